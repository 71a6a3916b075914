//! Bodies of older versions, lifted to the newest one when they are read.
//!
//! A step is pure: the same body gives the same body, with no clock and no store. It is applied where a body is read, never
//! where it is kept: stored bytes stay as they came, and so do their digests. A step knows its own version and the next
//! alone, so a new version adds one and touches none. A body of a version nobody here knows is not guessed at: the central
//! store holds it, and a device keeps it unread.
//!
//! A body is written in the oldest version that can say it ([`lowered`]): an app or server that is one release behind reads
//! it too. A version is therefore read for a release before anything is written in it.
//!
//! | Version | What it says that the one before does not |
//! |---|---|
//! | 1 | everything; a withdrawal may leave its code out, as apps did that did not ask for one |
//! | 2 | a withdrawal always has a code; `not_asked` where nobody was asked |

use serde_json::{Map, Value};
use std::borrow::Cow;
use vaern_domain::incident::ChangeKind;

/// The oldest version that is read.
pub const OLDEST: u16 = 1;

/// What lifts a body of its version to the next: the kind of the change as it is written, and the fields of its body.
type Step = fn(&str, &mut Map<String, Value>);

/// The step at place 0 lifts version [`OLDEST`].
const STEPS: &[Step] = &[with_a_reason];

/// The newest version that is read.
pub const NEWEST: u16 = OLDEST + STEPS.len() as u16;

const CODE: &str = "code";
const NOT_ASKED: &str = "not_asked";

/// A body of this version as the newest one. None for a version that is not known here. What is no object, and fields and
/// kinds nobody here knows, are left as they are.
pub fn lifted<'a>(kind: &str, version: u16, body: &'a Value) -> Option<Cow<'a, Value>> {
    let done = usize::from(version.checked_sub(OLDEST)?);
    let steps = STEPS.get(done..)?;
    let Value::Object(fields) = body else {
        return Some(Cow::Borrowed(body));
    };
    if steps.is_empty() {
        return Some(Cow::Borrowed(body));
    }
    let mut fields = fields.clone();
    for step in steps {
        step(kind, &mut fields);
    }
    Some(Cow::Owned(Value::Object(fields)))
}

/// A body of the newest version as the oldest one that can say it, with that version.
pub fn lowered(kind: &str, mut body: Value) -> (u16, Value) {
    if let Value::Object(fields) = &mut body
        && is_withdrawal(kind)
        && fields.get(CODE).is_some_and(|code| code == NOT_ASKED)
    {
        fields.remove(CODE);
    }
    (OLDEST, body)
}

/// From 1 to 2.
fn with_a_reason(kind: &str, body: &mut Map<String, Value>) {
    if is_withdrawal(kind) && body.get(CODE).is_none_or(Value::is_null) {
        body.insert(CODE.to_owned(), NOT_ASKED.into());
    }
}

fn is_withdrawal(kind: &str) -> bool {
    kind == ChangeKind::Withdrawn.code()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;
    use vaern_domain::incident::WithdrawalReason;

    const WITHDRAWN: &str = "withdrawn";

    fn lift(kind: &str, version: u16, body: &Value) -> Value {
        lifted(kind, version, body).unwrap().into_owned()
    }

    #[test]
    fn a_withdrawal_without_a_code_is_lifted_and_nothing_else() {
        assert_eq!(lift(WITHDRAWN, 1, &json!({})), json!({"code": "not_asked"}));
        assert_eq!(
            lift(
                WITHDRAWN,
                1,
                &json!({"code": null, "reason": "Nej", "newer": [1]})
            ),
            json!({"code": "not_asked", "reason": "Nej", "newer": [1]}),
            "fields nobody here knows stay"
        );
        for (kind, body) in [
            (WITHDRAWN, json!({"code": "mistake"})),
            ("recorded", json!({"answers": {}})),
            ("of_tomorrow", json!({"reason": 1})),
            (WITHDRAWN, json!("no object")),
        ] {
            assert_eq!(lift(kind, 1, &body), body, "{kind}");
        }
    }

    #[test]
    fn what_is_of_the_newest_version_is_not_touched_and_what_is_newer_is_not_guessed_at() {
        let body = json!({"reason": "Nej"});
        assert!(matches!(lifted(WITHDRAWN, NEWEST, &body), Some(Cow::Borrowed(_))));
        for version in [0, NEWEST + 1, u16::MAX] {
            assert_eq!(lifted(WITHDRAWN, version, &body), None, "version {version}");
        }
    }

    #[test]
    fn what_is_written_is_read_as_it_was() {
        for code in WithdrawalReason::ALL {
            let body = json!({"code": code.code(), "reason": "…"});
            let (version, written) = lowered(WITHDRAWN, body.clone());
            assert_eq!(version, 1, "an app of the release before reads it");
            assert_eq!(lift(WITHDRAWN, version, &written), body);
        }
        assert_eq!(lowered(WITHDRAWN, json!({"code": "not_asked"})).1, json!({}));
        let other = json!({"code": "not_asked"});
        assert_eq!(lowered("of_tomorrow", other.clone()).1, other);
    }
}
