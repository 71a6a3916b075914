// Small rules: marks in a note, words that may break, times to choose from, failures, and a picture for every answer.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { BURDENS, band, face } from "../lib/face";
import type { TextFinding } from "../lib/generated/types";
import { with_offset } from "../lib/i18n/dates";
import { look_up, plural_key } from "../lib/i18n/lookup";
import { soft_hyphens } from "../lib/i18n/soft_hyphens";
import { as_failure } from "../lib/platform/failure";
import { drawing, type PictogramName } from "../lib/pictograms";
import { pieces, replace, still_holds } from "../lib/state/findings";
import { days_back, half_hours } from "../lib/state/when";
import { flatten } from "../../vite/locales";
import { readFileSync } from "node:fs";

const ROOT = join(import.meta.dirname, "../../..");

describe("what the guard found", () => {
  const text = "Ring 12 34 56 78 nu";
  const phone: TextFinding = { kind: "phone", start: 5, end: 16 };

  it("is marked and nothing is lost", () => {
    const found = pieces(text, [phone]);
    expect(found.map((piece) => piece.text).join("")).toBe(text);
    expect(found.filter((piece) => piece.is_found).map((piece) => piece.text)).toEqual(["12 34 56 78"]);
  });

  it("is replaced in place", () => {
    expect(replace(text, phone, "[elev]")).toBe("Ring [elev] nu");
  });

  it("holds while it stands unchanged, and no longer", () => {
    expect(still_holds(phone, text, `${text} og`)).toBe(true);
    expect(still_holds(phone, text, `x${text}`)).toBe(false);
  });

  it("is marked once where findings overlap", () => {
    const both = pieces("0102031234", [
      { kind: "cpr", start: 0, end: 10 },
      { kind: "phone", start: 2, end: 10 },
    ]);
    expect(both).toEqual([{ text: "0102031234", is_found: true }]);
  });
});

describe("texts", () => {
  it("throw for what is missing rather than show a key", () => {
    expect(() => look_up({}, "act.hit")).toThrow("act.hit");
    expect(() => look_up({ greeting: "Hej %{name}" }, "greeting")).toThrow("%{name}");
    expect(look_up({ greeting: "Hej %{name}" }, "greeting", { name: "du" })).toBe("Hej du");
  });

  it("take the plural form of their language", () => {
    const texts = { "sent.one": "", "sent.few": "", "sent.other": "" };
    expect(plural_key(texts, "da", "sent", 1)).toBe("sent.one");
    expect(plural_key(texts, "da", "sent", 2)).toBe("sent.other");
    expect(plural_key(texts, "pl", "sent", 3)).toBe("sent.few");
  });

  it("may break long words only, and only inside", () => {
    expect(soft_hyphens("Slag")).toBe("Slag");
    expect(soft_hyphens("Diskrimination").split("\u00AD")).toEqual(["Dis", "kri", "mi", "na", "tion"]);
  });
});

describe("times to choose from", () => {
  const now = new Date(2026, 10, 21, 14, 10);

  it("begin with the latest half hour and never lie ahead", () => {
    expect(half_hours(now, now)[0]).toEqual(new Date(2026, 10, 21, 14, 0));
    const yesterday = days_back(now)[1] ?? now;
    expect(half_hours(yesterday, now)).toHaveLength(48);
  });

  it("carry the offset of the device", () => {
    const written = with_offset(now);
    expect(written).toMatch(/^2026-11-21T14:10:00[+-]\d\d:\d\d$/);
    expect(new Date(written)).toEqual(now);
  });
});

describe("a failure", () => {
  it("comes through as it is", () => {
    const failure = { code: "store_full", args: {} };
    expect(as_failure(failure)).toBe(failure);
  });

  it.each([new Error("no"), "text", null, undefined, { code: 3, args: {} }])(
    "is unexpected when it is %o",
    (thrown) => {
      vi.spyOn(console, "error").mockImplementation(() => undefined);
      expect(as_failure(thrown)).toEqual({ code: "unexpected", args: {} });
    },
  );
});

describe("pictures", () => {
  const texts = flatten(readFileSync(join(ROOT, "locales/da.yml"), "utf8"));
  const codes = (family: string) =>
    Object.keys(texts)
      .filter((key) => key.startsWith(`${family}.`))
      .map((key) => key.slice(family.length + 1));

  it.each(["act", "actor", "trigger", "place", "absence"])("exist for every %s", (family) => {
    for (const code of codes(family))
      expect(drawing(`${family}-${code}` as PictogramName), code).toContain("<");
  });

  it("are all different, but for 'Ved ikke'", () => {
    const families = ["act", "actor", "trigger", "place", "absence"];
    const names = families.flatMap((family) => codes(family).map((code) => `${family}-${code}`));
    const known = names.filter((name) => !name.includes("unknown"));
    expect(new Set(known.map((name) => drawing(name as PictogramName))).size).toBe(known.length);
  });

  it("are told where they come from", () => {
    expect(existsSync(join(ROOT, "assets/LICENCES.md"))).toBe(true);
  });

  it("of burden are eleven different faces in three shapes", () => {
    expect(new Set(BURDENS.map((value) => JSON.stringify(face(value)))).size).toBe(11);
    expect(new Set(BURDENS.map((value) => face(value).head)).size).toBe(3);
    expect(BURDENS.map(band).filter((name) => name === "high")).toHaveLength(4);
  });
});
