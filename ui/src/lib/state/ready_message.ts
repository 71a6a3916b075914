// A ready message and the words somebody typed. Pure, so it is tested as a table.

/** The message after a ready one was chosen: it takes another ready one's place, and stands behind what was typed. */
export function with_ready(words: string, chosen: string, ready: readonly string[]): string {
  const typed = words.trim();
  if (typed === "" || ready.includes(typed)) return chosen;
  return typed.split("\n").includes(chosen) ? words : `${words.trimEnd()}\n${chosen}`;
}
