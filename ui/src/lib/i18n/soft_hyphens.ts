/**
 * Shows a long word where it may be broken, so that no tile is cut off on a narrow screen. The texts themselves
 * stay plain, because Rust reads them too. Not a hyphenation dictionary: it breaks before a consonant that leads
 * a vowel, at least three letters from either end, in words over `longest` letters.
 */
export function soft_hyphens(text: string, longest = 10): string {
  return text
    .split(" ")
    .map((word) => (word.length > longest ? break_up(word) : word))
    .join(" ");
}

function break_up(word: string): string {
  return word.replace(BREAK, (letters: string, offset: number) => {
    const is_inside = offset >= 3 && word.length - offset >= 3 && /\p{L}/u.test(word.charAt(offset - 1));
    return is_inside ? `\u00AD${letters}` : letters;
  });
}

const BREAK = /(?:sk|st|pr|tr|kr|fr|br|dr|gr|pl|kl|fl|bl|gl|[bcdfghjklmnpqrstvwxz])(?=[aeiouyæøåäöü])/gi;
