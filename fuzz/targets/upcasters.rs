#![no_main]

#[path = "../harness/upcasters.rs"]
mod upcasters;

libfuzzer_sys::fuzz_target!(|input: &[u8]| upcasters::run(input));
