//! How it was found, what is hidden, what it cannot show, and what was changed on the way.

use super::{figures, hidden_places};
use vaern_evaluation::Evaluation;
use vaern_evaluation_words::Words;
use vaern_report::Block;

pub(super) fn blocks(evaluation: &Evaluation, words: Words) -> Vec<Block> {
    let mut blocks = vec![Block::Heading(words.word("limits.heading"))];
    let count = evaluation.trial.plan.units.len().to_string();
    blocks.push(Block::Paragraph(
        words.with("limits.schools", &[("count", &count)]),
    ));
    for limit in ["control", "told", "shadow", "intervals"] {
        blocks.push(Block::Paragraph(words.word(&format!("limits.{limit}"))));
    }
    blocks.push(Block::Heading(words.word("suppression.heading")));
    blocks.push(Block::Paragraph(words.word("suppression.rule")));
    let places = hidden_places(evaluation, words);
    blocks.push(Block::Paragraph(if places.is_empty() {
        words.word("suppression.none")
    } else {
        words.with("suppression.some", &[("places", &places.join("; "))])
    }));
    blocks.push(Block::Heading(words.word("log.heading")));
    blocks.push(log(evaluation, words));
    blocks.push(Block::Heading(words.word("method.heading")));
    blocks.push(Block::Paragraph(words.word("method.intro")));
    blocks.push(method(evaluation, words));
    blocks
}

fn log(evaluation: &Evaluation, words: Words) -> Block {
    if evaluation.trial.log.is_empty() {
        return Block::Paragraph(words.word("log.none"));
    }
    let rows = evaluation.trial.log.iter().map(|entry| {
        let when = words.word(if entry.after_start {
            "log.after_start"
        } else {
            "log.before_start"
        });
        vec![format!("{}, {when}", words.moment(entry.at)), words.entry(entry)]
    });
    figures(
        vec![
            (words.word("log.at"), 2.0, false),
            (words.word("log.what"), 5.0, false),
        ],
        rows.collect(),
    )
}

fn method(evaluation: &Evaluation, words: Words) -> Block {
    let rows = evaluation.figures.iter().map(|figure| {
        vec![
            words.name(figure.code),
            words.definition(figure.code),
            words.word(&format!("source.{}", figure.code.source().code())),
        ]
    });
    figures(
        vec![
            (words.word("head.figure"), 3.0, false),
            (words.word("method.definition"), 6.0, false),
            (words.word("method.source"), 2.4, false),
        ],
        rows.collect(),
    )
}
