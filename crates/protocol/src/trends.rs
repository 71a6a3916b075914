//! `GET /v1/trends?from=&to=&unit=`: weekly counts per workplace and act. Figures only, no records.

use crate::enrolment::Unit;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use vaern_domain::catalogue::Act;
use vaern_domain::id::UnitId;

/// The query; dates are days, both inclusive, and are widened to whole ISO weeks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TrendsQuery {
    /// First day; half a year before `to` when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<NaiveDate>,
    /// Last day; today in the organisation's zone when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<NaiveDate>,
    /// One workplace; all the user may see when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<UnitId>,
}

/// The answer. Weeks without incidents have no row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TrendsAnswer {
    /// When the figures were read.
    pub as_of: DateTime<Utc>,
    /// First day, a Monday.
    pub from: NaiveDate,
    /// Last day, a Sunday.
    pub to: NaiveDate,
    /// The workplaces the user may see.
    pub units: Vec<Unit>,
    /// Incidents per workplace and week.
    pub weeks: Vec<WeekCount>,
    /// Incidents per workplace, week and act. An incident with two acts stands in two rows.
    pub acts: Vec<ActCount>,
    /// School holidays in the period, to be marked.
    pub holidays: Vec<Holiday>,
    /// When each workplace began to record. A workplace that has not begun has no row.
    #[serde(default)]
    pub begun: Vec<Begun>,
    /// Incidents between colleagues per workplace and week. They belong to another procedure and stand in no other
    /// figure.
    #[serde(default)]
    pub colleague: Vec<WeekNumber>,
    /// Recordings that were begun and never saved per workplace and week.
    #[serde(default)]
    pub abandoned: Vec<WeekNumber>,
    /// How records were followed up, per workplace and week of the incident. Raw counts: who shows them outside a
    /// workplace must suppress small ones.
    #[serde(default)]
    pub follow_up: Vec<FollowUpCount>,
    /// Hours from record to first contact, per workplace and week of the incident: the whole distribution, so that any
    /// median can be taken from it.
    #[serde(default)]
    pub contact_hours: Vec<ContactHours>,
}

/// How the records of one workplace and week were followed up. Each counts records that are not withdrawn and belong to
/// the procedure for violence; a day tally is one record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FollowUpCount {
    /// The workplace.
    pub unit: UnitId,
    /// The Monday of the week it happened in.
    pub week: NaiveDate,
    /// Records.
    pub records: u32,
    /// Those without a name among them: nobody can be talked with, so they stand in none of the next two.
    #[serde(default)]
    pub nameless: u32,
    /// Whose reporter was talked with.
    pub contacted: u32,
    /// The same, within one working day.
    pub contacted_in_time: u32,
    /// With at least one action.
    pub with_action: u32,
    /// With at least one action that is assessed; "too early to say" is no assessment.
    pub with_effect: u32,
    /// Whose reporter was sent a message.
    pub with_message: u32,
    /// Closed.
    pub closed: u32,
}

/// Records of one workplace and week whose reporter was first talked with after so many hours.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ContactHours {
    /// The workplace.
    pub unit: UnitId,
    /// The Monday of the week it happened in.
    pub week: NaiveDate,
    /// Whole hours that had passed, by the clock and not by working hours; 0 where the talk came before the record, and
    /// [`MOST_CONTACT_HOURS`] where it came later still.
    pub hours: u32,
    /// Records.
    pub records: u32,
}

/// Hours to the first contact are counted up to 60 days.
pub const MOST_CONTACT_HOURS: u32 = 60 * 24;

/// A number of one workplace in one week.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct WeekNumber {
    /// The workplace.
    pub unit: UnitId,
    /// The Monday.
    pub week: NaiveDate,
    /// The number.
    pub number: u32,
}

/// The first week of a workplace. Earlier weeks are empty because nobody recorded, not because nothing happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Begun {
    /// The workplace.
    pub unit: UnitId,
    /// The Monday of the first week with a record.
    pub week: NaiveDate,
}

/// Incidents of one workplace in one week.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct WeekCount {
    /// The workplace.
    pub unit: UnitId,
    /// The Monday.
    pub week: NaiveDate,
    /// Incidents that are not withdrawn. A day tally is as many as it counts.
    pub incidents: u32,
    /// Records among them with burden 7-10; a day tally has one burden, so it is one.
    pub high_burden: u32,
    /// Records among them that may mean absence or treatment.
    pub possible_absence: u32,
}

/// Incidents of one workplace in one week in which this act occurs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ActCount {
    /// The workplace.
    pub unit: UnitId,
    /// The Monday.
    pub week: NaiveDate,
    /// The act.
    pub act: Act,
    /// Incidents.
    pub incidents: u32,
}

/// Days on which a school is closed, both inclusive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Holiday {
    /// First day.
    pub first: NaiveDate,
    /// Last day.
    pub last: NaiveDate,
}
