// A day tally: counters for small acts, and the day they are about. Pure.
import type { Act, Answers } from "../generated/types";
import { with_offset } from "../i18n/dates";

export const MOST = 99;

type Tally = NonNullable<Answers["tally"]>;

/** One more or one fewer; what is not counted has no counter. The acts are named too, for whoever knows no tallies. */
export function count(answers: Answers, act: Act, by: 1 | -1): Answers {
  const counted = Math.min(MOST, Math.max(0, count_of(answers, act) + by));
  const tally: Tally = { ...answers.tally, [act]: counted };
  if (counted === 0) delete tally[act];
  return { ...answers, tally, acts: Object.keys(tally) as Act[] };
}

export function count_of({ tally }: Answers, act: Act): number {
  return tally?.[act] ?? 0;
}

export function is_tally({ tally }: Answers): boolean {
  return Object.keys(tally ?? {}).length > 0;
}

export function total({ tally }: Answers): number {
  return Object.values(tally ?? {}).reduce((sum, number) => sum + number, 0);
}

/** The moment that stands for a day: now for today, noon for a day before it. */
export function moment_of(day: Date, now: Date): string | null {
  if (is_same_day(day, now)) return null;
  return with_offset(new Date(day.getFullYear(), day.getMonth(), day.getDate(), 12));
}

/** Today and yesterday, and the day the tally was begun if that is longer ago. */
export function days(occurred: string | null, now: Date): Date[] {
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  const chosen = occurred === null ? now : new Date(occurred);
  const offered = [now, yesterday];
  return offered.some((day) => is_same_day(day, chosen)) ? offered : [...offered, chosen];
}

export function is_same_day(one: Date, other: Date): boolean {
  return one.toDateString() === other.toDateString();
}
