//! The key file as an administrator meets it.

use crate::command_line::{program, run, start, stdout};
use std::path::Path;
use std::process::Output;

fn said(output: &Output) -> String {
    format!("{}{}", stdout(output), String::from_utf8_lossy(&output.stderr))
}

fn done(args: &[&str]) -> String {
    let output = run(args);
    assert!(output.status.success(), "{args:?}: {}", said(&output));
    said(&output)
}

fn refused(args: &[&str]) -> String {
    let output = run(args);
    assert_eq!(output.status.code(), Some(1), "{args:?}: {}", said(&output));
    said(&output)
}

fn keys_in(file: &Path) -> usize {
    let text = std::fs::read_to_string(file).unwrap();
    text.lines().filter(|line| !line.starts_with('#')).count()
}

#[test]
fn a_named_key_is_made_once_used_and_renewed_when_nobody_works() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).display().to_string();
    let (data, key, copy) = (path("data"), path("text.key"), path("copy.sqlite"));
    let create = [
        "organisation",
        "create",
        "--name",
        "Lyngby",
        "--data",
        &data,
        "--text-key",
        &key,
    ];
    assert!(
        refused(&create).contains("there is no key file"),
        "a file that was named is meant"
    );
    done(&["keys", "create", &key]);
    assert!(refused(&["keys", "create", &key]).contains("never written over"));
    done(&create);
    assert!(
        !folder.path().join("data/text.key").exists(),
        "none is made beside it"
    );
    done(&["backup", "--data", &data, "--to", &copy]);

    let serving = start(&[
        "serve",
        "--data",
        &data,
        "--text-key",
        &key,
        "--listen",
        "127.0.0.1:0",
    ]);
    let rotate = ["keys", "rotate", "--data", &data, "--text-key", &key];
    assert!(refused(&rotate).contains("stop the server"));
    assert_eq!(keys_in(Path::new(&key)), 1);
    assert_eq!(serving.terminate(), Some(0));
    done(&rotate);
    assert_eq!(keys_in(Path::new(&key)), 2, "older backups need the older one");
    assert!(done(&["verify", "--data", &data, "--text-key", &key]).contains("whole"));

    // A copy of before comes back with the older key, and with no other.
    let elsewhere = path("elsewhere.key");
    done(&["keys", "create", &elsewhere]);
    let epoch = || -> i64 {
        let file = rusqlite::Connection::open(folder.path().join("data/vaern.sqlite")).unwrap();
        file.query_row("SELECT epoch FROM organisation", [], |row| row.get(0))
            .unwrap()
    };
    let before = epoch();
    let restore = |key: &str| run(&["restore", "--data", &data, "--from", &copy, "--text-key", key]);
    let foreign = restore(&elsewhere);
    assert!(
        !foreign.status.success() && said(&foreign).contains("which is not in"),
        "{}",
        said(&foreign)
    );
    assert_eq!(epoch(), before, "nothing is put in its place");
    let own = restore(&key);
    assert!(own.status.success(), "{}", said(&own));
    assert!(epoch() > before);
    assert!(done(&["verify", "--data", &data, "--text-key", &key]).contains("whole"));
}

#[cfg(unix)]
#[test]
fn a_key_that_is_missing_or_shown_to_others_is_told_before_the_start() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).display().to_string();
    let (data, key, file) = (path("data"), path("text.key"), path("server.toml"));
    done(&["organisation", "create", "--name", "Lyngby", "--data", &data]);
    std::fs::write(&file, format!("data = \"{data}\"\ntext-key = \"{key}\"\n")).unwrap();
    let check = || said(&run(&["check-config", &file]));
    assert!(check().contains(":2: there is no key file"), "{}", check());
    std::fs::copy(folder.path().join("data/text.key"), &key).unwrap();
    let rights = |mode| std::fs::set_permissions(&key, std::fs::Permissions::from_mode(mode)).unwrap();
    rights(0o644);
    assert!(
        check().contains(":2: ") && check().contains("mode 0644"),
        "{}",
        check()
    );
    let output = program(&["serve", "--config", &file]).output().unwrap();
    assert!(
        !output.status.success() && said(&output).contains("0644"),
        "{}",
        said(&output)
    );
    rights(0o400);
    assert!(check().contains("in order"), "{}", check());
}
