//! Værn without its client: prepared envelopes over plain HTTP. What the central store alone can do.

use super::place::Place;
use super::store::CentralStore;
use super::{Peer, Round, poll};
use crate::connection::post;
use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};
use std::time::{Duration, Instant};
use vaern_protocol::SYNC_PATH;
use vaern_protocol::sync::PUSH_LIMIT;
use vaern_tests::records;
use vaern_tests::wire_device::WireDevice;

pub const OVER_SQLITE: Peer = Peer {
    name: "Værn wire, SQLite",
    over_postgres: false,
    begin: |place, count| begin(place, count, false),
};
pub const OVER_POSTGRES: Peer = Peer {
    name: "Værn wire, PostgreSQL",
    over_postgres: true,
    begin: |place, count| begin(place, count, true),
};

struct Wire {
    central: CentralStore,
    sender: WireDevice,
    changes: Vec<Value>,
    /// Devices that only ask.
    pollers: Vec<WireDevice>,
}

fn begin(place: &Place, count: usize, over_postgres: bool) -> Result<Box<dyn Round>> {
    let central = CentralStore::start(place, over_postgres)?;
    let sender = enrol(&central)?;
    let changes = records::make(count, sender.author(), sender.unit()?)?;
    let pollers = (0..poll::CONNECTIONS).map(|_| enrol(&central));
    let pollers = pollers.collect::<Result<_>>()?;
    Ok(Box::new(Wire {
        central,
        sender,
        changes: changes.iter().map(records::envelope).collect::<Result<_>>()?,
        pollers,
    }))
}

impl Round for Wire {
    fn server(&self) -> u32 {
        self.central.process()
    }

    fn push(&mut self) -> Result<Duration> {
        let begun = Instant::now();
        let mut accepted = 0;
        for changes in self.changes.chunks(PUSH_LIMIT) {
            let answer = self.sender.sync(changes)?;
            let receipts = answer["receipts"].as_array().context("receipts")?;
            accepted += receipts
                .iter()
                .filter(|receipt| receipt["status"] == "accepted")
                .count();
        }
        let took = begun.elapsed();
        ensure!(accepted == self.changes.len(), "{accepted} accepted");
        Ok(took)
    }

    fn pull(&mut self) -> Result<Duration> {
        let receiver = self.pollers.first_mut().context("a device")?;
        let begun = Instant::now();
        let came = pull(receiver)?;
        let took = begun.elapsed();
        ensure!(came == self.changes.len(), "{came} came");
        Ok(took)
    }

    fn idle(&mut self) -> Result<f64> {
        let address = self.central.address.parse()?;
        let mut requests = Vec::new();
        for poller in &mut self.pollers {
            pull(poller)?;
            let body = json!({"cursor": poller.cursor}).to_string();
            requests.push(post(address, SYNC_PATH, &poller.token, &body));
        }
        poll::rate(address, &requests)
    }
}

fn enrol(central: &CentralStore) -> Result<WireDevice> {
    WireDevice::enrol(central.url(), &central.code()?)
}

/// Pulls page by page, and counts what came.
fn pull(device: &mut WireDevice) -> Result<usize> {
    let mut came = 0;
    loop {
        let answer = device.sync(&[])?;
        came += answer["news"].as_array().context("news")?.len();
        if answer["more"] == false {
            return Ok(came);
        }
    }
}
