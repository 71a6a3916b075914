//! Wrong enrolment codes are counted by address, so that codes cannot be guessed.

use chrono::{DateTime, TimeDelta, Utc};
use std::collections::HashMap;
use std::net::{IpAddr, Ipv6Addr};
use std::sync::{Mutex, PoisonError};

/// Wrong codes an address may send within [`WITHIN`].
const WRONG_CODES: usize = 10;
const WITHIN: TimeDelta = TimeDelta::minutes(1);
/// Addresses that are remembered; past it the old ones are forgotten first.
const ADDRESSES: usize = 10_000;

/// When each address sent wrong codes.
#[derive(Default)]
pub(super) struct Attempts {
    wrong: Mutex<HashMap<IpAddr, Vec<DateTime<Utc>>>>,
}

impl Attempts {
    /// Whether this address has to wait.
    pub(super) fn exhausted(&self, address: IpAddr, now: DateTime<Utc>) -> bool {
        let wrong = self.wrong.lock().unwrap_or_else(PoisonError::into_inner);
        wrong
            .get(&network(address))
            .is_some_and(|times| recent(times, now) >= WRONG_CODES)
    }

    /// Counts a wrong code.
    pub(super) fn note_wrong(&self, address: IpAddr, now: DateTime<Utc>) {
        let mut wrong = self.wrong.lock().unwrap_or_else(PoisonError::into_inner);
        if wrong.len() >= ADDRESSES {
            wrong.retain(|_, times| recent(times, now) > 0);
        }
        let times = wrong.entry(network(address)).or_default();
        times.retain(|time| now - *time < WITHIN);
        times.push(now);
    }
}

fn recent(times: &[DateTime<Utc>], now: DateTime<Utc>) -> usize {
    times.iter().filter(|time| now - **time < WITHIN).count()
}

/// One customer has a whole /64 of IPv6, so it counts as one address.
pub(super) fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V4(address) => IpAddr::V4(address),
        IpAddr::V6(address) => {
            let [first, second, third, fourth, ..] = address.segments();
            IpAddr::V6(Ipv6Addr::new(first, second, third, fourth, 0, 0, 0, 0))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn after_ten_wrong_codes_an_address_waits_a_minute() {
        let attempts = Attempts::default();
        let (here, there): (IpAddr, IpAddr) = ("192.0.2.1".parse().unwrap(), "192.0.2.2".parse().unwrap());
        let now: DateTime<Utc> = "2026-08-24T12:00:00Z".parse().unwrap();
        for _ in 0..WRONG_CODES {
            assert!(!attempts.exhausted(here, now), "ten are allowed");
            attempts.note_wrong(here, now);
        }
        assert!(attempts.exhausted(here, now) && !attempts.exhausted(there, now));
        assert!(
            !attempts.exhausted(here, now + WITHIN),
            "a minute later it may try again"
        );
    }

    #[test]
    fn a_network_of_ipv6_is_one_address() {
        let of = |text: &str| network(text.parse().unwrap());
        assert_eq!(of("2001:db8:1:2:3::4"), of("2001:db8:1:2::9"));
        assert_ne!(of("2001:db8:1:2::9"), of("2001:db8:1:3::9"));
        assert_eq!(of("::ffff:192.0.2.1"), of("192.0.2.1"));
    }
}
