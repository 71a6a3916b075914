//! People on shared devices.

use super::SqlStore;
use super::enrol::{Code, find_code, use_up};
use super::incident::accepted_envelopes;
use super::news::{PAGE_BYTES, news_of};
use super::organisation::known_person;
use super::rejudge::release_of_member;
use super::row::{Row, parsed, parsed_option};
use super::transaction::Transaction;
use super::value::params;
use crate::codes::SecretHash;
use crate::initials::initials;
use crate::store::{Joining, KnownMember, Members, PinTry, Session, StoreError};
use chrono::{DateTime, TimeDelta, Utc};
use std::collections::BTreeMap;
use vaern_domain::id::{DeviceId, IncidentId, OrganisationId, PersonId};
use vaern_domain::pin::{LAST_TRY, minutes_left, pause_minutes};
use vaern_protocol::enrolment::Person;
use vaern_protocol::members::{CASES_LIMIT, CasesAnswer, Member};
use vaern_protocol::sync::News;

#[async_trait::async_trait]
impl Members for SqlStore {
    async fn joining(
        &self,
        session: &Session,
        code: SecretHash,
        at: DateTime<Utc>,
    ) -> Result<Joining, StoreError> {
        let session = session.clone();
        self.read(session.organisation, move |transaction| {
            Ok(joining(transaction, &session, &code, at)?.0)
        })
        .await
    }

    async fn join(
        &self,
        session: &Session,
        code: SecretHash,
        verifier: String,
        at: DateTime<Utc>,
    ) -> Result<Joining, StoreError> {
        let session = session.clone();
        self.write(session.organisation, move |transaction| {
            join(transaction, &session, &code, &verifier, at)
        })
        .await
    }

    async fn begin_try(
        &self,
        session: &Session,
        person: PersonId,
        at: DateTime<Utc>,
    ) -> Result<PinTry, StoreError> {
        let session = session.clone();
        self.write(session.organisation, move |transaction| {
            begin_try(transaction, &session, person, at)
        })
        .await
    }

    async fn end_tries(&self, session: &Session, person: PersonId) -> Result<(), StoreError> {
        let session = session.clone();
        self.write(session.organisation, move |transaction| {
            note_tries(transaction, &session, person, 0, None)
        })
        .await
    }

    async fn own_changes(&self, session: &Session, person: PersonId) -> Result<CasesAnswer, StoreError> {
        let organisation = session.organisation;
        self.read(organisation, move |transaction| {
            own_changes(transaction, organisation, person)
        })
        .await
    }
}

/// What would become of joining, and for whom.
fn joining(
    transaction: &Transaction<'_>,
    session: &Session,
    code: &SecretHash,
    at: DateTime<Utc>,
) -> Result<(Joining, Option<PersonId>), StoreError> {
    let found = find_code(transaction, code)?.filter(|code| code.organisation == session.organisation);
    let Some(Code {
        unit,
        person,
        expires_at,
        used_by,
        ..
    }) = found
    else {
        return Ok((Joining::CodeUnknown, None));
    };
    let Some(person) = person.filter(|_| unit.is_some() && unit == session.unit) else {
        return Ok((Joining::NotForHere, None));
    };
    let outcome = match used_by {
        Some(device) if device == session.device => {
            member(transaction, session, person)?.map_or(Joining::CodeUsed, Joining::JoinedBefore)
        }
        Some(_) => Joining::CodeUsed,
        None if at >= expires_at => Joining::CodeExpired,
        None => Joining::Open,
    };
    Ok((outcome, Some(person)))
}

fn join(
    transaction: &Transaction<'_>,
    session: &Session,
    code: &SecretHash,
    verifier: &str,
    at: DateTime<Utc>,
) -> Result<Joining, StoreError> {
    const SQL: &str = "
        INSERT INTO member (organisation_id, device_id, person_id, initials, verifier, joined_at, wrong_tries)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, 0)
        ON CONFLICT (organisation_id, device_id, person_id) DO UPDATE SET
            verifier = excluded.verifier, joined_at = excluded.joined_at, wrong_tries = 0,
            paused_until = NULL, removed_at = NULL";
    let (Joining::Open, Some(person)) = joining(transaction, session, code, at)? else {
        return Ok(joining(transaction, session, code, at)?.0);
    };
    let initials = initials_of(transaction, session, person)?;
    transaction.execute(
        SQL,
        params![
            session.organisation,
            session.device,
            person,
            &initials,
            verifier,
            at,
        ],
    )?;
    use_up(transaction, code, session.device)?;
    release_of_member(transaction, session, person)?;
    Ok(Joining::Joined(Member { person, initials }))
}

/// Those the person has on another device of the workplace, or new ones that nobody there has or had.
fn initials_of(
    transaction: &Transaction<'_>,
    session: &Session,
    person: PersonId,
) -> Result<String, StoreError> {
    const SQL: &str = "
        SELECT member.person_id, initials FROM member JOIN device USING (organisation_id, device_id)
        WHERE organisation_id = ?1 AND unit_id = ?2";
    let given: BTreeMap<String, PersonId> = transaction
        .all(SQL, params![session.organisation, session.unit], |row| {
            Ok((row.get("initials")?, parsed(row, "person_id")?))
        })?
        .into_iter()
        .collect();
    if let Some((own, _)) = given.iter().find(|(_, member)| **member == person) {
        return Ok(own.clone());
    }
    let Person { name, .. } = known_person(transaction, session.organisation, person)?;
    Ok(initials(&name, &given.into_keys().collect()))
}

/// A member of the device, if the person is one.
fn member(
    transaction: &Transaction<'_>,
    session: &Session,
    person: PersonId,
) -> Result<Option<Member>, StoreError> {
    let all = members(transaction, session)?;
    Ok(all.into_iter().find(|member| member.person == person))
}

/// Whether the person is a member of the device.
pub(super) fn is_member(
    transaction: &Transaction<'_>,
    session: &Session,
    person: PersonId,
) -> Result<bool, StoreError> {
    Ok(member(transaction, session, person)?.is_some())
}

/// Everybody who may use the device, by initials.
pub(super) fn members(transaction: &Transaction<'_>, session: &Session) -> Result<Vec<Member>, StoreError> {
    const SQL: &str = "
        SELECT person_id, initials FROM member
        WHERE organisation_id = ?1 AND device_id = ?2 AND removed_at IS NULL ORDER BY initials";
    transaction.all(SQL, params![session.organisation, session.device], |row| {
        Ok(Member {
            person: parsed(row, "person_id")?,
            initials: row.get("initials")?,
        })
    })
}

fn begin_try(
    transaction: &Transaction<'_>,
    session: &Session,
    person: PersonId,
    at: DateTime<Utc>,
) -> Result<PinTry, StoreError> {
    const SQL: &str = "
        SELECT verifier, wrong_tries, paused_until FROM member
        WHERE organisation_id = ?1 AND device_id = ?2 AND person_id = ?3 AND removed_at IS NULL";
    let found = { transaction.first(SQL, params![session.organisation, session.device, person], kept)? };
    let Some((verifier, wrong, paused_until)) = found else {
        return Ok(PinTry::Unknown);
    };
    if wrong >= LAST_TRY {
        return Ok(PinTry::Locked);
    }
    if let Some(left) = paused_until
        .map(|until| until - at)
        .filter(|left| *left > TimeDelta::zero())
    {
        let minutes = minutes_left(left);
        return Ok(PinTry::Paused { minutes });
    }
    let wrong = wrong + 1;
    let pause = TimeDelta::minutes(pause_minutes(wrong).into());
    note_tries(transaction, session, person, wrong, Some(at + pause))?;
    Ok(PinTry::Compare { verifier, wrong })
}

fn kept(row: &Row<'_>) -> Result<(String, u32, Option<DateTime<Utc>>), StoreError> {
    let wrong = row.get("wrong_tries")?;
    Ok((row.get("verifier")?, wrong, parsed_option(row, "paused_until")?))
}

fn note_tries(
    transaction: &Transaction<'_>,
    session: &Session,
    person: PersonId,
    wrong: u32,
    paused_until: Option<DateTime<Utc>>,
) -> Result<(), StoreError> {
    const SQL: &str = "
        UPDATE member SET wrong_tries = ?4, paused_until = ?5
        WHERE organisation_id = ?1 AND device_id = ?2 AND person_id = ?3";
    transaction.execute(
        SQL,
        params![session.organisation, session.device, person, wrong, paused_until,],
    )?;
    Ok(())
}

/// The newest incidents the person recorded, whole: with what others did about them. What the person did about incidents of
/// others is not theirs to read here.
fn own_changes(
    transaction: &Transaction<'_>,
    organisation: OrganisationId,
    person: PersonId,
) -> Result<CasesAnswer, StoreError> {
    // Ids are UUIDv7: their order is that of their beginning.
    const SQL: &str = "
        SELECT incident_id FROM incident WHERE organisation_id = ?1 AND person_id = ?2
        ORDER BY incident_id DESC LIMIT ?3";
    let own: Vec<IncidentId> =
        transaction.all(SQL, params![organisation, person, CASES_LIMIT + 1], |row| {
            parsed(row, "incident_id")
        })?;
    let mut answer = CasesAnswer {
        changes: Vec::new(),
        more: own.len() > CASES_LIMIT,
    };
    let mut bytes = 0;
    for incident in own.into_iter().take(CASES_LIMIT) {
        let envelopes = accepted_envelopes(transaction, organisation, incident)?;
        bytes += envelopes
            .iter()
            .map(|(_, envelope)| envelope.len())
            .sum::<usize>();
        if bytes > PAGE_BYTES && !answer.changes.is_empty() {
            answer.more = true;
            break;
        }
        for (seq, envelope) in envelopes {
            answer.changes.push(News {
                seq,
                change: news_of(&envelope)?,
            });
        }
    }
    answer.changes.sort_by_key(|news| news.seq);
    Ok(answer)
}

/// The members of a device as an administrator sees them, those that were removed too.
pub(super) fn known(
    transaction: &Transaction<'_>,
    organisation: OrganisationId,
    device: DeviceId,
) -> Result<Vec<KnownMember>, StoreError> {
    const SQL: &str = "
        SELECT initials, name, joined_at, wrong_tries, removed_at
        FROM member JOIN person USING (organisation_id, person_id)
        WHERE organisation_id = ?1 AND device_id = ?2 ORDER BY initials";
    transaction.all(SQL, params![organisation, device], |row| {
        Ok(KnownMember {
            initials: row.get("initials")?,
            name: row.get("name")?,
            joined_at: parsed(row, "joined_at")?,
            locked: row.get::<u32>("wrong_tries")? >= LAST_TRY,
            removed_at: parsed_option(row, "removed_at")?,
        })
    })
}

/// Ends one membership, or all of a device. How many were ended.
pub(super) fn remove(
    transaction: &Transaction<'_>,
    organisation: OrganisationId,
    device: DeviceId,
    initials: Option<&str>,
    at: DateTime<Utc>,
) -> Result<u64, StoreError> {
    const SQL: &str = "
        UPDATE member SET removed_at = ?4
        WHERE organisation_id = ?1 AND device_id = ?2 AND initials = coalesce(?3, initials) AND removed_at IS NULL";
    transaction.execute(SQL, params![organisation, device, initials, at])
}
