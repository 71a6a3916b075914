// Answers in words, for the summary and the lists.
import type { Act, Answers, Burden, Field } from "../generated/types";
import { band } from "../face";
import { is_tally } from "../state/tallying";
import { day_only } from "./dates";
import { has_text, language, t } from "./index.svelte";

export function acts_text(answers: Answers): string {
  const { acts } = answers;
  if (is_tally(answers)) return tally_text(answers);
  if (!acts || acts.length === 0) return t("save.not_told");
  return acts.map((act) => t(`act.${act}`)).join(" · ");
}

function tally_text({ tally }: Answers): string {
  const counts = Object.entries(tally ?? {}) as [Act, number][];
  return counts.map(([act, count]) => `${t(`act.${act}`)} × ${count}`).join(" · ");
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

export function absence_text({ absence }: Answers): string {
  return absence ? t(`absence.${absence}`) : t("save.not_told");
}

/** The name of an answer. A newer app may know one that this one does not. */
export function field_text(field: Field): string {
  const key = `field.${field}`;
  return has_text(key) ? t(key) : field;
}

function told_burden(burden: Burden): string {
  return burden === "unknown"
    ? t("recording.unknown")
    : t("burden.of_ten", { value: burden, band: t(`burden.${band(burden)}`) });
}

/** All that was told but the acts, which stand above, as far as it was told: whoever follows up reads all of it. */
export function facts_told(answers: Answers): [Field, string][] {
  const { actor, burden, trigger, place, absence, first_absence_day, note } = answers;
  const told: [Field, string | false | null | undefined][] = [
    ["actor", actor && actor_text(answers)],
    ["burden", burden != null && burden_text(answers)],
    ["trigger", trigger && trigger_text(answers)],
    ["place", place && place_text(answers)],
    ["absence", absence && absence_text(answers)],
    ["first_absence_day", first_absence_day && day_only(first_absence_day, language())],
    ...details_told(answers),
    ["note", note],
  ];
  return told.filter((row): row is [Field, string] => Boolean(row[1]));
}

/** What was added afterwards, as far as it was told. */
export function details_told(answers: Answers): [Field, string][] {
  const { exposure, company, people, helped, support, alarm, police, outside_hours, alias } = answers;
  const told: [Field, string | undefined][] = [
    ["exposure", exposure && t(`exposure.${exposure}`)],
    ["company", company && t(`company.${company}`)],
    ["people", people && t(`people.${people}`)],
    ["helped", helped?.map((code) => t(`helped.${code}`)).join(" · ")],
    ["support", support && t(`support.${support}`)],
    ["alarm", alarm && t(`yes_no.${alarm}`)],
    ["police", police && t(`yes_no.${police}`)],
    ["outside_hours", outside_hours && t(`yes_no.${outside_hours}`)],
    ["alias", alias && t("details.alias_letter", { letter: alias })],
  ];
  return told.filter((row): row is [Field, string] => Boolean(row[1]));
}
