//! What happened: acts in four groups.

super::options! {
    /// One act of violence, threat or harassment. One incident may hold several.
    Act {
        /// A blow (*slag*).
        Hit = "hit",
        /// A kick (*spark*).
        Kick = "kick",
        /// A push or a tripping (*skub, benspænd*).
        Push = "push",
        /// A bite (*bid*).
        Bite = "bite",
        /// A pinch or a scratch (*niv, krads*).
        PinchScratch = "pinch_scratch",
        /// Spit (*spyt*).
        Spit = "spit",
        /// Pulling of hair or tearing (*riv, hårtræk*).
        HairPull = "hair_pull",
        /// Something thrown (*kast med genstand*).
        ThrownObject = "thrown_object",
        /// Holding or a strangle hold (*fastholdelse, kvælertag*).
        Restraint = "restraint",
        /// A weapon, or a thing used as one (*våben, genstand*).
        Weapon = "weapon",
        /// A spoken threat.
        ThreatVerbal = "threat_verbal",
        /// A threat by gesture.
        ThreatGesture = "threat_gesture",
        /// A written threat.
        ThreatWritten = "threat_written",
        /// A threat through phone or net.
        ThreatDigital = "threat_digital",
        /// A threat against family or property.
        ThreatFamilyProperty = "threat_family_property",
        /// Degrading words or acts (*nedgørende*).
        Degrading = "degrading",
        /// Discrimination.
        Discrimination = "discrimination",
        /// Sexual harassment.
        Sexual = "sexual",
        /// Harassment through phone or net.
        DigitalHarassment = "digital_harassment",
        /// Damage to things (*hærværk*).
        Vandalism = "vandalism",
        /// It nearly happened (*nærved*).
        NearMiss = "near_miss",
        /// Something else.
        Other = "other",
    }
}

super::options! {
    /// The groups in which acts are shown and counted.
    ActGroup {
        /// Physical violence.
        Physical = "physical",
        /// Threats.
        Threat = "threat",
        /// Harassment.
        Harassment = "harassment",
        /// Near misses and the rest.
        Other = "other",
    }
}

impl Act {
    /// The small acts that repeat and are counted for a day, in the order they are shown.
    pub const TALLIED: &'static [Self] = &[
        Self::PinchScratch,
        Self::Hit,
        Self::Spit,
        Self::Kick,
        Self::Push,
        Self::Bite,
        Self::HairPull,
        Self::ThrownObject,
        Self::ThreatVerbal,
        Self::Degrading,
    ];

    /// The group this act belongs to.
    pub fn group(self) -> ActGroup {
        match self {
            Self::Hit
            | Self::Kick
            | Self::Push
            | Self::Bite
            | Self::PinchScratch
            | Self::Spit
            | Self::HairPull
            | Self::ThrownObject
            | Self::Restraint
            | Self::Weapon => ActGroup::Physical,
            Self::ThreatVerbal
            | Self::ThreatGesture
            | Self::ThreatWritten
            | Self::ThreatDigital
            | Self::ThreatFamilyProperty => ActGroup::Threat,
            Self::Degrading
            | Self::Discrimination
            | Self::Sexual
            | Self::DigitalHarassment
            | Self::Vandalism => ActGroup::Harassment,
            Self::NearMiss | Self::Other => ActGroup::Other,
        }
    }
}

impl ActGroup {
    /// The acts of this group, in the order they are shown.
    pub fn acts(self) -> Vec<Act> {
        Act::ALL
            .iter()
            .copied()
            .filter(|act| act.group() == self)
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The published codes of version 1. A code that goes missing here would make old records unreadable.
    #[test]
    fn codes_of_version_1_are_all_there() {
        let codes: Vec<&str> = Act::ALL.iter().map(|act| act.code()).collect();
        let published = "hit kick push bite pinch_scratch spit hair_pull thrown_object restraint weapon \
            threat_verbal threat_gesture threat_written threat_digital threat_family_property \
            degrading discrimination sexual digital_harassment vandalism near_miss other";
        assert_eq!(
            codes.join(" "),
            published.split_whitespace().collect::<Vec<_>>().join(" ")
        );
    }

    #[test]
    fn json_uses_the_code() {
        for act in Act::ALL {
            let json = serde_json::to_string(act).unwrap();
            assert_eq!(
                json,
                format!("\"{}\"", act.code()),
                "code and wire form may never drift apart"
            );
            assert_eq!(Act::from_code(act.code()), Some(*act));
        }
    }

    #[test]
    fn every_act_is_in_just_one_group() {
        let grouped: usize = ActGroup::ALL.iter().map(|group| group.acts().len()).sum();
        assert_eq!(grouped, Act::ALL.len());
    }
}
