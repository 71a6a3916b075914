//! How often a second a server answers that there is nothing new.

use crate::connection::Connection;
use anyhow::{Result, anyhow, ensure};
use std::net::SocketAddr;
use std::time::{Duration, Instant};

/// Clients that ask at once, each on a connection of its own.
pub const CONNECTIONS: usize = 16;
/// How long is asked.
const FOR: Duration = Duration::from_secs(3);

/// Sends each request over and over on a connection of its own; answers a second, all together.
pub fn rate(address: SocketAddr, requests: &[String]) -> Result<f64> {
    let begun = Instant::now();
    let answers = std::thread::scope(|scope| {
        let asking: Vec<_> = requests
            .iter()
            .map(|request| scope.spawn(move || ask(address, request, begun)))
            .collect();
        let each = asking.into_iter().map(|asking| match asking.join() {
            Ok(answers) => answers,
            Err(_) => Err(anyhow!("a thread that asks has panicked")),
        });
        each.sum::<Result<u32>>()
    })?;
    Ok(f64::from(answers) / begun.elapsed().as_secs_f64())
}

fn ask(address: SocketAddr, request: &str, begun: Instant) -> Result<u32> {
    let (mut connection, mut body) = (Connection::open(address)?, Vec::new());
    let mut answers = 0;
    while begun.elapsed() < FOR {
        let status = connection.ask(request, &mut body)?;
        ensure!(status == 200 || status == 304, "answered with {status}");
        answers += 1;
    }
    Ok(answers)
}
