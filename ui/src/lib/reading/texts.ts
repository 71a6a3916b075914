// What a screen says, in the order it says it: the words a person would read, with where they stand.

export interface Said {
  element: Element;
  text: string;
}

/** Elements that are read as one piece. */
const PIECES = "h1, h2, h3, legend, label, p, dt, dd, button, summary, a[href]";
/** Not words: what is typed or chosen in a field, drawings, and what a part asks to be passed by. */
const PASSED_BY = "header, input, select, textarea, svg, [aria-hidden='true'], [data-unread]";

/** The pieces inside `root`, those that are shown. */
export function said_in(root: Element): Said[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT, (node) => {
    const element = node as Element;
    if (element.matches(PASSED_BY) || !element.checkVisibility()) return NodeFilter.FILTER_REJECT;
    return element.matches(PIECES) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP;
  });
  const found: Said[] = [];
  while (walker.nextNode()) {
    const element = walker.currentNode as Element;
    const text = words_of(element);
    // A piece inside a piece was read with it.
    if (text !== "" && !found.at(-1)?.element.contains(element)) found.push({ element, text });
  }
  return found;
}

/** The piece an element is, or is part of. */
export function piece_around(target: EventTarget | null): Said | null {
  const element = target instanceof Element ? target.closest(PIECES) : null;
  if (!element || element.closest(PASSED_BY)) return null;
  const text = words_of(element);
  return text === "" ? null : { element, text };
}

function words_of(element: Element): string {
  const text = element.getAttribute("aria-label") ?? words_inside(element);
  return text.replaceAll("\u00AD", "").replace(/\s+/g, " ").trim();
}

function words_inside(node: Node): string {
  if (node instanceof Text) return node.data;
  if (node instanceof Element && node.matches(PASSED_BY)) return " ";
  return [...node.childNodes].map(words_inside).join("");
}
