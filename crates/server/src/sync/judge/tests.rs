//! Judging, one rule at a time.

use super::*;
use serde_json::{Value, json};
use uuid::Uuid;
use vaern_domain::access::Role;
use vaern_domain::id::{DeviceId, OrganisationId, PersonId, UnitId};

fn id(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

fn session() -> Session {
    Session {
        organisation: OrganisationId(id(1)),
        device: DeviceId(id(2)),
        unit: Some(UnitId(id(3))),
        person: Some(PersonId(id(4))),
        role: Role::Employee,
        revoked: false,
        last_seen: now(),
    }
}

fn now() -> DateTime<Utc> {
    "2026-08-24T12:00:00Z".parse().unwrap()
}

fn recorded() -> Value {
    json!({
        "change_id": id(10), "incident_id": id(11), "device_seq": 1, "kind": "recorded",
        "author": {"device": id(2), "person": id(4)},
        "recorded_at": "2026-08-24T13:30:00+02:00", "schema": 1,
        "body": {
            "unit": id(3), "occurred": {"at": "2026-08-24T13:25:00+02:00", "zone": "Europe/Copenhagen"},
            "answers": {"acts": ["hit"]}, "catalogue": 1, "language": "da",
            "effort": {"duration_ms": 9000, "taps": 4, "steps_back": 0}
        }
    })
}

/// Judges the recording after `alter`, and expects a reason or none.
fn check(alter: impl FnOnce(&mut Value, &mut Session, &mut Known), expected: Option<ErrorCode>) {
    let (mut change, mut session, mut known) = (recorded(), session(), Known::default());
    alter(&mut change, &mut session, &mut known);
    let entry = Entry::read(&change.to_string());
    let reason = match judge(&entry, &session, &known) {
        Verdict::Accepted(_) => None,
        Verdict::Held(reason) => Some(reason.code),
    };
    assert_eq!(reason, expected, "for {change}");
}

#[test]
fn an_ordinary_recording_is_accepted() {
    check(|_, _, _| {}, None);
    check(|change, _, _| change["author"] = json!({"device": id(2)}), None);
    check(
        |change, _, _| change["later"] = json!({"field": "of a newer app"}),
        None,
    );
}

#[test]
fn what_cannot_be_read_is_held() {
    let unreadable = Some(ErrorCode::ChangeUnreadable);
    check(|change, _, _| change["schema"] = json!(2), unreadable);
    check(|change, _, _| change["kind"] = json!("sung"), unreadable);
    check(|change, _, _| change["body"] = json!(7), unreadable);
    check(|change, _, _| change["device_seq"] = json!(u64::MAX), unreadable);
    check(
        |change, _, _| (change["kind"], change["body"]) = (json!("withdrawn"), json!(["why"])),
        unreadable,
    );
    check(|change, _, _| change["incident_id"] = json!(null), unreadable);
    check(
        |change, _, _| change["body"]["answers"]["acts"] = json!(["hug"]),
        unreadable,
    );
    check(
        |change, _, _| change["body"]["occurred"]["zone"] = json!("ring 20 30 40 50"),
        unreadable,
    );
}

#[test]
fn the_token_says_who_writes() {
    let refused = Some(ErrorCode::NotAllowed);
    check(|change, _, _| change["author"]["device"] = json!(id(99)), refused);
    check(|change, _, _| change["author"]["person"] = json!(id(99)), refused);
    check(|_, session, _| session.person = None, refused);
    check(|change, _, _| change["body"]["unit"] = json!(id(99)), refused);
    check(|_, session, _| session.unit = None, refused);
    check(|_, session, _| session.role = Role::Administrator, refused);
    check(
        |_, session, _| session.role = Role::DataProtectionOfficer,
        refused,
    );
}

#[test]
fn only_who_recorded_an_incident_changes_it() {
    let by = |device: u128, person: Option<u128>| {
        Some(Author {
            device: DeviceId(id(device)),
            person: person.map(|person| PersonId(id(person))),
        })
    };
    check(|_, _, known| known.recorded_by = by(99, Some(4)), None);
    check(|_, _, known| known.recorded_by = by(2, None), None);
    check(
        |_, _, known| known.recorded_by = by(99, Some(98)),
        Some(ErrorCode::NotAllowed),
    );
    check(
        |_, _, known| known.recorded_by = by(99, None),
        Some(ErrorCode::NotAllowed),
    );
}

#[test]
fn rules_of_the_domain_are_asked_again() {
    check(
        |change, _, _| change["body"]["answers"]["acts"] = json!([]),
        Some(ErrorCode::ActsMissing),
    );
    let personal = Some(ErrorCode::PersonalDataInText);
    check(
        |change, _, _| change["body"]["answers"]["note"] = json!("010203-1234"),
        personal,
    );
    let tomorrow = json!("2026-08-25T13:25:00+02:00");
    check(
        |change, _, _| change["body"]["occurred"]["at"] = tomorrow,
        Some(ErrorCode::OccurredInFuture),
    );
}

#[test]
fn the_clock_of_a_device_may_be_wrong() {
    let clock_at = |moment: &'static str| {
        move |change: &mut Value, _: &mut Session, _: &mut Known| {
            change["recorded_at"] = json!(moment);
            change["body"]["occurred"]["at"] = json!(moment);
        }
    };
    check(clock_at("2036-08-24T13:25:00+02:00"), None);
    check(clock_at("0001-01-01T00:00:00Z"), None);
    check(clock_at("+262142-12-30T12:00:00Z"), None);
    // On the last day there is, no harm is done.
    check(
        clock_at("+262142-12-31T23:59:59Z"),
        Some(ErrorCode::OccurredInFuture),
    );
}

#[test]
fn the_guard_also_looks_where_no_rule_does() {
    let personal = Some(ErrorCode::PersonalDataInText);
    check(
        |change, _, _| change["later"] = json!(["ring 20 30 40 50"]),
        personal,
    );
    check(
        |change, _, _| change["body"]["answers"]["alias"] = json!({"name": "mor@example.dk"}),
        personal,
    );
    check(
        |change, _, _| change["later"] = json!({"ring 20304050": true}),
        personal,
    );
    check(|change, _, _| change["20304050"] = json!(null), personal);
    check(|change, _, _| change["later"] = json!([[20_304_050]]), personal);
    check(
        |change, _, _| change["author"]["name"] = json!("mor@example.dk"),
        personal,
    );
}

#[test]
fn a_known_id_with_other_bytes_conflicts_whatever_it_says() {
    check(
        |_, _, known| known.same_id = vec![Digest("0".into())],
        Some(ErrorCode::ChangeConflicting),
    );
}
