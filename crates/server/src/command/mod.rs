//! What can be typed, and where it leads. Words stand in `locales/` under `cli`; the language is that of the shell.

mod care;
mod check_config;
mod data;
mod demo;
mod device;
mod enrol;
mod hours;
mod keys;
mod listen;
mod organisation;
mod serve;
mod settings;
mod trial;
mod words;

use anyhow::bail;
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::io::IsTerminal as _;
use std::path::PathBuf;
use std::process::ExitCode;
use tracing::level_filters::LevelFilter;
use vaern_protocol::enrolment::Organisation;
use vaern_server::store::Administration;
use vaern_server::store::sql::SqlStore;

use data::Data;
use words::say;

/// Central store of Værn.
#[derive(Parser)]
#[command(name = "vaern-server", version)]
pub struct Arguments {
    /// How much is logged to stderr: off, error, warn, info, debug. Never any content of an incident.
    #[arg(long, global = true, default_value = "info", env = "VAERN_LOG")]
    pub log: LevelFilter,
    /// Form of the log: lines for people, or one JSON object for each entry.
    #[arg(long, global = true, default_value = "text", env = "VAERN_LOG_FORMAT")]
    pub log_format: LogFormat,
    /// Configuration file (TOML) with the options of the command line under their own names.
    #[arg(long, global = true, value_name = "FILE", env = "VAERN_CONFIG")]
    pub config: Option<PathBuf>,
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Subcommand)]
pub enum Command {
    /// Serve devices.
    Serve(serve::Serve),
    /// Check a configuration file without starting.
    #[command(name = check_config::NAME)]
    CheckConfig(check_config::CheckConfig),
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
    /// Set up trials and their baselines.
    #[command(subcommand)]
    Trial(trial::TrialCommand),
    /// Tell working hours and staff, which rates are made of.
    #[command(subcommand)]
    Hours(hours::HoursCommand),
    /// School holidays.
    #[command(subcommand)]
    Holiday(hours::HolidayCommand),
    /// Write the evaluation of a trial: PDF, workbook, CSV and JSON, in Danish and English.
    Evaluate(trial::Evaluate),
    /// Copy the data while the server runs (SQLite).
    Backup(care::Backup),
    /// Put a copy back. Devices then send again what they still hold.
    Restore(care::Restore),
    /// Look whether the data are whole: digests, incidents, figures.
    Verify(care::Verify),
    /// Count the figures anew and compare.
    Rollups(care::Rollups),
    /// The keys that texts are sealed with.
    #[command(subcommand)]
    Keys(keys::KeysCommand),
    /// Carry everything over into an empty database of either engine.
    Move(care::Move),
}

/// Which organisation is meant.
#[derive(Args)]
pub struct Which {
    /// Name of the organisation; can be left out while there is only one.
    #[arg(long, value_name = "NAME")]
    organisation: Option<String>,
}

/// Form of the log.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum LogFormat {
    /// Lines for people.
    Text,
    /// One JSON object for each entry.
    Json,
}

/// What was typed, completed from the configuration file.
///
/// # Errors
/// When the file cannot be used.
pub fn arguments() -> anyhow::Result<Arguments> {
    let typed = settings::with_file(std::env::args_os().collect())?;
    Ok(Arguments::parse_from(typed))
}

/// Runs a command.
pub async fn run(command: Command) -> anyhow::Result<()> {
    match command {
        Command::Serve(serve) => serve.run().await,
        Command::CheckConfig(check) => check.run(),
        Command::Demo(demo) => demo.run().await,
        Command::Enrol(enrol) => enrol.run().await,
        Command::Organisation(command) => command.run().await,
        Command::Unit(command) => command.run().await,
        Command::Device(command) => command.run().await,
        Command::Trial(command) => command.run().await,
        Command::Hours(command) => command.run().await,
        Command::Holiday(command) => command.run().await,
        Command::Evaluate(evaluate) => evaluate.run().await,
        Command::Backup(backup) => backup.run().await,
        Command::Restore(restore) => restore.run().await,
        Command::Verify(verify) => verify.run().await,
        Command::Rollups(rollups) => rollups.run().await,
        Command::Keys(command) => command.run().await,
        Command::Move(carry) => carry.run().await,
    }
}

/// Says why it could not be done.
pub fn failed(error: &anyhow::Error) -> ExitCode {
    eprintln!("vaern-server: {error:#}");
    ExitCode::FAILURE
}

/// Logs, and makes panics name their place only: their text may hold anything.
pub fn log_to_stderr(level: LevelFilter, format: LogFormat) {
    let colours = std::io::stderr().is_terminal();
    let log = tracing_subscriber::fmt()
        .with_max_level(level)
        .with_ansi(colours)
        .with_writer(std::io::stderr);
    match format {
        LogFormat::Text => log.init(),
        LogFormat::Json => log.json().flatten_event(true).init(),
    }
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(place, "panic");
    }));
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
