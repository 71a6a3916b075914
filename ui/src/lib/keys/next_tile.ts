// Which answer the arrow keys go to, from where the answers stand on the screen.

export interface Place {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/**
 * The number of the answer that has the focus after `key`; `from` is -1 when none has it yet. Null when the key goes
 * nowhere. To the side is the order of reading, so it goes on in the next row.
 */
export function next_tile(key: string, from: number, places: Place[], right_to_left: boolean): number | null {
  const last = places.length - 1;
  if (last < 0) return null;
  const [on, back] = right_to_left ? ["ArrowLeft", "ArrowRight"] : ["ArrowRight", "ArrowLeft"];
  switch (key) {
    case on:
      return from < last ? from + 1 : null;
    case back:
      return from > 0 ? from - 1 : null;
    case "ArrowDown":
      return from < 0 ? 0 : nearest_row(from, places, 1);
    case "ArrowUp":
      return from < 0 ? null : nearest_row(from, places, -1);
    case "Home":
      return from > 0 ? 0 : null;
    case "End":
      return from >= 0 && from < last ? last : null;
    default:
      return null;
  }
}

/** The answer in the next row, below (1) or above (-1), whose middle is nearest. */
function nearest_row(from: number, places: Place[], direction: 1 | -1): number | null {
  const here = places[from];
  if (!here) return null;
  const ahead = places
    .map((place, at) => ({ at, place, distance: direction * (place.top - here.top) }))
    .filter(({ place }) => (direction > 0 ? place.top >= here.bottom : place.bottom <= here.top));
  const row = Math.min(...ahead.map(({ distance }) => distance));
  const aside = ({ left, right }: Place) => Math.abs((left + right) / 2 - (here.left + here.right) / 2);
  const in_row = ahead.filter(({ distance }) => distance - row < 1);
  return in_row.toSorted((one, other) => aside(one.place) - aside(other.place))[0]?.at ?? null;
}
