// Whether somebody is there: leaving quickly by Shift three times, clearing the screen when nobody touches it, and
// showing nothing of it while the window is out of sight.

export const IDLE_MS = 30_000;
const SHIFT_WITHIN_MS = 1_500;
const SHIFTS = 3;

export interface Absence {
  /** Shift, three times. */
  leave: () => void;
  /** Nobody has touched anything for a while. True when that cleared something. */
  idle: () => boolean;
  /** The window went out of sight: minimised, another app in front on a tablet, the screen locked. */
  unseen: () => void;
}

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

/**
 * Watches the window for as long as it lives. Timers stand still while a tablet sleeps, so the wall clock decides. Gives a
 * function to call when somebody is known to be there without touching anything.
 */
export function watch_presence(window: Window, absence: Absence, now = () => Date.now()): () => void {
  const { document } = window;
  let last = now();
  let timer = 0;
  let is_told = false;

  const still_here = () => {
    last = now();
    is_told = false;
    window.clearTimeout(timer);
    timer = window.setTimeout(look, IDLE_MS);
  };
  /** Tells, once, that nobody was there for a while; true when that cleared something. */
  const tell_when_away = () => {
    if (is_told || now() - last < IDLE_MS) return false;
    is_told = true;
    return absence.idle();
  };
  const look = () => {
    tell_when_away();
    if (!is_told) timer = window.setTimeout(look, IDLE_MS - (now() - last));
  };
  const touched = (event: Event) => {
    if (tell_when_away()) {
      // The first touch after a sleep must not act on what somebody left behind, nor on what came in its place.
      event.stopImmediatePropagation();
      event.preventDefault();
    }
    still_here();
  };

  still_here();
  for (const kind of ["pointerdown", "pointermove", "click", "keydown", "wheel", "touchmove", "input"]) {
    window.addEventListener(kind, touched, {
      passive: kind === "wheel" || kind === "touchmove",
      capture: true,
    });
  }
  const is_third_shift = shift_counter();
  window.addEventListener("keydown", (event) => {
    if (!event.repeat && is_third_shift(event.key, event.timeStamp)) absence.leave();
  });
  document.addEventListener("visibilitychange", () => {
    const is_unseen = document.visibilityState === "hidden";
    if (is_unseen) absence.unseen();
    else tell_when_away();
    // Pictures the system keeps of its windows, and the first moment of coming back, show nothing.
    document.documentElement.toggleAttribute("data-veiled", is_unseen);
  });
  return still_here;
}
