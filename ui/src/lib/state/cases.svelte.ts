// The one record that is looked at in full: read afresh after everything that is done to it.
import type { Case, OwnIncident, WithdrawalReason } from "../generated/types";
import { call } from "../platform";
import { app } from "./app.svelte";
import { recorder } from "./recorder.svelte";

class Cases {
  current = $state.raw<Case | null>(null);
  /** Words for a withdrawal that is not done yet: neither a refusal nor leaving quickly must lose them. */
  words = $state("");
  /** Words of them the guard asked about and the person keeps. */
  kept = $state.raw<string[]>([]);
  /** What is being chosen from a list on the case's own screen. */
  choosing = $state<"time" | "first-day" | null>(null);
  #words_for = "";
  #from: "mine" | "start" = "mine";

  async open(incident_id: string, from: "mine" | "start" = "mine"): Promise<void> {
    const found = await app.attempt(() => call("read_case", { incident_id }));
    if (!found) return;
    this.current = found;
    if (this.#words_for !== incident_id) this.#forget_words();
    this.#words_for = incident_id;
    this.choosing = null;
    this.#from = from;
    app.go("case");
  }

  /** Asked when something from outside may have changed it. */
  async refresh(): Promise<void> {
    const shown = this.current?.incident.incident_id;
    const found = shown && (await app.refresh(() => call("read_case", { incident_id: shown })));
    if (found && this.current?.incident.incident_id === shown) this.current = found;
  }

  close(): void {
    this.leave();
    app.go(this.#from);
  }

  leave(): void {
    this.current = null;
  }

  correct_time(occurred: string): Promise<boolean> {
    return this.#do((incident_id) => call("correct_time", { incident_id, occurred }));
  }

  first_absence_day(first_absence_day: string): Promise<boolean> {
    return this.#do((incident_id) => call("amend_incident", { incident_id, answers: { first_absence_day } }));
  }

  send_again(): Promise<boolean> {
    return this.#do((incident_id) => call("send_again", { incident_id }));
  }

  async withdraw(code: WithdrawalReason): Promise<void> {
    const reason = this.words.trim() || null;
    const { kept } = this;
    if (await this.#do((incident_id) => call("withdraw_incident", { incident_id, code, reason, kept }))) {
      this.#forget_words();
      app.go("case");
    }
  }

  async record_anew(): Promise<void> {
    const incident_id = this.current?.incident.incident_id;
    const draft = incident_id && (await app.attempt(() => call("copy_incident", { incident_id })));
    if (!draft) return;
    this.leave();
    recorder.resume(draft);
  }

  #forget_words(): void {
    this.words = "";
    this.kept = [];
  }

  /** Does something to the record that is shown, and shows what became of it. */
  async #do(step: (incident_id: string) => Promise<OwnIncident>): Promise<boolean> {
    const incident_id = this.current?.incident.incident_id;
    if (!incident_id || !(await app.attempt(() => step(incident_id)))) return false;
    await this.refresh();
    return true;
  }
}

export const cases = new Cases();
