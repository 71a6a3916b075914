// The page turns round by `dir` alone: no style may name a side of the screen.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const SOURCE = join(import.meta.dirname, "..");
const SIDE =
  /(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)|(?:^|[\s;{])(?:left|right)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)|border-(?:top|bottom)-(?:left|right)/m;

describe("styles", () => {
  const files = readdirSync(SOURCE, { recursive: true, encoding: "utf8" }).filter((path) =>
    /\.(svelte|css)$/.test(path),
  );

  it.each(files)("of %s name no side of the screen", (path) => {
    const text = readFileSync(join(SOURCE, path), "utf8");
    const styles = path.endsWith(".css") ? text : (/<style>([\s\S]*)<\/style>/.exec(text)?.[1] ?? "");
    expect(SIDE.exec(styles.replace(/\/\*[\s\S]*?\*\//g, ""))?.[0]).toBeUndefined();
  });

  it("would be found if they did", () => {
    for (const wrong of ["a { left: 0 }", "margin-left: 1px", "text-align: right", "x{\n  right:0;\n}"])
      expect(SIDE.test(wrong), wrong).toBe(true);
    for (const right of ["inset-inline-start: 0", "text-align: start", ".left-out { color: red }"])
      expect(SIDE.test(right), right).toBe(false);
  });
});
