//! Takes a picture of every screen a member of staff meets, also on a shared tablet: on a phone, a tablet and a desktop, light and dark, in Danish
//! and in Arabic. Run by `./dev pictures`; the pictures arrive in `target/pictures/`.

use anyhow::{Result, ensure};
use vaern_tests::central_store::CentralStore;
use vaern_tests::machine::Machine;
use vaern_tests::steps::choose_language;
use vaern_tests::walk::{recording_screens, shared_screens};
use vaern_tests::window::{Opening, Window};
use vaern_tests::workspace;

const SIZES: [(&str, u32, u32); 3] = [("phone", 360, 740), ("tablet", 820, 1180), ("desktop", 1440, 900)];
const THEMES: [(&str, &str); 2] = [("light", "Adwaita"), ("dark", "Adwaita:dark")];
/// The last one is the one the walk goes on in.
const LANGUAGES: [&str; 2] = ["ar", "da"];

fn main() -> Result<()> {
    let folder = workspace().join("target/pictures");
    if folder.exists() {
        std::fs::remove_dir_all(&folder)?;
    }
    for (theme, gtk_theme) in THEMES {
        let central = CentralStore::demo()?;
        let tablet = Machine::new()?;
        let opening = Opening {
            environment: vec![("GTK_THEME".to_owned(), gtk_theme.to_owned())],
            ..Opening::default()
        };
        let mut take = |window: &mut Window, screen: &str| {
            for language in LANGUAGES {
                choose_language(window, language)?;
                // The list of languages leaves the focus where it was; nobody who answers sees it there.
                window.script("document.activeElement?.blur()")?;
                for (size, width, height) in SIZES {
                    window.resize(width, height)?;
                    window.expect_width(width)?;
                    window.photograph_into(&folder, &format!("{screen}-{size}-{theme}-{language}"))?;
                }
            }
            Ok(())
        };
        let mut window = Window::open_with(&tablet, "employee", &opening)?;
        let is_dark = window.script("return matchMedia('(prefers-color-scheme: dark)').matches")?;
        ensure!(is_dark == (theme == "dark"), "the window is not {theme}");
        recording_screens(&mut window, &central, &mut take)?;
        let mut window = Window::open_with(&tablet, "shared", &opening)?;
        shared_screens(&mut window, &central, &mut take)?;
    }
    Ok(())
}
