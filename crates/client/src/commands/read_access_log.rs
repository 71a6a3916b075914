//! Who looked at what, in words.

use super::Remote;
use super::ask::{Ask, read};
use crate::failure::Failure;
use crate::host::Host;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vaern_domain::Language;
use vaern_domain::access::Role;
use vaern_protocol::ACCESS_LOG_PATH;
use vaern_protocol::access_log::{AccessEntry, AccessLogAnswer};
use vaern_texts::{has, text};

/// Reads the latest looks, or those before one.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct ReadAccessLog {
    /// The number of that look.
    pub before: Option<u32>,
}

/// Looks, the latest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct AccessLogView {
    /// A piece of them.
    pub looks: Vec<AccessLook>,
    /// Whether there are earlier ones.
    pub has_more: bool,
}

/// A look.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct AccessLook {
    /// Its number.
    pub entry: u32,
    /// When.
    #[ts(type = "string")]
    pub at: DateTime<Utc>,
    /// Name of who looked; none where nobody is named.
    pub person: Option<String>,
    /// What they are, in words.
    pub role: String,
    /// What was looked at, as a code for the page to know it by.
    pub reading: String,
    /// The same in words.
    pub what: String,
    /// Name of the workplace.
    pub unit: Option<String>,
    /// The end of the incident's id: enough to tell incidents apart on a page.
    pub incident: Option<String>,
}

impl Remote for ReadAccessLog {
    type Exchange = Ask<AccessLogView>;

    fn exchange(self) -> Ask<AccessLogView> {
        let query = self.before.map(|before| format!("?before={before}"));
        let path = format!("{ACCESS_LOG_PATH}{}", query.unwrap_or_default());
        Ask::of(path, view).by(Role::reads_access_log)
    }
}

fn view(_: &dyn Host, language: Language, content: Vec<u8>) -> Result<AccessLogView, Failure> {
    let answer: AccessLogAnswer = read(&content)?;
    Ok(AccessLogView {
        looks: answer
            .entries
            .into_iter()
            .map(|entry| look(language, entry))
            .collect(),
        has_more: answer.has_more,
    })
}

fn look(language: Language, entry: AccessEntry) -> AccessLook {
    // A newer central store may know codes this app does not.
    let word = |key: String, code: &str| match has(language, &key) {
        true => text(language, &key, &[]),
        false => code.to_owned(),
    };
    AccessLook {
        entry: entry.entry,
        at: entry.at,
        person: entry.person,
        role: match Role::from_code(&entry.role) {
            Some(role) => text(language, &format!("role.{}", role.code()), &[]),
            None => word(format!("access_log.role.{}", entry.role), &entry.role),
        },
        what: word(format!("access_log.reading.{}", entry.reading), &entry.reading),
        reading: entry.reading,
        unit: entry.unit,
        incident: entry.incident.map(|incident| {
            let id = incident.to_string();
            id.chars().skip(id.len().saturating_sub(SHORT)).collect()
        }),
    }
}

/// Letters of an id that are shown.
const SHORT: usize = 6;
