//! What an evaluation is made of: facts of the records, cases and devices, without any content that could tell whose they are.

use chrono::{DateTime, FixedOffset, NaiveDate, Utc};
use std::collections::BTreeSet;
use vaern_domain::answers::Field;
use vaern_domain::id::{DeviceId, PersonId, UnitId};
use vaern_domain::incident::follow_up::ActionKind;

/// All facts of the organisation in the period; what lies outside the trial is left out when figures are made.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    /// Records of violence, threats and harassment that are not withdrawn. Those between colleagues follow another procedure.
    pub records: Vec<RecordFacts>,
    /// Drafts begun and never saved, by workplace and day.
    pub abandoned: Vec<(UnitId, NaiveDate, u32)>,
    /// Devices and what they sent. None when it was not looked up.
    pub devices: Vec<DeviceFacts>,
    /// Follow-up of the records; none when this store does not know follow-up.
    pub cases: Option<Vec<CaseFacts>>,
}

/// One record.
#[derive(Clone, Debug)]
pub struct RecordFacts {
    /// Where.
    pub unit: UnitId,
    /// Who recorded it; none when it was recorded without a name. Counted, never shown.
    pub person: Option<PersonId>,
    /// When it happened.
    pub occurred: DateTime<FixedOffset>,
    /// When it was recorded, by the device's clock.
    pub recorded: DateTime<FixedOffset>,
    /// When the central store received it.
    pub received: DateTime<Utc>,
    /// Incidents in it: more than 1 for a day tally.
    pub incidents: u32,
    /// Whether it is a day tally, in which not every question is asked.
    pub is_tally: bool,
    /// Milliseconds of use from the first tap to saving.
    pub duration_ms: u64,
    /// Taps.
    pub taps: u32,
    /// What is stated.
    pub stated: BTreeSet<Field>,
    /// Whether one of its acts is `other`.
    pub is_other: bool,
    /// Whether absence or treatment was answered with maybe or yes: it may have to be reported to EASY.
    pub may_be_accident: bool,
    /// Whether it was decided if it is reported to EASY.
    pub easy_decided: bool,
}

/// The follow-up of one record.
#[derive(Clone, Debug)]
pub struct CaseFacts {
    /// Where.
    pub unit: UnitId,
    /// When it happened.
    pub occurred: DateTime<FixedOffset>,
    /// When it was recorded, by the device's clock and not later than it was received: contact is counted from here.
    pub recorded: DateTime<FixedOffset>,
    /// When the reporter was talked with first.
    pub contacted: Option<DateTime<FixedOffset>>,
    /// Whether that was within one working day; none until that day is over, for those contacted too: while a trial runs, the
    /// quick ones would else be counted before the late ones can be. None without a name.
    pub contacted_in_time: Option<bool>,
    /// Whether the reporter was told what was done.
    pub has_feedback: bool,
    /// Whether it is closed.
    pub closed: bool,
    /// The actions agreed.
    pub actions: Vec<ActionFacts>,
}

/// One action.
#[derive(Clone, Copy, Debug)]
pub struct ActionFacts {
    /// What it changes.
    pub kind: ActionKind,
    /// Whether it was said if it has worked.
    pub assessed: bool,
    /// Whether it has worked, wholly or in part.
    pub worked: bool,
}

/// What one device sent.
#[derive(Clone, Copy, Debug)]
pub struct DeviceFacts {
    /// Which.
    pub device: DeviceId,
    /// Its workplace.
    pub unit: Option<UnitId>,
    /// The highest number of a change the central store has of it. A device numbers its changes from 1 without a gap, so what
    /// is missing below it is known; what it made later and never sent is not.
    pub last_number: u64,
    /// How many of these numbers the central store has, held ones included.
    pub received: u64,
}
