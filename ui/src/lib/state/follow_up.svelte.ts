// The safety group's cases: the inbox, the case that is open, and the step that is being taken.
import type { Inbox, StepOptions, UnitCase } from "../generated/types";
import { call } from "../platform";
import { app } from "./app.svelte";
import type { StepName } from "./next_step";

class FollowUp {
  inbox = $state.raw<Inbox | null>(null);
  current = $state.raw<UnitCase | null>(null);
  step = $state<StepName | null>(null);
  /** The action a step is about. */
  action_id = $state<string | null>(null);
  /** Words of a step that is not taken yet: neither a refusal nor going back must lose them. */
  words = $state("");
  /** Words of them the guard asked about and the person keeps. */
  kept = $state.raw<string[]>([]);
  #words_for = "";

  get options(): StepOptions | null {
    return this.inbox?.options ?? null;
  }

  /** The words, or none: an empty text is no text. */
  get said(): string | null {
    return this.words.trim() || null;
  }

  async read(): Promise<void> {
    this.inbox = (await app.refresh(() => call("read_inbox", {}))) ?? this.inbox;
  }

  async open(incident_id: string): Promise<void> {
    const found = await app.attempt(() => call("open_unit_case", { incident_id }));
    if (!found) return;
    this.current = found;
    app.go("unit_case");
  }

  /** Asked when something from outside may have changed it. */
  async refresh(): Promise<void> {
    const shown = this.current?.case.incident_id;
    const found = shown && (await app.refresh(() => call("open_unit_case", { incident_id: shown })));
    if (found && this.current?.case.incident_id === shown) this.current = found;
  }

  ask(step: StepName, action_id: string | null = null): void {
    this.step = step;
    this.action_id = action_id;
    const words_for = [this.current?.case.incident_id, step, action_id].join(" ");
    if (words_for !== this.#words_for) this.#forget_words();
    this.#words_for = words_for;
    app.go("unit_step");
  }

  /** Takes a step and shows the case as it then is; a refusal is shown where the person is, with the words still there. */
  async take(step: (incident_id: string) => Promise<UnitCase>): Promise<void> {
    const incident_id = this.current?.case.incident_id;
    const done = incident_id && (await app.attempt(() => step(incident_id)));
    if (!done) return;
    this.current = done;
    this.#forget_words();
    app.news += 1;
    app.go("unit_case");
  }

  leave(): void {
    this.current = null;
    this.inbox = null;
    this.step = null;
  }

  #forget_words(): void {
    this.words = "";
    this.kept = [];
    this.#words_for = "";
  }
}

export const follow_up = new FollowUp();
