//! `vaern-server organisation` and `unit`: as much as a real municipality needs to begin.

use super::words::{line, say};
use super::{Data, Which};
use anyhow::bail;
use chrono::Utc;
use clap::{Args, Subcommand};
use vaern_domain::catalogue::{Place, UnitKind};
use vaern_domain::id::{OrganisationId, UnitId};
use vaern_protocol::config::{CONTACT_LIMIT, Contact, WORKPLACE_TEXT_LIMIT, Workplace};
use vaern_protocol::enrolment::{Organisation, Unit};
use vaern_server::codes::random;
use vaern_server::store::Administration;

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
#[command(disable_help_subcommand = true)] // one of ours has that name; --help is there all the same
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
    /// Set what a workplace tells its staff after an incident, and print it. What is left out stays as it was.
    Help(Box<Help>),
}

#[derive(Args)]
pub struct Help {
    #[command(flatten)]
    data: Data,
    #[command(flatten)]
    which: Which,
    /// Name of the workplace.
    #[arg(long, value_name = "NAME")]
    unit: String,
    /// Where to find help, in the workplace's own words. Empty: none.
    #[arg(long)]
    text: Option<String>,
    /// The number to call. Empty: none.
    #[arg(long)]
    phone: Option<String>,
    /// What to do when it was a colleague. Empty: the general words.
    #[arg(long, value_name = "TEXT")]
    colleague_procedure: Option<String>,
    /// Somebody to turn to; can be given several times, and replaces all there were. Empty: none.
    #[arg(long = "contact", value_name = "TITLE=NAME[=PHONE]", value_parser = contact)]
    contacts: Option<Vec<Option<Contact>>>,
    /// A place the workplace does not have; can be given several times, and replaces all there were. Empty: none.
    #[arg(long = "hide-place", value_name = "CODE", value_parser = place)]
    hidden_places: Option<Vec<Option<Place>>>,
}

fn contact(text: &str) -> Result<Option<Contact>, String> {
    let parts: Vec<&str> = text.split('=').map(str::trim).collect();
    let contact = |title: &str, name: &str, phone: Option<&str>| Contact {
        title: title.to_owned(),
        name: name.to_owned(),
        phone: phone.map(str::to_owned),
    };
    match parts[..] {
        [""] => Ok(None),
        [title, name] if !title.is_empty() && !name.is_empty() => Ok(Some(contact(title, name, None))),
        [title, name, phone] if !title.is_empty() && !name.is_empty() => {
            Ok(Some(contact(title, name, Some(phone))))
        }
        _ => Err("TITLE=NAME[=PHONE]".to_owned()),
    }
}

fn place(code: &str) -> Result<Option<Place>, String> {
    let codes = || {
        Place::ALL
            .iter()
            .map(|place| place.code())
            .collect::<Vec<_>>()
            .join(", ")
    };
    match code {
        "" => Ok(None),
        code => Place::from_code(code).map(Some).ok_or_else(codes),
    }
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
        let store = data.open().await?;
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
        let (data, which, name, kind) = match self {
            Self::Add {
                data,
                which,
                name,
                kind,
            } => (data, which, name, kind),
            Self::Help(help) => return help.run().await,
        };
        let store = data.open_existing().await?;
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

impl Help {
    async fn run(self) -> anyhow::Result<()> {
        let store = self.data.open_existing().await?;
        let organisation = self.which.find(&store).await?.organisation_id;
        let units = store.units(organisation).await?;
        let Some(unit) = units.iter().find(|unit| unit.name == self.unit) else {
            let names: Vec<&str> = units.iter().map(|unit| unit.name.as_str()).collect();
            bail!(say(
                "unit_unknown",
                &[("unit", &self.unit), ("units", &names.join(", "))]
            ));
        };
        let told = store.workplace(organisation, unit.unit_id).await?;
        let workplace = self.on_top_of(told.unwrap_or_default());
        let most = workplace.texts().map(|text| text.chars().count()).max();
        if most.unwrap_or(0) > WORKPLACE_TEXT_LIMIT || workplace.contacts.len() > CONTACT_LIMIT {
            let (characters, contacts) = (WORKPLACE_TEXT_LIMIT.to_string(), CONTACT_LIMIT.to_string());
            bail!(say(
                "workplace_too_much",
                &[("characters", &characters), ("contacts", &contacts)]
            ));
        }
        store
            .set_workplace(organisation, unit.unit_id, workplace.clone())
            .await?;
        Ok(line(&serde_json::to_string_pretty(&workplace)?)?)
    }

    fn on_top_of(self, told: Workplace) -> Workplace {
        let text = |new: Option<String>, old: Option<String>| match new {
            Some(new) => Some(new.trim().to_owned()).filter(|new| !new.is_empty()),
            None => old,
        };
        let contacts = self
            .contacts
            .map(|contacts| contacts.into_iter().flatten().collect());
        let hidden_places = self
            .hidden_places
            .map(|places| places.into_iter().flatten().collect());
        Workplace {
            help: text(self.text, told.help),
            phone: text(self.phone, told.phone),
            colleague_procedure: text(self.colleague_procedure, told.colleague_procedure),
            contacts: contacts.unwrap_or(told.contacts),
            hidden_places: hidden_places.unwrap_or(told.hidden_places),
        }
    }
}
