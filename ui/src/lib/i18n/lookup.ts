// Looking up and filling a text, without state: the rules that hold for every language.
import type { Language } from "../generated/types";
import { direction } from "./languages";

export type Texts = Record<string, string>;
export type TextArguments = Record<string, string | number>;

/** A missing key or placeholder is a fault of ours, so it throws rather than show a key to a person. */
export function look_up(texts: Texts, key: string, language: Language, args: TextArguments = {}): string {
  const text = texts[key];
  if (text === undefined) throw new Error(`no text for ${key} in ${language}`);
  return text.replace(/%\{(\w+)\}/g, (_, name: string) => {
    const value = args[name];
    if (value === undefined) throw new Error(`${key} needs %{${name}}`);
    return apart(String(value), language);
  });
}

/** The plural form of `count` in a language; falls back to `other`, which every language has. */
export function plural_key(texts: Texts, language: string, key: string, count: number): string {
  const form = `${key}.${new Intl.PluralRules(language).select(count)}`;
  return form in texts ? form : `${key}.other`;
}

export function placeholders(text: string): string[] {
  return [...text.matchAll(/%\{(\w+)\}/g)].map((match) => match[1] ?? "").sort();
}

const FIRST_STRONG_ISOLATE = "\u2068";
const POP_ISOLATE = "\u2069";
const RIGHT_TO_LEFT_LETTER = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** Keeps a value that may run the other way than the text around it from mixing with it: names, files, addresses. */
function apart(value: string, language: Language): string {
  const may_differ = direction(language) === "rtl" || RIGHT_TO_LEFT_LETTER.test(value);
  return may_differ ? FIRST_STRONG_ISOLATE + value + POP_ISOLATE : value;
}
