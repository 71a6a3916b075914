// What a reporter can expect of their own record while nobody has answered yet. Pure, so it is tested as a table.
import type { Case } from "../generated/types";

/** `waiting`: the safety group can see it. The others say why it cannot. */
export type Awaiting = "waiting" | "unsent" | "held" | "colleague";

/** None for a withdrawn record: nobody answers it. */
export function awaiting({ incident, history }: Case): Awaiting | null {
  if (incident.withdrawn) return null;
  // A correction that is stuck does not hide the record itself. Where the device has forgotten the history, all was sent.
  const recording = history.find(({ kind }) => kind === "recorded")?.state ?? incident.state;
  // Between colleagues it is another procedure: the safety group is never handed it.
  if (incident.answers.actor === "colleague") return "colleague";
  if (recording === "on_device") return "unsent";
  return recording === "needs_help" ? "held" : "waiting";
}
