//! Errors as they are told: a code and what its words have room for. The words stand in `locales/`.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The body of every answer that is no success.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ErrorAnswer {
    /// The error.
    pub error: ErrorText,
}

/// A code, its arguments, and the words in the language of `Accept-Language` (Danish when none fits).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ErrorText {
    /// The code.
    pub code: ErrorCode,
    /// What the words have room for.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub args: BTreeMap<String, String>,
    /// The words, for whoever reads the answer without an app.
    pub message: String,
}

macro_rules! error_codes {
    ($($(#[$doc:meta])* $code:ident = $text:literal => $status:literal),+ $(,)?) => {
        /// What went wrong. Each code exists because a client does something else on it, and has words in every language.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub enum ErrorCode {
            $($(#[$doc])* #[serde(rename = $text)] $code),+,
            /// A code of a newer server; the words then are those of `unexpected`.
            #[serde(other, rename = "unexpected")]
            Unexpected,
        }

        impl ErrorCode {
            /// Every code of this version.
            pub const ALL: &'static [Self] = &[$(Self::$code),+, Self::Unexpected];

            /// The code as text.
            pub fn code(self) -> &'static str {
                match self { $(Self::$code => $text),+, Self::Unexpected => "unexpected" }
            }

            /// The HTTP status it comes with. For reasons of a receipt, which have none of their own, 422.
            pub fn status(self) -> u16 {
                match self { $(Self::$code => $status),+, Self::Unexpected => 500 }
            }
        }
    };
}

error_codes! {
    /// The body or query cannot be read; `detail` says where.
    BodyMalformed = "body_malformed" => 400,
    /// The body is larger than `limit` bytes.
    BodyTooLarge = "body_too_large" => 413,
    /// The body did not come within the time a request may take; smaller parts may.
    BodyTooSlow = "body_too_slow" => 408,
    /// A field this version does not know where none may be; `detail` names it.
    FieldUnknown = "field_unknown" => 400,
    /// Not the form of a code.
    EnrolmentCodeInvalid = "enrolment_code_invalid" => 422,
    /// No such code.
    EnrolmentCodeUnknown = "enrolment_code_unknown" => 404,
    /// The code has been used.
    EnrolmentCodeUsed = "enrolment_code_used" => 409,
    /// The code is too old.
    EnrolmentCodeExpired = "enrolment_code_expired" => 410,
    /// The code is for another workplace, or for no person.
    CodeNotForHere = "code_not_for_here" => 403,
    /// Not six digits, or too easy to guess.
    PinTooSimple = "pin_too_simple" => 422,
    /// Not the PIN; `left` tries are left before there is a pause.
    PinWrong = "pin_wrong" => 403,
    /// Too many wrong PINs; to be tried again in `minutes`.
    PinPaused = "pin_paused" => 429,
    /// Far too many wrong PINs: the person must join anew.
    PinLocked = "pin_locked" => 403,
    /// The person is no member of this device (also a reason).
    MemberUnknown = "member_unknown" => 403,
    /// No token, or one the server does not know.
    NotEnrolled = "not_enrolled" => 401,
    /// The device was revoked.
    DeviceRevoked = "device_revoked" => 403,
    /// The role may not do this.
    NotAllowed = "not_allowed" => 403,
    /// No such address.
    NotFound = "not_found" => 404,
    /// Too many requests.
    RateLimited = "rate_limited" => 429,
    /// The server could not store or read; nothing was acknowledged.
    Internal = "internal" => 500,
    /// A change without acts (reason).
    ActsMissing = "acts_missing" => 422,
    /// A text with personal data (reason); `kinds` lists what.
    PersonalDataInText = "personal_data_in_text" => 422,
    /// A text over `limit` characters (reason).
    TextTooLong = "text_too_long" => 422,
    /// A decision not to report without its reason (reason).
    ReasonMissing = "reason_missing" => 422,
    /// A step of the follow-up that says nothing (reason).
    NothingSaid = "nothing_said" => 422,
    /// A trial that cannot be kept as it is told; `detail` says why, in the language of an office.
    TrialNotKept = "trial_not_kept" => 422,
    /// Hours that cannot be; `detail` says why, in the language of an office.
    HoursNotKept = "hours_not_kept" => 422,
    /// A file that is neither CSV nor a workbook, or too large.
    FileUnreadable = "file_unreadable" => 422,
    /// The files of an export are not there (any more).
    ExportGone = "export_gone" => 410,
    /// In the future (reason).
    OccurredInFuture = "occurred_in_future" => 422,
    /// A change this server cannot read (reason).
    ChangeUnreadable = "change_unreadable" => 422,
    /// The same id with other bytes (reason); both are kept.
    ChangeConflicting = "change_conflicting" => 422,
}

impl From<&vaern_domain::incident::Fault> for crate::sync::Reason {
    fn from(fault: &vaern_domain::incident::Fault) -> Self {
        use vaern_domain::incident::Fault;
        let (code, args) = match fault {
            Fault::ActsMissing => (ErrorCode::ActsMissing, BTreeMap::new()),
            // To the author both are words to look at; older apps know this code alone.
            Fault::PersonalData { kinds } | Fault::Unanswered { kinds } => {
                let kinds: Vec<&str> = kinds.iter().map(|kind| kind.code()).collect();
                (
                    ErrorCode::PersonalDataInText,
                    BTreeMap::from([("kinds".to_owned(), kinds.join(","))]),
                )
            }
            Fault::TextTooLong { limit } => (
                ErrorCode::TextTooLong,
                BTreeMap::from([("limit".to_owned(), limit.to_string())]),
            ),
            Fault::ReasonMissing => (ErrorCode::ReasonMissing, BTreeMap::new()),
            Fault::NothingSaid => (ErrorCode::NothingSaid, BTreeMap::new()),
            Fault::OccurredInFuture => (ErrorCode::OccurredInFuture, BTreeMap::new()),
        };
        Self { code, args }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_wire_form_agree_and_newer_ones_are_read() {
        for code in ErrorCode::ALL {
            assert_eq!(
                serde_json::to_string(code).unwrap(),
                format!("\"{}\"", code.code())
            );
        }
        assert_eq!(
            serde_json::from_str::<ErrorCode>("\"of_tomorrow\"").unwrap(),
            ErrorCode::Unexpected
        );
    }
}
