// Arrow keys among answers: along the line of reading, and up and down by what stands nearest.
import { expect, it } from "vitest";
import { next_tile, type Place } from "../lib/keys/next_tile";

/** Rows of answers, each 100 wide and 80 high with 12 between. */
function grid(...rows: number[]): Place[] {
  return rows.flatMap((count, row) =>
    Array.from({ length: count }, (_, column) => ({
      left: column * 112,
      right: column * 112 + 100,
      top: row * 92,
      bottom: row * 92 + 80,
    })),
  );
}

const three_three_two = grid(3, 3, 2);

it.each([
  ["ArrowRight", 0, 1],
  ["ArrowRight", 2, 3],
  ["ArrowRight", 7, null],
  ["ArrowLeft", 3, 2],
  ["ArrowLeft", 0, null],
  ["ArrowDown", 1, 4],
  ["ArrowDown", 5, 7],
  ["ArrowDown", 6, null],
  ["ArrowUp", 7, 4],
  ["ArrowUp", 1, null],
  ["Home", 5, 0],
  ["End", 0, 7],
  ["a", 0, null],
])("%s from %d goes to %s", (key, from, to) => {
  expect(next_tile(key, from, three_three_two, false)).toBe(to);
});

it("goes from the question to the first answer", () => {
  expect(next_tile("ArrowDown", -1, three_three_two, false)).toBe(0);
  expect(next_tile("ArrowRight", -1, three_three_two, false)).toBe(0);
  expect(next_tile("ArrowUp", -1, three_three_two, false)).toBeNull();
  expect(next_tile("ArrowDown", -1, [], false)).toBeNull();
});

it("follows the line of reading from right to left", () => {
  expect(next_tile("ArrowLeft", 0, three_three_two, true)).toBe(1);
  expect(next_tile("ArrowRight", 1, three_three_two, true)).toBe(0);
  expect(next_tile("ArrowLeft", -1, three_three_two, true)).toBe(0);
});
