// Generated from crates/client/src/commands/list.rs by `./dev generate`. Do not edit.

import type * as types from "./types";

/** Every command of the app: what is asked and what is answered. */
export interface Commands {
  open_store: { request: types.OpenStore; reply: types.Start };
  set_aside_store: { request: types.SetAsideStore; reply: types.Start };
  choose_language: { request: types.ChooseLanguage; reply: types.Start };
  choose_contrast: { request: types.ChooseContrast; reply: types.Start };
  list_voices: { request: types.ListVoices; reply: types.Voices };
  speak: { request: types.Speak; reply: types.Spoken };
  stop_speaking: { request: types.StopSpeaking; reply: types.Spoken };
  read_start: { request: types.ReadStart; reply: types.Start };
  begin_draft: { request: types.BeginDraft; reply: types.Draft };
  begin_tally: { request: types.BeginTally; reply: types.Draft };
  save_draft: { request: types.SaveDraft; reply: types.Draft };
  discard_draft: { request: types.DiscardDraft; reply: types.Start };
  record_incident: { request: types.RecordIncident; reply: types.OwnIncident };
  undo_record: { request: types.UndoRecord; reply: types.Draft };
  save_details: { request: types.SaveDetails; reply: types.OwnIncident };
  finish_details: { request: types.FinishDetails; reply: types.OwnIncident };
  list_incidents: { request: types.ListIncidents; reply: types.OwnIncidents };
  read_case: { request: types.ReadCase; reply: types.Case };
  amend_incident: { request: types.AmendIncident; reply: types.OwnIncident };
  correct_time: { request: types.CorrectTime; reply: types.OwnIncident };
  withdraw_incident: { request: types.WithdrawIncident; reply: types.OwnIncident };
  copy_incident: { request: types.CopyIncident; reply: types.Draft };
  send_again: { request: types.SendAgain; reply: types.OwnIncident };
  read_watch: { request: types.ReadWatch; reply: types.Watch };
  answer_watch: { request: types.AnswerWatch; reply: types.OwnIncident };
  write_easy_draft: { request: types.WriteEasyDraft; reply: types.EasyDraft };
  save_easy_draft: { request: types.SaveEasyDraft; reply: types.SavedFile };
  save_easy_form: { request: types.SaveEasyForm; reply: types.SavedFile };
  read_heard: { request: types.ReadHeard; reply: types.Heard };
  read_inbox: { request: types.ReadInbox; reply: types.Inbox };
  open_unit_case: { request: types.OpenUnitCase; reply: types.UnitCase };
  note_contact: { request: types.NoteContact; reply: types.UnitCase };
  note_first_aid: { request: types.NoteFirstAid; reply: types.UnitCase };
  decide_report: { request: types.DecideReport; reply: types.UnitCase };
  name_cause: { request: types.NameCause; reply: types.UnitCase };
  agree_action: { request: types.AgreeAction; reply: types.UnitCase };
  assess_effect: { request: types.AssessEffect; reply: types.UnitCase };
  reassign_case: { request: types.ReassignCase; reply: types.UnitCase };
  message_reporter: { request: types.MessageReporter; reply: types.UnitCase };
  close_case: { request: types.CloseCase; reply: types.UnitCase };
  reopen_case: { request: types.ReopenCase; reply: types.UnitCase };
  check_text: { request: types.CheckText; reply: types.TextCheck };
  list_members: { request: types.ListMembers; reply: types.Members };
  check_pin: { request: types.CheckPin; reply: types.Member };
  record_with_initials: { request: types.RecordWithInitials; reply: types.OwnIncident };
  put_away: { request: types.PutAway; reply: types.Sending };
  list_left_behind: { request: types.ListLeftBehind; reply: types.LeftBehind };
  save_left_draft: { request: types.SaveLeftDraft; reply: types.LeftBehind };
  send_without_note: { request: types.SendWithoutNote; reply: types.LeftBehind };
  read_sending: { request: types.ReadSending; reply: types.Sending };
  export_own_incidents: { request: types.ExportOwnIncidents; reply: types.SavedFile };
  export_own_report: { request: types.ExportOwnReport; reply: types.SavedFile };
  enrol: { request: types.Enrol; reply: types.Start };
  join: { request: types.Join; reply: types.Member };
  open_cases: { request: types.OpenCases; reply: types.OpenedCases };
  synchronise: { request: types.Synchronise; reply: types.Sending };
  read_overview: { request: types.ReadOverview; reply: types.Overview };
  read_trend: { request: types.ReadTrend; reply: types.TrendView };
  export_incidents: { request: types.ExportIncidents; reply: types.SavedFile };
}
