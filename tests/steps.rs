//! What several journeys do.

use crate::central_store::CentralStore;
use crate::window::Window;
use anyhow::Result;
use vaern_client::host::Invitation;
use vaern_domain::access::Role;

/// Enrols by typing address and code, as a person does who was handed a note.
///
/// # Errors
/// When a screen does not come.
pub fn enrol(window: &mut Window, invitation: &Invitation) -> Result<()> {
    window.expect_screen("enrol")?;
    window.fill("server", &invitation.server)?;
    window.fill("code", &invitation.code)?;
    window.act("enrol")?;
    let landing = match invitation.role {
        Role::WorkEnvironmentLeader => "overview",
        Role::DataProtectionOfficer => "access_log",
        Role::Employee | Role::SafetyGroup | Role::Administrator => "start",
    };
    window.expect_screen(landing)?;
    window.take_taps();
    Ok(())
}

/// Enrols as an employee of the given school.
///
/// # Errors
/// When a screen does not come.
pub fn enrol_employee(window: &mut Window, central: &CentralStore, unit: &str) -> Result<()> {
    enrol(window, &central.invitation(Role::Employee, Some(unit))?)
}

/// Chooses a language from the list at the top, by its code; behind a dialog, where nobody reaches the list, without a tap.
///
/// # Errors
/// When the page does not speak it then.
pub fn choose_language(window: &mut Window, code: &str) -> Result<()> {
    if window.shows("dialog[open]")? {
        window.script(&format!(
            "document.querySelector(\"[data-act='language-{code}']\").click()"
        ))?;
    } else {
        window.act("languages")?;
        window.act(&format!("language-{code}"))?;
    }
    window.wait_for(&format!("html[lang='{code}']"))?;
    Ok(())
}

/// Those of the languages this screen can be looked at in. There is no list of languages on the screen that hides all others, and
/// what is said about reading aloud is about the language it is in.
///
/// # Errors
/// When the window does not answer.
pub fn languages_at_hand<'a>(window: &mut Window, languages: &[&'a str]) -> Result<Vec<&'a str>> {
    let has_list = window.shows("[data-act='languages']")?;
    if has_list && !window.shows("[data-reading-on], [data-reading-failure]")? {
        return Ok(languages.to_vec());
    }
    let current = window.script("return document.documentElement.lang")?;
    Ok(languages
        .iter()
        .copied()
        .filter(|language| current == **language)
        .collect())
}

/// Chooses a contrast from the list at the top, by its code, and closes the list.
///
/// # Errors
/// When the page does not follow.
pub fn choose_contrast(window: &mut Window, code: &str) -> Result<()> {
    window.act("languages")?;
    window.act(&format!("contrast-{code}"))?;
    window.wait_for(&format!("html[data-contrast='{code}']"))?;
    window.act("languages")
}

/// The full picture, up to the saving tap and the thanks.
///
/// # Errors
/// When a screen does not come.
pub fn record_in_full(window: &mut Window) -> Result<()> {
    for step in FULL_PICTURE {
        step.take(window)?;
    }
    window.expect_screen("thanks")
}

/// The quick one.
///
/// # Errors
/// When a screen does not come.
pub fn record_quickly(window: &mut Window) -> Result<()> {
    window.act("begin")?;
    window.expect_screen("what")?;
    window.answer("hit")?;
    window.act("save-now")?;
    window.expect_screen("save")?;
    window.answer("no")?;
    window.expect_screen("thanks")
}

/// One tap of the full picture: where it is made, what is tapped, and the screen that follows.
#[derive(Clone, Copy, Debug)]
pub struct Tap {
    /// What is tapped.
    pub tile: &'static str,
    /// The screen that follows; the question a restart must come back to.
    pub then: &'static str,
}

impl Tap {
    /// Makes the tap and waits for its screen.
    ///
    /// # Errors
    /// When it does not come.
    pub fn take(&self, window: &mut Window) -> Result<()> {
        window.tap(self.tile)?;
        window.expect_screen(self.then)
    }
}

/// The eight taps of the full picture.
pub const FULL_PICTURE: [Tap; 8] = [
    Tap {
        tile: "[data-act='begin']",
        then: "what",
    },
    Tap {
        tile: "[data-answer='kick']",
        then: "what",
    },
    Tap {
        tile: "[data-act='continue']",
        then: "who",
    },
    Tap {
        tile: "[data-answer='citizen']",
        then: "burden",
    },
    Tap {
        tile: "[data-answer='7']",
        then: "before",
    },
    Tap {
        tile: "[data-answer='transition']",
        then: "where",
    },
    Tap {
        tile: "[data-answer='corridor']",
        then: "save",
    },
    Tap {
        tile: "[data-answer='no']",
        then: "thanks",
    },
];
