//! The rules of Værn: what can be recorded, how changes fold into an incident, what the law asks for,
//! and what must never be typed.
//!
//! Invariants, above all what is absent here:
//! * No input or output, no clock, no randomness, no locale: time and random bytes are arguments.
//! * No words for users: codes only. The words stand in `locales/`.
//! * Codes are stable: never reused, never given another meaning (see [`catalogue`]).
//! * There is no field for a name or a CPR number.

pub mod access;
pub mod answers;
pub mod catalogue;
pub mod easy;
pub mod guard;
pub mod id;
pub mod incident;
pub mod language;
pub mod occurred;
pub mod pin;
pub mod question;
pub mod suppression;
pub mod working_day;

pub use answers::Answers;
pub use language::Language;
pub use occurred::Occurred;
pub use pin::Pin;
pub use question::Question;
