//! Bodies of any version: lifted, read, and written again.

use serde::Deserialize as _;
use serde_json::Value;
use vaern_domain::incident::ChangeKind;
use vaern_protocol::Envelope;
use vaern_protocol::upcast::{NEWEST, OLDEST, lifted, lowered};

/// The input as a body of each kind and version, and as an envelope.
pub fn run(input: &[u8]) {
    let Ok(value) = serde_json::from_slice::<Value>(input) else {
        return;
    };
    for kind in ChangeKind::ALL
        .map(ChangeKind::code)
        .into_iter()
        .chain(["of_tomorrow"])
    {
        check_body(kind, &value);
    }
    if let Ok(envelope) = Envelope::deserialize(&value) {
        check_envelope(envelope);
    }
}

/// Lifting twice is lifting once; versions nobody knows are left alone; writing is undone by reading.
fn check_body(kind: &str, body: &Value) {
    for version in [0, NEWEST + 1, u16::MAX] {
        assert_eq!(lifted(kind, version, body), None);
    }
    for version in OLDEST..=NEWEST {
        let Some(newest) = lifted(kind, version, body) else {
            panic!("version {version} is known");
        };
        assert_eq!(lifted(kind, version, &newest).as_ref(), Some(&newest));
        assert_eq!(lifted(kind, NEWEST, &newest).as_ref(), Some(&newest));
        let (oldest, written) = lowered(kind, newest.clone().into_owned());
        let read = lifted(kind, oldest, &written);
        // Only a newest body is ever written: one of version 2 without its code is none.
        if version == OLDEST {
            assert_eq!(read.as_ref(), Some(&newest));
        }
    }
}

/// What can be read can be written and read again, and reading leaves it as it is.
fn check_envelope(mut envelope: Envelope) {
    for schema in [envelope.schema, OLDEST, NEWEST] {
        envelope.schema = schema;
        let before = envelope.clone();
        let opened = envelope.open();
        assert_eq!(envelope, before);
        let Ok(change) = opened else { continue };
        let written = Envelope::of(&change);
        let again = written.open().expect("what was written is read");
        assert_eq!(again, change);
        assert_eq!(Envelope::of(&again).digest(), written.digest());
    }
}
