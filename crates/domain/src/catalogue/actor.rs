//! Who did it.

super::options! {
    /// The relation of the one who acted to the workplace. Never a name.
    Actor {
        /// A pupil or another citizen the workplace serves (*elev, borger*).
        Citizen = "citizen",
        /// A parent or another relative (*pårørende, forælder*).
        Relative = "relative",
        /// A colleague or leader. Belongs to another procedure (*krænkende handlinger*).
        Colleague = "colleague",
        /// Somebody from outside.
        Stranger = "stranger",
        /// The person does not know.
        Unknown = "unknown",
    }
}

impl Actor {
    /// The procedure for what such a person did.
    pub fn procedure(self) -> super::Procedure {
        match self {
            Self::Colleague => super::Procedure::Colleague,
            Self::Citizen | Self::Relative | Self::Stranger | Self::Unknown => super::Procedure::Violence,
        }
    }
}
