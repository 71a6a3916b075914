//! Requests that are due at fixed moments, whatever became of those before.

use super::country::Country;
use crate::connection::Connection;
use crate::measure::Times;
use anyhow::{Result, anyhow, ensure};
use serde_json::Value;
use std::net::SocketAddr;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// Connections that poll, and those that bring records.
const POLLING: usize = 24;
const BRINGING: usize = 4;

/// How much is asked.
pub struct Load {
    /// How often each device polls.
    pub every: Duration,
    /// Records of all devices in a second.
    pub records: f64,
    /// How long.
    pub for_seconds: usize,
}

/// What was asked, and how it was answered.
pub struct Asked {
    /// From the moment a request was due to its whole answer.
    pub times: Times,
    /// Whatever was not answered as it should be.
    pub errors: usize,
    answered: usize,
}

impl Asked {
    /// How many were answered as they should be.
    pub fn answered(&self) -> usize {
        self.answered
    }
}

/// Polls and records at their pace: how each were answered.
#[allow(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "counts far below 2^52"
)]
pub fn run(address: SocketAddr, country: &Country, load: &Load) -> Result<(Asked, Asked)> {
    let cursors: Vec<Mutex<Option<String>>> = (0..country.devices()).map(|_| Mutex::default()).collect();
    let seconds = Duration::from_secs(load.for_seconds as u64);
    let between_polls = load.every.div_f64(country.devices() as f64);
    let between_records = Duration::from_secs_f64(1.0 / load.records);
    let due = |between: Duration| (seconds.as_secs_f64() / between.as_secs_f64()) as usize;
    let poll = |turn: usize, connection: &mut Connection, body: &mut Vec<u8>| -> Result<()> {
        let device = turn % country.devices();
        let mut cursor = cursors[device].lock().map_err(|_| anyhow!("a panic"))?;
        let status = connection.ask(&country.poll(address, device, cursor.as_deref()), body)?;
        ensure!(status == 200, "answered with {status}");
        *cursor = Some(cursor_in(body)?);
        Ok(())
    };
    let bring = |turn: usize, connection: &mut Connection, body: &mut Vec<u8>| -> Result<()> {
        // Not always the same devices, and far from those that poll at this moment.
        let device = (turn * 7_919 + country.devices() / 2) % country.devices();
        let status = connection.ask(&country.record(address, device, turn)?, body)?;
        let answer: Value = serde_json::from_slice(body)?;
        ensure!(
            status == 200 && answer["receipts"][0]["status"] == "accepted",
            "answered with {status} {answer}"
        );
        Ok(())
    };
    let (polls, records) = std::thread::scope(|scope| {
        let polls = scope.spawn(|| at_pace(address, between_polls, due(between_polls), POLLING, &poll));
        let records = at_pace(address, between_records, due(between_records), BRINGING, &bring);
        (polls.join(), records)
    });
    Ok((polls.map_err(|_| anyhow!("a panic"))??, records?))
}

/// Asks `total` times, once in each interval, over so many connections.
fn at_pace(
    address: SocketAddr,
    between: Duration,
    total: usize,
    connections: usize,
    ask: &(impl Fn(usize, &mut Connection, &mut Vec<u8>) -> Result<()> + Sync),
) -> Result<Asked> {
    let (begun, next) = (Instant::now(), AtomicUsize::new(0));
    let worker = || -> Result<(Vec<Duration>, usize)> {
        let (mut connection, mut body) = (Connection::open(address)?, Vec::new());
        let (mut times, mut errors) = (Vec::new(), 0);
        loop {
            let turn = next.fetch_add(1, Ordering::Relaxed);
            if turn >= total {
                return Ok((times, errors));
            }
            let due = begun + between.mul_f64(f64::from(u32::try_from(turn)?));
            std::thread::sleep(due.saturating_duration_since(Instant::now()));
            match ask(turn, &mut connection, &mut body) {
                Ok(()) => times.push(due.elapsed()),
                Err(error) => {
                    eprintln!("{error:#}");
                    errors += 1;
                }
            }
        }
    };
    let mut asked = Asked {
        times: Times::new(),
        errors: 0,
        answered: 0,
    };
    std::thread::scope(|scope| {
        let workers: Vec<_> = (0..connections).map(|_| scope.spawn(worker)).collect();
        for worker in workers {
            let (times, errors) = worker.join().map_err(|_| anyhow!("a panic"))??;
            asked.answered += times.len();
            asked.errors += errors;
            times.into_iter().for_each(|time| asked.times.add(time));
        }
        Ok(asked)
    })
}

/// The cursor in an answer, without reading all of it as JSON: that would cost more than the server's part.
pub fn cursor_in(body: &[u8]) -> Result<String> {
    const NAME: &str = "\"cursor\":\"";
    let text = std::str::from_utf8(body)?;
    let rest = text.split_once(NAME).map(|(_, rest)| rest);
    let cursor = rest.and_then(|rest| rest.split('"').next());
    Ok(cursor
        .ok_or_else(|| anyhow!("an answer without a cursor"))?
        .to_owned())
}
