//! Takes a picture of every screen a member of staff meets, also on a shared tablet, and of the pages of those who lead: on a
//! phone, a tablet and a desktop, light and dark, in Danish, the recording also in Arabic and the offices in English. Run by `./dev pictures`, or
//! `./dev pictures recording|office|follow-up`; the pictures arrive in `target/pictures/`.

use anyhow::Result;
use std::path::Path;
use std::time::{Duration, Instant};
use vaern_tests::central_store::CentralStore;
use vaern_tests::follow_up_walk::{follow_up_screens, heard_screens};
use vaern_tests::leader_walk::{group_screens, leader_screens};
use vaern_tests::machine::Machine;
use vaern_tests::office_walk::{empty_offices, office_states};
use vaern_tests::states_walk::{left_screens, poor_machine_screens, returning_screens, troubled_screens};
use vaern_tests::steps::{choose_language, languages_at_hand};
use vaern_tests::walk::{recording_screens, shared_screens};
use vaern_tests::window::{Opening, Window};
use vaern_tests::workspace;

/// Width and height in pixels. What is read at a desk is longer than any window: those pictures show all of it.
const SIZES: [(&str, u32, u32); 3] = [("phone", 360, 740), ("tablet", 820, 1180), ("desktop", 1440, 900)];
const OFFICE_SIZES: [(&str, u32, u32); 3] = [
    ("phone", 360, OFFICE_HEIGHT),
    ("tablet", 820, OFFICE_HEIGHT),
    ("desktop", 1440, OFFICE_HEIGHT),
];
const OFFICE_HEIGHT: u32 = 3800;
/// Long enough for a case with all that was done about it.
const FOLLOW_UP_SIZES: [(&str, u32, u32); 3] = [
    ("phone", 360, 2000),
    ("tablet", 820, 1500),
    ("desktop", 1440, 1300),
];
const THEMES: [(&str, &str); 2] = [("light", "Adwaita"), ("dark", "Adwaita:dark")];
/// The last one is the one the walk goes on in.
const LANGUAGES: [&str; 2] = ["ar", "da"];
/// Offices speak two.
const OFFICE_LANGUAGES: [&str; 2] = ["en", "da"];

/// Which pictures: all without a word, else `recording`, `office` or `follow-up`.
fn main() -> Result<()> {
    let wanted = std::env::args().nth(1);
    let is_wanted = |part: &str| wanted.as_deref().is_none_or(|wanted| wanted == part);
    let folder = workspace().join("target/pictures");
    if folder.exists() {
        std::fs::remove_dir_all(&folder)?;
    }
    for (theme, gtk_theme) in THEMES {
        let mut central = CentralStore::demo()?;
        let opening = Opening {
            environment: vec![("GTK_THEME".to_owned(), gtk_theme.to_owned())],
            ..Opening::default()
        };
        let take = |window: &mut Window, screen: &str, languages: &[&str], sizes: &[(&str, u32, u32)]| {
            for language in languages_at_hand(window, languages)? {
                if !window.shows(&format!("html[lang='{language}']"))? {
                    choose_language(window, language)?;
                    settle(window)?;
                }
                // The list of languages leaves the focus where it was; nobody who answers sees it there.
                window.script("document.activeElement?.blur()")?;
                for (size, width, height) in sizes {
                    window.resize(*width, *height)?;
                    window.expect_width(*width)?;
                    window.photograph_into(&folder, &format!("{screen}-{size}-{theme}-{language}"))?;
                }
                photograph_whole(window, &folder, &format!("{screen}-whole-{theme}-{language}"))?;
            }
            Ok(())
        };
        if is_wanted("recording") {
            let tablet = long_screen()?;
            let mut window = Window::open_with(&tablet, "employee", &opening)?;
            window.expect_theme(theme)?;
            let mut take = |window: &mut Window, screen: &str| take(window, screen, &LANGUAGES, &SIZES);
            recording_screens(&mut window, &central, &mut take)?;
            let mut window = Window::open_with(&tablet, "shared", &opening)?;
            shared_screens(&mut window, &central, &mut take)?;
            returning_screens(&long_screen()?, &central, &opening, &mut take)?;
            left_screens(&long_screen()?, &central, &opening, &mut take)?;
            poor_machine_screens(&long_screen()?, &central, &opening, &mut take)?;
            troubled_screens(&mut long_screen()?, &mut central, &opening, &mut take)?;
        }
        if is_wanted("office") {
            let desk = long_screen()?;
            let mut take =
                |window: &mut Window, screen: &str| take(window, screen, &OFFICE_LANGUAGES, &OFFICE_SIZES);
            let mut window = Window::open_with(&desk, "leader", &opening)?;
            leader_screens(&mut window, &central, &mut take)?;
            let mut window = Window::open_with(&desk, "group", &opening)?;
            group_screens(&mut window, &central, &mut take)?;
            office_states(&long_screen()?, &mut central, &opening, &mut take)?;
            empty_offices(&long_screen()?, &opening, &mut take)?;
        }
        if is_wanted("follow-up") {
            let desk = long_screen()?;
            let mut take =
                |window: &mut Window, screen: &str| take(window, screen, &OFFICE_LANGUAGES, &FOLLOW_UP_SIZES);
            let mut window = Window::open_with(&desk, "group", &opening)?;
            follow_up_screens(&mut window, &central, &mut take)?;
            let mut window = Window::open_with(&desk, "reporter", &opening)?;
            heard_screens(&mut window, &central, &mut take)?;
        }
    }
    Ok(())
}

/// Waits until the page has said the same for a second: words that come from the central store come later than the page's own.
fn settle(window: &mut Window) -> Result<()> {
    let mut said = String::new();
    let mut since = Instant::now();
    while since.elapsed() < Duration::from_secs(1) {
        let now = window.text("main")?;
        if now != said {
            said = now;
            since = Instant::now();
        }
        window.next_frame()?;
    }
    Ok(())
}

/// A machine whose screen has room for the longest page.
fn long_screen() -> Result<Machine> {
    Machine::with_screen(1600, OFFICE_HEIGHT)
}

/// All of a screen that is longer than a phone.
fn photograph_whole(window: &mut Window, folder: &Path, name: &str) -> Result<()> {
    let (_, width, height) = SIZES[0];
    window.resize(width, height)?;
    window.expect_width(width)?;
    let whole = window.script("return document.documentElement.scrollHeight")?;
    let whole = u32::try_from(whole.as_u64().unwrap_or_default())?;
    if whole > height {
        window.resize(width, whole.min(OFFICE_HEIGHT))?;
        window.photograph_into(folder, name)?;
    }
    Ok(())
}
