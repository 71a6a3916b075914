// What was done about a case, in words for the safety group: the reporter is "the employee" here, not "you".
import type { FollowUpEvent } from "../generated/types";
import { field_text } from "./answers";
import { day_and_time } from "./dates";
import { event_text } from "./events";
import { language } from "./index.svelte";
import { t } from "./office";

/** Without the moment it was noted: that stands below each. */
export function unit_event_text(event: FollowUpEvent): string {
  if (event.kind === "recorded") return t("unit_case.received");
  if (event.kind === "amended")
    return t("unit_case.amended", { fields: event.fields.map(field_text).join(", ") });
  if (event.kind === "withdrawn") return t("unit_case.taken_back");
  if (event.step === "seen") return t("unit_case.seen");
  if (event.step === "messaged") return t("unit_case.messaged");
  if (event.step === "contacted")
    return t("unit_case.contacted", { time: day_and_time(event.contacted_at ?? event.at, language()) });
  return event_text(event);
}
