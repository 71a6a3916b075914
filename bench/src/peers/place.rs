//! Where the peers run: their programs, a PostgreSQL server, and a folder on the workspace's disk.

use super::watch::Watched;
use anyhow::{Context as _, Result, ensure};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::Command;
use tempfile::TempDir;
use vaern_testkit::postgres::Cluster;
use vaern_tests::process::wait_until;

/// The place.
pub struct Place {
    /// The PostgreSQL server of Værn and Kinto, with its own settings: it waits for the disk at every commit.
    pub cluster: Cluster,
}

impl Place {
    /// Starts PostgreSQL.
    pub fn new() -> Result<Self> {
        Self::with(&["-c", "listen_addresses="])
    }

    /// The same for a large database that is filled once and then read.
    pub fn for_reading() -> Result<Self> {
        Self::with(&[
            "-c",
            "listen_addresses=",
            "-c",
            "max_wal_size=4GB",
            "-c",
            "shared_buffers=1GB",
        ])
    }

    fn with(options: &[&str]) -> Result<Self> {
        let place = Self {
            cluster: Cluster::start_with(options)?,
        };
        let kind = output(
            Command::new("stat")
                .args(["-f", "-c", "%T"])
                .arg(place.cluster.folder()),
        )?;
        ensure!(
            !kind.contains("tmpfs"),
            "/tmp is kept in memory here: PostgreSQL would not wait for a disk, and its figures would flatter"
        );
        Ok(place)
    }

    /// A new folder. On the workspace's disk: one in memory would flatter every figure.
    pub fn folder(&self) -> Result<TempDir> {
        let parent = peers().join("data");
        std::fs::create_dir_all(&parent)?;
        Ok(TempDir::new_in(parent)?)
    }

    /// PostgreSQL's processes.
    pub fn postgres(&self) -> Result<Watched> {
        let file = self.cluster.folder().join("data/postmaster.pid");
        let text = std::fs::read_to_string(file)?;
        Watched::server(text.lines().next().context("a process id")?.parse()?)
    }

    /// Nobody pays for what others have left to be written.
    pub fn settle(&self) -> Result<()> {
        self.cluster.run("postgres", "CHECKPOINT")?;
        output(&mut Command::new("sync"))?;
        Ok(())
    }

    /// What is compared, and with which settings of PostgreSQL.
    pub fn versions(&self) -> Result<String> {
        let python = output(Command::new(program("venv/bin/pip")).arg("freeze"))?;
        let mut versions: Vec<String> = python
            .lines()
            .filter(|line| line.starts_with("anki==") || line.starts_with("kinto=="))
            .map(|line| line.replace("==", " "))
            .collect();
        let package = std::fs::read(peers().join("node_modules/pouchdb-server/package.json"))?;
        let package: serde_json::Value = serde_json::from_slice(&package)?;
        versions.push(format!(
            "pouchdb-server {}",
            package["version"].as_str().unwrap_or("?")
        ));
        let settings = "SELECT 'PostgreSQL ' || current_setting('server_version') || ' fsync='
            || current_setting('fsync') || ' synchronous_commit=' || current_setting('synchronous_commit')";
        versions.push(self.cluster.run("postgres", settings)?.trim().to_owned());
        Ok(versions.join(", "))
    }
}

/// A program of the peers.
pub fn program(name: &str) -> PathBuf {
    peers().join(name)
}

/// The files that belong to this part of the bench.
pub fn source(name: &str) -> PathBuf {
    source_of("peers").join(name)
}

/// A file of the bench that is no Rust.
pub fn source_of(path: &str) -> PathBuf {
    vaern_tests::workspace().join("bench").join(path)
}

fn peers() -> PathBuf {
    vaern_tests::workspace().join("target/peers")
}

/// An address nobody listens on.
pub fn free_address() -> Result<SocketAddr> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?)
}

/// Waits until somebody listens.
pub fn wait_for(address: SocketAddr) -> Result<()> {
    wait_until("the server listens", || Ok(TcpStream::connect(address).is_ok()))
}

/// Runs a program to its end and gives what it prints.
pub fn output(command: &mut Command) -> Result<String> {
    let done = command.output().with_context(|| format!("{command:?}"))?;
    let said = String::from_utf8_lossy(&done.stderr).into_owned();
    ensure!(done.status.success(), "{command:?}: {said}");
    Ok(String::from_utf8(done.stdout)?)
}
