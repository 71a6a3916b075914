// How a burden of 0 to 10 looks and which band it belongs to.

export type Band = "none" | "low" | "middle" | "high";

export const BURDENS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

export function band(value: number): Band {
  if (value === 0) return "none";
  if (value <= 3) return "low";
  return value <= 6 ? "middle" : "high";
}

const ROUND = "M24 4a20 20 0 1 1 0 40a20 20 0 1 1 0-40z";

const HEADS: Record<Band, string> = {
  none: ROUND,
  low: ROUND,
  middle: "M14 5h20a9 9 0 0 1 9 9v20a9 9 0 0 1-9 9h-20a9 9 0 0 1-9-9v-20a9 9 0 0 1 9-9z",
  high: "M15.7 4h16.6l11.7 11.7v16.6l-11.7 11.7h-16.6l-11.7-11.7v-16.6z",
};

export interface Face {
  head: string;
  mouth: string;
  /** Lowered from 7 on, the steeper the more; none below. */
  brows: string | null;
}

export function face(value: number): Face {
  // Nobody beams after a blow: it begins nearly flat.
  const bend = 3.5 - 1.1 * value;
  const corner = round(31.5 - bend / 3);
  const middle = round(31.5 + bend);
  const fall = round((value - 5) * 0.8);
  return {
    head: HEADS[band(value)],
    mouth: `M15 ${corner}Q24 ${middle} 33 ${corner}`,
    brows: value >= 7 ? `M13 ${round(14 + fall / 2)}l8-${fall}M35 ${round(14 + fall / 2)}l-8-${fall}` : null,
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
