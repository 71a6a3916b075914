// Whoever follows up reads everything that was told: a new answer must have its line.
import { describe, expect, it } from "vitest";
import type { Answers } from "../lib/generated/types";
import { facts_told } from "../lib/i18n/answers";

const TOLD: Required<Answers> = {
  acts: ["hit"], tally: { hit: 1 }, actor: "citizen", burden: 7, trigger: "demand", place: "classroom", absence: "yes",
  first_absence_day: "2026-09-03", exposure: "exposed", company: "alone", people: "one", helped: ["left", "time"],
  support: "now", alarm: "yes", police: "no", outside_hours: "yes", alias: "A", note: "Vi stod ved vinduet.",
}; // prettier-ignore

describe("what was told", () => {
  it("has a line for every answer but the acts, which stand above", () => {
    const { acts: _acts, tally: _tally, ...others } = TOLD;
    expect(
      facts_told(TOLD)
        .map(([field]) => field)
        .sort(),
    ).toEqual(Object.keys(others).sort());
  });

  it("has no line for what was not told", () => {
    expect(facts_told({ acts: ["hit"], police: "yes" })).toEqual([["police", "Ja"]]);
  });
});
