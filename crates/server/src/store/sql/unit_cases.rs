//! A workplace's incidents, for its safety group: whole cases to which something has happened since a position.

use super::incident::accepted_envelopes;
use super::news::{PAGE_BYTES, end, news_of};
use super::organisation::{person, zone};
use super::row::{option, parsed, parsed_option};
use super::transaction::Transaction;
use super::value::params;
use crate::cursor::Position;
use crate::store::{CasePage, Session, StoreError};
use crate::sync::{at_place, unnamed};
use chrono_tz::Tz;
use vaern_domain::catalogue::Procedure;
use vaern_domain::id::{IncidentId, OrganisationId, PersonId, UnitId};
use vaern_domain::incident::ChangeKind;
use vaern_protocol::follow_up::{CASE_PAGE_LIMIT, UnitCase};
use vaern_protocol::sync::News;

/// An incident of the page.
struct Found {
    incident: IncidentId,
    person: Option<PersonId>,
    procedure: Procedure,
    withdrawn: bool,
    last_seq: u64,
}

/// The next page. What colleagues do to each other belongs to another procedure and is not handed out. Nor is what was
/// withdrawn before this device was told of it, unless somebody had begun to follow it up.
pub(super) fn page(
    transaction: &Transaction<'_>,
    session: &Session,
    unit: UnitId,
    after: Option<Position>,
) -> Result<CasePage, StoreError> {
    let end = end(transaction, session)?;
    let after = after.filter(|after| after.epoch == end.epoch && after.seq <= end.seq);
    let afresh = after.is_none();
    let found = found(transaction, session, unit, after.map_or(0, |after| after.seq))?;
    let more = found.len() > CASE_PAGE_LIMIT;
    let mut page = CasePage {
        afresh,
        cases: Vec::new(),
        gone: Vec::new(),
        position: end,
        more: false,
    };
    let zone = at_place(&zone(transaction, session.organisation)?);
    let mut bytes = 0;
    let mut through = None;
    for each in found.into_iter().take(CASE_PAGE_LIMIT) {
        if each.procedure == Procedure::Colleague {
            page.gone.push(each.incident);
            through = Some(each.last_seq);
            continue;
        }
        let (case, size) = case(transaction, session.organisation, &each, zone)?;
        if each.withdrawn && !is_known_case(&case, after.map_or(0, |after| after.seq)) {
            page.gone.push(each.incident);
            through = Some(each.last_seq);
            continue;
        }
        bytes += size;
        if bytes > PAGE_BYTES && !page.cases.is_empty() {
            page.more = true;
            break;
        }
        page.cases.push(case);
        through = Some(each.last_seq);
    }
    page.more |= more;
    if let Some(seq) = through.filter(|_| page.more) {
        page.position = Position { seq, ..end };
    }
    Ok(page)
}

/// Incidents of the unit with a change behind the position, in the order of their newest one. Withdrawn ones are among
/// them: the device must learn that they are.
fn found(
    transaction: &Transaction<'_>,
    session: &Session,
    unit: UnitId,
    after: u64,
) -> Result<Vec<Found>, StoreError> {
    const SQL: &str = "
        SELECT incident_id, person_id, procedure, withdrawn, last_seq FROM incident
        WHERE organisation_id = ?1 AND unit_id = ?2 AND last_seq > ?3
        ORDER BY last_seq LIMIT ?4";
    transaction.all(
        SQL,
        params![session.organisation, unit, after, CASE_PAGE_LIMIT + 1],
        |row| {
            Ok(Found {
                incident: parsed(row, "incident_id")?,
                person: parsed_option(row, "person_id")?,
                procedure: option(row, "procedure", Procedure::from_code)?,
                withdrawn: row.get("withdrawn")?,
                last_seq: row.get("last_seq")?,
            })
        },
    )
}

/// Whether the device was told of the case by `through`, or somebody has done something about it.
fn is_known_case(case: &UnitCase, through: u64) -> bool {
    let of_others = [ChangeKind::Decided.code(), ChangeKind::FollowedUp.code()];
    case.changes
        .iter()
        .any(|news| news.seq <= through || of_others.contains(&news.change.kind.as_str()))
}

/// One case, with the size of its envelopes in bytes.
fn case(
    transaction: &Transaction<'_>,
    organisation: OrganisationId,
    found: &Found,
    zone: Tz,
) -> Result<(UnitCase, usize), StoreError> {
    let mut size = 0;
    let mut changes = Vec::new();
    for (seq, envelope) in accepted_envelopes(transaction, organisation, found.incident)? {
        size += envelope.len();
        changes.push(News {
            seq,
            change: unnamed(news_of(&envelope)?, zone),
        });
    }
    let reporter = person(transaction, organisation, found.person)?;
    Ok((
        UnitCase {
            incident: found.incident,
            reporter,
            changes,
        },
        size,
    ))
}
