//! Who there is: one organisation, three schools, their staff and devices.

use super::names::{COLLEAGUE_PROCEDURE, FAMILY, GIVEN, HELP};
use crate::store::Session;
use chrono::{DateTime, FixedOffset, NaiveDate, TimeDelta};
use rand::RngExt as _;
use rand_chacha::ChaCha20Rng;
use std::collections::BTreeSet;
use std::sync::Arc;
use vaern_domain::access::Role;
use vaern_domain::catalogue::UnitKind;
use vaern_domain::id::{DeviceId, OrganisationId, PersonId, UnitId};
use vaern_protocol::config::{Contact, Workplace};
use vaern_protocol::enrolment::{Organisation, Person, Unit};

/// Its name says that it does not exist.
pub const NAME: &str = "Demo Kommune (fiktiv)";
/// Leader, work-environment and union representative.
const SAFETY_GROUP: usize = 3;
const SCHOOLS: [(&str, UnitKind, usize); 3] = [
    ("Fjordskolen", UnitKind::School, 52),
    ("Klitskolen", UnitKind::School, 43),
    ("Bakkeskolen", UnitKind::SpecialSchool, 58),
];

/// The whole demo municipality.
pub struct Municipality {
    /// The organisation.
    pub organisation: Organisation,
    /// The work-environment leader.
    pub leader: Person,
    /// The schools.
    pub schools: Vec<School>,
}

/// A school.
pub struct School {
    /// The school as a unit.
    pub unit: Unit,
    /// Its staff, the safety group first.
    pub staff: Vec<Staff>,
    /// The tablet in the staff room.
    pub shared: Arc<Session>,
}

/// A member of staff.
pub struct Staff {
    /// Who.
    pub person: Person,
    /// The own phone.
    pub session: Arc<Session>,
}

impl Municipality {
    /// Invents it, as it was on the given day.
    pub fn invented(random: &mut ChaCha20Rng, day: NaiveDate) -> Self {
        let mut ids = Ids {
            at: day.and_time(chrono::NaiveTime::MIN).and_utc().fixed_offset(),
        };
        let mut names = BTreeSet::new();
        let organisation = Organisation {
            organisation_id: OrganisationId::new(ids.moment(), &random.random()),
            name: NAME.to_owned(),
            demo: true,
        };
        let leader = person(&mut ids, &mut names, random);
        let schools = SCHOOLS
            .map(|(name, kind, staff)| {
                let unit = Unit {
                    unit_id: UnitId::new(ids.moment(), &random.random()),
                    name: name.to_owned(),
                    kind,
                };
                School::invented(
                    unit,
                    staff,
                    organisation.organisation_id,
                    &mut ids,
                    &mut names,
                    random,
                )
            })
            .into();
        Self {
            organisation,
            leader,
            schools,
        }
    }
}

impl School {
    /// What the school tells its staff. The numbers cannot be called.
    pub(super) fn tells(&self) -> Workplace {
        const TITLES: [&str; SAFETY_GROUP] = ["Leder", "Arbejdsmiljørepræsentant", "Tillidsrepræsentant"];
        let contacts = TITLES
            .iter()
            .zip(&self.staff)
            .zip(1..)
            .map(|((title, staff), number)| Contact {
                title: (*title).to_owned(),
                name: staff.person.name.clone(),
                phone: Some(format!("00 00 00 0{number}")),
            });
        Workplace {
            help: Some(HELP.to_owned()),
            phone: Some("00 00 00 00".to_owned()),
            colleague_procedure: Some(COLLEAGUE_PROCEDURE.to_owned()),
            contacts: contacts.collect(),
            ..Workplace::default()
        }
    }

    fn invented(
        unit: Unit,
        staff: usize,
        organisation: OrganisationId,
        ids: &mut Ids,
        names: &mut BTreeSet<String>,
        random: &mut ChaCha20Rng,
    ) -> Self {
        let session = |person: Option<PersonId>, role: Role, ids: &mut Ids, random: &mut ChaCha20Rng| {
            Arc::new(Session {
                organisation,
                device: DeviceId::new(ids.moment(), &random.random()),
                unit: Some(unit.unit_id),
                person,
                role,
                revoked: false,
                last_seen: ids.moment().to_utc(),
            })
        };
        let shared = session(None, Role::Employee, ids, random);
        let staff = (0..staff)
            .map(|place| {
                let person = person(ids, names, random);
                let role = if place < SAFETY_GROUP {
                    Role::SafetyGroup
                } else {
                    Role::Employee
                };
                let session = session(Some(person.person_id), role, ids, random);
                Staff { person, session }
            })
            .collect();
        Self { unit, staff, shared }
    }
}

/// Moments for ids, each a little after the one before, so that ids sort as they were made.
struct Ids {
    at: DateTime<FixedOffset>,
}

impl Ids {
    fn moment(&mut self) -> DateTime<FixedOffset> {
        self.at += TimeDelta::milliseconds(1);
        self.at
    }
}

fn person(ids: &mut Ids, names: &mut BTreeSet<String>, random: &mut ChaCha20Rng) -> Person {
    let name = loop {
        let given = GIVEN[random.random_range(0..GIVEN.len())];
        let name = format!("{given} {}", FAMILY[random.random_range(0..FAMILY.len())]);
        if names.insert(name.clone()) {
            break name;
        }
    };
    Person {
        person_id: PersonId::new(ids.moment(), &random.random()),
        name,
    }
}
