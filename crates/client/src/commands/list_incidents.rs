//! The person's own incidents and drafts.

use super::Local;
use crate::app::App;
use crate::failure::{Failure, FailureCode};
use crate::hand::AT_HAND;
use crate::host::Host;
use crate::store::{Draft, OwnIncident, SendState};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vaern_domain::id::IncidentId;

/// Incidents in one answer; the window asks for more when the person wants them.
const PAGE: u32 = 50;

/// Most records named as not sent yet.
const UNSENT: u32 = 200;

/// The request.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct ListIncidents {
    /// How many of the newest to leave out.
    #[serde(default)]
    pub offset: u32,
}

/// The answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct OwnIncidents {
    /// The newest first, at most 50.
    pub incidents: Vec<OwnIncident>,
    /// How many there are in all.
    pub total: u32,
    /// Records begun and not saved.
    pub drafts: Vec<Draft>,
    /// Records that wait to be sent or need the person, the newest first, at most 200. They stand in `incidents` too.
    pub unsent: Vec<OwnIncident>,
}

impl Local for ListIncidents {
    type Reply = OwnIncidents;

    fn run(self, app: &mut App, host: &dyn Host) -> Result<OwnIncidents, Failure> {
        if app.shows_only_what_is_at_hand() {
            return on_shared_device(app, host);
        }
        Ok(OwnIncidents {
            incidents: app.store.incidents(PAGE, self.offset)?,
            total: app.store.incident_count()?,
            drafts: app.store.drafts()?,
            unsent: if self.offset == 0 {
                app.store.unsent_incidents(UNSENT)?
            } else {
                Vec::new()
            },
        })
    }
}

/// On a shared device there is no list of what was recorded: only what the person standing there has in hand, and the
/// drafts touched a moment ago.
fn on_shared_device(app: &mut App, host: &dyn Host) -> Result<OwnIncidents, Failure> {
    let drafts = drafts_at_hand(app, host)?;
    let in_hand = app.hand.all(host.now());
    let ids: Vec<IncidentId> = in_hand
        .iter()
        .map(|in_hand| in_hand.incident.incident_id)
        .collect();
    let incidents = ids
        .into_iter()
        .map(|incident_id| visible(app, host, incident_id))
        .collect::<Result<Vec<_>, _>>()?;
    let is_unsent = |incident: &&OwnIncident| incident.state != SendState::Sent;
    Ok(OwnIncidents {
        total: u32::try_from(incidents.len()).unwrap_or(u32::MAX),
        unsent: incidents.iter().filter(is_unsent).cloned().collect(),
        incidents,
        drafts,
    })
}

/// An incident as it stands, if whoever stands here may see it: on a shared device only what is in hand.
pub(super) fn visible(
    app: &mut App,
    host: &dyn Host,
    incident_id: IncidentId,
) -> Result<OwnIncident, Failure> {
    let incident = if app.shows_only_what_is_at_hand() {
        let (state, reason) = app.store.standing(incident_id)?;
        app.hand.find(incident_id, host.now()).map(|in_hand| OwnIncident {
            state,
            reason,
            ..in_hand.incident.clone()
        })
    } else {
        app.store.incident(incident_id)?
    };
    incident.ok_or_else(|| FailureCode::IncidentNotFound.into())
}

/// The drafts that may be shown: all of them, but on a shared device only those touched a moment ago.
pub(super) fn drafts_at_hand(app: &App, host: &dyn Host) -> Result<Vec<Draft>, Failure> {
    let mut drafts = app.store.drafts()?;
    if app.shows_only_what_is_at_hand() {
        let since = host.now() - AT_HAND;
        drafts.retain(|draft| draft.updated_at >= since);
    }
    Ok(drafts)
}
