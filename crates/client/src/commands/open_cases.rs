//! A member's own cases on a shared device: fetched with the PIN, held in hand, never written down.

use super::Remote;
use crate::app::App;
use crate::exchange::{Exchange, Outcome, Step, body_of, parsed};
use crate::failure::{Failure, FailureCode};
use crate::hand::InHand;
use crate::host::Host;
use crate::members::{Member, TypedPin, authenticate};
use crate::store::{OwnIncident, told_by_others};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;
use vaern_domain::id::{IncidentId, PersonId};
use vaern_domain::incident::{PlacedChange, fold};
use vaern_protocol::CASES_PATH;
use vaern_protocol::members::{CasesAnswer, CasesRequest};

/// The request.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct OpenCases {
    /// Whose.
    pub person_id: PersonId,
    /// Their PIN.
    pub pin: TypedPin,
}

/// The answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct OpenedCases {
    /// Whose.
    pub member: Member,
    /// The newest first.
    pub incidents: Vec<OwnIncident>,
    /// Whether these are all: without the central store only what is not sent yet can be seen, and of very many it tells the
    /// newest.
    pub complete: bool,
}

/// The conversation.
#[derive(Debug)]
pub struct CasesOpening {
    asked: OpenCases,
    member: Option<Member>,
}

impl Remote for OpenCases {
    type Exchange = CasesOpening;

    fn exchange(self) -> CasesOpening {
        CasesOpening {
            asked: self,
            member: None,
        }
    }
}

impl Exchange for CasesOpening {
    type Reply = OpenedCases;

    fn next(
        &mut self,
        app: &mut App,
        host: &dyn Host,
        outcome: Option<Outcome>,
    ) -> Result<Step<OpenedCases>, Failure> {
        let (Some(outcome), Some(member)) = (outcome, self.member.clone()) else {
            // Checked here first: a PIN that is surely wrong is not even sent.
            self.member = Some(authenticate(app, host, self.asked.person_id, &self.asked.pin)?);
            let body = body_of(&CasesRequest {
                person: self.asked.person_id,
                pin: self.asked.pin.0.clone(),
            })?;
            let session = app.enrolled()?;
            return Ok(Step::Send(session.request(
                CASES_PATH,
                Some(body),
                app.language(),
            )));
        };
        let (answer, complete) = match parsed::<CasesAnswer>(outcome) {
            Ok(answer) => {
                let all = !answer.more;
                (answer, all)
            }
            Err(failure) if failure.code == FailureCode::ServerUnreachable => {
                let none = CasesAnswer {
                    changes: Vec::new(),
                    more: false,
                };
                (none, false)
            }
            Err(failure) => return Err(failure),
        };
        let in_hand = opened(app, member.person_id, answer)?;
        let incidents = in_hand.iter().map(|in_hand| in_hand.incident.clone()).collect();
        app.hand.take(in_hand, host.now());
        Ok(Step::Done(OpenedCases {
            member,
            incidents,
            complete,
        }))
    }
}

/// The person's incidents from what the central store sent and what still stands on this device, the newest first.
fn opened(app: &App, person: PersonId, answer: CasesAnswer) -> Result<Vec<InHand>, Failure> {
    let here = app.store.all_changes()?.into_iter();
    let here = here.filter(|(envelope, _)| envelope.author.person == Some(person));
    // What is sent was chosen by the central store: what others decided about the person's incidents is among it.
    let sent = answer
        .changes
        .into_iter()
        .map(|news| (news.change, Some(news.seq)));
    let mut by_incident: BTreeMap<IncidentId, Vec<PlacedChange>> = BTreeMap::new();
    for (envelope, seq) in here.chain(sent) {
        // What a newer app has written is not lost; this one cannot show it.
        if let Ok(change) = envelope.open() {
            by_incident
                .entry(change.incident_id)
                .or_default()
                .push(PlacedChange { change, seq });
        }
    }
    let mut in_hand = Vec::new();
    for (incident_id, changes) in by_incident.into_iter().rev() {
        let Some(folded) = fold(&changes) else { continue };
        let (state, reason) = app.store.standing(incident_id)?;
        in_hand.push(InHand {
            author: vaern_domain::incident::Author {
                device: app.enrolled()?.device(),
                person: Some(person),
            },
            last_change: folded.last_change,
            decisions: folded.decisions.clone(),
            heard: told_by_others(&changes, &folded)?,
            incident: OwnIncident::of(folded, state, reason),
        });
    }
    Ok(in_hand)
}
