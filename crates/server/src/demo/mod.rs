//! A made-up municipality with half a year behind it, to try Værn with and to show what its figures say.
//!
//! All of it is invented and marked so. Incidents go the same way as those of real devices; the same seed and day
//! give the same data. Only enrolment codes are random: a code from a known seed would be no secret.

pub mod calendar;
mod circumstances;
mod exposure;
mod follow_up;
mod generator;
mod invitations;
mod municipality;
mod names;
mod rhythm;
mod tally;
mod trial;

pub use invitations::{Invitation, invite};
pub use municipality::{Municipality, School, Staff};

use crate::codes::SecretHash;
use crate::store::sql::{FILE_NAME, SqlStore};
use crate::store::{Administration, NewPerson, Store, StoreError, Trials};
use chrono::{DateTime, Days, NaiveDate, Utc};
use rand::{RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha20Rng;
use std::path::{Path, PathBuf};
use vaern_domain::access::Role;

/// Weeks the demo has behind it.
pub const WEEKS: u64 = 26;
/// Where the demo lies.
pub const ZONE: &str = "Europe/Copenhagen";
const BUILDING: &str = "vaern-demo-unfinished.sqlite";

/// Makes the demo's file in a folder that has none. It appears whole or not at all: a stop in between leaves nothing
/// that would pass for a demo.
///
/// # Errors
/// When the folder cannot be written.
pub async fn make_file(
    folder: &Path,
    seed: u64,
    today: NaiveDate,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let building = folder.join(BUILDING);
    for left_over in with_companions(&building) {
        match std::fs::remove_file(&left_over) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error.into()),
            _ => {}
        }
    }
    let store = SqlStore::open_file(&building)?;
    fill(&store, seed, today, now).await?;
    drop(store); // the last connection to close folds the write-ahead log into the file
    std::fs::rename(&building, folder.join(FILE_NAME))?;
    Ok(())
}

/// Fills an empty store.
///
/// # Errors
/// When the store cannot do it.
pub async fn fill<S>(store: &S, seed: u64, today: NaiveDate, now: DateTime<Utc>) -> Result<(), StoreError>
where
    S: Store + Administration + Trials,
{
    let mut random = ChaCha20Rng::seed_from_u64(seed);
    let first = calendar::monday(today) - Days::new(7 * WEEKS);
    let municipality = Municipality::invented(&mut random, first);
    let organisation = municipality.organisation.organisation_id;
    store
        .add_organisation(municipality.organisation.clone(), ZONE.to_owned())
        .await?;
    let holidays = calendar::holidays_around(first, today);
    store.add_holidays(organisation, holidays.clone()).await?;
    let mut people = vec![NewPerson {
        person: municipality.leader.clone(),
        unit: None,
        role: Role::WorkEnvironmentLeader,
    }];
    let mut devices = Vec::new();
    for school in &municipality.schools {
        store.add_unit(organisation, school.unit.clone()).await?;
        store
            .set_workplace(organisation, school.unit.unit_id, school.tells())
            .await?;
        for staff in &school.staff {
            let unit = Some(school.unit.unit_id);
            people.push(NewPerson {
                person: staff.person.clone(),
                unit,
                role: staff.session.role,
            });
        }
        let sessions = school
            .staff
            .iter()
            .map(|staff| &staff.session)
            .chain([&school.shared]);
        // The hash of no token: nobody can come as one of these devices, seed or not.
        devices.extend(
            sessions.map(|session| (session.as_ref().clone(), SecretHash::of_nothing(random.random()))),
        );
    }
    store.add_people(organisation, people).await?;
    store.add_devices(devices).await?;
    let submissions = generator::half_a_year(&municipality, &holidays, first, today, &mut random);
    let sent = submissions.len();
    store.push(submissions).await?;
    store
        .set_exposure(organisation, exposure::of(&municipality, today))
        .await?;
    for tally in exposure::shadow_weeks(&municipality, today) {
        store.set_tally(organisation, tally).await?;
    }
    trial::set_up(store, &municipality, today, &mut random).await?;
    tracing::info!(
        changes = sent,
        seconds = (Utc::now() - now).as_seconds_f32(),
        "the demo is made"
    );
    Ok(())
}

/// The file and those SQLite lays beside it.
fn with_companions(file: &Path) -> [PathBuf; 3] {
    ["", "-wal", "-shm"].map(|ending| {
        let mut name = file.as_os_str().to_owned();
        name.push(ending);
        name.into()
    })
}
