// Hearing one thing alone while reading aloud is on: hold a finger on it, or move the keyboard's focus to it. A tap still
// answers, so whoever does not listen loses nothing.
import type { Said } from "./texts";
import { piece_around } from "./texts";

const HOLD_MS = 500;
/** A finger that moves further scrolls. */
const STEADY_PX = 12;

interface Listening {
  is_on: () => boolean;
  read: (said: Said) => void;
}

export function watch_holding(window: Window, { is_on, read }: Listening): void {
  let timer: number | undefined;
  let from = { x: 0, y: 0 };
  let was_held = false;

  const let_go = () => window.clearTimeout(timer);
  window.addEventListener("pointerdown", (event) => {
    let_go();
    was_held = false;
    const said = is_on() && event.isPrimary ? piece_around(event.target) : null;
    if (!said) return;
    from = { x: event.clientX, y: event.clientY };
    timer = window.setTimeout(() => {
      was_held = true;
      read(said);
    }, HOLD_MS);
  });
  window.addEventListener("pointermove", ({ clientX, clientY }) => {
    if (Math.hypot(clientX - from.x, clientY - from.y) > STEADY_PX) let_go();
  });
  for (const kind of ["pointerup", "pointercancel"]) window.addEventListener(kind, let_go);

  // What was held was asked to be heard, not answered.
  window.addEventListener(
    "click",
    (event) => {
      if (!was_held) return;
      was_held = false;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { capture: true },
  );

  window.addEventListener("focusin", ({ target }) => {
    // The heading takes the focus when a screen comes; then the whole screen is read.
    const is_moved_to = target instanceof Element && target.matches(":focus-visible:not(h1)");
    const said = is_on() && is_moved_to ? piece_around(target) : null;
    if (said) read(said);
  });
}
