// Whom a question's screen answers to: the recording that is under way, or the saved record whose answer is corrected.
import type { Act, Answers } from "../generated/types";
import { amending } from "./amending.svelte";
import { recorder } from "./recorder.svelte";
import type { Answer } from "./recording";

export const asked = {
  get answers(): Answers {
    return amending.answers ?? recorder.current?.answers ?? {};
  },
  get is_correction(): boolean {
    return amending.answers !== null;
  },
  answer(given: Answer): void {
    void (amending.answers ? amending.answer(given) : recorder.answer(given));
  },
  toggle(act: Act): void {
    if (amending.answers) amending.toggle(act);
    else recorder.toggle(act);
  },
  next(): void {
    void (amending.answers ? amending.save_acts() : recorder.next());
  },
  back(): void {
    if (amending.answers) amending.cancel();
    else void recorder.back();
  },
};
