//! Working hours as they are told, whoever tells them.

use crate::release::Exposure;
use chrono::{Datelike as _, NaiveDate};
use std::collections::BTreeMap;
use vaern_domain::Language;
use vaern_domain::id::UnitId;
use vaern_protocol::enrolment::Unit;
use vaern_protocol::exposure::{MOST_HOURS, MonthHours};
use vaern_texts::text;

/// Why hours are not kept. Nothing of them is stored then.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum HoursFault {
    /// A workplace that is none of the organisation.
    #[error("no such workplace")]
    UnitUnknown,
    /// A month that is not named by its first day, or stands there twice.
    #[error("a month that cannot be: {0}")]
    Month(NaiveDate),
    /// A number that cannot be.
    #[error("a number that cannot be, in {1}")]
    Number(UnitId, NaiveDate),
}

impl HoursFault {
    /// What is said of it, in a language of offices.
    pub fn words(&self, language: Language, units: &[Unit]) -> String {
        let language = language.of_office();
        let say = |key: &str, args: &[(&str, &str)]| text(language, &format!("cli.hours_fault.{key}"), args);
        let month = |day: &NaiveDate| day.format("%Y-%m").to_string();
        match self {
            Self::UnitUnknown => say("unit", &[]),
            Self::Month(day) => say("month", &[("month", &month(day))]),
            Self::Number(unit, day) => {
                let known = units.iter().find(|known| known.unit_id == *unit);
                let name = known.map(|known| known.name.as_str()).unwrap_or_default();
                say("number", &[("unit", name), ("month", &month(day))])
            }
        }
    }
}

/// Hours as the store takes them. A month of which neither hours nor people are told is one that is forgotten.
///
/// # Errors
/// [`HoursFault`], the first there is.
pub fn kept(
    months: &[MonthHours],
    units: &[Unit],
) -> Result<BTreeMap<(UnitId, NaiveDate), Exposure>, HoursFault> {
    let mut kept = BTreeMap::new();
    for told in months {
        if !units.iter().any(|unit| unit.unit_id == told.unit) {
            return Err(HoursFault::UnitUnknown);
        }
        let fits = |number: Option<u32>| number.is_none_or(|number| (1..=MOST_HOURS).contains(&number));
        if !fits(told.hours) || !fits(told.headcount) {
            return Err(HoursFault::Number(told.unit, told.month));
        }
        let exposure = Exposure {
            hours: told.hours,
            headcount: told.headcount,
        };
        let is_first = told.month.day() == 1 && (1990..2200).contains(&told.month.year());
        if !is_first || kept.insert((told.unit, told.month), exposure).is_some() {
            return Err(HoursFault::Month(told.month));
        }
    }
    Ok(kept)
}

/// What the store knows, by month and workplace.
pub fn told(exposure: &BTreeMap<(UnitId, NaiveDate), Exposure>) -> Vec<MonthHours> {
    let mut months: Vec<MonthHours> = exposure
        .iter()
        .map(|((unit, month), told)| MonthHours {
            unit: *unit,
            month: *month,
            hours: told.hours,
            headcount: told.headcount,
        })
        .collect();
    months.sort_by_key(|told| (told.month, told.unit));
    months
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;
    use vaern_domain::catalogue::UnitKind;

    const HERE: UnitId = UnitId(Uuid::from_u128(1));

    fn told_of(month: &str, hours: Option<u32>, headcount: Option<u32>) -> MonthHours {
        MonthHours {
            unit: HERE,
            month: month.parse().unwrap(),
            hours,
            headcount,
        }
    }

    fn check(months: &[MonthHours]) -> Result<usize, HoursFault> {
        let units = [Unit {
            unit_id: HERE,
            name: "Åskolen".to_owned(),
            kind: UnitKind::School,
        }];
        let kept = kept(months, &units);
        if let Err(fault) = &kept {
            for language in Language::OFFICE {
                assert!(!fault.words(language, &units).contains("hours_fault"));
            }
        }
        kept.map(|kept| kept.len())
    }

    #[test]
    fn a_month_is_told_once_by_its_first_day_and_its_numbers_can_be() {
        let fine = told_of("2026-08-01", Some(4_000), None);
        assert_eq!(check(&[fine, told_of("2026-09-01", None, Some(30))]), Ok(2));
        assert_eq!(check(&[fine, fine]), Err(HoursFault::Month(fine.month)));
        assert!(matches!(
            check(&[told_of("2026-08-02", Some(1), None)]),
            Err(HoursFault::Month(_))
        ));
        assert_eq!(
            check(&[told_of("2026-08-01", None, None)]),
            Ok(1),
            "to be forgotten"
        );
        for (hours, headcount) in [(Some(0), None), (Some(1), Some(MOST_HOURS + 1))] {
            let told = told_of("2026-08-01", hours, headcount);
            assert!(matches!(check(&[told]), Err(HoursFault::Number(..))), "{told:?}");
        }
        let elsewhere = MonthHours {
            unit: UnitId(Uuid::from_u128(2)),
            ..fine
        };
        assert_eq!(check(&[fine, elsewhere]), Err(HoursFault::UnitUnknown));
    }
}
