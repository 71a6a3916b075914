//! A trial as it is written in a JSON file: workplaces by their names.

use chrono::NaiveDate;
use serde::Deserialize;
use std::collections::BTreeMap;
use vaern_evaluation::{Baseline, Criterion, Meeting, Plan, StaffGroup, TrialUnit, WorkStep};
use vaern_protocol::enrolment::Unit;

/// The file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TrialFile {
    /// Its name.
    pub name: String,
    /// First day.
    pub first: NaiveDate,
    /// Last day.
    pub last: NaiveDate,
    /// The workplaces, with their staff at the start.
    pub units: Vec<NamedUnit>,
    /// What it is judged by.
    pub criteria: Vec<Criterion>,
    /// The work before.
    #[serde(default)]
    pub before: Vec<WorkStep>,
    /// The work during the trial.
    #[serde(default)]
    pub after: Vec<WorkStep>,
    /// Kroner an hour.
    #[serde(default)]
    pub hourly_cost: BTreeMap<StaffGroup, u32>,
    /// Meetings about the figures.
    #[serde(default)]
    pub meetings: Vec<NamedMeeting>,
}

/// A workplace by its name.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NamedUnit {
    /// Its name.
    pub unit: String,
    /// Its staff.
    pub staff: u32,
}

/// A meeting at a workplace by its name.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NamedMeeting {
    /// Its name.
    pub unit: String,
    /// The day.
    pub day: NaiveDate,
}

/// There is no workplace of this name.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no workplace {0:?}")]
pub struct UnknownUnit(pub String);

impl TrialFile {
    /// Plan and baseline; what was imported into `there` stays.
    ///
    /// # Errors
    /// [`UnknownUnit`], the first there is.
    pub fn resolved(self, units: &[Unit], there: Baseline) -> Result<(Plan, Baseline), UnknownUnit> {
        let found = |name: &str| {
            let unit = units.iter().find(|unit| unit.name == name);
            unit.map(|unit| unit.unit_id)
                .ok_or_else(|| UnknownUnit(name.to_owned()))
        };
        let part = self.units.into_iter().map(|named| {
            Ok(TrialUnit {
                unit: found(&named.unit)?,
                name: named.unit,
                staff: named.staff,
            })
        });
        let meetings = self.meetings.iter().map(|meeting| {
            Ok(Meeting {
                unit: found(&meeting.unit)?,
                day: meeting.day,
            })
        });
        let plan = Plan {
            name: self.name,
            units: part.collect::<Result<_, _>>()?,
            first: self.first,
            last: self.last,
            criteria: self.criteria,
        };
        let baseline = Baseline {
            before: self.before,
            after: self.after,
            hourly_cost: self.hourly_cost,
            meetings: meetings.collect::<Result<_, _>>()?,
            ..there
        };
        Ok((plan, baseline))
    }
}
