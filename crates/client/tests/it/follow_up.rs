//! The workplace's cases on a device of its safety group, and what the reporter hears of them.

use crate::host::{Device, enrol_answer, ok};
use crate::sealed_file::every_page;
use serde_json::{Value, json};
use vaern_client::FailureCode;
use vaern_client::commands::{
    AmendIncident, CloseCase, Enrol, ExportOwnIncidents, ListIncidents, MessageReporter, NoteContact,
    OpenUnitCase, ReadCase, ReadHeard, ReadInbox, ReassignCase, SaveEasyForm, Synchronise, WriteEasyDraft,
};
use vaern_client::exchange::{HttpAnswer, HttpRequest};
use vaern_domain::access::Role;
use vaern_domain::id::IncidentId;
use vaern_domain::incident::StepKind;
use vaern_domain::incident::follow_up::{Due, Owner, Urgency};

const UNIT: &str = "01a033ae-d1c8-7000-8000-000000000004";
const INCIDENT: &str = "01a033ae-d1c8-7000-8000-0000000000c1";
const NOTE: &str = "Vi stod ved vinduet.";

fn incident() -> IncidentId {
    INCIDENT.parse().unwrap()
}

fn recorded(device: &Device) -> Value {
    let at = device.host.now.get().to_rfc3339();
    json!({
        "change_id": "01a033ae-d1c8-7000-8000-0000000000c2", "incident_id": INCIDENT, "device_seq": 0, "kind": "recorded",
        "author": {"device": "00000000-0000-0000-0000-000000000000"}, "recorded_at": at, "schema": 1,
        "body": {
            "unit": UNIT, "occurred": {"at": at, "zone": "Europe/Copenhagen"},
            "answers": {"acts": ["hit"], "absence": "maybe", "note": NOTE},
            "catalogue": 2, "language": "da", "effort": {"duration_ms": 0, "taps": 0, "steps_back": 0}
        }
    })
}

/// A central store that takes everything and hands out one case.
fn central(request: &HttpRequest, recorded: &Value) -> HttpAnswer {
    let body: Value = serde_json::from_slice(request.body.as_ref().unwrap()).unwrap();
    if request.url.ends_with("/v1/follow-up") {
        let held = body["cursor"].is_string();
        let cases = match held {
            true => json!([]),
            false => json!([{"incident": INCIDENT, "changes": [{"seq": 5, "change": recorded}]}]),
        };
        return ok(&json!({"unit": UNIT, "afresh": !held, "cases": cases, "cursor": "c", "more": false}));
    }
    let receipts: Vec<Value> = body["changes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|change| {
            let envelope: vaern_protocol::Envelope = serde_json::from_value(change.clone()).unwrap();
            json!({"change_id": envelope.change_id, "status": "accepted", "seq": 100 + envelope.device_seq,
                   "sha256": envelope.digest()})
        })
        .collect();
    ok(&json!({"receipts": receipts, "news": [], "cursor": "s", "more": false}))
}

fn with_a_case() -> Device {
    let mut device = Device::enrolled(Role::SafetyGroup);
    let change = recorded(&device);
    device
        .converse(Synchronise {}, |request| Ok(central(request, &change)))
        .unwrap();
    device
}

#[test]
fn a_case_comes_with_its_clocks_and_is_worked_on_without_a_network() {
    let mut device = with_a_case();
    let inbox = device.run(ReadInbox {}).unwrap();
    let due: Vec<Due> = inbox.open[0].tasks.iter().map(|task| task.due).collect();
    for clock in [Due::Message, Due::Police, Due::ReportBenefits] {
        assert!(due.contains(&clock), "{clock:?} in {due:?}");
    }
    assert!(
        !due.contains(&Due::Contact),
        "nobody can say whom to talk with: {due:?}"
    );
    assert!(inbox.open[0].is_nameless && inbox.open[0].reporter.is_none() && !inbox.open[0].is_seen);
    let opened = device
        .run(OpenUnitCase {
            incident_id: incident(),
        })
        .unwrap();
    assert!(opened.case.is_seen, "that somebody looked is noted");
    let again = device
        .run(OpenUnitCase {
            incident_id: incident(),
        })
        .unwrap();
    assert_eq!(again.events.len(), opened.events.len(), "once a day is enough");
    let talked = device
        .run(NoteContact {
            incident_id: incident(),
            at: None,
        })
        .unwrap();
    assert!(talked.contacted_at.is_some());
    assert!(
        talked.case.tasks.iter().all(|task| task.due != Due::Message),
        "they came by themselves"
    );
    let closed = device
        .run(CloseCase {
            incident_id: incident(),
        })
        .unwrap();
    assert_eq!(closed.case.urgency, Urgency::Done);
    let running: Vec<Due> = closed.case.tasks.iter().map(|task| task.due).collect();
    assert_eq!(
        running,
        [Due::Police, Due::ReportBenefits],
        "closing stops no clock of the law"
    );

    let mut device = device.restart();
    let inbox = device.run(ReadInbox {}).unwrap();
    assert_eq!((inbox.open.len(), inbox.done.len()), (0, 1), "it is all on disk");
    let mut sent = Vec::new();
    let change = recorded(&device);
    device
        .converse(Synchronise {}, |request| {
            let body: Value = serde_json::from_slice(request.body.as_ref().unwrap()).unwrap();
            let steps = body["changes"].as_array().cloned().unwrap_or_default();
            sent.extend(steps.iter().map(|step| step["body"]["step"].clone()));
            Ok(central(request, &change))
        })
        .unwrap();
    assert_eq!(sent, ["seen", "contacted", "closed"]);
}

#[test]
fn the_guard_reads_a_message_before_it_is_sent() {
    let mut device = with_a_case();
    let say = |text: &str| MessageReporter {
        incident_id: incident(),
        text: text.to_owned(),
        kept: Vec::new(),
    };
    let refused = device.run(say("Ring 20 30 40 50")).unwrap_err();
    assert_eq!(refused.code, FailureCode::PersonalDataInText);
    assert_eq!(device.run(say("  ")).unwrap_err().code, FailureCode::NothingSaid);
    assert!(device.run(say("Tak. Vi ser på det.")).is_ok());
}

#[test]
fn a_name_is_no_initials() {
    let mut device = with_a_case();
    let to = |initials: &str| ReassignCase {
        incident_id: incident(),
        to: Owner::Initials(initials.to_owned().try_into().unwrap()),
    };
    let refused = device.run(to("EMMA")).unwrap_err();
    assert_eq!(refused.code, FailureCode::PersonalDataInText);
    assert_eq!(refused.args["kinds"], "name");
    assert!(device.run(to("EMJ")).is_ok());
}

#[test]
fn absence_told_later_brings_a_closed_case_back() {
    let mut device = with_a_case();
    device
        .run(CloseCase {
            incident_id: incident(),
        })
        .unwrap();
    let first = recorded(&device);
    let mut later = first.clone();
    later["change_id"] = json!("01a033ae-d1c8-7000-8000-0000000000c3");
    later["device_seq"] = json!(1);
    later["kind"] = json!("amended");
    later["base"] = first["change_id"].clone();
    later["body"] = json!({"answers": {"absence": "yes", "first_absence_day": "2026-09-03"}});
    device
        .converse(Synchronise {}, |request| {
            if !request.url.ends_with("/v1/follow-up") {
                return Ok(central(request, &first));
            }
            let case = json!({"incident": INCIDENT, "changes": [
                {"seq": 5, "change": &first}, {"seq": 900, "change": &later}]});
            Ok(ok(
                &json!({"unit": UNIT, "afresh": false, "cases": [case], "cursor": "d", "more": false}),
            ))
        })
        .unwrap();
    let inbox = device.run(ReadInbox {}).unwrap();
    let due: Vec<Due> = inbox.open[0].tasks.iter().map(|task| task.due).collect();
    assert!(due.contains(&Due::ReportAbsence), "{due:?}");
    assert!(inbox.done.is_empty());
}

#[test]
fn the_form_for_easy_is_there_for_the_group() {
    let mut device = with_a_case();
    let draft = device
        .run(WriteEasyDraft {
            incident_id: incident(),
        })
        .unwrap();
    assert!(draft.text.contains(NOTE) && draft.parts.len() == 4);
    let saved = device.run(SaveEasyForm {
        incident_id: incident(),
    });
    assert!(saved.is_ok());
}

#[test]
fn whoever_follows_up_no_longer_holds_nothing_of_others() {
    let mut device = with_a_case();
    let page_holds_note = |device: &Device| {
        let pages = every_page(&device.folder.path().join("store.sqlite"), &[1; 32]).unwrap();
        pages
            .iter()
            .any(|page| page.windows(NOTE.len()).any(|window| window == NOTE.as_bytes()))
    };
    assert!(page_holds_note(&device), "the search finds what is there");
    let change = recorded(&device);
    device
        .converse(Synchronise {}, |request| {
            Ok(if request.url.ends_with("/v1/follow-up") {
                HttpAnswer {
                    status: 403,
                    body: json!({"error": {"code": "not_allowed", "message": "Nej."}})
                        .to_string()
                        .into_bytes(),
                    retry_after: None,
                }
            } else {
                central(request, &change)
            })
        })
        .unwrap();
    assert!(device.run(ReadInbox {}).unwrap().open.is_empty());
    let missing = device
        .run(OpenUnitCase {
            incident_id: incident(),
        })
        .unwrap_err();
    assert_eq!(missing.code, FailureCode::IncidentNotFound);
    assert!(
        !page_holds_note(&device),
        "no page of the file holds what was told"
    );
}

#[test]
fn a_device_that_may_not_be_used_any_more_shows_nothing_and_loses_nothing() {
    let mut device = with_a_case();
    device.record();
    let change = recorded(&device);
    device
        .converse(Synchronise {}, |request| Ok(central(request, &change)))
        .unwrap();
    let note = "Det står kun her.";
    let unsent = device.record();
    device
        .run(AmendIncident {
            incident_id: unsent.incident_id,
            answers: serde_json::from_value(json!({"note": note})).unwrap(),
            kept: Vec::new(),
        })
        .unwrap();
    let eleven_minutes_on = device.host.now.get() + chrono::TimeDelta::minutes(11);
    device.host.now.set(eleven_minutes_on);
    let last = device.record();
    let page_holds = |device: &Device, text: &str| {
        let pages = every_page(&device.folder.path().join("store.sqlite"), &[1; 32]).unwrap();
        pages
            .iter()
            .any(|page| page.windows(text.len()).any(|window| window == text.as_bytes()))
    };
    assert!(page_holds(&device, NOTE) && page_holds(&device, note));
    let revoked = HttpAnswer {
        status: 403,
        body: json!({"error": {"code": "device_revoked", "message": "Nej."}})
            .to_string()
            .into_bytes(),
        retry_after: None,
    };
    device.converse(Synchronise {}, |_| Ok(revoked.clone())).unwrap();

    for restarted in [false, true] {
        if restarted {
            device = device.restart();
        }
        let sending = device.app.sending().unwrap();
        assert_eq!(
            sending.problem.map(|problem| problem.code),
            Some(FailureCode::DeviceRevoked),
            "it says why, also without a network"
        );
        assert_eq!(sending.unsent, 2, "what is not sent is not lost");
        assert!(
            !page_holds(&device, NOTE),
            "what others told is gone from every page"
        );
        let refused = device.run(ReadInbox {}).unwrap_err();
        assert_eq!(refused.code, FailureCode::DeviceRevoked);
        let refused = device
            .run(OpenUnitCase {
                incident_id: incident(),
            })
            .unwrap_err();
        assert_eq!(refused.code, FailureCode::DeviceRevoked);
        let listed = device.run(ListIncidents { offset: 0 }).unwrap().incidents;
        let listed: Vec<_> = listed.iter().map(|listed| listed.incident_id).collect();
        match restarted {
            false => assert_eq!(
                listed,
                [last.incident_id],
                "what the person has just made is at hand"
            ),
            true => assert_eq!(listed, []),
        }
        let refused = device
            .run(ReadCase {
                incident_id: unsent.incident_id,
            })
            .unwrap_err();
        assert_eq!(refused.code, FailureCode::IncidentNotFound);
        assert_eq!(
            device.run(ExportOwnIncidents {}).unwrap_err().code,
            FailureCode::DeviceRevoked
        );
    }

    let enrol = Enrol {
        server: "http://127.0.0.1:1".to_owned(),
        code: "ABCD-EFGH-2346".to_owned(),
    };
    device
        .converse(enrol, |request| {
            Ok(enrol_answer(request, Role::SafetyGroup, true))
        })
        .unwrap();
    assert_eq!(device.run(ListIncidents { offset: 0 }).unwrap().total, 3);
    let mut sent = Vec::new();
    let mut cursors = Vec::new();
    device
        .converse(Synchronise {}, |request| {
            let body: Value = serde_json::from_slice(request.body.as_ref().unwrap()).unwrap();
            cursors.push(body["cursor"].clone());
            let changes = body["changes"].as_array().cloned().unwrap_or_default();
            sent.extend(
                changes
                    .iter()
                    .map(|change| change["body"]["answers"]["note"].clone()),
            );
            Ok(central(request, &change))
        })
        .unwrap();
    assert_eq!(
        sent,
        [Value::Null, json!(note), Value::Null],
        "once it is let in again it sends what waited"
    );
    assert_eq!(cursors[0], Value::Null, "and pulls from the beginning");
    assert_eq!(device.run(ReadInbox {}).unwrap().open.len(), 1);
}

#[test]
fn an_employee_sees_no_inbox() {
    let mut device = Device::enrolled(Role::Employee);
    assert_eq!(
        device.run(ReadInbox {}).unwrap_err().code,
        FailureCode::NotAllowed
    );
}

#[test]
fn the_reporter_is_told_once_and_a_look_is_no_news() {
    let mut device = Device::enrolled(Role::Employee);
    let own = device.record();
    let step = |number: u8, body: Value| {
        json!({"seq": 200 + u64::from(number), "change": {
            "change_id": format!("01a033ae-d1c8-7000-8000-0000000000d{number}"), "incident_id": own.incident_id,
            "device_seq": number, "kind": "followed_up",
            "author": {"device": UNIT, "person": "01a033ae-d1c8-7000-8000-000000000009"},
            "recorded_at": "2026-08-24T13:30:00+02:00", "schema": 1, "body": body}})
    };
    let tell = |device: &mut Device, news: Value| {
        device
            .converse(Synchronise {}, |request| {
                let mut answer: Value = serde_json::from_slice(&central(request, &Value::Null).body).unwrap();
                answer["news"] = news.clone();
                Ok(ok(&answer))
            })
            .unwrap();
    };
    tell(&mut device, json!([step(1, json!({"step": "seen"}))]));
    assert!(device.run(ReadHeard {}).unwrap().unread.is_empty());
    tell(
        &mut device,
        json!([step(2, json!({"step": "messaged", "text": "Tak."}))]),
    );
    assert_eq!(device.run(ReadHeard {}).unwrap().unread, [own.incident_id]);
    let case = device
        .run(ReadCase {
            incident_id: own.incident_id,
        })
        .unwrap();
    let steps: Vec<Option<StepKind>> = case.heard.iter().map(|event| event.step).collect();
    assert_eq!(steps, [Some(StepKind::Seen), Some(StepKind::Messaged)]);
    assert_eq!(case.heard[1].words.as_deref(), Some("Tak."));
    assert!(
        device.run(ReadHeard {}).unwrap().unread.is_empty(),
        "read is read"
    );
}
