//! A device that is killed at the n-th call that writes, syncs, cuts, removes or speaks to the network, or whose disk is full
//! or broken there. It records and sends to a real central store.

use crate::amount::points;
use crate::left::{Tally, check_sound, judge};
use anyhow::{Context, Result, bail, ensure};
use rand::seq::IndexedRandom as _;
use rand::{RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, BufReader};
use std::os::unix::process::ExitStatusExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use tempfile::TempDir;
use vaern_client::commands::Enrol;
use vaern_tests::bare_central::{BareCentral, ready};
use vaern_tests::built;
use vaern_tests::device::Device;
use vaern_tests::fault::{Blow, Fault, Trace, Trouble};
use vaern_tests::flows::{Line, Told};
use vaern_tests::process::Running;

/// Calls to die at.
const CALLS: [&str; 7] = [
    "pwrite64",
    "fsync",
    "ftruncate",
    "unlink",
    "write",
    "sendto",
    "recvfrom",
];
/// Those of them that a disk can refuse.
const OF_THE_DISK: usize = 4;
/// Deaths, and failures of the disk, at the usual amount.
const DEATHS: u32 = 60;
const FAILURES: u32 = 12;
/// Acknowledged taps after which a process has lived long enough.
const TAPS: usize = 24;
/// Lives in which calls are counted: not every one sends.
const COUNTED_LIVES: u64 = 4;
/// What a process says at most meanwhile: one whose disk is well again must not fail for ever.
const MOST_LINES: usize = 10 * TAPS;
/// The most calls in a row that fail.
const MOST_FAILURES: u32 = 4;
/// Stores grow, and with them the time each look at them takes.
const POINTS_A_STORE: u32 = 60;

const PERSON: &str = "Dorte Disk";

#[test]
fn no_answer_is_lost_or_doubled_at_whichever_call_the_process_dies() -> Result<()> {
    println!("{}", try_points(DEATHS, &CALLS, |_| Blow::Kill)?);
    Ok(())
}

#[test]
fn no_answer_is_lost_or_doubled_when_the_disk_is_full_or_broken() -> Result<()> {
    let tried = try_points(FAILURES, &CALLS[..OF_THE_DISK], |random| {
        let trouble = *[Trouble::Full, Trouble::Broken]
            .choose(random)
            .unwrap_or(&Trouble::Full);
        Blow::Fail(trouble, random.random_range(1..=MOST_FAILURES))
    })?;
    println!("{tried}");
    Ok(())
}

/// Tries so many faults that came about, on one store after another, and gives the figures.
fn try_points(usual: u32, calls: &[&'static str], blow: impl Fn(&mut ChaCha8Rng) -> Blow) -> Result<String> {
    let wanted = points(usual)?;
    let mut random = ChaCha8Rng::seed_from_u64(2027);
    let (mut hits, mut tally) = (BTreeMap::<&str, u32>::new(), Tally::default());
    let (mut lives, mut records) = (0, 0);
    let hit = |hits: &BTreeMap<&str, u32>| hits.values().sum::<u32>();
    while hit(&hits) < wanted {
        let mut station = Station::set_up()?;
        let most = station.count(calls)?;
        let end = wanted.min(hit(&hits) + POINTS_A_STORE);
        while hit(&hits) < end {
            lives += 1;
            ensure!(lives < 4 * wanted, "too few faults came about: {hits:?}");
            let (call, most) = *most.choose(&mut random).context("no call is ever made")?;
            let fault = Fault {
                call,
                at: random.random_range(1..=most),
                blow: blow(&mut random),
            };
            if station
                .live(u64::from(lives), &fault, &mut tally)
                .with_context(|| format!("life {lives}: {fault}"))?
            {
                *hits.entry(call).or_default() += 1;
            }
        }
        records += station.check_all_sent()?;
    }
    ensure!(records > wanted as usize / 2, "too few records to say anything");
    Ok(format!(
        "{} faults in {lives} lives: {hits:?}; {} taps acknowledged, {} told to have failed, {} in the middle of one, {} of \
         these kept; {records} records; slowest opening {:.0} ms",
        hit(&hits),
        tally.taps,
        tally.failed,
        tally.in_a_tap,
        tally.tap_kept,
        tally.slowest_opening
    ))
}

/// A device, its central store, and what the device has told.
struct Station {
    folder: TempDir,
    central: BareCentral,
    server: Running,
    told: Told,
}

impl Station {
    fn set_up() -> Result<Self> {
        let folder = TempDir::new()?;
        let database = format!("sqlite:{}", folder.path().join("central.sqlite").display());
        let central = BareCentral::set_up(&database)?;
        let mut command = Command::new(built("vaern-server"));
        let (server, address) = Running::start_and_read(central.serve(&mut command), ready)?;
        let station = Self {
            folder,
            central,
            server,
            told: Told::default(),
        };
        for store in [station.store(), station.other_store()] {
            Device::open(&store)?.remote(Enrol {
                server: format!("http://{address}"),
                code: station.central.code(PERSON)?,
            })?;
        }
        Ok(station)
    }

    fn store(&self) -> PathBuf {
        self.folder.path().join("store.sqlite")
    }

    /// Of another device of the same person, which sees what has reached the central store.
    fn other_store(&self) -> PathBuf {
        self.folder.path().join("other.sqlite")
    }

    /// How often each of these calls is made in a life without a fault, at most of a few.
    fn count(&mut self, calls: &[&'static str]) -> Result<Vec<(&'static str, u32)>> {
        let mut most = BTreeMap::new();
        for seed in 0..COUNTED_LIVES {
            let (command, trace) = Trace::counting(calls, &built("vaern-flowing-device"), self.folder.path());
            let life = run(command, &self.store(), seed)?;
            ensure!(life.ended.is_none(), "ended without a fault: {:?}", life.ended);
            self.told = judge(&self.store(), &self.told, &life.said, &mut Tally::default())?;
            for call in calls {
                let number = trace.most(call, life.process)?;
                let known: &mut u32 = most.entry(*call).or_default();
                *known = number.max(*known);
            }
        }
        Ok(most.into_iter().filter(|(_, number)| *number > 0).collect())
    }

    /// One life, and what it left. Says whether the fault came about.
    fn live(&mut self, seed: u64, fault: &Fault, tally: &mut Tally) -> Result<bool> {
        let (command, trace) = Trace::of(fault, &built("vaern-flowing-device"), self.folder.path());
        let life = run(command, &self.store(), seed)?;
        let failed_before = tally.failed;
        self.told = judge(&self.store(), &self.told, &life.said, tally)?;
        check_sound(&Device::open(&self.store())?)?;
        match (fault.blow, life.ended) {
            (Blow::Kill, None) => {
                ensure!(tally.failed == failed_before, "a tap failed without a fault");
                Ok(false)
            }
            (Blow::Kill, Some(status)) if status.signal() == Some(9) => {
                ensure!(tally.failed == failed_before, "a tap failed without a fault");
                Ok(true)
            }
            // A store whose disk fails while it is opened is not opened; once it is open the process lives on.
            (Blow::Fail(..), Some(status)) if life.said.is_empty() && status.code() == Some(1) => {
                ensure!(trace.failed(life.process)? > 0, "not opened without a fault");
                Ok(true)
            }
            (Blow::Fail(..), None) => Ok(trace.failed(life.process)? > 0),
            (_, Some(status)) => bail!("ended by itself: {status}, having said {:?}", life.said.last()),
        }
    }

    /// What the device has told reaches the central store, each once, and comes to another device of its person.
    fn check_all_sent(self) -> Result<usize> {
        let mut device = Device::open(&self.store())?;
        device.synchronise()?;
        let waiting = device
            .app
            .store
            .waiting(usize::MAX, usize::MAX, &BTreeSet::new())?;
        ensure!(waiting.is_empty(), "{} changes still wait", waiting.len());
        let mut other = Device::open(&self.other_store())?;
        other.synchronise()?;
        let came = Told::by(&other)?.records;
        ensure!(
            came == self.told.records,
            "told {:#?}\ncame {came:#?}",
            self.told.records
        );
        self.central.administer(&["verify"])?;
        self.server.stop()?;
        Ok(came.len())
    }
}

/// A process that was let live.
struct Life {
    process: u32,
    said: Vec<Line>,
    /// How it ended, if not because it had lived long enough.
    ended: Option<ExitStatus>,
}

fn run(mut command: Command, store: &Path, seed: u64) -> Result<Life> {
    let mut process = command
        .arg(store)
        .arg(seed.to_string())
        .arg("sending")
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .context("strace (Debian: strace)")?;
    let mut lines = BufReader::new(process.stdout.take().context("its words")?).lines();
    let (mut said, mut made) = (Vec::new(), 0);
    while made < TAPS {
        let Some(line) = lines.next() else {
            break;
        };
        // The last line may be cut in the middle.
        let Ok(line) = serde_json::from_str(&line?) else {
            break;
        };
        made += usize::from(matches!(line, Line::Made(_)));
        said.push(line);
        ensure!(said.len() < MOST_LINES, "it fails for ever: {:?}", said.last());
    }
    let mut ended = None;
    if made < TAPS {
        ended = Some(process.wait()?);
    } else {
        process.kill()?;
        let rest = lines.map_while(Result::ok);
        said.extend(rest.map_while(|line| serde_json::from_str(&line).ok()));
        process.wait()?;
    }
    Ok(Life {
        process: process.id(),
        said,
        ended,
    })
}
