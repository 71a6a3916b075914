//! What stands in each column of the store. A new column is asked about here before anything is written into it.

use crate::store::sql::care::schema::tables;
use std::collections::BTreeMap;

/// What a column of text holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Holds {
    /// An id, a code of ours, a day or moment, a hash, a zone: nothing anybody words.
    Code,
    /// What administrators write about the organisation itself: names of units and people, whom to call, what a trial
    /// is judged by. No incident.
    Office,
    /// Answers in codes and days, without [`vaern_domain::answers::TEXTS`].
    Answers,
    /// What people wrote about incidents, sealed.
    Sealed,
}

use Holds::{Answers, Code, Office, Sealed};

const COLUMNS: [(&str, &[(&str, Holds)]); 28] = [
    ("setting", &[("name", Code), ("value", Code)]),
    (
        "organisation",
        &[("organisation_id", Code), ("name", Office), ("zone", Code)],
    ),
    (
        "unit",
        &[
            ("organisation_id", Code),
            ("unit_id", Code),
            ("name", Office),
            ("kind", Code),
        ],
    ),
    (
        "holiday",
        &[("organisation_id", Code), ("first_day", Code), ("last_day", Code)],
    ),
    (
        "person",
        &[
            ("organisation_id", Code),
            ("person_id", Code),
            ("unit_id", Code),
            ("name", Office),
            ("role", Code),
        ],
    ),
    (
        "enrolment_code",
        &[
            ("code_sha256", Code),
            ("organisation_id", Code),
            ("unit_id", Code),
            ("person_id", Code),
            ("role", Code),
            ("created_at", Code),
            ("expires_at", Code),
            ("used_by", Code),
        ],
    ),
    (
        "device",
        &[
            ("organisation_id", Code),
            ("device_id", Code),
            ("token_sha256", Code),
            ("token_lookup", Code),
            ("unit_id", Code),
            ("person_id", Code),
            ("role", Code),
            ("platform", Code),
            ("app_version", Code),
            ("enrolled_at", Code),
            ("last_seen", Code),
            ("revoked_at", Code),
        ],
    ),
    (
        "change",
        &[
            ("organisation_id", Code),
            ("change_id", Code),
            ("sha256", Code),
            ("incident_id", Code),
            ("kind", Code),
            ("device_id", Code),
            ("person_id", Code),
            ("status", Code),
            ("reason", Code),
            ("envelope", Sealed),
            ("received_at", Code),
        ],
    ),
    (
        "incident",
        &[
            ("organisation_id", Code),
            ("incident_id", Code),
            ("unit_id", Code),
            ("device_id", Code),
            ("person_id", Code),
            ("occurred_at", Code),
            ("occurred_utc", Code),
            ("occurred_zone", Code),
            ("recorded_at", Code),
            ("acts", Code),
            ("actor", Code),
            ("burden", Code),
            ("trigger_code", Code),
            ("place", Code),
            ("absence", Code),
            ("language", Code),
            ("last_change", Code),
            ("answers", Answers),
            ("procedure", Code),
        ],
    ),
    (
        "rollup_week",
        &[("organisation_id", Code), ("unit_id", Code), ("week", Code)],
    ),
    (
        "rollup_week_act",
        &[
            ("organisation_id", Code),
            ("unit_id", Code),
            ("week", Code),
            ("act", Code),
        ],
    ),
    (
        "member",
        &[
            ("organisation_id", Code),
            ("device_id", Code),
            ("person_id", Code),
            ("initials", Office),
            ("verifier", Code),
            ("joined_at", Code),
            ("paused_until", Code),
            ("removed_at", Code),
        ],
    ),
    (
        "rollup_week_colleague",
        &[("organisation_id", Code), ("unit_id", Code), ("week", Code)],
    ),
    (
        "workplace",
        &[("organisation_id", Code), ("unit_id", Code), ("content", Office)],
    ),
    (
        "abandoned_day",
        &[
            ("organisation_id", Code),
            ("device_id", Code),
            ("day", Code),
            ("question", Code),
        ],
    ),
    (
        "rollup_week_follow_up",
        &[("organisation_id", Code), ("unit_id", Code), ("week", Code)],
    ),
    (
        "rollup_week_contact_hours",
        &[("organisation_id", Code), ("unit_id", Code), ("week", Code)],
    ),
    (
        "rollup_month",
        &[
            ("organisation_id", Code),
            ("month", Code),
            ("dimension", Code),
            ("unit_id", Code),
            ("code", Code),
        ],
    ),
    (
        "exposure",
        &[("organisation_id", Code), ("unit_id", Code), ("month", Code)],
    ),
    (
        "shadow_week",
        &[("organisation_id", Code), ("unit_id", Code), ("week", Code)],
    ),
    (
        "trial",
        &[("organisation_id", Code), ("trial_id", Code), ("content", Office)],
    ),
    (
        "access_log",
        &[
            ("organisation_id", Code),
            ("at", Code),
            ("device_id", Code),
            ("person_id", Code),
            ("role", Code),
            ("reading", Code),
            ("unit_id", Code),
            ("incident_id", Code),
            ("trial_id", Code),
        ],
    ),
    ("text_key", &[("key_id", Code)]),
    (
        "older_batch",
        &[
            ("organisation_id", Code),
            ("batch_id", Code),
            ("source", Code),
            ("state", Code),
            ("device_id", Code),
            ("person_id", Code),
            ("begun_at", Code),
            ("taken_at", Code),
            ("withdrawn_at", Code),
            ("withdrawn_by", Code),
        ],
    ),
    (
        "older_part",
        &[("organisation_id", Code), ("batch_id", Code), ("content", Code)],
    ),
    (
        "older_month",
        &[
            ("organisation_id", Code),
            ("unit_id", Code),
            ("month", Code),
            ("batch_id", Code),
            ("content", Code),
        ],
    ),
    (
        "rollup_week_older",
        &[
            ("organisation_id", Code),
            ("unit_id", Code),
            ("week", Code),
            ("batch_id", Code),
        ],
    ),
    (
        "rollup_month_older",
        &[
            ("organisation_id", Code),
            ("month", Code),
            ("dimension", Code),
            ("unit_id", Code),
            ("code", Code),
            ("batch_id", Code),
        ],
    ),
];

#[test]
fn every_column_says_what_it_holds() {
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for table in tables().unwrap() {
        let texts = table.columns.into_iter().zip(table.is_number);
        let texts = texts.filter_map(|(column, is_number)| (!is_number).then_some(column));
        found.insert(table.name, texts.collect());
    }
    let said: BTreeMap<String, Vec<String>> = COLUMNS
        .into_iter()
        .map(|(table, columns)| {
            let columns = columns.iter().map(|(column, _)| (*column).to_owned());
            (table.to_owned(), columns.collect())
        })
        .collect();
    assert_eq!(said, found, "what a new column holds is said here first");
}

#[test]
fn what_people_write_about_incidents_stands_in_the_sealed_column_alone() {
    let holding = |what: Holds| -> Vec<String> {
        let columns = COLUMNS.into_iter().flat_map(|(table, columns)| {
            columns
                .iter()
                .filter(move |(_, holds)| *holds == what)
                .map(move |(column, _)| format!("{table}.{column}"))
        });
        columns.collect()
    };
    assert_eq!(holding(Sealed), [super::FIELD]);
    assert_eq!(holding(Answers), ["incident.answers"]);
}
