//! How much is tried.

use anyhow::{Context as _, Result};

/// So many points at the least: the usual number, times what `VAERN_FAULTS` says (`./dev test --long` says 10).
pub fn points(usual: u32) -> Result<u32> {
    match std::env::var("VAERN_FAULTS") {
        Ok(times) => {
            let times: u32 = times.parse().with_context(|| format!("VAERN_FAULTS={times}"))?;
            Ok(usual * times)
        }
        Err(_) => Ok(usual),
    }
}
