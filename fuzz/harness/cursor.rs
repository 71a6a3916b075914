//! Cursors: forged, cut, turned and made for others.

use uuid::Uuid;
use vaern_domain::id::{DeviceId, OrganisationId};
use vaern_server::cursor::{CursorSeal, Position};

const HERE: OrganisationId = OrganisationId(Uuid::from_u128(1));
const DEVICE: DeviceId = DeviceId(Uuid::from_u128(2));

/// The input as a cursor, and as an alteration of a real one: eight bytes say how far it has read, the rest is laid over its
/// text. Nothing opens but what was sealed, for nobody else, and it says what was sealed.
pub fn run(input: &[u8]) {
    let seal = CursorSeal::new([7; 32]);
    let open = |text: &str| seal.open(HERE, DEVICE, text);
    if let Some(position) = open(&String::from_utf8_lossy(input)) {
        panic!("forged: {position:?}");
    }
    let Some((number, over)) = input.split_first_chunk::<8>() else {
        return;
    };
    let number = u64::from_be_bytes(*number);
    let position = Position {
        epoch: number.rotate_left(32),
        seq: number,
    };
    let sealed = seal.seal(HERE, DEVICE, position);
    assert_eq!(open(&sealed), Some(position));
    assert_eq!(
        seal.open(OrganisationId(Uuid::from_u128(3)), DEVICE, &sealed),
        None
    );
    assert_eq!(seal.open(HERE, DeviceId(Uuid::from_u128(3)), &sealed), None);
    assert_eq!(CursorSeal::new([8; 32]).open(HERE, DEVICE, &sealed), None);
    let mut altered = sealed.clone().into_bytes();
    for (byte, over) in altered.iter_mut().zip(over) {
        *byte ^= over;
    }
    altered.extend(over.iter().skip(sealed.len()));
    let altered = String::from_utf8_lossy(&altered);
    assert_eq!(
        open(&altered).is_some(),
        altered == sealed,
        "{altered} from {sealed}"
    );
    let (cut, _) = sealed.split_at(over.len() % sealed.len());
    assert_eq!(open(cut), None, "cut to {cut}");
}
