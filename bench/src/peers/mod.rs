//! The same work through Værn and through other stores that synchronise, in one run on one machine: many records pushed
//! from a client, pulled to a new client, and asked after when there is nothing new. `bench/peers/README.md` says how each
//! is used and how to read the figures.

mod anki;
mod device;
mod http;
mod kinto;
pub mod place;
pub mod poll;
mod pouchdb;
mod store;
mod table;
pub mod watch;
mod wire;

use crate::asked;
use anyhow::{Context as _, Result};
use place::Place;
use std::time::Duration;
use table::{Figures, Row};
use watch::Watched;

/// Records, unless `VAERN_PEERS_RECORDS` says otherwise.
const RECORDS: usize = 20_000;
/// Rounds, unless `VAERN_PEERS_ROUNDS` says otherwise.
const ROUNDS: usize = 5;
/// Syncs to disk are counted with a part of the records: counting slows a program down.
const COUNTED_SHARE: usize = 10;

/// One peer with a fresh server and a filled client that has pushed nothing yet.
pub trait Round {
    /// The server's process.
    fn server(&self) -> u32;
    /// Pushes all records and checks that all were taken. The time is that of the push alone.
    fn push(&mut self) -> Result<Duration>;
    /// Pulls all to a new client and checks that all came. The time is that of the pull alone.
    fn pull(&mut self) -> Result<Duration>;
    /// How often in a second it answers that there is nothing new.
    fn idle(&mut self) -> Result<f64>;
}

/// A way to do the work.
pub struct Peer {
    /// Its name in the table.
    pub name: &'static str,
    /// Whether PostgreSQL works for it.
    pub over_postgres: bool,
    /// Sets it up with so many records.
    pub begin: fn(&Place, usize) -> Result<Box<dyn Round>>,
}

const PEERS: [Peer; 8] = [
    device::OVER_SQLITE,
    device::OVER_POSTGRES,
    wire::OVER_SQLITE,
    wire::OVER_POSTGRES,
    anki::NORMAL,
    anki::WHOLE_FILE,
    kinto::PEER,
    pouchdb::PEER,
];

/// All rounds, interleaved, then one in which syncs to disk are counted.
pub fn run() -> Result<()> {
    let count = asked("VAERN_PEERS_RECORDS", RECORDS)?;
    let rounds = asked("VAERN_PEERS_ROUNDS", ROUNDS)?;
    let only = std::env::var("VAERN_PEERS_ONLY").unwrap_or_default();
    let place = Place::new()?;
    let mut rows: Vec<Row> = PEERS
        .iter()
        .filter(|peer| peer.name.contains(&only))
        .map(Row::new)
        .collect();
    println!("\nPeers: {count} records, {rounds} rounds, interleaved");
    println!("{}", place.versions()?);
    for round in 0..rounds {
        let first = round % rows.len();
        rows.rotate_left(first);
        for row in &mut rows {
            row.add(timed(&place, row.peer, count).with_context(|| row.peer.name)?);
            println!("{}", row.last_line(round));
        }
        rows.rotate_right(first);
    }
    for row in &mut rows {
        row.syncs =
            counted(&place, row.peer, (count / COUNTED_SHARE).max(1)).with_context(|| row.peer.name)?;
    }
    table::print(&rows, count);
    Ok(())
}

/// One peer's part of a round.
fn timed(place: &Place, peer: &Peer, count: usize) -> Result<Figures> {
    let mut round = (peer.begin)(place, count)?;
    let server = Watched::server(round.server())?;
    place.settle()?;
    let before = server.processor_time()?;
    let push = round.push()?;
    let pushed_with = server.processor_time()? - before;
    let database = place.postgres()?.memory()?;
    place.settle()?;
    let before = server.processor_time()?;
    let pull = round.pull()?;
    let pulled_with = server.processor_time()? - before;
    let idle = round.idle()?;
    Ok(Figures {
        push,
        pull,
        idle,
        push_processor: pushed_with,
        pull_processor: pulled_with,
        peak: server.peak()?,
        database: peer.over_postgres.then_some(database),
    })
}

/// Syncs to disk for each 1,000 records pushed and pulled, by the server and its database together.
fn counted(place: &Place, peer: &Peer, count: usize) -> Result<[f64; 2]> {
    let mut round = (peer.begin)(place, count)?;
    place.settle()?;
    let mut watched = Watched::server(round.server())?;
    if peer.over_postgres {
        watched = watched.and(place.postgres()?);
    }
    let (pushed, done) = watched.syncs_during(|| round.push())?;
    done?;
    let (pulled, done) = watched.syncs_during(|| round.pull())?;
    done?;
    #[allow(clippy::cast_precision_loss, reason = "counts far below 2^52")]
    Ok([pushed, pulled].map(|syncs| syncs as f64 * 1000.0 / count as f64))
}
