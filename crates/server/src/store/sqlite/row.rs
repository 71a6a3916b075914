//! Reading typed values from rows.

use super::StoreError;
use chrono::{DateTime, SecondsFormat, Utc};
use rusqlite::Row;
use std::str::FromStr;

/// A column that holds the text of a value.
pub(super) fn parsed<T: FromStr>(row: &Row<'_>, column: &'static str) -> Result<T, StoreError> {
    let text: String = row.get(column)?;
    text.parse().map_err(|_| StoreError::Unreadable { place: column })
}

/// The same, where it may be missing.
pub(super) fn parsed_option<T: FromStr>(
    row: &Row<'_>,
    column: &'static str,
) -> Result<Option<T>, StoreError> {
    let text: Option<String> = row.get(column)?;
    text.map(|text| text.parse().map_err(|_| StoreError::Unreadable { place: column }))
        .transpose()
}

/// A column that holds the code of an option.
pub(super) fn option<T>(
    row: &Row<'_>,
    column: &'static str,
    from_code: fn(&str) -> Option<T>,
) -> Result<T, StoreError> {
    let code: String = row.get(column)?;
    from_code(&code).ok_or(StoreError::Unreadable { place: column })
}

/// The same, where it may be missing.
pub(super) fn option_or_none<T>(
    row: &Row<'_>,
    column: &'static str,
    from_code: fn(&str) -> Option<T>,
) -> Result<Option<T>, StoreError> {
    let code: Option<String> = row.get(column)?;
    code.map(|code| from_code(&code).ok_or(StoreError::Unreadable { place: column }))
        .transpose()
}

/// A count or position; never negative in this store.
pub(super) fn number(row: &Row<'_>, column: &'static str) -> Result<u64, StoreError> {
    let number: i64 = row.get(column)?;
    u64::try_from(number).map_err(|_| StoreError::Unreadable { place: column })
}

/// A number for the store; what is too large to be real is the largest.
pub(super) fn stored(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// A moment for the store: all have one form, so they sort as text.
pub(super) fn moment(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, true)
}
