//! A safety group looks at how it follows up: what it has just done counts at once, without a network.

use crate::steps::enrol;
use anyhow::{Result, ensure};
use vaern_domain::access::Role;
use vaern_tests::accessibility::ensure_no_violation;
use vaern_tests::central_store::CentralStore;
use vaern_tests::machine::Machine;
use vaern_tests::window::Window;

#[test]
fn a_group_sees_how_it_follows_up_and_what_each_figure_means() -> Result<()> {
    let central = CentralStore::demo()?;
    let desk = Machine::new()?;
    let mut window = Window::open(&desk, "group")?;
    enrol(
        &mut window,
        &central.invitation(Role::SafetyGroup, Some("Fjordskolen"))?,
    )?;
    window.act("inbox")?;
    window.wait_for("[data-case]")?;
    window.act("quality")?;
    window.wait_for("[data-quality='in_time'][data-judged='true']")?;
    for line in ["median", "with_action", "with_effect", "easy", "heard"] {
        ensure!(window.shows(&format!("[data-quality='{line}']"))?, "{line}");
    }
    ensure!(
        window.count("[data-action]")? > 0,
        "the demo's actions with what was before and after"
    );
    for (size, width, height) in [("phone", 390, 844), ("tablet", 820, 1180), ("desktop", 1280, 800)] {
        window.resize(width, height)?;
        window.expect_width(width)?;
        window.photograph(&format!("quality-{size}"))?;
        ensure_no_violation(&mut window, &format!("quality-{size}"))?;
    }
    Ok(())
}
