//! A push as it comes: read as the route reads it, judged, and folded.

use axum::body::Bytes;
use axum::http::{HeaderMap, HeaderValue, header};
use chrono::{DateTime, Utc};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;
use vaern_domain::access::Role;
use vaern_domain::id::{DeviceId, OrganisationId, PersonId, UnitId};
use vaern_domain::incident::PlacedChange;
use vaern_protocol::Envelope;
use vaern_server::http::read_push;
use vaern_server::store::Session;
use vaern_server::sync::{Contribution, Entry, Kinds, Known, as_counted, fold_own, judge};

const GZIP: [u8; 2] = [0x1f, 0x8b];

/// The device of the golden messages.
const DEVICE: Uuid = Uuid::from_u128(0x01a0_33ae_d1c8_7000_8000_0000_0000_0010);

/// One body. Whatever it is, there is an answer and no panic, and what would be stored is what is said to be.
pub fn run(input: &[u8]) {
    let mut headers = HeaderMap::new();
    if input.starts_with(&GZIP) {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    }
    let received_at = DateTime::<Utc>::from_timestamp(1_787_572_800, 0).unwrap_or_default();
    let Ok(push) = read_push(&headers, Bytes::copy_from_slice(input), received_at) else {
        return;
    };
    let session = Session {
        organisation: OrganisationId(Uuid::from_u128(1)),
        device: DeviceId(DEVICE),
        unit: Some(UnitId(Uuid::from_u128(2))),
        person: Some(PersonId(Uuid::from_u128(4))),
        role: Role::Employee,
        revoked: false,
        last_seen: received_at,
    };
    let mut changes = Vec::new();
    for (entry, seq) in push.entries.iter().zip(1..) {
        check_kept(entry);
        let _ = judge(entry, &session, &Known::default());
        changes.extend(entry.change.clone().map(|change| PlacedChange {
            change: as_counted(change, received_at),
            seq: Some(seq),
        }));
    }
    if let Some(folded) = fold_own(&changes) {
        let _ = (Contribution::of(&folded), Kinds::of(&folded));
    }
}

/// What is kept reads as the same again, and its digest is of its bytes; what takes effect is what an envelope of these
/// bytes says.
fn check_kept(entry: &Entry) {
    assert_eq!(entry.digest.0, hex::encode(Sha256::digest(entry.text.as_bytes())));
    let again = Entry::read(&entry.text);
    assert_eq!(again.digest, entry.digest, "kept and read back: {}", entry.text);
    assert_eq!(again.change, entry.change);
    assert_eq!(again.change_id, entry.change_id);
    if let Some(change) = &entry.change {
        assert_eq!(Some(change.change_id), entry.change_id);
        let envelope: Envelope = serde_json::from_str(&entry.text).expect("what took effect is an envelope");
        assert_eq!(
            envelope.digest(),
            entry.digest,
            "a device compares the two before it lets go"
        );
    }
}
