//! Værn as it is used: a real device with its encrypted store sends its outbox, and a new device of the same person pulls.

use super::place::Place;
use super::store::CentralStore;
use super::{Peer, Round};
use anyhow::{Context as _, Result, ensure};
use std::time::{Duration, Instant};
use tempfile::TempDir;
use vaern_client::commands::Enrol;
use vaern_tests::device::Device;
use vaern_tests::records;

pub const OVER_SQLITE: Peer = Peer {
    name: "Værn device, SQLite",
    over_postgres: false,
    begin: |place, count| begin(place, count, false),
};
pub const OVER_POSTGRES: Peer = Peer {
    name: "Værn device, PostgreSQL",
    over_postgres: true,
    begin: |place, count| begin(place, count, true),
};
/// Syncs with nothing new in a measurement.
const IDLE: u32 = 500;

struct Devices {
    central: CentralStore,
    sender: Device,
    receiver: Device,
    count: usize,
    _folder: TempDir,
}

fn begin(place: &Place, count: usize, over_postgres: bool) -> Result<Box<dyn Round>> {
    let central = CentralStore::start(place, over_postgres)?;
    let folder = place.folder()?;
    let device = |name: &str| -> Result<Device> {
        let mut device = Device::open(&folder.path().join(name))?;
        device.remote(Enrol {
            server: central.url(),
            code: central.code()?,
        })?;
        Ok(device)
    };
    let (mut sender, receiver) = (device("sender")?, device("receiver")?);
    fill(&mut sender, count)?;
    Ok(Box::new(Devices {
        central,
        sender,
        receiver,
        count,
        _folder: folder,
    }))
}

/// Writes the records into the device's outbox. That is not what is measured here, so it does not wait for the disk.
fn fill(device: &mut Device, count: usize) -> Result<()> {
    let session = device.app.session().context("enrolled")?;
    let unit = session.enrolled.unit.as_ref().context("a workplace")?.unit_id;
    let changes = records::make(count, session.author(), unit)?;
    let store = &mut device.app.store;
    store.connection().execute_batch("PRAGMA synchronous = OFF")?;
    for change in changes {
        store.transact(change)?;
    }
    store.connection().execute_batch("PRAGMA synchronous = FULL")?;
    Ok(())
}

impl Round for Devices {
    fn server(&self) -> u32 {
        self.central.process()
    }

    fn push(&mut self) -> Result<Duration> {
        let begun = Instant::now();
        self.sender.synchronise()?;
        let took = begun.elapsed();
        let (unsent, stuck) = self.sender.app.store.outbox_counts()?;
        ensure!((unsent, stuck) == (0, 0), "{unsent} unsent, {stuck} need help");
        Ok(took)
    }

    fn pull(&mut self) -> Result<Duration> {
        let begun = Instant::now();
        self.receiver.synchronise()?;
        let took = begun.elapsed();
        let store = self.receiver.app.store.connection();
        let came: i64 = store.query_row("SELECT count(*) FROM change", [], |row| row.get(0))?;
        ensure!(usize::try_from(came)? == self.count, "{came} came");
        Ok(took)
    }

    fn idle(&mut self) -> Result<f64> {
        let begun = Instant::now();
        for _ in 0..IDLE {
            self.receiver.synchronise()?;
        }
        Ok(f64::from(IDLE) / begun.elapsed().as_secs_f64())
    }
}
