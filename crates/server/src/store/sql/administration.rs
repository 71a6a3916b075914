//! Setting up organisations, units, people and codes.

use super::row::{option, parsed, parsed_option};
use super::transaction::Scope;
use super::transaction::Transaction;
use super::value::params;
use super::{SqlStore, enrol, members, organisation, workplace};
use crate::codes::SecretHash;
use crate::store::{Administration, CodeFor, KnownDevice, KnownMember, NewPerson, Session, StoreError};
use chrono::{DateTime, Utc};
use vaern_domain::access::Role;
use vaern_domain::id::{DeviceId, OrganisationId, UnitId};
use vaern_protocol::config::Workplace;
use vaern_protocol::enrolment::{Organisation, Person, Unit};
use vaern_protocol::trends::Holiday;

#[async_trait::async_trait]
impl Administration for SqlStore {
    async fn organisations(&self) -> Result<Vec<Organisation>, StoreError> {
        self.read(Scope::Everything, organisation::organisations).await
    }

    async fn add_organisation(&self, organisation: Organisation, zone: String) -> Result<(), StoreError> {
        self.write(organisation.organisation_id, move |transaction| {
            add_organisation(transaction, &organisation, &zone)
        })
        .await
    }

    async fn units(&self, organisation: OrganisationId) -> Result<Vec<Unit>, StoreError> {
        self.read(organisation, move |transaction| {
            organisation::units(transaction, organisation)
        })
        .await
    }

    async fn add_unit(&self, organisation: OrganisationId, unit: Unit) -> Result<(), StoreError> {
        self.write(organisation, move |transaction| {
            add_unit(transaction, organisation, &unit)
        })
        .await
    }

    async fn workplace(
        &self,
        organisation: OrganisationId,
        unit: UnitId,
    ) -> Result<Option<Workplace>, StoreError> {
        self.read(organisation, move |transaction| {
            workplace::of(transaction, organisation, unit)
        })
        .await
    }

    async fn set_workplace(
        &self,
        organisation: OrganisationId,
        unit: UnitId,
        workplace: Workplace,
    ) -> Result<(), StoreError> {
        self.write(organisation, move |transaction| {
            workplace::set(transaction, organisation, unit, &workplace)
        })
        .await
    }

    async fn people(
        &self,
        organisation: OrganisationId,
        unit: Option<UnitId>,
        role: Role,
    ) -> Result<Vec<Person>, StoreError> {
        self.read(organisation, move |transaction| {
            people(transaction, organisation, unit, role)
        })
        .await
    }

    async fn add_people(
        &self,
        organisation: OrganisationId,
        people: Vec<NewPerson>,
    ) -> Result<(), StoreError> {
        self.write(organisation, move |transaction| {
            people
                .iter()
                .try_for_each(|person| add_person(transaction, organisation, person))
        })
        .await
    }

    async fn add_holidays(
        &self,
        organisation: OrganisationId,
        holidays: Vec<Holiday>,
    ) -> Result<(), StoreError> {
        self.write(organisation, move |transaction| {
            holidays
                .iter()
                .try_for_each(|holiday| add_holiday(transaction, organisation, holiday))
        })
        .await
    }

    async fn remove_holiday(
        &self,
        organisation: OrganisationId,
        holiday: Holiday,
    ) -> Result<bool, StoreError> {
        self.write(organisation, move |transaction| {
            remove_holiday(transaction, organisation, &holiday)
        })
        .await
    }

    async fn add_code(&self, code: CodeFor) -> Result<(), StoreError> {
        self.write(code.organisation, move |transaction| add_code(transaction, &code))
            .await
    }

    async fn add_devices(&self, devices: Vec<(Session, SecretHash)>) -> Result<(), StoreError> {
        self.write(Scope::Nothing, move |transaction| {
            devices.iter().try_for_each(|(session, token)| {
                transaction.enter(session.organisation)?;
                enrol::add_device(transaction, session, token, "demo", env!("CARGO_PKG_VERSION"))
            })
        })
        .await
    }

    async fn devices(&self, organisation: OrganisationId) -> Result<Vec<KnownDevice>, StoreError> {
        self.read(organisation, move |transaction| {
            devices(transaction, organisation)
        })
        .await
    }

    async fn revoke(
        &self,
        organisation: OrganisationId,
        device: DeviceId,
        at: DateTime<Utc>,
    ) -> Result<bool, StoreError> {
        self.write(organisation, move |transaction| {
            members::remove(transaction, organisation, device, None, at)?;
            enrol::revoke(transaction, organisation, device, at)
        })
        .await
    }

    async fn members(
        &self,
        organisation: OrganisationId,
        device: DeviceId,
    ) -> Result<Vec<KnownMember>, StoreError> {
        self.read(organisation, move |transaction| {
            members::known(transaction, organisation, device)
        })
        .await
    }

    async fn remove_member(
        &self,
        organisation: OrganisationId,
        device: DeviceId,
        initials: String,
        at: DateTime<Utc>,
    ) -> Result<bool, StoreError> {
        self.write(organisation, move |transaction| {
            let ended = members::remove(transaction, organisation, device, Some(&initials), at)?;
            Ok(ended > 0)
        })
        .await
    }
}

fn add_organisation(
    transaction: &Transaction<'_>,
    organisation: &Organisation,
    zone: &str,
) -> Result<(), StoreError> {
    transaction.execute(
        "INSERT INTO organisation (organisation_id, name, demo, zone, epoch, last_seq)
         VALUES (?1, ?2, ?3, ?4, 1, 0)",
        params![
            organisation.organisation_id,
            &organisation.name,
            organisation.demo,
            zone
        ],
    )?;
    Ok(())
}

fn add_unit(
    transaction: &Transaction<'_>,
    organisation: OrganisationId,
    unit: &Unit,
) -> Result<(), StoreError> {
    transaction.execute(
        "INSERT INTO unit (organisation_id, unit_id, name, kind) VALUES (?1, ?2, ?3, ?4)",
        params![organisation, unit.unit_id, &unit.name, unit.kind.code()],
    )?;
    Ok(())
}

fn people(
    transaction: &Transaction<'_>,
    organisation: OrganisationId,
    unit: Option<UnitId>,
    role: Role,
) -> Result<Vec<Person>, StoreError> {
    const SQL: &str = "
        SELECT person_id, name FROM person
        WHERE organisation_id = ?1 AND coalesce(unit_id, '') = coalesce(?2, '') AND role = ?3
        ORDER BY place_in_list";
    transaction.all(SQL, params![organisation, unit, role.code()], |row| {
        Ok(Person {
            person_id: parsed(row, "person_id")?,
            name: row.get("name")?,
        })
    })
}

fn add_person(
    transaction: &Transaction<'_>,
    organisation: OrganisationId,
    new: &NewPerson,
) -> Result<(), StoreError> {
    const SQL: &str = "
        INSERT INTO person (organisation_id, person_id, unit_id, name, role, place_in_list)
        SELECT ?1, ?2, ?3, ?4, ?5, coalesce(max(place_in_list), 0) + 1 FROM person WHERE organisation_id = ?1";
    transaction.execute(
        SQL,
        params![
            organisation,
            new.person.person_id,
            new.unit,
            &new.person.name,
            new.role.code(),
        ],
    )?;
    Ok(())
}

fn add_holiday(
    transaction: &Transaction<'_>,
    organisation: OrganisationId,
    holiday: &Holiday,
) -> Result<(), StoreError> {
    transaction.execute(
        "INSERT INTO holiday (organisation_id, first_day, last_day) VALUES (?1, ?2, ?3)
         ON CONFLICT (organisation_id, first_day, last_day) DO NOTHING",
        params![organisation, holiday.first, holiday.last],
    )?;
    Ok(())
}

fn remove_holiday(
    transaction: &Transaction<'_>,
    organisation: OrganisationId,
    holiday: &Holiday,
) -> Result<bool, StoreError> {
    const SQL: &str = "DELETE FROM holiday WHERE organisation_id = ?1 AND first_day = ?2 AND last_day = ?3";
    let removed = transaction.execute(SQL, params![organisation, holiday.first, holiday.last])?;
    Ok(removed > 0)
}

fn add_code(transaction: &Transaction<'_>, code: &CodeFor) -> Result<(), StoreError> {
    const SQL: &str = "
        INSERT INTO enrolment_code (code_sha256, organisation_id, unit_id, person_id, role, created_at, expires_at)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
    transaction.execute(
        SQL,
        params![
            code.code.digits(),
            code.organisation,
            code.unit,
            code.person,
            code.role.code(),
            code.created_at,
            code.expires_at,
        ],
    )?;
    Ok(())
}

fn devices(
    transaction: &Transaction<'_>,
    organisation: OrganisationId,
) -> Result<Vec<KnownDevice>, StoreError> {
    const SQL: &str = "
        SELECT device_id, person.name AS person_name, unit.name AS unit_name, device.role, platform, app_version,
            last_seen, revoked_at
        FROM device
        LEFT JOIN person USING (organisation_id, person_id)
        LEFT JOIN unit ON unit.organisation_id = device.organisation_id AND unit.unit_id = device.unit_id
        WHERE device.organisation_id = ?1
        ORDER BY last_seen DESC, device_id";
    transaction.all(SQL, params![organisation], |row| {
        Ok(KnownDevice {
            device: parsed(row, "device_id")?,
            person: row.get("person_name")?,
            unit: row.get("unit_name")?,
            role: option(row, "role", Role::from_code)?,
            platform: row.get("platform")?,
            app_version: row.get("app_version")?,
            last_seen: parsed(row, "last_seen")?,
            revoked_at: parsed_option(row, "revoked_at")?,
        })
    })
}
