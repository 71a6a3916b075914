//! A device that records on and on until it is killed: `vaern-flowing-device <store> <seed>`.

#![allow(clippy::print_stdout, reason = "what it says is how it is judged")]

use anyhow::{Context, Result};
use std::path::Path;
use std::time::Instant;
use vaern_tests::device::Device;
use vaern_tests::flows::{Line, flow, say};

fn main() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    let path = arguments.next().context("the store's path")?;
    let seed: u64 = arguments.next().context("a seed")?.parse()?;
    let mut out = std::io::stdout().lock();
    let begun = Instant::now();
    let mut device = Device::open(Path::new(&path))?;
    say(&mut out, &Line::Opened(begun.elapsed().as_secs_f64() * 1000.0))?;
    flow(&mut device, seed, &mut out)
}
