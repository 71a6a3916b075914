//! Working hours, staff and a shadow week of the demo's schools.

use super::calendar::monday;
use super::municipality::Municipality;
use crate::release::{Exposure, Tally, first_month};
use chrono::{Datelike as _, Days, NaiveDate};
use std::collections::BTreeMap;
use vaern_domain::id::UnitId;
use vaern_statistics::next_month;

/// Hours a member of staff works in a month; fewer in July.
const HOURS: u32 = 132;
const HOURS_IN_JULY: u32 = 40;

/// What the schools tallied, in their order: more than they recorded.
const TALLIED: [u32; 3] = [13, 14, 31];
/// Weeks since the shadow week.
const SHADOW_WEEK_AGO: u64 = 2;

/// Of every month that can be shown.
pub(super) fn of(municipality: &Municipality, today: NaiveDate) -> BTreeMap<(UnitId, NaiveDate), Exposure> {
    let mut exposure = BTreeMap::new();
    let mut month = first_month(today);
    while month <= today {
        let hours = if month.month() == 7 { HOURS_IN_JULY } else { HOURS };
        for school in &municipality.schools {
            let staff = u32::try_from(school.staff.len()).unwrap_or(0);
            let told = Exposure {
                hours: Some(staff * hours),
                headcount: Some(staff),
            };
            exposure.insert((school.unit.unit_id, month), told);
        }
        month = next_month(month);
    }
    exposure
}

/// One shadow week of each school.
pub(super) fn shadow_weeks(municipality: &Municipality, today: NaiveDate) -> Vec<Tally> {
    let week = monday(today) - Days::new(7 * SHADOW_WEEK_AGO);
    municipality
        .schools
        .iter()
        .zip(TALLIED)
        .map(|(school, tallied)| Tally {
            unit: school.unit.unit_id,
            week,
            tallied,
        })
        .collect()
}
