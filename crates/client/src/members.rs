//! People on a shared device: their PINs are checked here first, without a network.
//!
//! Of a PIN the device keeps ten bits only. A wrong one slips through once in 1,024, which the count of tries makes
//! harmless; and who has taken the store apart knows no more than a thousand PINs it might be, and must try them at the
//! central store, which stops after ten.

use crate::app::App;
use crate::failure::{Failure, FailureCode};
use crate::host::Host;
use crate::store::{PinCheck, PinTry};
use argon2::{Algorithm, Argon2, Params, Version};
use serde::{Deserialize, Serialize};
use std::fmt;
use ts_rs::TS;
use vaern_domain::Pin;
use vaern_domain::id::PersonId;
use vaern_domain::pin::{FREE_TRIES, PIN_LANES, PIN_MEMORY_KIB, PIN_PASSES, pause_minutes};

/// Bits kept of what is computed from a PIN.
const KEPT_BITS: u16 = 0x03ff;

/// A PIN as it was typed. It shows itself to no log.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(transparent)]
#[ts(type = "string")]
pub struct TypedPin(pub String);

impl fmt::Debug for TypedPin {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("TypedPin(…)")
    }
}

/// Somebody who records here with their initials. More than that the device does not know of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Member {
    /// Who.
    pub person_id: PersonId,
    /// What stands on the button.
    pub initials: String,
}

impl From<vaern_protocol::members::Member> for Member {
    fn from(member: vaern_protocol::members::Member) -> Self {
        Self {
            person_id: member.person,
            initials: member.initials,
        }
    }
}

/// What to keep of a new member's PIN.
///
/// # Errors
/// What the host fails with.
pub(crate) fn check_for(pin: &Pin, host: &dyn Host) -> Result<PinCheck, Failure> {
    let mut salt = [0; 16];
    host.fill_random(&mut salt)?;
    Ok(PinCheck {
        salt,
        bits: bits(pin, &salt)?,
    })
}

/// The member whose PIN this is.
///
/// # Errors
/// `pin_wrong` with the tries left, `pin_paused` with the minutes, or `member_unknown`.
pub(crate) fn authenticate(
    app: &mut App,
    host: &dyn Host,
    person: PersonId,
    typed: &TypedPin,
) -> Result<Member, Failure> {
    let paused = |minutes: u32| Failure::with(FailureCode::PinPaused, "minutes", minutes);
    let (check, wrong) = match app.store.begin_pin_try(person, host.now())? {
        PinTry::Compare { check, wrong } => (check, wrong),
        PinTry::Paused { minutes } => return Err(paused(minutes)),
        PinTry::Unknown => return Err(FailureCode::MemberUnknown.into()),
    };
    let fits = match Pin::typed(&typed.0) {
        Some(pin) => bits(&pin, &check.salt)? == check.bits,
        None => false,
    };
    if !fits {
        return Err(match pause_minutes(wrong) {
            0 => Failure::with(FailureCode::PinWrong, "left", FREE_TRIES.saturating_sub(wrong)),
            minutes => paused(minutes),
        });
    }
    app.store.end_pin_tries(person)?;
    let members = app.store.members()?;
    let member = members.into_iter().find(|member| member.person == person);
    member
        .map(Member::from)
        .ok_or_else(|| FailureCode::MemberUnknown.into())
}

fn bits(pin: &Pin, salt: &[u8]) -> Result<u16, Failure> {
    let failed = |_| Failure::from(FailureCode::Unexpected);
    let work = Params::new(PIN_MEMORY_KIB, PIN_PASSES, PIN_LANES, None).map_err(failed)?;
    let mut computed = [0; 32];
    Argon2::new(Algorithm::Argon2id, Version::V0x13, work)
        .hash_password_into(pin.digits(), salt, &mut computed)
        .map_err(failed)?;
    Ok(u16::from_be_bytes([computed[0], computed[1]]) & KEPT_BITS)
}
