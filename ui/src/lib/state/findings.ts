// What the guard found, against a text that may have been typed on since.
import type { TextFinding } from "../generated/types";

export interface Piece {
  text: string;
  /** How it is marked: what must go, what is asked about, or not at all. */
  mark: "refused" | "asked" | null;
}

/** The finding's words stand unchanged at the same place. */
export function still_holds(finding: TextFinding, checked: string, text: string): boolean {
  return words_of(finding, text) === words_of(finding, checked);
}

export function words_of(finding: TextFinding, text: string): string {
  return text.slice(finding.start, finding.end);
}

export function replace(text: string, finding: TextFinding, word: string): string {
  return text.slice(0, finding.start) + word + text.slice(finding.end);
}

/** What is not answered yet: words the person keeps are, wherever they stand in the text. */
export function unanswered(findings: TextFinding[], text: string, kept: string[]): TextFinding[] {
  return findings.filter((finding) => finding.refuses || !kept.includes(words_of(finding, text)));
}

/** The text in pieces, found and not found, in order. Overlapping findings are marked once. */
export function pieces(text: string, findings: TextFinding[]): Piece[] {
  const result: Piece[] = [];
  let at = 0;
  for (const { start, end, refuses } of findings.toSorted((one, other) => one.start - other.start)) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    result.push(
      { text: text.slice(at, from), mark: null },
      { text: text.slice(from, end), mark: refuses ? "refused" : "asked" },
    );
    at = end;
  }
  result.push({ text: text.slice(at), mark: null });
  return result.filter((piece) => piece.text !== "");
}
