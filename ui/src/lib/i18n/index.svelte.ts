// Words for the person, in the language chosen now. Reading a text inside a component makes the component follow
// the language, so a switch never rebuilds a screen or loses what is typed in it.
import da from "../../../../locales/da.yml";
import en from "../../../../locales/en.yml";
import type { Language } from "../generated/types";
import type { PluralKey, TextKey } from "./keys";
import { look_up, plural_key, type TextArguments, type Texts } from "./lookup";

const LANGUAGES: Record<Language, Texts> = { da, en };
const RIGHT_TO_LEFT = ["ar", "fa"];

let spoken = $state<Language>("da");

export const languages = Object.keys(LANGUAGES) as Language[];

export function language(): Language {
  return spoken;
}

export function speak(chosen: Language): void {
  spoken = chosen;
  document.documentElement.lang = chosen;
  document.documentElement.dir = RIGHT_TO_LEFT.includes(chosen) ? "rtl" : "ltr";
}

export function t(key: TextKey, args?: TextArguments): string {
  return look_up(LANGUAGES[spoken], key, args);
}

export function t_count(key: PluralKey, count: number): string {
  const texts = LANGUAGES[spoken];
  return look_up(texts, plural_key(texts, spoken, key, count), { count });
}

/** True when this language has the key: for codes that come from outside, such as a failure of a newer server. */
export function has_text(key: string): key is TextKey {
  return key in LANGUAGES[spoken];
}
