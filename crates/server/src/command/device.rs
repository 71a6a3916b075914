//! `vaern-server device`: which devices there are, and what to do when one is lost.

use super::words::{line, say, word};
use super::{Data, Which};
use anyhow::bail;
use chrono::{DateTime, Utc};
use clap::Subcommand;
use vaern_domain::id::DeviceId;
use vaern_server::store::{Administration as _, KnownDevice};

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
}

impl DeviceCommand {
    pub(super) async fn run(self) -> anyhow::Result<()> {
        match self {
            Self::List { data, which } => list(&data, &which).await,
            Self::Revoke { data, which, device } => revoke(&data, &which, DeviceId(device)).await,
        }
    }
}

async fn list(data: &Data, which: &Which) -> anyhow::Result<()> {
    let store = data.open_existing()?;
    let organisation = which.find(&store).await?.organisation_id;
    let rows: Vec<_> = store.devices(organisation).await?.iter().map(cells).collect();
    let mut widths = [0; CELLS];
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
    let store = data.open_existing()?;
    let organisation = which.find(&store).await?.organisation_id;
    if !store.revoke(organisation, device, Utc::now()).await? {
        bail!(say("device_unknown", &[("device", &device.to_string())]));
    }
    Ok(())
}

const CELLS: usize = 8;

fn cells(device: &KnownDevice) -> [String; CELLS] {
    let at =
        |key, moment: DateTime<Utc>| say(key, &[("at", &moment.format("%Y-%m-%d %H:%M UTC").to_string())]);
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
