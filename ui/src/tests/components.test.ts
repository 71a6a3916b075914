// Components as they stand on the page.
import { render } from "svelte/server";
import { describe, expect, it } from "vitest";
import Counter from "../components/Counter.svelte";
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
