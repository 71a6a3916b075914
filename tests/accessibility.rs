//! What axe-core finds on a screen.

use crate::window::Window;
use anyhow::{Context, Result, ensure};

/// Looks at the screen as it is.
///
/// # Errors
/// When axe-core finds a violation, with all of them.
pub fn ensure_no_violation(window: &mut Window, name: &str) -> Result<()> {
    let violations = violations(window)?;
    ensure!(
        violations == serde_json::json!([]),
        "{name}: axe-core says {violations:#}"
    );
    Ok(())
}

/// What axe-core finds on the screen as it is.
///
/// # Errors
/// When axe-core is missing or fails.
pub fn violations(window: &mut Window) -> Result<serde_json::Value> {
    let path = crate::workspace().join("ui/node_modules/axe-core/axe.min.js");
    let source = std::fs::read_to_string(path).context("axe-core (npm ci in ui/)")?;
    window.script(&format!("{source}; return true"))?;
    // Somebody is there all the while: on a busy machine this may take longer than a screen stays that nobody touches.
    window.script_until_done(
        "const answer = arguments[arguments.length - 1];
         const touch = () => window.dispatchEvent(new Event('pointermove'));
         touch();
         const there = setInterval(touch, 1000);
         const done = found => { touch(); clearInterval(there); answer(found); };
         axe.run(document, { resultTypes: ['violations'] }).then(
           result => done(result.violations.map(found => ({
             rule: found.id, help: found.help, where: found.nodes.map(node => node.html).slice(0, 3)
           }))),
           error => done(String(error)));",
    )
}
