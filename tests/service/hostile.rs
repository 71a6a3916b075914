//! Those who mean harm: bombs, floods, and thousands who say nothing. Everybody else is served meanwhile, and the
//! program does not grow.

use anyhow::{Context as _, Result, ensure};
use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::{ErrorKind, Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::time::{Duration, Instant};
use vaern_domain::access::Role;
use vaern_tests::central_store::CentralStore;
use vaern_tests::process::PATIENCE;

/// Most the program may grow.
const GROWTH: u64 = 16 * 1024 * 1024;
const SLOW: usize = 5_000;

#[test]
fn bombs_floods_and_silence_harm_nobody() -> Result<()> {
    let central = CentralStore::demo()?;
    let target: SocketAddr = central.url().trim_start_matches("http://").parse()?;
    let token = central.reader_token(Role::WorkEnvironmentLeader)?;
    let process = central.process().context("it runs")?;
    // The memory of an ordinary day: every thread, cache and buffer was used.
    for _ in 0..500 {
        poll(target, &token)?;
    }
    let calm = forget_peak_and_read(process)?;
    bombs(target, &token)?;
    let after_bombs = peak(process)?;
    forget_peak_and_read(process)?;
    let slow = slow_senders(target)?;
    for _ in 0..200 {
        poll(target, &token)?;
    }
    let open = slow.iter().filter(|stream| is_open(stream)).count();
    let after_silence = peak(process)?;
    drop(slow);
    poll(target, &token)?;
    println!(
        "memory: calm {} KiB, most under bombs {} KiB, most under {SLOW} silent connections {} KiB ({open} still open)",
        calm / 1024,
        after_bombs / 1024,
        after_silence / 1024
    );
    ensure!(open <= 300, "{open} silent connections are kept");
    for most in [after_bombs, after_silence] {
        ensure!(most <= calm + GROWTH, "grew from {calm} to {most} bytes");
    }
    Ok(())
}

/// Each is refused with an answer, and the next poll is served.
fn bombs(target: SocketAddr, token: &str) -> Result<()> {
    let packed = {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
        let part = vec![b' '; 1024 * 1024];
        for _ in 0..800 {
            encoder.write_all(&part)?;
        }
        encoder.finish()?
    };
    ensure!(packed.len() < 1024 * 1024, "{} bytes for 800 MiB", packed.len());
    let packing = "Content-Encoding: gzip\r\n";
    for _ in 0..20 {
        ensure!(post(target, token, packing, &packed)? == 413, "a packed 800 MiB");
    }
    let deep = format!(
        "{{\"changes\": [{{\"change_id\": \"01a033ae-d1c8-7000-8000-000000000001\", \"body\": {}{}}}]}}",
        "[".repeat(100_000),
        "]".repeat(100_000)
    );
    for _ in 0..20 {
        ensure!(
            post(target, token, "", deep.as_bytes())? == 200,
            "deep JSON is held, and blocks nothing"
        );
    }
    poll(target, token)?;
    announced(target, token)?;
    unannounced(target, token)?;
    poll(target, token)
}

/// 1 GiB that is announced is refused before a byte of it.
fn announced(target: SocketAddr, token: &str) -> Result<()> {
    let mut stream = connect(target)?;
    stream.write_all(head(token, &format!("Content-Length: {}\r\n", 1_u64 << 30)).as_bytes())?;
    ensure!(status(&mut stream)? == 413, "an announced GiB");
    Ok(())
}

/// 1 GiB that comes in pieces is cut off; the sender finds that nobody listens long before its end.
fn unannounced(target: SocketAddr, token: &str) -> Result<()> {
    let mut stream = connect(target)?;
    stream.write_all(head(token, "Transfer-Encoding: chunked\r\n").as_bytes())?;
    let part = format!("100000\r\n{}\r\n", " ".repeat(0x10_0000));
    let mut sent = 0;
    while sent < 1024 && stream.write_all(part.as_bytes()).is_ok() {
        sent += 1;
    }
    match status(&mut stream) {
        Ok(status) => ensure!(status == 413, "{status}"),
        // It may have hung up on us before we came to read.
        Err(_) => ensure!(sent < 1024, "a GiB was taken in without a word"),
    }
    Ok(())
}

/// Each has said half a header.
fn slow_senders(target: SocketAddr) -> Result<Vec<TcpStream>> {
    let mut slow = Vec::with_capacity(SLOW);
    for _ in 0..SLOW {
        let mut stream = connect(target)?;
        // Whoever was closed already is no harm any more.
        let _ = stream.write_all(b"POST /v1/enrol HTTP/1.1\r\nHost: x\r\nContent-Le");
        slow.push(stream);
    }
    Ok(slow)
}

fn is_open(stream: &TcpStream) -> bool {
    let _ = stream.set_nonblocking(true);
    let answer = (&*stream).read(&mut [0; 256]);
    matches!(answer, Err(error) if error.kind() == ErrorKind::WouldBlock)
}

/// An ordinary device that asks whether there is anything new. It is answered.
fn poll(target: SocketAddr, token: &str) -> Result<()> {
    let begun = Instant::now();
    let status = post(target, token, "", b"{}")?;
    ensure!(status == 200, "an ordinary device was answered {status}");
    ensure!(begun.elapsed() < PATIENCE, "an ordinary device was kept waiting");
    Ok(())
}

fn post(target: SocketAddr, token: &str, header: &str, body: &[u8]) -> Result<u16> {
    let mut stream = connect(target)?;
    let length = format!("{header}Content-Length: {}\r\n", body.len());
    stream.write_all(head(token, &length).as_bytes())?;
    stream.write_all(body)?;
    status(&mut stream)
}

fn head(token: &str, headers: &str) -> String {
    format!(
        "POST /v1/sync HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer {token}\r\n\
         Content-Type: application/json\r\n{headers}\r\n"
    )
}

fn status(stream: &mut TcpStream) -> Result<u16> {
    let mut first = [0; 12];
    stream.read_exact(&mut first)?;
    let _ = std::io::copy(stream, &mut std::io::sink());
    Ok(std::str::from_utf8(&first[9..])?.parse()?)
}

fn connect(target: SocketAddr) -> Result<TcpStream> {
    let stream = TcpStream::connect(target)?;
    stream.set_read_timeout(Some(Duration::from_secs(30)))?;
    stream.set_write_timeout(Some(Duration::from_secs(30)))?;
    Ok(stream)
}

/// Begins to measure the peak anew, and gives what is used now.
fn forget_peak_and_read(process: u32) -> Result<u64> {
    std::fs::write(format!("/proc/{process}/clear_refs"), "5")?;
    peak(process)
}

fn peak(process: u32) -> Result<u64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status"))?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))
        .context("VmHWM")?;
    let kibibytes: u64 = line.trim().trim_end_matches(" kB").parse()?;
    Ok(kibibytes * 1024)
}
