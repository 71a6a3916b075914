//! The walk through the pages of those who lead, for whoever wants to look at each of them.

use crate::central_store::CentralStore;
use crate::steps::enrol;
use crate::window::Window;
use anyhow::Result;
use chrono::{Datelike as _, Days, Local, NaiveDate};
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
    window.act("followed")?;
    window.wait_for("[data-quality]")?;
    look(window, "followed-all")?;
    window.act("overview")?;
    window.tap("button[data-attention='more']")?;
    window.wait_for("[data-verdict='more']")?;
    look(window, "trend-one")?;
    for (page, there) in PAGES.iter().skip(1) {
        window.act(page)?;
        window.wait_for(there)?;
        look(window, &format!("{page}-one"))?;
    }
    trial_screens(window, look)
}

/// From any page of a work-environment leader through the screens of a trial: the list, the demo's trial, the set-up of a new
/// one, working hours.
///
/// # Errors
/// When a screen does not come, or what `look` fails with.
pub fn trial_screens(
    window: &mut Window,
    mut look: impl FnMut(&mut Window, &str) -> Result<()>,
) -> Result<()> {
    window.act("trials")?;
    window.wait_for("button[data-trial]")?;
    look(window, "trials")?;
    window.tap("button[data-trial]")?;
    window.wait_for("[data-part='workflow']")?;
    look(window, "trial")?;
    window.act("back")?;
    window.act("new-trial")?;
    window.wait_for("[data-step='about']")?;
    look(window, "trial-about")?;
    window.fill("trial-name", "Fra papir til app")?;
    choose_day(window, "first", today() + Days::new(30))?;
    choose_day(window, "last", today() + Days::new(210))?;
    window.act("next")?;
    window.wait_for("[data-step='units'] input[type='checkbox']")?;
    window.tap("[data-step='units'] input[type='checkbox']")?;
    set_value(window, "[name^='staff-']", "24")?;
    look(window, "trial-units")?;
    for step in ["criteria", "before", "after", "cost"] {
        window.act("next")?;
        window.wait_for(&format!("[data-step='{step}']"))?;
        if step == "before" {
            window.act("add-step")?;
            window.wait_for("[name='what-0']")?;
        }
        look(window, &format!("trial-{step}"))?;
    }
    // Out of the set-up again; nothing is saved.
    for step in ["after", "before", "criteria", "units", "about"] {
        window.act("back")?;
        window.wait_for(&format!("[data-step='{step}']"))?;
    }
    window.act("back")?;
    window.expect_screen("trials")?;
    window.act("hours")?;
    window.wait_for("[name^='hours-']")?;
    look(window, "hours")?;
    pick_file(
        window,
        "file-hours",
        "arbejdsplads;måned;timer;ansatte\nFjordskolen;2026-05;mange;40\nBakkeskolen;2026-05;-7;40\n",
    )?;
    window.wait_for("[data-faults]")?;
    look(window, "hours-faults")
}

/// What a person picks in the system's dialog, which no driver can open: the file lies in the field, and the field says so.
///
/// # Errors
/// When there is no such field.
pub fn pick_file(window: &mut Window, field: &str, text: &str) -> Result<()> {
    window.wait_for(&format!("[name='{field}']"))?;
    window
        .script(&format!(
            "const field = document.querySelector('[name={field:?}]');
             const files = new DataTransfer();
             files.items.add(new File([{text:?}], 'tal.csv', {{ type: 'text/csv' }}));
             field.files = files.files;
             field.dispatchEvent(new Event('change', {{ bubbles: true }}));"
        ))
        .map(drop)
}

/// A school's spreadsheet: sixty lines of the last months that can be taken, and five that cannot.
pub fn older_file(today: NaiveDate) -> String {
    let mut lines = vec!["Dato;Tid;Skole;Hvad skete der;Alvor;Notat".to_owned()];
    for line in 0..60 {
        let day = today - Days::new(100 + line % 30);
        let school = ["Bakkeskolen", "Fjordskolen"][usize::from(line % 3 == 0)];
        let act = ["slag", "spark", "trusler"][usize::try_from(line % 3).unwrap_or(0)];
        lines.push(format!(
            "{};{:02}:15;{school};{act};{};nr. {line}",
            day.format("%d-%m-%Y"),
            8 + line % 7,
            line % 10
        ));
    }
    let again = lines[1].clone();
    let next_week = (today + Days::new(7)).format("%d-%m-%Y");
    lines.extend([
        "31-02-2026;;Bakkeskolen;slag;3;".to_owned(),
        format!("{next_week};;Bakkeskolen;slag;3;"),
        "02-03-2026;;Ukendt skole;slag;3;".to_owned(),
        ";;Bakkeskolen;slag;3;".to_owned(),
        again,
    ]);
    lines.join("\n")
}

/// Chooses a day from the lists of its parts.
///
/// # Errors
/// When there are no such lists, or they do not have the day.
pub fn choose_day(window: &mut Window, name: &str, day: NaiveDate) -> Result<()> {
    for (part, value) in [
        ("year", day.year().to_string()),
        ("month", day.month0().to_string()),
        ("date", day.day().to_string()),
    ] {
        window.choose(&format!("{name}-{part}"), &value)?;
    }
    Ok(())
}

/// Today by the clock of this machine.
pub fn today() -> NaiveDate {
    Local::now().date_naive()
}

/// Puts a value into a field the driver cannot type into: days and numbers.
///
/// # Errors
/// When there is no such field.
pub fn set_value(window: &mut Window, css: &str, value: &str) -> Result<()> {
    window.wait_for(css)?;
    window
        .script(&format!(
            "const field = document.querySelector({css:?}); field.value = {value:?};
             field.dispatchEvent(new Event('input', {{ bubbles: true }}));"
        ))
        .map(drop)
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
