// Colours that can be read: every pair that stands on each other, in every theme, by WCAG's own formula.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { contrast } from "./contrast";

const css = readFileSync(join(import.meta.dirname, "../styles/tokens.css"), "utf8");

const [light = {}, dark = {}, more = {}] = [
  ...css.matchAll(/:root(?:\[data-contrast="more"\])? \{([^}]*)\}/g),
].map(([, body = ""]) =>
  Object.fromEntries(
    [...body.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
  ),
);
const themes = { light, dark: { ...light, ...dark }, "more contrast": { ...light, ...more } };

const TEXT = 4.5;
const SHAPE = 3;
const pairs: [string, string, number][] = [
  ...["ink", "muted", "primary", "danger", "warn", "ok"].flatMap((name): [string, string, number][] => [
    [name, "bg", TEXT],
    [name, "surface", TEXT],
  ]),
  ["on-primary", "primary", TEXT],
  ["surface", "ink", TEXT],
  ["ink", "chosen", TEXT],
  ["border", "bg", SHAPE],
  ["border", "surface", SHAPE],
  ["primary", "chosen", SHAPE],
  ["focus", "bg", SHAPE],
  ["focus", "surface", SHAPE],
  ["ink", "heat-1", TEXT],
  ["ink", "heat-2", TEXT],
  ["ink", "heat-3", TEXT],
  ["surface", "heat-4", TEXT],
  ["series-1", "surface", SHAPE],
  ["series-2", "surface", SHAPE],
];

describe.each(Object.entries(themes))("in the theme %s", (_, colours: Record<string, string | undefined>) => {
  it.each(pairs)("%s on %s is at least %d to 1", (front, back, least) => {
    expect(contrast(colours[front] ?? "", colours[back] ?? "")).toBeGreaterThanOrEqual(least);
  });
});
