// A page that is opened anew with each figure makes many looks of one: they are told together.
import type { AccessLook } from "../generated/types";

/** Looks that follow each other and differ in their time only: the latest of them, and when they began. */
export interface LookGroup {
  look: AccessLook;
  since: string;
  times: number;
}

const HOUR_MS = 60 * 60_000;

/** The latest first, as they came; within one hour. */
export function together(looks: AccessLook[]): LookGroup[] {
  const groups: LookGroup[] = [];
  for (const look of looks) {
    const last = groups.at(-1);
    if (last && is_same(last.look, look) && Date.parse(last.look.at) - Date.parse(look.at) < HOUR_MS) {
      last.since = look.at;
      last.times += 1;
    } else groups.push({ look, since: look.at, times: 1 });
  }
  return groups;
}

function is_same(one: AccessLook, other: AccessLook): boolean {
  return (
    one.person === other.person &&
    one.role === other.role &&
    one.reading === other.reading &&
    one.unit === other.unit &&
    one.incident === other.incident
  );
}
