//! The report as it is read on paper: what was found first, how it was found last.

mod closing;
mod opening;
mod parts;

use crate::{ExportError, package};
use vaern_evaluation::{Evaluation, Part};
use vaern_evaluation_words::Words;
use vaern_report::{Block, Column, Paper, Report, Table, pdf_on};

/// The report as PDF (PDF/UA-1).
///
/// # Errors
/// [`ExportError::Report`] when no accessible document could be made.
pub fn report(evaluation: &Evaluation, words: Words) -> Result<Vec<u8>, ExportError> {
    let report = Report {
        title: words.with("title", &[("trial", &evaluation.trial.plan.name)]),
        language: words.language().code().to_owned(),
        right_to_left: false,
        made_at: evaluation.made_at,
        foot: words.with("foot", &[("organisation", &evaluation.organisation)]),
        blocks: blocks(evaluation, words),
    };
    let label = |page: usize, pages: usize| {
        words.with(
            "page",
            &[("page", &page.to_string()), ("pages", &pages.to_string())],
        )
    };
    Ok(pdf_on(Paper::Standing, &report, &label)?)
}

fn blocks(evaluation: &Evaluation, words: Words) -> Vec<Block> {
    let mut blocks = opening::blocks(evaluation, words);
    for part in Part::ALL {
        blocks.extend(parts::blocks(evaluation, part, words));
    }
    blocks.extend(closing::blocks(evaluation, words));
    blocks
}

/// A table of figures: the first column names, the columns marked are numbers.
fn figures(heads: Vec<(String, f32, bool)>, rows: Vec<Vec<String>>) -> Block {
    Block::Figures {
        numeric: heads.iter().map(|(_, _, numeric)| *numeric).collect(),
        table: Table {
            columns: heads
                .into_iter()
                .map(|(head, share, _)| Column { head, share })
                .collect(),
            rows,
        },
    }
}

/// The places where something is hidden, in words.
fn hidden_places(evaluation: &Evaluation, words: Words) -> Vec<String> {
    let hidden = package::hidden(evaluation);
    let mut places = Vec::new();
    for code in hidden.figures {
        places.push(words.name(code));
    }
    for (grid, column, count) in hidden.cells {
        places.push(format!(
            "{}, {} ({count})",
            words.word(&format!("grid.{}", grid.code())),
            words.word(&format!("column.{}", column.code())),
        ));
    }
    places
}
