//! What can be added afterwards: one question each, all of them optional.

super::options! {
    /// Whether it happened to the person, or the person saw it happen.
    Exposure {
        /// It happened to the person.
        Exposed = "exposed",
        /// The person saw it.
        Witness = "witness",
        /// The person does not know.
        Unknown = "unknown",
    }
}

super::options! {
    /// Whether colleagues were there.
    Company {
        /// No other member of staff was there.
        Alone = "alone",
        /// At least one colleague was there.
        NotAlone = "not_alone",
        /// The person does not know.
        Unknown = "unknown",
    }
}

super::options! {
    /// How many people acted.
    People {
        /// One.
        One = "one",
        /// Two or three.
        TwoThree = "two_three",
        /// Four or more.
        FourOrMore = "four_or_more",
        /// The person does not know.
        Unknown = "unknown",
    }
}

super::options! {
    /// What helped. One incident may hold several.
    Helped {
        /// Somebody talked the one who acted down.
        TalkedDown = "talked_down",
        /// The person went away.
        Left = "left",
        /// A colleague came.
        ColleagueCame = "colleague_came",
        /// The one who acted was given room.
        Space = "space",
        /// It took time.
        Time = "time",
        /// The one who acted was led or held.
        PhysicalGuidance = "physical_guidance",
        /// An alarm was raised.
        Alarm = "alarm",
        /// Nothing did.
        Nothing = "nothing",
        /// Something else.
        Other = "other",
        /// The person does not know.
        Unknown = "unknown",
    }
}

super::options! {
    /// Whether the person wants to talk with somebody.
    Support {
        /// Now: the app shows at once whom to call.
        Now = "now",
        /// Later.
        Later = "later",
        /// No.
        No = "no",
        /// The person does not know.
        Unknown = "unknown",
    }
}

super::options! {
    /// An answer to a plain question.
    YesNo {
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
        /// The person does not know.
        Unknown = "unknown",
    }
}
