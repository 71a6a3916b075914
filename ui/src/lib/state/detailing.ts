// What can be added afterwards: the questions in their order, and what each answer says. Pure.
import type { Answers, Helped } from "../generated/types";

/** Whether the person wants to talk comes first: whoever stops after one answer has given the one that matters most. */
export const DETAILS = [
  "support",
  "exposure",
  "company",
  "people",
  "helped",
  "alarm",
  "police",
  "outside_hours",
  "alias",
  "note",
] as const;

export type Detail = (typeof DETAILS)[number];

/** Letters for a pupil: known at the workplace only, and there is no field for a name. */
export const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

export function after(detail: Detail): Detail | null {
  return DETAILS[DETAILS.indexOf(detail) + 1] ?? null;
}

export function before(detail: Detail): Detail | null {
  return DETAILS[DETAILS.indexOf(detail) - 1] ?? null;
}

/** What helped: chosen or taken back. "Ved ikke" and "intet" stand alone. */
export function toggle_helped(chosen: Helped[], code: Helped): Helped[] {
  if (chosen.includes(code)) return chosen.filter((other) => other !== code);
  const alone: Helped[] = ["nothing", "unknown"];
  if (alone.includes(code)) return [code];
  return [...chosen.filter((other) => !alone.includes(other)), code];
}

export function is_detailed(answers: Answers): boolean {
  return DETAILS.some((detail) => detail !== "note" && answers[detail] !== undefined);
}
