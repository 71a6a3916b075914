// Answers in words, for the summary and the lists.
import type { Answers, Burden } from "../generated/types";
import { band } from "../face";
import { t } from "./index.svelte";

export function acts_text({ acts }: Answers): string {
  if (!acts || acts.length === 0) return t("save.not_told");
  return acts.map((act) => t(`act.${act}`)).join(" · ");
}

export function actor_text({ actor }: Answers): string {
  return actor ? t(`actor.${actor}`) : t("save.not_told");
}

export function burden_text({ burden }: Answers): string {
  return burden == null ? t("save.not_told") : told_burden(burden);
}

export function trigger_text({ trigger }: Answers): string {
  return trigger ? t(`trigger.${trigger}`) : t("save.not_told");
}

export function place_text({ place }: Answers): string {
  return place ? t(`place.${place}`) : t("save.not_told");
}

function told_burden(burden: Burden): string {
  return burden === "unknown"
    ? t("recording.unknown")
    : t("burden.of_ten", { value: burden, band: t(`burden.${band(burden)}`) });
}
