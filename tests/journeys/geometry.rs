//! Whether the words on a screen fit: what no picture is looked at closely enough for.

use anyhow::Result;
use serde_json::Value;
use vaern_tests::window::Window;

/// What does not fit on the screen as it is: elements that reach beyond the left or right edge of the window, words that
/// reach out of their button or card, and boxes that hide a part of their words. Tables that scroll by themselves may.
/// What is gone with one of the next frames was on its way: after a change of size the web view lays out more than once.
pub fn misfits(window: &mut Window) -> Result<Value> {
    const FRAMES: usize = 20;
    let mut found = window.script(MISFITS)?;
    for _ in 0..FRAMES {
        if found == serde_json::json!([]) {
            break;
        }
        window.next_frame()?;
        found = window.script(MISFITS)?;
    }
    Ok(found)
}

/// Makes every text on the screen 40 % longer, as a language with longer words would, until [`as_written`]: vowels are
/// doubled and given accents, and brackets show where a text begins and ends. Nothing in the app knows of it.
pub fn stretch(window: &mut Window) -> Result<()> {
    window.script(STRETCH).map(drop)
}

/// Puts the texts back.
pub fn as_written(window: &mut Window) -> Result<()> {
    window
        .script(
            "for (const [node, text] of window.textsAsWritten) node.nodeValue = text;
             delete window.textsAsWritten;",
        )
        .map(drop)
}

const MISFITS: &str = r"
    const width = document.documentElement.clientWidth;
    const found = [];
    const tell = (why, element) => found.push(why + ': ' + element.outerHTML.slice(0, 160));
    const shown = element => {
      const box = element.getBoundingClientRect();
      return box.width > 1 && box.height > 1 && element.checkVisibility()
        && !element.closest('[role=region][tabindex], svg');
    };
    for (const element of document.querySelectorAll(
      'button, a, p, h1, h2, h3, label, input, select, textarea, legend, summary, dt, dd, td, th, li, span, bdi, mark'
    )) {
      if (!shown(element)) continue;
      const box = element.getBoundingClientRect();
      if (box.right > width + 1 || box.left < -1) tell('beyond the window', element);
    }
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode;
      const element = text.parentElement;
      if (!text.nodeValue.trim() || !shown(element) || element.closest('textarea, select')) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const rects = [...range.getClientRects()].filter(rect => rect.width > 0);
      if (rects.some(rect => rect.right > width + 1 || rect.left < -1)) tell('words beyond the window', element);
      const size = parseFloat(getComputedStyle(element).fontSize);
      for (let box = element; box && box !== document.body; box = box.parentElement) {
        const style = getComputedStyle(box);
        const edge = box.getBoundingClientRect();
        if (style.position === 'absolute' && edge.width <= 1) break;
        const holds = box.matches('button, .card, .button, dialog, [popover], label')
          || style.overflowX !== 'visible' || style.overflowY !== 'visible';
        if (!holds) continue;
        // A line box is a little taller than its letters.
        const spare = size * 0.3;
        if (rects.some(rect => rect.left < edge.left - 1 || rect.right > edge.right + 1
            || rect.top < edge.top - spare || rect.bottom > edge.bottom + spare)) {
          const told = rect => [rect.left, rect.top, rect.right, rect.bottom].map(Math.round).join(' ');
          tell('words out of their box (' + rects.map(told).join(', ') + ' in ' + told(edge) + ')', box);
          break;
        }
        // It lies above the page, wherever it stands in it.
        if (box.matches('dialog, [popover]')) break;
      }
    }
    return found;";

const STRETCH: &str = r"
    const accented = { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú', y: 'ý', æ: 'ǽ', ø: 'ǿ', å: 'ǻ' };
    const longer = text => {
      const letters = [...text.trim()];
      let missing = Math.ceil(letters.length * 0.4);
      const result = letters.map(letter => {
        const accent = accented[letter.toLowerCase()];
        if (!accent) return letter;
        if (missing <= 0) return accent;
        missing -= 1;
        return accent + accent;
      });
      return '[' + result.join('') + 'é'.repeat(Math.max(0, missing - 2)) + ']';
    };
    window.textsAsWritten = new Map();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const nodes = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    for (const node of nodes) {
      const is_word = /\p{L}/u.test(node.nodeValue) && !node.parentElement.closest('script, style, textarea, .copy');
      if (!is_word) continue;
      window.textsAsWritten.set(node, node.nodeValue);
      node.nodeValue = longer(node.nodeValue);
    }";
