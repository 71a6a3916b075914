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
//! stand `chart-hit` (the column that answers to pointer and finger), `chart-mark` and `chart-value`, which is hidden
//! until a stylesheet shows it.
//!
//! Pure: no clock, no files, no locale, and **no words** - every word and every formatted number comes from the caller.

mod drawing;
mod element;
mod palette;
mod run_chart;
mod scale;

pub use drawing::{Drawing, Table};
pub use run_chart::{ColumnWords, PointWords, RunChartWords, Size, draw};
