// The question the app comes back with: has an incident led to absence or treatment?
import type { AbsenceReply, WatchQuestion } from "../generated/types";
import { call } from "../platform";
import { app } from "./app.svelte";
import { cases } from "./cases.svelte";

class Watching {
  questions = $state.raw<WatchQuestion[]>([]);
  current = $state.raw<WatchQuestion | null>(null);

  async read(): Promise<void> {
    const watch = await app.refresh(() => call("read_watch", {}));
    if (watch) this.questions = watch.questions;
  }

  open(): void {
    this.current = this.questions[0] ?? null;
    if (this.current) app.go("watch");
  }

  /** Absence or treatment leads to the record, where the deadlines and the draft for the leader stand; else back to where they were. */
  async answer(reply: AbsenceReply, first_absence_day: string | null): Promise<void> {
    const incident_id = this.current?.incident.incident_id;
    if (!incident_id) return;
    const saved = await app.attempt(() => call("answer_watch", { incident_id, reply, first_absence_day }));
    if (!saved) return;
    await this.read();
    if (this.current?.incident.incident_id !== incident_id) return;
    this.leave();
    if (reply === "yes" || reply === "treated") await cases.open(incident_id, "start");
    else app.go("start");
  }

  leave(): void {
    this.current = null;
  }
}

export const watching = new Watching();
