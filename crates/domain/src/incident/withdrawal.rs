//! Why an incident was withdrawn.

crate::catalogue::options! {
    /// The reason for a withdrawal, as its reporter chose it. Undoing right after saving is a withdrawal too.
    WithdrawalReason {
        /// Taken back in the seconds after saving.
        Undone = "undone",
        /// Recorded by mistake: it did not happen, or was no incident.
        Mistake = "mistake",
        /// The same incident is recorded already.
        Duplicate = "duplicate",
        /// The facts are so wrong that it is better recorded anew, for instance the wrong time or unit.
        WrongFacts = "wrong_facts",
        /// The person does not want it to stand any more.
        Unwanted = "unwanted",
        /// Another reason; the text may say which.
        Other = "other",
        /// Nobody was asked: by an app that did not know of reasons yet.
        NotAsked = "not_asked",
    }
}
