//! Why a trial is not kept, in words of an office.

use crate::baseline_file::LineFault;
use std::collections::BTreeSet;
use vaern_domain::Language;
use vaern_domain::guard::{self, FindingKind};
use vaern_evaluation::{Baseline, Plan, TrialError};
use vaern_texts::text;

/// Why a trial is not kept.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum Refusal {
    /// It breaks a rule of trials.
    #[error(transparent)]
    Trial(#[from] TrialError),
    /// One of its workplaces is none of the organisation.
    #[error("a workplace that is none of the organisation")]
    UnitUnknown,
    /// A text holds personal data that must go, or that nobody said may stay.
    #[error("{place:?} holds personal data")]
    PersonalData {
        /// Which text; never what stands there.
        place: TextPlace,
        /// What was found.
        kinds: BTreeSet<FindingKind>,
    },
    /// A line of a file cannot be taken.
    #[error("line {}", .0.line)]
    Line(LineFault),
}

/// A free text of a trial.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextPlace {
    /// Its name.
    Name,
    /// A step of the work before, from 1.
    Before(usize),
    /// A step of the work during the trial, from 1.
    After(usize),
}

impl Refusal {
    /// What is said of it, in a language of offices.
    pub fn words(&self, language: Language) -> String {
        let language = language.of_office();
        let say = |key: &str, args: &[(&str, &str)]| text(language, &format!("cli.trial_fault.{key}"), args);
        match self {
            Self::Trial(error) => of_trial(error, say),
            Self::UnitUnknown => say("unit_unknown", &[]),
            Self::PersonalData { place, kinds } => {
                let place = match place {
                    TextPlace::Name => say("place_name", &[]),
                    TextPlace::Before(step) => say("place_before", &[("step", &step.to_string())]),
                    TextPlace::After(step) => say("place_after", &[("step", &step.to_string())]),
                };
                let kinds: Vec<String> = kinds
                    .iter()
                    .map(|kind| text(language, &format!("guard.{}", kind.code()), &[]))
                    .collect();
                say(
                    "personal_data",
                    &[("place", &place), ("kinds", &kinds.join(", "))],
                )
            }
            Self::Line(LineFault { fault, .. }) => fault.words(language),
        }
    }
}

fn of_trial(error: &TrialError, say: impl Fn(&str, &[(&str, &str)]) -> String) -> String {
    let key = error.code();
    match error {
        TrialError::EndsBeforeItStarts { first, last } => {
            say(key, &[("first", &first.to_string()), ("last", &last.to_string())])
        }
        TrialError::TooLong { days } => say(key, &[("days", &days.to_string())]),
        TrialError::Staff { unit, staff } => say(key, &[("unit", unit), ("staff", &staff.to_string())]),
        TrialError::CriterionTwice { measure } => say(key, &[("measure", measure)]),
        TrialError::Bound { measure, bound } => {
            say(key, &[("measure", measure), ("bound", &bound.to_string())])
        }
        TrialError::Step { step, .. } => say(key, &[("step", step)]),
        TrialError::Row { day, .. } => say(key, &[("day", &day.to_string())]),
        TrialError::Begun { first } => say(key, &[("first", &first.to_string())]),
        TrialError::Text | TrialError::Units | TrialError::NoCriteria => say(key, &[]),
    }
}

/// Whether the free texts of a trial may be kept: no CPR number, phone number or e-mail address, and no name or address but
/// the words that are said to be meant.
///
/// # Errors
/// [`Refusal::PersonalData`] of the first text that may not.
pub fn check_texts(plan: &Plan, baseline: &Baseline, kept: &[String]) -> Result<(), Refusal> {
    let kept: BTreeSet<&str> = kept.iter().map(String::as_str).collect();
    let check = |place: TextPlace, text: &str| {
        let found = guard::scan(text).into_iter();
        let open = found.filter(|found| found.kind.refuses() || !kept.contains(&text[found.range.clone()]));
        let kinds: BTreeSet<FindingKind> = open.map(|found| found.kind).collect();
        if kinds.is_empty() {
            Ok(())
        } else {
            Err(Refusal::PersonalData { place, kinds })
        }
    };
    check(TextPlace::Name, &plan.name)?;
    type Placed = fn(usize) -> TextPlace;
    let sides: [(Placed, &Vec<_>); 2] = [
        (TextPlace::Before, &baseline.before),
        (TextPlace::After, &baseline.after),
    ];
    for (place, steps) in sides {
        for (number, step) in steps.iter().enumerate() {
            check(place(number + 1), &step.what)?;
            step.systems
                .iter()
                .try_for_each(|system| check(place(number + 1), system))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;
    use vaern_evaluation::{StaffGroup, WorkStep};

    fn plan(name: &str) -> Plan {
        let day = |day| NaiveDate::from_ymd_opt(2026, 9, day).unwrap();
        Plan {
            name: name.to_owned(),
            units: Vec::new(),
            first: day(1),
            last: day(2),
            criteria: Vec::new(),
        }
    }

    fn step(what: &str, system: &str) -> WorkStep {
        WorkStep {
            what: what.to_owned(),
            who: StaffGroup::Leader,
            people: 1,
            minutes: 1.0,
            systems: vec![system.to_owned()],
            measured: false,
        }
    }

    fn place(name: &str, before: &str, system: &str, kept: &[&str]) -> Option<TextPlace> {
        let baseline = Baseline {
            before: vec![step("Skriver", "papir"), step(before, system)],
            ..Baseline::default()
        };
        let kept: Vec<String> = kept.iter().map(ToString::to_string).collect();
        match check_texts(&plan(name), &baseline, &kept) {
            Ok(()) => None,
            Err(Refusal::PersonalData { place, .. }) => Some(place),
            Err(other) => panic!("{other:?}"),
        }
    }

    #[test]
    fn every_free_text_goes_past_the_guard() {
        assert_eq!(place("Prøve", "Ringer", "telefon", &[]), None);
        assert_eq!(
            place("Prøve 010203-1234", "Ringer", "telefon", &[]),
            Some(TextPlace::Name)
        );
        assert_eq!(
            place("Prøve", "Skriver til a@b.dk", "telefon", &[]),
            Some(TextPlace::Before(2))
        );
        assert_eq!(
            place("Prøve", "Ringer", "12 34 56 78", &["12 34 56 78"]),
            Some(TextPlace::Before(2)),
            "a phone number is never meant"
        );
        assert_eq!(
            place("Prøve", "Magnus ringer", "telefon", &[]),
            Some(TextPlace::Before(2))
        );
        assert_eq!(place("Prøve", "Magnus ringer", "telefon", &["Magnus"]), None);
    }

    #[test]
    fn every_refusal_has_words_that_hold_no_text_of_the_trial() {
        for language in Language::OFFICE {
            let refusal = Refusal::PersonalData {
                place: TextPlace::After(3),
                kinds: BTreeSet::from([FindingKind::Cpr]),
            };
            assert!(refusal.words(language).contains('3') && refusal.words(language).contains("CPR"));
            assert!(!Refusal::UnitUnknown.words(language).contains("trial_fault"));
        }
    }
}
