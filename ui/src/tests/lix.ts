// LIX (Björnsson 1968): words / sentences + 100 × words of more than six letters / words.

export function lix(texts: string[]): number {
  const all = texts.flatMap(words);
  const long = all.filter((word) => [...word].length > 6);
  return all.length / texts.flatMap(sentences).length + (100 * long.length) / all.length;
}

export function sentences(text: string): string[] {
  return text.split(/[.!?:]+(?:\s|$)/).filter((sentence) => words(sentence).length > 0);
}

export function words(text: string): string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
}
