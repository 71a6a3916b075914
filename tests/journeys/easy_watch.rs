//! The app comes back with its question: on the start screen, and as a notice that says nothing of what it is about.
//!
//! The past is real: another device of the same person recorded the incident days ago and sends it only now. Device
//! clocks decide nothing at the central store, so no clock has to be turned back for this.

use crate::soundness::ensure_sound;
use anyhow::Result;
use vaern_client::host::Invitation;
use vaern_domain::access::Role;
use vaern_tests::central_store::CentralStore;
use vaern_tests::machine::Machine;
use vaern_tests::notices::Notices;
use vaern_tests::past::recorded_days_ago;
use vaern_tests::process::wait_until;
use vaern_tests::steps::enrol;
use vaern_tests::window::Window;

const UNIT: &str = "Fjordskolen";
/// Somebody the demo knows nothing of.
const PERSON: &str = "Vera Vikar";

#[test]
fn the_question_comes_without_content_and_a_yes_leads_to_deadlines_and_draft() -> Result<()> {
    let central = CentralStore::demo()?;
    let tablet = Machine::new()?;
    let notices = Notices::on(&tablet)?;
    recorded_days_ago(&central, UNIT, PERSON, 8)?;
    let code = central.administer(&["enrol", "--unit", UNIT, "--person", PERSON])?;
    let invitation = Invitation {
        code: code.trim().to_owned(),
        ..central.invitation(Role::Employee, Some(UNIT))?
    };
    let mut window = Window::open(&tablet, "employee")?;
    enrol(&mut window, &invitation)?;

    wait_until("the notice has been shown", || Ok(!notices.shown().is_empty()))?;
    let notice = &notices.shown()[0];
    assert_eq!(
        (notice.app.as_str(), notice.summary.as_str(), notice.body.as_str()),
        ("Værn", "Værn", "Der er et spørgsmål til dig.")
    );
    for content in ["Bid", "bite", "ravær", UNIT, PERSON] {
        let all = format!("{notice:?}");
        assert!(!all.contains(content), "{content:?} stands in {all}");
    }

    window.wait_for("[data-watch='1']")?;
    window.photograph("start-question")?;
    let card = window.text("[data-watch]")?;
    assert!(
        !card.contains("Bid"),
        "nor does the start screen say what it is about: {card}"
    );
    window.act("watch")?;
    window.expect_screen("watch")?;
    ensure_sound(&mut window, "watch")?;
    window.answer("yes")?;
    window.wait_for("[name='first-day']")?;
    ensure_sound(&mut window, "watch-first-day")?;
    window.act("use-day")?;
    window.expect_screen("case")?;
    for clock in ["report_absence", "police"] {
        window.wait_for(&format!("[data-deadline={clock:?}]"))?;
    }
    window.photograph("case-deadlines")?;
    window.act("easy-draft")?;
    window.expect_screen("easy_draft")?;
    wait_until("the draft is there", || {
        let text = window.script("return document.querySelector('[name=draft]').value")?;
        Ok(text
            .as_str()
            .is_some_and(|text| text.contains("CPR-nummer: (udfyldes i EASY)")))
    })?;
    window.act("copy")?;
    window.wait_for("[data-copied='true']")?;
    window.act("save-draft")?;
    let path = window.attribute("[data-saved]", "data-saved")?;
    assert!(std::fs::read_to_string(path)?.contains("Hændelsesforløb: Bid"));
    window.photograph("easy-draft")?;
    window.act("back")?;
    window.expect_screen("case")?;
    window.act("back")?;
    window.expect_screen("start")?;
    assert!(
        !window.shows("[data-watch]")?,
        "what is answered is not asked again"
    );

    window.close(&tablet)?;
    let mut window = Window::open(&tablet, "employee")?;
    window.expect_screen("start")?;
    window.wait_for("[data-unsent='0']")?;
    assert_eq!(notices.shown().len(), 1, "and the notice does not come again");
    Ok(())
}
