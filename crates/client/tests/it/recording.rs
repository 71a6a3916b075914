use crate::host::Device;
use chrono::Duration;
use vaern_client::FailureCode;
use vaern_client::commands::{
    AmendIncident, BeginDraft, CheckText, DiscardDraft, ExportOwnIncidents, ListIncidents, RecordIncident,
    SaveDraft, Start,
};
use vaern_client::store::SendState;
use vaern_domain::access::Role;
use vaern_domain::catalogue::{Act, Actor};
use vaern_domain::incident::Effort;
use vaern_domain::{Answers, Question};

#[test]
fn every_tap_survives_a_restart() {
    let mut device = Device::enrolled(Role::Employee);
    let draft = device.run(BeginDraft {}).unwrap();
    let answers = Answers {
        acts: [Act::Spit].into(),
        actor: Some(Actor::Citizen),
        ..Answers::default()
    };
    device
        .run(SaveDraft {
            draft_id: draft.draft_id,
            question: Question::Burden,
            answers: answers.clone(),
            occurred: None,
            effort: Effort {
                duration_ms: 4000,
                taps: 4,
                steps_back: 1,
            },
        })
        .unwrap();
    let device = device.restart();
    let start = Start::of(&device.app, &device.host).unwrap();
    assert_eq!(start.drafts.len(), 1);
    assert_eq!(
        start.drafts[0].question,
        Question::Burden,
        "it continues at that very question"
    );
    assert_eq!(start.drafts[0].answers, answers);
}

#[test]
fn saving_twice_records_once() {
    let mut device = Device::enrolled(Role::Employee);
    let draft = device.run(BeginDraft {}).unwrap();
    let save = RecordIncident {
        draft_id: draft.draft_id,
        answers: Answers {
            acts: [Act::Kick].into(),
            ..Answers::default()
        },
        occurred: None,
        effort: Effort::default(),
    };
    let first = device.run(save.clone()).unwrap();
    let second = device.run(save).unwrap();
    assert_eq!(
        first, second,
        "a saving tap whose answer was lost may be repeated"
    );
    let list = device.run(ListIncidents { offset: 0 }).unwrap();
    assert_eq!(
        (list.incidents.len(), list.total, list.drafts.len()),
        (1, 1, 0),
        "and the draft is gone"
    );
    assert_eq!(list.incidents[0].state, SendState::OnDevice);
}

#[test]
fn a_record_without_an_act_or_from_the_future_is_refused_and_the_draft_stays() {
    let mut device = Device::enrolled(Role::Employee);
    let draft = device.run(BeginDraft {}).unwrap();
    let mut save = RecordIncident {
        draft_id: draft.draft_id,
        answers: Answers::default(),
        occurred: None,
        effort: Effort::default(),
    };
    assert_eq!(
        device.run(save.clone()).unwrap_err().code,
        FailureCode::ActsMissing
    );
    save.answers.acts = [Act::Hit].into();
    save.occurred = Some(device.host.now.get() + Duration::hours(1));
    assert_eq!(device.run(save).unwrap_err().code, FailureCode::OccurredInFuture);
    assert_eq!(
        device.run(ListIncidents { offset: 0 }).unwrap().drafts.len(),
        1,
        "nothing is lost"
    );
    device
        .run(DiscardDraft {
            draft_id: draft.draft_id,
        })
        .unwrap();
    assert!(device.run(ListIncidents { offset: 0 }).unwrap().drafts.is_empty());
}

#[test]
fn a_leader_without_a_workplace_cannot_record() {
    let mut device = Device::enrolled(Role::WorkEnvironmentLeader);
    assert_eq!(
        device.run(BeginDraft {}).unwrap_err().code,
        FailureCode::NotAllowed
    );
}

#[test]
fn a_cpr_number_is_refused_and_a_clean_note_is_added() {
    let mut device = Device::enrolled(Role::Employee);
    let incident = device.record();
    let note = |text: &str| AmendIncident {
        incident_id: incident.incident_id,
        answers: Answers {
            note: Some(text.to_owned()),
            ..Answers::default()
        },
        kept: Vec::new(),
    };
    let refused = device
        .run(note("Elev 010203-1234, ring 20 30 40 50"))
        .unwrap_err();
    assert_eq!(refused.code, FailureCode::PersonalDataInText);
    assert_eq!(refused.args["kinds"], "cpr,phone");
    let amended = device.run(note("Stolen væltede.")).unwrap();
    assert_eq!(amended.answers.note.as_deref(), Some("Stolen væltede."));
    assert_eq!(amended.answers.acts, [Act::Hit].into(), "the rest stays");
}

#[test]
fn a_name_is_asked_about_and_no_window_can_leave_the_question_out() {
    let mut device = Device::enrolled(Role::Employee);
    let incident = device.record();
    let note = |text: &str, kept: &[&str]| AmendIncident {
        incident_id: incident.incident_id,
        answers: Answers {
            note: Some(text.to_owned()),
            ..Answers::default()
        },
        kept: kept.iter().map(|word| (*word).to_owned()).collect(),
    };
    let text = "Storm slog mig ved Skolegade 12";
    for kept in [&[][..], &["Storm"], &["storm", "Skolegade 12"], &["Emma"]] {
        let failure = device.run(note(text, kept)).unwrap_err();
        assert_eq!(
            failure.code,
            FailureCode::PersonalDataUnanswered,
            "with {kept:?} kept"
        );
        assert_eq!(failure.args["kinds"], "address,name");
    }
    let amended = device.run(note(text, &["Storm", "Skolegade 12"])).unwrap();
    assert_eq!(
        amended.answers.note.as_deref(),
        Some(text),
        "what is answered is saved as it was written"
    );
    assert_eq!(
        device.run(note("Emma slog mig", &["Storm"])).unwrap_err().code,
        FailureCode::PersonalDataUnanswered,
        "an answer about one text is none about another"
    );
    assert_eq!(
        device
            .run(note("Storm, ring 20 30 40 50", &["Storm", "20 30 40 50"]))
            .unwrap_err()
            .code,
        FailureCode::PersonalDataInText,
        "a number cannot be kept"
    );
}

#[test]
fn findings_are_counted_as_a_browser_counts() {
    let mut device = Device::enrolled(Role::Employee);
    let check = device
        .run(CheckText {
            text: "Åh 😮 010203-1234".to_owned(),
        })
        .unwrap();
    assert!(check.refused);
    let finding = &check.findings[0];
    assert_eq!(
        (finding.start, finding.end),
        (6, 17),
        "the face is two UTF-16 units"
    );
}

#[test]
fn the_own_log_is_a_file_no_spreadsheet_runs() {
    let mut device = Device::enrolled(Role::Employee);
    let incident = device.record();
    let answers = Answers {
        note: Some("=2+3; \"sagde\" han".to_owned()),
        ..Answers::default()
    };
    device
        .run(AmendIncident {
            incident_id: incident.incident_id,
            answers,
            kept: Vec::new(),
        })
        .unwrap();
    let file = device.run(ExportOwnIncidents {}).unwrap();
    assert!(
        file.file_name.contains("2026-09-01") && file.file_name.ends_with(".csv"),
        "{}",
        file.file_name
    );
    let saved = device.host.saved.borrow();
    let text = String::from_utf8(saved[0].1.clone()).unwrap();
    assert!(
        text.starts_with('\u{feff}'),
        "spreadsheets need the mark to read æøå"
    );
    let row = text.lines().nth(1).unwrap();
    assert!(row.starts_with("2026-09-01 13:30;"), "{row}");
    assert!(
        row.contains(r#""'=2+3; ""sagde"" han""#),
        "a formula is made harmless, quotes are doubled: {row}"
    );
}
