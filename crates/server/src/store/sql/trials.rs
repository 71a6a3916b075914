//! Trials as JSON, and the facts of records, drafts and devices.

use super::row::{parsed, parsed_option};
use super::sealing::envelope;
use super::transaction::Transaction;
use super::value::params;
use super::{SqlStore, organisation, reading};
use crate::store::{Reading, StoreError, Trials};
use crate::sync::{as_counted, fold_own};
use chrono::{DateTime, FixedOffset, NaiveDate, Utc};
use serde::Deserialize;
use std::collections::{BTreeMap, HashMap, HashSet};
use vaern_domain::catalogue::{Absence, Act, Procedure};
use vaern_domain::id::{DeviceId, IncidentId, OrganisationId, TrialId, UnitId};
use vaern_domain::incident::follow_up::{Action, Effect, contact_by, is_in_time};
use vaern_domain::incident::{Authority, ChangeBody, Decision, FoldedIncident, PlacedChange};
use vaern_evaluation::{
    ActionFacts, Baseline, CaseFacts, DeviceFacts, Facts, Plan, RecordFacts, Trial, TrialError,
};
use vaern_protocol::Envelope;
use vaern_protocol::enrolment::{Organisation, Unit};

#[async_trait::async_trait]
impl Trials for SqlStore {
    async fn trials(&self, organisation: OrganisationId) -> Result<Vec<Trial>, StoreError> {
        self.read(organisation, move |transaction| all(transaction, organisation))
            .await
    }

    async fn set_trial(
        &self,
        organisation: OrganisationId,
        trial: TrialId,
        told: (Plan, Baseline),
        at: DateTime<FixedOffset>,
    ) -> Result<Result<Trial, TrialError>, StoreError> {
        self.write(organisation, move |transaction| {
            set(transaction, organisation, trial, told.clone(), at)
        })
        .await
    }

    async fn trial_facts(
        &self,
        organisation: OrganisationId,
        today: NaiveDate,
        until: Option<DateTime<Utc>>,
    ) -> Result<Facts, StoreError> {
        self.read(organisation, move |transaction| {
            facts(transaction, organisation, today, until)
        })
        .await
    }

    async fn trial_place(
        &self,
        organisation: OrganisationId,
    ) -> Result<(Organisation, Vec<Unit>), StoreError> {
        self.read(organisation, move |transaction| {
            Ok((
                organisation::organisation(transaction, organisation)?,
                organisation::units(transaction, organisation)?,
            ))
        })
        .await
    }

    async fn log_command(
        &self,
        organisation: OrganisationId,
        reading: Reading,
        at: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        self.write(organisation, move |transaction| {
            reading::log_command(transaction, organisation, reading, at)
        })
        .await
    }
}

fn all(transaction: &Transaction<'_>, organisation: OrganisationId) -> Result<Vec<Trial>, StoreError> {
    // Ids are UUIDs of version 7: in the order they were made.
    const SQL: &str = "SELECT content FROM trial WHERE organisation_id = ?1 ORDER BY trial_id";
    transaction.all(SQL, params![organisation], |row| {
        let content: String = row.get("content")?;
        serde_json::from_str(&content).map_err(|_| StoreError::Unreadable { place: "trial" })
    })
}

/// Under the writing lock: what is there is read in the transaction that changes it.
fn set(
    transaction: &Transaction<'_>,
    organisation: OrganisationId,
    trial_id: TrialId,
    (plan, baseline): (Plan, Baseline),
    at: DateTime<FixedOffset>,
) -> Result<Result<Trial, TrialError>, StoreError> {
    const SQL: &str = "
        INSERT INTO trial (organisation_id, trial_id, content) VALUES (?1, ?2, ?3)
        ON CONFLICT (organisation_id, trial_id) DO UPDATE SET content = excluded.content";
    let there = all(transaction, organisation)?
        .into_iter()
        .find(|trial| trial.trial_id == trial_id);
    let trial = match there {
        Some(trial) => trial.revised(plan, baseline, at),
        None => Trial::set_up(trial_id, plan, baseline, at),
    };
    if let Ok(trial) = &trial {
        let content = serde_json::to_string(trial).map_err(|_| StoreError::Unreadable { place: "trial" })?;
        transaction.execute(SQL, params![organisation, trial_id.to_string(), content])?;
    }
    Ok(trial)
}

fn facts(
    transaction: &Transaction<'_>,
    organisation: OrganisationId,
    today: NaiveDate,
    until: Option<DateTime<Utc>>,
) -> Result<Facts, StoreError> {
    let log = log(transaction, organisation, until)?;
    let (mut records, mut cases) = (Vec::new(), Vec::new());
    for (received, changes) in log.incidents.values() {
        let Some(incident) = fold_own(changes) else {
            continue;
        };
        let counts = incident.withdrawn.is_none() && incident.answers.procedure() == Procedure::Violence;
        if let (true, Some(received)) = (counts, received) {
            records.push(record_of(&incident, *received));
            cases.push(case_of(&incident, today));
        }
    }
    Ok(Facts {
        records,
        abandoned: abandoned(transaction, organisation)?,
        devices: devices(transaction, organisation, &log)?,
        cases: Some(cases),
    })
}

/// What the change log says: of each incident when it was received and its accepted changes, of each device its numbers.
#[derive(Default)]
struct Log {
    incidents: BTreeMap<IncidentId, (Option<DateTime<Utc>>, Vec<PlacedChange>)>,
    numbers: HashMap<DeviceId, HashSet<u64>>,
}

/// Of the changes received before a moment, or of all.
fn log(
    transaction: &Transaction<'_>,
    organisation: OrganisationId,
    until: Option<DateTime<Utc>>,
) -> Result<Log, StoreError> {
    const SQL: &str = "
        SELECT seq, change_id, device_id, status, envelope, received_at
        FROM change WHERE organisation_id = ?1 ORDER BY seq";
    #[derive(Deserialize)]
    struct Numbered {
        device_seq: u64,
    }
    let mut log = Log::default();
    transaction.all(SQL, params![organisation], |row| {
        let received_at: DateTime<Utc> = parsed(row, "received_at")?;
        if until.is_some_and(|until| received_at >= until) {
            return Ok(());
        }
        let envelope = match envelope(transaction, organisation, row) {
            Err(StoreError::Unreadable { .. }) => String::new(),
            envelope => envelope?,
        };
        // One that cannot be read was received all the same, but has no number to be found by.
        if let Ok(numbered) = serde_json::from_str::<Numbered>(&envelope) {
            let numbers = log.numbers.entry(parsed(row, "device_id")?).or_default();
            numbers.insert(numbered.device_seq);
        }
        let envelope: Option<Envelope> = serde_json::from_str(&envelope).ok();
        let change = envelope.and_then(|envelope| envelope.open().ok());
        if let (Some(change), "accepted") = (change, row.get::<String>("status")?.as_str()) {
            let (received, changes) = log.incidents.entry(change.incident_id).or_default();
            if matches!(change.body, ChangeBody::Recorded(_)) {
                *received = Some(received_at);
            }
            changes.push(PlacedChange {
                change: as_counted(change, received_at),
                seq: Some(row.get("seq")?),
            });
        }
        Ok(())
    })?;
    Ok(log)
}

fn record_of(incident: &FoldedIncident, received: DateTime<Utc>) -> RecordFacts {
    let answers = &incident.answers;
    RecordFacts {
        unit: incident.unit,
        person: incident.author.person,
        occurred: incident.occurred.at,
        recorded: incident.recorded_at,
        received,
        incidents: answers.incidents(),
        is_tally: !answers.tally.is_empty(),
        duration_ms: incident.effort.duration_ms,
        taps: incident.effort.taps,
        stated: answers.stated(),
        is_other: answers.acts.contains(&Act::Other),
        may_be_accident: answers.absence.is_some_and(Absence::opens_easy_task),
        easy_decided: incident
            .decisions
            .get(&Authority::Easy)
            .is_some_and(Decision::settles),
    }
}

fn case_of(incident: &FoldedIncident, today: NaiveDate) -> CaseFacts {
    let follow_up = &incident.follow_up;
    let contacted = follow_up.contacted_at();
    // Whom to talk with is not known of a record without a name: it is neither in time nor late. Nothing is in time before it
    // could be late.
    let is_judged = incident.author.person.is_some() && contact_by(incident.recorded_at) < today;
    let in_time = is_judged.then(|| contacted.is_some_and(|at| is_in_time(incident.recorded_at, at)));
    CaseFacts {
        unit: incident.unit,
        occurred: incident.occurred.at,
        recorded: incident.recorded_at,
        contacted,
        contacted_in_time: in_time,
        has_feedback: follow_up.has_message(),
        closed: follow_up.closed_at().is_some(),
        actions: follow_up.actions().iter().map(action_of).collect(),
    }
}

fn action_of(action: &Action) -> ActionFacts {
    ActionFacts {
        kind: action.kind,
        assessed: action.is_assessed(),
        worked: matches!(action.effect, Some(Effect::Worked | Effect::Partly)),
    }
}

fn abandoned(
    transaction: &Transaction<'_>,
    organisation: OrganisationId,
) -> Result<Vec<(UnitId, NaiveDate, u32)>, StoreError> {
    const SQL: &str = "
        SELECT unit_id, day, abandoned FROM abandoned_day JOIN device USING (organisation_id, device_id)
        WHERE organisation_id = ?1 AND unit_id IS NOT NULL ORDER BY day, device_id, question";
    transaction.all(SQL, params![organisation], |row| {
        Ok((
            parsed(row, "unit_id")?,
            parsed(row, "day")?,
            row.get("abandoned")?,
        ))
    })
}

fn devices(
    transaction: &Transaction<'_>,
    organisation: OrganisationId,
    log: &Log,
) -> Result<Vec<DeviceFacts>, StoreError> {
    const SQL: &str = "SELECT device_id, unit_id FROM device WHERE organisation_id = ?1 ORDER BY device_id";
    let all = transaction.all(SQL, params![organisation], |row| {
        let device: DeviceId = parsed(row, "device_id")?;
        let nothing = HashSet::new();
        let numbers = log.numbers.get(&device).unwrap_or(&nothing);
        Ok(DeviceFacts {
            device,
            unit: parsed_option(row, "unit_id")?,
            last_number: numbers.iter().copied().max().unwrap_or(0),
            received: u64::try_from(numbers.len()).unwrap_or(u64::MAX),
        })
    })?;
    Ok(all.into_iter().filter(|device| device.received > 0).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use vaern_domain::id::{ChangeId, PersonId};
    use vaern_domain::incident::{Author, Change, Effort, Recorded};
    use vaern_domain::{Answers, Language, Occurred};

    #[test]
    fn whom_nobody_knows_is_neither_in_time_nor_late() {
        let at = DateTime::parse_from_rfc3339("2026-08-28T13:30:00+02:00").unwrap();
        let in_time = |person: Option<PersonId>| {
            let change = Change {
                change_id: ChangeId::new(at, &[1; 10]),
                incident_id: IncidentId::new(at, &[2; 10]),
                device_seq: 1,
                base: None,
                author: Author {
                    device: DeviceId::new(at, &[3; 10]),
                    person,
                },
                recorded_at: at,
                reviewed: None,
                body: ChangeBody::Recorded(Recorded {
                    unit: UnitId::new(at, &[4; 10]),
                    occurred: Occurred {
                        at,
                        zone: "Europe/Copenhagen".to_owned(),
                    },
                    answers: Answers::default(),
                    catalogue: vaern_domain::catalogue::VERSION,
                    language: Language::Da,
                    effort: Effort::default(),
                }),
            };
            let incident = fold_own(&[PlacedChange { change, seq: Some(1) }]).unwrap();
            let today = "2026-10-01".parse().unwrap();
            case_of(&incident, today).contacted_in_time
        };
        assert_eq!(in_time(Some(PersonId::new(at, &[5; 10]))), Some(false));
        assert_eq!(in_time(None), None);
    }
}
