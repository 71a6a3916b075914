//! What can be answered: codes with a version.
//!
//! A code is a stable English identifier. It is never reused and never changes its meaning; an option that goes
//! out of use stays in its enum so that old records remain readable. A new option raises [`VERSION`].

mod absence;
mod act;
mod actor;
mod alias;
mod burden;
mod count;
mod details;
mod place;
mod procedure;
mod trigger;
mod unit_kind;

pub use absence::Absence;
pub use act::{Act, ActGroup};
pub use actor::Actor;
pub use alias::{NotAnAlias, PupilAlias};
pub use burden::{Burden, BurdenBand, BurdenLevel, BurdenOutOfRange};
pub use count::{Count, CountOutOfRange};
pub use details::{Company, Exposure, Helped, People, Support, YesNo};
pub use place::Place;
pub use procedure::Procedure;
pub use trigger::Trigger;
pub use unit_kind::UnitKind;

/// The version of the option lists; stored with every record. Version 2 added the day tally, the questions asked
/// afterwards, and triggers that follow the workplace's kind.
pub const VERSION: u16 = 2;

/// An enum of options: `ALL` in the order they are shown, `code()`, and parsing of a code.
macro_rules! options {
    ($(#[$doc:meta])* $name:ident { $($(#[$option_doc:meta])* $option:ident = $code:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash,
            serde::Serialize, serde::Deserialize, ts_rs::TS,
        )]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub enum $name {
            $($(#[$option_doc])* #[serde(rename = $code)] $option),+
        }

        impl $name {
            /// Every option, in the order it is shown.
            pub const ALL: &'static [Self] = &[$(Self::$option),+];

            /// The stable code.
            pub fn code(self) -> &'static str {
                match self { $(Self::$option => $code),+ }
            }

            /// The option with this code, if there is one.
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|option| option.code() == code)
            }
        }
    };
}
pub(crate) use options;
