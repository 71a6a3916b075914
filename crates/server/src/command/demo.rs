//! `vaern-server demo`.

use super::listen::Listen;
use super::words::{line, say, word};
use anyhow::{Context as _, bail};
use chrono::{Local, NaiveDate, Utc};
use clap::Args;
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use vaern_protocol::enrolment::Organisation;
use vaern_server::codes::CODE_DAYS;
use vaern_server::demo::{Invitation, make_file};
use vaern_server::store::Administration;
use vaern_server::store::sql::{FILE_NAME, SqlStore};

#[derive(Args)]
pub struct Demo {
    /// Folder of the demo's data.
    #[arg(long = "data", value_name = "DIR", env = "VAERN_DATA")]
    folder: PathBuf,
    #[command(flatten)]
    listen: Listen,
    /// The same seed and day give the same data.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// The day on which the data end, as YYYY-MM-DD; today when left out.
    #[arg(long, value_name = "DATE")]
    today: Option<NaiveDate>,
    /// Write the codes to this file as JSON as well.
    #[arg(long, value_name = "FILE")]
    invitations: Option<PathBuf>,
    /// Only make fresh codes for the demo that is there; it may be running.
    #[arg(long)]
    codes: bool,
}

impl Demo {
    fn file(&self) -> PathBuf {
        self.folder.join(FILE_NAME)
    }

    pub(super) async fn run(self) -> anyhow::Result<()> {
        if self.codes {
            let store = open_existing(&self.file())?;
            let organisation = the_demo(&store).await?;
            return hand_out(
                &store,
                &organisation,
                &self.listen.asked(),
                self.invitations.as_deref(),
            )
            .await;
        }
        let file = self.file();
        let listening = self.listen.open().await?;
        if !file.is_file() {
            let today = self.today.unwrap_or_else(|| Local::now().date_naive());
            make_file(&self.folder, self.seed, today, Utc::now()).await?;
        }
        let store = open_existing(&file)?;
        let organisation = the_demo(&store).await?;
        hand_out(
            &store,
            &organisation,
            &listening.address,
            self.invitations.as_deref(),
        )
        .await?;
        listening.serve(store).await
    }
}

fn open_existing(file: &Path) -> anyhow::Result<SqlStore> {
    if !file.is_file() {
        bail!(say("store_missing", &[("path", &file.display().to_string())]));
    }
    Ok(SqlStore::open_file(file)?)
}

/// The demo stands alone: made-up incidents are never mixed with real ones.
async fn the_demo(store: &SqlStore) -> anyhow::Result<Organisation> {
    let mut organisations = store.organisations().await?;
    match organisations.pop() {
        Some(organisation) if organisations.is_empty() && organisation.demo => Ok(organisation),
        _ => bail!(say("not_a_demo", &[])),
    }
}

/// Makes codes, prints them, and writes them down where asked to.
async fn hand_out(
    store: &SqlStore,
    organisation: &Organisation,
    server: &str,
    file: Option<&Path>,
) -> anyhow::Result<()> {
    let invitations = Invitation::all(store, organisation.organisation_id, server, Utc::now()).await?;
    line(&format!("{}  {server}", organisation.name))?;
    for invitation in &invitations {
        let role = word(&format!("role.{}", invitation.role.code()), &[]);
        let unit = invitation
            .unit
            .clone()
            .unwrap_or_else(|| say("whole_organisation", &[]));
        let person = invitation
            .person
            .clone()
            .unwrap_or_else(|| say("shared_device", &[]));
        let person = match invitation.joins {
            true => say("joins_shared_device", &[("person", &person)]),
            false => person,
        };
        line(&format!("{}  {role:<18}  {unit:<16}  {person}", invitation.code))?;
    }
    line(&say("codes_work", &[("days", &CODE_DAYS.to_string())]))?;
    let Some(file) = file else { return Ok(()) };
    write_whole(file, &serde_json::to_string_pretty(&invitations)?)
        .with_context(|| say("cannot_write", &[("path", &file.display().to_string())]))
}

/// Whoever waits for the file finds all of it or nothing; and nobody else on the machine can read the codes in it.
fn write_whole(file: &Path, text: &str) -> std::io::Result<()> {
    let mut unfinished = file.as_os_str().to_owned();
    unfinished.push(".unfinished");
    // One that was left over would keep its own rights.
    match std::fs::remove_file(&unfinished) {
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let mut options = std::fs::OpenOptions::new();
    options.create_new(true).write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(&unfinished)?.write_all(text.as_bytes())?;
    std::fs::rename(&unfinished, file)
}
