//! A trial from its set-up to its files. The clock is moved by the test: four weeks pass between two taps.

use crate::steps::{enrol, enrol_employee, record_quickly};
use anyhow::{Context, Result, ensure};
use calamine::Reader as _;
use chrono::NaiveDate;
use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};
use vaern_domain::access::Role;
use vaern_tests::accessibility::ensure_no_violation;
use vaern_tests::central_store::CentralStore;
use vaern_tests::leader_walk::{choose_day, pick_file, set_value};
use vaern_tests::machine::Machine;
use vaern_tests::moved_clock::MovedClock;
use vaern_tests::process::wait_until;
use vaern_tests::window::{Opening, Window};

const SHIFT: char = '\u{e008}';

fn day(days: i64) -> NaiveDate {
    (chrono::Local::now() + chrono::Duration::days(days)).date_naive()
}

/// Two schools, from the day after tomorrow on, with what the work was like.
fn set_up(leader: &mut Window) -> Result<()> {
    leader.act("trials")?;
    leader.wait_for("button[data-trial]")?;
    leader.act("new-trial")?;
    leader.wait_for("[data-step='about']")?;
    leader.act("next")?;
    leader.wait_for("[role='alert']:not(:empty)")?;
    leader.fill("trial-name", "Ring 12 34 56 78")?;
    choose_day(leader, "first", day(2))?;
    choose_day(leader, "last", day(1))?;
    leader.act("next")?;
    ensure!(
        leader.count("[data-step='about']")? == 1,
        "a trial that ends before it starts goes no further"
    );
    choose_day(leader, "last", day(182))?;
    leader.act("next")?;
    leader.wait_for("[data-step='units'] input[type='checkbox']")?;
    let schools = leader.count("[data-step='units'] li")?;
    for place in 1..=schools.min(2) {
        let school = format!("[data-step='units'] li:nth-child({place})");
        leader.tap(&format!("{school} input[type='checkbox']"))?;
        set_value(leader, &format!("{school} input[type='number']"), "24")?;
    }
    leader.act("next")?;
    leader.wait_for("[data-step='criteria'] [name='bound-seconds_median']")?;
    leader.act("next")?;
    leader.wait_for("[data-step='before']")?;
    leader.act("add-step")?;
    leader.fill("what-0", "Udfylder et skema")?;
    set_value(leader, "[name='minutes-0']", "12")?;
    leader.act("next")?;
    leader.wait_for("[data-step='after']")?;
    leader.act("next")?;
    leader.wait_for("[data-step='cost']")?;
    set_value(leader, "[name='cost-employee']", "326")?;
    leader.act("next")?;
    // The guard keeps the number on the device: the step says why, and nothing typed is lost.
    leader.wait_for("[data-failure='personal_data_in_text']")?;
    for _ in 0..5 {
        leader.act("back")?;
    }
    leader.fill("trial-name", "Fra papir til app")?;
    for _ in 0..5 {
        leader.act("next")?;
    }
    leader.wait_for("[data-step='cost']")?;
    leader.act("next")?;
    leader.expect_screen("trial")
}

/// The figures on the screen, by code.
fn figures(window: &mut Window) -> Result<BTreeMap<String, String>> {
    let told = window.script(
        "return Object.fromEntries([...document.querySelectorAll('[data-part] [data-figure]')].map(figure =>
           [figure.dataset.figure, figure.querySelector('dd').firstChild.textContent.trim()]))",
    )?;
    Ok(serde_json::from_value(told)?)
}

/// Digits, sign and mark of a figure: "1.234,5 %" as "1234,5".
fn digits(text: &str) -> String {
    text.chars()
        .filter(|letter| letter.is_ascii_digit() || *letter == ',' || *letter == '−')
        .collect()
}

struct Package(zip::ZipArchive<Cursor<Vec<u8>>>);

impl Package {
    fn open(path: &str) -> Result<Self> {
        Ok(Self(zip::ZipArchive::new(Cursor::new(std::fs::read(path)?))?))
    }

    fn file(&mut self, name: &str) -> Result<Vec<u8>> {
        let mut content = Vec::new();
        self.0.by_name(name)?.read_to_end(&mut content)?;
        Ok(content)
    }

    /// Number and remark of each figure in the table, by code.
    fn table(&mut self) -> Result<BTreeMap<String, (String, String)>> {
        let content = self.file("tal-da.csv")?;
        let content = content
            .strip_prefix("\u{feff}".as_bytes())
            .context("a byte order mark")?;
        let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(content);
        let mut figures = BTreeMap::new();
        for row in reader.records() {
            let row = row?;
            let cell = |place: usize| row.get(place).unwrap_or_default().to_owned();
            figures.insert(cell(row.len() - 1), (cell(2), cell(9)));
        }
        Ok(figures)
    }
}

/// The same figures on the screen, in the table, in the data and in the workbook; the report is a document.
fn compare(window: &mut Window, path: &str) -> Result<()> {
    let shown = figures(window)?;
    let mut package = Package::open(path)?;
    let table = package.table()?;
    ensure!(
        shown.len() == table.len() && shown.len() > 40,
        "{} and {}",
        shown.len(),
        table.len()
    );
    for (code, value) in &shown {
        let (number, remark) = &table[code];
        if number.is_empty() {
            ensure!(
                value == remark,
                "{code}: {value} on the screen, {remark} in the table"
            );
        } else {
            let number = number.replace('-', "−");
            ensure!(
                digits(value) == number,
                "{code}: {value} on the screen, {number} in the table"
            );
        }
    }
    let data: serde_json::Value = serde_json::from_slice(&package.file("evaluation.json")?)?;
    let records = data["figures"].as_array().context("figures")?.iter();
    let records = records
        .filter(|figure| figure["code"] == "staff")
        .collect::<Vec<_>>();
    ensure!(records[0]["value"]["number"] == 48.0, "{:?}", records[0]);
    ensure!(shown["staff"] == "48", "{}", shown["staff"]);
    let mut book: calamine::Xlsx<_> = calamine::Xlsx::new(Cursor::new(package.file("regneark-da.xlsx")?))?;
    let sheets = book.sheet_names();
    let cells: Vec<f64> = sheets
        .iter()
        .filter_map(|name| book.worksheet_range(name).ok())
        .flat_map(|range| {
            range
                .used_cells()
                .filter_map(|(_, _, cell)| calamine::DataType::as_f64(cell))
                .collect::<Vec<_>>()
        })
        .collect();
    for (number, _) in table.values().filter(|(number, _)| !number.is_empty()) {
        let wanted: f64 = number.replace(',', ".").parse()?;
        // Shares stand as parts of 1.
        let is_there = cells
            .iter()
            .any(|cell| (cell - wanted).abs() < 0.006 || (cell * 100.0 - wanted).abs() < 0.06);
        ensure!(is_there, "{number} is not in the workbook");
    }
    ensure!(package.file("rapport-da.pdf")?.starts_with(b"%PDF"), "a document");
    ensure!(package.file("SHA256SUMS")?.len() > 500, "with checksums");
    Ok(())
}

#[test]
fn a_trial_from_its_set_up_to_its_files() -> Result<()> {
    let clock = MovedClock::new()?;
    let central = CentralStore::demo_by(&clock)?;
    let desk = Machine::new()?;
    let mut leader = Window::open(&desk, "leader")?;
    enrol(
        &mut leader,
        &central.invitation(Role::WorkEnvironmentLeader, None)?,
    )?;
    let opening = Opening {
        environment: clock.environment()?,
        ..Opening::default()
    };
    let mut employee = Window::open_with(&desk, "employee", &opening)?;
    enrol_employee(&mut employee, &central, "Bakkeskolen")?;

    set_up(&mut leader)?;
    leader.wait_for("[data-standing='not_begun']")?;
    ensure!(
        leader.count("[data-lacks='old_counts']")? == 1,
        "what is missing is said"
    );
    ensure!(
        leader.count("[data-part]")? == 0,
        "before the start there are no figures"
    );
    pick_file(
        &mut leader,
        "file-old_counts",
        "arbejdsplads;måned;antal\nBakkeskolen;2025-08;mange\nBakkeskolen;2025-09;-2\nØstskolen;2025-09;2\n",
    )?;
    leader.wait_for("[data-faults='3']")?;
    leader.photograph("trial-import-faults")?;
    pick_file(
        &mut leader,
        "file-old_counts",
        "arbejdsplads;måned;antal\nBakkeskolen;2025-08;7\n",
    )?;
    leader.wait_for("[data-taken='1']")?;
    ensure_no_violation(&mut leader, "trial-not-begun")?;

    // Four weeks later.
    clock.move_to(28)?;
    wait_until("the employee's tablet has woken up", || {
        let now = employee.script("return Date.now()")?;
        let ahead = now.as_f64().context("a moment")? / 1_000.0 - chrono::Utc::now().timestamp() as f64;
        Ok(ahead > 27.0 * 86_400.0)
    })?;
    // The first touch after a long sleep clears what is old.
    employee.press(SHIFT)?;
    employee.expect_screen("start")?;
    for _ in 0..2 {
        record_quickly(&mut employee)?;
        employee.wait_for("[data-state='sent']")?;
        employee.act("done")?;
    }
    leader.act("overview")?;
    leader.take_taps();
    leader.act("trials")?;
    wait_until("the trial runs", || {
        Ok(leader.count("li:nth-child(2) [data-standing='running']")? > 0)
    })?;
    leader.tap("li:nth-child(2) button[data-trial]")?;
    leader.wait_for("[data-part='workflow']")?;
    leader.act("export-trial")?;
    leader.wait_for("[data-saved]")?;
    ensure!(
        leader.take_taps() <= 3,
        "three taps from the first screen to the file"
    );
    ensure!(
        leader.count("[data-criterion][data-judgement='cannot_be_said']")? >= 1,
        "what is missing is no failure"
    );
    let path = leader.attribute("[data-saved]", "data-saved")?;
    compare(&mut leader, &path)?;
    leader.photograph("trial-running")?;

    // What it is judged by is fixed: only the work may still be told.
    leader.act("change-trial")?;
    leader.wait_for("[data-step='before']")?;
    ensure!(leader.shows("[name='what-0']")?, "the work as it was told");
    leader.act("back")?;
    leader.expect_screen("trial")
}
