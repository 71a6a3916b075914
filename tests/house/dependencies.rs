//! Who may depend on whom, and what must not be named where.

use cargo_metadata::{DependencyKind, Metadata, MetadataCommand};
use std::collections::{BTreeMap, BTreeSet};
use vaern_tests::workspace;

/// Direct dependencies of each package of the workspace, those for tests left aside.
type Dependencies = BTreeMap<String, BTreeSet<String>>;

/// What breaks the rules, in words.
fn breaches(dependencies: &Dependencies) -> Vec<String> {
    let mut breaches = Vec::new();
    let mut forbid = |package: &str, names: &[&str], why: &str| {
        let Some(used) = dependencies.get(package) else {
            breaches.push(format!("{package} is missing"));
            return;
        };
        for name in names.iter().filter(|name| used.contains(**name)) {
            breaches.push(format!("{package} names {name}: {why}"));
        }
    };
    let io = [
        "tokio",
        "ureq",
        "reqwest",
        "rusqlite",
        "tauri",
        "getrandom",
        "rand",
        "iana-time-zone",
        "keyring",
    ];
    for pure in [
        "vaern-domain",
        "vaern-statistics",
        "vaern-charts",
        "vaern-report",
        "vaern-evaluation",
        "vaern-older",
        "vaern-protocol",
    ] {
        forbid(
            pure,
            &io,
            "pure crates do no input or output and take time and randomness as arguments",
        );
    }
    let outside = [
        "tokio",
        "ureq",
        "reqwest",
        "tauri",
        "getrandom",
        "rand",
        "iana-time-zone",
        "keyring",
        "vaern-server",
    ];
    forbid(
        "vaern-client",
        &outside,
        "the client asks its host; it must run in a browser too",
    );
    forbid(
        "vaern-speech",
        &["tokio", "ureq", "reqwest", "tauri", "vaern-client"],
        "what is read aloud leaves the device by no way",
    );
    forbid(
        "vaern-server",
        &["vaern-client", "tauri"],
        "both sides meet in protocol and domain",
    );
    for package in dependencies.keys().filter(|package| *package != "vaern-app") {
        let tauri = dependencies[package]
            .iter()
            .find(|name| name.starts_with("tauri"));
        if let Some(tauri) = tauri {
            breaches.push(format!("{package} names {tauri}: only src-tauri may"));
        }
    }
    breaches
}

fn of(metadata: &Metadata) -> Dependencies {
    metadata
        .workspace_packages()
        .iter()
        .map(|package| {
            let names = package.dependencies.iter();
            let names = names.filter(|dependency| dependency.kind != DependencyKind::Development);
            (
                package.name.to_string(),
                names.map(|dependency| dependency.name.clone()).collect(),
            )
        })
        .collect()
}

fn real() -> Dependencies {
    let manifest = workspace().join("Cargo.toml");
    of(&MetadataCommand::new()
        .manifest_path(manifest)
        .no_deps()
        .exec()
        .unwrap())
}

#[test]
fn nobody_depends_on_what_is_not_theirs() {
    assert_eq!(breaches(&real()), Vec::<String>::new());
}

#[test]
fn a_breach_is_found() {
    let mut dependencies = real();
    dependencies
        .get_mut("vaern-client")
        .unwrap()
        .insert("tokio".to_owned());
    dependencies
        .get_mut("vaern-domain")
        .unwrap()
        .insert("rusqlite".to_owned());
    dependencies
        .get_mut("vaern-server")
        .unwrap()
        .insert("tauri-plugin-store".to_owned());
    let found = breaches(&dependencies);
    for expected in [
        "vaern-client names tokio",
        "vaern-domain names rusqlite",
        "vaern-server names tauri-plugin-store",
    ] {
        assert!(
            found.iter().any(|breach| breach.starts_with(expected)),
            "{expected} was not found in {found:?}"
        );
    }
}
