use crate::host::{Device, ok};
use std::time::Duration;
use vaern_client::FailureCode;
use vaern_client::commands::{AmendIncident, BeginDraft, ListIncidents, Sending, Synchronise};
use vaern_client::exchange::{HttpAnswer, HttpRequest, NoAnswer};
use vaern_client::store::{OwnIncident, SendState};
use vaern_domain::Answers;
use vaern_domain::access::Role;
use vaern_protocol::Envelope;
use vaern_protocol::sync::{News, SyncAnswer};

pub fn changes(request: &HttpRequest) -> Vec<Envelope> {
    let body: serde_json::Value = serde_json::from_slice(request.body.as_ref().unwrap()).unwrap();
    serde_json::from_value(body["changes"].clone()).unwrap()
}

/// A central store that gives every change this status.
pub fn answering(request: &HttpRequest, status: &str, reason: Option<&str>) -> HttpAnswer {
    let receipts: Vec<serde_json::Value> = changes(request)
        .iter()
        .map(|change| {
            let mut receipt = serde_json::json!({
                "change_id": change.change_id, "status": status, "seq": change.device_seq + 100,
                "sha256": change.digest(),
            });
            if let Some(reason) = reason {
                receipt["reason"] = serde_json::json!({"code": reason});
            }
            receipt
        })
        .collect();
    ok(&serde_json::json!({"receipts": receipts, "news": [], "cursor": "c", "more": false}))
}

fn own(device: &mut Device) -> OwnIncident {
    device.run(ListIncidents { offset: 0 }).unwrap().incidents[0].clone()
}

#[test]
fn a_record_is_sent_when_its_receipt_has_come() {
    let mut device = Device::enrolled(Role::Employee);
    device.record();
    let sending = device.converse(Synchronise {}, |_| Err(NoAnswer)).unwrap();
    assert_eq!(
        (sending.unsent, sending.server_reachable),
        (1, Some(false)),
        "no answer: it waits, and says so"
    );
    assert_eq!(own(&mut device).state, SendState::OnDevice);
    let sending = device
        .converse(Synchronise {}, |request| Ok(answering(request, "accepted", None)))
        .unwrap();
    assert_eq!((sending.unsent, sending.server_reachable), (0, Some(true)));
    assert_eq!(own(&mut device).state, SendState::Sent);
    let mut pushed = 0;
    let again = device.converse(Synchronise {}, |request| {
        pushed += changes(request).len();
        Ok(answering(request, "accepted", None))
    });
    assert_eq!(
        (again.unwrap().unsent, pushed),
        (0, 0),
        "what was delivered is not sent again"
    );
}

#[test]
fn an_answer_lost_after_the_commit_doubles_nothing() {
    let mut device = Device::enrolled(Role::Employee);
    device.record();
    let mut first = Vec::new();
    let _ = device.converse(Synchronise {}, |request| {
        first = changes(request);
        Err(NoAnswer)
    });
    let mut device = device.restart();
    let mut second = Vec::new();
    device
        .converse(Synchronise {}, |request| {
            second.extend(changes(request));
            Ok(answering(request, "duplicate", None))
        })
        .unwrap();
    assert_eq!(first, second, "the very same change goes again, bytes and all");
    assert_eq!(own(&mut device).state, SendState::Sent);
}

#[test]
fn a_receipt_for_other_bytes_is_not_delivery() {
    let mut device = Device::enrolled(Role::Employee);
    device.record();
    device
        .converse(Synchronise {}, |request| {
            let change = &changes(request)[0];
            Ok(ok(&serde_json::json!({
                "receipts": [{"change_id": change.change_id, "status": "accepted", "seq": 1, "sha256": "00"}],
                "news": [], "cursor": "c", "more": false
            })))
        })
        .unwrap();
    let incident = own(&mut device);
    assert_eq!(incident.state, SendState::NeedsHelp);
    assert_eq!(incident.reason.unwrap().code, FailureCode::ChangeConflicting);
}

#[test]
fn a_held_note_does_not_block_and_is_mended_by_a_new_one() {
    let mut device = Device::enrolled(Role::Employee);
    let incident = device.record();
    device
        .converse(Synchronise {}, |request| Ok(answering(request, "accepted", None)))
        .unwrap();
    let note = |text: &str| AmendIncident {
        incident_id: incident.incident_id,
        answers: Answers {
            note: Some(text.to_owned()),
            ..Answers::default()
        },
        kept: Vec::new(),
    };
    device.run(note("første")).unwrap();
    device
        .converse(Synchronise {}, |request| {
            Ok(answering(request, "held", Some("personal_data_in_text")))
        })
        .unwrap();
    let held = own(&mut device);
    assert_eq!(held.state, SendState::NeedsHelp);
    assert_eq!(
        held.reason.unwrap().code,
        FailureCode::PersonalDataInText,
        "with the reason in plain words"
    );
    device.record();
    let sending = device
        .converse(Synchronise {}, |request| Ok(answering(request, "accepted", None)))
        .unwrap();
    assert_eq!(
        (sending.unsent, sending.needs_help),
        (0, 1),
        "the next record passes the held one"
    );
    device.run(note("anden")).unwrap();
    let sending = device
        .converse(Synchronise {}, |request| Ok(answering(request, "accepted", None)))
        .unwrap();
    assert_eq!(
        (sending.unsent, sending.needs_help),
        (0, 0),
        "the new note mends it"
    );
}

#[test]
fn a_review_is_sent_with_the_text_it_is_about() {
    let mut device = Device::enrolled(Role::Employee);
    let incident = device.record();
    device
        .run(AmendIncident {
            incident_id: incident.incident_id,
            answers: Answers {
                note: Some("Storm slog mig".to_owned()),
                ..Answers::default()
            },
            kept: vec!["Storm".to_owned()],
        })
        .unwrap();
    let mut reviews = Vec::new();
    device
        .converse(Synchronise {}, |request| {
            reviews = changes(request).iter().map(|change| change.reviewed).collect();
            Ok(answering(request, "accepted", None))
        })
        .unwrap();
    assert_eq!(
        reviews,
        [None, Some(vaern_domain::guard::VERSION)],
        "where nothing is written, nothing was asked"
    );
}

#[test]
fn a_server_that_gives_no_receipts_is_not_asked_for_ever() {
    let mut device = Device::enrolled(Role::Employee);
    device.record();
    let mut asked = 0;
    let sending = device.converse(Synchronise {}, |_| {
        asked += 1;
        Ok(ok(
            &serde_json::json!({"receipts": [], "news": [], "cursor": "c", "more": false}),
        ))
    });
    assert_eq!(
        sending.unwrap().problem.unwrap().code,
        FailureCode::ServerAnswerUnreadable
    );
    assert_eq!(asked, 1);
    assert_eq!(
        own(&mut device).state,
        SendState::OnDevice,
        "and the record waits"
    );
}

#[test]
fn many_records_go_in_several_pushes_in_order() {
    let mut device = Device::enrolled(Role::Employee);
    for _ in 0..230 {
        device.record();
    }
    let mut pushes = Vec::new();
    let mut numbers = Vec::new();
    let sending = device.converse(Synchronise {}, |request| {
        let changes = changes(request);
        numbers.extend(changes.iter().map(|change| change.device_seq));
        pushes.push(changes.len());
        Ok(answering(request, "accepted", None))
    });
    assert_eq!((sending.unwrap().unsent, pushes), (0, vec![100, 100, 30]));
    assert_eq!(
        numbers,
        (1..=230).collect::<Vec<u64>>(),
        "each once, in the device's order"
    );
    let mut device = device.restart();
    device.record();
    let mut next = 0;
    device
        .converse(Synchronise {}, |request| {
            next = changes(request).first().map_or(next, |change| change.device_seq);
            Ok(answering(request, "accepted", None))
        })
        .unwrap();
    assert_eq!(
        next, 231,
        "a number is never given twice, also when the outbox has been empty"
    );
}

#[test]
fn news_of_the_same_person_arrive_with_their_cursor() {
    let mut writer = Device::enrolled(Role::Employee);
    writer.record();
    let mut envelopes = Vec::new();
    writer
        .converse(Synchronise {}, |request| {
            envelopes.extend(changes(request));
            Ok(answering(request, "accepted", None))
        })
        .unwrap();
    let mut reader = Device::enrolled(Role::Employee);
    let news = vec![News {
        seq: 101,
        change: envelopes.remove(0),
    }];
    let answer = SyncAnswer {
        epoch: None,
        receipts: Vec::new(),
        news,
        in_effect: Vec::new(),
        members: None,
        cursor: "behind".to_owned(),
        more: false,
        config: None,
    };
    let body = serde_json::to_value(&answer).unwrap();
    reader.converse(Synchronise {}, |_| Ok(ok(&body))).unwrap();
    assert_eq!(own(&mut reader).state, SendState::Sent);
    let mut cursor = serde_json::Value::Null;
    reader
        .converse(Synchronise {}, |request| {
            let body: serde_json::Value = serde_json::from_slice(request.body.as_ref().unwrap()).unwrap();
            cursor = body["cursor"].clone();
            Ok(answering(request, "accepted", None))
        })
        .unwrap();
    assert_eq!(cursor, "behind", "the next pull begins where this one ended");
}

#[test]
fn a_held_record_that_the_central_store_releases_reads_as_sent() {
    let mut device = Device::enrolled(Role::Employee);
    device.record();
    let mut held = Vec::new();
    device
        .converse(Synchronise {}, |request| {
            held.extend(changes(request));
            Ok(answering(request, "held", Some("change_unreadable")))
        })
        .unwrap();
    assert_eq!(own(&mut device).state, SendState::NeedsHelp);
    let news = vec![News {
        seq: 300,
        change: held.remove(0),
    }];
    let answer = SyncAnswer {
        epoch: None,
        receipts: Vec::new(),
        news,
        in_effect: Vec::new(),
        members: None,
        cursor: "c2".to_owned(),
        more: false,
        config: None,
    };
    let body = serde_json::to_value(&answer).unwrap();
    device.converse(Synchronise {}, |_| Ok(ok(&body))).unwrap();
    assert_eq!(
        own(&mut device).state,
        SendState::Sent,
        "what comes as news is in effect"
    );
}

#[test]
fn what_is_too_much_at_once_is_sent_in_parts() {
    let mut device = Device::enrolled(Role::Employee);
    for _ in 0..10 {
        device.record();
    }
    let mut pushes = Vec::new();
    let sending = device.converse(Synchronise {}, |request| {
        let sent = changes(request).len();
        pushes.push(sent);
        Ok(match sent {
            // As a proxy says it, which knows nothing of codes.
            4.. => HttpAnswer {
                status: 413,
                body: b"<html>Request Entity Too Large</html>".to_vec(),
                retry_after: None,
            },
            _ => answering(request, "accepted", None),
        })
    });
    let sending = sending.unwrap();
    assert_eq!((sending.unsent, sending.problem), (0, None), "{pushes:?}");
    assert_eq!(pushes[..3], [10, 5, 2], "half of it each time");
}

#[test]
fn one_change_that_is_too_much_waits_and_is_told() {
    let mut device = Device::enrolled(Role::Employee);
    device.record();
    let refused = device.converse(Synchronise {}, |_| {
        Ok(HttpAnswer {
            status: 413,
            body: b"<html>".to_vec(),
            retry_after: None,
        })
    });
    let sending = refused.unwrap();
    assert_eq!(sending.unsent, 1, "it stays on the device");
    assert!(sending.problem.is_some());
}

/// An answer that says no.
fn refusing(status: u16, code: &str) -> HttpAnswer {
    HttpAnswer {
        status,
        body: serde_json::json!({"error": {"code": code, "message": "…"}})
            .to_string()
            .into_bytes(),
        retry_after: None,
    }
}

/// Ten records, of which the central store refuses every push with the fourth in it. How many were sent at once, and what
/// became of it.
fn one_of_ten_refused(device: &mut Device, refusal: &HttpAnswer) -> (Vec<usize>, Sending) {
    let records: Vec<_> = (0..10).map(|_| device.record().incident_id).collect();
    let mut pushes = Vec::new();
    let sending = device.converse(Synchronise {}, |request| {
        let sent = changes(request);
        pushes.push(sent.len());
        let is_in = sent.iter().any(|change| change.incident_id == records[3]);
        Ok(match is_in {
            true => refusal.clone(),
            false => answering(request, "accepted", None),
        })
    });
    (pushes, sending.unwrap())
}

#[test]
fn one_change_the_central_store_stumbles_over_holds_up_no_other() {
    let mut device = Device::enrolled(Role::Employee);
    let (pushes, sending) = one_of_ten_refused(&mut device, &refusing(500, "internal"));
    assert_eq!((sending.unsent, sending.needs_help), (1, 0), "{pushes:?}");
    assert_eq!(
        sending.problem.map(|problem| problem.code),
        Some(FailureCode::Internal),
        "that something waits is not passed over in silence"
    );
    assert!(pushes.len() < 12, "{pushes:?}");
    let sending = device
        .converse(Synchronise {}, |request| Ok(answering(request, "accepted", None)))
        .unwrap();
    assert_eq!((sending.unsent, sending.problem), (0, None), "it is tried again");
}

#[test]
fn one_change_that_is_refused_for_its_own_fault_needs_its_person() {
    let too_large = HttpAnswer {
        status: 413,
        body: b"<html>".to_vec(),
        retry_after: None,
    };
    for refusal in [refusing(400, "body_malformed"), too_large] {
        let mut device = Device::enrolled(Role::Employee);
        let (pushes, sending) = one_of_ten_refused(&mut device, &refusal);
        assert_eq!(
            (sending.unsent, sending.needs_help, sending.problem),
            (0, 1, None),
            "{pushes:?}"
        );
    }
}

#[test]
fn a_central_store_that_refuses_everything_is_left_alone_and_nobody_is_bothered() {
    let mut device = Device::enrolled(Role::Employee);
    for _ in 0..10 {
        device.record();
    }
    for (status, code) in [(500, "internal"), (400, "body_malformed")] {
        let mut asked = 0;
        let sending = device.converse(Synchronise {}, |_| {
            asked += 1;
            Ok(refusing(status, code))
        });
        let sending = sending.unwrap();
        assert_eq!((sending.unsent, sending.needs_help), (10, 0));
        assert!(sending.problem.is_some() && asked <= 7, "{asked} requests");
    }
    let refused = device.converse(Synchronise {}, |_| Ok(refusing(403, "not_allowed")));
    assert_eq!(
        refused.unwrap().unsent,
        10,
        "who asks is refused, not what is sent"
    );
}

#[test]
fn how_much_goes_at_once_is_remembered_by_the_next_run() {
    let mut device = Device::enrolled(Role::Employee);
    for _ in 0..8 {
        device.record();
    }
    let mut pushes = Vec::new();
    for _ in 0..2 {
        let _ = device.converse(Synchronise {}, |request| {
            let sent = changes(request).len();
            pushes.push(sent);
            match sent {
                3.. => Ok(refusing(413, "body_too_large")),
                _ => Err(NoAnswer),
            }
        });
    }
    assert_eq!(pushes, [8, 4, 2, 2], "the network broke off in between");
}

#[test]
fn how_long_to_wait_is_told() {
    let mut device = Device::enrolled(Role::Employee);
    let busy = HttpAnswer {
        retry_after: Some(Duration::from_secs(90)),
        ..refusing(429, "rate_limited")
    };
    let sending = device.converse(Synchronise {}, |_| Ok(busy.clone())).unwrap();
    assert_eq!(sending.problem.unwrap().wait(), Some(Duration::from_secs(90)));
}

#[test]
fn a_count_that_cannot_be_written_keeps_no_record_from_being_sent() {
    let mut device = Device::enrolled(Role::Employee);
    device.record();
    let spoil = "INSERT INTO draft (draft_id, content, updated_at) VALUES ('x', 'not a draft', '2026')";
    device.app.store.connection().execute(spoil, []).unwrap();
    let sending = device
        .converse(Synchronise {}, |request| Ok(answering(request, "accepted", None)))
        .unwrap();
    assert_eq!((sending.unsent, sending.problem), (0, None));
}

#[test]
fn drafts_that_were_left_are_counted_together_or_not_at_all() {
    let mut device = Device::enrolled(Role::Employee);
    device.run(BeginDraft {}).unwrap();
    let later = device.host.now.get() + chrono::TimeDelta::hours(25);
    let forbid = "CREATE TRIGGER forbid BEFORE UPDATE ON draft BEGIN SELECT RAISE(ABORT, 'no'); END";
    device.app.store.connection().execute_batch(forbid).unwrap();
    for _ in 0..3 {
        assert!(device.app.store.count_left_drafts(later).is_err());
    }
    assert_eq!(
        device.app.store.untold_abandoned().unwrap(),
        [],
        "not counted thrice"
    );
    let allow = "DROP TRIGGER forbid";
    device.app.store.connection().execute_batch(allow).unwrap();
    device.app.store.count_left_drafts(later).unwrap();
    let counts = device.app.store.untold_abandoned().unwrap();
    assert_eq!(counts.iter().map(|count| count.count).collect::<Vec<_>>(), [1]);
}

#[test]
fn the_ledger_is_read_only_when_the_central_store_has_begun_another_life() {
    let mut device = Device::enrolled(Role::Employee);
    let answer = |request: &HttpRequest, status: &str| {
        let mut answer: serde_json::Value =
            serde_json::from_slice(&answering(request, status, None).body).unwrap();
        answer["epoch"] = 1.into();
        Ok(ok(&answer))
    };
    device.record();
    device
        .converse(Synchronise {}, |request| answer(request, "accepted"))
        .unwrap();
    let spoil = "UPDATE change SET envelope = '#'";
    device.app.store.connection().execute(spoil, []).unwrap();
    device.record();
    let sending = device
        .converse(Synchronise {}, |request| answer(request, "accepted"))
        .unwrap();
    assert_eq!(sending.unsent, 0, "what was delivered is nothing to be looked at");
}
