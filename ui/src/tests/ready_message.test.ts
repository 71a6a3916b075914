// What somebody typed is never overwritten by a ready message.
import { describe, expect, it } from "vitest";
import { with_ready } from "../lib/state/ready_message";

const READY = ["Tak.", "Kom forbi."];

describe("a ready message", () => {
  it.each([
    ["begins an empty one", "", "Tak.", "Tak."],
    ["begins one of blanks", " \n", "Tak.", "Tak."],
    ["takes another ready one's place", "Tak.", "Kom forbi.", "Kom forbi."],
    [
      "stands behind what was typed",
      "Jeg har talt med Jens' team. ",
      "Tak.",
      "Jeg har talt med Jens' team.\nTak.",
    ],
    ["stands behind a ready one that was changed", "Tak. Vi ses.", "Kom forbi.", "Tak. Vi ses.\nKom forbi."],
    ["is not said twice", "Hej.\nTak.", "Tak.", "Hej.\nTak."],
  ])("%s", (_, words, chosen, expected) => {
    expect(with_ready(words, chosen, READY)).toBe(expected);
  });
});
