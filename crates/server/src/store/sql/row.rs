//! Reading typed values from rows.

use super::value::Value;
use crate::store::StoreError;
use chrono::{DateTime, SecondsFormat, Utc};
use std::str::FromStr;

/// A row of an answer, whichever engine gave it.
#[derive(Debug)]
pub(super) struct Row<'names> {
    names: &'names [String],
    values: Vec<Value>,
}

/// What a column can be read as.
pub(super) trait Column: Sized {
    /// None when the value is of another kind.
    fn read(value: &Value) -> Option<Self>;
}

impl<'names> Row<'names> {
    pub(super) fn new(names: &'names [String], values: Vec<Value>) -> Self {
        Self { names, values }
    }

    /// The value in a column.
    ///
    /// # Errors
    /// When there is no such column, or it holds something else.
    pub(super) fn get<T: Column>(&self, column: &'static str) -> Result<T, StoreError> {
        let place = self.names.iter().position(|name| name == column);
        place
            .and_then(|place| T::read(&self.values[place]))
            .ok_or(StoreError::Unreadable { place: column })
    }

    /// All values, in the order of the columns.
    pub(super) fn values(&self) -> &[Value] {
        &self.values
    }
}

impl Column for i64 {
    fn read(value: &Value) -> Option<Self> {
        match value {
            Value::Integer(number) => *number,
            Value::Text(_) => None,
        }
    }
}

impl Column for String {
    fn read(value: &Value) -> Option<Self> {
        match value {
            Value::Text(text) => text.clone(),
            Value::Integer(_) => None,
        }
    }
}

impl<T: Column> Column for Option<T> {
    fn read(value: &Value) -> Option<Self> {
        match value {
            Value::Integer(None) | Value::Text(None) => Some(None),
            _ => T::read(value).map(Some),
        }
    }
}

impl Column for bool {
    fn read(value: &Value) -> Option<Self> {
        i64::read(value).map(|number| number != 0)
    }
}

macro_rules! numbers {
    ($($type:ty),*) => {$(
        impl Column for $type {
            fn read(value: &Value) -> Option<Self> {
                i64::read(value)?.try_into().ok()
            }
        }
    )*};
}
numbers!(u16, u32, u64, usize);

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

/// A moment for the store: all have one form, so they sort as text.
pub(super) fn moment(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, true)
}
