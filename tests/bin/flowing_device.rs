//! A device that records on and on until it is killed: `vaern-flowing-device <store> <seed> [sending]`. With `opening` in
//! place of the seed it only opens its store.

#![allow(clippy::print_stdout, reason = "what it says is how it is judged")]

use anyhow::{Context, Result, bail};
use std::path::Path;
use std::time::Instant;
use vaern_tests::device::Device;
use vaern_tests::flows::{Flow, Line, flow, say};

fn main() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    let path = arguments.next().context("the store's path")?;
    let seed = arguments.next().context("a seed")?;
    let kind = match arguments.next().as_deref() {
        Some("sending") => Flow::RecordingAndSending,
        Some(other) => bail!("{other} is no kind of flow"),
        None => Flow::Recording,
    };
    let seed: Option<u64> = (seed != "opening").then(|| seed.parse()).transpose()?;
    let mut out = std::io::stdout().lock();
    let begun = Instant::now();
    let mut device = Device::open(Path::new(&path))?;
    say(&mut out, &Line::Opened(begun.elapsed().as_secs_f64() * 1000.0))?;
    match seed {
        Some(seed) => flow(&mut device, kind, seed, &mut out),
        None => Ok(()),
    }
}
