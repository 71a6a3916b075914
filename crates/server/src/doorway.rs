//! Connections that are waited for: their request is not there yet, or they are between two requests.
//!
//! Whoever opens thousands of connections and says nothing, or says it one byte at a time (slow loris), must not keep
//! others out. A connection that is waited for has a place here; when all places are taken, one must go: the longest
//! waiting of the address that has most of them. An ordinary client sends its request within a round trip and is never
//! among the longest waiting. A connection whose request is there has no place here and cannot be shown out.

use std::collections::{BTreeSet, HashMap};
use std::net::IpAddr;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::Notify;

/// The places.
#[derive(Debug)]
pub struct Doorway {
    places: usize,
    waiting: Mutex<Waiting>,
    shown_out: AtomicU64,
}

#[derive(Debug, Default)]
struct Waiting {
    next: u64,
    guests: HashMap<u64, Arc<Notify>>,
    by_address: HashMap<IpAddr, BTreeSet<u64>>,
}

/// A connection.
pub struct Guest {
    doorway: Arc<Doorway>,
    address: IpAddr,
    place: Mutex<Option<u64>>,
    out: Arc<Notify>,
}

impl Doorway {
    /// With so many places.
    pub fn new(places: usize) -> Arc<Self> {
        Arc::new(Self {
            places,
            waiting: Mutex::default(),
            shown_out: AtomicU64::new(0),
        })
    }

    /// A new connection. It is waited for.
    pub fn enter(self: &Arc<Self>, address: IpAddr) -> Arc<Guest> {
        let guest = Arc::new(Guest {
            doorway: Arc::clone(self),
            address,
            place: Mutex::new(None),
            out: Arc::default(),
        });
        guest.wait();
        guest
    }

    /// How many are waited for now.
    pub fn waiting(&self) -> usize {
        self.lock().guests.len()
    }

    /// Whether the next one to enter shows somebody out.
    pub fn is_full(&self) -> bool {
        self.waiting() >= self.places
    }

    /// How many were shown out so far.
    pub fn shown_out(&self) -> u64 {
        self.shown_out.load(Ordering::Relaxed)
    }

    fn take_place(&self, address: IpAddr, out: &Arc<Notify>) -> u64 {
        let mut waiting = self.lock();
        if waiting.guests.len() >= self.places {
            waiting.show_one_out();
            self.shown_out.fetch_add(1, Ordering::Relaxed);
        }
        let place = waiting.next;
        waiting.next += 1;
        waiting.guests.insert(place, Arc::clone(out));
        waiting.by_address.entry(address).or_default().insert(place);
        place
    }

    fn lock(&self) -> MutexGuard<'_, Waiting> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Waiting {
    fn show_one_out(&mut self) {
        let most = self
            .by_address
            .iter()
            .max_by_key(|(_, places)| (places.len(), std::cmp::Reverse(places.first().copied())));
        let Some((address, place)) = most.and_then(|(address, places)| Some((*address, *places.first()?)))
        else {
            return;
        };
        if let Some(out) = self.leave(address, place) {
            out.notify_one();
        }
    }

    fn leave(&mut self, address: IpAddr, place: u64) -> Option<Arc<Notify>> {
        if let Some(places) = self.by_address.get_mut(&address) {
            places.remove(&place);
            if places.is_empty() {
                self.by_address.remove(&address);
            }
        }
        self.guests.remove(&place)
    }
}

impl Guest {
    /// From now on it is waited for.
    pub fn wait(&self) {
        let mut place = self.place.lock().unwrap_or_else(PoisonError::into_inner);
        if place.is_none() {
            *place = Some(self.doorway.take_place(self.address, &self.out));
        }
    }

    /// Its request is there: it is served to the end.
    pub fn come_in(&self) {
        let mut place = self.place.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(place) = place.take() {
            self.doorway.lock().leave(self.address, place);
        }
    }

    /// Ready when it was shown out.
    pub async fn shown_out(&self) {
        self.out.notified().await;
    }
}

impl Drop for Guest {
    fn drop(&mut self) {
        self.come_in();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::task::{Context, Poll, Waker};

    fn address(last: u8) -> IpAddr {
        IpAddr::from([192, 0, 2, last])
    }

    fn is_out(guest: &Guest) -> bool {
        let mut out = std::pin::pin!(guest.shown_out());
        matches!(
            out.as_mut().poll(&mut Context::from_waker(Waker::noop())),
            Poll::Ready(())
        )
    }

    #[test]
    fn the_longest_waiting_of_the_address_with_most_must_go() {
        let doorway = Doorway::new(4);
        let early = doorway.enter(address(1));
        let crowd: Vec<_> = (0..3).map(|_| doorway.enter(address(2))).collect();
        assert_eq!((doorway.waiting(), doorway.shown_out()), (4, 0));
        let newcomer = doorway.enter(address(3));
        assert!(is_out(&crowd[0]), "the first of the crowd");
        assert!(
            ![&early, &crowd[1], &crowd[2], &newcomer]
                .into_iter()
                .any(|guest| is_out(guest))
        );
        assert_eq!((doorway.waiting(), doorway.shown_out()), (4, 1));
    }

    #[test]
    fn who_is_served_has_no_place_and_cannot_be_shown_out() {
        let doorway = Doorway::new(1);
        let served = doorway.enter(address(1));
        served.come_in();
        let others: Vec<_> = (0..3).map(|_| doorway.enter(address(1))).collect();
        assert!(!is_out(&served));
        assert!(is_out(&others[0]) && is_out(&others[1]) && !is_out(&others[2]));
        served.wait();
        assert!(is_out(&others[2]), "between two requests it is waited for again");
        drop((served, others));
        assert_eq!(doorway.waiting(), 0, "who is gone leaves no place behind");
    }
}
