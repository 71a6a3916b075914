use super::*;
use uuid::Uuid;
use vaern_evaluation::{Bound, Code, Criterion, TrialUnit};

fn plan() -> Plan {
    Plan {
        name: "Trial".to_owned(),
        units: vec![TrialUnit {
            unit: UnitId(Uuid::from_u128(1)),
            name: "Åskolen".to_owned(),
            staff: 30,
        }],
        first: NaiveDate::from_ymd_opt(2026, 8, 10).unwrap(),
        last: NaiveDate::from_ymd_opt(2027, 2, 7).unwrap(),
        criteria: vec![Criterion {
            measure: Code::Records,
            bound: Bound::AtLeast(1.0),
        }],
    }
}

fn counts(file: &[u8]) -> Result<Vec<OldCount>, Vec<LineFault>> {
    old_counts(&rows(file).unwrap(), &plan())
}

#[test]
fn counts_are_read_from_what_offices_have() {
    for file in [
        "unit;month;count\r\nÅskolen;2025-08;12\r\n".as_bytes(),
        "\u{feff}arbejdsplads;måned;antal\nåskolen;14-08-2025; 12\n\n".as_bytes(),
        b"antal,arbejdsplads,m\xe5ned\n12,\xc5skolen,2025-08-01\n",
    ] {
        let counts = counts(file).unwrap();
        assert_eq!(counts.len(), 1);
        assert_eq!(
            (counts[0].count, counts[0].month.to_string().as_str()),
            (12, "2025-08-01")
        );
    }
}

#[test]
fn every_line_that_cannot_be_taken_is_named() {
    let file = "unit;month;count\nÅskolen;2025-08;mange\nÅskolen;2025-09;-3\nNordskolen;2025-10;4\nÅskolen;i fjor;5\nÅskolen;2025-11;6\n";
    let faults = counts(file.as_bytes()).unwrap_err();
    let expected = [
        (
            2,
            Fault::NoNumber {
                text: "mange".to_owned(),
            },
        ),
        (
            3,
            Fault::Negative {
                text: "-3".to_owned(),
            },
        ),
        (
            4,
            Fault::UnitUnknown {
                unit: "Nordskolen".to_owned(),
            },
        ),
        (
            5,
            Fault::NoDay {
                text: "i fjor".to_owned(),
            },
        ),
    ];
    let expected = expected.map(|(line, fault)| LineFault { line, fault });
    assert_eq!(faults, expected);
    for language in [Language::Da, Language::En] {
        assert!(faults.iter().all(|fault| !fault.fault.words(language).is_empty()));
    }
}

#[test]
fn a_missing_column_and_a_month_twice_are_named() {
    let missing = counts("unit;count\nÅskolen;4\n".as_bytes()).unwrap_err();
    assert_eq!(
        missing,
        [LineFault {
            line: 1,
            fault: Fault::ColumnMissing { column: "month" }
        }]
    );
    let twice = counts("unit;month;count\nÅskolen;2025-08;4\nÅskolen;2025-08-31;4\n".as_bytes()).unwrap_err();
    assert_eq!(
        twice,
        [LineFault {
            line: 3,
            fault: Fault::Twice
        }]
    );
    assert!(rows(b"").is_err());
    assert!(rows(b"PK\x03\x04 no workbook").is_err());
}

#[test]
fn a_shadow_week_is_named_by_its_monday_and_may_lack_what_was_registered() {
    let file = rows("unit;week;tallied;registered\nÅskolen;2026-06-10;31;\n".as_bytes()).unwrap();
    let weeks = shadow_weeks(&file, &plan()).unwrap();
    assert_eq!(weeks[0].week.to_string(), "2026-06-08");
    assert_eq!((weeks[0].tallied, weeks[0].registered), (31, None));
}
