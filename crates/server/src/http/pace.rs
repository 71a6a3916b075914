//! How often a device may ask, and an address whose tokens are wrong. A device that sends its whole outbox after a
//! summer without a network stays far below it; a program gone wild does not.

use super::rate::{ADDRESSES, ANYBODY};
use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use std::net::IpAddr;
use std::num::NonZeroU32;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;
use vaern_domain::id::{DeviceId, OrganisationId};

/// Requests between two looks for keys that need not be remembered any more.
const TIDIED_EVERY: u32 = 10_000;

/// How often.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    /// Requests a second of one device, in the long run.
    pub per_second: NonZeroU32,
    /// Requests of one device at once.
    pub at_once: NonZeroU32,
    /// Requests a minute of one address with a token that is wrong or missing.
    pub refusals_per_minute: NonZeroU32,
}

impl Default for Pace {
    fn default() -> Self {
        let number = |number| NonZeroU32::new(number).unwrap_or(NonZeroU32::MIN);
        Self {
            per_second: number(50),
            at_once: number(1_000),
            refusals_per_minute: number(600),
        }
    }
}

/// Keeps count.
pub(super) struct Pacer {
    devices: DefaultKeyedRateLimiter<(OrganisationId, DeviceId)>,
    refusals: DefaultKeyedRateLimiter<IpAddr>,
    asked: AtomicU32,
}

impl Pacer {
    pub(super) fn new(pace: Pace) -> Self {
        Self {
            devices: RateLimiter::keyed(Quota::per_second(pace.per_second).allow_burst(pace.at_once)),
            refusals: RateLimiter::keyed(Quota::per_minute(pace.refusals_per_minute)),
            asked: AtomicU32::new(0),
        }
    }

    /// How long this device has to wait; none when it may go on.
    /// Ids are made by devices: only with its organisation is one nobody else's.
    pub(super) fn device(&self, organisation: OrganisationId, device: DeviceId) -> Option<Duration> {
        self.tidy();
        let refused = self.devices.check_key(&(organisation, device)).err()?;
        Some(refused.wait_time_from(DefaultClock::default().now()))
    }

    /// How long this address has to wait, after one more token of it was wrong.
    pub(super) fn refusal(&self, address: IpAddr) -> Option<Duration> {
        self.tidy();
        let mut address = super::rate::network(address);
        if self.refusals.len() >= ADDRESSES {
            address = ANYBODY;
        }
        let refused = self.refusals.check_key(&address).err()?;
        Some(refused.wait_time_from(DefaultClock::default().now()))
    }

    /// Strangers ask too, and there may be nobody else who does.
    fn tidy(&self) {
        if self.asked.fetch_add(1, Ordering::Relaxed) % TIDIED_EVERY == TIDIED_EVERY - 1 {
            self.devices.retain_recent();
            self.refusals.retain_recent();
            self.devices.shrink_to_fit();
            self.refusals.shrink_to_fit();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn each_device_has_a_pace_of_its_own() {
        let number = |number| NonZeroU32::new(number).unwrap();
        let pacer = Pacer::new(Pace {
            per_second: number(1),
            at_once: number(3),
            refusals_per_minute: number(2),
        });
        let (wild, calm) = (DeviceId(Uuid::from_u128(1)), DeviceId(Uuid::from_u128(2)));
        let (here_too, there) = (
            OrganisationId(Uuid::from_u128(3)),
            OrganisationId(Uuid::from_u128(4)),
        );
        let waits: Vec<bool> = (0..4).map(|_| pacer.device(here_too, wild).is_some()).collect();
        assert_eq!(waits, [false, false, false, true]);
        assert_eq!(pacer.device(here_too, calm), None, "others do not suffer");
        assert_eq!(
            pacer.device(there, wild),
            None,
            "nor does one elsewhere that has the same id"
        );
        let here: IpAddr = "192.0.2.1".parse().unwrap();
        assert_eq!((pacer.refusal(here), pacer.refusal(here)), (None, None));
        let wait = pacer.refusal(here).unwrap();
        assert!(
            wait > Duration::ZERO && wait <= Duration::from_secs(60),
            "{wait:?}"
        );
    }

    #[test]
    fn strangers_from_everywhere_do_not_fill_the_memory() {
        let pacer = Pacer::new(Pace::default());
        let mut slowed = 0;
        for address in 0..3 * u32::try_from(ADDRESSES).unwrap() {
            slowed += usize::from(pacer.refusal(std::net::Ipv4Addr::from(address).into()).is_some());
        }
        assert!(pacer.refusals.len() <= ADDRESSES + 1, "{}", pacer.refusals.len());
        assert!(slowed > 0, "those beyond have to share");
    }

    #[test]
    fn what_strangers_leave_behind_is_tidied_away_by_strangers() {
        let number = |number| NonZeroU32::new(number).unwrap();
        let pacer = Pacer::new(Pace {
            refusals_per_minute: number(60_000_000), // forgotten within a microsecond
            ..Pace::default()
        });
        for address in 0..2 * TIDIED_EVERY {
            pacer.refusal(std::net::Ipv4Addr::from(address).into());
        }
        assert!(pacer.refusals.len() < ADDRESSES, "{}", pacer.refusals.len());
    }
}
