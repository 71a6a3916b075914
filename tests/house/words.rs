//! Every code a user can meet has words in every language, and words stand in `locales/` only. What only offices read has
//! them in the languages of offices.

use vaern_client::FailureCode;
use vaern_domain::Language;
use vaern_domain::access::Role;
use vaern_domain::catalogue::{
    Absence, Act, ActGroup, Actor, Company, Exposure, Helped, People, Place, Support, Trigger, YesNo,
};
use vaern_domain::easy::{AbsenceReply, Agent, Clock, ContactMode};
use vaern_domain::incident::follow_up::{Cause, Effect, FirstAid, OwnerRole};
use vaern_domain::incident::{Authority, Outcome, WithdrawalReason};
use vaern_protocol::ErrorCode;
use vaern_tests::workspace;

fn keys() -> Vec<String> {
    let mut keys = Vec::new();
    let mut add = |group: &str, codes: Vec<&str>| {
        keys.extend(codes.into_iter().map(|code| format!("{group}.{code}")));
    };
    add("act", Act::ALL.iter().map(|code| code.code()).collect());
    add(
        "act_group",
        ActGroup::ALL.iter().map(|code| code.code()).collect(),
    );
    add("actor", Actor::ALL.iter().map(|code| code.code()).collect());
    add("trigger", Trigger::ALL.iter().map(|code| code.code()).collect());
    add("place", Place::ALL.iter().map(|code| code.code()).collect());
    add("exposure", Exposure::ALL.iter().map(|code| code.code()).collect());
    add("company", Company::ALL.iter().map(|code| code.code()).collect());
    add("people", People::ALL.iter().map(|code| code.code()).collect());
    add("helped", Helped::ALL.iter().map(|code| code.code()).collect());
    add("support", Support::ALL.iter().map(|code| code.code()).collect());
    add("yes_no", YesNo::ALL.iter().map(|code| code.code()).collect());
    add("absence", Absence::ALL.iter().map(|code| code.code()).collect());
    add("role", Role::ALL.iter().map(|code| code.code()).collect());
    add(
        "failure",
        FailureCode::ALL.iter().map(|code| code.code()).collect(),
    );
    add("failure", ErrorCode::ALL.iter().map(|code| code.code()).collect());
    add(
        "withdrawal",
        WithdrawalReason::ALL.iter().map(|code| code.code()).collect(),
    );
    add(
        "watch.reply",
        AbsenceReply::ALL.iter().map(|code| code.code()).collect(),
    );
    // An action changes one of the places a cause is looked for in, and is called the same.
    add("cause", Cause::ALL.iter().map(|code| code.code()).collect());
    add(
        "first_aid",
        FirstAid::ALL.iter().map(|code| code.code()).collect(),
    );
    add("effect", Effect::ALL.iter().map(|code| code.code()).collect());
    add("owner", OwnerRole::ALL.iter().map(|code| code.code()).collect());
    let clocks = [Clock::ReportAbsence, Clock::ReportBenefits, Clock::Police];
    add("deadline", clocks.map(Clock::code).into());
    for authority in Authority::ALL {
        let decision = format!("decision.{}", authority.code());
        add(&decision, Outcome::ALL.iter().map(|code| code.code()).collect());
    }
    keys
}

#[test]
fn every_code_has_words_in_every_language() {
    let missing: Vec<String> = Language::ALL
        .into_iter()
        .flat_map(|language| keys().into_iter().map(move |key| (language, key)))
        .filter(|(language, key)| !vaern_texts::has(*language, key))
        .map(|(language, key)| format!("{}: {key}", language.code()))
        .collect();
    assert_eq!(
        missing,
        Vec::<String>::new(),
        "these would be shown as bare codes"
    );
    assert!(
        !vaern_texts::has(Language::Da, "act.no_such_act"),
        "a missing key must be seen as missing"
    );
}

#[test]
fn the_draft_for_easy_has_words_for_every_code() {
    let modes = ContactMode::ALL
        .iter()
        .map(|mode| format!("mode.{}", mode.code()));
    let agents = Agent::ALL.iter().map(|agent| format!("agent.{}", agent.code()));
    for key in modes.chain(agents) {
        let key = format!("easy_draft.{key}");
        assert!(vaern_texts::has(Language::Da, &key), "{key} has no words");
    }
}

/// Keys that Rust sources name literally must exist too; what recording needs of them, its own tests ask for.
#[test]
fn every_key_named_in_the_client_has_words() {
    let mut missing = Vec::new();
    for folder in [
        "crates/client/src/commands",
        "crates/client/src/commands/trial",
        "crates/client/src/export",
    ] {
        let entries = std::fs::read_dir(workspace().join(folder)).unwrap();
        let paths = entries.map(|entry| entry.unwrap().path());
        for path in paths.filter(|path| path.is_file()) {
            let source = std::fs::read_to_string(path).unwrap();
            let literals = source.split('"').skip(1).step_by(2);
            let full = literals.clone().filter(|text| {
                ["trend.", "verdict.", "csv.", "chart."]
                    .iter()
                    .any(|group| text.starts_with(group))
            });
            for key in full.filter(|key| !key.contains('{')) {
                let plural = format!("{key}.other");
                if Language::OFFICE.iter().any(|language| {
                    !vaern_texts::has(*language, key) && !vaern_texts::has(*language, &plural)
                }) {
                    missing.push(key.to_owned());
                }
            }
        }
    }
    assert_eq!(missing, Vec::<String>::new());
}
