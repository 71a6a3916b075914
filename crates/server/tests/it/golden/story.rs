//! What happened at a small town, as far as servers of a version knew of such things.

use crate::support::{Device, Server, id, uuid};
use serde_json::{Value, json};
use vaern_domain::access::Role;
use vaern_domain::catalogue::Place;
use vaern_protocol::config::Workplace;
use vaern_protocol::trends::Holiday;
use vaern_server::store::Administration as _;

/// The one note there is.
pub const NOTE: &str = "rolig igen";

/// Who lived through it.
pub struct Told {
    /// A person with a device of her own.
    pub anne: Device,
}

fn post(device: &Device, path: &str, body: &Value) {
    let answer = device.send("POST", path, &[], body.to_string().as_bytes());
    assert_eq!(answer.status, 200, "{path}: {}", answer.body);
}

/// Lets it happen, with rows in every table of that version.
pub fn tell(server: &Server, version: usize) -> Told {
    let town = server.town("Lyngby");
    let (anne, group) = (
        server.employee(&town, &town.north, "Anne Andersen"),
        server.group(&town, &town.north),
    );
    let (leader, tablet) = (
        server.leader(&town),
        server.device(&town, Some(&town.north), None, Role::Employee),
    );
    let holiday = Holiday {
        first: "2026-10-12".parse().unwrap(),
        last: "2026-10-16".parse().unwrap(),
    };
    server
        .wait(server.store.add_holidays(town.organisation, vec![holiday]))
        .unwrap();
    let lost = server.employee(&town, &town.south, "Bo Berg");
    server
        .wait(
            server
                .store
                .revoke(town.organisation, lost.enrolled.device, server.now()),
        )
        .unwrap();
    server.code(&town, Some(&town.south), None, Role::Employee);

    let first = record(&anne, &tablet);
    group.get("/v1/trends");
    group.get("/v1/export/incidents.csv");
    if version >= 2 {
        let decided = json!({"authority": "easy", "outcome": "not_reported", "reason": "Intet fravær."});
        group.sync(vec![group.change("decided", uuid(&first), decided)], None);
    }
    if version >= 3 {
        let person = server.person(&town, Some(&town.north), Role::Employee, "Cecilie Carlsen");
        let code = server.code(&town, Some(&town.north), Some(&person), Role::Employee);
        post(
            &tablet,
            "/v1/members",
            &json!({"code": code.replace('-', ""), "pin": "280417"}),
        );
        let mut hers = tablet.recorded();
        hers["author"]["person"] = json!(person.person_id);
        tablet.sync(vec![hers], None);
        post(
            &tablet,
            "/v1/members/cases",
            &json!({"person": person.person_id, "pin": "280417"}),
        );
    }
    if version >= 4 {
        let workplace = Workplace {
            help: Some("Ring til kontoret.".into()),
            hidden_places: [Place::AfterSchool].into(),
            ..Workplace::default()
        };
        let set = server
            .store
            .set_workplace(town.organisation, town.north.unit_id, workplace);
        server.wait(set).unwrap();
        let left = json!([{"day": "2026-08-24", "question": "who", "count": 2}]);
        post(&anne, "/v1/sync", &json!({"changes": [], "abandoned": left}));
    }
    if version >= 5 {
        follow_up(&group, &first);
    }
    if version >= 6 {
        post(
            &group,
            "/v1/shadow",
            &json!({"week": "2026-08-17", "tallied": 20}),
        );
        let month =
            json!({"unit": town.north.unit_id, "month": "2026-07-01", "hours": 4120, "headcount": 40});
        post(&leader, "/v1/hours", &json!({"months": [month]}));
    }
    if version >= 7 {
        let plan = json!({
            "name": "Prøve", "first": "2026-09-07", "last": "2027-03-06",
            "units": [{"unit": town.north.unit_id, "name": "", "staff": 40}],
            "criteria": [{"measure": "seconds_median", "bound": {"at_most": 30.0}}],
        });
        post(&leader, "/v1/trials", &json!({"plan": plan}));
    }
    if version >= 9 {
        for taken in [true, false] {
            older(&leader, &json!(town.north.unit_id), taken);
        }
    }
    Told { anne }
}

/// Recorded, amended, withdrawn, between colleagues, counted in a day tally, without a name, held, and amended too early.
fn record(anne: &Device, tablet: &Device) -> Value {
    let first = anne.recorded();
    let incident = first["incident_id"].clone();
    let mut colleague = anne.recorded();
    colleague["body"]["answers"] =
        json!({"acts": ["hit"], "actor": "colleague", "burden": 9, "absence": "no"});
    colleague["body"]["occurred"]["at"] = json!("2026-08-19T13:25:00+02:00");
    let mut tally = anne.recorded();
    tally["body"]["answers"] = json!({"acts": ["pinch_scratch"], "tally": {"pinch_scratch": 4}});
    let mut held = anne.recorded();
    held["body"]["answers"]["note"] = json!("ring 20 30 40 50");
    let mut newer = anne.recorded();
    newer["of_tomorrow"] = json!({"kept": true});
    let gone = anne.recorded();
    let withdrawn = anne.change(
        "withdrawn",
        uuid(&gone["incident_id"]),
        json!({"code": "mistake"}),
    );
    let amended = json!({"answers": {"burden": 9, "note": NOTE}});
    let amended = anne.change("amended", uuid(&incident), amended);
    let early = anne.change("amended", id(), json!({"answers": {"burden": 1}}));
    anne.sync(
        vec![
            first, colleague, tally, held, newer, gone, withdrawn, amended, early,
        ],
        None,
    );
    tablet.sync(vec![tablet.recorded()], None);
    incident
}

fn follow_up(group: &Device, incident: &Value) {
    let action = id();
    let steps = [
        json!({"step": "seen"}),
        json!({"step": "contacted", "at": "2026-08-24T13:40:00+02:00"}),
        json!({"step": "action_agreed", "action_id": action, "kind": "pedagogy", "what": "Fast plads",
            "owner": {"role": "leader"}, "deadline": "2026-09-24"}),
        json!({"step": "effect_assessed", "action_id": action, "effect": "worked"}),
        json!({"step": "messaged", "text": "Tak. Vi taler om det mandag."}),
    ];
    for step in steps {
        let answer = group.sync(vec![group.change("followed_up", uuid(incident), step)], None);
        let receipt = serde_json::to_value(&answer.receipts[0]).unwrap();
        assert_eq!(receipt["status"], "accepted", "{receipt}");
    }
    post(group, "/v1/follow-up", &json!({}));
}

/// A batch of older registrations, taken over or still arriving.
fn older(leader: &Device, unit: &Value, taken: bool) {
    let batch = id();
    let part = json!({
        "batch": batch, "part": 0, "source": "spreadsheet",
        "lines": [[0, "2026-05-11", 9, 4], [0, "2026-05-20", null, 3]],
        "facts": [{"unit": unit, "kinds": [["act", "hit"], ["place", "yard"]]}],
    });
    post(leader, "/v1/older/parts", &part);
    if taken {
        post(
            leader,
            "/v1/older/steps",
            &json!({"batch": batch, "act": "take", "lines": 2}),
        );
    }
}
