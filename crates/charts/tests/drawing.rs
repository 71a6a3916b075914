//! Drawings as a whole: well-formed, complete, safe, and as last looked at.

use chrono::{Datelike, Days, NaiveDate};
use roxmltree::{Document, Node};
use vaern_charts::{ColumnWords, Drawing, MarkWords, PointWords, RunChartWords, Size, draw};
use vaern_statistics::{LeftOut, Point, RunChart};

/// 26 weeks from week 8 to week 33 of 2026: quiet, six weeks of summer holiday, then a rise.
fn half_a_year() -> RunChart {
    let counts = [
        3, 5, 2, 4, 3, 6, 0, 4, 2, 5, 3, 4, 7, 8, 6, 9, 7, 11, 8, 1, 0, 0, 0, 1, 0, 9,
    ];
    let mut points = points(&counts);
    points[6].left_out = Some(LeftOut::Holiday);
    for point in &mut points[19..25] {
        point.left_out = Some(LeftOut::Holiday);
    }
    RunChart::with_baseline(&points, 12)
}

fn points(counts: &[u32]) -> Vec<Point> {
    let first = NaiveDate::from_isoywd_opt(2026, 8, chrono::Weekday::Mon).expect("a week of 2026");
    let weeks = (0..).map(|index| first + Days::new(7 * index));
    weeks
        .zip(counts)
        .map(|(week, count)| Point::new(week, *count))
        .collect()
}

fn point_words(point: &Point) -> PointWords {
    let week = point.week.iso_week().week();
    PointWords {
        mark: None,
        tick: week.to_string(),
        name: format!("Uge {week}, {}", point.week.iso_week().year()),
        count: point.count.to_string(),
        spoken: format!("Uge {week}: {} hændelser", point.count),
    }
}

fn words(chart: &RunChart) -> RunChartWords<'static> {
    RunChartWords {
        title: "Hændelser pr. uge".into(),
        description: "Flere hændelser siden uge 20.".into(),
        week_axis: "Uge".into(),
        count_axis: "Hændelser pr. uge".into(),
        median: format!("Median {}", chart.median.to_string().replace('.', ",")),
        signal: "Over medianen siden uge 20".into(),
        holiday: "Ferie".into(),
        before_start: "Før start".into(),
        not_over: "Ugen er ikke slut".into(),
        hidden: "Skjult".into(),
        above: "Over medianen".into(),
        below: "Under medianen".into(),
        on_median: "På medianen".into(),
        left_out: "Tæller ikke med".into(),
        caption: "Hændelser pr. uge".into(),
        columns: ColumnWords {
            week: "Uge".into(),
            count: "Hændelser".into(),
            position: "Placering".into(),
            remark: "Bemærkning".into(),
        },
        point: &point_words,
        number: &|count| count.to_string(),
    }
}

fn drawn(chart: &RunChart, size: Size) -> Drawing {
    draw(chart, &words(chart), size, "trend")
}

fn spoken(document: &Document<'_>) -> Vec<String> {
    let labels = document
        .descendants()
        .filter(|node| node.attribute("role") == Some("img"));
    labels
        .filter_map(|node| node.attribute("aria-label"))
        .map(str::to_owned)
        .collect()
}

fn count_of(document: &Document<'_>, class: &str) -> usize {
    let has = |node: &Node<'_, '_>| {
        node.attribute("class")
            .is_some_and(|all| all.split(' ').any(|one| one == class))
    };
    document.descendants().filter(has).count()
}

#[test]
fn wide_and_narrow_are_as_last_looked_at() {
    let chart = half_a_year();
    insta::assert_snapshot!("wide", drawn(&chart, Size::Wide).svg);
    insta::assert_snapshot!("narrow", drawn(&chart, Size::Narrow).svg);
    let table = drawn(&chart, Size::Wide).table;
    let lines: Vec<String> = table.rows.iter().map(|row| row.join(" | ")).collect();
    insta::assert_snapshot!(
        "table",
        format!("{}\n{}", table.columns.join(" | "), lines.join("\n"))
    );
}

#[test]
fn every_point_is_in_the_table_and_every_row_is_a_point() {
    let chart = half_a_year();
    for size in [Size::Wide, Size::Narrow] {
        let drawing = drawn(&chart, size);
        let document = Document::parse(&drawing.svg).expect("well-formed XML");
        let from_table = |row: &Vec<String>| {
            let week = row[0].split(',').next().unwrap_or_default().to_owned();
            format!("{week}: {} hændelser", row[1])
        };
        let expected: Vec<String> = drawing.table.rows.iter().map(from_table).collect();
        assert_eq!(
            spoken(&document),
            expected,
            "{size:?}: the same weeks and counts in the same order"
        );
        assert_eq!(expected.len(), 26, "{size:?}: none is dropped");
        assert!(
            drawing
                .table
                .rows
                .iter()
                .all(|row| row.len() == drawing.table.columns.len()),
            "whole rows"
        );
    }
}

#[test]
fn signal_and_holidays_differ_in_shape() {
    let svg = drawn(&half_a_year(), Size::Wide).svg;
    let document = Document::parse(&svg).expect("well-formed XML");
    assert_eq!(
        count_of(&document, "chart-point-signal"),
        8,
        "weeks 20 to 26 and 33"
    );
    assert_eq!(
        count_of(&document, "chart-point-left-out"),
        7,
        "weeks 14 and 27 to 32"
    );
    assert_eq!(
        count_of(&document, "chart-holiday"),
        2,
        "one band for each holiday"
    );
    assert_eq!(count_of(&document, "chart-signal"), 1, "one bracket");
    let diamonds = document
        .descendants()
        .filter(|node| node.attribute("class") == Some("chart-mark") && node.tag_name().name() == "path");
    assert_eq!(diamonds.count(), 8, "a signal is a diamond, not only a colour");
}

#[test]
fn a_week_that_is_not_told_is_drawn_as_no_count() {
    let mut points = points(&[7, 8, 0, 6, 9]);
    points[2].left_out = Some(LeftOut::Hidden);
    let svg = drawn(&RunChart::of(&points), Size::Wide).svg;
    let document = Document::parse(&svg).expect("well-formed XML");
    assert_eq!(count_of(&document, "chart-hidden"), 1, "a band says why");
    assert_eq!(count_of(&document, "chart-mark"), 4, "no mark at nought");
    assert_eq!(
        count_of(&document, "chart-value"),
        4,
        "and no number to be shown over it"
    );
    assert_eq!(spoken(&document).len(), 5, "the week is still reached");
    assert!(svg.contains("Skjult"), "with its label");
}

#[test]
fn points_can_be_reached_and_the_rest_is_not_read_aloud() {
    let svg = drawn(&half_a_year(), Size::Narrow).svg;
    let document = Document::parse(&svg).expect("well-formed XML");
    let root = document.root_element();
    assert_eq!(
        root.attribute("role"),
        Some("group"),
        "an image would hide its points"
    );
    for reference in ["aria-labelledby", "aria-describedby"] {
        let id = root.attribute(reference);
        assert!(
            id.is_some() && document.descendants().any(|node| node.attribute("id") == id),
            "{reference}"
        );
    }
    let reachable = document
        .descendants()
        .filter(|node| node.attribute("tabindex") == Some("0"));
    assert_eq!(reachable.count(), 26, "every point takes the focus");
    let loose = document
        .descendants()
        .filter(|node| node.tag_name().name() == "text");
    for text in loose {
        let silent = text.ancestors().any(|node| {
            node.attribute("aria-hidden") == Some("true") || node.attribute("role") == Some("img")
        });
        assert!(silent, "loose letters are not read aloud: {:?}", text.text());
    }
}

#[test]
fn words_cannot_break_out() {
    let chart = half_a_year();
    let evil = "</svg><script>alert('\"&')</script>\u{0}";
    let mut words = words(&chart);
    for word in [
        &mut words.title,
        &mut words.description,
        &mut words.median,
        &mut words.signal,
        &mut words.holiday,
    ] {
        *word = evil.into();
    }
    let evil_point = |point: &Point| PointWords {
        mark: None,
        spoken: evil.into(),
        tick: evil.into(),
        ..point_words(point)
    };
    words.point = &evil_point;
    let svg = draw(&chart, &words, Size::Wide, "x\" onload=\"alert(1)").svg;
    let document = Document::parse(&svg).expect("well-formed XML");
    assert!(
        !document
            .descendants()
            .any(|node| node.tag_name().name() == "script"),
        "no element comes from words"
    );
    assert_eq!(
        document.root_element().attribute("onload"),
        None,
        "no attribute comes from the prefix"
    );
    assert_eq!(
        spoken(&document)[0],
        "</svg><script>alert('\"&')</script>",
        "the words stay what they were"
    );
}

#[test]
fn nothing_the_content_security_policy_forbids() {
    for size in [Size::Wide, Size::Narrow] {
        let svg = drawn(&half_a_year(), size).svg;
        let document = Document::parse(&svg).expect("well-formed XML");
        for node in document.descendants().filter(Node::is_element) {
            assert_ne!(node.tag_name().name(), "style", "no style element");
            let names: Vec<_> = node.attributes().map(|attribute| attribute.name()).collect();
            assert!(
                !names
                    .iter()
                    .any(|name| *name == "style" || name.starts_with("on")),
                "{names:?}"
            );
        }
    }
}

#[test]
fn ids_of_two_drawings_differ() {
    let chart = half_a_year();
    let ids = |prefix| {
        let svg = draw(&chart, &words(&chart), Size::Wide, prefix).svg;
        let document = Document::parse(&svg).expect("well-formed XML");
        document
            .descendants()
            .filter_map(|node| node.attribute("id").map(str::to_owned))
            .collect::<Vec<_>>()
    };
    let (one, other) = (ids("one"), ids("other"));
    assert!(
        !one.is_empty() && one.iter().all(|id| !other.contains(id)),
        "{one:?} and {other:?}"
    );
}

proptest::proptest! {
    #[test]
    fn any_series_is_drawn_inside_its_frame(counts in proptest::collection::vec(0_u32..5000, 0..120), narrow: bool) {
        let chart = RunChart::of(&points(&counts));
        let size = if narrow { Size::Narrow } else { Size::Wide };
        let svg = drawn(&chart, size).svg;
        let document = Document::parse(&svg).expect("well-formed XML");
        proptest::prop_assert_eq!(spoken(&document).len(), counts.len());
        let (width, height) = if narrow { (360.0, 300.0) } else { (800.0, 360.0) };
        for node in document.descendants() {
            for (names, end) in [(["x", "cx", "x1", "x2"], width), (["y", "cy", "y1", "y2"], height)] {
                for value in names.iter().filter_map(|name| node.attribute(*name)) {
                    let value: f64 = value.parse().expect("a number");
                    proptest::prop_assert!((0.0..=end).contains(&value), "{} at {value}", node.tag_name().name());
                }
            }
        }
    }
}

#[test]
fn what_was_put_in_effect_is_marked_named_and_in_the_table() {
    let points: Vec<Point> = points(&[3, 4, 5, 4]);
    let marked = points[2].week;
    let point = |point: &Point| PointWords {
        mark: (point.week == marked).then(|| MarkWords {
            label: "1".into(),
            spoken: "Tiltag 1: Pædagogik".into(),
        }),
        ..point_words(point)
    };
    let chart = RunChart::of(&points);
    let words = RunChartWords {
        point: &point,
        ..words(&chart)
    };
    let drawing = draw(&chart, &words, Size::Wide, "marks");
    assert_eq!(drawing.svg.matches("class=\"chart-action\"").count(), 1);
    assert!(
        drawing.svg.contains("hændelser. Tiltag 1: Pædagogik\""),
        "{}",
        drawing.svg
    );
    let remarks: Vec<bool> = drawing
        .table
        .rows
        .iter()
        .map(|row| row[3].contains("Tiltag 1"))
        .collect();
    assert_eq!(remarks, [false, false, true, false]);
}
