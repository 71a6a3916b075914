// Generated from crates/client/src/commands/list.rs by `./dev generate`. Do not edit.

import type * as types from "./types";

/** Every command of the app: what is asked and what is answered. */
export interface Commands {
  open_store: { request: types.OpenStore; reply: types.Start };
  set_aside_store: { request: types.SetAsideStore; reply: types.Start };
  choose_language: { request: types.ChooseLanguage; reply: types.Start };
  begin_draft: { request: types.BeginDraft; reply: types.Draft };
  save_draft: { request: types.SaveDraft; reply: types.Draft };
  discard_draft: { request: types.DiscardDraft; reply: types.Start };
  record_incident: { request: types.RecordIncident; reply: types.OwnIncident };
  list_incidents: { request: types.ListIncidents; reply: types.OwnIncidents };
  amend_incident: { request: types.AmendIncident; reply: types.OwnIncident };
  check_text: { request: types.CheckText; reply: types.TextCheck };
  read_sending: { request: types.ReadSending; reply: types.Sending };
  export_own_incidents: { request: types.ExportOwnIncidents; reply: types.SavedFile };
  enrol: { request: types.Enrol; reply: types.Start };
  synchronise: { request: types.Synchronise; reply: types.Sending };
  read_overview: { request: types.ReadOverview; reply: types.Overview };
  read_trend: { request: types.ReadTrend; reply: types.TrendView };
  export_incidents: { request: types.ExportIncidents; reply: types.SavedFile };
}
