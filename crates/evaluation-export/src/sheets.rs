//! Where each figure stands in the workbook, and by which formula it follows from others.

use rust_xlsxwriter::utility::row_col_to_cell;
use vaern_evaluation::{Code, Evaluation, OfAll, Value};

/// Columns of the sheet of figures.
pub(crate) const NUMBER: u16 = 2;
pub(crate) const PART_OF_ALL: u16 = 4;
pub(crate) const OF_ALL: u16 = 5;

/// The row of a figure in the sheet of figures; its head stands in row 0.
pub(crate) fn row_of(code: Code) -> u32 {
    let place = Code::ALL.iter().position(|other| *other == code).unwrap_or(0);
    u32::try_from(place).unwrap_or(0) + 1
}

/// The formula a figure follows by, where it does and everything it is made of is known.
pub(crate) fn formula(evaluation: &Evaluation, code: Code) -> Option<String> {
    if let Value::Known {
        of_all: Some(OfAll { .. }),
        ..
    } = evaluation.value(code)
    {
        let cell = |column| row_col_to_cell(row_of(code), column);
        return Some(format!("=ROUND({}/{}*100,1)", cell(PART_OF_ALL), cell(OF_ALL)));
    }
    let (made_of, formula) = derived(code)?;
    let is_known = made_of
        .iter()
        .all(|code| evaluation.value(*code).number().is_some());
    if !is_known || evaluation.value(code).number().is_none() {
        return None;
    }
    let mut written = formula.to_owned();
    for (place, code) in made_of.iter().enumerate() {
        let cell = row_col_to_cell(row_of(*code), NUMBER);
        written = written.replace(&format!("#{place}"), &cell);
    }
    Some(written)
}

/// What a figure of the work is made of, and how.
fn derived(code: Code) -> Option<(&'static [Code], &'static str)> {
    use Code::{
        HoursBefore, HoursNet, HoursNow, HoursOldWay, HoursSaved, KronerEachAfter, KronerEachBefore,
        KronerNet, KronerSaved, MinutesAfter, MinutesBefore, MinutesSaved, NewPerYear, OldPerYear,
    };
    Some(match code {
        MinutesSaved => (&[MinutesBefore, MinutesAfter], "=ROUND(#0-#1,2)"),
        HoursBefore => (&[MinutesBefore, OldPerYear], "=ROUND(#0*#1/60,1)"),
        HoursSaved => (
            &[HoursBefore, MinutesAfter, OldPerYear],
            "=ROUND(#0-ROUND(#1*#2/60,1),1)",
        ),
        KronerSaved => (
            &[KronerEachBefore, KronerEachAfter, OldPerYear],
            "=ROUND(#0*#2,0)-ROUND(#1*#2,0)",
        ),
        HoursNow => (&[MinutesAfter, NewPerYear], "=ROUND(#0*#1/60,1)"),
        HoursOldWay => (&[MinutesBefore, NewPerYear], "=ROUND(#0*#1/60,1)"),
        HoursNet => (&[HoursBefore, HoursNow], "=ROUND(#0-#1,1)"),
        KronerNet => (
            &[KronerEachBefore, OldPerYear, KronerEachAfter, NewPerYear],
            "=ROUND(#0*#1,0)-ROUND(#2*#3,0)",
        ),
        _ => return None,
    })
}
