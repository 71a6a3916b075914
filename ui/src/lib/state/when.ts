// The times a person can choose from instead of "now".

const DAYS = 14;
const YEARS = 10;
const HALF_HOUR_MS = 30 * 60_000;
const DAY_MS = 24 * 60 * 60_000;
const YEAR_MS = 365 * DAY_MS;
const YEARS_AHEAD = 5;

/** Today and the days before it, newest first. */
export function days_back(now: Date): Date[] {
  return Array.from(
    { length: DAYS },
    (_, back) => new Date(now.getFullYear(), now.getMonth(), now.getDate() - back),
  );
}

/** The day some weeks ahead, or the Monday after it: what is agreed on a weekend is not due on one. */
export function weeks_ahead(now: Date, weeks: number): Date {
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 7 * weeks);
  const past_saturday = (day.getDay() + 1) % 7; // 0 on Saturday, 1 on Sunday
  if (past_saturday < 2) day.setDate(day.getDate() + 2 - past_saturday);
  return day;
}

/** This year and those before it. */
export function years_back(now: Date): number[] {
  return Array.from({ length: YEARS + 1 }, (_, back) => now.getFullYear() - back);
}

/** This year and those a plan reaches, and the one that was chosen before where it is none of them. */
export function years_ahead(now: Date, chosen?: number): number[] {
  const years = Array.from({ length: YEARS_AHEAD + 1 }, (_, ahead) => now.getFullYear() + ahead);
  return chosen === undefined || years.includes(chosen) ? years : [chosen, ...years].sort();
}

/** Year, month counted from 0, and day of the month; none for what is no YYYY-MM-DD. */
export function parts_of_day(day: string): { year: number; month: number; date: number } | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  return found && { year: Number(found[1]), month: Number(found[2]) - 1, date: Number(found[3]) };
}

/** The weeks up to the present one, newest first, each by its Monday. */
export function weeks_back(now: Date, count: number): Date[] {
  const monday = now.getDate() - ((now.getDay() + 6) % 7);
  return Array.from(
    { length: count },
    (_, back) => new Date(now.getFullYear(), now.getMonth(), monday - 7 * back),
  );
}

/** The number of the week a Monday begins, by ISO 8601: a week belongs to the year of its Thursday. */
export function week_number(monday: Date): number {
  const thursday = new Date(monday.getFullYear(), monday.getMonth(), monday.getDate() + 3);
  const first = new Date(thursday.getFullYear(), 0, 1);
  return 1 + Math.floor(Math.round((thursday.getTime() - first.getTime()) / DAY_MS) / 7);
}

export function days_in_month(year: number, month: number): number {
  return new Date(year, month + 1, 0).getDate();
}

/**
 * The half hours of a day, newest first; none that is still to come. Counted in real time from midnight to midnight: the
 * hour that is skipped in spring is not there, and the hour that comes twice in autumn is there twice.
 */
export function half_hours(day: Date, now: Date): Date[] {
  const begin = new Date(day.getFullYear(), day.getMonth(), day.getDate()).getTime();
  const end = new Date(day.getFullYear(), day.getMonth(), day.getDate() + 1).getTime();
  const count = Math.round((end - begin) / HALF_HOUR_MS);
  const moments = Array.from({ length: count }, (_, half) => new Date(begin + half * HALF_HOUR_MS));
  return moments.filter((moment) => moment <= now).reverse();
}

/** The days after one, oldest first, tomorrow the last: a sick note is often for the next day. At least one. */
export function days_after(day: Date, now: Date): Date[] {
  const next = (moment: Date, days: number) =>
    new Date(moment.getFullYear(), moment.getMonth(), moment.getDate() + days);
  const last = next(now, 1);
  const days: Date[] = [];
  for (let offset = 1; days.length < MOST_DAYS; offset += 1) {
    const moment = next(day, offset);
    if (moment > last && days.length > 0) break;
    days.push(moment);
  }
  return days;
}

const MOST_DAYS = 90;

/** The day by the calendar at the place, as YYYY-MM-DD. */
export function as_day(moment: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** The clock showed the same an hour before: it was put back in between. */
export function is_second_time(moment: Date): boolean {
  const hour_before = new Date(moment.getTime() - 2 * HALF_HOUR_MS);
  return hour_before.getHours() === moment.getHours() && hour_before.getMinutes() === moment.getMinutes();
}

/** So long ago that a slip of the finger is likelier. */
export function is_long_ago(moment: Date, now: Date): boolean {
  return now.getTime() - moment.getTime() > YEAR_MS;
}

/** Whether a last day, or the moment on it where the law counts hours, has passed. */
export function is_over({ last_day, until }: { last_day: string; until: string | null }, now: Date): boolean {
  // Days are ISO 8601: their order as text is that of the calendar.
  return until === null ? last_day < as_day(now) : new Date(until) < now;
}
