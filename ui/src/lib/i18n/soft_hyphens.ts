import type { Language } from "../generated/types";

/**
 * Shows a long word where it may be broken, so that no tile is cut off on a narrow screen. The texts themselves
 * stay plain, because Rust reads them too. Not a hyphenation dictionary: it breaks before a consonant that leads
 * a vowel, at least three letters from either end, in words over `longest` letters.
 */
export function soft_hyphens(text: string, language: Language, longest = 7): string {
  const breaks = BREAKS[language];
  if (!breaks) return text;
  return text
    .split(" ")
    .map((word) => (word.length > longest ? break_up(word, breaks) : word))
    .join(" ");
}

/** Whether a word is too long for a tile on a phone in letters of full size. Cyrillic letters are wide. */
export function has_long_word(text: string, language: Language): boolean {
  const longest = language === "uk" ? 7 : 8;
  return text.split(" ").some((word) => word.length > longest);
}

function break_up(word: string, breaks: RegExp): string {
  return word.replace(breaks, (letters: string, offset: number) => {
    const is_inside = offset >= 3 && word.length - offset >= 3 && /\p{L}/u.test(word.charAt(offset - 1));
    return is_inside ? `\u00AD${letters}` : letters;
  });
}

const LATIN = "sk|st|pr|tr|kr|fr|br|dr|gr|pl|kl|fl|bl|gl";
const SCANDINAVIAN = before_vowels(`${LATIN}|[bcdfghjklmnpqrstvwxz]`, "aeiouyæøåäöü");

/** Where a syllable may begin. Arabic words are never broken. */
const BREAKS: Record<Language, RegExp | null> = {
  da: SCANDINAVIAN,
  en: SCANDINAVIAN,
  pl: before_vowels(`sz|cz|rz|dz|dź|dż|ch|${LATIN}|[bcćdfghjklłmnńprsśtwzźż]`, "aeiouyąęó"),
  uk: before_vowels("ст|ск|пр|тр|кр|бр|др|гр|пл|кл|бл|гл|дз|дж|[бвгґджзйклмнпрстфхцчшщ]", "аеиіїоуєюя"),
  tr: before_vowels("[bcçdfgğhjklmnprsştvyz]", "aeıioöuü"),
  ar: null,
};

function before_vowels(onsets: string, vowels: string): RegExp {
  return new RegExp(`(?:${onsets})(?=[${vowels}])`, "giu");
}
