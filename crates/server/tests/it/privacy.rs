//! Nobody gets what is somebody else's.

use crate::support::{Server, uuid};
use serde_json::json;
use vaern_domain::access::Role;
use vaern_protocol::sync::ReceiptStatus;
use vaern_protocol::trends::TrendsAnswer;

#[test]
fn an_employee_gets_the_own_incidents_only() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let anne = server.employee(&town, &town.north, "Anne");
    let bo = server.employee(&town, &town.north, "Bo");
    let shared = server.device(&town, Some(&town.north), None, Role::Employee);
    let other_shared = server.device(&town, Some(&town.north), None, Role::Employee);
    let change = anne.recorded();
    anne.sync(vec![change.clone()], None);
    let on_shared = shared.recorded();
    shared.sync(vec![on_shared.clone()], None);
    for other in [&bo, &other_shared] {
        assert!(
            other.sync(vec![], None).news.is_empty(),
            "nothing of a colleague's"
        );
    }
    assert!(
        shared.sync(vec![], None).news.is_empty(),
        "whoever stands before it now may be somebody else"
    );
    // Anne's second device is Anne's.
    let code = server.code(
        &town,
        Some(&town.north),
        anne.enrolled.person.as_ref(),
        Role::Employee,
    );
    let answer = server.enrol(&code, crate::support::id(), &crate::support::token());
    assert_eq!(answer.status, 200);
    let person = anne.enrolled.person.as_ref();
    let phone = server.device(&town, Some(&town.north), person, Role::Employee);
    let news = phone.sync(vec![], None).news;
    assert_eq!(news.len(), 1);
    assert_eq!(json!(news[0].change), change);
    // And she may amend there what she recorded here.
    let amended = phone.change(
        "amended",
        uuid(&change["incident_id"]),
        json!({"answers": {"burden": 2}}),
    );
    assert_eq!(
        phone.sync(vec![amended], None).receipts[0].status,
        ReceiptStatus::Accepted
    );
}

#[test]
fn no_role_pulls_the_records_of_others() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let anne = server.employee(&town, &town.north, "Anne");
    anne.sync(vec![anne.recorded()], None);
    for role in Role::ALL {
        let person = server.person(&town, Some(&town.north), *role, "En anden");
        let device = server.device(&town, Some(&town.north), Some(&person), *role);
        assert!(device.sync(vec![], None).news.is_empty(), "{role:?}");
    }
}

#[test]
fn two_organisations_never_meet() {
    let server = Server::start();
    let (here, there) = (server.town("Lyngby"), server.town("Vejle"));
    let anne = server.employee(&here, &here.north, "Anne");
    let bo = server.employee(&there, &there.north, "Bo");
    let change = anne.recorded();
    anne.sync(vec![change.clone()], None);
    assert!(bo.sync(vec![], None).news.is_empty());
    // The same ids there are another change of another incident, and a first one.
    let mut same_ids = bo.recorded();
    same_ids["change_id"] = change["change_id"].clone();
    same_ids["incident_id"] = change["incident_id"].clone();
    let receipt = bo.sync(vec![same_ids], None).receipts.remove(0);
    assert_eq!(
        (receipt.status, receipt.seq),
        (ReceiptStatus::Accepted, Some(1)),
        "each has its own order"
    );
    assert_eq!(json!(anne.sync(vec![], None).news[0].change), change);
    // Leaders see their own organisation.
    let leader = server.group(&there, &there.north);
    let trends: TrendsAnswer = leader.get("/v1/trends").json();
    assert_eq!(trends.weeks.iter().map(|week| week.incidents).sum::<u32>(), 1);
    assert!(trends.units.iter().all(|unit| unit.name.starts_with("Vejle")));
    let path = format!("/v1/trends?unit={}", here.north.unit_id);
    leader.get(&path).fails(403, "not_allowed");
    assert!(!leader.get("/v1/export/incidents.csv").body.contains("Lyngby"));
}

#[test]
fn what_a_stranger_sends_before_the_recording_has_no_effect() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let anne = server.employee(&town, &town.north, "Anne");
    let bo = server.employee(&town, &town.north, "Bo");
    let change = anne.recorded();
    let incident = uuid(&change["incident_id"]);
    let early = anne.change("amended", incident, json!({"answers": {"burden": 2}}));
    bo.sync(vec![bo.change("withdrawn", incident, json!({}))], None);
    anne.sync(vec![early], None);
    anne.sync(vec![change], None);
    assert_eq!(anne.sync(vec![], None).news.len(), 2, "Anne hears nothing of it");
    let trends: TrendsAnswer = server.group(&town, &town.north).get("/v1/trends").json();
    let counts: Vec<_> = trends
        .weeks
        .iter()
        .map(|week| (week.incidents, week.high_burden))
        .collect();
    assert_eq!(
        counts,
        [(1, 0)],
        "her own amendment counts, though it came first; Bo's withdrawal does not"
    );
}

#[test]
fn a_revoked_device_is_told_so_and_gets_nothing() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let anne = server.employee(&town, &town.north, "Anne");
    let revoked = vaern_server::store::Administration::revoke(
        &server.store,
        town.organisation,
        anne.enrolled.device,
        server.now(),
    );
    assert!(server.wait(revoked).unwrap());
    anne.push("{}").fails(403, "device_revoked");
    anne.get("/v1/config").fails(403, "device_revoked");
}
