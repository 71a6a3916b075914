// Words for the person, in the language they chose. Reading a text inside a component makes the component follow
// the language, so a switch never rebuilds a screen or loses what is typed in it.
import ar from "../../../../locales/ar.yml";
import da from "../../../../locales/da.yml";
import en from "../../../../locales/en.yml";
import pl from "../../../../locales/pl.yml";
import tr from "../../../../locales/tr.yml";
import uk from "../../../../locales/uk.yml";
import type { Language } from "../generated/types";
import { direction, of_office } from "./languages";
import type { PluralKey, TextKey } from "./keys";
import { look_up, plural_key, type TextArguments, type Texts } from "./lookup";

const LANGUAGES: Record<Language, Texts> = { da, en, pl, uk, ar, tr };

let chosen = $state<Language>("da");
let in_office = $state(false);
const spoken = $derived(in_office ? of_office(chosen) : chosen);

export const languages = Object.keys(LANGUAGES) as Language[];

/** The language on the screen. */
export function language(): Language {
  return spoken;
}

/** The language the person chose; an office screen may have to speak another. */
export function chosen_language(): Language {
  return chosen;
}

export function speak(language: Language): void {
  chosen = language;
  tell_document();
}

/** Whether the screen is one of an office, which speaks Danish and English. */
export function speak_as_office(is_office: boolean): void {
  in_office = is_office;
  tell_document();
}

export function t(key: TextKey, args?: TextArguments): string {
  return look_up(LANGUAGES[spoken], key, spoken, args);
}

export function t_count(key: PluralKey, count: number, args?: TextArguments): string {
  const texts = LANGUAGES[spoken];
  return look_up(texts, plural_key(texts, spoken, key, count), spoken, { ...args, count });
}

/** A text in the language named, whatever is spoken: to be marked with `lang` and `dir`. */
export function t_in(language: Language, key: TextKey): string {
  return look_up(LANGUAGES[language], key, language);
}

/** True when this language has the key: for codes that come from outside, such as a failure of a newer server. */
export function has_text(key: string): key is TextKey {
  return key in LANGUAGES[spoken];
}

function tell_document(): void {
  document.documentElement.lang = spoken;
  document.documentElement.dir = direction(spoken);
}
