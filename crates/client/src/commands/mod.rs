//! What a window can ask for: one verb a file, one list for all ([`for_each_command`](crate::for_each_command)).

mod list;

mod agree_action;
mod amend_incident;
mod answer_watch;
mod ask;
mod assess_effect;
mod begin_draft;
mod begin_tally;
mod check_pin;
mod check_text;
mod choose_contrast;
mod choose_language;
mod close_case;
mod copy_incident;
mod correct_time;
mod decide_report;
mod discard_draft;
mod enrol;
mod export_incidents;
mod export_own_incidents;
mod export_own_report;
mod filter;
mod finish_details;
mod follow_up_figures;
mod follow_up_quality;
mod gap_parts;
mod hours;
mod join;
mod list_incidents;
mod list_left_behind;
mod list_members;
mod meeting_pack;
mod message_reporter;
mod name_cause;
mod note_contact;
mod note_first_aid;
mod older;
mod older_part;
mod open_cases;
mod open_unit_case;
mod part;
mod pattern_parts;
mod pattern_places;
mod put_away;
mod rate_part;
mod read_access_log;
mod read_aloud;
mod read_case;
mod read_completeness;
mod read_heard;
mod read_inbox;
mod read_older_patterns;
mod read_overview;
mod read_patterns;
mod read_sending;
mod read_start;
mod read_trend;
mod read_watch;
mod reassign_case;
mod record_incident;
mod record_with_initials;
mod reopen_case;
mod review;
mod save_details;
mod save_draft;
mod save_easy_form;
mod save_left_draft;
mod send_again;
mod send_left_again;
mod send_without_note;
mod start;
mod synchronise;
mod trend_figures;
mod trial;
mod undo_record;
mod week_part;
mod withdraw_incident;
mod write_easy_draft;

pub use amend_incident::AmendIncident;
pub use answer_watch::AnswerWatch;
pub use begin_draft::BeginDraft;
pub use begin_tally::BeginTally;
pub use check_pin::CheckPin;
pub use check_text::{CheckText, TextCheck, TextFinding};
pub use choose_contrast::{ChooseContrast, Contrast};
pub use choose_language::ChooseLanguage;
pub use copy_incident::CopyIncident;
pub use correct_time::CorrectTime;
pub use discard_draft::DiscardDraft;
pub use enrol::Enrol;
pub use export_incidents::{ExportFigures, ExportIncidents};
pub use export_own_incidents::ExportOwnIncidents;
pub use export_own_report::ExportOwnReport;
pub use filter::{ChooseFilter, Filter, FilterView, PeriodChoice, ReadFilter};
pub use finish_details::FinishDetails;
pub use follow_up_figures::{FollowUpFiguresView, ReadFollowUpFigures};
pub use follow_up_quality::{ActionEffect, ActionVerdict, FollowUpQuality, QualityLine, ReadFollowUpQuality};
pub use hours::{HoursMonth, HoursView, ImportHoursFile, ReadHours, SaveHours};
pub use join::Join;
pub use list_incidents::{ListIncidents, OwnIncidents};
pub use list_left_behind::{LeftBehind, LeftDraft, ListLeftBehind, StuckRecord, WayOut};
pub use list_members::{ListMembers, Members};
pub use meeting_pack::{MeetingPack, PackLine, ReadMeetingPack, SaveMeetingPack};
pub use older::{
    CheckOlder, ChooseOlderColumns, ColumnChoice, FieldMeanings, OlderColumn, OlderField, OlderFile,
    OlderOption, OlderReason, OlderReport, OlderUnit, OlderValue, OlderValues, OlderView, OpenOlderFile,
    ReadOlder, SaveOlderReport, TakeOlder, ValueMeaning, WithdrawOlder,
};
pub use open_cases::{OpenCases, OpenedCases};
pub use part::ChartPart;
pub use put_away::PutAway;
pub use read_access_log::{AccessLogView, AccessLook, ReadAccessLog};
pub use read_aloud::{ListVoices, Speak, Spoken, StopSpeaking, Voices};
pub use read_case::ReadCase;
pub use read_completeness::{CompletenessView, ReadCompleteness, SaveShadowWeek};
pub use read_older_patterns::{OlderPatternsView, ReadOlderPatterns};
pub use read_overview::{Attention, Figure, Overview, ReadOverview, UnitLine};
pub use read_patterns::{PatternsView, ReadPatterns};
pub use read_sending::ReadSending;
pub use read_start::ReadStart;
pub use read_trend::{ReadTrend, TrendView, UnitChoice};
pub use read_watch::{ReadWatch, Watch};
pub use record_incident::RecordIncident;
pub use record_with_initials::RecordWithInitials;
pub use save_details::SaveDetails;
pub use save_draft::SaveDraft;
pub use save_left_draft::SaveLeftDraft;
pub use send_again::SendAgain;
pub use send_left_again::SendLeftAgain;
pub use send_without_note::SendWithoutNote;
pub use start::{ActChoices, OpenStore, QuestionOptions, SetAsideStore, Stage, Start};
pub use synchronise::Synchronise;
pub use trial::{
    CancelTrialExport, CriterionLine, FigureLine, ImportBaselineFile, MeasureChoice, MissingLine, ReadTrial,
    ReadTrialExport, ReadTrials, ResultPart, SaveTrialExport, SetUpTrial, StartTrialExport, TrialResult,
    TrialView, TrialsView,
};
pub use undo_record::UndoRecord;
pub use withdraw_incident::WithdrawIncident;
pub use write_easy_draft::{EasyDraft, EasyLine, EasyPart, SaveEasyDraft, WriteEasyDraft};

pub use agree_action::AgreeAction;
pub use assess_effect::AssessEffect;
pub use close_case::CloseCase;
pub use decide_report::DecideReport;
pub use message_reporter::MessageReporter;
pub use name_cause::NameCause;
pub use note_contact::NoteContact;
pub use note_first_aid::NoteFirstAid;
pub use open_unit_case::OpenUnitCase;
pub use read_heard::{Heard, ReadHeard};
pub use read_inbox::{Inbox, ReadInbox, StepOptions};
pub use reassign_case::ReassignCase;
pub use reopen_case::ReopenCase;
pub use save_easy_form::SaveEasyForm;

pub(crate) use review::review;

pub use crate::app::Sending;
pub use crate::follow_up::{InboxCase, UnitCase};
pub use crate::host::SavedFile;
pub use crate::members::{Member, TypedPin};
pub use crate::store::{Case, Draft, FollowUpEvent, OwnIncident};
pub use vaern_protocol::trials::{ExportProgress, ImportAnswer};

use crate::app::App;
use crate::exchange::Exchange;
use crate::failure::Failure;
use crate::host::Host;

/// A command answered from this device alone.
pub trait Local {
    /// The answer.
    type Reply;

    /// Does it. When it answers, what it wrote is on disk.
    ///
    /// # Errors
    /// A [`Failure`] for the window; nothing is half done then.
    fn run(self, app: &mut App, host: &dyn Host) -> Result<Self::Reply, Failure>;
}

/// A command that talks with the central store.
pub trait Remote {
    /// The conversation it starts.
    type Exchange: Exchange;

    /// Starts it.
    fn exchange(self) -> Self::Exchange;
}
