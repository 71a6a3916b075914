// Where Back leads from each screen; a recording answers for itself.
import { app } from "./app.svelte";
import { notes } from "./notes.svelte";
import { recorder } from "./recorder.svelte";
import type { Screen } from "./screens";

export function has_back(screen: Screen): boolean {
  if (screen === "enrol") return app.session !== null;
  return BACK[screen] !== undefined;
}

export function go_back(screen: Screen): void {
  BACK[screen]?.();
}

const step_back = () => void recorder.back();

const BACK: Partial<Record<Screen, () => void>> = {
  what: step_back,
  who: step_back,
  burden: step_back,
  before: step_back,
  where: step_back,
  save: step_back,
  note: () => notes.close(),
  mine: () => app.go("start"),
  enrol: () => app.go("start"),
  trend: () => app.go("overview"),
};
