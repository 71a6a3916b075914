//! Numbers for honest trends.
//!
//! Counts in one workplace are small, so a rise of three may be noise. This crate says which it is.
//!
//! Everything here is pure: no clock, no randomness, no files, no locale and no words. Weeks are ISO 8601 weeks and
//! are named by their Monday; which weeks are school holidays is told by the caller. What is absent on purpose:
//! ranking of units against each other, and any number that is not a count of incidents per week.

pub mod poisson;
pub mod run_chart;
pub mod week;

pub use poisson::{Interval, PoissonError, exact_interval};
pub use run_chart::{LeftOut, Limits, Point, RunChart, Side, Signal, Stretch, Verdict, VerdictKind};
pub use week::{DateRange, WeekNumber, leave_out, monday_of, mondays_between, weekly_points};
