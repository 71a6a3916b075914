//! What every store must hold to, asked of the store itself: no HTTP in between, and writers that meet.

use crate::support::{Device, Server, Town, id, token};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use vaern_domain::access::Role;
use vaern_domain::id::{DeviceId, IncidentId};
use vaern_protocol::sync::ReceiptStatus;
use vaern_server::codes::SecretHash;
use vaern_server::cursor::Position;
use vaern_server::store::sql::SqlStore;
use vaern_server::store::{
    Administration as _, EnrolOutcome, Enrolment, Period, Session, Store as _, Submission,
};
use vaern_server::sync::Entry;

fn session(server: &Server, device: &Device) -> Session {
    let token = SecretHash::of_token(&device.token).unwrap();
    server.wait(server.store.session(token)).unwrap().unwrap()
}

fn submission(session: &Arc<Session>, change: &Value, server: &Server) -> Submission {
    Submission {
        session: Arc::clone(session),
        entry: Entry::read(&change.to_string()),
        received_at: server.now(),
    }
}

/// Another process on the same database.
fn second(server: &Server) -> SqlStore {
    server
        .wait(SqlStore::open(
            &server.database.address(),
            &server.database.keys(),
        ))
        .unwrap()
}

const WRITERS: usize = 4;
const PUSHES: usize = 25;

#[test]
fn a_reader_never_skips_what_several_writers_write() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let anne = server.employee(&town, &town.north, "Anne");
    let session = Arc::new(session(&server, &anne));
    let stores = [server.store.clone(), second(&server)];
    let done = Arc::new(AtomicBool::new(false));
    let reader = {
        let (store, session, done) = (second(&server), Arc::clone(&session), Arc::clone(&done));
        async move {
            let (mut at, mut seen): (Option<Position>, Vec<u64>) = (None, Vec::new());
            loop {
                let last = done.load(Ordering::SeqCst);
                let (page, _) = store.news(&session, at).await.unwrap();
                seen.extend(page.news.iter().map(|news| news.seq));
                at = Some(page.position);
                if last && !page.more {
                    return seen;
                }
            }
        }
    };
    let seen = server.wait(async {
        let reader = tokio::spawn(reader);
        let writers = (0..WRITERS).map(|writer| {
            let (store, session) = (stores[writer % 2].clone(), Arc::clone(&session));
            let pushes: Vec<_> = (0..PUSHES)
                .map(|_| submission(&session, &anne.recorded(), &server))
                .collect();
            tokio::spawn(async move {
                for push in pushes {
                    let receipts = store.push(vec![push]).await.unwrap();
                    assert_eq!(receipts[0].status, ReceiptStatus::Accepted);
                }
            })
        });
        for writer in writers.collect::<Vec<_>>() {
            writer.await.unwrap();
        }
        done.store(true, Ordering::SeqCst);
        reader.await.unwrap()
    });
    let all: Vec<u64> = (1..=(WRITERS * PUSHES) as u64).collect();
    assert_eq!(
        seen, all,
        "each place once, in order, none passed over while it was being written"
    );
}

#[test]
fn a_change_that_is_sent_twice_at_once_is_stored_once() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let anne = server.employee(&town, &town.north, "Anne");
    let session = Arc::new(session(&server, &anne));
    let stores = [server.store.clone(), second(&server)];
    for _ in 0..10 {
        let change = anne.recorded();
        let (first, again) = (
            submission(&session, &change, &server),
            submission(&session, &change, &server),
        );
        let (first, again) =
            server.wait(async { tokio::join!(stores[0].push(vec![first]), stores[1].push(vec![again])) });
        let statuses: BTreeSet<String> = [first, again]
            .into_iter()
            .map(|receipts| format!("{:?}", receipts.unwrap()[0].status))
            .collect();
        assert_eq!(
            statuses,
            BTreeSet::from(["Accepted".to_owned(), "Duplicate".to_owned()])
        );
    }
    let counts = server.database.run("SELECT count(*), max(seq) FROM change");
    assert_eq!(counts, ["10|10"]);
}

#[test]
fn figures_agree_when_writers_meet_on_one_incident() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let anne = server.employee(&town, &town.north, "Anne");
    let session = Arc::new(session(&server, &anne));
    let stores = [server.store.clone(), second(&server)];
    let recording = anne.recorded();
    let incident = crate::support::uuid(&recording["incident_id"]);
    let push = |store: &SqlStore, change: &Value| {
        let (store, submission) = (store.clone(), submission(&session, change, &server));
        async move { store.push(vec![submission]).await.unwrap() }
    };
    server.wait(push(&stores[0], &recording));
    for burden in 0..12 {
        let amended = |burden: u32| anne.change("amended", incident, json!({"answers": {"burden": burden}}));
        server.wait(async {
            tokio::join!(
                push(&stores[0], &amended(burden % 11)),
                push(&stores[1], &amended((burden * 7) % 11))
            )
        });
    }
    let high = server
        .database
        .run("SELECT incidents, high_burden FROM rollup_week");
    let burden = &server.database.run("SELECT burden FROM incident")[0];
    let expected = u8::from(burden.parse::<u8>().unwrap() >= 7);
    assert_eq!(
        high,
        [format!("1|{expected}")],
        "the burden in the end is {burden}"
    );
}

#[test]
fn a_code_makes_one_device_however_many_try_at_once() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let stores = [server.store.clone(), second(&server)];
    for turn in 0..8 {
        let person = server.person(
            &town,
            Some(&town.north),
            Role::Employee,
            &format!("Person {turn}"),
        );
        let code = server.code(&town, Some(&town.north), Some(&person), Role::Employee);
        let enrolment = || Enrolment {
            code: SecretHash::of_code(&code),
            token: SecretHash::of_token(&token()).unwrap(),
            device: DeviceId(id()),
            platform: "linux".to_owned(),
            app_version: "0.1.0".to_owned(),
            at: server.now(),
        };
        let (one, other) =
            server.wait(async { tokio::join!(stores[0].enrol(enrolment()), stores[1].enrol(enrolment())) });
        let outcomes = [one.unwrap(), other.unwrap()];
        let enrolled = outcomes
            .iter()
            .filter(|outcome| matches!(outcome, EnrolOutcome::Enrolled(_)));
        assert_eq!(enrolled.count(), 1, "{outcomes:?}");
        assert!(
            outcomes
                .iter()
                .any(|outcome| matches!(outcome, EnrolOutcome::CodeUsed))
        );
    }
}

#[test]
fn organisations_are_written_to_side_by_side() {
    let server = Server::start();
    let towns: Vec<Town> = ["Lyngby", "Vejle", "Ribe"].map(|name| server.town(name)).into();
    let devices: Vec<Device> = towns
        .iter()
        .map(|town| server.employee(town, &town.north, "Anne"))
        .collect();
    let sessions: Vec<_> = devices
        .iter()
        .map(|device| Arc::new(session(&server, device)))
        .collect();
    // One push may hold several organisations' changes, in any order.
    let batch = |order: [usize; 3]| -> Vec<Submission> {
        let one = |place: usize| submission(&sessions[place], &devices[place].recorded(), &server);
        order.map(one).into()
    };
    let stores = [server.store.clone(), second(&server)];
    for _ in 0..10 {
        let (one, other) = server
            .wait(async { tokio::join!(stores[0].push(batch([0, 1, 2])), stores[1].push(batch([2, 1, 0]))) });
        assert!(
            one.unwrap()
                .iter()
                .chain(&other.unwrap())
                .all(|receipt| receipt.seq.is_some())
        );
    }
    let ends = server.database.run("SELECT last_seq FROM organisation");
    assert_eq!(ends, ["20", "20", "20"]);
}

#[test]
fn what_administrators_write_reads_back() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let store = &server.store;
    let names: Vec<String> = ["Ærø Skole", "Aa", "a", "Z", "Å"].map(str::to_owned).into();
    for name in &names {
        server.person(&town, Some(&town.north), Role::Employee, name);
    }
    let found = server
        .wait(store.people(town.organisation, Some(town.north.unit_id), Role::Employee))
        .unwrap();
    let in_order: Vec<String> = found.into_iter().map(|person| person.name).collect();
    assert_eq!(in_order, names, "in the order they were added");
    assert_eq!(
        server
            .wait(store.people(town.organisation, None, Role::Employee))
            .unwrap(),
        []
    );
    assert_eq!(
        server.wait(store.zone(town.organisation)).unwrap(),
        "Europe/Copenhagen"
    );
    assert_eq!(server.wait(store.organisations()).unwrap().len(), 1);
    assert_eq!(
        server.wait(store.units(town.organisation)).unwrap(),
        [town.north.clone(), town.south.clone()]
    );
    let key = server.wait(store.cursor_key()).unwrap();
    assert_ne!(key, [0; 32]);
    assert_eq!(server.wait(second(&server).cursor_key()).unwrap(), key);
    server.wait(store.check()).unwrap();
    let period = Period {
        first: "2026-08-24".parse().unwrap(),
        last: "2026-08-30".parse().unwrap(),
    };
    let figures = server
        .wait(store.figures(town.organisation, None, period))
        .unwrap();
    assert_eq!((figures.units.len(), figures.weeks.len()), (2, 0));
    assert!(
        server
            .wait(store.incident_facts(town.organisation, town.north.unit_id))
            .unwrap()
            .is_empty()
    );
}

/// A text may hold whatever a person can type, and what only a program can send.
#[test]
fn any_text_is_kept_as_it_came() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let anne = server.employee(&town, &town.north, "Anne");
    for note in [
        "æøå ÆØÅ",
        "'; DROP TABLE change; --",
        "\u{0}",
        "$1 ?1",
        "🙂\u{200f}",
        "\\u0000 \" \\",
    ] {
        let mut change = anne.recorded();
        change["body"]["answers"]["note"] = json!(note);
        let receipt = anne.sync(vec![change.clone()], None).receipts.remove(0);
        assert_eq!(receipt.status, ReceiptStatus::Accepted, "{note:?}");
        let news = anne.sync(vec![], None).news;
        let told = news
            .iter()
            .find(|news| json!(news.change)["change_id"] == change["change_id"]);
        assert_eq!(json!(told.unwrap().change), change);
    }
    let unreadable: Value =
        json!({"change_id": id(), "incident_id": IncidentId(id()), "schema": 1, "later": "\u{0}"});
    let receipt = anne.sync(vec![unreadable], None).receipts.remove(0);
    assert_eq!(receipt.status, ReceiptStatus::Held);
}
