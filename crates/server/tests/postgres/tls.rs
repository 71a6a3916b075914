//! The way to PostgreSQL, encrypted: a real server with a certificate of its own, which takes nothing in the clear.

use crate::support::id;
use rcgen::{CertifiedKey, generate_simple_self_signed};
use std::net::{IpAddr, Ipv4Addr};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;
use vaern_testkit::postgres::{Cluster, ROLE};

/// A certificate for this name, written as a file.
fn certificate(folder: &Path, name: &str) -> (PathBuf, CertifiedKey<rcgen::KeyPair>) {
    let made = generate_simple_self_signed([name.to_owned()]).unwrap();
    let file = folder.join(format!("{name}.pem"));
    std::fs::write(&file, made.cert.pem()).unwrap();
    (file, made)
}

/// An address of this machine that no other process has: one of the loopback network's, by the process.
fn own_address() -> IpAddr {
    let [_, high, middle, low] = std::process::id().to_be_bytes();
    Ipv4Addr::new(127, 64 | (high & 63), middle, low.clamp(1, 254)).into()
}

/// Makes an organisation in a database, which opens it.
fn create(address: &str, keys: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_vaern-server"))
        .args(["organisation", "create", "--name", &id().to_string()])
        .env("LC_ALL", "en_GB.UTF-8")
        .env("VAERN_TEXT_KEY", keys)
        .env("VAERN_DATABASE", address)
        .output()
        .unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn the_way_to_the_database_is_encrypted_and_a_wrong_certificate_refused() {
    let folder = TempDir::new().unwrap();
    let address = own_address();
    let (trusted, own) = certificate(folder.path(), &address.to_string());
    let (stranger, _) = certificate(folder.path(), "stranger.example");
    let (misnamed, other) = certificate(folder.path(), "db.example");
    let keys = folder.path().join("text.key");
    vaern_server::text_keys::KeyFile::named(keys.clone())
        .create(chrono::Utc::now())
        .unwrap();

    let cluster =
        Cluster::start_encrypted(address, &own.cert.pem(), &own.signing_key.serialize_pem()).unwrap();
    let database = cluster.database(None).unwrap();
    let to = |rest: &str| format!("postgres://{ROLE}@{address}/{database}?{rest}");
    let trusting = |mode: &str, file: &Path| to(&format!("sslmode={mode}&sslrootcert={}", file.display()));
    // A server that is not this machine's own name is asked for encryption by itself; here it is asked for by its mode.
    for mode in ["require", "verify-ca", "verify-full"] {
        let done = create(&trusting(mode, &trusted), &keys);
        assert!(done.status.success(), "{mode}: {}", said(&done));
    }
    let made = cluster
        .run(&database, "SELECT count(*) FROM organisation")
        .unwrap();
    assert_eq!(made.trim(), "3");
    let clear = create(&to("sslmode=disable"), &keys);
    assert!(
        !clear.status.success() && said(&clear).contains("no encryption"),
        "PostgreSQL takes nothing in the clear, or the test says nothing: {}",
        said(&clear)
    );
    for (why, address) in [
        ("another's certificate", trusting("verify-full", &stranger)),
        ("what only encrypts would do", trusting("require", &stranger)),
        ("nobody the system trusts", to("sslmode=require")),
    ] {
        let refused = create(&address, &keys);
        let said = said(&refused);
        assert!(!refused.status.success(), "{why}");
        assert!(said.contains("invalid peer certificate"), "{why}: {said}");
    }
    let missing = create(&trusting("require", &folder.path().join("none.pem")), &keys);
    assert!(said(&missing).contains("certificates"), "{}", said(&missing));
    drop(cluster);

    let cluster =
        Cluster::start_encrypted(address, &other.cert.pem(), &other.signing_key.serialize_pem()).unwrap();
    let database = cluster.database(None).unwrap();
    let elsewhere = format!(
        "postgres://{ROLE}@{address}/{database}?sslmode=require&sslrootcert={}",
        misnamed.display()
    );
    let refused = create(&elsewhere, &keys);
    let said = said(&refused);
    assert!(
        !refused.status.success() && said.contains("not valid for"),
        "for another name: {said}"
    );
}
