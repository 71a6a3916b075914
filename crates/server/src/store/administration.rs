//! What the command line and the demo ask of a store: setting up organisations, units, people and codes.

use super::{Session, StoreError};
use crate::codes::SecretHash;
use chrono::{DateTime, Utc};
use vaern_domain::access::Role;
use vaern_domain::id::{DeviceId, OrganisationId, PersonId, UnitId};
use vaern_protocol::config::Workplace;
use vaern_protocol::enrolment::{Organisation, Person, Unit};
use vaern_protocol::trends::Holiday;

/// Operations of an administrator, who never sees incident content.
#[async_trait::async_trait]
pub trait Administration: Send + Sync + 'static {
    /// Every organisation, by name.
    async fn organisations(&self) -> Result<Vec<Organisation>, StoreError>;

    /// A new organisation in this time zone (IANA).
    async fn add_organisation(&self, organisation: Organisation, zone: String) -> Result<(), StoreError>;

    /// Its units, by name.
    async fn units(&self, organisation: OrganisationId) -> Result<Vec<Unit>, StoreError>;

    /// A new unit.
    async fn add_unit(&self, organisation: OrganisationId, unit: Unit) -> Result<(), StoreError>;

    /// What a unit tells its staff; none where it has not said anything.
    async fn workplace(
        &self,
        organisation: OrganisationId,
        unit: UnitId,
    ) -> Result<Option<Workplace>, StoreError>;

    /// Sets all a unit tells its staff.
    async fn set_workplace(
        &self,
        organisation: OrganisationId,
        unit: UnitId,
        workplace: Workplace,
    ) -> Result<(), StoreError>;

    /// People of a role, of a unit or of the whole organisation (none), in the order they were added.
    async fn people(
        &self,
        organisation: OrganisationId,
        unit: Option<UnitId>,
        role: Role,
    ) -> Result<Vec<Person>, StoreError>;

    /// New people, in one transaction.
    async fn add_people(
        &self,
        organisation: OrganisationId,
        people: Vec<NewPerson>,
    ) -> Result<(), StoreError>;

    /// School holidays, in one transaction.
    async fn add_holidays(
        &self,
        organisation: OrganisationId,
        holidays: Vec<Holiday>,
    ) -> Result<(), StoreError>;

    /// Removes a holiday. False when there is none of exactly these days.
    async fn remove_holiday(
        &self,
        organisation: OrganisationId,
        holiday: Holiday,
    ) -> Result<bool, StoreError>;

    /// A new enrolment code.
    async fn add_code(&self, code: CodeFor) -> Result<(), StoreError>;

    /// Devices that are there without a code, for the demo: nobody has their tokens.
    async fn add_devices(&self, devices: Vec<(Session, SecretHash)>) -> Result<(), StoreError>;

    /// Every device, the last to be there first.
    async fn devices(&self, organisation: OrganisationId) -> Result<Vec<KnownDevice>, StoreError>;

    /// Refuses a device from now on, and ends all its memberships. False when there is no such device.
    async fn revoke(
        &self,
        organisation: OrganisationId,
        device: DeviceId,
        at: DateTime<Utc>,
    ) -> Result<bool, StoreError>;

    /// Who uses a shared device with their initials, those that were removed too.
    async fn members(
        &self,
        organisation: OrganisationId,
        device: DeviceId,
    ) -> Result<Vec<KnownMember>, StoreError>;

    /// Ends the membership of the one with these initials. False when there is none.
    async fn remove_member(
        &self,
        organisation: OrganisationId,
        device: DeviceId,
        initials: String,
        at: DateTime<Utc>,
    ) -> Result<bool, StoreError>;
}

/// A person on a shared device as an administrator sees them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownMember {
    /// The initials on the button.
    pub initials: String,
    /// The name.
    pub name: String,
    /// Since when.
    pub joined_at: DateTime<Utc>,
    /// Whether so many wrong PINs were tried that the person must join anew.
    pub locked: bool,
    /// Since when no longer.
    pub removed_at: Option<DateTime<Utc>>,
}

/// A device as an administrator sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownDevice {
    /// The device.
    pub device: DeviceId,
    /// Name of its person; none for a shared device.
    pub person: Option<String>,
    /// Name of its workplace; none for roles of the whole organisation.
    pub unit: Option<String>,
    /// What its user may do.
    pub role: Role,
    /// What it says it runs on.
    pub platform: String,
    /// What it says its app is.
    pub app_version: String,
    /// When it was last noted to be there.
    pub last_seen: DateTime<Utc>,
    /// Since when it is refused.
    pub revoked_at: Option<DateTime<Utc>>,
}

/// A person to be added.
#[derive(Clone, Debug)]
pub struct NewPerson {
    /// Who.
    pub person: Person,
    /// Where; none for roles of the whole organisation.
    pub unit: Option<UnitId>,
    /// What the person may do.
    pub role: Role,
}

/// Whom a code is for.
#[derive(Clone)]
pub struct CodeFor {
    /// Of the code.
    pub code: SecretHash,
    /// The organisation.
    pub organisation: OrganisationId,
    /// The unit; none for roles of the whole organisation.
    pub unit: Option<UnitId>,
    /// The person; none for a shared device.
    pub person: Option<PersonId>,
    /// The role.
    pub role: Role,
    /// Now.
    pub created_at: DateTime<Utc>,
    /// The first moment at which it no longer works.
    pub expires_at: DateTime<Utc>,
}
