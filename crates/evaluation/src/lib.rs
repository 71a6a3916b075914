//! A trial (*prøvehandling*): what was agreed before it began, what it was like before, and what its figures say.
//!
//! Invariants, above all what is absent here:
//! * No input or output, no clock, no locale, no words: facts come in as values, figures go out under codes.
//! * Every figure has one [`Code`]; its definition and its source hang on the code, so none can be shown without them.
//! * Figures are rounded once, here. Screen, PDF, workbook, CSV and JSON show the same number because they show this one.
//! * What is hidden is hidden here: a small number does not leave this crate, so no document can give it away.
//! * Criteria, units and period cannot be changed once the trial has begun; every change before that is in the trial's log.
//! * A criterion is met, not met, or it *cannot be said*. Missing data is never taken for a good or a bad result.
//!
//! Kept apart from `vaern-report`, which lays out documents and knows nothing of what they are about, and which every device
//! carries; an evaluation is made by the central store alone.

mod evaluate;
mod facts;
mod figure;
mod grid;
mod judge;
mod parts;
mod protect;
mod revise;
mod round;
mod steps;
mod trial;
mod verify;

pub use evaluate::{Evaluation, Standing, evaluate, evaluate_through};
pub use facts::{ActionFacts, CaseFacts, DeviceFacts, Facts, RecordFacts};
pub use figure::{Code, Figure, Kind, OfAll, Part, Source, Unknown, Value};
pub use grid::{Column, ColumnCode, Grid, GridCode, Label, Moment, Row};
pub use judge::{Judged, Judgement};
pub use revise::{Changed, Entry};
pub use steps::told_through;
pub use trial::{
    Baseline, Bound, Criterion, Meeting, OldCount, Plan, ShadowWeek, StaffGroup, Trial, TrialUnit, WorkStep,
};
pub use verify::{RowFault, TrialError};
