//! One part: what it is about, its figures, its tables with their bars.

use super::figures;
use vaern_evaluation::{Code, Evaluation, Grid, GridCode, Kind, Part, Value};
use vaern_evaluation_words::Words;
use vaern_report::{Bar, Bars, Block};

pub(super) fn blocks(evaluation: &Evaluation, part: Part, words: Words) -> Vec<Block> {
    let mut blocks = vec![
        Block::Heading(words.word(&format!("part.{}", part.code()))),
        Block::Paragraph(words.word(&format!("about.{}", part.code()))),
    ];
    if part == Part::Workflow {
        blocks.push(work(evaluation, words));
    }
    let grids = evaluation.grids.iter().filter(|grid| grid.code.part() == part);
    let tables: Vec<Block> = grids.flat_map(|grid| table(grid, words)).collect();
    if part == Part::Workflow {
        blocks.extend(tables);
        blocks.push(numbers(evaluation, part, words));
    } else {
        blocks.push(numbers(evaluation, part, words));
        blocks.extend(tables);
    }
    if part == Part::Completeness {
        blocks.push(volume(evaluation, words));
    }
    blocks
}

fn numbers(evaluation: &Evaluation, part: Part, words: Words) -> Block {
    let own = evaluation
        .figures
        .iter()
        .filter(|figure| figure.code.part() == part);
    let rows = own.map(|figure| {
        vec![
            words.name(figure.code),
            words.value(figure.code.kind(), &figure.value),
            words.basis(&figure.value),
        ]
    });
    let head = |key: &str| words.word(&format!("head.{key}"));
    figures(
        vec![
            (head("figure"), 4.4, false),
            (head("value"), 2.2, true),
            (head("basis"), 4.4, false),
        ],
        rows.collect(),
    )
}

fn table(grid: &Grid, words: Words) -> Vec<Block> {
    if grid.rows.is_empty() {
        return Vec::new();
    }
    let mut heads = vec![(words.word(&format!("row.{}", grid.code.code())), 4.0, false)];
    heads.extend(
        grid.columns
            .iter()
            .map(|column| (words.word(&format!("column.{}", column.code.code())), 2.0, true)),
    );
    let rows = grid.rows.iter().map(|row| {
        let cells = row.values.iter().zip(&grid.columns);
        std::iter::once(words.label(&row.label))
            .chain(cells.map(|(value, column)| words.value(column.kind, value)))
            .collect()
    });
    let mut blocks = vec![
        Block::Subheading(words.grid(grid)),
        figures(heads, rows.collect()),
    ];
    // The work is drawn once, before beside after.
    let is_work = matches!(grid.code, GridCode::WorkBefore | GridCode::WorkAfter);
    if let Some(drawn) = grid.drawn.filter(|_| !is_work) {
        let column = grid.columns[drawn];
        let caption = format!(
            "{}: {}",
            words.grid(grid),
            words.word(&format!("column.{}", column.code.code()))
        );
        let rows = grid.rows.iter();
        let bars = rows.map(|row| (words.label(&row.label), row.values[drawn], false));
        blocks.push(drawing(caption, column.kind, bars.collect(), words));
    }
    blocks
}

/// Minutes before and after beside each other.
fn work(evaluation: &Evaluation, words: Words) -> Block {
    let mut bars = Vec::new();
    for (code, key, second) in [
        (Code::MinutesBefore, "chart.before", true),
        (Code::MinutesAfter, "chart.after", false),
    ] {
        bars.push((words.word(key), evaluation.value(code), second));
    }
    drawing(words.word("chart.work"), Kind::Minutes, bars, words)
}

fn volume(evaluation: &Evaluation, words: Words) -> Block {
    let bars = vec![
        (
            words.word("chart.before"),
            evaluation.value(Code::OldPerYear),
            true,
        ),
        (
            words.word("chart.after"),
            evaluation.value(Code::NewPerYear),
            false,
        ),
    ];
    drawing(words.word("chart.volume"), Kind::Count, bars, words)
}

/// Percent is drawn of a hundred, all else of the longest.
fn drawing(caption: String, kind: Kind, bars: Vec<(String, Value, bool)>, words: Words) -> Block {
    let longest = match kind {
        Kind::Share => 100.0,
        _ => bars
            .iter()
            .filter_map(|(_, value, _)| value.number())
            .fold(0.0, f64::max),
    };
    let bars: Vec<Bar> = bars
        .into_iter()
        .map(|(label, value, second)| Bar {
            label,
            length: value
                .number()
                .filter(|_| longest > 0.0)
                .map(|number| (number / longest) as f32),
            number: words.value(kind, &value),
            second,
        })
        .collect();
    let each: Vec<String> = bars
        .iter()
        .map(|bar| format!("{}: {}", bar.label, bar.number))
        .collect();
    let args = [("caption", caption.as_str()), ("bars", &each.join("; "))];
    Block::Bars(Bars {
        alternative: words.with("chart.alternative", &args),
        caption,
        bars,
    })
}
