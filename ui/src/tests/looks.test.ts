// Looks that are told together, and those that must not be.
import { describe, expect, it } from "vitest";
import type { AccessLook } from "../lib/generated/types";
import { together } from "../lib/state/looks";

function look(entry: number, at: string, other: Partial<AccessLook> = {}): AccessLook {
  const plain = { person: "Lis", role: "leder", reading: "trends", what: "Tal", unit: null, incident: null };
  return { entry, at: `2026-11-21T${at}:00Z`, ...plain, ...other };
}

describe("looks", () => {
  it("that follow each other and are alike are one line with their number", () => {
    const [group, ...rest] = together([look(3, "10:20"), look(2, "10:10"), look(1, "09:50")]);
    expect(rest).toEqual([]);
    expect(group).toMatchObject({ times: 3, since: "2026-11-21T09:50:00Z", look: { entry: 3 } });
  });

  it.each<[string, AccessLook]>([
    ["by another person", look(1, "10:10", { person: "Bo" })],
    ["at something else", look(1, "10:10", { reading: "export" })],
    ["of another workplace", look(1, "10:10", { unit: "Fjordskolen" })],
    ["at another case", look(1, "10:10", { incident: "a1b2c3" })],
    ["more than an hour before", look(1, "09:00")],
  ])("%s stand by themselves", (_, other) => {
    expect(together([look(2, "10:20"), other])).toHaveLength(2);
  });
});
