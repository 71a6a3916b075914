//! One town, founded and enrolled once; each seed begins from copies of its files.

use super::device::{Device, SimulatedHost};
use super::network::Server;
use anyhow::{Context, Result};
use chrono::{DateTime, Utc};
use std::path::{Path, PathBuf};
use tempfile::TempDir;
use vaern_domain::access::Role;
use vaern_domain::catalogue::UnitKind;
use vaern_domain::id::{OrganisationId, PersonId, UnitId};
use vaern_protocol::enrolment::{Organisation, Person, Unit};
use vaern_server::codes::random;
use vaern_server::demo::invite;
use vaern_server::store::{Administration, NewPerson};

/// The devices: two of one person, one of another, a tablet that is shared, and one of a person at another workplace.
pub const DEVICES: [&str; 5] = ["anna", "anna-at-home", "bo", "tablet", "carla"];

/// The files to begin from.
pub struct Town {
    folder: TempDir,
    pub organisation: OrganisationId,
    seats: Vec<Seat>,
}

/// Whose a device is.
#[derive(Clone)]
pub struct Seat {
    pub unit: Unit,
    pub person: Option<Person>,
}

/// The moment at which every seed begins.
pub fn beginning() -> DateTime<Utc> {
    "2026-08-24T10:00:00Z".parse().expect("a moment")
}

/// In memory where there is such a place: what is simulated here is not the disk.
pub fn new_folder() -> Result<TempDir> {
    let memory = Path::new("/dev/shm");
    Ok(if memory.is_dir() {
        TempDir::with_prefix_in("vaern-town-", memory)?
    } else {
        TempDir::with_prefix("vaern-town-")?
    })
}

impl Town {
    /// Founds the town and enrols its devices over the real routes.
    pub fn found() -> Result<Self> {
        let folder = new_folder()?;
        let server = Server::open(&folder.path().join("central.sqlite"))?;
        let now = beginning().fixed_offset();
        let organisation = OrganisationId::new(now, &random()?);
        let store = server.administration();
        let people = [("anna", 0), ("bo", 0), ("carla", 1)].map(|(name, unit)| (name.to_owned(), unit));
        let (units, people) = server.block_on(async {
            let town = Organisation {
                organisation_id: organisation,
                name: "Simuleret Kommune".to_owned(),
                demo: true,
            };
            store
                .add_organisation(town, "Europe/Copenhagen".to_owned())
                .await?;
            let mut units = Vec::new();
            for name in ["Nordskolen", "Sydskolen"] {
                let unit = Unit {
                    unit_id: UnitId::new(now, &random()?),
                    name: name.to_owned(),
                    kind: UnitKind::School,
                };
                store.add_unit(organisation, unit.clone()).await?;
                units.push(unit);
            }
            let mut known = Vec::new();
            for (name, unit) in people {
                let person = Person {
                    person_id: PersonId::new(now, &random()?),
                    name,
                };
                let new = NewPerson {
                    person: person.clone(),
                    unit: Some(units[unit].unit_id),
                    role: Role::Employee,
                };
                store.add_people(organisation, vec![new]).await?;
                known.push(person);
            }
            anyhow::Ok((units, known))
        })?;
        let seats = [(0, Some(0)), (0, Some(0)), (0, Some(1)), (0, None), (1, Some(2))];
        let mut town = Self {
            folder,
            organisation,
            seats: Vec::new(),
        };
        for (name, (unit, person)) in DEVICES.into_iter().zip(seats) {
            let seat = Seat {
                unit: units[unit].clone(),
                person: person.map(|person: usize| people[person].clone()),
            };
            town.seats.push(seat);
            let path = town.folder.path().join(name);
            let mut device = Device::open(&path, SimulatedHost::new(town.seats.len() as u64))?;
            let code = town.code(&server, town.seats.len() - 1, beginning())?;
            device.enrol(&server, &code)?;
        }
        Ok(town)
    }

    /// A new code for a device.
    pub fn code(&self, server: &Server, device: usize, now: DateTime<Utc>) -> Result<String> {
        let seat = &self.seats[device];
        let store = server.administration();
        Ok(server.block_on(invite(
            &store,
            self.organisation,
            Some(&seat.unit),
            seat.person.as_ref(),
            Role::Employee,
            now,
        ))?)
    }

    /// Copies of all files.
    pub fn copy(&self) -> Result<TempDir> {
        let copy = new_folder()?;
        for entry in std::fs::read_dir(self.folder.path())? {
            let path: PathBuf = entry?.path();
            let name = path.file_name().context("a name")?;
            std::fs::copy(&path, copy.path().join(name))?;
        }
        Ok(copy)
    }
}
