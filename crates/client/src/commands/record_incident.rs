//! The saving tap: the draft becomes an incident.

use super::Local;
use super::review::review;
use crate::app::{App, entropy};
use crate::failure::{Failure, FailureCode};
use crate::hand::InHand;
use crate::host::Host;
use crate::store::{Draft, OwnIncident};
use chrono::{DateTime, FixedOffset};
use serde::Deserialize;
use ts_rs::TS;
use vaern_domain::id::{ChangeId, IncidentId};
use vaern_domain::incident::{Author, Change, ChangeBody, Effort, Recorded, check_change};
use vaern_domain::{Answers, Occurred, catalogue, guard};

/// The request.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct RecordIncident {
    /// The draft it comes from.
    pub draft_id: IncidentId,
    /// What is answered, the saving answer included.
    pub answers: Answers,
    /// When it happened; none means now.
    #[ts(type = "string | null")]
    pub occurred: Option<DateTime<FixedOffset>>,
    /// What the recording cost, the saving tap included.
    pub effort: Effort,
}

impl Local for RecordIncident {
    type Reply = OwnIncident;

    fn run(self, app: &mut App, host: &dyn Host) -> Result<OwnIncident, Failure> {
        let author = app.enrolled()?.author();
        record(app, host, self, author)
    }
}

/// Records, and leaves the record in hand. Asked again after its answer was lost, it answers with
/// the incident that was saved the first time.
pub(super) fn record(
    app: &mut App,
    host: &dyn Host,
    record: RecordIncident,
    author: Author,
) -> Result<OwnIncident, Failure> {
    let draft_id = record.draft_id;
    if app.shows_only_what_is_at_hand() {
        if let Some(saved) = app.hand.find(draft_id, host.now()) {
            return Ok(saved.incident.clone());
        }
    } else if let Some(saved) = app.store.incident(draft_id)? {
        return Ok(saved);
    }
    let last_change = recorded(app, host, record, author)?;
    let incident = app
        .store
        .incident(draft_id)?
        .ok_or(FailureCode::IncidentNotFound)?;
    // On a device of one's own too: it may be shut out while the person is still at the record.
    let in_hand = InHand {
        incident: incident.clone(),
        author,
        last_change,
        decisions: Default::default(),
        heard: Vec::new(),
    };
    app.hand.take(vec![in_hand], host.now());
    Ok(incident)
}

/// Checks the record and writes it down.
pub(super) fn recorded(
    app: &mut App,
    host: &dyn Host,
    record: RecordIncident,
    author: Author,
) -> Result<ChangeId, Failure> {
    let draft = app
        .store
        .draft(record.draft_id)?
        .ok_or(FailureCode::DraftNotFound)?;
    let kept = kept_before(app, &draft, record.answers.note.as_deref())?;
    let session = app.enrolled()?;
    let unit = session.enrolled.unit.as_ref().ok_or(FailureCode::NotAllowed)?;
    let now = host.now();
    let body = ChangeBody::Recorded(Recorded {
        unit: unit.unit_id,
        occurred: Occurred {
            at: record.occurred.unwrap_or(now),
            zone: host.zone(),
        },
        answers: record.answers,
        catalogue: catalogue::VERSION,
        language: app.language(),
        effort: record.effort,
    });
    let change = Change {
        change_id: ChangeId::new(now, &entropy(host)?),
        incident_id: record.draft_id,
        device_seq: 0, // given by the store, in its transaction
        base: None,
        author,
        recorded_at: now,
        reviewed: review(&body, &kept), // nobody is asked while recording: a text comes afterwards
        body,
    };
    check_change(&change, now)?;
    let change_id = app.store.transact(change)?.change_id;
    if draft.left.is_some() {
        app.store.take_back_left(&draft)?;
    }
    Ok(change_id)
}

/// What the person answered for in a note before its record was undone.
fn kept_before(app: &App, draft: &Draft, note: Option<&str>) -> Result<Vec<String>, Failure> {
    let (Some(undone), Some(note)) = (draft.reopens, note) else {
        return Ok(Vec::new());
    };
    let was_saved = app.store.incident(undone)?;
    if was_saved.and_then(|undone| undone.answers.note).as_deref() != Some(note) {
        return Ok(Vec::new());
    }
    let findings = guard::scan(note).into_iter();
    Ok(findings.map(|finding| note[finding.range].to_owned()).collect())
}
