// A trial on its way: what is typed in the steps of the set-up, and what is sent of it. Pure, so it is tested as a table.
import type {
  Baseline,
  Criterion,
  MeasureChoice,
  Plan,
  StaffGroup,
  TrialView,
  Unit,
  WorkStep,
} from "../generated/types";

export const set_up_steps = ["about", "units", "criteria", "before", "after", "cost"] as const;
export type SetUpStep = (typeof set_up_steps)[number];

export interface DraftUnit {
  unit: string;
  name: string;
  chosen: boolean;
  staff: number | null;
}

export interface DraftCriterion {
  measure: MeasureChoice["measure"];
  chosen: boolean;
  at_least: boolean;
  number: number | null;
}

export interface DraftStep {
  what: string;
  who: StaffGroup;
  people: number | null;
  minutes: number | null;
  systems: string;
  measured: boolean;
}

export interface TrialDraft {
  /** None for a new one. */
  trial_id: string | null;
  /** Its plan is fixed; only the work may still be told. */
  begun: boolean;
  name: string;
  first: string;
  last: string;
  units: DraftUnit[];
  criteria: DraftCriterion[];
  /** Criteria this screen does not offer: they stay as they are. */
  further: Criterion[];
  before: DraftStep[];
  after: DraftStep[];
  cost: Partial<Record<StaffGroup, number | null>>;
  /** What is imported elsewhere, and stays. */
  imported: Pick<Baseline, "old_counts" | "shadow_weeks" | "meetings">;
  /** Words the guard asks about and the person keeps. */
  kept: string[];
}

export function new_draft(units: Unit[], measures: MeasureChoice[], recording: string): TrialDraft {
  return {
    trial_id: null,
    begun: false,
    name: "",
    first: "",
    last: "",
    units: units.map(({ unit_id, name }) => ({ unit: unit_id, name, chosen: false, staff: null })),
    criteria: measures.map((choice) => offered(choice, choice.proposed)),
    further: [],
    before: [],
    after: [{ what: recording, who: "employee", people: 1, minutes: 0, systems: "Værn", measured: true }],
    cost: {},
    imported: { old_counts: [], shadow_weeks: [], meetings: [] },
    kept: [],
  };
}

export function draft_of(trial: TrialView, units: Unit[], measures: MeasureChoice[]): TrialDraft {
  const { plan, baseline } = trial;
  const part = (unit_id: string) => plan.units.find(({ unit }) => unit === unit_id);
  const set = (measure: string) => plan.criteria.find((criterion) => criterion.measure === measure);
  return {
    trial_id: trial.trial_id,
    begun: trial.standing !== "not_begun",
    name: plan.name,
    first: plan.first,
    last: plan.last,
    units: units.map(({ unit_id, name }) => ({
      unit: unit_id,
      name,
      chosen: part(unit_id) !== undefined,
      staff: part(unit_id)?.staff ?? null,
    })),
    criteria: measures.map((choice) => {
      const there = set(choice.measure);
      return there ? { ...of_bound(choice.measure, there.bound), chosen: true } : offered(choice, false);
    }),
    further: plan.criteria.filter(({ measure }) => !measures.some((choice) => choice.measure === measure)),
    before: baseline.before.map(typed),
    after: baseline.after.map(typed),
    cost: { ...baseline.hourly_cost },
    imported: {
      old_counts: baseline.old_counts,
      shadow_weeks: baseline.shadow_weeks,
      meetings: baseline.meetings,
    },
    kept: [],
  };
}

/** What is sent. An empty number is 0, which the central store refuses where it cannot be. */
export function told(draft: TrialDraft): { plan: Plan; baseline: Baseline } {
  const criteria = draft.criteria
    .filter(({ chosen }) => chosen)
    .map(({ measure, at_least, number }) => ({
      measure,
      bound: at_least ? { at_least: number ?? 0 } : { at_most: number ?? 0 },
    }));
  const cost = Object.entries(draft.cost).filter(([, kroner]) => typeof kroner === "number");
  return {
    plan: {
      name: draft.name.trim(),
      first: draft.first,
      last: draft.last,
      units: draft.units
        .filter(({ chosen }) => chosen)
        .map(({ unit, name, staff }) => ({ unit, name, staff: staff ?? 0 })),
      criteria: [...criteria, ...draft.further],
    },
    baseline: {
      before: draft.before.filter(({ what }) => what.trim() !== "").map(sent),
      after: draft.after.filter(({ what }) => what.trim() !== "").map(sent),
      hourly_cost: Object.fromEntries(cost) as Baseline["hourly_cost"],
      ...draft.imported,
    },
  };
}

/** Why a step cannot be left yet: a key under `trial_set_up.needs`. None when it can. */
export function lacks(
  draft: TrialDraft,
  step: SetUpStep,
): "name" | "days" | "turned" | "units" | "staff" | "criteria" | null {
  switch (step) {
    case "about":
      if (draft.name.trim() === "") return "name";
      if (draft.first === "" || draft.last === "") return "days";
      return draft.last < draft.first ? "turned" : null;
    case "units": {
      const chosen = draft.units.filter((unit) => unit.chosen);
      if (chosen.length === 0) return "units";
      return chosen.every(({ staff }) => is_whole(staff) && staff >= 1) ? null : "staff";
    }
    case "criteria": {
      const chosen = draft.criteria.filter((criterion) => criterion.chosen);
      if (chosen.length + draft.further.length === 0) return "criteria";
      return chosen.every(({ number }) => typeof number === "number" && number >= 0) ? null : "criteria";
    }
    case "before":
    case "after":
    case "cost":
      return null;
  }
}

export function empty_step(): DraftStep {
  return { what: "", who: "employee", people: 1, minutes: null, systems: "", measured: false };
}

function is_whole(value: number | null): value is number {
  return typeof value === "number" && Number.isInteger(value);
}

function offered({ measure, bound }: MeasureChoice, chosen: boolean): DraftCriterion {
  return { ...of_bound(measure, bound), chosen };
}

function of_bound(
  measure: DraftCriterion["measure"],
  bound: MeasureChoice["bound"],
): Omit<DraftCriterion, "chosen"> {
  if ("at_least" in bound) return { measure, at_least: true, number: bound.at_least };
  return { measure, at_least: false, number: bound.at_most };
}

function typed(step: WorkStep): DraftStep {
  return { ...step, systems: step.systems.join(", ") };
}

function sent(step: DraftStep): WorkStep {
  const systems = step.systems.split(",").map((system) => system.trim());
  return {
    what: step.what.trim(),
    who: step.who,
    people: step.people ?? 0,
    minutes: step.minutes ?? 0,
    systems: systems.filter((system) => system !== ""),
    measured: step.measured,
  };
}
