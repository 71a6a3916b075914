//! Every screen at three sizes, light and dark, from left to right and from right to left: photographed to be looked at
//! (`target/journeys/`), checked by axe-core, and by geometry - no words reach out of their box or beyond the window, in
//! any language and in one with texts longer than all of them.

use crate::geometry::{as_written, misfits, stretch};
use crate::steps::{choose_language, enrol, languages_at_hand};
use anyhow::{Result, ensure};
use vaern_domain::access::Role;
use vaern_tests::accessibility::ensure_no_violation;
use vaern_tests::central_store::CentralStore;
use vaern_tests::leader_walk::trial_screens;
use vaern_tests::machine::Machine;
use vaern_tests::office_walk::{empty_offices, office_states};
use vaern_tests::states_walk::{left_screens, poor_machine_screens, returning_screens, troubled_screens};
use vaern_tests::walk::{recording_screens, shared_screens};
use vaern_tests::window::{Opening, Window};

const SIZES: [Size; 3] = [("phone", 360, 640), ("tablet", 820, 1180), ("desktop", 1440, 900)];

#[test]
fn every_screen_is_sound_in_light() -> Result<()> {
    gallery("light", "Adwaita")
}

#[test]
fn words_that_do_not_fit_are_found() -> Result<()> {
    let tablet = Machine::new()?;
    let mut window = Window::open(&tablet, "employee")?;
    window.expect_screen("enrol")?;
    show_at(&mut window, SIZES[0])?;
    ensure!(misfits(&mut window)? == serde_json::json!([]), "it fits as it is");
    for (css, style) in [
        ("h1", "white-space: nowrap; font-size: 6em"),
        ("[data-act='enrol']", "inline-size: 2em; white-space: nowrap"),
        (
            "[data-act='enrol']",
            "block-size: 0; min-block-size: 0; padding: 0; overflow: hidden",
        ),
    ] {
        let change = |to: &str| format!("document.querySelector(\"{css}\").style.cssText = '{to}'");
        window.script(&change(style))?;
        let found = misfits(&mut window)?;
        ensure!(found != serde_json::json!([]), "{css} with {style}");
        window.script(&change(""))?;
    }
    Ok(())
}

#[test]
fn every_screen_is_sound_in_dark() -> Result<()> {
    gallery("dark", "Adwaita:dark")
}

#[test]
fn the_shared_tablet_is_sound_in_light() -> Result<()> {
    shared_gallery("light", "Adwaita")
}

#[test]
fn the_shared_tablet_is_sound_in_dark() -> Result<()> {
    shared_gallery("dark", "Adwaita:dark")
}

#[test]
fn what_a_straight_walk_passes_by_is_sound_in_light() -> Result<()> {
    states_gallery("light", "Adwaita")
}

#[test]
fn what_a_straight_walk_passes_by_is_sound_in_dark() -> Result<()> {
    states_gallery("dark", "Adwaita:dark")
}

#[test]
fn what_offices_pass_by_is_sound_in_light() -> Result<()> {
    office_gallery("light", "Adwaita")
}

#[test]
fn what_offices_pass_by_is_sound_in_dark() -> Result<()> {
    office_gallery("dark", "Adwaita:dark")
}

fn office_gallery(theme: &str, gtk_theme: &str) -> Result<()> {
    let mut central = CentralStore::demo()?;
    let desk = Machine::new()?;
    let opening = Opening {
        environment: vec![("GTK_THEME".to_owned(), gtk_theme.to_owned())],
        ..Opening::default()
    };
    let mut look = |window: &mut Window, screen: &str| {
        examine(window, SIZES[0], &format!("{screen}-phone-{theme}"))?;
        examine(window, SIZES[2], &format!("{screen}-desktop-{theme}"))
    };
    office_states(&desk, &mut central, &opening, &mut look)?;
    empty_offices(&Machine::new()?, &opening, &mut look)
}

fn states_gallery(theme: &str, gtk_theme: &str) -> Result<()> {
    let mut central = CentralStore::demo()?;
    let opening = Opening {
        environment: vec![("GTK_THEME".to_owned(), gtk_theme.to_owned())],
        ..Opening::default()
    };
    let mut look = |window: &mut Window, screen: &str| look_at_state(window, screen, theme);
    returning_screens(&Machine::new()?, &central, &opening, &mut look)?;
    left_screens(&Machine::new()?, &central, &opening, &mut look)?;
    poor_machine_screens(&Machine::new()?, &central, &opening, &mut look)?;
    troubled_screens(&mut Machine::new()?, &mut central, &opening, &mut look)
}

/// Looks at a state of a screen whose other states are looked at in every way. Words and their place do not depend on the theme.
fn look_at_state(window: &mut Window, screen: &str, theme: &str) -> Result<()> {
    let phone = SIZES[0];
    let languages: &[&str] = if theme == "light" { &["ar", "da"] } else { &["da"] };
    for language in languages_at_hand(window, languages)? {
        if !window.shows(&format!("html[lang='{language}']"))? {
            choose_language(window, language)?;
        }
        examine(window, phone, &format!("{screen}-phone-{language}-{theme}"))?;
    }
    if theme == "light" {
        stretch(window)?;
        photograph_if_it_fits(window, &format!("{screen}-phone-stretched"))?;
        as_written(window)?;
        examine(window, SIZES[2], &format!("{screen}-desktop-{theme}"))?;
    }
    Ok(())
}

fn shared_gallery(theme: &str, gtk_theme: &str) -> Result<()> {
    let central = CentralStore::demo()?;
    let tablet = Machine::new()?;
    let opening = Opening {
        environment: vec![("GTK_THEME".to_owned(), gtk_theme.to_owned())],
        ..Opening::default()
    };
    let mut window = Window::open_with(&tablet, "shared", &opening)?;
    shared_screens(&mut window, &central, |window, screen| {
        look_in_every_language(window, screen, theme)
    })
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
        ..Opening::default()
    };
    let mut window = Window::open_with(&tablet, "employee", &opening)?;
    window.expect_theme(theme)?;
    window.act("languages")?;
    examine(&mut window, SIZES[0], &format!("languages-phone-{theme}"))?;
    window.act("language-da")?;
    recording_screens(&mut window, &central, |window, screen| {
        look_in_every_language(window, screen, theme)
    })?;
    window.close(&tablet)?;

    let mut leader = Window::open_with(&tablet, "leader", &opening)?;
    enrol(
        &mut leader,
        &central.invitation(Role::WorkEnvironmentLeader, None)?,
    )?;
    leader.wait_for("[data-figure]")?;
    look(&mut leader, "overview", theme)?;
    leader_pages(&mut leader, "", theme)?;
    trial_screens(&mut leader, |window, screen| look(window, screen, theme))?;
    leader.close(&tablet)?;

    let mut group = Window::open_with(&tablet, "group", &opening)?;
    enrol(
        &mut group,
        &central.invitation(Role::SafetyGroup, Some("Fjordskolen"))?,
    )?;
    group.act("overview")?;
    group.wait_for("[data-figure]")?;
    leader_pages(&mut group, "group-", theme)
}

/// The pages of figures behind the overview.
fn leader_pages(window: &mut Window, who: &str, theme: &str) -> Result<()> {
    for (page, sign) in [
        ("trend", "[data-part='months'] svg"),
        ("patterns", "[data-part='act'] svg"),
        ("completeness", "[data-part='shadow']"),
        ("pack", "[data-part='weeks'] svg"),
    ] {
        window.act(page)?;
        window.wait_for(sign)?;
        look(window, &format!("{who}{page}"), theme)?;
    }
    Ok(())
}

/// Looks at a recording screen: in the first language and in Arabic for all there is to see, in the others for what
/// their words take up, and with texts longer than any language's. Words do not depend on the theme.
fn look_in_every_language(window: &mut Window, screen: &str, theme: &str) -> Result<()> {
    look(window, screen, theme)?;
    let (phone, tablet) = (SIZES[0], SIZES[1]);
    if theme == "light" {
        show_at(window, phone)?;
        stretch(window)?;
        photograph_if_it_fits(window, &format!("{screen}-phone-stretched"))?;
        as_written(window)?;
        for language in ["pl", "uk", "tr"] {
            choose_language(window, language)?;
            photograph_if_it_fits(window, &format!("{screen}-phone-{language}"))?;
        }
    }
    choose_language(window, "ar")?;
    for size in [phone, tablet] {
        examine(window, size, &format!("{screen}-{}-ar-{theme}", size.0))?;
    }
    choose_language(window, "da")
}

/// Looks at the screen as it is at each size.
fn look(window: &mut Window, screen: &str, theme: &str) -> Result<()> {
    for size in SIZES {
        examine(window, size, &format!("{screen}-{}-{theme}", size.0))?;
    }
    Ok(())
}

type Size = (&'static str, u32, u32);

fn examine(window: &mut Window, size: Size, name: &str) -> Result<()> {
    show_at(window, size)?;
    photograph_if_it_fits(window, name)?;
    ensure_no_violation(window, name)
}

fn show_at(window: &mut Window, (_, width, height): Size) -> Result<()> {
    window.resize(width, height)?;
    window.expect_width(width)
}

fn photograph_if_it_fits(window: &mut Window, name: &str) -> Result<()> {
    window.photograph(name)?;
    let misfits = misfits(window)?;
    ensure!(misfits == serde_json::json!([]), "{name}: {misfits:#}");
    Ok(())
}
