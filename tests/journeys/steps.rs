//! What several journeys do.

use anyhow::Result;
use vaern_client::host::Invitation;
use vaern_domain::access::Role;
use vaern_tests::central_store::CentralStore;
use vaern_tests::window::Window;

/// Enrols by typing address and code, as a person does who was handed a note.
pub fn enrol(window: &mut Window, invitation: &Invitation) -> Result<()> {
    window.expect_screen("enrol")?;
    window.fill("server", &invitation.server)?;
    window.fill("code", &invitation.code)?;
    window.act("enrol")?;
    let landing = if invitation.role == Role::WorkEnvironmentLeader {
        "overview"
    } else {
        "start"
    };
    window.expect_screen(landing)?;
    window.take_taps();
    Ok(())
}

/// Enrols as an employee of the given school.
pub fn enrol_employee(window: &mut Window, central: &CentralStore, unit: &str) -> Result<()> {
    enrol(window, &central.invitation(Role::Employee, Some(unit))?)
}

/// The full picture, up to the saving tap and the thanks.
pub fn record_in_full(window: &mut Window) -> Result<()> {
    for step in FULL_PICTURE {
        step.take(window)?;
    }
    window.expect_screen("thanks")
}

/// The quick one.
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
pub struct Tap {
    tile: &'static str,
    /// The screen that follows; the question a restart must come back to.
    pub then: &'static str,
}

impl Tap {
    /// Makes the tap and waits for its screen.
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
