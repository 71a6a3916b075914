//! What was left on a shared tablet: a draft nobody came back for, and a record without a name that is stuck. Both go on
//! their way without anybody reading them.

use crate::soundness::ensure_sound;
use anyhow::{Context, Result};
use chrono::TimeDelta;
use std::path::PathBuf;
use vaern_client::session::Session;
use vaern_client::store::{Setting, Store, StoreKey};
use vaern_domain::catalogue::{self, Act};
use vaern_domain::id::{ChangeId, IncidentId};
use vaern_domain::incident::{Change, ChangeBody, Effort, Recorded};
use vaern_domain::{Answers, Language, Occurred};
use vaern_tests::central_store::CentralStore;
use vaern_tests::machine::Machine;
use vaern_tests::process::wait_until;
use vaern_tests::shared_tablet::{enrol_shared, found_with_key, key_of, store_files};
use vaern_tests::window::Window;

#[test]
fn what_was_left_goes_on_unseen() -> Result<()> {
    let central = CentralStore::demo()?;
    let tablet = Machine::new()?;
    let mut window = Window::open(&tablet, "shared")?;
    enrol_shared(&mut window, &central, "Fjordskolen")?;
    let before = central.incidents()?.len();
    window.act("begin")?;
    window.expect_screen("what")?;
    window.answer("kick")?;
    window.act("save-now")?;
    window.expect_screen("save")?;
    window.act("leave")?;
    window.act("resume")?;
    window.expect_screen("start")?;
    window.wait_for("[data-act='resume']")?;
    window.close(&tablet)?;

    eleven_minutes_pass_and_a_note_slips_through(&tablet)?;
    let mut window = Window::open(&tablet, "shared")?;
    window.expect_screen("start")?;
    assert!(
        !window.shows("[data-act='resume']")?,
        "nobody goes on with what another began"
    );
    window.act("mine")?;
    window.act("synchronise")?;
    window.wait_for("[data-draft]")?;
    window.wait_for("[data-stuck] [data-act='without-note']")?;
    ensure_sound(&mut window, "shared-left")?;
    let shown = window.text("main")?;
    assert!(
        !shown.contains("Spark") && !shown.contains("ring"),
        "nothing of either is shown: {shown}"
    );
    window.act("save-left")?;
    // The list closes up behind what was saved, and the line above it tells of the sending: a tap meanwhile misses.
    window.wait_until_gone("[data-draft]")?;
    wait_until("what was saved has arrived", || {
        Ok(central.incidents()?.len() == before + 1)
    })?;
    window.wait_for("[data-unsent='0']")?;
    window.act("without-note")?;
    window.wait_until_gone("[data-stuck]")?;
    window.act("synchronise")?;
    window.wait_for("[data-unsent='0']")?;
    assert!(
        window.shows("[data-screen='mine']")?,
        "the tablet has not cleared itself meanwhile"
    );
    wait_until("both have arrived", || {
        Ok(central.incidents()?.len() >= before + 2)
    })?;
    assert_eq!(central.incidents()?.len(), before + 2, "once");
    assert_eq!(
        found_with_key(&tablet, &["\"kick\"", "\"bite\"", "occurred", "ring 20"])?,
        Vec::<String>::new()
    );
    Ok(())
}

/// While the app is closed: the draft grows old, and an older app, whose guard knew less, records a telephone number.
fn eleven_minutes_pass_and_a_note_slips_through(tablet: &Machine) -> Result<()> {
    let (file, id): (PathBuf, String) = store_files(tablet)?.pop().context("a store")?;
    let mut store = Store::open(&file, &StoreKey::new(key_of(tablet, &id)?))?;
    let session: Session = store.setting(Setting::Session)?.context("enrolled")?;
    for mut draft in store.drafts()? {
        draft.started_at -= TimeDelta::minutes(12);
        draft.updated_at -= TimeDelta::minutes(11);
        store.write_draft(&draft)?;
    }
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
