// Who lands where, what is cleared when nobody touches it, and leaving by Shift.
import { describe, expect, it } from "vitest";
import type { Role, SessionView, Stage, Start } from "../lib/generated/types";
import { shift_counter } from "../lib/state/presence";
import {
  can_be_left,
  clears_when_idle,
  forgets_who_was_here,
  is_of_office,
  landing,
  type Screen,
} from "../lib/state/screens";

function start(stage: Stage, role: Role | null): Start {
  const session: SessionView | null = role && {
    server: "http://127.0.0.1",
    organisation: { organisation_id: "o", name: "Kommunen", demo: true },
    unit: null,
    person: null,
    role,
  };
  const sending = {
    unsent: 0,
    needs_help: 0,
    server_reachable: null,
    last_synced_at: null,
    problem: null,
    config: null,
  };
  return {
    stage,
    closed: null,
    language: "da",
    contrast: "system",
    invitations: [],
    session,
    questions: null,
    workplace: null,
    drafts: [],
    sending,
  };
}

describe("landing", () => {
  it.each<[Stage, Role | null, Screen]>([
    ["closed", null, "closed"],
    ["enrolment", null, "enrol"],
    ["ready", "employee", "start"],
    ["ready", "safety_group", "start"],
    ["ready", "work_environment_leader", "overview"],
    ["ready", "data_protection_officer", "access_log"],
  ])("at stage %s as %s is %s", (stage, role, screen) => {
    expect(landing(start(stage, role))).toBe(screen);
  });
});

describe("a tablet that was put down", () => {
  it.each<Screen>([
    "what", "who", "burden", "before", "where", "save", "tally", "thanks", "details", "note", "mine", "join", "case", "absence", "withdraw",
    "watch", "easy_draft",
  ])(
    "clears %s",
    (screen) => {
      expect(clears_when_idle(screen)).toBe(true);
    },
  ); // prettier-ignore

  it.each<Screen>(["start", "overview", "trend", "enrol", "closed", "cover"])("leaves %s", (screen) => {
    expect(clears_when_idle(screen)).toBe(false);
  });
});

describe("a shared device", () => {
  it("forgets who was there wherever the next one begins", () => {
    const forgets: Screen[] = ["start", "cover", "enrol", "closed", "overview", "trend", "opening"];
    expect(forgets.filter((screen) => !forgets_who_was_here(screen))).toEqual([]);
    const in_between: Screen[] = ["what", "save", "join", "thanks", "note", "mine"];
    expect(in_between.filter(forgets_who_was_here)).toEqual([]);
  });
});

describe("leaving quickly", () => {
  it("works wherever somebody's words or figures may stand", () => {
    const screens: Screen[] = ["start", "what", "save", "thanks", "note", "mine", "overview", "trend"];
    expect(screens.filter((screen) => !can_be_left(screen))).toEqual([]);
    expect(can_be_left("cover"), "it is left already").toBe(false);
  });

  it("is Shift three times in a row and in time", () => {
    const presses = (keys: [string, number][]) => {
      const count = shift_counter();
      return keys.map(([key, at]) => count(key, at)).at(-1);
    };
    expect(presses([["Shift", 0], ["Shift", 300], ["Shift", 600]])).toBe(true); // prettier-ignore
    expect(presses([["Shift", 0], ["Shift", 300]])).toBe(false); // prettier-ignore
    expect(presses([["Shift", 0], ["A", 200], ["Shift", 300], ["Shift", 600]]), "typing capitals").toBe(false); // prettier-ignore
    expect(presses([["Shift", 0], ["Shift", 900], ["Shift", 1_800]]), "too slow").toBe(false); // prettier-ignore
  });
});

describe("an office", () => {
  it("is told in its own languages on its own screens only", () => {
    const screens: Screen[] = [
      "overview",
      "trend",
      "start",
      "what",
      "thanks",
      "note",
      "mine",
      "enrol",
      "closed",
    ];
    expect(screens.filter(is_of_office)).toEqual(["overview", "trend"]);
  });
});
