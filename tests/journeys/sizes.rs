//! Small screens, large text and high contrast: every recording screen, measured and checked.

use crate::geometry::misfits;
use crate::steps::{choose_contrast, choose_language, enrol_employee};
use crate::targets::ensure_easy_to_press;
use anyhow::{Result, ensure};
use vaern_tests::accessibility::ensure_no_violation;
use vaern_tests::central_store::CentralStore;
use vaern_tests::machine::Machine;
use vaern_tests::walk::{recording_screens, shared_screens};
use vaern_tests::window::{Opening, Window};

/// What to measure.
struct Measured<'a> {
    /// Of the pictures.
    name: &'a str,
    environment: &'a [(&'a str, &'a str)],
    sizes: &'a [(u32, u32)],
    /// The walk goes on in the last one.
    languages: &'a [&'a str],
}

/// Measures every screen; `prepare` comes before each look.
fn measure(measured: &Measured<'_>, prepare: impl Fn(&mut Window) -> Result<()>) -> Result<()> {
    let Measured {
        name,
        environment,
        sizes,
        languages,
    } = *measured;
    let central = CentralStore::demo()?;
    let tablet = Machine::new()?;
    let opening = Opening {
        environment: environment
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect(),
        ..Opening::default()
    };
    let mut faults = Vec::new();
    let mut look = |window: &mut Window, screen: &str| {
        for language in languages {
            if languages.len() > 1 {
                choose_language(window, language)?;
            }
            prepare(window)?;
            for (width, height) in sizes {
                window.resize(*width, *height)?;
                window.expect_width(*width)?;
                let name = format!("{screen}-{width}-{name}-{language}");
                window.photograph(&name)?;
                // All of them are worth knowing, not only the first.
                let misfits = misfits(window)?;
                if misfits != serde_json::json!([]) {
                    faults.push(format!("{name}: {misfits:#}"));
                }
                let others = [
                    ensure_easy_to_press(window, &name),
                    ensure_no_violation(window, &name),
                ];
                faults.extend(
                    others
                        .into_iter()
                        .filter_map(Result::err)
                        .map(|fault| fault.to_string()),
                );
            }
        }
        Ok(())
    };
    let mut window = Window::open_with(&tablet, "employee", &opening)?;
    recording_screens(&mut window, &central, &mut look)?;
    let mut window = Window::open_with(&tablet, "shared", &opening)?;
    shared_screens(&mut window, &central, &mut look)?;
    ensure!(faults.is_empty(), "{}", faults.join("\n"));
    Ok(())
}

#[test]
fn every_screen_fits_320_pixels_and_a_phone_on_its_side() -> Result<()> {
    let sizes = [(320, 568), (360, 640), (740, 480), (820, 1180), (1440, 900)];
    let plain = Measured {
        name: "plain",
        environment: &[],
        sizes: &sizes,
        languages: &["da"],
    };
    measure(&plain, |_| Ok(()))
}

#[test]
fn every_screen_fits_letters_of_twice_the_size() -> Result<()> {
    let sizes = [(360, 640), (640, 900), (1280, 900)];
    let large = Measured {
        name: "text-200",
        environment: &[],
        sizes: &sizes,
        languages: &["da"],
    };
    measure(&large, |window| {
        window
            .script("document.documentElement.style.fontSize = '200%'")
            .map(drop)
    })
}

#[test]
fn every_screen_is_sound_when_the_system_asks_for_contrast() -> Result<()> {
    let contrast = Measured {
        name: "contrast",
        environment: &[("GTK_THEME", "HighContrast")],
        sizes: &[(360, 640), (820, 1180)],
        languages: &["ar", "da"],
    };
    measure(&contrast, |window| {
        ensure!(
            window.script("return matchMedia('(prefers-contrast: more)').matches")? == true,
            "the system must ask for it for this to mean anything"
        );
        expect_white_on_black(window)
    })
}

#[test]
fn contrast_can_be_chosen_where_the_system_cannot_say_it() -> Result<()> {
    let central = CentralStore::demo()?;
    let tablet = Machine::new()?;
    let mut window = Window::open(&tablet, "employee")?;
    enrol_employee(&mut window, &central, "Fjordskolen")?;
    choose_contrast(&mut window, "more")?;
    expect_white_on_black(&mut window)?;
    window.act("begin")?;
    window.expect_screen("what")?;
    window.resize(360, 640)?;
    window.expect_width(360)?;
    window.act("languages")?;
    window.photograph("choices-in-contrast")?;
    ensure_easy_to_press(&mut window, "choices")?;
    ensure_no_violation(&mut window, "choices")?;
    window.act("leave")?;
    window.expect_screen("cover")?;
    window.kill(&tablet)?;

    let mut window = Window::open(&tablet, "employee")?;
    window.expect_screen("start")?;
    window.wait_for("html[data-contrast='more']")?;
    choose_contrast(&mut window, "system")?;
    ensure!(
        expect_white_on_black(&mut window).is_err(),
        "the ordinary colours are back"
    );
    Ok(())
}

fn expect_white_on_black(window: &mut Window) -> Result<()> {
    let colours = window.script(
        "const { backgroundColor, color } = getComputedStyle(document.documentElement);
         return [backgroundColor, color];",
    )?;
    ensure!(
        colours == serde_json::json!(["rgb(0, 0, 0)", "rgb(255, 255, 255)"]),
        "white on black: {colours}"
    );
    Ok(())
}
