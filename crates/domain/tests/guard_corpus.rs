//! The personal-data guard against sentences as people write them (`tests/golden/guard/`). It prints its figures and
//! holds them to their limits, on the sentences the rules were tuned on and on those they never saw.

#![allow(clippy::print_stdout, reason = "its figures are what it is for")]

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::Path;
use vaern_domain::guard::{Finding, FindingKind, scan};

/// A sentence of the corpus, without its marks.
struct Sentence {
    text: String,
    marks: Vec<Mark>,
}

/// Personal data in a sentence.
struct Mark {
    kind: FindingKind,
    range: Range<usize>,
}

/// What the guard made of a set.
#[derive(Default)]
struct Figures {
    /// Found and marked, by kind.
    recall: BTreeMap<FindingKind, (usize, usize)>,
    /// Sentences with personal data.
    personal: usize,
    clean: usize,
    clean_alarms: usize,
    /// Findings beside the marks, in sentences with personal data.
    beside: usize,
    misses: Vec<String>,
}

#[test]
fn development_set() {
    let figures = measure("development.txt");
    for miss in &figures.misses {
        println!("  {miss}");
    }
    hold(&figures, "development.txt", 190);
}

/// What it misses is not printed: whoever reads it cannot help tuning on it.
#[test]
fn held_out_set() {
    hold(&measure("held_out.txt"), "held_out.txt", 120);
}

/// Enough of both kinds to say something: 600 sentences, half of them with personal data.
#[test]
fn the_corpus_is_large_enough() {
    let (mut personal, mut clean) = (0, 0);
    for name in ["development.txt", "held_out.txt"] {
        let figures = measure(name);
        personal += figures.personal;
        clean += figures.clean;
    }
    let all = personal + clean;
    println!(
        "both sets: {all} sentences, {personal} with personal data ({:.1} %), {clean} clean",
        share(personal, all)
    );
    assert!(all >= 600, "only {all} sentences");
    assert!(personal >= 300 && clean >= 300, "half of them with personal data");
}

/// The words of the app itself: Danish that was written for something else than this test, and names nobody.
#[test]
fn our_own_texts_name_nobody() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales");
    let mut texts = 0;
    let mut alarms = Vec::new();
    for file in ["da.yml", "office/da.yml"] {
        let source =
            std::fs::read_to_string(folder.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"));
        for text in source
            .lines()
            .filter_map(|line| line.trim_end().strip_suffix('"')?.split_once(": \""))
        {
            texts += 1;
            let found = scan(text.1)
                .into_iter()
                .map(|finding| text.1[finding.range].to_owned());
            alarms.extend(found.map(|words| format!("{words:?} in {}", text.1)));
        }
    }
    println!(
        "own texts: {} findings in {texts} texts: {alarms:#?}",
        alarms.len()
    );
    assert!(texts > 300, "the texts have moved");
    assert!(share(alarms.len(), texts) <= 1.0, "{alarms:#?}");
}

fn hold(figures: &Figures, name: &str, least: usize) {
    let marked: usize = figures.recall.values().map(|(_, all)| all).sum();
    println!(
        "{name}: {} sentences, {} with personal data ({marked} marks), {} clean",
        figures.personal + figures.clean,
        figures.personal,
        figures.clean
    );
    for (kind, (found, all)) in &figures.recall {
        println!(
            "  {:8} {found} of {all} found ({:.1} %)",
            kind.code(),
            share(*found, *all)
        );
    }
    println!(
        "  clean sentences with a finding: {} ({:.1} %)",
        figures.clean_alarms,
        share(figures.clean_alarms, figures.clean)
    );
    println!("  findings beside the marks: {}", figures.beside);
    assert!(
        figures.clean >= least && marked >= least,
        "{name} has become too small to say anything"
    );
    for (kind, (found, all)) in &figures.recall {
        let limit = match kind {
            FindingKind::Cpr | FindingKind::Email | FindingKind::Phone => 100.0,
            FindingKind::Name => 97.0,
            FindingKind::Address => 95.0,
        };
        assert!(
            share(*found, *all) >= limit,
            "{name}: {kind:?} {found} of {all}, at least {limit} % must be found"
        );
    }
    assert!(
        share(figures.clean_alarms, figures.clean) <= 2.0,
        "{name}: too many clean sentences raise an alarm"
    );
}

fn share(part: usize, all: usize) -> f64 {
    100.0 * part as f64 / all as f64
}

fn measure(name: &str) -> Figures {
    let mut figures = Figures::default();
    for sentence in sentences(name) {
        let found = scan(&sentence.text);
        for mark in &sentence.marks {
            let (hits, all) = figures.recall.entry(mark.kind).or_default();
            *all += 1;
            if found.iter().any(|finding| covers(finding, mark, &sentence.text)) {
                *hits += 1;
            } else {
                figures.misses.push(format!(
                    "missed {:?} in {}",
                    &sentence.text[mark.range.clone()],
                    sentence.text
                ));
            }
        }
        let beside: Vec<&str> = found
            .iter()
            .filter(|finding| {
                !sentence
                    .marks
                    .iter()
                    .any(|mark| touches(&finding.range, &mark.range))
            })
            .map(|finding| &sentence.text[finding.range.clone()])
            .collect();
        if !beside.is_empty() {
            figures
                .misses
                .push(format!("alarm {beside:?} in {}", sentence.text));
        }
        if sentence.marks.is_empty() {
            figures.clean += 1;
            figures.clean_alarms += usize::from(!beside.is_empty());
        } else {
            figures.personal += 1;
            figures.beside += beside.len();
        }
    }
    figures
}

/// What refuses must cover every digit of a number and every word of an address; a name or a street is found when the
/// finding begins with it, since an ending may stay ("[elev]s mor").
fn covers(finding: &Finding, mark: &Mark, text: &str) -> bool {
    if finding.kind.refuses() != mark.kind.refuses() {
        return false;
    }
    if mark.kind.refuses() {
        let outside = [
            mark.range.start..finding.range.start,
            finding.range.end..mark.range.end,
        ];
        return touches(&finding.range, &mark.range)
            && outside.iter().all(|part| {
                text.get(part.clone())
                    .is_none_or(|part| !part.contains(char::is_alphanumeric))
            });
    }
    let first = text[mark.range.clone()]
        .find([' ', '\'', '-'])
        .map_or(mark.range.end - 1, |end| mark.range.start + end);
    finding.kind == mark.kind && finding.range.start <= mark.range.start && finding.range.end >= first
}

fn touches(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}

fn sentences(name: &str) -> Vec<Sentence> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../tests/golden/guard")
        .join(name);
    let lines = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let lines = lines
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.map(sentence).collect()
}

/// "⟦name:Magnus⟧ slog" as a text with its marks.
fn sentence(line: &str) -> Sentence {
    let (mut text, mut marks, mut rest) = (String::new(), Vec::new(), line);
    while let Some((before, marked)) = rest.split_once('⟦') {
        let (marked, after) = marked
            .split_once('⟧')
            .unwrap_or_else(|| panic!("an open mark in {line}"));
        let (code, words) = marked
            .split_once(':')
            .unwrap_or_else(|| panic!("a mark without a kind in {line}"));
        let kind = FindingKind::ALL.into_iter().find(|kind| kind.code() == code);
        text.push_str(before);
        let start = text.len();
        text.push_str(words);
        marks.push(Mark {
            kind: kind.unwrap_or_else(|| panic!("no such kind: {code}")),
            range: start..text.len(),
        });
        rest = after;
    }
    text.push_str(rest);
    Sentence { text, marks }
}
