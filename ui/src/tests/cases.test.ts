// Correcting a saved record: one tap, what was there when it fails, and nothing that moves under the cover.
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Case, OwnIncident } from "../lib/generated/types";
import { amending } from "../lib/state/amending.svelte";
import { app } from "../lib/state/app.svelte";
import { asked } from "../lib/state/asked";
import { cases } from "../lib/state/cases.svelte";
import { watching } from "../lib/state/watching.svelte";

const call = vi.hoisted(() => vi.fn());
vi.mock("../lib/platform", () => ({ call, listen_sending: vi.fn() }));
// The language of the page is told to the document with every screen; there is none here.
vi.stubGlobal("document", { documentElement: {} });

const incident: OwnIncident = {
  incident_id: "01997b2e-0000-7000-8000-000000000000",
  answers: { acts: ["hit"], burden: 7 },
  occurred: "2026-11-20T10:00:00+01:00",
  recorded_at: "2026-11-20T10:05:00+01:00",
  effort: { duration_ms: 9000, taps: 4, steps_back: 0 },
  state: "sent",
  reason: null,
  withdrawn: false,
};

function case_of(shown: OwnIncident): Case {
  return { incident: shown, history: [], decisions: {}, contested: [], deadlines: [], mend: null, heard: [] };
}

/** Answers every command from this device; what is amended stands in the case that is read next. */
function answer_calls(): void {
  let stored = incident;
  call.mockImplementation((name: string, request: { answers?: object }) => {
    if (name === "amend_incident")
      stored = { ...stored, answers: { ...stored.answers, ...request.answers }, state: "on_device" };
    if (name === "withdraw_incident") stored = { ...stored, withdrawn: true };
    if (name === "read_watch") return Promise.resolve({ questions: [] });
    return Promise.resolve(name === "read_case" ? case_of(stored) : stored);
  });
}

beforeEach(async () => {
  call.mockReset();
  answer_calls();
  amending.leave();
  await cases.open(incident.incident_id);
});

describe("correcting one answer", () => {
  it("asks the very question, with the answer chosen, and comes back by one tap", async () => {
    amending.begin(incident, "burden");
    expect([app.screen, asked.answers.burden, asked.is_correction]).toEqual(["burden", 7, true]);
    await amending.answer({ burden: 2 });
    expect(call).toHaveBeenCalledWith("amend_incident", {
      incident_id: incident.incident_id,
      answers: { burden: 2 },
    });
    expect([app.screen, asked.is_correction]).toEqual(["case", false]);
    expect(cases.current?.incident.answers).toEqual({ acts: ["hit"], burden: 2 });
  });

  it("saves several answers when the person is done with them, and never none", async () => {
    amending.begin(incident, "what");
    amending.toggle("bite");
    amending.toggle("hit");
    expect(call, "nothing is saved yet").not.toHaveBeenCalledWith("amend_incident", expect.anything());
    amending.toggle("bite");
    await amending.save_acts();
    expect([app.screen, app.failure?.code]).toEqual(["what", "acts_missing"]);
    amending.toggle("bite");
    await amending.save_acts();
    expect(cases.current?.incident.answers.acts).toEqual(["bite"]);
  });

  it("changes nothing when the person goes back", () => {
    amending.begin(incident, "who");
    asked.back();
    expect(app.screen).toBe("case");
    expect(call).not.toHaveBeenCalledWith("amend_incident", expect.anything());
  });

  it("stays at the question with the old answer when it cannot be saved", async () => {
    call.mockRejectedValueOnce({ code: "store_full", args: {} });
    amending.begin(incident, "burden");
    await amending.answer({ burden: 2 });
    expect([app.screen, app.failure?.code, asked.answers.burden]).toEqual(["burden", "store_full", 7]);
  });

  it("moves nothing when the person has left meanwhile", async () => {
    amending.begin(incident, "burden");
    const saving = amending.answer({ burden: 2 });
    amending.leave();
    app.go("cover");
    await saving;
    expect(app.screen).toBe("cover");
  });
});

describe("withdrawing", () => {
  it("keeps the words that were refused", async () => {
    cases.words = "Ring 20 30 40 50";
    call.mockRejectedValueOnce({ code: "personal_data_in_text", args: { kinds: "phone" } });
    app.go("withdraw");
    await cases.withdraw("other");
    expect([app.screen, cases.words]).toEqual(["withdraw", "Ring 20 30 40 50"]);
    cases.words = "  ";
    await cases.withdraw("mistake");
    expect(call).toHaveBeenCalledWith("withdraw_incident", {
      incident_id: incident.incident_id,
      code: "mistake",
      reason: null,
      kept: [],
    });
    expect([app.screen, cases.current?.incident.withdrawn]).toEqual(["case", true]);
  });
});

describe("the question the app comes back with", () => {
  it("leads to the record after a yes, and back to the start otherwise", async () => {
    const question = { incident, round: 7, deadlines: [] };
    watching.questions = [question];
    watching.open();
    expect(app.screen).toBe("watch");
    await watching.answer("not_yet_known", null);
    expect(app.screen).toBe("start");
    watching.questions = [question];
    watching.open();
    await watching.answer("yes", "2026-11-21");
    expect([app.screen, cases.current?.incident.incident_id]).toEqual(["case", incident.incident_id]);
  });
});
