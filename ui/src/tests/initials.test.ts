// The window takes the initials the core takes, and no others.
import { describe, expect, it } from "vitest";
import { as_initials, is_initials } from "../lib/state/initials";

describe("initials", () => {
  it.each([
    ["AB", true],
    ["ØL", true],
    ["AB2", true],
    ["MEJE", true],
    ["", false],
    ["A", false],
    ["2A", false],
    ["ab", false],
    ["ABCDE", false],
    ["A B", false],
  ])("%j: %s", (text, expected) => {
    expect(is_initials(text)).toBe(expected);
  });

  it("are written in capitals, without anything else", () => {
    expect(as_initials("a. øb-larsen")).toBe("AØBL");
  });
});
