//! One accessible drawing per chart, with its table.
//!
//! A drawing is an SVG and a table that says the same. The SVG stands alone in a document: it carries the light
//! palette as presentation attributes. In the app each element's class lets the stylesheet choose other colours; there
//! is no `style` attribute and no `<style>`, which the app's content security policy forbids.
//!
//! Classes of a run chart: `chart` (the root), `chart-surface`, `chart-axis`, `chart-grid`, `chart-tick`,
//! `chart-label`, `chart-rimmed` (letters with a rim in the surface's colour as `stroke`), `chart-median`, `chart-line`,
//! `chart-holiday`, `chart-holiday-hatching`, `chart-signal` (the bracket), `chart-signal-label`. Each point is a
//! `chart-point`, one of a signal also `chart-point-signal`, one that is not judged also `chart-point-left-out`; in it
//! of what was put in effect in a week there is a `chart-action` line with its `chart-action-label`. In a point
//! stand `chart-hit` (the column that answers to pointer and finger), `chart-mark` and `chart-value`, which is hidden
//! until a stylesheet shows it.
//!
//! Bars have `chart-bar` and `chart-base`, heat maps `chart-heat` with `chart-heat-0` to `-4` and `chart-on-dark` for letters
//! on the darkest, rate charts `chart-limit` and `chart-reveal` for a number that is hidden until a stylesheet shows it.
//!
//! Pure: no clock, no files, no locale, and **no words** - every word and every formatted number comes from the caller.

mod bars;
mod drawing;
mod element;
mod frame;
mod gap_chart;
mod heat_map;
mod limited;
mod palette;
mod rate_chart;
mod run_chart;
mod scale;

pub use bars::{BarWords, BarsWords, draw_bars};
pub use drawing::{Drawing, Table};
pub use gap_chart::{GapChartWords, draw_gaps};
pub use heat_map::{HeatCell, HeatWords, draw_heat_map};
pub use rate_chart::{RateChartWords, RateWords, draw_rates};
pub use run_chart::{ColumnWords, MarkWords, PointWords, RunChartWords, Size, draw};
