//! What a device that died, or whose disk failed, has left behind, against what it had said.

use anyhow::{Context, Result, ensure};
use std::collections::BTreeSet;
use std::path::Path;
use vaern_domain::id::IncidentId;
use vaern_tests::device::Device;
use vaern_tests::flows::{Line, Tap, Told};

/// The most taps in a row without an acknowledgement that are told apart.
const MOST_UNHEARD: usize = 10;

/// What all deaths came to.
#[derive(Debug, Default)]
pub struct Tally {
    /// Acknowledged.
    pub taps: usize,
    /// Told to have failed.
    pub failed: usize,
    /// Died in the middle of a tap.
    pub in_a_tap: usize,
    /// Of those neither acknowledged nor followed by one that was: kept all the same.
    pub tap_kept: usize,
    /// The longest opening of a store, in milliseconds.
    pub slowest_opening: f64,
}

/// What was acknowledged must be there. The tap that was being made may be, wholly or not at all; one that was told to have
/// failed may come back only when nothing was acknowledged after it.
pub fn judge(path: &Path, before: &Told, said: &[Line], tally: &mut Tally) -> Result<Told> {
    let mut told = before.clone();
    let (mut making, mut unheard) = (None, Vec::new());
    for line in said {
        match line {
            Line::Opened(took) => tally.slowest_opening = tally.slowest_opening.max(*took),
            Line::Making(tap) => making = Some(tap),
            Line::Made(begun) => {
                let tap = making.take().context("an acknowledgement without a tap")?;
                told = told.after(tap, *begun);
                unheard.clear();
                tally.taps += 1;
            }
            Line::Failed(_) => {
                unheard.push(making.take().context("a failure without a tap")?);
                tally.failed += 1;
            }
        }
    }
    if let Some(tap) = making {
        unheard.push(tap);
        tally.in_a_tap += 1;
    }
    let found = Told::by(&Device::open(path)?)?;
    if found == told {
        return Ok(found);
    }
    ensure!(
        could_be(&told, &unheard, &found)?,
        "acknowledged {told:#?}\nneither acknowledged nor gone {unheard:?}\nfound {found:#?}"
    );
    tally.tap_kept += 1;
    Ok(found)
}

/// Whether it is what was told and some of these taps, each wholly.
fn could_be(told: &Told, unheard: &[&Tap], found: &Told) -> Result<bool> {
    ensure!(
        unheard.len() <= MOST_UNHEARD,
        "{} taps in a row failed",
        unheard.len()
    );
    let choices = 1_u32 << unheard.len();
    Ok((1..choices).any(|choice| {
        let mut state = told.clone();
        for (at, tap) in unheard.iter().enumerate() {
            if choice & (1 << at) != 0 {
                state = state.after(tap, begun_unheard(tap, &state, found));
            }
        }
        state == *found
    }))
}

/// The draft that is there although its beginning was not acknowledged any more.
fn begun_unheard(tap: &Tap, told: &Told, found: &Told) -> Option<IncidentId> {
    let mut unknown = found
        .drafts
        .keys()
        .filter(|draft| !told.drafts.contains_key(draft));
    unknown.next().copied().filter(|_| matches!(tap, Tap::Begin))
}

/// The store's file is sound, by SQLCipher's own checks.
pub fn check_sound(device: &Device) -> Result<()> {
    let store = device.app.store.connection();
    let damage: Option<String> = match store.query_row("PRAGMA cipher_integrity_check", [], |row| row.get(0))
    {
        Ok(damage) => Some(damage),
        Err(rusqlite::Error::QueryReturnedNoRows) => None,
        Err(error) => return Err(error.into()),
    };
    ensure!(damage.is_none(), "{damage:?}");
    let verdict: String = store.query_row("PRAGMA integrity_check", [], |row| row.get(0))?;
    ensure!(verdict == "ok", "{verdict}");
    Ok(())
}

/// The store is sound, and its outbox holds each change once, numbered without a gap.
pub fn check_outbox(path: &Path, told: &Told) -> Result<()> {
    let device = Device::open(path)?;
    check_sound(&device)?;
    let waiting = device
        .app
        .store
        .waiting(usize::MAX, usize::MAX, &BTreeSet::new())?;
    let ids: BTreeSet<_> = waiting.iter().map(|change| change.change_id).collect();
    ensure!(ids.len() == waiting.len(), "a change waits twice");
    let numbers: Vec<u64> = waiting.iter().map(|change| change.device_seq).collect();
    let without_gap: Vec<u64> = (1..=waiting.len() as u64).collect();
    ensure!(
        numbers == without_gap,
        "the device's numbers have a gap or a double"
    );
    let recorded = waiting.iter().filter(|change| change.kind == "recorded").count();
    ensure!(
        recorded == told.records.len(),
        "each record waits once: {recorded} for {}",
        told.records.len()
    );
    Ok(())
}
