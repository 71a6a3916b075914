//! What it is about, what came out, and each criterion.

use super::figures;
use vaern_evaluation::{Code, Evaluation, Judgement, Value};
use vaern_evaluation_words::Words;
use vaern_report::{Block, Tile};

/// Seen first, where they are known.
const TILES: [Code; 8] = [
    Code::Records,
    Code::Recorders,
    Code::SecondsMedian,
    Code::CompleteBefore,
    Code::CompleteEnd,
    Code::MinutesSaved,
    Code::HoursSaved,
    Code::HoursNet,
];

pub(super) fn blocks(evaluation: &Evaluation, words: Words) -> Vec<Block> {
    let mut blocks = vec![Block::Facts(facts(evaluation, words))];
    if evaluation.demo {
        blocks.push(Block::Paragraph(words.word("demo")));
    }
    blocks.push(Block::Heading(words.word("summary.heading")));
    blocks.push(Block::Paragraph(conclusion(evaluation, words)));
    let tiles = TILES.into_iter().map(|code| Tile {
        number: words.value(code.kind(), &evaluation.value(code)),
        label: words.name(code),
    });
    let known = tiles
        .zip(TILES)
        .filter(|(_, code)| evaluation.value(*code).number().is_some());
    let tiles: Vec<Tile> = known.map(|(tile, _)| tile).collect();
    if !tiles.is_empty() {
        blocks.push(Block::Tiles(tiles));
    }
    blocks.push(Block::Paragraph(words.word("summary.rising")));
    blocks.push(Block::Heading(words.word("criteria.heading")));
    blocks.push(Block::Paragraph(words.word("criteria.fixed")));
    blocks.push(criteria(evaluation, words));
    if evaluation.criteria.iter().any(|judged| judged.near) {
        blocks.push(Block::Paragraph(words.word("near")));
    }
    blocks
}

fn facts(evaluation: &Evaluation, words: Words) -> Vec<(String, String)> {
    let plan = &evaluation.trial.plan;
    let units: Vec<&str> = plan.units.iter().map(|unit| unit.name.as_str()).collect();
    let mut facts = vec![
        ("organisation", evaluation.organisation.clone()),
        ("units", units.join(", ")),
        (
            "period",
            format!("{} – {}", words.day(plan.first), words.day(plan.last)),
        ),
        (
            "standing",
            words.word(&format!("standing.{}", evaluation.standing.code())),
        ),
    ];
    if evaluation.days > 0 {
        facts.push(("through", words.day(evaluation.through)));
    }
    facts.push(("made_at", words.moment(evaluation.made_at)));
    facts
        .into_iter()
        .map(|(key, fact)| (words.word(&format!("fact.{key}")), fact))
        .collect()
}

/// The summary's sentences.
pub(crate) fn conclusion(evaluation: &Evaluation, words: Words) -> String {
    let count = |judgement| evaluation.count(judgement).to_string();
    let mut sentences = vec![words.with(
        "summary.criteria",
        &[
            ("all", &evaluation.criteria.len().to_string()),
            ("met", &count(Judgement::Met)),
            ("not_met", &count(Judgement::NotMet)),
            ("unsaid", &count(Judgement::CannotBeSaid)),
        ],
    )];
    let value = |code: Code| (evaluation.value(code), code.kind());
    let (before, after) = (value(Code::MinutesBefore), value(Code::MinutesAfter));
    if let ((Value::Known { .. }, _), (Value::Known { .. }, _)) = (before, after) {
        let say = |(value, kind)| words.value(kind, &value);
        sentences.push(words.with(
            "summary.saved",
            &[("before", &say(before)), ("after", &say(after))],
        ));
    }
    sentences.join(" ")
}

fn criteria(evaluation: &Evaluation, words: Words) -> Block {
    let head = |key: &str| words.word(&format!("criteria.{key}"));
    let rows = evaluation.criteria.iter().map(|judged| {
        let measure = judged.criterion.measure;
        vec![
            words.name(measure),
            words.bound(&judged.criterion),
            words.value(measure.kind(), &judged.value),
            words.judgement(judged),
        ]
    });
    figures(
        vec![
            (head("measure"), 4.0, false),
            (head("bound"), 2.2, true),
            (head("result"), 2.4, true),
            (head("judgement"), 2.6, false),
        ],
        rows.collect(),
    )
}
