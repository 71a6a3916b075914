// Leaving the screen, by choice or by going away from it. What was told is on disk; only the screen forgets.
import { app } from "./app.svelte";
import { notes } from "./notes.svelte";
import { recorder } from "./recorder.svelte";
import { clears_when_idle } from "./screens";

export function leave_quickly(): void {
  if (!app.can_be_left()) return;
  forget_what_is_shown();
  app.go("cover");
}

export function clear_when_idle(): void {
  if (!clears_when_idle(app.screen)) return;
  forget_what_is_shown();
  app.go("start");
}

function forget_what_is_shown(): void {
  recorder.leave();
  notes.leave();
}
