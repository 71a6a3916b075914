// The words themselves: recording speaks every language, the office some; nothing missing, nothing unused.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { flatten, type FlatTexts } from "../../vite/locales";
import type { Language } from "../lib/generated/types";
import { of_office } from "../lib/i18n/languages";
import { placeholders } from "../lib/i18n/lookup";
import { imported_from } from "./imports";

const ROOT = join(import.meta.dirname, "../../..");
const FIRST = "da";
const PLURAL = /\.(zero|one|two|few|many|other)$/;

/** Every language, and the one its speakers meet in an office. */
const OFFERED: Record<Language, Language> = { da: "da", en: "en", pl: "en", uk: "en", ar: "en", tr: "en" };

/** The recording part stands in `locales/`, what only offices read in `locales/office/`. */
const PARTS = { recording: "locales", office: "locales/office" };

/** Where words are used from: the window, and all that is written in Rust. */
const SOURCES = ["ui/src", "crates", "src-tauri/src"];

function languages_of(part: keyof typeof PARTS): string[] {
  return readdirSync(join(ROOT, PARTS[part]))
    .filter((name) => name.endsWith(".yml"))
    .map((name) => name.slice(0, -".yml".length));
}

function source_of(part: keyof typeof PARTS, language: string): string {
  return readFileSync(join(ROOT, PARTS[part], `${language}.yml`), "utf8");
}

const texts_of = (part: keyof typeof PARTS, language: string) => flatten(source_of(part, language));

const recording = texts_of("recording", FIRST);
const office = texts_of("office", FIRST);

describe.each(["recording", "office"] as const)("the %s texts", (part) => {
  const first = texts_of(part, FIRST);

  describe.each(languages_of(part))("in %s", (language) => {
    const texts = texts_of(part, language);

    it("have the keys of the first language, with the plural forms of their own", () => {
      expect(Object.keys(texts)).toEqual(keys_wanted(first, language));
    });

    it("have the same placeholders; only a form for one single number may leave the number out", () => {
      for (const [key, text] of Object.entries(texts)) {
        const twin = first[key] ?? first[`${key.replace(PLURAL, "")}.other`] ?? "";
        const said = placeholders(text);
        const is_told_by_the_form = !said.includes("count") && is_one_number(key, language);
        const wanted = placeholders(twin).filter((name) => name !== "count" || !is_told_by_the_form);
        expect(said, key).toEqual(wanted);
      }
    });

    it("are never empty", () => {
      expect(Object.keys(texts).filter((key) => texts[key]?.trim() === "")).toEqual([]);
    });

    it("quote every value, or YAML turns a word into something else", () => {
      const values = source_of(part, language)
        .split("\n")
        .filter((line) => /^\s+\S+: \S/.test(line));
      expect(values.filter((line) => !/: "([^"\\]|\\.)*"$/.test(line))).toEqual([]);
    });
  });
});

/** What is the same word in English: names, and words both languages took from elsewhere. */
const SAME = [
  "app.name",
  "role.administrator",
  "helped.alarm",
  "field.alarm",
  "csv.alarm",
  "thanks.undo_seconds",
];

describe.each(languages_of("recording").filter((language) => language !== FIRST && language !== "en"))(
  "the words in %s",
  (language) => {
    it("are its own, not the English ones", () => {
      const english = texts_of("recording", "en");
      const texts = texts_of("recording", language);
      const same = Object.keys(texts).filter((key) => texts[key] === english[key]);
      expect(same.filter((key) => !SAME.includes(key))).toEqual([]);
    });
  },
);

describe("locales", () => {
  it("are those the app offers", () => {
    const offered = Object.keys(OFFERED).sort();
    expect(languages_of("recording").sort()).toEqual(offered);
    expect(languages_of("office").sort()).toEqual([...new Set(Object.values(OFFERED))].sort());
    for (const [language, office] of Object.entries(OFFERED))
      expect(of_office(language as Language), language).toBe(office);
  });

  it("hold each key in one part only", () => {
    expect(Object.keys(office).filter((key) => key in recording)).toEqual([]);
  });

  it("hold no key that nothing uses", () => {
    const uses = uses_in(SOURCES.flatMap((folder) => sources(join(ROOT, folder))));
    const unused = (texts: FlatTexts) =>
      Object.keys(texts).filter((key) => !is_used(plural_name(key, texts), uses));
    expect([recording, office].flatMap(unused)).toEqual([]);
    for (const key of ["act.no_such_act", "evaluation.no_such_word", "cli.no_such_word", "no_such.heading"])
      expect(is_used(key, uses), `${key} must be seen as unused, or the test sees nothing`).toBe(false);
  });

  it("are what the typed keys say", async () => {
    await expect(typed_keys()).toMatchFileSnapshot("../lib/i18n/keys.ts");
  });
});

describe("the recording screens", () => {
  it("reach no words of the office", () => {
    const source = join(ROOT, "ui/src");
    const office_words = join(source, "lib/i18n/office.ts");
    expect(imported_from(join(source, "main.ts"))).not.toContain(office_words);
    expect(imported_from(join(source, "views/Overview.svelte")), "or the test sees nothing").toContain(
      office_words,
    );
  });
});

/** What is named in the sources: whole words, and templates with the parts that stand still around what is put in. */
interface Uses {
  words: Set<string>;
  templates: RegExp[];
}

function uses_in(code: string[]): Uses {
  const all = code.join("\n");
  const words = [...all.matchAll(/["'`]([\w.]+)["'`]/g)].map((match) => match[1] ?? "");
  // `act.${act}`, "figure.{}.name", `${row}.heading`: what is put in is itself a word that is used.
  const templates = [
    ...all.matchAll(/`((?:[\w.]|\$\{[^{}`]*\})+)`/g),
    ...all.matchAll(/"((?:[\w.]|\{[^{}"]*\})+)"/g),
  ]
    .map((match) => match[1] ?? "")
    .filter((template) => template.includes("{") && /\.\w|\w\./.test(template.replace(/\$?\{[^{}]*\}/g, "")));
  const patterns = [...new Set(templates)].map((template) =>
    template.replaceAll(".", "\\.").replace(/\$?\{[^{}]*\}/g, "(.+)"),
  );
  return {
    words: new Set(words),
    templates: [...new Set(patterns)].map((pattern) => new RegExp(`^${pattern}$`)),
  };
}

/** Whether it is named as it stands, or by a template into which words that are named are put. */
function is_used(key: string, uses: Uses): boolean {
  if (uses.words.has(key)) return true;
  return uses.templates.some((template) => {
    const parts = template.exec(key)?.slice(1);
    return parts?.every((part) => /^\d+$/.test(part) || is_used(part, uses)) ?? false;
  });
}

/** The keys of the first language in their order; a plural has the CLDR forms of the language asked about. */
function keys_wanted(first: FlatTexts, language: string): string[] {
  const forms = plural_forms(language);
  const keys = Object.keys(first).flatMap((key) => {
    const name = plural_name(key, first);
    return name === key ? [key] : forms.map((form) => `${name}.${form}`);
  });
  return [...new Set(keys)];
}

/** Whether the plural form of this key stands for one number alone, as `two` does in Arabic. */
function is_one_number(key: string, language: string): boolean {
  const form = PLURAL.exec(key)?.[1];
  const rules = new Intl.PluralRules(language);
  const numbers = Array.from({ length: 200 }, (_, number) => number);
  return numbers.filter((number) => rules.select(number) === form).length === 1;
}

function plural_forms(language: string): string[] {
  const order = ["zero", "one", "two", "few", "many", "other"];
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  return order.filter((form) => (pluralCategories as string[]).includes(form));
}

function plural_name(key: string, texts: FlatTexts): string {
  const name = key.replace(PLURAL, "");
  return name !== key && `${name}.one` in texts && `${name}.other` in texts ? name : key;
}

function typed_keys(): string {
  const union = (names: Iterable<string>) => [...names].map((name) => `\n  | "${name}"`).join("");
  const plain = (texts: FlatTexts) => Object.keys(texts).filter((key) => plural_name(key, texts) === key);
  const plurals = (texts: FlatTexts) =>
    new Set(
      Object.keys(texts)
        .map((key) => plural_name(key, texts))
        .filter((name) => `${name}.one` in texts),
    );
  return [
    "// Written from locales/da.yml and locales/office/da.yml by the test of the locales (`npm test -- -u`). Do not edit.",
    `export type TextKey =${union(plain(recording))};`,
    `export type PluralKey =${union(plurals(recording))};`,
    `export type OfficeKey =${union(plain(office))};`,
    `export type OfficePluralKey =${union(plurals(office))};\n`,
  ].join("\n\n");
}

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter(
      (path) => /\.(svelte|ts|rs)$/.test(path) && !/\.test\.ts$|keys\.ts$|(^|\/)tests(\.rs$|\/)/.test(path),
    )
    .map((path) => readFileSync(join(folder, path), "utf8"));
}
