// Times to choose from, on the clock of the place: Denmark puts it forward in spring and back in autumn.
process.env.TZ = "Europe/Copenhagen";

import { describe, expect, it } from "vitest";
import { with_offset } from "../lib/i18n/dates";
import {
  as_day,
  days_in_month,
  half_hours,
  is_long_ago,
  is_over,
  is_second_time,
  parts_of_day,
  week_number,
  weeks_ahead,
  weeks_back,
  years_ahead,
  years_back,
} from "../lib/state/when";

const later = new Date(2027, 0, 1);
const clock = (moment: Date) => with_offset(moment).slice(11, 16);

describe("the day the clock is put forward", () => {
  const times = half_hours(new Date(2026, 2, 29), later);

  it("has no half hour that never was", () => {
    expect(times).toHaveLength(46);
    expect(times.map(clock)).not.toContain("02:00");
    expect(times.map(clock)).not.toContain("02:30");
    expect(new Set(times.map(clock)).size, "and none twice").toBe(46);
  });
});

describe("the day the clock is put back", () => {
  const times = half_hours(new Date(2026, 9, 25), later);

  it("has both hours, told apart", () => {
    expect(times).toHaveLength(50);
    const at_half_past_two = times.filter((moment) => clock(moment) === "02:30");
    expect(at_half_past_two.map(is_second_time)).toEqual([true, false]);
    expect(at_half_past_two.map(with_offset)).toEqual([
      "2026-10-25T02:30:00+01:00",
      "2026-10-25T02:30:00+02:00",
    ]);
    expect(times.filter(is_second_time)).toHaveLength(2);
  });
});

describe("a day", () => {
  const now = new Date(2026, 10, 21, 14, 10);

  it("still to come has no time to choose", () => {
    expect(half_hours(new Date(2026, 10, 22), now)).toEqual([]);
  });

  it("long ago is asked about", () => {
    expect(is_long_ago(new Date(2025, 10, 22), now)).toBe(false);
    expect(is_long_ago(new Date(2025, 10, 20), now)).toBe(true);
  });

  it("exists in its month", () => {
    expect([days_in_month(2024, 1), days_in_month(2026, 1), days_in_month(2026, 3)]).toEqual([29, 28, 30]);
    expect(years_back(now)[0]).toBe(2026);
  });
});

describe.each([2016, 2036])("a clock that says %d", (year) => {
  it("offers its own days and none after them", () => {
    const now = new Date(year, 5, 1, 9, 15);
    const times = half_hours(now, now);
    expect(times[0]).toEqual(new Date(year, 5, 1, 9, 0));
    expect(years_back(now)[0]).toBe(year);
  });
});

describe("some weeks ahead", () => {
  it.each([
    ["Friday to Friday", "2026-11-20", 1, "2026-11-27"],
    ["Saturday to the Monday after", "2026-11-21", 1, "2026-11-30"],
    ["Sunday to the Monday after", "2026-11-22", 2, "2026-12-07"],
    ["over the day the clock is put back", "2026-10-19", 1, "2026-10-26"],
  ])("%s", (_, from, weeks, expected) => {
    expect(as_day(weeks_ahead(new Date(`${from}T13:00`), weeks))).toBe(expected);
  });
});

describe("a deadline is over", () => {
  const now = new Date("2026-11-20T13:00:00+01:00");

  it.each([
    ["the day after its last day", "2026-11-19", null, true],
    ["but not on it", "2026-11-20", null, false],
    ["a minute after its hour", "2026-11-20", "2026-11-20T12:59:00+01:00", true],
    ["but not before it", "2026-11-20", "2026-11-20T13:01:00+01:00", false],
  ])("%s", (_, last_day, until, expected) => {
    expect(is_over({ last_day, until }, now)).toBe(expected);
  });
});

describe("a day from its lists", () => {
  it("is read from what was chosen before", () => {
    expect(parts_of_day("2031-01-06")).toEqual({ year: 2031, month: 0, date: 6 });
    expect(parts_of_day("")).toBeNull();
  });

  it("keeps a year that no list would offer any more", () => {
    const now = new Date(2026, 10, 21);
    expect(years_ahead(now)).toEqual([2026, 2027, 2028, 2029, 2030, 2031]);
    expect(years_ahead(now, 2024)[0]).toBe(2024);
    expect(years_ahead(now, 2027)).toEqual(years_ahead(now));
  });
});

describe("weeks", () => {
  it("begin on Monday, also over the day the clock is put back", () => {
    const weeks = weeks_back(new Date(2026, 10, 1, 13), 3).map(as_day);
    expect(weeks).toEqual(["2026-10-26", "2026-10-19", "2026-10-12"]);
  });

  // ISO 8601: the first week is that of the first Thursday.
  it.each([
    ["2026-11-16", 47],
    ["2026-12-28", 53],
    ["2027-01-04", 1],
    ["2024-12-30", 1],
    ["2026-06-22", 26],
  ])("%s begins week %d", (monday, number) => {
    expect(week_number(new Date(`${monday}T00:00`))).toBe(number);
  });
});
