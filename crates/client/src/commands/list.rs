// The one list of commands: kind, name, request and reply.
//
// From it come the Tauri commands with their permissions (src-tauri) and the typed client of the window
// (ui/src/lib/generated). `local` is answered from this device, `remote` talks with the central store, `shell` is about
// the keychain and the file itself. This file is also included by src-tauri's build script, so it names no path.

/// Hands the whole list to another macro.
#[macro_export]
macro_rules! for_each_command {
    ($then:ident) => {
        $then! {
            shell open_store(OpenStore) -> Start;
            shell set_aside_store(SetAsideStore) -> Start;
            local choose_language(ChooseLanguage) -> Start;
            local begin_draft(BeginDraft) -> Draft;
            local save_draft(SaveDraft) -> Draft;
            local discard_draft(DiscardDraft) -> Start;
            local record_incident(RecordIncident) -> OwnIncident;
            local list_incidents(ListIncidents) -> OwnIncidents;
            local amend_incident(AmendIncident) -> OwnIncident;
            local check_text(CheckText) -> TextCheck;
            local read_sending(ReadSending) -> Sending;
            local export_own_incidents(ExportOwnIncidents) -> SavedFile;
            remote enrol(Enrol) -> Start;
            remote synchronise(Synchronise) -> Sending;
            remote read_overview(ReadOverview) -> Overview;
            remote read_trend(ReadTrend) -> TrendView;
            remote export_incidents(ExportIncidents) -> SavedFile;
        }
    };
}
