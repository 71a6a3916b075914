//! Working hours and staff by workplace and month.

use super::{Fault, LineFault, Rows, cell, columns, day, each, number, once};
use chrono::Datelike as _;
use vaern_domain::id::UnitId;
use vaern_protocol::enrolment::Unit;
use vaern_protocol::exposure::{MOST_HOURS, MonthHours};

/// Hours and staff, or every line that cannot be taken. One of the two columns may be empty on a line.
///
/// # Errors
/// All faults of the file, in the order of its lines.
pub fn hours(rows: &Rows, units: &[Unit]) -> Result<Vec<MonthHours>, Vec<LineFault>> {
    let columns = columns(rows, ["unit", "month", "hours", "headcount"])?;
    each(rows, |cells| {
        let month = day(cell(cells, columns[1]))?;
        let told = MonthHours {
            unit: unit(units, cell(cells, columns[0]))?,
            month: month.with_day(1).unwrap_or(month),
            hours: told(cell(cells, columns[2]))?,
            headcount: told(cell(cells, columns[3]))?,
        };
        if told.hours.is_none() && told.headcount.is_none() {
            return Err(Fault::NothingSaid);
        }
        Ok(told)
    })
    .and_then(|months| once(months, |told| (told.unit, told.month)))
}

fn unit(units: &[Unit], name: &str) -> Result<UnitId, Fault> {
    let found = units
        .iter()
        .find(|unit| unit.name.to_lowercase() == name.to_lowercase());
    found.map(|unit| unit.unit_id).ok_or_else(|| Fault::NoSuchUnit {
        unit: name.to_owned(),
    })
}

fn told(text: &str) -> Result<Option<u32>, Fault> {
    if text.is_empty() {
        return Ok(None);
    }
    match number(text)? {
        number if (1..=MOST_HOURS).contains(&number) => Ok(Some(number)),
        _ => Err(Fault::OutOfRange {
            text: text.to_owned(),
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::super::rows;
    use super::*;
    use uuid::Uuid;
    use vaern_domain::catalogue::UnitKind;

    fn read(file: &str) -> Result<Vec<MonthHours>, Vec<LineFault>> {
        let units = [Unit {
            unit_id: UnitId(Uuid::from_u128(1)),
            name: "Åskolen".to_owned(),
            kind: UnitKind::School,
        }];
        hours(&rows(file.as_bytes()).unwrap(), &units)
    }

    #[test]
    fn hours_are_read_with_danish_heads_and_one_column_left_empty() {
        let told =
            read("arbejdsplads;måned;timer;ansatte\nåskolen;2026-08;4120;38\nÅskolen;2026-09;;39\n").unwrap();
        assert_eq!((told[0].hours, told[0].headcount), (Some(4_120), Some(38)));
        assert_eq!((told[1].hours, told[1].headcount), (None, Some(39)));
    }

    #[test]
    fn every_line_that_cannot_be_taken_is_named_and_personal_data_is_not_said_back() {
        let lines = [
            "unit;month;hours;headcount",
            "Åskolen;2026-08;mange;38",
            "Åskolen;2026-09;-5;38",
            "Nordskolen;2026-09;4000;38",
            "Åskolen;2026-10;0;38",
            "Åskolen;2026-11;;",
            "Åskolen;2026-12;4000;010203-1234",
        ];
        let faults = read(&lines.join("\n")).unwrap_err();
        let found: Vec<(usize, &Fault)> = faults.iter().map(|one| (one.line, &one.fault)).collect();
        let text = |text: &str| text.to_owned();
        assert_eq!(
            found,
            [
                (2, &Fault::NoNumber { text: text("mange") }),
                (3, &Fault::Negative { text: text("-5") }),
                (
                    4,
                    &Fault::NoSuchUnit {
                        unit: text("Nordskolen")
                    }
                ),
                (5, &Fault::OutOfRange { text: text("0") }),
                (6, &Fault::NothingSaid),
                (7, &Fault::PersonalData),
            ]
        );
        let twice = read("unit;month;hours;headcount\nÅskolen;2026-08;1;1\nÅskolen;2026-08-31;2;2\n");
        assert_eq!(twice.unwrap_err()[0].fault, Fault::Twice);
    }
}
