// One answer of a saved record is being corrected, on the very screen that asked it. One tap answers and comes back.
import type { Absence, Act, Answers, OwnIncident, Question } from "../generated/types";
import { call } from "../platform";
import { app } from "./app.svelte";
import { cases } from "./cases.svelte";
import type { Answer } from "./recording";
import { with_act_toggled } from "./recording";

export type Amendable = Exclude<Question, "save" | "tally"> | "absence";

class Amending {
  /** The answers as they are shown; saved when the person is done with them. */
  answers = $state.raw<Answers | null>(null);
  #incident_id = "";
  #saving = false;

  begin({ incident_id, answers }: OwnIncident, question: Amendable): void {
    this.#incident_id = incident_id;
    this.answers = answers;
    app.go(question);
  }

  toggle(act: Act): void {
    if (!this.answers || this.#saving) return;
    app.failure = null;
    this.answers = with_act_toggled(this.answers, act);
  }

  answer(given: Answer | { absence: Absence }): Promise<void> {
    return this.#save(given);
  }

  /** "Gem rettelsen", for the question with several answers. */
  save_acts(): Promise<void> {
    const acts = this.answers?.acts ?? [];
    if (acts.length > 0) return this.#save({ acts });
    app.failure = { code: "acts_missing", args: {} };
    return Promise.resolve();
  }

  /** Back to the record; nothing is changed. */
  cancel(): void {
    this.leave();
    app.go("case");
  }

  leave(): void {
    this.answers = null;
  }

  async #save(answers: Answers): Promise<void> {
    if (!this.answers || this.#saving) return;
    this.#saving = true;
    const before = this.answers;
    this.answers = { ...before, ...answers };
    const incident_id = this.#incident_id;
    const saved = await app.attempt(() => call("amend_incident", { incident_id, answers }));
    this.#saving = false;
    if (!saved) {
      this.answers = before;
      return;
    }
    await cases.refresh();
    // The person may have left meanwhile: then nothing moves under the cover.
    if (this.answers) this.cancel();
  }
}

export const amending = new Amending();
