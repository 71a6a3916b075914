//! `POST /v1/sync`: store what came, then tell what is new.

use super::about::{About, Answer, Body, shape};
use super::body::{JsonBody, parsed};
use super::{App, Failure, changes};
use crate::store::{Session, Submission};
use crate::sync::Entry;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::HeaderMap;
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

/// A push, read as far as it can be without asking the store.
#[derive(Clone, Debug)]
pub struct Push {
    /// What is to be stored, in the order it was sent.
    pub entries: Vec<Entry>,
    /// How far the device has pulled, unopened.
    pub cursor: Option<String>,
    /// Counts of recordings never saved, those that can be true.
    pub abandoned: Vec<Abandoned>,
}

impl Push {
    fn of(request: &UnreadRequest, received_at: DateTime<Utc>) -> Result<Self, Failure> {
        limit(&request.changes)?;
        Ok(Self {
            entries: request.changes.iter().map(|raw| Entry::read(raw.get())).collect(),
            cursor: request.cursor.clone(),
            abandoned: plausible(&request.abandoned, received_at),
        })
    }
}

/// Reads the body of a push as the route does, packed or not.
///
/// # Errors
/// What the route answers: a body that cannot be read, or is too much.
pub fn read_push(headers: &HeaderMap, body: Bytes, received_at: DateTime<Utc>) -> Result<Push, Failure> {
    Push::of(&parsed(headers, body)?, received_at)
}

pub(super) async fn answer(
    State(app): State<App>,
    Extension(session): Extension<Arc<Session>>,
    JsonBody(request): JsonBody<UnreadRequest>,
) -> Result<Json<SyncAnswer>, Failure> {
    let received_at = (app.clock)();
    let push = Push::of(&request, received_at)?;
    let entries = push.entries.into_iter();
    let submissions: Vec<Submission> = entries
        .map(|entry| Submission {
            session: Arc::clone(&session),
            entry,
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
    if !push.abandoned.is_empty() {
        app.store.note_abandoned(&session, push.abandoned).await?;
    }
    let news = changes::news(&app, &session, push.cursor.as_deref()).await?;
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
