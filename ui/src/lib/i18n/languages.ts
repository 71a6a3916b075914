// What differs between the languages apart from their words.
import type { Language } from "../generated/types";

/** BCP 47 with what Intl needs to know. Everybody reads 24 hours and, living in Denmark, Latin digits. */
const LOCALES: Record<Language, string> = {
  da: "da-DK",
  en: "en-GB",
  pl: "pl-PL",
  uk: "uk-UA",
  ar: "ar-u-hc-h23-nu-latn",
  tr: "tr-TR",
};

export function locale(language: Language): string {
  return LOCALES[language];
}

export function direction(language: Language): "ltr" | "rtl" {
  return language === "ar" ? "rtl" : "ltr";
}

/** The language in which an office screen speaks to who chose this one; `Language::of_office` says the same. */
export function of_office(language: Language): "da" | "en" {
  return language === "da" ? "da" : "en";
}
