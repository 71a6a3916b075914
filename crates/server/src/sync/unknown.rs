//! What no rule here knows: fields of a newer app are kept unseen, so they are searched for personal data as well.

use serde_json::Value;
use std::borrow::Cow;
use std::collections::BTreeSet;
use vaern_domain::answers::NOTE_LIMIT;
use vaern_domain::guard::{self, FindingKind};
use vaern_domain::incident::Change;
use vaern_protocol::Envelope;

/// Kinds of personal data in what `change` does not hold of the envelope it was read from. None when there is more of
/// it than a person can write in a note: searching it would keep everybody else waiting.
pub(super) fn personal_data(received: &Value, change: &Change) -> Option<BTreeSet<FindingKind>> {
    let known = serde_json::to_value(Envelope::of(change)).ok()?;
    let mut texts = Vec::new();
    collect_unknown(received, &known, &mut texts);
    let characters: usize = texts.iter().map(|text| text.chars().count()).sum();
    let kinds = || {
        texts
            .iter()
            .flat_map(|text| guard::scan(text))
            .map(|finding| finding.kind)
            .collect()
    };
    (characters <= NOTE_LIMIT).then(kinds)
}

fn collect_unknown<'a>(received: &'a Value, known: &Value, texts: &mut Vec<Cow<'a, str>>) {
    let Value::Object(fields) = received else { return };
    for (name, value) in fields {
        match known.get(name) {
            Some(known) => collect_unknown(value, known, texts),
            None => {
                texts.push(name.into());
                collect(value, texts);
            }
        }
    }
}

/// Names and numbers too: a phone number is one in whatever form it is sent.
fn collect<'a>(value: &'a Value, texts: &mut Vec<Cow<'a, str>>) {
    match value {
        Value::String(text) => texts.push(text.into()),
        Value::Number(number) => texts.push(number.to_string().into()),
        Value::Array(values) => values.iter().for_each(|value| collect(value, texts)),
        Value::Object(fields) => {
            for (name, value) in fields {
                texts.push(name.into());
                collect(value, texts);
            }
        }
        Value::Null | Value::Bool(_) => {}
    }
}
