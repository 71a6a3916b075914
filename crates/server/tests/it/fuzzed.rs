//! What fuzzing is made of, run over its seeds and over every input that was ever found to break something: `fuzz/`.

use serde_json::Value;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

#[path = "../../../../fuzz/harness/cursor.rs"]
mod cursor;
#[path = "../../../../fuzz/harness/envelope.rs"]
mod envelope;
#[path = "../../../../fuzz/harness/upcasters.rs"]
mod upcasters;

/// What is run over one input.
type Harness = fn(&[u8]);

const TARGETS: [(&str, Harness); 3] = [
    ("cursor", cursor::run),
    ("envelope", envelope::run),
    ("upcasters", upcasters::run),
];

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(name)
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    files.sort();
    files
}

/// Bodies of pushes, the cursors of their answers, and changes with their bodies: of every golden message.
fn seeds() -> BTreeMap<(&'static str, String), Vec<u8>> {
    let mut seeds = BTreeMap::new();
    for version in files(&folder("tests/golden/wire")) {
        for file in files(&version) {
            let message: Value = serde_json::from_slice(&std::fs::read(&file).unwrap()).unwrap();
            let name = |part: &str| {
                let version = version.file_name().unwrap().to_string_lossy();
                let file = file.file_stem().unwrap().to_string_lossy();
                format!("{version}-{file}{part}")
            };
            if message["path"] == "/v1/sync" {
                seeds.insert(("envelope", name("")), message["body"].to_string().into_bytes());
            }
            if let Some(text) = message["answer"]["cursor"].as_str() {
                let text = format!("\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{9}{text}");
                seeds.insert(("cursor", name("")), text.into_bytes());
            }
            let changes = message["body"]["changes"].as_array().into_iter().flatten();
            for (number, change) in changes.enumerate() {
                seeds.insert(
                    ("upcasters", name(&format!("-{number}"))),
                    change.to_string().into_bytes(),
                );
                let body = change["body"].to_string().into_bytes();
                seeds.insert(("upcasters", name(&format!("-{number}-body"))), body);
            }
        }
    }
    seeds
}

#[test]
fn the_seeds_are_the_golden_messages() {
    let seeds = seeds();
    for ((target, name), content) in &seeds {
        let file = folder("fuzz/seeds").join(target).join(name);
        if std::env::var_os("VAERN_GENERATE").is_some() {
            std::fs::create_dir_all(file.parent().unwrap()).unwrap();
            std::fs::write(&file, content).unwrap();
        }
        let kept = std::fs::read(&file).unwrap_or_default();
        assert!(
            kept == *content,
            "{} is not the golden message: VAERN_GENERATE=1 cargo test -p vaern-server --test it fuzzed",
            file.display()
        );
    }
    let of = |target| seeds.keys().filter(|(of, _)| *of == target).count();
    assert!(of("envelope") >= 4 && of("cursor") >= 3 && of("upcasters") >= 10);
}

#[test]
fn nothing_that_was_ever_found_breaks_anything() {
    for (target, run) in TARGETS {
        for kind in ["fuzz/seeds", "fuzz/found"] {
            for file in files(&folder(kind).join(target)) {
                println!("{}", file.display()); // shown when it breaks
                run(&std::fs::read(&file).unwrap());
            }
        }
        run(b"");
    }
}

/// A harness that asserts nothing finds nothing.
#[test]
fn each_harness_reads_what_it_is_given() {
    let seeds = seeds();
    let push = seeds.get(&("envelope", "1-06-sync".to_owned())).unwrap();
    let read = |body: &[u8]| {
        let body = axum::body::Bytes::copy_from_slice(body);
        vaern_server::http::read_push(&axum::http::HeaderMap::new(), body, chrono::Utc::now())
    };
    let read = read(push).unwrap();
    assert_eq!(read.entries.len(), 6);
    assert_eq!(
        read.entries.iter().filter(|entry| entry.change.is_some()).count(),
        4
    );
}
