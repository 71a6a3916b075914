//! The server's own program under faults: killed at the n-th call that writes, syncs, cuts, removes or speaks to the network,
//! or on a disk that is full or broken, while devices push. Over SQLite and PostgreSQL.

use crate::amount::points;
use crate::sender::{Pushed, Sender};
use crate::served::Served;
use anyhow::{Context as _, Result, bail, ensure};
use rand::seq::IndexedRandom as _;
use rand::{RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;
use std::collections::BTreeMap;
use std::os::unix::process::ExitStatusExt as _;
use std::process::{Command, ExitStatus};
use std::time::Duration;
use tempfile::TempDir;
use vaern_testkit::postgres::Cluster;
use vaern_tests::bare_central::BareCentral;
use vaern_tests::built;
use vaern_tests::fault::{Blow, Fault, Trace, Trouble};

/// Calls to die at over SQLite, and those of them that a disk can refuse.
const CALLS: [&str; 7] = [
    "pwrite64",
    "fsync",
    "ftruncate",
    "unlink",
    "write",
    "writev",
    "recvfrom",
];
const OF_THE_DISK: usize = 4;
/// Calls to die at over PostgreSQL: each reads or writes a socket.
const OF_SOCKETS: [&str; 5] = ["write", "writev", "sendto", "read", "recvfrom"];

/// At the usual amount.
const DEATHS: u32 = 40;
const FAILURES: u32 = 12;
const DEATHS_OVER_POSTGRES: u32 = 20;

/// Devices that push at the same time, and how often each does in a life.
const SENDERS: u64 = 3;
const ROUNDS: usize = 6;
/// The most calls in a row of one thread that fail.
const MOST_FAILURES: u32 = 3;
/// How often a device tries again before it is said that the server does not come back.
const MOST_TRIES: usize = 100;
/// Stores grow, and with them the time each look at them takes.
const POINTS_A_STORE: u32 = 30;

#[test]
fn no_receipt_is_false_at_whichever_call_the_server_dies() -> Result<()> {
    println!("{}", try_points(DEATHS, Engine::Sqlite, &CALLS, |_| Blow::Kill)?);
    Ok(())
}

#[test]
fn no_receipt_is_false_when_the_servers_disk_is_full_or_broken() -> Result<()> {
    let tried = try_points(FAILURES, Engine::Sqlite, &CALLS[..OF_THE_DISK], |random| {
        let trouble = *[Trouble::Full, Trouble::Broken]
            .choose(random)
            .unwrap_or(&Trouble::Full);
        Blow::Fail(trouble, random.random_range(1..=MOST_FAILURES))
    })?;
    println!("{tried}");
    Ok(())
}

#[test]
fn no_receipt_is_false_at_whichever_call_the_server_over_postgres_dies() -> Result<()> {
    let cluster = Cluster::start()?;
    let engine = Engine::Postgres(&cluster);
    println!(
        "{}",
        try_points(DEATHS_OVER_POSTGRES, engine, &OF_SOCKETS, |_| Blow::Kill)?
    );
    Ok(())
}

/// What keeps the data.
#[derive(Clone, Copy)]
enum Engine<'a> {
    Sqlite,
    Postgres(&'a Cluster),
}

/// What all lives came to.
#[derive(Default)]
struct Tally {
    hits: BTreeMap<&'static str, u32>,
    at_the_start: u32,
    refused: u32,
    repeated: usize,
    changes: u64,
    slowest_restart: Duration,
}

impl Tally {
    fn hits(&self) -> u32 {
        self.hits.values().sum()
    }
}

/// Tries so many faults that came about, on one store after another, and gives the figures.
fn try_points(
    usual: u32,
    engine: Engine<'_>,
    calls: &[&'static str],
    blow: impl Fn(&mut ChaCha8Rng) -> Blow,
) -> Result<String> {
    let wanted = points(usual)?;
    let mut random = ChaCha8Rng::seed_from_u64(2028);
    let (mut tally, mut lives) = (Tally::default(), 0);
    while tally.hits() < wanted {
        let mut town = Town::set_up(engine)?;
        let most = town.count(calls)?;
        let end = wanted.min(tally.hits() + POINTS_A_STORE);
        while tally.hits() < end {
            lives += 1;
            ensure!(lives < 6 * wanted, "too few faults came about: {:?}", tally.hits);
            let (call, most) = *most.choose(&mut random).context("no call is ever made")?;
            let fault = Fault {
                call,
                at: random.random_range(1..=most),
                blow: blow(&mut random),
            };
            let softly = random.random_bool(0.5);
            town.live(&fault, &mut tally)
                .and_then(|()| town.check(softly, &mut tally))
                .with_context(|| format!("life {lives}: {fault}"))?;
        }
        tally.changes += town.made();
        tally.repeated += town.senders.iter().map(|sender| sender.repeated).sum::<usize>();
    }
    Ok(format!(
        "{} faults in {lives} lives: {:?}, {} of them before it was ready; {} changes acknowledged, {} of them twice, {} \
         pushes told to try again; slowest restart {:.0} ms",
        tally.hits(),
        tally.hits,
        tally.at_the_start,
        tally.changes,
        tally.repeated,
        tally.refused,
        tally.slowest_restart.as_secs_f64() * 1000.0
    ))
}

/// A central store and its devices.
struct Town<'a> {
    folder: TempDir,
    engine: Engine<'a>,
    database: String,
    central: BareCentral,
    senders: Vec<Sender>,
}

impl<'a> Town<'a> {
    fn set_up(engine: Engine<'a>) -> Result<Self> {
        let folder = TempDir::new()?;
        let database = match engine {
            Engine::Sqlite => folder.path().join("central.sqlite").display().to_string(),
            Engine::Postgres(cluster) => cluster.database(None)?,
        };
        let address = match engine {
            Engine::Sqlite => format!("sqlite:{database}"),
            Engine::Postgres(cluster) => cluster.address(&database),
        };
        let mut town = Self {
            folder,
            engine,
            database,
            central: BareCentral::set_up(&address)?,
            senders: Vec::new(),
        };
        let served = Served::start(town.central.serve(&mut Command::new(built("vaern-server"))))?;
        let url = served.url.as_deref().context("it starts")?;
        let senders = (0..SENDERS).map(|seed| Sender::enrol(&town.central, url, seed));
        town.senders = senders.collect::<Result<_>>()?;
        served.stop()?;
        Ok(town)
    }

    fn made(&self) -> u64 {
        self.senders.iter().map(Sender::made).sum()
    }

    /// How often the busiest thread makes each of these calls in a life without a fault.
    fn count(&mut self, calls: &[&'static str]) -> Result<Vec<(&'static str, u32)>> {
        let (mut command, trace) = Trace::counting(calls, &built("vaern-server"), self.folder.path());
        let served = Served::start(self.central.serve(&mut command))?;
        let process = served.process();
        self.push(&served, Blow::Kill, &mut Tally::default())?;
        let ended = served.stop()?;
        ensure!(ended.success(), "ended without a fault: {ended}");
        let mut most = Vec::new();
        for call in calls {
            let number = trace.most(call, process)?;
            if number > 0 {
                most.push((*call, number));
            }
        }
        Ok(most)
    }

    /// Serves under a fault while devices push, and stops.
    fn live(&mut self, fault: &Fault, tally: &mut Tally) -> Result<()> {
        let (mut command, trace) = Trace::of(fault, &built("vaern-server"), self.folder.path());
        let served = Served::start(self.central.serve(&mut command))?;
        let (process, was_ready) = (served.process(), served.url.is_some());
        self.push(&served, fault.blow, tally)?;
        let ended = served.stop()?;
        let hit = match fault.blow {
            Blow::Kill if was_killed(ended) => true,
            Blow::Kill if ended.success() => false,
            Blow::Fail(..) => {
                // What cannot be written at the start is said, and there is no server; later it goes on.
                ensure!(
                    ended.success() || (!was_ready && ended.code() == Some(1)),
                    "{ended}"
                );
                let hit = trace.failed(process)? > 0;
                ensure!(hit || was_ready, "it did not start, without a fault");
                hit
            }
            Blow::Kill => bail!("ended by itself: {ended}"),
        };
        if hit {
            *tally.hits.entry(fault.call).or_default() += 1;
            tally.at_the_start += u32::from(!was_ready);
        }
        Ok(())
    }

    /// All devices record and push, each until it has done so often enough. When the server dies they stop; when its disk
    /// fails they try again until it takes everything.
    fn push(&mut self, served: &Served, blow: Blow, tally: &mut Tally) -> Result<()> {
        let Some(url) = &served.url else {
            return Ok(());
        };
        std::thread::scope(|scope| {
            let pushing: Vec<_> = self
                .senders
                .iter_mut()
                .map(|sender| {
                    sender.go_to(url);
                    scope.spawn(move || push_for_a_while(sender, blow))
                })
                .collect();
            for pushing in pushing {
                tally.refused += pushing.join().unwrap_or_else(|_| bail!("a device panicked"))?;
            }
            Ok(())
        })
    }

    /// Starts it anew without a fault: everything acknowledged is there, the rest is taken, nothing is doubled, and the
    /// store is whole. Then it is stopped, or killed as it stands.
    fn check(&mut self, softly: bool, tally: &mut Tally) -> Result<()> {
        let served = Served::start(self.central.serve(&mut Command::new(built("vaern-server"))))?;
        tally.slowest_restart = tally.slowest_restart.max(served.took);
        let url = served.url.as_deref().context("it does not start again")?;
        for sender in &mut self.senders {
            sender.go_to(url);
            sender.check()?;
            while !sender.is_done() {
                let pushed = sender.push()?;
                ensure!(pushed == Pushed::Taken, "{pushed:?} without a fault");
            }
        }
        self.central.administer(&["verify"])?;
        let (made, incidents) = (
            self.made(),
            self.senders.iter().map(Sender::incidents).sum::<usize>(),
        );
        let expected = format!("{made}|{made}|{incidents}");
        let found = self.stored()?;
        ensure!(
            found == expected,
            "changes, different changes and incidents: {found}, made {expected}"
        );
        if softly {
            served.stop()?;
        }
        Ok(())
    }

    /// How many changes there are, how many different ones, and how many incidents.
    fn stored(&self) -> Result<String> {
        const SQL: &str =
            "SELECT count(*) || '|' || count(DISTINCT change_id) || '|' || (SELECT count(*) FROM incident)
            FROM change";
        match self.engine {
            Engine::Sqlite => {
                let file = rusqlite::Connection::open(&self.database)?;
                Ok(file.query_row(SQL, [], |row| row.get(0))?)
            }
            Engine::Postgres(cluster) => Ok(cluster.run(&self.database, SQL)?.trim().to_owned()),
        }
    }
}

/// Gives how often it was told to try again.
fn push_for_a_while(sender: &mut Sender, blow: Blow) -> Result<u32> {
    let (mut refused, mut tries) = (0, 0);
    for _ in 0..ROUNDS {
        match sender.record_and_push()? {
            Pushed::Taken => {}
            Pushed::Refused => refused += 1,
            Pushed::Silence if blow == Blow::Kill => return Ok(refused),
            Pushed::Silence => bail!("no answer, though nobody killed it"),
        }
    }
    while !sender.is_done() && blow != Blow::Kill {
        tries += 1;
        ensure!(tries < MOST_TRIES, "the server does not come back");
        let pushed = sender.push()?;
        ensure!(pushed != Pushed::Silence, "no answer, though nobody killed it");
        refused += u32::from(pushed == Pushed::Refused);
    }
    Ok(refused)
}

fn was_killed(ended: ExitStatus) -> bool {
    ended.signal() == Some(9)
}
