// The steps of a recording: how many taps, where Back leads, what is kept.
import { describe, expect, it } from "vitest";
import type { Draft, Question } from "../lib/generated/types";
import * as step from "../lib/state/recording";
import type { Recording } from "../lib/state/recording";

function draft(changes: Partial<Draft> = {}): Draft {
  return {
    draft_id: "01997b2e-0000-7000-8000-000000000000",
    question: "what",
    answers: {},
    occurred: null,
    effort: { duration_ms: 0, taps: 0, steps_back: 0 },
    started_at: "2026-11-20T10:00:00+01:00",
    updated_at: "2026-11-20T10:00:00+01:00",
    ...changes,
  };
}

const begun = () => step.open(draft(), 0);

describe("the taps of a recording", () => {
  it("are seven before the save button for the full picture", () => {
    let now = begun();
    now = step.toggle_act(now, "hit", 1);
    now = step.advance(now, 2);
    now = step.answer(now, { actor: "citizen" }, 3);
    now = step.answer(now, { burden: 7 }, 4);
    now = step.answer(now, { trigger: "demand" }, 5);
    now = step.answer(now, { place: "classroom" }, 6);
    expect(now.question).toBe("save");
    expect(now.effort.taps, "the eighth tap is the save button").toBe(7);
    expect(now.answers).toEqual({
      acts: ["hit"],
      actor: "citizen",
      burden: 7,
      trigger: "demand",
      place: "classroom",
    });
  });

  it("are three before the save button for the quick one", () => {
    const now = step.skip_to_save(step.toggle_act(begun(), "bite", 1), 2);
    expect(now.question).toBe("save");
    expect(now.effort.taps, "the fourth tap is the save button").toBe(3);
  });

  it("count the time in use, not the time away", () => {
    const told = step.toggle_act(step.open(draft(), 1_000), "hit", 3_500);
    expect(told.effort.duration_ms).toBe(2_500);
    const taken_up = step.open(draft({ effort: told.effort }), 900_000);
    expect(step.advance(taken_up, 901_000).effort, "the pause of many minutes is not counted").toEqual({
      duration_ms: 3_500,
      taps: 4,
      steps_back: 0,
    });
  });
});

describe("several acts", () => {
  it("are chosen and taken back by the same tile", () => {
    const two = step.toggle_act(step.toggle_act(begun(), "hit", 1), "kick", 2);
    expect(two.answers.acts).toEqual(["hit", "kick"]);
    expect(step.toggle_act(two, "hit", 3).answers.acts).toEqual(["kick"]);
  });
});

describe("the time a recording takes", () => {
  it("is that of use: a pause is not counted", () => {
    const at_once = step.toggle_act(begun(), "hit", 4_000);
    expect(at_once.effort.duration_ms).toBe(4_000);
    const after_lunch = step.toggle_act(at_once, "kick", 4_000 + 40 * 60_000);
    expect(after_lunch.effort).toEqual({ duration_ms: 4_000, taps: 3, steps_back: 0 });
  });

  it("never runs backwards", () => {
    expect(step.toggle_act(begun(), "hit", -5).effort.duration_ms).toBe(0);
  });
});

describe("a day tally", () => {
  const tally = () => step.open(draft({ question: "tally" }), 0);

  it("counts up and down, names its acts, and counts each tap", () => {
    let now = tally();
    for (const [act, by] of [
      ["spit", 1],
      ["spit", 1],
      ["bite", 1],
      ["bite", -1],
      ["bite", -1],
    ] as const)
      // prettier-ignore
      now = step.count_act(now, act, by, 1);
    expect(now.answers).toEqual({ tally: { spit: 2 }, acts: ["spit"] });
    expect(now.effort.taps).toBe(6);
    expect(step.says_what(now.answers)).toBe(true);
  });

  it("goes no higher than what can be told", () => {
    let now = tally();
    for (let tap = 0; tap < 120; tap += 1) now = step.count_act(now, "hit", 1, tap);
    expect(now.answers.tally).toEqual({ hit: 99 });
  });

  it("is one screen: Back leaves it, and nothing counted is nothing kept", () => {
    expect(step.back(tally(), 1)).toBeNull();
    expect(step.is_empty(tally())).toBe(true);
    expect(step.is_empty(step.count_act(tally(), "hit", 1, 1))).toBe(false);
  });
});

describe("back", () => {
  it("undoes the move, keeps the answer, and is counted", () => {
    const at_burden = step.answer(
      step.advance(step.toggle_act(begun(), "hit", 1), 2),
      { actor: "relative" },
      3,
    );
    const at_who = step.back(at_burden, 4);
    expect(at_who?.question).toBe("who");
    expect(at_who?.answers.actor, "shown as chosen, to be given anew").toBe("relative");
    expect(at_who?.effort).toEqual({ duration_ms: 4, taps: 5, steps_back: 1 });
  });

  it("from a quick save leads to the question it was pressed at", () => {
    const at_save = step.skip_to_save(step.toggle_act(begun(), "hit", 1), 2);
    expect(step.back(at_save, 3)?.question).toBe("what");
  });

  it("from the first question leaves the recording", () => {
    expect(step.back(begun(), 1)).toBeNull();
  });
});

describe("changing an answer from the summary", () => {
  const at_save: Recording = { ...begun(), question: "save", path: ["what"], answers: { acts: ["hit"] } };

  it.each<[string, (now: Recording) => Recording | null]>([
    ["an answer", (now) => step.answer(now, { place: "yard" }, 2)],
    ["save now", (now) => step.skip_to_save(now, 2)],
    ["back", (now) => step.back(now, 2)],
  ])("leads back to the summary by %s", (_, leave) => {
    const back_again = leave(step.change(at_save, "where", 1));
    expect(back_again?.question).toBe("save");
    expect(back_again?.path, "Back from the summary leads where it led before").toEqual(["what"]);
    expect(back_again?.changing).toBe(false);
  });
});

describe("a draft taken up again", () => {
  it.each<[Question, Draft["answers"], Question[]]>([
    ["what", {}, []],
    ["burden", { acts: ["hit"], actor: "citizen" }, ["what", "who"]],
    ["save", { acts: ["hit"] }, ["what"]],
  ])("at %s knows the way back", (question, answers, path) => {
    const now = step.open(draft({ question, answers }), 0);
    expect(now.question).toBe(question);
    expect(now.path).toEqual(path);
  });

  it("is about when it was begun, once that is long ago", () => {
    const begun_at = draft().started_at;
    expect(step.occurred_of(draft(), new Date("2026-11-20T10:05:00+01:00")), "still now").toBeNull();
    expect(step.occurred_of(draft(), new Date("2026-11-20T14:00:00+01:00"))).toBe(begun_at);
    const chosen = "2026-11-19T08:00:00+01:00";
    expect(step.occurred_of(draft({ occurred: chosen }), new Date("2026-11-20T14:00:00+01:00"))).toBe(chosen);
  });

  it("is empty until something is told", () => {
    expect(step.is_empty(begun())).toBe(true);
    expect(step.is_empty(step.toggle_act(step.toggle_act(begun(), "hit", 1), "hit", 2))).toBe(true);
    expect(step.is_empty(step.toggle_act(begun(), "hit", 1))).toBe(false);
  });
});
