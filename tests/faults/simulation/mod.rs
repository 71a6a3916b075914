//! Two to five devices and the real central store in one process, seeded, with every fault a network, a disk, a clock and an
//! administrator can bring; a restore of the central store to an earlier state among them, in every seed. When the faults stop, everything must agree.
//!
//! `VAERN_SEEDS` says how many seeds (2,000 without it), `VAERN_SEED` runs one alone. A seed that fails is run again with
//! fewer and fewer steps, printed, and belongs into `tests/sync-seeds/`, whose seeds always run first.

mod device;
mod history;
mod network;
mod town;
mod verdict;
mod world;

use anyhow::{Result, bail};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use town::Town;
use world::{Tally, World};

const SEEDS: u64 = 2_000;
const STEPS: u32 = 70;
const THREADS: usize = 2;

#[test]
fn devices_and_central_store_agree_once_the_faults_stop() -> Result<()> {
    let town = Town::found()?;
    if let Some(seed) = number_from("VAERN_SEED")? {
        println!("{:#?}", World::run(&town, seed, STEPS)?);
        return Ok(());
    }
    let seeds: Vec<u64> = kept_seeds()?
        .into_iter()
        .chain(1..=number_from("VAERN_SEEDS")?.unwrap_or(SEEDS))
        .collect();
    let next = AtomicU64::new(0);
    let total = Mutex::new(Tally::default());
    let failed = Mutex::new(Vec::new());
    std::thread::scope(|threads| {
        for _ in 0..THREADS {
            threads.spawn(|| {
                while let Some(seed) = seeds.get(next_index(&next)) {
                    match World::run(&town, *seed, STEPS) {
                        Ok(tally) => total.lock().expect("no panic").add(&tally),
                        Err(error) => failed
                            .lock()
                            .expect("no panic")
                            .push(format!("seed {seed}, {}", shrunk(&town, *seed, &error))),
                    }
                }
            });
        }
    });
    println!("{} seeds: {:?}", seeds.len(), total.into_inner()?);
    let failed = failed.into_inner()?;
    if !failed.is_empty() {
        bail!(
            "{} of {} seeds failed:\n{}",
            failed.len(),
            seeds.len(),
            failed.join("\n")
        );
    }
    Ok(())
}

fn next_index(next: &AtomicU64) -> usize {
    usize::try_from(next.fetch_add(1, Ordering::Relaxed)).unwrap_or(usize::MAX)
}

/// The fewest steps after which the seed still fails, and how.
fn shrunk(town: &Town, seed: u64, error: &anyhow::Error) -> String {
    let (mut passes, mut fails, mut last) = (0, STEPS, format!("{error:#}"));
    while fails - passes > 1 {
        let steps = u32::midpoint(passes, fails);
        match World::run(town, seed, steps) {
            Ok(_) => passes = steps,
            Err(error) => (fails, last) = (steps, format!("{error:#}")),
        }
    }
    format!("{fails} steps: {last}")
}

fn number_from(variable: &str) -> Result<Option<u64>> {
    Ok(match std::env::var(variable) {
        Ok(value) => Some(value.parse()?),
        Err(_) => None,
    })
}

/// Seeds that failed once, a file each: `<seed>.txt` with what was wrong.
fn kept_seeds() -> Result<Vec<u64>> {
    let mut seeds = Vec::new();
    for entry in std::fs::read_dir(vaern_tests::workspace().join("tests/sync-seeds"))? {
        let path = entry?.path();
        if let Some(seed) = path.file_stem().and_then(|stem| stem.to_str()?.parse().ok()) {
            seeds.push(seed);
        }
    }
    seeds.sort_unstable();
    Ok(seeds)
}
