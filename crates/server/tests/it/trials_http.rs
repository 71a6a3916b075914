//! A trial over HTTP: set up, refused where it cannot be, evaluated, its files written, and every look in the access log.

use crate::support::{Device, Server, Town, in_days};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};
use vaern_protocol::trials::{ExportProgress, ExportState};

fn plan(town: &Town) -> Value {
    json!({
        "name": "Prøve på to skoler", "first": "2026-09-07", "last": "2027-03-06",
        "units": [
            {"unit": town.north.unit_id, "name": "et andet navn", "staff": 40},
            {"unit": town.south.unit_id, "name": "", "staff": 30},
        ],
        "criteria": [{"measure": "seconds_median", "bound": {"at_most": 30.0}}],
    })
}

fn set(leader: &Device, body: &Value) -> crate::support::Answer {
    leader.send(
        "POST",
        "/v1/trials",
        &[("accept-language", "da")],
        body.to_string().as_bytes(),
    )
}

fn set_up(leader: &Device, town: &Town) -> Value {
    let answer = set(leader, &json!({"plan": plan(town)}));
    assert_eq!(answer.status, 200, "{}", answer.body);
    answer.json()
}

fn post(device: &Device, path: &str, body: Value) -> crate::support::Answer {
    device.send(
        "POST",
        path,
        &[("accept-language", "da")],
        body.to_string().as_bytes(),
    )
}

#[test]
fn a_trial_is_set_up_and_fixed_from_its_first_day_on() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let leader = server.leader(&town);
    let told = set_up(&leader, &town);
    let trial = &told["trial"];
    assert_eq!(
        trial["plan"]["units"][0]["name"], "Lyngby Nord",
        "the store's own names, whatever was sent"
    );
    let missing: Vec<&str> = told["missing"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["what"].as_str().unwrap())
        .collect();
    assert_eq!(
        missing,
        ["work_before", "work_after", "old_counts", "shadow_before"]
    );

    let mut changed = plan(&town);
    changed["criteria"][0]["bound"]["at_most"] = json!(20.0);
    let answer = set(&leader, &json!({"trial": trial["trial_id"], "plan": changed}));
    assert_eq!(
        answer.json::<Value>()["trial"]["log"][0]["changed"][0]["to"]["bound"]["at_most"],
        20.0
    );

    server.pass(in_days(14));
    let late = set(&leader, &json!({"trial": trial["trial_id"], "plan": plan(&town)}));
    let error = late.fails(422, "trial_not_kept").error;
    assert!(error.message.contains("2026-09-07"), "{}", error.message);
    let list: Value = leader.get("/v1/trials").json();
    assert_eq!(list["trials"][0]["standing"], "running");
    // The baseline may still be told.
    let before = json!([{"what": "Skema", "who": "employee", "people": 1, "minutes": 12.0}]);
    let answer = set(
        &leader,
        &json!({"trial": trial["trial_id"], "plan": changed, "baseline": {"before": before}}),
    );
    assert_eq!(answer.status, 200, "{}", answer.body);
    assert_eq!(answer.json::<Value>()["trial"]["log"][1]["after_start"], true);
}

#[test]
fn what_cannot_be_is_refused_in_the_askers_words_and_not_kept() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let elsewhere = server.town("Vejle");
    let leader = server.leader(&town);
    let with = |change: &dyn Fn(&mut Value)| {
        let mut body = json!({"plan": plan(&town), "baseline": {
            "before": [{"what": "Skema", "who": "employee", "people": 1, "minutes": 12.0, "systems": ["papir"]}],
            "old_counts": [{"unit": town.north.unit_id, "month": "2026-01-01", "count": 3}],
        }});
        change(&mut body);
        set(&leader, &body)
    };
    let says = |change: &dyn Fn(&mut Value), word: &str| {
        let message = with(change).fails(422, "trial_not_kept").error.message;
        assert!(message.contains(word), "{word}: {message}");
        assert!(
            !message.contains("010203"),
            "nothing personal is said back: {message}"
        );
    };
    says(
        &|body| body["plan"]["last"] = json!("2026-09-06"),
        "før den begynder",
    );
    says(&|body| body["plan"]["name"] = json!("x".repeat(301)), "300");
    says(
        &|body| body["plan"]["units"][0]["unit"] = json!(elsewhere.north.unit_id),
        "findes ikke",
    );
    says(&|body| body["plan"]["name"] = json!("Prøve 010203-1234"), "CPR");
    says(
        &|body| body["baseline"]["before"][0]["what"] = json!("Ring til 12 34 56 78"),
        "Trin 1 før",
    );
    says(
        &|body| body["baseline"]["before"][0]["systems"][0] = json!("a@b.dk"),
        "Trin 1 før",
    );
    says(
        &|body| body["baseline"]["before"][0]["minutes"] = json!(-1.0),
        "Skema",
    );
    let negative = with(&|body| body["baseline"]["old_counts"][0]["count"] = json!(-3));
    negative.fails(400, "body_malformed");
    // A name is asked about, and may be meant.
    says(&|body| body["plan"]["name"] = json!("Magnus prøver"), "Navnet");
    assert_eq!(
        leader.get("/v1/trials").json::<Value>()["trials"],
        json!([]),
        "nothing is kept"
    );
    let meant = with(&|body| {
        body["plan"]["name"] = json!("Magnus prøver");
        body["kept"] = json!(["Magnus"]);
    });
    assert_eq!(meant.status, 200, "{}", meant.body);
}

#[test]
fn a_file_is_taken_whole_or_not_at_all() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let leader = server.leader(&town);
    let trial = set_up(&leader, &town)["trial"]["trial_id"].clone();
    let import = |text: &str| {
        let file = BASE64_STANDARD.encode(text);
        post(
            &leader,
            "/v1/trial/import",
            json!({"trial": trial, "kind": "old_counts", "file": file}),
        )
    };
    let answer: Value = import(
        "arbejdsplads;måned;antal\nLyngby Nord;2026-01;4\nLyngby Nord;2026-02;-4\nØstskolen;2026-02;1\n",
    )
    .json();
    assert_eq!(answer["taken"], 0);
    assert_eq!(answer["faults"][0]["line"], 3);
    assert!(
        answer["faults"][1]["says"]
            .as_str()
            .unwrap()
            .contains("Østskolen")
    );
    let kept = |server: &Value| {
        server["trial"]["baseline"]["old_counts"]
            .as_array()
            .unwrap()
            .len()
    };
    let path = format!("/v1/trial?trial={}", trial.as_str().unwrap());
    assert_eq!(kept(&leader.get(&path).json()), 0, "nothing is stored");
    let personal: Value = import("unit;month;count\nLyngby Nord;2026-01;0102031234\n").json();
    assert_eq!(personal["faults"].as_array().unwrap().len(), 1);
    assert!(
        !personal.to_string().contains("010203"),
        "not said back: {personal}"
    );
    assert_eq!(
        import("unit;month;count\nLyngby Nord;2026-01;4\n").json::<Value>()["taken"],
        1
    );
    assert_eq!(kept(&leader.get(&path).json()), 1);
    post(
        &leader,
        "/v1/trial/import",
        json!({"trial": trial, "kind": "old_counts", "file": "UEsDBA=="}),
    )
    .fails(422, "file_unreadable");
}

#[test]
fn hours_are_typed_and_imported_and_rates_need_them() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let leader = server.leader(&town);
    let month = |hours: Value| json!({"months": [{"unit": town.north.unit_id, "month": "2026-07-01", "hours": hours, "headcount": null}]});
    let told: Value = post(&leader, "/v1/hours", month(json!(4120))).json();
    assert_eq!(told["months"][0]["hours"], 4120);
    let told: Value = post(&leader, "/v1/hours", month(json!(null))).json();
    assert_eq!(told["months"], json!([]), "emptied again");
    post(&leader, "/v1/hours", month(json!(4120)));
    post(&leader, "/v1/hours", month(json!(0))).fails(422, "hours_not_kept");
    post(&leader, "/v1/hours", month(json!(-1))).fails(400, "body_malformed");
    post(&leader, "/v1/hours", month(json!("mange"))).fails(400, "body_malformed");
    let import = |text: &str| -> Value {
        post(
            &leader,
            "/v1/hours/import",
            json!({"file": BASE64_STANDARD.encode(text)}),
        )
        .json()
    };
    let bad = import(
        "unit;month;hours;headcount\nLyngby Nord;2026-06;4000;38\nLyngby Syd;2026-06;mange;1\nLyngby Nord;2026-06;1;1\n",
    );
    assert_eq!(
        (&bad["taken"], bad["faults"][0]["line"].as_u64()),
        (&json!(0), Some(3))
    );
    let count = || {
        leader.get("/v1/hours").json::<Value>()["months"]
            .as_array()
            .unwrap()
            .len()
    };
    assert_eq!(count(), 1, "nothing of the file is stored");
    assert_eq!(
        import("unit;month;hours;headcount\nLyngby Nord;2026-06;4000;38\n")["taken"],
        1
    );
    assert_eq!(count(), 2);
}

fn progress(leader: &Device, export: &str, seen: u32) -> ExportProgress {
    leader
        .get(&format!("/v1/evaluation/exports?export={export}&seen={seen}"))
        .json()
}

#[test]
fn the_files_are_written_aside_shown_as_they_come_and_say_what_the_screen_says() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let leader = server.leader(&town);
    let trial = set_up(&leader, &town)["trial"]["trial_id"].clone();
    server.pass(in_days(30));
    let begun: ExportProgress = post(&leader, "/v1/evaluation/exports", json!({"trial": trial})).json();
    let export = begun.export.to_string();
    let mut last = begun;
    while last.state == ExportState::Running {
        let next = progress(&leader, &export, last.done);
        assert!(
            next.state != ExportState::Running || next.done >= last.done,
            "it never goes back"
        );
        last = next;
    }
    assert_eq!(last.state, ExportState::Ready);
    assert!(
        last.files.iter().any(|name| name == "rapport-da.pdf"),
        "{:?}",
        last.files
    );
    let json = leader.get(&format!(
        "/v1/evaluation/exports/file?export={export}&name=evaluation.json"
    ));
    let file: Value = json.json();
    let path = format!("/v1/evaluation?trial={}", trial.as_str().unwrap());
    assert_eq!(leader.get(&path).json::<Value>()["figures"], file["figures"]);
    let other = server.leader(&town);
    other
        .get(&format!(
            "/v1/evaluation/exports/file?export={export}&name=evaluation.json"
        ))
        .fails(410, "export_gone");

    // Stopped: nothing is given out.
    let again: ExportProgress = post(&leader, "/v1/evaluation/exports", json!({"trial": trial})).json();
    let stopped: ExportProgress = post(
        &leader,
        "/v1/evaluation/exports/cancel",
        json!({"export": again.export}),
    )
    .json();
    assert_eq!(stopped.state, ExportState::Cancelled);
    leader
        .get(&format!("/v1/evaluation/exports/file?export={}", again.export))
        .fails(410, "export_gone");

    let log = server
        .database
        .run("SELECT reading FROM access_log WHERE trial_id IS NOT NULL ORDER BY entry");
    assert_eq!(log, ["evaluation_export", "evaluation", "evaluation_export"]);
}

#[test]
fn what_a_workplace_tallied_in_the_app_counts_for_the_trial() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let leader = server.leader(&town);
    let trial = set_up(&leader, &town)["trial"]["trial_id"].clone();
    server.pass(in_days(28));
    let group = server.group(&town, &town.north);
    assert_eq!(
        post(&group, "/v1/shadow", json!({"week": "2026-09-14", "tallied": 20})).status,
        200
    );
    let path = format!("/v1/trial?trial={}", trial.as_str().unwrap());
    let told: Value = leader.get(&path).json();
    let missing = told["missing"]
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["what"] == "shadow_during");
    assert_eq!(missing.unwrap()["units"], json!(["Lyngby Syd"]));
    let made: Value = leader
        .get(&format!("/v1/evaluation?trial={}", trial.as_str().unwrap()))
        .json();
    let shadow = made["grids"]
        .as_array()
        .unwrap()
        .iter()
        .find(|grid| grid["code"] == "shadow")
        .unwrap();
    assert_eq!(shadow["rows"][1]["values"][0]["number"], 20.0, "{shadow}");
}
