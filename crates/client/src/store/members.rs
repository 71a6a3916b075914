//! People who record on this shared device with their initials, and their tries at a PIN.

use super::{Store, StoreError};
use chrono::{DateTime, FixedOffset, TimeDelta};
use rusqlite::{OptionalExtension, params};
use std::collections::BTreeSet;
use vaern_domain::id::PersonId;
use vaern_domain::pin::{minutes_left, pause_minutes};
use vaern_protocol::members::Member;

/// What is kept of a PIN.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PinCheck {
    /// Of this member's own.
    pub salt: [u8; 16],
    /// A few bits of what is computed from both.
    pub bits: u16,
}

/// What a PIN is to be compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PinTry {
    /// Nobody here.
    Unknown,
    /// To be tried again in so many minutes.
    Paused {
        /// Begun minutes count.
        minutes: u32,
    },
    /// With this.
    Compare {
        /// What was kept.
        check: PinCheck,
        /// Wrong tries in a row, this one among them should it be wrong.
        wrong: u32,
    },
}

impl Store {
    /// Adds a member, or sets a new PIN for one who joined before.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn keep_member(&mut self, member: &Member, check: PinCheck) -> Result<(), StoreError> {
        self.connection.execute(
            "INSERT OR REPLACE INTO member (person_id, initials, salt, bits, wrong) VALUES (?1, ?2, ?3, ?4, 0)",
            params![member.person.to_string(), member.initials, check.salt, check.bits],
        )?;
        Ok(())
    }

    /// Everybody here, by initials.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn members(&self) -> Result<Vec<Member>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT person_id, initials FROM member ORDER BY initials")?;
        let rows = statement
            .query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)))?
            .collect::<Result<Vec<_>, _>>()?;
        rows.into_iter()
            .map(|(person, initials)| {
                let person = serde_json::from_value(serde_json::Value::String(person))?;
                Ok(Member { person, initials })
            })
            .collect()
    }

    /// Of those who were `known` when the central store was asked, only the ones it names stay.
    ///
    /// # Errors
    /// [`StoreError`]; nothing is written then.
    pub fn retain_members(&mut self, named: &[Member], known: &BTreeSet<PersonId>) -> Result<(), StoreError> {
        let still: BTreeSet<PersonId> = named.iter().map(|member| member.person).collect();
        let transaction = self.connection.transaction()?;
        for gone in known.difference(&still) {
            transaction.execute("DELETE FROM member WHERE person_id = ?1", [gone.to_string()])?;
        }
        transaction.commit()?;
        Ok(())
    }

    /// Counts a try as wrong, on disk, before it is known whether it is: ending the app must not save a try.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn begin_pin_try(
        &mut self,
        person: PersonId,
        now: DateTime<FixedOffset>,
    ) -> Result<PinTry, StoreError> {
        let found: Option<(PinCheck, u32, Option<String>)> = self
            .connection
            .query_row(
                "SELECT salt, bits, wrong, paused_until FROM member WHERE person_id = ?1",
                [person.to_string()],
                |row| {
                    let check = PinCheck {
                        salt: row.get(0)?,
                        bits: row.get(1)?,
                    };
                    Ok((check, row.get(2)?, row.get(3)?))
                },
            )
            .optional()?;
        let Some((check, wrong, paused_until)) = found else {
            return Ok(PinTry::Unknown);
        };
        let paused_until = paused_until.and_then(|until| DateTime::parse_from_rfc3339(&until).ok());
        // A clock that was set back must not lock anybody out for longer than the pause.
        let longest = TimeDelta::minutes(pause_minutes(wrong).into());
        let left = paused_until.map_or(TimeDelta::zero(), |until| (until - now).min(longest));
        if left > TimeDelta::zero() {
            let minutes = minutes_left(left);
            return Ok(PinTry::Paused { minutes });
        }
        let wrong = wrong.saturating_add(1);
        let paused_until = now + TimeDelta::minutes(pause_minutes(wrong).into());
        self.connection.execute(
            "UPDATE member SET wrong = ?2, paused_until = ?3 WHERE person_id = ?1",
            params![person.to_string(), wrong, paused_until.to_rfc3339()],
        )?;
        Ok(PinTry::Compare { check, wrong })
    }

    /// The PIN was right: the count begins anew.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn end_pin_tries(&mut self, person: PersonId) -> Result<(), StoreError> {
        self.connection.execute(
            "UPDATE member SET wrong = 0, paused_until = NULL WHERE person_id = ?1",
            [person.to_string()],
        )?;
        Ok(())
    }
}
