// Answering without a mouse: arrows go from answer to answer, a digit answers, Ctrl+Enter goes on. Tab and Enter work as
// everywhere. Digits work only while an answer has the focus, so that nothing is answered by typing past it.
import { next_tile } from "./next_tile";

const ANSWERS = "main [data-answer]";

export function watch_tile_keys(window: Window): void {
  window.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.altKey || event.shiftKey) return;
    const is_used = event.ctrlKey || event.metaKey ? go_on(event.key) : answer_by(event.key, event.target);
    if (is_used) event.preventDefault();
  });
}

function go_on(key: string): boolean {
  const button = key === "Enter" ? document.querySelector<HTMLElement>("main [data-act='continue']") : null;
  button?.click();
  return button !== null;
}

function answer_by(key: string, target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const answers = [...document.querySelectorAll<HTMLElement>(ANSWERS)];
  const from = answers.indexOf(target);
  // From the question the arrows go to its first answer.
  if (from < 0 && !target.matches("main h1")) return false;
  if (from >= 0 && /^\d$/.test(key)) return answer_digit(key, target);
  const places = answers.map((answer) => answer.getBoundingClientRect());
  const next = next_tile(key, from, places, document.documentElement.dir === "rtl");
  if (next === null) return false;
  answers[next]?.focus();
  return true;
}

/** The answer that is this number, or the one at this place of its group. */
function answer_digit(digit: string, target: HTMLElement): boolean {
  const group = target.closest("[role='group']");
  const answers = [...(group?.querySelectorAll<HTMLElement>("[data-answer]") ?? [])];
  const is_numbers = answers.some((answer) => answer.dataset.answer === "0");
  const chosen = is_numbers
    ? answers.find((answer) => answer.dataset.answer === digit)
    : answers[Number(digit) - 1];
  chosen?.focus();
  chosen?.click();
  return chosen !== undefined;
}
