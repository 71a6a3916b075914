// Which screens there are and the rules about them: pure, so they are tested as a table.
import type { FailureCode, Question, Role, SessionView, Start } from "../generated/types";
import { is_leader_page, type LeaderPage } from "./leader_pages";

/** Trials: which there are, one of them, its set-up, the working hours rates are made of, and older registrations. */
export type TrialScreen = "trials" | "trial" | "trial_set_up" | "hours" | "older";

export type Screen =
  | "opening"
  | "closed"
  | "enrol"
  | "start"
  | Question
  | "thanks"
  | "details"
  | "note"
  | "mine"
  | "join"
  | "case"
  | "absence"
  | "withdraw"
  | "watch"
  | "easy_draft"
  | LeaderPage
  | "inbox"
  | "quality"
  | "followed"
  | "unit_case"
  | "unit_step"
  | "easy_form"
  | TrialScreen
  | "access_log"
  | "cover";

/** Where a person begins: a leader by the figures, who watches over the log by the log, everybody else by the one big button. */
export function landing(start: Start): Screen {
  if (start.stage === "closed") return "closed";
  if (start.stage === "enrolment" || start.session === null) return "enrol";
  const { role } = start.session;
  if (role === "data_protection_officer") return "access_log";
  return role === "work_environment_leader" ? "overview" : "start";
}

/** The leader sees every workplace, a safety group its own. */
export function sees_figures(role: Role): boolean {
  return role === "work_environment_leader" || role === "safety_group";
}

/** Who sees the whole organisation sets trials up. */
export function runs_trials(role: Role): boolean {
  return role === "work_environment_leader";
}

/** Whether the incidents of the own workplace are followed up here. The central store decides; this hides what it refuses. */
export function follows_up({ role, person, unit }: SessionView): boolean {
  return role === "safety_group" && person !== null && unit !== null;
}

/** Single records leave nobody but their own workplace; figures are for everybody who reads them. */
export function exports_incidents(role: Role): boolean {
  return role === "safety_group";
}

/** The central store does not know this device (any more): a new code lets it in again. */
export function is_shut_out(code: FailureCode): boolean {
  return code === "not_enrolled" || code === "device_revoked";
}

/** Only a store that can never be opened again may be set aside; a locked keychain opens again. */
export function is_lost(code: FailureCode): boolean {
  return code === "store_key_missing" || code === "store_unreadable";
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
    case "tally":
    case "thanks":
    case "details":
    case "note":
    case "mine":
    case "join":
    case "case":
    case "absence":
    case "withdraw":
    case "watch":
    case "easy_draft":
    case "inbox":
    case "quality":
    case "unit_case":
    case "unit_step":
    case "easy_form":
      return true;
    case "opening":
    case "closed":
    case "enrol":
    case "start":
    case "overview":
    case "trend":
    case "patterns":
    case "completeness":
    case "pack":
    case "followed":
    case "trials":
    case "trial":
    case "trial_set_up":
    case "hours":
    case "older":
    case "access_log":
    case "cover":
      return false;
  }
}

const OFFICE: Screen[] = [
  "inbox",
  "followed",
  "quality",
  "unit_case",
  "unit_step",
  "easy_form",
  "trials",
  "trial",
  "trial_set_up",
  "hours",
  "older",
  "access_log",
];

/** What only offices read speaks the languages of offices, whichever the person chose. */
export function is_of_office(screen: Screen): boolean {
  return is_leader_page(screen) || OFFICE.includes(screen);
}

/** Before a person is known there is nothing to hide; behind the cover it is hidden already. */
export function can_be_left(screen: Screen): boolean {
  return screen !== "opening" && screen !== "closed" && screen !== "enrol" && screen !== "cover";
}

/** On a shared device: screens on which nobody in particular stands there any more. */
export function forgets_who_was_here(screen: Screen): boolean {
  switch (screen) {
    case "opening":
    case "closed":
    case "enrol":
    case "start":
    case "overview":
    case "trend":
    case "patterns":
    case "completeness":
    case "pack":
    case "followed":
    case "trials":
    case "trial":
    case "trial_set_up":
    case "hours":
    case "older":
    case "access_log":
    case "cover":
      return true;
    default:
      return false;
  }
}

/** Screens read aloud: where a recording begins, what it goes through, and every question. A list of one's own past is
 * not. */
export function reads_aloud(screen: Screen): boolean {
  switch (screen) {
    case "enrol":
    case "start":
    case "what":
    case "who":
    case "burden":
    case "before":
    case "where":
    case "save":
    case "tally":
    case "thanks":
    case "details":
    case "note":
    case "join":
    case "absence":
    case "withdraw":
    case "watch":
      return true;
    case "opening":
    case "closed":
    case "mine":
    case "case":
    case "easy_draft":
    case "overview":
    case "trend":
    case "inbox":
    case "quality":
    case "unit_case":
    case "unit_step":
    case "easy_form":
    case "patterns":
    case "completeness":
    case "pack":
    case "followed":
    case "trials":
    case "trial":
    case "trial_set_up":
    case "hours":
    case "older":
    case "access_log":
    case "cover":
      return false;
  }
}
