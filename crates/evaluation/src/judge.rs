//! Each criterion: met, not met, or it cannot be said.

use crate::evaluate::Standing;
use crate::figure::{Figure, Unknown, Value};
use crate::trial::{Bound, Criterion};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A criterion and what became of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "JudgedCriterion"))]
#[ts(rename = "JudgedCriterion")]
pub struct Judged {
    /// The criterion.
    pub criterion: Criterion,
    /// What the figure says.
    pub value: Value,
    /// What became of it.
    pub judgement: Judgement,
    /// Whether the 95 % interval of the share reaches over the bound: with another few weeks it might be otherwise.
    pub near: bool,
}

/// What became of a criterion. While a trial runs, it is how things stand so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "CriterionJudgement"))]
#[ts(rename = "CriterionJudgement")]
#[serde(rename_all = "snake_case")]
pub enum Judgement {
    /// Met.
    Met,
    /// Not met.
    NotMet,
    /// It cannot be said.
    CannotBeSaid,
}

impl Judgement {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Met, Self::NotMet, Self::CannotBeSaid];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::NotMet => "not_met",
            Self::CannotBeSaid => "cannot_be_said",
        }
    }
}

/// Judges one criterion. Before the start nothing can be said.
pub(crate) fn judge(criterion: &Criterion, figures: &[Figure], standing: Standing) -> Judged {
    let figure = figures.iter().find(|figure| figure.code == criterion.measure);
    let value = match figure {
        Some(figure) if standing != Standing::NotBegun => figure.value,
        _ => Value::unknown(Unknown::NotYet),
    };
    let judgement = match value {
        Value::Known { number, .. } => decided(criterion.bound.is_reached_by(number)),
        // Whatever the hidden number is, it lies between these: where both are on one side, it can be said all the same.
        Value::Hidden {
            between: Some((low, high)),
        } => match (
            criterion.bound.is_reached_by(low),
            criterion.bound.is_reached_by(high),
        ) {
            (true, true) => Judgement::Met,
            (false, false) => Judgement::NotMet,
            _ => Judgement::CannotBeSaid,
        },
        Value::Hidden { between: None } | Value::Unknown { .. } => Judgement::CannotBeSaid,
    };
    Judged {
        criterion: criterion.clone(),
        value,
        judgement,
        near: is_near(value, criterion.bound),
    }
}

fn decided(is_met: bool) -> Judgement {
    if is_met { Judgement::Met } else { Judgement::NotMet }
}

fn is_near(value: Value, bound: Bound) -> bool {
    let Value::Known {
        of_all: Some(of_all), ..
    } = value
    else {
        return false;
    };
    bound.is_reached_by(of_all.low) != bound.is_reached_by(of_all.high)
}
