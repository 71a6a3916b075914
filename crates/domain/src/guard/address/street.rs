//! Words that are a street.

use crate::guard::word::{Case, Word};

/// Endings that make a street of a word.
const ENDINGS: [&str; 24] = [
    "gade",
    "gaden",
    "vej",
    "vejen",
    "alle",
    "alleen",
    "stræde",
    "strædet",
    "boulevard",
    "boulevarden",
    "torv",
    "torvet",
    "vænge",
    "vænget",
    "plads",
    "pladsen",
    "ringvej",
    "kaj",
    "kajen",
    "bakke",
    "stien",
    "toften",
    "gyde",
    "esplanaden",
];
/// Endings that do so with a capital letter only: "Gellerupparken 12", but "i legeparken 12".
const CAPITAL_ENDINGS: [&str; 18] = [
    "parken", "bakken", "haven", "lunden", "krogen", "marken", "engen", "højen", "vangen", "stedet",
    "gården", "ager", "bro", "skoven", "dalen", "volden", "banen", "brinken",
];
/// Words with such an ending that are no street.
const NO_STREETS: &str = "arbejdsplads arbejdspladsen legeplads legepladsen parkeringsplads parkeringspladsen p-plads pladsen \
    p-pladsen skolevej skolevejen genvej genvejen motorvej motorvejen cykelstien udvej udvejen omvej omvejen gågade gågaden \
    undervej halvvej hjemvej hjemvejen afvej afveje fortov boldbanen løbebanen cykelbanen skolehaven børnehaven forhaven \
    sansehaven skolegården bondegården gården stedet opholdsstedet bostedet værestedet botilbudsstedet arbejdsstedet \
    uddannelsesstedet spillestedet fællespladsen sportspladsen festpladsen siddeplads siddepladsen stoleplads studieplads \
    elevplads elevpladsen praktikplads praktikpladsen læreplads lærepladsen sovepladsen sengeplads sengepladsen bålpladsen \
    bålplads boldbane byggepladsen byggeplads havneparken skateparken rulleparken tivoliparken fodboldbanen svømmebanen \
    jernbanen forlystelsesparken indkørselsvej adgangsvej adgangsvejen flugtvej flugtvejen luftvej luftvejen ringvejen \
    grusvej grusvejen skovvej sidegade sidegaden hovedgade hovedvej hovedvejen landevej landevejen ledvogtervej";
/// Words that stand alone before a number as a street, with a capital letter.
const ALONE: &str = "torvet strøget nyhavn langelinie gammeltorv nytorv kultorvet havnen strandgade nørrebro vesterbro østerbro \
    gaden kajen";
/// Second words of a street: "Frederiks Allé".
const SECOND: &str = "vej gade alle plads boulevard stræde torv park have bakke vænge kaj strand ringvej gård mark minde bro have";
/// Where people live that has a number of its own: no address outside the house.
const HOUSES: &str = "stue stuen afdeling afd lokale hus huset gang gangen team værelse værelset plejehjem plejehjemmet etage sal \
    klasse blok gruppe plan trin niveau uge bosted bostedet bolig lejlighed nummer nr skema side kapitel punkt mandag tirsdag onsdag \
    torsdag fredag lørdag søndag januar februar marts april maj juni juli august september oktober november december";
/// First parts that are written short.
const SHORT: &str = "gl sdr ndr nr st skt sct dr kgs h c chr fr p a j n m store lille";

/// The first word of the street whose last word stands at `at`.
pub(super) fn start(words: &[Word<'_>], at: usize) -> Option<usize> {
    let word = &words[at];
    let folded = word.folded.as_str();
    let is_title = matches!(word.case, Case::Title | Case::Upper);
    if in_list(SECOND, folded) {
        return second(words, at);
    }
    let is_street = !in_list(NO_STREETS, folded)
        && (ends_in(&ENDINGS, folded)
            || is_title && (ends_in(&CAPITAL_ENDINGS, folded) || in_list(ALONE, folded)));
    if is_street {
        return Some(if is_title { first_part(words, at) } else { at });
    }
    (is_title && lives(words, at)).then(|| first_part(words, at))
}

/// "Peter Bangs Vej", "peter bangs vej": a capital letter, or a genitive before it.
fn second(words: &[Word<'_>], at: usize) -> Option<usize> {
    let before = at.checked_sub(1).map(|before| &words[before])?;
    let is_short = in_list(SHORT, &before.folded) && words[at].gap == ". ";
    if !words[at].is_joined() && !is_short {
        return None;
    }
    let is_title = before.case == Case::Title && !is_function(&before.folded);
    if is_title {
        return Some(first_part(words, at));
    }
    let is_name = words[at].case == Case::Lower
        && before.case == Case::Lower
        && !is_function(&before.folded)
        && crate::guard::lexicon::family(before.folded.strip_suffix('s').unwrap_or(&before.folded)).is_some();
    is_name.then_some(at - 1)
}

/// "bor på Torvet", "adressen er Solglimt": what follows is where somebody lives.
fn lives(words: &[Word<'_>], at: usize) -> bool {
    let mut first = first_part(words, at);
    if in_list(HOUSES, &words[at].folded) || words[at].opens {
        return false;
    }
    while first > 0
        && matches!(
            words[first - 1].folded.as_str(),
            "på" | "i" | "ved" | "er" | "til"
        )
    {
        first -= 1;
    }
    first > 0
        && matches!(
            words[first - 1].folded.as_str(),
            "bor" | "boede" | "adresse" | "adressen" | "bopæl" | "flyttet" | "flyttede" | "bopælen"
        )
}

/// Goes back over the parts before: "Store", "Gl.", "H.C.", "Peter".
fn first_part(words: &[Word<'_>], at: usize) -> usize {
    let mut first = at;
    while let Some(before) = first.checked_sub(1).map(|before| &words[before]) {
        let word = &words[first];
        let is_short = in_list(SHORT, &before.folded) && before.case == Case::Title;
        let is_close =
            word.is_joined() || is_short && word.gap.chars().all(|letter| matches!(letter, '.' | ' '));
        let is_part = before.case == Case::Title && !is_function(&before.folded);
        if !is_close || word.opens || !is_part || at - first == 3 {
            break;
        }
        first -= 1;
    }
    first
}

/// Words that begin a sentence before a street: "Ved Skolegade 12".
fn is_function(folded: &str) -> bool {
    in_list(
        "på i ved til fra mod af og da så det den der han hun vi jeg de en et min din sin hans hendes vores hele lige hvor når \
         familien borgeren eleven adresse adressen hjemme foran bag om ad langs over under gennem hver uden med før efter deres",
        folded,
    )
}

fn ends_in(endings: &[&str], folded: &str) -> bool {
    endings.iter().any(|ending| {
        folded
            .strip_suffix(ending)
            .is_some_and(|stem| stem.chars().count() >= 2)
    })
}

fn in_list(list: &str, folded: &str) -> bool {
    list.split_ascii_whitespace().any(|word| word == folded)
}
