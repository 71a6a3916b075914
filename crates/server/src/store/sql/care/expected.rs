//! What must stand in a store, by its changes: each incident as they fold, and the figures those add up to.

use crate::store::StoreError;
use crate::store::sql::incident;
use crate::store::sql::older;
use crate::store::sql::row::parsed;
use crate::store::sql::sealing::envelope;
use crate::store::sql::transaction::Transaction;
use crate::store::sql::value::params;
use crate::sync::{Contribution, Kinds, as_counted, fold_own};
use std::collections::BTreeMap;
use std::ops::ControlFlow;
use vaern_domain::catalogue::Procedure;
use vaern_domain::id::{IncidentId, OrganisationId};
use vaern_domain::incident::{FoldedIncident, PlacedChange};

/// Rows of a roll-up: the key's columns joined by `/`, and its numbers.
pub(super) type Figures = BTreeMap<(&'static str, String), Vec<i64>>;

/// An incident as it stands, and the place of the last change of it.
pub(super) struct Stands {
    pub folded: FoldedIncident,
    pub last_seq: u64,
}

/// The incidents of an organisation, folded from its accepted changes.
pub(super) fn incidents(
    transaction: &Transaction<'_>,
    organisation: OrganisationId,
) -> Result<BTreeMap<IncidentId, Stands>, StoreError> {
    const SQL: &str = "
        SELECT seq, incident_id, change_id, envelope, received_at FROM change
        WHERE organisation_id = ?1 AND status = 'accepted' ORDER BY incident_id, seq";
    let mut incidents = BTreeMap::new();
    let mut open: Option<(IncidentId, Vec<PlacedChange>)> = None;
    let mut close = |finished: Option<(IncidentId, Vec<PlacedChange>)>| {
        if let Some((id, changes)) = finished
            && let Some(folded) = fold_own(&changes)
        {
            let last_seq = changes.iter().filter_map(|placed| placed.seq).max().unwrap_or(0);
            incidents.insert(id, Stands { folded, last_seq });
        }
    };
    transaction.each(SQL, params![organisation], |row| {
        let id: IncidentId = parsed(row, "incident_id")?;
        let change = incident::opened(&envelope(transaction, organisation, row)?)?;
        let placed = PlacedChange {
            change: as_counted(change, parsed(row, "received_at")?),
            seq: Some(row.get("seq")?),
        };
        match &mut open {
            Some((same, changes)) if *same == id => changes.push(placed),
            _ => close(open.replace((id, vec![placed]))),
        }
        Ok(ControlFlow::Continue(()))
    })?;
    close(open);
    Ok(incidents)
}

/// Every figure: of these incidents, and of the older registrations that were taken over.
pub(super) fn all_figures<'a>(
    transaction: &Transaction<'_>,
    organisation: OrganisationId,
    incidents: impl IntoIterator<Item = &'a Stands>,
) -> Result<Figures, StoreError> {
    let mut all = figures(incidents);
    for (batch, sums) in older::kept_sums(transaction, organisation)? {
        for ((unit, week), incidents) in sums.weeks {
            let key = format!("{unit}/{week}/{batch}");
            all.insert(("rollup_week_older", key), vec![incidents.into()]);
        }
        for ((month, dimension, unit, code), records) in sums.kinds {
            let key = format!("{unit}/{month}/{}/{code}/{batch}", dimension.code());
            all.insert(("rollup_month_older", key), vec![records.into()]);
        }
    }
    Ok(all)
}

/// The figures these incidents add up to.
fn figures<'a>(incidents: impl IntoIterator<Item = &'a Stands>) -> Figures {
    let mut figures = Figures::new();
    let mut add = |table, key: String, numbers: &[i64]| {
        let row = figures
            .entry((table, key))
            .or_insert_with(|| vec![0; numbers.len()]);
        for (sum, number) in row.iter_mut().zip(numbers) {
            *sum += number;
        }
    };
    for Stands { folded, .. } in incidents {
        if let Some(Kinds { unit, month, counts }) = Kinds::of(folded) {
            for ((dimension, code), records) in counts {
                let key = format!("{unit}/{month}/{}/{code}", dimension.code());
                add("rollup_month", key, &[records.into()]);
            }
        }
        let Some(Contribution {
            unit,
            week,
            procedure,
            incidents,
            high_burden,
            possible_absence,
            acts,
            follow_up,
        }) = Contribution::of(folded)
        else {
            continue;
        };
        let key = format!("{unit}/{week}");
        if procedure == Procedure::Colleague {
            add("rollup_week_colleague", key, &[incidents.into()]);
            continue;
        }
        add(
            "rollup_week",
            key.clone(),
            &[incidents.into(), high_burden.into(), possible_absence.into()],
        );
        add(
            "rollup_week_follow_up",
            key.clone(),
            &[
                1,
                follow_up.nameless.into(),
                follow_up.contact_hours.is_some().into(),
                follow_up.contacted_in_time.into(),
                follow_up.with_action.into(),
                follow_up.with_effect.into(),
                follow_up.with_message.into(),
                follow_up.closed.into(),
            ],
        );
        if let Some(hours) = follow_up.contact_hours {
            add("rollup_week_contact_hours", format!("{key}/{hours}"), &[1]);
        }
        for (act, times) in acts {
            add(
                "rollup_week_act",
                format!("{key}/{}", act.code()),
                &[times.into()],
            );
        }
    }
    figures
}
