//! What the server asks of its store: operations, never a handle to the database.
//!
//! [`sql::SqlStore`] answers, from SQLite or from PostgreSQL. Held to by every store: what [`Store::push`] says is stored is on disk, together with everything that follows
//! from it.

mod administration;
mod error;
mod measures;
mod members;
mod older;
pub mod sql;
mod trials;

pub use administration::{Administration, CodeFor, KnownDevice, KnownMember, NewPerson};
pub use error::StoreError;
pub use measures::Measures;
pub use members::{Joining, Members, PinTry};
pub use older::Older;
pub use trials::Trials;

use crate::codes::SecretHash;
use crate::cursor::Position;
use crate::sync::Entry;
use chrono::{DateTime, NaiveDate, Utc};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use vaern_domain::Language;
use vaern_domain::access::Role;
use vaern_domain::catalogue::{
    Absence, Act, Actor, Burden, Company, Count, Exposure, Helped, People, Place, Support, Trigger, YesNo,
};
use vaern_domain::id::{DeviceId, IncidentId, OrganisationId, PersonId, TrialId, UnitId};
use vaern_protocol::Digest;
use vaern_protocol::access_log::AccessLogAnswer;
use vaern_protocol::config::ConfigAnswer;
use vaern_protocol::enrolment::{EnrolAnswer, Unit};
use vaern_protocol::follow_up::UnitCase;
use vaern_protocol::members::Member;
use vaern_protocol::receipts::ReceiptsAnswer;
use vaern_protocol::sync::{Abandoned, News, Receipt};
use vaern_protocol::trends::{ActCount, Begun, ContactHours, FollowUpCount, Holiday, WeekCount, WeekNumber};

/// What HTTP needs.
#[async_trait::async_trait]
pub trait Store: Measures + Members + Older + Trials + Send + Sync + 'static {
    /// Makes a device known, or says why not. The same request again gives the same answer. A device that is known
    /// and comes with a new code of its own person and unit gets the new token and is no longer revoked.
    async fn enrol(&self, enrolment: Enrolment) -> Result<EnrolOutcome, StoreError>;

    /// The device with this token, revoked ones included.
    async fn session(&self, token: SecretHash) -> Result<Option<Session>, StoreError>;

    /// Notes that the device was there.
    async fn seen(&self, session: &Session, at: DateTime<Utc>) -> Result<(), StoreError>;

    /// Stores changes in one transaction: one receipt for each, in their order.
    async fn push(&self, submissions: Vec<Submission>) -> Result<Vec<Receipt>, StoreError>;

    /// Accepted changes the device's user may see, after a position; from the beginning when it is of another epoch. And,
    /// of the same moment, what the device should know of its organisation: who asks for the one is told about the other.
    async fn news(
        &self,
        session: &Session,
        after: Option<Position>,
    ) -> Result<(Page, ConfigAnswer), StoreError>;

    /// Cases of a workplace to which something has happened, after a position; from the beginning when it is of another
    /// epoch.
    async fn unit_cases(
        &self,
        session: &Session,
        unit: UnitId,
        after: Option<Position>,
    ) -> Result<CasePage, StoreError>;

    /// Writes down, once for each incident and device, that these are handed out to somebody else than their reporter.
    async fn log_handed_out(
        &self,
        session: &Session,
        incidents: Vec<IncidentId>,
        at: DateTime<Utc>,
    ) -> Result<(), StoreError>;

    /// Judges anew what an older server could not read. What is fine now takes effect at a new place in the order, each
    /// in a transaction of its own, so that its author is told. Says how many.
    async fn rejudge(&self) -> Result<usize, StoreError>;

    /// Which of the changes with these digests this device has sent are here.
    async fn receipts(&self, session: &Session, asked: Vec<Digest>) -> Result<ReceiptsAnswer, StoreError>;

    /// What the device should know of its organisation.
    async fn config(&self, session: &Session) -> Result<ConfigAnswer, StoreError>;

    /// Notes what was begun on a device and never recorded, in place of what it said before about the same days.
    async fn note_abandoned(&self, session: &Session, abandoned: Vec<Abandoned>) -> Result<(), StoreError>;

    /// Today's zone, units and weekly figures come from here.
    async fn zone(&self, organisation: OrganisationId) -> Result<String, StoreError>;

    /// Weekly figures, from the roll-ups alone. All units when `unit` is none.
    async fn figures(
        &self,
        organisation: OrganisationId,
        unit: Option<UnitId>,
        period: Period,
    ) -> Result<Figures, StoreError>;

    /// The structured facts of every incident of a workplace that is not withdrawn and not between colleagues, in the
    /// order they happened.
    async fn incident_facts(
        &self,
        organisation: OrganisationId,
        unit: UnitId,
    ) -> Result<Vec<IncidentFacts>, StoreError>;

    /// Writes down who read what, before it is given out.
    async fn log_access(
        &self,
        session: &Session,
        reading: Reading,
        at: DateTime<Utc>,
    ) -> Result<(), StoreError>;

    /// The latest entries of the access log, or those before an entry; the latest first.
    async fn access_log(
        &self,
        organisation: OrganisationId,
        before: Option<u32>,
    ) -> Result<AccessLogAnswer, StoreError>;

    /// The key cursors are sealed with, made when the store was.
    async fn cursor_key(&self) -> Result<[u8; 32], StoreError>;

    /// Whether the store answers.
    async fn check(&self) -> Result<(), StoreError>;
}

/// A device that asks to become known.
#[derive(Clone)]
pub struct Enrolment {
    /// Of the code.
    pub code: SecretHash,
    /// Of the token the device chose.
    pub token: SecretHash,
    /// The id the device chose.
    pub device: DeviceId,
    /// For the administrator's list.
    pub platform: String,
    /// For the administrator's list.
    pub app_version: String,
    /// Now.
    pub at: DateTime<Utc>,
}

/// What became of it.
#[derive(Clone, Debug)]
pub enum EnrolOutcome {
    /// The device is known.
    Enrolled(Box<EnrolAnswer>),
    /// No such code.
    CodeUnknown,
    /// Another device has used the code.
    CodeUsed,
    /// The code is too old.
    CodeExpired,
    /// The device id is that of another person or unit, or the token that of another device.
    DeviceTaken,
}

/// A known device and what its user may do.
#[derive(Clone, Debug)]
pub struct Session {
    /// Its organisation.
    pub organisation: OrganisationId,
    /// The device.
    pub device: DeviceId,
    /// Its workplace; none for roles of the whole organisation.
    pub unit: Option<UnitId>,
    /// Its person; none for a shared device.
    pub person: Option<PersonId>,
    /// What its user may do.
    pub role: Role,
    /// Whether it has been revoked.
    pub revoked: bool,
    /// When it was last noted to be there.
    pub last_seen: DateTime<Utc>,
}

/// A change somebody sent.
#[derive(Clone)]
pub struct Submission {
    /// By whom.
    pub session: Arc<Session>,
    /// What.
    pub entry: Entry,
    /// When it came. Nothing of it counts as later, whatever the device's clock said.
    pub received_at: DateTime<Utc>,
}

/// A page of news.
#[derive(Clone, Debug)]
pub struct Page {
    /// In the organisation's order. Empty for a shared device.
    pub news: Vec<News>,
    /// For a shared device, in place of news: its own changes in effect, without their content.
    pub in_effect: Vec<Receipt>,
    /// For a shared device: its members.
    pub members: Option<Vec<Member>>,
    /// Where it ends.
    pub position: Position,
    /// Whether there is more behind.
    pub more: bool,
}

impl Page {
    /// The page of who has seen everything.
    pub(crate) fn nothing_after(position: Position) -> Self {
        Self {
            news: Vec::new(),
            in_effect: Vec::new(),
            members: None,
            position,
            more: false,
        }
    }
}

/// A page of a workplace's cases.
#[derive(Clone, Debug)]
pub struct CasePage {
    /// Whether it begins from the beginning.
    pub afresh: bool,
    /// Whole cases, in the order in which something happened to them last.
    pub cases: Vec<UnitCase>,
    /// Cases that belong to another procedure now.
    pub gone: Vec<IncidentId>,
    /// Where it ends.
    pub position: Position,
    /// Whether there is more behind.
    pub more: bool,
}

/// Whole weeks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// A Monday.
    pub first: NaiveDate,
    /// A Sunday.
    pub last: NaiveDate,
}

/// Weekly figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figures {
    /// The units asked for.
    pub units: Vec<Unit>,
    /// By unit and week.
    pub weeks: Vec<WeekCount>,
    /// By unit, week and act.
    pub acts: Vec<ActCount>,
    /// Of the period.
    pub holidays: Vec<Holiday>,
    /// The first week of each unit, whatever the period.
    pub begun: Vec<Begun>,
    /// Incidents between colleagues, by unit and week.
    pub colleague: Vec<WeekNumber>,
    /// What was begun and never saved, by unit and week.
    pub abandoned: Vec<WeekNumber>,
    /// How records were followed up, by unit and week.
    pub follow_up: Vec<FollowUpCount>,
    /// Hours to the first contact, by unit and week.
    pub contact_hours: Vec<ContactHours>,
}

/// What of an incident may leave its workplace: structured facts. There is no room here for a note, an alias, a person,
/// a device or what the recording cost, so none can be exported by mistake.
#[derive(Clone, Debug)]
pub struct IncidentFacts {
    /// The incident.
    pub incident: IncidentId,
    /// The workplace's name.
    pub unit: String,
    /// When it happened, not later than it was received, by the workplace's clock.
    pub occurred_at: DateTime<chrono::FixedOffset>,
    /// When it was recorded, by the device's clock; not later than it was received, and in the workplace's zone.
    pub recorded_at: DateTime<chrono::FixedOffset>,
    /// What happened.
    pub acts: Vec<Act>,
    /// How often, when it is a day tally.
    pub tally: BTreeMap<Act, Count>,
    /// Who did it.
    pub actor: Option<Actor>,
    /// How much it affected the person.
    pub burden: Option<Burden>,
    /// What happened just before.
    pub trigger: Option<Trigger>,
    /// Where.
    pub place: Option<Place>,
    /// Absence or treatment.
    pub absence: Option<Absence>,
    /// What was added afterwards.
    pub details: DetailFacts,
    /// Version of the option lists.
    pub catalogue: u16,
    /// Language of the recording; none when it was recorded without a name.
    pub language: Option<Language>,
}

/// What was added afterwards, as far as it may leave the workplace.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct DetailFacts {
    /// Whether it happened to the person.
    pub exposure: Option<Exposure>,
    /// Whether colleagues were there.
    pub company: Option<Company>,
    /// How many people acted.
    pub people: Option<People>,
    /// What helped.
    pub helped: BTreeSet<Helped>,
    /// Whether the person wanted to talk with somebody.
    pub support: Option<Support>,
    /// Whether an alarm was used.
    pub alarm: Option<YesNo>,
    /// Whether it was reported to the police.
    pub police: Option<YesNo>,
    /// Whether it happened outside working hours.
    pub outside_hours: Option<YesNo>,
}

/// What somebody read of the organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// Weekly figures, of one unit or of all.
    Trends(Option<UnitId>),
    /// The CSV of a workplace's structured facts.
    Export(UnitId),
    /// A person's own cases, read by that person on a shared device.
    OwnCases(PersonId),
    /// The same, refused for a wrong PIN.
    OwnCasesRefused(PersonId),
    /// Which trials there are.
    Trials,
    /// How a trial is set up.
    Trial(TrialId),
    /// What the figures of a trial say.
    Evaluation(TrialId),
    /// The files of an evaluation.
    EvaluationExport(TrialId),
    /// Working hours and staff.
    Hours,
    /// Which batches of older registrations there are, or which lines of a new one are there already.
    Older,
    /// The access log itself.
    AccessLog,
}
