//! Requests made from a route's row.

use super::world::{Caller, World};
use crate::support::{Answer, Server};
use serde_json::Value;
use vaern_server::http::Route;
use vaern_server::http::access::{Place, Thing};

/// Whose the named thing is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// The request names nothing.
    Nothing,
    /// Of the caller's own workplace; a person or an incident of the caller's own.
    Own,
    /// Of another workplace of the same organisation.
    OtherUnit,
    /// Of another organisation.
    OtherOrganisation,
}

/// A request that can be sent with any token.
pub struct Request {
    pub target: Target,
    pub path: String,
    method: String,
    body: Option<Value>,
}

/// The requests of a caller to a route: one for each whose thing it can name.
pub fn requests(route: &Route, world: &World, caller: &Caller) -> Vec<Request> {
    let targets: &[Target] = match route.names {
        [] => &[Target::Nothing],
        _ => &[Target::Own, Target::OtherUnit, Target::OtherOrganisation],
    };
    targets
        .iter()
        .filter_map(|target| request(route, world, caller, *target))
        .collect()
}

fn request(route: &Route, world: &World, caller: &Caller, target: Target) -> Option<Request> {
    let mut path = route.path.to_owned();
    let mut body = route.about.body.as_ref().map(|body| (body.example)());
    for named in route.names {
        let id = world.id(caller, named.thing, target)?;
        match named.place {
            Place::Path(name) => path = path.replace(&format!("{{{name}}}"), &id),
            Place::Query(name) => {
                let mark = if path.contains('?') { '&' } else { '?' };
                path = format!("{path}{mark}{name}={id}");
            }
            Place::Body(pointer) => *body.as_mut()?.pointer_mut(pointer)? = id.into(),
        }
    }
    Some(Request {
        target,
        path,
        method: route.method.to_string(),
        body,
    })
}

impl Request {
    pub fn send(&self, server: &Server, token: Option<&str>) -> Answer {
        let bearer = token.map(|token| format!("Bearer {token}"));
        let mut headers = Vec::new();
        if let Some(bearer) = &bearer {
            headers.push(("authorization", bearer.as_str()));
        }
        let body = self.body.as_ref().map(Value::to_string).unwrap_or_default();
        if self.body.is_some() {
            headers.push(("content-type", "application/json"));
        }
        crate::support::send(&self.method, &server.url(&self.path), &headers, body.as_bytes())
    }
}

impl World {
    /// The id of such a thing, as seen by this caller. None where the caller can have none.
    fn id(&self, caller: &Caller, thing: Thing, target: Target) -> Option<String> {
        let place = match target {
            Target::Nothing => return None,
            Target::Own => self.place(caller.session.organisation, caller.session.unit)?,
            Target::OtherUnit => self.sibling(caller.session.organisation, caller.session.unit)?,
            Target::OtherOrganisation => self.elsewhere(caller.session.organisation)?,
        };
        Some(match thing {
            Thing::Unit => place.unit.to_string(),
            Thing::Incident if target == Target::Own => caller.incident.unwrap_or(place.incident).to_string(),
            Thing::Incident => place.incident.to_string(),
            Thing::Person => place.member.to_string(),
            Thing::Trial => place.trial.to_string(),
        })
    }
}
