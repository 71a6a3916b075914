//! Two municipalities with two workplaces each, in every one of them records, and somebody of every role.

use crate::support::{Device, Server, Town, token, uuid};
use serde_json::{Value, json};
use uuid::Uuid;
use vaern_domain::access::Role;
use vaern_domain::id::{DeviceId, OrganisationId, PersonId, TrialId, UnitId};
use vaern_evaluation::{Baseline, Plan, TrialUnit};
use vaern_protocol::enrolment::Unit;
use vaern_protocol::sync::ReceiptStatus;
use vaern_server::store::{Administration as _, Session, Trials as _};

/// The PIN in the examples of the routes.
pub const PIN: &str = "274916";

pub struct World {
    pub callers: Vec<Caller>,
    pub marks: Vec<Mark>,
    places: Vec<Workplace>,
}

/// Somebody who asks.
pub struct Caller {
    pub name: String,
    pub role: Role,
    pub session: Session,
    pub person: Option<PersonId>,
    /// An incident of the caller's own.
    pub incident: Option<Uuid>,
    own: String,
    revoked: String,
    unknown: String,
}

/// What a caller shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Credential {
    Own,
    Revoked,
    Unknown,
    None,
}

/// A workplace and one of each thing there.
pub struct Workplace {
    pub organisation: OrganisationId,
    pub unit: UnitId,
    pub incident: Uuid,
    pub member: PersonId,
    /// A trial of the organisation at this workplace.
    pub trial: TrialId,
}

/// Something that can be recognised in an answer.
#[derive(Debug)]
pub struct Mark {
    pub what: What,
    pub text: String,
    pub organisation: OrganisationId,
    pub unit: UnitId,
    /// The device it was recorded on.
    pub owner: Option<DeviceId>,
    /// Who recorded it, where that is said.
    pub person: Option<PersonId>,
}

/// What it gives away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// The name of a workplace.
    UnitName,
    /// That there is this incident.
    Incident,
    /// What was written.
    Text,
    /// Who recorded it, by name.
    Reporter,
    /// Who recorded it without saying so, or on which device.
    Hidden,
}

impl Credential {
    pub const ALL: [Self; 4] = [Self::Own, Self::Revoked, Self::Unknown, Self::None];
}

impl Caller {
    pub fn token(&self, credential: Credential) -> Option<&str> {
        match credential {
            Credential::Own => Some(&self.own),
            Credential::Revoked => Some(&self.revoked),
            Credential::Unknown => Some(&self.unknown),
            Credential::None => None,
        }
    }
}

impl World {
    pub fn new(server: &Server) -> Self {
        let mut world = Self {
            callers: Vec::new(),
            marks: Vec::new(),
            places: Vec::new(),
        };
        for name in ["Lyngby", "Vejle"] {
            let town = server.town(name);
            for unit in [&town.north, &town.south] {
                world.furnish(server, &town, unit);
            }
            for role in Role::ALL {
                let is_of_unit = matches!(role, Role::Employee | Role::SafetyGroup);
                world.invite(server, &town, name, is_of_unit.then_some(&town.north), *role);
            }
        }
        world
    }

    pub fn place(&self, organisation: OrganisationId, unit: Option<UnitId>) -> Option<&Workplace> {
        self.places
            .iter()
            .find(|place| place.organisation == organisation && unit.is_none_or(|unit| place.unit == unit))
    }

    pub fn sibling(&self, organisation: OrganisationId, unit: Option<UnitId>) -> Option<&Workplace> {
        let own = self.place(organisation, unit)?.unit;
        self.places
            .iter()
            .find(|place| place.organisation == organisation && place.unit != own)
    }

    pub fn elsewhere(&self, organisation: OrganisationId) -> Option<&Workplace> {
        self.places
            .iter()
            .find(|place| place.organisation != organisation)
    }

    /// A record with a name, one without, and a shared tablet with a member and a record of theirs.
    fn furnish(&mut self, server: &Server, town: &Town, unit: &Unit) {
        self.mark(What::UnitName, &unit.name, town, unit, None);
        let named = server.employee(town, unit, &format!("Navngiven {}", unit.name));
        let incident = self.record(&named, town, unit);
        let anonymous = server.employee(town, unit, &format!("Skjult {}", unit.name));
        self.record_without_name(&anonymous, town, unit);
        let tablet = server.device(town, Some(unit), None, Role::Employee);
        let member = server.person(town, Some(unit), Role::Employee, &format!("Fælles {}", unit.name));
        let code = server.code(town, Some(unit), Some(&member), Role::Employee);
        let joining = json!({"code": code.replace('-', ""), "pin": PIN}).to_string();
        let joined = tablet.send("POST", "/v1/members", &[], joining.as_bytes());
        assert_eq!(joined.status, 200, "{}", joined.body);
        let mut change = tablet.recorded();
        change["author"]["person"] = json!(member.person_id);
        self.keep(&tablet, town, unit, change, Some(member.person_id));
        self.places.push(Workplace {
            organisation: town.organisation,
            unit: unit.unit_id,
            incident,
            member: member.person_id,
            trial: trial(server, town, unit),
        });
        let name = format!("shared at {}", unit.name);
        let caller = self.caller(server, town, Some(unit), Role::Employee, name, &tablet);
        self.callers.push(Caller {
            // What members recorded there is theirs: it may be read with their PIN.
            person: Some(member.person_id),
            ..caller
        });
    }

    fn invite(&mut self, server: &Server, town: &Town, town_name: &str, unit: Option<&Unit>, role: Role) {
        let name = format!("{role:?} {town_name}");
        let person = server.person(town, unit, role, &name);
        let device = server.device(town, unit, Some(&person), role);
        let incident = unit.map(|unit| self.record(&device, town, unit));
        let caller = self.caller(server, town, unit, role, name, &device);
        self.callers.push(Caller { incident, ..caller });
    }

    /// The caller of this device, and another device of the same kind that is revoked.
    fn caller(
        &self,
        server: &Server,
        town: &Town,
        unit: Option<&Unit>,
        role: Role,
        name: String,
        device: &Device,
    ) -> Caller {
        let person = device.enrolled.person.clone();
        let revoked = server.device(town, unit, person.as_ref(), role);
        let revoke = server
            .store
            .revoke(town.organisation, revoked.enrolled.device, server.now());
        assert!(server.wait(revoke).unwrap());
        let person = person.map(|person| person.person_id);
        Caller {
            name,
            role,
            session: Session {
                organisation: town.organisation,
                device: device.enrolled.device,
                unit: unit.map(|unit| unit.unit_id),
                person,
                role,
                revoked: false,
                last_seen: server.now(),
            },
            person,
            incident: None,
            own: device.token.clone(),
            revoked: revoked.token,
            unknown: token(),
        }
    }

    fn record(&mut self, device: &Device, town: &Town, unit: &Unit) -> Uuid {
        let person = device.enrolled.person.as_ref().unwrap();
        self.mark(
            What::Reporter,
            &person.name,
            town,
            unit,
            Some((device, Some(person.person_id))),
        );
        self.keep(device, town, unit, device.recorded(), Some(person.person_id))
    }

    fn record_without_name(&mut self, device: &Device, town: &Town, unit: &Unit) {
        let mut change = device.recorded();
        change["author"].as_object_mut().unwrap().remove("person");
        self.keep(device, town, unit, change, None);
        let person = device.enrolled.person.as_ref().unwrap();
        for text in [
            person.name.clone(),
            person.person_id.to_string(),
            device.enrolled.device.to_string(),
        ] {
            self.mark(What::Hidden, &text, town, unit, Some((device, None)));
        }
    }

    fn keep(
        &mut self,
        device: &Device,
        town: &Town,
        unit: &Unit,
        mut change: Value,
        person: Option<PersonId>,
    ) -> Uuid {
        let incident = uuid(&change["incident_id"]);
        let note = format!("mærke {}", incident.simple());
        // Letters only: the guard looks for numbers.
        let note: String = note
            .chars()
            .map(|letter| match letter {
                '0'..='9' => char::from(b'g' + (letter as u8 - b'0')),
                other => other,
            })
            .collect();
        change["body"]["answers"]["note"] = json!(note);
        change["reviewed"] = json!(1);
        let receipt = device.sync(vec![change], None).receipts.remove(0);
        assert_eq!(receipt.status, ReceiptStatus::Accepted, "{receipt:?}");
        self.mark(What::Text, &note, town, unit, Some((device, person)));
        self.mark(
            What::Incident,
            &incident.to_string(),
            town,
            unit,
            Some((device, person)),
        );
        incident
    }

    fn mark(
        &mut self,
        what: What,
        text: &str,
        town: &Town,
        unit: &Unit,
        by: Option<(&Device, Option<PersonId>)>,
    ) {
        self.marks.push(Mark {
            what,
            text: text.to_owned(),
            organisation: town.organisation,
            unit: unit.unit_id,
            owner: by.map(|(device, _)| device.enrolled.device),
            person: by.and_then(|(_, person)| person),
        });
    }
}

/// A trial at one workplace, not begun.
fn trial(server: &Server, town: &Town, unit: &Unit) -> TrialId {
    let trial = TrialId(crate::support::id());
    let plan = Plan {
        name: "Prøve".to_owned(),
        units: vec![TrialUnit {
            unit: unit.unit_id,
            name: unit.name.clone(),
            staff: 20,
        }],
        first: "2026-09-07".parse().unwrap(),
        last: "2027-03-06".parse().unwrap(),
        criteria: vec![
            serde_json::from_value(json!({"measure": "seconds_median", "bound": {"at_most": 30.0}})).unwrap(),
        ],
    };
    let told = (plan, Baseline::default());
    let kept = server
        .store
        .set_trial(town.organisation, trial, told, server.now().fixed_offset());
    server.wait(kept).unwrap().unwrap();
    trial
}
