//! The walk through what a straight walk through the offices' screens passes by: older registrations taken over from a file,
//! how a group follows up, who has seen what, a municipality where nothing has happened yet, and a central store that does not
//! answer.

use crate::central_store::CentralStore;
use crate::leader_walk::{choose_day, older_file, pick_file, today};
use crate::machine::Machine;
use crate::steps::enrol;
use crate::window::{Opening, Window};
use anyhow::Result;
use chrono::Days;
use vaern_client::host::Invitation;
use vaern_domain::access::Role;

const UNIT: &str = "Fjordskolen";
const EMPTY: &str = "Ny Kommune";
const EMPTY_UNIT: &str = "Nyskolen";

/// What looks at a screen, by a name for its picture.
type Look<'a> = &'a mut dyn FnMut(&mut Window, &str) -> Result<()>;

/// A leader of the demo: every step of taking older registrations over, what is refused while a trial is set up, and all of it
/// without a network.
///
/// # Errors
/// When a screen does not come, or what `look` fails with.
pub fn office_states(
    desk: &Machine,
    central: &mut CentralStore,
    opening: &Opening,
    look: Look<'_>,
) -> Result<()> {
    let mut leader = Window::open_with(desk, "office-leader", opening)?;
    let role = [
        "enrol",
        "--role",
        "work_environment_leader",
        "--person",
        "Lone Leth",
    ];
    enrol(
        &mut leader,
        &invited(central, &role, Role::WorkEnvironmentLeader)?,
    )?;
    leader.wait_for("[data-figure]")?;
    older_screens(&mut leader, look)?;
    trial_faults(&mut leader, look)?;
    leader.act("overview")?;
    leader.wait_for("[data-figure]")?;
    leader.act("export-figures")?;
    leader.wait_for("[data-saved]")?;
    look(&mut leader, "overview-saved")?;
    leader.act("trend")?;
    leader.wait_for("main [data-verdict]")?;
    leader.act("table")?;
    look(&mut leader, "trend-older-table")?;
    leader.act("patterns")?;
    leader.act("older-kinds")?;
    leader.wait_for("[data-older-kinds] [data-part='older-act']")?;
    look(&mut leader, "patterns-older")?;
    log_screens(desk, central, opening, look)?;
    group_states(desk, central, opening, look)?;

    central.stop()?;
    leader.act("overview")?;
    leader.wait_for("[data-offline]")?;
    look(&mut leader, "overview-offline")?;
    leader.act("trials")?;
    leader.wait_for("[data-failure='server_unreachable']")?;
    look(&mut leader, "trials-unreachable")?;
    leader.close(desk)?;
    central.start()
}

/// From a file to what is seen of it, and back again.
fn older_screens(leader: &mut Window, look: Look<'_>) -> Result<()> {
    leader.act("trials")?;
    leader.act("older")?;
    leader.wait_for("[name='file-older']")?;
    look(leader, "older-pick")?;
    let personal = "Dato;Skole;Notat\n02-03-2026;Bakkeskolen;ro\n03-03-2026;Bakkeskolen;010203-1234\n\
        04-03-2026;Bakkeskolen;ring 20 12 34 56\n";
    pick_file(leader, "file-older", personal)?;
    leader.wait_for("[data-stopped='2']")?;
    look(leader, "older-stopped")?;
    leader.act("another")?;
    let named = "Dato;Skole;Notat\n02-03-2026;Bakkeskolen;Magnus var ked af det\n";
    pick_file(leader, "file-older", named)?;
    leader.wait_for("[data-asked='1']")?;
    look(leader, "older-asked")?;
    leader.act("another")?;
    pick_file(leader, "file-older", &older_file(today()))?;
    leader.wait_for("[data-stage='columns']")?;
    look(leader, "older-columns")?;
    leader.act("columns-done")?;
    leader.wait_for("[data-field='act']")?;
    look(leader, "older-values")?;
    leader.act("check-older")?;
    leader.wait_for("[data-taken='false'][data-lines='60']")?;
    look(leader, "older-check")?;
    leader.act("take-older")?;
    leader.wait_for("[data-taken='true']")?;
    look(leader, "older-taken")?;
    leader.act("another")?;
    leader.wait_for("[data-batch][data-state='taken']")?;
    leader.act("withdraw-older")?;
    leader.wait_for("dialog[open]")?;
    look(leader, "older-withdraw")?;
    leader.act("cancel")?;
    look(leader, "older-batches")?;
    leader.act("back")?;
    leader.expect_screen("trials")
}

/// What is said when something lacks or cannot be.
fn trial_faults(leader: &mut Window, look: Look<'_>) -> Result<()> {
    leader.act("new-trial")?;
    leader.wait_for("[data-step='about']")?;
    leader.act("next")?;
    leader.wait_for("[role='alert']:not(:empty)")?;
    look(leader, "trial-about-lacks")?;
    leader.fill("trial-name", "Ring 20 12 34 56")?;
    choose_day(leader, "first", today() + Days::new(60))?;
    choose_day(leader, "last", today() + Days::new(30))?;
    leader.act("next")?;
    leader.wait_for("[data-finding]")?;
    look(leader, "trial-about-turned")?;
    leader.act("back")?;
    leader.expect_screen("trials")?;
    leader.tap("button[data-trial]")?;
    leader.wait_for("[data-part='workflow']")?;
    leader.act("export-report")?;
    leader.wait_for("[data-saved]")?;
    pick_file(
        leader,
        "file-old_counts",
        "arbejdsplads;måned;antal\nBakkeskolen;2025-08;mange\nØstskolen;2025-09;2\n",
    )?;
    leader.wait_for("[data-faults='2']")?;
    leader.tap("[data-part='adoption'] summary")?;
    look(leader, "trial-saved")
}

/// Who has seen what, as the data protection officer reads it.
fn log_screens(desk: &Machine, central: &CentralStore, opening: &Opening, look: Look<'_>) -> Result<()> {
    let mut officer = Window::open_with(desk, "officer", opening)?;
    let role = [
        "enrol",
        "--role",
        "data_protection_officer",
        "--person",
        "Dorte Dahl",
    ];
    enrol(
        &mut officer,
        &invited(central, &role, Role::DataProtectionOfficer)?,
    )?;
    officer.wait_for("[data-look='trends']")?;
    look(&mut officer, "access-log")?;
    officer.close(desk)
}

/// How a group follows up, and its weeks.
fn group_states(desk: &Machine, central: &CentralStore, opening: &Opening, look: Look<'_>) -> Result<()> {
    let mut group = Window::open_with(desk, "office-group", opening)?;
    let role = [
        "enrol",
        "--unit",
        UNIT,
        "--role",
        "safety_group",
        "--person",
        "Gerd Gram",
    ];
    enrol(&mut group, &invited(central, &role, Role::SafetyGroup)?)?;
    group.act("inbox")?;
    group.wait_for("[data-case]")?;
    group.act("quality")?;
    group.wait_for("[data-quality='in_time'][data-judged='true']")?;
    look(&mut group, "group-quality")?;
    group.act("completeness")?;
    group.wait_for("[name='tallied']")?;
    group.fill("tallied", "24")?;
    group.act("save-shadow")?;
    group.wait_for("[data-saved-week]")?;
    look(&mut group, "group-shadow-saved")?;
    group.act("pack")?;
    group.act("save-pack")?;
    group.wait_for("[data-saved]")?;
    look(&mut group, "group-pack-saved")?;
    group.close(desk)
}

/// A municipality in which nothing has happened yet: every page says so.
///
/// # Errors
/// When a screen does not come, or what `look` fails with.
pub fn empty_offices(desk: &Machine, opening: &Opening, look: Look<'_>) -> Result<()> {
    let central = &CentralStore::empty(EMPTY, EMPTY_UNIT)?;
    let leader_of = ["enrol", "--role", "work_environment_leader", "--person", "Lis Ny"];
    let mut leader = Window::open_with(desk, "new-leader", opening)?;
    enrol(
        &mut leader,
        &invited(central, &leader_of, Role::WorkEnvironmentLeader)?,
    )?;
    leader.wait_for("[data-figure]")?;
    look(&mut leader, "empty-overview")?;
    for (page, there) in [
        ("trend", "main [data-verdict]"),
        ("patterns", "main [role='status'] p"),
        ("completeness", "[data-part]"),
        ("pack", "[data-act='save-pack']"),
        ("trials", "[data-empty]"),
    ] {
        leader.act(page)?;
        leader.wait_for(there)?;
        look(&mut leader, &format!("empty-{page}"))?;
    }
    leader.act("hours")?;
    leader.wait_for("[name^='hours-']")?;
    look(&mut leader, "empty-hours")?;
    leader.close(desk)?;

    let group_of = [
        "enrol",
        "--unit",
        EMPTY_UNIT,
        "--role",
        "safety_group",
        "--person",
        "Gry Ny",
    ];
    let mut group = Window::open_with(desk, "new-group", opening)?;
    enrol(&mut group, &invited(central, &group_of, Role::SafetyGroup)?)?;
    group.act("inbox")?;
    group.wait_for("main .inbox p.card")?;
    look(&mut group, "empty-inbox")?;
    group.act("quality")?;
    group.wait_for("[data-quality]")?;
    look(&mut group, "empty-quality")?;
    group.close(desk)
}

/// An invitation with a code made now.
fn invited(central: &CentralStore, command: &[&str], role: Role) -> Result<Invitation> {
    Ok(Invitation {
        server: central.url(),
        code: central.administer(command)?.trim().to_owned(),
        person: None,
        role,
        unit: None,
        joins: false,
    })
}
