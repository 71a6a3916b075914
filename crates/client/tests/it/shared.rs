//! The shared device: people with initials and a PIN, people without a name, and what is left of them afterwards.

use crate::host::{Device, ok};
use crate::sealed_file::{every_page, found_in};
use crate::sync::{answering, changes};
use chrono::Duration;
use serde_json::json;
use vaern_client::commands::{
    AmendIncident, BeginDraft, CheckPin, DiscardDraft, Join, LeftBehind, ListIncidents, ListLeftBehind,
    ListMembers, Member, OpenCases, OpenedCases, PutAway, ReadCase, RecordIncident, RecordWithInitials,
    SaveDetails, SaveDraft, SaveLeftDraft, SendLeftAgain, SendWithoutNote, Start, Synchronise, TypedPin,
    WayOut,
};
use vaern_client::exchange::{HttpAnswer, NoAnswer};
use vaern_client::store::{OwnIncident, SendState};
use vaern_client::{Failure, FailureCode};
use vaern_domain::catalogue::Act;
use vaern_domain::incident::Effort;
use vaern_domain::{Answers, Question};
use vaern_protocol::Envelope;

const ANE: (&str, &str, &str) = ("01a033ae-d1c8-7000-8000-0000000000a1", "AB", "280417");
const BO: (&str, &str, &str) = ("01a033ae-d1c8-7000-8000-0000000000b1", "BC", "930214");
const WRONG: &str = "555123";
/// Words of a record as it is stored.
const MARKERS: [&str; 5] = ["væltede", "\"kick\"", "occurred", "duration_ms", "\"author\""];

type Person = (&'static str, &'static str, &'static str);

fn pin(text: &str) -> TypedPin {
    TypedPin(text.to_owned())
}

fn join(device: &mut Device, (person, initials, digits): Person) -> Member {
    let join = Join {
        code: "ABCD-EFGH-2346".to_owned(),
        pin: pin(digits),
    };
    device
        .converse(join, |_| Ok(ok(&json!({"person": person, "initials": initials}))))
        .unwrap()
}

fn draft(device: &mut Device) -> RecordIncident {
    let draft = device.run(BeginDraft {}).unwrap();
    let answers = Answers {
        acts: [Act::Kick].into(),
        note: Some("Stolen væltede.".to_owned()),
        ..Answers::default()
    };
    device
        .run(SaveDraft {
            draft_id: draft.draft_id,
            question: Question::Save,
            answers: answers.clone(),
            occurred: None,
            effort: Effort::default(),
        })
        .unwrap();
    RecordIncident {
        draft_id: draft.draft_id,
        answers,
        occurred: None,
        effort: Effort::default(),
    }
}

fn record_as(device: &mut Device, (person, _, digits): Person) -> OwnIncident {
    let record = draft(device);
    device
        .run(RecordWithInitials {
            person_id: person.parse().unwrap(),
            pin: pin(digits),
            record,
        })
        .unwrap()
}

fn record_without_name(device: &mut Device) -> OwnIncident {
    let record = draft(device);
    device.run(record).unwrap()
}

fn check(device: &mut Device, (person, _, _): Person, digits: &str) -> Result<Member, Failure> {
    device.run(CheckPin {
        person_id: person.parse().unwrap(),
        pin: pin(digits),
    })
}

fn send_all(device: &mut Device) -> Vec<Envelope> {
    let mut sent = Vec::new();
    device
        .converse(Synchronise {}, |request| {
            sent.extend(changes(request));
            Ok(answering(request, "accepted", None))
        })
        .unwrap();
    sent
}

fn pass(device: &Device, time: Duration) {
    device.host.now.set(device.host.now.get() + time);
}

fn readable(device: &Device) -> Vec<&'static str> {
    let pages = every_page(&device.folder.path().join("store.sqlite"), &[1; 32]).unwrap();
    assert_eq!(
        found_in(&pages, &["CREATE TABLE"]),
        ["CREATE TABLE"],
        "the pages are decrypted"
    );
    found_in(&pages, &MARKERS)
}

fn amend(incident: &OwnIncident, note: &str) -> AmendIncident {
    AmendIncident {
        incident_id: incident.incident_id,
        answers: Answers {
            note: Some(note.to_owned()),
            ..Answers::default()
        },
        kept: Vec::new(),
    }
}

fn open(
    device: &mut Device,
    (person, _, digits): Person,
    mut answer: impl FnMut() -> Result<HttpAnswer, NoAnswer>,
) -> Result<OpenedCases, Failure> {
    let open = OpenCases {
        person_id: person.parse().unwrap(),
        pin: pin(digits),
    };
    device.converse(open, |_| answer())
}

#[test]
fn a_member_records_with_initials_and_only_with_the_pin() {
    let mut device = Device::shared();
    let ane = join(&mut device, ANE);
    assert_eq!(ane.initials, "AB");
    let record = draft(&mut device);
    let mut signed = RecordWithInitials {
        person_id: ane.person_id,
        pin: pin(WRONG),
        record,
    };
    let refused = device.run(signed.clone()).unwrap_err();
    assert_eq!(refused, Failure::with(FailureCode::PinWrong, "left", 4));
    assert_eq!(
        device.app.store.outbox_counts().unwrap(),
        (0, 0),
        "nothing is written in her name"
    );
    assert_eq!(
        device.run(ListIncidents { offset: 0 }).unwrap().drafts[0].answers,
        signed.record.answers,
        "the answers are still there"
    );
    signed.pin = pin(ANE.2);
    let saved = device.run(signed.clone()).unwrap();
    assert_eq!(device.run(signed).unwrap(), saved, "a second tap records once");
    record_without_name(&mut device);
    let people: Vec<Option<String>> = send_all(&mut device)
        .iter()
        .map(|change| change.author.person.map(|person| person.to_string()))
        .collect();
    assert_eq!(
        people,
        [Some(ANE.0.to_owned()), None],
        "and without a name there is none"
    );
}

#[test]
fn a_pin_that_is_guessed_first_is_refused_before_anything_is_sent() {
    let mut device = Device::shared();
    for digits in ["123456", "000000", "12345", "12345a"] {
        let join = Join {
            code: "ABCD-EFGH-2346".to_owned(),
            pin: pin(digits),
        };
        let refused = device.converse(join, |_| unreachable!("nothing is sent"));
        assert_eq!(refused.unwrap_err().code, FailureCode::PinTooSimple, "{digits}");
    }
    assert_eq!(
        format!("{:?}", pin("280417")),
        "TypedPin(…)",
        "it shows itself to no log"
    );
}

#[test]
fn wrong_pins_pause_longer_each_time_and_a_restart_does_not_help() {
    let mut device = Device::shared();
    join(&mut device, ANE);
    join(&mut device, BO);
    let paused = |minutes: u32| Failure::with(FailureCode::PinPaused, "minutes", minutes);
    for left in [4, 3, 2, 1] {
        let wrong = check(&mut device, ANE, WRONG).unwrap_err();
        assert_eq!(wrong, Failure::with(FailureCode::PinWrong, "left", left));
    }
    assert_eq!(check(&mut device, ANE, WRONG).unwrap_err(), paused(1));
    assert_eq!(
        check(&mut device, ANE, ANE.2).unwrap_err(),
        paused(1),
        "the right one waits too"
    );
    assert!(check(&mut device, BO, BO.2).is_ok(), "Bo has his own count");
    let mut device = device.restart();
    assert_eq!(check(&mut device, ANE, ANE.2).unwrap_err(), paused(1));
    for minutes in [(1, 5), (5, 15), (15, 15)] {
        pass(&device, Duration::minutes(minutes.0));
        assert_eq!(check(&mut device, ANE, WRONG).unwrap_err(), paused(minutes.1));
    }
    pass(&device, -Duration::days(300));
    assert_eq!(
        check(&mut device, ANE, ANE.2).unwrap_err(),
        paused(15),
        "a clock set back locks nobody out for ever"
    );
    pass(&device, Duration::days(301));
    assert!(check(&mut device, ANE, ANE.2).is_ok());
    let wrong = check(&mut device, ANE, WRONG).unwrap_err();
    assert_eq!(wrong.args["left"], "4", "the right one began a new count");
}

#[test]
fn of_a_pin_the_device_keeps_ten_bits() {
    let mut device = Device::shared();
    join(&mut device, ANE);
    let kept: (i64, Vec<u8>) = device
        .app
        .store
        .connection()
        .query_row("SELECT bits, salt FROM member", [], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .unwrap();
    assert!(
        (0..1024).contains(&kept.0) && kept.1.len() == 16,
        "a thousand PINs fit: the store does not tell which"
    );
}

#[test]
fn what_is_sent_leaves_no_page_behind() {
    let mut device = Device::shared();
    join(&mut device, ANE);
    let named = record_as(&mut device, ANE);
    device.run(PutAway {}).unwrap();
    let nameless = record_without_name(&mut device);
    device.run(amend(&nameless, "Stolen væltede igen.")).unwrap();
    assert_eq!(readable(&device), MARKERS, "the search finds what is there");
    send_all(&mut device);
    assert_eq!(readable(&device), Vec::<&str>::new());
    let ids = [named.incident_id.to_string(), nameless.incident_id.to_string()];
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    let pages = every_page(&device.folder.path().join("store.sqlite"), &[1; 32]).unwrap();
    assert_eq!(found_in(&pages, &ids), Vec::<&str>::new());
    let kept: i64 = device
        .app
        .store
        .connection()
        .query_row("SELECT count(*) FROM delivered", [], |row| row.get(0))
        .unwrap();
    assert_eq!(kept, 3, "a digest of each change stays, to reconcile by");
    let device = device.restart();
    assert_eq!(readable(&device), Vec::<&str>::new());
}

#[test]
fn many_records_and_a_draft_leave_only_the_draft() {
    let mut device = Device::shared();
    for _ in 0..60 {
        record_without_name(&mut device);
    }
    send_all(&mut device);
    let still_being_made = device.run(BeginDraft {}).unwrap();
    for _ in 0..10 {
        record_without_name(&mut device);
        send_all(&mut device);
    }
    assert_eq!(
        readable(&device),
        ["occurred", "duration_ms"],
        "which every draft has; nothing of the seventy records"
    );
    let list = device.run(ListIncidents { offset: 0 }).unwrap();
    assert_eq!(list.drafts[0].draft_id, still_being_made.draft_id);
    let mut next = 0;
    record_without_name(&mut device);
    device
        .converse(Synchronise {}, |request| {
            next = changes(request).first().map_or(next, |change| change.device_seq);
            Ok(answering(request, "accepted", None))
        })
        .unwrap();
    assert_eq!(
        next, 71,
        "a number is never given twice, though the rows are gone"
    );
}

#[test]
fn pages_that_are_rearranged_keep_no_copy_of_what_has_gone() {
    let mut device = Device::shared();
    let word = |number: usize| format!("mærke-{number}-slut");
    let mut waiting = Vec::new();
    for number in 0..150 {
        let draft = device.run(BeginDraft {}).unwrap();
        let note = word(number) + &" og mere".repeat(number * 37 % 90);
        let answers = Answers {
            acts: [Act::Kick].into(),
            note: Some(note),
            ..Answers::default()
        };
        let record = RecordIncident {
            draft_id: draft.draft_id,
            answers,
            occurred: None,
            effort: Effort::default(),
        };
        device.run(record).unwrap();
        waiting.push(number);
    }
    // All are held at first, then released a few at a time, here and there.
    let mut held: Vec<Envelope> = Vec::new();
    device
        .converse(Synchronise {}, |request| {
            held.extend(changes(request));
            Ok(answering(request, "held", Some("change_unreadable")))
        })
        .unwrap();
    for step in 0..10 {
        let goes = |number: &usize| number * 7 % 10 == step;
        let released: Vec<serde_json::Value> = (0..150)
            .filter(goes)
            .map(|number| {
                json!({"change_id": held[number].change_id, "status": "accepted", "sha256": held[number].digest()})
            })
            .collect();
        let answer = json!({"receipts": [], "news": [], "cursor": "c", "more": false, "in_effect": released});
        device.converse(Synchronise {}, |_| Ok(ok(&answer))).unwrap();
        waiting.retain(|number| !goes(number));
        let pages = every_page(&device.folder.path().join("store.sqlite"), &[1; 32]).unwrap();
        let stands = |number: &usize| !found_in(&pages, &[&word(*number)]).is_empty();
        let standing: Vec<usize> = (0..150).filter(stands).collect();
        assert_eq!(standing, waiting, "after {step}: what waits, and nothing else");
    }
}

#[test]
fn a_discarded_draft_is_gone_from_every_page() {
    let mut device = Device::shared();
    let draft_id = draft(&mut device).draft_id;
    assert!(readable(&device).contains(&"væltede"));
    device.run(DiscardDraft { draft_id }).unwrap();
    assert_eq!(readable(&device), Vec::<&str>::new());
}

#[test]
fn what_an_older_app_kept_goes_when_the_device_starts() {
    let mut device = Device::shared();
    device.app.store.forget_what_is_delivered(false).unwrap();
    record_without_name(&mut device);
    send_all(&mut device);
    assert_eq!(device.app.store.incident_count().unwrap(), 1);
    let device = device.restart();
    assert_eq!(device.app.store.incident_count().unwrap(), 0);
    assert_eq!(readable(&device), Vec::<&str>::new());
}

#[test]
fn a_personal_device_keeps_what_it_has_sent() {
    let mut device = Device::enrolled(vaern_domain::access::Role::Employee);
    device.record();
    send_all(&mut device);
    assert_eq!(device.restart().app.store.incident_count().unwrap(), 1);
}

#[test]
fn who_stands_there_sees_it_sent_and_may_add_to_it_and_the_next_sees_nothing() {
    let mut device = Device::shared();
    let incident = record_without_name(&mut device);
    let recorded = send_all(&mut device).remove(0);
    let list = device.run(ListIncidents { offset: 0 }).unwrap();
    assert_eq!(
        (list.incidents[0].incident_id, list.incidents[0].state),
        (incident.incident_id, SendState::Sent),
        "the thanks can say so, though nothing is stored any more"
    );
    let amended = device.run(amend(&incident, "Stolen væltede ikke.")).unwrap();
    assert_eq!(
        (amended.answers.acts, amended.state),
        ([Act::Kick].into(), SendState::OnDevice)
    );
    let added = send_all(&mut device).remove(0);
    assert_eq!(
        (added.base, added.author.person),
        (Some(recorded.change_id), None),
        "it knows what it adds to"
    );
    assert_eq!(readable(&device), Vec::<&str>::new());
    device.run(PutAway {}).unwrap();
    assert!(
        device
            .run(ListIncidents { offset: 0 })
            .unwrap()
            .incidents
            .is_empty()
    );
    assert_eq!(
        device.run(amend(&incident, "En anden")).unwrap_err().code,
        FailureCode::IncidentNotFound
    );
}

#[test]
fn what_a_member_was_adding_is_told_in_their_name_whoever_stands_there_then() {
    for crashes in [false, true] {
        let mut device = Device::shared();
        join(&mut device, ANE);
        let incident_id = record_as(&mut device, ANE).incident_id;
        let recorded = send_all(&mut device).remove(0);
        let answers: Answers = serde_json::from_value(json!({"support": "now"})).unwrap();
        device.run(SaveDetails { incident_id, answers }).unwrap();
        if crashes {
            device = device.restart();
        } else {
            device.run(PutAway {}).unwrap();
        }
        let told = send_all(&mut device).remove(0);
        assert_eq!(told.author, recorded.author, "hers, not the tablet's");
        assert_eq!(told.base, Some(recorded.change_id));
        assert_eq!(told.body["answers"]["support"], "now");
        let pages = every_page(&device.folder.path().join("store.sqlite"), &[1; 32]).unwrap();
        assert_eq!(found_in(&pages, &["\"support\""]), Vec::<&str>::new());
    }
}

#[test]
fn what_was_not_put_away_is_out_of_hand_after_ten_minutes() {
    let mut device = Device::shared();
    record_without_name(&mut device);
    pass(&device, Duration::minutes(11));
    assert!(
        device
            .run(ListIncidents { offset: 0 })
            .unwrap()
            .incidents
            .is_empty()
    );
    assert_eq!(
        device.run(ListIncidents { offset: 0 }).unwrap().total,
        0,
        "though it is not sent yet"
    );
    assert_eq!(
        device.app.sending().unwrap().unsent,
        1,
        "that is all that is told"
    );
}

#[test]
fn a_draft_that_was_left_is_saved_or_discarded_unseen() {
    let mut device = Device::shared();
    let with_acts = draft(&mut device).draft_id;
    let empty = device.run(BeginDraft {}).unwrap().draft_id;
    let begun = device.host.now.get();
    assert_eq!(Start::of(&device.app, &device.host).unwrap().drafts.len(), 2);
    assert_eq!(
        device.run(ListLeftBehind {}).unwrap().drafts,
        [],
        "nobody has left yet"
    );
    pass(&device, Duration::minutes(11));
    assert_eq!(Start::of(&device.app, &device.host).unwrap().drafts, []);
    assert_eq!(device.run(ListIncidents { offset: 0 }).unwrap().drafts, []);
    let LeftBehind { drafts, .. } = device.run(ListLeftBehind {}).unwrap();
    let mut told: Vec<_> = drafts
        .iter()
        .map(|draft| (draft.draft_id, draft.can_be_saved))
        .collect();
    told.sort();
    let mut expected = [(with_acts, true), (empty, false)];
    expected.sort();
    assert_eq!(told, expected, "time, and nothing of its content");
    assert_eq!(
        device.run(SaveLeftDraft { draft_id: empty }).unwrap_err().code,
        FailureCode::ActsMissing
    );
    let left = device.run(SaveLeftDraft { draft_id: with_acts }).unwrap();
    assert_eq!(left.drafts.len(), 1);
    assert!(
        device
            .run(ListIncidents { offset: 0 })
            .unwrap()
            .incidents
            .is_empty(),
        "it is not in the hand of who saved it"
    );
    let sent = send_all(&mut device).remove(0);
    assert_eq!(sent.author.person, None);
    assert_eq!(
        sent.body["occurred"]["at"],
        json!(begun),
        "it happened when somebody stood there"
    );
    device.run(DiscardDraft { draft_id: empty }).unwrap();
    assert_eq!(readable(&device), Vec::<&str>::new());
}

#[test]
fn a_stuck_record_without_a_name_goes_without_its_note() {
    let mut device = Device::shared();
    join(&mut device, ANE);
    let nameless = record_without_name(&mut device);
    let named = record_as(&mut device, ANE);
    device
        .converse(Synchronise {}, |request| {
            Ok(answering(request, "held", Some("personal_data_in_text")))
        })
        .unwrap();
    device.run(PutAway {}).unwrap();
    let left = device.run(ListLeftBehind {}).unwrap();
    let told: Vec<_> = left
        .stuck
        .iter()
        .map(|stuck| (stuck.incident_id, stuck.way_out))
        .collect();
    assert_eq!(
        told,
        [(nameless.incident_id, WayOut::WithoutNote)],
        "Ane's own waits for her PIN"
    );
    let refused = device.run(SendWithoutNote {
        incident_id: named.incident_id,
    });
    assert_eq!(refused.unwrap_err().code, FailureCode::IncidentNotFound);
    device
        .run(SendWithoutNote {
            incident_id: nameless.incident_id,
        })
        .unwrap();
    let amendment = send_all(&mut device).remove(0);
    assert_eq!(
        (amendment.incident_id, &amendment.body["answers"]["note"]),
        (nameless.incident_id, &json!("")),
        "the note is taken back; the rest stays"
    );
}

/// Sends all, every change held for this.
fn hold_all(device: &mut Device, reason: &str) {
    device
        .converse(Synchronise {}, |request| {
            Ok(answering(request, "held", Some(reason)))
        })
        .unwrap();
    device.run(PutAway {}).unwrap();
}

#[test]
fn a_note_that_was_taken_stays_when_another_is_stuck() {
    let mut device = Device::shared();
    let incident = record_without_name(&mut device);
    send_all(&mut device); // with its note
    let mut added = amend(&incident, "Ring 20 30 40 50 om det.");
    added.answers.support = serde_json::from_value(json!("now")).unwrap();
    added.answers.note = Some("En note til.".to_owned());
    device.run(added).unwrap();
    hold_all(&mut device, "text_too_long");
    let left = device.run(ListLeftBehind {}).unwrap();
    assert_eq!(left.stuck[0].way_out, WayOut::WithoutNote);
    let incident_id = incident.incident_id;
    let left = device.run(SendWithoutNote { incident_id }).unwrap();
    assert_eq!(left.stuck, [], "nothing needs help any more");
    let sent = send_all(&mut device);
    assert_eq!(sent.len(), 1);
    assert_eq!(
        sent[0].body["answers"],
        json!({"support": "now"}),
        "the rest goes, and the note that was taken before is not taken back"
    );
    assert_eq!(readable(&device), Vec::<&str>::new());
}

#[test]
fn what_was_only_a_note_goes_from_the_device() {
    let mut device = Device::shared();
    let incident = record_without_name(&mut device);
    send_all(&mut device);
    device.run(amend(&incident, "En note til.")).unwrap();
    hold_all(&mut device, "personal_data_in_text");
    let incident_id = incident.incident_id;
    let left = device.run(SendWithoutNote { incident_id }).unwrap();
    assert_eq!(left.stuck, []);
    assert_eq!(send_all(&mut device), []);
    assert_eq!(readable(&device), Vec::<&str>::new());
}

#[test]
fn a_recording_without_a_name_that_cannot_be_taken_is_recorded_anew() {
    let mut device = Device::shared();
    let incident_id = record_without_name(&mut device).incident_id;
    let mut held = Vec::new();
    device
        .converse(Synchronise {}, |request| {
            held.extend(changes(request));
            Ok(answering(request, "held", Some("change_conflicting")))
        })
        .unwrap();
    device.run(PutAway {}).unwrap();
    assert_eq!(
        device.run(ListLeftBehind {}).unwrap().stuck[0].way_out,
        WayOut::Again
    );
    let refused = device.run(SendWithoutNote { incident_id });
    assert_eq!(
        refused.unwrap_err().code,
        FailureCode::IncidentNotFound,
        "without its note it would be held just the same"
    );
    let left = device.run(SendLeftAgain { incident_id }).unwrap();
    assert_eq!(left.stuck, []);
    let sent = send_all(&mut device);
    assert_eq!(sent.len(), 1);
    assert_ne!(sent[0].incident_id, incident_id);
    assert_ne!(sent[0].change_id, held[0].change_id);
    assert_eq!(sent[0].body, held[0].body, "all that was told");
    assert_eq!(readable(&device), Vec::<&str>::new());
}

#[test]
fn a_time_to_come_becomes_the_time_of_recording() {
    let mut device = Device::shared();
    let incident_id = record_without_name(&mut device).incident_id;
    hold_all(&mut device, "occurred_in_future");
    device.run(SendLeftAgain { incident_id }).unwrap();
    let sent = send_all(&mut device).remove(0);
    assert_eq!(sent.body["occurred"]["at"], json!(sent.recorded_at));
}

#[test]
fn what_waits_for_a_newer_central_store_is_offered_no_button() {
    for reason in ["change_unreadable", "field_unknown"] {
        let mut device = Device::shared();
        let incident_id = record_without_name(&mut device).incident_id;
        hold_all(&mut device, reason);
        let left = device.run(ListLeftBehind {}).unwrap();
        assert_eq!(left.stuck[0].way_out, WayOut::Update);
        let refused = device.run(SendLeftAgain { incident_id });
        assert_eq!(refused.unwrap_err().code, FailureCode::IncidentNotFound);
    }
}

#[test]
fn what_was_being_added_is_sent_though_it_lay_too_long_and_though_something_else_fails() {
    for puts_away in [true, false] {
        let mut device = Device::shared();
        join(&mut device, ANE);
        let incident_id = record_as(&mut device, ANE).incident_id;
        let recorded = send_all(&mut device).remove(0);
        let answers: Answers = serde_json::from_value(json!({"support": "now"})).unwrap();
        device.run(SaveDetails { incident_id, answers }).unwrap();
        // What can never be told, before it in order.
        let other = "00000000-0000-7000-8000-000000000001".parse().unwrap();
        let refused: Answers = serde_json::from_value(json!({"note": "ring 20 30 40 50"})).unwrap();
        let basis = (recorded.change_id, recorded.author);
        device.app.store.write_details(other, &refused, basis).unwrap();
        pass(&device, Duration::minutes(11));
        if puts_away {
            assert!(device.run(PutAway {}).is_err(), "what failed is told");
        }
        let told = send_all(&mut device);
        assert_eq!(told.len(), 1);
        assert_eq!(told[0].body["answers"]["support"], "now");
    }
}

#[test]
fn what_is_released_later_is_told_without_its_content_and_forgotten() {
    let mut device = Device::shared();
    record_without_name(&mut device);
    let mut held = Vec::new();
    device
        .converse(Synchronise {}, |request| {
            held.extend(changes(request));
            Ok(answering(request, "held", Some("change_unreadable")))
        })
        .unwrap();
    assert!(
        readable(&device).contains(&"væltede"),
        "what is stuck is not lost"
    );
    let released = |sha256: serde_json::Value| {
        json!({
            "receipts": [], "news": [], "cursor": "c2", "more": false,
            "in_effect": [{"change_id": held[0].change_id, "status": "accepted", "seq": 300, "sha256": sha256}],
        })
    };
    let other = device.converse(Synchronise {}, |_| Ok(ok(&released(json!("00")))));
    assert_eq!(other.unwrap().needs_help, 1, "other bytes are no proof");
    let sending = device.converse(Synchronise {}, |_| Ok(ok(&released(json!(held[0].digest())))));
    assert_eq!(sending.unwrap().needs_help, 0);
    assert_eq!(readable(&device), Vec::<&str>::new());
}

#[test]
fn news_of_an_older_central_store_are_not_kept() {
    let mut device = Device::shared();
    record_without_name(&mut device);
    let sent = send_all(&mut device);
    let answer = json!({
        "receipts": [], "news": [{"seq": 101, "change": sent[0]}], "cursor": "c", "more": false
    });
    device.converse(Synchronise {}, |_| Ok(ok(&answer))).unwrap();
    assert_eq!(device.app.store.incident_count().unwrap(), 0);
    assert_eq!(readable(&device), Vec::<&str>::new());
}

#[test]
fn a_member_opens_the_own_cases_and_nobody_elses() {
    let mut device = Device::shared();
    join(&mut device, ANE);
    join(&mut device, BO);
    record_as(&mut device, ANE);
    let sent = send_all(&mut device);
    let unsent = record_as(&mut device, ANE);
    record_as(&mut device, BO);
    record_without_name(&mut device);
    device.run(PutAway {}).unwrap();
    let message = json!({
        "change_id": "01a033ae-d1c8-7000-8000-0000000000d1", "incident_id": sent[0].incident_id, "device_seq": 1,
        "kind": "followed_up", "author": {"device": "01a033ae-d1c8-7000-8000-0000000000d2"},
        "recorded_at": "2026-08-24T13:30:00+02:00", "schema": 1, "body": {"step": "messaged", "text": "Tak for det."}
    });
    let cases = json!({"changes": [{"seq": 101, "change": sent[0]}, {"seq": 102, "change": message}]});
    let mut asked = 0;
    let wrong = open(&mut device, (ANE.0, ANE.1, BO.2), || {
        asked += 1;
        Ok(ok(&cases))
    });
    assert_eq!((wrong.unwrap_err().code, asked), (FailureCode::PinWrong, 0));
    let opened = open(&mut device, ANE, || Ok(ok(&cases))).unwrap();
    assert!(opened.complete);
    let told: Vec<_> = opened
        .incidents
        .iter()
        .map(|incident| (incident.incident_id, incident.state))
        .collect();
    assert_eq!(
        told,
        [
            (unsent.incident_id, SendState::OnDevice),
            (sent[0].incident_id, SendState::Sent)
        ],
        "hers, sent or not; not Bo's and not that without a name"
    );
    let case = device
        .run(ReadCase {
            incident_id: sent[0].incident_id,
        })
        .unwrap();
    assert_eq!(
        case.heard[0].words.as_deref(),
        Some("Tak for det."),
        "behind the PIN the person reads what was done"
    );
    let some = json!({"changes": cases["changes"], "more": true});
    let newest = open(&mut device, ANE, || Ok(ok(&some))).unwrap();
    assert!(!newest.complete, "older ones are left out, and that is said");
    let amended = device.run(amend(&opened.incidents[1], "Det går bedre.")).unwrap();
    assert_eq!(amended.state, SendState::OnDevice);
    assert_eq!(amended.answers.acts, [Act::Kick].into());
    send_all(&mut device);
    assert_eq!(
        readable(&device),
        Vec::<&str>::new(),
        "what was opened was held in memory only"
    );
    let opened = open(&mut device, ANE, || Err(NoAnswer)).unwrap();
    assert_eq!(
        (opened.complete, opened.incidents),
        (false, vec![]),
        "without a network only what is not sent"
    );
    assert_eq!(
        open(&mut device, ANE, || Ok(refusal("pin_locked")))
            .unwrap_err()
            .code,
        FailureCode::PinLocked
    );
}

#[test]
fn a_member_mends_what_is_stuck_also_without_a_network() {
    let mut device = Device::shared();
    join(&mut device, ANE);
    let stuck = record_as(&mut device, ANE);
    device
        .converse(Synchronise {}, |request| {
            Ok(answering(request, "held", Some("personal_data_in_text")))
        })
        .unwrap();
    device.run(PutAway {}).unwrap();
    let opened = open(&mut device, ANE, || Err(NoAnswer)).unwrap();
    assert_eq!(opened.incidents[0].incident_id, stuck.incident_id);
    assert_eq!(opened.incidents[0].state, SendState::NeedsHelp);
    device.run(amend(&opened.incidents[0], "Uden nummeret.")).unwrap();
    let sent = send_all(&mut device).remove(0);
    assert_eq!(
        sent.author.person.map(|person| person.to_string()),
        Some(ANE.0.to_owned()),
        "it is mended in her name"
    );
}

fn refusal(code: &str) -> HttpAnswer {
    HttpAnswer {
        status: 403,
        body: json!({"error": {"code": code, "message": "…"}})
            .to_string()
            .into_bytes(),
        retry_after: None,
    }
}

#[test]
fn who_is_removed_at_the_central_store_is_gone_here_and_who_joins_meanwhile_stays() {
    let mut device = Device::shared();
    join(&mut device, ANE);
    let names = |device: &mut Device| -> Vec<String> {
        let members = device.run(ListMembers {}).unwrap().members;
        members.into_iter().map(|member| member.initials).collect()
    };
    let answer = |members: serde_json::Value| {
        ok(&json!({"receipts": [], "news": [], "cursor": "c", "more": false, "members": members}))
    };
    device
        .converse(Synchronise {}, |_| {
            Ok(answer(
                json!([{"person": ANE.0, "initials": "AB"}, {"person": BO.0, "initials": "BC"}]),
            ))
        })
        .unwrap();
    assert_eq!(
        names(&mut device),
        ["AB"],
        "who has no PIN here has joined elsewhere"
    );
    // The request was made before Bo joined, its answer comes after.
    use vaern_client::commands::Remote;
    use vaern_client::exchange::{Exchange, Step};
    let mut exchange = Synchronise {}.exchange();
    let step = exchange.next(&mut device.app, &device.host, None).unwrap();
    assert!(matches!(step, Step::Send(_)));
    join(&mut device, BO);
    let done = exchange.next(&mut device.app, &device.host, Some(Ok(answer(json!([])))));
    assert!(matches!(done.unwrap(), Step::Done(_)));
    assert_eq!(names(&mut device), ["BC"]);
    assert_eq!(
        check(&mut device, ANE, ANE.2).unwrap_err().code,
        FailureCode::MemberUnknown
    );
}

#[test]
fn a_personal_device_has_no_members() {
    let mut device = Device::enrolled(vaern_domain::access::Role::Employee);
    let join = Join {
        code: "ABCD-EFGH-2346".to_owned(),
        pin: pin(ANE.2),
    };
    let refused = device.converse(join, |_| unreachable!("nothing is sent"));
    assert_eq!(refused.unwrap_err().code, FailureCode::NotAllowed);
    assert_eq!(
        device.run(ListLeftBehind {}).unwrap_err().code,
        FailureCode::NotAllowed
    );
}
