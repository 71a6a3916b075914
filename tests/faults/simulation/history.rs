//! When the central store is copied and put back, and what that takes from it.

use super::device::Device;
use anyhow::{Context, Result};
use rand::{RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;
use rusqlite::Connection;
use std::collections::BTreeSet;
use std::path::Path;
use vaern_domain::id::IncidentId;

/// Steps at which a copy is made, and at which the last one is put back.
pub struct History {
    copies: BTreeSet<u32>,
    returns: BTreeSet<u32>,
}

impl History {
    /// Every seed goes back at least once; some do several times, to the same copy or to a newer one.
    pub fn of(seed: u64, steps: u32) -> Self {
        let mut random = ChaCha8Rng::seed_from_u64(!seed);
        let steps = steps.max(4);
        let mut copies = BTreeSet::from([random.random_range(0..steps / 2)]);
        let mut returns = BTreeSet::from([random.random_range(steps / 2..steps)]);
        while random.random_ratio(1, 3) {
            copies.insert(random.random_range(0..steps));
            returns.insert(random.random_range(0..steps));
        }
        Self { copies, returns }
    }

    /// Whether a copy is made before this step.
    pub fn keeps(&self, step: u32) -> bool {
        self.copies.contains(&step)
    }

    /// Whether the last copy is put back before this step.
    pub fn goes_back(&self, step: u32) -> bool {
        self.returns.contains(&step)
    }
}

/// A change at the central store: its device, its incident and its id.
pub type Stored = (String, String, String);

/// Every change the central store has.
pub fn stored(file: &Path) -> Result<BTreeSet<Stored>> {
    let central = Connection::open(file)?;
    let mut statement = central.prepare("SELECT device_id, incident_id, change_id FROM change")?;
    let stored = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    Ok(stored.collect::<Result<_, _>>()?)
}

/// Device and incident of a change that its device has forgotten because it was delivered; none when the device still has
/// it.
pub fn forgotten_by(
    devices: &[Device],
    (device, incident, change): &Stored,
) -> Result<Option<(usize, IncidentId)>> {
    let mut place = None;
    for (candidate, known) in devices.iter().enumerate() {
        if known.app().session().context("enrolled")?.device().to_string() == *device {
            place = Some(candidate);
        }
    }
    let place = place.context("a device of this town")?;
    let kept: u32 = devices[place].app().store.connection().query_row(
        "SELECT count(*) FROM change WHERE change_id = ?1",
        [change],
        |row| row.get(0),
    )?;
    let incident: IncidentId = incident.parse()?;
    Ok((kept == 0).then_some((place, incident)))
}
