// The trial a leader looks at or sets up. What is typed stays while the window is open.
import type { ExportProgress, SavedFile, TrialsView, TrialView } from "../generated/types";
import { call } from "../platform";
import { app } from "./app.svelte";
import { draft_of, new_draft, set_up_steps, told, type SetUpStep, type TrialDraft } from "./trial_draft";

class Trials {
  all = $state.raw<TrialsView | null>(null);
  current = $state.raw<TrialView | null>(null);
  draft = $state<TrialDraft | null>(null);
  step = $state<SetUpStep>("about");
  progress = $state.raw<ExportProgress | null>(null);
  saved = $state.raw<SavedFile | null>(null);
  #shown: string | null = null;

  async read_all(): Promise<void> {
    this.all = (await app.refresh(() => call("read_trials", {}))) ?? this.all;
  }

  open(trial_id: string): void {
    this.#shown = trial_id;
    if (this.current?.trial_id !== trial_id) this.current = null;
    this.saved = null;
    app.go("trial");
  }

  async read(): Promise<void> {
    const trial_id = this.#shown;
    if (trial_id === null) return;
    const read = await app.refresh(() => call("read_trial", { trial_id }));
    if (read && read.trial_id === this.#shown) this.current = read;
  }

  begin(recording: string): void {
    if (!this.all) return;
    const kept = this.draft?.trial_id === null ? this.draft : null;
    this.draft = kept ?? new_draft(this.all.units, this.all.measures, recording);
    this.step = "about";
    app.go("trial_set_up");
  }

  /** The plan while it is not begun, else the work, which may be told later. */
  async change(): Promise<void> {
    if (!this.all) await this.read_all();
    if (!this.all || !this.current) return;
    this.draft = draft_of(this.current, this.all.units, this.all.measures);
    this.step = this.draft.begun ? "before" : "about";
    app.go("trial_set_up");
  }

  steps(): SetUpStep[] {
    return this.draft?.begun ? ["before", "after", "cost"] : [...set_up_steps];
  }

  /** One step back, or out of the set-up: what is typed stays. */
  back(): void {
    const at = this.steps().indexOf(this.step);
    const before = this.steps()[at - 1];
    if (before) {
      app.failure = null;
      this.step = before;
    } else app.go(this.draft?.trial_id ? "trial" : "trials");
  }

  async save(): Promise<void> {
    const { draft } = this;
    if (!draft) return;
    const { trial_id, kept } = draft;
    const saved = await app.attempt(() =>
      call("set_up_trial", { trial_id, ...told(draft), kept: [...kept] }),
    );
    if (!saved) return;
    this.draft = null;
    this.current = saved;
    this.open(saved.trial_id);
  }

  /** Begins the files, follows them, and saves them as soon as they are written. */
  async export(report_only: boolean): Promise<void> {
    const trial_id = this.current?.trial_id;
    if (!trial_id || this.progress) return;
    this.saved = null;
    let progress = await app.attempt(() => call("start_trial_export", { trial_id }));
    while (progress?.state === "running") {
      this.progress = progress;
      const { export: id, done } = progress;
      progress = await app.attempt(() => call("read_trial_export", { export: id, seen: done }));
      // Stopped meanwhile: what the central store says of it is no longer of interest.
      if (this.progress === null) {
        app.failure = null;
        return;
      }
    }
    this.progress = null;
    if (progress?.state === "ready") {
      const { export: id } = progress;
      this.saved = await app.attempt(() => call("save_trial_export", { export: id, report_only }));
    } else if (progress) app.failure = { code: "export_failed", args: {} };
  }

  async cancel(): Promise<void> {
    const id = this.progress?.export;
    this.progress = null;
    if (id) await app.refresh(() => call("cancel_trial_export", { export: id }));
  }
}

export const trials = new Trials();
