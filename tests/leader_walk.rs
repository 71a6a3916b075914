//! The walk through the pages of those who lead, for whoever wants to look at each of them.

use crate::central_store::CentralStore;
use crate::steps::enrol;
use crate::window::Window;
use anyhow::Result;
use vaern_domain::access::Role;

/// Takes a new device of a work-environment leader through the pages of the whole municipality and of one workplace, and
/// has `look` look at each.
///
/// # Errors
/// When a screen does not come, or what `look` fails with.
pub fn leader_screens(
    window: &mut Window,
    central: &CentralStore,
    mut look: impl FnMut(&mut Window, &str) -> Result<()>,
) -> Result<()> {
    enrol(window, &central.invitation(Role::WorkEnvironmentLeader, None)?)?;
    window.wait_for("button[data-attention='more']")?;
    look(window, "overview")?;
    for (page, there) in PAGES {
        window.act(page)?;
        window.wait_for(there)?;
        look(window, &format!("{page}-all"))?;
    }
    window.act("overview")?;
    window.tap("button[data-attention='more']")?;
    window.wait_for("[data-verdict='more']")?;
    look(window, "trend-one")?;
    for (page, there) in PAGES.iter().skip(1) {
        window.act(page)?;
        window.wait_for(there)?;
        look(window, &format!("{page}-one"))?;
    }
    Ok(())
}

/// The pages after the overview, and what is there when they have come.
const PAGES: [(&str, &str); 4] = [
    ("trend", "main [data-verdict]"),
    ("patterns", "[data-part='act']"),
    ("completeness", "[data-part]"),
    ("pack", "[data-act='save-pack']"),
];

/// The same for a safety group: its own workplace alone, with hours and pupils.
///
/// # Errors
/// When a screen does not come, or what `look` fails with.
pub fn group_screens(
    window: &mut Window,
    central: &CentralStore,
    mut look: impl FnMut(&mut Window, &str) -> Result<()>,
) -> Result<()> {
    enrol(
        window,
        &central.invitation(Role::SafetyGroup, Some("Fjordskolen"))?,
    )?;
    window.act("overview")?;
    window.wait_for("[data-attention]")?;
    look(window, "group-overview")?;
    for (page, there) in PAGES {
        window.act(page)?;
        window.wait_for(there)?;
        look(window, &format!("group-{page}"))?;
    }
    Ok(())
}
