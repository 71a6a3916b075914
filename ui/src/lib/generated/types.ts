// Generated from crates/client/src/commands/list.rs by `./dev generate`. Do not edit.

/**
 * Has the incident led, or may it lead, to absence or treatment? No answer is a fourth state, kept as none.
 */
export type Absence = "no" | "maybe" | "yes";

/**
 * One act of violence, threat or harassment. One incident may hold several.
 */
export type Act = "hit" | "kick" | "push" | "bite" | "pinch_scratch" | "spit" | "hair_pull" | "thrown_object" | "restraint" | "weapon" | "threat_verbal" | "threat_gesture" | "threat_written" | "threat_digital" | "threat_family_property" | "degrading" | "discrimination" | "sexual" | "digital_harassment" | "vandalism" | "near_miss" | "other";

/**
 * The acts of one group.
 */
export type ActChoices = { 
/**
 * The group.
 */
group: ActGroup, 
/**
 * Its acts.
 */
acts: Array<Act>, };

/**
 * The groups in which acts are shown and counted.
 */
export type ActGroup = "physical" | "threat" | "harassment" | "other";

/**
 * The relation of the one who acted to the workplace. Never a name.
 */
export type Actor = "citizen" | "relative" | "colleague" | "stranger" | "unknown";

/**
 * The request.
 */
export type AmendIncident = { 
/**
 * Which incident.
 */
incident_id: IncidentId, 
/**
 * The new answers; what is not stated stays.
 */
answers: Answers, };

/**
 * The answers. None reads "not stated" (*ikke oplyst*), which differs from "do not know".
 */
export type Answers = { 
/**
 * What happened; several are possible. Empty is not stated.
 */
acts?: Array<Act>, 
/**
 * Who did it.
 */
actor?: Actor, 
/**
 * How much it affected the person.
 */
burden?: Burden, 
/**
 * What happened just before.
 */
trigger?: Trigger, 
/**
 * Where.
 */
place?: Place, 
/**
 * Absence or treatment.
 */
absence?: Absence, 
/**
 * Free text, checked by [`crate::guard`].
 */
note?: string, };

/**
 * The request.
 */
export type BeginDraft = Record<symbol, never>;

/**
 * The answer to "how much did it affect you?". JSON: a number, or `"unknown"`.
 */
export type Burden = number | "unknown";

/**
 * The request.
 */
export type CheckText = { 
/**
 * What is typed so far.
 */
text: string, };

/**
 * The request.
 */
export type ChooseLanguage = { 
/**
 * The language from now on.
 */
language: Language, };

/**
 * The request.
 */
export type DiscardDraft = { 
/**
 * Which draft.
 */
draft_id: IncidentId, };

/**
 * A record begun and not saved.
 */
export type Draft = { 
/**
 * The draft, and the id its incident will have.
 */
draft_id: IncidentId, 
/**
 * The question the person is at.
 */
question: Question, 
/**
 * What is answered so far.
 */
answers: Answers, 
/**
 * When it happened; none means the moment of saving.
 */
occurred: string | null, 
/**
 * What the recording has cost so far.
 */
effort: Effort, 
/**
 * When it was begun.
 */
started_at: string, 
/**
 * When it was last touched.
 */
updated_at: string, };

/**
 * What a recording cost the person, measured by the app itself for the trial's evaluation.
 */
export type Effort = { 
/**
 * From the first tap to saving, in milliseconds of use (pauses in between are not counted).
 */
duration_ms: number, 
/**
 * Taps, the first and the saving one included.
 */
taps: number, 
/**
 * How often the person went back.
 */
steps_back: number, };

/**
 * The request, as the person typed it.
 */
export type Enrol = { 
/**
 * Address of the central store.
 */
server: string, 
/**
 * The enrolment code.
 */
code: string, };

/**
 * The request, and the conversation.
 */
export type ExportIncidents = Record<symbol, never>;

/**
 * The request.
 */
export type ExportOwnIncidents = Record<symbol, never>;

/**
 * A failure on its way to the window.
 */
export type Failure = { 
/**
 * What went wrong.
 */
code: FailureCode, 
/**
 * What the words have room for.
 */
args: { [key in string]: string }, };

/**
 * What went wrong. Each code exists because the window does something on it, and has words in every language.
 */
export type FailureCode = "unexpected" | "store_key_missing" | "keychain_unavailable" | "store_unreadable" | "store_newer" | "store_in_use" | "store_full" | "server_address_invalid" | "server_unreachable" | "server_answer_unreadable" | "server_refused" | "enrolment_code_invalid" | "enrolment_code_unknown" | "enrolment_code_used" | "enrolment_code_expired" | "already_enrolled" | "not_enrolled" | "device_revoked" | "not_allowed" | "draft_not_found" | "incident_not_found" | "acts_missing" | "personal_data_in_text" | "text_too_long" | "occurred_in_future" | "export_failed" | "body_malformed" | "body_too_large" | "field_unknown" | "change_unreadable" | "change_conflicting" | "rate_limited" | "internal" | "not_found";

/**
 * A figure with its name.
 */
export type Figure = { 
/**
 * `overview.figure.<key>` in `locales/`.
 */
key: string, 
/**
 * The figure.
 */
value: number, };

/**
 * What was found.
 */
export type FindingKind = "cpr" | "email" | "phone";

/**
 * One incident of violence, threat or harassment. A draft carries the id its incident will have.
 */
export type IncidentId = string;

/**
 * A ready-made enrolment that needs one tap only.
 */
export type Invitation = { 
/**
 * Address of the central store.
 */
server: string, 
/**
 * The enrolment code.
 */
code: string, 
/**
 * Who it is for; none for a shared device.
 */
person: string | null, 
/**
 * Their role.
 */
role: Role, 
/**
 * Name of the workplace, if the role belongs to one.
 */
unit: string | null, };

/**
 * A language with a complete file in `locales/`; the code is BCP 47.
 */
export type Language = "da" | "en";

/**
 * The request.
 */
export type ListIncidents = { 
/**
 * How many of the newest to leave out.
 */
offset: number, };

/**
 * Opens the store; also "try again" when it was closed.
 */
export type OpenStore = Record<symbol, never>;

/**
 * A municipality or another employer.
 */
export type Organisation = { 
/**
 * Its id.
 */
organisation_id: OrganisationId, 
/**
 * Its name.
 */
name: string, 
/**
 * Whether all of it is made up, to be marked plainly wherever it is shown.
 */
demo: boolean, };

/**
 * A municipality or another employer.
 */
export type OrganisationId = string;

/**
 * The answer.
 */
export type Overview = { 
/**
 * All workplaces together; the only one, for somebody who sees no more.
 */
all: UnitLine, 
/**
 * Each workplace, by name, when there are several to see. No league table: the order says nothing.
 */
units: Array<UnitLine>, 
/**
 * Four figures.
 */
figures: Array<Figure>, 
/**
 * When the figures were read at the central store.
 */
data_as_of: string, 
/**
 * Whether these are figures seen earlier, for want of a network.
 */
offline: boolean, };

/**
 * One of the person's own incidents.
 */
export type OwnIncident = { 
/**
 * The incident.
 */
incident_id: IncidentId, 
/**
 * The answers as they stand.
 */
answers: Answers, 
/**
 * When it happened.
 */
occurred: string, 
/**
 * When it was recorded.
 */
recorded_at: string, 
/**
 * What the recording cost.
 */
effort: Effort, 
/**
 * How far it has come.
 */
state: SendState, 
/**
 * Why it needs help, if it does.
 */
reason: Failure | null, 
/**
 * Whether it was withdrawn.
 */
withdrawn: boolean, };

/**
 * The answer.
 */
export type OwnIncidents = { 
/**
 * The newest first, at most 50.
 */
incidents: Array<OwnIncident>, 
/**
 * How many there are in all.
 */
total: number, 
/**
 * Records begun and not saved.
 */
drafts: Array<Draft>, };

/**
 * A member of staff.
 */
export type Person = { 
/**
 * The id.
 */
person_id: PersonId, 
/**
 * The name as the organisation writes it.
 */
name: string, };

/**
 * A member of staff.
 */
export type PersonId = string;

/**
 * The kind of place, never an address.
 */
export type Place = "classroom" | "corridor" | "yard" | "after_school" | "toilet_changing" | "trip_transport" | "home_leisure" | "online" | "playroom" | "playground" | "cloakroom" | "nappy_changing" | "residents_home" | "bathroom" | "common_room" | "outdoors" | "meeting_room" | "reception" | "phone" | "home_visit" | "other_place" | "unknown_place";

/**
 * One screen of the recording flow.
 */
export type Question = "what" | "who" | "burden" | "before" | "where" | "save";

/**
 * What can be answered, in the order it is shown.
 */
export type QuestionOptions = { 
/**
 * Acts in their groups.
 */
act_groups: Array<ActChoices>, 
/**
 * Who.
 */
actors: Array<Actor>, 
/**
 * What happened just before.
 */
triggers: Array<Trigger>, 
/**
 * Where, at this kind of workplace.
 */
places: Array<Place>, 
/**
 * Absence or treatment.
 */
absences: Array<Absence>, };

/**
 * The request, and the conversation.
 */
export type ReadOverview = Record<symbol, never>;

/**
 * The request.
 */
export type ReadSending = Record<symbol, never>;

/**
 * The request, and the conversation.
 */
export type ReadTrend = { 
/**
 * One workplace, or all.
 */
unit_id: UnitId | null, 
/**
 * Whether the window is narrow, as on a phone.
 */
narrow: boolean, };

/**
 * The request.
 */
export type RecordIncident = { 
/**
 * The draft it comes from.
 */
draft_id: IncidentId, 
/**
 * What is answered, the saving answer included.
 */
answers: Answers, 
/**
 * When it happened; none means now.
 */
occurred: string | null, 
/**
 * What the recording cost, the saving tap included.
 */
effort: Effort, };

/**
 * What a person is to the organisation.
 */
export type Role = "employee" | "safety_group" | "work_environment_leader" | "administrator" | "data_protection_officer";

/**
 * The request.
 */
export type SaveDraft = { 
/**
 * Which draft.
 */
draft_id: IncidentId, 
/**
 * The question the person is at now.
 */
question: Question, 
/**
 * All that is answered so far.
 */
answers: Answers, 
/**
 * When it happened; none means the moment of saving.
 */
occurred: string | null, 
/**
 * What the recording has cost so far.
 */
effort: Effort, };

/**
 * Where a file was put.
 */
export type SavedFile = { 
/**
 * Its name.
 */
file_name: string, 
/**
 * The folder, as the person knows it.
 */
folder: string, 
/**
 * The whole path.
 */
path: string, };

/**
 * How far a record has come. Never mixed up: saved is not sent.
 */
export type SendState = "on_device" | "sent" | "needs_help";

/**
 * What waits to be sent, in figures the window shows.
 */
export type Sending = { 
/**
 * Records that wait to be sent.
 */
unsent: number, 
/**
 * Records the central store could not take as they are.
 */
needs_help: number, 
/**
 * Whether the central store answered last time; none when it was not asked since the start.
 */
server_reachable: boolean | null, 
/**
 * When it last answered.
 */
last_synced_at: string | null, 
/**
 * What went wrong last time.
 */
problem: Failure | null, };

/**
 * What the window may know of the enrolment.
 */
export type SessionView = { 
/**
 * Address of the central store.
 */
server: string, 
/**
 * The employer.
 */
organisation: Organisation, 
/**
 * The workplace, if the device belongs to one.
 */
unit: Unit | null, 
/**
 * The person; none on a shared device.
 */
person: Person | null, 
/**
 * What may be done here.
 */
role: Role, };

/**
 * Gives an unreadable store another name and begins a new one. The window asks first.
 */
export type SetAsideStore = Record<symbol, never>;

/**
 * How far the app has come.
 */
export type Stage = "closed" | "enrolment" | "ready";

/**
 * Everything a window needs to begin.
 */
export type Start = { 
/**
 * How far the app has come.
 */
stage: Stage, 
/**
 * Why the store is closed, if it is.
 */
closed: Failure | null, 
/**
 * The language in use.
 */
language: Language, 
/**
 * Ready-made enrolments.
 */
invitations: Array<Invitation>, 
/**
 * The enrolment.
 */
session: SessionView | null, 
/**
 * What can be answered at this workplace; none for roles without a workplace.
 */
questions: QuestionOptions | null, 
/**
 * Records begun and not saved, the one touched last first.
 */
drafts: Array<Draft>, 
/**
 * What waits to be sent.
 */
sending: Sending, };

/**
 * The request.
 */
export type Synchronise = Record<symbol, never>;

/**
 * A table of finished words; plain text, not escaped for any format.
 */
export type Table = { 
/**
 * What the table shows.
 */
caption: string, 
/**
 * One name per column.
 */
columns: Array<string>, 
/**
 * One row per point in order of time, each with one cell per column; a cell may be empty.
 */
rows: Array<Array<string>>, };

/**
 * What was found.
 */
export type TextCheck = { 
/**
 * In reading order.
 */
findings: Array<TextFinding>, 
/**
 * Whether saving this text would be refused.
 */
refused: boolean, };

/**
 * One thing found.
 */
export type TextFinding = { 
/**
 * What it is.
 */
kind: FindingKind, 
/**
 * Where it begins, in UTF-16 units as a browser counts.
 */
start: number, 
/**
 * Where it ends, in UTF-16 units.
 */
end: number, };

/**
 * The answer.
 */
export type TrendView = { 
/**
 * The workplace shown; none for all.
 */
unit_id: UnitId | null, 
/**
 * The workplaces to choose from; none when there is only one to see.
 */
units: Array<UnitChoice>, 
/**
 * The verdict.
 */
verdict: VerdictKind, 
/**
 * The conclusion in words.
 */
sentence: string, 
/**
 * What is drawn.
 */
title: string, 
/**
 * The drawing.
 */
svg: string, 
/**
 * The same as a table.
 */
table: Table, 
/**
 * When the figures were read at the central store.
 */
data_as_of: string, 
/**
 * Whether these are figures seen earlier, for want of a network.
 */
offline: boolean, };

/**
 * The situation right before the incident.
 */
export type Trigger = "demand" | "limit" | "transition" | "peer_conflict" | "break_time" | "physical_care" | "waiting_rejected" | "nothing_clear" | "unknown";

/**
 * A workplace.
 */
export type Unit = { 
/**
 * Its id.
 */
unit_id: UnitId, 
/**
 * Its name.
 */
name: string, 
/**
 * Its kind: decides the places that are offered.
 */
kind: UnitKind, };

/**
 * A workplace to choose.
 */
export type UnitChoice = { 
/**
 * Its id.
 */
unit_id: UnitId, 
/**
 * Its name.
 */
name: string, };

/**
 * A workplace: a school, a home, a job centre.
 */
export type UnitId = string;

/**
 * The kind of a workplace.
 */
export type UnitKind = "school" | "special_school" | "day_care" | "elder_care" | "job_centre";

/**
 * One workplace in one sentence.
 */
export type UnitLine = { 
/**
 * The workplace; none for all together.
 */
unit_id: UnitId | null, 
/**
 * Its name.
 */
name: string, 
/**
 * The verdict.
 */
verdict: VerdictKind, 
/**
 * The verdict in words.
 */
sentence: string, };

/**
 * The verdict without its date: a code for words, colours and shapes.
 */
export type VerdictKind = "as_usual" | "more" | "fewer" | "too_few";
