//! The program itself.

use serde_json::Value;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};

pub fn program(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_vaern-server"));
    command
        .args(args)
        .env("LC_ALL", "en_GB.UTF-8")
        .env("VAERN_LOG", "warn");
    command
}

pub fn run(args: &[&str]) -> Output {
    program(args).output().unwrap()
}

pub fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

/// A server that was started by its command line; stopped at the end of the test.
pub struct Running {
    pub child: Child,
    pub address: String,
    printed: Vec<String>,
}

pub fn start(args: &[&str]) -> Running {
    start_as(&mut program(args))
}

pub fn start_as(command: &mut Command) -> Running {
    let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
    let mut printed = Vec::new();
    for line in BufReader::new(child.stdout.take().unwrap()).lines() {
        let line = line.unwrap();
        if let Some(address) = line.strip_prefix("ready ") {
            return Running {
                child,
                address: address.to_owned(),
                printed,
            };
        }
        printed.push(line);
    }
    panic!("it ended before it was ready: {:?}", child.wait());
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Running {
    fn post(&self, path: &str, body: &Value) -> Value {
        let mut response = ureq::post(format!("{}{path}", self.address))
            .header("content-type", "application/json")
            .send(body.to_string())
            .unwrap();
        serde_json::from_str(&response.body_mut().read_to_string().unwrap()).unwrap()
    }

    fn enrol(&self, code: &str) -> Value {
        let body = serde_json::json!({
            "code": code, "device": crate::support::id(), "token": crate::support::token(),
            "platform": "linux", "app_version": "0.1.0"
        });
        self.post("/v1/enrol", &body)
    }

    /// Asks to stop as a service manager does, and waits for the end.
    #[cfg(unix)]
    pub fn terminate(mut self) -> Option<i32> {
        let pid = self.child.id().to_string();
        assert!(
            Command::new("kill")
                .args(["-TERM", &pid])
                .status()
                .unwrap()
                .success()
        );
        self.child.wait().unwrap().code()
    }
}

pub fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[test]
fn the_demo_is_ready_to_be_looked_at() {
    let folder = tempfile::tempdir().unwrap();
    let (data, file) = (folder.path().join("data"), folder.path().join("invitations.json"));
    let args = [
        "demo",
        "--data",
        text(&data),
        "--listen",
        "127.0.0.1:0",
        "--invitations",
        text(&file),
    ];
    // Of a run that was cut off; others could read it.
    std::fs::write(folder.path().join("invitations.json.unfinished"), "").unwrap();
    let demo = start(&args);
    #[cfg(unix)]
    assert_eq!(
        std::os::unix::fs::PermissionsExt::mode(&file.metadata().unwrap().permissions()) & 0o777,
        0o600,
        "whoever reads a code can become that person"
    );
    let invitations: Vec<Value> = serde_json::from_str(&std::fs::read_to_string(&file).unwrap()).unwrap();
    let roles: Vec<&str> = invitations
        .iter()
        .map(|invitation| invitation["role"].as_str().unwrap())
        .collect();
    assert_eq!(
        roles[..6],
        ["employee"; 6],
        "a person and a shared device of each school"
    );
    assert_eq!(roles[6..8], ["safety_group", "work_environment_leader"]);
    let joins: Vec<bool> = invitations
        .iter()
        .map(|invitation| invitation["joins"] == true)
        .collect();
    assert_eq!(
        joins.iter().rposition(|joins| !joins),
        Some(7),
        "after them those who may join the shared devices"
    );
    assert_eq!(invitations.len(), 14, "two at each school");
    for invitation in &invitations {
        assert_eq!(invitation["server"].as_str(), Some(demo.address.as_str()));
        let code = invitation["code"].as_str().unwrap();
        assert!(
            demo.printed.iter().any(|line| line.starts_with(code)),
            "{code} is printed as well"
        );
        let enrolled = demo.enrol(code);
        assert_eq!(enrolled["organisation"]["demo"], true);
        assert_eq!(enrolled["unit"]["name"], invitation["unit"]);
        assert_eq!(enrolled["person"]["name"], invitation["person"]);
        assert_eq!(enrolled["role"], invitation["role"]);
    }
    // Fresh codes while it runs.
    let fresh = run(&[
        "demo",
        "--data",
        text(&data),
        "--listen",
        &demo.address["http://".len()..],
        "--codes",
    ]);
    assert!(fresh.status.success(), "{fresh:?}");
    let line = stdout(&fresh).lines().nth(1).unwrap().to_owned();
    assert_eq!(demo.enrol(&line[..14])["organisation"]["demo"], true);
    #[cfg(unix)]
    assert_eq!(
        demo.terminate(),
        Some(0),
        "a stop that was asked for is no failure"
    );
    let mut left: Vec<_> = std::fs::read_dir(&data)
        .unwrap()
        .map(|file| file.unwrap().file_name())
        .collect();
    left.sort();
    assert_eq!(
        left,
        ["text.key", "vaern.sqlite"],
        "the write-ahead log is folded in at the end"
    );
    // Again on the same data.
    assert!(start(&args).printed.len() > 8, "codes are fresh each time");
}

#[test]
fn a_municipality_is_set_up_step_by_step() {
    let folder = tempfile::tempdir().unwrap();
    let data = text(folder.path());
    let missing = run(&["enrol", "--data", data, "--unit", "Nord", "--shared"]);
    assert_eq!(missing.status.code(), Some(1), "no store yet");
    assert!(
        run(&["organisation", "create", "--data", data, "--name", "Vejle"])
            .status
            .success()
    );
    let again = run(&["organisation", "create", "--data", data, "--name", "Vejle"]);
    assert_eq!(again.status.code(), Some(1), "a name is given once");
    assert!(
        run(&[
            "unit", "add", "--data", data, "--name", "Nord", "--kind", "school"
        ])
        .status
        .success()
    );
    let server = start(&["serve", "--data", data, "--listen", "127.0.0.1:0"]);
    let shared = run(&["enrol", "--data", data, "--unit", "Nord", "--shared"]);
    assert_eq!(server.enrol(stdout(&shared).trim())["unit"]["name"], "Nord");
    let personal = run(&[
        "enrol",
        "--data",
        data,
        "--unit",
        "Nord",
        "--person",
        "Åse Øst",
        "--role",
        "safety_group",
    ]);
    let enrolled = server.enrol(stdout(&personal).trim());
    assert_eq!(
        (&enrolled["person"]["name"], &enrolled["role"]),
        (&"Åse Øst".into(), &"safety_group".into())
    );
    let second = run(&[
        "enrol",
        "--data",
        data,
        "--unit",
        "Nord",
        "--person",
        "Åse Øst",
        "--role",
        "safety_group",
    ]);
    assert_eq!(
        server.enrol(stdout(&second).trim())["person"],
        enrolled["person"],
        "the same person, not a twin"
    );
    let leader = run(&[
        "enrol",
        "--data",
        data,
        "--person",
        "Lis",
        "--role",
        "work_environment_leader",
    ]);
    assert_eq!(server.enrol(stdout(&leader).trim())["unit"], Value::Null);
    let demo = run(&["demo", "--data", data, "--listen", "127.0.0.1:0"]);
    assert_eq!(
        demo.status.code(),
        Some(1),
        "made-up incidents are never mixed with real ones"
    );
}

#[test]
fn a_lost_device_is_found_in_the_list_and_revoked() {
    let folder = tempfile::tempdir().unwrap();
    let data = text(folder.path());
    for set_up in [
        &["organisation", "create", "--data", data, "--name", "Vejle"][..],
        &[
            "unit", "add", "--data", data, "--name", "Nord", "--kind", "school",
        ],
    ] {
        assert!(run(set_up).status.success());
    }
    let list = || {
        let output = run(&["device", "list", "--data", data]);
        assert!(output.status.success(), "{output:?}");
        stdout(&output)
    };
    assert_eq!(list(), "", "nobody is there yet");
    let server = start(&["serve", "--data", data, "--listen", "127.0.0.1:0"]);
    let enrol = |args: &[&str]| {
        let code = run(&[&["enrol", "--data", data], args].concat());
        let enrolled = server.enrol(stdout(&code).trim());
        enrolled["device"].as_str().unwrap().to_owned()
    };
    let shared = enrol(&["--unit", "Nord", "--shared"]);
    let personal = enrol(&["--person", "Lis", "--role", "work_environment_leader"]);
    let line_of = |device: &str| {
        let listed = list();
        assert_eq!(listed.lines().count(), 2);
        let line = listed.lines().find(|line| line.starts_with(device));
        let cells = line.unwrap().split("  ").map(str::trim);
        cells
            .filter(|cell| !cell.is_empty())
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let check = |device: &str, expected: [&str; 5]| {
        let cells = line_of(device);
        assert_eq!(cells[1..6], expected);
        assert!(
            cells[6].starts_with("last seen 20") && cells.len() == 7,
            "{cells:?}"
        );
    };
    check(&shared, ["shared tablet", "Nord", "employee", "linux", "0.1.0"]);
    let role = "work environment leader";
    check(&personal, ["Lis", "whole municipality", role, "linux", "0.1.0"]);
    assert!(
        run(&["device", "revoke", "--data", data, "--device", &shared])
            .status
            .success()
    );
    assert!(line_of(&shared)[7].starts_with("revoked 20"));
    assert_eq!(line_of(&personal).len(), 7, "only the one that was named");
}

#[test]
fn mistakes_are_told_and_end_with_a_code() {
    let folder = tempfile::tempdir().unwrap();
    let data = text(folder.path());
    assert!(
        run(&["organisation", "create", "--data", data, "--name", "Vejle"])
            .status
            .success()
    );
    let check = |args: &[&str], code: i32| {
        let output = run(args);
        assert_eq!(output.status.code(), Some(code), "{args:?}");
        assert!(
            output.stdout.is_empty() && !output.stderr.is_empty(),
            "{args:?} tells on stderr"
        );
    };
    check(&["enrol", "--data", data, "--unit", "Nowhere", "--shared"], 1);
    check(&["enrol", "--data", data, "--shared"], 1);
    check(&["enrol", "--data", data, "--unit", "Nord"], 2);
    check(&["enrol", "--data", data, "--person", "Bo", "--role", "king"], 2);
    check(
        &[
            "unit", "add", "--data", data, "--name", "Nord", "--kind", "castle",
        ],
        2,
    );
    check(&["serve", "--data", data, "--listen", "0.0.0.0:0"], 1);
    check(&["demo", "--data", data, "--today", "tomorrow"], 2);
    check(
        &["device", "list", "--data", data, "--organisation", "Nowhere"],
        1,
    );
    check(&["sing"], 2);
}

#[test]
fn a_workplace_is_told_what_to_tell() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().to_str().unwrap();
    let done = |args: &[&str]| -> Output {
        let mut all = args.to_vec();
        all.extend(["--data", data]);
        run(&all)
    };
    assert!(done(&["organisation", "create", "--name", "By"]).status.success());
    assert!(
        done(&["unit", "add", "--name", "Nord", "--kind", "school"])
            .status
            .success()
    );
    let help = |more: &[&str]| done(&[&["unit", "help", "--unit", "Nord"], more].concat());
    let told = |more: &[&str]| -> Value {
        let output = help(more);
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        serde_json::from_str(&stdout(&output)).unwrap()
    };
    let first = told(&[
        "--text",
        "Ring til kontoret.",
        "--phone",
        "00 00 00 00",
        "--contact",
        "AMR=Bo Berg=00 00 00 01",
        "--contact",
        "Leder=Kim Kær",
        "--hide-place",
        "after_school",
    ]);
    assert_eq!(first["contacts"][0]["phone"], "00 00 00 01");
    assert_eq!(first["hidden_places"], serde_json::json!(["after_school"]));
    let second = told(&["--phone", "", "--contact", ""]);
    assert_eq!(
        second,
        serde_json::json!({"help": "Ring til kontoret.", "hidden_places": ["after_school"]}),
        "what is left out stays, what is empty goes"
    );
    assert!(!help(&["--contact", "nobody"]).status.success());
    assert!(!help(&["--hide-place", "moon"]).status.success());
    assert!(!help(&["--text", &"å".repeat(501)]).status.success());
    assert!(!done(&["unit", "help", "--unit", "Syd"]).status.success());
}
