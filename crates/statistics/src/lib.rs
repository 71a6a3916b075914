//! Numbers for honest trends.
//!
//! Counts in one workplace are small, so a rise of three may be noise. This crate says which it is.
//!
//! Everything here is pure: no clock, no randomness, no files, no locale and no words. Weeks are ISO 8601 weeks and
//! are named by their Monday; which weeks are school holidays is told by the caller. What is absent on purpose:
//! ranking of units against each other. Formulas
//! and their sources in one place: `docs/statistics.md`.

pub mod before_after;
pub mod latency;
pub mod median;
pub mod month;
pub mod pattern;
pub mod poisson;
pub mod rare_events;
pub mod rate_chart;
pub mod run_chart;
pub mod series;
pub mod share;
pub mod week;

pub use before_after::{Change, RateRatio};
pub use latency::Delay;
pub use median::{Median, median_between};
pub use month::{first_week_of, month_of_week, months_before, next_month, period_before, quarter_of};
pub use pattern::{Bar, Gathering, HourOfWeek, gathering, pareto};
pub use poisson::{Interval, PoissonError, exact_interval};
pub use rare_events::{GapChart, GapVerdict, days_between, g_chart, t_chart};
pub use rate_chart::{Exposed, Rate, RateChart, RateKind, RateVerdict};
pub use run_chart::{LeftOut, Limits, Point, RunChart, Side, Signal, Stretch, Verdict, VerdictKind};
pub use series::{SeriesBounds, week_series};
pub use share::Share;
pub use week::{DateRange, WeekNumber, leave_out, monday_of, mondays_between, weekly_points};
