// Whether somebody is there: leaving quickly by Shift three times, and clearing the screen when nobody touches it.

export const IDLE_MS = 30_000;
const SHIFT_WITHIN_MS = 1_500;
const SHIFTS = 3;

/** Counts presses of Shift alone; any other key in between begins anew. Gives true at the third in time. */
export function shift_counter(): (key: string, now: number) => boolean {
  let presses: number[] = [];
  return (key, now) => {
    if (key !== "Shift") {
      presses = [];
      return false;
    }
    presses = [...presses.filter((at) => now - at < SHIFT_WITHIN_MS), now];
    if (presses.length < SHIFTS) return false;
    presses = [];
    return true;
  };
}

/** Watches the window for as long as it lives. */
export function watch_presence(window: Window, leave: () => void, idle: () => void): void {
  const is_third_shift = shift_counter();
  let timer = window.setTimeout(idle, IDLE_MS);
  const touched = () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(idle, IDLE_MS);
  };
  for (const kind of ["pointerdown", "pointermove", "click", "keydown", "wheel", "touchmove", "input"]) {
    window.addEventListener(kind, touched, { passive: true, capture: true });
  }
  window.addEventListener("keydown", (event) => {
    if (!event.repeat && is_third_shift(event.key, event.timeStamp)) leave();
  });
}
