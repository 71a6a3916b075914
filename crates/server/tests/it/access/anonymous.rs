//! A record without a name is its device's alone.

use crate::support::{Server, uuid};
use serde_json::json;
use vaern_domain::access::Role;
use vaern_protocol::sync::ReceiptStatus;

#[test]
fn a_record_without_a_name_comes_back_to_its_device_and_to_no_other_of_the_person() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let phone = server.employee(&town, &town.north, "Anne Andersen");
    let person = phone.enrolled.person.as_ref();
    let computer = server.device(&town, Some(&town.north), person, Role::Employee);
    let mut change = phone.recorded();
    change["author"].as_object_mut().unwrap().remove("person");
    let incident = uuid(&change["incident_id"]);
    let receipt = phone.sync(vec![change.clone()], None).receipts.remove(0);
    assert_eq!(receipt.status, ReceiptStatus::Accepted);
    assert_eq!(json!(phone.sync(vec![], None).news[0].change), change);
    assert!(
        computer.sync(vec![], None).news.is_empty(),
        "whoever looks over the shoulder there would learn whose it is"
    );
    // Nor is it the person's to amend by name from elsewhere: that would say who it was.
    let mut amended = computer.change("amended", incident, json!({"answers": {"burden": 1}}));
    let held = computer.sync(vec![amended.clone()], None).receipts.remove(0);
    assert_eq!(held.status, ReceiptStatus::Held);
    // From its own device, without a name, it is.
    amended["author"] = json!({"device": phone.enrolled.device});
    amended["change_id"] = json!(crate::support::id());
    let accepted = phone.sync(vec![amended], None).receipts.remove(0);
    assert_eq!(accepted.status, ReceiptStatus::Accepted);
}

#[test]
fn no_column_of_the_store_leads_from_a_record_without_a_name_to_its_person() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let phone = server.employee(&town, &town.north, "Anne Andersen");
    let mut change = phone.recorded();
    change["author"].as_object_mut().unwrap().remove("person");
    phone.sync(vec![change], None);
    for table in ["change", "incident"] {
        let named = format!("SELECT count(*) FROM {table} WHERE person_id IS NOT NULL");
        assert_eq!(server.database.run(&named), ["0"], "{table}");
    }
    let leader = server.group(&town, &town.north);
    for path in ["/v1/export/incidents.csv", "/v1/trends"] {
        let answer = leader.get(path);
        assert_eq!(answer.status, 200);
        let device = phone.enrolled.device.to_string();
        let person = phone.enrolled.person.as_ref().unwrap();
        for trace in [device, person.person_id.to_string(), person.name.clone()] {
            assert!(!answer.body.contains(&trace), "{path} names {trace}");
        }
    }
}
