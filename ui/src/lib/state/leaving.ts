// Leaving the screen, by choice or by going away from it. What was told is on disk; only the screen forgets.
import { amending } from "./amending.svelte";
import { app } from "./app.svelte";
import { cases } from "./cases.svelte";
import { details } from "./details.svelte";
import { follow_up } from "./follow_up.svelte";
import { notes } from "./notes.svelte";
import { reader } from "./reader.svelte";
import { recorder } from "./recorder.svelte";
import { clears_when_idle } from "./screens";
import { watching } from "./watching.svelte";

export function leave_quickly(): void {
  if (!app.can_be_left()) return;
  forget_what_is_shown();
  app.go("cover");
}

/** True when there was something to clear. */
export function clear_when_idle(): boolean {
  reader.off();
  if (!clears_when_idle(app.screen)) return false;
  forget_what_is_shown();
  app.go("start");
  return true;
}

function forget_what_is_shown(): void {
  reader.off();
  recorder.leave();
  details.leave();
  notes.leave();
  amending.leave();
  cases.leave();
  watching.leave();
  follow_up.leave();
}
