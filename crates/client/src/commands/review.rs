//! Whether the author has answered what the guard asks. It is decided here, from the words the author kept, and not by
//! the window: no screen can leave the question out.

use std::collections::BTreeSet;
use vaern_domain::guard;
use vaern_domain::incident::ChangeBody;

/// The review a change carries: the version of the guard, if every text in it is free of what asks but for the words
/// that were kept. None where nothing is written: there was nothing to ask about.
pub(crate) fn review(body: &ChangeBody, kept: &[String]) -> Option<u16> {
    let kept: BTreeSet<&str> = kept.iter().map(String::as_str).collect();
    let is_answered = |text: &str| {
        guard::scan(text)
            .into_iter()
            .filter(|finding| !finding.kind.refuses())
            .all(|finding| kept.contains(&text[finding.range]))
    };
    let mut texts = body.texts().peekable();
    texts.peek()?;
    texts.all(is_answered).then_some(guard::VERSION)
}
