//! Whether the figures follow from the changes; and making them follow again.

use super::expected::{self, Figures};
use super::verify::Difference;
use crate::store::StoreError;
use crate::store::sql::organisation::organisations;
use crate::store::sql::transaction::{Scope, Transaction};
use crate::store::sql::value::params;
use crate::store::sql::{SqlStore, incident, months, older, rollup};
use crate::sync::{Contribution, Kinds};
use std::collections::BTreeSet;
use vaern_domain::id::OrganisationId;

/// Each roll-up with what it keeps; keys and numbers as [`expected::all_figures`] writes them.
const ROLLUPS: [(&str, &str, &[&str]); 8] = [
    (
        "rollup_week",
        "SELECT unit_id || '/' || week AS key_text, incidents, high_burden, possible_absence
         FROM rollup_week WHERE organisation_id = ?1",
        &["incidents", "high_burden", "possible_absence"],
    ),
    (
        "rollup_week_act",
        "SELECT unit_id || '/' || week || '/' || act AS key_text, incidents
         FROM rollup_week_act WHERE organisation_id = ?1",
        &["incidents"],
    ),
    (
        "rollup_week_colleague",
        "SELECT unit_id || '/' || week AS key_text, incidents FROM rollup_week_colleague WHERE organisation_id = ?1",
        &["incidents"],
    ),
    (
        "rollup_week_follow_up",
        "SELECT unit_id || '/' || week AS key_text, records, nameless, contacted, contacted_in_time, with_action,
             with_effect, with_message, closed
         FROM rollup_week_follow_up WHERE organisation_id = ?1",
        &[
            "records",
            "nameless",
            "contacted",
            "contacted_in_time",
            "with_action",
            "with_effect",
            "with_message",
            "closed",
        ],
    ),
    (
        "rollup_week_contact_hours",
        "SELECT unit_id || '/' || week || '/' || hours AS key_text, records
         FROM rollup_week_contact_hours WHERE organisation_id = ?1",
        &["records"],
    ),
    (
        "rollup_month",
        "SELECT unit_id || '/' || month || '/' || dimension || '/' || code AS key_text, records
         FROM rollup_month WHERE organisation_id = ?1",
        &["records"],
    ),
    (
        "rollup_week_older",
        "SELECT unit_id || '/' || week || '/' || batch_id AS key_text, incidents
         FROM rollup_week_older WHERE organisation_id = ?1",
        &["incidents"],
    ),
    (
        "rollup_month_older",
        "SELECT unit_id || '/' || month || '/' || dimension || '/' || code || '/' || batch_id AS key_text, records
         FROM rollup_month_older WHERE organisation_id = ?1",
        &["records"],
    ),
];

impl SqlStore {
    /// Counts the figures anew from the changes and says where those that are kept differ. With `repair` they, and the
    /// incidents they are counted from, are written anew: an organisation at a time, all of it or nothing.
    ///
    /// # Errors
    /// When the store cannot be read or written.
    pub async fn recount(&self, repair: bool) -> Result<Vec<Difference>, StoreError> {
        let mut found = Vec::new();
        for organisation in self.read(Scope::Everything, organisations).await? {
            let id = organisation.organisation_id;
            found.extend(match repair {
                true => {
                    self.write(id, move |transaction| repaired(transaction, id))
                        .await?
                }
                false => {
                    self.read(id, move |transaction| differences(transaction, id))
                        .await?
                }
            });
        }
        Ok(found)
    }
}

fn differences(
    transaction: &Transaction<'_>,
    organisation: OrganisationId,
) -> Result<Vec<Difference>, StoreError> {
    let incidents = expected::incidents(transaction, organisation)?;
    let expected = expected::all_figures(transaction, organisation, incidents.values())?;
    compared(transaction, organisation, &expected)
}

/// Where the kept figures differ from these.
pub(super) fn compared(
    transaction: &Transaction<'_>,
    organisation: OrganisationId,
    expected: &Figures,
) -> Result<Vec<Difference>, StoreError> {
    let kept = kept(transaction, organisation)?;
    let keys: BTreeSet<_> = kept.keys().chain(expected.keys()).collect();
    let words = |numbers: Option<&Vec<i64>>| {
        let numbers = numbers?.iter().map(ToString::to_string);
        Some(numbers.collect::<Vec<_>>().join(" "))
    };
    Ok(keys
        .into_iter()
        .filter(|key| kept.get(key) != expected.get(key))
        .map(|(table, key)| Difference {
            organisation,
            place: format!("{table} {key}"),
            kept: words(kept.get(&(*table, key.clone()))),
            expected: words(expected.get(&(*table, key.clone()))),
        })
        .collect())
}

fn kept(transaction: &Transaction<'_>, organisation: OrganisationId) -> Result<Figures, StoreError> {
    let mut figures = Figures::new();
    for (table, sql, columns) in ROLLUPS {
        let rows = transaction.all(sql, params![organisation], |row| {
            let numbers = columns.iter().map(|column| row.get(column));
            Ok((row.get::<String>("key_text")?, numbers.collect::<Result<_, _>>()?))
        })?;
        figures.extend(rows.into_iter().map(|(key, numbers)| ((table, key), numbers)));
    }
    Ok(figures)
}

fn repaired(
    transaction: &Transaction<'_>,
    organisation: OrganisationId,
) -> Result<Vec<Difference>, StoreError> {
    let incidents = expected::incidents(transaction, organisation)?;
    let expected = expected::all_figures(transaction, organisation, incidents.values())?;
    let found = compared(transaction, organisation, &expected)?;
    for (table, _, _) in ROLLUPS {
        transaction.execute(
            &format!("DELETE FROM {table} WHERE organisation_id = ?1"),
            params![organisation],
        )?;
    }
    for expected::Stands { folded, last_seq } in incidents.values() {
        incident::store(transaction, organisation, folded, *last_seq)?;
        rollup::replace(transaction, organisation, None, Contribution::of(folded).as_ref())?;
        months::replace(transaction, organisation, None, Kinds::of(folded).as_ref())?;
    }
    for (batch, sums) in older::kept_sums(transaction, organisation)? {
        older::add_figures(transaction, organisation, batch, &sums)?;
    }
    Ok(found)
}
