//! Wrong enrolment codes are counted by address, so that codes cannot be guessed.

use chrono::{DateTime, TimeDelta, Utc};
use std::collections::HashMap;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::sync::{Mutex, PoisonError};

/// Wrong codes an address may send within [`WITHIN`].
const WRONG_CODES: usize = 10;
const WITHIN: TimeDelta = TimeDelta::minutes(1);
/// Addresses that are remembered. Where there are more at once, those beyond count as one.
pub(super) const ADDRESSES: usize = 10_000;
/// Stands for all addresses that are not remembered one by one.
pub(super) const ANYBODY: IpAddr = IpAddr::V4(Ipv4Addr::UNSPECIFIED);

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
            .get(&key(&wrong, address))
            .is_some_and(|times| recent(times, now) >= WRONG_CODES)
    }

    /// Counts a wrong code.
    pub(super) fn note_wrong(&self, address: IpAddr, now: DateTime<Utc>) {
        let mut wrong = self.wrong.lock().unwrap_or_else(PoisonError::into_inner);
        if wrong.len() >= ADDRESSES {
            wrong.retain(|_, times| recent(times, now) > 0);
        }
        let key = key(&wrong, address);
        let times = wrong.entry(key).or_default();
        times.retain(|time| now - *time < WITHIN);
        times.push(now);
    }
}

/// Under what an address is counted.
fn key(wrong: &HashMap<IpAddr, Vec<DateTime<Utc>>>, address: IpAddr) -> IpAddr {
    let network = network(address);
    if wrong.len() >= ADDRESSES && !wrong.contains_key(&network) {
        return ANYBODY;
    }
    network
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
    fn addresses_beyond_what_is_remembered_count_as_one() {
        let attempts = Attempts::default();
        let now: DateTime<Utc> = "2026-08-24T12:00:00Z".parse().unwrap();
        let address = |number: usize| IpAddr::V4(Ipv4Addr::from(u32::try_from(number).unwrap()));
        let beyond = 1 + ADDRESSES;
        for number in 1..=beyond + WRONG_CODES {
            attempts.note_wrong(address(number), now);
        }
        assert!(attempts.wrong.lock().unwrap().len() <= ADDRESSES + 1);
        assert!(
            attempts.exhausted(address(9 * beyond), now),
            "one more that nobody knows"
        );
        assert!(
            !attempts.exhausted(address(1), now),
            "whoever is remembered is counted alone"
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
