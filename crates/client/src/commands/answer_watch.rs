//! The person says whether an incident has led to absence or treatment.

use super::Local;
use super::amend_incident::change_incident;
use super::list_incidents::visible;
use crate::app::App;
use crate::failure::Failure;
use crate::host::Host;
use crate::store::OwnIncident;
use chrono::NaiveDate;
use serde::Deserialize;
use ts_rs::TS;
use vaern_domain::easy::{AbsenceReply, is_last_round};
use vaern_domain::id::IncidentId;
use vaern_domain::incident::{Amended, ChangeBody};

/// The request.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct AnswerWatch {
    /// Which incident.
    pub incident_id: IncidentId,
    /// What the person says.
    pub reply: AbsenceReply,
    /// The first day of absence, if there was any.
    #[ts(type = "string | null")]
    pub first_absence_day: Option<NaiveDate>,
}

impl Local for AnswerWatch {
    type Reply = OwnIncident;

    fn run(self, app: &mut App, host: &dyn Host) -> Result<OwnIncident, Failure> {
        let incident = visible(app, host, self.incident_id)?;
        let before = incident.answers.absence;
        let is_last = is_last_round(incident.occurred.date_naive(), host.now().date_naive());
        let amended = Amended {
            answers: self.reply.answers(before, self.first_absence_day, is_last),
            occurred: None,
        };
        change_incident(app, host, self.incident_id, ChangeBody::Amended(amended), &[])
    }
}
