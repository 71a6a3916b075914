//! The walk through what a straight recording passes by: the app's own questions, drafts, corrections, what is refused, what
//! is not sent, what is stuck, and a store that does not open.

use crate::central_store::CentralStore;
use crate::loudspeaker::Loudspeaker;
use crate::machine::Machine;
use crate::past::{a_note_slips_through, drafts_grow_old, recorded_days_ago};
use crate::process::wait_until;
use crate::shared_tablet::{enrol_shared, type_pin, up_to_save};
use crate::steps::{FULL_PICTURE, enrol, record_quickly};
use crate::window::{Opening, Window};
use anyhow::{Context, Result};
use std::io::Write;
use std::path::Path;
use vaern_client::host::Invitation;
use vaern_domain::access::Role;

const UNIT: &str = "Fjordskolen";
/// People the demo knows nothing of.
const RETURNING: &str = "Vera Vikar";
const POOR: &str = "Rita Ravn";
const TROUBLED: &str = "Tora Lund";

/// What looks at a screen, by a name for its picture.
type Look<'a> = &'a mut dyn FnMut(&mut Window, &str) -> Result<()>;

/// A device that is let in again after a week: what the app asks, an incident between colleagues, every question of the
/// details, a note with personal data, a withdrawn record, the own log, drafts.
///
/// # Errors
/// When a screen does not come, or what `look` fails with.
pub fn returning_screens(
    tablet: &Machine,
    central: &CentralStore,
    opening: &Opening,
    look: Look<'_>,
) -> Result<()> {
    let _speaker = Loudspeaker::of(tablet)?;
    recorded_days_ago(central, UNIT, RETURNING, 8)?;
    let invitation = invited(central, RETURNING)?;
    let mut window = Window::open_with(tablet, "returning", opening)?;
    window.expect_screen("enrol")?;
    window.fill("server", &invitation.server)?;
    window.fill("code", "AAAA-BBBB-CCCC")?;
    window.act("enrol")?;
    window.wait_for("[data-failure='enrolment_code_unknown']")?;
    look(&mut window, "enrol-wrong-code")?;
    enrol(&mut window, &invitation)?;
    window.wait_for("[data-watch='1']")?;
    look(&mut window, "start-question")?;
    window.act("watch")?;
    window.expect_screen("watch")?;
    look(&mut window, "watch")?;
    window.answer("yes")?;
    window.wait_for("[name='first-day']")?;
    look(&mut window, "watch-first-day")?;
    window.act("use-day")?;
    window.wait_for("[data-deadline='report_absence']")?;
    look(&mut window, "case-deadlines")?;
    window.act("back")?;
    window.expect_screen("start")?;
    between_colleagues(&mut window, look)?;
    questions_afterwards(&mut window, look)?;
    note(&mut window, look)?;
    window.act("done")?;
    withdrawn(&mut window, look)?;
    drafts(&mut window, look)
}

fn between_colleagues(window: &mut Window, look: Look<'_>) -> Result<()> {
    window.act("begin")?;
    window.expect_screen("what")?;
    window.act("read-aloud")?;
    window.wait_for("[data-reading-on]")?;
    look(window, "what-read-aloud")?;
    if window.shows("[data-act='read-aloud'][aria-pressed='true']")? {
        window.act("read-aloud")?;
    }
    window.answer("degrading")?;
    window.act("continue")?;
    for (answer, then) in [
        ("colleague", "burden"),
        ("3", "before"),
        ("unknown", "where"),
        ("classroom", "save"),
    ] {
        window.answer(answer)?;
        window.expect_screen(then)?;
    }
    look(window, "save-colleague")?;
    window.tap("[data-change='time']")?;
    window.wait_for("[data-act='use-time']")?;
    window.choose("day", "-1")?;
    window.wait_for("select[name='month']")?;
    look(window, "save-time")?;
    window.act("use-now")?;
    window.answer("maybe")?;
    window.expect_screen("thanks")?;
    window.wait_for("[data-state='sent']")?;
    look(window, "thanks-colleague")
}

/// The questions the other walk passes over.
fn questions_afterwards(window: &mut Window, look: Look<'_>) -> Result<()> {
    window.act("add-details")?;
    for question in [
        "support",
        "exposure",
        "company",
        "people",
        "helped",
        "alarm",
        "police",
        "outside_hours",
        "alias",
        "note",
    ] {
        window.wait_for(&format!("[data-detail='{question}']"))?;
        if !["support", "helped", "alias"].contains(&question) {
            look(window, &format!("details-{}", question.replace('_', "-")))?;
        }
        match question {
            "note" => {}
            // Several may have helped: nothing chosen is no answer to go on by.
            "helped" => window.act("continue")?,
            _ => window.act("skip")?,
        }
    }
    window.act("finish")?;
    window.expect_screen("thanks")
}

fn note(window: &mut Window, look: Look<'_>) -> Result<()> {
    window.act("add-note")?;
    window.expect_screen("note")?;
    window.fill(
        "note",
        "Magnus (010203-1234) slog mig. Mor: 20 30 40 50, mor@example.dk, Skolegade 12, 2. tv.",
    )?;
    window.wait_for("[data-finding='address']")?;
    window.act("save-note")?;
    window.wait_for("[data-failure='personal_data_in_text']")?;
    look(window, "note-refused")?;
    window.fill("note", "Storm blev vred.")?;
    window.wait_for("[data-finding='name']")?;
    window.act("keep-words")?;
    window.wait_for("[data-kept]")?;
    look(window, "note-kept")?;
    window.act("save-note")?;
    window.expect_screen("thanks")
}

fn withdrawn(window: &mut Window, look: Look<'_>) -> Result<()> {
    window.act("mine")?;
    window.act("open-case")?;
    window.expect_screen("case")?;
    window.act("withdraw")?;
    window.expect_screen("withdraw")?;
    window.answer("duplicate")?;
    window.act("withdraw")?;
    window.wait_for("dialog[open]")?;
    look(window, "withdraw-sure")?;
    window.act("withdraw-confirm")?;
    window.expect_screen("case")?;
    window.wait_for("[data-entry='withdrawn'][data-state='sent']")?;
    look(window, "case-withdrawn")?;
    window.act("back")?;
    window.expect_screen("mine")?;
    window.act("export-own-pdf")?;
    window.wait_for("[data-saved]")?;
    look(window, "mine-log")?;
    window.act("back")?;
    window.expect_screen("start")
}

fn drafts(window: &mut Window, look: Look<'_>) -> Result<()> {
    for answer in ["kick", "bite"] {
        window.act("begin")?;
        window.expect_screen("what")?;
        window.answer(answer)?;
        window.act("continue")?;
        window.expect_screen("who")?;
        window.act("leave")?;
        window.expect_screen("cover")?;
        if answer == "bite" {
            look(window, "cover")?;
        }
        window.act("resume")?;
        window.expect_screen("start")?;
    }
    window.wait_for("[data-act='all-drafts']")?;
    look(window, "start-drafts")?;
    window.act("all-drafts")?;
    window.expect_screen("mine")?;
    wait_until("both drafts are there", || Ok(window.count("[data-draft]")? == 2))?;
    look(window, "mine-drafts")?;
    window.act("discard")?;
    window.wait_for("dialog[open]")?;
    look(window, "mine-discard")?;
    window.act("cancel")
}

/// A device without a network, with a record that is stuck, shut out, and at last without its key.
///
/// # Errors
/// When a screen does not come, or what `look` fails with.
pub fn troubled_screens(
    tablet: &mut Machine,
    central: &mut CentralStore,
    opening: &Opening,
    look: Look<'_>,
) -> Result<()> {
    let mut window = Window::open_with(tablet, "troubled", opening)?;
    enrol(&mut window, &invited(central, TROUBLED)?)?;
    window.act("mine")?;
    window.expect_screen("mine")?;
    window.wait_for("[data-sent]")?;
    look(&mut window, "mine-empty")?;
    window.act("back")?;
    central.stop()?;
    record_quickly(&mut window)?;
    window.wait_for("[data-state='on_device']")?;
    look(&mut window, "thanks-on-device")?;
    window.act("done")?;
    window.wait_for("[data-unsent='1']")?;
    look(&mut window, "start-unsent")?;
    window.act("mine")?;
    window.act("synchronise")?;
    window.wait_for("[data-failure='server_unreachable']")?;
    look(&mut window, "mine-unsent")?;
    window.close(tablet)?;

    a_note_slips_through(tablet)?;
    central.start()?;
    let mut window = Window::open_with(tablet, "troubled", opening)?;
    window.expect_screen("start")?;
    window.wait_for("[data-unsent='0'] strong")?;
    look(&mut window, "start-needs-help")?;
    window.act("mine")?;
    window.wait_for("[data-waiting] [data-state='needs_help']")?;
    look(&mut window, "mine-needs-help")?;
    window.tap("[data-waiting] [data-act='open-case']")?;
    window.wait_for("[data-mend='note']")?;
    look(&mut window, "case-needs-help")?;
    window.act("back")?;
    window.act("back")?;
    window.expect_screen("start")?;
    shut_out(&mut window, central, look)?;
    window.kill(tablet)?;

    tablet.lose_keychain()?;
    let mut window = Window::open_with(tablet, "troubled", opening)?;
    window.expect_screen("closed")?;
    look(&mut window, "closed")?;
    window.act("set-aside")?;
    window.wait_for("dialog[open]")?;
    look(&mut window, "closed-sure")
}

fn shut_out(window: &mut Window, central: &CentralStore, look: Look<'_>) -> Result<()> {
    let devices = central.administer(&["device", "list"])?;
    let ours = devices.lines().find(|line| line.contains(TROUBLED));
    let device = ours
        .and_then(|line| line.split_whitespace().next())
        .context("our device")?;
    central.administer(&["device", "revoke", "--device", device])?;
    record_quickly(window)?;
    window.act("done")?;
    window.wait_for("[data-problem='device_revoked']")?;
    look(window, "start-shut-out")?;
    window.act("enrol-again")?;
    window.expect_screen("enrol")?;
    look(window, "enrol-again")
}

/// A tablet of the workplace on which others have left something: nothing of what it says is shown.
///
/// # Errors
/// When a screen does not come, or what `look` fails with.
pub fn left_screens(
    tablet: &Machine,
    central: &CentralStore,
    opening: &Opening,
    look: Look<'_>,
) -> Result<()> {
    const PIN: &str = "280417";
    let mut window = Window::open_with(tablet, "left", opening)?;
    enrol_shared(&mut window, central, UNIT)?;
    look(&mut window, "shared-start")?;
    window.act("mine")?;
    window.act("join")?;
    window.expect_screen("join")?;
    window.fill("code", "AAAA-BBBB-CCCC")?;
    window.act("next")?;
    type_pin(&mut window, PIN)?;
    window.wait_for("[data-pin-pad='repeat']")?;
    look(&mut window, "shared-repeat-pin")?;
    type_pin(&mut window, "930214")?;
    window.wait_for("[role='alert']")?;
    look(&mut window, "shared-pins-differ")?;
    for pad in ["pin", "repeat"] {
        window.wait_for(&format!("[data-pin-pad='{pad}']"))?;
        type_pin(&mut window, PIN)?;
    }
    window.wait_for("[data-failure='enrolment_code_unknown']")?;
    look(&mut window, "shared-join-wrong-code")?;
    window.act("back")?;
    window.expect_screen("mine")?;
    window.act("back")?;
    up_to_save(&mut window)?;
    window.act("leave")?;
    window.act("resume")?;
    window.wait_for("[data-act='resume']")?;
    window.close(tablet)?;

    drafts_grow_old(tablet, 11)?;
    a_note_slips_through(tablet)?;
    let mut window = Window::open_with(tablet, "left", opening)?;
    window.expect_screen("start")?;
    window.act("mine")?;
    window.act("synchronise")?;
    window.wait_for("[data-draft]")?;
    window.wait_for("[data-stuck] [data-act='without-note']")?;
    look(&mut window, "shared-left")
}

/// A device with a full disk, on which nothing can speak.
///
/// # Errors
/// When a screen does not come, or what `look` fails with.
pub fn poor_machine_screens(
    tablet: &Machine,
    central: &CentralStore,
    opening: &Opening,
    look: Look<'_>,
) -> Result<()> {
    let speaker = Loudspeaker::of(tablet)?;
    let mut opening = opening.clone();
    opening.disk = Some(16);
    opening.environment.push(speaker.without_danish()?);
    let mut window = Window::open_with(tablet, "poor", &opening)?;
    enrol(&mut window, &invited(central, POOR)?)?;
    for tap in &FULL_PICTURE[..2] {
        tap.take(&mut window)?;
    }
    window.act("read-aloud")?;
    window.wait_for("[data-reading-failure='voice_missing']")?;
    look(&mut window, "what-without-voice")?;
    for tap in &FULL_PICTURE[2..7] {
        tap.take(&mut window)?;
    }
    let film = window.data_folder()?.join("somebody-elses-film");
    fill_disk(&film)?;
    window.tap(FULL_PICTURE[7].tile)?;
    window.wait_for("[data-failure='store_full']")?;
    look(&mut window, "save-disk-full")?;
    std::fs::remove_file(film)?;
    FULL_PICTURE[7].take(&mut window)
}

/// Takes every byte that is left on the disk the file is to lie on.
///
/// # Errors
/// When the file cannot be made.
pub fn fill_disk(film: &Path) -> Result<()> {
    let mut file = std::fs::File::create(film)?;
    while file.write_all(&[7; 4096]).is_ok() {}
    while file.write_all(&[7]).is_ok() {}
    Ok(())
}

/// A code of their own, made now: those of the demo are used by other walks.
fn invited(central: &CentralStore, person: &str) -> Result<Invitation> {
    let code = central.administer(&["enrol", "--unit", UNIT, "--person", person])?;
    Ok(Invitation {
        code: code.trim().to_owned(),
        ..central.invitation(Role::Employee, Some(UNIT))?
    })
}
