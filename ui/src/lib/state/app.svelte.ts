// What the whole window knows: the state the app began from, the screen shown, and the failure last met.
// The recording itself lives in recorder.svelte.ts.
import type { Contrast, Draft, Failure, Language, Sending, SessionView, Start } from "../generated/types";
import { speak, speak_as_office } from "../i18n/index.svelte";
import { call, listen_sending } from "../platform";
import { as_failure } from "../platform/failure";
import { can_be_left, is_of_office, landing, type Screen } from "./screens";

class App {
  start = $state.raw<Start | null>(null);
  failure = $state.raw<Failure | null>(null);
  /** Chosen on this device; "system" follows the system. */
  contrast = $state<Contrast>("system");
  /** Bumped whenever something from outside may have changed what lists show. */
  news = $state(0);
  #screen = $state<Screen>("opening");

  get screen(): Screen {
    return this.#screen;
  }

  set screen(screen: Screen) {
    speak_as_office(is_of_office(screen));
    this.#screen = screen;
  }

  get session(): SessionView | null {
    return this.start?.session ?? null;
  }

  /** Changes the screen; what went wrong on the one before is no longer of interest. */
  go(screen: Screen): void {
    this.failure = null;
    this.screen = screen;
  }

  home(): void {
    if (this.start) this.go(landing(this.start));
  }

  /** Runs a step; a failure is shown where the person is, and nothing moves. */
  async attempt<T>(step: () => Promise<T>): Promise<T | null> {
    this.failure = null;
    try {
      return await step();
    } catch (thrown) {
      this.failure = as_failure(thrown);
      return null;
    }
  }

  /** Runs a step the person did not ask for: it leaves a failure that is shown where it is. */
  async refresh<T>(step: () => Promise<T>): Promise<T | null> {
    try {
      return await step();
    } catch (thrown) {
      this.failure = as_failure(thrown);
      return null;
    }
  }

  async open(): Promise<void> {
    listen_sending((sending) => this.heard(sending));
    await this.retry();
  }

  async retry(): Promise<void> {
    await this.#begin_from(() => call("open_store", {}));
  }

  async set_aside(): Promise<void> {
    await this.#begin_from(() => call("set_aside_store", {}));
  }

  async enrol(server: string, code: string): Promise<void> {
    await this.#begin_from(() => call("enrol", { server, code }));
  }

  /** Speaks at once. That it is remembered for next time matters less, and fails where there is no store yet. */
  async choose_language(language: Language): Promise<void> {
    speak(language);
    try {
      this.start = await call("choose_language", { language });
    } catch (thrown) {
      if (this.start?.stage === "ready") this.failure = as_failure(thrown);
    }
  }

  /** Shows it at once, like the language. */
  async choose_contrast(contrast: Contrast): Promise<void> {
    this.contrast = contrast;
    try {
      this.start = await call("choose_contrast", { contrast });
    } catch (thrown) {
      if (this.start?.stage === "ready") this.failure = as_failure(thrown);
    }
  }

  heard(sending: Sending): void {
    const known = this.start?.sending.config;
    if (this.start) this.start = { ...this.start, sending };
    this.news += 1;
    if (sending.config !== null && sending.config !== known) void this.#read_start();
  }

  /** What the workplace sets has changed: places, whom to turn to. The screen stays. */
  async #read_start(): Promise<void> {
    const start = await this.refresh(() => call("read_start", {}));
    if (start) this.start = start;
  }

  async read_sending(): Promise<void> {
    const sending = await this.refresh(() => call("read_sending", {}));
    if (sending) this.heard(sending);
  }

  async synchronise(): Promise<void> {
    const sending = await this.attempt(() => call("synchronise", {}));
    if (!sending) return;
    this.heard(sending);
    this.failure = sending.problem;
  }

  async discard(draft_id: string): Promise<void> {
    const start = await this.attempt(() => call("discard_draft", { draft_id }));
    if (start) this.start = start;
    this.news += 1;
  }

  /** The newest draft first, as the app gives them. */
  kept(draft: Draft): void {
    this.#replace_drafts((drafts) => [draft, ...drafts.filter((other) => other.draft_id !== draft.draft_id)]);
  }

  recorded(draft_id: string): void {
    this.#replace_drafts((drafts) => drafts.filter((draft) => draft.draft_id !== draft_id));
  }

  can_be_left(): boolean {
    return can_be_left(this.screen);
  }

  #replace_drafts(change: (drafts: Draft[]) => Draft[]): void {
    if (this.start) this.start = { ...this.start, drafts: change(this.start.drafts) };
  }

  async #begin_from(step: () => Promise<Start>): Promise<void> {
    const start = await this.attempt(step);
    if (start) {
      this.start = start;
      speak(start.language);
      this.contrast = start.contrast;
      this.screen = landing(start);
      if (start.closed) this.failure = start.closed;
    } else if (this.start === null) {
      this.screen = "closed";
    }
  }
}

export const app = new App();
