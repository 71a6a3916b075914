// Keeps the recording that is under way. Each tap is shown at once, then kept on disk, and only then does the
// screen move; a tap that could not be kept stays visible, with the failure, and nothing moves.
import type { Absence, Act, Answers, Draft, OwnIncident, Question } from "../generated/types";
import { call } from "../platform";
import { app } from "./app.svelte";
import * as step from "./recording";
import type { Answer, Recording } from "./recording";
import { shared_device } from "./shared_device.svelte";

/** Taps it costs to sign: with initials, whose, and six digits. */
const SIGNING_TAPS = 8;

/** How long a record can be undone by one button. */
export const UNDO_MS = 10_000;

class Recorder {
  current = $state.raw<Recording | null>(null);
  /** The incident just recorded: what Thanks and Note are about. */
  incident = $state.raw<OwnIncident | null>(null);
  /** Until when the record just made can be undone, on the clock of `performance.now()`. */
  undo_until = $state(0);
  #moving = false;
  #kept: Promise<boolean> = Promise.resolve(true);

  begin(): Promise<void> {
    return this.#begin(() => call("begin_draft", {}));
  }

  begin_tally(): Promise<void> {
    return this.#begin(() => call("begin_tally", {}));
  }

  /** Takes a draft up again at the very question it was left at. */
  resume(draft: Draft): void {
    if (!shared_device.at_hand(draft, new Date())) return app.go("mine");
    this.#open({ ...draft, occurred: step.occurred_of(draft, new Date()) });
  }

  toggle(act: Act): void {
    this.#stay((recording, now) => step.toggle_act(recording, act, now));
  }

  count(act: Act, by: 1 | -1): void {
    this.#stay((recording, now) => step.count_act(recording, act, by, now));
  }

  /** Tells something on a screen that stays. */
  tell(given: Answer): void {
    this.#stay((recording, now) => step.tell(recording, given, now));
  }

  tell_when(occurred: string | null): void {
    this.#stay((recording, now) => step.happened_at(recording, occurred, now));
  }

  answer(given: Answer): Promise<void> {
    return this.#move((recording, now) => step.answer(recording, given, now));
  }

  next(): Promise<void> {
    return this.#move(step.advance);
  }

  save_now(): Promise<void> {
    return this.#move(step.skip_to_save);
  }

  change(question: Question): Promise<void> {
    return this.#move((recording, now) => step.change(recording, question, now));
  }

  happened_at(occurred: string | null): Promise<void> {
    return this.#move((recording, now) => step.happened_at(recording, occurred, now));
  }

  async back(): Promise<void> {
    if (!this.current || this.#moving) return;
    if (step.back(this.current, performance.now()))
      return this.#move((recording, now) => step.back(recording, now)!);
    const { draft_id } = this.current;
    const is_empty = step.is_empty(this.current);
    this.leave();
    app.go("start");
    if (is_empty) await app.discard(draft_id);
  }

  /** The save button: answers the last question and records, in one tap. A day tally has no such question. */
  record(absence?: Absence): Promise<void> {
    return this.#alone(async () => {
      const shown = this.current;
      if (!shown) return;
      const last: Answers = absence === undefined ? {} : { absence };
      const told = step.touch({ ...shown, answers: { ...shown.answers, ...last } }, performance.now());
      if (!this.#says_what(told)) return;
      // Whether the last tap could be kept or not: what is recorded carries all of them.
      await this.#kept;
      const { draft_id, answers, occurred } = told;
      const signature = shared_device.signature;
      const taps = told.effort.taps + (signature ? SIGNING_TAPS : 0);
      const record = { draft_id, answers, occurred, effort: { ...told.effort, taps } };
      const incident = await app.attempt(() =>
        signature
          ? call("record_with_initials", {
              person_id: signature.member.person_id,
              pin: signature.pin,
              record,
            })
          : call("record_incident", record),
      );
      if (!incident) return;
      app.recorded(draft_id);
      if (this.current !== shown) return;
      this.current = null;
      this.incident = incident;
      this.undo_until = performance.now() + UNDO_MS;
      app.go("thanks");
    });
  }

  /** Takes the record just made back; its answers are a draft again, at the last question. */
  undo(): Promise<void> {
    return this.#alone(async () => {
      const undone = this.incident;
      if (!undone || performance.now() > this.undo_until) return;
      const draft = await app.attempt(() => call("undo_record", { incident_id: undone.incident_id }));
      if (!draft) return;
      this.undo_until = 0;
      app.kept(draft);
      // It may have been looked up anew meanwhile; only whoever has left is not brought back.
      if (this.incident?.incident_id !== undone.incident_id) return;
      this.incident = null;
      this.#open(draft);
    });
  }

  /** Looks up how far the incident just recorded has come. */
  async follow(): Promise<void> {
    const followed = this.incident?.incident_id;
    const list = followed && (await app.refresh(() => call("list_incidents", { offset: 0 })));
    const found = list && list.incidents.find((incident) => incident.incident_id === followed);
    if (found && this.incident?.incident_id === followed) this.incident = found;
  }

  /** Forgets what is shown; the draft is on disk. */
  leave(): void {
    this.current = null;
    this.incident = null;
  }

  #open(draft: Draft): void {
    app.kept(draft);
    this.current = step.open(draft, performance.now());
    this.#kept = Promise.resolve(true);
    app.go(draft.question);
  }

  async #begin(begin: () => Promise<Draft>): Promise<void> {
    await this.#alone(async () => {
      const draft = await app.attempt(begin);
      if (draft) this.#open(draft);
    });
  }

  /** A tap after which the screen stays: shown at once, and kept behind it. */
  #stay(take: (recording: Recording, now: number) => Recording): void {
    if (!this.current || this.#moving) return;
    this.current = take(this.current, performance.now());
    app.failure = null;
    void this.#keep(this.current);
  }

  async #move(take: (recording: Recording, now: number) => Recording): Promise<void> {
    await this.#alone(async () => {
      if (!this.current) return;
      const next = take(this.current, performance.now());
      if (next.question !== "what" && !this.#says_what(next)) return;
      const shown: Recording = {
        ...this.current,
        answers: next.answers,
        effort: next.effort,
        touched_at: next.touched_at,
      };
      this.current = shown;
      const is_kept = await this.#keep(next);
      // The person may have left meanwhile: then nothing moves under the cover.
      if (!is_kept || this.current !== shown) return;
      this.current = next;
      app.go(next.question);
    });
  }

  #says_what(recording: Recording): boolean {
    if (step.says_what(recording.answers)) return true;
    app.failure = { code: "acts_missing", args: {} };
    return false;
  }

  /** Saves in the order of the taps, one at a time. */
  #keep(recording: Recording): Promise<boolean> {
    const { draft_id, question, answers, occurred, effort } = recording;
    this.#kept = this.#kept.then(async () => {
      const draft = await app.attempt(() =>
        call("save_draft", { draft_id, question, answers, occurred, effort }),
      );
      if (draft) app.kept(draft);
      return draft !== null;
    });
    return this.#kept;
  }

  /** A second tap while the first is being kept would answer the next question unseen. */
  async #alone(act: () => Promise<void>): Promise<void> {
    if (this.#moving) return;
    this.#moving = true;
    try {
      await act();
    } finally {
      this.#moving = false;
    }
  }
}

export const recorder = new Recorder();
