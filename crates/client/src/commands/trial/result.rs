//! What the figures of a trial say, in the words of its files.

use serde::Serialize;
use ts_rs::TS;
use vaern_charts::Table;
use vaern_domain::Language;
use vaern_evaluation::{Evaluation, Figure, Grid, Judged, Judgement, Part, Standing};
use vaern_evaluation_words::Words;

/// What the figures say.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct TrialResult {
    /// The days it runs, in words.
    pub period: String,
    /// How far it has come, in words.
    pub standing: String,
    /// Until which day is counted, in words; none before the start.
    pub through: Option<String>,
    /// How many criteria are met, in one sentence; none before the start.
    pub summary: Option<String>,
    /// The criteria.
    pub criteria: Vec<CriterionLine>,
    /// The parts, with their figures and tables.
    pub parts: Vec<ResultPart>,
    /// When it was made, in words.
    pub made_at: String,
    /// Whether all of it is made up.
    pub demo: bool,
}

/// A criterion and what became of it.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct CriterionLine {
    /// Code of its measure.
    pub measure: String,
    /// What it is called.
    pub name: String,
    /// What must be reached.
    pub bound: String,
    /// What was reached.
    pub value: String,
    /// What became of it.
    pub judgement: Judgement,
    /// The same in words.
    pub says: String,
}

/// A part of the evaluation.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct ResultPart {
    /// Which.
    pub part: String,
    /// Its heading.
    pub title: String,
    /// What it is about.
    pub about: String,
    /// Its figures.
    pub figures: Vec<FigureLine>,
    /// Its tables.
    pub tables: Vec<Table>,
}

/// A figure.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct FigureLine {
    /// Its code.
    pub code: String,
    /// What it is called.
    pub name: String,
    /// What it says.
    pub value: String,
    /// What it is taken of; may be empty.
    pub basis: String,
    /// How it is made.
    pub definition: String,
}

/// Lays an evaluation out for the screen.
pub(super) fn result(language: Language, evaluation: &Evaluation) -> TrialResult {
    let words = Words::of(language);
    let plan = &evaluation.trial.plan;
    let begun = evaluation.standing != Standing::NotBegun;
    let parts = Part::ALL.iter().map(|part| ResultPart {
        part: part.code().to_owned(),
        title: words.word(&format!("part.{}", part.code())),
        about: words.word(&format!("about.{}", part.code())),
        figures: evaluation
            .figures
            .iter()
            .filter(|figure| figure.code.part() == *part)
            .map(|figure| figure_line(words, figure))
            .collect(),
        tables: evaluation
            .grids
            .iter()
            .filter(|grid| grid.code.part() == *part && !grid.rows.is_empty())
            .map(|grid| table(words, grid))
            .collect(),
    });
    TrialResult {
        period: format!("{} – {}", words.day(plan.first), words.day(plan.last)),
        standing: words.word(&format!("standing.{}", evaluation.standing.code())),
        through: (evaluation.days > 0).then(|| words.day(evaluation.through)),
        summary: begun.then(|| summary(words, evaluation)),
        criteria: evaluation
            .criteria
            .iter()
            .map(|judged| criterion(words, judged))
            .collect(),
        parts: parts.collect(),
        made_at: words.moment(evaluation.made_at),
        demo: evaluation.demo,
    }
}

fn summary(words: Words, evaluation: &Evaluation) -> String {
    let count = |judgement| evaluation.count(judgement).to_string();
    words.with(
        "summary.criteria",
        &[
            ("all", &evaluation.criteria.len().to_string()),
            ("met", &count(Judgement::Met)),
            ("not_met", &count(Judgement::NotMet)),
            ("unsaid", &count(Judgement::CannotBeSaid)),
        ],
    )
}

fn criterion(words: Words, judged: &Judged) -> CriterionLine {
    let measure = judged.criterion.measure;
    CriterionLine {
        measure: measure.code().to_owned(),
        name: words.name(measure),
        bound: words.bound(&judged.criterion),
        value: words.value(measure.kind(), &judged.value),
        judgement: judged.judgement,
        says: words.judgement(judged),
    }
}

fn figure_line(words: Words, figure: &Figure) -> FigureLine {
    let code = figure.code;
    FigureLine {
        code: code.code().to_owned(),
        name: words.name(code),
        value: words.value(code.kind(), &figure.value),
        basis: words.basis(&figure.value),
        definition: words.definition(code),
    }
}

fn table(words: Words, grid: &Grid) -> Table {
    let first = words.word(&format!("row.{}", grid.code.code()));
    let columns = grid.columns.iter();
    let heads = columns.map(|column| words.word(&format!("column.{}", column.code.code())));
    let rows = grid.rows.iter().map(|row| {
        let cells = grid.columns.iter().zip(&row.values);
        let cells = cells.map(|(column, value)| words.value(column.kind, value));
        std::iter::once(words.label(&row.label)).chain(cells).collect()
    });
    Table {
        caption: words.grid(grid),
        columns: std::iter::once(first).chain(heads).collect(),
        rows: rows.collect(),
    }
}
