//! Older registrations: batches that arrive, are taken over, and go as a whole.

use super::SqlStore;
use super::months;
use super::row::{option, parsed, parsed_option};
use super::transaction::Transaction;
use super::value::params;
use crate::older::{Checked, Line, Sums, compare, lines, sums};
use crate::release::KindCount;
use crate::store::{Older, Session, StoreError};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;
use vaern_domain::id::{BatchId, DeviceId, OrganisationId, UnitId};
use vaern_protocol::older::{OlderBatch, OlderPart, OlderSource, OlderState};

#[async_trait::async_trait]
impl Older for SqlStore {
    async fn keep_older_part(
        &self,
        session: &Session,
        part: OlderPart,
        at: DateTime<Utc>,
    ) -> Result<Option<u32>, StoreError> {
        let session = session.clone();
        self.write(session.organisation, move |transaction| {
            keep_part(transaction, &session, &part, at)
        })
        .await
    }

    async fn check_older(
        &self,
        session: &Session,
        batch: BatchId,
        lines: u32,
    ) -> Result<Option<Checked>, StoreError> {
        let session = session.clone();
        self.read(session.organisation, move |transaction| {
            let arrived = arrived(transaction, &session, batch, lines)?;
            let checked = arrived.map(|arrived| looked_at(transaction, &session, &arrived));
            checked.transpose()
        })
        .await
    }

    async fn take_older(
        &self,
        session: &Session,
        batch: BatchId,
        lines: u32,
        at: DateTime<Utc>,
    ) -> Result<Option<Checked>, StoreError> {
        let session = session.clone();
        self.write(session.organisation, move |transaction| {
            take(transaction, &session, batch, lines, at)
        })
        .await
    }

    async fn withdraw_older(
        &self,
        session: &Session,
        batch: BatchId,
        at: DateTime<Utc>,
    ) -> Result<bool, StoreError> {
        let session = session.clone();
        self.write(session.organisation, move |transaction| {
            withdraw(transaction, &session, batch, at)
        })
        .await
    }

    async fn older_batches(&self, organisation: OrganisationId) -> Result<Vec<OlderBatch>, StoreError> {
        self.read(organisation, move |transaction| {
            batches(transaction, organisation)
        })
        .await
    }

    async fn older_weeks(
        &self,
        organisation: OrganisationId,
        unit: Option<UnitId>,
    ) -> Result<BTreeMap<(UnitId, NaiveDate), u32>, StoreError> {
        self.read(organisation, move |transaction| {
            weeks(transaction, organisation, unit)
        })
        .await
    }

    async fn older_kinds(
        &self,
        organisation: OrganisationId,
        unit: Option<UnitId>,
        first: NaiveDate,
        last: NaiveDate,
    ) -> Result<Vec<KindCount>, StoreError> {
        self.read(organisation, move |transaction| {
            kinds(transaction, organisation, unit, first, last)
        })
        .await
    }
}

/// The batch as it stands: how, and whose.
fn standing(
    transaction: &Transaction<'_>,
    organisation: OrganisationId,
    batch: BatchId,
) -> Result<Option<(OlderState, DeviceId)>, StoreError> {
    const SQL: &str = "SELECT state, device_id FROM older_batch WHERE organisation_id = ?1 AND batch_id = ?2";
    transaction.first(SQL, params![organisation, batch], |row| {
        Ok((
            option(row, "state", OlderState::from_code)?,
            parsed(row, "device_id")?,
        ))
    })
}

fn keep_part(
    transaction: &Transaction<'_>,
    session: &Session,
    part: &OlderPart,
    at: DateTime<Utc>,
) -> Result<Option<u32>, StoreError> {
    const BEGIN: &str = "
        INSERT INTO older_batch (organisation_id, batch_id, source, state, device_id, person_id, begun_at)
        VALUES (?1, ?2, ?3, 'arriving', ?4, ?5, ?6)";
    // Whoever begins anew has given up what was begun before.
    const GIVE_UP: &str = "
        DELETE FROM older_part WHERE organisation_id = ?1 AND batch_id IN (
            SELECT batch_id FROM older_batch
            WHERE organisation_id = ?1 AND device_id = ?2 AND state = 'arriving' AND batch_id <> ?3)";
    const KEEP: &str = "
        INSERT INTO older_part (organisation_id, batch_id, part, lines, content) VALUES (?1, ?2, ?3, ?4, ?5)
        ON CONFLICT (organisation_id, batch_id, part) DO UPDATE SET lines = excluded.lines, content = excluded.content";
    const THERE: &str = "
        SELECT CAST(sum(lines) AS BIGINT) AS lines FROM older_part WHERE organisation_id = ?1 AND batch_id = ?2";
    let organisation = session.organisation;
    match standing(transaction, organisation, part.batch)? {
        Some((OlderState::Arriving, device)) if device == session.device => {}
        Some(_) => return Ok(None),
        None => {
            transaction.execute(GIVE_UP, params![organisation, session.device, part.batch])?;
            let begun = params![
                organisation,
                part.batch,
                part.source.code(),
                session.device,
                session.person,
                at
            ];
            transaction.execute(BEGIN, begun)?;
        }
    }
    let content = serde_json::to_string(part).map_err(|_| StoreError::Unreadable { place: "older_part" })?;
    let kept = params![organisation, part.batch, part.part, part.lines.len(), content];
    transaction.execute(KEEP, kept)?;
    transaction
        .one(THERE, params![organisation, part.batch], "lines", |row| {
            row.get("lines")
        })
        .map(Some)
}

/// The lines of a batch of this device that is not taken over, if there are so many.
fn arrived(
    transaction: &Transaction<'_>,
    session: &Session,
    batch: BatchId,
    expected: u32,
) -> Result<Option<Vec<Line>>, StoreError> {
    const PARTS: &str = "
        SELECT content FROM older_part WHERE organisation_id = ?1 AND batch_id = ?2 ORDER BY part";
    match standing(transaction, session.organisation, batch)? {
        Some((OlderState::Arriving, device)) if device == session.device => {}
        _ => return Ok(None),
    }
    let mut arrived = Vec::new();
    for content in transaction.all(PARTS, params![session.organisation, batch], |row| {
        row.get::<String>("content")
    })? {
        let part: OlderPart =
            serde_json::from_str(&content).map_err(|_| StoreError::Unreadable { place: "older_part" })?;
        arrived.extend(lines(&part));
    }
    Ok((u32::try_from(arrived.len()).ok() == Some(expected)).then_some(arrived))
}

/// Which of these lines earlier batches have.
fn looked_at(
    transaction: &Transaction<'_>,
    session: &Session,
    arrived: &[Line],
) -> Result<Checked, StoreError> {
    const THERE: &str = "
        SELECT content FROM older_month WHERE organisation_id = ?1 AND unit_id = ?2 AND month = ?3 ORDER BY batch_id";
    let places: BTreeSet<(UnitId, NaiveDate)> = arrived
        .iter()
        .map(|line| (line.facts.unit, line.month()))
        .collect();
    let mut there: Vec<Line> = Vec::new();
    for (unit, month) in places {
        let months = transaction.all(THERE, params![session.organisation, unit, month], |row| {
            row.get::<String>("content")
        })?;
        for content in months {
            let of_month: Vec<Line> = serde_json::from_str(&content)
                .map_err(|_| StoreError::Unreadable { place: "older_month" })?;
            there.extend(of_month);
        }
    }
    Ok(compare(arrived, there))
}

fn take(
    transaction: &Transaction<'_>,
    session: &Session,
    batch: BatchId,
    expected: u32,
    at: DateTime<Utc>,
) -> Result<Option<Checked>, StoreError> {
    const TAKEN: &str = "
        UPDATE older_batch SET state = 'taken', taken_at = ?3 WHERE organisation_id = ?1 AND batch_id = ?2";
    let organisation = session.organisation;
    // An answer that was lost: it is asked again, and nothing is taken over twice.
    if let Some((OlderState::Taken, device)) = standing(transaction, organisation, batch)? {
        return Ok((device == session.device).then(Checked::default));
    }
    let Some(arrived) = arrived(transaction, session, batch, expected)? else {
        return Ok(None);
    };
    let checked = looked_at(transaction, session, &arrived)?;
    let already: BTreeSet<u32> = checked.already.iter().copied().collect();
    let new = arrived.into_iter().zip(0_u32..);
    add(
        transaction,
        organisation,
        batch,
        new.filter(|(_, place)| !already.contains(place))
            .map(|(line, _)| line),
    )?;
    transaction.execute(TAKEN, params![organisation, batch, at])?;
    remove(transaction, "older_part", organisation, batch)?;
    Ok(Some(checked))
}

fn add(
    transaction: &Transaction<'_>,
    organisation: OrganisationId,
    batch: BatchId,
    new: impl Iterator<Item = Line>,
) -> Result<(), StoreError> {
    const MONTH: &str = "
        INSERT INTO older_month (organisation_id, unit_id, month, batch_id, content) VALUES (?1, ?2, ?3, ?4, ?5)";
    let sums = sums(new);
    add_figures(transaction, organisation, batch, &sums)?;
    for ((unit, month), lines) in sums.months {
        let content =
            serde_json::to_string(&lines).map_err(|_| StoreError::Unreadable { place: "older_month" })?;
        transaction.execute(MONTH, params![organisation, unit, month, batch, content])?;
    }
    Ok(())
}

/// Writes down what the lines of a batch add up to.
pub(super) fn add_figures(
    transaction: &Transaction<'_>,
    organisation: OrganisationId,
    batch: BatchId,
    sums: &Sums,
) -> Result<(), StoreError> {
    const WEEK: &str = "
        INSERT INTO rollup_week_older (organisation_id, unit_id, week, batch_id, incidents) VALUES (?1, ?2, ?3, ?4, ?5)";
    const KIND: &str = "
        INSERT INTO rollup_month_older (organisation_id, month, dimension, unit_id, code, batch_id, records)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
    for ((unit, week), incidents) in &sums.weeks {
        transaction.execute(WEEK, params![organisation, *unit, *week, batch, *incidents])?;
    }
    for ((month, dimension, unit, code), records) in &sums.kinds {
        let kind = params![
            organisation,
            *month,
            dimension.code(),
            *unit,
            code,
            batch,
            *records
        ];
        transaction.execute(KIND, kind)?;
    }
    Ok(())
}

/// What the lines that are kept of each batch add up to; of the batches that stand.
pub(super) fn kept_sums(
    transaction: &Transaction<'_>,
    organisation: OrganisationId,
) -> Result<BTreeMap<BatchId, Sums>, StoreError> {
    const SQL: &str = "
        SELECT batch_id, content FROM older_month JOIN older_batch USING (organisation_id, batch_id)
        WHERE organisation_id = ?1 AND state = 'taken' ORDER BY batch_id";
    let mut kept: BTreeMap<BatchId, Vec<Line>> = BTreeMap::new();
    transaction.each(SQL, params![organisation], |row| {
        let lines: Vec<Line> = serde_json::from_str(&row.get::<String>("content")?)
            .map_err(|_| StoreError::Unreadable { place: "older_month" })?;
        kept.entry(parsed(row, "batch_id")?).or_default().extend(lines);
        Ok(ControlFlow::Continue(()))
    })?;
    Ok(kept
        .into_iter()
        .map(|(batch, lines)| (batch, sums(lines)))
        .collect())
}

fn withdraw(
    transaction: &Transaction<'_>,
    session: &Session,
    batch: BatchId,
    at: DateTime<Utc>,
) -> Result<bool, StoreError> {
    const WITHDRAWN: &str = "
        UPDATE older_batch SET state = 'withdrawn', withdrawn_at = ?3, withdrawn_by = ?4
        WHERE organisation_id = ?1 AND batch_id = ?2 AND state = 'taken'";
    let organisation = session.organisation;
    match standing(transaction, organisation, batch)? {
        Some((OlderState::Withdrawn, _)) => return Ok(true),
        Some((OlderState::Taken, _)) => {}
        _ => return Ok(false),
    }
    for table in ["rollup_week_older", "rollup_month_older", "older_month"] {
        remove(transaction, table, organisation, batch)?;
    }
    transaction.execute(WITHDRAWN, params![organisation, batch, at, session.device])?;
    Ok(true)
}

fn remove(
    transaction: &Transaction<'_>,
    table: &'static str,
    organisation: OrganisationId,
    batch: BatchId,
) -> Result<(), StoreError> {
    let sql = format!("DELETE FROM {table} WHERE organisation_id = ?1 AND batch_id = ?2");
    transaction.execute(&sql, params![organisation, batch]).map(drop)
}

fn batches(
    transaction: &Transaction<'_>,
    organisation: OrganisationId,
) -> Result<Vec<OlderBatch>, StoreError> {
    const SQL: &str = "
        SELECT batch_id, source, state, taken_at, withdrawn_at FROM older_batch
        WHERE organisation_id = ?1 AND taken_at IS NOT NULL ORDER BY taken_at DESC, batch_id DESC";
    transaction.all(SQL, params![organisation], |row| {
        Ok(OlderBatch {
            batch: parsed(row, "batch_id")?,
            source: option(row, "source", OlderSource::from_code)?,
            state: option(row, "state", OlderState::from_code)?,
            taken_at: parsed(row, "taken_at")?,
            withdrawn_at: parsed_option(row, "withdrawn_at")?,
        })
    })
}

fn weeks(
    transaction: &Transaction<'_>,
    organisation: OrganisationId,
    unit: Option<UnitId>,
) -> Result<BTreeMap<(UnitId, NaiveDate), u32>, StoreError> {
    const SQL: &str = "
        SELECT unit_id, week, CAST(sum(incidents) AS BIGINT) AS incidents FROM rollup_week_older
        WHERE organisation_id = ?1 AND (?2 IS NULL OR unit_id = ?2) GROUP BY unit_id, week";
    let all = transaction.all(SQL, params![organisation, unit], |row| {
        Ok((
            (parsed(row, "unit_id")?, parsed(row, "week")?),
            row.get("incidents")?,
        ))
    })?;
    Ok(all.into_iter().collect())
}

fn kinds(
    transaction: &Transaction<'_>,
    organisation: OrganisationId,
    unit: Option<UnitId>,
    first: NaiveDate,
    last: NaiveDate,
) -> Result<Vec<KindCount>, StoreError> {
    const SQL: &str = "
        SELECT month, dimension, unit_id, code, CAST(sum(records) AS BIGINT) AS records FROM rollup_month_older
        WHERE organisation_id = ?1 AND (?2 IS NULL OR unit_id = ?2) AND month BETWEEN ?3 AND ?4
        GROUP BY month, dimension, unit_id, code ORDER BY month, dimension, unit_id, code";
    transaction.all(SQL, params![organisation, unit, first, last], months::kind_count)
}
