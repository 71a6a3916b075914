// Clearing the screen when nobody is there, also when the clock stood still meanwhile.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { IDLE_MS, watch_presence } from "../lib/state/presence";

/** As much of a window as the watching needs. */
class FakeWindow extends EventTarget {
  setTimeout = setTimeout;
  clearTimeout = clearTimeout;
  document = Object.assign(new EventTarget(), {
    visibilityState: "visible",
    documentElement: { toggleAttribute: vi.fn() },
  });

  turn(visibilityState: "visible" | "hidden"): void {
    this.document.visibilityState = visibilityState;
    this.document.dispatchEvent(new Event("visibilitychange"));
  }
}

function watched({ clears = true } = {}) {
  const window = new FakeWindow();
  const absence = { leave: vi.fn(), idle: vi.fn(() => clears), unseen: vi.fn() };
  const still_here = watch_presence(window as unknown as Window, absence);
  const touch = () => {
    const event = new Event("pointerdown", { cancelable: true });
    window.dispatchEvent(event);
    return event;
  };
  return { window, absence, still_here, touch };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** The wall clock goes on while timers do not, as on a tablet that sleeps. */
const sleep = (ms: number) => vi.setSystemTime(Date.now() + ms);

describe("a screen nobody touches", () => {
  it("is cleared after half a minute, once", () => {
    const { absence } = watched();
    vi.advanceTimersByTime(IDLE_MS - 1);
    expect(absence.idle).not.toHaveBeenCalled();
    vi.advanceTimersByTime(3 * IDLE_MS);
    expect(absence.idle).toHaveBeenCalledOnce();
  });

  it("stays while it is touched, or while somebody listens", () => {
    const { absence, touch, still_here } = watched();
    for (const sign of [touch, still_here, touch]) {
      vi.advanceTimersByTime(IDLE_MS - 1);
      sign();
    }
    expect(absence.idle).not.toHaveBeenCalled();
  });

  it("is cleared again after the next touch", () => {
    const { absence, touch } = watched();
    vi.advanceTimersByTime(IDLE_MS);
    touch();
    vi.advanceTimersByTime(IDLE_MS);
    expect(absence.idle).toHaveBeenCalledTimes(2);
  });
});

describe("a tablet that slept", () => {
  it("clears before the first touch acts on what was left", () => {
    const { absence, touch } = watched();
    sleep(IDLE_MS);
    const first = touch();
    expect(absence.idle).toHaveBeenCalledOnce();
    expect(first.defaultPrevented).toBe(true);
    expect(touch().defaultPrevented).toBe(false);
  });

  it("takes the first touch where there was nothing to clear", () => {
    const { touch } = watched({ clears: false });
    sleep(IDLE_MS);
    expect(touch().defaultPrevented).toBe(false);
  });
});

describe("a window out of sight", () => {
  it("shows nothing and falls silent", () => {
    const { window, absence } = watched();
    window.turn("hidden");
    expect(absence.unseen).toHaveBeenCalledOnce();
    expect(window.document.documentElement.toggleAttribute).toHaveBeenLastCalledWith("data-veiled", true);
  });

  it("comes back as it was when that was soon, and cleared when it was not", () => {
    const { window, absence } = watched();
    window.turn("hidden");
    sleep(IDLE_MS - 1);
    window.turn("visible");
    expect(absence.idle).not.toHaveBeenCalled();
    expect(window.document.documentElement.toggleAttribute).toHaveBeenLastCalledWith("data-veiled", false);
    window.turn("hidden");
    sleep(IDLE_MS);
    window.turn("visible");
    expect(absence.idle).toHaveBeenCalledOnce();
  });
});
