//! Where it happened. Which places are offered depends on the workplace's kind.

use super::UnitKind;

super::options! {
    /// The kind of place, never an address.
    Place {
        /// Classroom.
        Classroom = "classroom",
        /// Corridor.
        Corridor = "corridor",
        /// School yard.
        Yard = "yard",
        /// After-school care (*SFO*).
        AfterSchool = "after_school",
        /// Toilet or changing room.
        ToiletChanging = "toilet_changing",
        /// On a trip or in transport.
        TripTransport = "trip_transport",
        /// At home or in leisure time.
        HomeLeisure = "home_leisure",
        /// On the net or the phone.
        Online = "online",
        /// Play room (day care).
        Playroom = "playroom",
        /// Playground (day care).
        Playground = "playground",
        /// Cloakroom (day care).
        Cloakroom = "cloakroom",
        /// Nappy changing (day care).
        NappyChanging = "nappy_changing",
        /// The citizen's own home or room (elder care).
        ResidentsHome = "residents_home",
        /// Bathroom (elder care).
        Bathroom = "bathroom",
        /// Common room (elder care).
        CommonRoom = "common_room",
        /// Outdoors (elder care).
        Outdoors = "outdoors",
        /// Meeting room (job centre).
        MeetingRoom = "meeting_room",
        /// Reception (job centre).
        Reception = "reception",
        /// On the phone (job centre).
        Phone = "phone",
        /// On a visit to a home (job centre).
        HomeVisit = "home_visit",
        /// Somewhere else.
        OtherPlace = "other_place",
        /// The person does not know.
        UnknownPlace = "unknown_place",
    }
}

impl Place {
    /// The places offered at a workplace of this kind, in the order they are shown. "Do not know" is always last.
    pub fn offered_at(kind: UnitKind) -> &'static [Self] {
        match kind {
            UnitKind::School | UnitKind::SpecialSchool => &[
                Self::Classroom,
                Self::Corridor,
                Self::Yard,
                Self::AfterSchool,
                Self::ToiletChanging,
                Self::TripTransport,
                Self::HomeLeisure,
                Self::Online,
                Self::OtherPlace,
                Self::UnknownPlace,
            ],
            UnitKind::DayCare => &[
                Self::Playroom,
                Self::Playground,
                Self::Cloakroom,
                Self::NappyChanging,
                Self::TripTransport,
                Self::Online,
                Self::OtherPlace,
                Self::UnknownPlace,
            ],
            UnitKind::ElderCare => &[
                Self::ResidentsHome,
                Self::Bathroom,
                Self::CommonRoom,
                Self::Corridor,
                Self::Outdoors,
                Self::TripTransport,
                Self::Phone,
                Self::OtherPlace,
                Self::UnknownPlace,
            ],
            UnitKind::JobCentre => &[
                Self::MeetingRoom,
                Self::Reception,
                Self::Corridor,
                Self::Phone,
                Self::Online,
                Self::HomeVisit,
                Self::HomeLeisure,
                Self::OtherPlace,
                Self::UnknownPlace,
            ],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_workplace_can_say_elsewhere_and_do_not_know() {
        for kind in UnitKind::ALL {
            let offered = Place::offered_at(*kind);
            assert!(offered.contains(&Place::OtherPlace), "{kind:?} needs a way out");
            assert_eq!(
                offered.last(),
                Some(&Place::UnknownPlace),
                "{kind:?}: do not know stands last"
            );
        }
    }

    #[test]
    fn no_place_is_offered_nowhere() {
        for place in Place::ALL {
            let somewhere = UnitKind::ALL
                .iter()
                .any(|kind| Place::offered_at(*kind).contains(place));
            assert!(somewhere, "{place:?} can never be chosen");
        }
    }
}
