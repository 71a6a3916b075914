//! Bars, heat maps and rates: well-formed, complete, reachable by keyboard, and the same as their tables.

use chrono::{Months, NaiveDate};
use roxmltree::Document;
use vaern_charts::{
    BarWords, BarsWords, Drawing, GapChartWords, HeatCell, HeatWords, RateChartWords, RateWords, Size,
    draw_bars, draw_gaps, draw_heat_map, draw_rates,
};
use vaern_statistics::{Exposed, RateChart, t_chart};

#[track_caller]
fn check(drawing: &Drawing, points: usize) {
    let document = Document::parse(&drawing.svg).expect("well-formed XML");
    assert_eq!(document.root_element().attribute("role"), Some("group"));
    let reached = document
        .descendants()
        .filter(|node| node.attribute("role") == Some("img"));
    let labels: Vec<&str> = reached.filter_map(|node| node.attribute("aria-label")).collect();
    assert_eq!(labels.len(), points, "a name for every point");
    let by_keyboard = document
        .descendants()
        .filter(|node| node.attribute("tabindex") == Some("0"));
    assert_eq!(by_keyboard.count(), points, "every point is reached by keyboard");
    assert!(
        !drawing.svg.contains("style="),
        "the window's CSP allows no inline style"
    );
    let columns = drawing.table.columns.len();
    assert!(
        drawing.table.rows.iter().all(|row| row.len() == columns),
        "a cell for each column"
    );
    for bad in ["NaN", "inf"] {
        assert!(!drawing.svg.contains(bad), "{bad} in {}", drawing.svg);
    }
}

fn bars(counts: &[u32], size: Size) -> Drawing {
    let bars: Vec<BarWords> = counts
        .iter()
        .map(|count| BarWords {
            name: format!("Slag & <spark> {count}"),
            count: *count,
            figure: count.to_string(),
            further: vec!["40 %".into()],
            spoken: format!("Slag: {count}"),
        })
        .collect();
    let words = BarsWords {
        title: "Hvad".into(),
        description: "Mest slag.".into(),
        columns: ["Hvad", "Antal", "I alt"].map(Into::into).into(),
        full: None,
    };
    draw_bars(&bars, &words, size, "bars")
}

#[test]
fn bars_are_sound() {
    for size in [Size::Wide, Size::Narrow] {
        check(&bars(&[12, 5, 0], size), 3);
        check(&bars(&[], size), 0);
        check(&bars(&[u32::MAX, 0], size), 2);
    }
    assert_eq!(
        bars(&[12, 5], Size::Wide).table.rows[1],
        ["Slag & <spark> 5", "5", "40 %"],
        "the table says what the bars say"
    );
}

#[test]
fn heat_maps_are_sound() {
    for size in [Size::Wide, Size::Narrow] {
        let cell = |count: u32| HeatCell {
            count,
            figure: count.to_string(),
            spoken: format!("{count} hændelser"),
        };
        let words = HeatWords {
            title: "Hvornår".into(),
            description: "Mest mandag.".into(),
            corner: "Dag".into(),
            columns: (7..17).map(|hour| hour.to_string()).collect(),
            rows: ["man", "tir"].map(Into::into).into(),
        };
        let cells: Vec<Vec<HeatCell>> = (0..2)
            .map(|row| (0..10).map(|column| cell(row * column)).collect())
            .collect();
        let drawing = draw_heat_map(&cells, &words, size, "heat");
        check(&drawing, 20);
        assert_eq!(drawing.table.rows[1][3], "2", "Tuesday at nine");
        check(
            &draw_heat_map(
                &[],
                &HeatWords {
                    rows: Vec::new(),
                    ..words
                },
                size,
                "heat",
            ),
            0,
        );
    }
}

#[test]
fn rate_charts_are_sound() {
    let of = |counts: &[u32]| {
        let first = NaiveDate::from_ymd_opt(2026, 1, 1).expect("a day there is");
        let periods = counts.iter().zip(0..).map(|(count, month)| Exposed {
            period: first + Months::new(month),
            count: *count,
            exposure: 4.0,
        });
        RateChart::of(&periods.collect::<Vec<_>>())
    };
    for size in [Size::Wide, Size::Narrow] {
        for counts in [&[20_u32, 22, 19, 21, 20, 18, 21, 60][..], &[1], &[], &[0, 0, 0]] {
            let words = RateChartWords {
                title: "Pr. uge".into(),
                description: "Flere.".into(),
                axis: "Hændelser pr. uge".into(),
                centre: "Gennemsnit 6,2".into(),
                limit: "Øvre grænse".into(),
                columns: ["Måned", "Antal"].map(Into::into).into(),
                period: &|rate| RateWords {
                    tick: rate.period.format("%m").to_string(),
                    spoken: format!("{}", rate.count),
                    row: vec![rate.period.to_string(), rate.count.to_string()],
                },
                number: &|rate| format!("{rate:.1}"),
            };
            check(&draw_rates(&of(counts), &words, size, "rates"), counts.len());
            let long = RateChartWords {
                limit: "Grænse for tilfældig variation".into(),
                ..words
            };
            let drawing = draw_rates(&of(counts), &long, size, "rates");
            let document = Document::parse(&drawing.svg).expect("well-formed XML");
            let place = |node: roxmltree::Node<'_, '_>, axis| {
                node.attribute(axis).and_then(|value| value.parse::<f64>().ok())
            };
            let key = document
                .descendants()
                .find(|node| {
                    node.has_tag_name("text") && node.text() == Some("Grænse for tilfældig variation")
                })
                .expect("a key of the limit");
            assert_eq!(
                place(key, "x") == Some(38.0),
                size == Size::Narrow,
                "where two words have no room beside each other, they stand in two lines"
            );
        }
    }
}

#[test]
fn gap_charts_are_sound_and_name_every_gap() {
    let draw = |gaps: &[f64], size| {
        let chart = t_chart(gaps);
        let words = GapChartWords {
            title: "Dage mellem hændelser".into(),
            description: "Som det plejer.".into(),
            axis: "Dage".into(),
            centre: "Midte 12".into(),
            limit: "Grænse 60".into(),
            columns: ["Til", "Dage"].map(Into::into).into(),
            gap: &|place, gap| RateWords {
                tick: place.to_string(),
                spoken: format!("{place}: {gap} dage"),
                row: vec![place.to_string(), gap.to_string()],
            },
            number: &|number| format!("{number:.0}"),
        };
        draw_gaps(&chart, &words, size, "gaps")
    };
    let rare = [10.0, 12.0, 9.0, 11.0, 10.0, 12.0, 9.0, 11.0, 90.0];
    for size in [Size::Wide, Size::Narrow] {
        check(&draw(&[], size), 0);
        check(&draw(&[4.0], size), 1);
        let drawing = draw(&rare, size);
        check(&drawing, rare.len());
        assert_eq!(drawing.table.rows.len(), rare.len());
        assert_eq!(
            drawing.svg.matches("chart-point-signal").count(),
            1,
            "the long gap is told apart by its shape"
        );
    }
    // Seven gaps and a long one are too few to tell anything apart.
    assert!(!draw(&rare[6..], Size::Wide).svg.contains("chart-point-signal"));
}
