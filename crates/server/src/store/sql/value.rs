//! What passes between the store and its engine: whole numbers and texts, each of which may be missing. Ids are UUIDs as
//! text, days and moments ISO 8601 as text, yes and no are 1 and 0: both engines hold the same bytes.

use super::row::moment;
use chrono::{DateTime, NaiveDate, Utc};
use vaern_domain::id::{BatchId, ChangeId, DeviceId, IncidentId, OrganisationId, PersonId, UnitId};

/// A parameter, or what stands in a column. The type is known even where the value is missing: PostgreSQL must not guess.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Value {
    /// A count, a position, or yes and no.
    Integer(Option<i64>),
    /// Everything else.
    Text(Option<String>),
}

impl Value {
    /// Whether it is the same. What is missing is missing, of whatever kind: SQLite does not say.
    pub(super) fn is(&self, other: &Self) -> bool {
        let is_missing = |value: &Self| matches!(value, Self::Integer(None) | Self::Text(None));
        self == other || (is_missing(self) && is_missing(other))
    }
}

/// What can be a parameter, itself or where it may be missing.
pub(super) trait Parameter {
    fn into_value(self) -> Value;
    fn missing() -> Value;
}

impl<P: Parameter> Parameter for Option<P> {
    fn into_value(self) -> Value {
        self.map_or_else(P::missing, P::into_value)
    }

    fn missing() -> Value {
        P::missing()
    }
}

impl Parameter for i64 {
    fn into_value(self) -> Value {
        Value::Integer(Some(self))
    }

    fn missing() -> Value {
        Value::Integer(None)
    }
}

impl Parameter for String {
    fn into_value(self) -> Value {
        Value::Text(Some(self))
    }

    fn missing() -> Value {
        Value::Text(None)
    }
}

macro_rules! parameters {
    (as $form:ty: $($type:ty => |$value:ident| $into:expr),* $(,)?) => {$(
        impl Parameter for $type {
            fn into_value(self) -> Value {
                let $value = self;
                <$form as Parameter>::into_value($into)
            }

            fn missing() -> Value {
                <$form as Parameter>::missing()
            }
        }
    )*};
}

parameters! { as i64:
    bool => |yes| i64::from(yes),
    u16 => |number| i64::from(number),
    u32 => |number| i64::from(number),
    // What is too large to be real is the largest.
    u64 => |number| i64::try_from(number).unwrap_or(i64::MAX),
    usize => |number| i64::try_from(number).unwrap_or(i64::MAX),
}

parameters! { as String:
    &str => |text| text.to_owned(),
    &String => |text| text.clone(),
    OrganisationId => |id| id.to_string(),
    UnitId => |id| id.to_string(),
    PersonId => |id| id.to_string(),
    DeviceId => |id| id.to_string(),
    IncidentId => |id| id.to_string(),
    ChangeId => |id| id.to_string(),
    BatchId => |id| id.to_string(),
    NaiveDate => |day| day.to_string(),
    DateTime<Utc> => |at| moment(at),
}

/// Parameters of a statement: `?1` is the first.
macro_rules! params {
    ($($value:expr),* $(,)?) => { &[$($crate::store::sql::value::Parameter::into_value($value)),*] };
}
pub(super) use params;
