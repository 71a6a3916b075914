//! A leader's ten minutes: from the overview to the cause, a shadow week, the page for the meeting.

use crate::steps::enrol;
use anyhow::{Result, ensure};
use vaern_domain::access::Role;
use vaern_tests::central_store::CentralStore;
use vaern_tests::leader_walk::set_value;
use vaern_tests::machine::Machine;
use vaern_tests::process::wait_until;
use vaern_tests::window::Window;

#[test]
fn from_the_overview_to_the_cause_in_three_taps() -> Result<()> {
    let central = CentralStore::demo()?;
    let tablet = Machine::new()?;
    let mut leader = Window::open(&tablet, "leader")?;
    enrol(
        &mut leader,
        &central.invitation(Role::WorkEnvironmentLeader, None)?,
    )?;
    leader.wait_for("button[data-attention='more']")?;
    leader.take_taps();
    leader.tap("button[data-attention='more']")?;
    leader.expect_screen("trend")?;
    leader.wait_for("[data-verdict='more']")?;
    let unit = leader.attribute("[data-unit]", "data-unit")?;
    ensure!(unit != "all", "the trend of the workplace with the rise");
    ensure!(
        leader.count("[data-part='weeks']")? == 0,
        "the weeks of one workplace are not told outside it"
    );
    leader.act("cause")?;
    leader.expect_screen("patterns")?;
    leader.wait_for(&format!("[data-unit='{unit}']"))?;
    ensure!(leader.take_taps() <= 3, "three taps at most");
    leader.wait_for("[data-part='act']")?;
    ensure!(
        leader.count("[data-part='hour']")? == 0 && leader.count("[data-part='alias']")? == 0,
        "hours and pupils of one workplace stay there"
    );
    // The choice stays from page to page.
    leader.act("pack")?;
    leader.wait_for(&format!("[data-unit='{unit}']"))?;
    leader.act("save-pack")?;
    leader.wait_for("[data-saved]")?;
    let path = leader.attribute("[data-saved]", "data-saved")?;
    let document = lopdf::Document::load_mem(&std::fs::read(path)?)?;
    ensure!(document.get_pages().len() == 1, "one page for the meeting");
    let drawings = document.objects.values().filter(|object| {
        let kind = object.as_dict().and_then(|element| element.get(b"S"));
        kind.and_then(lopdf::Object::as_name)
            .is_ok_and(|kind| kind == b"Figure")
    });
    ensure!(drawings.count() == 1, "with the drawing of the trend");
    leader.act("overview")?;
    leader.act("export-figures")?;
    leader.wait_for("[data-saved]")?;
    let path = leader.attribute("[data-saved]", "data-saved")?;
    let table = String::from_utf8(std::fs::read(path)?)?;
    ensure!(table.contains("Fjordskolen"), "{table}");
    for row in table
        .lines()
        .filter(|row| row.contains(";måned;") || row.contains(";month;"))
    {
        let figure = row.split(';').nth(5).unwrap_or_default();
        ensure!(
            figure.is_empty() || figure.parse::<u32>()? >= 5,
            "a small number is told: {row}"
        );
    }
    Ok(())
}

#[test]
fn a_safety_group_enters_its_shadow_week() -> Result<()> {
    let central = CentralStore::demo()?;
    let tablet = Machine::new()?;
    let mut group = Window::open(&tablet, "group")?;
    enrol(
        &mut group,
        &central.invitation(Role::SafetyGroup, Some("Fjordskolen"))?,
    )?;
    group.act("overview")?;
    group.act("completeness")?;
    group.wait_for("[data-part='shadow'] tbody tr")?;
    let rows = "[data-part='shadow'] tbody tr";
    let before = group.count(rows)?;
    // The week chosen at first is the last one; three weeks back is another than the demo's.
    let today = chrono::Local::now().date_naive();
    let monday = today.week(chrono::Weekday::Mon).first_day() - chrono::Days::new(21);
    group.choose("week", &monday.to_string())?;
    set_value(&mut group, "[name='tallied']", "24")?;
    group.act("save-shadow")?;
    wait_until("the shadow week is listed", || {
        Ok(group.count(rows)? == before + 1)
    })?;
    ensure!(
        group.text("[data-part='shadow']")?.contains("24"),
        "with what was tallied"
    );
    Ok(())
}
