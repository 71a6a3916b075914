// Small rules: marks in a note, words that may break, times to choose from, failures, and a picture for every answer.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { BURDENS, band, face } from "../lib/face";
import type { Language, TextFinding } from "../lib/generated/types";
import { day_and_time, number_text, time_only, with_offset } from "../lib/i18n/dates";
import { look_up, plural_key } from "../lib/i18n/lookup";
import { has_long_word, soft_hyphens } from "../lib/i18n/soft_hyphens";
import { as_failure } from "../lib/platform/failure";
import { drawing, type PictogramName } from "../lib/pictograms";
import { pieces, replace, still_holds, unanswered } from "../lib/state/findings";
import { as_day, days_after, days_back, half_hours } from "../lib/state/when";
import { flatten } from "../../vite/locales";

const ROOT = join(import.meta.dirname, "../../..");

describe("what the guard found", () => {
  const text = "Ring 12 34 56 78 nu";
  const phone: TextFinding = { kind: "phone", refuses: true, start: 5, end: 16 };

  it("is marked and nothing is lost", () => {
    const found = pieces(text, [phone]);
    expect(found.map((piece) => piece.text).join("")).toBe(text);
    expect(found.filter((piece) => piece.mark).map((piece) => piece.text)).toEqual(["12 34 56 78"]);
  });

  it("is replaced in place", () => {
    expect(replace(text, phone, "[elev]")).toBe("Ring [elev] nu");
  });

  it("holds while it stands unchanged, and no longer", () => {
    expect(still_holds(phone, text, `${text} og`)).toBe(true);
    expect(still_holds(phone, text, `x${text}`)).toBe(false);
  });

  it("is answered when it is kept, but a number cannot be kept", () => {
    const said = "Storm, 20304050, Storm";
    const storm = (start: number): TextFinding => ({ kind: "name", refuses: false, start, end: start + 5 });
    const number: TextFinding = { kind: "phone", refuses: true, start: 7, end: 15 };
    const found = [storm(0), number, storm(17)];
    expect(unanswered(found, said, [])).toEqual(found);
    expect(unanswered(found, said, ["Storm", "20304050"])).toEqual([number]);
    expect(pieces(said, found).map((piece) => piece.mark)).toEqual(["asked", null, "refused", null, "asked"]);
  });

  it("is marked once where findings overlap", () => {
    const both = pieces("0102031234", [
      { kind: "cpr", refuses: true, start: 0, end: 10 },
      { kind: "phone", refuses: true, start: 2, end: 10 },
    ]);
    expect(both).toEqual([{ text: "0102031234", mark: "refused" }]);
  });
});

describe("texts", () => {
  it("throw for what is missing rather than show a key", () => {
    expect(() => look_up({}, "act.hit", "da")).toThrow("act.hit");
    expect(() => look_up({ greeting: "Hej %{name}" }, "greeting", "da")).toThrow("%{name}");
    expect(look_up({ greeting: "Hej %{name}" }, "greeting", "da", { name: "du" })).toBe("Hej du");
  });

  it("take the plural form of their language", () => {
    const texts = { "sent.one": "", "sent.few": "", "sent.other": "" };
    expect(plural_key(texts, "da", "sent", 1)).toBe("sent.one");
    expect(plural_key(texts, "da", "sent", 2)).toBe("sent.other");
    expect(plural_key(texts, "pl", "sent", 3)).toBe("sent.few");
  });

  it("keep a value that runs the other way apart from the words around it", () => {
    const saved = { saved: "Gemt: %{file}" };
    expect(look_up(saved, "saved", "da", { file: "log.csv" })).toBe("Gemt: log.csv");
    expect(look_up(saved, "saved", "da", { file: "سجل.csv" })).toBe("Gemt: \u2068سجل.csv\u2069");
    expect(look_up({ saved: "الملف: %{file}" }, "saved", "ar", { file: "log (2).csv" })).toBe(
      "الملف: \u2068log (2).csv\u2069",
    );
  });

  it("may break long words only, and only inside", () => {
    const parts = (word: string, language: Language) => soft_hyphens(word, language).split("\u00AD");
    expect(soft_hyphens("Slag", "da")).toBe("Slag");
    expect(parts("Diskrimination", "da")).toEqual(["Dis", "kri", "mi", "na", "tion"]);
    expect(parts("Dyskryminacja", "pl")).toEqual(["Dys", "kry", "mi", "nacja"]);
    expect(parts("Дискримінація", "uk")).toEqual(["Дис", "кри", "мі", "на", "ція"]);
    expect(parts("değiştirmeden", "tr")).toEqual(["değiş", "tir", "me", "den"]);
    expect(has_long_word("Krav", "da")).toBe(false);
    expect(has_long_word("En fremmedartet ting", "da")).toBe(true);
    expect(parts("المرحاض أو الدش في المدرسة", "ar")).toHaveLength(1);
  });
});

describe("times to choose from", () => {
  const now = new Date(2026, 10, 21, 14, 10);

  it("begin with the latest half hour and never lie ahead", () => {
    expect(half_hours(now, now)[0]).toEqual(new Date(2026, 10, 21, 14, 0));
    const yesterday = days_back(now)[1] ?? now;
    expect(half_hours(yesterday, now)).toHaveLength(48);
  });

  it("are written with Latin digits and 24 hours in every language", () => {
    for (const language of ["da", "en", "pl", "uk", "ar", "tr"] as const) {
      expect(time_only(now, language), language).toMatch(/^14[.:]10$/);
      expect(day_and_time(now, language), language).toContain("21");
      expect(number_text(7, language), language).toBe("7");
    }
  });

  it("of absence begin with the day after and end tomorrow", () => {
    const days = days_after(new Date(2026, 10, 18, 9, 0), now).map(as_day);
    expect(days).toEqual(["2026-11-19", "2026-11-20", "2026-11-21", "2026-11-22"]);
    expect(days_after(now, now).map(as_day), "there is always one to choose").toEqual(["2026-11-22"]);
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

  const families = [
    "act",
    "actor",
    "trigger",
    "place",
    "absence",
    "exposure",
    "company",
    "people",
    "helped",
    "support",
    "yes_no",
  ];

  it.each(families)("exist for every %s", (family) => {
    for (const code of codes(family))
      expect(drawing(`${family}-${code}` as PictogramName), code).toContain("<");
  });

  it("are all different, but for 'Ved ikke'", () => {
    const names = families.flatMap((family) => codes(family).map((code) => `${family}-${code}`));
    const known = names.filter((name) => !name.includes("unknown"));
    expect(new Set(known.map((name) => drawing(name as PictogramName))).size).toBe(known.length);
  });

  const files = readdirSync(join(ROOT, "assets/pictograms"));
  const source = (file: string) => readFileSync(join(ROOT, "assets/pictograms", file), "utf8");

  it("come from one family: one grid, one stroke, no colour of their own", () => {
    const frame =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48" fill="none" stroke="currentColor" ' +
      'stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round">';
    for (const file of files) {
      expect(source(file).split("\n")[0], file).toBe(frame);
      // Doubled in size, a stroke of half the width is the same stroke.
      const inner = source(file).slice(frame.length);
      const strokes = [...inner.matchAll(/stroke-width="([^"]+)"/g)].map((match) => match[1]);
      expect(
        strokes.filter((width) => width !== "1.25"),
        file,
      ).toEqual([]);
      expect(/(fill|stroke)="(?!none)/.test(inner), file).toBe(false);
    }
  });

  it("are told where they come from", () => {
    const licences = readFileSync(join(ROOT, "assets/LICENCES.md"), "utf8");
    const borrowed = files.filter((file) => source(file).includes('transform="scale(2)"'));
    for (const file of borrowed) expect(licences, file).toContain(`\`${file.replace(".svg", "")}\``);
  });

  it("are drawn for nothing that has gone", () => {
    const names = new Set(families.flatMap((family) => codes(family).map((code) => `${family}-${code}.svg`)));
    const left = files.filter(
      (file) => !file.startsWith("ui-") && file !== "unknown.svg" && !names.has(file),
    );
    expect(left).toEqual([]);
  });

  it("of burden are eleven different faces in three shapes", () => {
    expect(new Set(BURDENS.map((value) => JSON.stringify(face(value)))).size).toBe(11);
    expect(new Set(BURDENS.map((value) => face(value).head)).size).toBe(3);
    expect(BURDENS.map(band).filter((name) => name === "high")).toHaveLength(4);
  });
});
