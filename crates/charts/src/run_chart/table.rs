//! The same chart in rows.

use vaern_statistics::{LeftOut, Point, RunChart, Side};

use super::RunChartWords;
use crate::drawing::Table;

pub(super) fn table(chart: &RunChart, words: &RunChartWords<'_>) -> Table {
    let columns = &words.columns;
    Table {
        caption: words.caption.clone(),
        columns: [&columns.week, &columns.count, &columns.position, &columns.remark]
            .map(Clone::clone)
            .to_vec(),
        rows: chart
            .points
            .iter()
            .map(|point| row(chart, words, point))
            .collect(),
    }
}

fn row(chart: &RunChart, words: &RunChartWords<'_>, point: &Point) -> Vec<String> {
    let own = (words.point)(point);
    let position = match chart.side(point) {
        _ if point.left_out.is_some() => &words.left_out,
        Some(Side::Above) => &words.above,
        Some(Side::Below) => &words.below,
        None => &words.on_median,
    };
    let in_signal = chart
        .signal_stretch()
        .is_some_and(|stretch| stretch.covers(point.week));
    let remark = match (point.left_out, in_signal) {
        (Some(LeftOut::Holiday), _) => words.holiday.clone(),
        (Some(LeftOut::BeforeStart), _) => words.before_start.clone(),
        (Some(LeftOut::NotOver), _) => words.not_over.clone(),
        (Some(LeftOut::Hidden), _) => words.hidden.clone(),
        (None, true) => words.signal.clone(),
        (None, false) => String::new(),
    };
    let count = match point.left_out {
        Some(LeftOut::Hidden) => String::new(),
        _ => own.count,
    };
    let remarks = [Some(remark), own.mark.map(|mark| mark.spoken)];
    let remarks: Vec<String> = remarks
        .into_iter()
        .flatten()
        .filter(|remark| !remark.is_empty())
        .collect();
    vec![own.name, count, position.clone(), remarks.join(". ")]
}
