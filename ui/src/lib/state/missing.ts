// Where something is missing in a form.

/** Brings the first question that says it misses an answer, or the first field that is wrong, into view with the focus. */
export function focus_missing(form: HTMLElement | undefined): void {
  const question = form?.querySelector("[data-missing]")?.closest("fieldset");
  const target = question?.querySelector("button") ?? form?.querySelector("[aria-invalid='true']");
  if (target instanceof HTMLElement) target.focus();
}
