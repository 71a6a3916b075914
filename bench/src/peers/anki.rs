//! Anki's sync server with Anki's own client library, which keeps a collection in SQLite. Two ways: its normal sync of
//! changes, and the whole collection as one file, which Anki offers only when one side has nothing.

use super::place::{Place, free_address, program, source, wait_for};
use super::{Peer, Round};
use anyhow::{Context as _, Result, bail};
use std::io::{BufRead as _, BufReader, Lines, Write as _};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::Duration;
use tempfile::TempDir;
use vaern_tests::process::Running;
use vaern_tests::records;

pub const NORMAL: Peer = Peer {
    name: "Anki, normal sync",
    over_postgres: false,
    begin: |place, count| begin(place, count, "normal"),
};
pub const WHOLE_FILE: Peer = Peer {
    name: "Anki, whole file",
    over_postgres: false,
    begin: |place, count| begin(place, count, "whole"),
};

struct Anki {
    server: Running,
    client: Client,
    _folder: TempDir,
}

fn begin(place: &Place, count: usize, way: &str) -> Result<Box<dyn Round>> {
    let folder = place.folder()?;
    let address = free_address()?;
    let server = Running::start(
        Command::new(program("venv/bin/python"))
            .args(["-m", "anki.syncserver"])
            .env("SYNC_USER1", "someone:secret")
            .env("SYNC_HOST", "127.0.0.1")
            .env("SYNC_PORT", address.port().to_string())
            .env("SYNC_BASE", folder.path().join("server"))
            .env("RUST_LOG", "error")
            .stdout(Stdio::null())
            .stderr(Stdio::null()),
    )?;
    wait_for(address)?;
    let notes = folder.path().join("notes.jsonl");
    let lines = records::as_json(count)?
        .iter()
        .map(|record| format!("{record}\n"))
        .collect::<String>();
    std::fs::write(&notes, lines)?;
    let mut client = Client::start(
        Command::new(program("venv/bin/python"))
            .arg(source("anki_client.py"))
            .arg(folder.path())
            .arg(format!("http://{address}/"))
            .arg(notes)
            .arg(way),
    )?;
    client.ask("prepare")?;
    Ok(Box::new(Anki {
        server,
        client,
        _folder: folder,
    }))
}

impl Round for Anki {
    fn server(&self) -> u32 {
        self.server.id()
    }

    fn push(&mut self) -> Result<Duration> {
        self.client.ask("push").map(Duration::from_secs_f64)
    }

    fn pull(&mut self) -> Result<Duration> {
        self.client.ask("pull").map(Duration::from_secs_f64)
    }

    fn idle(&mut self) -> Result<f64> {
        self.client.ask("idle")
    }
}

/// The program with Anki's library: a word in, a number out.
struct Client {
    program: Child,
    asks: ChildStdin,
    says: Lines<BufReader<ChildStdout>>,
}

impl Client {
    fn start(command: &mut Command) -> Result<Self> {
        let mut program = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        Ok(Self {
            asks: program.stdin.take().context("standard input")?,
            says: BufReader::new(program.stdout.take().context("standard output")?).lines(),
            program,
        })
    }

    fn ask(&mut self, what: &str) -> Result<f64> {
        writeln!(self.asks, "{what}")?;
        for line in &mut self.says {
            // The library prints words of its own, too.
            if let Some(number) = line?.strip_prefix("= ") {
                return Ok(number.parse()?);
            }
        }
        bail!("Anki's client ended at {what:?}");
    }
}

impl Drop for Client {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}
