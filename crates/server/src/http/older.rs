//! Older registrations: a batch comes in parts, is looked at, taken over, withdrawn. Every look at what is there already stands in the
//! access log.

use super::about::{About, Answer, Body, inlined, shape};
use super::access::Grant;
use super::body::{JsonBody, ReadableQuery};
use super::figures::{Asked, aside, log, today};
use super::{App, Failure};
use crate::older::{Checked, PartFault, check};
use crate::release::Known;
use crate::store::{Reading, Session};
use axum::extract::State;
use axum::{Extension, Json};
use serde_json::json;
use std::sync::Arc;
use vaern_protocol::ErrorCode;
use vaern_protocol::figures::{FiguresQuery, PatternsAnswer};
use vaern_protocol::older::{
    MOST_LINES, OlderAct, OlderAnswer, OlderPart, OlderPartAnswer, OlderState, OlderStep, OlderStepAnswer,
};

pub(super) const ABOUT: About = About {
    summary: "The batches of older registrations that were taken over.",
    query: None,
    body: None,
    answer: Answer::Json(shape::<OlderAnswer>),
    errors: &[],
};

pub(super) const ABOUT_PART: About = About {
    summary: "Keeps a part of a batch of older registrations; it counts nowhere yet.",
    query: None,
    body: Some(Body {
        shape: inlined::<OlderPart>,
        example: || {
            json!({
                "batch": "01a033ae-d1c8-7000-8000-000000000009", "part": 0, "source": "paper",
                "facts": [{"unit": "01a033ae-d1c8-7000-8000-000000000002", "kinds": [["act", "hit"]]}],
                "lines": [[0, "2026-03-02", 9, 1]],
            })
        },
    }),
    answer: Answer::Json(shape::<OlderPartAnswer>),
    errors: &[ErrorCode::NotFound, ErrorCode::BodyTooLarge],
};

pub(super) const ABOUT_STEP: About = About {
    summary: "Says which lines of a batch are there already, takes the others over, or withdraws the batch.",
    query: None,
    body: Some(Body {
        shape: inlined::<OlderStep>,
        example: || json!({"batch": "01a033ae-d1c8-7000-8000-000000000009", "act": "check", "lines": 1}),
    }),
    answer: Answer::Json(shape::<OlderStepAnswer>),
    errors: &[],
};

pub(super) const ABOUT_PATTERNS: About = About {
    summary: "Older registrations by act, actor, burden, trigger, place and hour.",
    query: Some(shape::<FiguresQuery>),
    body: None,
    answer: Answer::Json(shape::<PatternsAnswer>),
    errors: &[ErrorCode::NotFound],
};

pub(super) async fn list(
    State(app): State<App>,
    Extension(session): Extension<Arc<Session>>,
) -> Result<Json<OlderAnswer>, Failure> {
    let now = (app.clock)();
    let organisation = session.organisation;
    app.store.log_access(&session, Reading::Older, now).await?;
    let (_, units) = app.store.trial_place(organisation).await?;
    Ok(Json(OlderAnswer {
        today: today(now, &app.store.zone(organisation).await?),
        units,
        batches: app.store.older_batches(organisation).await?,
    }))
}

pub(super) async fn keep_part(
    State(app): State<App>,
    Extension(session): Extension<Arc<Session>>,
    JsonBody(part): JsonBody<OlderPart>,
) -> Result<Json<OlderPartAnswer>, Failure> {
    let now = (app.clock)();
    let organisation = session.organisation;
    let (_, units) = app.store.trial_place(organisation).await?;
    let today = today(now, &app.store.zone(organisation).await?);
    check(&part, &units, today).map_err(|fault| match fault {
        PartFault::Unit => Failure::of(ErrorCode::NotFound),
        PartFault::Malformed(place) => Failure::malformed(place),
    })?;
    let most_parts = MOST_LINES.div_ceil(vaern_protocol::older::MOST_LINES_OF_PART);
    if usize::try_from(part.part).is_ok_and(|part| part >= most_parts) {
        return Err(Failure::too_large(MOST_LINES));
    }
    let lines = app.store.keep_older_part(&session, part, now).await?;
    Ok(Json(OlderPartAnswer { lines }))
}

pub(super) async fn step(
    State(app): State<App>,
    Extension(session): Extension<Arc<Session>>,
    JsonBody(step): JsonBody<OlderStep>,
) -> Result<Json<OlderStepAnswer>, Failure> {
    let now = (app.clock)();
    let answer = |state: OlderState, checked: Option<Checked>| {
        let state = if checked.is_some() {
            state
        } else {
            OlderState::Gone
        };
        let Checked { new, already } = checked.unwrap_or_default();
        OlderStepAnswer {
            state,
            taken: new,
            already,
        }
    };
    let (store, batch) = (&app.store, step.batch);
    if step.act != OlderAct::Withdraw {
        store.log_access(&session, Reading::Older, now).await?;
    }
    Ok(Json(match step.act {
        OlderAct::Check => answer(
            OlderState::Arriving,
            store.check_older(&session, batch, step.lines).await?,
        ),
        OlderAct::Take => answer(
            OlderState::Taken,
            store.take_older(&session, batch, step.lines, now).await?,
        ),
        OlderAct::Withdraw => {
            let is_done = store.withdraw_older(&session, batch, now).await?;
            answer(OlderState::Withdrawn, is_done.then(Checked::default))
        }
    }))
}

pub(super) async fn answer_patterns(
    State(app): State<App>,
    Extension(session): Extension<Arc<Session>>,
    Extension(grant): Extension<Grant>,
    ReadableQuery(query): ReadableQuery<FiguresQuery>,
) -> Result<Json<PatternsAnswer>, Failure> {
    let asked = Asked::of(&app, &session, grant, query.unit).await?;
    let period = asked.period(query.months)?;
    log(&app, &session, &asked).await?;
    let known = known(&app, &session, &asked).await?;
    let kinds = app
        .store
        .older_kinds(session.organisation, asked.audience.within(), period.0, period.1)
        .await?;
    aside(move || PatternsAnswer {
        follow_up: Vec::new(),
        ..asked.patterns(&known, &kinds, period)
    })
    .await
    .map(Json)
}

/// Older registrations by workplace and week.
pub(super) async fn known(app: &App, session: &Session, asked: &Asked) -> Result<Known, Failure> {
    Ok(Known {
        units: asked.known.units.clone(),
        weeks: app
            .store
            .older_weeks(session.organisation, asked.audience.within())
            .await?,
    })
}
