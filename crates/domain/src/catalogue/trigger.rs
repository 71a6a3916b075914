//! What happened just before.

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
