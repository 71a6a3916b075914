//! The question the app comes back with, against a clock the test holds.

use crate::host::Device;
use chrono::{Duration, NaiveDate};
use vaern_client::commands::{AmendIncident, AnswerWatch, ReadWatch, WithdrawIncident};
use vaern_client::easy_watch::take_notice;
use vaern_client::store::OwnIncident;
use vaern_domain::Answers;
use vaern_domain::access::Role;
use vaern_domain::catalogue::Absence;
use vaern_domain::easy::{AbsenceReply, Clock};
use vaern_domain::incident::WithdrawalReason;

fn told(device: &mut Device, absence: Absence) -> OwnIncident {
    let incident = device.record();
    let answers = Answers {
        absence: Some(absence),
        ..Answers::default()
    };
    device
        .run(AmendIncident {
            incident_id: incident.incident_id,
            answers,
            kept: Vec::new(),
        })
        .unwrap()
}

fn days_pass(device: &Device, days: i64) {
    device.host.now.set(device.host.now.get() + Duration::days(days));
}

fn rounds(device: &mut Device) -> Vec<u64> {
    let watch = device.run(ReadWatch {}).unwrap();
    watch.questions.iter().map(|question| question.round).collect()
}

fn reply(
    device: &mut Device,
    incident: &OwnIncident,
    reply: AbsenceReply,
    first: Option<NaiveDate>,
) -> OwnIncident {
    device
        .run(AnswerWatch {
            incident_id: incident.incident_id,
            reply,
            first_absence_day: first,
        })
        .unwrap()
}

#[test]
fn the_person_is_asked_after_one_seven_and_thirteen_days() {
    let mut device = Device::enrolled(Role::Employee);
    let incident = told(&mut device, Absence::Maybe);
    let calm = device.record();
    assert_eq!(rounds(&mut device), [] as [u64; 0], "not on the day itself");
    for (days, round) in [(1, 1), (6, 7), (6, 13)] {
        days_pass(&device, days);
        assert_eq!(rounds(&mut device), [round]);
        let mut restarted = device.restart();
        assert_eq!(rounds(&mut restarted), [round], "a restart forgets nothing");
        let kept = reply(&mut restarted, &incident, AbsenceReply::NotYetKnown, None);
        assert_eq!(kept.answers.absence, Some(Absence::Maybe));
        assert_eq!(rounds(&mut restarted), [] as [u64; 0], "answered for this round");
        device = restarted;
    }
    days_pass(&device, 30);
    assert_eq!(rounds(&mut device), [] as [u64; 0], "three times are enough");
    assert_eq!(
        calm.answers.absence, None,
        "nobody asks about what led to nothing"
    );
}

#[test]
fn a_yes_names_its_day_and_ends_the_asking() {
    let mut device = Device::enrolled(Role::Employee);
    let incident = told(&mut device, Absence::Maybe);
    days_pass(&device, 7);
    let questions = device.run(ReadWatch {}).unwrap().questions;
    assert!(
        questions[0]
            .deadlines
            .iter()
            .any(|deadline| deadline.clock == Clock::ReportBenefits)
    );
    let first = "2026-09-03".parse().unwrap();
    let answered = reply(&mut device, &incident, AbsenceReply::Yes, Some(first));
    assert_eq!(answered.answers.absence, Some(Absence::Yes));
    assert_eq!(answered.answers.first_absence_day, Some(first));
    days_pass(&device, 6);
    assert_eq!(rounds(&mut device), [] as [u64; 0]);
}

#[test]
fn a_no_is_asked_again_and_only_the_last_one_ends_it() {
    let mut device = Device::enrolled(Role::Employee);
    let incident = told(&mut device, Absence::Maybe);
    for (days, round, left) in [
        (1, 1, Absence::Maybe),
        (6, 7, Absence::Maybe),
        (6, 13, Absence::No),
    ] {
        days_pass(&device, days);
        assert_eq!(
            rounds(&mut device),
            [round],
            "absence may begin later than the injury"
        );
        let answered = reply(&mut device, &incident, AbsenceReply::No, None);
        assert_eq!(answered.answers.absence, Some(left), "in round {round}");
        assert_eq!(rounds(&mut device), [] as [u64; 0], "answered for this round");
    }
}

#[test]
fn treatment_is_told_without_a_day_of_absence_and_asked_about_again() {
    let mut device = Device::enrolled(Role::Employee);
    let incident = told(&mut device, Absence::Maybe);
    days_pass(&device, 1);
    let treated = reply(&mut device, &incident, AbsenceReply::Treated, None).answers;
    assert_eq!(
        (treated.absence, treated.first_absence_day),
        (Some(Absence::Yes), None)
    );
    days_pass(&device, 6);
    assert_eq!(rounds(&mut device), [7], "absence may follow");
}

#[test]
fn a_withdrawal_ends_the_asking() {
    let mut device = Device::enrolled(Role::Employee);
    let withdrawn = told(&mut device, Absence::Yes);
    days_pass(&device, 1);
    assert_eq!(rounds(&mut device).len(), 1);
    device
        .run(WithdrawIncident {
            incident_id: withdrawn.incident_id,
            code: WithdrawalReason::Mistake,
            reason: None,
            kept: Vec::new(),
        })
        .unwrap();
    assert_eq!(rounds(&mut device), [] as [u64; 0]);
}

#[test]
fn a_notice_says_nothing_and_comes_once_a_round() {
    let mut device = Device::enrolled(Role::Employee);
    told(&mut device, Absence::Maybe);
    let notice = |device: &mut Device| take_notice(&mut device.app, device.host.now.get()).unwrap();
    assert_eq!(notice(&mut device), None);
    days_pass(&device, 1);
    let first = notice(&mut device).unwrap();
    assert_eq!(
        (first.title.as_str(), first.body.as_str()),
        ("Værn", "Der er et spørgsmål til dig.")
    );
    assert_eq!(notice(&mut device), None, "once is enough");
    let mut device = device.restart();
    assert_eq!(notice(&mut device), None, "after a restart, too");
    days_pass(&device, 6);
    assert_eq!(notice(&mut device), Some(first), "the next round says the same");
}

#[test]
fn a_shared_device_asks_nobody() {
    let mut device = Device::shared();
    told(&mut device, Absence::Yes);
    days_pass(&device, 7);
    assert_eq!(rounds(&mut device), [] as [u64; 0]);
    assert_eq!(take_notice(&mut device.app, device.host.now.get()).unwrap(), None);
}
