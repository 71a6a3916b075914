//! What a trial must fulfil before it is kept.

use crate::figure::Kind;
use crate::trial::{Baseline, Criterion, Plan, Trial, WorkStep};
use chrono::{Datelike as _, NaiveDate, Weekday};
use std::collections::BTreeSet;
use vaern_domain::id::UnitId;

/// A trial is at most this long: two years.
const LONGEST_DAYS: i64 = 731;
/// Longest name or description of a step, in characters.
const LONGEST_TEXT: usize = 300;
/// Most minutes a step can take one person: a working week.
const MOST_MINUTES: f64 = 2_220.0;
/// Most staff, people in a step, counts of a month or week: more is a slip of the finger.
const MOST_COUNTED: u32 = 99_999;

/// Why a trial cannot be kept. Nothing of it is stored then.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum TrialError {
    /// It has no name, a step says nothing, or a text is too long.
    #[error("a text is empty or longer than {LONGEST_TEXT} characters")]
    Text,
    /// It ends before it starts.
    #[error("it ends on {last}, before it starts on {first}")]
    EndsBeforeItStarts {
        /// First day.
        first: NaiveDate,
        /// Last day.
        last: NaiveDate,
    },
    /// It is longer than two years.
    #[error("it lasts {days} days")]
    TooLong {
        /// How long.
        days: i64,
    },
    /// No workplace takes part, or one stands there twice.
    #[error("no workplace, or one of them twice")]
    Units,
    /// A workplace has no staff, or more than can be.
    #[error("{unit} is said to have {staff} staff")]
    Staff {
        /// Its name.
        unit: String,
        /// How many.
        staff: u32,
    },
    /// A trial without criteria cannot be judged.
    #[error("there are no criteria")]
    NoCriteria,
    /// Two criteria for one figure.
    #[error("two criteria for {measure}")]
    CriterionTwice {
        /// The code of the figure.
        measure: &'static str,
    },
    /// A bound that cannot be: below nothing, above 100 percent, or for a figure nothing can be asked of.
    #[error("{measure} cannot be bound by {bound}")]
    Bound {
        /// The code of the figure.
        measure: &'static str,
        /// The bound.
        bound: f64,
    },
    /// Minutes or people of a step that cannot be.
    #[error("step {step:?} takes {people} people {minutes} minutes")]
    Step {
        /// What is done.
        step: String,
        /// How many.
        people: u32,
        /// Minutes each.
        minutes: f64,
    },
    /// Counts, shadow weeks or meetings of a workplace that does not take part, twice for one time, not of a first of a
    /// month or a Monday, or too large.
    #[error("the row of {day} cannot be: {why:?}")]
    Row {
        /// The month, week or day.
        day: NaiveDate,
        /// What is wrong.
        why: RowFault,
    },
    /// Criteria, units, period or name of a trial that has begun.
    #[error("the trial has begun on {first}; its plan is fixed")]
    Begun {
        /// First day.
        first: NaiveDate,
    },
}

/// What is wrong with a row of the baseline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowFault {
    /// Its workplace does not take part.
    NotPartOfTrial,
    /// There is another row for the same workplace and time.
    Twice,
    /// A month must be named by its first day, a week by its Monday.
    WrongDay,
    /// More than can be, or more registered than a week can hold.
    TooMany,
}

impl TrialError {
    /// Its code, for words.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::EndsBeforeItStarts { .. } => "ends_before_it_starts",
            Self::TooLong { .. } => "too_long",
            Self::Units => "units",
            Self::Staff { .. } => "staff",
            Self::NoCriteria => "no_criteria",
            Self::CriterionTwice { .. } => "criterion_twice",
            Self::Bound { .. } => "bound",
            Self::Step { .. } => "step",
            Self::Row { .. } => "row",
            Self::Begun { .. } => "begun",
        }
    }
}

impl Trial {
    /// Whether it can be kept.
    ///
    /// # Errors
    /// [`TrialError`], the first there is.
    pub fn verify(&self) -> Result<(), TrialError> {
        self.plan.verify()?;
        self.baseline.verify(&self.plan)
    }
}

impl Plan {
    fn verify(&self) -> Result<(), TrialError> {
        text(&self.name)?;
        if self.last < self.first {
            let (first, last) = (self.first, self.last);
            return Err(TrialError::EndsBeforeItStarts { first, last });
        }
        let days = (self.last - self.first).num_days() + 1;
        if days > LONGEST_DAYS {
            return Err(TrialError::TooLong { days });
        }
        let different: BTreeSet<UnitId> = self.units.iter().map(|unit| unit.unit).collect();
        if different.is_empty() || different.len() < self.units.len() {
            return Err(TrialError::Units);
        }
        if let Some(unit) = self
            .units
            .iter()
            .find(|unit| !(1..=MOST_COUNTED).contains(&unit.staff))
        {
            return Err(TrialError::Staff {
                unit: unit.name.clone(),
                staff: unit.staff,
            });
        }
        if self.criteria.is_empty() {
            return Err(TrialError::NoCriteria);
        }
        let mut seen = BTreeSet::new();
        for criterion in &self.criteria {
            criterion.verify()?;
            let measure = criterion.measure.code();
            if !seen.insert(measure) {
                return Err(TrialError::CriterionTwice { measure });
            }
        }
        Ok(())
    }
}

impl Criterion {
    fn verify(&self) -> Result<(), TrialError> {
        let bound = self.bound.number();
        let most = match self.measure.kind() {
            Kind::Share => 100.0,
            _ => 1e9,
        };
        if self.measure.can_be_criterion() && (0.0..=most).contains(&bound) {
            return Ok(());
        }
        let measure = self.measure.code();
        Err(TrialError::Bound { measure, bound })
    }
}

impl Baseline {
    fn verify(&self, plan: &Plan) -> Result<(), TrialError> {
        for step in self.before.iter().chain(&self.after) {
            step.verify()?;
        }
        let counts = self.old_counts.iter();
        rows(plan, counts.map(|row| (row.unit, row.month)), |day| {
            day.day() == 1
        })?;
        let weeks = self.shadow_weeks.iter();
        rows(plan, weeks.map(|row| (row.unit, row.week)), |day| {
            day.weekday() == Weekday::Mon
        })?;
        rows(plan, self.meetings.iter().map(|row| (row.unit, row.day)), |_| {
            true
        })?;
        let counts = self.old_counts.iter().map(|row| (row.month, row.count));
        let weeks = self.shadow_weeks.iter();
        let weeks = weeks.map(|row| (row.week, row.tallied.max(row.registered.unwrap_or(0))));
        match counts.chain(weeks).find(|(_, count)| *count > MOST_COUNTED) {
            Some((day, _)) => Err(fault(day, RowFault::TooMany)),
            None => Ok(()),
        }
    }
}

impl WorkStep {
    fn verify(&self) -> Result<(), TrialError> {
        text(&self.what)?;
        for system in &self.systems {
            text(system)?;
        }
        if (1..=MOST_COUNTED).contains(&self.people) && (0.0..=MOST_MINUTES).contains(&self.minutes) {
            return Ok(());
        }
        Err(TrialError::Step {
            step: self.what.clone(),
            people: self.people,
            minutes: self.minutes,
        })
    }
}

fn text(text: &str) -> Result<(), TrialError> {
    let fits = !text.trim().is_empty() && text.chars().count() <= LONGEST_TEXT;
    if fits { Ok(()) } else { Err(TrialError::Text) }
}

fn rows(
    plan: &Plan,
    rows: impl Iterator<Item = (UnitId, NaiveDate)>,
    is_right_day: impl Fn(NaiveDate) -> bool,
) -> Result<(), TrialError> {
    let mut seen = BTreeSet::new();
    for (unit, day) in rows {
        if !plan.holds(unit) {
            return Err(fault(day, RowFault::NotPartOfTrial));
        }
        if !is_right_day(day) {
            return Err(fault(day, RowFault::WrongDay));
        }
        if !seen.insert((unit, day)) {
            return Err(fault(day, RowFault::Twice));
        }
    }
    Ok(())
}

fn fault(day: NaiveDate, why: RowFault) -> TrialError {
    TrialError::Row { day, why }
}
