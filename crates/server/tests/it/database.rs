//! The database of one test: a file of its own, or a copy of an empty PostgreSQL database. The same tests run over both;
//! which it is, the test binary's name says.

use rusqlite::fallible_iterator::FallibleIterator as _;
use std::fs::Permissions;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::sync::OnceLock;
use tempfile::TempDir;
use vaern_server::store::sql::{DatabaseAddress, FILE_NAME, SqlStore};
use vaern_server::text_keys::KeyFile;
use vaern_testkit::postgres::Cluster;

pub struct Database {
    folder: TempDir,
    /// Its name, where it is one of PostgreSQL's.
    name: Option<String>,
}

/// Whether this test binary is the one over PostgreSQL.
pub fn over_postgres() -> bool {
    module_path!().starts_with("it_postgres")
}

/// One server for all tests; it ends with the process.
pub fn cluster() -> &'static Cluster {
    &made().0
}

/// The keys of its databases.
pub fn cluster_keys() -> KeyFile {
    KeyFile::named(cluster().folder().join("text.key"))
}

fn made() -> &'static (Cluster, String) {
    static MADE: OnceLock<(Cluster, String)> = OnceLock::new();
    MADE.get_or_init(|| {
        let cluster = Cluster::start().unwrap();
        let template = cluster.database(None).unwrap();
        let address = cluster.address(&template).parse().unwrap();
        let keys = KeyFile::named(cluster.folder().join("text.key"));
        keys.create(chrono::Utc::now()).unwrap();
        // A thread of its own: a test may stand within a runtime already.
        std::thread::spawn(move || {
            let runtime = tokio::runtime::Runtime::new().unwrap();
            drop(runtime.block_on(SqlStore::open(&address, &keys)).unwrap());
        })
        .join()
        .unwrap();
        (cluster, template)
    })
}

impl Database {
    pub fn fresh() -> Self {
        let name = over_postgres().then(|| {
            let (cluster, template) = made();
            cluster.database(Some(template)).unwrap()
        });
        let folder = tempfile::tempdir().unwrap();
        Self { folder, name }
    }

    /// What an older server has left, by what makes its tables and rows, with the keys of its texts where it had some.
    pub fn past(left: &crate::golden::Left) -> Self {
        let name = over_postgres().then(|| {
            let name = cluster().database(None).unwrap();
            run_as_server(&cluster().address(&name), &left.postgres());
            name
        });
        let folder = tempfile::tempdir().unwrap();
        let database = Self { folder, name };
        if database.name.is_none() {
            std::fs::write(database.file(), left.sqlite()).unwrap();
        }
        if let Some(keys) = left.text_key() {
            let file = database.folder().join("text.key");
            std::fs::write(&file, keys).unwrap();
            std::fs::set_permissions(&file, Permissions::from_mode(0o600)).unwrap();
        }
        database
    }

    pub fn address(&self) -> DatabaseAddress {
        self.words().parse().unwrap()
    }

    /// The keys of its texts; PostgreSQL's databases are copies of one, with its key.
    pub fn keys(&self) -> KeyFile {
        let own = KeyFile::beside(&self.file());
        match &self.name {
            Some(_) if !own.path().is_file() => cluster_keys(),
            _ => own,
        }
    }

    /// As it is given on the command line.
    pub fn words(&self) -> String {
        match &self.name {
            Some(name) => cluster().address(name),
            None => format!("sqlite:{}", self.file().display()),
        }
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// SQLite's file.
    pub fn file(&self) -> std::path::PathBuf {
        self.folder.path().join(FILE_NAME)
    }

    /// Runs statements past everything, and gives a line for each row, with `|` between columns.
    pub fn run(&self, sql: &str) -> Vec<String> {
        let printed = match &self.name {
            Some(name) => cluster().run(name, sql).unwrap(),
            None => self.run_in_file(sql),
        };
        printed.lines().map(str::to_owned).collect()
    }

    fn run_in_file(&self, sql: &str) -> String {
        let file = rusqlite::Connection::open(self.file()).unwrap();
        let mut printed = String::new();
        let mut batch = rusqlite::Batch::new(&file, sql);
        while let Some(mut statement) = batch.next().unwrap() {
            let columns = statement.column_count();
            let mut rows = statement.raw_query();
            while let Some(row) = rows.next().unwrap() {
                let cells: Vec<String> = (0..columns)
                    .map(
                        |column| match row.get_unwrap::<_, rusqlite::types::Value>(column) {
                            rusqlite::types::Value::Null => String::new(),
                            rusqlite::types::Value::Text(text) => text,
                            rusqlite::types::Value::Integer(number) => number.to_string(),
                            other => panic!("{other:?} in a column"),
                        },
                    )
                    .collect();
                printed.push_str(&cells.join("|"));
                printed.push('\n');
            }
        }
        printed
    }

    /// PostgreSQL's write-ahead log.
    pub fn log(&self) -> Vec<Vec<u8>> {
        files(&cluster().folder().join("data/pg_wal"))
    }

    /// All of it as PostgreSQL writes it out.
    pub fn dump(&self) -> Vec<u8> {
        let name = self.name.as_ref().expect("SQLite has its file");
        cluster().dump(name).unwrap()
    }

    /// All bytes it lies in on the disk.
    pub fn bytes(&self) -> Vec<Vec<u8>> {
        match &self.name {
            Some(name) => {
                // What is not in the files yet is in the write-ahead log; afterwards it is in both.
                cluster().run(name, "CHECKPOINT").unwrap();
                let folder = cluster()
                    .run(
                        name,
                        "SELECT 'base/' || oid FROM pg_database WHERE datname = current_database()",
                    )
                    .unwrap();
                files(&cluster().folder().join("data").join(folder.trim()))
            }
            None => files(self.folder()),
        }
    }
}

/// Runs statements with the rights of the central store itself.
fn run_as_server(address: &str, sql: &str) {
    let (config, sql): (tokio_postgres::Config, String) = (address.parse().unwrap(), sql.to_owned());
    // A thread of its own: a test may stand within a runtime already.
    let work = std::thread::spawn(move || {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        runtime.block_on(async {
            let (client, connection) = config.connect(tokio_postgres::NoTls).await.unwrap();
            let connection = tokio::spawn(connection);
            client.batch_execute(&sql).await.unwrap();
            drop(client);
            connection.await.unwrap().unwrap();
        });
    });
    work.join().unwrap();
}

fn files(folder: &Path) -> Vec<Vec<u8>> {
    let entries = std::fs::read_dir(folder).unwrap();
    entries
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_file())
        .filter_map(|path| std::fs::read(path).ok()) // one of a running server may go meanwhile
        .collect()
}
