// A person under stress, with little Danish: short sentences and short words where something is recorded.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { flatten } from "../../vite/locales";
import { lix, sentences, words } from "./lix";

const da = flatten(readFileSync(join(import.meta.dirname, "../../../locales/da.yml"), "utf8"));

const MOST_LIX = 30;
const MOST_WORDS = 12;
const SCREENS = [
  "start",
  "what",
  "who",
  "burden",
  "before",
  "where",
  "save",
  "when",
  "tally",
  "thanks",
  "help",
  "colleague",
  "details",
  "note",
  "shared",
  "join",
  "case",
  "withdraw",
  "watch",
  "draft",
  "heard",
];
const PARTS = [
  "recording",
  "header",
  "contrast",
  "read_aloud",
  "act",
  "act_group",
  "actor",
  "trigger",
  "place",
  "absence",
  "exposure",
  "company",
  "people",
  "helped",
  "support",
  "yes_no",
  "send_state",
  "mend",
  "deadline",
  "decision",
  "withdrawal",
  "first_aid",
  "cause",
  "owner",
  "effect",
  "field",
  "notice",
  "guard",
];

/** Read before or beside a recording: short sentences too. */
const BESIDE = [
  "app",
  "language",
  "failure",
  "mine",
  "saved_file",
  "cover",
  "enrol",
  "closed",
  "role",
  "log",
];
/** Words of a file's first line. */
const NO_SENTENCES = ["csv"];

function texts_of(sections: string[]): string[] {
  return Object.entries(da)
    .filter(([key]) => sections.some((section) => key.startsWith(`${section}.`)))
    .map(([, text]) => text.replace(/%\{\w+\}/g, "1"));
}

describe("the texts of the recording flow", () => {
  it("are all looked at", () => {
    const sections = new Set(Object.keys(da).map((key) => key.split(".")[0]));
    expect([...sections].sort()).toEqual([...SCREENS, ...PARTS, ...BESIDE, ...NO_SENTENCES].sort());
  });

  it.each([...BESIDE, ...SCREENS, ...PARTS])("%s: no sentence is longer than twelve words", (section) => {
    const long = texts_of([section])
      .flatMap(sentences)
      .filter((sentence) => words(sentence).length > MOST_WORDS);
    expect(long).toEqual([]);
  });

  it.each(SCREENS)("%s reads easily", (screen) => {
    expect(lix(texts_of([screen]))).toBeLessThanOrEqual(MOST_LIX);
  });

  it("reads easily as a whole", () => {
    expect(lix(texts_of([...SCREENS, ...PARTS]))).toBeLessThanOrEqual(MOST_LIX);
  });

  it("explains failures in easy words", () => {
    expect(lix(texts_of(["failure"]))).toBeLessThanOrEqual(MOST_LIX);
  });
});

describe("LIX", () => {
  it("is words per sentence plus the share of long words in percent", () => {
    // 8 words, 2 sentences, 2 words of more than six letters: 4 + 25.
    expect(lix(["Slag og spark er voldsomt. Det gør forfærdeligt"])).toBe(29);
  });
});
