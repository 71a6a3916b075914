//! The parts of an evaluation, each from the facts of the trial.

mod adoption;
mod completeness;
mod effort;
mod follow_up;
mod quality;
mod technical;
mod workflow;

use crate::evaluate::Counted;
use crate::figure::{Code, Figure, Unknown, Value};
use crate::grid::Grid;

/// Figures and tables of all parts.
pub(crate) fn all(counted: &Counted<'_>) -> (Vec<Figure>, Vec<Grid>) {
    let mut figures = Vec::new();
    let mut grids = Vec::new();
    for part in [
        adoption::part,
        effort::part,
        completeness::part,
        quality::part,
        follow_up::part,
        technical::part,
    ] {
        part(counted, &mut figures, &mut grids);
    }
    workflow::part(counted, &mut figures, &mut grids);
    (figures, grids)
}

/// What a figure says.
pub(crate) fn value(figures: &[Figure], code: Code) -> Value {
    figures
        .iter()
        .find(|figure| figure.code == code)
        .map_or(Value::unknown(Unknown::NotKept), |figure| figure.value)
}

/// A count that fits, however many there are.
pub(crate) fn length(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
