//! One word for the leader: as usual, more, fewer, or too few to say.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{RunChart, Side, Stretch};

/// Fewest incidents a series must hold to be judged. The papers ask for useful weeks only; this is our own addition:
/// below it, a week "above the median" is one incident, and one person's week decides the verdict.
pub const LEAST_INCIDENTS: u64 = 10;

/// Fewest useful weeks a stretch must have to carry a verdict, and how many may follow it before it is past. Our own
/// decision: the papers say that a series is not chance, not where. One or two weeks on a side happen all the time,
/// so a rise does not end with one quiet week, and one bad week after a long calm is no rise.
pub const LEAST_STRETCH: usize = 3;

/// What the series says about the present.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Verdict {
    /// No signal; or one that is over, its weeks lying back in the series.
    AsUsual,
    /// A signal, and the present stretch lies above the median.
    More {
        /// Monday of the first week of that stretch.
        #[ts(type = "string")]
        since: NaiveDate,
    },
    /// A signal, and the present stretch lies below the median.
    Fewer {
        /// Monday of the first week of that stretch.
        #[ts(type = "string")]
        since: NaiveDate,
    },
    /// Fewer than ten useful weeks or ten incidents among the judged weeks, or a median of 0. Rare events need
    /// another chart (days between events), not a longer look at this one.
    TooFew,
}

/// The verdict without its date: a code for words, colours and shapes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum VerdictKind {
    /// See [`Verdict::AsUsual`].
    AsUsual,
    /// See [`Verdict::More`].
    More,
    /// See [`Verdict::Fewer`].
    Fewer,
    /// See [`Verdict::TooFew`].
    TooFew,
}

impl Verdict {
    /// The code of the verdict.
    pub fn kind(self) -> VerdictKind {
        match self {
            Self::AsUsual => VerdictKind::AsUsual,
            Self::More { .. } => VerdictKind::More,
            Self::Fewer { .. } => VerdictKind::Fewer,
            Self::TooFew => VerdictKind::TooFew,
        }
    }
}

impl RunChart {
    /// The verdict on the present: "more" or "fewer" when there is a signal and the last stretch of at least
    /// [`LEAST_STRETCH`] useful weeks lies on that side, with fewer than as many useful weeks after it.
    pub fn verdict(&self) -> Verdict {
        if self.is_too_small() {
            return Verdict::TooFew;
        }
        match self.present_stretch().filter(|_| self.signal.is_some()) {
            None => Verdict::AsUsual,
            Some(Stretch {
                side: Side::Above,
                first,
                ..
            }) => Verdict::More { since: *first },
            Some(Stretch {
                side: Side::Below,
                first,
                ..
            }) => Verdict::Fewer { since: *first },
        }
    }

    /// The stretch to point out in a drawing: the one the verdict rests on, so that picture and sentence agree; for
    /// a signal that is over, the longest run. `None` when the verdict is that there is too little to judge, without
    /// a signal, and where only the crossings are few and no stretch stands out.
    pub fn signal_stretch(&self) -> Option<&Stretch> {
        let limits = self
            .limits
            .filter(|_| self.signal.is_some() && !self.is_too_small())?;
        self.present_stretch().or_else(|| {
            self.longest_stretch()
                .filter(|stretch| stretch.length > limits.longest_run)
        })
    }

    fn is_too_small(&self) -> bool {
        let judged = self.points.iter().filter(|point| point.left_out.is_none());
        let incidents: u64 = judged.map(|point| u64::from(point.count)).sum();
        self.limits.is_none() || incidents < LEAST_INCIDENTS || self.median == 0.0
    }

    fn present_stretch(&self) -> Option<&Stretch> {
        let mut followed_by = 0;
        for stretch in self.stretches.iter().rev() {
            if stretch.length >= LEAST_STRETCH {
                return Some(stretch);
            }
            followed_by += stretch.length;
            if followed_by >= LEAST_STRETCH {
                return None;
            }
        }
        None
    }
}
