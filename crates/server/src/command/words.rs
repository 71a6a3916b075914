//! Words for the terminal.

use std::io::Write as _;
use vaern_domain::Language;

/// The words for `cli.<key>` in the shell's language.
pub(super) fn say(key: &str, args: &[(&str, &str)]) -> String {
    word(&format!("cli.{key}"), args)
}

/// The words for any key in the shell's language.
pub(super) fn word(key: &str, args: &[(&str, &str)]) -> String {
    vaern_texts::text(language(), key, args)
}

/// One line on stdout, at once: whoever started us may be waiting for it.
pub(super) fn line(text: &str) -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{text}")?;
    out.flush()
}

/// From `LC_ALL`, `LC_MESSAGES` or `LANG`, the first that is set; Danish when it is none of ours, English when it is one
/// that only recording speaks.
pub(super) fn language() -> Language {
    let set = |name| {
        std::env::var(name)
            .ok()
            .filter(|value: &String| !value.is_empty())
    };
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(set)
        .unwrap_or_default();
    let tag = locale.split('.').next().unwrap_or_default().replace('_', "-");
    Language::accepted(&tag).unwrap_or_default().of_office()
}
