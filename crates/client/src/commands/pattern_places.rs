//! Among which kinds one is sought that stands out: those that could have been answered, whether they were or not. The same
//! for a workplace and for those outside it, so that both are told the same of the same records.

use std::collections::{BTreeMap, BTreeSet};
use vaern_domain::catalogue::{Act, Actor, Place, Trigger, UnitKind};
use vaern_protocol::figures::{Dimension, NOT_STATED, OPENING_HOURS, Pattern, PatternsAnswer};

/// Answers that name nothing.
const NAMELESS: [&str; 3] = [NOT_STATED, "unknown", "nothing_clear"];

/// Every kind with its count.
pub(super) fn places(answer: &PatternsAnswer, pattern: &Pattern) -> BTreeMap<String, u32> {
    let offered = offered(pattern.dimension, &kinds_of_units(answer)).into_iter();
    let mut places: BTreeMap<String, u32> = offered.map(|code| (code, 0)).collect();
    let occurred = pattern.kinds.iter().filter(|kind| kind.count > 0);
    places.extend(occurred.map(|kind| (kind.code.clone(), kind.count)));
    places.retain(|code, _| !NAMELESS.contains(&code.as_str()));
    places
}

fn kinds_of_units(answer: &PatternsAnswer) -> BTreeSet<UnitKind> {
    let units = answer.units.iter();
    let counted = units.filter(|unit| answer.unit.is_none_or(|counted| counted == unit.unit_id));
    counted.map(|unit| unit.kind).collect()
}

/// What was offered at workplaces of these kinds; of hours those they are open. Which pupils there are is not known.
fn offered(dimension: Dimension, kinds: &BTreeSet<UnitKind>) -> Vec<String> {
    match dimension {
        Dimension::Act => owned(Act::ALL.iter().map(|act| act.code())),
        Dimension::Actor => owned(Actor::ALL.iter().map(|actor| actor.code())),
        Dimension::Place => {
            let offered = kinds.iter().flat_map(|kind| Place::offered_at(*kind));
            owned(offered.map(|place| place.code()))
        }
        Dimension::Trigger => {
            let offered = kinds.iter().flat_map(|kind| Trigger::offered_at(*kind));
            owned(offered.map(|trigger| trigger.code()))
        }
        Dimension::Hour => (1..=5)
            .flat_map(|weekday| OPENING_HOURS.map(move |hour| format!("{weekday}-{hour:02}")))
            .collect(),
        Dimension::Burden
        | Dimension::Absence
        | Dimension::Delay
        | Dimension::Alias
        | Dimension::Contact
        | Dimension::Action
        | Dimension::Heard
        | Dimension::Closing => Vec::new(),
    }
}

fn owned(codes: impl Iterator<Item = &'static str>) -> Vec<String> {
    codes.map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use vaern_domain::id::UnitId;
    use vaern_protocol::enrolment::Unit;
    use vaern_protocol::figures::KindFigure;

    /// What a workplace is told of its own records, and what the leader is told of the same ones.
    fn told(
        kind: UnitKind,
        dimension: Dimension,
        occurred: &[(&str, u32)],
        also: &[&str],
    ) -> BTreeMap<String, u32> {
        let unit = Unit {
            unit_id: UnitId(uuid::Uuid::from_u128(1)),
            name: String::new(),
            kind,
        };
        let none = also.iter().map(|code| (*code, 0));
        let figure = |(code, count): (&str, u32)| KindFigure {
            code: code.to_owned(),
            count,
            hidden_parts: 0,
        };
        let pattern = Pattern {
            dimension,
            kinds: occurred.iter().copied().chain(none).map(figure).collect(),
        };
        let day = chrono::NaiveDate::from_ymd_opt(2026, 8, 1).unwrap();
        let answer = PatternsAnswer {
            as_of: chrono::DateTime::UNIX_EPOCH,
            unit: None,
            protected: true,
            units: vec![unit],
            first: day,
            last: day,
            patterns: Vec::new(),
            follow_up: Vec::new(),
        };
        places(&answer, &pattern)
    }

    #[test]
    fn both_audiences_compare_with_what_could_have_been_answered() {
        let occurred = [("classroom", 9), ("unknown", 3), (NOT_STATED, 2)];
        let inside = told(UnitKind::School, Dimension::Place, &occurred, &[]);
        let outside = told(
            UnitKind::School,
            Dimension::Place,
            &occurred,
            &["nappy_changing", "reception"],
        );
        assert_eq!(inside, outside, "a school has no reception, whoever asks");
        assert_eq!((inside["classroom"], inside["yard"]), (9, 0));
        assert!(!inside.contains_key("unknown") && !inside.contains_key(NOT_STATED));
        assert_ne!(
            inside.keys().collect::<Vec<_>>(),
            told(UnitKind::DayCare, Dimension::Place, &occurred, &[])
                .keys()
                .collect::<Vec<_>>()
        );
    }

    #[test]
    fn hours_are_those_of_the_week_in_which_anything_is_expected() {
        let hours = told(
            UnitKind::School,
            Dimension::Hour,
            &[("1-09", 4), ("6-22", 1)],
            &["2-23"],
        );
        assert_eq!(
            hours.len(),
            51,
            "ten hours of five days, and the one that occurred outside"
        );
        assert_eq!((hours["1-09"], hours["5-16"], hours["6-22"]), (4, 0, 1));
    }
}
