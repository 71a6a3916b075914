//! Words and numbers of an evaluation in a language offices speak: one place, so that the screen, the report, the workbook and
//! the tables say the same.

use chrono::{DateTime, Datelike as _, FixedOffset, NaiveDate, Timelike as _};
use vaern_domain::Language;
use vaern_evaluation::{Bound, Changed, Code, Criterion, Entry, Grid, Judged, Kind, Label, Value};
use vaern_texts::text;

/// Words of one language.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    language: Language,
}

impl Words {
    /// The words offices read who use this language.
    pub fn of(language: Language) -> Self {
        Self {
            language: language.of_office(),
        }
    }

    /// The language they are of.
    pub fn language(&self) -> Language {
        self.language
    }

    /// A word under `evaluation`.
    pub fn word(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// The same with something put in.
    pub fn with(&self, key: &str, args: &[(&str, &str)]) -> String {
        text(self.language, &format!("evaluation.{key}"), args)
    }

    /// What a figure is called.
    pub fn name(&self, code: Code) -> String {
        self.word(&format!("figure.{}.name", code.code()))
    }

    /// How it is made.
    pub fn definition(&self, code: Code) -> String {
        self.word(&format!("figure.{}.definition", code.code()))
    }

    /// A value with its unit, or why there is none.
    pub fn value(&self, kind: Kind, value: &Value) -> String {
        match value {
            Value::Known { number, .. } => {
                let number = self.number(*number, kind.decimals());
                self.with(&format!("value.{}", kind.code()), &[("number", &number)])
            }
            Value::Hidden {
                between: Some((low, high)),
            } => {
                let (key, decimals) = match kind {
                    Kind::Share => ("hidden_between", 1),
                    _ => ("hidden_between_numbers", kind.decimals()),
                };
                let (low, high) = (self.number(*low, decimals), self.number(*high, decimals));
                self.with(key, &[("low", &low), ("high", &high)])
            }
            Value::Hidden { between: None } => self.word("hidden"),
            Value::Unknown { why } => self.word(&format!("unknown.{}", why.code())),
        }
    }

    /// What a value is taken of, where that is to be said.
    pub fn basis(&self, value: &Value) -> String {
        match value {
            Value::Known {
                of_all: Some(of_all), ..
            } => self.with(
                "basis.share",
                &[
                    ("part", &self.number(f64::from(of_all.part), 0)),
                    ("of", &self.number(f64::from(of_all.of), 0)),
                    ("low", &self.number(of_all.low, 1)),
                    ("high", &self.number(of_all.high, 1)),
                ],
            ),
            Value::Known {
                taken_of: Some(count),
                ..
            } => self.with("basis.taken_of", &[("count", &self.number(f64::from(*count), 0))]),
            _ => String::new(),
        }
    }

    /// A number as it is written in the language: 1.234,5 or 1,234.5.
    pub fn number(&self, number: f64, decimals: u8) -> String {
        let (thousands, mark) = match self.language {
            Language::Da => ('.', ','),
            _ => (',', '.'),
        };
        let written = format!("{:.*}", usize::from(decimals), number.abs());
        let (whole, rest) = written.split_once('.').unwrap_or((&written, ""));
        let mut grouped = String::new();
        for (place, digit) in whole.chars().enumerate() {
            if place > 0 && (whole.len() - place).is_multiple_of(3) {
                grouped.push(thousands);
            }
            grouped.push(digit);
        }
        if !rest.is_empty() {
            grouped.push(mark);
            grouped.push_str(rest);
        }
        if number < 0.0 {
            format!("−{grouped}")
        } else {
            grouped
        }
    }

    /// A day in figures, as offices of the language write it.
    pub fn day(&self, day: NaiveDate) -> String {
        match self.language {
            Language::Da => format!("{}.{}.{}", day.day(), day.month(), day.year()),
            _ => format!("{}/{}/{}", day.day(), day.month(), day.year()),
        }
    }

    /// A day and a time.
    pub fn moment(&self, at: DateTime<FixedOffset>) -> String {
        let mark = if self.language == Language::Da { '.' } else { ':' };
        format!(
            "{} {:02}{mark}{:02}",
            self.day(at.date_naive()),
            at.hour(),
            at.minute()
        )
    }

    /// What a row is about.
    pub fn label(&self, label: &Label) -> String {
        match label {
            Label::Unit { name } => name.clone(),
            Label::Month { number } => self.with("label.month", &[("number", &number.to_string())]),
            Label::Question { field } => {
                let code = serde_json::to_value(field).unwrap_or_default();
                self.word(&format!("question.{}", code.as_str().unwrap_or_default()))
            }
            Label::Moment { moment } => self.word(&format!("label.{}", moment.code())),
            Label::Action { code } => text(self.language, &format!("cause.{code}"), &[]),
            Label::Step {
                what,
                who,
                systems,
                measured,
            } => {
                let who = self.word(&format!("who.{}", who.code()));
                let with = systems.join(", ");
                let step = if systems.is_empty() {
                    self.with("label.step", &[("who", &who), ("what", what)])
                } else {
                    let args = [("who", who.as_str()), ("what", what), ("systems", &with)];
                    self.with("label.step_with", &args)
                };
                if *measured {
                    self.with("label.measured", &[("step", &step)])
                } else {
                    step
                }
            }
        }
    }

    /// What a table is called.
    pub fn grid(&self, grid: &Grid) -> String {
        self.word(&format!("grid.{}", grid.code.code()))
    }

    /// What must be reached.
    pub fn bound(&self, criterion: &Criterion) -> String {
        let kind = criterion.measure.kind();
        let number = self.number(criterion.bound.number(), kind.decimals());
        let number = self.with(&format!("value.{}", kind.code()), &[("number", &number)]);
        let key = match criterion.bound {
            Bound::AtLeast(_) => "bound.at_least",
            Bound::AtMost(_) => "bound.at_most",
        };
        self.with(key, &[("number", &number)])
    }

    /// What became of a criterion.
    pub fn judgement(&self, judged: &Judged) -> String {
        let judgement = self.word(&format!("judgement.{}", judged.judgement.code()));
        if judged.near {
            self.with("judgement.near", &[("judgement", &judgement)])
        } else {
            judgement
        }
    }

    /// What was changed, and whether the trial had begun.
    pub fn entry(&self, entry: &Entry) -> String {
        let criterion =
            |criterion: &Criterion| format!("{}, {}", self.name(criterion.measure), self.bound(criterion));
        let changed = entry.changed.iter().map(|changed| match changed {
            Changed::Name => self.word("log.name"),
            Changed::Units => self.word("log.units"),
            Changed::Period => self.word("log.period"),
            Changed::Criterion { from, to } => match (from, to) {
                (None, Some(to)) => self.with("log.criterion_added", &[("to", &criterion(to))]),
                (Some(from), None) => self.with("log.criterion_removed", &[("from", &criterion(from))]),
                (from, to) => {
                    let from = from.as_ref().map(criterion).unwrap_or_default();
                    let to = to.as_ref().map(|to| self.bound(to)).unwrap_or_default();
                    self.with("log.criterion_changed", &[("from", &from), ("to", &to)])
                }
            },
            Changed::WorkBefore => self.word("log.work_before"),
            Changed::WorkAfter => self.word("log.work_after"),
            Changed::HourlyCost => self.word("log.hourly_cost"),
            Changed::OldCounts => self.word("log.old_counts"),
            Changed::ShadowWeeks => self.word("log.shadow_weeks"),
            Changed::Meetings => self.word("log.meetings"),
        });
        changed.collect::<Vec<_>>().join(" · ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_the_language_writes_them() {
        let (danish, english) = (Words::of(Language::Da), Words::of(Language::En));
        assert_eq!(danish.number(1_234_567.5, 1), "1.234.567,5");
        assert_eq!(english.number(1_234_567.5, 1), "1,234,567.5");
        assert_eq!(danish.number(-980.0, 0), "−980");
        assert_eq!(danish.number(999.0, 0), "999");
    }

    #[test]
    fn every_figure_table_and_part_has_words() {
        for words in [Words::of(Language::Da), Words::of(Language::En)] {
            for code in Code::ALL {
                assert!(!words.name(*code).is_empty() && !words.definition(*code).is_empty());
                words.word(&format!("part.{}", code.part().code()));
                words.word(&format!("about.{}", code.part().code()));
                words.word(&format!("source.{}", code.source().code()));
                words.word(&format!("unit.{}", code.kind().code()));
            }
            for grid in vaern_evaluation::GridCode::ALL {
                words.word(&format!("grid.{}", grid.code()));
                words.word(&format!("row.{}", grid.code()));
            }
            for column in vaern_evaluation::ColumnCode::ALL {
                words.word(&format!("column.{}", column.code()));
            }
        }
    }
}
