//! What can go wrong, as the window is told: a code and what its words have room for (`failure.<code>` in `locales/`).

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::time::Duration;
use ts_rs::TS;
use vaern_domain::incident::Fault;
use vaern_protocol::sync::Reason;

/// Among the arguments: seconds to wait at least.
const WAIT: &str = "retry_after";

/// A failure on its way to the window.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Failure {
    /// What went wrong.
    pub code: FailureCode,
    /// What the words have room for.
    #[serde(default)]
    pub args: BTreeMap<String, String>,
}

/// How a failed exchange with the central store goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Retry {
    /// By itself, after a pause.
    After,
    /// When the person has done something about it.
    NeedsUser,
    /// Not at all.
    Never,
}

macro_rules! failure_codes {
    ($($(#[$doc:meta])* $code:ident = $text:literal),+ $(,)?) => {
        /// What went wrong. Each code exists because the window does something on it, and has words in every language.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        pub enum FailureCode { $($(#[$doc])* #[serde(rename = $text)] $code),+ }

        impl FailureCode {
            /// Every code.
            pub const ALL: &'static [Self] = &[$(Self::$code),+];

            /// The code as text.
            pub fn code(self) -> &'static str {
                match self { $(Self::$code => $text),+ }
            }

            /// The code written so.
            pub fn from_code(text: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|code| code.code() == text)
            }
        }
    };
}
failure_codes! {
    /// Something nobody thought of.
    Unexpected = "unexpected",
    /// The store is there but its key is not in the keychain.
    StoreKeyMissing = "store_key_missing",
    /// The system's keychain does not answer.
    KeychainUnavailable = "keychain_unavailable",
    /// The store cannot be read with the key in the keychain.
    StoreUnreadable = "store_unreadable",
    /// A newer app has written the store.
    StoreNewer = "store_newer",
    /// Another instance has the store open.
    StoreInUse = "store_in_use",
    /// The disk is full.
    StoreFull = "store_full",
    /// Not an address of a central store.
    ServerAddressInvalid = "server_address_invalid",
    /// No central store answers.
    ServerUnreachable = "server_unreachable",
    /// Something answers, but it is no central store.
    ServerAnswerUnreadable = "server_answer_unreadable",
    /// The central store answers with an error it gives no code for; `status` is the HTTP status.
    ServerRefused = "server_refused",
    /// Not the form of a code.
    EnrolmentCodeInvalid = "enrolment_code_invalid",
    /// No such code.
    EnrolmentCodeUnknown = "enrolment_code_unknown",
    /// The code has been used.
    EnrolmentCodeUsed = "enrolment_code_used",
    /// The code is too old.
    EnrolmentCodeExpired = "enrolment_code_expired",
    /// The code is for another workplace, or for no person.
    CodeNotForHere = "code_not_for_here",
    /// Not six digits, or too easy to guess.
    PinTooSimple = "pin_too_simple",
    /// Not the PIN; `left` tries are left before there is a pause.
    PinWrong = "pin_wrong",
    /// Too many wrong PINs; to be tried again in `minutes`.
    PinPaused = "pin_paused",
    /// Far too many wrong PINs: the person must join anew.
    PinLocked = "pin_locked",
    /// The person does not record on this device with their initials (any more).
    MemberUnknown = "member_unknown",
    /// The device is enrolled already.
    AlreadyEnrolled = "already_enrolled",
    /// The device is not enrolled, or the central store does not know it any more.
    NotEnrolled = "not_enrolled",
    /// The device was revoked.
    DeviceRevoked = "device_revoked",
    /// The role may not do this.
    NotAllowed = "not_allowed",
    /// No such draft.
    DraftNotFound = "draft_not_found",
    /// No such incident.
    IncidentNotFound = "incident_not_found",
    /// Nothing is said about what happened.
    ActsMissing = "acts_missing",
    /// A text holds personal data; `kinds` lists what.
    PersonalDataInText = "personal_data_in_text",
    /// A text holds what the guard asks about, and is not answered; `kinds` lists what.
    PersonalDataUnanswered = "personal_data_unanswered",
    /// A text is too long; `limit` in characters.
    TextTooLong = "text_too_long",
    /// A decision not to report gives no reason.
    ReasonMissing = "reason_missing",
    /// A step of the follow-up says nothing.
    NothingSaid = "nothing_said",
    /// A trial cannot be kept as it is told; `detail` says why.
    TrialNotKept = "trial_not_kept",
    /// Hours cannot be; `detail` says why.
    HoursNotKept = "hours_not_kept",
    /// A file is neither CSV nor a workbook, or too large.
    FileUnreadable = "file_unreadable",
    /// A file has more than `limit` lines.
    TooManyLines = "too_many_lines",
    /// The files of an export are not there any more.
    ExportGone = "export_gone",
    /// The incident lies in the future.
    OccurredInFuture = "occurred_in_future",
    /// The file could not be written.
    ExportFailed = "export_failed",
    /// No voice of this device reads the language.
    VoiceMissing = "voice_missing",
    /// There is a voice, but it does not speak.
    VoiceUnavailable = "voice_unavailable",
    /// The central store could not read the request; `detail` says where.
    BodyMalformed = "body_malformed",
    /// The request was too large; `limit` in bytes.
    BodyTooLarge = "body_too_large",
    /// The request did not come through in time.
    BodyTooSlow = "body_too_slow",
    /// The central store does not know a field; `detail` names it.
    FieldUnknown = "field_unknown",
    /// The central store cannot read a change.
    ChangeUnreadable = "change_unreadable",
    /// The central store has another change under this id.
    ChangeConflicting = "change_conflicting",
    /// Too many requests.
    RateLimited = "rate_limited",
    /// The central store could not store or read.
    Internal = "internal",
    /// No such address at the central store.
    NotFound = "not_found",
}

impl Failure {
    /// A failure whose words have room for one thing.
    pub fn with(code: FailureCode, name: &str, value: impl ToString) -> Self {
        Self {
            code,
            args: BTreeMap::from([(name.to_owned(), value.to_string())]),
        }
    }

    /// The same, to be tried again after this at the earliest.
    pub(crate) fn waiting(mut self, wait: Duration) -> Self {
        self.args.insert(WAIT.to_owned(), wait.as_secs().to_string());
        self
    }

    /// How long to wait at least before it is tried again, where somebody said so: an hour at most.
    pub fn wait(&self) -> Option<Duration> {
        const LONGEST: u64 = 60 * 60;
        let seconds = self.args.get(WAIT)?.parse::<u64>().ok()?;
        Some(Duration::from_secs(seconds.min(LONGEST)))
    }

    /// How an exchange that failed so goes on.
    pub fn retry(&self) -> Retry {
        use FailureCode as Code;
        match self.code {
            Code::ServerUnreachable
            | Code::ServerAnswerUnreadable
            | Code::ServerRefused
            | Code::RateLimited
            | Code::Internal
            | Code::BodyTooSlow
            | Code::StoreFull
            | Code::NotFound
            | Code::Unexpected => Retry::After,
            Code::NotEnrolled
            | Code::DeviceRevoked
            | Code::NotAllowed
            | Code::StoreKeyMissing
            | Code::KeychainUnavailable
            | Code::StoreUnreadable
            | Code::StoreInUse
            | Code::StoreNewer
            | Code::ServerAddressInvalid
            | Code::EnrolmentCodeInvalid
            | Code::EnrolmentCodeUnknown
            | Code::EnrolmentCodeUsed
            | Code::EnrolmentCodeExpired
            | Code::CodeNotForHere
            | Code::PinTooSimple
            | Code::PinWrong
            | Code::PinPaused
            | Code::PinLocked
            | Code::MemberUnknown
            | Code::ActsMissing
            | Code::PersonalDataInText
            | Code::PersonalDataUnanswered
            | Code::TextTooLong
            | Code::ReasonMissing
            | Code::NothingSaid
            | Code::OccurredInFuture
            | Code::TrialNotKept
            | Code::HoursNotKept
            | Code::FileUnreadable
            | Code::TooManyLines
            | Code::ExportGone
            | Code::ExportFailed
            | Code::VoiceMissing
            | Code::VoiceUnavailable
            | Code::ChangeUnreadable
            | Code::ChangeConflicting => Retry::NeedsUser,
            Code::AlreadyEnrolled
            | Code::DraftNotFound
            | Code::IncidentNotFound
            | Code::BodyMalformed
            | Code::BodyTooLarge
            | Code::FieldUnknown => Retry::Never,
        }
    }
}

impl From<FailureCode> for Failure {
    fn from(code: FailureCode) -> Self {
        Self {
            code,
            args: BTreeMap::new(),
        }
    }
}

impl From<Reason> for Failure {
    fn from(reason: Reason) -> Self {
        let code = FailureCode::from_code(reason.code.code()).unwrap_or(FailureCode::Unexpected);
        Self {
            code,
            args: reason.args,
        }
    }
}

impl From<Fault> for Failure {
    fn from(fault: Fault) -> Self {
        let failure = Self::from(Reason::from(&fault));
        match fault {
            // Here it is the question that is open; the central store can only hold.
            Fault::Unanswered { .. } => Self {
                code: FailureCode::PersonalDataUnanswered,
                ..failure
            },
            _ => failure,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use vaern_protocol::ErrorCode;

    #[test]
    fn every_code_of_the_central_store_is_known_here() {
        for code in ErrorCode::ALL {
            assert!(
                FailureCode::from_code(code.code()).is_some(),
                "{code:?} would become 'unexpected'"
            );
        }
    }
}
