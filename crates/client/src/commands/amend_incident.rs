//! Something to add or correct: a new change, the old one stays.

use super::Local;
use super::list_incidents::visible;
use super::review::review;
use crate::app::{App, entropy};
use crate::failure::{Failure, FailureCode};
use crate::host::Host;
use crate::store::OwnIncident;
use serde::Deserialize;
use ts_rs::TS;
use vaern_domain::Answers;
use vaern_domain::id::{ChangeId, IncidentId};
use vaern_domain::incident::{Amended, Author, Change, ChangeBody, check_change};

/// The request.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct AmendIncident {
    /// Which incident.
    pub incident_id: IncidentId,
    /// The new answers; what is not stated stays.
    pub answers: Answers,
    /// Words of the note the guard asked about and the person keeps.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<String>>")]
    pub kept: Vec<String>,
}

impl Local for AmendIncident {
    type Reply = OwnIncident;

    fn run(self, app: &mut App, host: &dyn Host) -> Result<OwnIncident, Failure> {
        let amended = Amended {
            answers: self.answers,
            occurred: None,
        };
        change_incident(
            app,
            host,
            self.incident_id,
            ChangeBody::Amended(amended),
            &self.kept,
        )
    }
}

/// Adds a change to an incident, and gives the incident as it then is. `kept` are the words the guard asked about and
/// the person keeps.
///
/// # Errors
/// `incident_not_found`, or what the rules say against the change.
pub(super) fn change_incident(
    app: &mut App,
    host: &dyn Host,
    incident_id: IncidentId,
    body: ChangeBody,
    kept: &[String],
) -> Result<OwnIncident, Failure> {
    let (base, author) = basis(app, host, incident_id)?;
    let now = host.now();
    let change = Change {
        change_id: ChangeId::new(now, &entropy(host)?),
        incident_id,
        device_seq: 0, // given by the store, in its transaction
        base: Some(base),
        author,
        recorded_at: now,
        reviewed: review(&body, kept),
        body,
    };
    check_change(&change, now)?;
    let change = app.store.transact(change)?;
    app.hand.changed(&change, now);
    visible(app, host, incident_id)
}

/// What the next change of an incident follows, and in whose name it is made. On a shared device only what is in hand
/// can be changed, in the name it was recorded in: it may be sent and forgotten already.
pub(super) fn basis(
    app: &mut App,
    host: &dyn Host,
    incident_id: IncidentId,
) -> Result<(ChangeId, Author), Failure> {
    let basis = if app.shows_only_what_is_at_hand() {
        let in_hand = app.hand.find(incident_id, host.now());
        in_hand.map(|in_hand| (in_hand.last_change, in_hand.author))
    } else {
        let author = app.enrolled()?.author();
        let last_change = app.store.last_change(incident_id)?;
        last_change.map(|last_change| (last_change, author))
    };
    basis.ok_or_else(|| FailureCode::IncidentNotFound.into())
}
