//! The program on PostgreSQL: set up, serve, stop, serve again.

use crate::database::{cluster, cluster_keys};
use std::io::{BufRead as _, BufReader};
use std::process::{Command, Output, Stdio};

fn program(database: &str, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_vaern-server"));
    command
        .args(args)
        .env("LC_ALL", "en_GB.UTF-8")
        .env("VAERN_LOG", "warn")
        .env("VAERN_TEXT_KEY", cluster_keys().path())
        .env("VAERN_DATABASE", database);
    command
}

fn run(database: &str, args: &[&str]) -> Output {
    program(database, args).output().unwrap()
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

#[test]
fn a_municipality_is_set_up_and_served() {
    let database = cluster().address(&cluster().database(None).unwrap());
    for args in [
        &["organisation", "create", "--name", "Lyngby"][..],
        &["unit", "add", "--name", "Nord", "--kind", "school"],
    ] {
        let done = run(&database, args);
        assert!(done.status.success(), "{}", stderr(&done));
    }
    let code = run(
        &database,
        &[
            "enrol", "--unit", "Nord", "--person", "Anne", "--role", "employee",
        ],
    );
    let code = String::from_utf8(code.stdout).unwrap().trim().to_owned();
    let mut child = program(&database, &["serve", "--listen", "127.0.0.1:0"])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let line = BufReader::new(child.stdout.take().unwrap())
        .lines()
        .next()
        .unwrap()
        .unwrap();
    let address = line.strip_prefix("ready ").unwrap();
    let body = serde_json::json!({
        "code": code, "device": crate::support::id(), "token": crate::support::token(),
        "platform": "linux", "app_version": "0.1.0"
    });
    let answer = ureq::post(format!("{address}/v1/enrol"))
        .header("content-type", "application/json")
        .send(body.to_string());
    child.kill().unwrap();
    child.wait().unwrap();
    assert_eq!(answer.unwrap().status(), 200);
    let devices = run(&database, &["device", "list"]);
    assert!(String::from_utf8(devices.stdout).unwrap().contains("Anne"));
}

#[test]
fn a_database_that_is_not_there_is_said_without_the_password() {
    for (database, expected) in [
        (
            "postgres://vaern:hemmeligt@127.0.0.1:1/vaern?connect_timeout=1",
            "PostgreSQL",
        ),
        ("mysql://vaern:hemmeligt@localhost/vaern", "sqlite:"),
    ] {
        let refused = run(database, &["device", "list"]);
        assert_eq!(refused.status.code(), Some(1));
        let said = stderr(&refused);
        assert!(said.contains(expected) && !said.contains("hemmeligt"), "{said}");
    }
}

#[test]
fn texts_get_a_new_key_on_the_command_line() {
    let folder = tempfile::tempdir().unwrap();
    let key = folder.path().join("own.key");
    let database = cluster().address(&cluster().database(None).unwrap());
    let own = |args: &[&str]| {
        let mut command = program(&database, args);
        command.env("VAERN_TEXT_KEY", &key);
        command
    };
    let done = |args: &[&str]| {
        let done = own(args).output().unwrap();
        assert!(done.status.success(), "{args:?}: {}", stderr(&done));
        String::from_utf8(done.stdout).unwrap()
    };
    done(&["keys", "create", key.to_str().unwrap()]);
    done(&["organisation", "create", "--name", "Lyngby"]);
    let ids = || {
        let name = database.rsplit('/').next().unwrap();
        let listed = cluster().run(name, "SELECT key_id FROM text_key").unwrap();
        listed.lines().map(str::to_owned).collect::<Vec<_>>()
    };
    let first = ids();
    assert_eq!(first.len(), 1);

    let mut serving = own(&["serve", "--listen", "127.0.0.1:0"])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(serving.stdout.take().unwrap()).lines();
    assert!(lines.next().unwrap().unwrap().starts_with("ready "));
    let refused = own(&["keys", "rotate"]).output().unwrap();
    assert!(
        !refused.status.success() && stderr(&refused).contains("stop the server"),
        "{}",
        stderr(&refused)
    );
    assert_eq!(ids(), first);
    serving.kill().unwrap();
    serving.wait().unwrap();

    done(&["keys", "rotate"]);
    let second = ids();
    assert_eq!(second.len(), 1, "everything is sealed with the new key alone");
    assert_ne!(second, first);
    assert!(done(&["verify"]).contains("whole"));
}
