//! What people write is sealed in the store: nobody who gets hold of its files, of a copy or of the disk reads a word, and
//! nobody loses one who has the keys.

use crate::database::{Database, over_postgres};
use crate::support::{Device, Server, Town, id, uuid};
use serde_json::{Value, json};
use vaern_protocol::sync::ReceiptStatus;
use vaern_server::store::StoreError;
use vaern_server::store::sql::SqlStore;
use vaern_server::text_keys::{KeyError, KeyFile};

/// Words that stand nowhere else.
const WORDS: [&str; 10] = [
    "kvaskede",
    "rullebordet",
    "tilbagekaldt",
    "fraværsløs",
    "samtalegangen",
    "gangdøren",
    "snurretoppen",
    "fjernsynskrogen",
    "morgenbadet",
    "aftensangen",
];

/// Everything anybody can write, one word of [`WORDS`] in each place. Each test has a mark of its own: those over
/// PostgreSQL share a server and its log.
fn written(server: &Server, mark: &str) -> (Town, Device) {
    let town = server.town("Lyngby");
    let anne = server.employee(&town, &town.north, "Anne");
    let ea = server.group(&town, &town.north);
    let mut noted = anne.recorded();
    noted["body"]["answers"]["note"] = json!(format!("Det kvaskede{mark}."));
    noted["of_tomorrow"] = json!({"said": format!("aftensangen{mark}")});
    let incident = uuid(&noted["incident_id"]);
    let mut amended = anne.change(
        "amended",
        incident,
        json!({"answers": {"note": format!("Det var rullebordet{mark}.")}}),
    );
    let gone = anne.recorded();
    let mut withdrawn = anne.change(
        "withdrawn",
        uuid(&gone["incident_id"]),
        json!({"code": "other", "reason": format!("tilbagekaldt{mark}")}),
    );
    let mut held = anne.recorded();
    held["body"]["answers"]["note"] = json!(format!("fjernsynskrogen{mark} 20 30 40 50"));
    let mut unknown = anne.change("sung", id(), json!({"words": format!("morgenbadet{mark}")}));
    unknown["schema"] = json!(9);
    for change in [&mut noted, &mut amended, &mut withdrawn] {
        change["reviewed"] = json!(1); // asked about what looks like a name
    }
    let receipts = anne
        .sync(vec![noted, amended, gone, withdrawn, held, unknown], None)
        .receipts;
    let held = receipts
        .iter()
        .filter(|receipt| receipt.status == ReceiptStatus::Held);
    assert_eq!(held.count(), 2, "{receipts:?}");
    let step = |body: Value| ea.change("followed_up", incident, body);
    let action = id();
    let mut done = vec![
        ea.change(
            "decided",
            incident,
            json!({"authority": "easy", "outcome": "not_reported", "reason": format!("fraværsløs{mark}")}),
        ),
        step(json!({"step": "messaged", "text": format!("samtalegangen{mark}")})),
        step(json!({
            "step": "action_agreed", "action_id": action, "kind": "pedagogy", "what": format!("gangdøren{mark}"),
            "owner": {"role": "team"}, "deadline": "2026-09-14",
        })),
        step(json!({
            "step": "effect_assessed", "action_id": action, "effect": "worked", "words": format!("snurretoppen{mark}"),
        })),
    ];
    for change in &mut done {
        change["reviewed"] = json!(1);
    }
    let receipts = ea.sync(done, None).receipts;
    for receipt in receipts {
        assert_eq!(receipt.status, ReceiptStatus::Accepted, "{receipt:?}");
    }
    (town, anne)
}

/// Which of the words stand in these bytes.
fn found<'a>(mark: &str, bytes: impl IntoIterator<Item = &'a [u8]>) -> Vec<&'static str> {
    let mut found = Vec::new();
    for bytes in bytes {
        let text = String::from_utf8_lossy(bytes);
        if text.contains(mark) {
            found.extend(
                WORDS
                    .into_iter()
                    .filter(|word| text.contains(&format!("{word}{mark}"))),
            );
        }
    }
    found
}

/// PostgreSQL's tables, its write-ahead log and a dump; or SQLite's files.
fn on_disk(database: &Database) -> Vec<Vec<u8>> {
    let mut files = database.bytes();
    if over_postgres() {
        files.extend(database.log());
        files.push(database.dump());
    }
    let size = files.iter().map(Vec::len).sum::<usize>();
    assert!(size > 10_000, "there is something to look at");
    files
}

fn words_on_disk(database: &Database, mark: &str) -> Vec<&'static str> {
    found(mark, on_disk(database).iter().map(Vec::as_slice))
}

#[test]
fn no_word_stands_in_any_file_and_all_come_back() {
    let server = Server::start();
    let (_, anne) = written(&server, "Alfa");
    assert_eq!(words_on_disk(&server.database, "Alfa"), [""; 0], "while it runs");
    let pulled = serde_json::to_string(&anne.sync(vec![], None).news).unwrap();
    let told = found("Alfa", [pulled.as_bytes()]);
    let of_others_and_own = [
        "kvaskede",
        "rullebordet",
        "tilbagekaldt",
        "fraværsløs",
        "samtalegangen",
    ];
    for word in of_others_and_own {
        assert!(
            told.contains(&word),
            "{word} is its author's and the reporter's to read"
        );
    }
    assert!(server.wait(server.store.verify()).unwrap().is_whole());
    if !over_postgres() {
        let copy = server.database.folder().join("copy.sqlite");
        server.wait(server.store.back_up(&copy)).unwrap();
        assert_eq!(
            found("Alfa", [std::fs::read(copy).unwrap().as_slice()]),
            [""; 0],
            "in a copy"
        );
    }
    let database = server.stop();
    assert_eq!(words_on_disk(&database, "Alfa"), [""; 0], "when it is closed");
}

/// As an older server kept it: in plain words, in changes and in the answers of incidents.
fn laid_bare(server: &Server, anne: &Device, mark: &str) {
    let news = anne.sync(vec![], None).news;
    for each in &news {
        let text = serde_json_canonicalizer::to_string(&each.change).unwrap();
        server.database.run(&format!(
            "UPDATE change SET envelope = '{text}' WHERE seq = {}",
            each.seq
        ));
    }
    server.database.run(&format!(
        "UPDATE incident SET answers = replace(answers, '\"acts\"', '\"note\":\"Det var rullebordet{mark}.\",\"acts\"');
         DELETE FROM text_key; DELETE FROM setting WHERE name = 'texts_sealed'"
    ));
    assert!(words_on_disk(&server.database, mark).contains(&"rullebordet"));
}

#[test]
fn what_an_older_server_left_in_plain_words_is_sealed_at_the_start() {
    let server = Server::start();
    let (_, anne) = written(&server, "Bravo");
    let before = anne.sync(vec![], None).news;
    laid_bare(&server, &anne, "Bravo");
    let server = server.restart();
    let sealed = server
        .database
        .run("SELECT count(*) FROM change WHERE envelope LIKE 'v1.%'");
    assert_eq!(sealed, server.database.run("SELECT count(*) FROM change"));
    assert_eq!(
        server
            .database
            .run("SELECT answers FROM incident WHERE answers LIKE '%note%'"),
        [""; 0]
    );
    assert_eq!(anne.at(&server).sync(vec![], None).news, before);
    assert!(server.wait(server.store.verify()).unwrap().is_whole());
    // PostgreSQL's log holds what was written until it goes round; the tables' own files do not.
    assert_eq!(
        found("Bravo", server.database.bytes().iter().map(Vec::as_slice)),
        [""; 0]
    );
}

fn refused(database: &Database, keys: &KeyFile) -> StoreError {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let opened = runtime.block_on(SqlStore::open(&database.address(), keys));
    opened.err().expect("its texts could not be read")
}

#[test]
fn without_its_key_a_store_is_not_opened_and_nothing_is_changed() {
    let server = Server::start();
    let (_, anne) = written(&server, "Charlie");
    let database = server.stop();
    let rows = || database.run("SELECT seq, envelope FROM change ORDER BY seq");
    let (before, elsewhere) = (rows(), tempfile::tempdir().unwrap());
    let lost = KeyFile::named(elsewhere.path().join("lost.key"));
    let another = KeyFile::named(elsewhere.path().join("another.key"));
    another.create(chrono::Utc::now()).unwrap();
    for keys in [&lost, &another] {
        let error = refused(&database, keys);
        let said = error.to_string();
        assert!(
            matches!(error, StoreError::TextKey(KeyError::Missing { .. })),
            "{said}"
        );
        let key = database.run("SELECT key_id FROM text_key").remove(0);
        let path = keys.path().display().to_string();
        assert!(
            said.contains(&key) && said.contains(&path),
            "which key, and where: {said}"
        );
    }
    assert!(!lost.path().exists(), "no new key is made in place of a lost one");
    assert_eq!(rows(), before);

    // What needs no texts is done all the same.
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let store = runtime
        .block_on(SqlStore::open_for_care(&database.address(), Some(&lost)))
        .unwrap();
    let verdict = runtime.block_on(store.verify()).unwrap();
    assert!(!verdict.is_whole());
    assert_eq!(verdict.closed.values().sum::<u64>(), before.len() as u64);
    assert_eq!(
        verdict.differences,
        [],
        "what cannot be looked at is not called broken"
    );
    let target = Database::fresh();
    let there = runtime
        .block_on(SqlStore::open_for_care(&target.address(), None))
        .unwrap();
    let carried = runtime.block_on(store.carry_to(&there)).unwrap();
    let changes = carried.iter().find(|carried| carried.table == "change").unwrap();
    assert_eq!(changes.rows, before.len() as u64);
    drop((store, there));
    let opened = runtime.block_on(SqlStore::open(&target.address(), &database.keys()));
    assert!(runtime.block_on(opened.unwrap().verify()).unwrap().is_whole());
    drop(anne);
}

/// A copy of the keys that may be changed.
fn own_keys(database: &Database) -> KeyFile {
    let keys = KeyFile::named(database.folder().join("own.key"));
    std::fs::copy(database.keys().path(), keys.path()).unwrap();
    keys
}

#[test]
fn a_new_key_seals_everything_and_goes_on_where_it_was_interrupted() {
    let server = Server::start();
    let (_, anne) = written(&server, "Delta");
    let before = anne.sync(vec![], None).news;
    let database = server.stop();
    let keys = own_keys(&database);
    let row = "SELECT envelope FROM change WHERE seq = 2";
    let (old_key, old_row) = (
        database.run("SELECT key_id FROM text_key").remove(0),
        database.run(row).remove(0),
    );
    let new_key = keys.add(chrono::Utc::now()).unwrap().to_string();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let open = || {
        runtime
            .block_on(SqlStore::open(&database.address(), &keys))
            .unwrap()
    };
    let by_key = |key: &str| {
        let counted = database.run(&format!(
            "SELECT count(*) FROM change WHERE envelope LIKE 'v1.{key}.%'"
        ));
        counted[0].parse::<u64>().unwrap()
    };
    let all = database.run("SELECT count(*) FROM change")[0]
        .parse::<u64>()
        .unwrap();
    drop(open());
    assert_eq!((by_key(&old_key), by_key(&new_key)), (0, all));
    assert_eq!(
        database.run("SELECT key_id FROM text_key"),
        std::slice::from_ref(&new_key)
    );

    // Stopped in the middle: one row is as it was, and both keys are asked for.
    database.run(&format!(
        "UPDATE change SET envelope = '{old_row}' WHERE seq = 2;
         UPDATE text_key SET place = 2; INSERT INTO text_key VALUES ('{old_key}', 1)"
    ));
    let only_old = refused(&database, &database.keys());
    assert!(
        matches!(only_old, StoreError::TextKey(KeyError::Missing { .. })),
        "{only_old}"
    );
    let store = open();
    assert_eq!((by_key(&old_key), by_key(&new_key)), (0, all));
    assert_eq!(database.run("SELECT key_id FROM text_key"), [new_key]);
    assert!(runtime.block_on(store.verify()).unwrap().is_whole());
    let told = serde_json::to_string(&before).unwrap();
    assert!(
        told.contains("rullebordet"),
        "it was told before, and verify has compared every digest"
    );
}
