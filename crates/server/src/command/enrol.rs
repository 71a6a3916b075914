//! `vaern-server enrol`: a code for a person or for a shared device.

use super::words::{line, say};
use super::{Data, Which};
use anyhow::bail;
use chrono::Utc;
use clap::Args;
use vaern_domain::access::Role;
use vaern_domain::id::{OrganisationId, PersonId};
use vaern_protocol::enrolment::{Person, Unit, shown_code};
use vaern_server::codes::{CODE_DAYS, random};
use vaern_server::demo::invite;
use vaern_server::store::sql::SqlStore;
use vaern_server::store::{Administration, NewPerson};

#[derive(Args)]
pub struct Enrol {
    #[command(flatten)]
    data: Data,
    #[command(flatten)]
    which: Which,
    /// Name of the workplace. Needed for all but roles of the whole organisation.
    #[arg(long, value_name = "NAME")]
    unit: Option<String>,
    /// Name of the person; added when there is none of that name and role.
    #[arg(long, value_name = "NAME", required_unless_present = "shared")]
    person: Option<String>,
    /// What the person may do.
    #[arg(long, default_value = "employee", value_parser = role)]
    role: Role,
    /// A device that a workplace shares, without a person.
    #[arg(long, conflicts_with_all = ["person", "role"])]
    shared: bool,
}

fn role(code: &str) -> Result<Role, String> {
    let codes = || {
        Role::ALL
            .iter()
            .map(|role| role.code())
            .collect::<Vec<_>>()
            .join(", ")
    };
    Role::from_code(code).ok_or_else(codes)
}

impl Enrol {
    pub(super) async fn run(self) -> anyhow::Result<()> {
        let store = self.data.open_existing().await?;
        let organisation = self.which.find(&store).await?.organisation_id;
        let unit = self.find_unit(&store, organisation).await?;
        let person = match &self.person {
            Some(name) => Some(
                self.find_or_add(&store, organisation, unit.as_ref(), name)
                    .await?,
            ),
            None => None,
        };
        let now = Utc::now();
        let code = invite(
            &store,
            organisation,
            unit.as_ref(),
            person.as_ref(),
            self.role,
            now,
        )
        .await?;
        line(&shown_code(&code))?;
        eprintln!("{}", say("code_works", &[("days", &CODE_DAYS.to_string())]));
        Ok(())
    }

    /// A role of one workplace needs one; a role of the whole organisation has none.
    async fn find_unit(
        &self,
        store: &SqlStore,
        organisation: OrganisationId,
    ) -> anyhow::Result<Option<Unit>> {
        let of_one_unit = matches!(self.role, Role::Employee | Role::SafetyGroup);
        let units = store.units(organisation).await?;
        let names = units
            .iter()
            .map(|unit| unit.name.as_str())
            .collect::<Vec<_>>()
            .join(", ");
        match &self.unit {
            None if of_one_unit => bail!(say("unit_needed", &[("units", &names)])),
            None => Ok(None),
            Some(_) if !of_one_unit => bail!(say("unit_not_needed", &[])),
            Some(name) => match units.into_iter().find(|unit| unit.name == *name) {
                Some(unit) => Ok(Some(unit)),
                None => bail!(say("unit_unknown", &[("unit", name), ("units", &names)])),
            },
        }
    }

    async fn find_or_add(
        &self,
        store: &SqlStore,
        organisation: OrganisationId,
        unit: Option<&Unit>,
        name: &str,
    ) -> anyhow::Result<Person> {
        let unit = unit.map(|unit| unit.unit_id);
        let known = store.people(organisation, unit, self.role).await?;
        if let Some(person) = known.into_iter().find(|person| person.name == name) {
            return Ok(person);
        }
        let person_id = PersonId::new(Utc::now().fixed_offset(), &random()?);
        let person = Person {
            person_id,
            name: name.to_owned(),
        };
        let new = NewPerson {
            person: person.clone(),
            unit,
            role: self.role,
        };
        store.add_people(organisation, vec![new]).await?;
        Ok(person)
    }
}
