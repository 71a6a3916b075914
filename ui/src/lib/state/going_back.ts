// Where Back leads from each screen; a recording answers for itself.
import { amending } from "./amending.svelte";
import { app } from "./app.svelte";
import { asked } from "./asked";
import { cases } from "./cases.svelte";
import { details } from "./details.svelte";
import { notes } from "./notes.svelte";
import { recorder } from "./recorder.svelte";
import type { Screen } from "./screens";
import { trials } from "./trials.svelte";

export function has_back(screen: Screen): boolean {
  if (screen === "enrol") return app.session !== null;
  return BACK[screen] !== undefined;
}

export function go_back(screen: Screen): void {
  BACK[screen]?.();
}

const step_back = () => asked.back();

const BACK: Partial<Record<Screen, () => void>> = {
  what: step_back,
  who: step_back,
  burden: step_back,
  before: step_back,
  where: step_back,
  save: step_back,
  tally: step_back,
  details: () => void details.back(),
  note: () => notes.close(),
  mine: () => app.go("start"),
  join: () => app.go(recorder.current?.question ?? "mine"),
  case: () => cases.close(),
  absence: () => amending.cancel(),
  withdraw: () => app.go("case"),
  easy_draft: () => app.go("case"),
  watch: () => app.go("start"),
  enrol: () => app.go("start"),
  trend: () => app.go("overview"),
  trial: () => app.go("trials"),
  trial_set_up: () => trials.back(),
  hours: () => app.go("trials"),
  older: () => app.go("trials"),
  inbox: () => app.go("start"),
  quality: () => app.go("inbox"),
  unit_case: () => app.go("inbox"),
  unit_step: () => app.go("unit_case"),
  easy_form: () => app.go("unit_step"),
};
