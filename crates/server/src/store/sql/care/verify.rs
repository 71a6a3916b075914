//! Whether a store is whole: the engine's own check, the digest of every change, each incident as its changes fold, and
//! the figures.

use super::expected;
use super::figures::compared;
use crate::store::StoreError;
use crate::store::sql::organisation::organisations;
use crate::store::sql::row::parsed;
use crate::store::sql::sealing::{envelope, is_all_sealed};
use crate::store::sql::transaction::{Scope, Transaction};
use crate::store::sql::value::{Value, params};
use crate::store::sql::{Engine, SqlStore, incident};
use crate::sync::Entry;
use crate::text_keys::{KeyError, KeyId, sealed_with};
use std::collections::BTreeMap;
use std::ops::ControlFlow;
use vaern_domain::id::{ChangeId, IncidentId, OrganisationId};

/// Where a store is not as its changes say. Names places, ids and numbers; never what somebody wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Whose.
    pub organisation: OrganisationId,
    /// Table and key.
    pub place: String,
    /// What is kept, as far as it may be shown; none when nothing is.
    pub kept: Option<String>,
    /// What should be; none when nothing should.
    pub expected: Option<String>,
}

/// What a look at the whole store found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verdict {
    /// Changes that were looked at.
    pub changes: u64,
    /// Incidents they fold to.
    pub incidents: u64,
    /// What the engine itself complains of.
    pub damage: Vec<String>,
    /// Where the content is not as it should be.
    pub differences: Vec<Difference>,
    /// Changes that could not be opened, by the key that is missing: whether they are what their digests say, and what
    /// follows from them, was not looked at.
    pub closed: BTreeMap<KeyId, u64>,
}

impl Verdict {
    /// Whether nothing is wrong.
    pub fn is_whole(&self) -> bool {
        self.damage.is_empty() && self.differences.is_empty() && self.closed.is_empty()
    }
}

impl SqlStore {
    /// Looks at everything, an organisation at a time, while the server runs. Reads only.
    ///
    /// # Errors
    /// When the store cannot be read at all.
    pub async fn verify(&self) -> Result<Verdict, StoreError> {
        let mut verdict = Verdict::default();
        if let Engine::Sqlite(_) = &self.engine {
            verdict.damage = self.read(Scope::Everything, damage).await?;
        }
        for organisation in self.read(Scope::Everything, organisations).await? {
            let id = organisation.organisation_id;
            let part = self.read(id, move |transaction| look_at(transaction, id)).await?;
            verdict.changes += part.changes;
            verdict.incidents += part.incidents;
            verdict.differences.extend(part.differences);
            for (key, changes) in part.closed {
                *verdict.closed.entry(key).or_default() += changes;
            }
        }
        Ok(verdict)
    }
}

fn damage(transaction: &Transaction<'_>) -> Result<Vec<String>, StoreError> {
    let said = transaction.all("PRAGMA integrity_check", &[], |row| {
        row.get::<String>("integrity_check")
    })?;
    let mut damage: Vec<String> = said.into_iter().filter(|said| said != "ok").collect();
    let dangling = transaction.all("PRAGMA foreign_key_check", &[], |row| row.get::<String>("table"))?;
    damage.extend(
        dangling
            .into_iter()
            .map(|table| format!("a row of {table} points nowhere")),
    );
    Ok(damage)
}

fn look_at(transaction: &Transaction<'_>, organisation: OrganisationId) -> Result<Verdict, StoreError> {
    let difference = |place: String| Difference {
        organisation,
        place,
        kept: None,
        expected: None,
    };
    let looked_at = look_at_changes(transaction, organisation)?;
    let mut differences: Vec<Difference> = looked_at.broken.into_iter().map(difference).collect();
    let changes = looked_at.changes;
    if !differences.is_empty() || !looked_at.closed.is_empty() {
        // What should follow from changes that are broken or cannot be opened cannot be said.
        return Ok(Verdict {
            changes,
            differences,
            closed: looked_at.closed,
            ..Verdict::default()
        });
    }
    let incidents = expected::incidents(transaction, organisation)?;
    let mut kept: BTreeMap<IncidentId, _> = incident::rows(transaction, organisation)?;
    for (id, stands) in &incidents {
        let expected = incident::row_of(organisation, &stands.folded, stands.last_seq);
        let same = kept.remove(id).is_some_and(|kept: Vec<Value>| {
            kept.len() == expected.len()
                && kept
                    .iter()
                    .zip(&expected)
                    .all(|(kept, expected)| kept.is(expected))
        });
        if !same {
            differences.push(difference(format!("incident {id}")));
        }
    }
    differences.extend(
        kept.into_keys()
            .map(|id| difference(format!("incident {id} without changes"))),
    );
    let figures = expected::all_figures(transaction, organisation, incidents.values())?;
    differences.extend(compared(transaction, organisation, &figures)?);
    Ok(Verdict {
        changes,
        incidents: incidents.len() as u64,
        differences,
        ..Verdict::default()
    })
}

#[derive(Default)]
struct LookedAt {
    changes: u64,
    /// Not what their digest says, not sealed where all is, or behind the end of the order.
    broken: Vec<String>,
    closed: BTreeMap<KeyId, u64>,
}

fn look_at_changes(
    transaction: &Transaction<'_>,
    organisation: OrganisationId,
) -> Result<LookedAt, StoreError> {
    const SQL: &str = "
        SELECT seq, change_id, sha256, envelope, last_seq
        FROM change JOIN organisation USING (organisation_id) WHERE organisation_id = ?1 ORDER BY seq";
    let must_be_sealed = is_all_sealed(transaction)?;
    let mut found = LookedAt::default();
    transaction.each(SQL, params![organisation], |row| {
        found.changes += 1;
        let seq: u64 = row.get("seq")?;
        if must_be_sealed && sealed_with(&row.get::<String>("envelope")?).is_none() {
            found.broken.push(format!("change {seq}: not sealed"));
        }
        match envelope(transaction, organisation, row) {
            Ok(envelope) => {
                let entry = Entry::read(&envelope);
                if entry.digest.0 != row.get::<String>("sha256")?
                    || entry.change_id != Some(parsed::<ChangeId>(row, "change_id")?)
                {
                    found
                        .broken
                        .push(format!("change {seq}: not what its digest says"));
                }
            }
            Err(StoreError::TextKey(KeyError::Missing { missing, .. })) => {
                for key in missing {
                    *found.closed.entry(key).or_default() += 1;
                }
            }
            Err(StoreError::Unreadable { .. }) => {
                found
                    .broken
                    .push(format!("change {seq}: altered since it was sealed"));
            }
            Err(error) => return Err(error),
        }
        if seq > row.get("last_seq")? {
            found
                .broken
                .push(format!("change {seq}: behind the end of the order"));
        }
        Ok(ControlFlow::Continue(()))
    })?;
    Ok(found)
}
