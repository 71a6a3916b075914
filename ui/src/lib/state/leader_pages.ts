// The pages of figures, in the order of their tabs, with the key of their name.
import type { OfficeKey } from "../i18n/keys";

export type LeaderPage = "overview" | "trend" | "patterns" | "completeness" | "pack";

export const leader_pages: [LeaderPage, OfficeKey][] = [
  ["overview", "overview.heading"],
  ["trend", "trend.heading"],
  ["patterns", "pattern.heading"],
  ["completeness", "shadow.heading"],
  ["pack", "pack.heading"],
];

export function is_leader_page(screen: string): screen is LeaderPage {
  return leader_pages.some(([page]) => page === screen);
}
