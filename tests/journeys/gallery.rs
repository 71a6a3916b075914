//! Every screen at three sizes, light and dark: photographed to be looked at (`target/journeys/`), checked by axe-core,
//! and by geometry - nothing reaches beyond the window.

use crate::steps::{FULL_PICTURE, enrol, enrol_employee};
use anyhow::{Context, Result, ensure};
use vaern_domain::access::Role;
use vaern_tests::central_store::CentralStore;
use vaern_tests::machine::Machine;
use vaern_tests::window::{Opening, Window};

const SIZES: [(&str, u32, u32); 3] = [("phone", 360, 640), ("tablet", 820, 1180), ("desktop", 1440, 900)];

#[test]
fn every_screen_is_sound_in_light() -> Result<()> {
    gallery("light", "Adwaita")
}

#[test]
fn every_screen_is_sound_in_dark() -> Result<()> {
    gallery("dark", "Adwaita:dark")
}

fn gallery(theme: &str, gtk_theme: &str) -> Result<()> {
    let central = CentralStore::demo()?;
    let tablet = Machine::new()?;
    let opening = Opening {
        environment: vec![
            ("GTK_THEME".to_owned(), gtk_theme.to_owned()),
            (
                "VAERN_INVITATIONS".to_owned(),
                central.invitations_file().display().to_string(),
            ),
        ],
    };
    let mut window = Window::open_with(&tablet, "employee", &opening)?;
    let scheme = window.script("return matchMedia('(prefers-color-scheme: dark)').matches")?;
    ensure!(
        scheme == (theme == "dark"),
        "the window must be {theme} for this to mean anything"
    );
    look(&mut window, "enrol", theme)?;
    enrol_employee(&mut window, &central, "Fjordskolen")?;
    look(&mut window, "start", theme)?;
    for tap in &FULL_PICTURE {
        tap.take(&mut window)?;
        if tap.then != "thanks" {
            look(&mut window, tap.then, theme)?;
        }
    }
    window.wait_for("[data-state='sent']")?;
    look(&mut window, "thanks", theme)?;
    window.act("add-note")?;
    window.expect_screen("note")?;
    window.fill("note", "Eleven 010203-1234 var urolig")?;
    window.wait_for("[data-replace]")?;
    look(&mut window, "note", theme)?;
    window.act("back")?;
    window.expect_screen("thanks")?;
    window.act("done")?;
    window.act("mine")?;
    window.expect_screen("mine")?;
    look(&mut window, "mine", theme)?;
    window.close(&tablet)?;

    let mut leader = Window::open_with(&tablet, "leader", &opening)?;
    enrol(
        &mut leader,
        &central.invitation(Role::WorkEnvironmentLeader, None)?,
    )?;
    leader.wait_for("[data-figure]")?;
    look(&mut leader, "overview", theme)?;
    leader.act("trend")?;
    leader.wait_for("svg.chart")?;
    look(&mut leader, "trend", theme)
}

/// Looks at the screen at each size.
fn look(window: &mut Window, screen: &str, theme: &str) -> Result<()> {
    for (size, width, height) in SIZES {
        window.resize(width, height)?;
        window.expect_width(width)?;
        let name = format!("{screen}-{size}-{theme}");
        window.photograph(&name)?;
        let beyond = window.script(BEYOND)?;
        ensure!(
            beyond == serde_json::json!([]),
            "{name}: beyond the window: {beyond}"
        );
        let violations = axe(window)?;
        ensure!(
            violations == serde_json::json!([]),
            "{name}: axe-core says {violations:#}"
        );
    }
    Ok(())
}

/// Visible elements with words that reach beyond the left or right edge of the window, but for tables that scroll by
/// themselves.
const BEYOND: &str = "
    const width = document.documentElement.clientWidth;
    return [...document.querySelectorAll('button, a, p, h1, h2, h3, label, input, textarea, td, th, li, span')]
      .filter(element => {
        const box = element.getBoundingClientRect();
        const scrolls = element.closest('[role=region][tabindex]');
        return box.width > 0 && !scrolls && (box.right > width + 1 || box.left < -1);
      })
      .map(element => element.outerHTML.slice(0, 120));";

/// What axe-core finds on the screen as it is.
fn axe(window: &mut Window) -> Result<serde_json::Value> {
    let path = vaern_tests::workspace().join("ui/node_modules/axe-core/axe.min.js");
    let source = std::fs::read_to_string(path).context("axe-core (npm ci in ui/)")?;
    window.script(&format!("{source}; return true"))?;
    window.script_until_done(
        "const done = arguments[arguments.length - 1];
         axe.run(document, { resultTypes: ['violations'] }).then(
           result => done(result.violations.map(found => ({
             rule: found.id, help: found.help, where: found.nodes.map(node => node.html).slice(0, 3)
           }))),
           error => done(String(error)));",
    )
}
