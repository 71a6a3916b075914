//! `POST /v1/sync`: store what came, then tell what is new.

use super::about::{About, Answer, Body, shape};
use super::body::JsonBody;
use super::{App, Failure, changes};
use crate::store::{Session, Submission};
use crate::sync::Entry;
use axum::extract::State;
use axum::{Extension, Json};
use chrono::{DateTime, TimeDelta, Utc};
use serde::Deserialize;
use serde_json::value::RawValue;
use serde_json::{Value, json};
use std::sync::Arc;
use vaern_protocol::sync::{ABANDONED_LIMIT, Abandoned, PUSH_BYTES, PUSH_LIMIT, SyncAnswer, SyncRequest};

pub(super) const ABOUT: About = About {
    summary: "Push what is new on the device, pull what is new for its user.",
    query: None,
    body: Some(Body {
        shape: shape::<SyncRequest>,
        example: || {
            json!({"changes": [{
                "change_id": "01a033ae-d1c8-7000-8000-000000000001",
                "incident_id": "01a033ae-d1c8-7000-8000-000000000002",
                "device_seq": 1,
                "kind": "recorded",
                "author": {"device": "01a033ae-d1c8-7000-8000-000000000003"},
                "recorded_at": "2026-08-24T13:30:00+02:00",
                "schema": 1,
                "body": {
                    "unit": "01a033ae-d1c8-7000-8000-000000000004",
                    "occurred": {"at": "2026-08-24T13:25:00+02:00", "zone": "Europe/Copenhagen"},
                    "answers": {"acts": ["hit", "threat_verbal"], "actor": "citizen", "burden": 7},
                    "catalogue": 1,
                    "language": "da",
                    "effort": {"duration_ms": 14000, "taps": 8, "steps_back": 0},
                },
            }]})
        },
    }),
    answer: Answer::Json(shape::<SyncAnswer>),
    errors: &[],
};

/// [`SyncRequest`] with its changes left unread: one that is nested too deep, or holds a number
/// nothing can hold, must not make the whole push unreadable.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct UnreadRequest {
    #[serde(default)]
    changes: Vec<Box<RawValue>>,
    #[serde(default)]
    cursor: Option<String>,
    #[serde(default)]
    abandoned: Vec<Value>,
}

pub(super) async fn answer(
    State(app): State<App>,
    Extension(session): Extension<Arc<Session>>,
    JsonBody(request): JsonBody<UnreadRequest>,
) -> Result<Json<SyncAnswer>, Failure> {
    limit(&request.changes)?;
    let received_at = (app.clock)();
    let submissions: Vec<Submission> = request
        .changes
        .iter()
        .map(|raw| Submission {
            session: Arc::clone(&session),
            entry: Entry::read(raw.get()),
            received_at,
        })
        .collect();
    let receipts = match submissions.is_empty() {
        true => Vec::new(), // a poll must not wait for the writing lock
        false => app.store.push(submissions).await?,
    };
    for receipt in &receipts {
        app.meters.note_change(receipt.status);
    }
    let abandoned = plausible(&request.abandoned, received_at);
    if !abandoned.is_empty() {
        app.store.note_abandoned(&session, abandoned).await?;
    }
    let news = changes::news(&app, &session, request.cursor.as_deref()).await?;
    Ok(Json(SyncAnswer {
        receipts,
        news: news.news,
        in_effect: news.in_effect,
        members: news.members,
        cursor: news.cursor,
        epoch: news.epoch,
        more: news.more,
        config: news.config,
    }))
}

/// Counts that can be true. The rest is left out: a count that cannot be read must not keep a record from being sent.
fn plausible(counts: &[Value], now: DateTime<Utc>) -> Vec<Abandoned> {
    const DAYS: TimeDelta = TimeDelta::days(400);
    const MOST: u16 = 1_000;
    let today = now.date_naive();
    let possible = |abandoned: &Abandoned| {
        let age = today - abandoned.day;
        (TimeDelta::days(-1)..=DAYS).contains(&age) && abandoned.count <= MOST
    };
    counts
        .iter()
        .take(ABANDONED_LIMIT)
        .filter_map(|count| Abandoned::deserialize(count).ok())
        .filter(possible)
        .collect()
}

/// Too much in one push is refused whole, and the device sends it in parts. A single change is never too much for
/// this limit: it could not be sent in parts.
fn limit(changes: &[Box<RawValue>]) -> Result<(), Failure> {
    if changes.len() > PUSH_LIMIT {
        return Err(Failure::too_large(PUSH_LIMIT).with("unit", "changes"));
    }
    let bytes: usize = changes.iter().map(|change| change.get().len()).sum();
    if changes.len() > 1 && bytes > PUSH_BYTES {
        return Err(Failure::too_large(PUSH_BYTES));
    }
    Ok(())
}
