//! Trials: which there are, how one is set up, and its baseline. Every look stands in the access log.

use super::about::{About, Answer, Body, inlined, shape};
use super::body::{JsonBody, ReadableQuery};
use super::failure::accepted_language;
use super::{App, Failure};
use crate::baseline_file::{LineFault, old_counts, rows, shadow_weeks};
use crate::codes::random;
use crate::store::{Reading, Session};
use crate::trials::{Refusal, check_texts, find, local, missing, name_units, standing, with_older};
use axum::extract::State;
use axum::http::HeaderMap;
use axum::{Extension, Json};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::json;
use std::sync::Arc;
use vaern_domain::Language;
use vaern_domain::id::TrialId;
use vaern_evaluation::{Baseline, Plan, Trial};
use vaern_protocol::ErrorCode;
use vaern_protocol::trials::{
    BaselineKind, IMPORT_LIMIT, ImportAnswer, ImportBaseline, LineTold, SetTrial, TrialAnswer, TrialLine,
    TrialQuery, TrialsAnswer,
};

pub(super) const ABOUT: About = About {
    summary: "The trials there are.",
    query: None,
    body: None,
    answer: Answer::Json(shape::<TrialsAnswer>),
    errors: &[],
};

pub(super) const ABOUT_ONE: About = About {
    summary: "How a trial is set up, how far it has come, and what is missing.",
    query: Some(shape::<TrialQuery>),
    body: None,
    answer: Answer::Json(shape::<TrialAnswer>),
    errors: &[ErrorCode::NotFound],
};

pub(super) const ABOUT_SETTING: About = About {
    summary: "Sets a trial up, or changes it: what is fixed before its first day only.",
    query: None,
    body: Some(Body {
        shape: inlined::<SetTrial>,
        example: || {
            json!({
                "trial": "01a033ae-d1c8-7000-8000-000000000001",
                "plan": {
                    "name": "Prøve", "first": "2027-01-04", "last": "2027-07-03",
                    "units": [{"unit": "01a033ae-d1c8-7000-8000-000000000002", "name": "", "staff": 40}],
                    "criteria": [{"measure": "seconds_median", "bound": {"at_most": 30.0}}],
                },
            })
        },
    }),
    answer: Answer::Json(shape::<TrialAnswer>),
    errors: &[ErrorCode::NotFound, ErrorCode::TrialNotKept],
};

pub(super) const ABOUT_IMPORT: About = About {
    summary: "Takes old counts or shadow weeks from a CSV or XLSX file: all lines, or none.",
    query: None,
    body: Some(Body {
        shape: shape::<ImportBaseline>,
        example: || {
            json!({
                "trial": "01a033ae-d1c8-7000-8000-000000000001", "kind": "old_counts",
                "file": BASE64_STANDARD.encode("unit;month;count\nSkolen;2026-01;4\n"),
            })
        },
    }),
    answer: Answer::Json(shape::<ImportAnswer>),
    errors: &[
        ErrorCode::NotFound,
        ErrorCode::TrialNotKept,
        ErrorCode::FileUnreadable,
    ],
};

pub(super) async fn list(
    State(app): State<App>,
    Extension(session): Extension<Arc<Session>>,
) -> Result<Json<TrialsAnswer>, Failure> {
    let organisation = session.organisation;
    let now = (app.clock)();
    let today = local(app.store.as_ref(), organisation, now).await?.date_naive();
    app.store.log_access(&session, Reading::Trials, now).await?;
    let (_, units) = app.store.trial_place(organisation).await?;
    let trials = app.store.trials(organisation).await?;
    let line = |trial: Trial| TrialLine {
        trial_id: trial.trial_id,
        standing: standing(&trial, today),
        name: trial.plan.name,
        first: trial.plan.first,
        last: trial.plan.last,
        units: trial.plan.units.into_iter().map(|unit| unit.name).collect(),
    };
    Ok(Json(TrialsAnswer {
        today,
        trials: trials.into_iter().map(line).collect(),
        units,
    }))
}

pub(super) async fn read(
    State(app): State<App>,
    Extension(session): Extension<Arc<Session>>,
    ReadableQuery(query): ReadableQuery<TrialQuery>,
) -> Result<Json<TrialAnswer>, Failure> {
    let trial = found(&app, &session, query.trial).await?;
    app.store
        .log_access(&session, Reading::Trial(query.trial), (app.clock)())
        .await?;
    answer(&app, &session, trial).await.map(Json)
}

pub(super) async fn set(
    State(app): State<App>,
    Extension(session): Extension<Arc<Session>>,
    headers: HeaderMap,
    JsonBody(told): JsonBody<SetTrial>,
) -> Result<Json<TrialAnswer>, Failure> {
    let refused = |refusal: Refusal| refused(accepted_language(&headers), &refusal);
    let SetTrial {
        trial,
        mut plan,
        baseline,
        kept,
    } = told;
    let now = local(app.store.as_ref(), session.organisation, (app.clock)()).await?;
    let trial_id = match trial {
        Some(trial) => found(&app, &session, trial).await?.trial_id,
        None => TrialId::new(now, &random().map_err(|_| Failure::of(ErrorCode::Internal))?),
    };
    let (_, units) = app.store.trial_place(session.organisation).await?;
    name_units(&mut plan, &units).map_err(refused)?;
    check_texts(&plan, &baseline, &kept).map_err(refused)?;
    let trial = keep(&app, &session, trial_id, (plan, baseline), refused).await?;
    answer(&app, &session, trial).await.map(Json)
}

pub(super) async fn import(
    State(app): State<App>,
    Extension(session): Extension<Arc<Session>>,
    headers: HeaderMap,
    JsonBody(told): JsonBody<ImportBaseline>,
) -> Result<Json<ImportAnswer>, Failure> {
    let language = accepted_language(&headers);
    let trial = found(&app, &session, told.trial).await?;
    let rows = unpacked(&told.file)?;
    let mut baseline = trial.baseline;
    let taken = match told.kind {
        BaselineKind::OldCounts => old_counts(&rows, &trial.plan).map(|counts| {
            baseline.old_counts = counts;
            baseline.old_counts.len()
        }),
        BaselineKind::ShadowWeeks => shadow_weeks(&rows, &trial.plan).map(|weeks| {
            baseline.shadow_weeks = weeks;
            baseline.shadow_weeks.len()
        }),
    };
    let taken = match taken {
        Ok(taken) => taken,
        Err(faults) => return Ok(Json(not_taken(language, &faults))),
    };
    let refused = |refusal: Refusal| refused(language, &refusal);
    keep(&app, &session, trial.trial_id, (trial.plan, baseline), refused).await?;
    Ok(Json(all_taken(taken)))
}

async fn keep(
    app: &App,
    session: &Session,
    trial: TrialId,
    told: (Plan, Baseline),
    refused: impl Fn(Refusal) -> Failure,
) -> Result<Trial, Failure> {
    let now = local(app.store.as_ref(), session.organisation, (app.clock)()).await?;
    let kept = app
        .store
        .set_trial(session.organisation, trial, told, now)
        .await?;
    kept.map_err(|error| refused(Refusal::Trial(error)))
}

async fn answer(app: &App, session: &Session, trial: Trial) -> Result<TrialAnswer, Failure> {
    let organisation = session.organisation;
    let today = local(app.store.as_ref(), organisation, (app.clock)())
        .await?
        .date_naive();
    let tallies = app.store.tallies(organisation).await?;
    let exposure = app.store.exposure(organisation).await?;
    let older = app.store.older_weeks(organisation, None).await?;
    let told = with_older(trial.clone(), &older);
    Ok(TrialAnswer {
        today,
        standing: standing(&trial, today),
        missing: missing(&told, &tallies, &exposure, today),
        trial,
    })
}

/// The trial, when the organisation has it.
pub(super) async fn found(app: &App, session: &Session, trial: TrialId) -> Result<Trial, Failure> {
    let found = find(app.store.as_ref(), session.organisation, trial).await?;
    found.ok_or_else(|| Failure::of(ErrorCode::NotFound))
}

fn refused(language: Language, refusal: &Refusal) -> Failure {
    Failure::of(ErrorCode::TrialNotKept).with("detail", refusal.words(language))
}

/// The rows of a file as it is sent.
pub(super) fn unpacked(file: &str) -> Result<crate::baseline_file::Rows, Failure> {
    let unreadable = || Failure::of(ErrorCode::FileUnreadable);
    let content = BASE64_STANDARD.decode(file).map_err(|_| unreadable())?;
    if content.len() > IMPORT_LIMIT {
        return Err(unreadable());
    }
    rows(&content).map_err(|_| unreadable())
}

pub(super) fn all_taken(taken: usize) -> ImportAnswer {
    ImportAnswer {
        taken: u32::try_from(taken).unwrap_or(u32::MAX),
        faults: Vec::new(),
    }
}

pub(super) fn not_taken(language: Language, faults: &[LineFault]) -> ImportAnswer {
    let told = faults.iter().map(|LineFault { line, fault }| LineTold {
        line: u32::try_from(*line).unwrap_or(u32::MAX),
        says: fault.words(language),
    });
    ImportAnswer {
        taken: 0,
        faults: told.collect(),
    }
}
