//! One screen, looked at in every way a person may have chosen: for screens no walk comes by.

use crate::geometry::misfits;
use crate::steps::{choose_contrast, choose_language};
use crate::targets::ensure_easy_to_press;
use anyhow::{Result, ensure};
use vaern_tests::accessibility::ensure_no_violation;
use vaern_tests::window::Window;

/// Danish and Arabic, the ordinary colours and high contrast. Leaves the screen in Danish and the ordinary colours.
pub fn ensure_sound(window: &mut Window, screen: &str) -> Result<()> {
    ensure_sound_in(window, screen, &["ar", "da"])
}

/// The same for a screen only offices read, which speaks their languages.
pub fn ensure_office_sound(window: &mut Window, screen: &str) -> Result<()> {
    ensure_sound_in(window, screen, &["en", "da"])
}

fn ensure_sound_in(window: &mut Window, screen: &str, languages: &[&str]) -> Result<()> {
    for contrast in ["more", "system"] {
        choose_contrast(window, contrast)?;
        for language in languages {
            choose_language(window, language)?;
            let name = format!("{screen}-{contrast}-{language}");
            window.photograph(&name)?;
            let found = misfits(window)?;
            ensure!(found == serde_json::json!([]), "{name}: {found:#}");
            ensure_easy_to_press(window, &name)?;
            ensure_no_violation(window, &name)?;
        }
    }
    Ok(())
}
