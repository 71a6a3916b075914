//! Codes: wrong, used, too old, and the same request again.

use crate::support::{Device, Server, id, in_days, token};
use chrono::TimeDelta;
use vaern_domain::access::Role;
use vaern_protocol::enrolment::EnrolAnswer;
use vaern_protocol::sync::ReceiptStatus;
use vaern_server::store::Administration as _;

#[test]
fn a_code_tells_the_device_who_and_where_it_is() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let person = server.person(&town, Some(&town.north), Role::SafetyGroup, "Åse Øst");
    let code = server.code(&town, Some(&town.north), Some(&person), Role::SafetyGroup);
    let device = id();
    let answer = server.enrol(&code, device, &token());
    assert_eq!(answer.status, 200, "{}", answer.body);
    let enrolled: EnrolAnswer = answer.json();
    assert_eq!(enrolled.device.0, device);
    assert_eq!((enrolled.unit, enrolled.person), (Some(town.north), Some(person)));
    assert_eq!(
        (enrolled.role, enrolled.organisation.name.as_str()),
        (Role::SafetyGroup, "Lyngby")
    );
}

#[test]
fn a_code_for_a_shared_device_names_no_person() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let device = server.device(&town, Some(&town.south), None, Role::Employee);
    assert_eq!(
        (device.enrolled.person, device.enrolled.unit),
        (None, Some(town.south))
    );
}

#[test]
fn wrong_codes_are_told_apart() {
    let server = Server::start();
    let town = server.town("Lyngby");
    server
        .enrol("ABCD", id(), &token())
        .fails(422, "enrolment_code_invalid");
    server
        .enrol("ABCD-EFGH-2345", id(), &token())
        .fails(404, "enrolment_code_unknown");
    let code = server.code(&town, Some(&town.north), None, Role::Employee);
    server.pass(in_days(14));
    server
        .enrol(&code, id(), &token())
        .fails(410, "enrolment_code_expired");
}

#[test]
fn a_code_works_until_its_last_moment() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let code = server.code(&town, Some(&town.north), None, Role::Employee);
    server.pass(in_days(14) - TimeDelta::milliseconds(1));
    assert_eq!(server.enrol(&code, id(), &token()).status, 200);
}

#[test]
fn an_answer_that_was_lost_is_given_again() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let code = server.code(&town, Some(&town.north), None, Role::Employee);
    let (device, token) = (id(), token());
    let first = server.enrol(&code, device, &token);
    server.pass(in_days(100));
    let again = server.enrol(&code.to_lowercase(), device, &token.to_uppercase());
    assert_eq!(
        (again.status, &again.body),
        (200, &first.body),
        "however late, however typed"
    );
}

#[test]
fn a_used_code_is_refused_to_everybody_else() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let code = server.code(&town, Some(&town.north), None, Role::Employee);
    let (device, own_token) = (id(), token());
    assert_eq!(server.enrol(&code, device, &own_token).status, 200);
    server
        .enrol(&code, id(), &own_token)
        .fails(409, "enrolment_code_used");
    server
        .enrol(&code, device, &token())
        .fails(409, "enrolment_code_used");
    server
        .enrol(&code, id(), &token())
        .fails(409, "enrolment_code_used");
}

#[test]
fn nobody_takes_over_a_device_with_a_code_of_their_own() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let victim = server.employee(&town, &town.north, "Anne");
    let code = server.code(&town, Some(&town.south), None, Role::Employee);
    server
        .enrol(&code, victim.enrolled.device.0, &token())
        .fails(403, "not_allowed");
    server.enrol(&code, id(), &victim.token).fails(403, "not_allowed");
    assert_eq!(
        server.enrol(&code, id(), &token()).status,
        200,
        "the code itself is still good"
    );
}

#[test]
fn a_device_that_was_revoked_by_mistake_comes_back_with_what_waits_on_it() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let anne = server.employee(&town, &town.north, "Anne");
    let waiting = anne.recorded();
    let revoked = server
        .store
        .revoke(town.organisation, anne.enrolled.device, server.now());
    assert!(server.wait(revoked).unwrap());
    anne.push("{}").fails(403, "device_revoked");
    let person = anne.enrolled.person.as_ref();
    let code = server.code(&town, Some(&town.north), person, Role::Employee);
    let token = token();
    let answer = server.enrol(&code, anne.enrolled.device.0, &token);
    assert_eq!(answer.status, 200, "{}", answer.body);
    let back = Device {
        token,
        enrolled: answer.json(),
        ..anne.clone()
    };
    assert_eq!(back.enrolled, anne.enrolled);
    let receipt = back.sync(vec![waiting], None).receipts.remove(0);
    assert_eq!(
        receipt.status,
        ReceiptStatus::Accepted,
        "it names the device it was written on: {receipt:?}"
    );
    anne.push("{}").fails(401, "not_enrolled");
    server
        .enrol(&code, id(), &crate::support::token())
        .fails(409, "enrolment_code_used");
    let again = server.enrol(&code, anne.enrolled.device.0, &back.token);
    assert_eq!(
        (again.status, again.body),
        (200, answer.body),
        "the answer was lost"
    );
}

#[test]
fn a_shared_device_whose_token_was_lost_keeps_its_records() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let shared = server.device(&town, Some(&town.south), None, Role::Employee);
    let cursor = shared.sync(vec![shared.recorded()], None).cursor;
    let code = server.code(&town, Some(&town.south), None, Role::Employee);
    let token = token();
    let answer = server.enrol(&code, shared.enrolled.device.0, &token);
    assert_eq!(answer.status, 200, "{}", answer.body);
    let back = Device {
        token,
        ..shared.clone()
    };
    assert_eq!(back.sync(vec![], None).in_effect.len(), 1);
    assert!(
        back.sync(vec![], Some(cursor)).in_effect.is_empty(),
        "it goes on where it was"
    );
}

#[test]
fn a_known_device_takes_no_code_of_another_person_or_unit() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let anne = server.employee(&town, &town.north, "Anne");
    let shared = server.device(&town, Some(&town.north), None, Role::Employee);
    let bo = server.person(&town, Some(&town.north), Role::Employee, "Bo");
    let of_bo = server.code(&town, Some(&town.north), Some(&bo), Role::Employee);
    let of_nobody = server.code(&town, Some(&town.north), None, Role::Employee);
    let of_south = server.code(&town, Some(&town.south), None, Role::Employee);
    for (code, device) in [(&of_bo, &anne), (&of_nobody, &anne), (&of_south, &shared)] {
        server
            .enrol(code, device.enrolled.device.0, &token())
            .fails(403, "not_allowed");
        assert_eq!(device.push("{}").status, 200, "its own token still works");
    }
    let shared_token = server.enrol(&of_nobody, anne.enrolled.device.0, &shared.token);
    shared_token.fails(403, "not_allowed");
    for code in [&of_bo, &of_nobody, &of_south] {
        assert_eq!(
            server.enrol(code, id(), &token()).status,
            200,
            "the code is not used up"
        );
    }
}

#[test]
fn codes_cannot_be_guessed_at_speed() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let code = server.code(&town, Some(&town.north), None, Role::Employee);
    for _ in 0..10 {
        server
            .enrol("ABCD-EFGH-2345", id(), &token())
            .fails(404, "enrolment_code_unknown");
    }
    let refused = server.enrol(&code, id(), &token());
    refused.fails(429, "rate_limited");
    assert_eq!(refused.header("retry-after"), "60");
    server.pass(TimeDelta::minutes(1));
    assert_eq!(
        server.enrol(&code, id(), &token()).status,
        200,
        "the right code works after a minute"
    );
}

#[test]
fn a_token_that_is_none_is_refused() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let code = server.code(&town, Some(&town.north), None, Role::Employee);
    for wrong in ["", "abc", &"z".repeat(64), &"a".repeat(62)] {
        let answer = server.enrol(&code, id(), wrong).fails(400, "body_malformed");
        assert_eq!(answer.error.args["detail"], "token");
    }
}

#[test]
fn secrets_are_not_in_the_file() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let code = server.code(&town, Some(&town.north), None, Role::Employee);
    let device = server.device(&town, Some(&town.north), None, Role::Employee);
    let token_bytes: Vec<u8> = (0..64)
        .step_by(2)
        .map(|at| u8::from_str_radix(&device.token[at..at + 2], 16).unwrap())
        .collect();
    for bytes in server.database.bytes() {
        for secret in [code.as_bytes(), device.token.as_bytes(), &token_bytes] {
            let found = bytes.windows(secret.len()).any(|part| part == secret);
            assert!(!found, "a stolen file must give nobody a device");
        }
    }
}
