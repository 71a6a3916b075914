// Which screens there are and the rules about them: pure, so they are tested as a table.
import type { Question, Role, Start } from "../generated/types";

export type Screen =
  | "opening"
  | "closed"
  | "enrol"
  | "start"
  | Question
  | "thanks"
  | "note"
  | "mine"
  | "overview"
  | "trend"
  | "cover";

/** Where a person begins: a leader by the figures, everybody else by the one big button. */
export function landing(start: Start): Screen {
  if (start.stage === "closed") return "closed";
  if (start.stage === "enrolment" || start.session === null) return "enrol";
  return sees_figures(start.session.role) ? "overview" : "start";
}

export function sees_figures(role: Role): boolean {
  return role === "work_environment_leader";
}

/** Screens that show what somebody told must not stay on a tablet that was put down. */
export function clears_when_idle(screen: Screen): boolean {
  switch (screen) {
    case "what":
    case "who":
    case "burden":
    case "before":
    case "where":
    case "save":
    case "thanks":
    case "note":
    case "mine":
      return true;
    case "opening":
    case "closed":
    case "enrol":
    case "start":
    case "overview":
    case "trend":
    case "cover":
      return false;
  }
}

/** Before a person is known there is nothing to hide; behind the cover it is hidden already. */
export function can_be_left(screen: Screen): boolean {
  return screen !== "opening" && screen !== "closed" && screen !== "enrol" && screen !== "cover";
}
