//! Memory of processes, and of those they started.

use anyhow::{Context, Result};
use std::fs;

/// Processes started by this one, and by those.
pub fn children(process: u32) -> Result<Vec<u32>> {
    let mut found = Vec::new();
    for task in fs::read_dir(format!("/proc/{process}/task"))? {
        let children = fs::read_to_string(task?.path().join("children")).unwrap_or_default();
        for child in children.split_whitespace().filter_map(|child| child.parse().ok()) {
            found.push(child);
            found.extend(children_of(child));
        }
    }
    Ok(found)
}

/// One may end while it is looked at.
fn children_of(process: u32) -> Vec<u32> {
    children(process).unwrap_or_default()
}

/// Proportional set size in bytes: shared pages are counted in parts.
pub fn proportional(process: u32) -> Result<u64> {
    figure(&format!("/proc/{process}/smaps_rollup"), "Pss:")
}

/// The most memory it ever had in use, in bytes (`VmHWM`).
pub fn peak(process: u32) -> Result<u64> {
    figure(&format!("/proc/{process}/status"), "VmHWM:")
}

/// A line of a file of `/proc` in bytes.
fn figure(file: &str, name: &str) -> Result<u64> {
    let text = fs::read_to_string(file)?;
    let line = text.lines().find(|line| line.starts_with(name));
    let kibibytes = line.and_then(|line| line.split_whitespace().nth(1));
    let kibibytes: u64 = kibibytes
        .with_context(|| format!("{file} has no {name}"))?
        .parse()?;
    Ok(kibibytes * 1024)
}

/// Bytes as mebibytes.
#[allow(clippy::cast_precision_loss, reason = "sizes far below 2^52")]
pub fn mebibytes(bytes: u64) -> f64 {
    bytes as f64 / 1024.0 / 1024.0
}
