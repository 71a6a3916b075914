//! What one record adds to the monthly figures by kind.

use super::{FollowUpFacts, monday};
use chrono::{DateTime, Datelike as _, FixedOffset, NaiveDate, Timelike as _};
use std::collections::BTreeMap;
use vaern_domain::Answers;
use vaern_domain::catalogue::{Absence, Actor, Burden, BurdenBand, Place, Procedure, Trigger};
use vaern_domain::id::UnitId;
use vaern_domain::incident::FoldedIncident;
use vaern_protocol::figures::{Dimension, NOT_STATED};
use vaern_statistics::{Delay, month_of_week};

/// One record in one month of one unit. A withdrawn record has no kinds, nor has what colleagues did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kinds {
    /// The workplace.
    pub unit: UnitId,
    /// First day of the month its week belongs to.
    pub month: NaiveDate,
    /// How often it counts, by dimension and code: once, but an act of a day tally as often as it was tallied.
    pub counts: BTreeMap<(Dimension, String), u32>,
}

impl Kinds {
    /// Of an incident as it stands.
    pub fn of(incident: &FoldedIncident) -> Option<Self> {
        if incident.withdrawn.is_some() {
            return None;
        }
        Self::of_answers(
            incident.unit,
            incident.occurred.at,
            incident.recorded_at,
            &incident.answers,
            &FollowUpFacts::of(incident),
        )
    }

    /// Of its parts.
    pub fn of_answers(
        unit: UnitId,
        occurred: DateTime<FixedOffset>,
        recorded: DateTime<FixedOffset>,
        answers: &Answers,
        follow_up: &FollowUpFacts,
    ) -> Option<Self> {
        if answers.procedure() == Procedure::Colleague {
            return None;
        }
        let is_tally = !answers.tally.is_empty();
        let once = [
            (Dimension::Actor, answers.actor.map(Actor::code)),
            (Dimension::Burden, answers.burden.map(band)),
            (Dimension::Trigger, answers.trigger.map(Trigger::code)),
            (Dimension::Place, answers.place.map(Place::code)),
            (Dimension::Absence, answers.absence.map(Absence::code)),
        ];
        // A day tally says what day it was, not what time.
        let hour = (!is_tally).then(|| {
            format!(
                "{}-{:02}",
                occurred.weekday().number_from_monday(),
                occurred.hour()
            )
        });
        let delay = (!is_tally).then(|| Delay::of_minutes((recorded - occurred).num_minutes()).code());
        let stated = |code: Option<String>| code.unwrap_or_else(|| NOT_STATED.to_owned());
        let mut counts: BTreeMap<(Dimension, String), u32> = once
            .into_iter()
            .map(|(dimension, code)| ((dimension, stated(code.map(str::to_owned))), 1))
            .collect();
        counts.insert((Dimension::Hour, stated(hour)), 1);
        counts.insert((Dimension::Delay, stated(delay.map(str::to_owned))), 1);
        if let Some(alias) = answers.alias {
            counts.insert((Dimension::Alias, alias.letter().to_string()), 1);
        }
        for (act, incidents) in answers.incidents_by_act() {
            counts.insert((Dimension::Act, act.code().to_owned()), incidents);
        }
        for (dimension, code) in follow_up.kinds() {
            counts.insert((dimension, code.to_owned()), 1);
        }
        Some(Self {
            unit,
            month: month_of_week(monday(occurred.date_naive())),
            counts,
        })
    }
}

fn band(burden: Burden) -> &'static str {
    match burden.band() {
        Some(BurdenBand::Low) => "low",
        Some(BurdenBand::Middle) => "middle",
        Some(BurdenBand::High) => "high",
        None => "unknown",
    }
}
