//! Whether an incident is reported to an authority: decided by who follows up, read by who recorded it.

use crate::support::{Device, Server, uuid};
use serde_json::{Value, json};
use vaern_domain::access::Role;
use vaern_protocol::sync::{Receipt, ReceiptStatus};

fn decide(device: &Device, incident: &Value) -> Receipt {
    let decided = device.change(
        "decided",
        uuid(incident),
        json!({"authority": "easy", "outcome": "not_reported", "reason": "Intet fravær."}),
    );
    device.sync(vec![decided], None).receipts.remove(0)
}

fn decisions_told(device: &Device) -> usize {
    let news = device.sync(Vec::new(), None).news;
    news.iter().filter(|news| news.change.kind == "decided").count()
}

#[test]
fn a_decision_reaches_the_reporter_and_nobody_else() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let person = server.person(&town, Some(&town.north), Role::Employee, "Anne");
    let tablet = server.device(&town, Some(&town.north), Some(&person), Role::Employee);
    let phone = server.device(&town, Some(&town.north), Some(&person), Role::Employee);
    let colleague = server.employee(&town, &town.north, "Bo");
    let group = server.person(&town, Some(&town.north), Role::SafetyGroup, "Ea");
    let group = server.device(&town, Some(&town.north), Some(&group), Role::SafetyGroup);
    let recorded = tablet.recorded();
    let incident = recorded["incident_id"].clone();
    tablet.sync(vec![recorded], None);

    assert_eq!(decide(&group, &incident).status, ReceiptStatus::Accepted);
    assert_eq!(decisions_told(&tablet), 1);
    assert_eq!(decisions_told(&phone), 1, "on every device of the reporter");
    assert_eq!(decisions_told(&colleague), 0);
    let amended = tablet.change("amended", uuid(&incident), json!({"answers": {"burden": 3}}));
    let receipt = tablet.sync(vec![amended], None).receipts.remove(0);
    assert_eq!(
        receipt.status,
        ReceiptStatus::Accepted,
        "the incident is still its reporter's"
    );
}

#[test]
fn nobody_else_decides() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let tablet = server.employee(&town, &town.north, "Anne");
    let elsewhere = server.person(&town, Some(&town.south), Role::SafetyGroup, "Ib");
    let elsewhere = server.device(&town, Some(&town.south), Some(&elsewhere), Role::SafetyGroup);
    let recorded = tablet.recorded();
    let incident = recorded["incident_id"].clone();
    tablet.sync(vec![recorded], None);
    for device in [&tablet, &server.employee(&town, &town.north, "Bo"), &elsewhere] {
        let receipt = decide(device, &incident);
        assert_eq!(receipt.status, ReceiptStatus::Held);
        assert_eq!(receipt.reason.unwrap().code.code(), "not_allowed");
    }
    assert_eq!(decisions_told(&tablet), 0, "what is held is told to nobody");
    assert_eq!(
        decide(&server.leader(&town), &incident).status,
        ReceiptStatus::Accepted
    );
    assert_eq!(decisions_told(&tablet), 1);
}
