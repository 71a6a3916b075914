//! What the person before a shared device has in hand: the record just made, or the own cases opened with a PIN. It is
//! held in memory alone, and goes when the person leaves or has not touched it for a while.

use crate::store::{FollowUpEvent, OwnIncident};
use chrono::{DateTime, FixedOffset, TimeDelta};
use std::collections::BTreeMap;
use vaern_domain::id::{ChangeId, IncidentId};
use vaern_domain::incident::{Author, Authority, Change, ChangeBody, Decision};

/// How long something stays in hand, and how long a draft can be gone on with by whoever stands there.
pub(crate) const AT_HAND: TimeDelta = TimeDelta::minutes(10);

/// An incident in hand.
#[derive(Clone, Debug)]
pub(crate) struct InHand {
    pub(crate) incident: OwnIncident,
    /// In whose name it was recorded and is changed.
    pub(crate) author: Author,
    /// The base of the next change.
    pub(crate) last_change: ChangeId,
    /// Whether it is reported to an authority.
    pub(crate) decisions: BTreeMap<Authority, Decision>,
    /// What others did about it, in order.
    pub(crate) heard: Vec<FollowUpEvent>,
}

/// Everything in hand.
#[derive(Debug, Default)]
pub(crate) struct Hand {
    incidents: Vec<InHand>,
    touched_at: Option<DateTime<FixedOffset>>,
}

impl Hand {
    /// Takes these in place of what was there.
    pub(crate) fn take(&mut self, incidents: Vec<InHand>, now: DateTime<FixedOffset>) {
        *self = Self {
            incidents,
            touched_at: Some(now),
        };
    }

    /// Whether something is in hand. To ask is not to touch it.
    pub(crate) fn holds_anything(&self, now: DateTime<FixedOffset>) -> bool {
        !self.incidents.is_empty() && !self.is_left(now)
    }

    fn is_left(&self, now: DateTime<FixedOffset>) -> bool {
        self.touched_at
            .is_none_or(|touched| now - touched > AT_HAND || now < touched)
    }

    /// What is in hand; nothing once it was left for too long.
    pub(crate) fn all(&mut self, now: DateTime<FixedOffset>) -> &mut [InHand] {
        if self.is_left(now) {
            *self = Self::default();
        } else {
            self.touched_at = Some(now);
        }
        &mut self.incidents
    }

    /// One of them.
    pub(crate) fn find(
        &mut self,
        incident_id: IncidentId,
        now: DateTime<FixedOffset>,
    ) -> Option<&mut InHand> {
        self.all(now)
            .iter_mut()
            .find(|in_hand| in_hand.incident.incident_id == incident_id)
    }

    /// What is in hand follows a change that was just made to it.
    pub(crate) fn changed(&mut self, change: &Change, now: DateTime<FixedOffset>) {
        let Some(in_hand) = self.find(change.incident_id, now) else {
            return;
        };
        in_hand.last_change = change.change_id;
        match &change.body {
            ChangeBody::Amended(amended) => {
                in_hand.incident.answers.overlay(&amended.answers);
                if let Some(occurred) = &amended.occurred {
                    in_hand.incident.occurred = occurred.at;
                }
            }
            ChangeBody::Withdrawn(_) => in_hand.incident.withdrawn = true,
            ChangeBody::Recorded(_) | ChangeBody::Decided(_) | ChangeBody::FollowedUp(_) => {}
        }
    }
}
