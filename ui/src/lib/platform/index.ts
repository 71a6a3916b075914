// The one place that knows the shell around the page. Everything else calls commands by name and gets typed
// replies, or a Failure with a code that every language has words for.
import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import { getCurrentWindow } from "@tauri-apps/api/window";
import type { Commands } from "../generated/commands";
import type { Sending } from "../generated/types";
import { as_failure } from "./failure";

export async function call<K extends keyof Commands>(
  name: K,
  request: Commands[K]["request"],
): Promise<Commands[K]["reply"]> {
  try {
    return await invoke<Commands[K]["reply"]>(name, { request });
  } catch (thrown) {
    throw as_failure(thrown);
  }
}

/** Calls back after every background sync. The page lives as long as the window, so nothing unlistens. */
export function listen_sending(callback: (sending: Sending) => void): void {
  listen<Sending>("sending-changed", (event) => callback(event.payload)).catch((thrown: unknown) =>
    console.error("cannot listen for sending-changed", thrown),
  );
}

/**
 * Whether other programs may take pictures of the window or pass it on, where the system can forbid it (Windows, macOS). It
 * is forbidden from the start.
 */
export function let_be_pictured(allowed: boolean): void {
  getCurrentWindow()
    .setContentProtected(!allowed)
    .catch((thrown: unknown) => console.error("cannot change who may picture the window", thrown));
}
