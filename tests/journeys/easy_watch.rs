//! The app comes back with its question: on the start screen, and as a notice that says nothing of what it is about.
//!
//! The past is real: another device of the same person recorded the incident days ago and sends it only now. Device
//! clocks decide nothing at the central store, so no clock has to be turned back for this.

use crate::soundness::ensure_sound;
use anyhow::{Result, anyhow};
use chrono::{DateTime, Duration, FixedOffset};
use vaern_client::commands::{BeginDraft, Local, RecordIncident};
use vaern_client::host::{Invitation, SavedFile};
use vaern_client::{Failure, Host};
use vaern_domain::Answers;
use vaern_domain::access::Role;
use vaern_domain::catalogue::{Absence, Act};
use vaern_domain::incident::Effort;
use vaern_tests::central_store::CentralStore;
use vaern_tests::device::Device;
use vaern_tests::machine::Machine;
use vaern_tests::notices::Notices;
use vaern_tests::process::wait_until;
use vaern_tests::steps::enrol;
use vaern_tests::system_host::SystemHost;
use vaern_tests::window::Window;

const UNIT: &str = "Fjordskolen";
/// Somebody the demo knows nothing of.
const PERSON: &str = "Vera Vikar";

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

/// Records on another device of this person, some days ago, that there may be absence; and sends it now.
fn recorded_days_ago(central: &CentralStore, days: i64) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let mut phone = Device::open(&folder.path().join("store.sqlite"))?;
    phone.enrol_as(central, UNIT, PERSON)?;
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

#[test]
fn the_question_comes_without_content_and_a_yes_leads_to_deadlines_and_draft() -> Result<()> {
    let central = CentralStore::demo()?;
    let tablet = Machine::new()?;
    let notices = Notices::on(&tablet)?;
    recorded_days_ago(&central, 8)?;
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
