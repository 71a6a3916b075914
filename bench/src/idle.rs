//! A country's devices with nothing to say: each asks once a minute whether there is anything new, as the app does, and now and
//! then one of them has a record. At a steady pace, whatever the server does: a request that waits counts from when it was due.
//! Then as many polls a second as the server answers at all.
//!
//! The devices ask over connections that are kept, as a proxy in front of the server does.

mod country;
mod pace;

use crate::connection::Connection;
use crate::memory::{mebibytes, peak};
use crate::peers::poll::{self, CONNECTIONS};
use crate::peers::watch::Watched;
use anyhow::{Result, ensure};
use country::Country;
use pace::{Asked, Load};
use std::net::SocketAddr;
use std::process::Command;
use std::time::Duration;
use tempfile::TempDir;
use vaern_tests::bare_central::{BareCentral, ready};
use vaern_tests::built;
use vaern_tests::process::Running;

/// Devices, unless `VAERN_IDLE_DEVICES` says otherwise.
const DEVICES: usize = 100_000;
/// Seconds, unless `VAERN_IDLE_SECONDS` says otherwise.
const SECONDS: usize = 600;
/// How often each device asks.
const EVERY: Duration = Duration::from_secs(60);
/// Records of all devices in a second.
const RECORDS: f64 = 3.0;

pub fn run() -> Result<()> {
    let devices = super::asked("VAERN_IDLE_DEVICES", DEVICES)?;
    let seconds = super::asked("VAERN_IDLE_SECONDS", SECONDS)?;
    // On the workspace's disk; one in memory would flatter every figure.
    let folder = TempDir::new_in(vaern_tests::workspace().join("target"))?;
    let database = format!("sqlite:{}", folder.path().join("vaern.sqlite").display());
    let country = Country::found(&database, devices)?;
    let mut command = Command::new(built("vaern-server"));
    let (server, address) = Running::start_and_read(BareCentral::of(&database).serve(&mut command), ready)?;
    let address: SocketAddr = address.parse()?;
    let load = Load {
        every: EVERY,
        records: RECORDS,
        for_seconds: seconds,
    };
    println!(
        "\nIdle: {devices} devices, one poll each a minute, {RECORDS} records a second, for {seconds} s, SQLite"
    );
    let watched = Watched::server(server.id())?;
    let before = watched.processor_time()?;
    let (polls, records) = pace::run(address, &country, &load)?;
    let processor = watched.processor_time()? - before;
    println!(
        "{:<10} {:>10} {:>8} {:>8} {:>8} {:>8} {:>8}",
        "", "answered", "errors", "p50", "p99", "p99.9", "most"
    );
    for (name, mut asked) in [("polls", polls), ("records", records)] {
        line(name, &mut asked);
        ensure!(asked.answered() > 0, "no {name} at all");
    }
    println!(
        "server: {:.0} % of one core, at most {:.1} MiB",
        100.0 * processor.as_secs_f64() / Duration::from_secs(seconds.try_into()?).as_secs_f64(),
        mebibytes(peak(server.id())?)
    );
    let requests: Vec<String> = (0..CONNECTIONS)
        .map(|device| latest_poll(address, &country, device))
        .collect::<Result<_>>()?;
    println!(
        "polls a second at most, {CONNECTIONS} connections: {:.0}",
        poll::rate(address, &requests)?
    );
    Ok(())
}

/// A poll of a device that has seen everything.
fn latest_poll(address: SocketAddr, country: &Country, device: usize) -> Result<String> {
    let (mut connection, mut body) = (Connection::open(address)?, Vec::new());
    let status = connection.ask(&country.poll(address, device, None), &mut body)?;
    ensure!(status == 200, "answered with {status}");
    let cursor = pace::cursor_in(&body)?;
    Ok(country.poll(address, device, Some(&cursor)))
}

fn line(name: &str, asked: &mut Asked) {
    let [middle, late, later, last] = [0.5, 0.99, 0.999, 1.0].map(|part| asked.times.quantile(part));
    println!(
        "{name:<10} {:>10} {:>8} {middle:>8.1} {late:>8.1} {later:>8.1} {last:>8.1}",
        asked.answered(),
        asked.errors
    );
}
