//! Kinds of workplace: they decide which places and triggers are offered.

super::options! {
    /// The kind of a workplace.
    UnitKind {
        /// Ordinary school.
        School = "school",
        /// Special school.
        SpecialSchool = "special_school",
        /// Day care, nursery, kindergarten.
        DayCare = "day_care",
        /// Care home or home care.
        ElderCare = "elder_care",
        /// Job centre.
        JobCentre = "job_centre",
    }
}
