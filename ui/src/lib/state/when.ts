// The times a person can choose from instead of "now".

const DAYS = 14;

/** Today and the days before it, newest first. */
export function days_back(now: Date): Date[] {
  return Array.from(
    { length: DAYS },
    (_, back) => new Date(now.getFullYear(), now.getMonth(), now.getDate() - back),
  );
}

/** The half hours of a day, newest first; today none that is still to come. */
export function half_hours(day: Date, now: Date): Date[] {
  const moments = Array.from(
    { length: 48 },
    (_, half) =>
      new Date(day.getFullYear(), day.getMonth(), day.getDate(), Math.floor(half / 2), (half % 2) * 30),
  );
  return moments.filter((moment) => moment <= now).reverse();
}
