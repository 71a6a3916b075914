//! The recording flow besides the plain record: undo, details, day tally, what the workplace sets, what was abandoned,
//! and clocks that are wrong.

use crate::host::{Device, ok};
use chrono::{DateTime, Duration, FixedOffset};
use vaern_client::commands::{
    AmendIncident, BeginDraft, BeginTally, DiscardDraft, ExportOwnIncidents, FinishDetails, ListIncidents,
    ReadStart, RecordIncident, SaveDetails, SaveDraft, Synchronise, UndoRecord,
};
use vaern_client::exchange::{HttpAnswer, HttpRequest, NoAnswer};
use vaern_client::store::{Draft, SendState};
use vaern_client::{Failure, FailureCode};
use vaern_domain::access::Role;
use vaern_domain::catalogue::{Act, Actor, Count, Exposure, Helped, Place, PupilAlias};
use vaern_domain::id::IncidentId;
use vaern_domain::incident::{Effort, WithdrawalReason};
use vaern_domain::{Answers, Question};

fn body(request: &HttpRequest) -> serde_json::Value {
    serde_json::from_slice(request.body.as_ref().unwrap()).unwrap()
}

/// A central store that takes every change and says that its config has this tag.
fn taking(request: &HttpRequest, tag: &str) -> HttpAnswer {
    let changes = body(request)["changes"].as_array().unwrap().clone();
    let receipts: Vec<serde_json::Value> = changes
        .iter()
        .map(|change| {
            let envelope: vaern_protocol::Envelope = serde_json::from_value(change.clone()).unwrap();
            serde_json::json!({
                "change_id": envelope.change_id, "status": "accepted", "seq": envelope.device_seq + 100,
                "sha256": envelope.digest(),
            })
        })
        .collect();
    ok(&serde_json::json!({"receipts": receipts, "news": [], "cursor": "c", "more": false, "config": tag}))
}

fn config(workplace: serde_json::Value) -> HttpAnswer {
    ok(&serde_json::json!({
        "organisation": {
            "organisation_id": "01a033ae-d1c8-7000-8000-000000000001", "name": "Demo Kommune", "demo": true
        },
        "unit": {"unit_id": "01a033ae-d1c8-7000-8000-000000000004", "name": "Fjordskolen Syd", "kind": "school"},
        "person": {"person_id": "01a033ae-d1c8-7000-8000-000000000005", "name": "Ane Test"},
        "role": "employee", "units": [], "catalogue": 2, "workplace": workplace, "counts_abandoned": true
    }))
}

/// What was pushed, one envelope after the other.
fn pushed(device: &mut Device) -> Vec<serde_json::Value> {
    let mut changes = Vec::new();
    device
        .converse(Synchronise {}, |request| {
            changes.extend(body(request)["changes"].as_array().unwrap().clone());
            let HttpAnswer { status, body, .. } = taking(request, "t");
            let mut answer: serde_json::Value = serde_json::from_slice(&body).unwrap();
            answer.as_object_mut().unwrap().remove("config");
            Ok(HttpAnswer {
                status,
                body: answer.to_string().into_bytes(),
                retry_after: None,
            })
        })
        .unwrap();
    changes
}

fn record(device: &mut Device, draft_id: IncidentId, answers: Answers) -> Result<(), Failure> {
    device
        .run(RecordIncident {
            draft_id,
            answers,
            occurred: None,
            effort: Effort {
                duration_ms: 14_000,
                taps: 8,
                steps_back: 0,
            },
        })
        .map(|_| ())
}

fn kick() -> Answers {
    Answers {
        acts: [Act::Kick].into(),
        actor: Some(Actor::Citizen),
        place: Some(Place::Yard),
        ..Answers::default()
    }
}

#[test]
fn undone_is_withdrawn_and_every_answer_is_a_draft_again() {
    let mut device = Device::enrolled(Role::Employee);
    let draft = device.run(BeginDraft {}).unwrap();
    record(&mut device, draft.draft_id, kick()).unwrap();
    let undo = UndoRecord {
        incident_id: draft.draft_id,
    };
    let reopened = device.run(undo.clone()).unwrap();
    assert_eq!(reopened.question, Question::Save);
    assert_eq!(reopened.answers, kick(), "nothing has to be told again");
    assert_eq!(
        reopened.occurred,
        Some(device.host.now.get()),
        "it happened when it happened"
    );
    assert_eq!((reopened.effort.taps, reopened.effort.steps_back), (8, 1));
    assert_eq!(
        device.run(undo).unwrap(),
        reopened,
        "undoing twice is undoing once"
    );
    let mut device = device.restart();
    let list = device.run(ListIncidents { offset: 0 }).unwrap();
    assert!(list.incidents[0].withdrawn);
    assert_eq!(list.drafts, std::slice::from_ref(&reopened));
    record(&mut device, reopened.draft_id, kick()).unwrap();
    let changes = pushed(&mut device);
    let kinds: Vec<&str> = changes
        .iter()
        .map(|change| change["kind"].as_str().unwrap())
        .collect();
    assert_eq!(kinds, ["recorded", "withdrawn", "recorded"], "nothing is erased");
    assert_eq!(changes[1]["body"]["code"], WithdrawalReason::Undone.code());
    assert_eq!(changes[1]["base"], changes[0]["change_id"]);
}

#[test]
fn what_was_withdrawn_cannot_be_undone() {
    let mut device = Device::enrolled(Role::Employee);
    let draft = device.run(BeginDraft {}).unwrap();
    let undo = UndoRecord {
        incident_id: draft.draft_id,
    };
    assert_eq!(
        device.run(undo.clone()).unwrap_err().code,
        FailureCode::IncidentNotFound
    );
    record(&mut device, draft.draft_id, kick()).unwrap();
    let reopened = device.run(undo.clone()).unwrap();
    device
        .run(DiscardDraft {
            draft_id: reopened.draft_id,
        })
        .unwrap();
    assert_eq!(device.run(undo).unwrap_err().code, FailureCode::IncidentNotFound);
}

fn details(told: &[(&str, &str)]) -> Answers {
    let told: serde_json::Map<String, serde_json::Value> = told
        .iter()
        .map(|(name, json)| ((*name).to_owned(), serde_json::from_str(json).unwrap()))
        .collect();
    serde_json::from_value(told.into()).unwrap()
}

#[test]
fn what_is_added_is_on_disk_after_each_tap_and_one_change_in_the_log() {
    let mut device = Device::enrolled(Role::Employee);
    let incident_id = device.record().incident_id;
    pushed(&mut device);
    let rounds = [
        details(&[("exposure", "\"witness\"")]),
        details(&[("exposure", "\"witness\""), ("helped", "[\"time\",\"left\"]")]),
        details(&[
            ("exposure", "\"exposed\""),
            ("helped", "[\"time\"]"),
            ("alias", "\"B\""),
        ]),
    ];
    for answers in rounds {
        let shown = device.run(SaveDetails { incident_id, answers }).unwrap();
        assert!(
            shown.answers.exposure.is_some(),
            "the window shows what was tapped"
        );
    }
    assert!(pushed(&mut device).is_empty(), "nothing is in the log yet");
    let incident = device.run(FinishDetails { incident_id }).unwrap();
    assert_eq!(incident.answers.exposure, Some(Exposure::Exposed));
    assert_eq!(
        incident.answers.helped,
        [Helped::Time].into(),
        "a choice taken back is taken back"
    );
    assert_eq!(incident.answers.alias, PupilAlias::try_from("B".to_owned()).ok());
    assert_eq!(pushed(&mut device).len(), 1);
    // Nothing new to say: no change.
    device
        .run(SaveDetails {
            incident_id,
            answers: details(&[("exposure", "\"exposed\"")]),
        })
        .unwrap();
    device.run(FinishDetails { incident_id }).unwrap();
    device.run(FinishDetails { incident_id }).unwrap();
    assert!(pushed(&mut device).is_empty());
}

#[test]
fn a_crash_while_adding_loses_nothing() {
    let mut device = Device::enrolled(Role::Employee);
    let incident_id = device.record().incident_id;
    let answers = details(&[("support", "\"now\""), ("company", "\"alone\"")]);
    device.run(SaveDetails { incident_id, answers }).unwrap();
    let mut device = device.restart();
    let list = device.run(ListIncidents { offset: 0 }).unwrap();
    assert!(list.incidents[0].answers.support.is_some() && list.incidents[0].answers.company.is_some());
    let mut device = device.restart();
    assert_eq!(
        pushed(&mut device).len(),
        2,
        "the record and one amendment, not more"
    );
}

#[test]
fn a_day_tally_is_one_record_with_counts() {
    let mut device = Device::enrolled(Role::Employee);
    let draft = device.run(BeginTally {}).unwrap();
    assert_eq!(draft.question, Question::Tally);
    let count = |count: u16| Count::try_from(count).unwrap();
    let answers = |bites: u16| Answers {
        acts: [Act::Bite, Act::Spit].into(),
        tally: [(Act::Bite, count(bites)), (Act::Spit, count(1))].into(),
        ..Answers::default()
    };
    for bites in 1..=3 {
        device
            .run(SaveDraft {
                draft_id: draft.draft_id,
                question: Question::Tally,
                answers: answers(bites),
                occurred: None,
                effort: Effort::default(),
            })
            .unwrap();
        device = device.restart();
        let drafts: Vec<Draft> = device.run(ReadStart {}).unwrap().drafts;
        assert_eq!(
            drafts[0].answers,
            answers(bites),
            "a kill after any tap loses none"
        );
    }
    record(&mut device, draft.draft_id, answers(3)).unwrap();
    let list = device.run(ListIncidents { offset: 0 }).unwrap();
    assert_eq!(list.incidents[0].answers.incidents(), 4);
    device.run(ExportOwnIncidents {}).unwrap();
    let saved = device.host.saved.borrow();
    let text = String::from_utf8(saved[0].1.clone()).unwrap();
    let row = text.lines().nth(1).unwrap();
    assert!(row.contains("Bid × 3 | Spyt × 1"), "{row}");
    assert!(row.starts_with("2026-09-01;"), "the day and no hour: {row}");
    drop(saved);
    let undone = device
        .run(UndoRecord {
            incident_id: draft.draft_id,
        })
        .unwrap();
    assert_eq!(
        undone.question,
        Question::Tally,
        "a tally is reopened where it was counted"
    );
}

#[test]
fn the_alias_is_not_in_the_own_log() {
    let mut device = Device::enrolled(Role::Employee);
    let incident_id = device.record().incident_id;
    let answers = details(&[("alias", "\"Q\""), ("exposure", "\"witness\"")]);
    device
        .run(AmendIncident {
            incident_id,
            answers,
            kept: Vec::new(),
        })
        .unwrap();
    device.run(ExportOwnIncidents {}).unwrap();
    let saved = device.host.saved.borrow();
    let mut table = csv::ReaderBuilder::new()
        .delimiter(b';')
        .from_reader(saved[0].1.as_slice());
    let row = table.records().next().unwrap().unwrap();
    assert!(!row.iter().any(|cell| cell == "Q"), "{row:?}");
    assert!(row.iter().any(|cell| cell == "Jeg så det"), "{row:?}");
}

#[test]
fn what_the_workplace_sets_is_fetched_when_it_changes_and_is_there_without_a_network() {
    let mut device = Device::enrolled(Role::Employee);
    assert_eq!(device.run(ReadStart {}).unwrap().workplace, None);
    let mut asked = 0;
    let mut sync = |device: &mut Device, tag: &str, workplace: serde_json::Value| {
        let before = asked;
        let sending = device
            .converse(Synchronise {}, |request| {
                Ok(if request.url.ends_with("/v1/config") {
                    assert!(request.body.is_none() && request.token.is_some());
                    asked += 1;
                    config(workplace.clone())
                } else {
                    taking(request, tag)
                })
            })
            .unwrap();
        assert_eq!(sending.problem, None);
        assert_eq!(sending.config.as_deref(), Some(tag));
        asked - before
    };
    let told =
        serde_json::json!({"help": "Ring til kontoret.", "hidden_places": ["after_school", "other_place"]});
    assert_eq!(sync(&mut device, "one", told.clone()), 1);
    assert_eq!(
        sync(&mut device, "one", told),
        0,
        "what is known is not fetched again"
    );
    let mut device = device.restart();
    device.converse(Synchronise {}, |_| Err(NoAnswer)).unwrap();
    let start = device.run(ReadStart {}).unwrap();
    assert_eq!(
        start.workplace.unwrap().help.as_deref(),
        Some("Ring til kontoret.")
    );
    let places = start.questions.unwrap().places;
    assert!(!places.contains(&Place::AfterSchool), "hidden by the workplace");
    assert!(
        places.contains(&Place::OtherPlace) && places.contains(&Place::UnknownPlace),
        "a way out is never hidden"
    );
    assert_eq!(
        start.session.unwrap().unit.unwrap().name,
        "Fjordskolen Syd",
        "the enrolment follows"
    );
}

#[test]
fn a_config_that_does_not_come_stops_nothing_and_is_asked_for_again() {
    let mut device = Device::enrolled(Role::Employee);
    device.record();
    for answer in [None, Some("no json"), Some("{}")] {
        let sending = device
            .converse(Synchronise {}, |request| match (&request.body, answer) {
                (Some(_), _) => Ok(taking(request, "one")),
                (None, None) => Err(NoAnswer),
                (None, Some(text)) => Ok(HttpAnswer {
                    status: 200,
                    body: text.into(),
                    retry_after: None,
                }),
            })
            .unwrap();
        assert_eq!((sending.unsent, sending.problem, sending.config), (0, None, None));
    }
}

/// What a sync tells of abandoned drafts.
fn told(device: &mut Device) -> serde_json::Value {
    let mut told = serde_json::Value::Null;
    device
        .converse(Synchronise {}, |request| {
            Ok(if request.body.is_none() {
                config(serde_json::Value::Null)
            } else {
                told = body(request)["abandoned"].clone();
                taking(request, "one")
            })
        })
        .unwrap();
    told
}

#[test]
fn what_was_begun_and_not_saved_is_counted_without_content() {
    let mut device = Device::enrolled(Role::Employee);
    let discarded = device.run(BeginDraft {}).unwrap().draft_id;
    device.run(DiscardDraft { draft_id: discarded }).unwrap();
    device.run(DiscardDraft { draft_id: discarded }).unwrap();
    assert!(
        told(&mut device).is_null(),
        "a server is asked first whether it counts"
    );
    let one = serde_json::json!([{"day": "2026-09-01", "question": "what", "count": 1}]);
    assert_eq!(told(&mut device), one);
    assert!(told(&mut device).is_null(), "what is told is told once");

    let left = device.run(BeginDraft {}).unwrap().draft_id;
    let save = SaveDraft {
        draft_id: left,
        question: Question::Who,
        answers: kick(),
        occurred: None,
        effort: Effort::default(),
    };
    device.run(save).unwrap();
    assert!(told(&mut device).is_null(), "somebody may still be at it");
    device.host.now.set(device.host.now.get() + Duration::hours(25));
    let both = serde_json::json!([
        {"day": "2026-09-01", "question": "what", "count": 1}, {"day": "2026-09-01", "question": "who", "count": 1}
    ]);
    assert_eq!(told(&mut device), both);
    assert!(told(&mut device).is_null());
    // Saved after all: it was not abandoned.
    record(&mut device, left, kick()).unwrap();
    assert_eq!(told(&mut device)[1]["count"], 0);
}

#[test]
fn an_older_server_that_refuses_the_counts_still_gets_the_records() {
    let mut device = Device::enrolled(Role::Employee);
    told(&mut device);
    let draft_id = device.run(BeginDraft {}).unwrap().draft_id;
    device.run(DiscardDraft { draft_id }).unwrap();
    device.record();
    let older = |request: &HttpRequest| {
        if body(request)["abandoned"].is_null() {
            let HttpAnswer { status, body, .. } = taking(request, "one");
            let mut answer: serde_json::Value = serde_json::from_slice(&body).unwrap();
            answer.as_object_mut().unwrap().remove("config");
            return Ok(HttpAnswer {
                status,
                body: answer.to_string().into_bytes(),
                retry_after: None,
            });
        }
        let error = serde_json::json!({"error": {"code": "field_unknown", "message": "abandoned"}});
        Ok(HttpAnswer {
            status: 400,
            body: error.to_string().into_bytes(),
            retry_after: None,
        })
    };
    let sending = device.converse(Synchronise {}, older).unwrap();
    assert_eq!(
        sending.problem.map(|problem| problem.code),
        Some(FailureCode::FieldUnknown)
    );
    let sending = device.converse(Synchronise {}, older).unwrap();
    assert_eq!((sending.unsent, sending.problem), (0, None));
}

fn at(moment: &str) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339(moment).unwrap()
}

#[test]
fn a_clock_ten_years_off_records_all_the_same() {
    for clock in ["2036-09-01T13:30:00+02:00", "2016-09-01T13:30:00+02:00"] {
        let mut device = Device::enrolled(Role::Employee);
        device.host.now.set(at(clock));
        let draft = device.run(BeginDraft {}).unwrap();
        record(&mut device, draft.draft_id, kick()).unwrap();
        let list = device.run(ListIncidents { offset: 0 }).unwrap();
        assert_eq!(list.incidents[0].state, SendState::OnDevice);
        assert_eq!(list.incidents[0].occurred, at(clock));
        let answers = details(&[("exposure", "\"witness\"")]);
        let incident_id = draft.draft_id;
        device
            .run(AmendIncident {
                incident_id,
                answers,
                kept: Vec::new(),
            })
            .unwrap();
        // The clock is set right: what was recorded stays, and recording goes on.
        device.host.now.set(at("2026-09-01T13:40:00+02:00"));
        device.record();
        let list = device.run(ListIncidents { offset: 0 }).unwrap();
        assert_eq!(list.total, 2);
        assert!(list.drafts.is_empty());
        assert_eq!(
            pushed(&mut device).len(),
            3,
            "all of it is sent, with the clock at {clock}"
        );
    }
}

#[test]
fn on_a_shared_device_what_is_in_hand_can_be_undone_and_added_to_after_it_was_sent_and_forgotten() {
    let mut device = Device::shared();
    let incident_id = device.record().incident_id;
    assert_eq!(pushed(&mut device).len(), 1);
    let answers = details(&[("exposure", "\"witness\"")]);
    let shown = device.run(SaveDetails { incident_id, answers }).unwrap();
    assert_eq!(shown.answers.exposure, Some(Exposure::Witness));
    let finished = device.run(FinishDetails { incident_id }).unwrap();
    assert_eq!(finished.answers.exposure, Some(Exposure::Witness));
    assert_eq!(pushed(&mut device).len(), 1);
    let draft = device.run(UndoRecord { incident_id }).unwrap();
    assert_eq!(
        (draft.answers.exposure, draft.answers.acts),
        (Some(Exposure::Witness), [Act::Hit].into())
    );
    let withdrawn = pushed(&mut device);
    assert_eq!(withdrawn[0]["kind"], "withdrawn");
    assert!(!withdrawn[0]["base"].is_null(), "it knows what it withdraws");
    let save = SaveDetails {
        incident_id,
        answers: kick(),
    };
    let shown = device.run(save).unwrap();
    assert!(shown.withdrawn, "what is withdrawn says so");
    device.run(FinishDetails { incident_id }).unwrap();
    assert!(pushed(&mut device).is_empty(), "and nothing is added to it");
}

#[test]
fn on_a_shared_device_a_crash_while_adding_loses_nothing_either() {
    let mut device = Device::shared();
    let incident_id = device.record().incident_id;
    pushed(&mut device);
    let answers = details(&[("support", "\"now\"")]);
    device.run(SaveDetails { incident_id, answers }).unwrap();
    let mut device = device.restart();
    let changes = pushed(&mut device);
    assert_eq!(changes.len(), 1);
    assert_eq!(changes[0]["body"]["answers"]["support"], "now");
    assert!(pushed(&mut device.restart()).is_empty());
}

#[test]
fn a_note_that_was_answered_for_is_not_asked_about_again_after_undo() {
    let mut device = Device::enrolled(Role::Employee);
    let incident_id = device.record().incident_id;
    let text = "Storm slog mig";
    let note = AmendIncident {
        incident_id,
        answers: details(&[("note", "\"Storm slog mig\"")]),
        kept: vec!["Storm".to_owned()],
    };
    device.run(note).unwrap();
    let draft = device.run(UndoRecord { incident_id }).unwrap();
    assert_eq!(draft.answers.note.as_deref(), Some(text));
    let mut another = draft.answers.clone();
    another.note = Some("Emma slog mig".to_owned());
    assert_eq!(
        record(&mut device, draft.draft_id, another).unwrap_err().code,
        FailureCode::PersonalDataUnanswered,
        "an answer about one text is none about another"
    );
    record(&mut device, draft.draft_id, draft.answers).unwrap();
}
