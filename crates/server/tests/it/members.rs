//! People on a shared device: joining, recording in their name, and reading the own cases with a PIN.

use crate::support::{Answer, Device, Server, Town, in_days, token, uuid};
use chrono::TimeDelta;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use vaern_domain::access::Role;
use vaern_protocol::ErrorCode;
use vaern_protocol::enrolment::Person;
use vaern_protocol::members::{CASES_LIMIT, CasesAnswer, Member};
use vaern_protocol::sync::{Receipt, ReceiptStatus};
use vaern_protocol::trends::TrendsAnswer;
use vaern_server::store::Administration as _;

const PIN: &str = "280417";
const WRONG: &str = "555123";

fn shared(server: &Server, town: &Town) -> Device {
    server.device(town, Some(&town.north), None, Role::Employee)
}

fn post(device: &Device, path: &str, body: &Value) -> Answer {
    device.send("POST", path, &[], body.to_string().as_bytes())
}

fn join(device: &Device, code: &str, pin: &str) -> Answer {
    let code = code.replace('-', "");
    post(device, "/v1/members", &json!({"code": code, "pin": pin}))
}

fn cases(device: &Device, person: &Person, pin: &str) -> Answer {
    let body = json!({"person": person.person_id, "pin": pin});
    post(device, "/v1/members/cases", &body)
}

/// A person of the unit who has joined the device.
fn member(server: &Server, town: &Town, device: &Device, name: &str) -> Person {
    let person = server.person(town, Some(&town.north), Role::Employee, name);
    let code = server.code(town, Some(&town.north), Some(&person), Role::Employee);
    let answer = join(device, &code, PIN);
    assert_eq!(answer.status, 200, "{}", answer.body);
    person
}

fn recorded_as(device: &Device, person: &Person) -> Value {
    let mut change = device.recorded();
    change["author"]["person"] = json!(person.person_id);
    change
}

fn one(device: &Device, change: &Value) -> Receipt {
    device.sync(vec![change.clone()], None).receipts.remove(0)
}

fn held_for(receipt: &Receipt) -> Option<ErrorCode> {
    receipt.reason.as_ref().map(|reason| reason.code)
}

/// Kind and person of every line of the access log.
fn log(server: &Server) -> Vec<(String, Option<String>)> {
    let lines = server
        .database
        .run("SELECT reading, person_id FROM access_log ORDER BY entry");
    lines
        .iter()
        .map(|line| line.split_once('|').unwrap())
        .map(|(reading, person)| {
            (
                reading.to_owned(),
                Some(person.to_owned()).filter(|person| !person.is_empty()),
            )
        })
        .collect()
}

#[test]
fn a_person_joins_with_the_own_code_and_it_is_used_up() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let (tablet, other) = (shared(&server, &town), shared(&server, &town));
    let ane = server.person(&town, Some(&town.north), Role::Employee, "Ane Bjerregaard");
    let code = server.code(&town, Some(&town.north), Some(&ane), Role::Employee);
    let answer = join(&tablet, &code, PIN);
    let joined: Member = answer.json();
    assert_eq!(
        (joined.person, joined.initials.as_str()),
        (ane.person_id, "AB"),
        "the initials, and no name"
    );
    assert!(!answer.body.contains("Bjerregaard"));
    let again = join(&tablet, &code, PIN);
    assert_eq!(
        (again.status, again.body),
        (200, answer.body),
        "an answer that was lost is given again"
    );
    join(&tablet, &code, WRONG).fails(403, "pin_wrong");
    join(&other, &code, PIN).fails(409, "enrolment_code_used");
    server
        .enrol(&code, crate::support::id(), &token())
        .fails(409, "enrolment_code_used");
    server
        .enrol(&code, tablet.enrolled.device.0, &tablet.token)
        .fails(409, "enrolment_code_used");
    let answer = tablet.sync(vec![], None);
    assert_eq!(
        answer.members.unwrap(),
        [joined],
        "the device is told who its members are"
    );
    assert_eq!(other.sync(vec![], None).members.unwrap(), []);
    let bo = member(&server, &town, &other, "Anders Bach");
    let told = other.sync(vec![], None).members.unwrap();
    assert_eq!(
        (told[0].person, told[0].initials.as_str()),
        (bo.person_id, "ABA"),
        "unlike anybody else's at the workplace"
    );
}

#[test]
fn who_does_not_belong_there_is_told_why() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let tablet = shared(&server, &town);
    let stranger = server.person(&town, Some(&town.south), Role::Employee, "Sofie Syd");
    let leader = server.person(&town, None, Role::WorkEnvironmentLeader, "Leder Ledersen");
    let of_south = server.code(&town, Some(&town.south), Some(&stranger), Role::Employee);
    let of_leader = server.code(&town, None, Some(&leader), Role::WorkEnvironmentLeader);
    let of_nobody = server.code(&town, Some(&town.north), None, Role::Employee);
    for code in [&of_south, &of_leader, &of_nobody] {
        join(&tablet, code, PIN).fails(403, "code_not_for_here");
    }
    let other = server.town("Vejle");
    let foreign = server.person(&other, Some(&other.north), Role::Employee, "Fremmed");
    let of_foreign = server.code(&other, Some(&other.north), Some(&foreign), Role::Employee);
    join(&tablet, &of_foreign, PIN).fails(404, "enrolment_code_unknown");
    join(&tablet, "ABCD", PIN).fails(422, "enrolment_code_invalid");
    let ane = server.person(&town, Some(&town.north), Role::Employee, "Ane");
    let code = server.code(&town, Some(&town.north), Some(&ane), Role::Employee);
    for simple in ["123456", "000000", "12345", ""] {
        join(&tablet, &code, simple).fails(422, "pin_too_simple");
    }
    let own = server.employee(&town, &town.north, "Bo");
    join(&own, &code, PIN).fails(403, "not_allowed");
    cases(&own, &ane, PIN).fails(403, "not_allowed");
    cases(&tablet, &ane, PIN).fails(403, "member_unknown");
    server.pass(in_days(14));
    join(&tablet, &code, PIN).fails(410, "enrolment_code_expired");
}

#[test]
fn codes_cannot_be_guessed_by_joining_either() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let tablet = shared(&server, &town);
    for _ in 0..10 {
        join(&tablet, "ABCDEFGH2345", PIN).fails(404, "enrolment_code_unknown");
    }
    join(&tablet, "ABCDEFGH2345", PIN).fails(429, "rate_limited");
}

#[test]
fn only_a_member_is_named_and_what_was_held_counts_once_the_person_has_joined() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let tablet = shared(&server, &town);
    let ane = server.person(&town, Some(&town.north), Role::Employee, "Ane");
    let change = recorded_as(&tablet, &ane);
    let cursor = tablet.sync(vec![], None).cursor;
    let receipt = one(&tablet, &change);
    assert_eq!(receipt.status, ReceiptStatus::Held, "kept, not lost");
    assert_eq!(held_for(&receipt), Some(ErrorCode::MemberUnknown));
    let code = server.code(&town, Some(&town.north), Some(&ane), Role::Employee);
    assert_eq!(join(&tablet, &code, PIN).status, 200);
    let answer = tablet.sync(vec![], Some(cursor));
    let told: Vec<_> = answer
        .in_effect
        .iter()
        .map(|receipt| (receipt.change_id.unwrap().0, receipt.sha256.clone()))
        .collect();
    assert_eq!(told, [(uuid(&change["change_id"]), receipt.sha256)]);
    assert!(answer.news.is_empty(), "told without its content");
    let phone = server.device(&town, Some(&town.north), Some(&ane), Role::Employee);
    assert_eq!(
        json!(phone.sync(vec![], None).news[0].change),
        change,
        "and it is hers, on her own device too"
    );
    let trends: TrendsAnswer = server.group(&town, &town.north).get("/v1/trends").json();
    assert_eq!(trends.weeks.iter().map(|week| week.incidents).sum::<u32>(), 1);
}

#[test]
fn nobody_changes_what_another_recorded_on_the_same_device() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let tablet = shared(&server, &town);
    let ane = member(&server, &town, &tablet, "Ane");
    let bo = member(&server, &town, &tablet, "Bo");
    let change = recorded_as(&tablet, &ane);
    assert_eq!(one(&tablet, &change).status, ReceiptStatus::Accepted);
    let incident = uuid(&change["incident_id"]);
    let amended = |person: Option<&Person>| {
        let mut change = tablet.change("amended", incident, json!({"answers": {"burden": 2}}));
        if let Some(person) = person {
            change["author"]["person"] = json!(person.person_id);
        }
        change
    };
    assert_eq!(
        held_for(&one(&tablet, &amended(Some(&bo)))),
        Some(ErrorCode::NotAllowed)
    );
    assert_eq!(
        held_for(&one(&tablet, &amended(None))),
        Some(ErrorCode::NotAllowed)
    );
    assert_eq!(one(&tablet, &amended(Some(&ane))).status, ReceiptStatus::Accepted);
    let nameless = tablet.recorded();
    one(&tablet, &nameless);
    let incident = uuid(&nameless["incident_id"]);
    let mut claimed = tablet.change("withdrawn", incident, json!({}));
    claimed["author"]["person"] = json!(ane.person_id);
    assert_eq!(
        held_for(&one(&tablet, &claimed)),
        Some(ErrorCode::NotAllowed),
        "what has no name is nobody's"
    );
    let added = tablet.change("amended", incident, json!({"answers": {"burden": 2}}));
    assert_eq!(one(&tablet, &added).status, ReceiptStatus::Accepted);
}

#[test]
fn nobody_sets_anothers_held_record_free() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let tablet = shared(&server, &town);
    let ane = member(&server, &town, &tablet, "Ane");
    let mut change = recorded_as(&tablet, &ane);
    change["body"]["answers"]["note"] = json!("ring 20 30 40 50");
    assert_eq!(one(&tablet, &change).status, ReceiptStatus::Held);
    let incident = uuid(&change["incident_id"]);
    let mended = json!({"answers": {"note": "En andens ord"}});
    one(&tablet, &tablet.change("amended", incident, mended));
    assert_eq!(
        one(&tablet, &change).status,
        ReceiptStatus::Held,
        "it is still hers to mend"
    );
    let mut own = tablet.change("amended", incident, json!({"answers": {"note": ""}}));
    own["author"]["person"] = json!(ane.person_id);
    one(&tablet, &own);
    assert_eq!(one(&tablet, &change).status, ReceiptStatus::Duplicate);
}

#[test]
fn the_own_cases_open_with_the_own_pin_only_and_each_try_is_written_down() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let tablet = shared(&server, &town);
    let ane = member(&server, &town, &tablet, "Ane");
    let bo = member(&server, &town, &tablet, "Bo");
    let phone = server.device(&town, Some(&town.north), Some(&ane), Role::Employee);
    let (here, there) = (recorded_as(&tablet, &ane), phone.recorded());
    phone.sync(vec![there.clone()], None);
    let strange = [recorded_as(&tablet, &bo), tablet.recorded(), here.clone()];
    tablet.sync(strange.to_vec(), None);
    let opened: CasesAnswer = cases(&tablet, &ane, PIN).json();
    let changes: Vec<Value> = opened.changes.iter().map(|news| json!(news.change)).collect();
    assert_eq!(
        changes,
        [there, here],
        "hers, wherever recorded; Bo's and the nameless are not"
    );
    cases(&tablet, &ane, WRONG).fails(403, "pin_wrong");
    let other = shared(&server, &town);
    cases(&other, &ane, PIN).fails(403, "member_unknown");
    let ane = Some(ane.person_id.to_string());
    let expected = [
        ("own_cases".to_owned(), ane.clone()),
        ("own_cases_refused".to_owned(), ane),
    ];
    assert_eq!(log(&server), expected);
}

#[test]
fn the_own_cases_are_the_own_incidents_whole_and_say_when_there_are_more() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let tablet = shared(&server, &town);
    let ane = member(&server, &town, &tablet, "Ane");
    let phone = server.device(&town, Some(&town.north), Some(&ane), Role::Employee);
    let group = server.device(&town, Some(&town.north), Some(&ane), Role::SafetyGroup);
    let bo = server.employee(&town, &town.north, "Bo");
    let own: Vec<Value> = (0..CASES_LIMIT).map(|_| phone.recorded()).collect();
    for part in own.chunks(100) {
        phone.sync(part.to_vec(), None);
    }
    // Her steps as a safety group, more than fit beside her own.
    let others: Vec<Value> = (0..CASES_LIMIT / 2).map(|_| bo.recorded()).collect();
    for part in others.chunks(100) {
        bo.sync(part.to_vec(), None);
    }
    for other in &others {
        let incident = uuid(&other["incident_id"]);
        let steps =
            ["seen", "closed"].map(|step| group.change("followed_up", incident, json!({"step": step})));
        group.sync(steps.to_vec(), None);
    }
    let opened: CasesAnswer = cases(&tablet, &ane, PIN).json();
    let changes: Vec<Value> = opened.changes.iter().map(|news| json!(news.change)).collect();
    assert_eq!(changes, own, "all of hers, and nothing of Bo's");
    assert!(!opened.more);

    let one_more = phone.recorded();
    phone.sync(vec![one_more.clone()], None);
    let opened: CasesAnswer = cases(&tablet, &ane, PIN).json();
    assert!(opened.more, "what is left out is not left out silently");
    let ids: BTreeSet<String> = opened
        .changes
        .iter()
        .map(|news| news.change.incident_id.to_string())
        .collect();
    assert_eq!(ids.len(), CASES_LIMIT);
    assert!(
        ids.contains(one_more["incident_id"].as_str().unwrap()),
        "the newest are told"
    );
}

#[test]
fn after_five_wrong_pins_there_are_pauses_and_after_ten_an_end() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let tablet = shared(&server, &town);
    let ane = member(&server, &town, &tablet, "Ane");
    for left in ["4", "3", "2", "1"] {
        let answer = cases(&tablet, &ane, WRONG).fails(403, "pin_wrong");
        assert_eq!(answer.error.args["left"], left);
    }
    let paused = |pin: &str, minutes: &str, tablet: &Device| {
        let answer = cases(tablet, &ane, pin).fails(429, "pin_paused");
        assert_eq!(answer.error.args["minutes"], minutes);
    };
    paused(WRONG, "1", &tablet);
    paused(PIN, "1", &tablet);
    let server = server.restart();
    let tablet = tablet.at(&server);
    paused(PIN, "1", &tablet);
    for (after, next) in [(1, "5"), (5, "15"), (15, "15"), (15, "15")] {
        server.pass(TimeDelta::minutes(after));
        paused(WRONG, next, &tablet);
    }
    server.pass(TimeDelta::minutes(15));
    cases(&tablet, &ane, WRONG).fails(403, "pin_locked");
    server.pass(in_days(100));
    cases(&tablet, &ane, PIN).fails(403, "pin_locked");
    assert!(
        server
            .wait(server.store.members(town.organisation, tablet.enrolled.device))
            .unwrap()[0]
            .locked,
        "an administrator sees it"
    );
    let code = server.code(&town, Some(&town.north), Some(&ane), Role::Employee);
    assert_eq!(
        join(&tablet, &code, "930214").status,
        200,
        "a new code sets a new PIN"
    );
    assert_eq!(cases(&tablet, &ane, "930214").status, 200);
    cases(&tablet, &ane, PIN).fails(403, "pin_wrong");
}

#[test]
fn a_removed_member_and_a_revoked_device_are_at_an_end() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let tablet = shared(&server, &town);
    let ane = member(&server, &town, &tablet, "Ane");
    let bo = member(&server, &town, &tablet, "Bo");
    let (organisation, device) = (town.organisation, tablet.enrolled.device);
    let initials = tablet.sync(vec![], None).members.unwrap().remove(0).initials;
    let remove = |initials: &str| {
        let removed = server
            .store
            .remove_member(organisation, device, initials.to_owned(), server.now());
        server.wait(removed).unwrap()
    };
    assert!(!remove("ZZ") && remove(&initials) && !remove(&initials));
    cases(&tablet, &ane, PIN).fails(403, "member_unknown");
    let receipt = one(&tablet, &recorded_as(&tablet, &ane));
    assert_eq!(held_for(&receipt), Some(ErrorCode::MemberUnknown));
    let left = tablet.sync(vec![], None).members.unwrap();
    assert_eq!(left.len(), 1);
    assert_eq!(left[0].person, bo.person_id);
    assert!(
        server
            .wait(server.store.revoke(organisation, device, server.now()))
            .unwrap()
    );
    cases(&tablet, &bo, PIN).fails(403, "device_revoked");
    let code = server.code(&town, Some(&town.north), None, Role::Employee);
    let token = token();
    assert_eq!(server.enrol(&code, device.0, &token).status, 200);
    let back = Device { token, ..tablet };
    cases(&back, &bo, PIN).fails(403, "member_unknown");
    assert_eq!(back.sync(vec![], None).members.unwrap(), []);
}

#[test]
fn no_pin_is_in_the_file() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let tablet = shared(&server, &town);
    member(&server, &town, &tablet, "Ane");
    for bytes in server.database.bytes() {
        assert!(!bytes.windows(PIN.len()).any(|part| part == PIN.as_bytes()));
    }
}
