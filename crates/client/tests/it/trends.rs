use crate::host::{Device, ok};
use vaern_client::FailureCode;
use vaern_client::commands::{ChooseLanguage, ReadOverview, ReadTrend};
use vaern_client::exchange::NoAnswer;
use vaern_domain::Language;
use vaern_domain::access::Role;
use vaern_statistics::VerdictKind;

const UNIT: &str = "01a033ae-d1c8-7000-8000-000000000004";

/// Half a year: 16 quiet weeks, then nine with many.
fn figures() -> serde_json::Value {
    let monday =
        |weeks: u64| chrono::NaiveDate::from_ymd_opt(2026, 3, 9).unwrap() + chrono::Days::new(weeks * 7);
    let rows: Vec<serde_json::Value> = (0..26)
        .map(|week| {
            let count = if week < 16 { 3 + week % 3 } else { 12 };
            serde_json::json!({
                "unit": UNIT, "week": monday(week), "incidents": count, "high_burden": 1, "possible_absence": 0
            })
        })
        .collect();
    serde_json::json!({
        "as_of": "2026-09-01T11:30:00Z", "from": monday(0), "to": monday(25) + chrono::Days::new(6),
        "units": [{"unit_id": UNIT, "name": "Fjordskolen", "kind": "school"}],
        "weeks": rows, "acts": [], "holidays": [],
        "begun": [{"unit": UNIT, "week": "2026-01-05"}],
    })
}

#[test]
fn a_lasting_rise_is_told_with_its_week() {
    let mut device = Device::enrolled(Role::WorkEnvironmentLeader);
    let overview = device.converse(ReadOverview {}, |_| Ok(ok(&figures()))).unwrap();
    assert_eq!(overview.units[0].verdict, VerdictKind::More);
    assert!(
        overview.units[0].sentence.contains("Fjordskolen"),
        "{}",
        overview.units[0].sentence
    );
    assert!(
        overview.units[0].sentence.contains("27"),
        "since week 27: {}",
        overview.units[0].sentence
    );
    assert_eq!(overview.figures[0].value, 48, "four whole weeks of twelve");
    assert!(!overview.offline);
}

#[test]
fn the_figures_seen_last_serve_without_a_network() {
    let mut device = Device::enrolled(Role::WorkEnvironmentLeader);
    let trend = ReadTrend {
        unit_id: None,
        narrow: false,
    };
    let failed = device.converse(trend.clone(), |_| Err(NoAnswer));
    assert_eq!(
        failed.unwrap_err().code,
        FailureCode::ServerUnreachable,
        "nothing was seen yet"
    );
    let seen = device.converse(trend.clone(), |_| Ok(ok(&figures()))).unwrap();
    assert_eq!(seen.table.rows.len(), 26);
    assert!(
        seen.svg.starts_with("<svg") && !seen.svg.contains("style="),
        "the window's CSP allows no inline style"
    );
    let mut device = device.restart();
    let kept = device.converse(trend, |_| Err(NoAnswer)).unwrap();
    assert!(
        kept.offline && kept.table == seen.table,
        "the same figures, marked as seen earlier"
    );
}

#[test]
fn an_employee_asks_nobody_for_trends() {
    let mut device = Device::enrolled(Role::Employee);
    let refused = device.converse(ReadOverview {}, |_| unreachable!("nothing is to be sent"));
    assert_eq!(refused.unwrap_err().code, FailureCode::NotAllowed);
}

#[test]
fn weeks_before_anybody_recorded_say_nothing() {
    let mut answer = figures();
    let rows = answer["weeks"].as_array_mut().unwrap();
    rows.drain(..14);
    let first = rows[0]["week"].clone();
    answer["begun"] = serde_json::json!([{"unit": UNIT, "week": first}]);
    let mut device = Device::enrolled(Role::WorkEnvironmentLeader);
    let overview = device.converse(ReadOverview {}, |_| Ok(ok(&answer))).unwrap();
    assert_ne!(
        overview.units[0].verdict,
        VerdictKind::More,
        "a workplace that has just begun has no rise: {}",
        overview.units[0].sentence
    );
}

#[test]
fn a_safety_group_sees_its_own_workplace_only() {
    let mut device = Device::enrolled(Role::SafetyGroup);
    let overview = device.converse(ReadOverview {}, |_| Ok(ok(&figures()))).unwrap();
    assert_eq!(
        (overview.all.name.as_str(), overview.units.len()),
        ("Fjordskolen", 0)
    );
    let trend = device
        .converse(
            ReadTrend {
                unit_id: None,
                narrow: true,
            },
            |_| Ok(ok(&figures())),
        )
        .unwrap();
    assert!(
        trend.units.is_empty() && trend.title.contains("Fjordskolen"),
        "{}",
        trend.title
    );
}

#[test]
fn an_office_is_told_in_its_own_languages() {
    let mut device = Device::enrolled(Role::WorkEnvironmentLeader);
    let mut told = |language| {
        device.run(ChooseLanguage { language }).unwrap();
        let overview = device.converse(ReadOverview {}, |_| Ok(ok(&figures()))).unwrap();
        overview.all.sentence
    };
    let english = told(Language::En);
    assert_eq!(told(Language::Ar), english, "never a bare key");
    assert_ne!(told(Language::Da), english);
}

#[test]
fn kept_figures_are_told_as_of_their_own_day() {
    let mut device = Device::enrolled(Role::WorkEnvironmentLeader);
    let seen = device.converse(ReadOverview {}, |_| Ok(ok(&figures()))).unwrap();
    device
        .host
        .now
        .set(device.host.now.get() + chrono::Duration::weeks(3));
    let kept = device.converse(ReadOverview {}, |_| Err(NoAnswer)).unwrap();
    assert_eq!(
        kept.figures, seen.figures,
        "three weeks without a network empty no figure"
    );
}
