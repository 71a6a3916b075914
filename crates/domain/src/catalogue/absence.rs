//! Absence or treatment: the answer that starts the EASY watch.

super::options! {
    /// Has the incident led, or may it lead, to absence or treatment? No answer is a fourth state, kept as none.
    Absence {
        /// No absence and no treatment.
        No = "no",
        /// It may come. Opens a task with the clocks of [`crate::easy`].
        Maybe = "maybe",
        /// There is absence or treatment. Opens the same task.
        Yes = "yes",
    }
}

impl Absence {
    /// Whether the safety group must assess a report to EASY.
    pub fn opens_easy_task(self) -> bool {
        matches!(self, Self::Maybe | Self::Yes)
    }
}
