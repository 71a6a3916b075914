//! The one page for the monthly meeting: on the screen and as a document to print.

use super::filter::Filter;
use super::part::ChartPart;
use super::read_overview::{follow_up_lines, sum_of};
use super::read_trend::{self, UnitChoice, choices};
use super::trend_figures::{Question, Seen, said, subject, take_figures};
use super::{Remote, pattern_parts, read_completeness};
use crate::app::App;
use crate::exchange::{Exchange, Outcome, Step};
use crate::failure::{Failure, FailureCode};
use crate::host::{Host, SavedFile};
use chrono::{DateTime, FixedOffset, Utc};
use serde::{Deserialize, Serialize};
use std::cell::Cell;
use ts_rs::TS;
use vaern_charts::Size;
use vaern_domain::Language;
use vaern_domain::id::UnitId;
use vaern_protocol::figures::{Dimension, FiguresAnswer, PatternsAnswer};
use vaern_report::{Block, Column, Drawing, Paper, Report, Table, pdf_on};
use vaern_statistics::VerdictKind;
use vaern_texts::text;

/// Reads the page.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct ReadMeetingPack {
    /// Which figures; the page is of all acts.
    #[serde(default)]
    pub filter: Filter,
    /// Whether the window is narrow, as on a phone.
    #[serde(default)]
    pub narrow: bool,
}

/// Saves the page as PDF.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct SaveMeetingPack {
    /// Which figures; the page is of all acts.
    #[serde(default)]
    pub filter: Filter,
}

/// The page.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct MeetingPack {
    /// Whose it is.
    pub unit_id: Option<UnitId>,
    /// The workplaces to choose from; none when there is only one to see.
    pub units: Vec<UnitChoice>,
    /// Its heading.
    pub title: String,
    /// The verdict.
    pub verdict: VerdictKind,
    /// The verdict in words.
    pub sentence: String,
    /// What, where, when, before and, at the workplace, who: name and one sentence each.
    pub lines: Vec<PackLine>,
    /// What is to be known of them: that some figures are hidden.
    pub note: Option<String>,
    /// The drawing of the trend.
    pub trend: Option<ChartPart>,
    /// The questions of the meeting.
    pub questions: Vec<String>,
    /// When the figures were read at the central store.
    #[ts(type = "string")]
    pub data_as_of: DateTime<Utc>,
    /// Whether these are figures seen earlier, for want of a network.
    pub offline: bool,
}

/// A line of the page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct PackLine {
    /// What it is about.
    pub name: String,
    /// What is said of it.
    pub sentence: String,
}

/// The conversation: figures over time first, then those by kind.
pub struct PackExchange<R> {
    filter: Filter,
    narrow: bool,
    first: Option<Seen<FiguresAnswer>>,
    make: fn(Pack<'_>, &dyn Host) -> Result<R, Failure>,
}

/// What both are made of.
pub struct Pack<'a> {
    app: &'a App,
    filter: Filter,
    narrow: bool,
    figures: &'a FiguresAnswer,
    patterns: &'a PatternsAnswer,
    offline: bool,
}

impl Remote for ReadMeetingPack {
    type Exchange = PackExchange<MeetingPack>;

    fn exchange(self) -> Self::Exchange {
        PackExchange {
            filter: self.filter.of_all_acts(),
            narrow: self.narrow,
            first: None,
            make: |pack, _| pack.page(),
        }
    }
}

impl Remote for SaveMeetingPack {
    type Exchange = PackExchange<SavedFile>;

    fn exchange(self) -> Self::Exchange {
        PackExchange {
            filter: self.filter.of_all_acts(),
            narrow: false,
            first: None,
            make: |pack, host| {
                let language = pack.language();
                let content = pack.document(host.now())?;
                let date = host.now().date_naive().to_string();
                host.save_file(&text(language, "pack.file", &[("date", &date)]), &content)
            },
        }
    }
}

impl<R> Exchange for PackExchange<R> {
    type Reply = R;

    fn next(&mut self, app: &mut App, host: &dyn Host, outcome: Option<Outcome>) -> Result<Step<R>, Failure> {
        let Some(outcome) = outcome else {
            return Ok(Step::Send(Question::Figures.request(app, self.filter)?));
        };
        let Some(first) = self.first.take() else {
            self.first = Some(take_figures(app, self.filter, outcome)?);
            return Ok(Step::Send(Question::Patterns.request(app, self.filter)?));
        };
        let patterns: Seen<PatternsAnswer> = Question::Patterns.take(app, self.filter, outcome)?;
        let pack = Pack {
            app,
            filter: self.filter,
            narrow: self.narrow,
            figures: &first.answer,
            patterns: &patterns.answer,
            offline: first.offline || patterns.offline,
        };
        (self.make)(pack, host).map(Step::Done)
    }
}

impl Pack<'_> {
    fn language(&self) -> Language {
        self.app.language().of_office()
    }

    fn page(&self) -> Result<MeetingPack, Failure> {
        let language = self.language();
        let figures = self.figures;
        let (verdict, sentence) = said(language, figures);
        let name = subject(language, figures);
        let trend = read_trend::parts(language, figures, self.filter, &[], &sentence, self.narrow);
        Ok(MeetingPack {
            unit_id: figures.unit,
            units: choices(self.app, &figures.units),
            title: text(language, "pack.title", &[("unit", &name)]),
            verdict,
            lines: self.lines()?,
            note: pattern_parts::note(language, self.patterns),
            trend: trend.into_iter().next(),
            questions: ["q1", "q2", "q3"]
                .map(|question| text(language, &format!("pack.{question}"), &[]))
                .into(),
            sentence,
            data_as_of: figures.as_of,
            offline: self.offline,
        })
    }

    /// What is said of several is said once.
    fn lines(&self) -> Result<Vec<PackLine>, Failure> {
        let mut lines: Vec<PackLine> = Vec::new();
        for line in self.all_lines()? {
            match lines.iter_mut().find(|said| said.sentence == line.sentence) {
                Some(said) => said.name = format!("{} · {}", said.name, line.name),
                None => lines.push(line),
            }
        }
        Ok(lines)
    }

    fn all_lines(&self) -> Result<Vec<PackLine>, Failure> {
        let language = self.language();
        let mut lines: Vec<PackLine> = pattern_parts::parts(language, self.patterns, Size::Wide)
            .into_iter()
            .filter(|part| part.key != Dimension::Actor.code())
            .map(|part| PackLine {
                name: part.title,
                sentence: part.sentence,
            })
            .collect();
        let shadow = read_completeness::part(language, self.figures, Size::Wide);
        lines.push(PackLine {
            name: shadow.title,
            sentence: shadow.sentence,
        });
        let follow_up = follow_up_lines(self.app, self.figures.today, self.patterns)?;
        lines.extend(follow_up.into_iter().map(|line| PackLine {
            sentence: format!("{}. {}", line.figure, line.says).trim_end().to_owned(),
            name: line.name,
        }));
        Ok(lines)
    }

    /// One page: where there is much to say, the table beside the chart holds fewer rows.
    fn document(&self, made_at: DateTime<FixedOffset>) -> Result<Vec<u8>, Failure> {
        let language = self.language();
        let mut document = Vec::new();
        for rows in [4, 2, 0] {
            let told = Cell::new(1);
            let page_label = |page: usize, pages: usize| {
                told.set(pages);
                let (page, pages) = (page.to_string(), pages.to_string());
                text(language, "log.page", &[("page", &page), ("pages", &pages)])
            };
            let report = self.report(made_at, rows)?;
            document = pdf_on(Paper::Standing, &report, &page_label)
                .map_err(|_| Failure::from(FailureCode::ExportFailed))?;
            if told.get() == 1 {
                break;
            }
        }
        Ok(document)
    }

    fn report(&self, made_at: DateTime<FixedOffset>, rows: usize) -> Result<Report, Failure> {
        let language = self.language();
        let word = |key: &str| text(language, &format!("pack.{key}"), &[]);
        let page = self.page()?;
        let facts = page
            .lines
            .iter()
            .map(|line| (line.name.clone(), line.sentence.clone()));
        let high = sum_of(language, self.patterns, Dimension::Burden, &["high"]);
        let facts = facts.chain([(word("high_burden"), high)]).collect();
        let mut blocks = vec![
            Block::Paragraph(page.sentence),
            Block::Paragraph(pattern_parts::period(language, self.patterns)),
            Block::Facts(facts),
        ];
        blocks.extend(page.note.map(Block::Paragraph));
        if let Some(trend) = page.trend {
            blocks.push(Block::Heading(trend.title));
            if let Some(svg) = trend.svg {
                blocks.push(Block::Drawing(Drawing {
                    svg,
                    alternative: trend.sentence,
                }));
            }
            if rows > 0 {
                blocks.extend(
                    trend
                        .table
                        .as_ref()
                        .map(|table| Block::Table(latest(table, rows))),
                );
            }
        }
        blocks.push(Block::Heading(word("questions")));
        blocks.extend(page.questions.into_iter().map(Block::Paragraph));
        Ok(Report {
            title: page.title,
            language: language.code().to_owned(),
            right_to_left: false,
            made_at,
            foot: text(language, "app.name", &[]),
            blocks,
        })
    }
}

/// The latest weeks or months.
fn latest(table: &vaern_charts::Table, rows: usize) -> Table {
    let skipped = table.rows.len().saturating_sub(rows);
    Table {
        columns: table
            .columns
            .iter()
            .map(|head| Column {
                head: head.clone(),
                share: 1.0,
            })
            .collect(),
        rows: table.rows.iter().skip(skipped).cloned().collect(),
    }
}
