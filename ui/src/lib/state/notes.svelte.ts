// The note to one incident. Unsaved words stay in memory until they are saved: leaving quickly or a refusal must
// not lose them, and free text is not put on disk before the guard has seen it.
import type { OwnIncident } from "../generated/types";
import { call } from "../platform";
import { app } from "./app.svelte";
import { shared_device } from "./shared_device.svelte";

interface Unsaved {
  text: string;
  /** Words the guard asked about and the person keeps. */
  kept: string[];
}

class Notes {
  incident = $state.raw<OwnIncident | null>(null);
  #from: "thanks" | "case" = "case";
  #unsaved = new Map<string, Unsaved>();

  open(incident: OwnIncident, from: "thanks" | "case"): void {
    this.incident = incident;
    this.#from = from;
    app.go("note");
  }

  close(): void {
    this.incident = null;
    app.go(this.#from);
  }

  leave(): void {
    this.incident = null;
  }

  text(incident: OwnIncident): string {
    return this.#unsaved.get(incident.incident_id)?.text ?? incident.answers.note ?? "";
  }

  kept(incident: OwnIncident): string[] {
    return this.#unsaved.get(incident.incident_id)?.kept ?? [];
  }

  /** What stands in the note was saved and not held: its author has answered what the guard asks about it. */
  is_answered(incident: OwnIncident): boolean {
    return !this.#unsaved.has(incident.incident_id) && incident.reason === null;
  }

  keep(incident: OwnIncident, text: string, kept: string[]): void {
    // Words that are as they were saved are not unsaved: they would hide a newer note from another device.
    if (text === (incident.answers.note ?? "")) this.#unsaved.delete(incident.incident_id);
    else this.#unsaved.set(incident.incident_id, { text, kept });
  }

  /** Saves; refused words stay, with the reason. Gives the incident as it now is. */
  async save(incident: OwnIncident, note: string, kept: string[]): Promise<OwnIncident | null> {
    const { incident_id } = incident;
    const amended = await app.attempt(() => call("amend_incident", { incident_id, answers: { note }, kept }));
    if (amended) {
      this.#unsaved.delete(incident_id);
      shared_device.amended(amended);
    }
    return amended;
  }
}

export const notes = new Notes();
