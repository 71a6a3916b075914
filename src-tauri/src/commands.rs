//! The window's commands, made from the one list in `vaern-client`.

use crate::shell::Shell;
use std::sync::Arc;
use tauri::{Builder, State, Wry};
use vaern_client::commands::{
    AccessLogView, AgreeAction, AmendIncident, AnswerWatch, AssessEffect, BeginDraft, BeginTally,
    CancelTrialExport, Case, CheckOlder, CheckPin, CheckText, ChooseContrast, ChooseFilter, ChooseLanguage,
    ChooseOlderColumns, CloseCase, CompletenessView, CopyIncident, CorrectTime, DecideReport, DiscardDraft,
    Draft, EasyDraft, Enrol, ExportFigures, ExportIncidents, ExportOwnIncidents, ExportOwnReport,
    ExportProgress, FilterView, FinishDetails, FollowUpFiguresView, FollowUpQuality, Heard, HoursView,
    ImportAnswer, ImportBaselineFile, ImportHoursFile, Inbox, Join, LeftBehind, ListIncidents,
    ListLeftBehind, ListMembers, ListVoices, MeetingPack, Member, Members, MessageReporter, NameCause,
    NoteContact, NoteFirstAid, OlderFile, OlderPatternsView, OlderReport, OlderValues, OlderView, OpenCases,
    OpenOlderFile, OpenStore, OpenUnitCase, OpenedCases, Overview, OwnIncident, OwnIncidents, PatternsView,
    PutAway, ReadAccessLog, ReadCase, ReadCompleteness, ReadFilter, ReadFollowUpFigures, ReadFollowUpQuality,
    ReadHeard, ReadHours, ReadInbox, ReadMeetingPack, ReadOlder, ReadOlderPatterns, ReadOverview,
    ReadPatterns, ReadSending, ReadStart, ReadTrend, ReadTrial, ReadTrialExport, ReadTrials, ReadWatch,
    ReassignCase, RecordIncident, RecordWithInitials, ReopenCase, SaveDetails, SaveDraft, SaveEasyDraft,
    SaveEasyForm, SaveHours, SaveLeftDraft, SaveMeetingPack, SaveOlderReport, SaveShadowWeek,
    SaveTrialExport, SavedFile, SendAgain, SendLeftAgain, SendWithoutNote, Sending, SetAsideStore,
    SetUpTrial, Speak, Spoken, Start, StartTrialExport, StopSpeaking, Synchronise, TakeOlder, TextCheck,
    TrendView, TrialView, TrialsView, UndoRecord, UnitCase, Voices, Watch, WithdrawIncident, WithdrawOlder,
    WriteEasyDraft,
};
use vaern_client::{Failure, FailureCode};

type Shared<'a> = State<'a, Arc<Shell>>;

/// Disk and network are waited for on a thread of their own, never on the window's.
async fn aside<T, F>(shell: Shared<'_>, work: F) -> Result<T, Failure>
where
    T: Send + 'static,
    F: FnOnce(&Shell) -> Result<T, Failure> + Send + 'static,
{
    let shell = Arc::clone(shell.inner());
    let done = tauri::async_runtime::spawn_blocking(move || work(&shell)).await;
    done.unwrap_or_else(|_| Err(FailureCode::Unexpected.into()))
}

macro_rules! tauri_commands {
    ($($kind:ident $name:ident($request:ident) -> $reply:ident;)+) => {
        $(
            #[tauri::command]
            async fn $name(request: $request, shell: Shared<'_>) -> Result<$reply, Failure> {
                aside(shell, move |shell| run!($kind, shell, $name, request)).await
            }
        )+

        /// Gives the window its commands.
        pub fn register(builder: Builder<Wry>) -> Builder<Wry> {
            builder.invoke_handler(tauri::generate_handler![$($name),+])
        }
    };
}

macro_rules! run {
    (local, $shell:ident, $name:ident, $request:ident) => {
        $shell.local($request)
    };
    (remote, $shell:ident, $name:ident, $request:ident) => {
        $shell.remote($request)
    };
    (shell, $shell:ident, $name:ident, $request:ident) => {
        $shell.$name($request)
    };
}

vaern_client::for_each_command!(tauri_commands);
