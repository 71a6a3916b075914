//! Today's server takes yesterday's messages: `tests/golden/wire/<version>` holds what an app of that version sent, in
//! its order, and what it was answered. Old files are never written again; a new version of the messages adds a folder.
//!
//! To record a folder that is missing: `VAERN_GENERATE=1 cargo test -p vaern-server --test it wire`.

use crate::support::{Server, send};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use uuid::Uuid;
use vaern_domain::access::Role;
use vaern_domain::catalogue::UnitKind;
use vaern_domain::id::{OrganisationId, PersonId, UnitId};
use vaern_protocol::enrolment::{Organisation, Person, Unit};
use vaern_server::codes::SecretHash;
use vaern_server::store::{Administration as _, CodeFor, NewPerson};

/// The version that is recorded.
const TODAY: &str = "1";

#[derive(Debug, Serialize, Deserialize)]
struct Message {
    method: String,
    path: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    token: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    body: Option<Value>,
    status: u16,
    answer: Value,
}

#[test]
fn yesterdays_messages_are_taken_and_answered_with_all_they_were_answered_with() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/golden/wire");
    if std::env::var_os("VAERN_GENERATE").is_some() && !folder.join(TODAY).exists() {
        record(&folder.join(TODAY));
    }
    let mut versions = files(&folder);
    versions.retain(|version| version.is_dir());
    assert!(
        versions.iter().any(|version| version.ends_with(TODAY)),
        "{versions:?}"
    );
    for version in versions {
        let server = furnished();
        let messages = files(&version);
        assert!(messages.len() >= 10, "{}", version.display());
        for file in messages {
            let message: Message = serde_json::from_str(&std::fs::read_to_string(&file).unwrap()).unwrap();
            let (status, answer) = ask(&server, &message);
            assert_eq!(status, message.status, "{}: {answer}", file.display());
            holds(&answer, &message.answer, &file.display().to_string());
        }
    }
}

/// Whether all of `before` stands in `now`; more may.
fn holds(now: &Value, before: &Value, place: &str) {
    match (now, before) {
        (Value::Object(now), Value::Object(before)) => {
            for (name, before) in before {
                let place = format!("{place}/{name}");
                // Words may be put better, versions pass, and these are opaque.
                if ["message", "cursor", "config", "version", "catalogue"].contains(&name.as_str()) {
                    assert!(now.contains_key(name), "{place} is missing");
                    continue;
                }
                holds(
                    now.get(name).unwrap_or_else(|| panic!("{place} is missing")),
                    before,
                    &place,
                );
            }
        }
        (Value::Array(now), Value::Array(before)) => {
            assert_eq!(now.len(), before.len(), "{place}");
            for (at, (now, before)) in now.iter().zip(before).enumerate() {
                holds(now, before, &format!("{place}/{at}"));
            }
        }
        (now, before) => assert_eq!(now, before, "{place}"),
    }
}

fn ask(server: &Server, message: &Message) -> (u16, Value) {
    let bearer = message.token.as_ref().map(|token| format!("Bearer {token}"));
    let mut headers = vec![("accept-language", "da")];
    if let Some(bearer) = &bearer {
        headers.push(("authorization", bearer));
    }
    if message.body.is_some() {
        headers.push(("content-type", "application/json"));
    }
    let body = message.body.as_ref().map(Value::to_string).unwrap_or_default();
    let answer = send(
        &message.method,
        &server.url(&message.path),
        &headers,
        body.as_bytes(),
    );
    let said = serde_json::from_str(&answer.body).unwrap_or_else(|_| Value::from(answer.body.clone()));
    (answer.status, said)
}

const ORGANISATION: OrganisationId = OrganisationId(Uuid::from_u128(0x1));
const UNIT: UnitId = UnitId(Uuid::from_u128(0x2));
const PHONE: &str = "01a033ae-d1c8-7000-8000-000000000010";
const TABLET: &str = "01a033ae-d1c8-7000-8000-000000000011";
const DESK: &str = "01a033ae-d1c8-7000-8000-000000000012";
const ANNE: u128 = 0x4;

/// A workplace whose every id and code is known.
fn furnished() -> Server {
    let server = Server::start();
    let people = [
        (ANNE, "Anne Andersen", Role::Employee, Some(UNIT)),
        (0x5, "Bo Berg", Role::Employee, Some(UNIT)),
        (0x6, "Sille Samuelsen", Role::SafetyGroup, Some(UNIT)),
    ];
    let codes = [
        ("AAAABBBBCCCC", Some(ANNE), Role::Employee, Some(UNIT)),
        ("DDDDEEEEFFFF", None, Role::Employee, Some(UNIT)),
        ("GGGGHHHHJJJJ", Some(0x5), Role::Employee, Some(UNIT)),
        ("KKKKMMMMNNNN", Some(0x6), Role::SafetyGroup, Some(UNIT)),
    ];
    let now = server.now();
    server.wait(async {
        let store = &server.store;
        let organisation = Organisation {
            organisation_id: ORGANISATION,
            name: "Lyngby".into(),
            demo: false,
        };
        store
            .add_organisation(organisation, "Europe/Copenhagen".into())
            .await
            .unwrap();
        let unit = Unit {
            unit_id: UNIT,
            name: "Nordskolen".into(),
            kind: UnitKind::School,
        };
        store.add_unit(ORGANISATION, unit).await.unwrap();
        let people = people.map(|(id, name, role, unit)| NewPerson {
            person: Person {
                person_id: PersonId(Uuid::from_u128(id)),
                name: name.into(),
            },
            unit,
            role,
        });
        store.add_people(ORGANISATION, people.to_vec()).await.unwrap();
        for (code, person, role, unit) in codes {
            let code = CodeFor {
                code: SecretHash::of_code(code),
                organisation: ORGANISATION,
                unit,
                person: person.map(|id| PersonId(Uuid::from_u128(id))),
                role,
                created_at: now,
                expires_at: now + crate::support::in_days(14),
            };
            store.add_code(code).await.unwrap();
        }
    });
    server
}

fn record(folder: &Path) {
    std::fs::create_dir_all(folder).unwrap();
    let server = furnished();
    for (number, (name, mut message)) in said_today().into_iter().enumerate() {
        let (status, answer) = ask(&server, &message);
        (message.status, message.answer) = (status, answer);
        let text = serde_json::to_string_pretty(&message).unwrap() + "\n";
        std::fs::write(folder.join(format!("{:02}-{name}.json", number + 1)), text).unwrap();
    }
}

/// One message to each address and of each kind.
fn said_today() -> Vec<(&'static str, Message)> {
    let message = |method: &str, path: &str, token: Option<&str>, body: Option<Value>| Message {
        method: method.to_owned(),
        path: path.to_owned(),
        token: token.map(|letter| letter.repeat(32)),
        body,
        status: 0,
        answer: Value::Null,
    };
    let enrol = |code: &str, device: &str, token: &str| {
        let body = json!({
            "code": code, "device": device, "token": token.repeat(32), "platform": "linux", "app_version": "0.1.0"
        });
        message("POST", "/v1/enrol", None, Some(body))
    };
    let change = |number: u8, incident: u8, kind: &str, device: &str, person: Option<u128>, body: Value| {
        let mut author = json!({"device": device});
        if let Some(person) = person {
            author["person"] = json!(Uuid::from_u128(person));
        }
        json!({
            "change_id": format!("01a033ae-d1c8-7000-8000-0000000001{number:02}"),
            "incident_id": format!("01a033ae-d1c8-7000-8000-0000000002{incident:02}"),
            "device_seq": number, "kind": kind, "author": author,
            "recorded_at": "2026-08-24T13:30:00+02:00", "schema": 1, "body": body,
        })
    };
    let recorded = |answers: Value| {
        json!({
            "unit": UNIT, "occurred": {"at": "2026-08-24T13:25:00+02:00", "zone": "Europe/Copenhagen"},
            "answers": answers, "catalogue": 2, "language": "da",
            "effort": {"duration_ms": 14500, "taps": 8, "steps_back": 1},
        })
    };
    let full = recorded(json!({
        "acts": ["hit", "threat_verbal"], "actor": "citizen", "burden": 7, "trigger": "limit", "place": "classroom",
        "absence": "maybe", "exposure": "exposed", "support": "later", "alias": "A",
    }));
    let tally =
        recorded(json!({"acts": ["pinch_scratch"], "tally": {"pinch_scratch": 4}, "burden": "unknown"}));
    let mut newer = change(
        3,
        3,
        "recorded",
        PHONE,
        Some(ANNE),
        recorded(json!({"acts": ["kick"]})),
    );
    newer["of_tomorrow"] = json!({"kept": true});
    let mut unknown = change(4, 4, "of_tomorrow", PHONE, Some(ANNE), json!({}));
    unknown["schema"] = json!(9);
    let push = json!({"changes": [
        change(1, 1, "recorded", PHONE, Some(ANNE), full),
        change(2, 2, "recorded", PHONE, Some(ANNE), tally),
        newer, unknown,
        change(5, 5, "recorded", PHONE, Some(ANNE), recorded(json!({"acts": ["hit"], "note": "Ring til 40 12 34 56"}))),
        {"no": "id"},
    ]});
    let later = json!({"changes": [
        change(6, 1, "amended", PHONE, Some(ANNE), json!({"answers": {"burden": 3}})),
        change(7, 2, "withdrawn", PHONE, Some(ANNE), json!({"code": "undone"})),
    ], "abandoned": [{"day": "2026-08-24", "question": "who", "count": 2}]});
    let on_tablet = json!({"changes": [
        change(8, 8, "recorded", TABLET, None, recorded(json!({"acts": ["push"]}))),
        change(9, 9, "recorded", TABLET, Some(0x5), recorded(json!({"acts": ["bite"]}))),
    ]});
    let cases = json!({"person": Uuid::from_u128(0x5), "pin": "274916"});
    let (phone, tablet, desk) = ("a1", "b2", "c3");
    vec![
        ("enrol", enrol("AAAABBBBCCCC", PHONE, phone)),
        ("enrol-shared", enrol("DDDDEEEEFFFF", TABLET, tablet)),
        ("enrol-group", enrol("KKKKMMMMNNNN", DESK, desk)),
        ("enrol-unknown-code", enrol("ZZZZZZZZZZZZ", DESK, desk)),
        ("config", message("GET", "/v1/config", Some(phone), None)),
        (
            "sync",
            message("POST", "/v1/sync", Some(phone), Some(push.clone())),
        ),
        ("sync-again", message("POST", "/v1/sync", Some(phone), Some(push))),
        (
            "sync-later",
            message("POST", "/v1/sync", Some(phone), Some(later)),
        ),
        (
            "join",
            message(
                "POST",
                "/v1/members",
                Some(tablet),
                Some(json!({"code": "GGGGHHHHJJJJ", "pin": "274916"})),
            ),
        ),
        (
            "sync-shared",
            message("POST", "/v1/sync", Some(tablet), Some(on_tablet)),
        ),
        (
            "cases",
            message("POST", "/v1/members/cases", Some(tablet), Some(cases)),
        ),
        ("changes", message("GET", "/v1/changes", Some(phone), None)),
        (
            "trends",
            message(
                "GET",
                "/v1/trends?from=2026-08-03&to=2026-08-30",
                Some(desk),
                None,
            ),
        ),
        (
            "export",
            message("GET", "/v1/export/incidents.csv?lang=en", Some(desk), None),
        ),
        (
            "not-allowed",
            message(
                "GET",
                "/v1/trends?from=2026-08-03&to=2026-08-30",
                Some(phone),
                None,
            ),
        ),
        ("not-enrolled", message("GET", "/v1/config", Some("d4"), None)),
        (
            "field-unknown",
            message("POST", "/v1/sync", Some(phone), Some(json!({"of_tomorrow": 1}))),
        ),
        ("health", message("GET", "/healthz", None, None)),
    ]
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    files
}
