// The note to one incident. Unsaved words stay in memory until they are saved: leaving quickly or a refusal must
// not lose them, and free text is not put on disk before the guard has seen it.
import type { OwnIncident, TextCheck } from "../generated/types";
import { call } from "../platform";
import { app } from "./app.svelte";

class Notes {
  incident = $state.raw<OwnIncident | null>(null);
  #from: "thanks" | "mine" = "mine";
  #unsaved = new Map<string, string>();

  open(incident: OwnIncident, from: "thanks" | "mine"): void {
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
    return this.#unsaved.get(incident.incident_id) ?? incident.answers.note ?? "";
  }

  keep(incident: OwnIncident, text: string): void {
    // Words that are as they were saved are not unsaved: they would hide a newer note from another device.
    if (text === (incident.answers.note ?? "")) this.#unsaved.delete(incident.incident_id);
    else this.#unsaved.set(incident.incident_id, text);
  }

  check(text: string): Promise<TextCheck> {
    return call("check_text", { text });
  }

  /** Saves; refused words stay, with the reason. Gives the incident as it now is. */
  async save(incident: OwnIncident, note: string): Promise<OwnIncident | null> {
    const { incident_id } = incident;
    const amended = await app.attempt(() => call("amend_incident", { incident_id, answers: { note } }));
    if (amended) this.#unsaved.delete(incident_id);
    return amended;
  }
}

export const notes = new Notes();
