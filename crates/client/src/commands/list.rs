// The one list of commands: kind, name, request and reply.
//
// From it come the Tauri commands with their permissions (src-tauri) and the typed client of the window
// (ui/src/lib/generated). `local` is answered from the store, `remote` talks with the central store, `shell` is about the
// keychain, the file itself and the system's voices. This file is also included by src-tauri's build script, so it names no path.

/// Hands the whole list to another macro.
#[macro_export]
macro_rules! for_each_command {
    ($then:ident) => {
        $then! {
            shell open_store(OpenStore) -> Start;
            shell set_aside_store(SetAsideStore) -> Start;
            local choose_language(ChooseLanguage) -> Start;
            local choose_contrast(ChooseContrast) -> Start;
            shell list_voices(ListVoices) -> Voices;
            shell speak(Speak) -> Spoken;
            shell stop_speaking(StopSpeaking) -> Spoken;
            local read_start(ReadStart) -> Start;
            local begin_draft(BeginDraft) -> Draft;
            local begin_tally(BeginTally) -> Draft;
            local save_draft(SaveDraft) -> Draft;
            local discard_draft(DiscardDraft) -> Start;
            local record_incident(RecordIncident) -> OwnIncident;
            local undo_record(UndoRecord) -> Draft;
            local save_details(SaveDetails) -> OwnIncident;
            local finish_details(FinishDetails) -> OwnIncident;
            local list_incidents(ListIncidents) -> OwnIncidents;
            local read_case(ReadCase) -> Case;
            local amend_incident(AmendIncident) -> OwnIncident;
            local correct_time(CorrectTime) -> OwnIncident;
            local withdraw_incident(WithdrawIncident) -> OwnIncident;
            local copy_incident(CopyIncident) -> Draft;
            local send_again(SendAgain) -> OwnIncident;
            local read_watch(ReadWatch) -> Watch;
            local answer_watch(AnswerWatch) -> OwnIncident;
            local write_easy_draft(WriteEasyDraft) -> EasyDraft;
            local save_easy_draft(SaveEasyDraft) -> SavedFile;
            local save_easy_form(SaveEasyForm) -> SavedFile;
            local read_heard(ReadHeard) -> Heard;
            local read_inbox(ReadInbox) -> Inbox;
            local read_follow_up_quality(ReadFollowUpQuality) -> FollowUpQuality;
            local open_unit_case(OpenUnitCase) -> UnitCase;
            local note_contact(NoteContact) -> UnitCase;
            local note_first_aid(NoteFirstAid) -> UnitCase;
            local decide_report(DecideReport) -> UnitCase;
            local name_cause(NameCause) -> UnitCase;
            local agree_action(AgreeAction) -> UnitCase;
            local assess_effect(AssessEffect) -> UnitCase;
            local reassign_case(ReassignCase) -> UnitCase;
            local message_reporter(MessageReporter) -> UnitCase;
            local close_case(CloseCase) -> UnitCase;
            local reopen_case(ReopenCase) -> UnitCase;
            local check_text(CheckText) -> TextCheck;
            local list_members(ListMembers) -> Members;
            local check_pin(CheckPin) -> Member;
            local record_with_initials(RecordWithInitials) -> OwnIncident;
            local put_away(PutAway) -> Sending;
            local list_left_behind(ListLeftBehind) -> LeftBehind;
            local save_left_draft(SaveLeftDraft) -> LeftBehind;
            local send_without_note(SendWithoutNote) -> LeftBehind;
            local send_left_again(SendLeftAgain) -> LeftBehind;
            local read_sending(ReadSending) -> Sending;
            local export_own_incidents(ExportOwnIncidents) -> SavedFile;
            local export_own_report(ExportOwnReport) -> SavedFile;
            remote enrol(Enrol) -> Start;
            remote join(Join) -> Member;
            remote open_cases(OpenCases) -> OpenedCases;
            remote synchronise(Synchronise) -> Sending;
            local read_filter(ReadFilter) -> FilterView;
            local choose_filter(ChooseFilter) -> FilterView;
            remote read_overview(ReadOverview) -> Overview;
            remote read_trend(ReadTrend) -> TrendView;
            remote read_patterns(ReadPatterns) -> PatternsView;
            remote read_follow_up_figures(ReadFollowUpFigures) -> FollowUpFiguresView;
            remote read_completeness(ReadCompleteness) -> CompletenessView;
            remote save_shadow_week(SaveShadowWeek) -> CompletenessView;
            remote read_meeting_pack(ReadMeetingPack) -> MeetingPack;
            remote save_meeting_pack(SaveMeetingPack) -> SavedFile;
            remote export_figures(ExportFigures) -> SavedFile;
            remote export_incidents(ExportIncidents) -> SavedFile;
            remote read_trials(ReadTrials) -> TrialsView;
            remote read_trial(ReadTrial) -> TrialView;
            remote set_up_trial(SetUpTrial) -> TrialView;
            remote import_baseline_file(ImportBaselineFile) -> ImportAnswer;
            remote start_trial_export(StartTrialExport) -> ExportProgress;
            remote read_trial_export(ReadTrialExport) -> ExportProgress;
            remote cancel_trial_export(CancelTrialExport) -> ExportProgress;
            remote save_trial_export(SaveTrialExport) -> SavedFile;
            remote read_access_log(ReadAccessLog) -> AccessLogView;
            remote read_hours(ReadHours) -> HoursView;
            remote save_hours(SaveHours) -> HoursView;
            remote import_hours_file(ImportHoursFile) -> ImportAnswer;
            remote read_older(ReadOlder) -> OlderView;
            remote read_older_patterns(ReadOlderPatterns) -> OlderPatternsView;
            local open_older_file(OpenOlderFile) -> OlderFile;
            local choose_older_columns(ChooseOlderColumns) -> OlderValues;
            remote check_older(CheckOlder) -> OlderReport;
            remote take_older(TakeOlder) -> OlderReport;
            local save_older_report(SaveOlderReport) -> SavedFile;
            remote withdraw_older(WithdrawOlder) -> OlderView;
        }
    };
}
