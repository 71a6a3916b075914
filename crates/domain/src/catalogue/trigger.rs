//! What happened just before. Which triggers are offered depends on the workplace's kind.

use super::UnitKind;

super::options! {
    /// The situation right before the incident.
    Trigger {
        /// A demand was made (*krav stillet*).
        Demand = "demand",
        /// A limit was set (*grænse sat*).
        Limit = "limit",
        /// A change from one activity to another (*skift*).
        Transition = "transition",
        /// A conflict between pupils or citizens.
        PeerConflict = "peer_conflict",
        /// A break (*frikvarter, pause*).
        BreakTime = "break_time",
        /// Physical help or care.
        PhysicalCare = "physical_care",
        /// A refusal or waiting time.
        WaitingRejected = "waiting_rejected",
        /// Nothing that could be seen.
        NothingClear = "nothing_clear",
        /// The person does not know.
        Unknown = "unknown",
    }
}

impl Trigger {
    /// The triggers offered at a workplace of this kind, the likeliest first. "Do not know" is always last.
    pub fn offered_at(kind: UnitKind) -> &'static [Self] {
        match kind {
            UnitKind::School | UnitKind::SpecialSchool => Self::ALL,
            // Small children have no breaks from a lesson.
            UnitKind::DayCare => &[
                Self::Demand,
                Self::Limit,
                Self::Transition,
                Self::PeerConflict,
                Self::PhysicalCare,
                Self::WaitingRejected,
                Self::NothingClear,
                Self::Unknown,
            ],
            UnitKind::ElderCare => &[
                Self::PhysicalCare,
                Self::Demand,
                Self::Limit,
                Self::Transition,
                Self::WaitingRejected,
                Self::PeerConflict,
                Self::NothingClear,
                Self::Unknown,
            ],
            // Citizens come one at a time, for a decision.
            UnitKind::JobCentre => &[
                Self::WaitingRejected,
                Self::Demand,
                Self::Limit,
                Self::NothingClear,
                Self::Unknown,
            ],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_workplace_can_say_nothing_clear_and_do_not_know() {
        for kind in UnitKind::ALL {
            let offered = Trigger::offered_at(*kind);
            assert!(
                offered.contains(&Trigger::NothingClear),
                "{kind:?} needs a way out"
            );
            assert_eq!(
                offered.last(),
                Some(&Trigger::Unknown),
                "{kind:?}: do not know stands last"
            );
        }
    }

    #[test]
    fn no_trigger_is_offered_nowhere() {
        for trigger in Trigger::ALL {
            let somewhere = UnitKind::ALL
                .iter()
                .any(|kind| Trigger::offered_at(*kind).contains(trigger));
            assert!(somewhere, "{trigger:?} can never be chosen");
        }
    }
}
