//! PostgreSQL's own processes end while devices push: told to (`pg_terminate_backend`), as an administrator or a failover does,
//! or killed, after which PostgreSQL throws all connections out and recovers.

use crate::amount::points;
use crate::sender::{Pushed, Sender};
use crate::served::Served;
use anyhow::{Context as _, Result, bail, ensure};
use std::process::Command;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use vaern_testkit::postgres::{Cluster, ROLE};
use vaern_tests::bare_central::BareCentral;
use vaern_tests::built;
use vaern_tests::process::{send_signal, wait_until};

/// At the usual amount: ends told, and kills.
const TOLD: u32 = 25;
const KILLED: u32 = 3;
/// Devices that push at the same time.
const SENDERS: u64 = 4;
/// How often a device tries again before it is said that the server does not come back.
const MOST_TRIES: usize = 1_000;

/// A backend of the central store that is at work.
const AT_WORK: &str =
    "FROM pg_stat_activity WHERE usename = 'vaern' AND datname = current_database() AND state <> 'idle'
    ORDER BY random() LIMIT 1";

#[test]
fn nothing_is_lost_or_doubled_when_postgres_breaks_off_under_load() -> Result<()> {
    let cluster = Cluster::start()?;
    let database = cluster.database(None)?;
    let central = BareCentral::set_up(&cluster.address(&database))?;
    let served = Served::start(central.serve(&mut Command::new(built("vaern-server"))))?;
    let url = served.url.clone().context("it starts")?;
    let senders = (0..SENDERS).map(|seed| Sender::enrol(&central, &url, seed));
    let mut senders: Vec<Sender> = senders.collect::<Result<_>>()?;
    let progress = Progress::default();
    let (told, killed) = std::thread::scope(|scope| -> Result<(u32, u32)> {
        let pushing: Vec<_> = senders
            .iter_mut()
            .map(|sender| scope.spawn(|| push_until(sender, &progress)))
            .collect();
        let broken = break_off(&cluster, &database, &progress);
        progress.done.store(true, Ordering::Relaxed);
        for pushing in pushing {
            pushing.join().unwrap_or_else(|_| bail!("a device panicked"))?;
        }
        broken
    })?;
    for sender in &senders {
        sender.check()?;
    }
    central.administer(&["verify"])?;
    let made: u64 = senders.iter().map(Sender::made).sum();
    let incidents: usize = senders.iter().map(Sender::incidents).sum();
    let found = cluster.run(
        &database,
        "SELECT count(*), count(DISTINCT change_id), (SELECT count(*) FROM incident) FROM change",
    )?;
    ensure!(
        found.trim() == format!("{made}|{made}|{incidents}"),
        "changes, different changes and incidents: {found}, made {made} and {incidents}"
    );
    let repeated: usize = senders.iter().map(|sender| sender.repeated).sum();
    println!(
        "{told} backends told to end at work and {killed} killed; {made} changes of {SENDERS} devices acknowledged, {repeated} of \
         them twice, {} pushes told to try again",
        progress.refused.into_inner()
    );
    ensure!(served.stop()?.success(), "it has lived through all of it");
    Ok(())
}

/// How far the devices have come.
#[derive(Default)]
struct Progress {
    /// Pushes that were acknowledged.
    taken: AtomicU32,
    /// Pushes that were told to try again.
    refused: AtomicU32,
    /// They need not go on.
    done: AtomicBool,
}

impl Progress {
    /// Waits until more is acknowledged: nothing breaks off twice in the same moment.
    fn wait_for_more(&self) -> Result<()> {
        let before = self.taken.load(Ordering::Relaxed);
        wait_until("devices push", || {
            Ok(self.taken.load(Ordering::Relaxed) > before || self.done.load(Ordering::Relaxed))
        })
    }

    fn note(&self, pushed: Pushed) -> Result<()> {
        match pushed {
            Pushed::Taken => self.taken.fetch_add(1, Ordering::Relaxed),
            Pushed::Refused => self.refused.fetch_add(1, Ordering::Relaxed),
            Pushed::Silence => bail!("no answer, though nobody touched the server itself"),
        };
        Ok(())
    }
}

/// Ends backends that are at work, one after another, and says how many were told to and how many were killed.
fn break_off(cluster: &Cluster, database: &str, progress: &Progress) -> Result<(u32, u32)> {
    ensure!(ROLE == "vaern", "the role is named in the statements above");
    let (mut told, mut killed) = (0, 0);
    while told < points(TOLD)? {
        progress.wait_for_more()?;
        let ended = cluster.run(database, &format!("SELECT pg_terminate_backend(pid) {AT_WORK}"))?;
        told += u32::from(ended.trim() == "t");
    }
    while killed < points(KILLED)? {
        progress.wait_for_more()?;
        let process = cluster.run(database, &format!("SELECT pid {AT_WORK}"));
        // While PostgreSQL still recovers it answers nobody.
        if let Some(process) = process.ok().and_then(|process| process.trim().parse().ok()) {
            // It may have ended by itself meanwhile.
            killed += u32::from(send_signal(process, "KILL").is_ok());
        }
        cluster.wait_until_ready()?;
    }
    Ok((told, killed))
}

/// Records and pushes until told otherwise, and then until everything is acknowledged.
fn push_until(sender: &mut Sender, progress: &Progress) -> Result<()> {
    while !progress.done.load(Ordering::Relaxed) {
        progress.note(sender.record_and_push()?)?;
    }
    for _ in 0..MOST_TRIES {
        if sender.is_done() {
            return Ok(());
        }
        progress.note(sender.push()?)?;
    }
    bail!("the server does not come back")
}
