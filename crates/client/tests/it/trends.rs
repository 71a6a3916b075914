use crate::host::{Device, ok};
use chrono::{Days, NaiveDate};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use vaern_client::FailureCode;
use vaern_client::commands::{
    ChooseFilter, ChooseLanguage, ExportIncidents, Filter, ReadCompleteness, ReadFilter, ReadMeetingPack,
    ReadOverview, ReadPatterns, ReadTrend, SaveMeetingPack, SaveShadowWeek,
};
use vaern_client::exchange::{HttpAnswer, HttpRequest, NoAnswer};
use vaern_domain::Language;
use vaern_domain::access::Role;
use vaern_domain::catalogue::Act;
use vaern_statistics::VerdictKind;

const UNIT: &str = "01a033ae-d1c8-7000-8000-000000000004";

/// Half a year: 17 quiet weeks, then nine with many; a month that is hidden and one without hours.
fn figures(protected: bool) -> Value {
    let monday = |weeks: u64| NaiveDate::from_ymd_opt(2026, 3, 2).unwrap() + Days::new(weeks * 7);
    let weeks: Vec<Value> = (0..26)
        .map(|week| json!({"week": monday(week), "incidents": if week < 17 { 3 + week % 3 } else { 12 }}))
        .collect();
    let months: Vec<Value> = (1..=8)
        .map(|month| {
            json!({
                "month": NaiveDate::from_ymd_opt(2026, month, 1), "hours": 5_000, "headcount": 40,
                "incidents": if month == 7 { None } else { Some(14 + month) },
            })
        })
        .collect();
    let verdict = json!({"kind": "more", "since": "2026-06-29"});
    let mut judgements = vec![json!({"unit": UNIT, "verdict": verdict})];
    if protected {
        judgements.push(json!({"unit": null, "verdict": verdict}));
    }
    json!({
        "as_of": "2026-09-01T11:30:00Z", "today": "2026-09-01", "protected": protected,
        "unit": if protected { None } else { Some(UNIT) },
        "units": [{"unit_id": UNIT, "name": "Fjordskolen", "kind": "school"}],
        "judgements": judgements, "begun": "2026-01-05", "weeks": weeks, "months": months, "holidays": [],
        "shadow_weeks": [{"week": "2026-08-17", "tallied": 20, "recorded": 12, "units": 1}],
        "colleague": null, "abandoned": 2,
    })
}

fn patterns(protected: bool) -> Value {
    let kind = |code: &str, count: u32, hidden: u32| {
        let hidden = if protected { hidden } else { 0 };
        json!({"code": code, "count": count, "hidden_parts": hidden})
    };
    let pattern = |dimension: &str, kinds: Vec<Value>| json!({"dimension": dimension, "kinds": kinds});
    json!({
        "as_of": "2026-09-01T11:30:00Z", "protected": protected, "unit": if protected { None } else { Some(UNIT) },
        "units": [{"unit_id": UNIT, "name": "Fjordskolen", "kind": "school"}],
        "first": "2026-01-01", "last": "2026-08-01",
        "patterns": [
            pattern("act", vec![kind("hit", 40, 0), kind("kick", 6, 3), kind("weapon", 0, 6)]),
            pattern("hour", vec![kind("1-09", 30, 0), kind("2-10", 6, 0), kind("not_stated", 4, 0)]),
            pattern("burden", vec![kind("low", 10, 0), kind("high", 30, 2)]),
            pattern("absence", vec![kind("no", 30, 0), kind("maybe", 10, 0)]),
            pattern("delay", vec![kind("hour", 30, 0), kind("week", 10, 0)]),
        ],
    })
}

/// A central store that knows both.
fn central(protected: bool) -> impl FnMut(&HttpRequest) -> Result<HttpAnswer, NoAnswer> {
    move |request| match request.url.contains("/v1/patterns") {
        true => Ok(ok(&patterns(protected))),
        false => Ok(ok(&figures(protected))),
    }
}

#[test]
fn a_lasting_rise_is_told_with_its_week_and_needs_attention() {
    let mut device = Device::enrolled(Role::WorkEnvironmentLeader);
    let overview = device
        .converse(
            ReadOverview {
                filter: Filter::default(),
            },
            central(true),
        )
        .unwrap();
    let unit = &overview.units[0];
    assert_eq!(unit.verdict, VerdictKind::More);
    for wanted in ["Fjordskolen", "27"] {
        assert!(unit.sentence.contains(wanted), "{wanted}: {}", unit.sentence);
    }
    let values: Vec<&str> = overview
        .figures
        .iter()
        .map(|figure| figure.value.as_str())
        .collect();
    assert_eq!(
        values,
        ["22", "Skjult", "Mindst 30", "10"],
        "August, July which is hidden, high burden of which parts are hidden, possible absence"
    );
    let attention: Vec<&str> = overview
        .attention
        .iter()
        .map(|attention| attention.key.as_str())
        .collect();
    assert_eq!(attention, ["more"], "hours and a shadow week are there");
    assert!(!overview.offline);
}

#[test]
fn what_was_seen_last_serves_without_a_network() {
    let mut device = Device::enrolled(Role::WorkEnvironmentLeader);
    let trend = ReadTrend {
        filter: Filter::default(),
        narrow: false,
    };
    let failed = device.converse(trend.clone(), |_| Err(NoAnswer));
    assert_eq!(
        failed.unwrap_err().code,
        FailureCode::ServerUnreachable,
        "nothing was seen yet"
    );
    let seen = device.converse(trend.clone(), central(true)).unwrap();
    let mut device = device.restart();
    let kept = device.converse(trend, |_| Err(NoAnswer)).unwrap();
    assert!(
        kept.offline && kept.parts == seen.parts,
        "the same figures, marked as seen earlier"
    );
    let of_unit = ReadTrend {
        filter: Filter {
            unit_id: Some(UNIT.parse().unwrap()),
            ..Filter::default()
        },
        narrow: false,
    };
    assert!(
        device.converse(of_unit, |_| Err(NoAnswer)).is_err(),
        "figures of all are not those of one"
    );
}

#[test]
fn weeks_and_months_are_drawn_with_their_tables() {
    let mut device = Device::enrolled(Role::WorkEnvironmentLeader);
    let trend = ReadTrend {
        filter: Filter::default(),
        narrow: true,
    };
    let seen = device.converse(trend, central(true)).unwrap();
    let rows: Vec<usize> = seen
        .parts
        .iter()
        .map(|part| part.table.as_ref().unwrap().rows.len())
        .collect();
    assert_eq!(
        rows,
        [26, 6],
        "26 weeks; six months: in January recording had begun within it, and July is hidden"
    );
    for part in &seen.parts {
        let svg = part.svg.as_ref().unwrap();
        assert!(
            svg.starts_with("<svg") && !svg.contains("style="),
            "the window's CSP allows no inline style"
        );
    }
    let months = &seen.parts[1];
    assert!(months.title.contains("1.000"), "hours are told: {}", months.title);
    assert_eq!(
        months.remarks.len(),
        1,
        "that July is hidden: {:?}",
        months.remarks
    );
    // 22 incidents in 5,000 hours.
    assert_eq!(months.table.as_ref().unwrap().rows[5][2], "4,4");
}

#[test]
fn without_hours_counts_are_shown_and_rates_said_to_be_missing() {
    let mut device = Device::enrolled(Role::WorkEnvironmentLeader);
    let mut answer = figures(true);
    answer["months"][2]["hours"] = Value::Null;
    let trend = ReadTrend {
        filter: Filter::default(),
        narrow: false,
    };
    let seen = device.converse(trend, |_| Ok(ok(&answer))).unwrap();
    let months = &seen.parts[1];
    assert!(!months.title.contains("1.000"), "no rate: {}", months.title);
    assert!(
        months
            .remarks
            .iter()
            .any(|remark| remark.contains("Arbejdstimer mangler")),
        "{:?}",
        months.remarks
    );
}

#[test]
fn a_month_of_holidays_is_not_told_as_fewer() {
    let mut device = Device::enrolled(Role::WorkEnvironmentLeader);
    let mut answer = figures(true);
    for month in answer["months"].as_array_mut().unwrap() {
        month["hours"] = Value::Null;
        month["incidents"] = json!(40);
    }
    // Of August one week is open, with as many incidents as any other.
    answer["months"][7]["incidents"] = json!(10);
    let sentence = |device: &mut Device, answer: &Value| {
        let trend = ReadTrend {
            filter: Filter::default(),
            narrow: false,
        };
        let seen = device.converse(trend, |_| Ok(ok(answer))).unwrap();
        seen.parts[1].sentence.clone()
    };
    let open = sentence(&mut device, &answer);
    answer["holidays"] = json!([{"first": "2026-08-03", "last": "2026-08-23"}]);
    let holidays = sentence(&mut device, &answer);
    assert!(open.contains("færre"), "a fourth of the others: {open}");
    assert!(!holidays.contains("færre"), "{holidays}");
}

#[test]
fn an_employee_asks_nobody_for_figures() {
    let mut device = Device::enrolled(Role::Employee);
    let refused = device.converse(
        ReadOverview {
            filter: Filter::default(),
        },
        |_| unreachable!("nothing is to be sent"),
    );
    assert_eq!(refused.unwrap_err().code, FailureCode::NotAllowed);
    let tally = SaveShadowWeek {
        filter: Filter::default(),
        week: "2026-08-17".parse().unwrap(),
        tallied: 3,
        narrow: false,
    };
    let refused = device.converse(tally, |_| unreachable!("nothing is to be sent"));
    assert_eq!(refused.unwrap_err().code, FailureCode::NotAllowed);
}

#[test]
fn kinds_are_told_with_what_stands_out_and_what_is_hidden() {
    let mut device = Device::enrolled(Role::WorkEnvironmentLeader);
    let question = ReadPatterns {
        filter: Filter::default(),
        narrow: false,
    };
    let seen = device.converse(question, central(true)).unwrap();
    assert!(
        seen.protected && seen.period.contains("januar 2026"),
        "{}",
        seen.period
    );
    let part = |key: &str| seen.parts.iter().find(|part| part.key == key).unwrap();
    for (key, told) in [
        ("act", "Slag: 40 · Spark: mindst 6"),
        ("burden", "Høj (7-10): mindst 30 · Lav (0-3): 10"),
    ] {
        assert_eq!(part(key).sentence, told, "no share of what is partly hidden");
    }
    let note = seen.note.as_deref().unwrap_or_default();
    assert!(note.contains("mindst"), "what that means is said once: {note}");
    let rows = &part("act").table.as_ref().unwrap().rows;
    assert_eq!(rows[1], ["Spark", "Mindst 6"], "parts of it are hidden");
    assert_eq!(rows.len(), 2, "what is hidden throughout has no bar");
    assert!(
        part("hour").sentence.contains("mandag kl. 9-10"),
        "{}",
        part("hour").sentence
    );
    assert!(
        part("delay").sentence.contains("75 %"),
        "{}",
        part("delay").sentence
    );
}

#[test]
fn a_shadow_week_is_entered_by_its_workplace_and_read_back() {
    let mut device = Device::enrolled(Role::SafetyGroup);
    let tally = SaveShadowWeek {
        filter: Filter::default(),
        week: "2026-08-17".parse().unwrap(),
        tallied: 20,
        narrow: false,
    };
    let lost = device.converse(tally.clone(), |_| Err(NoAnswer));
    assert_eq!(
        lost.unwrap_err().code,
        FailureCode::ServerUnreachable,
        "what was not taken must not look saved"
    );
    let mut sent = Vec::new();
    let seen = device
        .converse(tally, |request| {
            if request.url.contains("/v1/shadow") {
                sent.push(request.body.clone());
                return Ok(ok(
                    &json!({"week": "2026-08-17", "tallied": 20, "recorded": 12, "units": 1}),
                ));
            }
            Ok(ok(&figures(false)))
        })
        .unwrap();
    assert_eq!(sent.len(), 1, "told once");
    assert!(
        seen.may_tally && seen.part.sentence.contains("60 %"),
        "{}",
        seen.part.sentence
    );
    let mut leader = Device::enrolled(Role::WorkEnvironmentLeader);
    let read = leader
        .converse(
            ReadCompleteness {
                filter: Filter::default(),
                narrow: false,
            },
            central(true),
        )
        .unwrap();
    assert!(!read.may_tally, "the leader tallies nowhere");
}

#[test]
fn a_safety_group_sees_its_own_workplace_only() {
    let mut device = Device::enrolled(Role::SafetyGroup);
    let overview = device
        .converse(
            ReadOverview {
                filter: Filter::default(),
            },
            central(false),
        )
        .unwrap();
    assert_eq!(
        (overview.all.name.as_str(), overview.units.len()),
        ("Fjordskolen", 0)
    );
    let trend = ReadTrend {
        filter: Filter::default(),
        narrow: true,
    };
    let trend = device.converse(trend, central(false)).unwrap();
    assert!(
        trend.units.is_empty() && trend.parts[0].title.contains("Fjordskolen"),
        "{}",
        trend.parts[0].title
    );
}

#[test]
fn single_records_are_asked_for_by_their_workplace_only() {
    let mut leader = Device::enrolled(Role::WorkEnvironmentLeader);
    let refused = leader.converse(ExportIncidents {}, |_| unreachable!("nothing is to be sent"));
    assert_eq!(refused.unwrap_err().code, FailureCode::NotAllowed);
}

#[test]
fn an_office_is_told_in_its_own_languages() {
    let mut device = Device::enrolled(Role::WorkEnvironmentLeader);
    let mut told = |language| {
        device.run(ChooseLanguage { language }).unwrap();
        device
            .converse(
                ReadOverview {
                    filter: Filter::default(),
                },
                central(true),
            )
            .unwrap()
            .all
            .sentence
    };
    let english = told(Language::En);
    assert_eq!(told(Language::Ar), english, "never a bare key");
    assert_ne!(told(Language::Da), english);
}

#[test]
fn kept_figures_are_told_as_of_their_own_day() {
    let mut device = Device::enrolled(Role::WorkEnvironmentLeader);
    let seen = device
        .converse(
            ReadOverview {
                filter: Filter::default(),
            },
            central(true),
        )
        .unwrap();
    device
        .host
        .now
        .set(device.host.now.get() + chrono::Duration::weeks(8));
    let kept = device
        .converse(
            ReadOverview {
                filter: Filter::default(),
            },
            |_| Err(NoAnswer),
        )
        .unwrap();
    assert_eq!(
        kept.figures, seen.figures,
        "eight weeks without a network empty no figure"
    );
}

#[test]
fn the_meeting_page_says_nothing_twice() {
    let mut device = Device::enrolled(Role::WorkEnvironmentLeader);
    let question = ReadMeetingPack {
        filter: Filter::default(),
        narrow: false,
    };
    let mut few = patterns(true);
    for pattern in few["patterns"].as_array_mut().unwrap() {
        if pattern["dimension"] != "act" {
            pattern["kinds"] = json!([{"code": "unknown", "count": 6, "hidden_parts": 0}]);
        }
    }
    let central = |request: &HttpRequest| match request.url.contains("/v1/patterns") {
        true => Ok(ok(&few)),
        false => Ok(ok(&figures(true))),
    };
    let page = device.converse(question, central).unwrap();
    let said: BTreeSet<&str> = page.lines.iter().map(|line| line.sentence.as_str()).collect();
    assert_eq!(said.len(), page.lines.len(), "{:#?}", page.lines);
    let few = page
        .lines
        .iter()
        .find(|line| line.sentence.contains("For få"))
        .unwrap();
    for name in ["Hvornår på ugen", "Belastning", "Fravær"] {
        assert!(few.name.contains(name), "{name}: {few:?}");
    }
    assert!(page.note.is_some(), "why some say \"at least\"");
}

#[test]
fn too_few_shown_is_not_too_few_that_happened() {
    let mut device = Device::enrolled(Role::WorkEnvironmentLeader);
    let mut hidden = figures(true);
    hidden["judgements"][1]["verdict"] = json!({"kind": "too_few"});
    for week in 0..20 {
        hidden["weeks"][week]["incidents"] = json!(null);
    }
    let central = |request: &HttpRequest| match request.url.contains("/v1/patterns") {
        true => Ok(ok(&patterns(true))),
        false => Ok(ok(&hidden)),
    };
    let overview = device
        .converse(
            ReadOverview {
                filter: Filter::default(),
            },
            central,
        )
        .unwrap();
    assert_eq!(overview.all.verdict, VerdictKind::TooFew);
    assert!(
        overview.all.sentence.contains("skjult"),
        "{}",
        overview.all.sentence
    );
}

#[test]
fn the_meeting_page_is_one_page_on_paper() {
    let mut device = Device::enrolled(Role::SafetyGroup);
    let page = ReadMeetingPack {
        filter: Filter::default(),
        narrow: false,
    };
    let page = device.converse(page, central(false)).unwrap();
    assert_eq!(page.questions.len(), 3);
    assert!(
        page.lines.iter().any(|line| line.sentence.contains("Slag")),
        "{:?}",
        page.lines
    );
    device
        .converse(
            SaveMeetingPack {
                filter: Filter::default(),
            },
            central(false),
        )
        .unwrap();
    let files = device.host.saved.borrow();
    let document = lopdf::Document::load_mem(&files[0].1).unwrap();
    assert_eq!(document.get_pages().len(), 1, "one page");
    let text = document.extract_text(&[1]).unwrap();
    for wanted in ["Fjordskolen", "Slag", "60 %"] {
        assert!(text.contains(wanted), "{wanted} in {text}");
    }
}

#[test]
fn a_filter_stays_over_a_restart_and_is_cleared_by_one_command() {
    let mut device = Device::enrolled(Role::WorkEnvironmentLeader);
    let filter = Filter {
        unit_id: Some(UNIT.parse().unwrap()),
        months: Some(3),
        act: Some(Act::Kick),
    };
    let view = device.run(ChooseFilter { filter }).unwrap();
    assert_eq!(view.filter, filter);
    assert_eq!(view.periods.len(), 3);
    let mut device = device.restart();
    assert_eq!(
        device.run(ReadFilter {}).unwrap().filter,
        filter,
        "kept on the device"
    );
    let none = Filter::default();
    assert_eq!(device.run(ChooseFilter { filter: none }).unwrap().filter, none);
    let unknown = Filter {
        months: Some(5),
        ..none
    };
    let view = device.run(ChooseFilter { filter: unknown }).unwrap();
    assert_eq!(view.filter, none, "a period there is none of");
}

#[test]
fn every_page_asks_for_what_is_filtered_and_shows_its_period_only() {
    let mut device = Device::enrolled(Role::WorkEnvironmentLeader);
    let filter = Filter {
        unit_id: Some(UNIT.parse().unwrap()),
        months: Some(3),
        act: Some(Act::Kick),
    };
    let mut asked = Vec::new();
    device
        .converse(ReadOverview { filter }, |request| {
            asked.push(request.url.split_once("/v1/").unwrap().1.to_owned());
            central(true)(request)
        })
        .unwrap();
    assert_eq!(
        asked,
        [
            format!("figures?unit={UNIT}&act=kick"),
            format!("patterns?unit={UNIT}&months=3"),
        ]
    );
    let of_period = Filter {
        months: Some(3),
        ..Filter::default()
    };
    let trend = ReadTrend {
        filter: of_period,
        narrow: false,
    };
    let seen = device.converse(trend, central(true)).unwrap();
    let first_cells = |key: &str| -> Vec<String> {
        let part = seen.parts.iter().find(|part| part.key == key).unwrap();
        let rows = &part.table.as_ref().unwrap().rows;
        rows.iter().map(|row| row[0].clone()).collect()
    };
    // Today is 1 September 2026: at least June to August, from the beginning of a quarter.
    assert_eq!(first_cells("weeks")[0], "2026-14", "the week of 2 April");
    assert_eq!(
        first_cells("months"),
        ["april 2026", "maj 2026", "juni 2026", "august 2026"],
        "July is hidden, and nothing is before April"
    );
}

#[test]
fn weeks_that_are_hidden_are_no_few_incidents() {
    let mut device = Device::enrolled(Role::WorkEnvironmentLeader);
    let mut answer = figures(true);
    answer["judgements"] = json!([{"unit": null, "verdict": {"kind": "too_few"}}]);
    for week in 0..20 {
        answer["weeks"][week]["incidents"] = Value::Null;
    }
    let trend = ReadTrend {
        filter: Filter::default(),
        narrow: false,
    };
    let seen = device.converse(trend.clone(), |_| Ok(ok(&answer))).unwrap();
    assert_eq!(seen.verdict, VerdictKind::TooFew);
    assert!(
        seen.sentence.contains("20 af 26 uger er skjult") && !seen.sentence.contains("For få"),
        "{}",
        seen.sentence
    );
    // Where all weeks are told it is the incidents that are few.
    let mut told = figures(true);
    told["judgements"] = answer["judgements"].clone();
    let seen = device.converse(trend, |_| Ok(ok(&told))).unwrap();
    assert!(seen.sentence.contains("For få"), "{}", seen.sentence);
}
