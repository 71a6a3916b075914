use super::*;
use uuid::Uuid;
use vaern_domain::catalogue::UnitKind;
use vaern_domain::id::BatchId;
use vaern_protocol::older::{OlderLine, OlderSource};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn facts(unit: u128, kinds: &[(Dimension, &str)]) -> OlderFacts {
    let kinds = kinds
        .iter()
        .map(|(dimension, code)| (*dimension, (*code).to_owned()));
    OlderFacts {
        unit: UnitId(Uuid::from_u128(unit)),
        kinds: kinds.collect(),
    }
}

fn line(of: &OlderFacts, when: &str, incidents: u16) -> Line {
    Line {
        facts: of.clone(),
        day: day(when),
        hour: Some(9),
        incidents,
    }
}

#[test]
fn a_line_is_there_already_as_often_as_it_is_there_and_no_oftener() {
    let hit = facts(1, &[(Dimension::Act, "hit")]);
    let (monday, tuesday) = (line(&hit, "2026-03-02", 1), line(&hit, "2026-03-03", 1));
    let file = [monday.clone(), monday.clone(), tuesday.clone(), monday.clone()];
    let none = compare(&file, []);
    assert_eq!(
        (none.new, none.already.len()),
        (4, 0),
        "alike within a file are two incidents"
    );
    let some = compare(&file, [monday.clone(), monday.clone()]);
    assert_eq!((some.new, some.already), (2, vec![0, 1]));
    assert_eq!(
        compare(&file, file.clone()).new,
        0,
        "the same file again adds nothing"
    );
    let other = Line { hour: None, ..monday };
    assert_eq!(compare(&[other], file).new, 1, "another hour is another line");
}

#[test]
fn an_incident_counts_once_in_each_dimension_and_in_each_of_its_acts() {
    let of = facts(
        1,
        &[
            (Dimension::Act, "hit"),
            (Dimension::Act, "kick"),
            (Dimension::Burden, "high"),
        ],
    );
    let sums = sums([line(&of, "2026-02-01", 3), line(&of, "2026-02-02", 1)]);
    let weeks: Vec<(String, u32)> = sums
        .weeks
        .iter()
        .map(|((_, week), incidents)| (week.to_string(), *incidents))
        .collect();
    assert_eq!(
        weeks,
        [("2026-01-26".to_owned(), 3), ("2026-02-02".to_owned(), 1)]
    );
    let of = |dimension: Dimension, code: &str| {
        let kinds = sums.kinds.iter();
        let found = kinds.filter(|((_, of, _, is), _)| *of == dimension && is == code);
        found.map(|(_, records)| *records).sum::<u32>()
    };
    assert_eq!((of(Dimension::Act, "hit"), of(Dimension::Act, "kick")), (4, 4));
    assert_eq!(
        (of(Dimension::Burden, "high"), of(Dimension::Burden, NOT_STATED)),
        (4, 0)
    );
    assert_eq!(
        (of(Dimension::Place, NOT_STATED), of(Dimension::Hour, "7-09")),
        (4, 3)
    );
    let months: Vec<String> = sums.months.keys().map(|(_, month)| month.to_string()).collect();
    assert_eq!(
        months,
        ["2026-01-01", "2026-02-01"],
        "a week belongs to the month of its Thursday"
    );
}

#[test]
fn a_part_holds_nothing_but_known_codes_and_days_that_have_been() {
    let units = [Unit {
        unit_id: UnitId(Uuid::from_u128(1)),
        name: "Åskolen".to_owned(),
        kind: UnitKind::School,
    }];
    let refused = |facts: OlderFacts, line: OlderLine| {
        let part = OlderPart {
            batch: BatchId(Uuid::from_u128(9)),
            part: 0,
            source: OlderSource::Paper,
            facts: vec![facts],
            lines: vec![line],
        };
        check(&part, &units, day("2026-03-03")).err()
    };
    let sound = || facts(1, &[(Dimension::Act, "hit"), (Dimension::Actor, "citizen")]);
    let line = OlderLine(0, day("2026-03-03"), Some(23), 1);
    assert_eq!(refused(sound(), line), None);
    assert_eq!(refused(facts(2, &[]), line), Some(PartFault::Unit));
    let bad_facts = [
        facts(1, &[(Dimension::Act, "Anna slog")]),
        facts(1, &[(Dimension::Act, NOT_STATED)]),
        facts(1, &[(Dimension::Actor, "colleague")]),
        facts(
            1,
            &[(Dimension::Actor, "citizen"), (Dimension::Actor, "relative")],
        ),
        facts(1, &[(Dimension::Actor, "citizen"), (Dimension::Act, "hit")]),
        facts(1, &[(Dimension::Act, "hit"), (Dimension::Act, "hit")]),
        facts(1, &[(Dimension::Alias, "A")]),
    ];
    for facts in bad_facts {
        assert_eq!(
            refused(facts.clone(), line),
            Some(PartFault::Malformed("facts")),
            "{facts:?}"
        );
    }
    let bad_lines = [
        OlderLine(1, day("2026-03-03"), None, 1),
        OlderLine(0, day("2026-03-04"), None, 1),
        OlderLine(0, day("1989-12-31"), None, 1),
        OlderLine(0, day("2026-03-03"), Some(24), 1),
        OlderLine(0, day("2026-03-03"), None, 0),
        OlderLine(0, day("2026-03-03"), None, 100),
    ];
    for line in bad_lines {
        assert_eq!(
            refused(sound(), line),
            Some(PartFault::Malformed("lines")),
            "{line:?}"
        );
    }
}
