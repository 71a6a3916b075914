//! `vaern-server hours` and `holiday`: what rates and run charts need to know of a municipality.

use super::trial::{read, told_faults};
use super::words::{line, say};
use super::{Data, Which};
use anyhow::bail;
use chrono::{Datelike as _, NaiveDate, Utc};
use clap::Subcommand;
use std::path::PathBuf;
use vaern_protocol::exposure::MonthHours;
use vaern_protocol::trends::Holiday;
use vaern_server::baseline_file::hours;
use vaern_server::hours::{kept, told};
use vaern_server::store::{Administration, Measures as _, Period, Reading, Store as _, Trials as _};

#[derive(Subcommand)]
pub enum HoursCommand {
    /// Tell the hours worked and the staff of a workplace in a month, in place of what was told of it. With neither, what was
    /// told is forgotten.
    Set {
        #[command(flatten)]
        data: Data,
        #[command(flatten)]
        which: Which,
        /// Name of the workplace.
        #[arg(long, value_name = "NAME")]
        unit: String,
        /// Any day of the month, or only the month: 2026-08.
        #[arg(long, value_name = "MONTH", value_parser = month)]
        month: NaiveDate,
        /// Whole hours worked.
        #[arg(long)]
        hours: Option<u32>,
        /// People employed.
        #[arg(long)]
        headcount: Option<u32>,
    },
    /// Take them from a CSV or XLSX file with the columns unit, month, hours, headcount. All lines or none.
    Import {
        #[command(flatten)]
        data: Data,
        #[command(flatten)]
        which: Which,
        /// The file.
        #[arg(long, value_name = "FILE")]
        file: PathBuf,
    },
    /// Print what was told, one month of a workplace a line.
    List {
        #[command(flatten)]
        data: Data,
        #[command(flatten)]
        which: Which,
    },
}

#[derive(Subcommand)]
pub enum HolidayCommand {
    /// Add days on which the schools are closed: their weeks are marked, and not judged.
    Add {
        #[command(flatten)]
        data: Data,
        #[command(flatten)]
        which: Which,
        /// First day.
        #[arg(long)]
        first: NaiveDate,
        /// Last day.
        #[arg(long)]
        last: NaiveDate,
    },
    /// Remove a holiday that is wrong, by its first and last day.
    Remove {
        #[command(flatten)]
        data: Data,
        #[command(flatten)]
        which: Which,
        /// First day.
        #[arg(long)]
        first: NaiveDate,
        /// Last day.
        #[arg(long)]
        last: NaiveDate,
    },
    /// Print them.
    List {
        #[command(flatten)]
        data: Data,
        #[command(flatten)]
        which: Which,
    },
}

fn month(text: &str) -> Result<NaiveDate, String> {
    let day = text
        .parse()
        .or_else(|_| NaiveDate::parse_from_str(&format!("{text}-01"), "%Y-%m-%d"));
    let first = day.ok().and_then(|day: NaiveDate| day.with_day(1));
    first.ok_or_else(|| "2026-08".to_owned())
}

impl HoursCommand {
    pub(super) async fn run(self) -> anyhow::Result<()> {
        match self {
            Self::Set {
                data,
                which,
                unit,
                month,
                hours,
                headcount,
            } => {
                let store = data.open_existing().await?;
                let organisation = which.find(&store).await?.organisation_id;
                let units = store.units(organisation).await?;
                let Some(known) = units.iter().find(|known| known.name == unit) else {
                    let names: Vec<&str> = units.iter().map(|unit| unit.name.as_str()).collect();
                    let names = names.join(", ");
                    bail!(say("unit_unknown", &[("unit", &unit), ("units", &names)]));
                };
                let told = MonthHours {
                    unit: known.unit_id,
                    month,
                    hours,
                    headcount,
                };
                let months = kept(&[told], &units)
                    .map_err(|fault| anyhow::anyhow!(fault.words(super::words::language(), &units)))?;
                store.set_exposure(organisation, months).await?;
                Ok(line(&say("hours_taken", &[("months", "1")]))?)
            }
            Self::Import { data, which, file } => {
                let store = data.open_existing().await?;
                let organisation = which.find(&store).await?.organisation_id;
                let units = store.units(organisation).await?;
                let taken = match hours(&read(&file)?, &units) {
                    Ok(taken) => taken,
                    Err(faults) => bail!(
                        "{}\n{}",
                        say("nothing_taken", &[]),
                        told_faults(&file, &faults).join("\n")
                    ),
                };
                store.set_exposure(organisation, kept(&taken, &units)?).await?;
                let months = taken.len().to_string();
                Ok(line(&say("hours_taken", &[("months", &months)]))?)
            }
            Self::List { data, which } => {
                let store = data.open_existing().await?;
                let organisation = which.find(&store).await?.organisation_id;
                store
                    .log_command(organisation, Reading::Hours, Utc::now())
                    .await?;
                let units = store.units(organisation).await?;
                for told in told(&store.exposure(organisation).await?) {
                    let unit = units.iter().find(|unit| unit.unit_id == told.unit);
                    let name = unit.map(|unit| unit.name.as_str()).unwrap_or_default();
                    let number = |number: Option<u32>| number.map(|number| number.to_string());
                    line(&format!(
                        "{name};{};{};{}",
                        told.month.format("%Y-%m"),
                        number(told.hours).unwrap_or_default(),
                        number(told.headcount).unwrap_or_default()
                    ))?;
                }
                Ok(())
            }
        }
    }
}

impl HolidayCommand {
    pub(super) async fn run(self) -> anyhow::Result<()> {
        match self {
            Self::Add {
                data,
                which,
                first,
                last,
            } => {
                let store = data.open_existing().await?;
                let organisation = which.find(&store).await?.organisation_id;
                if last < first {
                    let (first, last) = (first.to_string(), last.to_string());
                    bail!(say("holiday_turned", &[("first", &first), ("last", &last)]));
                }
                store
                    .add_holidays(organisation, vec![Holiday { first, last }])
                    .await?;
                Ok(line(&format!("{first} {last}"))?)
            }
            Self::Remove {
                data,
                which,
                first,
                last,
            } => {
                let store = data.open_existing().await?;
                let organisation = which.find(&store).await?.organisation_id;
                let holiday = Holiday { first, last };
                if !store.remove_holiday(organisation, holiday).await? {
                    let (first, last) = (first.to_string(), last.to_string());
                    bail!(say("holiday_unknown", &[("first", &first), ("last", &last)]));
                }
                Ok(line(&format!("{first} {last}"))?)
            }
            Self::List { data, which } => {
                let store = data.open_existing().await?;
                let organisation = which.find(&store).await?.organisation_id;
                let ever = |year| NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default();
                let period = Period {
                    first: ever(1990),
                    last: ever(2200),
                };
                let figures = store.figures(organisation, None, period).await?;
                for Holiday { first, last } in figures.holidays {
                    line(&format!("{first} {last}"))?;
                }
                Ok(())
            }
        }
    }
}
