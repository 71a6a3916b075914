//! `vaern-server backup`, `restore`, `verify`, `rollups` and `move`: taking care of the data.

use super::Data;
use super::data::TextKey;
use super::words::{line, say};
use anyhow::bail;
use chrono::Utc;
use clap::Args;
use std::path::PathBuf;
use vaern_server::store::sql::{DatabaseAddress, Difference, SqlStore, restore_file};

/// Of SQLite's file; PostgreSQL has means of its own.
#[derive(Args)]
pub struct Backup {
    #[command(flatten)]
    data: Data,
    /// The copy; a file that is there is not written over.
    #[arg(long, value_name = "FILE")]
    to: PathBuf,
}

impl Backup {
    pub(super) async fn run(self) -> anyhow::Result<()> {
        let made = self.data.open_existing().await?.back_up(&self.to).await?;
        let path = self.to.display().to_string();
        Ok(line(&say(
            "backup_made",
            &[
                ("path", &path),
                ("bytes", &made.bytes.to_string()),
                ("changes", &made.changes.to_string()),
            ],
        ))?)
    }
}

#[derive(Args)]
pub struct Restore {
    #[command(flatten)]
    data: Data,
    /// The copy. Left out for PostgreSQL: its own means have put the data back before.
    #[arg(long, value_name = "FILE")]
    from: Option<PathBuf>,
}

impl Restore {
    pub(super) async fn run(self) -> anyhow::Result<()> {
        match (self.data.address()?, self.from) {
            (DatabaseAddress::Sqlite(file), Some(copy)) => {
                let restored = restore_file(&file, &copy, &self.data.keys()?, Utc::now()).await?;
                if let Some(path) = restored.set_aside {
                    line(&say(
                        "restore_set_aside",
                        &[("path", &path.display().to_string())],
                    ))?;
                }
            }
            (DatabaseAddress::Sqlite(_), None) => bail!(say("restore_from_missing", &[])),
            (DatabaseAddress::Postgres(_), Some(_)) => bail!(say("restore_by_postgres", &[])),
            (DatabaseAddress::Postgres(_), None) => {
                self.data.open().await?.begin_epoch(0, Utc::now()).await?;
            }
        }
        Ok(line(&say("restore_done", &[]))?)
    }
}

#[derive(Args)]
pub struct Verify {
    #[command(flatten)]
    data: Data,
}

impl Verify {
    pub(super) async fn run(self) -> anyhow::Result<()> {
        let verdict = self.data.open_existing().await?.verify().await?;
        for damage in &verdict.damage {
            line(damage)?;
        }
        for (key, changes) in &verdict.closed {
            let changes = changes.to_string();
            line(&say(
                "verify_key_missing",
                &[("key", &key.to_string()), ("changes", &changes)],
            ))?;
        }
        print(&verdict.differences)?;
        if !verdict.is_whole() {
            let number = verdict.damage.len() + verdict.differences.len() + verdict.closed.len();
            bail!(say("verify_broken", &[("number", &number.to_string())]));
        }
        let (changes, incidents) = (verdict.changes.to_string(), verdict.incidents.to_string());
        Ok(line(&say(
            "verify_whole",
            &[("changes", &changes), ("incidents", &incidents)],
        ))?)
    }
}

#[derive(Args)]
pub struct Rollups {
    #[command(flatten)]
    data: Data,
    /// Write them anew where they differ.
    #[arg(long)]
    repair: bool,
}

impl Rollups {
    pub(super) async fn run(self) -> anyhow::Result<()> {
        let found = self.data.open_existing().await?.recount(self.repair).await?;
        print(&found)?;
        let number = found.len().to_string();
        match found.len() {
            0 => Ok(line(&say("rollups_agree", &[]))?),
            _ if self.repair => Ok(line(&say("rollups_repaired", &[("number", &number)]))?),
            _ => bail!(say("rollups_differ", &[("number", &number)])),
        }
    }
}

#[derive(Args)]
pub struct Move {
    /// Where the data are: sqlite:FILE or postgres://USER@HOST/NAME. No server may run on it.
    #[arg(long, value_name = "ADDRESS")]
    from: String,
    /// Where they go; nothing may be there yet.
    #[arg(long, value_name = "ADDRESS")]
    to: String,
    #[command(flatten)]
    keys: TextKey,
}

impl Move {
    pub(super) async fn run(self) -> anyhow::Result<()> {
        let (from, to): (DatabaseAddress, DatabaseAddress) = (self.from.parse()?, self.to.parse()?);
        if let DatabaseAddress::Sqlite(file) = &from
            && !file.is_file()
        {
            bail!(say("store_missing", &[("path", &file.display().to_string())]));
        }
        // Texts go over as they are sealed: no key is needed on the way, and the same one afterwards.
        let keys = self.keys.file(&from).or_else(|| self.keys.file(&to));
        let from = SqlStore::open_for_care(&from, keys.as_ref()).await?;
        let to = SqlStore::open_for_care(&to, keys.as_ref()).await?;
        for carried in from.carry_to(&to).await? {
            line(&format!(
                "{:<24}  {:>9}  {}",
                carried.table, carried.rows, carried.sha256
            ))?;
        }
        line(&say("move_done", &[]))?;
        if let Some(keys) = keys {
            let path = keys.path().display().to_string();
            line(&say("move_keys", &[("path", &path)]))?;
        }
        Ok(())
    }
}

/// A line for each: the place, what is kept, what should be.
fn print(differences: &[Difference]) -> std::io::Result<()> {
    let none = || "-".to_owned();
    for Difference {
        organisation,
        place,
        kept,
        expected,
    } in differences
    {
        let (kept, expected) = (
            kept.clone().unwrap_or_else(none),
            expected.clone().unwrap_or_else(none),
        );
        line(&format!("{organisation}  {place}  {kept}  {expected}"))?;
    }
    Ok(())
}
