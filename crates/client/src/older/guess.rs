//! What a column or a value most likely is, by the words of `locales/office` (`older`): proposals a person looks at.

use serde::Serialize;
use ts_rs::TS;
use vaern_domain::Language;
use vaern_domain::catalogue::{Absence, Act, Actor, Place, Trigger};
use vaern_older::{Field, Meaning};
use vaern_protocol::enrolment::Unit;
use vaern_texts::{has, text};

/// Shorter words are found everywhere.
const LEAST_LETTERS: usize = 3;

/// What a value can mean.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct OlderOption {
    /// A code of the catalogue, or the id of a workplace.
    pub code: String,
    /// Its name.
    pub name: String,
}

/// What a column with this head most likely is.
pub(crate) fn field_of(head: &str) -> Option<Field> {
    let head = head.trim().to_lowercase();
    let is = |field: &Field, fits: fn(&str, &str) -> bool| {
        Language::OFFICE.iter().any(|language| {
            let words = text(*language, &format!("older.guess.{}", field.code()), &[]);
            words.split('|').any(|word| fits(&head, word))
        })
    };
    // The whole head says more than a word in it.
    let exact = Field::ALL
        .into_iter()
        .find(|field| is(field, |head, word| head == word));
    exact.or_else(|| {
        let within = |head: &str, word: &str| word.chars().count() >= LEAST_LETTERS && head.contains(word);
        Field::ALL.into_iter().find(|field| is(field, within))
    })
}

/// Everything a value of a field can mean, in the order it is shown.
pub(crate) fn options(language: Language, field: Field, units: &[Unit]) -> Vec<OlderOption> {
    let of = |prefix: &str, codes: Vec<&'static str>| {
        let option = |code: &&str| OlderOption {
            code: (*code).to_owned(),
            name: text(language, &format!("{prefix}.{code}"), &[]),
        };
        codes.iter().map(option).collect()
    };
    match field {
        Field::Unit => units
            .iter()
            .map(|unit| OlderOption {
                code: unit.unit_id.to_string(),
                name: unit.name.clone(),
            })
            .collect(),
        Field::Act => of("act", Act::ALL.iter().map(|act| act.code()).collect()),
        Field::Actor => of("actor", Actor::ALL.iter().map(|actor| actor.code()).collect()),
        Field::Burden => of("pattern.burden", vec!["low", "middle", "high"]),
        Field::Trigger => of(
            "trigger",
            Trigger::ALL.iter().map(|trigger| trigger.code()).collect(),
        ),
        Field::Place => of("place", Place::ALL.iter().map(|place| place.code()).collect()),
        Field::Absence => of(
            "absence",
            Absence::ALL.iter().map(|absence| absence.code()).collect(),
        ),
        Field::Date | Field::Time | Field::Count => Vec::new(),
    }
}

/// What a value most likely means: the option of that name or code, one of whose words stands in it, or - of the burden - the band
/// its number from 0 to 10 is in. Otherwise nothing is stated.
pub(crate) fn meaning_of(field: Field, value: &str, options: &[OlderOption]) -> Meaning {
    let value = value.trim().to_lowercase();
    let is = |option: &&OlderOption| option.code == value || option.name.to_lowercase() == value;
    let by_number = || match (field, value.parse::<u8>()) {
        (Field::Burden, Ok(0..=3)) => Some("low"),
        (Field::Burden, Ok(4..=6)) => Some("middle"),
        (Field::Burden, Ok(7..=10)) => Some("high"),
        _ => None,
    };
    let code = options
        .iter()
        .find(is)
        .map(|option| option.code.as_str())
        .or_else(by_number)
        .or_else(|| by_words(field, &value, options));
    code.map_or(Meaning::NotStated, |code| Meaning::Code(code.to_owned()))
}

/// The option with the longest word that stands in the value; none where two have one as long.
fn by_words<'a>(field: Field, value: &str, options: &'a [OlderOption]) -> Option<&'a str> {
    let longest = |option: &OlderOption| {
        if field == Field::Unit {
            let name = option.name.to_lowercase();
            let is = value.len() >= LEAST_LETTERS && (name.contains(value) || value.contains(&name));
            return usize::from(is);
        }
        let key = format!("older.value.{}.{}", field.code(), option.code);
        let words = |language: &Language| match has(*language, &key) {
            true => text(*language, &key, &[]),
            false => String::new(),
        };
        let all: Vec<String> = Language::OFFICE.iter().map(words).collect();
        let words = all.iter().flat_map(|words| words.split('|'));
        let found = words.filter(|word| !word.is_empty() && value.contains(word));
        found.map(str::len).max().unwrap_or(0)
    };
    let scored: Vec<(usize, &str)> = options
        .iter()
        .map(|option| (longest(option), option.code.as_str()))
        .collect();
    let most = scored
        .iter()
        .map(|(score, _)| *score)
        .max()
        .filter(|most| *most > 0)?;
    let mut best = scored.iter().filter(|(score, _)| *score == most);
    match (best.next(), best.next()) {
        (Some((_, code)), None) => Some(code),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;
    use vaern_domain::catalogue::UnitKind;
    use vaern_domain::id::UnitId;

    #[test]
    fn heads_people_use_are_recognised_and_others_are_not() {
        for (head, field) in [
            ("Dato", Some(Field::Date)),
            ("Hændelsesdato", Some(Field::Date)),
            ("Tidspunkt", Some(Field::Time)),
            ("Skole", Some(Field::Unit)),
            ("Type af episode", Some(Field::Act)),
            ("Alvorlighed (1-10)", Some(Field::Burden)),
            ("Sted", Some(Field::Place)),
            ("Antal", Some(Field::Count)),
            ("Beskrivelse", None),
            ("Navn", None),
            ("", None),
        ] {
            assert_eq!(field_of(head), field, "{head}");
        }
    }

    #[test]
    fn values_are_proposed_by_name_number_and_word() {
        let units = [("Åskolen", 1), ("Skovbrynet", 2)].map(|(name, id)| Unit {
            unit_id: UnitId(Uuid::from_u128(id)),
            name: name.to_owned(),
            kind: UnitKind::School,
        });
        let proposed =
            |field: Field, value: &str| match meaning_of(field, value, &options(Language::Da, field, &units))
            {
                Meaning::Code(code) => Some(code),
                _ => None,
            };
        let some = |code: &str| Some(code.to_owned());
        assert_eq!(proposed(Field::Act, "Slag"), some("hit"));
        assert_eq!(proposed(Field::Act, "Blev sparket på benet"), some("kick"));
        assert_eq!(proposed(Field::Act, "blev bidt"), some("bite"));
        assert_eq!(proposed(Field::Act, "møde i udvalget"), None);
        assert_eq!(proposed(Field::Burden, "8"), some("high"));
        assert_eq!(proposed(Field::Burden, "meget alvorlig"), some("high"));
        assert_eq!(
            proposed(Field::Unit, "åskolen"),
            Some(Uuid::from_u128(1).to_string())
        );
        assert_eq!(
            proposed(Field::Unit, "Skov"),
            Some(Uuid::from_u128(2).to_string())
        );
        assert_eq!(proposed(Field::Unit, "sko"), None, "it could be either");
    }
}
