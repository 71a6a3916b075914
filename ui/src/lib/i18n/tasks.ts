// What is to be done and by when, in words: late is said, not only coloured.
import type { Task } from "../generated/types";
import { as_day, is_over } from "../state/when";
import { day_and_time, day_only } from "./dates";
import { language } from "./index.svelte";
import { t } from "./office";

/** Whether its last moment has passed. Nobody is late with saying whether an action helped. */
export function is_late(task: Task, now: Date): boolean {
  return task.due !== "effect" && is_over(task, now);
}

/** When it is due: to the hour where the law counts hours. */
export function when_text(task: Task, now: Date): string {
  const { due, last_day, until } = task;
  const day = until === null ? day_only(last_day, language()) : day_and_time(until, language());
  if (due === "effect") return t("inbox.ended", { day });
  if (is_late(task, now)) return t("inbox.late", { day });
  return until === null && last_day === as_day(now) ? t("inbox.by_today") : t("inbox.by", { day });
}

export function task_text(task: Task): string {
  return `${t(`inbox.due.${task.due}`)} (${when_text(task, new Date())})`;
}
