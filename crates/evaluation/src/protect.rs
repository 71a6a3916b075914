//! Values that count people or incidents, hidden where they are few ([`vaern_domain::suppression`]).

use crate::figure::{Kind, OfAll, Unknown, Value};
use crate::round;
use vaern_domain::suppression::{LEAST_SHOWN, protect_list};
use vaern_statistics::Share;

/// Whether so many people or incidents are too few to be told.
pub(crate) fn is_few(count: u32) -> bool {
    count < LEAST_SHOWN
}

/// A count of people or incidents. It is hidden for its own sake only, so it is known to lie under [`LEAST_SHOWN`].
pub(crate) fn count(count: u32) -> Value {
    if is_few(count) {
        Value::Hidden {
            between: Some((0.0, f64::from(LEAST_SHOWN - 1))),
        }
    } else {
        Value::of(Kind::Count, f64::from(count))
    }
}

/// A share of people or incidents: hidden when those in it, or those not in it, are few. How many they are of is known.
pub(crate) fn share(part: u32, of: u32) -> Value {
    if of < vaern_statistics::share::LEAST_OF {
        return few(of);
    }
    let rest = of.saturating_sub(part);
    if !protect_list(&[part.min(of), rest], &[]).contains(&true) {
        return open_share(part, of);
    }
    let percent = |count: u32| round::to(1, f64::from(count) / f64::from(of) * 100.0);
    let between = if part < LEAST_SHOWN {
        (0.0, percent(LEAST_SHOWN - 1))
    } else {
        (percent(of - (LEAST_SHOWN - 1)), 100.0)
    };
    Value::Hidden {
        between: Some(between),
    }
}

/// A share that tells nothing of people: how a form was filled in, how a technique worked.
pub(crate) fn open_share(part: u32, of: u32) -> Value {
    let judged = Share::of(part, of).filter(Share::is_judged);
    let Some(share) = judged else {
        return few(of);
    };
    let percent = |share: f64| round::to(1, share * 100.0);
    Value::Known {
        number: percent(share.share),
        of_all: Some(OfAll {
            part: share.part,
            of: share.of,
            low: percent(share.low),
            high: percent(share.high),
        }),
        taken_of: None,
    }
}

/// The smallest of the values that is reached by so many of them (R. J. Hyndman and Y. Fan 1996, definition 1); of fewer
/// than ten nothing is said.
pub(crate) fn quantile(kind: Kind, values: &mut [f64], share: f64) -> Value {
    let taken_of = u32::try_from(values.len()).unwrap_or(u32::MAX);
    if taken_of < vaern_statistics::share::LEAST_OF {
        return few(taken_of);
    }
    values.sort_by(f64::total_cmp);
    let place = (share * values.len() as f64).ceil() as usize;
    taken(kind, values[place.clamp(1, values.len()) - 1], taken_of)
}

/// The mean of at least ten values.
pub(crate) fn mean(kind: Kind, values: &[f64]) -> Value {
    let taken_of = u32::try_from(values.len()).unwrap_or(u32::MAX);
    if taken_of < vaern_statistics::share::LEAST_OF {
        return few(taken_of);
    }
    taken(kind, values.iter().sum::<f64>() / f64::from(taken_of), taken_of)
}

fn taken(kind: Kind, number: f64, taken_of: u32) -> Value {
    Value::Known {
        number: round::to(kind.decimals(), number),
        of_all: None,
        taken_of: Some(taken_of),
    }
}

fn few(of: u32) -> Value {
    Value::unknown(if of == 0 {
        Unknown::NothingThere
    } else {
        Unknown::TooFew
    })
}
