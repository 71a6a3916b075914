// Generated from crates/client/src/commands/list.rs by `./dev generate`. Do not edit.

/**
 * Has the incident led, or may it lead, to absence or treatment? No answer is a fourth state, kept as none.
 */
export type Absence = "no" | "maybe" | "yes";

/**
 * What a person says when asked again whether the incident has led to absence or treatment.
 */
export type AbsenceReply = "no" | "yes" | "treated" | "not_yet_known";

/**
 * Looks, the latest first.
 */
export type AccessLogView = { 
/**
 * A piece of them.
 */
looks: Array<AccessLook>, 
/**
 * Whether there are earlier ones.
 */
has_more: boolean, };

/**
 * A look.
 */
export type AccessLook = { 
/**
 * Its number.
 */
entry: number, 
/**
 * When.
 */
at: string, 
/**
 * Name of who looked; none where nobody is named.
 */
person: string | null, 
/**
 * What they are, in words.
 */
role: string, 
/**
 * What was looked at, as a code for the page to know it by.
 */
reading: string, 
/**
 * The same in words.
 */
what: string, 
/**
 * Name of the workplace.
 */
unit: string | null, 
/**
 * The end of the incident's id: enough to tell incidents apart on a page.
 */
incident: string | null, };

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
 * An action as it stands.
 */
export type Action = { 
/**
 * Which.
 */
action_id: ActionId, 
/**
 * What it changes.
 */
kind: ActionKind, 
/**
 * What is done.
 */
what: string | null, 
/**
 * Who sees to it.
 */
owner: Owner, 
/**
 * The last day.
 */
deadline: string, 
/**
 * Whether it has worked, as said last.
 */
effect: Effect | null, 
/**
 * When that was said.
 */
assessed_at: string | null, };

/**
 * An action, and what it was like before and after.
 */
export type ActionEffect = { 
/**
 * Which.
 */
action_id: ActionId, 
/**
 * What it changes.
 */
kind: ActionKind, 
/**
 * What is done.
 */
what: string | null, 
/**
 * The day it was to be done by: what is before and after is told by this day.
 */
day: string, 
/**
 * What the group said of its effect.
 */
effect: Effect | null, 
/**
 * What the numbers say.
 */
verdict: ActionVerdict, 
/**
 * Weeks on either side.
 */
weeks: number, 
/**
 * Incidents a week before, as written.
 */
before: string, 
/**
 * Incidents a week after.
 */
after: string, 
/**
 * What the numbers say, in words.
 */
sentence: string, };

/**
 * One action agreed on in follow-up.
 */
export type ActionId = string;

/**
 * What an action changes; a cause is looked for in the same places.
 */
export type ActionKind = "environment" | "organisation" | "competence" | "pedagogy";

/**
 * What the numbers say.
 */
export type ActionVerdict = "too_early" | "too_few" | "may_be_chance" | "fewer" | "more";

/**
 * The relation of the one who acted to the workplace. Never a name.
 */
export type Actor = "citizen" | "relative" | "colleague" | "stranger" | "unknown";

/**
 * The request.
 */
export type AgreeAction = { 
/**
 * Which incident.
 */
incident_id: IncidentId, 
/**
 * The action that is agreed anew; none for a new one.
 */
action_id: ActionId | null, 
/**
 * What it changes.
 */
kind: ActionKind, 
/**
 * What is done, in words.
 */
what: string | null, 
/**
 * Who sees to it.
 */
owner: Owner, 
/**
 * The last day.
 */
deadline: string, 
/**
 * Words the guard asked about and the person keeps.
 */
kept?: Array<string>, };

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
answers: Answers, 
/**
 * Words of the note the guard asked about and the person keeps.
 */
kept?: Array<string>, };

/**
 * The request.
 */
export type AnswerWatch = { 
/**
 * Which incident.
 */
incident_id: IncidentId, 
/**
 * What the person says.
 */
reply: AbsenceReply, 
/**
 * The first day of absence, if there was any.
 */
first_absence_day: string | null, };

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
 * The first day of absence beyond the day of the incident, once it is known.
 */
first_absence_day?: string, 
/**
 * Free text, checked by [`crate::guard`].
 */
note?: string, 
/**
 * How often each act occurred on one day. Not empty: this is a day tally, and every count is so many incidents.
 * `acts` then names the same acts, for whoever does not know tallies; of `occurred` only the day counts.
 */
tally?: { [key in Act]?: number }, 
/**
 * Whether it happened to the person.
 */
exposure?: Exposure, 
/**
 * Whether colleagues were there.
 */
company?: Company, 
/**
 * How many people acted.
 */
people?: People, 
/**
 * What helped; several are possible. Empty is not stated.
 */
helped?: Array<Helped>, 
/**
 * Whether the person wants to talk with somebody.
 */
support?: Support, 
/**
 * Whether an alarm was used.
 */
alarm?: YesNo, 
/**
 * Whether it was reported to the police.
 */
police?: YesNo, 
/**
 * Whether it happened outside working hours.
 */
outside_hours?: YesNo, 
/**
 * What the workplace calls the pupil. It never leaves the workplace.
 */
alias?: PupilAlias, };

/**
 * The request.
 */
export type AssessEffect = { 
/**
 * Which incident.
 */
incident_id: IncidentId, 
/**
 * Which action.
 */
action_id: ActionId, 
/**
 * What is said.
 */
effect: Effect, 
/**
 * In words.
 */
words: string | null, 
/**
 * Words the guard asked about and the person keeps.
 */
kept?: Array<string>, };

/**
 * Something to look at.
 */
export type Attention = { 
/**
 * What it is about, for the page to know where it leads: `more`, `hours` or `shadow`.
 */
key: string, 
/**
 * The workplace, if it is about one.
 */
unit_id: UnitId | null, 
/**
 * In words.
 */
sentence: string, };

/**
 * Whom a report would go to.
 */
export type Authority = "easy" | "police";

/**
 * What it was like before, and what the work costs. Told by the municipality; changes after the start are marked.
 */
export type Baseline = { 
/**
 * The work with one case before the trial, in order.
 */
before: Array<WorkStep>, 
/**
 * The same work during the trial.
 */
after: Array<WorkStep>, 
/**
 * What an hour costs, in kroner with everything in it (pension, holidays).
 */
hourly_cost: { [key in StaffGroup]?: number }, 
/**
 * What was registered before, by workplace and month.
 */
old_counts: Array<OldCount>, 
/**
 * Weeks in which everything that happened was tallied.
 */
shadow_weeks: Array<TrialShadowWeek>, 
/**
 * Meetings at which the figures were gone through.
 */
meetings: Array<Meeting>, };

/**
 * What an imported file holds.
 */
export type BaselineKind = "old_counts" | "shadow_weeks";

/**
 * A batch of older registrations taken from a file.
 */
export type BatchId = string;

/**
 * The request.
 */
export type BeginDraft = Record<symbol, never>;

/**
 * The request.
 */
export type BeginTally = Record<symbol, never>;

/**
 * A bound, in the unit of its figure; percent for shares.
 */
export type Bound = { "at_least": number } | { "at_most": number };

/**
 * The answer to "how much did it affect you?". JSON: a number, or `"unknown"`.
 */
export type Burden = number | "unknown";

/**
 * Stops it.
 */
export type CancelTrialExport = { 
/**
 * Which.
 */
export: string, };

/**
 * One record in full.
 */
export type Case = { 
/**
 * As it stands.
 */
incident: OwnIncident, 
/**
 * What was done, in the order this device came to know it.
 */
history: Array<HistoryEntry>, 
/**
 * Whether it is reported to an authority.
 */
decisions: { [key in Authority]?: Decision }, 
/**
 * Answers that were amended on two devices without knowing of each other.
 */
contested: Array<Field>, 
/**
 * The clocks that run for reporting it, the earliest first; none when it is withdrawn.
 */
deadlines: Array<Deadline>, 
/**
 * What would help, if it is stuck.
 */
mend: Mend | null, 
/**
 * What others did about it, in order.
 */
heard: Array<FollowUpEvent>, };

/**
 * Where the cause is seen.
 */
export type Cause = "environment" | "organisation" | "competence" | "pedagogy" | "citizen_situation" | "unknown";

/**
 * One change: what somebody did to an incident.
 */
export type ChangeId = string;

/**
 * The kind of a change, as a code.
 */
export type ChangeKind = "recorded" | "amended" | "withdrawn" | "decided" | "followed_up";

/**
 * A drawing with its conclusion.
 */
export type ChartPart = { 
/**
 * What is drawn; a code of our own, for the page to know it by.
 */
key: string, 
/**
 * Its heading.
 */
title: string, 
/**
 * What it says, decided by the statistics.
 */
sentence: string, 
/**
 * The drawing; none where there is nothing to draw.
 */
svg: string | null, 
/**
 * The same as a table.
 */
table: Table | null, 
/**
 * What is to be known beside it.
 */
remarks: Array<string>, };

/**
 * Says what the values mean, and tries it.
 */
export type CheckOlder = { 
/**
 * By column.
 */
meanings: Array<FieldMeanings>, 
/**
 * How it was registered before.
 */
source: OlderSource, 
/**
 * Whether lines alike in every cell count once.
 */
once: boolean, 
/**
 * Today at the central store.
 */
today: string, };

/**
 * The request.
 */
export type CheckPin = { 
/**
 * Whose.
 */
person_id: PersonId, 
/**
 * The PIN.
 */
pin: TypedPin, };

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
export type ChooseContrast = { 
/**
 * The contrast from now on.
 */
contrast: Contrast, };

/**
 * Changes the filter, for all pages and for ever.
 */
export type ChooseFilter = { 
/**
 * The filter from now on.
 */
filter: Filter, };

/**
 * The request.
 */
export type ChooseLanguage = { 
/**
 * The language from now on.
 */
language: Language, };

/**
 * Says what the columns are.
 */
export type ChooseOlderColumns = { 
/**
 * Those that are used.
 */
columns: Array<ColumnChoice>, 
/**
 * Where all lines belong, when no column says it.
 */
unit_id: UnitId | null, };

/**
 * Which clock is running.
 */
export type Clock = "report_absence" | "report_benefits" | "police";

/**
 * The request.
 */
export type CloseCase = { 
/**
 * Which incident.
 */
incident_id: IncidentId, };

/**
 * What a column is.
 */
export type ColumnChoice = { 
/**
 * Its place, from 0.
 */
place: number, 
/**
 * What it is.
 */
field: ColumnField, };

/**
 * What a column can be. There is none for free text.
 */
export type ColumnField = "date" | "time" | "unit" | "act" | "actor" | "burden" | "trigger" | "place" | "absence" | "count";

/**
 * Whether colleagues were there.
 */
export type Company = "alone" | "not_alone" | "unknown";

/**
 * The answer.
 */
export type CompletenessView = { 
/**
 * The shadow weeks, with what they say together.
 */
part: ChartPart, 
/**
 * Whether the user may enter a tally: a workplace for itself.
 */
may_tally: boolean, 
/**
 * When the figures were read at the central store.
 */
data_as_of: string, 
/**
 * Whether these are figures seen earlier, for want of a network.
 */
offline: boolean, };

/**
 * Somebody to turn to.
 */
export type Contact = { 
/**
 * What they are, for instance "Arbejdsmiljørepræsentant".
 */
title: string, 
/**
 * Who.
 */
name: string, 
/**
 * Their number.
 */
phone?: string | null, };

/**
 * How much the colours differ.
 */
export type Contrast = "system" | "more";

/**
 * The request.
 */
export type CopyIncident = { 
/**
 * Which incident.
 */
incident_id: IncidentId, };

/**
 * The request.
 */
export type CorrectTime = { 
/**
 * Which incident.
 */
incident_id: IncidentId, 
/**
 * When it happened.
 */
occurred: string, };

/**
 * What a figure must reach for the trial to be a success in this.
 */
export type Criterion = { 
/**
 * Which figure.
 */
measure: FigureCode, 
/**
 * What it must reach.
 */
bound: Bound, };

/**
 * What became of a criterion. While a trial runs, it is how things stand so far.
 */
export type CriterionJudgement = "met" | "not_met" | "cannot_be_said";

/**
 * A criterion and what became of it.
 */
export type CriterionLine = { 
/**
 * Code of its measure.
 */
measure: string, 
/**
 * What it is called.
 */
name: string, 
/**
 * What must be reached.
 */
bound: string, 
/**
 * What was reached.
 */
value: string, 
/**
 * What became of it.
 */
judgement: CriterionJudgement, 
/**
 * The same in words.
 */
says: string, };

/**
 * A clock and the last moment that is in time.
 */
export type Deadline = { 
/**
 * Which clock.
 */
clock: Clock, 
/**
 * The last day on which acting is in time.
 */
last_day: string, 
/**
 * The moment on that day, where the law counts hours: none where the whole day is in time.
 */
until: string | null, };

/**
 * The request.
 */
export type DecideReport = { 
/**
 * Which incident.
 */
incident_id: IncidentId, 
/**
 * Whom it is about.
 */
authority: Authority, 
/**
 * What is decided.
 */
outcome: Outcome, 
/**
 * Why; needed when it is not reported.
 */
reason: string | null, 
/**
 * Words the guard asked about and the person keeps.
 */
kept?: Array<string>, };

/**
 * A decision as it stands.
 */
export type Decision = { 
/**
 * What was decided.
 */
outcome: Outcome, 
/**
 * Why.
 */
reason: string | null, 
/**
 * When, by the decider's device.
 */
at: string, 
/**
 * Whether more absence or treatment was told than whoever decided knew of. Only of decisions on EASY.
 */
is_overtaken: boolean, };

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
 * What is to be done.
 */
export type Due = "contact" | "message" | "police" | "report_benefits" | "report_absence" | "effect";

/**
 * The text.
 */
export type EasyDraft = { 
/**
 * As it stands in the file, too.
 */
text: string, 
/**
 * The same, field by field.
 */
parts: Array<EasyPart>, };

/**
 * One field of the form.
 */
export type EasyLine = { 
/**
 * What is asked for, in Danish.
 */
label: string, 
/**
 * What is known; empty where it is to be filled in there.
 */
value: string, };

/**
 * One part of the form.
 */
export type EasyPart = { 
/**
 * Its heading, in Danish.
 */
heading: string, 
/**
 * Its fields, in the order EASY asks for them.
 */
lines: Array<EasyLine>, };

/**
 * Whether an action has worked.
 */
export type Effect = "worked" | "partly" | "no_change" | "worse" | "not_done" | "too_early";

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
 * The figures the user may read.
 */
export type ExportFigures = Record<symbol, never>;

/**
 * Structured facts of the workplace's own records; for its safety group.
 */
export type ExportIncidents = Record<symbol, never>;

/**
 * The request.
 */
export type ExportOwnIncidents = Record<symbol, never>;

/**
 * The request.
 */
export type ExportOwnReport = Record<symbol, never>;

/**
 * How far an export has come.
 */
export type ExportProgress = { 
/**
 * Which.
 */
export: string, 
/**
 * Steps done.
 */
done: number, 
/**
 * Steps in all.
 */
of: number, 
/**
 * How it stands.
 */
state: ExportState, 
/**
 * Names of the files, once they are ready.
 */
files: Array<string>, };

/**
 * How an export stands.
 */
export type ExportState = "running" | "ready" | "cancelled" | "failed";

/**
 * Whether it happened to the person, or the person saw it happen.
 */
export type Exposure = "exposed" | "witness" | "unknown";

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
export type FailureCode = "unexpected" | "store_key_missing" | "keychain_unavailable" | "store_unreadable" | "store_newer" | "store_in_use" | "store_full" | "server_address_invalid" | "server_unreachable" | "server_answer_unreadable" | "server_refused" | "enrolment_code_invalid" | "enrolment_code_unknown" | "enrolment_code_used" | "enrolment_code_expired" | "code_not_for_here" | "pin_too_simple" | "pin_wrong" | "pin_paused" | "pin_locked" | "member_unknown" | "already_enrolled" | "not_enrolled" | "device_revoked" | "not_allowed" | "draft_not_found" | "incident_not_found" | "acts_missing" | "personal_data_in_text" | "personal_data_unanswered" | "text_too_long" | "reason_missing" | "nothing_said" | "trial_not_kept" | "hours_not_kept" | "file_unreadable" | "too_many_lines" | "export_gone" | "occurred_in_future" | "export_failed" | "voice_missing" | "voice_unavailable" | "body_malformed" | "body_too_large" | "body_too_slow" | "field_unknown" | "change_unreadable" | "change_conflicting" | "rate_limited" | "internal" | "not_found";

/**
 * One of the answers, by name.
 */
export type Field = "acts" | "actor" | "burden" | "trigger" | "place" | "absence" | "first_absence_day" | "note" | "tally" | "exposure" | "company" | "people" | "helped" | "support" | "alarm" | "police" | "outside_hours" | "alias" | "occurred";

/**
 * The values of one column.
 */
export type FieldMeanings = { 
/**
 * What the column is.
 */
field: ColumnField, 
/**
 * Its values.
 */
values: Array<ValueMeaning>, };

/**
 * A figure with its name.
 */
export type Figure = { 
/**
 * What it is; a code for the page to know it by.
 */
key: string, 
/**
 * Its name.
 */
name: string, 
/**
 * The figure in words: "12", "at least 12", "hidden".
 */
value: string, };

/**
 * A figure.
 */
export type FigureCode = "staff" | "records" | "incidents" | "recorders" | "unnamed" | "active_units" | "seconds_median" | "seconds_p90" | "seconds_mean" | "taps_median" | "taps_p90" | "abandoned" | "delay_hours" | "same_day" | "complete_before" | "complete_middle" | "complete_end" | "old_per_year" | "new_per_year" | "filled" | "other" | "may_be_accident" | "easy_undecided" | "contact_hours" | "contacted_in_time" | "with_feedback" | "closed" | "effect_assessed" | "meetings" | "actions_agreed" | "actions_worked" | "received" | "missing" | "sync_minutes" | "within_hour" | "minutes_before" | "minutes_after" | "minutes_saved" | "kroner_each_before" | "kroner_each_after" | "hours_before" | "hours_saved" | "kroner_saved" | "hours_now" | "hours_old_way" | "hours_net" | "kroner_net";

/**
 * A figure.
 */
export type FigureLine = { 
/**
 * Its code.
 */
code: string, 
/**
 * What it is called.
 */
name: string, 
/**
 * What it says.
 */
value: string, 
/**
 * What it is taken of; may be empty.
 */
basis: string, 
/**
 * How it is made.
 */
definition: string, };

/**
 * Which figures are shown; what is none is not narrowed.
 */
export type Filter = { 
/**
 * One workplace, or all that the user may see.
 */
unit_id: UnitId | null, 
/**
 * Months that are over, at least, from the beginning of a quarter: one of
 * [`PERIODS`]; none is each page's usual time.
 */
months: number | null, 
/**
 * Only incidents in which this happened.
 */
act: Act | null, };

/**
 * The filter, and what it can be.
 */
export type FilterView = { 
/**
 * As it is.
 */
filter: Filter, 
/**
 * The periods to choose from.
 */
periods: Array<PeriodChoice>, 
/**
 * The kinds of act to choose from, in the order of the catalogue.
 */
acts: Array<Act>, };

/**
 * What was found, the surest first.
 */
export type FindingKind = "cpr" | "email" | "phone" | "address" | "name";

/**
 * The request.
 */
export type FinishDetails = { 
/**
 * Which incident.
 */
incident_id: IncidentId, };

/**
 * What became of psychological first aid.
 */
export type FirstAid = "given" | "declined" | "referred" | "not_needed";

/**
 * One thing that was done.
 */
export type FollowUpEvent = { 
/**
 * The change it came with.
 */
change_id: ChangeId, 
/**
 * What kind of change.
 */
kind: ChangeKind, 
/**
 * Which step, where it is one.
 */
step: StepKind | null, 
/**
 * When it was noted, by the clock of the device it was done on.
 */
at: string, 
/**
 * Answers given anew, in an amendment.
 */
fields: Array<Field>, 
/**
 * When the reporter was talked with.
 */
contacted_at: string | null, 
/**
 * What became of psychological first aid.
 */
first_aid: FirstAid | null, 
/**
 * Where the cause is seen.
 */
causes: Array<Cause>, 
/**
 * The action it is about, as it stands now.
 */
action: Action | null, 
/**
 * Whether the action has worked.
 */
effect: Effect | null, 
/**
 * Who sees to the case from then on.
 */
to: Owner | null, 
/**
 * Whom a decision is about.
 */
authority: Authority | null, 
/**
 * What was decided.
 */
outcome: Outcome | null, 
/**
 * The words that came with it.
 */
words: string | null, 
/**
 * How far it has come.
 */
state: SendState, 
/**
 * Why it could not be taken, if so.
 */
reason: Failure | null, };

/**
 * The answer.
 */
export type FollowUpFiguresView = { 
/**
 * Whose the figures are; none for all together.
 */
unit_id: UnitId | null, 
/**
 * Its name.
 */
name: string, 
/**
 * The workplaces to choose from.
 */
units: Array<UnitChoice>, 
/**
 * Which months, in words.
 */
period: string, 
/**
 * The figures, each with its definition.
 */
lines: Array<QualityLine>, 
/**
 * Each workplace in a row; none where one is chosen.
 */
table: Table | null, 
/**
 * When the figures were read at the central store.
 */
data_as_of: string, 
/**
 * Whether these are figures seen earlier, for want of a network.
 */
offline: boolean, };

/**
 * The answer.
 */
export type FollowUpQuality = { 
/**
 * Records followed up: those of the last year.
 */
records: number, 
/**
 * Those without a name among them: nobody can be talked with.
 */
nameless: number, 
/**
 * The first day of the year.
 */
since: string, 
/**
 * The figures.
 */
lines: Array<QualityLine>, 
/**
 * The actions whose day has come, the latest first.
 */
actions: Array<ActionEffect>, };

/**
 * The answer.
 */
export type Heard = { 
/**
 * The incidents, the newest first. Always none on a shared device: whoever takes it next must not learn that
 * somebody has recorded something.
 */
unread: Array<IncidentId>, };

/**
 * What helped. One incident may hold several.
 */
export type Helped = "talked_down" | "left" | "colleague_came" | "space" | "time" | "physical_guidance" | "alarm" | "nothing" | "other" | "unknown";

/**
 * One thing that was done to a record.
 */
export type HistoryEntry = { 
/**
 * What.
 */
kind: ChangeKind, 
/**
 * When, by the clock of the device it was done on.
 */
at: string, 
/**
 * What was given a new answer.
 */
fields: Array<Field>, 
/**
 * Why it was withdrawn.
 */
withdrawal: WithdrawalReason | null, 
/**
 * Whom a decision is about.
 */
authority: Authority | null, 
/**
 * What was decided.
 */
outcome: Outcome | null, 
/**
 * The words that came with a withdrawal or a decision.
 */
words: string | null, 
/**
 * How far it has come.
 */
state: SendState, 
/**
 * When it was sent, as far as this device knows.
 */
sent_at: string | null, };

/**
 * A month.
 */
export type HoursMonth = { 
/**
 * Its first day.
 */
month: string, 
/**
 * Its name.
 */
name: string, };

/**
 * What is told.
 */
export type HoursView = { 
/**
 * Every workplace.
 */
units: Array<Unit>, 
/**
 * The months that are shown, the latest first.
 */
months: Array<HoursMonth>, 
/**
 * What was told.
 */
told: Array<MonthHours>, };

/**
 * What became of an imported file: all of its lines are taken, or none and every fault is named.
 */
export type ImportAnswer = { 
/**
 * Lines taken.
 */
taken: number, 
/**
 * Lines that cannot be taken.
 */
faults: Array<LineTold>, };

/**
 * A CSV or XLSX file with old counts or shadow weeks.
 */
export type ImportBaselineFile = { 
/**
 * The trial.
 */
trial_id: TrialId, 
/**
 * What is in it.
 */
kind: BaselineKind, 
/**
 * The file in base64.
 */
file: string, };

/**
 * A CSV or XLSX file of them.
 */
export type ImportHoursFile = { 
/**
 * The file in base64.
 */
file: string, };

/**
 * The answer.
 */
export type Inbox = { 
/**
 * Open cases, the most urgent first.
 */
open: Array<InboxCase>, 
/**
 * Closed and withdrawn ones, the newest first, at most 100.
 */
done: Array<InboxCase>, 
/**
 * How many are closed or withdrawn in all.
 */
done_count: number, 
/**
 * What can be said in a step.
 */
options: StepOptions, };

/**
 * One case in the inbox.
 */
export type InboxCase = { 
/**
 * The incident.
 */
incident_id: IncidentId, 
/**
 * What was told.
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
 * The reporter's name; none when it was recorded without one.
 */
reporter: string | null, 
/**
 * Whether it was recorded without a name: nobody can say whom to talk with.
 */
is_nameless: boolean, 
/**
 * Whether the person at this device has recorded it: then somebody else follows up.
 */
is_own: boolean, 
/**
 * How urgent it is.
 */
urgency: Urgency, 
/**
 * What is to be done, the earliest last day first.
 */
tasks: Array<Task>, 
/**
 * Who sees to it, where that was said.
 */
assigned_to: Owner | null, 
/**
 * Whether the person at this device has opened it.
 */
is_seen: boolean, 
/**
 * Actions that are agreed and not assessed.
 */
running_actions: number, 
/**
 * Whether it was withdrawn.
 */
is_withdrawn: boolean, 
/**
 * How far the steps taken here have come.
 */
state: SendState, };

/**
 * One incident of violence, threat or harassment. A draft carries the id its incident will have.
 */
export type IncidentId = string;

/**
 * Two to four capital letters or digits, a letter first: "AB", "KLM", "AB2". Four, because many municipalities give
 * their staff four ("MEJE"). Initials that are a given name ("EMMA", "BO") can be read here, for they may stand in the log,
 * but are not taken any more ([`Initials::is_given_name`]).
 */
export type Initials = string;

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
unit: string | null, 
/**
 * Whether it is meant for joining the shared device there, not for a device of one's own.
 */
joins: boolean, };

/**
 * The request, as the person typed it.
 */
export type Join = { 
/**
 * The person's own enrolment code.
 */
code: string, 
/**
 * The PIN they want.
 */
pin: TypedPin, };

/**
 * A language with a complete file in `locales/`; the code is BCP 47.
 */
export type Language = "da" | "en" | "pl" | "uk" | "ar" | "tr";

/**
 * The answer.
 */
export type LeftBehind = { 
/**
 * Drafts nobody has touched for a while, the one touched last first.
 */
drafts: Array<LeftDraft>, 
/**
 * Records without a name that the central store could not take as they are.
 */
stuck: Array<StuckRecord>, };

/**
 * A draft that was left: when, and whether there is enough to save.
 */
export type LeftDraft = { 
/**
 * The draft.
 */
draft_id: IncidentId, 
/**
 * When it was begun.
 */
started_at: string, 
/**
 * Whether it says what happened: then it can be saved as it is, without a name.
 */
can_be_saved: boolean, };

/**
 * Why a line cannot be taken.
 */
export type LineReason = "no_day" | "impossible_day" | "future_day" | "too_old" | "no_unit" | "unknown_unit" | "bad_count" | "colleague" | "left_out" | "twice" | "already";

/**
 * A line that cannot be taken.
 */
export type LineTold = { 
/**
 * Its number in the file; the heads are line 1.
 */
line: number, 
/**
 * What is wrong, in the language of `Accept-Language` if offices speak it, else in English.
 */
says: string, };

/**
 * The request.
 */
export type ListIncidents = { 
/**
 * How many of the newest to leave out.
 */
offset: number, };

/**
 * The request.
 */
export type ListLeftBehind = Record<symbol, never>;

/**
 * The request.
 */
export type ListMembers = Record<symbol, never>;

/**
 * Asks for the voices of this device that read a language.
 */
export type ListVoices = { 
/**
 * The language.
 */
language: Language, };

/**
 * What a value means.
 */
export type Meaning = { "code": string } | "not_stated" | "leave_out";

/**
 * A measure a trial can be judged by.
 */
export type MeasureChoice = { 
/**
 * Which.
 */
measure: FigureCode, 
/**
 * What it is called.
 */
name: string, 
/**
 * How it is made.
 */
definition: string, 
/**
 * Percent, seconds, and so on.
 */
unit: string, 
/**
 * What is proposed.
 */
bound: Bound, 
/**
 * Whether it is proposed for every trial.
 */
proposed: boolean, };

/**
 * A meeting about the figures.
 */
export type Meeting = { 
/**
 * Where.
 */
unit: UnitId, 
/**
 * When.
 */
day: string, };

/**
 * The page.
 */
export type MeetingPack = { 
/**
 * Whose it is.
 */
unit_id: UnitId | null, 
/**
 * The workplaces to choose from; none when there is only one to see.
 */
units: Array<UnitChoice>, 
/**
 * Its heading.
 */
title: string, 
/**
 * The verdict.
 */
verdict: VerdictKind, 
/**
 * The verdict in words.
 */
sentence: string, 
/**
 * What, where, when, before and, at the workplace, who: name and one sentence each.
 */
lines: Array<PackLine>, 
/**
 * What is to be known of them: that some figures are hidden.
 */
note: string | null, 
/**
 * The drawing of the trend.
 */
trend: ChartPart | null, 
/**
 * The questions of the meeting.
 */
questions: Array<string>, 
/**
 * When the figures were read at the central store.
 */
data_as_of: string, 
/**
 * Whether these are figures seen earlier, for want of a network.
 */
offline: boolean, };

/**
 * Somebody who records here with their initials. More than that the device does not know of them.
 */
export type Member = { 
/**
 * Who.
 */
person_id: PersonId, 
/**
 * What stands on the button.
 */
initials: string, };

/**
 * The answer.
 */
export type Members = { 
/**
 * By initials.
 */
members: Array<Member>, };

/**
 * What would help a record that is stuck.
 */
export type Mend = "note" | "withdrawal" | "acts" | "time" | "send_again" | "record_anew" | "update";

/**
 * The request.
 */
export type MessageReporter = { 
/**
 * Which incident.
 */
incident_id: IncidentId, 
/**
 * What is said.
 */
text: string, 
/**
 * Words the guard asked about and the person keeps.
 */
kept?: Array<string>, };

/**
 * Something that is missing.
 */
export type MissingLine = { 
/**
 * What, for the page to know where it leads.
 */
what: MissingWhat, 
/**
 * In words.
 */
sentence: string, };

/**
 * What can be missing.
 */
export type MissingWhat = "work_before" | "work_after" | "hourly_cost" | "old_counts" | "shadow_before" | "shadow_during" | "hours";

/**
 * Hours and staff of a workplace in a month. With neither of them, what was told of the month is forgotten.
 */
export type MonthHours = { 
/**
 * Where.
 */
unit: UnitId, 
/**
 * First day of the month.
 */
month: string, 
/**
 * Whole hours worked, from 1.
 */
hours: number | null, 
/**
 * People employed, from 1.
 */
headcount: number | null, };

/**
 * The request.
 */
export type NameCause = { 
/**
 * Which incident.
 */
incident_id: IncidentId, 
/**
 * At least one.
 */
causes: Array<Cause>, 
/**
 * In words.
 */
words: string | null, 
/**
 * Words the guard asked about and the person keeps.
 */
kept?: Array<string>, };

/**
 * The request.
 */
export type NoteContact = { 
/**
 * Which incident.
 */
incident_id: IncidentId, 
/**
 * When; none is now.
 */
at: string | null, };

/**
 * The request.
 */
export type NoteFirstAid = { 
/**
 * Which incident.
 */
incident_id: IncidentId, 
/**
 * What became of it.
 */
outcome: FirstAid, };

/**
 * What was registered in a month before the trial.
 */
export type OldCount = { 
/**
 * Where.
 */
unit: UnitId, 
/**
 * First day of the month.
 */
month: string, 
/**
 * How many.
 */
count: number, };

/**
 * A batch.
 */
export type OlderBatch = { 
/**
 * Its id.
 */
batch: BatchId, 
/**
 * Where it comes from.
 */
source: OlderSource, 
/**
 * How it stands.
 */
state: OlderState, 
/**
 * When it was taken over.
 */
taken_at: string, 
/**
 * When it was withdrawn.
 */
withdrawn_at: string | null, };

/**
 * A column.
 */
export type OlderColumn = { 
/**
 * Its place, from 0.
 */
place: number, 
/**
 * Its head.
 */
head: string, 
/**
 * Some of what stands in it.
 */
examples: Array<string>, 
/**
 * What it was last time, or most likely is.
 */
field: ColumnField | null, };

/**
 * The values of one column.
 */
export type OlderField = { 
/**
 * What the column is.
 */
field: ColumnField, 
/**
 * Its values, most lines first; none when they are too many.
 */
values: Array<OlderValue>, 
/**
 * Whether they are too many: then it is free text, which is not taken.
 */
too_many: boolean, 
/**
 * What a value can mean.
 */
options: Array<OlderOption>, };

/**
 * What is in it.
 */
export type OlderFile = { 
/**
 * Lines behind the heads that are not empty.
 */
lines: number, 
/**
 * Lines that are.
 */
empty: number, 
/**
 * Most lines of a file.
 */
most: number, 
/**
 * Lines with a CPR number, a phone number or an e-mail address. With any, nothing more is said and nothing is kept.
 */
stopped: Array<number>, 
/**
 * Lines with what reads like a name or an address.
 */
asked: Array<number>, 
/**
 * The columns.
 */
columns: Array<OlderColumn>, 
/**
 * What a column can be.
 */
fields: Array<ColumnField>, };

/**
 * What a value can mean.
 */
export type OlderOption = { 
/**
 * A code of the catalogue, or the id of a workplace.
 */
code: string, 
/**
 * Its name.
 */
name: string, };

/**
 * What is told of them.
 */
export type OlderPatternsView = { 
/**
 * Which months, in words.
 */
period: string, 
/**
 * The drawings; none where nothing is told.
 */
parts: Array<ChartPart>, 
/**
 * What is to be known of the drawings: that some figures are hidden.
 */
note: string | null, };

/**
 * A reason, and how many lines it keeps out.
 */
export type OlderReason = { 
/**
 * Why.
 */
reason: LineReason, 
/**
 * How many lines.
 */
lines: number, 
/**
 * The first of them.
 */
named: Array<number>, };

/**
 * What came of it.
 */
export type OlderReport = { 
/**
 * Lines of the file.
 */
lines: number, 
/**
 * Lines that are, or would be, taken.
 */
taken: number, 
/**
 * Lines that are not.
 */
refused: number, 
/**
 * Why not.
 */
reasons: Array<OlderReason>, 
/**
 * Where the taken ones belong.
 */
units: Array<OlderUnit>, 
/**
 * The first day of them.
 */
first: string | null, 
/**
 * The last.
 */
last: string | null, 
/**
 * Whether they are taken over.
 */
is_taken: boolean, };

/**
 * How it was registered before.
 */
export type OlderSource = "paper" | "spreadsheet" | "other_system" | "accidents";

/**
 * How a batch stands.
 */
export type OlderState = "arriving" | "taken" | "withdrawn" | "gone";

/**
 * A workplace, and how many lines belong there.
 */
export type OlderUnit = { 
/**
 * Its name.
 */
name: string, 
/**
 * How many lines.
 */
lines: number, };

/**
 * A value.
 */
export type OlderValue = { 
/**
 * What stands there.
 */
value: string, 
/**
 * On how many lines.
 */
lines: number, 
/**
 * What it meant last time, or most likely means.
 */
meaning: Meaning, };

/**
 * The values of the columns.
 */
export type OlderValues = { 
/**
 * Those whose values are to be given a meaning.
 */
fields: Array<OlderField>, };

/**
 * The batches there are.
 */
export type OlderView = { 
/**
 * The day it is at the central store.
 */
today: string, 
/**
 * Every workplace.
 */
units: Array<Unit>, 
/**
 * The latest first, withdrawn ones among them.
 */
batches: Array<OlderBatch>, };

/**
 * The request.
 */
export type OpenCases = { 
/**
 * Whose.
 */
person_id: PersonId, 
/**
 * Their PIN.
 */
pin: TypedPin, };

/**
 * Opens a CSV file or a workbook.
 */
export type OpenOlderFile = { 
/**
 * The file in base64.
 */
file: string, 
/**
 * Every workplace, as the list of batches told them.
 */
units: Array<Unit>, };

/**
 * Opens the store; also "try again" when it was closed.
 */
export type OpenStore = Record<symbol, never>;

/**
 * The request.
 */
export type OpenUnitCase = { 
/**
 * Which incident.
 */
incident_id: IncidentId, };

/**
 * The answer.
 */
export type OpenedCases = { 
/**
 * Whose.
 */
member: Member, 
/**
 * The newest first.
 */
incidents: Array<OwnIncident>, 
/**
 * Whether these are all: without the central store only what is not sent yet can be seen, and of very many it tells the
 * newest.
 */
complete: boolean, };

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
 * What was decided.
 */
export type Outcome = "reported" | "not_reported";

/**
 * The answer.
 */
export type Overview = { 
/**
 * All workplaces together; the only one, for somebody who sees no more.
 */
all: UnitLine, 
/**
 * Each workplace, by name, when several are shown and something is said of each. No league table: the order says nothing.
 */
units: Array<UnitLine>, 
/**
 * The workplaces to choose from; none when there is only one to see.
 */
choices: Array<UnitChoice>, 
/**
 * Four figures.
 */
figures: Array<Figure>, 
/**
 * How it is followed up: two of the figures of that page.
 */
follow_up: Array<Figure>, 
/**
 * What needs attention, one sentence each; empty when nothing does.
 */
attention: Array<Attention>, 
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
drafts: Array<Draft>, 
/**
 * Records that wait to be sent or need the person, the newest first, at most 200. They stand in `incidents` too.
 */
unsent: Array<OwnIncident>, };

/**
 * Who sees to something.
 */
export type Owner = { "role": OwnerRole } | { "initials": Initials };

/**
 * What somebody is at the workplace.
 */
export type OwnerRole = "leader" | "work_environment_rep" | "union_rep" | "safety_group" | "team" | "municipality";

/**
 * A line of the page.
 */
export type PackLine = { 
/**
 * What it is about.
 */
name: string, 
/**
 * What is said of it.
 */
sentence: string, };

/**
 * The answer.
 */
export type PatternsView = { 
/**
 * The workplace shown; none for all.
 */
unit_id: UnitId | null, 
/**
 * The workplaces to choose from; none when there is only one to see.
 */
units: Array<UnitChoice>, 
/**
 * Which months, in words.
 */
period: string, 
/**
 * The drawings.
 */
parts: Array<ChartPart>, 
/**
 * Whether small numbers are hidden.
 */
protected: boolean, 
/**
 * What is to be known of the drawings: that some figures are hidden.
 */
note: string | null, 
/**
 * When the figures were read at the central store.
 */
data_as_of: string, 
/**
 * Whether these are figures seen earlier, for want of a network.
 */
offline: boolean, };

/**
 * How many people acted.
 */
export type People = "one" | "two_three" | "four_or_more" | "unknown";

/**
 * A period to choose.
 */
export type PeriodChoice = { 
/**
 * Months that are over, at least.
 */
months: number, 
/**
 * In words: since when.
 */
name: string, };

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
 * What cannot be changed once the trial has begun.
 */
export type Plan = { 
/**
 * Its name.
 */
name: string, 
/**
 * The workplaces that take part.
 */
units: Array<TrialUnit>, 
/**
 * First day.
 */
first: string, 
/**
 * Last day.
 */
last: string, 
/**
 * What it is judged by.
 */
criteria: Array<Criterion>, };

/**
 * "Elev A" to "Elev Z". Known at the workplace where it was given and nowhere else: no export, no figure of a whole
 * organisation and no file of one's own may hold it, and retention removes it.
 */
export type PupilAlias = string;

/**
 * The request.
 */
export type PutAway = Record<symbol, never>;

/**
 * One figure.
 */
export type QualityLine = { 
/**
 * Which; a code of our own.
 */
key: string, 
/**
 * What it is called.
 */
name: string, 
/**
 * The figure in words: a share, a time, or the bare counts where they are too few.
 */
figure: string, 
/**
 * How sure it is, or that there are too few to say.
 */
says: string, 
/**
 * How it is made.
 */
definition: string, 
/**
 * Whether there is enough to say anything.
 */
is_judged: boolean, };

/**
 * One screen of the recording flow.
 */
export type Question = "what" | "who" | "burden" | "before" | "where" | "save" | "tally";

/**
 * What can be answered, in the order it is shown.
 */
export type QuestionOptions = { 
/**
 * Acts in their groups.
 */
act_groups: Array<ActChoices>, 
/**
 * Small acts that are counted for a day.
 */
tallied_acts: Array<Act>, 
/**
 * Who.
 */
actors: Array<Actor>, 
/**
 * What happened just before, at this kind of workplace.
 */
triggers: Array<Trigger>, 
/**
 * Where, at this kind of workplace.
 */
places: Array<Place>, 
/**
 * Absence or treatment.
 */
absences: Array<Absence>, 
/**
 * Afterwards: whether it happened to the person.
 */
exposures: Array<Exposure>, 
/**
 * Afterwards: whether colleagues were there.
 */
companies: Array<Company>, 
/**
 * Afterwards: how many people acted.
 */
people: Array<People>, 
/**
 * Afterwards: what helped.
 */
helped: Array<Helped>, 
/**
 * Afterwards: whether the person wants to talk with somebody.
 */
supports: Array<Support>, 
/**
 * Afterwards: the answers to a plain question.
 */
yes_no: Array<YesNo>, };

/**
 * Reads the latest looks, or those before one.
 */
export type ReadAccessLog = { 
/**
 * The number of that look.
 */
before: number | null, };

/**
 * The request.
 */
export type ReadCase = { 
/**
 * Which incident.
 */
incident_id: IncidentId, };

/**
 * The request, and the conversation.
 */
export type ReadCompleteness = { 
/**
 * Which figures; of workplaces and acts they are not divided.
 */
filter: Filter, 
/**
 * Whether the window is narrow, as on a phone.
 */
narrow: boolean, };

/**
 * Reads the filter.
 */
export type ReadFilter = Record<symbol, never>;

/**
 * The request, and the conversation.
 */
export type ReadFollowUpFigures = { 
/**
 * Which figures; they are not divided by act.
 */
filter: Filter, };

/**
 * The request.
 */
export type ReadFollowUpQuality = Record<symbol, never>;

/**
 * The request.
 */
export type ReadHeard = Record<symbol, never>;

/**
 * Reads them.
 */
export type ReadHours = Record<symbol, never>;

/**
 * The request.
 */
export type ReadInbox = Record<symbol, never>;

/**
 * Reads the page.
 */
export type ReadMeetingPack = { 
/**
 * Which figures; the page is of all acts.
 */
filter: Filter, 
/**
 * Whether the window is narrow, as on a phone.
 */
narrow: boolean, };

/**
 * Reads which batches there are.
 */
export type ReadOlder = Record<symbol, never>;

/**
 * Reads them.
 */
export type ReadOlderPatterns = { 
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
export type ReadOverview = { 
/**
 * Which figures.
 */
filter: Filter, };

/**
 * The request, and the conversation.
 */
export type ReadPatterns = { 
/**
 * Which figures; the answers are not divided by act.
 */
filter: Filter, 
/**
 * Whether the window is narrow, as on a phone.
 */
narrow: boolean, };

/**
 * The request.
 */
export type ReadSending = Record<symbol, never>;

/**
 * The request.
 */
export type ReadStart = Record<symbol, never>;

/**
 * The request, and the conversation.
 */
export type ReadTrend = { 
/**
 * Which figures.
 */
filter: Filter, 
/**
 * Whether the window is narrow, as on a phone.
 */
narrow: boolean, };

/**
 * Which trial.
 */
export type ReadTrial = { 
/**
 * The trial.
 */
trial_id: TrialId, };

/**
 * Asks how far it has come.
 */
export type ReadTrialExport = { 
/**
 * Which.
 */
export: string, 
/**
 * The step known already: the answer waits a moment for the next.
 */
seen: number, };

/**
 * Asks which trials there are.
 */
export type ReadTrials = Record<symbol, never>;

/**
 * The request.
 */
export type ReadWatch = Record<symbol, never>;

/**
 * The request.
 */
export type ReassignCase = { 
/**
 * Which incident.
 */
incident_id: IncidentId, 
/**
 * Who.
 */
to: Owner, };

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
 * The request.
 */
export type RecordWithInitials = { 
/**
 * Who.
 */
person_id: PersonId, 
/**
 * Their PIN.
 */
pin: TypedPin, 
/**
 * What is recorded.
 */
record: RecordIncident, };

/**
 * The request.
 */
export type ReopenCase = { 
/**
 * Which incident.
 */
incident_id: IncidentId, };

/**
 * A part of the evaluation.
 */
export type ResultPart = { 
/**
 * Which.
 */
part: string, 
/**
 * Its heading.
 */
title: string, 
/**
 * What it is about.
 */
about: string, 
/**
 * Its figures.
 */
figures: Array<FigureLine>, 
/**
 * Its tables.
 */
tables: Array<Table>, };

/**
 * What a person is to the organisation.
 */
export type Role = "employee" | "safety_group" | "work_environment_leader" | "administrator" | "data_protection_officer";

/**
 * The request.
 */
export type SaveDetails = { 
/**
 * Which incident.
 */
incident_id: IncidentId, 
/**
 * All that is added in this round so far.
 */
answers: Answers, };

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
 * The request for the file.
 */
export type SaveEasyDraft = { 
/**
 * Which incident.
 */
incident_id: IncidentId, };

/**
 * The request.
 */
export type SaveEasyForm = { 
/**
 * Which incident.
 */
incident_id: IncidentId, };

/**
 * Saves what was typed, in place of what was told of the same months.
 */
export type SaveHours = { 
/**
 * The months.
 */
months: Array<MonthHours>, };

/**
 * The request.
 */
export type SaveLeftDraft = { 
/**
 * Which draft.
 */
draft_id: IncidentId, };

/**
 * Saves the page as PDF.
 */
export type SaveMeetingPack = { 
/**
 * Which figures; the page is of all acts.
 */
filter: Filter, };

/**
 * Saves which lines were not taken, and why.
 */
export type SaveOlderReport = Record<symbol, never>;

/**
 * What was tallied in a week, recorded or not.
 */
export type SaveShadowWeek = { 
/**
 * Any day of the week.
 */
week: string, 
/**
 * How much.
 */
tallied: number, 
/**
 * Which figures are shown then.
 */
filter: Filter, 
/**
 * Whether the window is narrow, as on a phone.
 */
narrow: boolean, };

/**
 * Saves the files where the person finds them: all of them in one zip file, or the report alone.
 */
export type SaveTrialExport = { 
/**
 * Which.
 */
export: string, 
/**
 * Whether only the report is wanted, in the language of the screen.
 */
report_only: boolean, };

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
 * The request.
 */
export type SendAgain = { 
/**
 * Which incident.
 */
incident_id: IncidentId, };

/**
 * The request.
 */
export type SendLeftAgain = { 
/**
 * Which record.
 */
incident_id: IncidentId, };

/**
 * How far a record has come. Never mixed up: saved is not sent.
 */
export type SendState = "on_device" | "sent" | "needs_help";

/**
 * The request.
 */
export type SendWithoutNote = { 
/**
 * Which record.
 */
incident_id: IncidentId, };

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
problem: Failure | null, 
/**
 * Names what the workplace sets, as last heard: another name, and the window reads its start anew.
 */
config: string | null, };

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
 * Sets a trial up, or changes it.
 */
export type SetUpTrial = { 
/**
 * The trial to change; none for a new one.
 */
trial_id: TrialId | null, 
/**
 * What is fixed before the start.
 */
plan: Plan, 
/**
 * What is told of the work before and now.
 */
baseline: Baseline, 
/**
 * Words the guard asks about that are meant to stand there.
 */
kept: Array<string>, };

/**
 * Reads a text, and answers when it has been read or stopped.
 */
export type Speak = { 
/**
 * The language the text is in.
 */
language: Language, 
/**
 * What is read.
 */
text: string, };

/**
 * How it ended.
 */
export type Spoken = { 
/**
 * All of it was read: nobody stopped it.
 */
to_the_end: boolean, };

/**
 * Whose time it is.
 */
export type StaffGroup = "employee" | "leader" | "representative" | "administration";

/**
 * How far the app has come.
 */
export type Stage = "closed" | "enrolment" | "ready";

/**
 * How far a trial has come.
 */
export type Standing = "not_begun" | "running" | "over";

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
 * The contrast in use.
 */
contrast: Contrast, 
/**
 * Ready-made enrolments; on a shared device, codes for joining it.
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
 * What the workplace tells its staff, as the central store last said it; none where it has not said anything.
 */
workplace: Workplace | null, 
/**
 * Records begun and not saved, the one touched last first.
 */
drafts: Array<Draft>, 
/**
 * What waits to be sent.
 */
sending: Sending, };

/**
 * Begins to write the files.
 */
export type StartTrialExport = { 
/**
 * The trial.
 */
trial_id: TrialId, };

/**
 * The code of a step, without what it says.
 */
export type StepKind = "seen" | "contacted" | "first_aid" | "cause_found" | "action_agreed" | "effect_assessed" | "assigned" | "messaged" | "closed" | "reopened";

/**
 * What can be said in a step, in the order it is shown.
 */
export type StepOptions = { 
/**
 * What became of psychological first aid.
 */
first_aid: Array<FirstAid>, 
/**
 * Where the cause is seen.
 */
causes: Array<Cause>, 
/**
 * What an action changes.
 */
action_kinds: Array<ActionKind>, 
/**
 * Who sees to it.
 */
owners: Array<OwnerRole>, 
/**
 * Whether it has worked.
 */
effects: Array<Effect>, };

/**
 * Stops what is being read, at once.
 */
export type StopSpeaking = Record<symbol, never>;

/**
 * A record without a name that is stuck: when, and why.
 */
export type StuckRecord = { 
/**
 * The incident.
 */
incident_id: IncidentId, 
/**
 * When it was recorded.
 */
recorded_at: string, 
/**
 * Why.
 */
reason: Failure, 
/**
 * What whoever stands here can do about it, unseen.
 */
way_out: WayOut, };

/**
 * Whether the person wants to talk with somebody.
 */
export type Support = "now" | "later" | "no" | "unknown";

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
 * Takes over what was tried last.
 */
export type TakeOlder = Record<symbol, never>;

/**
 * Something to be done, and the last day that is in time.
 */
export type Task = { 
/**
 * What.
 */
due: Due, 
/**
 * The last day in time.
 */
last_day: string, 
/**
 * The moment on that day, where the law counts hours: none where the whole day is in time.
 */
until: string | null, 
/**
 * Which action, where it is about one.
 */
action_id: ActionId | null, };

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
 * Whether it must be replaced; otherwise the person is asked and may keep it.
 */
refuses: boolean, 
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
 * The drawings.
 */
parts: Array<ChartPart>, 
/**
 * What stands beside the figures and is in none of them, in words.
 */
beside: Array<string>, 
/**
 * When the figures were read at the central store.
 */
data_as_of: string, 
/**
 * Whether these are figures seen earlier, for want of a network.
 */
offline: boolean, };

/**
 * A trial that is to be evaluated.
 */
export type TrialId = string;

/**
 * A trial in a list.
 */
export type TrialLine = { 
/**
 * Which.
 */
trial_id: TrialId, 
/**
 * Its name.
 */
name: string, 
/**
 * First day.
 */
first: string, 
/**
 * Last day.
 */
last: string, 
/**
 * How far it has come.
 */
standing: Standing, 
/**
 * Names of its workplaces.
 */
units: Array<string>, };

/**
 * What the figures say.
 */
export type TrialResult = { 
/**
 * The days it runs, in words.
 */
period: string, 
/**
 * How far it has come, in words.
 */
standing: string, 
/**
 * Until which day is counted, in words; none before the start.
 */
through: string | null, 
/**
 * How many criteria are met, in one sentence; none before the start.
 */
summary: string | null, 
/**
 * The criteria.
 */
criteria: Array<CriterionLine>, 
/**
 * The parts, with their figures and tables.
 */
parts: Array<ResultPart>, 
/**
 * When it was made, in words.
 */
made_at: string, 
/**
 * Whether all of it is made up.
 */
demo: boolean, };

/**
 * A week in which everything was tallied, whether it was registered or not.
 */
export type TrialShadowWeek = { 
/**
 * Where.
 */
unit: UnitId, 
/**
 * The Monday.
 */
week: string, 
/**
 * How much was tallied.
 */
tallied: number, 
/**
 * How much of the same week was registered the old way. Told for weeks before the trial; during it, the records are counted.
 */
registered: number | null, };

/**
 * A workplace that takes part.
 */
export type TrialUnit = { 
/**
 * Which.
 */
unit: UnitId, 
/**
 * Its name.
 */
name: string, 
/**
 * Staff at the start, temps with a contract included; at least 1.
 */
staff: number, };

/**
 * One trial.
 */
export type TrialView = { 
/**
 * Which.
 */
trial_id: TrialId, 
/**
 * What is fixed before the start.
 */
plan: Plan, 
/**
 * What is told of the work before and now.
 */
baseline: Baseline, 
/**
 * How far it has come.
 */
standing: Standing, 
/**
 * What is missing for a full evaluation.
 */
missing: Array<MissingLine>, 
/**
 * What the figures say so far.
 */
result: TrialResult, };

/**
 * The trials.
 */
export type TrialsView = { 
/**
 * The day it is at the central store.
 */
today: string, 
/**
 * In the order they were set up.
 */
trials: Array<TrialLine>, 
/**
 * Workplaces that can take part.
 */
units: Array<Unit>, 
/**
 * What a new trial can be judged by, most wanted first.
 */
measures: Array<MeasureChoice>, 
/**
 * Whose time a step of the work can be.
 */
groups: Array<StaffGroup>, };

/**
 * The situation right before the incident.
 */
export type Trigger = "demand" | "limit" | "transition" | "peer_conflict" | "break_time" | "physical_care" | "waiting_rejected" | "nothing_clear" | "unknown";

/**
 * A PIN as it was typed. It shows itself to no log.
 */
export type TypedPin = string;

/**
 * The request.
 */
export type UndoRecord = { 
/**
 * The incident just recorded.
 */
incident_id: IncidentId, };

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
 * One case in full.
 */
export type UnitCase = { 
/**
 * As it stands in the inbox.
 */
case: InboxCase, 
/**
 * The last day on which a first contact is in time.
 */
contact_by: string, 
/**
 * When the reporter was talked with first.
 */
contacted_at: string | null, 
/**
 * What became of psychological first aid.
 */
first_aid: FirstAid | null, 
/**
 * Whether it is reported to an authority.
 */
decisions: { [key in Authority]?: Decision }, 
/**
 * Where the cause is seen.
 */
causes: Array<Cause>, 
/**
 * What was agreed.
 */
actions: Array<Action>, 
/**
 * When it was closed.
 */
closed_at: string | null, 
/**
 * What was done, in order.
 */
events: Array<FollowUpEvent>, };

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
 * How urgent a case is, the most urgent first.
 */
export type Urgency = "overdue" | "today" | "soon" | "open" | "done";

/**
 * What a value means.
 */
export type ValueMeaning = { 
/**
 * What stands there.
 */
value: string, 
/**
 * What it means.
 */
meaning: Meaning, };

/**
 * The verdict without its date: a code for words, colours and shapes.
 */
export type VerdictKind = "as_usual" | "more" | "fewer" | "too_few";

/**
 * The voices, by name.
 */
export type Voices = { 
/**
 * Empty when the system has no voice for the language, or leaves speaking to the web view.
 */
names: Array<string>, };

/**
 * The answer.
 */
export type Watch = { 
/**
 * What is to be asked, the oldest incident first.
 */
questions: Array<WatchQuestion>, };

/**
 * A question that is due.
 */
export type WatchQuestion = { 
/**
 * The incident it is about.
 */
incident: OwnIncident, 
/**
 * Which round it is, in days after the incident.
 */
round: number, 
/**
 * The clocks that run.
 */
deadlines: Array<Deadline>, };

/**
 * What can be done about a record that is stuck and that nobody may see.
 */
export type WayOut = "without_note" | "again" | "update";

/**
 * The request.
 */
export type WithdrawIncident = { 
/**
 * Which incident.
 */
incident_id: IncidentId, 
/**
 * Why.
 */
code: WithdrawalReason, 
/**
 * Why, in the person's own words.
 */
reason: string | null, 
/**
 * Words of it the guard asked about and the person keeps.
 */
kept?: Array<string>, };

/**
 * Takes a batch out of all figures.
 */
export type WithdrawOlder = { 
/**
 * Which.
 */
batch: BatchId, };

/**
 * The reason for a withdrawal, as its reporter chose it. Undoing right after saving is a withdrawal too.
 */
export type WithdrawalReason = "undone" | "mistake" | "duplicate" | "wrong_facts" | "unwanted" | "other" | "not_asked";

/**
 * A step of the work with one case.
 */
export type WorkStep = { 
/**
 * What is done.
 */
what: string, 
/**
 * By whom.
 */
who: StaffGroup, 
/**
 * How many of them; at least 1.
 */
people: number, 
/**
 * Minutes each, from 0. Not used for a step that is measured.
 */
minutes: number, 
/**
 * What it is done with: paper, a system.
 */
systems: Array<string>, 
/**
 * Whether the app itself measured how long it took: then the mean of the records stands in place of `minutes`.
 */
measured: boolean, };

/**
 * What a workplace tells its own staff, in its own words. All of it is what the workplace itself has made public
 * among its staff.
 */
export type Workplace = { 
/**
 * Where to find help after an incident.
 */
help: string | null, 
/**
 * The number to call.
 */
phone: string | null, 
/**
 * What to do when it was a colleague.
 */
colleague_procedure: string | null, 
/**
 * Whom to turn to, by what they are.
 */
contacts: Array<Contact>, 
/**
 * Places this workplace does not have.
 */
hidden_places: Array<Place>, };

/**
 * The request for the text.
 */
export type WriteEasyDraft = { 
/**
 * Which incident.
 */
incident_id: IncidentId, };

/**
 * An answer to a plain question.
 */
export type YesNo = "yes" | "no" | "unknown";
