// One recording from the first tap to the save button, as pure steps. A step counts the tap it is; the caller
// keeps the result on disk before it shows the next question. Moments are milliseconds of any steady clock.
import type { Act, Answers, Draft, Effort, Question } from "../generated/types";
import { count, is_tally } from "./tallying";

export interface Recording {
  draft_id: string;
  question: Question;
  /** The questions gone through, for Back. */
  path: Question[];
  /** One answer is being changed from the summary: the next step leads back to it. */
  changing: boolean;
  answers: Answers;
  occurred: string | null;
  effort: Effort;
  touched_at: number;
}

export type Answer = Omit<Answers, "acts" | "note" | "absence">;

/** The questions of one incident; a day tally is one screen by itself. */
const ORDER: readonly Question[] = ["what", "who", "burden", "before", "where", "save"];

/** A draft left for longer than this was about what happened then, not about "now". */
const STILL_NOW_MS = 15 * 60_000;

/** Whoever does not touch the screen for so long is not at it: a pause, not effort. */
const PAUSE_MS = 30_000;

export function open(draft: Draft, now: number): Recording {
  const reached = ORDER.indexOf(draft.question);
  return {
    draft_id: draft.draft_id,
    question: draft.question,
    path: ORDER.slice(0, Math.max(0, reached)).filter(
      (question) => question === "what" || is_answered(draft.answers, question),
    ),
    changing: false,
    answers: draft.answers,
    occurred: draft.occurred,
    effort: { ...draft.effort, taps: draft.effort.taps + 1 },
    touched_at: now,
  };
}

/** What "now" must become when a draft is taken up again at `at`: the time it was begun, once that is long ago. */
export function occurred_of(draft: Draft, at: Date): string | null {
  const begun = new Date(draft.started_at);
  const is_old = at.getTime() - begun.getTime() > STILL_NOW_MS;
  return draft.occurred ?? (is_old ? draft.started_at : null);
}

export function toggle_act(recording: Recording, act: Act, now: number): Recording {
  return { ...touch(recording, now), answers: with_act_toggled(recording.answers, act) };
}

export function with_act_toggled(answers: Answers, act: Act): Answers {
  const acts = answers.acts ?? [];
  const chosen = acts.includes(act) ? acts.filter((other) => other !== act) : [...acts, act];
  return { ...answers, acts: chosen };
}

/** One more or one fewer of a day tally. */
export function count_act(recording: Recording, act: Act, by: 1 | -1, now: number): Recording {
  return { ...touch(recording, now), answers: count(recording.answers, act, by) };
}

/** An answer that moves nowhere, as on the screen of a day tally. */
export function tell(recording: Recording, given: Answer, now: number): Recording {
  return { ...touch(recording, now), answers: { ...recording.answers, ...given } };
}

export function answer(recording: Recording, given: Answer, now: number): Recording {
  const answered = { ...recording, answers: { ...recording.answers, ...given } };
  return advance(answered, now);
}

/** "Videre", or the step that follows an answer. */
export function advance(recording: Recording, now: number): Recording {
  if (recording.changing) return back_to_summary(touch(recording, now));
  const next = ORDER[ORDER.indexOf(recording.question) + 1] ?? "save";
  return move(touch(recording, now), next);
}

/** "Gem nu": straight to the summary; the rest stays "ikke oplyst". */
export function skip_to_save(recording: Recording, now: number): Recording {
  return recording.changing ? back_to_summary(touch(recording, now)) : move(touch(recording, now), "save");
}

/** From the summary to one question, and back to the summary after it. */
export function change(recording: Recording, question: Question, now: number): Recording {
  return { ...touch(recording, now), question, changing: true };
}

/** One step back; null when that leaves the recording. The answers stay and can be given anew. */
export function back(recording: Recording, now: number): Recording | null {
  const touched = touch(recording, now);
  const counted = { ...touched, effort: { ...touched.effort, steps_back: touched.effort.steps_back + 1 } };
  if (recording.changing) return back_to_summary(counted);
  const question = recording.path.at(-1);
  return question ? { ...counted, question, path: recording.path.slice(0, -1) } : null;
}

export function happened_at(recording: Recording, occurred: string | null, now: number): Recording {
  return { ...touch(recording, now), occurred };
}

export function has_acts(answers: Answers): boolean {
  return (answers.acts?.length ?? 0) > 0;
}

/** Whether there is anything to record. */
export function says_what(answers: Answers): boolean {
  return has_acts(answers) || is_tally(answers);
}

/** Nothing was told: such a draft is not worth keeping when the person goes back out of it. */
export function is_empty(recording: Recording): boolean {
  return !is_tally(recording.answers) && !ORDER.some((question) => is_answered(recording.answers, question));
}

export function is_answered(answers: Answers, question: Question): boolean {
  switch (question) {
    case "what":
      return has_acts(answers);
    case "who":
      return answers.actor != null;
    case "burden":
      return answers.burden != null;
    case "before":
      return answers.trigger != null;
    case "where":
      return answers.place != null;
    case "tally":
      return is_tally(answers);
    case "save":
      return false;
  }
}

/** Counts the tap, and the time since the one before it unless that was a pause. */
export function touch(recording: Recording, now: number): Recording {
  const { duration_ms, taps, steps_back } = recording.effort;
  const since = Math.max(0, Math.round(now - recording.touched_at));
  const passed = since > PAUSE_MS ? 0 : since;
  return {
    ...recording,
    effort: { duration_ms: duration_ms + passed, taps: taps + 1, steps_back },
    touched_at: now,
  };
}

function move(recording: Recording, question: Question): Recording {
  return { ...recording, question, path: [...recording.path, recording.question] };
}

function back_to_summary(recording: Recording): Recording {
  return { ...recording, question: "save", changing: false };
}
