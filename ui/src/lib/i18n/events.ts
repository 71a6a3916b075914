// What was done about an incident, in words that both sides read: the safety group and the reporter.
import type { FollowUpEvent, StepKind } from "../generated/types";
import { field_text } from "./answers";
import { day_and_time, day_only } from "./dates";
import { language, t } from "./index.svelte";
import { owner_text } from "./owners";

export function event_text(event: FollowUpEvent): string {
  const time = day_and_time(event.at, language());
  if (event.step) return step_text(event, event.step, time);
  if (event.authority && event.outcome) return t(`decision.${event.authority}.${event.outcome}`);
  return t(`case.entry.${event.kind}`, { time, fields: event.fields.map(field_text).join(", ") });
}

function step_text(event: FollowUpEvent, step: StepKind, time: string): string {
  switch (step) {
    case "seen":
      return t("heard.seen", { time });
    case "contacted":
      return t("heard.contacted", { time: day_and_time(event.contacted_at ?? event.at, language()) });
    case "first_aid":
      return t("heard.first_aid", { outcome: event.first_aid ? t(`first_aid.${event.first_aid}`) : "" });
    case "cause_found":
      return t("heard.cause_found", { causes: event.causes.map((cause) => t(`cause.${cause}`)).join(", ") });
    case "action_agreed":
      return t("heard.action_agreed", {
        kind: event.action ? t(`cause.${event.action.kind}`) : "",
        day: event.action ? day_only(event.action.deadline, language()) : "",
      });
    case "effect_assessed":
      return t("heard.effect_assessed", { effect: event.effect ? t(`effect.${event.effect}`) : "" });
    case "assigned":
      return t("heard.assigned", { owner: event.to ? owner_text(event.to) : "" });
    case "messaged":
    case "closed":
    case "reopened":
      return t(`heard.${step}`);
  }
}
