// Reading aloud. Switched on, it reads each screen of a recording as it comes; nobody who does not use it meets it.
import { tick } from "svelte";
import type { Failure, Language } from "../generated/types";
import { language } from "../i18n/index.svelte";
import { as_failure } from "../platform/failure";
import { find_voice, type Voice } from "../platform/voices";
import { said_in, type Said } from "../reading/texts";
import { app } from "./app.svelte";
import { reads_aloud } from "./screens";

/** Marks what is read just now, for the eyes to follow. */
const MARK = "data-reading";

class Reader {
  on = $state(false);
  failure = $state.raw<Failure | null>(null);
  /** Called for each text: who listens is there, even without touching anything. */
  each_text: () => void = () => undefined;

  #voice: { language: Language; voice: Voice } | null = null;
  /** Grows with every reading and every stop: an older reading that finds it changed goes no further. */
  #reading = 0;
  #speaking = false;
  #stopped: Promise<void> = Promise.resolve();

  async toggle(): Promise<void> {
    if (this.on) return this.off();
    this.failure = null;
    // Asked for anew each time it is switched on: a voice may have been installed meanwhile.
    this.#voice = null;
    this.on = true;
    await this.#read_what_is_shown();
  }

  off(): void {
    this.on = false;
    this.failure = null;
    this.stop();
  }

  /** A new question came. Back at the start, or on a screen that is not read, whoever comes next begins in silence. */
  screen_came(): void {
    this.failure = null;
    if (!this.on) return;
    if (app.screen === "start" || !reads_aloud(app.screen)) return this.off();
    void this.#read_what_is_shown();
  }

  language_changed(): void {
    this.failure = null;
    if (this.on) void this.#read_what_is_shown();
  }

  /** Reads one thing alone, in place of what is being read. */
  async read(said: Said): Promise<void> {
    await this.#read([said]);
  }

  /** Silence, at once. It stays switched on for the next screen. */
  stop(): void {
    this.#reading += 1;
    mark(null);
    if (this.#speaking && this.#voice) this.#stopped = this.#voice.voice.stop().catch(() => undefined);
  }

  async #read_what_is_shown(): Promise<void> {
    await tick();
    const main = document.querySelector("main");
    if (!main || !this.on) return;
    const { scrollX, scrollY } = window;
    // The page followed the voice; now that the person answers, it is where they left it.
    if (await this.#read(said_in(main))) window.scrollTo(scrollX, scrollY);
  }

  /** Reads one text after the other; true when it came to the end. */
  async #read(texts: Said[]): Promise<boolean> {
    this.stop();
    const reading = this.#reading;
    const is_over = () => reading !== this.#reading;
    try {
      await this.#stopped;
      const voice = await this.#voice_for(language());
      for (const { element, text } of texts) {
        if (is_over()) return false;
        mark(element);
        this.each_text();
        this.#speaking = true;
        const to_the_end = await voice.speak(text);
        if (is_over()) return false;
        this.#speaking = false;
        if (!to_the_end) break;
      }
      if (is_over()) return false;
      mark(null);
      return true;
    } catch (thrown) {
      if (is_over()) return false;
      this.off();
      this.failure = as_failure(thrown);
      return false;
    }
  }

  async #voice_for(wanted: Language): Promise<Voice> {
    if (this.#voice?.language !== wanted) this.#voice = { language: wanted, voice: await find_voice(wanted) };
    return this.#voice.voice;
  }
}

function mark(element: Element | null): void {
  document.querySelector(`[${MARK}]`)?.removeAttribute(MARK);
  element?.setAttribute(MARK, "");
  element?.scrollIntoView({ block: "nearest" });
}

export const reader = new Reader();
