// What comes next in a case: one step, so that nobody has to know the procedure by heart. Pure, so it is tested as a table.
import type { Task, UnitCase } from "../generated/types";

export type StepName =
  | "contact"
  | "first_aid"
  | "police"
  | "easy"
  | "cause"
  | "action"
  | "effect"
  | "message"
  | "reassign"
  | "close"
  | "reopen";

/** The steps in the order of the procedure; taking another one is always possible. */
export const STEPS: StepName[] = [
  "contact",
  "first_aid",
  "police",
  "easy",
  "cause",
  "action",
  "message",
  "reassign",
  "close",
];

export interface NextStep {
  step: StepName;
  action_id: string | null;
}

/** The step that comes next; none while everybody waits for an action to be carried out, or all is done. A closed case
 *  has one when it came back. */
export function next_step(shown: UnitCase): NextStep | null {
  const plain = (step: StepName): NextStep => ({ step, action_id: null });
  if (shown.case.is_own || shown.case.is_withdrawn || shown.case.urgency === "done") return null;
  const [task] = shown.case.tasks;
  if (shown.closed_at !== null) return task ? of_task(task) : null;
  // Whoever recorded without a name can be written to, not talked with.
  const answer: StepName = shown.case.is_nameless ? "message" : "contact";
  if (shown.case.tasks.some(({ due }) => due === answer)) return plain(answer);
  if (task) return of_task(task);
  if (shown.first_aid === null) return plain("first_aid");
  if (shown.causes.length === 0) return plain("cause");
  if (shown.actions.length === 0) return plain("action");
  if (!shown.events.some(({ step }) => step === "messaged")) return plain("message");
  return shown.case.running_actions > 0 ? null : plain("close");
}

function of_task({ due, action_id }: Task): NextStep {
  switch (due) {
    case "contact":
    case "message":
    case "police":
      return { step: due, action_id };
    case "report_benefits":
    case "report_absence":
      return { step: "easy", action_id };
    case "effect":
      return { step: "effect", action_id };
  }
}

/** The clocks of the law that run on when the case is closed. */
export function running_on({ case: { tasks } }: UnitCase): Task[] {
  const legal: Task["due"][] = ["police", "report_benefits", "report_absence"];
  return tasks.filter(({ due }) => legal.includes(due));
}

/** Whether absence was told after it was decided not to report: then it is to be decided anew. */
export function is_overtaken({ decisions }: UnitCase): boolean {
  return decisions.easy?.outcome === "not_reported" && decisions.easy.is_overtaken;
}

/** Whether a step was taken already. */
export function is_taken(step: StepName, shown: UnitCase): boolean {
  switch (step) {
    case "contact":
      return shown.contacted_at !== null;
    case "first_aid":
      return shown.first_aid !== null;
    case "police":
      return shown.decisions.police !== undefined;
    case "easy":
      return shown.decisions.easy !== undefined && !is_overtaken(shown);
    case "cause":
      return shown.causes.length > 0;
    case "action":
      return shown.actions.length > 0;
    case "effect":
      return shown.actions.length > 0 && shown.case.running_actions === 0;
    case "message":
      return shown.events.some((event) => event.step === "messaged");
    case "reassign":
      return shown.case.assigned_to !== null;
    case "close":
      return shown.closed_at !== null;
    case "reopen":
      return false;
  }
}
