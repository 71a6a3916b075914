#![no_main]

#[path = "../harness/envelope.rs"]
mod envelope;

libfuzzer_sys::fuzz_target!(|input: &[u8]| envelope::run(input));
