//! The walk through the follow-up, for whoever wants to look at each of its screens: the inbox, a case, every step, the form
//! for EASY, and what the reporter hears.

use crate::central_store::CentralStore;
use crate::steps::enrol;
use crate::window::Window;
use anyhow::Result;
use vaern_domain::access::Role;

const UNIT: &str = "Fjordskolen";

/// Steps that have a screen of their own, with a tap that shows more of it where there is one.
const STEPS: [(&str, Option<&str>); 8] = [
    ("contact", Some("[data-answer='earlier']")),
    ("first_aid", None),
    ("police", Some("[data-answer='not_reported']")),
    ("easy", Some("[data-answer='not_reported']")),
    ("cause", Some("[data-answer='organisation']")),
    ("action", Some("[data-act='save-step']")),
    ("message", Some("[data-ready='talk']")),
    ("reassign", Some("[data-act='save-step']")),
];

/// Takes a new device of a safety group through its inbox, one case with a clock that runs, and every step.
///
/// # Errors
/// When a screen does not come, or what `look` fails with.
pub fn follow_up_screens(
    window: &mut Window,
    central: &CentralStore,
    mut look: impl FnMut(&mut Window, &str) -> Result<()>,
) -> Result<()> {
    enrol(window, &central.invitation(Role::SafetyGroup, Some(UNIT))?)?;
    window.act("inbox")?;
    window.wait_for("[data-case] [data-due='report_benefits']")?;
    look(window, "inbox")?;
    window.tap("[data-case]:has([data-due='report_benefits'])")?;
    window.expect_screen("unit_case")?;
    look(window, "unit-case")?;
    for (step, more) in STEPS {
        open_step(window, step)?;
        if let Some(more) = more {
            window.tap(more)?;
        }
        look(window, &format!("step-{step}"))?;
        if step == "easy" {
            window.act("easy-form")?;
            window.expect_screen("easy_form")?;
            window.tap("[data-field] [data-act='copy']")?;
            window.wait_for("[data-copied]")?;
            look(window, "easy-form")?;
            window.act("back")?;
            window.expect_screen("unit_step")?;
        }
        window.act("back")?;
        window.expect_screen("unit_case")?;
    }
    window.tap("[data-steps] summary")?;
    look(window, "unit-case-steps")?;
    window.tap("[data-step='close']")?;
    window.wait_for("dialog[open]")?;
    look(window, "closing")?;
    window.act("close-anyway")?;
    window.wait_for("[data-closed='true']")?;
    look(window, "unit-case-closed")
}

/// The same for a reporter of the demo whom somebody has answered.
///
/// # Errors
/// When a screen does not come, or what `look` fails with.
pub fn heard_screens(
    window: &mut Window,
    central: &CentralStore,
    mut look: impl FnMut(&mut Window, &str) -> Result<()>,
) -> Result<()> {
    enrol(window, &central.invitation(Role::Employee, Some(UNIT))?)?;
    window.wait_for("[data-heard]")?;
    look(window, "start-heard")?;
    window.act("heard")?;
    window.expect_screen("case")?;
    look(window, "case-heard")
}

fn open_step(window: &mut Window, step: &str) -> Result<()> {
    window.tap("[data-steps] summary")?;
    window.tap(&format!("[data-step='{step}']"))?;
    window.expect_screen("unit_step")
}
