//! What a device finds of earlier days: made by the real client, by the clock of those days.

use crate::central_store::CentralStore;
use crate::device::Device;
use crate::machine::Machine;
use crate::shared_tablet::{key_of, store_files};
use crate::system_host::SystemHost;
use anyhow::{Context, Result, anyhow};
use chrono::{DateTime, Duration, FixedOffset};
use vaern_client::commands::{BeginDraft, Local, RecordIncident};
use vaern_client::host::{Invitation, SavedFile};
use vaern_client::session::Session;
use vaern_client::store::{Setting, Store, StoreKey};
use vaern_client::{Failure, Host};
use vaern_domain::catalogue::{self, Absence, Act};
use vaern_domain::id::{ChangeId, IncidentId};
use vaern_domain::incident::{Change, ChangeBody, Effort, Recorded};
use vaern_domain::{Answers, Language, Occurred};

/// A host some days ago.
struct DaysAgo(i64);

impl Host for DaysAgo {
    fn now(&self) -> DateTime<FixedOffset> {
        SystemHost.now() - Duration::days(self.0)
    }
    fn zone(&self) -> String {
        SystemHost.zone()
    }
    fn system_languages(&self) -> String {
        SystemHost.system_languages()
    }
    fn fill_random(&self, bytes: &mut [u8]) -> Result<(), Failure> {
        SystemHost.fill_random(bytes)
    }
    fn save_file(&self, name: &str, content: &[u8]) -> Result<SavedFile, Failure> {
        SystemHost.save_file(name, content)
    }
    fn invitations(&self) -> Vec<Invitation> {
        Vec::new()
    }
    fn platform(&self) -> String {
        SystemHost.platform()
    }
}

/// A bite recorded on another device of this person, some days ago, with perhaps absence; sent only now. Device clocks decide
/// nothing at the central store, so no clock has to be turned back for this.
///
/// # Errors
/// When it cannot be recorded or sent.
pub fn recorded_days_ago(central: &CentralStore, unit: &str, person: &str, days: i64) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let mut phone = Device::open(&folder.path().join("store.sqlite"))?;
    phone.enrol_as(central, unit, person)?;
    let past = DaysAgo(days);
    let told = |failure: Failure| anyhow!("{failure:?}");
    let draft = BeginDraft {}.run(&mut phone.app, &past).map_err(told)?;
    let record = RecordIncident {
        draft_id: draft.draft_id,
        answers: Answers {
            acts: [Act::Bite].into(),
            absence: Some(Absence::Maybe),
            ..Answers::default()
        },
        occurred: None,
        effort: Effort::default(),
    };
    record.run(&mut phone.app, &past).map_err(told)?;
    phone.synchronise()
}

/// While the app is closed: every draft on this machine grows older.
///
/// # Errors
/// When the store cannot be opened.
pub fn drafts_grow_old(machine: &Machine, minutes: i64) -> Result<()> {
    let mut store = open_store(machine)?;
    for mut draft in store.drafts()? {
        draft.started_at -= Duration::minutes(minutes + 1);
        draft.updated_at -= Duration::minutes(minutes);
        store.write_draft(&draft)?;
    }
    Ok(())
}

/// While the app is closed: an older app, whose guard knew less, records a bite with a telephone number in its note.
///
/// # Errors
/// When the store cannot be opened or has no workplace.
pub fn a_note_slips_through(machine: &Machine) -> Result<()> {
    let mut store = open_store(machine)?;
    let session: Session = store.setting(Setting::Session)?.context("enrolled")?;
    let now = chrono::Local::now().fixed_offset();
    let unit = session.enrolled.unit.as_ref().context("a workplace")?.unit_id;
    store.transact(Change {
        change_id: ChangeId::new(now, &[1; 10]),
        incident_id: IncidentId::new(now, &[2; 10]),
        device_seq: 0,
        base: None,
        author: session.author(),
        recorded_at: now,
        reviewed: None,
        body: ChangeBody::Recorded(Recorded {
            unit,
            occurred: Occurred {
                at: now,
                zone: "Europe/Copenhagen".to_owned(),
            },
            answers: Answers {
                acts: [Act::Bite].into(),
                note: Some("ring 20 30 40 50".to_owned()),
                ..Answers::default()
            },
            catalogue: catalogue::VERSION,
            language: Language::Da,
            effort: Effort::default(),
        }),
    })?;
    Ok(())
}

fn open_store(machine: &Machine) -> Result<Store> {
    let (file, id) = store_files(machine)?.pop().context("a store")?;
    Ok(Store::open(&file, &StoreKey::new(key_of(machine, &id)?))?)
}
