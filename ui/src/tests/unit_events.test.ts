// The safety group reads about the employee, never "you": that is what the employee reads.
import { describe, expect, it } from "vitest";
import type { FollowUpEvent } from "../lib/generated/types";
import { event_text } from "../lib/i18n/events";
import { unit_event_text } from "../lib/i18n/unit_events";

const NOTHING = {
  fields: [],
  causes: [],
  action: null,
  effect: null,
  first_aid: null,
  to: null,
  contacted_at: null,
};

function event(told: Partial<FollowUpEvent>): FollowUpEvent {
  return { ...NOTHING, kind: "followed_up", at: "2026-08-28T13:30:00+02:00", ...told } as FollowUpEvent;
}

describe("what was done about a case", () => {
  it.each<Partial<FollowUpEvent>>([
    { kind: "recorded" },
    { kind: "amended", fields: ["burden"] },
    { kind: "withdrawn" },
    { step: "seen" },
    { step: "contacted" },
    { step: "messaged" },
    { step: "closed" },
  ])("%j speaks of nobody as you", (told) => {
    expect(unit_event_text(event(told))).not.toMatch(/\b(du|dig|din)\b/i);
  });

  it("speaks to the employee as you", () => {
    expect(event_text(event({ step: "messaged" }))).toMatch(/\bdig\b/);
  });
});
