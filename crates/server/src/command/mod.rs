//! What can be typed, and where it leads. Words stand in `locales/` under `cli`; the language is that of the shell.

mod demo;
mod device;
mod enrol;
mod organisation;
mod serve;
mod words;

use anyhow::bail;
use clap::{Args, Parser, Subcommand};
use std::io::IsTerminal as _;
use std::path::PathBuf;
use std::process::ExitCode;
use tracing::level_filters::LevelFilter;
use vaern_protocol::enrolment::Organisation;
use vaern_server::store::Administration;
use vaern_server::store::sql::{FILE_NAME, SqlStore};

use words::say;

/// Central store of Værn.
#[derive(Parser)]
#[command(name = "vaern-server", version)]
pub struct Arguments {
    /// How much is logged to stderr: off, error, warn, info, debug. Never any content of an incident.
    #[arg(long, global = true, default_value = "info", env = "VAERN_LOG")]
    pub log: LevelFilter,
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Subcommand)]
pub enum Command {
    /// Serve devices.
    Serve(serve::Serve),
    /// Make a fictional municipality where there is none yet, and serve it.
    Demo(demo::Demo),
    /// Print a new enrolment code. Works while the server runs.
    Enrol(enrol::Enrol),
    /// Set up organisations.
    #[command(subcommand)]
    Organisation(organisation::OrganisationCommand),
    /// Set up workplaces.
    #[command(subcommand)]
    Unit(organisation::UnitCommand),
    /// Look at devices, and refuse those that are lost.
    #[command(subcommand)]
    Device(device::DeviceCommand),
}

#[derive(Args)]
pub struct Data {
    /// Folder of the data. Keep it on an encrypted disk.
    #[arg(long = "data", value_name = "DIR")]
    folder: PathBuf,
}

/// Which organisation is meant.
#[derive(Args)]
pub struct Which {
    /// Name of the organisation; can be left out while there is only one.
    #[arg(long, value_name = "NAME")]
    organisation: Option<String>,
}

/// Runs a command.
pub async fn run(command: Command) -> anyhow::Result<()> {
    match command {
        Command::Serve(serve) => serve.run().await,
        Command::Demo(demo) => demo.run().await,
        Command::Enrol(enrol) => enrol.run().await,
        Command::Organisation(command) => command.run().await,
        Command::Unit(command) => command.run().await,
        Command::Device(command) => command.run().await,
    }
}

/// Says why it could not be done.
pub fn failed(error: &anyhow::Error) -> ExitCode {
    eprintln!("vaern-server: {error:#}");
    ExitCode::FAILURE
}

/// Logs, and makes panics name their place only: their text may hold anything.
pub fn log_to_stderr(level: LevelFilter) {
    let colours = std::io::stderr().is_terminal();
    tracing_subscriber::fmt()
        .with_max_level(level)
        .with_ansi(colours)
        .with_writer(std::io::stderr)
        .init();
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(place, "panic");
    }));
}

impl Data {
    fn file(&self) -> PathBuf {
        self.folder.join(FILE_NAME)
    }

    /// Opens what is there.
    fn open_existing(&self) -> anyhow::Result<SqlStore> {
        if !self.file().is_file() {
            bail!(say(
                "store_missing",
                &[("path", &self.file().display().to_string())]
            ));
        }
        Ok(SqlStore::open_file(&self.file())?)
    }
}

impl Which {
    async fn find(&self, store: &SqlStore) -> anyhow::Result<Organisation> {
        let mut all = store.organisations().await?;
        let names = all
            .iter()
            .map(|organisation| organisation.name.as_str())
            .collect::<Vec<_>>()
            .join(", ");
        if let Some(name) = &self.organisation {
            all.retain(|organisation| organisation.name == *name);
            let missing = || {
                say(
                    "organisation_unknown",
                    &[("organisation", name), ("organisations", &names)],
                )
            };
            return all.pop().ok_or_else(|| anyhow::anyhow!(missing()));
        }
        match all.len() {
            0 => bail!(say("organisation_missing", &[])),
            1 => Ok(all.remove(0)),
            _ => bail!(say("organisation_several", &[("organisations", &names)])),
        }
    }
}
