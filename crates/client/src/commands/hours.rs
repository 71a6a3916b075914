//! Working hours and staff by workplace and month: read, typed, taken from a file.

use super::Remote;
use super::ask::{Ask, as_it_is, read};
use super::trend_figures::month_name;
use crate::exchange::body_of;
use crate::failure::Failure;
use crate::host::Host;
use chrono::{Datelike as _, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vaern_domain::Language;
use vaern_protocol::enrolment::Unit;
use vaern_protocol::exposure::{HoursAnswer, ImportHours, MonthHours, SetHours};
use vaern_protocol::trials::ImportAnswer;
use vaern_protocol::{HOURS_IMPORT_PATH, HOURS_PATH};
use vaern_statistics::months_before;

/// Months shown: the one that runs and those of the year before.
const MONTHS: u32 = 13;

/// Reads them.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct ReadHours {}

/// Saves what was typed, in place of what was told of the same months.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct SaveHours {
    /// The months.
    pub months: Vec<MonthHours>,
}

/// A CSV or XLSX file of them.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct ImportHoursFile {
    /// The file in base64.
    pub file: String,
}

/// What is told.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct HoursView {
    /// Every workplace.
    pub units: Vec<Unit>,
    /// The months that are shown, the latest first.
    pub months: Vec<HoursMonth>,
    /// What was told.
    pub told: Vec<MonthHours>,
}

/// A month.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct HoursMonth {
    /// Its first day.
    #[ts(type = "string")]
    pub month: NaiveDate,
    /// Its name.
    pub name: String,
}

impl Remote for ReadHours {
    type Exchange = Ask<HoursView>;

    fn exchange(self) -> Ask<HoursView> {
        Ask::of(HOURS_PATH, view)
    }
}

impl Remote for SaveHours {
    type Exchange = Ask<HoursView>;

    fn exchange(self) -> Ask<HoursView> {
        Ask::sending(HOURS_PATH, body_of(&SetHours { months: self.months }), view)
    }
}

impl Remote for ImportHoursFile {
    type Exchange = Ask<ImportAnswer>;

    fn exchange(self) -> Ask<ImportAnswer> {
        Ask::sending(
            HOURS_IMPORT_PATH,
            body_of(&ImportHours { file: self.file }),
            as_it_is,
        )
    }
}

fn view(_: &dyn Host, language: Language, content: Vec<u8>) -> Result<HoursView, Failure> {
    let answer: HoursAnswer = read(&content)?;
    let present = answer.today.with_day(1).unwrap_or(answer.today);
    let months = (0..MONTHS).map(|back| months_before(present, back));
    Ok(HoursView {
        units: answer.units,
        months: months
            .map(|month| HoursMonth {
                month,
                name: month_name(language, month),
            })
            .collect(),
        told: answer.months,
    })
}
