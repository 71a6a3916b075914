//! Ready-made codes, one for each way to look at the demo; and codes for anybody else.

use crate::codes::{CODE_DAYS, SecretHash, new_code};
use crate::store::{Administration, CodeFor, StoreError};
use chrono::{DateTime, Days, Utc};
use serde::Serialize;
use vaern_domain::access::Role;
use vaern_domain::id::OrganisationId;
use vaern_protocol::enrolment::{Person, Unit, shown_code};

/// Whose safety group is invited.
const SAFETY_GROUP_OF: &str = "Fjordskolen";
/// Employees of each school who can join its shared device; the first employee has a device.
const JOINING: usize = 2;

/// A code, and whom it is for.
#[derive(Clone, Debug, Serialize)]
pub struct Invitation {
    /// Address of the server.
    pub server: String,
    /// The code as it is shown.
    pub code: String,
    /// The person's name; none for a shared device.
    pub person: Option<String>,
    /// What the person may do.
    pub role: Role,
    /// The workplace's name; none for the whole organisation.
    pub unit: Option<String>,
    /// Whether it is meant for joining the shared device there, not for a device of one's own.
    pub joins: bool,
}

/// Makes a code that works once within [`CODE_DAYS`] days, in its normalised form.
///
/// # Errors
/// When the store cannot do it.
pub async fn invite(
    store: &dyn Administration,
    organisation: OrganisationId,
    unit: Option<&Unit>,
    person: Option<&Person>,
    role: Role,
    now: DateTime<Utc>,
) -> Result<String, StoreError> {
    let code = new_code()?;
    store
        .add_code(CodeFor {
            code: SecretHash::of_code(&code),
            organisation,
            unit: unit.map(|unit| unit.unit_id),
            person: person.map(|person| person.person_id),
            role,
            created_at: now,
            expires_at: now + Days::new(CODE_DAYS),
        })
        .await?;
    Ok(code)
}

impl Invitation {
    /// Fresh invitations to the demo: an employee and a shared device of each school, a member of a safety group, the
    /// work-environment leader; and two employees of each school who may join its shared device.
    ///
    /// # Errors
    /// When the store cannot do it.
    pub async fn all(
        store: &dyn Administration,
        organisation: OrganisationId,
        server: &str,
        now: DateTime<Utc>,
    ) -> Result<Vec<Self>, StoreError> {
        let units = store.units(organisation).await?;
        let mut guests: Vec<(Option<Unit>, Option<Person>, Role)> = Vec::new();
        for unit in &units {
            let employee = first(store, organisation, Some(unit), Role::Employee).await?;
            guests.extend(employee.map(|person| (Some(unit.clone()), Some(person), Role::Employee)));
        }
        guests.extend(
            units
                .iter()
                .map(|unit| (Some(unit.clone()), None, Role::Employee)),
        );
        for unit in units.iter().filter(|unit| unit.name == SAFETY_GROUP_OF) {
            let member = first(store, organisation, Some(unit), Role::SafetyGroup).await?;
            guests.extend(member.map(|person| (Some(unit.clone()), Some(person), Role::SafetyGroup)));
        }
        let leader = first(store, organisation, None, Role::WorkEnvironmentLeader).await?;
        guests.extend(leader.map(|person| (None, Some(person), Role::WorkEnvironmentLeader)));
        let mut invitations = Vec::new();
        let with_devices = guests.len();
        for unit in &units {
            let employees = store
                .people(organisation, Some(unit.unit_id), Role::Employee)
                .await?;
            let joining = employees.into_iter().skip(1).take(JOINING);
            guests.extend(joining.map(|person| (Some(unit.clone()), Some(person), Role::Employee)));
        }
        for (place, (unit, person, role)) in guests.into_iter().enumerate() {
            let code = invite(store, organisation, unit.as_ref(), person.as_ref(), role, now).await?;
            invitations.push(Self {
                server: server.to_owned(),
                code: shown_code(&code),
                person: person.map(|person| person.name),
                role,
                unit: unit.map(|unit| unit.name),
                joins: place >= with_devices,
            });
        }
        Ok(invitations)
    }
}

async fn first(
    store: &dyn Administration,
    organisation: OrganisationId,
    unit: Option<&Unit>,
    role: Role,
) -> Result<Option<Person>, StoreError> {
    let people = store
        .people(organisation, unit.map(|unit| unit.unit_id), role)
        .await?;
    Ok(people.into_iter().next())
}
