// What comes next in a case: one step, in the order of the procedure, clocks before the rest.
import { describe, expect, it } from "vitest";
import type { FollowUpEvent, Task, UnitCase } from "../lib/generated/types";
import { is_taken, next_step, running_on, STEPS, type StepName } from "../lib/state/next_step";

function case_with(told: Partial<UnitCase>, about: Partial<UnitCase["case"]> = {}): UnitCase {
  return {
    case: {
      incident_id: "i", answers: {}, occurred: "2026-08-24T13:00:00+02:00", recorded_at: "2026-08-24T13:05:00+02:00",
      reporter: "Anne", is_nameless: false, is_own: false, urgency: "open", tasks: [], assigned_to: null,
      is_seen: true, running_actions: 0, is_withdrawn: false, state: "sent", ...about,
    },
    contact_by: "2026-08-25", contacted_at: "2026-08-24T14:00:00+02:00", first_aid: "given", decisions: {},
    causes: ["pedagogy"], actions: [action], closed_at: null, events: [messaged], ...told,
  };
} // prettier-ignore

const action: UnitCase["actions"][number] = {
  action_id: "a", kind: "pedagogy", what: null, owner: { role: "team" }, deadline: "2026-09-07", effect: "worked",
  assessed_at: null,
}; // prettier-ignore

const CLOSED = "2026-09-01T10:00:00+02:00";

function due(what: Task["due"], action_id: string | null = null): Task {
  return { due: what, last_day: "2026-08-27", until: null, action_id };
}

const messaged = { change_id: "m", step: "messaged" } as FollowUpEvent;

describe("the next step", () => {
  it.each<[string, Partial<UnitCase>, Partial<UnitCase["case"]>, StepName | null]>([
    ["talk first", {}, { tasks: [due("police"), due("contact")] }, "contact"],
    ["write to whoever has no name", {}, { is_nameless: true, tasks: [due("police"), due("message")] }, "message"],
    ["a clock before first aid", { first_aid: null }, { tasks: [due("police")] }, "police"],
    ["absence leads to EASY", {}, { tasks: [due("report_absence")] }, "easy"],
    ["an action whose day has passed", {}, { tasks: [due("effect", "a")] }, "effect"],
    ["first aid", { first_aid: null }, {}, "first_aid"],
    ["the cause", { causes: [] }, {}, "cause"],
    ["an action", { actions: [] }, {}, "action"],
    ["a message", { events: [] }, {}, "message"],
    ["waiting for an action", {}, { running_actions: 1 }, null],
    ["closing when all is done", {}, {}, "close"],
    ["nothing when closed", { closed_at: CLOSED }, { urgency: "done" }, null],
    ["nothing when closed with a clock running", { closed_at: CLOSED }, { urgency: "done", tasks: [due("police")] }, null],
    ["EASY when a closed case came back", { closed_at: CLOSED }, { tasks: [due("report_absence")] }, "easy"],
    ["nothing on one's own", {}, { tasks: [due("contact")], is_own: true }, null],
    ["nothing when withdrawn", {}, { tasks: [due("contact")], is_withdrawn: true }, null],
  ])("%s", (_, told, about, expected) => {
    expect(next_step(case_with(told, about))?.step ?? null).toBe(expected);
  }); // prettier-ignore

  it("names the action it is about", () => {
    const shown = case_with({}, { tasks: [due("effect", "a")] });
    expect(next_step(shown)).toEqual({ step: "effect", action_id: "a" });
  });

  it("shows which steps were taken", () => {
    const taken = STEPS.filter((step) => is_taken(step, case_with({})));
    expect(taken).toEqual(["contact", "first_aid", "cause", "action", "message"]);
  });

  it("runs on with the clocks of the law, and with nothing else", () => {
    const open = case_with(
      {},
      { tasks: [due("contact"), due("police"), due("report_absence"), due("effect")] },
    );
    expect(running_on(open).map((task) => task.due)).toEqual(["police", "report_absence"]);
  });

  it("asks about EASY again when absence was told after the decision", () => {
    const decided = (is_overtaken: boolean, outcome: "reported" | "not_reported") =>
      case_with({ decisions: { easy: { outcome, reason: null, at: CLOSED, is_overtaken } } });
    expect(is_taken("easy", decided(false, "not_reported"))).toBe(true);
    expect(is_taken("easy", decided(true, "not_reported"))).toBe(false);
    expect(is_taken("easy", decided(true, "reported"))).toBe(true);
  });
});
