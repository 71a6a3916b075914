// Components as they stand on the page.
import { render } from "svelte/server";
import { describe, expect, it } from "vitest";
import type { InboxCase, Task } from "../lib/generated/types";
import Counter from "../components/Counter.svelte";
import InboxRow from "../components/InboxRow.svelte";
import SummaryRow from "../components/SummaryRow.svelte";

describe("a counter", () => {
  const html = (count: number) =>
    render(Counter, { props: { act: "bite", count, oncount: () => undefined } }).body;
  const fewer = (count: number) => /<button[^>]*data-fewer="bite"[^>]*>/.exec(html(count))?.[0] ?? "";

  it("says at nought that there is nothing to take away, and keeps the focus all the same", () => {
    expect(fewer(0)).toContain('aria-disabled="true"');
    expect(fewer(1)).toContain('aria-disabled="false"');
    expect(html(0)).not.toMatch(/ disabled/);
  });
});

describe("a line of the summary", () => {
  it("lets the words run their own way, whatever the way of the page", () => {
    const { body } = render(SummaryRow, { props: { name: "Note", text: "كان عند النافذة 1" } });
    expect(body).toContain("<bdi>كان عند النافذة 1</bdi>");
  });
});

describe("a row of the inbox", () => {
  const wants_to_talk = (due: Task["due"][]) => {
    const tasks = due.map((what) => ({ due: what, last_day: "2026-08-31", until: null, action_id: null }));
    const occurred = "2026-08-28T13:30:00+02:00";
    const shown = { answers: { support: "now" }, occurred, tasks, running_actions: 0, state: "sent" };
    return render(InboxRow, { props: { shown: shown as unknown as InboxCase } }).body.includes(
      "Vil gerne tale",
    );
  };

  it("says who wants to talk now until somebody has answered: by a talk, or a message to whoever has no name", () => {
    expect(wants_to_talk(["contact"])).toBe(true);
    expect(wants_to_talk(["message", "police"])).toBe(true);
    expect(wants_to_talk(["police"])).toBe(false);
  });
});
