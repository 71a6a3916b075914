//! Receipts, reasons, cursors.

use crate::support::{Device, Server, id, uuid};
use serde_json::{Value, json};
use std::sync::Arc;
use vaern_domain::access::Role;
use vaern_protocol::sync::{PAGE_LIMIT, Receipt, ReceiptStatus};
use vaern_protocol::{Envelope, ErrorCode};
use vaern_server::codes::SecretHash;
use vaern_server::store::{Store as _, Submission};
use vaern_server::sync::Entry;

fn digest(change: &Value) -> vaern_protocol::Digest {
    serde_json::from_value::<Envelope>(change.clone())
        .unwrap()
        .digest()
}

fn one(device: &Device, change: &Value) -> Receipt {
    device.sync(vec![change.clone()], None).receipts.remove(0)
}

fn held_for(receipt: &Receipt) -> Option<ErrorCode> {
    assert_eq!(receipt.status, ReceiptStatus::Held, "{receipt:?}");
    receipt.reason.as_ref().map(|reason| reason.code)
}

#[test]
fn a_change_is_accepted_once_and_then_a_duplicate() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let device = server.employee(&town, &town.north, "Anne");
    let change = device.recorded();
    let receipt = one(&device, &change);
    assert_eq!((receipt.status, receipt.seq), (ReceiptStatus::Accepted, Some(1)));
    assert_eq!(receipt.change_id.map(|id| id.0), Some(uuid(&change["change_id"])));
    assert_eq!(
        receipt.sha256,
        Some(digest(&change)),
        "the device compares digests before it lets go"
    );
    let again = one(&device, &change);
    assert_eq!(
        (again.status, again.seq, &again.sha256),
        (ReceiptStatus::Duplicate, Some(1), &receipt.sha256)
    );
}

#[test]
fn the_order_of_fields_and_blanks_makes_no_other_change() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let device = server.employee(&town, &town.north, "Anne");
    let change = device.recorded();
    one(&device, &change);
    let Value::Object(fields) = &change else {
        panic!("an object")
    };
    let turned: Vec<String> = fields
        .iter()
        .rev()
        .map(|(name, value)| format!("{name:?} :\n {value}"))
        .collect();
    let answer = device.push(&format!("{{\"changes\": [{{{}}}]}}", turned.join(" ,")));
    assert_eq!(answer.json::<Value>()["receipts"][0]["status"], "duplicate");
}

#[test]
fn other_bytes_under_one_id_are_kept_and_held() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let device = server.employee(&town, &town.north, "Anne");
    let change = device.recorded();
    one(&device, &change);
    let mut other = change.clone();
    other["body"]["answers"]["burden"] = json!(2);
    let receipt = one(&device, &other);
    assert_eq!(held_for(&receipt), Some(ErrorCode::ChangeConflicting));
    assert_eq!(
        (receipt.seq, receipt.sha256.clone()),
        (Some(2), Some(digest(&other))),
        "both are kept"
    );
    assert_eq!(one(&device, &other), receipt, "and the receipt stays what it was");
    assert_eq!(
        one(&device, &change).status,
        ReceiptStatus::Duplicate,
        "the first is still the one in effect"
    );
    assert_eq!(device.sync(vec![], None).news.len(), 1);
}

#[test]
fn a_bad_change_does_not_block_those_behind_it() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let device = server.employee(&town, &town.north, "Anne");
    let mut newer = device.recorded();
    newer["schema"] = json!(9);
    let mut stranger = device.recorded();
    stranger["author"]["device"] = json!(id());
    let mut guarded = device.recorded();
    guarded["body"]["answers"]["note"] = json!("Elev 010203-1234 slog");
    let mut elsewhere = device.recorded();
    elsewhere["body"]["unit"] = json!(town.south.unit_id);
    let good = device.recorded();
    let changes = vec![
        json!("?"),
        newer,
        stranger,
        guarded,
        elsewhere,
        json!({"change_id": id()}),
        good.clone(),
    ];
    let answer = device.sync(changes, None);
    let told: Vec<_> = answer
        .receipts
        .iter()
        .map(|receipt| (receipt.status, receipt.reason.as_ref().map(|reason| reason.code)))
        .collect();
    use ErrorCode::{ChangeUnreadable, NotAllowed, PersonalDataInText};
    use ReceiptStatus::{Accepted, Held, Rejected};
    let expected = [
        (Rejected, Some(ChangeUnreadable)),
        (Held, Some(ChangeUnreadable)),
        (Held, Some(NotAllowed)),
        (Held, Some(PersonalDataInText)),
        (Held, Some(NotAllowed)),
        (Held, Some(ChangeUnreadable)),
        (Accepted, None),
    ];
    assert_eq!(told, expected);
    assert_eq!(answer.receipts[3].reason.as_ref().unwrap().args["kinds"], "cpr");
    assert_eq!(answer.news.len(), 1, "held changes are not news");
    assert_eq!(json!(answer.news[0].change), good);
}

#[test]
fn what_is_held_stays_held_when_it_is_sent_again() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let device = server.employee(&town, &town.north, "Anne");
    let mut change = device.recorded();
    change["body"]["answers"]["note"] = json!("ring 20 30 40 50");
    let first = one(&device, &change);
    assert_eq!(held_for(&first), Some(ErrorCode::PersonalDataInText));
    assert_eq!(
        one(&device, &change),
        first,
        "\"duplicate\" would read as sent and done"
    );
}

#[test]
fn a_name_its_author_was_not_asked_about_is_held_and_mended() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let device = server.employee(&town, &town.north, "Anne");
    let mut change = device.recorded();
    change["body"]["answers"]["note"] = json!("Magnus slog mig");
    let receipt = one(&device, &change);
    assert_eq!(
        held_for(&receipt),
        Some(ErrorCode::PersonalDataInText),
        "an old app does not ask"
    );
    assert_eq!(
        receipt.reason.unwrap().args["kinds"],
        "name",
        "its author is told why"
    );
    assert_eq!(device.sync(vec![], None).news.len(), 0, "and nobody is shown it");

    let incident = uuid(&change["incident_id"]);
    let same = device.change(
        "amended",
        incident,
        json!({"answers": {"note": "Magnus slog mig igen"}}),
    );
    assert_eq!(
        held_for(&one(&device, &same)),
        Some(ErrorCode::PersonalDataInText)
    );
    let mended = device.change(
        "amended",
        incident,
        json!({"answers": {"note": "[elev] slog mig"}}),
    );
    let news = device.sync(vec![mended], None).news;
    assert_eq!(news.len(), 2, "the mend lets the recording count");

    let mut kept = device.change(
        "amended",
        incident,
        json!({"answers": {"note": "Storm slog mig"}}),
    );
    kept["reviewed"] = json!(1);
    assert_eq!(
        one(&device, &kept).status,
        ReceiptStatus::Accepted,
        "its author has answered"
    );
}

#[test]
fn a_better_note_sets_a_held_recording_free() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let device = server.employee(&town, &town.north, "Anne");
    let mut change = device.recorded();
    change["body"]["answers"]["note"] = json!("ring 20 30 40 50");
    let cursor = device.sync(vec![change.clone()], None).cursor;
    let incident = uuid(&change["incident_id"]);
    let tick = device.change("amended", incident, json!({"answers": {"burden": 3}}));
    let mended = device.change(
        "amended",
        incident,
        json!({"answers": {"note": "ring til [forælder]"}}),
    );
    let answer = device.sync(vec![tick.clone(), mended.clone()], Some(cursor));
    let news: Vec<Value> = answer.news.iter().map(|news| json!(news.change)).collect();
    assert_eq!(
        news,
        [tick, change.clone(), mended],
        "its author is told that it counts now"
    );
    assert_eq!(one(&device, &change).status, ReceiptStatus::Duplicate);
}

/// A recording with `wrong` in it, and an amendment that is sent for it later.
fn mended(wrong: impl Fn(&mut Value), amendment: Value) -> ReceiptStatus {
    let server = Server::start();
    let town = server.town("Lyngby");
    let device = server.employee(&town, &town.north, "Anne");
    let mut change = device.recorded();
    wrong(&mut change);
    assert_eq!(one(&device, &change).status, ReceiptStatus::Held);
    one(
        &device,
        &device.change("amended", uuid(&change["incident_id"]), amendment),
    );
    one(&device, &change).status
}

#[test]
fn whatever_a_recording_is_held_for_its_author_can_make_good() {
    let (free, held) = (ReceiptStatus::Duplicate, ReceiptStatus::Held);
    let without_acts = |change: &mut Value| change["body"]["answers"]["acts"] = json!([]);
    assert_eq!(mended(without_acts, json!({"answers": {"acts": ["hit"]}})), free);
    assert_eq!(mended(without_acts, json!({"answers": {"burden": 3}})), held);
    let tomorrow = |change: &mut Value| {
        change["body"]["occurred"]["at"] = json!("2026-08-25T13:25:00+02:00");
    };
    let yesterday = json!({"at": "2026-08-23T13:25:00+02:00", "zone": "Europe/Copenhagen"});
    assert_eq!(mended(tomorrow, json!({"occurred": yesterday})), free);
    assert_eq!(mended(tomorrow, json!({"answers": {"note": "rolig igen"}})), held);
    let unseen = |change: &mut Value| change["body"]["newer"] = json!("ring 20 30 40 50");
    assert_eq!(
        mended(unseen, json!({"answers": {"note": "rolig igen"}})),
        held,
        "no other note takes a number out of what no rule knows"
    );
}

#[test]
fn amendments_and_withdrawals_are_for_the_own_incident_only() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let anne = server.employee(&town, &town.north, "Anne");
    let bo = server.employee(&town, &town.north, "Bo");
    let change = anne.recorded();
    one(&anne, &change);
    let incident = uuid(&change["incident_id"]);
    for kind in ["amended", "withdrawn"] {
        let receipt = one(&bo, &bo.change(kind, incident, json!({})));
        assert_eq!(
            held_for(&receipt),
            Some(ErrorCode::NotAllowed),
            "{kind} by a stranger"
        );
        let receipt = one(&anne, &anne.change(kind, incident, json!({})));
        assert_eq!(receipt.status, ReceiptStatus::Accepted, "{kind} by its reporter");
    }
}

#[test]
fn roles_that_do_not_record_are_held_not_refused() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let person = server.person(&town, Some(&town.north), Role::Administrator, "Ida IT");
    let device = server.device(&town, Some(&town.north), Some(&person), Role::Administrator);
    let receipt = one(&device, &device.recorded());
    assert_eq!(held_for(&receipt), Some(ErrorCode::NotAllowed));
}

#[test]
fn a_row_that_cannot_be_read_back_holds_up_nothing_but_its_own_incident() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let device = server.employee(&town, &town.north, "Anne");
    let recorded = device.recorded();
    one(&device, &recorded);
    let row = format!("WHERE change_id = '{}'", recorded["change_id"].as_str().unwrap());
    server
        .database
        .run(&format!("UPDATE change SET envelope = '#' || envelope {row}"));
    let incident = uuid(&recorded["incident_id"]);
    let amended = device.change("amended", incident, json!({"answers": {"burden": 3}}));
    let others = [device.recorded(), device.recorded()];
    let push = [others[0].clone(), amended.clone(), others[1].clone()];
    // Of the store: what this device may pull holds the damaged row too, and the page behind the receipts fails with it.
    let submissions: Vec<_> = push
        .iter()
        .map(|change| submission(&server, &device, change))
        .collect();
    let receipts = server.wait(server.store.push(submissions)).unwrap();
    assert_eq!(
        receipts.iter().map(|receipt| receipt.status).collect::<Vec<_>>(),
        [
            ReceiptStatus::Accepted,
            ReceiptStatus::Held,
            ReceiptStatus::Accepted
        ]
    );
    assert_eq!(held_for(&receipts[1]), Some(ErrorCode::Internal));
    assert_eq!(
        receipts.iter().map(|receipt| receipt.seq).collect::<Vec<_>>(),
        [Some(2), Some(3), Some(4)],
        "what was taken back has left no gap"
    );

    server
        .database
        .run(&format!("UPDATE change SET envelope = substr(envelope, 2) {row}"));
    let server = server.restart();
    let device = device.at(&server);
    assert_eq!(
        one(&device, &amended).status,
        ReceiptStatus::Duplicate,
        "once the row can be read, what was held for it takes effect"
    );
    let burden = "SELECT burden FROM incident WHERE incident_id = ";
    assert_eq!(server.database.run(&format!("{burden}'{incident}'")), ["3"]);
}

fn submission(server: &Server, device: &Device, change: &Value) -> Submission {
    let token = SecretHash::of_token(&device.token).unwrap();
    let session = server.wait(server.store.session(token)).unwrap().unwrap();
    Submission {
        session: Arc::new(session),
        entry: Entry::read(&change.to_string()),
        received_at: server.now(),
    }
}

#[test]
fn a_cursor_leads_on_from_where_the_last_page_ended() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let device = server.employee(&town, &town.north, "Anne");
    let changes: Vec<Value> = (0..PAGE_LIMIT + 20).map(|_| device.recorded()).collect();
    for part in changes.chunks(100) {
        device.sync(part.to_vec(), None);
    }
    let first = device.sync(vec![], None);
    assert_eq!((first.news.len(), first.more), (PAGE_LIMIT, true));
    let second = device.sync(vec![], Some(first.cursor));
    assert_eq!((second.news.len(), second.more), (20, false));
    let sent: Vec<Value> = first
        .news
        .iter()
        .chain(&second.news)
        .map(|news| json!(news.change))
        .collect();
    assert_eq!(sent, changes, "each once, in order");
    let seqs: Vec<u64> = first
        .news
        .iter()
        .chain(&second.news)
        .map(|news| news.seq)
        .collect();
    assert!(seqs.is_sorted());
    assert!(
        device.sync(vec![], Some(second.cursor)).news.is_empty(),
        "nothing new"
    );
}

#[test]
fn a_cursor_that_is_not_ones_own_begins_at_the_beginning() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let anne = server.employee(&town, &town.north, "Anne");
    let bo = server.employee(&town, &town.north, "Bo");
    let cursor = anne.sync(vec![anne.recorded()], None).cursor;
    bo.sync(vec![bo.recorded()], None);
    let strange = [
        cursor.clone(),
        "AAAA".to_owned(),
        String::new(),
        "?".repeat(10_000),
        format!("{cursor}A"),
    ];
    for strange in strange {
        assert_eq!(
            bo.sync(vec![], Some(strange)).news.len(),
            1,
            "no error may block a device's queue"
        );
    }
}
