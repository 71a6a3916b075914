//! `vaern-server trial` and `evaluate`: a trial set up from a file, its baseline imported, its evaluation written.

use super::words::{line, say};
use super::{Data, Which};
use anyhow::{Context as _, bail};
use chrono::{DateTime, FixedOffset, Utc};
use clap::{Args, Subcommand};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use vaern_domain::Language;
use vaern_domain::id::TrialId;
use vaern_evaluation::{Baseline, Trial};
use vaern_evaluation_export::{ExportError, File, files};
use vaern_protocol::enrolment::Organisation;
use vaern_server::baseline_file::{LineFault, old_counts, rows, shadow_weeks};
use vaern_server::codes::random;
use vaern_server::store::sql::SqlStore;
use vaern_server::store::{Administration, Reading, Store, Trials};
use vaern_server::trial_file::TrialFile;
use vaern_server::trials::{Refusal, check_texts, evaluation, local};

#[derive(Subcommand)]
pub enum TrialCommand {
    /// Set up the trial of a JSON file, or change the one of that name; before its first day only, but for the baseline.
    Set {
        #[command(flatten)]
        data: Data,
        #[command(flatten)]
        which: Which,
        /// The file (docs/evaluation.md).
        #[arg(long, value_name = "FILE")]
        file: PathBuf,
        /// A name or an address that is meant to stand in a text; can be given several times.
        #[arg(long, value_name = "WORDS")]
        keep: Vec<String>,
    },
    /// Take old counts or shadow weeks from CSV or XLSX files, in place of those there are. All lines or none.
    Import {
        #[command(flatten)]
        data: Data,
        #[command(flatten)]
        which: Which,
        /// Name of the trial.
        #[arg(long, value_name = "NAME")]
        trial: String,
        /// A file with the columns unit, month, count.
        #[arg(long, value_name = "FILE")]
        old_counts: Option<PathBuf>,
        /// A file with the columns unit, week, tallied, registered.
        #[arg(long, value_name = "FILE")]
        shadow_weeks: Option<PathBuf>,
    },
    /// Print the trials as JSON, their baseline and log included.
    List {
        #[command(flatten)]
        data: Data,
        #[command(flatten)]
        which: Which,
    },
}

/// Write the evaluation of a trial: PDF, workbook, CSV and JSON, in Danish and English.
#[derive(Args)]
pub struct Evaluate {
    #[command(flatten)]
    data: Data,
    #[command(flatten)]
    which: Which,
    /// Name of the trial.
    #[arg(long, value_name = "NAME")]
    trial: String,
    /// A folder that is not there yet.
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
}

impl TrialCommand {
    pub(super) async fn run(self) -> anyhow::Result<()> {
        match self {
            Self::Set {
                data,
                which,
                file,
                keep,
            } => {
                let (store, organisation) = opened(&data, &which).await?;
                set(&store, &organisation, &file, &keep).await
            }
            Self::Import {
                data,
                which,
                trial,
                old_counts,
                shadow_weeks,
            } => {
                let (store, organisation) = opened(&data, &which).await?;
                let trial = named(&store, &organisation, &trial).await?;
                import(&store, &organisation, trial, old_counts, shadow_weeks).await
            }
            Self::List { data, which } => {
                let (store, organisation) = opened(&data, &which).await?;
                let id = organisation.organisation_id;
                store.log_command(id, Reading::Trials, Utc::now()).await?;
                let trials = store.trials(id).await?;
                Ok(line(&serde_json::to_string_pretty(&trials)?)?)
            }
        }
    }
}

async fn opened(data: &Data, which: &Which) -> anyhow::Result<(SqlStore, Organisation)> {
    let store = data.open_existing().await?;
    let organisation = which.find(&store).await?;
    Ok((store, organisation))
}

/// Now, where the organisation is.
async fn now(store: &SqlStore, organisation: &Organisation) -> anyhow::Result<DateTime<FixedOffset>> {
    Ok(local(store, organisation.organisation_id, Utc::now()).await?)
}

async fn named(store: &SqlStore, organisation: &Organisation, name: &str) -> anyhow::Result<Trial> {
    let trials = store.trials(organisation.organisation_id).await?;
    let names: Vec<&str> = trials.iter().map(|trial| trial.plan.name.as_str()).collect();
    let unknown = say("trial_unknown", &[("trial", name), ("trials", &names.join(", "))]);
    let found = trials.iter().find(|trial| trial.plan.name == name);
    found.cloned().with_context(|| unknown)
}

async fn set(
    store: &SqlStore,
    organisation: &Organisation,
    file: &Path,
    keep: &[String],
) -> anyhow::Result<()> {
    let path = file.display().to_string();
    let text = std::fs::read_to_string(file).with_context(|| say("cannot_read", &[("path", &path)]))?;
    let told: TrialFile =
        serde_json::from_str(&text).with_context(|| say("cannot_read", &[("path", &path)]))?;
    let id = organisation.organisation_id;
    let units = store.units(id).await?;
    let trials = store.trials(id).await?;
    let there = trials.into_iter().find(|trial| trial.plan.name == told.name);
    let at = now(store, organisation).await?;
    let (trial_id, baseline) = match there {
        Some(trial) => (trial.trial_id, trial.baseline),
        None => (TrialId::new(at, &random()?), Baseline::default()),
    };
    let told = told.resolved(&units, baseline).map_err(|unknown| {
        let names: Vec<&str> = units.iter().map(|unit| unit.name.as_str()).collect();
        anyhow::anyhow!(say(
            "unit_unknown",
            &[("unit", &unknown.0), ("units", &names.join(", "))]
        ))
    })?;
    check_texts(&told.0, &told.1, keep).map_err(refused)?;
    let kept = store.set_trial(id, trial_id, told, at).await?;
    let trial = kept.map_err(|error| refused(error.into()))?;
    Ok(line(&trial.trial_id.to_string())?)
}

async fn import(
    store: &SqlStore,
    organisation: &Organisation,
    trial: Trial,
    counts: Option<PathBuf>,
    weeks: Option<PathBuf>,
) -> anyhow::Result<()> {
    let mut baseline = trial.baseline.clone();
    let mut faults = Vec::new();
    if let Some(file) = counts {
        match old_counts(&read(&file)?, &trial.plan) {
            Ok(rows) => baseline.old_counts = rows,
            Err(found) => faults.extend(told_faults(&file, &found)),
        }
    }
    if let Some(file) = weeks {
        match shadow_weeks(&read(&file)?, &trial.plan) {
            Ok(rows) => baseline.shadow_weeks = rows,
            Err(found) => faults.extend(told_faults(&file, &found)),
        }
    }
    if !faults.is_empty() {
        bail!("{}\n{}", say("nothing_taken", &[]), faults.join("\n"));
    }
    let at = now(store, organisation).await?;
    let told = (trial.plan.clone(), baseline);
    let id = organisation.organisation_id;
    let trial = store
        .set_trial(id, trial.trial_id, told, at)
        .await?
        .map_err(|error| refused(error.into()))?;
    let (counts, weeks) = (
        trial.baseline.old_counts.len().to_string(),
        trial.baseline.shadow_weeks.len().to_string(),
    );
    Ok(line(&say(
        "baseline_taken",
        &[("counts", &counts), ("weeks", &weeks)],
    ))?)
}

pub(super) fn read(file: &Path) -> anyhow::Result<vaern_server::baseline_file::Rows> {
    let path = file.display().to_string();
    let unreadable = || say("cannot_read", &[("path", &path)]);
    let content = std::fs::read(file).with_context(unreadable)?;
    rows(&content).with_context(unreadable)
}

pub(super) fn told_faults(file: &Path, faults: &[LineFault]) -> Vec<String> {
    let file = file.display().to_string();
    let told = faults.iter().map(|LineFault { line, fault }| {
        let (line, fault) = (line.to_string(), fault.words(super::words::language()));
        say(
            "line_fault",
            &[("file", &file), ("line", &line), ("fault", &fault)],
        )
    });
    told.collect()
}

/// Why a trial is not kept, in words.
fn refused(refusal: Refusal) -> anyhow::Error {
    anyhow::anyhow!(refusal.words(super::words::language()))
}

impl Evaluate {
    pub(super) async fn run(self) -> anyhow::Result<()> {
        let out = self.out.display().to_string();
        if self.out.exists() {
            bail!(say("is_there", &[("path", &out)]));
        }
        let (store, organisation) = opened(&self.data, &self.which).await?;
        let trial = named(&store, &organisation, &self.trial).await?;
        let now = now(&store, &organisation).await?;
        let id = organisation.organisation_id;
        let reading = Reading::EvaluationExport(trial.trial_id);
        store.log_command(id, reading, now.with_timezone(&Utc)).await?;
        let store: Arc<dyn Store> = Arc::new(store);
        let evaluation = evaluation(&store, id, trial, now).await?;
        let stop = Arc::new(AtomicBool::new(false));
        let stopped = Arc::clone(&stop);
        let mut making = tokio::task::spawn_blocking(move || {
            files(&evaluation, &[Language::Da, Language::En], &mut |done, of| {
                tracing::info!(done, of, "evaluation");
                !stopped.load(Ordering::Relaxed)
            })
        });
        let made = tokio::select! {
            made = &mut making => made?,
            _ = tokio::signal::ctrl_c() => {
                stop.store(true, Ordering::Relaxed);
                making.await?
            }
        };
        match made {
            Ok(files) => {
                write(&self.out, &files).with_context(|| say("cannot_write", &[("path", &out)]))?;
                Ok(line(&out)?)
            }
            Err(ExportError::Cancelled) => bail!(say("cancelled", &[])),
            Err(error) => Err(error.into()),
        }
    }
}

/// The folder appears whole or not at all.
fn write(out: &Path, files: &[File]) -> std::io::Result<()> {
    let beside = out.parent().filter(|parent| !parent.as_os_str().is_empty());
    let building = tempfile::Builder::new()
        .prefix(".vaern-evaluation-")
        .tempdir_in(beside.unwrap_or(Path::new(".")))?;
    for file in files {
        std::fs::write(building.path().join(&file.name), &file.content)?;
    }
    std::fs::rename(building.keep(), out)
}
