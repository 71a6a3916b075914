//! One filter for all the leader's pages: it stays, is shown, and goes by one tap. And how workplaces follow up, the same figures
//! wherever they stand.

use crate::steps::enrol;
use anyhow::{Result, ensure};
use vaern_domain::access::Role;
use vaern_tests::accessibility::ensure_no_violation;
use vaern_tests::central_store::CentralStore;
use vaern_tests::machine::Machine;
use vaern_tests::process::wait_until;
use vaern_tests::window::{Opening, Window};

const SUMMARY: &str = "summary[data-act='filter']";

#[test]
fn a_filter_stays_from_page_to_page_and_over_a_restart() -> Result<()> {
    let central = CentralStore::demo()?;
    let desk = Machine::new()?;
    let mut leader = Window::open(&desk, "leader")?;
    enrol(
        &mut leader,
        &central.invitation(Role::WorkEnvironmentLeader, None)?,
    )?;
    leader.wait_for("button[data-attention]")?;
    ensure!(leader.shows("[data-filtered='false']")? && !leader.shows("[data-act='clear-filter']")?);
    leader.choose("months", "3")?;
    leader.wait_for("[data-filtered='true']")?;
    leader.choose("act", "kick")?;
    leader.wait_for("[data-figure='act']")?;
    let shown = leader.text(SUMMARY)?;
    let period = shown.split(" · ").nth(1).unwrap_or_default().to_owned();
    ensure!(shown.ends_with("Spark"), "{shown}");
    for (page, there) in [
        ("trend", "[data-part='months']"),
        ("patterns", "[data-part='act']"),
        ("completeness", "[data-part='shadow']"),
        ("pack", "[data-act='save-pack']"),
    ] {
        leader.act(page)?;
        leader.wait_for(there)?;
        let shown = leader.text(SUMMARY)?;
        ensure!(shown.contains(&period), "{page}: {shown}");
        // A page that cannot divide its figures by act says so, and does not look as if it did.
        ensure!(shown.ends_with("Spark") == (page == "trend"), "{page}: {shown}");
    }
    leader.close(&desk)?;
    let mut leader = Window::open(&desk, "leader")?;
    leader.wait_for("[data-filtered='true']")?;
    leader.wait_for("[data-figure='act']")?;
    ensure!(leader.text(SUMMARY)?.ends_with("Spark"), "after a restart");
    leader.act("clear-filter")?;
    leader.wait_for("[data-filtered='false']")?;
    leader.wait_for("[data-figure='high_burden']")?;
    Ok(())
}

#[test]
fn the_leader_sees_follow_up_and_the_same_figures_everywhere() -> Result<()> {
    let central = CentralStore::demo()?;
    let desk = Machine::new()?;
    let mut leader = Window::open(&desk, "leader")?;
    enrol(
        &mut leader,
        &central.invitation(Role::WorkEnvironmentLeader, None)?,
    )?;
    leader.wait_for("[data-followed] [data-figure='in_time'] dd")?;
    let in_overview = leader.text("[data-followed] [data-figure='in_time'] dd")?;
    leader.act("to-follow-up")?;
    leader.expect_screen("followed")?;
    leader.wait_for("[data-quality='in_time']")?;
    let on_page = leader.text("[data-quality='in_time'] .figure")?;
    ensure!(
        in_overview == on_page,
        "{in_overview} in Overview, {on_page} on the page"
    );
    leader.wait_for("[data-part='units'] tbody tr")?;
    leader.act("pack")?;
    leader.wait_for("[data-act='save-pack']")?;
    ensure!(
        leader.text("dl.card")?.contains(&on_page),
        "{on_page} on the page for the meeting"
    );
    leader.act("save-pack")?;
    leader.wait_for("[data-saved]")?;
    let document = std::fs::read(leader.attribute("[data-saved]", "data-saved")?)?;
    let document = lopdf::Document::load_mem(&document)?;
    ensure!(document.get_pages().len() == 1, "one page for the meeting");
    let words = document.extract_text(&[1])?.replace('\u{a0}', " ");
    ensure!(words.contains(&on_page), "{on_page} in the document: {words}");
    Ok(())
}

/// Pictures of the filter and what is new beside it, at three sizes, light and dark.
#[test]
fn the_filter_and_follow_up_are_sound_at_every_size() -> Result<()> {
    for (theme, gtk_theme) in [("light", "Adwaita"), ("dark", "Adwaita:dark")] {
        // The demo's codes enrol once.
        let central = CentralStore::demo()?;
        let opening = Opening {
            environment: vec![("GTK_THEME".to_owned(), gtk_theme.to_owned())],
            ..Opening::default()
        };
        let desk = Machine::new()?;
        let mut window = Window::open_with(&desk, "leader", &opening)?;
        enrol(
            &mut window,
            &central.invitation(Role::WorkEnvironmentLeader, None)?,
        )?;
        window.wait_for("[data-followed]")?;
        window.expect_theme(theme)?;
        window.choose("act", "kick")?;
        window.wait_for("[data-figure='act']")?;
        for (page, there) in [
            ("overview", "[data-figure='act']"),
            ("trend", "[data-part='months']"),
            ("patterns", "[data-part='act']"),
            ("followed", "[data-quality]"),
        ] {
            window.act(page)?;
            look(&mut window, page, there, theme)?;
        }
        window.close(&desk)?;
        let tablet = Machine::new()?;
        let mut window = Window::open_with(&tablet, "group", &opening)?;
        enrol(
            &mut window,
            &central.invitation(Role::SafetyGroup, Some("Fjordskolen"))?,
        )?;
        window.act("inbox")?;
        window.wait_for("[data-case]")?;
        window.act("trend")?;
        window.wait_for("[data-part='weeks']")?;
        wait_until("an action is marked and serious incidents are charted", || {
            Ok(window.shows("[data-part='weeks'] .chart-action")?
                && window.shows("[data-part='serious_days']")?)
        })?;
        look(&mut window, "group-trend", "[data-part='weeks']", theme)?;
    }
    Ok(())
}

fn look(window: &mut Window, page: &str, there: &str, theme: &str) -> Result<()> {
    for (size, width, height) in [("phone", 360, 740), ("tablet", 820, 1180), ("desktop", 1440, 900)] {
        window.resize(width, height)?;
        window.expect_width(width)?;
        window.wait_for(there)?;
        window.photograph(&format!("filter-{page}-{size}-{theme}"))?;
        ensure_no_violation(window, &format!("{page}, {size}, {theme}"))?;
    }
    Ok(())
}
