// What comes next in a case: one step, in the order of the procedure, clocks before the rest.
import { describe, expect, it } from "vitest";
import type { FollowUpEvent, UnitCase } from "../lib/generated/types";
import { is_taken, next_step, STEPS, type StepName } from "../lib/state/next_step";

function case_with(told: Partial<UnitCase>, about: Partial<UnitCase["case"]> = {}): UnitCase {
  return {
    case: {
      incident_id: "i", answers: {}, occurred: "2026-08-24T13:00:00+02:00", recorded_at: "2026-08-24T13:05:00+02:00",
      reporter: null, is_own: false, urgency: "open", tasks: [], assigned_to: null, is_contacted: false,
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

const messaged = { change_id: "m", step: "messaged" } as FollowUpEvent;

describe("the next step", () => {
  it.each<[string, Partial<UnitCase>, Partial<UnitCase["case"]>, StepName | null]>([
    ["talk first", { contacted_at: null }, {}, "contact"],
    ["a clock before first aid", { first_aid: null }, { tasks: [{ due: "police", last_day: "2026-08-27", action_id: null }] }, "police"],
    ["absence leads to EASY", {}, { tasks: [{ due: "report_absence", last_day: "2026-08-27", action_id: null }] }, "easy"],
    ["an action whose day has passed", {}, { tasks: [{ due: "effect", last_day: "2026-08-27", action_id: "a" }] }, "effect"],
    ["first aid", { first_aid: null }, {}, "first_aid"],
    ["the cause", { causes: [] }, {}, "cause"],
    ["an action", { actions: [] }, {}, "action"],
    ["a message", { events: [] }, {}, "message"],
    ["waiting for an action", {}, { running_actions: 1 }, null],
    ["closing when all is done", {}, {}, "close"],
    ["nothing when closed", { closed_at: "2026-09-01T10:00:00+02:00" }, {}, null],
    ["nothing on one's own", { contacted_at: null }, { is_own: true }, null],
    ["nothing when withdrawn", { contacted_at: null }, { is_withdrawn: true }, null],
  ])("%s", (_, told, about, expected) => {
    expect(next_step(case_with(told, about))?.step ?? null).toBe(expected);
  }); // prettier-ignore

  it("names the action it is about", () => {
    const due = case_with({}, { tasks: [{ due: "effect", last_day: "2026-08-27", action_id: "a" }] });
    expect(next_step(due)).toEqual({ step: "effect", action_id: "a" });
  });

  it("shows which steps were taken", () => {
    const taken = STEPS.filter((step) => is_taken(step, case_with({})));
    expect(taken).toEqual(["contact", "first_aid", "cause", "action", "message"]);
  });
});
