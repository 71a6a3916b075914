// What is being added to one incident. Each tap is on disk before the screen moves; it becomes one change of the incident
// when the person is done, when the screen is left or cleared, or when the app starts again.
import type { Answers, Helped, OwnIncident } from "../generated/types";
import { call } from "../platform";
import { app } from "./app.svelte";
import { after, before, type Detail, toggle_helped } from "./detailing";

const FIRST: Detail = "support";

class Details {
  incident = $state.raw<OwnIncident | null>(null);
  question = $state<Detail>(FIRST);
  /** The incident with what was tapped since, as it will be. */
  shown = $state.raw<Answers>({});
  #told: Answers = {};
  #from: "thanks" | "case" = "thanks";
  #kept: Promise<boolean> = Promise.resolve(true);
  #moving = false;

  open(incident: OwnIncident, from: "thanks" | "case"): void {
    this.incident = incident;
    this.shown = incident.answers;
    this.question = FIRST;
    this.#told = {};
    this.#from = from;
    app.go("details");
  }

  /** Answers and moves on. */
  async answer(given: Answers): Promise<void> {
    const asked = this.question;
    await this.#alone(async () => {
      const is_kept = await this.#tell(given);
      // "Now" stays where it is: whom to call has just come to stand there.
      if (is_kept && this.question === asked && given.support !== "now") this.#go(after(asked));
    });
  }

  toggle(code: Helped): void {
    void this.#tell({ helped: toggle_helped(this.shown.helped ?? [], code) });
  }

  next(): void {
    this.#go(after(this.question));
  }

  async back(): Promise<void> {
    const earlier = before(this.question);
    if (earlier) this.#go(earlier);
    else await this.finish();
  }

  /** Puts what was told together and goes back. Gives the incident as it is then. */
  async finish(): Promise<OwnIncident | null> {
    const finished = await this.#put_together();
    if (finished) this.close();
    return finished;
  }

  /** From here on the note is another screen; what was told before is put together first. */
  async to_note(open: (incident: OwnIncident, from: "thanks" | "case") => void): Promise<void> {
    const from = this.#from;
    const finished = await this.#put_together();
    if (!finished) return;
    this.incident = null;
    open(finished, from);
  }

  close(): void {
    this.incident = null;
    app.go(this.#from);
  }

  /** The screen is left or cleared. Should this fail, the taps are on disk and the next start puts them together. */
  leave(): void {
    const left = this.incident;
    if (!left) return;
    this.incident = null;
    void this.#kept
      .then(() => call("finish_details", { incident_id: left.incident_id }))
      .catch(() => undefined);
  }

  async #put_together(): Promise<OwnIncident | null> {
    const { incident } = this;
    if (!incident) return null;
    await this.#kept;
    return app.attempt(() => call("finish_details", { incident_id: incident.incident_id }));
  }

  #tell(given: Answers): Promise<boolean> {
    const { incident } = this;
    if (!incident) return Promise.resolve(false);
    this.#told = { ...this.#told, ...given };
    this.shown = { ...this.shown, ...given };
    const told = this.#told;
    this.#kept = this.#kept.then(async () => {
      const saved = await app.attempt(() =>
        call("save_details", { incident_id: incident.incident_id, answers: told }),
      );
      return saved !== null;
    });
    return this.#kept;
  }

  #go(question: Detail | null): void {
    app.failure = null;
    if (question) this.question = question;
  }

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

export const details = new Details();
