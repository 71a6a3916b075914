//! The words in which a route says who may call it, and on what. [`super::ROUTES`] is written in them; the guard before
//! each route ([`super::authentication`]) obeys them, and the tests walk them.

use super::Failure;
use crate::store::Session;
use vaern_domain::access::Role;
use vaern_domain::id::UnitId;
use vaern_protocol::ErrorCode;

/// Who may call a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Anyone who can reach the server, without a token. Such a route tells nothing of any organisation.
    Everyone,
    /// Enrolled devices that are not revoked, by what their user may do. Who has no grant is refused.
    Devices(&'static [Grant]),
}

/// What one role may do at a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Grant {
    /// The role.
    pub role: Role,
    /// On which devices.
    pub device: DeviceKind,
    /// How far the route reaches for it. No grant reaches into another organisation.
    pub reach: Reach,
    /// What of incidents its answer may hold.
    pub reads: Reads,
}

/// Devices by whose they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeviceKind {
    /// Those of one person, and shared ones.
    Any,
    /// Those that belong to a workplace and to no person.
    Shared,
}

/// How far a route reaches within the organisation of the device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// What the device or its person has made, and where they belong.
    Own,
    /// The workplace of the device.
    OwnUnit,
    /// Every workplace of the organisation.
    Organisation,
}

/// What of incidents an answer may hold. Each holds less than the next of its reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reads {
    /// Nothing at all.
    Nothing,
    /// Who looked at what: names of those who looked, ids of incidents, nothing of what they hold.
    Log,
    /// Counts.
    Figures,
    /// Structured facts of single incidents: no text, no alias, no person, no device.
    Facts,
    /// Whole records, and the reporter's name where it is said. Of a record without a name neither person nor device.
    Records,
    /// Whole records of the user's own.
    OwnRecords,
}

/// A thing a request names by its id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Named {
    /// What.
    pub thing: Thing,
    /// Where in the request the id stands.
    pub place: Place,
}

/// What a request can name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Thing {
    /// A workplace.
    Unit,
    /// A member of staff.
    Person,
    /// An incident.
    Incident,
    /// A trial.
    Trial,
}

/// Where in a request an id stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// A parameter of the query; it may be left out.
    Query(&'static str),
    /// A parameter of the path.
    Path(&'static str),
    /// A place in the body (JSON Pointer, RFC 6901).
    Body(&'static str),
}

impl Grant {
    /// To whoever stands before the device, for what is their own.
    pub const fn own(role: Role, reads: Reads) -> Self {
        Self::within(role, Reach::Own, reads)
    }

    /// On every kind of device.
    pub const fn within(role: Role, reach: Reach, reads: Reads) -> Self {
        Self {
            role,
            device: DeviceKind::Any,
            reach,
            reads,
        }
    }

    /// On shared devices only.
    pub const fn on_shared(role: Role, reach: Reach, reads: Reads) -> Self {
        Self {
            role,
            device: DeviceKind::Shared,
            reach,
            reads,
        }
    }

    /// Whether it is given to this device.
    pub fn fits(&self, session: &Session) -> bool {
        let kind = match self.device {
            DeviceKind::Any => true,
            DeviceKind::Shared => session.person.is_none(),
        };
        self.role == session.role && kind
    }

    /// The workplace a question is about; none is the whole organisation. That a workplace asked for is one of the
    /// organisation at all is the store's to say.
    ///
    /// # Errors
    /// `not_allowed` when it is out of reach.
    pub fn unit(&self, session: &Session, asked: Option<UnitId>) -> Result<Option<UnitId>, Failure> {
        if self.reach == Reach::Organisation {
            return Ok(asked);
        }
        match session.unit {
            Some(own) if asked.is_none_or(|asked| asked == own) => Ok(Some(own)),
            _ => Err(Failure::of(ErrorCode::NotAllowed)),
        }
    }
}

impl Access {
    /// The grant of this device.
    pub fn grant(&self, session: &Session) -> Option<Grant> {
        match self {
            Self::Everyone => None,
            Self::Devices(grants) => grants.iter().find(|grant| grant.fits(session)).copied(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;
    use vaern_domain::id::{DeviceId, OrganisationId, PersonId};

    const HERE: UnitId = UnitId(Uuid::from_u128(1));
    const THERE: UnitId = UnitId(Uuid::from_u128(2));

    fn session(role: Role, unit: Option<UnitId>, is_shared: bool) -> Session {
        Session {
            organisation: OrganisationId(Uuid::from_u128(3)),
            device: DeviceId(Uuid::from_u128(4)),
            unit,
            person: (!is_shared).then_some(PersonId(Uuid::from_u128(5))),
            role,
            revoked: false,
            last_seen: chrono::DateTime::UNIX_EPOCH,
        }
    }

    #[test]
    fn a_unit_is_within_reach_or_refused() {
        let refused = Err(Failure::of(ErrorCode::NotAllowed));
        let check = |reach, own, asked, expected: &Result<Option<UnitId>, Failure>| {
            let session = session(Role::SafetyGroup, own, false);
            let grant = Grant::within(Role::SafetyGroup, reach, Reads::Figures);
            assert_eq!(&grant.unit(&session, asked), expected, "{reach:?} asks {asked:?}");
        };
        for reach in [Reach::Own, Reach::OwnUnit] {
            check(reach, Some(HERE), None, &Ok(Some(HERE)));
            check(reach, Some(HERE), Some(HERE), &Ok(Some(HERE)));
            check(reach, Some(HERE), Some(THERE), &refused);
            check(reach, None, None, &refused);
        }
        check(Reach::Organisation, Some(HERE), Some(THERE), &Ok(Some(THERE)));
        check(Reach::Organisation, None, None, &Ok(None));
    }

    #[test]
    fn a_grant_is_for_its_role_and_its_kind_of_device() {
        let shared = Grant::on_shared(Role::Employee, Reach::Own, Reads::Nothing);
        assert!(shared.fits(&session(Role::Employee, Some(HERE), true)));
        assert!(!shared.fits(&session(Role::Employee, Some(HERE), false)));
        assert!(!shared.fits(&session(Role::Administrator, Some(HERE), true)));
        const EMPLOYEES: &[Grant] = &[Grant::own(Role::Employee, Reads::OwnRecords)];
        let any = Access::Devices(EMPLOYEES);
        assert!(any.grant(&session(Role::Employee, None, true)).is_some());
        assert!(any.grant(&session(Role::Employee, None, false)).is_some());
        assert_eq!(any.grant(&session(Role::SafetyGroup, None, false)), None);
        assert_eq!(
            Access::Everyone.grant(&session(Role::Employee, None, false)),
            None
        );
    }
}
