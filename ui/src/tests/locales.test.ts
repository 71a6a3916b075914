// The words themselves: the same keys in every language, none missing, none unused.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { flatten } from "../../vite/locales";
import { placeholders } from "../lib/i18n/lookup";

const ROOT = join(import.meta.dirname, "../../..");
const read = (language: string) => flatten(readFileSync(join(ROOT, "locales", `${language}.yml`), "utf8"));
const da = read("da");
const en = read("en");

// Codes that Rust or TypeScript types enumerate: the key is put together from the code.
const FAMILIES = [
  "absence.", "act.", "act_group.", "actor.", "chart.", "cli.", "csv.", "failure.", "guard.", "place.", "role.",
  "send_state.", "trigger.", "unit_kind.", "verdict.",
]; // prettier-ignore
const PLURAL = /\.(zero|one|two|few|many|other)$/;

describe("locales", () => {
  it("have the same keys in every language", () => {
    expect(Object.keys(en)).toEqual(Object.keys(da));
  });

  it("have the same placeholders for a key in every language", () => {
    for (const [key, text] of Object.entries(da))
      expect(placeholders(en[key] ?? ""), key).toEqual(placeholders(text));
  });

  it("quote every value, or YAML turns a word into something else", () => {
    for (const language of ["da", "en"]) {
      const lines = readFileSync(join(ROOT, "locales", `${language}.yml`), "utf8").split("\n");
      const values = lines.filter((line) => /^\s+\S+: \S/.test(line));
      expect(
        values.filter((line) => !/: "([^"\\]|\\.)*"$/.test(line)),
        language,
      ).toEqual([]);
    }
  });

  it("hold no key that nothing uses", () => {
    const code = sources(join(ROOT, "ui/src")).join("\n");
    const templates = [...code.matchAll(/`([a-z_.]+)\$\{/g)].map((match) => match[1] ?? "");
    const is_used = (key: string) => {
      const name = plural_name(key);
      return (
        code.includes(`"${name}"`) ||
        FAMILIES.some((family) => key.startsWith(family)) ||
        templates.some((start) => start.includes(".") && key.startsWith(start)) ||
        is_question_text(key)
      );
    };
    expect(Object.keys(da).filter((key) => !is_used(key))).toEqual([]);
  });

  it("are what the typed keys say", async () => {
    await expect(typed_keys()).toMatchFileSnapshot("../lib/i18n/keys.ts");
  });
});

/** `${question}.heading` is how the questions with one answer find their heading. */
function is_question_text(key: string): boolean {
  return /^(who|before|where)\.heading$/.test(key);
}

function plural_name(key: string): string {
  const name = key.replace(PLURAL, "");
  return name !== key && `${name}.one` in da ? name : key;
}

function typed_keys(): string {
  const keys = Object.keys(da);
  const plurals = new Set(keys.map(plural_name).filter((name) => `${name}.one` in da));
  const plain = keys.filter((key) => plural_name(key) === key);
  const union = (names: Iterable<string>) => [...names].map((name) => `\n  | "${name}"`).join("");
  return [
    "// Written from locales/da.yml by the test of the locales (`npm test -- -u`). Do not edit.",
    `export type TextKey =${union(plain)};`,
    `export type PluralKey =${union(plurals)};\n`,
  ].join("\n\n");
}

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.(svelte|ts)$/.test(path) && !/\.test\.ts$|keys\.ts$/.test(path))
    .map((path) => readFileSync(join(folder, path), "utf8"));
}
