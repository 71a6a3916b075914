//! Trials as a work-environment leader sees and sets them up. Words and figures are those of the files
//! (`vaern-evaluation-words`); the central store makes and protects them.

mod export;
mod list;
mod look;
mod result;
mod set_up;

pub use export::{CancelTrialExport, ReadTrialExport, SaveTrialExport, StartTrialExport};
pub use list::{MeasureChoice, ReadTrials, TrialsView};
pub use look::{MissingLine, ReadTrial, TrialView};
pub use result::{CriterionLine, FigureLine, ResultPart, TrialResult};
pub use set_up::{ImportBaselineFile, SetUpTrial};
