//! `vaern-server device`: which devices there are, and what to do when one is lost.

use super::words::{line, say, word};
use super::{Data, Which};
use anyhow::bail;
use chrono::{DateTime, Utc};
use clap::Subcommand;
use vaern_domain::id::DeviceId;
use vaern_server::store::{Administration as _, KnownDevice, KnownMember};

#[derive(Subcommand)]
pub enum DeviceCommand {
    /// List the devices, the last to be there first.
    List {
        #[command(flatten)]
        data: Data,
        #[command(flatten)]
        which: Which,
    },
    /// Refuse a device from now on.
    Revoke {
        #[command(flatten)]
        data: Data,
        #[command(flatten)]
        which: Which,
        /// Its id, as `device list` prints it.
        #[arg(long)]
        device: uuid::Uuid,
    },
    /// List who uses a shared device with their initials.
    Members {
        #[command(flatten)]
        data: Data,
        #[command(flatten)]
        which: Which,
        /// Its id, as `device list` prints it.
        #[arg(long)]
        device: uuid::Uuid,
    },
    /// Take somebody's initials off a shared device.
    RemoveMember {
        #[command(flatten)]
        data: Data,
        #[command(flatten)]
        which: Which,
        /// Its id, as `device list` prints it.
        #[arg(long)]
        device: uuid::Uuid,
        /// Their initials, as `device members` prints them.
        #[arg(long)]
        initials: String,
    },
}

impl DeviceCommand {
    pub(super) async fn run(self) -> anyhow::Result<()> {
        match self {
            Self::List { data, which } => list(&data, &which).await,
            Self::Revoke { data, which, device } => revoke(&data, &which, DeviceId(device)).await,
            Self::Members { data, which, device } => members(&data, &which, DeviceId(device)).await,
            Self::RemoveMember {
                data,
                which,
                device,
                initials,
            } => remove_member(&data, &which, DeviceId(device), initials).await,
        }
    }
}

async fn list(data: &Data, which: &Which) -> anyhow::Result<()> {
    let store = data.open_existing().await?;
    let organisation = which.find(&store).await?.organisation_id;
    table(store.devices(organisation).await?.iter().map(cells).collect())
}

/// Prints rows with their columns below each other.
fn table<const COLUMNS: usize>(rows: Vec<[String; COLUMNS]>) -> anyhow::Result<()> {
    let mut widths = [0; COLUMNS];
    for row in &rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = cell.chars().count().max(*width);
        }
    }
    for row in &rows {
        let padded = row
            .iter()
            .zip(widths)
            .map(|(cell, width)| format!("{cell:<width$}"));
        line(padded.collect::<Vec<_>>().join("  ").trim_end())?;
    }
    Ok(())
}

async fn revoke(data: &Data, which: &Which, device: DeviceId) -> anyhow::Result<()> {
    let store = data.open_existing().await?;
    let organisation = which.find(&store).await?.organisation_id;
    if !store.revoke(organisation, device, Utc::now()).await? {
        bail!(say("device_unknown", &[("device", &device.to_string())]));
    }
    Ok(())
}

async fn members(data: &Data, which: &Which, device: DeviceId) -> anyhow::Result<()> {
    let store = data.open_existing().await?;
    let organisation = which.find(&store).await?.organisation_id;
    table(
        store
            .members(organisation, device)
            .await?
            .iter()
            .map(cells_of_member)
            .collect(),
    )
}

async fn remove_member(data: &Data, which: &Which, device: DeviceId, initials: String) -> anyhow::Result<()> {
    let store = data.open_existing().await?;
    let organisation = which.find(&store).await?.organisation_id;
    let removed = store.remove_member(organisation, device, initials.clone(), Utc::now());
    if !removed.await? {
        bail!(say("member_unknown", &[("initials", &initials)]));
    }
    Ok(())
}

const CELLS: usize = 8;

fn cells_of_member(member: &KnownMember) -> [String; 4] {
    let state = match (member.removed_at, member.locked) {
        (Some(moment), _) => at("member_removed", moment),
        (None, true) => say("member_locked", &[]),
        (None, false) => String::new(),
    };
    let cells = [
        member.initials.clone(),
        member.name.clone(),
        at("member_joined", member.joined_at),
        state,
    ];
    cells.map(|cell| harmless(&cell))
}

fn at(key: &str, moment: DateTime<Utc>) -> String {
    say(key, &[("at", &moment.format("%Y-%m-%d %H:%M UTC").to_string())])
}

fn cells(device: &KnownDevice) -> [String; CELLS] {
    let or = |name: &Option<String>, key| name.clone().unwrap_or_else(|| say(key, &[]));
    let cells = [
        device.device.to_string(),
        or(&device.person, "shared_device"),
        or(&device.unit, "whole_organisation"),
        word(&format!("role.{}", device.role.code()), &[]),
        device.platform.clone(),
        device.app_version.clone(),
        at("device_seen", device.last_seen),
        device
            .revoked_at
            .map(|moment| at("device_revoked", moment))
            .unwrap_or_default(),
    ];
    cells.map(|cell| harmless(&cell))
}

/// A device says of itself what it likes; a terminal must not obey it.
fn harmless(cell: &str) -> String {
    cell.chars()
        .map(|letter| if letter.is_control() { '\u{fffd}' } else { letter })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_device_says_of_itself_stays_on_its_line() {
        assert_eq!(harmless("linux\n\u{1b}[2J"), "linux\u{fffd}\u{fffd}[2J");
        assert_eq!(harmless("Åse Øst"), "Åse Øst");
    }
}
