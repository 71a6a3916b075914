//! Incidents: the changes they fold from, and the row they fold to.

use super::row::{Row, option, option_or_none, parsed};
use super::sealing::envelope;
use super::transaction::Transaction;
use super::value::{Value, params};
use crate::store::{StoreError, Submission};
use crate::sync::{Contribution, Entry, FollowUpFacts, as_counted, may_change, monday, own_clock};
use chrono::{DateTime, FixedOffset};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use vaern_domain::Answers;
use vaern_domain::catalogue::{
    Absence, Act, Actor, Burden, BurdenBand, BurdenLevel, Count, Place, Procedure, Trigger,
};
use vaern_domain::id::{IncidentId, OrganisationId};
use vaern_domain::incident::{
    Amended, Change, ChangeBody, ChangeKind, FoldedIncident, PlacedChange, check_change,
};
use vaern_protocol::sync::Reason;
use vaern_protocol::{Envelope, ErrorCode};

/// The accepted changes of one incident of the submission's organisation, in order and as they count.
pub(super) fn accepted_changes(
    transaction: &Transaction<'_>,
    submission: &Submission,
    incident: IncidentId,
) -> Result<Vec<PlacedChange>, StoreError> {
    const SQL: &str = "
        SELECT seq, change_id, envelope, received_at FROM change
        WHERE organisation_id = ?1 AND incident_id = ?2 AND status = 'accepted' ORDER BY seq";
    let organisation = submission.session.organisation;
    transaction.all(SQL, params![organisation, incident], |row| {
        let change = opened(&envelope(transaction, organisation, row)?)?;
        Ok(PlacedChange {
            change: as_counted(change, parsed(row, "received_at")?),
            seq: Some(row.get("seq")?),
        })
    })
}

/// The envelopes of the accepted changes of one incident as they came, in order.
pub(super) fn accepted_envelopes(
    transaction: &Transaction<'_>,
    organisation: OrganisationId,
    incident: IncidentId,
) -> Result<Vec<(u64, String)>, StoreError> {
    const SQL: &str = "
        SELECT seq, change_id, envelope FROM change
        WHERE organisation_id = ?1 AND incident_id = ?2 AND status = 'accepted' ORDER BY seq";
    transaction.all(SQL, params![organisation, incident], |row| {
        Ok((row.get("seq")?, envelope(transaction, organisation, row)?))
    })
}

/// A recording that is held for what stands in it takes effect when its author sends an amendment that makes it good:
/// another note, what happened, a time that is not to come. It moves to a new place in the order, so that its author is
/// told.
pub(super) fn release_mended(
    transaction: &Transaction<'_>,
    submission: &Submission,
    amendment: &Change,
    next_seq: fn(&Transaction<'_>, &Submission) -> Result<u64, StoreError>,
) -> Result<(), StoreError> {
    const FIND: &str = "
        SELECT seq, change_id, reason, envelope FROM change
        WHERE organisation_id = ?1 AND incident_id = ?2 AND status = 'held' AND kind = ?3
        ORDER BY seq";
    const RELEASE: &str = "
        UPDATE change SET status = 'accepted', reason = NULL, seq = ?3, person_id = ?4
        WHERE organisation_id = ?1 AND seq = ?2";
    let ChangeBody::Amended(amended) = &amendment.body else {
        return Ok(());
    };
    let organisation = submission.session.organisation;
    let parameters = params![organisation, amendment.incident_id, ChangeKind::Recorded.code()];
    let held = transaction.all(FIND, parameters, |row| {
        let reason: String = row.get("reason")?;
        let reason = serde_json::from_str::<Reason>(&reason);
        let can_be_mended = reason.is_ok_and(|reason| MENDED_BY_AMENDING.contains(&reason.code));
        let entry = can_be_mended.then(|| envelope(transaction, organisation, row));
        Ok((row.get::<u64>("seq")?, entry.transpose()?))
    })?;
    let mended = held
        .into_iter()
        .find_map(|(seq, envelope)| Some((seq, envelope?)));
    let Some((seq, envelope)) = mended else {
        return Ok(());
    };
    let entry = Entry::read(&envelope);
    // What no rule looks into cannot be made good by an amendment.
    let Some(recording) = entry
        .change
        .as_ref()
        .filter(|change| !holds_unseen(&entry, change))
    else {
        return Ok(());
    };
    let is_own = may_change(&amendment.author, &recording.author, &submission.session);
    if !is_own || !made_good(recording, amendment, amended) {
        return Ok(());
    }
    let new_seq = next_seq(transaction, submission)?;
    let person = recording.author.person;
    transaction.execute(RELEASE, params![organisation, seq, new_seq, person])?;
    Ok(())
}

/// Reasons that lie in what a recording says, so that an amendment can make it good.
const MENDED_BY_AMENDING: [ErrorCode; 4] = [
    ErrorCode::ActsMissing,
    ErrorCode::OccurredInFuture,
    ErrorCode::PersonalDataInText,
    ErrorCode::TextTooLong,
];

/// Whether something stands where no rule looks that holds a change back.
fn holds_unseen(entry: &Entry, change: &Change) -> bool {
    let mut kinds = entry.personal_data.iter();
    kinds.any(|kind| kind.refuses() || !change.is_reviewed())
}

/// Whether the recording holds to the rules once it is amended so.
fn made_good(recording: &Change, amendment: &Change, amended: &Amended) -> bool {
    let ChangeBody::Recorded(recorded) = &recording.body else {
        return false;
    };
    let mut recorded = recorded.clone();
    recorded.answers.overlay(&amended.answers);
    if let Some(occurred) = &amended.occurred {
        recorded.occurred = occurred.clone();
    }
    let mended = Change {
        body: ChangeBody::Recorded(recorded),
        // The text that will be read is the amendment's, where it has one.
        reviewed: amended
            .answers
            .note
            .as_ref()
            .map_or(recording.reviewed, |_| amendment.reviewed),
        ..recording.clone()
    };
    check_change(&mended, own_clock(&mended)).is_ok()
}

/// What the incident adds to the figures so far, from its row: the row and the figures are written together, so they
/// agree even where an older server folded or counted in another way.
pub(super) fn contribution(
    transaction: &Transaction<'_>,
    organisation: OrganisationId,
    incident: IncidentId,
) -> Result<Option<Contribution>, StoreError> {
    const SQL: &str = "
        SELECT unit_id, person_id, occurred_at, procedure, acts, answers, burden, absence, contact_hours,
            contacted_in_time, with_action, with_effect, with_message, closed
        FROM incident
        WHERE organisation_id = ?1 AND incident_id = ?2 AND withdrawn = 0";
    transaction.first(SQL, params![organisation, incident], contribution_from)
}

pub(super) fn contribution_from(row: &Row<'_>) -> Result<Contribution, StoreError> {
    let occurred_at: DateTime<FixedOffset> = parsed(row, "occurred_at")?;
    let burden = option_or_none(row, "burden", burden_from)?;
    let absence = option_or_none(row, "absence", Absence::from_code)?;
    let told = Answers {
        acts: acts_from(&row.get::<String>("acts")?),
        tally: answers_from::<Tallied>(row)?.tally,
        ..Answers::default()
    };
    Ok(Contribution {
        unit: parsed(row, "unit_id")?,
        week: monday(occurred_at.date_naive()),
        procedure: option(row, "procedure", Procedure::from_code)?,
        incidents: told.incidents(),
        high_burden: burden.and_then(Burden::band) == Some(BurdenBand::High),
        possible_absence: absence.is_some_and(Absence::opens_easy_task),
        acts: told.incidents_by_act(),
        follow_up: follow_up_from(row)?,
    })
}

/// How it was followed up, from its columns.
pub(super) fn follow_up_from(row: &Row<'_>) -> Result<FollowUpFacts, StoreError> {
    Ok(FollowUpFacts {
        nameless: row.get::<Option<String>>("person_id")?.is_none(),
        contact_hours: row.get("contact_hours")?,
        contacted_in_time: row.get("contacted_in_time")?,
        with_action: row.get("with_action")?,
        with_effect: row.get("with_effect")?,
        with_message: row.get("with_message")?,
        closed: row.get("closed")?,
    })
}

/// The only answer the figures read that has no column of its own.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Tallied {
    tally: BTreeMap<Act, Count>,
}

/// As many of the answers as `Answers` names.
pub(super) fn answers_from<Answers: DeserializeOwned>(row: &Row<'_>) -> Result<Answers, StoreError> {
    let answers: String = row.get("answers")?;
    serde_json::from_str(&answers).map_err(|_| StoreError::Unreadable { place: "answers" })
}

/// The acts in their column.
pub(super) fn acts_from<Acts: FromIterator<Act>>(text: &str) -> Acts {
    text.split('|').filter_map(Act::from_code).collect()
}

/// The burden in its column.
pub(super) fn burden_from(text: &str) -> Option<Burden> {
    match text {
        "unknown" => Some(Burden::Unknown),
        level => BurdenLevel::try_from(level.parse::<u64>().ok()?)
            .ok()
            .map(Burden::Level),
    }
}

/// Writes the incident as it stands; `last_seq` is the place of the newest change in effect.
pub(super) fn store(
    transaction: &Transaction<'_>,
    organisation: OrganisationId,
    incident: &FoldedIncident,
    last_seq: u64,
) -> Result<(), StoreError> {
    const SQL: &str = "
        INSERT INTO incident (organisation_id, incident_id, unit_id, device_id, person_id, occurred_at,
            occurred_utc, occurred_zone, recorded_at, acts, actor, burden, trigger_code, place, absence,
            catalogue, language, duration_ms, taps, steps_back, withdrawn, contested, last_change, answers,
            procedure, last_seq, contact_hours, contacted_in_time, with_action, with_effect, with_message, closed)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20,
            ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31, ?32)
        ON CONFLICT (organisation_id, incident_id) DO UPDATE SET
            unit_id = excluded.unit_id, device_id = excluded.device_id, person_id = excluded.person_id,
            occurred_at = excluded.occurred_at, occurred_utc = excluded.occurred_utc,
            occurred_zone = excluded.occurred_zone, recorded_at = excluded.recorded_at, acts = excluded.acts,
            actor = excluded.actor, burden = excluded.burden, trigger_code = excluded.trigger_code,
            place = excluded.place, absence = excluded.absence, catalogue = excluded.catalogue,
            language = excluded.language, duration_ms = excluded.duration_ms, taps = excluded.taps,
            steps_back = excluded.steps_back, withdrawn = excluded.withdrawn, contested = excluded.contested,
            last_change = excluded.last_change, answers = excluded.answers, procedure = excluded.procedure,
            last_seq = excluded.last_seq, contact_hours = excluded.contact_hours,
            contacted_in_time = excluded.contacted_in_time, with_action = excluded.with_action,
            with_effect = excluded.with_effect, with_message = excluded.with_message, closed = excluded.closed";
    transaction.execute(SQL, &row_of(organisation, incident, last_seq))?;
    Ok(())
}

/// The incidents of an organisation as they are kept: what [`row_of`] makes of each.
pub(super) fn rows(
    transaction: &Transaction<'_>,
    organisation: OrganisationId,
) -> Result<BTreeMap<IncidentId, Vec<Value>>, StoreError> {
    const SQL: &str = "
        SELECT organisation_id, incident_id, unit_id, device_id, person_id, occurred_at, occurred_utc, occurred_zone,
            recorded_at, acts, actor, burden, trigger_code, place, absence, catalogue, language, duration_ms, taps,
            steps_back, withdrawn, contested, last_change, answers, procedure, last_seq, contact_hours,
            contacted_in_time, with_action, with_effect, with_message, closed
        FROM incident WHERE organisation_id = ?1";
    let rows = transaction.all(SQL, params![organisation], |row| {
        Ok((parsed(row, "incident_id")?, row.values().to_vec()))
    })?;
    Ok(rows.into_iter().collect())
}

/// The values of an incident's row, in the order of the statements above.
pub(super) fn row_of(organisation: OrganisationId, incident: &FoldedIncident, last_seq: u64) -> Vec<Value> {
    let answers = &incident.answers;
    let follow_up = FollowUpFacts::of(incident);
    let acts: Vec<&str> = answers.incidents_by_act().keys().map(|act| act.code()).collect();
    let burden = answers.burden.map(|burden| match serde_json::json!(burden) {
        serde_json::Value::String(unknown) => unknown,
        level => level.to_string(),
    });
    params![
        organisation,
        incident.incident_id,
        incident.unit,
        incident.author.device,
        incident.author.person,
        incident.occurred.at.to_rfc3339(),
        incident.occurred.at.to_utc(),
        &incident.occurred.zone,
        incident.recorded_at.to_rfc3339(),
        acts.join("|"),
        answers.actor.map(Actor::code),
        burden,
        answers.trigger.map(Trigger::code),
        answers.place.map(Place::code),
        answers.absence.map(Absence::code),
        incident.catalogue,
        incident.language.code(),
        incident.effort.duration_ms,
        incident.effort.taps,
        incident.effort.steps_back,
        incident.withdrawn.is_some(),
        !incident.contested.is_empty(),
        incident.last_change,
        serde_json::json!(answers.without_texts()).to_string(),
        answers.procedure().code(),
        last_seq,
        follow_up.contact_hours,
        follow_up.contacted_in_time,
        follow_up.with_action,
        follow_up.with_effect,
        follow_up.with_message,
        follow_up.closed,
    ]
    .to_vec()
}

/// What was accepted once could be opened then, so it can be now.
pub(super) fn opened(envelope: &str) -> Result<Change, StoreError> {
    let unreadable = StoreError::Unreadable {
        place: "change.envelope",
    };
    let Ok(envelope) = serde_json::from_str::<Envelope>(envelope) else {
        return Err(unreadable);
    };
    envelope.open().map_err(|_| unreadable)
}
