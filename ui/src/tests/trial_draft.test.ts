// What is typed in the set-up of a trial and what is sent of it.
import { describe, expect, it } from "vitest";
import type { MeasureChoice, TrialView, Unit } from "../lib/generated/types";
import { draft_of, empty_step, lacks, new_draft, told } from "../lib/state/trial_draft";

const units: Unit[] = [
  { unit_id: "north", name: "Nord", kind: "school" },
  { unit_id: "south", name: "Syd", kind: "school" },
];
const measures: MeasureChoice[] = [
  {
    measure: "seconds_median",
    name: "Tid",
    definition: "",
    unit: "sekunder",
    bound: { at_most: 30 },
    proposed: true,
  },
  {
    measure: "with_feedback",
    name: "Svar",
    definition: "",
    unit: "procent",
    bound: { at_least: 80 },
    proposed: false,
  },
];

function filled() {
  const draft = new_draft(units, measures, "Registrerer");
  draft.name = " Prøve ";
  draft.first = "2027-01-04";
  draft.last = "2027-07-03";
  draft.units[0] = { unit: "north", name: "Nord", chosen: true, staff: 24 };
  draft.before = [
    { ...empty_step(), what: "Skema", minutes: 12, systems: "papir, , regneark" },
    empty_step(),
  ];
  draft.cost = { employee: 326, leader: null };
  return draft;
}

describe("a new trial", () => {
  it("is sent with what was chosen and nothing that was left empty", () => {
    const { plan, baseline } = told(filled());
    expect(plan.name).toBe("Prøve");
    expect(plan.units).toEqual([{ unit: "north", name: "Nord", staff: 24 }]);
    expect(plan.criteria).toEqual([{ measure: "seconds_median", bound: { at_most: 30 } }]);
    expect(baseline.before).toEqual([
      {
        what: "Skema",
        who: "employee",
        people: 1,
        minutes: 12,
        systems: ["papir", "regneark"],
        measured: false,
      },
    ]);
    expect(baseline.after[0]?.measured, "the app measures the recording").toBe(true);
    expect(baseline.hourly_cost).toEqual({ employee: 326 });
  });

  it.each<
    [
      string,
      (draft: ReturnType<typeof filled>) => void,
      Parameters<typeof lacks>[1],
      ReturnType<typeof lacks>,
    ]
  >([
    ["fine", () => undefined, "about", null],
    ["no name", (draft) => (draft.name = " "), "about", "name"],
    ["no day", (draft) => (draft.last = ""), "about", "days"],
    ["ends before it starts", (draft) => (draft.last = "2027-01-03"), "about", "turned"],
    ["no workplace", (draft) => draft.units.forEach((unit) => (unit.chosen = false)), "units", "units"],
    ["no staff", (draft) => draft.units.forEach((unit) => (unit.staff = 0)), "units", "staff"],
    ["half a person", (draft) => draft.units.forEach((unit) => (unit.staff = 2.5)), "units", "staff"],
    [
      "no criterion",
      (draft) => draft.criteria.forEach((one) => (one.chosen = false)),
      "criteria",
      "criteria",
    ],
    ["below nothing", (draft) => draft.criteria.forEach((one) => (one.number = -1)), "criteria", "criteria"],
  ])("%s", (_, change, step, expected) => {
    const draft = filled();
    change(draft);
    expect(lacks(draft, step)).toBe(expected);
  });
});

it("a trial that is there comes back as it was, with what this screen does not offer", () => {
  const sent = told(filled());
  const further = { measure: "records", bound: { at_least: 100 } } as const;
  const old_counts = [{ unit: "north", month: "2026-01-01", count: 3 }];
  const trial = {
    trial_id: "t",
    standing: "running",
    plan: { ...sent.plan, criteria: [...sent.plan.criteria, further] },
    baseline: { ...sent.baseline, old_counts },
  } as TrialView;
  const draft = draft_of(trial, units, measures);
  expect(draft.begun).toBe(true);
  expect(told(draft)).toEqual({ plan: trial.plan, baseline: trial.baseline });
});
