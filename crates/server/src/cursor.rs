//! The cursor of a pull: opaque to the device, and only good for the device it was made for.
//!
//! It carries organisation, device, epoch and position, sealed with HMAC-SHA256 under a key of this server. A cursor
//! that was forged, cut or made for somebody else reads as none, and the device pulls from the beginning: applying
//! what it has once more is harmless, while an error here would block its queue.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;
use vaern_domain::id::{DeviceId, OrganisationId};

const SEAL_BYTES: usize = 32;
const BODY_BYTES: usize = 16 + 16 + 8 + 8;

/// How far a device has read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// The life of the organisation's order; a restored backup begins another.
    pub epoch: u64,
    /// The last place in the order that was looked at.
    pub seq: u64,
}

/// Seals and opens cursors.
pub struct CursorSeal {
    mac: Hmac<Sha256>,
}

impl CursorSeal {
    /// With the server's own key.
    pub fn new(key: [u8; 32]) -> Self {
        // HMAC pads a key to the block of its hash with zeros (RFC 2104); done here, no length can be wrong.
        let mut block = [0; 64];
        block[..key.len()].copy_from_slice(&key);
        Self {
            mac: Hmac::new(&block.into()),
        }
    }

    /// The cursor for this device at this position.
    pub fn seal(&self, organisation: OrganisationId, device: DeviceId, position: Position) -> String {
        let mut bytes = Vec::with_capacity(BODY_BYTES + SEAL_BYTES);
        bytes.extend(organisation.0.as_bytes());
        bytes.extend(device.0.as_bytes());
        bytes.extend(position.epoch.to_be_bytes());
        bytes.extend(position.seq.to_be_bytes());
        let seal = self.mac(&bytes).finalize().into_bytes();
        bytes.extend(seal);
        URL_SAFE_NO_PAD.encode(bytes)
    }

    /// The position in a cursor, if it is one of ours and was made for this device.
    pub fn open(&self, organisation: OrganisationId, device: DeviceId, cursor: &str) -> Option<Position> {
        let bytes = URL_SAFE_NO_PAD.decode(cursor).ok()?;
        let (body, seal) = bytes.split_at_checked(BODY_BYTES)?;
        self.mac(body).verify_slice(seal).ok()?;
        let ours = body[..16] == *organisation.0.as_bytes() && body[16..32] == *device.0.as_bytes();
        let number = |bytes: &[u8]| bytes.try_into().ok().map(u64::from_be_bytes);
        ours.then_some(Position {
            epoch: number(&body[32..40])?,
            seq: number(&body[40..])?,
        })
    }

    fn mac(&self, body: &[u8]) -> Hmac<Sha256> {
        let mut mac = self.mac.clone();
        mac.update(body);
        mac
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    const HERE: OrganisationId = OrganisationId(Uuid::from_u128(1));
    const DEVICE: DeviceId = DeviceId(Uuid::from_u128(2));
    const POSITION: Position = Position { epoch: 3, seq: 4 };

    #[test]
    fn only_its_own_device_can_use_a_cursor() {
        let seal = CursorSeal::new([7; 32]);
        let cursor = seal.seal(HERE, DEVICE, POSITION);
        assert_eq!(seal.open(HERE, DEVICE, &cursor), Some(POSITION));
        assert_eq!(
            seal.open(OrganisationId(Uuid::from_u128(9)), DEVICE, &cursor),
            None
        );
        assert_eq!(seal.open(HERE, DeviceId(Uuid::from_u128(9)), &cursor), None);
        assert_eq!(
            CursorSeal::new([8; 32]).open(HERE, DEVICE, &cursor),
            None,
            "another server's key"
        );
    }

    #[test]
    fn a_changed_or_cut_cursor_is_none() {
        let seal = CursorSeal::new([7; 32]);
        let cursor = seal.seal(HERE, DEVICE, POSITION);
        for at in 0..cursor.len() {
            let mut forged = cursor.clone().into_bytes();
            forged[at] = if forged[at] == b'A' { b'B' } else { b'A' };
            let forged = String::from_utf8(forged).unwrap();
            assert_eq!(seal.open(HERE, DEVICE, &forged), None, "letter {at} was changed");
            assert_eq!(seal.open(HERE, DEVICE, &cursor[..at]), None, "cut at {at}");
        }
    }
}
