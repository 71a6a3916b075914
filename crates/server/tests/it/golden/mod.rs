//! Today's server opens every older server's database: `tests/golden/databases/central` holds one of each version of the
//! schema that was ever released, small, with rows in every table. Old files are never written again.
//!
//! A migration that is new needs its own: `VAERN_GENERATE=1 cargo test -p vaern-server --test it golden` makes what is
//! missing.

mod kept;
mod make;
mod story;

use crate::database::{Database, over_postgres};
use crate::support::{Device, Server};
use flate2::read::GzDecoder;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::io::Read as _;
use std::path::PathBuf;
use vaern_server::http::App;
use vaern_server::store::sql::{SqlStore, schema_steps};

pub use kept::Content;

/// The first version that ran on PostgreSQL.
const FIRST_ON_POSTGRES: usize = 4;
/// The first version with sealed texts.
const FIRST_SEALED: usize = 10;

/// What a server of an older version has left.
#[derive(Clone, Copy, Debug)]
pub struct Left {
    /// The version of its schema.
    pub version: usize,
}

/// A device of those days, and all that it may see.
#[derive(Debug, Serialize, Deserialize)]
pub struct Owner {
    /// What it proves itself with.
    token: String,
    /// How far it had pulled: to the end.
    cursor: String,
    /// Every change it may see, as it was sent, in the order they were given.
    changes: Vec<Value>,
}

impl Left {
    /// Every version that ran on the engine of this test binary.
    pub fn all() -> impl Iterator<Item = Self> {
        let first = if over_postgres() { FIRST_ON_POSTGRES } else { 1 };
        (first..=schema_steps().len()).map(|version| Self { version })
    }

    fn path(self, ending: &str) -> PathBuf {
        let folder = PathBuf::from(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/../../tests/golden/databases/central"
        ));
        folder.join(format!("{:02}.{ending}", self.version))
    }

    fn read(self, ending: &str) -> Vec<u8> {
        let path = self.path(ending);
        std::fs::read(&path).unwrap_or_else(|error| {
            panic!(
                "{}: {error}. A new version of the schema needs its database: see the top of this file",
                path.display()
            )
        })
    }

    /// SQLite's file.
    pub fn sqlite(self) -> Vec<u8> {
        let mut file = Vec::new();
        GzDecoder::new(self.read("sqlite.gz").as_slice())
            .read_to_end(&mut file)
            .unwrap();
        file
    }

    /// Statements that make it in PostgreSQL.
    pub fn postgres(self) -> String {
        String::from_utf8(self.read("postgres.sql")).unwrap()
    }

    /// The file with the keys of its texts.
    pub fn text_key(self) -> Option<Vec<u8>> {
        (self.version >= FIRST_SEALED).then(|| self.read("text.key"))
    }

    fn owner(self) -> Owner {
        serde_json::from_slice(&self.read("owner.json")).unwrap()
    }
}

/// Opens a database as a server does when it starts, and leaves it.
pub fn start_on(database: &Database) -> Result<(), vaern_server::store::StoreError> {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let store = SqlStore::open(&database.address(), &database.keys()).await?;
        let clock: vaern_server::Clock = std::sync::Arc::new(chrono::Utc::now);
        App::new(std::sync::Arc::new(store), clock, false).await?;
        Ok(())
    })
}

/// Asserts that a database, brought to today's version, holds what it held before: rows as they were, changes as their
/// digests say, incidents and figures as they follow, and nothing new or missing for a device of those days.
pub fn assert_kept(database: Database, left: Left, before: &Content) -> Database {
    let version = left.version;
    before.assert_in(&Content::of(&database, version), version);
    let server = Server::on(database);
    let verdict = server.wait(server.store.verify()).unwrap();
    assert!(verdict.is_whole(), "version {version}: {verdict:#?}");
    assert!(verdict.changes >= 8 && verdict.incidents >= 4, "{verdict:?}");
    let owner = left.owner();
    let device = Device {
        address: server.address,
        token: owner.token,
        enrolled: serde_json::from_value(json!({
            "device": crate::support::id(), "role": "employee",
            "organisation": {"organisation_id": crate::support::id(), "name": "", "demo": false},
        }))
        .unwrap(),
    };
    let rest = device.sync(vec![], Some(owner.cursor));
    assert!(
        rest.news.is_empty(),
        "version {version}: a cursor of those days still holds"
    );
    let all = device.sync(vec![], None);
    let all: Vec<Value> = all.news.iter().map(|news| json!(news.change)).collect();
    assert_eq!(
        all, owner.changes,
        "version {version}: each change as it was sent"
    );
    server.stop()
}

#[test]
fn every_version_of_the_schema_has_its_database() {
    for left in (1..=schema_steps().len()).map(|version| Left { version }) {
        if !over_postgres() && std::env::var_os("VAERN_GENERATE").is_some() {
            make::missing(left);
        }
        assert!(!left.sqlite().is_empty() && !left.owner().changes.is_empty());
        left.text_key();
        if left.version >= FIRST_ON_POSTGRES {
            assert!(!left.postgres().is_empty());
        }
        if !over_postgres() {
            kept::assert_every_table_has_rows(&Database::past(&left), left.version);
        }
    }
}

#[test]
fn every_older_database_opens_with_all_that_it_held() {
    for left in Left::all() {
        let database = Database::past(&left);
        let before = Content::of(&database, left.version);
        start_on(&database).unwrap();
        let after = Content::of(&database, schema_steps().len());
        start_on(&database).unwrap();
        assert_eq!(
            Content::of(&database, schema_steps().len()),
            after,
            "version {}: the second start changes nothing",
            left.version
        );
        drop(assert_kept(database, left, &before));
    }
}
