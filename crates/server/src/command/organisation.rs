//! `vaern-server organisation` and `unit`: as much as a real municipality needs to begin.

use super::words::{line, say};
use super::{Data, Which};
use anyhow::bail;
use chrono::Utc;
use clap::Subcommand;
use vaern_domain::catalogue::UnitKind;
use vaern_domain::id::{OrganisationId, UnitId};
use vaern_protocol::enrolment::{Organisation, Unit};
use vaern_server::codes::random;
use vaern_server::store::Administration;
use vaern_server::store::sqlite::SqliteStore;

#[derive(Subcommand)]
pub enum OrganisationCommand {
    /// Add an organisation; the store is made where there is none.
    Create {
        #[command(flatten)]
        data: Data,
        /// Its name.
        #[arg(long)]
        name: String,
        /// Its time zone (IANA).
        #[arg(long, default_value = "Europe/Copenhagen")]
        zone: chrono_tz::Tz,
    },
}

#[derive(Subcommand)]
pub enum UnitCommand {
    /// Add a workplace.
    Add {
        #[command(flatten)]
        data: Data,
        #[command(flatten)]
        which: Which,
        /// Its name.
        #[arg(long)]
        name: String,
        /// Its kind: school, special_school, day_care, elder_care or job_centre.
        #[arg(long, value_parser = kind)]
        kind: UnitKind,
    },
}

fn kind(code: &str) -> Result<UnitKind, String> {
    let codes = || {
        UnitKind::ALL
            .iter()
            .map(|kind| kind.code())
            .collect::<Vec<_>>()
            .join(", ")
    };
    UnitKind::from_code(code).ok_or_else(codes)
}

impl OrganisationCommand {
    pub(super) async fn run(self) -> anyhow::Result<()> {
        let Self::Create { data, name, zone } = self;
        let store = SqliteStore::open(&data.file())?;
        let all = store.organisations().await?;
        if all.iter().any(|organisation| organisation.demo) {
            bail!(say("demo_is_there", &[]));
        }
        if all.iter().any(|organisation| organisation.name == name) {
            bail!(say("name_taken", &[("name", &name)]));
        }
        let organisation_id = OrganisationId::new(Utc::now().fixed_offset(), &random()?);
        let organisation = Organisation {
            organisation_id,
            name,
            demo: false,
        };
        store
            .add_organisation(organisation, zone.name().to_owned())
            .await?;
        Ok(line(&organisation_id.to_string())?)
    }
}

impl UnitCommand {
    pub(super) async fn run(self) -> anyhow::Result<()> {
        let Self::Add {
            data,
            which,
            name,
            kind,
        } = self;
        let store = data.open_existing()?;
        let organisation = which.find(&store).await?.organisation_id;
        if store
            .units(organisation)
            .await?
            .iter()
            .any(|unit| unit.name == name)
        {
            bail!(say("name_taken", &[("name", &name)]));
        }
        let unit_id = UnitId::new(Utc::now().fixed_offset(), &random()?);
        store.add_unit(organisation, Unit { unit_id, name, kind }).await?;
        Ok(line(&unit_id.to_string())?)
    }
}
