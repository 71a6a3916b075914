// What the guard found, against a text that may have been typed on since.
import type { TextFinding } from "../generated/types";

export interface Piece {
  text: string;
  is_found: boolean;
}

/** The finding's words stand unchanged at the same place. */
export function still_holds(finding: TextFinding, checked: string, text: string): boolean {
  return text.slice(finding.start, finding.end) === checked.slice(finding.start, finding.end);
}

export function replace(text: string, finding: TextFinding, word: string): string {
  return text.slice(0, finding.start) + word + text.slice(finding.end);
}

/** The text in pieces, found and not found, in order. Overlapping findings are marked once. */
export function pieces(text: string, findings: TextFinding[]): Piece[] {
  const result: Piece[] = [];
  let at = 0;
  for (const { start, end } of findings.toSorted((one, other) => one.start - other.start)) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    result.push(
      { text: text.slice(at, from), is_found: false },
      { text: text.slice(from, end), is_found: true },
    );
    at = end;
  }
  result.push({ text: text.slice(at), is_found: false });
  return result.filter((piece) => piece.text !== "");
}
