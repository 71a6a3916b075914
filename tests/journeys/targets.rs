//! Whether what can be pressed is large enough and apart from the rest, for wet hands and a shaking finger.

use anyhow::{Result, ensure};
use vaern_tests::window::Window;

/// Looks at the screen as it is; an error tells every target that is too small, or too near another.
pub fn ensure_easy_to_press(window: &mut Window, name: &str) -> Result<()> {
    let faults = window.script(FAULTS)?;
    ensure!(faults == serde_json::json!([]), "{name}: {faults:#}");
    Ok(())
}

/// Gives a list of sentences, one for each fault.
const FAULTS: &str = r#"
const LEAST = 48, PRIMARY = 64, TILE = 96, GAP = 12, HALF = 0.51;
const faults = [];
const shown = element => {
  const box = element.getBoundingClientRect();
  return element.checkVisibility({ visibilityProperty: true }) && box.width > 1 && box.height > 1
    && !element.closest('.visually-hidden') && getComputedStyle(element).clipPath === 'none';
};
const named = element =>
  `${element.tagName.toLowerCase()} "${(element.getAttribute('aria-label') ?? element.textContent).trim().replace(/\s+/g, ' ').slice(0, 40)}"`;
const px = number => `${Math.round(number * 10) / 10} px`;
const width = document.documentElement.clientWidth;
if (document.scrollingElement.scrollWidth > width + 1)
  faults.push(`the page is ${document.scrollingElement.scrollWidth} px wide in a window of ${width} px`);
const targets = [...document.querySelectorAll('main :is(button, a[href], input, select, textarea, summary)')].filter(shown);

// Large enough.
for (const target of targets) {
  const { width, height } = target.getBoundingClientRect();
  // The letters of an alias are the keys of a keyboard, not answers told by a picture.
  const is_letter = target.matches('[role=group].letters [data-answer]');
  const is_tile = !is_letter && target.matches('[role=group] [data-answer]:not(.primary)');
  const is_primary = target.matches('.primary, .large');
  const [least_width, least_height] = is_tile ? [TILE, TILE] : is_letter ? [PRIMARY, PRIMARY] : is_primary ? [LEAST, PRIMARY] : [LEAST, LEAST];
  if (width < least_width - HALF || height < least_height - HALF)
    faults.push(`${named(target)} is ${px(width)} by ${px(height)}, not ${least_width} by ${least_height}`);
}

// Apart from each other. What sticks to an edge lies above what scrolls beneath it, so each is measured among its own.
const layer = element => {
  for (let at = element; at; at = at.parentElement)
    if (['sticky', 'fixed'].includes(getComputedStyle(at).position) || at.matches('[popover], dialog')) return at;
  return null;
};
const placed = targets.map(element => ({ element, box: element.getBoundingClientRect(), layer: layer(element) }));
placed.forEach((one, at) => {
  for (const other of placed.slice(at + 1)) {
    if (one.layer !== other.layer) continue;
    const aside = Math.max(one.box.left - other.box.right, other.box.left - one.box.right);
    const below = Math.max(one.box.top - other.box.bottom, other.box.top - one.box.bottom);
    const gap = Math.max(aside, below);
    if (gap < 0) faults.push(`${named(one.element)} and ${named(other.element)} lie over each other`);
    else if (gap < GAP - HALF) faults.push(`${named(one.element)} and ${named(other.element)} are ${px(gap)} apart`);
  }
});
return faults;
"#;
