// Initials of an owner: the form the core takes. Whether they are a name, the core says.

/** What is typed, as initials are written. */
export function as_initials(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[^A-ZÆØÅ0-9]/g, "")
    .slice(0, 4);
}

/** Two to four letters or digits, a letter first. */
export function is_initials(text: string): boolean {
  return /^[A-ZÆØÅ][A-ZÆØÅ0-9]{1,3}$/.test(text);
}
