//! Devices: becoming known, and being found by their token.

use super::organisation::{organisation, person, unit};
use super::row::{Row, option, parsed, parsed_option};
use super::transaction::{Scope, Transaction};
use super::value::params;
use crate::codes::SecretHash;
use crate::store::{EnrolOutcome, Enrolment, Session, StoreError};
use chrono::{DateTime, Utc};
use std::ops::ControlFlow;
use vaern_domain::access::Role;
use vaern_domain::id::{DeviceId, OrganisationId, PersonId, UnitId};
use vaern_protocol::enrolment::EnrolAnswer;

/// An enrolment code as it stands.
pub(super) struct Code {
    pub(super) organisation: OrganisationId,
    pub(super) unit: Option<UnitId>,
    pub(super) person: Option<PersonId>,
    role: Role,
    pub(super) expires_at: DateTime<Utc>,
    pub(super) used_by: Option<DeviceId>,
}

/// Makes a device known, or says why not.
pub(super) fn enrol(
    transaction: &Transaction<'_>,
    enrolment: &Enrolment,
) -> Result<EnrolOutcome, StoreError> {
    let Some(code) = find_code(transaction, &enrolment.code)? else {
        return Ok(EnrolOutcome::CodeUnknown);
    };
    transaction.enter(code.organisation)?;
    // Once more: until now another device could use the code.
    let Some(code) = find_code(transaction, &enrolment.code)? else {
        return Ok(EnrolOutcome::CodeUnknown);
    };
    transaction.look_into(&Scope::Secret(enrolment.token.lookup()))?;
    if let Some(device) = code.used_by {
        // The answer may have been lost on the way: the same device with the same token is told once more.
        // Not so a code with which its person has joined that device: it makes no other device of it.
        let again = device == enrolment.device
            && session(transaction, &enrolment.token)?.is_some_and(|session| {
                session.device == device && (session.person, session.unit) == (code.person, code.unit)
            });
        return if again {
            enrolled(transaction, enrolment, &code)
        } else {
            Ok(EnrolOutcome::CodeUsed)
        };
    }
    if enrolment.at >= code.expires_at {
        return Ok(EnrolOutcome::CodeExpired);
    }
    if token_of_another(transaction, enrolment, &code)? {
        return Ok(EnrolOutcome::DeviceTaken);
    }
    let session = session_of(enrolment, &code);
    match device(transaction, code.organisation, enrolment.device)? {
        None => add_device(
            transaction,
            &session,
            &enrolment.token,
            &enrolment.platform,
            &enrolment.app_version,
        )?,
        Some(known) if (known.person, known.unit) == (code.person, code.unit) => {
            renew_device(transaction, &session, enrolment)?;
        }
        Some(_) => return Ok(EnrolOutcome::DeviceTaken),
    }
    use_up(transaction, &enrolment.code, enrolment.device)?;
    enrolled(transaction, enrolment, &code)
}

/// A token leads to one device only.
fn token_of_another(
    transaction: &Transaction<'_>,
    enrolment: &Enrolment,
    code: &Code,
) -> Result<bool, StoreError> {
    const SQL: &str = "
        SELECT device_id FROM device
        WHERE token_lookup = ?4 AND token_sha256 = ?3 AND NOT (organisation_id = ?1 AND device_id = ?2)";
    let token = &enrolment.token;
    let parameters = params![
        code.organisation,
        enrolment.device,
        token.digits(),
        token.lookup()
    ];
    Ok(transaction.first(SQL, parameters, |_| Ok(()))?.is_some())
}

/// The code of this hash.
pub(super) fn find_code(
    transaction: &Transaction<'_>,
    code: &SecretHash,
) -> Result<Option<Code>, StoreError> {
    const SQL: &str = "
        SELECT organisation_id, unit_id, person_id, role, expires_at, used_by
        FROM enrolment_code WHERE code_sha256 = ?1";
    transaction.first(SQL, params![code.digits()], |row| {
        Ok(Code {
            organisation: parsed(row, "organisation_id")?,
            unit: parsed_option(row, "unit_id")?,
            person: parsed_option(row, "person_id")?,
            role: option(row, "role", Role::from_code)?,
            expires_at: parsed(row, "expires_at")?,
            used_by: parsed_option(row, "used_by")?,
        })
    })
}

/// Nobody else can use the code from now on.
pub(super) fn use_up(
    transaction: &Transaction<'_>,
    code: &SecretHash,
    device: DeviceId,
) -> Result<(), StoreError> {
    transaction.execute(
        "UPDATE enrolment_code SET used_by = ?2 WHERE code_sha256 = ?1",
        params![code.digits(), device],
    )?;
    Ok(())
}

fn session_of(enrolment: &Enrolment, code: &Code) -> Session {
    Session {
        organisation: code.organisation,
        device: enrolment.device,
        unit: code.unit,
        person: code.person,
        role: code.role,
        revoked: false,
        last_seen: enrolment.at,
    }
}

fn enrolled(
    transaction: &Transaction<'_>,
    enrolment: &Enrolment,
    code: &Code,
) -> Result<EnrolOutcome, StoreError> {
    Ok(EnrolOutcome::Enrolled(Box::new(EnrolAnswer {
        device: enrolment.device,
        organisation: organisation(transaction, code.organisation)?,
        unit: unit(transaction, code.organisation, code.unit)?,
        person: person(transaction, code.organisation, code.person)?,
        role: code.role,
    })))
}

/// Writes a device down.
pub(super) fn add_device(
    transaction: &Transaction<'_>,
    session: &Session,
    token: &SecretHash,
    platform: &str,
    app_version: &str,
) -> Result<(), StoreError> {
    const SQL: &str = "
        INSERT INTO device (organisation_id, device_id, token_sha256, token_lookup, unit_id, person_id, role,
            platform, app_version, enrolled_at, last_seen)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?10)";
    transaction.execute(
        SQL,
        params![
            session.organisation,
            session.device,
            token.digits(),
            token.lookup(),
            session.unit,
            session.person,
            session.role.code(),
            platform,
            app_version,
            session.last_seen,
        ],
    )?;
    Ok(())
}

/// A device that was revoked by mistake, or has lost its token, comes back under its own id: what waits on it says
/// that id. The old token is of no use from now on.
fn renew_device(
    transaction: &Transaction<'_>,
    session: &Session,
    enrolment: &Enrolment,
) -> Result<(), StoreError> {
    const SQL: &str = "
        UPDATE device SET token_sha256 = ?3, token_lookup = ?4, role = ?5, platform = ?6, app_version = ?7,
            last_seen = ?8, revoked_at = NULL
        WHERE organisation_id = ?1 AND device_id = ?2";
    transaction.execute(
        SQL,
        params![
            session.organisation,
            session.device,
            enrolment.token.digits(),
            enrolment.token.lookup(),
            session.role.code(),
            &enrolment.platform,
            &enrolment.app_version,
            session.last_seen,
        ],
    )?;
    Ok(())
}

/// Whether a lost device is refused from now on: false when there is none of this id.
pub(super) fn revoke(
    transaction: &Transaction<'_>,
    organisation: OrganisationId,
    device: DeviceId,
    at: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let changed = transaction.execute(
        "UPDATE device SET revoked_at = coalesce(revoked_at, ?3) WHERE organisation_id = ?1 AND device_id = ?2",
        params![organisation, device, at],
    )?;
    Ok(changed > 0)
}

/// The device with this token.
pub(super) fn session(
    transaction: &Transaction<'_>,
    token: &SecretHash,
) -> Result<Option<Session>, StoreError> {
    const SQL: &str = "
        SELECT organisation_id, device_id, unit_id, person_id, role, revoked_at, last_seen, token_sha256
        FROM device WHERE token_lookup = ?1";
    let mut found = None;
    transaction.each(SQL, params![token.lookup()], |row| {
        if token.is(&row.get::<String>("token_sha256")?) {
            found = Some(read_session(row)?);
            return Ok(ControlFlow::Break(()));
        }
        Ok(ControlFlow::Continue(()))
    })?;
    Ok(found)
}

/// The device of this id.
pub(super) fn device(
    transaction: &Transaction<'_>,
    organisation: OrganisationId,
    device: DeviceId,
) -> Result<Option<Session>, StoreError> {
    const SQL: &str = "
        SELECT organisation_id, device_id, unit_id, person_id, role, revoked_at, last_seen
        FROM device WHERE organisation_id = ?1 AND device_id = ?2";
    transaction.first(SQL, params![organisation, device], read_session)
}

fn read_session(row: &Row<'_>) -> Result<Session, StoreError> {
    Ok(Session {
        organisation: parsed(row, "organisation_id")?,
        device: parsed(row, "device_id")?,
        unit: parsed_option(row, "unit_id")?,
        person: parsed_option(row, "person_id")?,
        role: option(row, "role", Role::from_code)?,
        revoked: row.get::<Option<String>>("revoked_at")?.is_some(),
        last_seen: parsed(row, "last_seen")?,
    })
}

/// Notes that the device was there.
pub(super) fn seen(
    transaction: &Transaction<'_>,
    organisation: OrganisationId,
    device: DeviceId,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    transaction.execute(
        "UPDATE device SET last_seen = ?3 WHERE organisation_id = ?1 AND device_id = ?2",
        params![organisation, device, at],
    )?;
    Ok(())
}
