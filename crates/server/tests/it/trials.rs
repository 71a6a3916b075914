//! A trial from set-up to its files, on the command line.

use crate::command_line::{run, stdout};
use std::path::Path;

fn told(plan_change: &str) -> String {
    let file = r#"{
        "name": "Prøve", "first": "2096-08-10", "last": "2097-02-07",
        "units": [{"unit": "Nordskolen", "staff": 40}, {"unit": "Sydskolen", "staff": 30}],
        "criteria": [{"measure": "seconds_median", "bound": {"at_most": 30.0}}],
        "before": [{"what": "Skema", "who": "employee", "people": 1, "minutes": 20.0}],
        "hourly_cost": {"employee": 300}
    }"#;
    match plan_change.split_once("=>") {
        Some((from, to)) => {
            assert!(file.contains(from), "{from}");
            file.replace(from, to)
        }
        None => file.to_owned(),
    }
}

struct Town {
    folder: tempfile::TempDir,
}

impl Town {
    fn new() -> Self {
        let town = Self {
            folder: tempfile::tempdir().unwrap(),
        };
        let data = town.data();
        for args in [
            vec!["organisation", "create", "--data", &data, "--name", "By"],
            vec![
                "unit",
                "add",
                "--data",
                &data,
                "--name",
                "Nordskolen",
                "--kind",
                "school",
            ],
            vec![
                "unit",
                "add",
                "--data",
                &data,
                "--name",
                "Sydskolen",
                "--kind",
                "school",
            ],
        ] {
            assert!(run(&args).status.success());
        }
        town
    }

    fn path(&self, name: &str) -> String {
        self.folder.path().join(name).display().to_string()
    }

    fn data(&self) -> String {
        self.path("data")
    }

    fn write(&self, name: &str, content: &str) -> String {
        std::fs::write(self.path(name), content).unwrap();
        self.path(name)
    }

    fn set(&self, change: &str) -> Result<String, String> {
        let file = self.write("trial.json", &told(change));
        answer(&run(&["trial", "set", "--data", &self.data(), "--file", &file]))
    }

    fn import(&self, option: &str, content: &str) -> Result<String, String> {
        let file = self.write("baseline.csv", content);
        answer(&run(&[
            "trial",
            "import",
            "--data",
            &self.data(),
            "--trial",
            "Prøve",
            option,
            &file,
        ]))
    }

    fn trials(&self) -> serde_json::Value {
        let listed = run(&["trial", "list", "--data", &self.data()]);
        serde_json::from_str(&stdout(&listed)).unwrap()
    }
}

fn answer(output: &std::process::Output) -> Result<String, String> {
    if output.status.success() {
        Ok(stdout(output))
    } else {
        Err(String::from_utf8(output.stderr.clone()).unwrap())
    }
}

#[test]
fn what_cannot_be_is_refused_in_words_and_nothing_is_stored() {
    let town = Town::new();
    for (change, said) in [
        ("2097-02-07=>2096-08-09", "before it starts"),
        ("2096-08-10=>2020-08-10", "days"),
        ("Sydskolen=>Østskolen", "Østskolen"),
        ("\"minutes\": 20.0=>\"minutes\": -20.0", "Skema"),
        ("\"staff\": 40=>\"staff\": -40", "-40"),
        ("seconds_median=>seconds_mode", "seconds_mode"),
    ] {
        let refused = town.set(change).expect_err(change);
        assert!(refused.contains(said), "{change}: {refused}");
    }
    let begun = town.set("\"first\": \"2096-08-10\", \"last\": \"2097-02-07\"=>\"first\": \"2026-01-05\", \"last\": \"2026-07-05\"");
    assert!(begun.is_err(), "criteria are not fixed afterwards");
    assert_eq!(town.trials(), serde_json::json!([]));
}

#[test]
fn a_trial_is_set_up_changed_and_given_its_baseline() {
    let town = Town::new();
    let id = town.set("").unwrap();
    assert_eq!(
        town.set("at_most\": 30.0=>at_most\": 20.0").unwrap(),
        id,
        "the same trial"
    );
    let refused = town
        .import(
            "--old-counts",
            "unit;month;count\nNordskolen;2095-08;mange\nNordskolen;2095-09;-3\n",
        )
        .unwrap_err();
    assert!(refused.contains(":2") || refused.contains("line 2"), "{refused}");
    assert!(refused.contains("mange") && refused.contains("-3"), "{refused}");
    assert_eq!(town.trials()[0]["baseline"]["old_counts"], serde_json::json!([]));
    town.import(
        "--old-counts",
        "unit;month;count\nNordskolen;2095-08;12\nSydskolen;2095-08;3\n",
    )
    .unwrap();
    town.import(
        "--shadow-weeks",
        "unit;week;tallied;registered\nNordskolen;2096-06-13;31;4\n",
    )
    .unwrap();
    let trials = town.trials();
    assert_eq!(trials.as_array().unwrap().len(), 1);
    assert_eq!(trials[0]["baseline"]["old_counts"][0]["count"], 12);
    assert_eq!(trials[0]["baseline"]["shadow_weeks"][0]["week"], "2096-06-11");
    let changed = trials[0]["log"].as_array().unwrap();
    assert_eq!(changed.len(), 3, "the bound, the counts, the weeks: {changed:?}");
    assert_eq!(changed[0]["changed"][0]["from"]["bound"]["at_most"], 30.0);
}

#[test]
fn the_demo_has_a_trial_that_says_something() {
    let town = Town::new();
    let (demo, out) = (town.path("demo"), town.path("out"));
    let runtime = tokio::runtime::Runtime::new().unwrap();
    std::fs::create_dir(&demo).unwrap();
    let now = chrono::Utc::now();
    runtime
        .block_on(vaern_server::demo::make_file(
            Path::new(&demo),
            7,
            now.date_naive(),
            now,
        ))
        .unwrap();
    let args = [
        "evaluate",
        "--data",
        &demo,
        "--trial",
        "Registrering på tre skoler",
        "--out",
        &out,
    ];
    answer(&run(&args)).unwrap();
    let content = std::fs::read(format!("{out}/evaluation.json")).unwrap();
    let evaluation: serde_json::Value = serde_json::from_slice(&content).unwrap();
    assert_eq!(evaluation["standing"], "running");
    let figure = |code: &str| {
        let figures = evaluation["figures"].as_array().unwrap();
        let figure = figures.iter().find(|figure| figure["code"] == code).unwrap();
        figure["value"]["number"]
            .as_f64()
            .unwrap_or_else(|| panic!("{figure}"))
    };
    assert!(figure("records") > 100.0);
    assert!(figure("complete_end") > figure("complete_before"));
    assert_eq!(figure("missing"), 0.0, "every number of every device is there");
    assert!(figure("hours_saved") > 0.0);
    let again = answer(&run(&args)).unwrap_err();
    assert!(again.contains(&out), "what is there is not written over: {again}");
    for name in [
        "rapport-da.pdf",
        "workbook-en.xlsx",
        "tal-da.csv",
        "suppression.json",
        "SHA256SUMS",
    ] {
        assert!(Path::new(&format!("{out}/{name}")).is_file(), "{name}");
    }
}

#[test]
fn looks_from_the_command_line_are_logged() {
    let town = Town::new();
    town.set("").unwrap();
    let out = town.path("out");
    let written = run(&[
        "evaluate",
        "--data",
        &town.data(),
        "--trial",
        "Prøve",
        "--out",
        &out,
    ]);
    assert!(written.status.success(), "{written:?}");
    let store = rusqlite::Connection::open(Path::new(&town.data()).join("vaern.sqlite")).unwrap();
    let line: (String, String, Option<String>) = store
        .query_row(
            "SELECT reading, role, device_id FROM access_log WHERE trial_id IS NOT NULL",
            [],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
        )
        .unwrap();
    assert_eq!(
        line,
        ("evaluation_export".to_owned(), "command_line".to_owned(), None)
    );
}

#[test]
fn hours_and_holidays_are_told_on_the_command_line() {
    let town = Town::new();
    let hours = |args: &[&str]| {
        let data = town.data();
        let mut all = vec!["hours", args[0], "--data", &data];
        all.extend(&args[1..]);
        answer(&run(&all))
    };
    hours(&[
        "set",
        "--unit",
        "Nordskolen",
        "--month",
        "2026-08",
        "--hours",
        "4120",
    ])
    .unwrap();
    let file = town.write(
        "hours.csv",
        "unit;month;hours;headcount\nNordskolen;2026-09;mange;3\nSydskolen;2026-09;-4;3\nVestskolen;2026-09;4;3\n",
    );
    let refused = hours(&["import", "--file", &file]).unwrap_err();
    for said in ["2: mange", "3: -4", "4: "] {
        assert!(refused.contains(said), "{said}: {refused}");
    }
    assert_eq!(
        hours(&["list"]).unwrap().trim(),
        "Nordskolen;2026-08;4120;",
        "nothing of the file"
    );
    hours(&["set", "--unit", "Nordskolen", "--month", "2026-08"]).unwrap();
    assert_eq!(
        hours(&["list"]).unwrap().trim(),
        "",
        "told wrongly, and forgotten"
    );
    let holiday = |act: &str, first: &str, last: &str| {
        answer(&run(&[
            "holiday",
            act,
            "--data",
            &town.data(),
            "--first",
            first,
            "--last",
            last,
        ]))
    };
    let listed = || answer(&run(&["holiday", "list", "--data", &town.data()])).unwrap();
    assert!(holiday("add", "2026-10-18", "2026-10-10").is_err());
    holiday("add", "2026-10-10", "2026-10-18").unwrap();
    holiday("add", "2026-12-19", "2027-01-03").unwrap();
    let refused = holiday("remove", "2026-10-10", "2026-10-17").unwrap_err();
    assert!(
        refused.contains("2026-10-17"),
        "not of exactly these days: {refused}"
    );
    assert_eq!(listed().trim(), "2026-10-10 2026-10-18\n2026-12-19 2027-01-03");
    holiday("remove", "2026-10-10", "2026-10-18").unwrap();
    assert_eq!(listed().trim(), "2026-12-19 2027-01-03");
}
