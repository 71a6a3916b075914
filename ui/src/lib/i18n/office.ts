// Words of the office screens (figures, trends), which speak Danish and English. Only views that are loaded on demand
// import this, so recording carries none of it; a test follows the imports.
import da from "../../../../locales/office/da.yml";
import en from "../../../../locales/office/en.yml";
import { language, t as t_recording } from "./index.svelte";
import { number_text } from "./dates";
import type { OfficeKey, OfficePluralKey, TextKey } from "./keys";
import { of_office } from "./languages";
import { look_up, plural_key, type TextArguments } from "./lookup";

const LANGUAGES = { da, en };

/** Like `t` of the recording screens, with the office's words as well. */
export function t(key: TextKey | OfficeKey, args?: TextArguments): string {
  if (!has_text(key)) return t_recording(key, args);
  const spoken = of_office(language());
  return look_up(LANGUAGES[spoken], key, spoken, args);
}

/** The form of the language for so many. */
export function t_count(key: OfficePluralKey, count: number): string {
  const spoken = of_office(language());
  const texts = LANGUAGES[spoken];
  const form = plural_key(texts, spoken, key, count);
  return look_up(texts, form, spoken, { count: number_text(count, spoken) });
}

export function has_text(key: string): key is OfficeKey {
  return key in LANGUAGES[of_office(language())];
}
