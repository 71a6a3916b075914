//! How often a second a server answers that there is nothing new. The asking costs as little as it can: it takes place on
//! the same machine.

use anyhow::{Context as _, Result, ensure};
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
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
            Err(_) => Err(anyhow::anyhow!("a thread that asks has panicked")),
        });
        each.sum::<Result<u32>>()
    })?;
    Ok(f64::from(answers) / begun.elapsed().as_secs_f64())
}

fn ask(address: SocketAddr, request: &str, begun: Instant) -> Result<u32> {
    let mut reader = connect(address)?;
    let mut answers = 0;
    while begun.elapsed() < FOR {
        reader.get_mut().write_all(request.as_bytes())?;
        if !read(&mut reader)? {
            reader = connect(address)?;
        }
        answers += 1;
    }
    Ok(answers)
}

fn connect(address: SocketAddr) -> Result<BufReader<TcpStream>> {
    let stream = TcpStream::connect(address)?;
    stream.set_nodelay(true)?;
    Ok(BufReader::new(stream))
}

/// Reads one answer away. Says whether the server keeps the connection.
fn read(reader: &mut BufReader<TcpStream>) -> Result<bool> {
    let mut line = String::new();
    reader.read_line(&mut line)?;
    let status = line.split_whitespace().nth(1).context("a status")?.to_owned();
    ensure!(status == "200" || status == "304", "answered with {line}");
    let (mut length, mut chunked, mut kept) = (0, false, true);
    loop {
        line.clear();
        reader.read_line(&mut line)?;
        let header = line.trim_end().to_ascii_lowercase();
        if header.is_empty() {
            break;
        }
        if let Some(value) = header.strip_prefix("content-length:") {
            length = value.trim().parse()?;
        }
        chunked |= header == "transfer-encoding: chunked";
        kept &= header != "connection: close";
    }
    if status == "304" {
        return Ok(kept);
    }
    if !chunked {
        skip(reader, length)?;
        return Ok(kept);
    }
    loop {
        line.clear();
        reader.read_line(&mut line)?;
        let size = u64::from_str_radix(line.trim(), 16)?;
        skip(reader, size + 2)?; // and the end of its line
        if size == 0 {
            return Ok(kept);
        }
    }
}

fn skip(reader: &mut BufReader<TcpStream>, length: u64) -> Result<()> {
    let skipped = std::io::copy(&mut reader.by_ref().take(length), &mut std::io::sink())?;
    ensure!(skipped == length, "the answer ends early");
    Ok(())
}
