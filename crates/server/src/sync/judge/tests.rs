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
    check(|change, _, _| change["schema"] = json!(3), unreadable);
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
    check(|change, _, _| change["body"]["unit"] = json!(id(99)), refused);
    check(|_, session, _| session.unit = None, refused);
    check(|_, session, _| session.role = Role::Administrator, refused);
    check(
        |_, session, _| session.role = Role::DataProtectionOfficer,
        refused,
    );
}

#[test]
fn on_a_shared_device_only_its_members_give_their_name() {
    let shared = |session: &mut Session| session.person = None;
    check(|_, session, _| shared(session), Some(ErrorCode::MemberUnknown));
    check(
        |_, session, known| {
            shared(session);
            known.author_is_member = true;
        },
        None,
    );
    check(
        |change, session, _| {
            shared(session);
            change["author"] = json!({"device": id(2)});
        },
        None,
    );
}

#[test]
fn on_a_shared_device_nobody_changes_what_another_recorded_there() {
    let check = |author: Option<u128>, recorder: Option<u128>, expected| {
        check(
            |change, session, known| {
                session.person = None;
                known.author_is_member = true;
                change["author"] = match author {
                    Some(person) => json!({"device": id(2), "person": id(person)}),
                    None => json!({"device": id(2)}),
                };
                known.recorded_by = Some(Author {
                    device: DeviceId(id(2)),
                    person: recorder.map(|person| PersonId(id(person))),
                });
            },
            expected,
        );
    };
    let refused = Some(ErrorCode::NotAllowed);
    check(Some(4), Some(4), None);
    check(None, None, None);
    check(Some(4), Some(5), refused);
    check(None, Some(4), refused);
    check(Some(4), None, refused);
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
    check(
        |change, _, known| {
            change["author"] = json!({"device": id(2)});
            known.recorded_by = by(2, None);
        },
        None,
    );
    check(
        |_, _, known| known.recorded_by = by(2, None),
        Some(ErrorCode::NotAllowed), // it would say whose it is
    );
    check(
        |_, _, known| known.recorded_by = by(99, Some(98)),
        Some(ErrorCode::NotAllowed),
    );
    check(
        |_, _, known| known.recorded_by = by(99, None),
        Some(ErrorCode::NotAllowed),
    );
}

/// A decision on what another has recorded at `unit`, by a member of this role.
fn check_decision(role: Role, unit: u128, alter: fn(&mut Value, &mut Known), expected: Option<ErrorCode>) {
    check(
        |change, session, known| {
            change["kind"] = json!("decided");
            change["body"] =
                json!({"authority": "easy", "outcome": "not_reported", "reason": "Intet fravær."});
            session.role = role;
            if role == Role::WorkEnvironmentLeader {
                session.unit = None;
            }
            known.recorded_by = Some(Author {
                device: DeviceId(id(99)),
                person: Some(PersonId(id(98))),
            });
            known.recorded_in = Some(UnitId(id(unit)));
            alter(change, known);
        },
        expected,
    );
}

#[test]
fn who_follows_up_decides_and_never_on_their_own() {
    let refused = Some(ErrorCode::NotAllowed);
    check_decision(Role::SafetyGroup, 3, |_, _| {}, None);
    check_decision(Role::SafetyGroup, 33, |_, _| {}, refused);
    check_decision(Role::WorkEnvironmentLeader, 33, |_, _| {}, None);
    for role in [Role::Employee, Role::Administrator, Role::DataProtectionOfficer] {
        check_decision(role, 3, |_, _| {}, refused);
    }
    let by_oneself: fn(&mut Value, &mut Known) = |_, known| {
        known.recorded_by = Some(Author {
            device: DeviceId(id(99)),
            person: Some(PersonId(id(4))),
        });
    };
    check_decision(Role::SafetyGroup, 3, by_oneself, refused);
    check_decision(
        Role::SafetyGroup,
        3,
        |_, known| *known = Known::default(),
        refused,
    );
    let nameless: fn(&mut Value, &mut Known) = |change, _| change["author"] = json!({"device": id(2)});
    check_decision(Role::SafetyGroup, 3, nameless, refused);
    let without_reason: fn(&mut Value, &mut Known) = |change, _| change["body"]["reason"] = json!(" ");
    check_decision(
        Role::SafetyGroup,
        3,
        without_reason,
        Some(ErrorCode::ReasonMissing),
    );
    let with_a_number: fn(&mut Value, &mut Known) =
        |change, _| change["body"]["reason"] = json!("010203-1234");
    check_decision(
        Role::SafetyGroup,
        3,
        with_a_number,
        Some(ErrorCode::PersonalDataInText),
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
        |change, _, _| change["body"]["answers"]["newer"] = json!({"name": "mor@example.dk"}),
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
fn what_asks_is_held_until_its_author_was_asked() {
    let personal = Some(ErrorCode::PersonalDataInText);
    let note = |text: &'static str, reviewed: Value| {
        move |change: &mut Value, _: &mut Session, _: &mut Known| {
            change["body"]["answers"]["note"] = json!(text);
            change["reviewed"] = reviewed;
        }
    };
    check(note("Magnus slog mig", json!(null)), personal);
    check(note("Magnus slog mig", json!(0)), personal);
    check(note("Magnus slog mig", json!(1)), None);
    check(note("Han bor på Skolegade 12", json!(null)), personal);
    check(note("Han bor på Skolegade 12", json!(1)), None);
    check(note("Eleven slog mig", json!(null)), None);
    // No review makes a CPR number fit to be seen.
    check(note("010203-1234", json!(1)), personal);
    check(note("Magnus, tlf. 20304050", json!(1)), personal);
    check(
        note("Magnus slog mig", json!("yes")),
        Some(ErrorCode::ChangeUnreadable),
    );
    // The same where no rule looks.
    let later = |reviewed: Value| {
        move |change: &mut Value, _: &mut Session, _: &mut Known| {
            change["later"] = json!("Magnus slog mig");
            change["reviewed"] = reviewed;
        }
    };
    check(later(json!(null)), personal);
    check(later(json!(1)), None);
    let sofia = json!("Europe/Sofia");
    check(|change, _, _| change["body"]["occurred"]["zone"] = sofia, None);
}

#[test]
fn a_known_id_with_other_bytes_conflicts_whatever_it_says() {
    check(
        |_, _, known| known.same_id = vec![Digest("0".into())],
        Some(ErrorCode::ChangeConflicting),
    );
}
