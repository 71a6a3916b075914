//! A program killed while it brings an older version's database forward, at any of its calls that write, sync, cut or
//! remove: what is left opens, and holds what it held. The databases are those of `tests/golden/databases`.

use crate::amount::points;
use crate::left::check_sound;
use crate::served::Served;
use anyhow::{Context as _, Result, ensure};
use flate2::read::GzDecoder;
use rand::seq::IndexedRandom as _;
use rand::{RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs::Permissions;
use std::io::Read as _;
use std::os::unix::fs::PermissionsExt as _;
use std::os::unix::process::ExitStatusExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use tempfile::TempDir;
use vaern_tests::bare_central::BareCentral;
use vaern_tests::device::Device;
use vaern_tests::fault::{Blow, Fault, Trace};
use vaern_tests::{built, workspace};

/// Calls to die at.
const CALLS: [&str; 4] = ["pwrite64", "fsync", "ftruncate", "unlink"];
/// Deaths of each version, at the usual amount. The oldest, which has the longest way, dies so many times as often.
const DEATHS: u32 = 4;
const OLDEST: u32 = 4;

/// A program that opens a database.
trait Opener {
    /// What it is called, and the folder of its old databases.
    const PROGRAM: &'static str;
    const FOLDER: &'static str;

    /// Puts an old database into a folder.
    fn lay(golden: &Path, folder: &Path) -> Result<()>;

    /// Lets it open what is there, and gives its process and how it ended.
    fn run(command: Command, folder: &Path) -> Result<(u32, ExitStatus)>;

    /// Opens what is left, without a fault, and compares.
    fn check(golden: &Path, folder: &Path) -> Result<()>;
}

#[test]
fn an_older_store_of_a_device_is_whole_wherever_its_opening_dies() -> Result<()> {
    println!("{}", try_every_version::<DeviceStore>()?);
    Ok(())
}

#[test]
fn an_older_central_store_is_whole_wherever_its_opening_dies() -> Result<()> {
    println!("{}", try_every_version::<CentralFile>()?);
    Ok(())
}

fn try_every_version<O: Opener>() -> Result<String> {
    let folder = workspace().join("tests/golden/databases").join(O::FOLDER);
    let mut random = ChaCha8Rng::seed_from_u64(2029);
    let mut deaths = BTreeMap::new();
    for version in 1.. {
        let golden = folder.join(format!("{version:02}"));
        if !golden.with_extension("sqlite").exists() && !golden.with_extension("sqlite.gz").exists() {
            ensure!(
                version > 5,
                "the old databases are missing in {}",
                folder.display()
            );
            break;
        }
        let wanted = points(if version == 1 { OLDEST * DEATHS } else { DEATHS })?;
        try_points::<O>(&golden, wanted, &mut random, &mut deaths)
            .with_context(|| format!("version {version}"))?;
    }
    Ok(format!("killed while opening: {deaths:?}"))
}

fn try_points<O: Opener>(
    golden: &Path,
    wanted: u32,
    random: &mut ChaCha8Rng,
    deaths: &mut BTreeMap<&str, u32>,
) -> Result<()> {
    let most = count::<O>(golden)?;
    let (mut hits, mut lives) = (0, 0);
    while hits < wanted {
        lives += 1;
        ensure!(lives < 8 * wanted, "too few deaths came about");
        let folder = TempDir::new()?;
        O::lay(golden, folder.path())?;
        let (call, most) = *most.choose(random).context("no call is ever made")?;
        let fault = Fault {
            call,
            at: random.random_range(1..=most),
            blow: Blow::Kill,
        };
        let (command, _) = Trace::of(&fault, &built(O::PROGRAM), folder.path());
        let (_, ended) = O::run(command, folder.path())?;
        if ended.signal() == Some(9) {
            hits += 1;
            *deaths.entry(call).or_default() += 1;
        } else {
            ensure!(ended.success(), "{fault}: ended by itself: {ended}");
        }
        O::check(golden, folder.path()).with_context(|| fault.to_string())?;
    }
    Ok(())
}

/// How often the busiest thread makes each of these calls without a fault.
fn count<O: Opener>(golden: &Path) -> Result<Vec<(&'static str, u32)>> {
    let folder = TempDir::new()?;
    O::lay(golden, folder.path())?;
    let (command, trace) = Trace::counting(&CALLS, &built(O::PROGRAM), folder.path());
    let (process, ended) = O::run(command, folder.path())?;
    ensure!(ended.success(), "ended without a fault: {ended}");
    O::check(golden, folder.path())?;
    let mut most = Vec::new();
    for call in CALLS {
        let number = trace.most(call, process)?;
        if number > 0 {
            most.push((call, number));
        }
    }
    Ok(most)
}

fn read_json(path: &Path) -> Result<Value> {
    let text = std::fs::read(path).with_context(|| path.display().to_string())?;
    Ok(serde_json::from_slice(&text)?)
}

/// The encrypted store of a device.
struct DeviceStore;

impl Opener for DeviceStore {
    const PROGRAM: &'static str = "vaern-flowing-device";
    const FOLDER: &'static str = "device";

    fn lay(golden: &Path, folder: &Path) -> Result<()> {
        std::fs::copy(golden.with_extension("sqlite"), folder.join("store.sqlite"))?;
        Ok(())
    }

    fn run(mut command: Command, folder: &Path) -> Result<(u32, ExitStatus)> {
        let mut process = command
            .arg(folder.join("store.sqlite"))
            .arg("opening")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .context("strace (Debian: strace)")?;
        Ok((process.id(), process.wait()?))
    }

    fn check(golden: &Path, folder: &Path) -> Result<()> {
        let device = Device::open(&folder.join("store.sqlite"))?;
        check_sound(&device)?;
        let seen = read_json(&golden.with_extension("seen.json"))?;
        let store = &device.app.store;
        for (what, now) in [
            ("incidents", json!(store.incidents(100, 0)?)),
            ("drafts", json!(store.drafts()?)),
            ("counts", json!(store.outbox_counts()?)),
        ] {
            ensure!(now == seen[what], "{what}: {now:#}");
        }
        Ok(())
    }
}

/// The central store in SQLite's file.
struct CentralFile;

impl CentralFile {
    fn central(folder: &Path) -> BareCentral {
        BareCentral::of(&format!("sqlite:{}", folder.join("vaern.sqlite").display()))
    }
}

impl Opener for CentralFile {
    const PROGRAM: &'static str = "vaern-server";
    const FOLDER: &'static str = "central";

    fn lay(golden: &Path, folder: &Path) -> Result<()> {
        let packed = std::fs::read(golden.with_extension("sqlite.gz"))?;
        let mut file = Vec::new();
        GzDecoder::new(packed.as_slice()).read_to_end(&mut file)?;
        std::fs::write(folder.join("vaern.sqlite"), file)?;
        let keys: PathBuf = golden.with_extension("text.key");
        if keys.exists() {
            let copy = folder.join("text.key");
            std::fs::copy(keys, &copy)?;
            std::fs::set_permissions(&copy, Permissions::from_mode(0o600))?;
        }
        Ok(())
    }

    fn run(mut command: Command, folder: &Path) -> Result<(u32, ExitStatus)> {
        let served = Served::start(Self::central(folder).serve(&mut command))?;
        Ok((served.process(), served.stop()?))
    }

    fn check(golden: &Path, folder: &Path) -> Result<()> {
        let central = Self::central(folder);
        let served = Served::start(central.serve(&mut Command::new(built(Self::PROGRAM))))?;
        let url = served.url.as_deref().context("it does not start again")?;
        let owner = read_json(&golden.with_extension("owner.json"))?;
        let token = owner["token"].as_str().context("a token")?;
        let mut answer = ureq::get(format!("{url}/v1/changes"))
            .header("Authorization", format!("Bearer {token}"))
            .call()?;
        let pulled: Value = answer.body_mut().read_json()?;
        let news = pulled["news"].as_array().context("news")?;
        let changes: Value = news.iter().map(|news| news["change"].clone()).collect();
        ensure!(
            changes == owner["changes"],
            "what a device of those days may see: {changes:#}"
        );
        served.stop()?;
        central.administer(&["verify"])?;
        Ok(())
    }
}
