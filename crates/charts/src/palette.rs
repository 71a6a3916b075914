//! The light palette, for documents in which no stylesheet takes over.

/// The paper: under the chart, in hollow marks, around letters and marks.
pub(crate) const SURFACE: &str = "#FFFFFF";
/// Words.
pub(crate) const INK: &str = "#12201D";
/// Ticks and the median.
pub(crate) const MUTED: &str = "#475A55";
/// Axes, grid and hatching.
pub(crate) const BORDER: &str = "#70827D";
/// First series: the counts.
pub(crate) const SERIES: &str = "#0B5D57";
/// Second series: the weeks of a signal. Not the red of errors - more incidents recorded is no error.
pub(crate) const SIGNAL: &str = "#B93C0A";
/// Heat, from none to most.
pub(crate) const HEAT: [&str; 5] = ["#FFFFFF", "#E8F1F0", "#BFDAD6", "#93C2BC", "#0B5D57"];
