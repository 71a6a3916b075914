//! Whether the words around it make a person of a word that may be a name.

use super::{Known, cues, is_sure, known};
use crate::guard::lexicon::Besides;
use crate::guard::word::{Case, Word};

/// Whether a name that is a word as well is a name here.
pub(super) fn says_name(words: &[Word<'_>], at: usize, known: Known) -> bool {
    let here = Place { words, at, known };
    here.is_capital_inside()
        || here.is_named()
        || here.is_followed_by_family()
        || here.acts()
        || here.has_kin()
        || here.stands_with_name()
        || here.did_harm()
}

/// Any word with a capital letter that the text introduces as a person: "eleven Zelmira", "hedder Kvist".
pub(super) fn is_introduced(words: &[Word<'_>], at: usize) -> bool {
    let word = &words[at];
    let is_word =
        word.case == Case::Title && word.folded.chars().count() > 2 && !cues::is_ordinary(&word.folded);
    let is_cue = |before: &Word<'_>| cues::is_person(&before.folded) || cues::is_called(&before.folded);
    is_word && at > 0 && word.is_next() && is_cue(&words[at - 1])
}

struct Place<'p, 't> {
    words: &'p [Word<'t>],
    at: usize,
    known: Known,
}

impl<'p, 't> Place<'p, 't> {
    fn word(&self) -> &'p Word<'t> {
        &self.words[self.at]
    }

    /// The word before in the same sentence.
    fn before(&self) -> Option<&'p Word<'t>> {
        let before = self.at.checked_sub(1)?;
        (!self.word().opens).then(|| &self.words[before])
    }

    fn before_is(&self, what: fn(&str) -> bool) -> bool {
        self.before().is_some_and(|word| what(&word.folded))
    }

    /// The words behind in the same sentence, without a comma in between.
    fn behind(&self, steps: usize) -> Option<&'p Word<'t>> {
        let behind = self.words.get(self.at + 1..=self.at + steps)?;
        behind.iter().all(Word::is_next).then(|| behind.last())?
    }

    fn behind_is(&self, steps: usize, what: fn(&str) -> bool) -> bool {
        self.behind(steps).is_some_and(|word| what(&word.folded))
    }

    /// A text in capital letters throughout says nothing by them.
    fn is_shouted(&self) -> bool {
        let around = [self.at.checked_sub(1), Some(self.at + 1)];
        let mut around = around.into_iter().flatten().filter_map(|at| self.words.get(at));
        self.word().case == Case::Upper && around.any(|word| word.case == Case::Upper)
    }

    fn has_capital(&self) -> bool {
        matches!(self.word().case, Case::Title | Case::Upper) && !self.is_shouted()
    }

    /// "så sparkede Bo mig": Danish writes only names and first words with a capital letter.
    fn is_capital_inside(&self) -> bool {
        let is_other = matches!(self.known.besides, Besides::Proper | Besides::FamilyWord);
        let is_after_article = self.before_is(|word| matches!(word, "en" | "et"));
        self.has_capital() && !self.word().opens && !is_other && !is_after_article && self.known.is_given
    }

    /// "pigen hedder sol", "eleven Storm", "far til bo"
    fn is_named(&self) -> bool {
        let is_called = self.before_is(cues::is_called) && self.known.is_given;
        let is_person = self.before_is(cues::is_person)
            && (self.has_capital() || self.known.besides == Besides::Noun && self.behind_is(1, cues::is_act));
        let two_before = self.at.checked_sub(2).and_then(|at| self.words.get(at));
        let is_kin = self.before_is(|word| matches!(word, "til" | "af"))
            && two_before.is_some_and(|word| cues::is_kin(&word.folded) || word.folded == "moderen")
            && (self.has_capital() || self.known.besides == Besides::Noun);
        self.word().is_next() && (is_called || is_person || is_kin)
    }

    /// "Bo Jensen", "Bo H."
    fn is_followed_by_family(&self) -> bool {
        let is_family = self.behind(1).is_some_and(|next| {
            let is_listed =
                known(next).is_some_and(|next| !next.is_given || next.besides == Besides::Nothing);
            next.case == Case::Title && is_listed
        });
        self.has_capital() && self.known.is_given && !self.known.is_genitive && is_family
    }

    /// "Storm slog mig", "Storm blev vred", "da storm slog mig", "så slog storm mig"
    fn acts(&self) -> bool {
        if self.known.is_genitive {
            return false;
        }
        let acts = self.behind_is(1, cues::is_act);
        let age = |words: &'p [Word<'t>]| words.get(self.at + 2..self.at + 4);
        let has_age =
            age(self.words).is_some_and(|pair| pair[0].case == Case::Number && pair[1].folded == "år");
        let feels = self.behind_is(1, cues::is_weak_act) && (self.behind_is(2, cues::is_mood) || has_age);
        let is_inverted =
            self.before_is(cues::is_act) && self.behind_is(1, cues::is_object) && self.known.is_given;
        match (self.word().opens, self.known.besides) {
            (true, Besides::Function) => acts || feels && self.has_capital(),
            (true, Besides::Noun) => acts || feels,
            (false, Besides::Noun) => is_inverted || acts && self.before_is(cues::is_link),
            (false, Besides::Function) => is_inverted,
            // "Siri svarede": things that speak do not hit.
            (_, Besides::Proper) => {
                self.has_capital() && (acts || feels || is_inverted) && !self.behind_is(1, cues::is_speech)
            }
            (true, _) => self.has_capital() && (acts || feels),
            (false, _) => self.has_capital() && (acts || is_inverted),
        }
    }

    /// "Storms mor"
    fn has_kin(&self) -> bool {
        self.known.is_genitive && self.known.is_given && self.behind_is(1, cues::is_kin)
    }

    /// "Bo og Emma", "Emma og storm", "Rose, Emma og Liv"
    fn stands_with_name(&self) -> bool {
        let may = self.known.is_given && (self.has_capital() || self.known.besides == Besides::Noun);
        let is_and = |at: usize| self.words.get(at).is_some_and(|word| word.folded == "og");
        let is_name = |at: Option<usize>| at.and_then(|at| self.words.get(at)).is_some_and(is_sure);
        let behind = is_and(self.at + 1) && is_name(Some(self.at + 2));
        let before = self.at > 1 && is_and(self.at - 1) && is_name(self.at.checked_sub(2));
        let is_listed = |at: usize| self.words.get(at).is_some_and(|word| word.gap.trim() == ",");
        let in_list = is_listed(self.at + 1) && self.has_capital() && is_name(Some(self.at + 1));
        may && (behind || before && !self.word().opens || in_list)
    }

    /// "blev sparket af storm"
    fn did_harm(&self) -> bool {
        let earliest = self.at.saturating_sub(5);
        self.known.besides == Besides::Noun
            && self.before_is(|word| word == "af")
            && self.words[earliest..self.at]
                .iter()
                .any(|word| cues::is_harm(&word.folded))
    }
}
