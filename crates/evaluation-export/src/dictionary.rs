//! What every code of `evaluation.json` means, in both languages.

use serde_json::{Value, json};
use vaern_domain::Language;
use vaern_evaluation::{Code, ColumnCode, GridCode};
use vaern_evaluation_words::Words;

pub(crate) fn dictionary() -> Value {
    let languages = [Words::of(Language::Da), Words::of(Language::En)];
    let said = |say: &dyn Fn(Words) -> String| -> Value {
        let each = languages.map(|words| (words.language().code().to_owned(), Value::String(say(words))));
        Value::Object(each.into_iter().collect())
    };
    let figures = Code::ALL.iter().map(|code| {
        json!({
            "code": code,
            "part": code.part(),
            "kind": code.kind(),
            "decimals": code.kind().decimals(),
            "source": code.source(),
            "name": said(&|words| words.name(*code)),
            "definition": said(&|words| words.definition(*code)),
            "source_name": said(&|words| words.word(&format!("source.{}", code.source().code()))),
        })
    });
    let grids = GridCode::ALL.iter().map(
        |grid| json!({"code": grid, "name": said(&|words| words.word(&format!("grid.{}", grid.code())))}),
    );
    let columns = ColumnCode::ALL.iter().map(|column| {
        json!({"code": column, "name": said(&|words| words.word(&format!("column.{}", column.code())))})
    });
    json!({
        "version": 1,
        "values": {
            "known": "`number` is rounded to the decimals of its kind; shares are percent, with numerator, denominator and the exact 95 % interval (Clopper and Pearson 1934) in `of_all`; `taken_of` is how many a median or mean is of",
            "hidden": "a small number, or one that would give a small number away; `between` is what a share can be, in percent, or a count",
            "unknown": "nothing can be said; `why` says why",
        },
        "figures": figures.collect::<Vec<_>>(),
        "grids": grids.collect::<Vec<_>>(),
        "columns": columns.collect::<Vec<_>>(),
    })
}
