//! Many organisations with many records each. The records of the first are pushed over HTTP as devices push them; the others
//! are copies of its tables under their own keys, so that a country does not take a night. A copy has no log of changes and
//! no devices: no leader's question reads them.

use super::questions::Question;
use super::raw::Engine;
use crate::measure::Times;
use crate::peers::place::Place;
use anyhow::{Context as _, Result, ensure};
use rand::{RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha20Rng;
use rusqlite::Connection;
use std::path::PathBuf;
use std::process::Command;
use tempfile::{NamedTempFile, TempDir};
use vaern_domain::catalogue::{Absence, Act, Actor, Burden, BurdenLevel, Place as Where, Trigger};
use vaern_domain::incident::{Change, ChangeBody};
use vaern_protocol::sync::PUSH_LIMIT;
use vaern_tests::bare_central::{BareCentral, ready};
use vaern_tests::built;
use vaern_tests::process::Running;
use vaern_tests::records;
use vaern_tests::wire_device::WireDevice;

const FIRST: &str = "Bench Kommune 1";
/// Workplaces of an organisation; the second has half as many records as the first, the third a third.
const UNITS: usize = 20;
/// Days over which the records lie: two years.
const DAYS: i64 = 730;
const SEED: u64 = 2026;
/// Organisations whose leaders ask, at most.
const ASKING: usize = 5;
/// What a copy has none of.
const NOT_COPIED: [&str; 6] = [
    "organisation",
    "change",
    "device",
    "enrolment_code",
    "access_log",
    "member",
];
/// The columns questions are counted from.
const COUNTED: &str = "organisation_id, unit_id, occurred_at, acts, actor, burden, trigger_code, place, absence, \
    withdrawn, procedure";

/// The country.
pub struct Country<'p> {
    place: &'p Place,
    database: Database,
    central: BareCentral,
    url: String,
    leaders: Vec<Leader>,
    /// All organisations, by id.
    pub organisations: Vec<String>,
    _server: Running,
    _folder: TempDir,
}

enum Database {
    File(PathBuf),
    Postgres(String),
}

/// Somebody who asks, and a workplace to ask about.
struct Leader {
    device: WireDevice,
    unit: String,
}

impl<'p> Country<'p> {
    /// In a file of SQLite.
    pub fn in_sqlite(place: &'p Place, records: usize, organisations: usize) -> Result<Self> {
        let folder = place.folder()?;
        let file = folder.path().join("vaern.sqlite");
        let address = format!("sqlite:{}", file.display());
        Self::fill(
            place,
            Database::File(file),
            address,
            folder,
            records,
            organisations,
        )
    }

    /// In PostgreSQL.
    pub fn in_postgres(place: &'p Place, records: usize, organisations: usize) -> Result<Self> {
        let name = place.cluster.database(None)?;
        let address = place.cluster.address(&name);
        let folder = place.folder()?;
        Self::fill(
            place,
            Database::Postgres(name),
            address,
            folder,
            records,
            organisations,
        )
    }

    fn fill(
        place: &'p Place,
        database: Database,
        address: String,
        folder: TempDir,
        records: usize,
        organisations: usize,
    ) -> Result<Self> {
        let central = BareCentral::of(&address);
        central.administer(&["organisation", "create", "--name", FIRST])?;
        for unit in 0..UNITS {
            central.administer(&["unit", "add", "--name", &name_of(unit), "--kind", "school"])?;
        }
        let mut command = Command::new(built("vaern-server"));
        let (server, address) = Running::start_and_read(central.serve(&mut command), ready)?;
        let url = format!("http://{address}");
        push(&central, &url, records)?;
        let mut country = Self {
            place,
            database,
            central,
            url,
            leaders: Vec::new(),
            organisations: Vec::new(),
            _server: server,
            _folder: folder,
        };
        country.copy(organisations)?;
        country.organisations = country
            .rows("SELECT organisation_id FROM organisation ORDER BY organisation_id")?
            .lines()
            .map(str::to_owned)
            .collect();
        for turn in 0..organisations.min(ASKING) {
            let number = 1 + turn * organisations / ASKING.min(organisations);
            country.leaders.push(country.leader(number, turn)?);
        }
        Ok(country)
    }

    /// Copies the first organisation until there are so many.
    fn copy(&self, organisations: usize) -> Result<()> {
        let first = self.rows("SELECT organisation_id FROM organisation")?;
        let first = first.trim();
        let tables = self.copied_tables()?;
        for number in 2..=organisations {
            let copy = format!("{}{number:012x}", &first[..first.len() - 12]);
            let mut statements = format!(
                "INSERT INTO organisation (organisation_id, name, demo, zone, epoch, last_seq) \
                 SELECT '{copy}', 'Bench Kommune {number}', demo, zone, epoch, last_seq \
                 FROM organisation WHERE organisation_id = '{first}'; "
            );
            for (table, columns) in &tables {
                statements.push_str(&format!(
                    "INSERT INTO {table} (organisation_id, {columns}) SELECT '{copy}', {columns} \
                     FROM {table} WHERE organisation_id = '{first}'; "
                ));
            }
            self.run(&format!("BEGIN; {statements} COMMIT"))?;
        }
        match &self.database {
            Database::File(_) => self.run("ANALYZE"),
            Database::Postgres(_) => self.run("VACUUM ANALYZE"),
        }
    }

    /// Tables a copy has, those others refer to first, and their columns beside the organisation.
    fn copied_tables(&self) -> Result<Vec<(String, String)>> {
        let sql = match &self.database {
            Database::File(_) => {
                "SELECT m.name || '|' || group_concat(c.name, ', ') FROM sqlite_schema AS m, \
                 pragma_table_info(m.name) AS c WHERE m.type = 'table' AND c.name <> 'organisation_id' \
                 AND EXISTS (SELECT 1 FROM pragma_table_info(m.name) WHERE name = 'organisation_id') \
                 GROUP BY m.name"
            }
            Database::Postgres(_) => {
                "SELECT table_name || '|' || string_agg(column_name, ', ') \
                     FILTER (WHERE column_name <> 'organisation_id') \
                 FROM information_schema.columns WHERE table_schema = 'public' GROUP BY table_name \
                 HAVING bool_or(column_name = 'organisation_id')"
            }
        };
        let told = self.rows(sql)?;
        let mut tables: Vec<(String, String)> = told
            .lines()
            .filter_map(|line| line.split_once('|'))
            .map(|(table, columns)| (table.to_owned(), columns.to_owned()))
            .filter(|(table, _)| !NOT_COPIED.contains(&table.as_str()))
            .collect();
        let before = ["unit", "person"];
        tables.sort_by_key(|(table, _)| {
            before
                .iter()
                .position(|name| name == table)
                .unwrap_or(before.len())
        });
        ensure!(tables.iter().any(|(table, _)| table == "incident"), "{told}");
        Ok(tables)
    }

    fn leader(&self, number: usize, turn: usize) -> Result<Leader> {
        let organisation = format!("Bench Kommune {number}");
        let person = ["--person", "Lise Leder", "--role", "work_environment_leader"];
        let device = self.enrol(&[&["--organisation", &organisation], &person[..]].concat())?;
        let sql = format!("SELECT unit_id FROM unit WHERE name = '{}'", name_of(turn * 3));
        let units = self.rows(&sql)?;
        Ok(Leader {
            device,
            unit: units.lines().next().context("a workplace")?.to_owned(),
        })
    }

    /// A new device, by what the administrator's command `enrol` is told.
    pub fn enrol(&self, who: &[&str]) -> Result<WireDevice> {
        enrol(&self.central, &self.url, who)
    }

    /// Which engine keeps it.
    pub fn engine(&self) -> Engine {
        match self.database {
            Database::File(_) => Engine::Sqlite,
            Database::Postgres(_) => Engine::Postgres,
        }
    }

    /// How many records there are.
    pub fn records(&self) -> Result<u64> {
        Ok(self.rows("SELECT count(*) FROM incident")?.trim().parse()?)
    }

    /// An organisation, another each turn.
    pub fn organisation(&self, turn: usize) -> &str {
        &self.organisations[turn * 7 % self.organisations.len()]
    }

    /// Asks a question so often, each leader in turn.
    pub fn ask(&self, question: &Question, times: usize) -> Result<Times> {
        let mut answers = Times::new();
        for turn in 0..times {
            let leader = &self.leaders[turn % self.leaders.len()];
            let path = question.path.replace("{unit}", &leader.unit);
            let answer = answers.take(|| leader.device.get(&path))?;
            ensure!(!answer.is_empty(), "{path} says nothing");
        }
        Ok(answers)
    }

    /// SQLite's file.
    pub fn file(&self) -> Result<&PathBuf> {
        match &self.database {
            Database::File(file) => Ok(file),
            Database::Postgres(_) => anyhow::bail!("PostgreSQL has no file"),
        }
    }

    /// Runs statements as an administrator.
    pub fn run(&self, sql: &str) -> Result<()> {
        match &self.database {
            Database::File(file) => Ok(Connection::open(file)?.execute_batch(sql)?),
            Database::Postgres(name) => self.place.cluster.run(name, sql).map(drop),
        }
    }

    /// What a statement gives, a line for each row; of SQLite the first column.
    pub fn rows(&self, sql: &str) -> Result<String> {
        match &self.database {
            Database::Postgres(name) => self.place.cluster.run(name, sql),
            Database::File(file) => {
                let connection = Connection::open(file)?;
                let mut statement = connection.prepare(sql)?;
                let rows = statement.query_map([], |row| {
                    Ok(match row.get_ref(0)? {
                        rusqlite::types::ValueRef::Integer(number) => number.to_string(),
                        value => value.as_str().unwrap_or_default().to_owned(),
                    })
                })?;
                Ok(rows.collect::<Result<Vec<_>, _>>()?.join("\n"))
            }
        }
    }

    /// The records in a file, as far as they are counted.
    pub fn records_as_csv(&self) -> Result<NamedTempFile> {
        match &self.database {
            Database::Postgres(_) => {
                // Made here and opened to PostgreSQL, which writes it as another user.
                let file = NamedTempFile::new_in(self.place.cluster.folder())?;
                open_to_all(&file)?;
                let to = file.path().display();
                self.run(&format!(
                    "COPY (SELECT {COUNTED} FROM incident) TO '{to}' (FORMAT csv, HEADER)"
                ))?;
                Ok(file)
            }
            Database::File(path) => {
                let file = NamedTempFile::new_in(path.parent().context("a folder")?)?;
                let connection = Connection::open(path)?;
                let mut statement = connection.prepare(&format!("SELECT {COUNTED} FROM incident"))?;
                let mut writer = csv::Writer::from_writer(file.as_file());
                writer.write_record(COUNTED.split(", "))?;
                let columns = statement.column_count();
                let mut rows = statement.query([])?;
                while let Some(row) = rows.next()? {
                    for column in 0..columns {
                        match row.get_ref(column)? {
                            rusqlite::types::ValueRef::Integer(number) => {
                                writer.write_field(number.to_string())?;
                            }
                            value => writer.write_field(value.as_str_or_null()?.unwrap_or_default())?,
                        }
                    }
                    writer.write_record(None::<&[u8]>)?;
                }
                writer.flush()?;
                drop(writer);
                Ok(file)
            }
        }
    }
}

fn open_to_all(file: &NamedTempFile) -> Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    Ok(std::fs::set_permissions(
        file.path(),
        std::fs::Permissions::from_mode(0o666),
    )?)
}

fn name_of(unit: usize) -> String {
    format!("Skole {}", unit + 1)
}

fn enrol(central: &BareCentral, url: &str, who: &[&str]) -> Result<WireDevice> {
    let code = central.administer(&[&["enrol"], who].concat())?;
    WireDevice::enrol(url.to_owned(), code.trim())
}

/// Pushes so many records, each from the shared device of its workplace.
fn push(central: &BareCentral, url: &str, count: usize) -> Result<()> {
    let mut random = ChaCha20Rng::seed_from_u64(SEED);
    let shares: f64 = (1..=UNITS).map(share).sum();
    for unit in 0..UNITS {
        let mut device = enrol(central, url, &["--unit", &name_of(unit), "--shared"])?;
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_precision_loss,
            clippy::cast_sign_loss,
            reason = "counts far below 2^52"
        )]
        let of_unit = (count as f64 * share(unit + 1) / shares).round() as usize;
        let mut changes = records::make(of_unit, device.author(), device.unit()?)?;
        for change in &mut changes {
            vary(change, &mut random);
        }
        let envelopes = changes
            .iter()
            .map(records::envelope)
            .collect::<Result<Vec<_>>>()?;
        for part in envelopes.chunks(PUSH_LIMIT) {
            let answer = device.sync(part)?;
            let receipts = answer["receipts"].as_array().context("receipts")?;
            let refused = receipts.iter().find(|receipt| receipt["status"] != "accepted");
            ensure!(refused.is_none(), "{refused:?}");
        }
    }
    Ok(())
}

#[allow(clippy::cast_precision_loss, reason = "a small number")]
fn share(place: usize) -> f64 {
    1.0 / place as f64
}

/// Makes a record one of many kinds, without a note: no question reads one.
fn vary(change: &mut Change, random: &mut ChaCha20Rng) {
    const ACTS: [Act; 6] = [
        Act::Hit,
        Act::Kick,
        Act::Push,
        Act::Bite,
        Act::ThreatVerbal,
        Act::Degrading,
    ];
    const TRIGGERS: [Trigger; 4] = [
        Trigger::Demand,
        Trigger::Limit,
        Trigger::Transition,
        Trigger::PeerConflict,
    ];
    const PLACES: [Where; 4] = [
        Where::Classroom,
        Where::Corridor,
        Where::Yard,
        Where::ToiletChanging,
    ];
    let ChangeBody::Recorded(recorded) = &mut change.body else {
        return;
    };
    let minutes = random.random_range(0..DAYS * 24 * 60);
    recorded.occurred.at = change.recorded_at - chrono::TimeDelta::minutes(minutes);
    let answers = &mut recorded.answers;
    let mut act = || ACTS[random.random_range(0..ACTS.len())];
    answers.acts = [act(), act()].into();
    answers.trigger = Some(TRIGGERS[random.random_range(0..TRIGGERS.len())]);
    answers.place = Some(PLACES[random.random_range(0..PLACES.len())]);
    answers.actor = Some(if random.random_bool(0.9) {
        Actor::Citizen
    } else {
        Actor::Relative
    });
    answers.burden = BurdenLevel::try_from(random.random_range(0..=10_u64))
        .ok()
        .map(Burden::Level);
    answers.absence = Some(if random.random_bool(0.9) {
        Absence::No
    } else {
        Absence::Maybe
    });
    answers.note = None;
}
