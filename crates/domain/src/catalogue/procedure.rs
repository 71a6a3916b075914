//! Which procedure an incident belongs to.

super::options! {
    /// What citizens, relatives and strangers do is violence at work. What colleagues do to each other is dealt with in
    /// another way (*krænkende handlinger*) and is never counted together with it.
    Procedure {
        /// Violence, threats and harassment from outside the staff.
        Violence = "violence",
        /// Offensive acts between colleagues.
        Colleague = "colleague",
    }
}
