// The way of a file of older registrations: picked, its columns, its values, tried, taken over.
import { base64_of } from "../base64";
import type {
  ColumnChoice,
  FieldMeanings,
  OlderFile,
  OlderReport,
  OlderSource,
  OlderValues,
  OlderView,
  SavedFile,
} from "../generated/types";
import { call } from "../platform";
import { app } from "./app.svelte";

export type OlderStage = "pick" | "stopped" | "columns" | "values" | "report";

class OlderImport {
  view = $state.raw<OlderView | null>(null);
  stage = $state<OlderStage>("pick");
  file = $state.raw<OlderFile | null>(null);
  values = $state.raw<OlderValues | null>(null);
  report = $state.raw<OlderReport | null>(null);
  saved = $state.raw<SavedFile | null>(null);
  is_busy = $state(false);

  async read(): Promise<void> {
    this.view = (await app.refresh(() => call("read_older", {}))) ?? this.view;
  }

  async open(picked: Blob): Promise<void> {
    const units = this.view?.units ?? [];
    const file = await this.#busy(async () => {
      const content = await base64_of(picked);
      return app.attempt(() => call("open_older_file", { file: content, units }));
    });
    if (!file) return;
    this.file = file;
    this.stage = file.stopped.length > 0 ? "stopped" : "columns";
  }

  async choose(columns: ColumnChoice[], unit_id: string | null): Promise<void> {
    const step = () => call("choose_older_columns", { columns, unit_id });
    const values = await this.#busy(() => app.attempt(step));
    if (!values) return;
    this.values = values;
    this.stage = "values";
  }

  async check(meanings: FieldMeanings[], source: OlderSource, once: boolean): Promise<void> {
    const today = this.view?.today;
    if (!today) return;
    const step = () => call("check_older", { meanings, source, once, today });
    const report = await this.#busy(() => app.attempt(step));
    if (!report) return;
    this.report = report;
    this.saved = null;
    this.stage = "report";
  }

  async take(): Promise<void> {
    const report = await this.#busy(() => app.attempt(() => call("take_older", {})));
    if (!report) return;
    this.report = report;
    await this.read();
  }

  async save(): Promise<void> {
    this.saved = await app.attempt(() => call("save_older_report", {}));
  }

  async withdraw(batch: string): Promise<void> {
    this.view = (await app.attempt(() => call("withdraw_older", { batch }))) ?? this.view;
  }

  back(): void {
    this.stage = this.stage === "report" ? "values" : this.stage === "values" ? "columns" : "pick";
  }

  begin_anew(): void {
    this.stage = "pick";
    this.file = null;
    this.values = null;
    this.report = null;
    this.saved = null;
  }

  async #busy<T>(work: () => Promise<T>): Promise<T> {
    this.is_busy = true;
    try {
      return await work();
    } finally {
      this.is_busy = false;
    }
  }
}

export const older = new OlderImport();
