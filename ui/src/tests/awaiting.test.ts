// Nobody is promised an answer by people who cannot see the record.
import { describe, expect, it } from "vitest";
import type { Case, HistoryEntry, OwnIncident, SendState } from "../lib/generated/types";
import { awaiting, type Awaiting } from "../lib/state/awaiting";

function shown(incident: Partial<OwnIncident>, recording: SendState | null): Case {
  const history = recording === null ? [] : [{ kind: "recorded", state: recording } as HistoryEntry];
  return { incident: { answers: {}, state: "sent", withdrawn: false, ...incident }, history } as Case;
}

describe("what a reporter can expect", () => {
  it.each<[string, Partial<OwnIncident>, SendState | null, Awaiting | null]>([
    ["an answer, once it is sent", {}, "sent", "waiting"],
    ["an answer, where only a correction waits", { state: "on_device" }, "sent", "waiting"],
    ["an answer, where only a correction is stuck", { state: "needs_help" }, "sent", "waiting"],
    ["an answer, where the device has forgotten what was sent", {}, null, "waiting"],
    ["nothing before it is sent", { state: "on_device" }, "on_device", "unsent"],
    ["nothing while it is held", { state: "needs_help" }, "needs_help", "held"],
    ["another procedure between colleagues", { answers: { actor: "colleague" } }, "sent", "colleague"],
    ["nothing of what is withdrawn", { withdrawn: true }, "sent", null],
  ])("%s", (_, incident, recording, expected) => {
    expect(awaiting(shown(incident, recording))).toBe(expected);
  });
});
