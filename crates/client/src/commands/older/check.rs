//! The dry run: every line is read here, the days and codes of those that can be taken are sent, and the central store says which of
//! them it has. Nothing counts yet.

use super::super::{Local, Remote};
use super::open::number;
use super::{opened, refuse_others};
use crate::app::{App, entropy};
use crate::exchange::{Exchange, Outcome, Step, body_of, parsed};
use crate::failure::{Failure, FailureCode};
use crate::host::{Host, SavedFile};
use crate::older::{Checked, Older, Remembered, table};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;
use vaern_domain::id::BatchId;
use vaern_older::{Field, Meaning, Meanings, Reason, read};
use vaern_protocol::older::{OlderAct, OlderPartAnswer, OlderSource, OlderState, OlderStep, OlderStepAnswer};
use vaern_protocol::{OLDER_PARTS_PATH, OLDER_STEPS_PATH};
use vaern_texts::text;

/// Lines named of each reason; the report names all.
const NAMED: usize = 20;

/// Says what the values mean, and tries it.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct CheckOlder {
    /// By column.
    pub meanings: Vec<FieldMeanings>,
    /// How it was registered before.
    pub source: OlderSource,
    /// Whether lines alike in every cell count once.
    pub once: bool,
    /// Today at the central store.
    #[ts(type = "string")]
    pub today: NaiveDate,
}

/// The values of one column.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct FieldMeanings {
    /// What the column is.
    pub field: Field,
    /// Its values.
    pub values: Vec<ValueMeaning>,
}

/// What a value means.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct ValueMeaning {
    /// What stands there.
    pub value: String,
    /// What it means.
    pub meaning: Meaning,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct OlderReport {
    /// Lines of the file.
    pub lines: u32,
    /// Lines that are, or would be, taken.
    pub taken: u32,
    /// Lines that are not.
    pub refused: u32,
    /// Why not.
    pub reasons: Vec<OlderReason>,
    /// Where the taken ones belong.
    pub units: Vec<OlderUnit>,
    /// The first day of them.
    #[ts(type = "string | null")]
    pub first: Option<NaiveDate>,
    /// The last.
    #[ts(type = "string | null")]
    pub last: Option<NaiveDate>,
    /// Whether they are taken over.
    pub is_taken: bool,
}

/// A reason, and how many lines it keeps out.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct OlderReason {
    /// Why.
    pub reason: Reason,
    /// How many lines.
    pub lines: u32,
    /// The first of them.
    pub named: Vec<u32>,
}

/// A workplace, and how many lines belong there.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct OlderUnit {
    /// Its name.
    pub name: String,
    /// How many lines.
    pub lines: u32,
}

/// Saves which lines were not taken, and why.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct SaveOlderReport {}

/// The conversation: part after part, then the question.
pub struct Checking {
    asked: CheckOlder,
    sent: Sent,
}

enum Sent {
    Nothing,
    Part { number: u32, more: bool },
    Question,
}

impl Remote for CheckOlder {
    type Exchange = Checking;

    fn exchange(self) -> Checking {
        Checking {
            asked: self,
            sent: Sent::Nothing,
        }
    }
}

impl Exchange for Checking {
    type Reply = OlderReport;

    fn next(
        &mut self,
        app: &mut App,
        host: &dyn Host,
        outcome: Option<Outcome>,
    ) -> Result<Step<OlderReport>, Failure> {
        refuse_others(app)?;
        match (outcome, &self.sent) {
            (None, _) => {
                self.look(app, host)?;
                self.send_part(app, 0)
            }
            (Some(outcome), Sent::Part { number, more }) => {
                let (next, more) = (number + 1, *more);
                let answer: OlderPartAnswer = parsed(outcome)?;
                answer.lines.ok_or(FailureCode::NotFound)?;
                if more {
                    return self.send_part(app, next);
                }
                self.sent = Sent::Question;
                step(app, OlderAct::Check)
            }
            (Some(outcome), _) => {
                let answer: OlderStepAnswer = parsed(outcome)?;
                if answer.state != OlderState::Arriving {
                    return Err(FailureCode::NotFound.into());
                }
                app.reached(true, None);
                let older = opened(app)?;
                checked(older)?.already = answer.already;
                report(older).map(Step::Done)
            }
        }
    }
}

impl Checking {
    /// Reads every line, and remembers what its values mean.
    fn look(&self, app: &mut App, host: &dyn Host) -> Result<(), Failure> {
        let meanings: Meanings = self
            .asked
            .meanings
            .iter()
            .map(|of| {
                let values = of.values.iter();
                let meanings = values.map(|value| (value.value.clone(), value.meaning.clone()));
                (of.field, meanings.collect())
            })
            .collect();
        let mut remembered = Remembered::of(&app.store)?;
        remembered.note_meanings(&meanings);
        remembered.keep(&mut app.store)?;
        let batch = BatchId::new(host.now(), &entropy(host)?);
        let older = opened(app)?;
        older.meanings = meanings;
        let CheckOlder { once, today, .. } = self.asked;
        older.checked = Some(Checked {
            batch,
            source: self.asked.source,
            read: read(&older.rows, &older.columns, &older.meanings, once, today),
            already: Vec::new(),
            is_taken: false,
        });
        Ok(())
    }

    fn send_part(&mut self, app: &mut App, number: u32) -> Result<Step<OlderReport>, Failure> {
        let (part, more) = checked(opened(app)?)?.part(number);
        self.sent = Sent::Part { number, more };
        let language = app.language().of_office();
        let session = app.enrolled()?;
        Ok(Step::Send(session.request(
            OLDER_PARTS_PATH,
            Some(body_of(&part)?),
            language,
        )))
    }
}

/// A step with the batch that was sent.
pub(super) fn step<Reply>(app: &mut App, act: OlderAct) -> Result<Step<Reply>, Failure> {
    let checked = checked(opened(app)?)?;
    let step = OlderStep {
        batch: checked.batch,
        act,
        lines: checked.lines(),
    };
    let language = app.language().of_office();
    Ok(Step::Send(app.enrolled()?.request(
        OLDER_STEPS_PATH,
        Some(body_of(&step)?),
        language,
    )))
}

pub(super) fn checked(older: &mut Older) -> Result<&mut Checked, Failure> {
    older.checked.as_mut().ok_or_else(|| FailureCode::NotFound.into())
}

/// What is said of it.
pub(super) fn report(older: &Older) -> Result<OlderReport, Failure> {
    let checked = older.checked.as_ref().ok_or(FailureCode::NotFound)?;
    let refused = checked.refused();
    let mut reasons: BTreeMap<Reason, OlderReason> = BTreeMap::new();
    for refused in &refused {
        let of = reasons.entry(refused.reason).or_insert_with(|| OlderReason {
            reason: refused.reason,
            lines: 0,
            named: Vec::new(),
        });
        of.lines += 1;
        if of.named.len() < NAMED {
            of.named.push(number(refused.line));
        }
    }
    let already: std::collections::BTreeSet<u32> = checked.already.iter().copied().collect();
    let taken: Vec<_> = checked
        .read
        .taken
        .iter()
        .zip(0_u32..)
        .filter(|(_, place)| !already.contains(place))
        .map(|(line, _)| line)
        .collect();
    let of_unit = |name: &str, id| OlderUnit {
        name: name.to_owned(),
        lines: number(
            taken
                .iter()
                .filter(|line| checked.read.facts[line.facts].unit == id)
                .count(),
        ),
    };
    let units = older.units.iter().map(|unit| of_unit(&unit.name, unit.unit_id));
    Ok(OlderReport {
        lines: number(older.rows.lines.len()),
        taken: number(taken.len()),
        refused: number(refused.len()),
        reasons: reasons.into_values().collect(),
        units: units.filter(|unit| unit.lines > 0).collect(),
        first: taken.iter().map(|line| line.day).min(),
        last: taken.iter().map(|line| line.day).max(),
        is_taken: checked.is_taken,
    })
}

impl Local for SaveOlderReport {
    type Reply = SavedFile;

    fn run(self, app: &mut App, host: &dyn Host) -> Result<SavedFile, Failure> {
        let language = app.language().of_office();
        let content = table(checked(opened(app)?)?, language)?;
        let date = host.now().date_naive().to_string();
        host.save_file(&text(language, "older.file", &[("date", &date)]), &content)
    }
}
