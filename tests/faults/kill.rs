//! A device killed with SIGKILL at random moments of random flows, in the middle of a tap more often than not.

use crate::left::{Tally, check_outbox, judge};
use anyhow::{Context, Result, ensure};
use rand::{RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;
use tempfile::TempDir;
use vaern_domain::access::Role;
use vaern_tests::built;
use vaern_tests::central_store::CentralStore;
use vaern_tests::device::Device;
use vaern_tests::flows::{Line, Told};

const KILLS: u64 = 500;
/// The most taps a process is let live, counted and not timed: a busy machine taps slowly, and dies as late.
const MOST_TAPS: usize = 20;
/// The latest it is killed after that: about as long as a tap takes.
const LATEST: Duration = Duration::from_millis(1);
/// How often the next tap is waited for to begin.
const INTO_THE_NEXT: f64 = 0.7;

/// How long a process is let live.
struct Life {
    taps: usize,
    into_the_next: bool,
    then: Duration,
}

#[test]
fn no_answer_is_lost_or_doubled_wherever_the_process_dies() -> Result<()> {
    let central = CentralStore::demo()?;
    let folder = TempDir::new()?;
    let path = folder.path().join("store.sqlite");
    let mut device = Device::open(&path)?;
    device.enrol(&central.invitation(Role::Employee, Some("Fjordskolen"))?)?;
    drop(device);
    let mut random = ChaCha8Rng::seed_from_u64(2026);
    let mut told = Told::default();
    let mut tally = Tally::default();
    for kill in 0..KILLS {
        let life = Life {
            taps: random.random_range(0..=MOST_TAPS),
            into_the_next: random.random_bool(INTO_THE_NEXT),
            then: LATEST.mul_f64(random.random()),
        };
        let said = run_and_kill(&path, kill, &life)?;
        told = judge(&path, &told, &said, &mut tally).with_context(|| format!("after kill {kill}"))?;
    }
    check_outbox(&path, &told)?;
    println!(
        "{KILLS} kills in {} taps: {} in the middle of a tap (kept {} times, not yet there {} times); \
         {} records, {} drafts; slowest opening after a kill {:.0} ms",
        tally.taps,
        tally.in_a_tap,
        tally.tap_kept,
        tally.in_a_tap - tally.tap_kept,
        told.records.len(),
        told.drafts.len(),
        tally.slowest_opening
    );
    ensure!(tally.failed == 0, "{} taps failed", tally.failed);
    ensure!(
        tally.in_a_tap > 100,
        "too few died in the middle of a tap to say anything"
    );
    ensure!(told.records.len() > 100, "too few records to say anything");
    Ok(())
}

/// Lets a device flow for its life, kills it, and gives what it had said.
fn run_and_kill(path: &Path, seed: u64, life: &Life) -> Result<Vec<Line>> {
    let mut process = Command::new(built("vaern-flowing-device"))
        .arg(path)
        .arg(seed.to_string())
        .stdout(Stdio::piped())
        .spawn()?;
    let mut lines = BufReader::new(process.stdout.take().context("its words")?).lines();
    let first = lines.next().context("it opens its store")??;
    let mut said = vec![serde_json::from_str(&first)?];
    // A beginning and an end for each tap.
    for _ in 0..2 * life.taps + usize::from(life.into_the_next) {
        let line = lines.next().context("it goes on until it is killed")??;
        said.push(serde_json::from_str(&line)?);
    }
    std::thread::park_timeout(life.then);
    process.kill()?;
    for line in lines {
        // The last line may be cut in the middle.
        if let Ok(line) = serde_json::from_str(&line?) {
            said.push(line);
        }
    }
    process.wait()?;
    Ok(said)
}
