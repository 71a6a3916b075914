// What is added afterwards, and the day a tally is about.
import { describe, expect, it } from "vitest";
import { after, before, DETAILS, is_detailed, LETTERS, toggle_helped } from "../lib/state/detailing";
import { days, moment_of, total } from "../lib/state/tallying";

describe("what is added afterwards", () => {
  it("is asked one after the other, and back the same way", () => {
    const forwards = DETAILS.map(after);
    expect(forwards).toEqual([...DETAILS.slice(1), null]);
    expect(DETAILS.map(before)).toEqual([null, ...DETAILS.slice(0, -1)]);
  });

  it("asks first whether somebody is needed", () => {
    expect(DETAILS[0]).toBe("support");
  });

  it("knows pupils by letters only", () => {
    expect(LETTERS).toHaveLength(26);
    expect(LETTERS.every((letter) => /^[A-Z]$/.test(letter))).toBe(true);
  });

  it("takes several things that helped, but nothing beside nothing", () => {
    expect(toggle_helped(["time"], "space")).toEqual(["time", "space"]);
    expect(toggle_helped(["time", "space"], "time")).toEqual(["space"]);
    expect(toggle_helped(["time", "space"], "nothing")).toEqual(["nothing"]);
    expect(toggle_helped(["unknown"], "left")).toEqual(["left"]);
  });

  it("is there once something was told", () => {
    expect(is_detailed({ acts: ["hit"], note: "x" })).toBe(false);
    expect(is_detailed({ police: "no" })).toBe(true);
  });
});

describe("the day of a tally", () => {
  const now = new Date(2026, 10, 21, 14, 10);

  it("is now for today, and noon for a day before", () => {
    expect(moment_of(now, now)).toBeNull();
    const yesterday = new Date(2026, 10, 20);
    expect(moment_of(yesterday, now)).toMatch(/^2026-11-20T12:00:00/);
  });

  it("is today or yesterday, and the day it was begun if that is longer ago", () => {
    expect(days(null, now)).toHaveLength(2);
    expect(days(moment_of(new Date(2026, 10, 20), now), now)).toHaveLength(2);
    expect(days(moment_of(new Date(2026, 10, 17), now), now).map((day) => day.getDate())).toEqual([
      21, 20, 17,
    ]);
  });

  it("has so many incidents as were counted", () => {
    expect(total({ tally: { hit: 3, spit: 2 } })).toBe(5);
    expect(total({ acts: ["hit"] })).toBe(0);
  });
});
