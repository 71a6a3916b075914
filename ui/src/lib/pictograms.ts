// The drawings in assets/pictograms, by name: `<question>-<code>`, or `ui-<what>` for the few signs of the frame.
import type {
  Absence,
  Act,
  Actor,
  Company,
  Exposure,
  Helped,
  People,
  Place,
  Support,
  Trigger,
  YesNo,
} from "./generated/types";

export type PictogramName =
  | `act-${Act}`
  | `actor-${Actor}`
  | `trigger-${Trigger}`
  | `place-${Place}`
  | `absence-${Absence}`
  | `exposure-${Exposure}`
  | `company-${Company}`
  | `people-${People}`
  | `helped-${Helped}`
  | `support-${Support}`
  | `yes_no-${YesNo}`
  | "unknown"
  | `ui-${"back" | "language" | "leave" | "alert" | "next" | "save" | "on-device" | "sent" | "more" | "fewer" | "as-usual" | "too-few" | "shield" | "undo" | "tally" | "plus" | "minus" | "help" | "details" | "read-aloud" | "stop-reading" | "erase"}`;

const files = import.meta.glob<string>("../../../assets/pictograms/*.svg", {
  query: "?raw",
  import: "default",
  eager: true,
});

const drawings = new Map(
  Object.entries(files).map(([path, svg]) => [
    path.slice(path.lastIndexOf("/") + 1, -".svg".length),
    inner(svg),
  ]),
);

/** The shapes inside the file's <svg>; "Ved ikke" looks the same under every question. */
export function drawing(name: PictogramName): string {
  const shapes = drawings.get(file_of(name));
  if (shapes === undefined) throw new Error(`no pictogram ${name}`);
  return shapes;
}

function file_of(name: PictogramName): string {
  return /-unknown(_place)?$/.test(name) ? "unknown" : name;
}

function inner(svg: string): string {
  return svg.slice(svg.indexOf(">", svg.indexOf("<svg")) + 1, svg.lastIndexOf("</svg>")).trim();
}
