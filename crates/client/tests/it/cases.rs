//! One record in full: corrected, withdrawn, stuck and mended, recorded anew, taken along.

use crate::host::{Device, ok};
use chrono::Duration;
use vaern_client::FailureCode;
use vaern_client::commands::{
    AmendIncident, CopyIncident, CorrectTime, ExportOwnIncidents, ExportOwnReport, ListIncidents, ReadCase,
    RecordIncident, SaveEasyDraft, SendAgain, Synchronise, WithdrawIncident, WriteEasyDraft,
};
use vaern_client::exchange::{HttpAnswer, HttpRequest, NoAnswer};
use vaern_client::store::{Case, Mend, OwnIncident, SendState};
use vaern_domain::Answers;
use vaern_domain::access::Role;
use vaern_domain::answers::Field;
use vaern_domain::catalogue::{Absence, Act, Burden, BurdenLevel};
use vaern_domain::incident::{Authority, ChangeKind, Effort, Outcome, WithdrawalReason};
use vaern_protocol::Envelope;

fn case_of(device: &mut Device, incident: &OwnIncident) -> Case {
    device
        .run(ReadCase {
            incident_id: incident.incident_id,
        })
        .unwrap()
}

fn burden(level: u64) -> Answers {
    Answers {
        burden: Some(Burden::Level(BurdenLevel::try_from(level).unwrap())),
        ..Answers::default()
    }
}

fn amend(device: &mut Device, incident: &OwnIncident, answers: Answers) -> OwnIncident {
    device
        .run(AmendIncident {
            incident_id: incident.incident_id,
            answers,
            kept: Vec::new(),
        })
        .unwrap()
}

fn withdraw(device: &mut Device, incident: &OwnIncident, code: WithdrawalReason) -> OwnIncident {
    device
        .run(WithdrawIncident {
            incident_id: incident.incident_id,
            code,
            reason: None,
            kept: Vec::new(),
        })
        .unwrap()
}

/// Receipts for all that is sent: held for the reason where one is given for its kind, else accepted.
fn receipts(request: &HttpRequest, held: impl Fn(&Envelope) -> Option<&'static str>) -> HttpAnswer {
    let body: serde_json::Value = serde_json::from_slice(request.body.as_ref().unwrap()).unwrap();
    let changes: Vec<Envelope> = serde_json::from_value(body["changes"].clone()).unwrap();
    let receipts: Vec<_> = changes
        .iter()
        .map(|change| {
            let mut receipt = serde_json::json!({
                "change_id": change.change_id, "status": "accepted", "seq": change.device_seq + 100,
                "sha256": change.digest(),
            });
            if let Some(reason) = held(change) {
                receipt["status"] = "held".into();
                receipt["reason"] = serde_json::json!({"code": reason});
            }
            receipt
        })
        .collect();
    ok(&serde_json::json!({"receipts": receipts, "news": [], "cursor": "c", "more": false}))
}

fn send_all(device: &mut Device) {
    device
        .converse(Synchronise {}, |request| Ok(receipts(request, |_| None)))
        .unwrap();
}

fn send_holding(device: &mut Device, kind: &'static str, reason: &'static str) {
    device
        .converse(Synchronise {}, |request| {
            Ok(receipts(request, |change| {
                (change.kind == kind).then_some(reason)
            }))
        })
        .unwrap();
}

#[test]
fn a_case_tells_what_was_done_and_how_far_each_step_has_come() {
    let mut device = Device::enrolled(Role::Employee);
    let incident = device.record();
    send_all(&mut device);
    let sent_at = device.host.now.get();
    device.host.now.set(sent_at + Duration::minutes(5));
    amend(&mut device, &incident, burden(8));
    let yesterday = sent_at - Duration::days(1);
    device
        .run(CorrectTime {
            incident_id: incident.incident_id,
            occurred: yesterday,
        })
        .unwrap();
    let case = case_of(&mut device, &incident);
    assert_eq!(case.incident.occurred, yesterday, "the corrected time stands");
    let kinds: Vec<ChangeKind> = case.history.iter().map(|entry| entry.kind).collect();
    assert_eq!(
        kinds,
        [ChangeKind::Recorded, ChangeKind::Amended, ChangeKind::Amended]
    );
    assert_eq!(case.history[0].sent_at, Some(sent_at));
    assert_eq!(case.history[0].state, SendState::Sent);
    assert_eq!(case.history[1].fields, [Field::Burden].into());
    assert_eq!(case.history[2].fields, [Field::Occurred].into());
    assert_eq!(
        (case.history[2].state, case.history[2].sent_at),
        (SendState::OnDevice, None)
    );
    assert_eq!(
        device
            .run(CorrectTime {
                incident_id: incident.incident_id,
                occurred: device.host.now.get() + Duration::hours(1)
            })
            .unwrap_err()
            .code,
        FailureCode::OccurredInFuture
    );
}

#[test]
fn a_withdrawal_is_told_with_its_reason_happens_once_and_has_no_way_back() {
    let mut device = Device::enrolled(Role::Employee);
    let incident = device.record();
    let withdrawn = withdraw(&mut device, &incident, WithdrawalReason::Duplicate);
    assert!(withdrawn.withdrawn);
    withdraw(&mut device, &incident, WithdrawalReason::Mistake);
    let case = case_of(&mut device, &incident);
    assert_eq!(case.history.len(), 2, "asked again, it withdraws once");
    assert_eq!(case.history[1].withdrawal, Some(WithdrawalReason::Duplicate));
    assert!(
        amend(&mut device, &incident, burden(1)).withdrawn,
        "an amendment brings nothing back"
    );
    assert!(
        device.run(ListIncidents { offset: 0 }).unwrap().incidents[0].withdrawn,
        "it stays in the list"
    );
}

#[test]
fn words_of_a_withdrawal_are_guarded() {
    let mut device = Device::enrolled(Role::Employee);
    let incident = device.record();
    let refused = device.run(WithdrawIncident {
        incident_id: incident.incident_id,
        code: WithdrawalReason::Other,
        reason: Some("Det var 010203-1234".to_owned()),
        kept: Vec::new(),
    });
    assert_eq!(refused.unwrap_err().code, FailureCode::PersonalDataInText);
    assert!(
        !case_of(&mut device, &incident).incident.withdrawn,
        "nothing is half done"
    );
}

#[test]
fn what_is_withdrawn_needs_no_mending() {
    let mut device = Device::enrolled(Role::Employee);
    let incident = device.record();
    send_holding(&mut device, "recorded", "change_conflicting");
    let case = case_of(&mut device, &incident);
    assert_eq!(
        (case.incident.state, case.mend),
        (SendState::NeedsHelp, Some(Mend::RecordAnew))
    );
    withdraw(&mut device, &incident, WithdrawalReason::Mistake);
    send_all(&mut device);
    let case = case_of(&mut device, &incident);
    assert_eq!((case.incident.state, case.mend), (SendState::Sent, None));
}

#[test]
fn a_conflicting_correction_is_sent_again_as_it_stands() {
    let mut device = Device::enrolled(Role::Employee);
    let incident = device.record();
    send_all(&mut device);
    amend(&mut device, &incident, burden(8));
    send_holding(&mut device, "amended", "change_conflicting");
    assert_eq!(case_of(&mut device, &incident).mend, Some(Mend::SendAgain));
    let again = device
        .run(SendAgain {
            incident_id: incident.incident_id,
        })
        .unwrap();
    assert_eq!(again.state, SendState::OnDevice, "it is on its way again");
    send_all(&mut device);
    let case = case_of(&mut device, &incident);
    assert_eq!(case.incident.state, SendState::Sent);
    assert_eq!(case.incident.answers.burden, burden(8).burden);
}

#[test]
fn a_held_time_is_mended_by_another_time_only() {
    let mut device = Device::enrolled(Role::Employee);
    let incident = device.record();
    send_all(&mut device);
    let correct = |device: &mut Device, minutes: i64| {
        let occurred = device.host.now.get() - Duration::minutes(minutes);
        device
            .run(CorrectTime {
                incident_id: incident.incident_id,
                occurred,
            })
            .unwrap()
    };
    correct(&mut device, 10);
    send_holding(&mut device, "amended", "occurred_in_future");
    assert_eq!(case_of(&mut device, &incident).mend, Some(Mend::Time));
    amend(&mut device, &incident, burden(2));
    assert_eq!(
        case_of(&mut device, &incident).mend,
        Some(Mend::Time),
        "another answer does not state the time"
    );
    correct(&mut device, 20);
    assert_eq!(case_of(&mut device, &incident).mend, None);
}

#[test]
fn everything_not_sent_stands_in_one_list() {
    let mut device = Device::enrolled(Role::Employee);
    let sent = device.record();
    send_all(&mut device);
    let next = |device: &Device| device.host.now.set(device.host.now.get() + Duration::minutes(1));
    next(&device);
    let held = device.record();
    send_holding(&mut device, "recorded", "personal_data_in_text");
    next(&device);
    let waiting = device.record();
    let list = device.run(ListIncidents { offset: 0 }).unwrap();
    let unsent: Vec<_> = list.unsent.iter().map(|incident| incident.incident_id).collect();
    assert_eq!(
        unsent,
        [waiting.incident_id, held.incident_id],
        "the newest first"
    );
    assert!(!unsent.contains(&sent.incident_id));
    assert_eq!(list.incidents.len(), 3);
    amend(&mut device, &sent, burden(3));
    let list = device.run(ListIncidents { offset: 0 }).unwrap();
    assert_eq!(list.unsent.len(), 3, "a correction waits to be sent, too");
}

#[test]
fn recording_anew_begins_from_the_same_answers() {
    let mut device = Device::enrolled(Role::Employee);
    let incident = device.record();
    withdraw(&mut device, &incident, WithdrawalReason::Mistake);
    let draft = device
        .run(CopyIncident {
            incident_id: incident.incident_id,
        })
        .unwrap();
    assert_ne!(draft.draft_id, incident.incident_id);
    assert_eq!(draft.answers.acts, [Act::Hit].into());
    assert_eq!(
        draft.occurred,
        Some(incident.occurred),
        "it happened when it happened"
    );
    let anew = device
        .run(RecordIncident {
            draft_id: draft.draft_id,
            answers: draft.answers,
            occurred: draft.occurred,
            effort: Effort::default(),
        })
        .unwrap();
    assert!(!anew.withdrawn);
    assert!(
        case_of(&mut device, &incident).incident.withdrawn,
        "the old one stays withdrawn"
    );
}

#[test]
fn a_decision_of_the_safety_group_is_shown_to_the_reporter() {
    let mut device = Device::enrolled(Role::Employee);
    let incident = device.record();
    send_all(&mut device);
    let decided = serde_json::json!({"seq": 500, "change": {
        "change_id": "01a033ae-d1c8-7000-8000-00000000000d", "incident_id": incident.incident_id,
        "device_seq": 1, "kind": "decided", "schema": 1, "recorded_at": "2026-09-02T10:00:00+02:00",
        "author": {"device": "01a033ae-d1c8-7000-8000-00000000000e",
                   "person": "01a033ae-d1c8-7000-8000-00000000000f"},
        "body": {"authority": "easy", "outcome": "not_reported", "reason": "Intet fravær."},
    }});
    device
        .converse(Synchronise {}, |_| {
            Ok(ok(
                &serde_json::json!({"receipts": [], "news": [decided], "cursor": "d", "more": false}),
            ))
        })
        .unwrap();
    let case = case_of(&mut device, &incident);
    let decision = &case.decisions[&Authority::Easy];
    assert_eq!(decision.outcome, Outcome::NotReported);
    assert_eq!(decision.reason.as_deref(), Some("Intet fravær."));
    assert_eq!(case.history.last().unwrap().kind, ChangeKind::Decided);
    assert_eq!(case.incident.state, SendState::Sent);
}

#[test]
fn on_a_shared_device_a_case_closes_with_the_hour() {
    let mut device = Device::shared();
    let incident = device.record();
    assert_eq!(
        case_of(&mut device, &incident).incident.state,
        SendState::OnDevice
    );
    send_all(&mut device);
    device.host.now.set(device.host.now.get() + Duration::hours(1));
    let read = device.run(ReadCase {
        incident_id: incident.incident_id,
    });
    assert_eq!(read.unwrap_err().code, FailureCode::IncidentNotFound);
    let draft = device.run(WriteEasyDraft {
        incident_id: incident.incident_id,
    });
    assert_eq!(draft.unwrap_err().code, FailureCode::NotAllowed);
    assert_eq!(
        device.run(ExportOwnReport {}).unwrap_err().code,
        FailureCode::NotAllowed
    );
}

#[test]
fn the_own_log_says_what_is_withdrawn_and_what_was_measured() {
    let mut device = Device::enrolled(Role::Employee);
    let incident = device.record();
    device.record();
    withdraw(&mut device, &incident, WithdrawalReason::Duplicate);
    device.run(ExportOwnIncidents {}).unwrap();
    let report = device.run(ExportOwnReport {}).unwrap();
    assert!(
        report.file_name.ends_with("2026-09-01.pdf"),
        "{}",
        report.file_name
    );
    let saved = device.host.saved.borrow();
    let csv = String::from_utf8(saved[0].1.clone()).unwrap();
    let rows: Vec<&str> = csv.lines().skip(1).collect();
    assert_eq!(rows.len(), 2);
    assert_eq!(
        rows.iter()
            .filter(|row| row.contains(";Trukket tilbage;"))
            .count(),
        1
    );
    assert!(
        rows.iter().all(|row| row.contains(";9;4;0;1;")),
        "seconds, taps, steps back, incidents: {rows:?}"
    );
    let words = words(&saved[1].1);
    for expected in [
        "Min egen log",
        "Ane Test",
        "Fjordskolen",
        "2026-09-01 13:30",
        "Slag",
        "Trukket tilbage",
        "Gemt her, ikke sendt",
        "9 sek., 4 tryk",
    ] {
        assert!(words.contains(expected), "{expected:?} is missing in {words}");
    }
}

/// The words of a PDF, blanks made even.
fn words(pdf: &[u8]) -> String {
    let document = lopdf::Document::load_mem(pdf).unwrap();
    let pages: Vec<u32> = document.get_pages().into_keys().collect();
    let text = document.extract_text(&pages).unwrap();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_draft_for_the_leader_leaves_personal_fields_open_and_names_the_deadlines() {
    let mut device = Device::enrolled(Role::Employee);
    let incident = device.record();
    let answers = Answers {
        absence: Some(Absence::Yes),
        first_absence_day: Some("2026-09-03".parse().unwrap()),
        ..Answers::default()
    };
    amend(&mut device, &incident, answers);
    let incident_id = incident.incident_id;
    let text = device.run(WriteEasyDraft { incident_id }).unwrap().text;
    for expected in [
        "CPR-nummer: (udfyldes i EASY)",
        "Arbejdssted: Fjordskolen",
        "Tidspunkt: 01-09-2026 13:30",
        "Hændelsesforløb: Slag",
        "Skadevolder: Menneske",
        "Første fraværsdag efter hændelsen: 03-09-2026",
        "Lederen anmelder fraværet senest: 17-09-2026",
        "Meld til politiet senest: 04-09-2026 13:30",
        "Intet er anmeldt",
    ] {
        assert!(text.contains(expected), "{expected:?} is missing in {text}");
    }
    assert!(
        !text.contains("15-09-2026"),
        "the clock from the accident is for what leads to no absence: {text}"
    );
    assert!(
        !text.contains("Ane Test"),
        "the name is filled in there, not here"
    );
    let file = device.run(SaveEasyDraft { incident_id }).unwrap();
    let saved = device.host.saved.borrow();
    assert_eq!(saved[0].1, format!("\u{feff}{text}").into_bytes());
    assert!(file.file_name.ends_with(".txt"));
}

#[test]
fn five_thousand_records_list_by_pages_and_open_at_once() {
    let mut device = Device::enrolled(Role::Employee);
    for _ in 0..5_000 {
        device.host.now.set(device.host.now.get() + Duration::minutes(1));
        device.record();
    }
    let begun = std::time::Instant::now();
    let list = device.run(ListIncidents { offset: 4_950 }).unwrap();
    assert_eq!((list.incidents.len(), list.total), (50, 5_000));
    let oldest = list.incidents.last().unwrap().clone();
    case_of(&mut device, &oldest);
    assert!(
        begun.elapsed().as_millis() < 1_000,
        "{:?} for the last page and its last record",
        begun.elapsed()
    );
    let _ = device.converse(Synchronise {}, |_| Err(NoAnswer));
    assert_eq!(device.run(ListIncidents { offset: 0 }).unwrap().unsent.len(), 200);
}
