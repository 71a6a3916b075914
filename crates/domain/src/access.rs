//! Who may see what. The server enforces it; the app only hides what would be refused.

crate::catalogue::options! {
    /// What a person is to the organisation.
    Role {
        /// Staff, temps included: records and sees the own incidents.
        Employee = "employee",
        /// Leader, work-environment and union representatives of one workplace.
        SafetyGroup = "safety_group",
        /// Reviews trends for the whole organisation; never sees a reporter's name.
        WorkEnvironmentLeader = "work_environment_leader",
        /// Units, devices, people, sign-in; no incident content at all.
        Administrator = "administrator",
        /// Access log, retention, a person's rights.
        DataProtectionOfficer = "data_protection_officer",
    }
}

impl Role {
    /// Whether the role may record incidents on its device.
    pub fn records(self) -> bool {
        matches!(
            self,
            Self::Employee | Self::SafetyGroup | Self::WorkEnvironmentLeader
        )
    }

    /// Whether the role may read figures and structured facts of every unit of its organisation.
    pub fn reads_organisation_trends(self) -> bool {
        matches!(self, Self::WorkEnvironmentLeader)
    }

    /// Whether the role may read figures of its own unit.
    pub fn reads_unit_trends(self) -> bool {
        matches!(self, Self::SafetyGroup | Self::WorkEnvironmentLeader)
    }

    /// Whether the role may read who looked at what.
    pub fn reads_access_log(self) -> bool {
        matches!(self, Self::DataProtectionOfficer)
    }

    /// Whether the role may see incidents of its workplace and follow up on them. `own_unit`: they happened at the
    /// workplace the role belongs to.
    pub fn follows_up(self, own_unit: bool) -> bool {
        matches!(self, Self::SafetyGroup) && own_unit
    }

    /// Whether the role may decide if an incident is reported to an authority. `own_unit`: it happened at the
    /// workplace the role belongs to.
    pub fn decides_on_reports(self, own_unit: bool) -> bool {
        match self {
            Self::SafetyGroup => own_unit,
            Self::WorkEnvironmentLeader => true,
            Self::Employee | Self::Administrator | Self::DataProtectionOfficer => false,
        }
    }
}
