//! What was left on a shared tablet: a draft nobody came back for, and a record without a name that is stuck. Both go on
//! their way without anybody reading them.

use crate::soundness::ensure_sound;
use anyhow::Result;
use vaern_tests::central_store::CentralStore;
use vaern_tests::machine::Machine;
use vaern_tests::past::{a_note_slips_through, drafts_grow_old};
use vaern_tests::process::wait_until;
use vaern_tests::shared_tablet::{enrol_shared, found_with_key};
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

    drafts_grow_old(&tablet, 11)?;
    a_note_slips_through(&tablet)?;
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
