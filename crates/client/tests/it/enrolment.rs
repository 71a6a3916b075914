use crate::host::{Device, enrol_answer, ok};
use vaern_client::commands::{Enrol, Stage, Synchronise};
use vaern_client::exchange::{HttpAnswer, NoAnswer};
use vaern_client::{Failure, FailureCode};
use vaern_domain::access::Role;

fn enrol(code: &str) -> Enrol {
    Enrol {
        server: "http://127.0.0.1:1".to_owned(),
        code: code.to_owned(),
    }
}

#[test]
fn a_lost_answer_costs_no_code() {
    let mut device = Device::new();
    let mut sent = Vec::new();
    for _ in 0..2 {
        let failed = device.converse(enrol("abcd efgh 2345"), |request| {
            sent.push(request.body.clone().unwrap());
            Err(NoAnswer)
        });
        assert_eq!(failed.unwrap_err().code, FailureCode::ServerUnreachable);
        device = device.restart();
    }
    assert_eq!(
        sent[0], sent[1],
        "the same code is asked for with the same device and token, also after a restart"
    );
    let mut third = Vec::new();
    let _ = device.converse(enrol("ABCD-EFGH-2346"), |request| {
        third.push(request.body.clone().unwrap());
        Err(NoAnswer)
    });
    assert_ne!(sent[0], third[0], "another code is another enrolment");
    let mut fourth = Vec::new();
    let _ = device.converse(enrol("ABCD-EFGH-2345"), |request| {
        fourth.push(request.body.clone().unwrap());
        Err(NoAnswer)
    });
    assert_eq!(
        sent[0], fourth[0],
        "a slip of the finger in between costs no code either"
    );
}

#[test]
fn an_enrolled_device_stays_enrolled_and_says_so() {
    let mut device = Device::enrolled(Role::Employee).restart();
    assert!(device.app.session().is_some(), "the enrolment survives a restart");
    let again = device.converse(enrol("ABCD-EFGH-2345"), |_| unreachable!("nothing is to be sent"));
    assert_eq!(again.unwrap_err().code, FailureCode::AlreadyEnrolled);
}

#[test]
fn the_servers_own_words_reach_the_person() {
    let mut device = Device::new();
    let body = r#"{"error":{"code":"enrolment_code_used","message":"…"}}"#;
    let answer = HttpAnswer {
        status: 409,
        body: body.as_bytes().to_vec(),
        retry_after: None,
    };
    let failed = device.converse(enrol("ABCD-EFGH-2345"), |_| Ok(answer.clone()));
    assert_eq!(failed.unwrap_err(), Failure::from(FailureCode::EnrolmentCodeUsed));
}

#[test]
fn something_else_than_a_central_store_is_told_as_such() {
    let mut device = Device::new();
    let page = HttpAnswer {
        status: 404,
        body: b"<html>".to_vec(),
        retry_after: None,
    };
    let failed = device
        .converse(enrol("ABCD-EFGH-2345"), |_| Ok(page.clone()))
        .unwrap_err();
    assert_eq!(failed, Failure::with(FailureCode::ServerRefused, "status", 404));
    let failed = device.converse(enrol("ABCD-EFGH-2345"), |_| {
        Ok(ok(&serde_json::json!({"hello": 1})))
    });
    assert_eq!(failed.unwrap_err().code, FailureCode::ServerAnswerUnreadable);
    assert_eq!(
        vaern_client::commands::Start::of(&device.app, &device.host)
            .unwrap()
            .stage,
        Stage::Enrolment
    );
}

#[test]
fn a_device_shut_out_enrols_again_and_keeps_its_id_and_its_records() {
    let mut device = Device::enrolled(Role::Employee);
    device.record();
    let before = device.app.session().unwrap().clone();
    let refusal = br#"{"error":{"code":"device_revoked","message":"..."}}"#.to_vec();
    let refused = HttpAnswer {
        status: 403,
        body: refusal,
        retry_after: None,
    };
    let sending = device.converse(Synchronise {}, |_| Ok(refused.clone())).unwrap();
    assert_eq!(
        sending.problem.unwrap().code,
        FailureCode::DeviceRevoked,
        "the window can say why"
    );
    assert_eq!(sending.unsent, 1, "nothing is lost");
    let code = enrol("ABCD-EFGH-2346");
    let start = device
        .converse(code, |request| Ok(enrol_answer(request, Role::Employee, true)))
        .unwrap();
    assert_eq!(
        (start.stage, start.sending.unsent, start.sending.problem),
        (Stage::Ready, 1, None)
    );
    let after = device.app.session().unwrap();
    assert_eq!(
        after.device(),
        before.device(),
        "what waits was made by this device"
    );
    assert_ne!(after.token, before.token, "with a new secret");
}
