//! Organisations, units and people, as devices are told of them.

use super::row::{Row, option, parsed};
use super::transaction::Transaction;
use super::value::params;
use super::workplace;
use crate::store::{Session, StoreError};
use vaern_domain::catalogue::{self, UnitKind};
use vaern_domain::id::{OrganisationId, PersonId, UnitId};
use vaern_protocol::config::ConfigAnswer;
use vaern_protocol::enrolment::{Organisation, Person, Unit};

/// What the device should know.
pub(super) fn config(transaction: &Transaction<'_>, session: &Session) -> Result<ConfigAnswer, StoreError> {
    let own_unit = unit(transaction, session.organisation, session.unit)?;
    let units = if session.role.reads_organisation_trends() {
        units(transaction, session.organisation)?
    } else if session.role.reads_unit_trends() {
        own_unit.iter().cloned().collect()
    } else {
        Vec::new()
    };
    let workplace = match session.unit {
        Some(unit) => workplace::of(transaction, session.organisation, unit)?,
        None => None,
    };
    Ok(ConfigAnswer {
        organisation: organisation(transaction, session.organisation)?,
        unit: own_unit,
        person: person(transaction, session.organisation, session.person)?,
        role: session.role,
        units,
        catalogue: catalogue::VERSION,
        workplace,
        counts_abandoned: true,
    })
}

/// One organisation.
pub(super) fn organisation(
    transaction: &Transaction<'_>,
    id: OrganisationId,
) -> Result<Organisation, StoreError> {
    const SQL: &str = "SELECT organisation_id, name, demo FROM organisation WHERE organisation_id = ?1";
    transaction.one(SQL, params![id], "organisation_id", organisation_of)
}

/// Every organisation, by name.
pub(super) fn organisations(transaction: &Transaction<'_>) -> Result<Vec<Organisation>, StoreError> {
    transaction.all(
        "SELECT organisation_id, name, demo FROM organisation ORDER BY name",
        params![],
        organisation_of,
    )
}

fn organisation_of(row: &Row<'_>) -> Result<Organisation, StoreError> {
    Ok(Organisation {
        organisation_id: parsed(row, "organisation_id")?,
        name: row.get("name")?,
        demo: row.get("demo")?,
    })
}

/// The unit, where one is meant.
pub(super) fn unit(
    transaction: &Transaction<'_>,
    organisation: OrganisationId,
    unit: Option<UnitId>,
) -> Result<Option<Unit>, StoreError> {
    let Some(unit) = unit else { return Ok(None) };
    transaction.first(
        "SELECT unit_id, name, kind FROM unit WHERE organisation_id = ?1 AND unit_id = ?2",
        params![organisation, unit],
        unit_of,
    )
}

/// The units of an organisation, by name.
pub(super) fn units(
    transaction: &Transaction<'_>,
    organisation: OrganisationId,
) -> Result<Vec<Unit>, StoreError> {
    transaction.all(
        "SELECT unit_id, name, kind FROM unit WHERE organisation_id = ?1 ORDER BY name",
        params![organisation],
        unit_of,
    )
}

fn unit_of(row: &Row<'_>) -> Result<Unit, StoreError> {
    Ok(Unit {
        unit_id: parsed(row, "unit_id")?,
        name: row.get("name")?,
        kind: option(row, "kind", UnitKind::from_code)?,
    })
}

/// The person, where one is meant.
pub(super) fn person(
    transaction: &Transaction<'_>,
    organisation: OrganisationId,
    person: Option<PersonId>,
) -> Result<Option<Person>, StoreError> {
    person
        .map(|person| known_person(transaction, organisation, person))
        .transpose()
}

/// A person who must be there.
pub(super) fn known_person(
    transaction: &Transaction<'_>,
    organisation: OrganisationId,
    person_id: PersonId,
) -> Result<Person, StoreError> {
    const SQL: &str = "SELECT name FROM person WHERE organisation_id = ?1 AND person_id = ?2";
    let name = transaction.one(SQL, params![organisation, person_id], "person_id", |row| {
        row.get("name")
    })?;
    Ok(Person { person_id, name })
}

/// The organisation's time zone.
pub(super) fn zone(
    transaction: &Transaction<'_>,
    organisation: OrganisationId,
) -> Result<String, StoreError> {
    const SQL: &str = "SELECT zone FROM organisation WHERE organisation_id = ?1";
    transaction.one(SQL, params![organisation], "organisation_id", |row| {
        row.get("zone")
    })
}

/// The key cursors are sealed with.
pub(super) fn cursor_key(transaction: &Transaction<'_>) -> Result<[u8; 32], StoreError> {
    const SQL: &str = "SELECT value FROM setting WHERE name = 'cursor_key'";
    let digits: String = transaction.one(SQL, &[], "cursor_key", |row| row.get("value"))?;
    let mut key = [0; 32];
    hex::decode_to_slice(digits, &mut key).map_err(|_| StoreError::Unreadable { place: "cursor_key" })?;
    Ok(key)
}
