//! Who gets what: walked over the table of routes itself, so that a new route cannot escape it.
//!
//! Every route × every role × kind of device × token (its own, revoked, unknown, none) × what it names (of the own
//! workplace, of another one, of another organisation). Whatever is answered is searched for what the caller must not see.

mod anonymous;
mod log;
mod request;
mod world;

use crate::support::{Answer, Server};
use request::{Target, requests};
use serde_json::Value;
use std::collections::BTreeSet;
use vaern_protocol::OPENAPI_PATH;
use vaern_server::http::access::{Access, Grant, Reach, Reads};
use vaern_server::http::{ROUTES, Route};
use world::{Caller, Credential, Mark, What, World};

/// Codes that mean: not for you.
const REFUSALS: [&str; 5] = [
    "not_enrolled",
    "device_revoked",
    "not_allowed",
    "not_found",
    "member_unknown",
];

#[test]
fn every_route_gives_everyone_what_its_row_says_and_nothing_else() {
    let server = Server::start();
    let world = World::new(&server);
    let described: Value = server.get(OPENAPI_PATH, &[]).json();
    let mut met = BTreeSet::new();
    let mut asked = 0;
    for route in ROUTES {
        for caller in &world.callers {
            for request in requests(route, &world, caller) {
                for credential in Credential::ALL {
                    let answer = request.send(&server, caller.token(credential));
                    let told = format!(
                        "{} {} as {:?} ({}) with {credential:?} token on {:?}: {} {}",
                        route.method,
                        request.path,
                        caller.role,
                        caller.name,
                        request.target,
                        answer.status,
                        answer.body
                    );
                    check(route, caller, credential, request.target, &answer, &told);
                    check_described(&described, route, &answer, &told);
                    check_marks(route, &world, caller, credential, &answer, &told, &mut met);
                    asked += 1;
                }
            }
        }
    }
    assert!(asked > 200, "only {asked} questions were asked");
    let granted = ROUTES.iter().flat_map(|route| match route.access {
        Access::Everyone => &[],
        Access::Devices(grants) => grants,
    });
    for grant in granted.filter(|grant| telling(grant.reads).is_some()) {
        assert!(
            met.contains(&format!("{:?}", grant.reads)),
            "no answer held what {:?} promises: the search for what must not be there proves nothing",
            grant.reads
        );
    }
}

/// The status and code that are due.
fn check(
    route: &Route,
    caller: &Caller,
    credential: Credential,
    target: Target,
    answer: &Answer,
    told: &str,
) {
    assert!(answer.status < 500, "{told}");
    let due = match (route.access, credential) {
        (Access::Everyone, _) => None,
        (_, Credential::None | Credential::Unknown) => Some("not_enrolled"),
        (_, Credential::Revoked) => Some("device_revoked"),
        (access, Credential::Own) => match access.grant(&caller.session) {
            None => Some("not_allowed"),
            Some(grant) if !within(grant, target) => {
                assert!(REFUSALS.contains(&code(answer).as_str()), "out of reach: {told}");
                return;
            }
            Some(_) => None,
        },
    };
    match due {
        Some(due) => assert_eq!(code(answer), due, "{told}"),
        // Without a token or code that fits, an open route may say what it likes but that one is not allowed.
        None if route.access == Access::Everyone => assert!(answer.status != 401, "{told}"),
        None => assert!(!REFUSALS.contains(&code(answer).as_str()), "is granted: {told}"),
    }
}

fn within(grant: Grant, target: Target) -> bool {
    match target {
        Target::Nothing | Target::Own => true,
        Target::OtherUnit => grant.reach == Reach::Organisation,
        Target::OtherOrganisation => false,
    }
}

/// What is answered stands in the description.
fn check_described(described: &Value, route: &Route, answer: &Answer, told: &str) {
    let method = route.method.as_str().to_ascii_lowercase();
    let responses = &described["paths"][route.path][method]["responses"];
    let response = &responses[answer.status.to_string()];
    assert!(response.is_object(), "a status that is not described: {told}");
    if answer.status >= 400 {
        let codes = response["x-vaern-codes"].as_array().unwrap();
        assert!(
            codes.contains(&Value::from(code(answer))),
            "a code that is not described: {told}"
        );
    }
}

/// Nothing in an answer that is not for the caller.
fn check_marks(
    route: &Route,
    world: &World,
    caller: &Caller,
    credential: Credential,
    answer: &Answer,
    told: &str,
    met: &mut BTreeSet<String>,
) {
    let grant = match credential {
        Credential::Own => route.access.grant(&caller.session),
        _ => None,
    };
    for mark in world.marks.iter().filter(|mark| answer.body.contains(&mark.text)) {
        let may = grant.is_some_and(|grant| may_see(grant, caller, mark));
        assert!(may, "{mark:?} is not for them: {told}");
        if let Some(grant) = grant.filter(|grant| telling(grant.reads) == Some(mark.what)) {
            met.insert(format!("{:?}", grant.reads));
        }
    }
}

/// What shows that an answer held what a grant promises.
fn telling(reads: Reads) -> Option<What> {
    match reads {
        Reads::Nothing => None,
        Reads::Log => Some(What::Incident),
        Reads::Figures => Some(What::UnitName),
        Reads::Facts => Some(What::Incident),
        Reads::Records | Reads::OwnRecords => Some(What::Text),
    }
}

fn may_see(grant: Grant, caller: &Caller, mark: &Mark) -> bool {
    if mark.organisation != caller.session.organisation {
        return false;
    }
    let is_own =
        mark.owner == Some(caller.session.device) || mark.person.is_some() && mark.person == caller.person;
    let in_reach = grant.reach == Reach::Organisation
        || grant.reach == Reach::OwnUnit && caller.session.unit == Some(mark.unit);
    match mark.what {
        What::UnitName => grant.reach == Reach::Organisation || caller.session.unit == Some(mark.unit),
        What::Incident if matches!(grant.reads, Reads::Log | Reads::Facts | Reads::Records) => in_reach,
        // Who looked at their own cases on a shared device stands there with their name.
        What::Reporter if grant.reads == Reads::Log => in_reach,
        What::Text | What::Reporter if grant.reads == Reads::Records => in_reach || is_own,
        What::Incident | What::Text | What::Reporter => is_own && grant.reads == Reads::OwnRecords,
        What::Hidden => is_own,
    }
}

/// The code of an error; empty for a success.
fn code(answer: &Answer) -> String {
    match answer.status {
        200..400 => String::new(),
        _ => answer.json::<Value>()["error"]["code"]
            .as_str()
            .unwrap()
            .to_owned(),
    }
}
