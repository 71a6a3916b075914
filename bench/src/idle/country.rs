//! An organisation as large as a country's: workplaces, people, and a device for each.

use crate::connection::post;
use anyhow::{Context as _, Result, anyhow};
use chrono::Utc;
use serde_json::json;
use std::net::SocketAddr;
use vaern_domain::access::Role;
use vaern_domain::catalogue::UnitKind;
use vaern_domain::id::{DeviceId, OrganisationId, PersonId, UnitId};
use vaern_domain::incident::Author;
use vaern_protocol::SYNC_PATH;
use vaern_protocol::enrolment::{Organisation, Person, Unit};
use vaern_server::codes::SecretHash;
use vaern_server::store::sql::{DatabaseAddress, SqlStore};
use vaern_server::store::{Administration as _, NewPerson, Session};
use vaern_server::text_keys::KeyFile;
use vaern_tests::bare_central::keys;
use vaern_tests::records;

/// People of a workplace.
const STAFF: usize = 500;

/// The organisation's devices.
pub struct Country {
    devices: Vec<Known>,
}

struct Known {
    token: String,
    author: Author,
    unit: UnitId,
}

/// The keys of its texts, made where the server looks for them.
fn keys_of(database: &str, address: &DatabaseAddress) -> Result<KeyFile> {
    let keys = match (keys(database), address) {
        (Some(path), _) => KeyFile::named(path),
        (None, DatabaseAddress::Sqlite(file)) => KeyFile::beside(file),
        (None, DatabaseAddress::Postgres(_)) => return Err(anyhow!("no folder for the keys")),
    };
    if !keys.path().exists() {
        keys.create(Utc::now())?;
    }
    Ok(keys)
}

impl Country {
    /// Founds it in an empty database, on which no server runs yet, with so many devices.
    pub fn found(database: &str, devices: usize) -> Result<Self> {
        let address: DatabaseAddress = database.parse()?;
        let runtime = tokio::runtime::Builder::new_multi_thread().build()?;
        runtime.block_on(async {
            let store = SqlStore::open(&address, &keys_of(database, &address)?).await?;
            let organisation = OrganisationId::new(Utc::now().fixed_offset(), &random()?);
            let name = "Bench Land".to_owned();
            let described = Organisation {
                organisation_id: organisation,
                name,
                demo: false,
            };
            store
                .add_organisation(described, "Europe/Copenhagen".to_owned())
                .await?;
            let mut country = Self { devices: Vec::new() };
            while country.devices.len() < devices {
                let staff = STAFF.min(devices - country.devices.len());
                country.add_workplace(&store, organisation, staff).await?;
            }
            Ok(country)
        })
    }

    async fn add_workplace(
        &mut self,
        store: &SqlStore,
        organisation: OrganisationId,
        staff: usize,
    ) -> Result<()> {
        let now = Utc::now().fixed_offset();
        let unit = Unit {
            unit_id: UnitId::new(now, &random()?),
            name: format!("Skole {}", self.devices.len() / STAFF + 1),
            kind: UnitKind::School,
        };
        let unit_id = unit.unit_id;
        store.add_unit(organisation, unit).await?;
        let (mut people, mut devices) = (Vec::new(), Vec::new());
        for number in 0..staff {
            let person = PersonId::new(now, &random()?);
            let device = DeviceId::new(now, &random()?);
            let secret: [u8; 32] = random()?;
            let token: String = secret.iter().map(|byte| format!("{byte:02x}")).collect();
            let hash = SecretHash::of_token(&token).context("a token")?;
            people.push(NewPerson {
                person: Person {
                    person_id: person,
                    name: format!("Ansat {number}"),
                },
                unit: Some(unit_id),
                role: Role::Employee,
            });
            let session = Session {
                organisation,
                device,
                unit: Some(unit_id),
                person: Some(person),
                role: Role::Employee,
                revoked: false,
                last_seen: now.to_utc(),
            };
            devices.push((session, hash));
            self.devices.push(Known {
                token,
                author: Author {
                    device,
                    person: Some(person),
                },
                unit: unit_id,
            });
        }
        store.add_people(organisation, people).await?;
        Ok(store.add_devices(devices).await?)
    }

    /// How many devices there are.
    pub fn devices(&self) -> usize {
        self.devices.len()
    }

    /// A device asks whether there is anything new behind its cursor, if it has one.
    pub fn poll(&self, address: SocketAddr, device: usize, cursor: Option<&str>) -> String {
        let body = json!({ "cursor": cursor }).to_string();
        post(address, SYNC_PATH, &self.devices[device].token, &body)
    }

    /// A device sends a new record.
    pub fn record(&self, address: SocketAddr, device: usize, turn: usize) -> Result<String> {
        let known = &self.devices[device];
        let record = records::one(turn as u64, known.author, known.unit)?;
        let body = json!({ "changes": [records::envelope(&record)?] }).to_string();
        Ok(post(address, SYNC_PATH, &known.token, &body))
    }
}

fn random<const BYTES: usize>() -> Result<[u8; BYTES]> {
    let mut bytes = [0; BYTES];
    getrandom::fill(&mut bytes).map_err(|error| anyhow!("{error}"))?;
    Ok(bytes)
}
