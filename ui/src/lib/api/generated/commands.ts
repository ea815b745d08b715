// Generated from the command list by `cargo xtask codegen`; never edited.

/**
 * A job advert.
 */
export type AdvertAsk = { 
/**
 * Its text.
 */
advert: string, };

/**
 * Annex A of ISO/IEC 27001:2022.
 */
export type AnnexA = { 
/**
 * The four themes in order.
 */
themes: Array<ThemeDto>, };

/**
 * A refusal, in words for people: what, where and why; what is safe; what to do next.
 */
export type ApiError = { 
/**
 * For programs.
 */
code: ErrorCode, 
/**
 * What was refused, where, and why.
 */
message: string, 
/**
 * What is safe.
 */
safe: string, 
/**
 * What to do next.
 */
next: string, };

/**
 * Which archive.
 */
export type ArchiveAsk = { 
/**
 * The name of a backup in the folder, or the id of a staged file.
 */
archive: string, 
/**
 * What opens it, if it is encrypted and not with this device's key: its passphrase, or the key of the recovery sheet. What
 * opened a preview need not be given again.
 */
secret?: Secret, };

/**
 * The pocket-calculator part: gain = importance × points, summed over the places the items count in; rate = gain ÷ hours.
 */
export type Arithmetic = { 
/**
 * One row an item and place it counts in.
 */
rows: Array<ArithmeticRow>, 
/**
 * Their sum.
 */
gain: number, 
/**
 * Minutes of the whole step.
 */
minutes: number, 
/**
 * In words, for the window.
 */
sentence: string, };

/**
 * One row: `importance × points = gain`.
 */
export type ArithmeticRow = { 
/**
 * The item.
 */
item: string, 
/**
 * `1/2`, `1`, `2`, `4`.
 */
size: string, 
/**
 * Importance of the competence it counts in, 1 to 9.
 */
importance: number, 
/**
 * Points for this level and size.
 */
points: number, 
/**
 * Their product.
 */
gain: number, 
/**
 * Minutes it takes; 0 where it counts a second time.
 */
minutes: number, };

/**
 * Something to arrange at work.
 */
export type ArrangeDto = { 
/**
 * Such as `6.5.3/sampling@3.work`.
 */
id: string, 
/**
 * Its topic.
 */
topic: string, 
/**
 * Competence number.
 */
competence: string, 
/**
 * The topic's title.
 */
title: string, 
/**
 * When such a thing comes round.
 */
when: string, 
/**
 * Whom to ask, and for what.
 */
ask: string, 
/**
 * "Ask by Monday 1 December."; empty without a date.
 */
by: string, 
/**
 * "Takes S2 and S6 to 3."
 */
leads_to: string, };

/**
 * A topic that is set aside.
 */
export type AsideRow = { 
/**
 * Topic.
 */
topic: string, 
/**
 * Its title.
 */
title: string, 
/**
 * The day it is back; `null`: not relevant.
 */
until: string | null, 
/**
 * Why.
 */
reason: string | null, };

/**
 * Ratings to record; one call is one entry, however many.
 */
export type Assess = { 
/**
 * The ratings.
 */
ratings: Array<AssessRow>, 
/**
 * Date they hold for; today when left out.
 */
date?: string, 
/**
 * Rating an aspect clears the ratings of its items: yes, that is meant.
 */
replace_items?: boolean, };

/**
 * One rating.
 */
export type AssessRow = { 
/**
 * Item (`6.5.3.K4`) or aspect (`6.5.3.K`).
 */
target: string, 
/**
 * 0 to 5.
 */
level: number, 
/**
 * Why; this or `evidence` is needed where it raises an item's existing rating.
 */
reason?: string, 
/**
 * The piece it rests on: its id or number.
 */
evidence?: string, };

/**
 * Says what one has done and holds. One call is one entry.
 */
export type Assume = { 
/**
 * Ids of everything ticked.
 */
backgrounds: Array<string>, 
/**
 * Levels set by hand instead: aspects (`6.5.3.K`) to 0–5.
 */
levels?: { [key in string]: number }, };

/**
 * What is assumed of a competence.
 */
export type AssumedRow = { 
/**
 * Number.
 */
number: string, 
/**
 * Short title.
 */
title: string, 
/**
 * Level of all knowledge.
 */
knowledge: number, 
/**
 * Level of all skill.
 */
skill: number, 
/**
 * Level of all knowledge that what is ticked gives; another one was set by hand.
 */
usual_knowledge: number, 
/**
 * The same of skill.
 */
usual_skill: number, };

/**
 * One of them.
 */
export type BackgroundDto = { 
/**
 * Id.
 */
id: string, 
/**
 * `role` or `certificate`.
 */
kind: string, 
/**
 * As a person would tick it.
 */
title: string, 
/**
 * What carries over, and its limit.
 */
why: string, 
/**
 * "6.5.3, 6.1.3", or "5 competences".
 */
covers: string, 
/**
 * Ticked.
 */
chosen: boolean, };

/**
 * Past work and certificates to tick, and what is assumed of them.
 */
export type Backgrounds = { 
/**
 * In the catalogue's order: `role` first, then `certificate`.
 */
backgrounds: Array<BackgroundDto>, 
/**
 * The levels assumed, competence by competence; only competences of which something is.
 */
levels: Array<AssumedRow>, };

/**
 * Makes a backup.
 */
export type BackupAsk = { 
/**
 * Id of a staged folder; the usual or chosen one when left out.
 */
to?: string, };

/**
 * A backup that was made and read back.
 */
export type BackupDone = { 
/**
 * Its name.
 */
name: string, 
/**
 * Where it lies.
 */
file: string, 
/**
 * Entries in it.
 */
entries: number, 
/**
 * Bytes.
 */
bytes: number, 
/**
 * The journal fingerprint that it read back with.
 */
fingerprint: string, 
/**
 * SHA-256 of kept files that could not be copied, for they are missing or altered.
 */
without: Array<string>, 
/**
 * Older backups that made room.
 */
removed: Array<string>, 
/**
 * In a sentence.
 */
said: string, };

/**
 * Sets the folder of backups.
 */
export type BackupFolderSet = { 
/**
 * Id of a staged folder; the usual one when left out.
 */
folder?: string, };

/**
 * The backups there are.
 */
export type BackupList = { 
/**
 * Where they are, and how the last one went.
 */
state: BackupState, 
/**
 * Newest first.
 */
backups: Array<BackupRow>, };

/**
 * One backup, as its name and what it says of itself tell.
 */
export type BackupRow = { 
/**
 * Its name, by which `restore` takes it.
 */
name: string, 
/**
 * When it was made.
 */
at: string, 
/**
 * Entries; none if it cannot be read.
 */
entries: number | null, 
/**
 * What it was made for, in words; why it cannot be read, where it cannot.
 */
purpose: string, 
/**
 * Bytes.
 */
bytes: number, 
/**
 * Whether it could be read.
 */
readable: boolean, 
/**
 * Whether it is encrypted.
 */
encrypted: boolean, 
/**
 * Whether it is encrypted with a key that is not here, so that restoring it needs the passphrase or that key.
 */
locked: boolean, };

/**
 * Where backups go, and how the last one went.
 */
export type BackupState = { 
/**
 * The folder.
 */
folder: string, 
/**
 * Whether it is the usual one, beside the data directory.
 */
usual: boolean, 
/**
 * When the last good backup was made; none if there was none yet.
 */
at: string | null, 
/**
 * Its file.
 */
file: string | null, 
/**
 * Why the last attempt failed, in words; none if it did not.
 */
error: string | null, 
/**
 * When it failed.
 */
error_at: string | null, 
/**
 * Since when backups are encrypted with the key that a passphrase opens; none if they are not.
 */
protected: string | null, };

/**
 * A piece of a paper.
 */
export type BlockDto = { "kind": "heading", 
/**
 * 2 to 6.
 */
level: number, 
/**
 * Its words.
 */
spans: Array<SpanDto>, } | { "kind": "paragraph", 
/**
 * Its words.
 */
spans: Array<SpanDto>, } | { "kind": "list", 
/**
 * Numbered.
 */
ordered: boolean, 
/**
 * Its rows.
 */
rows: Array<Array<SpanDto>>, } | { "kind": "table", 
/**
 * Heads of the columns.
 */
head: Array<Array<SpanDto>>, 
/**
 * Rows of cells.
 */
rows: Array<Array<Array<SpanDto>>>, };

/**
 * One day of the calendar.
 */
export type CalendarDay = { 
/**
 * The day.
 */
date: string, 
/**
 * Minutes.
 */
minutes: number, 
/**
 * 0 nothing, 1 to 4 by how much.
 */
step: number, 
/**
 * "Tuesday 24 November: 45 min".
 */
said: string, };

/**
 * Where to write the calendar.
 */
export type CalendarSave = { 
/**
 * `ics` (the default) or `csv`.
 */
format?: string, 
/**
 * The time of day at which sittings begin, `HH:MM`; left out, they are all-day entries.
 */
at?: string, 
/**
 * A place the shell has asked for; left out, the documents folder.
 */
destination?: string, };

/**
 * A calendar file that was written.
 */
export type CalendarSaved = { 
/**
 * Its place.
 */
file: string, 
/**
 * Sittings in it.
 */
sittings: number, 
/**
 * Steps in it.
 */
steps: number, 
/**
 * In a sentence.
 */
said: string, };

/**
 * Why nothing can be planned.
 */
export type CannotPlan = { 
/**
 * `no-hours`, `deadline-past` or `nothing-left`.
 */
why: string, 
/**
 * In a sentence.
 */
words: string, 
/**
 * What to do.
 */
next: string, };

/**
 * One cell of the map.
 */
export type CellDto = { 
/**
 * Number.
 */
number: string, 
/**
 * Group it stands under.
 */
group: string, 
/**
 * Short title.
 */
short: string, 
/**
 * Full title.
 */
title: string, 
/**
 * Knowledge level that at least half of the assessed items have reached; `null` when none is assessed.
 */
knowledge: number | null, 
/**
 * The same of skill.
 */
skill: number | null, 
/**
 * Target of the role.
 */
target: number, 
/**
 * Importance, 1 to 9.
 */
importance: number, 
/**
 * Items at target.
 */
at_target: number, 
/**
 * Items.
 */
items: number, 
/**
 * Pieces of evidence that name an item of it.
 */
evidence: number, 
/**
 * Whether levels of it are only assumed.
 */
assumed: boolean, 
/**
 * One column an item.
 */
stave: FigureDto, };

/**
 * How good a choice is. `value` and `bound` are sums of gains; `gap = (bound - value) / bound`.
 */
export type Certified = { 
/**
 * Gain of what is planned.
 */
value: number, 
/**
 * No choice for these hours gains more.
 */
bound: number, 
/**
 * In millionths.
 */
gap_ppm: number, 
/**
 * The same in a sentence.
 */
words: string, 
/**
 * How much of it stays where every estimate of hours is off by 30 %, in a sentence; empty without a deadline.
 */
robust: string, };

/**
 * Which clause.
 */
export type ClauseAsk = { 
/**
 * In full, or a number of the edition `standard`.
 */
clause: string, 
/**
 * 2013 or 2022.
 */
standard?: number, };

/**
 * One clause.
 */
export type ClauseDetail = { 
/**
 * In full.
 */
id: string, 
/**
 * Number.
 */
number: string, 
/**
 * Year.
 */
standard: number, 
/**
 * Short title.
 */
title: string, 
/**
 * The standard's heading.
 */
heading: string, 
/**
 * Own words.
 */
summary: string, 
/**
 * The three figures over its items.
 */
readiness: ReadinessDto, 
/**
 * Which items of which competences serve it.
 */
served_by: Array<ServedBy>, 
/**
 * The first steps for this clause.
 */
steps: Array<StepDto>, 
/**
 * Evidence linked to it, or behind its items.
 */
evidence: Array<EvidenceRef>, 
/**
 * What an auditor asks about it.
 */
auditor: Array<string>, 
/**
 * What happened between the editions; empty when nothing.
 */
between_editions: string, };

/**
 * A clause an item serves.
 */
export type ClauseRef = { 
/**
 * Such as `iso-27001-2022/9.2`.
 */
id: string, 
/**
 * `standard`, `mapped` or `suggested`.
 */
source: string, };

/**
 * One row of the tree.
 */
export type ClauseRow = { 
/**
 * In full.
 */
id: string, 
/**
 * Number.
 */
number: string, 
/**
 * Short title.
 */
title: string, 
/**
 * 1 to 3.
 */
depth: number, 
/**
 * Whether other rows stand below.
 */
parent: boolean, 
/**
 * Items stated (27021, or mapped from it), a gap, suggested ones.
 */
stave: FigureDto, 
/**
 * Items that serve it.
 */
items: number, 
/**
 * Of these, at target.
 */
level: number, 
/**
 * Demonstrated.
 */
demonstrated: number, 
/**
 * Confirmed.
 */
confirmed: number, 
/**
 * At most three words on what happened between the editions; empty when nothing.
 */
change: string, 
/**
 * `moved`, `split`, `new`, `wording`, `amended`, or empty.
 */
change_kind: string, 
/**
 * The row in the other edition that carries the same concept.
 */
counterpart: string | null, };

/**
 * The clause tree.
 */
export type ClauseTree = { 
/**
 * Year of the edition shown.
 */
standard: number, 
/**
 * Items that serve no clause, of 223.
 */
items: number, 
/**
 * In the standard's order, depth 1 to 3.
 */
rows: Array<ClauseRow>, };

/**
 * Which edition of ISO/IEC 27001.
 */
export type ClausesAsk = { 
/**
 * 2013 or 2022 (the default).
 */
standard?: number, };

/**
 * Which competence.
 */
export type CompetenceAsk = { 
/**
 * Such as `6.5.3`.
 */
number: string, };

/**
 * One competence, whole.
 */
export type CompetenceDetail = { 
/**
 * Number.
 */
number: string, 
/**
 * Full title.
 */
title: string, 
/**
 * Short title.
 */
short: string, 
/**
 * Outcome.
 */
outcome: string, 
/**
 * Target of the role.
 */
target: number, 
/**
 * Importance.
 */
importance: number, 
/**
 * "27001 clause 9.2", or empty.
 */
clauses: string, 
/**
 * The three figures.
 */
readiness: ReadinessDto, 
/**
 * The quick rating of all knowledge, if one was made.
 */
knowledge_rating: number | null, 
/**
 * The quick rating of all skill.
 */
skill_rating: number | null, 
/**
 * Its items.
 */
items: Array<ItemDto>, 
/**
 * Next steps here, in order.
 */
steps: Array<StepDto>, 
/**
 * Topics with what they hold.
 */
topics: Array<TopicDto>, 
/**
 * Ratings of this competence, newest first.
 */
history: Array<HistoryRow>, 
/**
 * In a sentence: when nothing is left to study here, what would carry it on.
 */
no_steps: string, };

/**
 * What changes about a competence in a role.
 */
export type CompetenceEditDto = { 
/**
 * Number.
 */
number: string, 
/**
 * Target.
 */
target?: number, 
/**
 * Importance.
 */
importance?: number, };

/**
 * The map.
 */
export type CompetenceMap = { 
/**
 * Counts over all.
 */
readiness: ReadinessDto, 
/**
 * Headings in order.
 */
groups: Array<GroupDto>, 
/**
 * In the standard's order.
 */
cells: Array<CellDto>, };

/**
 * One competence.
 */
export type CompetenceShow = { 
/**
 * Such as `6.2.3`.
 */
number: string, 
/**
 * The standard's title.
 */
title: string, 
/**
 * Ours, short.
 */
short: string, 
/**
 * `business management` or `information security`.
 */
category: string, 
/**
 * Own words.
 */
outcome: string, 
/**
 * Clauses its items are linked to, both editions.
 */
clauses: Array<ClauseRef>, 
/**
 * Its items.
 */
items: Array<ItemShow>, 
/**
 * Its topics.
 */
topics: Array<TopicShow>, };

/**
 * One line of the contents.
 */
export type ContentsRow = { 
/**
 * What.
 */
title: string, 
/**
 * Page from 1.
 */
page: number, 
/**
 * 1 for a part, 2 for a section in it.
 */
depth: number, };

/**
 * One control.
 */
export type ControlRow = { 
/**
 * `A.5.1`.
 */
number: string, 
/**
 * The standard's title.
 */
title: string, 
/**
 * New in 2022.
 */
new: boolean, 
/**
 * Items whose study prepares one for it.
 */
items: number, 
/**
 * Of these, at target.
 */
level: number, 
/**
 * Item by item.
 */
stave: FigureDto, 
/**
 * The items, competence by competence.
 */
served_by: Array<ServedBy>, };

/**
 * A stretch of days off.
 */
export type DaysOffDto = { 
/**
 * First day.
 */
from: string, 
/**
 * Last day.
 */
to: string, };

/**
 * Days off, all of them.
 */
export type DaysOffSet = { 
/**
 * Each stretch; none takes all away.
 */
days: Array<DaysOffDto>, };

/**
 * A date and what happens on it.
 */
export type DeadlineDto = { 
/**
 * `YYYY-MM-DD`.
 */
date: string, 
/**
 * `exam`, `appraisal`, `interview` or `other`.
 */
purpose: string, };

/**
 * A device.
 */
export type DeviceRow = { 
/**
 * Its id.
 */
id: string, 
/**
 * What its person calls it, where the folder says so.
 */
name: string | null, 
/**
 * How many entries it wrote.
 */
entries: number, 
/**
 * When it wrote the last that is here, by its own clock.
 */
last: string, 
/**
 * Whether it is this one.
 */
this: boolean, };

/**
 * What the great check found.
 */
export type DoctorDto = { 
/**
 * Entries checked.
 */
entries: number, 
/**
 * SHA-256 of the sorted entry hashes.
 */
fingerprint: string, 
/**
 * Kept files checked.
 */
files: number, 
/**
 * Backups there are.
 */
backups: number, 
/**
 * What was found; empty when all is well.
 */
findings: Array<FindingDto>, 
/**
 * Hashes of entries that no copy holds.
 */
lost: Array<string>, 
/**
 * In a sentence.
 */
said: string, };

/**
 * One entry.
 */
export type EntryDto = { 
/**
 * SHA-256 of the header.
 */
hash: string, 
/**
 * Device id.
 */
device: string, 
/**
 * Position on that device, from 1.
 */
seq: number, 
/**
 * Wall time with offset.
 */
at: string, 
/**
 * Such as `rated`.
 */
kind: string, };

/**
 * What is to be erased.
 */
export type EraseAsk = { 
/**
 * `evidence`, `session`, `note`, `own-topic` or `name`.
 */
what: string, 
/**
 * Which: a piece by its number or id, a session or a topic by its id, a note by its item or topic; none for the name.
 */
id?: string, };

/**
 * What erasing would take away.
 */
export type ErasePreview = { 
/**
 * Entries that would say nothing any more.
 */
entries: number, 
/**
 * Kept files that only they name.
 */
files: number, 
/**
 * All of it in sentences.
 */
words: Array<string>, };

/**
 * Why a command was refused. The command line turns it into an exit code, the window into a place and a colour.
 */
export type ErrorCode = "unknown-command" | "bad-request" | "unknown-role" | "unknown-id" | "bad-date" | "bad-level" | "bad-hours" | "reason-needed" | "would-replace" | "bad-evidence" | "bad-file" | "file-too-large" | "file-changed" | "file-missing" | "no-plan" | "bad-own-topic" | "bad-problem" | "bad-session" | "timer" | "nothing-to-undo" | "read-only" | "bad-framework" | "io" | "disk-full" | "not-writable" | "busy" | "damaged" | "bad-archive" | "newer-record" | "newer-archive" | "passphrase-needed" | "key-needed" | "wrong-passphrase" | "weak-passphrase" | "file-exists" | "backup-failed" | "other-record" | "cancelled" | "portfolio" | "internal";

/**
 * Which piece: its id or its number.
 */
export type EvidenceAsk = { 
/**
 * `E-05`, `5` or the id.
 */
evidence: string, };

/**
 * One piece, whole.
 */
export type EvidenceDetail = { 
/**
 * As in the table.
 */
row: EvidenceRow, 
/**
 * Last day, where it took a while.
 */
until: string | null, 
/**
 * Who issued it.
 */
issuer: string | null, 
/**
 * The issuer's number.
 */
reference: string | null, 
/**
 * Own share.
 */
share: string | null, 
/**
 * Who saw or checked it.
 */
witness: string | null, 
/**
 * What it shows, in a sentence.
 */
shows: string | null, 
/**
 * The items it serves.
 */
serves: Array<ServedItem>, 
/**
 * The clauses it was linked to.
 */
clauses: Array<ClauseRef>, 
/**
 * Its files.
 */
files: Array<FileDto>, 
/**
 * Its address.
 */
link: string | null, 
/**
 * Where it lies, if it may not leave.
 */
stub: StubDto | null, 
/**
 * What it was like.
 */
reflection: ReflectionDto, 
/**
 * When it was entered: date.
 */
added: string, 
/**
 * When it was last described anew: date.
 */
revised: string | null, 
/**
 * Why it was withdrawn; `null` while it counts, "" where no reason was given.
 */
withdrawn_for: string | null, 
/**
 * What was said of it over time, newest first.
 */
history: Array<EvidenceHistory>, 
/**
 * What its label does in print, in a sentence.
 */
label_words: string, 
/**
 * That the same file stands behind another piece too, in sentences.
 */
notices: Array<string>, };

/**
 * What a piece says. When adding, what is absent is empty; when revising, what is absent stays and `null` empties.
 */
export type EvidenceFields = { 
/**
 * Title; needed.
 */
title?: string, 
/**
 * `qualification`, `ability` or `supporting`; needed.
 */
basis?: string, 
/**
 * As in the table; `certificate` for a qualification, `work-product` for ability and `other` else when left out.
 */
form?: string, 
/**
 * Label; `confidential` for a work product and `internal` else when left out.
 */
label?: string, 
/**
 * The day; today when left out.
 */
date?: string, 
/**
 * Last day.
 */
until?: string | null, 
/**
 * The day it runs out.
 */
expires?: string | null, 
/**
 * Who issued it.
 */
issuer?: string | null, 
/**
 * The issuer's number.
 */
reference?: string | null, 
/**
 * Own share.
 */
share?: string | null, 
/**
 * Who saw or checked it.
 */
witness?: string | null, 
/**
 * What it shows.
 */
shows?: string | null, 
/**
 * The items it serves: `6.5.3.S2`, or `6.5.3.K` for a qualification in the whole competence.
 */
serves?: Array<ServesGiven>, 
/**
 * The clauses it serves: numbers of the newest edition, or in full.
 */
clauses?: Array<string>, 
/**
 * Its files: ids of files on their way in, or SHA-256 of files the piece has already.
 */
files?: Array<string>, 
/**
 * Its address.
 */
link?: string | null, 
/**
 * Held by the employer.
 */
stub?: StubDto | null, 
/**
 * What it was like.
 */
reflection?: ReflectionGiven | null, };

/**
 * One description or withdrawal.
 */
export type EvidenceHistory = { 
/**
 * When: date.
 */
date: string, 
/**
 * "Added", "Revised: title, items", "Withdrawn: not mine to show".
 */
said: string, };

/**
 * The pieces, newest event first.
 */
export type EvidenceList = { 
/**
 * The pieces that count, then those withdrawn.
 */
rows: Array<EvidenceRow>, 
/**
 * "14 pieces: 3 show knowledge, 10 show skill, 1 supports."
 */
line: string, 
/**
 * "200 MB": the largest file.
 */
largest: string, };

/**
 * Which pieces. Everything may be left out; all narrowings hold together.
 */
export type EvidenceListAsk = { 
/**
 * Only what serves an item of this competence.
 */
competence?: string, 
/**
 * Only what serves this clause, itself or by its items.
 */
clause?: string, 
/**
 * Edition a bare clause number is of: 2013 or 2022 (the default).
 */
standard?: number, };

/**
 * A piece by name, where it stands behind an item, a topic or a clause.
 */
export type EvidenceRef = { 
/**
 * Its id.
 */
id: string, 
/**
 * `E-05`.
 */
number: string, 
/**
 * Its title.
 */
title: string, 
/**
 * `qualification`, `ability` or `supporting`.
 */
basis: string, 
/**
 * The day it happened.
 */
date: string, 
/**
 * `counts`, `lapsed` (run out) or `beside` (the wrong basis to count here).
 */
state: string, };

/**
 * Describes a piece anew.
 */
export type EvidenceRevise = { 
/**
 * Which: `E-05`, `5` or the id.
 */
evidence: string, 
/**
 * What changes.
 */
fields: EvidenceFields, };

/**
 * One row.
 */
export type EvidenceRow = { 
/**
 * Its id.
 */
id: string, 
/**
 * `E-05`.
 */
number: string, 
/**
 * Its title.
 */
title: string, 
/**
 * `qualification`, `ability` or `supporting`.
 */
basis: string, 
/**
 * `certificate`, `degree`, `course`, `work-product`, `observation`, `testimony`, `experience`, `publication`, `other`.
 */
form: string, 
/**
 * `public`, `internal` or `confidential`.
 */
label: string, 
/**
 * The day it happened, was issued or began.
 */
date: string, 
/**
 * "6.5.3 S2 S6 S7, 5.3 S1".
 */
serves: string, 
/**
 * The day it runs out.
 */
expires: string | null, 
/**
 * `lapsed`, `soon` (within 90 days), or empty.
 */
state: string, 
/**
 * Whether it was withdrawn.
 */
withdrawn: boolean, };

/**
 * Withdraws a piece: it stays in the record and counts no more.
 */
export type EvidenceWithdraw = { 
/**
 * Which: `E-05`, `5` or the id.
 */
evidence: string, 
/**
 * Why.
 */
reason: string, };

/**
 * A piece added or revised.
 */
export type EvidenceWritten = { 
/**
 * Hash of the entry.
 */
entry: string, 
/**
 * What was done, in a few words, for the toast.
 */
said: string, 
/**
 * The piece's id.
 */
id: string, 
/**
 * `E-05`.
 */
number: string, 
/**
 * What is worth knowing: the same file behind another piece, a basis that does not count for an item.
 */
notices: Array<string>, };

/**
 * Something to make at a desk.
 */
export type ExerciseDto = { 
/**
 * What to do.
 */
task: string, 
/**
 * What lies on the table at the end.
 */
makes: string, 
/**
 * "55 min".
 */
duration: string, 
/**
 * The practice papers it uses.
 */
papers: Array<PaperRef>, };

/**
 * Writes everything into one file.
 */
export type ExportAsk = { 
/**
 * Id of a staged destination; the documents folder, under a dated name, when left out.
 */
destination?: string, 
/**
 * Encrypts the file with this passphrase; its name then ends in `.age`.
 */
passphrase?: Secret, };

/**
 * An export that was written and read back.
 */
export type Exported = { 
/**
 * Where it lies.
 */
file: string, 
/**
 * Whether it is encrypted.
 */
encrypted: boolean, 
/**
 * Entries in it.
 */
entries: number, 
/**
 * Kept files in it.
 */
files: number, 
/**
 * Bytes.
 */
bytes: number, 
/**
 * The journal fingerprint that it read back with.
 */
fingerprint: string, 
/**
 * SHA-256 of kept files that are not in it, for they are missing or altered.
 */
without: Array<string>, 
/**
 * In a sentence.
 */
said: string, };

/**
 * A fault planted in a paper.
 */
export type FaultDto = { 
/**
 * Where.
 */
place: string, 
/**
 * What is wrong.
 */
fault: string, 
/**
 * What a good reader says to it.
 */
answer: string, };

/**
 * A laid-out figure in CSS pixels.
 */
export type FigureDto = { 
/**
 * Width in pixels.
 */
width: number, 
/**
 * Height in pixels.
 */
height: number, 
/**
 * In drawing order.
 */
shapes: Array<ShapeDto>, 
/**
 * Texts in the figure.
 */
labels: Array<LabelDto>, 
/**
 * What the figure says, for who does not see it.
 */
alt: string, };

/**
 * Begins to bring a file in, piece by piece.
 */
export type FileBegin = { 
/**
 * Its name.
 */
name: string, 
/**
 * Its size.
 */
bytes: number, };

/**
 * A file that is kept, or on its way in.
 */
export type FileDto = { 
/**
 * SHA-256.
 */
sha256: string, 
/**
 * Name.
 */
name: string, 
/**
 * Bytes.
 */
bytes: number, 
/**
 * "412 KB".
 */
size: string, 
/**
 * Whether the copy can be found.
 */
present: boolean, };

/**
 * A file on its way in.
 */
export type FileHandle = { 
/**
 * Its id until it is kept.
 */
file: string, };

/**
 * How far a file is.
 */
export type FileProgress = { 
/**
 * Bytes received.
 */
bytes: number, };

/**
 * The next bytes of a file.
 */
export type FilePush = { 
/**
 * Its id.
 */
file: string, 
/**
 * The bytes, in base64; at most one MiB of them.
 */
data: string, };

/**
 * Copies a kept file out.
 */
export type FileSave = { 
/**
 * SHA-256 of the file.
 */
sha256: string, 
/**
 * Id of a staged destination; the documents folder, under the file's own name, when left out.
 */
destination?: string, };

/**
 * Where a copy lies.
 */
export type FileSaved = { 
/**
 * Where.
 */
file: string, };

/**
 * A file as it came in, before it is kept.
 */
export type FileSeen = { 
/**
 * Its id until it is kept.
 */
file: string, 
/**
 * Name, size, SHA-256.
 */
seen: FileDto, 
/**
 * That it is kept already, and behind which piece; that its name was cleaned. Sentences.
 */
notices: Array<string>, };

/**
 * What to find.
 */
export type FindAsk = { 
/**
 * Words or a number.
 */
text: string, };

/**
 * One finding.
 */
export type FindingDto = { 
/**
 * What was found.
 */
what: string, 
/**
 * Where.
 */
where: string, 
/**
 * What was done about it.
 */
done: string, 
/**
 * What the person should do now; empty where there is nothing to do.
 */
next: string, };

/**
 * Answers under consideration on the first run; nothing is written.
 */
export type FirstRunAsk = { 
/**
 * Role id.
 */
role?: string, 
/**
 * As in `role_set`.
 */
hours_per_week?: string, 
/**
 * As in `role_set`.
 */
deadline?: string, 
/**
 * As in `role_set`.
 */
backgrounds?: Array<string>, 
/**
 * As in `assume`; only together with `backgrounds`.
 */
levels?: { [key in string]: number }, };

/**
 * What the answers would give.
 */
export type FirstRunPreview = { 
/**
 * "5 h a week." or why the hours cannot be read.
 */
hours_hint: string, 
/**
 * "In nine weeks. 40 hours, of which 6 stay in reserve."
 */
date_hint: string, 
/**
 * The role's sentence.
 */
role_hint: string, 
/**
 * The 24 competences in small.
 */
cells: Array<MiniCell>, 
/**
 * The first steps of the plan, three.
 */
begins_with: Array<StepBrief>, 
/**
 * "34 h until 26 January", or what all would take.
 */
span: string, 
/**
 * "All 24 at target would take about 580 h. …"
 */
total: string, 
/**
 * What is assumed of each of the 24 competences.
 */
assumed: Array<AssumedRow>, };

/**
 * What was found, best first.
 */
export type Found = { 
/**
 * At most twelve.
 */
hits: Array<Hit>, };

/**
 * Which part of the catalogue.
 */
export type FrameworkAsk = { 
/**
 * One competence; all when left out.
 */
number?: string, };

/**
 * What a check found.
 */
export type FrameworkCheck = { 
/**
 * Competences read.
 */
competences: number, 
/**
 * Items read.
 */
items: number, 
/**
 * Topics read.
 */
topics: number, 
/**
 * Everything that could not be taken as it stands.
 */
issues: Array<IssueDto>, };

/**
 * Which file to check; the shipped content when left out.
 */
export type FrameworkCheckAsk = { 
/**
 * Id of a staged file.
 */
file?: string, };

/**
 * The framework.
 */
export type FrameworkShow = { 
/**
 * Such as `iso-27021-2017`.
 */
id: string, 
/**
 * Its title.
 */
title: string, 
/**
 * Revision of our wording.
 */
revision: number, 
/**
 * In the standard's order.
 */
competences: Array<CompetenceShow>, };

/**
 * A heading over cells.
 */
export type GroupDto = { 
/**
 * `5`, `6.1` …
 */
number: string, 
/**
 * Its title.
 */
title: string, };

/**
 * One rating made.
 */
export type HistoryRow = { 
/**
 * Item or aspect as named within its competence: "K4", "All skill".
 */
target: string, 
/**
 * Level; `null` when the item went back to following its aspect.
 */
level: number | null, 
/**
 * Date it holds for.
 */
date: string, 
/**
 * Reason given.
 */
reason: string | null, 
/**
 * The piece it rests on: `E-05`.
 */
evidence: string | null, };

/**
 * One thing found.
 */
export type Hit = { 
/**
 * `competence`, `item`, `topic`, `clause`, `control`, `evidence` or `paper`.
 */
kind: string, 
/**
 * Its id: as its room takes it.
 */
id: string, 
/**
 * Number, where it has one.
 */
number: string, 
/**
 * Title or text.
 */
title: string, };

/**
 * A point of a line.
 */
export type HoursPoint = { 
/**
 * The day, at its end.
 */
date: string, 
/**
 * Minutes up to then.
 */
minutes: number, };

/**
 * What importing would add.
 */
export type ImportPreview = { 
/**
 * The archive, as `import` takes it.
 */
archive: string, 
/**
 * Its file.
 */
file: string, 
/**
 * When it was made.
 */
at: string, 
/**
 * Entries in it.
 */
entries: number, 
/**
 * Entries that are not here yet.
 */
new: number, 
/**
 * Kept files that are not here yet.
 */
files_new: number, 
/**
 * All of it in sentences.
 */
words: Array<string>, };

/**
 * What an import added.
 */
export type Imported = { 
/**
 * Entries that are new.
 */
added: number, 
/**
 * Entries that were here already.
 */
known: number, 
/**
 * Kept files that are new.
 */
files: number, 
/**
 * Devices of which two went on under one id; the histories of both are kept.
 */
cloned: Array<string>, 
/**
 * The id under which this device goes on, if it was one of them.
 */
new_device: string | null, 
/**
 * The backup that was made before; none where there was nothing to lose.
 */
backup: string | null, 
/**
 * The journal fingerprint now.
 */
fingerprint: string, 
/**
 * In a sentence.
 */
said: string, };

/**
 * One issue of a content file.
 */
export type IssueDto = { 
/**
 * File.
 */
file: string, 
/**
 * Line from 1; 0 for the file as a whole.
 */
line: number, 
/**
 * What is wrong.
 */
what: string, };

/**
 * An item as rated.
 */
export type ItemDto = { 
/**
 * Such as `6.5.3.K4`.
 */
id: string, 
/**
 * `K4`.
 */
local: string, 
/**
 * `knowledge` or `skill`.
 */
kind: string, 
/**
 * Own words.
 */
text: string, 
/**
 * Sub-items.
 */
parts: Array<string>, 
/**
 * Level that counts; `null` when not assessed.
 */
level: number | null, 
/**
 * Level assumed, where it is not assessed.
 */
assumed: number | null, 
/**
 * `item`, `twin` (the same item elsewhere), `aspect` or `none`: where the level comes from.
 */
from: string, 
/**
 * Target.
 */
target: number, 
/**
 * The same thing elsewhere.
 */
also_counts_in: string | null, 
/**
 * How one would show it, as the role stands to the work.
 */
hint: string, 
/**
 * What to ask oneself before rating.
 */
questions: Array<QuestionDto>, 
/**
 * The topic it is studied in.
 */
topic: TopicRef | null, 
/**
 * What serves it, free first.
 */
reading: Array<ReadingDto>, 
/**
 * The holder's note.
 */
note: string | null, 
/**
 * What stands behind it, what counts first.
 */
evidence: Array<EvidenceRef>, 
/**
 * Its own ratings, newest first.
 */
history: Array<HistoryRow>, 
/**
 * The line of its ratings; of no width when there are fewer than two.
 */
trend: FigureDto, 
/**
 * Lying stave.
 */
stave: FigureDto, };

/**
 * One item.
 */
export type ItemShow = { 
/**
 * Such as `6.2.3.K4`.
 */
id: string, 
/**
 * `knowledge` or `skill`.
 */
kind: string, 
/**
 * Own words.
 */
text: string, 
/**
 * Sub-items.
 */
parts: Array<string>, 
/**
 * `1/2`, `1`, `2`, `4`.
 */
size: string, 
/**
 * The item that carries its study, where it is the same thing.
 */
alias_of: string | null, 
/**
 * Clauses it is linked to, both editions.
 */
clauses: Array<ClauseRef>, 
/**
 * How one would show it.
 */
hint: string, 
/**
 * The same for who evaluates others' work, where it differs.
 */
hint_evaluating: string | null, 
/**
 * Questions to check oneself with; the second of an alias pair shows those of the first.
 */
questions: Array<QuestionDto>, };

/**
 * What came of long work; `of` is the command that began it.
 */
export type JobAnswer = { "of": "backup" } & BackupDone | { "of": "restore_preview" } & RestorePreview | { "of": "restore" } & Restored | { "of": "export" } & Exported | { "of": "import_preview" } & ImportPreview | { "of": "import" } & Imported | { "of": "doctor" } & DoctorDto | { "of": "sync_now" } & SyncDone;

/**
 * Which work.
 */
export type JobAsk = { 
/**
 * As it was named when it began.
 */
job: string, };

/**
 * Long work that was begun.
 */
export type JobStarted = { 
/**
 * Its name, for `job_status` and `job_cancel`.
 */
job: string, };

/**
 * How far it is. `running`, then once `done`, `failed` or `cancelled`.
 */
export type JobStatus = { 
/**
 * Its name.
 */
job: string, 
/**
 * `running`, `done`, `failed` or `cancelled`.
 */
state: string, 
/**
 * How much of `of` is done, in bytes; both 0 while that is not known.
 */
done: number, 
/**
 * All there is to do.
 */
of: number, 
/**
 * What came of it, once it is `done`.
 */
answer: JobAnswer | null, 
/**
 * Why nothing came of it, where it `failed` or was `cancelled`.
 */
error: ApiError | null, };

/**
 * Every entry, oldest first.
 */
export type JournalDto = { 
/**
 * Oldest first.
 */
entries: Array<EntryDto>, 
/**
 * SHA-256 of the sorted entry hashes.
 */
fingerprint: string, };

/**
 * A text in a figure.
 */
export type LabelDto = { 
/**
 * Where it is held, in pixels.
 */
x: number, 
/**
 * Its base line.
 */
y: number, 
/**
 * `start`, `middle` or `end`.
 */
anchor: string, 
/**
 * What it says.
 */
text: string, 
/**
 * Whether it is the thing meant.
 */
hit: boolean, };

/**
 * A language.
 */
export type LanguageDto = { 
/**
 * Tag.
 */
id: string, 
/**
 * Its name in itself.
 */
name: string, };

/**
 * One level.
 */
export type LevelDto = { 
/**
 * 0 to 5.
 */
level: number, 
/**
 * "independent".
 */
name: string, 
/**
 * What it means for knowledge: "can pick the right way in a given case, book open".
 */
knowledge: string, 
/**
 * What it means for skill: "has done named parts, and someone checked".
 */
skill: string, };

/**
 * The wording of the levels.
 */
export type LevelScale = { 
/**
 * 0 to 5.
 */
levels: Array<LevelDto>, };

/**
 * A competence in the small map.
 */
export type MiniCell = { 
/**
 * Number.
 */
number: string, 
/**
 * Group: `5`, `6.1` …
 */
group: string, 
/**
 * Knowledge and skill column with the target.
 */
stave: FigureDto, };

/**
 * A step put on a day.
 */
export type MoveAsk = { 
/**
 * Such as `6.5.3/sampling@2`.
 */
step: string, 
/**
 * The day it is not to begin before, `YYYY-MM-DD`; `null` lets the planner choose again.
 */
to: string | null, };

/**
 * A role near to an advert.
 */
export type NearRole = { 
/**
 * Id.
 */
id: string, 
/**
 * Title.
 */
title: string, 
/**
 * The words it was found by.
 */
matched: string, };

/**
 * The nearest roles; empty where the text is about something else.
 */
export type NearestRoles = { 
/**
 * Best first, at most three.
 */
roles: Array<NearRole>, 
/**
 * What came of it, in a sentence.
 */
words: string, };

/**
 * Writes a note on an item or a topic.
 */
export type NoteSet = { 
/**
 * `6.5.3.K4` or `6.5.3/sampling`.
 */
target: string, 
/**
 * The note as it stands from here on; `null` or empty takes it away.
 */
text?: string, };

/**
 * Nothing to ask.
 */
export type Nothing = Record<symbol, never>;

/**
 * When real work offers a topic.
 */
export type OccasionDto = { 
/**
 * When such a thing comes round.
 */
when: string, 
/**
 * Whom to ask, and for what.
 */
ask: string, };

/**
 * Which own topic.
 */
export type OwnTopicAsk = { 
/**
 * Its id.
 */
id: string, };

/**
 * A topic of the person's own.
 */
export type OwnTopicDto = { 
/**
 * Its id.
 */
id: string, 
/**
 * What to log time on.
 */
on: string, 
/**
 * The topic of a plan that stands for it.
 */
topic: string, 
/**
 * Its title.
 */
title: string, 
/**
 * The competence it helps.
 */
competence: string, 
/**
 * Minutes it takes.
 */
minutes: number, 
/**
 * "10 h".
 */
duration: string, 
/**
 * Minutes logged on it.
 */
logged: number, 
/**
 * 1 to 9; `null`: as much as its competence.
 */
importance: number | null, 
/**
 * Whether it is behind.
 */
done: boolean, };

/**
 * A topic of the person's own, to add or to change: absent fields stay.
 */
export type OwnTopicSet = { 
/**
 * Which; left out, a new one.
 */
id?: string, 
/**
 * Its title.
 */
title?: string, 
/**
 * The competence it helps.
 */
competence?: string, 
/**
 * Hours it takes, such as `"10"` or `"2.5"`.
 */
hours?: string, 
/**
 * 1 to 9; `null`: as much as its competence.
 */
importance?: number | null, 
/**
 * Whether it is behind.
 */
done?: boolean, };

/**
 * Which page picture.
 */
export type PageAsk = { 
/**
 * SHA-256 of the picture.
 */
hash: string, };

/**
 * One page.
 */
export type PageDto = { 
/**
 * SHA-256 of the picture.
 */
hash: string, 
/**
 * What stands on it.
 */
title: string, };

/**
 * A page as SVG.
 */
export type PageSvg = { 
/**
 * The picture.
 */
svg: string, };

/**
 * Which paper.
 */
export type PaperAsk = { 
/**
 * Such as `leavers`.
 */
paper: string, };

/**
 * A paper, whole.
 */
export type PaperDto = { 
/**
 * Such as `leavers`.
 */
id: string, 
/**
 * Its title.
 */
title: string, 
/**
 * Its text.
 */
blocks: Array<BlockDto>, 
/**
 * What is wrong with it on purpose.
 */
faults: Array<FaultDto>, 
/**
 * The topics whose exercises use it.
 */
used_by: Array<TopicRef>, };

/**
 * A practice paper by name.
 */
export type PaperRef = { 
/**
 * Such as `leavers`.
 */
id: string, 
/**
 * Its title.
 */
title: string, };

/**
 * A row of the list of papers.
 */
export type PaperRow = { 
/**
 * Such as `leavers`.
 */
id: string, 
/**
 * Its title.
 */
title: string, 
/**
 * What it is.
 */
summary: string, 
/**
 * How many exercises use it.
 */
exercises: number, };

/**
 * A part of a resource that can be finished.
 */
export type PartChoice = { 
/**
 * Such as `nist-sp-800-30/1`.
 */
id: string, 
/**
 * Which part.
 */
what: string, 
/**
 * Whether it is behind already.
 */
done: boolean, };

/**
 * Sets or changes the passphrase of backups.
 */
export type PassphraseSet = { 
/**
 * The passphrase.
 */
passphrase: Secret, };

/**
 * What to plan. Nothing of it is recorded.
 */
export type PlanAsk = { 
/**
 * Steps put on a day, beside those that the accepted plan has put.
 */
moves?: Array<MoveAsk>, };

/**
 * What becomes of a step.
 */
export type PlanChange = { 
/**
 * The step.
 */
step: string, 
/**
 * Competence number.
 */
competence: string, 
/**
 * Its title.
 */
title: string, 
/**
 * `added`, `dropped` or `moved`.
 */
change: string, 
/**
 * "Findings that hold moves from 5 Dec to 14 Dec".
 */
words: string, 
/**
 * Why, in a sentence.
 */
why: string, 
/**
 * First day before.
 */
old: string | null, 
/**
 * First day now.
 */
new: string | null, };

/**
 * The date worked towards.
 */
export type PlanDeadline = { 
/**
 * `YYYY-MM-DD`.
 */
date: string, 
/**
 * "Appraisal".
 */
word: string, 
/**
 * "26 January".
 */
day: string, };

/**
 * Hours over time, in minutes from a first day on.
 */
export type PlanHours = { 
/**
 * What was studied, up to today.
 */
done: Array<HoursPoint>, 
/**
 * What the plan holds.
 */
plan: Array<HoursPoint>, 
/**
 * What the hours a week give.
 */
free: Array<HoursPoint>, 
/**
 * "38 h 30 done, 1 h 30 behind".
 */
words: string, 
/**
 * "70 h planned".
 */
plan_words: string, 
/**
 * "78 h 30 free".
 */
free_words: string, };

/**
 * The steps of a plan on their days.
 */
export type PlanLayout = { 
/**
 * In the order of doing.
 */
steps: Array<PlanStep>, 
/**
 * Minutes of all steps that are still to do.
 */
minutes: number, 
/**
 * The day of the last sitting.
 */
finish: string | null, 
/**
 * Time between that day and the deadline, without the reserve; `null` without a deadline.
 */
spare: PlanSpare | null, };

/**
 * A step that is not in the plan.
 */
export type PlanLeftOut = { 
/**
 * The step.
 */
id: string, 
/**
 * Competence number.
 */
competence: string, 
/**
 * Its title.
 */
title: string, 
/**
 * "2 h 30".
 */
duration: string, 
/**
 * Why, and what would bring it in.
 */
why: string, };

/**
 * A sitting on its day.
 */
export type PlanSitting = { 
/**
 * Which of the step's, from 1.
 */
number: number, 
/**
 * Its day.
 */
date: string, 
/**
 * Minutes.
 */
minutes: number, };

/**
 * Time to spare.
 */
export type PlanSpare = { 
/**
 * "2 h 30".
 */
duration: string, 
/**
 * Minutes.
 */
minutes: number, 
/**
 * First day.
 */
from: string, 
/**
 * Last day.
 */
to: string, };

/**
 * A step on its days.
 */
export type PlanStep = { 
/**
 * Such as `6.5.3/sampling@2`.
 */
id: string, 
/**
 * Topic id.
 */
topic: string, 
/**
 * Competence number.
 */
competence: string, 
/**
 * The topic's title.
 */
title: string, 
/**
 * The level it leads to; 0 for a topic of the person's own.
 */
level: number, 
/**
 * "2 h 30", of what is left of it.
 */
duration: string, 
/**
 * Minutes left.
 */
minutes: number, 
/**
 * Its sittings that have a day.
 */
sittings: Array<PlanSitting>, 
/**
 * "24 Nov to 5 Dec"; empty without days.
 */
days: string, 
/**
 * `ahead`, `started`, `late` (its last day went by), `done` or `gone` (it is no longer asked for).
 */
state: string, 
/**
 * The day it was put on by the person.
 */
placed: string | null, 
/**
 * Why it stands here, where that is not its worth: put on a day, begun, in only because another needs it; or empty.
 */
why: string, };

/**
 * A plan in figures.
 */
export type PlanSummary = { 
/**
 * The role's title.
 */
role: string, 
/**
 * "5 h a week".
 */
hours: string, 
/**
 * "26 January"; empty without.
 */
deadline: string, 
/**
 * Planned steps.
 */
steps: number, 
/**
 * "31 h 30".
 */
planned: string, 
/**
 * "of 84 h to every target".
 */
needed: string, 
/**
 * The day of the last sitting.
 */
finish: string, 
/**
 * Whether all competences that matter most fit; `null` without a deadline.
 */
fits: boolean | null, 
/**
 * The same in a sentence, or why it cannot be planned.
 */
words: string, 
/**
 * The first five steps.
 */
first: Array<string>, };

/**
 * A plan, or why there is none.
 */
export type PlanView = { 
/**
 * `none`: it cannot be planned; `proposed`: nothing is accepted yet; `accepted`: as accepted; `changed`: it no longer is.
 */
status: string, 
/**
 * Why it cannot be planned and what to do; `null` where it can.
 */
cannot: CannotPlan | null, 
/**
 * "It fits. 31 h 30 are planned …" in one or two sentences.
 */
line: string, 
/**
 * Today.
 */
today: string, 
/**
 * The date worked towards.
 */
deadline: PlanDeadline | null, 
/**
 * Week by week from the one of today to the end.
 */
weeks: Array<PlanWeek>, 
/**
 * Days without study, within these weeks.
 */
days_off: Array<DaysOffDto>, 
/**
 * The plan as it would be now.
 */
now: PlanLayout, 
/**
 * The accepted one with what became of it, where it is another.
 */
accepted: PlanLayout | null, 
/**
 * "12 November", the day the plan was accepted.
 */
accepted_on: string, 
/**
 * What is another, a row a step: than accepted, or with `moves` than without them.
 */
difference: Array<PlanChange>, 
/**
 * The same in a sentence; empty without a difference.
 */
difference_line: string, 
/**
 * What only work can teach and what runs out, with its days.
 */
work: Array<PlanWork>, 
/**
 * Hours planned, free and done, over time.
 */
hours: PlanHours, 
/**
 * Ways out where the hours do not suffice; empty where they do.
 */
remedies: Array<Remedy>, 
/**
 * How good the choice is, certified.
 */
certified: Certified, 
/**
 * What is not in it, the best first; at most twelve.
 */
left_out: Array<PlanLeftOut>, 
/**
 * How many are not in it.
 */
left_out_count: number, 
/**
 * What has faded and the reserve refreshes.
 */
refresh: Array<RefreshDto>, 
/**
 * Topics of the person's own.
 */
own: Array<OwnTopicDto>, };

/**
 * One week.
 */
export type PlanWeek = { 
/**
 * Its Monday.
 */
monday: string, 
/**
 * "23 Nov".
 */
name: string, 
/**
 * "5 h", or "away".
 */
hours: string, 
/**
 * Minutes that can be studied.
 */
minutes: number, 
/**
 * No day of it can be studied, because of days off.
 */
away: boolean, };

/**
 * Something beside the steps.
 */
export type PlanWork = { 
/**
 * `work` or `expiry`.
 */
kind: string, 
/**
 * The workplace step, or the piece of evidence.
 */
id: string, 
/**
 * What it is.
 */
title: string, 
/**
 * The day to ask or act by.
 */
by: string | null, 
/**
 * "by 30 Nov".
 */
by_words: string, 
/**
 * The day it has to have happened by.
 */
on: string | null, 
/**
 * What to ask for.
 */
words: string, 
/**
 * Whether asking is due within a week.
 */
soon: boolean, };

/**
 * What to print.
 */
export type PortfolioAsk = { 
/**
 * `a4` (the default) or `letter`.
 */
paper?: string, 
/**
 * The highest label printed in full: `public`, `internal` or `confidential`; `internal` when left out.
 */
label?: string, 
/**
 * Only these competences; all when left out.
 */
competences?: Array<string>, };

/**
 * The pages, ready to be shown.
 */
export type PortfolioPreview = { 
/**
 * One picture a page: `blob/<hash>` under the window's own protocol.
 */
pages: Array<PageDto>, 
/**
 * Contents with page numbers from 1.
 */
contents: Array<ContentsRow>, 
/**
 * What a reader will ask; sentences.
 */
preflight: Array<string>, 
/**
 * The pieces that the label holds back; they print as number, date and fingerprint.
 */
held_back: Array<EvidenceRef>, 
/**
 * The competences that are left out.
 */
left_out: Array<string>, };

/**
 * Where to write the PDF.
 */
export type PortfolioSave = { 
/**
 * As in the preview.
 */
paper?: string, 
/**
 * As in the preview.
 */
label?: string, 
/**
 * As in the preview.
 */
competences?: Array<string>, 
/**
 * Id of a staged destination; the documents folder, under a dated name, when left out.
 */
destination?: string, };

/**
 * The PDF as written.
 */
export type PortfolioSaved = { 
/**
 * Where it lies.
 */
file: string, 
/**
 * Pages.
 */
pages: number, 
/**
 * Bytes.
 */
bytes: number, 
/**
 * SHA-256 of the file.
 */
sha256: string, };

/**
 * The company to practise on.
 */
export type PracticeDto = { 
/**
 * Its name.
 */
company: string, 
/**
 * What it does.
 */
summary: string, 
/**
 * Its papers, in reading order.
 */
papers: Array<PaperRow>, };

/**
 * Choices of this device; none of them is an entry.
 */
export type PrefsDto = { 
/**
 * `system`, `light` or `dark`.
 */
theme: string, 
/**
 * Language tag.
 */
language: string, 
/**
 * Whether single keys act (number keys in lists).
 */
single_keys: boolean, };

/**
 * What changes of them.
 */
export type PrefsSet = { 
/**
 * `system`, `light` or `dark`.
 */
theme?: string, 
/**
 * Language tag.
 */
language?: string, 
/**
 * Whether single keys act.
 */
single_keys?: boolean, };

/**
 * A bare problem file: `n m cap`, then `value hours competence` per unit, then `prerequisite dependant` per edge.
 */
export type ProblemAsk = { 
/**
 * A file that the shell or the command line has named.
 */
problem: string, };

/**
 * Its solution.
 */
export type ProblemSolved = { 
/**
 * What the chosen units are worth.
 */
value: number, 
/**
 * No choice is worth more.
 */
bound: number, 
/**
 * `(bound - value) / bound`; 0 where the bound is 0.
 */
gap: number, 
/**
 * The chosen units, from 0, in rising order.
 */
chosen: Array<number>, 
/**
 * How long solving took, without reading the file.
 */
microseconds: number, };

/**
 * The person's aims. Everything may be missing.
 */
export type ProfileDto = { 
/**
 * Name as it is printed.
 */
name: string | null, 
/**
 * Role id; `null` until one is named (then `whole-standard` counts).
 */
role: string | null, 
/**
 * Title of the role that counts.
 */
role_title: string, 
/**
 * Minutes a week, if stated.
 */
week_minutes: number | null, 
/**
 * Minutes per weekday, if stated per day: keys `mon` to `sun`.
 */
weekday_minutes: { [key in string]: number } | null, 
/**
 * The date aimed at.
 */
deadline: DeadlineDto | null, };

/**
 * A question to check oneself with.
 */
export type QuestionDto = { 
/**
 * Such as `6.5.3.K4.1`.
 */
id: string, 
/**
 * The item it is on, as asked for: `6.5.3.K4`.
 */
item: string, 
/**
 * What is asked.
 */
ask: string, 
/**
 * What a good answer says.
 */
answer: string, 
/**
 * The typical mistake.
 */
mistake: string, 
/**
 * The edition or country it rests on.
 */
rests_on: string | null, };

/**
 * A step whose planned hours are used up.
 */
export type RateAgain = { 
/**
 * Its topic.
 */
topic: string, 
/**
 * The competence to rate in.
 */
competence: string, 
/**
 * The first of its items, as its competence names it: `K4`.
 */
first: string, 
/**
 * "2 h 30 of 2 h planned are behind you. Rate K1 and K4 again."
 */
words: string, };

/**
 * Marks parts of resources as behind, or not after all.
 */
export type ReadMark = { 
/**
 * Such as `nist-sp-800-30/1`.
 */
parts: Array<string>, 
/**
 * Behind.
 */
done: boolean, };

/**
 * The three figures of readiness, never merged. Each count is of `of` items; each bar is the share.
 */
export type ReadinessDto = { 
/**
 * Items in all.
 */
of: number, 
/**
 * At target by rating.
 */
level: number, 
/**
 * With current evidence of the right basis.
 */
demonstrated: number, 
/**
 * In a valid sign-off at target.
 */
confirmed: number, 
/**
 * Not assessed.
 */
not_assessed: number, 
/**
 * The bar of the level share.
 */
level_bar: FigureDto, 
/**
 * The bar of the demonstrated share.
 */
demonstrated_bar: FigureDto, 
/**
 * The bar of the confirmed share.
 */
confirmed_bar: FigureDto, };

/**
 * A part of a resource that serves a topic.
 */
export type ReadingDto = { 
/**
 * Resource id.
 */
resource: string, 
/**
 * Its id, by which it is marked as read: `nist-sp-800-30/1`.
 */
part: string, 
/**
 * The day it was finished; `null` while it is not.
 */
done: string | null, 
/**
 * Its title.
 */
title: string, 
/**
 * Publisher and reference: "NIST, SP 800-30 Rev. 1, 2012".
 */
by: string, 
/**
 * Which part.
 */
what: string, 
/**
 * "1 h".
 */
duration: string, 
/**
 * Items of the topic it serves: `K1, K2`.
 */
items: string, 
/**
 * Whether it costs nothing.
 */
free: boolean, 
/**
 * Language, where it is not English: "German"; else empty.
 */
language: string, 
/**
 * Where it is found.
 */
address: string, 
/**
 * When the address was last seen, or that it was not; in words.
 */
checked: string, 
/**
 * That it was written for an older edition; empty otherwise.
 */
written_for: string, 
/**
 * What it is good for.
 */
note: string, };

/**
 * An answer, as the person judges it.
 */
export type RecallAnswer = { 
/**
 * The item.
 */
item: string, 
/**
 * Which of its questions, from 0.
 */
question: number, 
/**
 * Whether it was answered well.
 */
well: boolean, };

/**
 * A self-check question that is due.
 */
export type RecallDto = { 
/**
 * The item.
 */
item: string, 
/**
 * The item's text.
 */
about: string, 
/**
 * Its topic, where there is one.
 */
topic: string, 
/**
 * Which of the item's questions, from 0.
 */
question: number, 
/**
 * The question.
 */
ask: string, 
/**
 * The answer.
 */
answer: string, 
/**
 * The typical mistake.
 */
mistake: string, 
/**
 * "Last shown 40 days ago."
 */
why: string, };

/**
 * What recall and the plan add to Today.
 */
export type RecallDue = { 
/**
 * Self-check questions, at most three a day, the most needed first.
 */
questions: Array<RecallDto>, 
/**
 * What is another than the accepted plan, in a sentence; empty when nothing.
 */
drift: string, 
/**
 * The person was away for a while: a fresh plan is offered, and nothing is owed.
 */
absent: boolean, };

/**
 * What to recommend for. Everything may be left out.
 */
export type RecommendAsk = { 
/**
 * Instead of the person's own role.
 */
role?: string, 
/**
 * Only steps of this competence.
 */
competence?: string, 
/**
 * Only steps that serve this clause of ISO/IEC 27001: `9.2`, or in full `iso-27001-2022/9.2`.
 */
clause?: string, 
/**
 * Edition a bare clause number is of: 2013 or 2022 (the default).
 */
standard?: number, 
/**
 * Minutes at hand: each step then names the portion that fits.
 */
minutes?: number, 
/**
 * How many steps; 6 if left out.
 */
limit?: number, };

/**
 * The answer.
 */
export type Recommendation = { 
/**
 * The role it was made for.
 */
role: string, 
/**
 * Its title.
 */
role_title: string, 
/**
 * Best first.
 */
steps: Array<StepDto>, 
/**
 * What comes late or not at all, and what would bring it in.
 */
waiting: Array<WaitingDto>, 
/**
 * Hours to every study target, in minutes.
 */
total_minutes: number, 
/**
 * Whether the hours to the date suffice, in a sentence; empty without hours and date.
 */
feasibility: string, 
/**
 * In a sentence: nothing to recommend and why, or empty.
 */
empty: string, };

/**
 * What it was like.
 */
export type ReflectionDto = { 
/**
 * What was the case.
 */
situation: string | null, 
/**
 * What was to be done.
 */
task: string | null, 
/**
 * What the holder did.
 */
action: string | null, 
/**
 * What came of it.
 */
result: string | null, };

/**
 * What changes of what it was like: what is absent stays, `null` or empty words empty a field.
 */
export type ReflectionGiven = { 
/**
 * What was the case.
 */
situation?: string | null, 
/**
 * What was to be done.
 */
task?: string | null, 
/**
 * What the holder did.
 */
action?: string | null, 
/**
 * What came of it.
 */
result?: string | null, };

/**
 * A topic to refresh.
 */
export type RefreshDto = { 
/**
 * The topic.
 */
topic: string, 
/**
 * Competence number.
 */
competence: string, 
/**
 * Its title.
 */
title: string, 
/**
 * "30 min".
 */
duration: string, 
/**
 * "K1 and K3 were shown 14 months ago".
 */
why: string, };

/**
 * A way out where the hours do not suffice.
 */
export type Remedy = { 
/**
 * `hours`, `later` or `narrower`.
 */
kind: string, 
/**
 * `matters`: enough for the competences that matter most; `all`: for every target.
 */
goal: string, 
/**
 * In a sentence, with its figures.
 */
words: string, 
/**
 * Hours a week that do, as `role_set` takes them.
 */
hours_per_week: string | null, 
/**
 * The date that does.
 */
deadline: string | null, 
/**
 * Competences that fall away.
 */
without: Array<string>, };

/**
 * What restoring would change.
 */
export type RestorePreview = { 
/**
 * The archive, as `restore` takes it.
 */
archive: string, 
/**
 * Its file.
 */
file: string, 
/**
 * When it was made.
 */
at: string, 
/**
 * Entries in it.
 */
entries: number, 
/**
 * Entries that would come back.
 */
back: number, 
/**
 * Entries recorded since, that would be set aside.
 */
aside: number, 
/**
 * Kept files that neither the record nor the backups hold.
 */
files_missing: number, 
/**
 * All of it in sentences.
 */
words: Array<string>, };

/**
 * A record that was restored.
 */
export type Restored = { 
/**
 * Entries it has now.
 */
entries: number, 
/**
 * Where the former record is kept.
 */
kept: string, 
/**
 * The backup that was made of it before; none where it held nothing or could not be read.
 */
backup: string | null, 
/**
 * Kept files that were brought back.
 */
files: number, 
/**
 * SHA-256 of kept files that no copy holds.
 */
files_missing: Array<string>, 
/**
 * The journal fingerprint.
 */
fingerprint: string, 
/**
 * In a sentence.
 */
said: string, };

/**
 * Which role; the person's own when left out.
 */
export type RoleAsk = { 
/**
 * Role id.
 */
role?: string, };

/**
 * A role profile in a list.
 */
export type RoleDto = { 
/**
 * Such as `internal-auditor`.
 */
id: string, 
/**
 * Its title.
 */
title: string, 
/**
 * What weighs most, in a sentence.
 */
summary: string, 
/**
 * Whether the person changed its targets or importance.
 */
edited: boolean, 
/**
 * `does`, `leads`, `evaluates`, `assists`.
 */
stance: string, 
/**
 * Target level per competence.
 */
targets: { [key in string]: number }, 
/**
 * Importance per competence, 1 to 9.
 */
importance: { [key in string]: number }, 
/**
 * Whether it is the one that counts.
 */
current: boolean, };

/**
 * Changes a role. One call is one entry.
 */
export type RoleEditAsk = { 
/**
 * Role id; the person's own when left out.
 */
role?: string, 
/**
 * What changes.
 */
competences?: Array<CompetenceEditDto>, 
/**
 * Take back everything changed before.
 */
reset?: boolean, };

/**
 * A role to edit.
 */
export type RoleEditor = { 
/**
 * Role id.
 */
role: string, 
/**
 * Its title.
 */
title: string, 
/**
 * Competence by competence.
 */
rows: Array<RoleRow>, 
/**
 * Whether anything differs from the shipped profile.
 */
edited: boolean, };

/**
 * All role profiles.
 */
export type RoleList = { 
/**
 * In the catalogue's order.
 */
roles: Array<RoleDto>, };

/**
 * A competence in a role.
 */
export type RoleRow = { 
/**
 * Number.
 */
number: string, 
/**
 * Short title.
 */
title: string, 
/**
 * Target, 0 to 5.
 */
target: number, 
/**
 * Importance, 1 to 9.
 */
importance: number, 
/**
 * Target as shipped.
 */
usual_target: number, 
/**
 * Importance as shipped.
 */
usual_importance: number, };

/**
 * Sets what is given, clears what is `null`, leaves what is absent. One call is one entry.
 */
export type RoleSet = { 
/**
 * Role id.
 */
role?: string | null, 
/**
 * Name.
 */
name?: string | null, 
/**
 * Hours a week: a number such as `"5"` or `"2.5"`, or per weekday `"mon=1,sat=3"`.
 */
hours_per_week?: string | null, 
/**
 * The date aimed at, `YYYY-MM-DD`.
 */
deadline?: string | null, 
/**
 * What happens on it: `exam`, `appraisal`, `interview`, `other`.
 */
purpose?: string, 
/**
 * Ids of past work and certificates, from which levels are assumed.
 */
backgrounds?: Array<string>, 
/**
 * With `backgrounds`: levels set by hand instead, as in `assume`.
 */
levels?: { [key in string]: number }, };

/**
 * A piece that has run out or soon will.
 */
export type RunsOutDto = { 
/**
 * Its id.
 */
id: string, 
/**
 * `E-05`.
 */
number: string, 
/**
 * Its title.
 */
title: string, 
/**
 * "18 January, eight days before your appraisal."
 */
words: string, 
/**
 * Whether it has run out.
 */
lapsed: boolean, };

/**
 * What only its owner knows: a passphrase, or the secret key of a recovery sheet. It is never shown, logged or sent back.
 */
export type Secret = string;

/**
 * Items of one competence that serve a clause.
 */
export type ServedBy = { 
/**
 * Competence.
 */
competence: string, 
/**
 * Its short title.
 */
title: string, 
/**
 * `K2, K4, S1, S6–S8`, or "all items".
 */
items: string, 
/**
 * `standard`, `mapped` or `suggested`.
 */
source: string, };

/**
 * An item, or all knowledge of a competence, that a piece serves.
 */
export type ServedItem = { 
/**
 * `6.5.3.S2`, or `6.5.3.K` for all knowledge.
 */
target: string, 
/**
 * `S2`, or "all knowledge".
 */
local: string, 
/**
 * Competence number.
 */
competence: string, 
/**
 * Its short title.
 */
competence_title: string, 
/**
 * The item's text; empty for all knowledge.
 */
text: string, 
/**
 * The passage that shows it.
 */
passage: string | null, 
/**
 * Whether the piece's basis counts for it.
 */
counts: boolean, 
/**
 * Level that counts; `null` when not assessed, or for all knowledge.
 */
level: number | null, 
/**
 * Lying stave; `null` for all knowledge.
 */
stave: FigureDto | null, };

/**
 * An item served, with the passage that shows it.
 */
export type ServesGiven = { 
/**
 * Item, or all knowledge of a competence.
 */
target: string, 
/**
 * The passage.
 */
passage?: string, };

/**
 * One session.
 */
export type SessionRow = { 
/**
 * Its id.
 */
id: string, 
/**
 * The day.
 */
date: string, 
/**
 * Minutes.
 */
minutes: number, 
/**
 * "45 min".
 */
duration: string, 
/**
 * What it was spent on, as it is asked for; `null` for anything else.
 */
on: string | null, 
/**
 * Its title; the note's first words for anything else.
 */
title: string, 
/**
 * Its competence; empty for a resource and for anything else.
 */
competence: string, 
/**
 * Note.
 */
note: string | null, 
/**
 * Parts finished, in words.
 */
parts: Array<string>, };

/**
 * Sets a topic aside.
 */
export type SetAsideAsk = { 
/**
 * Such as `5.9/budget`.
 */
topic: string, 
/**
 * The day it is back; left out: not relevant.
 */
until?: string, 
/**
 * Why.
 */
reason?: string, };

/**
 * Everything the settings show.
 */
export type SettingsDto = { 
/**
 * Where the record lies.
 */
data_dir: string, 
/**
 * Program version.
 */
version: string, 
/**
 * "212 entries; 14 files, 18 MB".
 */
held: string, 
/**
 * Where backups go, and how the last one went.
 */
backup: BackupState, 
/**
 * This device's choices.
 */
prefs: PrefsDto, 
/**
 * The languages there are.
 */
languages: Array<LanguageDto>, 
/**
 * Hours per step.
 */
step_hours: Array<StepHoursRow>, 
/**
 * Topics set aside.
 */
aside: Array<AsideRow>, };

/**
 * One path of one mark; the window's style sheet gives each mark its ink.
 */
export type ShapeDto = { 
/**
 * `own`, `confirmed`, `assumed`, `gained`, `base`, `not-assessed`, `target`, `hatch`, `hatch-frame`, `ring`, `spoke`, `trend`.
 */
mark: string, 
/**
 * SVG path data.
 */
d: string, };

/**
 * Writes the recovery sheet.
 */
export type SheetSave = { 
/**
 * Id of a staged destination; the documents folder, under a dated name, when left out.
 */
destination?: string, 
/**
 * `a4` or `letter`; `a4` when left out.
 */
paper?: string, };

/**
 * A recovery sheet that was written.
 */
export type SheetSaved = { 
/**
 * Where it lies.
 */
file: string, 
/**
 * In a sentence.
 */
said: string, };

/**
 * One sitting of a step.
 */
export type SittingDto = { 
/**
 * From 1.
 */
number: number, 
/**
 * What to do, in order.
 */
tasks: Array<TaskDto>, 
/**
 * "45 min".
 */
duration: string, 
/**
 * Minutes.
 */
minutes: number, 
/**
 * The day it falls on; `null` without hours a week.
 */
date: string | null, 
/**
 * "today", "Thu 26"; empty without hours a week.
 */
day: string, 
/**
 * Logged already.
 */
done: boolean, };

/**
 * Words in one style.
 */
export type SpanDto = { 
/**
 * The words.
 */
text: string, 
/**
 * Set strong.
 */
strong: boolean, 
/**
 * Set in italics.
 */
emphasis: boolean, };

/**
 * What the window needs before it draws anything: whose record this is and what it may offer.
 */
export type Status = { 
/**
 * Nothing was ever recorded: show the first run.
 */
first_run: boolean, 
/**
 * The sample profile is open; nothing of it is the person's own.
 */
sample: boolean, 
/**
 * Name, role, hours, date.
 */
profile: ProfileDto, 
/**
 * Today, by the program's clock.
 */
today: string, 
/**
 * The program's version.
 */
version: string, 
/**
 * Where the record lies.
 */
data_dir: string, 
/**
 * What undo would take back, in a few words; `null` when nothing.
 */
undo: string | null, 
/**
 * What redo would bring back.
 */
redo: string | null, 
/**
 * When the last entry was saved, RFC 3339.
 */
saved_at: string | null, 
/**
 * What was found and mended when the record was opened, in sentences.
 */
findings: Array<string>, 
/**
 * Entries that no copy holds.
 */
lost: number, 
/**
 * Where backups go, and how the last one went.
 */
backup: BackupState, 
/**
 * Bytes left where the record lies, once the room that is kept back for saving is in use or could not be kept; `null`
 * while there is enough.
 */
room_left: number | null, 
/**
 * This device's choices.
 */
prefs: PrefsDto, 
/**
 * The running timer.
 */
timer: TimerDto | null, 
/**
 * Pieces of evidence that count.
 */
evidence: number, };

/**
 * A step in one line.
 */
export type StepBrief = { 
/**
 * Competence number.
 */
competence: string, 
/**
 * The topic's title.
 */
title: string, 
/**
 * "2 h 30".
 */
duration: string, };

/**
 * One next step: the study part of one level of one topic.
 */
export type StepDto = { 
/**
 * Such as `6.5.3/sampling@2`.
 */
id: string, 
/**
 * Topic id.
 */
topic: string, 
/**
 * The topic's title.
 */
title: string, 
/**
 * Level it leads to, 1 to 3.
 */
level: number, 
/**
 * Competence number.
 */
competence: string, 
/**
 * Its short title.
 */
competence_title: string, 
/**
 * The items it lifts.
 */
items: Array<StepItem>, 
/**
 * Clauses those items serve, in the edition asked for.
 */
clauses: Array<ClauseRef>, 
/**
 * Minutes to study now: the whole step, or the portion that fits the minutes asked for.
 */
minutes: number, 
/**
 * Minutes of the whole step.
 */
whole_minutes: number, 
/**
 * "2 h 30", of what is left of it.
 */
duration: string, 
/**
 * Minutes logged on it.
 */
logged: number, 
/**
 * importance times the sum of points: see `arithmetic`.
 */
gain: number, 
/**
 * `desk` or `exercise`.
 */
setting: string, 
/**
 * Why, in a good teacher's words.
 */
reason: string, 
/**
 * One line for a list.
 */
brief: string, 
/**
 * What to do with the minutes asked for, in a sentence.
 */
portion: string, 
/**
 * What it consists of, in order; the minutes sum to those of the whole step.
 */
tasks: Array<TaskDto>, 
/**
 * The figures behind the order.
 */
arithmetic: Arithmetic, 
/**
 * Whether nothing has to come before it.
 */
ready: boolean, 
/**
 * Steps to take first.
 */
needs: Array<string>, 
/**
 * Whether it fits the hours to the date; `null` without hours and date.
 */
in_plan: boolean | null, 
/**
 * The competence item by item, with what would be gained.
 */
figure: FigureDto, };

/**
 * Hours of one kind of step at ordinary size.
 */
export type StepHoursRow = { 
/**
 * `k1`, `k2`, `k3`, `s02`, `s12`.
 */
id: string, 
/**
 * "Knowledge to level 1".
 */
title: string, 
/**
 * Minutes.
 */
minutes: number, 
/**
 * Minutes as shipped.
 */
usual: number, };

/**
 * Sets hours per step: minutes by `k1` …; what is absent stays. `reset` takes the shipped ones.
 */
export type StepHoursSet = { 
/**
 * Minutes by step, whole quarter hours.
 */
minutes?: { [key in string]: number }, 
/**
 * As shipped.
 */
reset?: boolean, };

/**
 * An item and how far a step lifts it.
 */
export type StepItem = { 
/**
 * Such as `6.5.3.K4`.
 */
id: string, 
/**
 * Its text.
 */
text: string, 
/**
 * Level before.
 */
from: number, 
/**
 * Level after.
 */
to: number, };

/**
 * Held by the employer.
 */
export type StubDto = { 
/**
 * Who holds it.
 */
holder: string, 
/**
 * Under which reference.
 */
reference?: string, 
/**
 * SHA-256 as the holder states it.
 */
fingerprint?: string, };

/**
 * Logs time spent.
 */
export type StudyAdd = { 
/**
 * A topic (`6.5.3/sampling`), an item (`6.5.3.K4`) or a resource id; anything else needs a note.
 */
on?: string, 
/**
 * Minutes, 1 to 1,440.
 */
minutes: number, 
/**
 * The day; today when left out.
 */
date?: string, 
/**
 * What was learned.
 */
note?: string, 
/**
 * Parts of resources finished in it: `nist-sp-800-30/1`.
 */
parts?: Array<string>, };

/**
 * Something time can be logged on.
 */
export type StudyChoice = { 
/**
 * Topic or resource id.
 */
id: string, 
/**
 * Its title.
 */
title: string, 
/**
 * Its competence; empty for a resource.
 */
competence: string, 
/**
 * Of a resource: its parts, in reading order; empty for a topic.
 */
parts: Array<PartChoice>, };

/**
 * The study log.
 */
export type StudyLog = { 
/**
 * "12 h in 9 sittings since 3 November."
 */
line: string, 
/**
 * Newest first.
 */
sessions: Array<SessionRow>, 
/**
 * The last 26 weeks, oldest first, each from Monday.
 */
weeks: Array<Array<CalendarDay>>, 
/**
 * Months with time in them, newest first.
 */
months: Array<TimeRow>, 
/**
 * Competences with time in them, most first.
 */
competences: Array<TimeRow>, 
/**
 * What time can be logged on.
 */
choices: Array<StudyChoice>, };

/**
 * Which sessions.
 */
export type StudyLogAsk = { 
/**
 * Only from this day on.
 */
from?: string, 
/**
 * Only what was spent on this competence.
 */
competence?: string, };

/**
 * Corrects a session. What is absent stays; `null` empties.
 */
export type StudyRevise = { 
/**
 * Its id.
 */
session: string, 
/**
 * What it was spent on.
 */
on?: string | null, 
/**
 * Minutes.
 */
minutes?: number, 
/**
 * The day.
 */
date?: string, 
/**
 * Note.
 */
note?: string | null, 
/**
 * Parts of resources finished in it, all of them.
 */
parts?: Array<string>, };

/**
 * Takes a session out of the log.
 */
export type StudyWithdraw = { 
/**
 * Its id.
 */
session: string, 
/**
 * Why.
 */
reason?: string, };

/**
 * A session written.
 */
export type StudyWritten = { 
/**
 * Hash of the entry.
 */
entry: string, 
/**
 * What was done, for the toast.
 */
said: string, 
/**
 * The session's id.
 */
session: string, 
/**
 * When the planned hours of the step are used up: that it is time to rate again.
 */
rate_again: RateAgain | null, };

/**
 * Words to find items by.
 */
export type SuggestAsk = { 
/**
 * Title, file name, what it shows: whatever is written so far.
 */
text: string, };

/**
 * An item that the words speak of.
 */
export type SuggestedItem = { 
/**
 * Such as `6.5.3.S2`.
 */
target: string, 
/**
 * Its text.
 */
text: string, 
/**
 * Short title of its competence.
 */
competence_title: string, 
/**
 * The words that it was found by: "audit, sampling".
 */
matched: string, };

/**
 * Items that the words speak of, best first; empty where none does.
 */
export type Suggestions = { 
/**
 * At most eight.
 */
items: Array<SuggestedItem>, };

/**
 * Asks for an exchange with the shared folder.
 */
export type SyncAsk = { 
/**
 * Joins a record that has no entry in common with this one.
 */
join?: boolean, };

/**
 * What an exchange did.
 */
export type SyncDone = { 
/**
 * Entries that came.
 */
added: number, 
/**
 * Entries that were put into the folder.
 */
sent: number, 
/**
 * Kept files that came.
 */
files_received: number, 
/**
 * Kept files that were put into the folder.
 */
files_sent: number, 
/**
 * Kept files that are still on their way.
 */
files_awaited: number, 
/**
 * Kept files that are damaged here and whole nowhere in the folder, as the person knows them.
 */
files_damaged: Array<string>, 
/**
 * Lines in the folder that could not be read: on their way, or damaged there.
 */
unreadable: number, 
/**
 * Where the first of them are: file within the folder, and line.
 */
unreadable_at: Array<string>, 
/**
 * In sentences.
 */
said: string, 
/**
 * How things stand now.
 */
state: SyncState, };

/**
 * Sets what is shared. What is left out stays.
 */
export type SyncSet = { 
/**
 * Id of a staged folder.
 */
folder?: string, 
/**
 * Ends the sharing; what is in the folder stays there.
 */
off?: boolean, 
/**
 * What this device is called.
 */
name?: string, };

/**
 * The shared folder and the devices whose entries are here.
 */
export type SyncState = { 
/**
 * The folder; none if nothing is shared.
 */
folder: string | null, 
/**
 * What this device is called there.
 */
name: string, 
/**
 * When the last exchange went well.
 */
at: string | null, 
/**
 * Why the last attempt failed, in words; none if it did not.
 */
error: string | null, 
/**
 * This device first, then those that wrote last.
 */
devices: Array<DeviceRow>, };

/**
 * One thing to do in a step.
 */
export type TaskDto = { 
/**
 * `read`, `exercise`, `questions` or `own`.
 */
kind: string, 
/**
 * What: "Guide for Conducting Risk Assessments: chapter 3".
 */
what: string, 
/**
 * Of `read`: "free" or "paid" and the publisher. Of `exercise`: what it makes. Else empty.
 */
note: string, 
/**
 * Minutes.
 */
minutes: number, 
/**
 * "45 min".
 */
duration: string, 
/**
 * Of `read`: the part, by which it is marked as read; else empty.
 */
part: string, };

/**
 * One theme.
 */
export type ThemeDto = { 
/**
 * Such as "A.5 Organizational controls".
 */
title: string, 
/**
 * Its controls.
 */
controls: Array<ControlRow>, };

/**
 * Time by month or by competence.
 */
export type TimeRow = { 
/**
 * `2026-11`, or a competence number.
 */
id: string, 
/**
 * "November 2026", or a short title.
 */
title: string, 
/**
 * Minutes.
 */
minutes: number, 
/**
 * "3 h 15".
 */
duration: string, };

/**
 * A running timer. It outlives the window.
 */
export type TimerDto = { 
/**
 * What it runs for.
 */
on: string, 
/**
 * Its title.
 */
title: string, 
/**
 * Its competence; empty for a resource.
 */
competence: string, 
/**
 * Since when, RFC 3339.
 */
started_at: string, 
/**
 * Whole minutes since, by the program's clock.
 */
minutes: number, };

/**
 * Starts the timer.
 */
export type TimerStart = { 
/**
 * A topic, an item or a resource.
 */
on: string, };

/**
 * Stops the timer and logs the session.
 */
export type TimerStop = { 
/**
 * Minutes, where the timer ran on without you; what it shows, at least one, when left out.
 */
minutes?: number, 
/**
 * What was learned.
 */
note?: string, 
/**
 * Parts finished.
 */
parts?: Array<string>, };

/**
 * Today.
 */
export type Today = { 
/**
 * "Tuesday 24 November".
 */
heading: string, 
/**
 * "Nine weeks to your appraisal on 26 January. …"
 */
line: string, 
/**
 * The step to take, with its portion for the minutes at hand.
 */
next: StepDto | null, 
/**
 * Its sittings, each as long as the minutes at hand, in order.
 */
sittings: Array<SittingDto>, 
/**
 * When its planned hours are used up: that it is time to rate again.
 */
rate_again: RateAgain | null, 
/**
 * Minutes studied this week, and how many the hours a week give; `null` without hours.
 */
week: WeekDto, 
/**
 * What only work can teach: at most three things to arrange.
 */
arrange: Array<ArrangeDto>, 
/**
 * What has run out or soon will.
 */
runs_out: Array<RunsOutDto>, 
/**
 * How many topics are set aside.
 */
aside: number, 
/**
 * At most four more.
 */
up_next: Array<StepDto>, 
/**
 * What waits, at most two.
 */
waiting: Array<WaitingDto>, 
/**
 * The first step of each of the role's most important competences.
 */
by_competence: Array<StepBrief>, 
/**
 * In a sentence, when there is no next step.
 */
empty: string, 
/**
 * How many items are not assessed, and what rating them would change; empty when all are.
 */
assess_hint: string, };

/**
 * What Today shows.
 */
export type TodayAsk = { 
/**
 * Minutes at hand.
 */
minutes?: number, 
/**
 * A topic to show first instead, where it is among the steps: the order behind it stays.
 */
first?: string, };

/**
 * Which topic.
 */
export type TopicAsk = { 
/**
 * Such as `6.5.3/sampling`.
 */
topic: string, };

/**
 * A topic, whole.
 */
export type TopicDetail = { 
/**
 * Such as `6.5.3/sampling`.
 */
id: string, 
/**
 * Competence number.
 */
competence: string, 
/**
 * Its short title.
 */
competence_title: string, 
/**
 * Title.
 */
title: string, 
/**
 * Why it matters.
 */
why: string, 
/**
 * Its items.
 */
items: Array<TopicItem>, 
/**
 * What is left to study in it, lowest level first; empty when nothing is.
 */
steps: Array<TopicStep>, 
/**
 * What there is to read, what serves most of its items first.
 */
reading: Array<ReadingDto>, 
/**
 * Something to make.
 */
exercise: ExerciseDto | null, 
/**
 * Questions on its items.
 */
questions: Array<QuestionDto>, 
/**
 * When real work offers it, and whom to ask.
 */
occasion: OccasionDto | null, 
/**
 * Whether the role wants more of it than study can give.
 */
needs_work: boolean, 
/**
 * The holder's note.
 */
note: string | null, 
/**
 * That it is set aside, and until when; `null` while it is not.
 */
aside: AsideRow | null, 
/**
 * Time logged on it, in words; empty when none.
 */
logged: string, 
/**
 * Evidence behind its items.
 */
evidence: Array<EvidenceRef>, };

/**
 * A topic with what is left to study.
 */
export type TopicDto = { 
/**
 * Such as `6.5.3/sampling`.
 */
id: string, 
/**
 * Its title.
 */
title: string, 
/**
 * `K4, S7`.
 */
items: string, 
/**
 * Minutes left to its study targets.
 */
minutes_left: number, 
/**
 * "2 h 30", or empty when nothing is left.
 */
duration: string, };

/**
 * An item within its topic.
 */
export type TopicItem = { 
/**
 * Such as `6.5.3.K4`.
 */
id: string, 
/**
 * `K4`.
 */
local: string, 
/**
 * Own words.
 */
text: string, 
/**
 * Level that counts; `null` when not assessed.
 */
level: number | null, 
/**
 * Level assumed, where it is not assessed.
 */
assumed: number | null, 
/**
 * Target.
 */
target: number, 
/**
 * How one would show it.
 */
hint: string, 
/**
 * Lying stave.
 */
stave: FigureDto, };

/**
 * A topic by name.
 */
export type TopicRef = { 
/**
 * Such as `6.5.3/sampling`.
 */
id: string, 
/**
 * Its title.
 */
title: string, };

/**
 * One topic.
 */
export type TopicShow = { 
/**
 * Such as `6.5.3/sampling`.
 */
id: string, 
/**
 * Its title.
 */
title: string, 
/**
 * Item ids.
 */
items: Array<string>, 
/**
 * Why it matters.
 */
why: string, };

/**
 * A step of a topic and what it consists of.
 */
export type TopicStep = { 
/**
 * Level it leads to.
 */
level: number, 
/**
 * "5 h 30".
 */
duration: string, 
/**
 * What to do, in order; the minutes sum to the step's.
 */
tasks: Array<TaskDto>, };

/**
 * What a verification found.
 */
export type VerifyDto = { 
/**
 * Entries checked.
 */
entries: number, 
/**
 * SHA-256 of the sorted entry hashes.
 */
fingerprint: string, 
/**
 * What was found; empty when all is well.
 */
findings: Array<FindingDto>, 
/**
 * Hashes of entries that neither copy holds.
 */
lost: Array<string>, };

/**
 * Why something is not recommended now.
 */
export type WaitingDto = { 
/**
 * Competence number.
 */
competence: string, 
/**
 * Its short title.
 */
title: string, 
/**
 * Why, and what would bring it in.
 */
reason: string, };

/**
 * A day of the week.
 */
export type WeekDay = { 
/**
 * "Tue".
 */
name: string, 
/**
 * Minutes studied.
 */
logged: number, 
/**
 * Minutes it has; 0 without hours.
 */
planned: number, 
/**
 * Whether it is today.
 */
today: boolean, };

/**
 * The week so far.
 */
export type WeekDto = { 
/**
 * Minutes studied since Monday.
 */
logged: number, 
/**
 * Minutes the hours a week give; `null` without them.
 */
planned: number | null, 
/**
 * "1 h 45 of 5 h".
 */
words: string, 
/**
 * Day by day from Monday.
 */
days: Array<WeekDay>, };

/**
 * Two plans side by side.
 */
export type WhatIf = { 
/**
 * As things stand.
 */
now: PlanSummary, 
/**
 * As they would be.
 */
then: PlanSummary, 
/**
 * What joins, falls away or moves.
 */
difference: Array<PlanChange>, 
/**
 * The same in a sentence.
 */
line: string, };

/**
 * What would be, with another role, other hours or another date.
 */
export type WhatIfAsk = { 
/**
 * Role id.
 */
role?: string, 
/**
 * As `role_set` takes them.
 */
hours_per_week?: string, 
/**
 * `YYYY-MM-DD`.
 */
deadline?: string, };

/**
 * The answer of a command that wrote.
 */
export type Written = { 
/**
 * Hash of the entry.
 */
entry: string, 
/**
 * What was done, in a few words, for the toast.
 */
said: string, };

/** Request and answer of every command. */
export interface Commands {
  status: [Nothing, Status];
  role_list: [Nothing, RoleList];
  role_set: [RoleSet, Written];
  role_show: [RoleAsk, RoleEditor];
  role_edit: [RoleEditAsk, Written];
  backgrounds: [Nothing, Backgrounds];
  assume: [Assume, Written];
  role_nearest: [AdvertAsk, NearestRoles];
  first_run: [FirstRunAsk, FirstRunPreview];
  levels: [Nothing, LevelScale];
  assess: [Assess, Written];
  recommend: [RecommendAsk, Recommendation];
  today: [TodayAsk, Today];
  competence_map: [Nothing, CompetenceMap];
  competence: [CompetenceAsk, CompetenceDetail];
  clause_tree: [ClausesAsk, ClauseTree];
  clause: [ClauseAsk, ClauseDetail];
  topic: [TopicAsk, TopicDetail];
  practice: [Nothing, PracticeDto];
  practice_paper: [PaperAsk, PaperDto];
  annex_a: [Nothing, AnnexA];
  evidence_list: [EvidenceListAsk, EvidenceList];
  evidence_show: [EvidenceAsk, EvidenceDetail];
  evidence_add: [EvidenceFields, EvidenceWritten];
  evidence_revise: [EvidenceRevise, EvidenceWritten];
  evidence_withdraw: [EvidenceWithdraw, Written];
  evidence_suggest: [SuggestAsk, Suggestions];
  file_begin: [FileBegin, FileHandle];
  file_push: [FilePush, FileProgress];
  file_finish: [FileHandle, FileSeen];
  file_drop: [FileHandle, FileHandle];
  file_save: [FileSave, FileSaved];
  study_log: [StudyLogAsk, StudyLog];
  study_add: [StudyAdd, StudyWritten];
  study_revise: [StudyRevise, StudyWritten];
  study_withdraw: [StudyWithdraw, Written];
  read_mark: [ReadMark, Written];
  timer_start: [TimerStart, TimerDto];
  timer_stop: [TimerStop, StudyWritten];
  timer_cancel: [Nothing, Status];
  note_set: [NoteSet, Written];
  set_aside: [SetAsideAsk, Written];
  take_up: [TopicAsk, Written];
  settings: [Nothing, SettingsDto];
  prefs_set: [PrefsSet, SettingsDto];
  plan: [PlanAsk, PlanView];
  plan_accept: [PlanAsk, Written];
  plan_problem: [ProblemAsk, ProblemSolved];
  what_if: [WhatIfAsk, WhatIf];
  calendar_save: [CalendarSave, CalendarSaved];
  days_off_set: [DaysOffSet, Written];
  own_topic_set: [OwnTopicSet, Written];
  own_topic_remove: [OwnTopicAsk, Written];
  recall_due: [Nothing, RecallDue];
  recall_answer: [RecallAnswer, Written];
  step_hours_set: [StepHoursSet, Written];
  find: [FindAsk, Found];
  portfolio_preview: [PortfolioAsk, PortfolioPreview];
  portfolio_page: [PageAsk, PageSvg];
  portfolio_save: [PortfolioSave, PortfolioSaved];
  framework_show: [FrameworkAsk, FrameworkShow];
  framework_check: [FrameworkCheckAsk, FrameworkCheck];
  journal: [Nothing, JournalDto];
  verify: [Nothing, VerifyDto];
  doctor: [Nothing, JobStarted];
  backup_list: [Nothing, BackupList];
  backup: [BackupAsk, JobStarted];
  backup_folder_set: [BackupFolderSet, BackupList];
  backup_passphrase_set: [PassphraseSet, BackupList];
  backup_passphrase_off: [Nothing, BackupList];
  recovery_sheet_save: [SheetSave, SheetSaved];
  restore_preview: [ArchiveAsk, JobStarted];
  restore: [ArchiveAsk, JobStarted];
  export: [ExportAsk, JobStarted];
  import_preview: [ArchiveAsk, JobStarted];
  import: [ArchiveAsk, JobStarted];
  job_status: [JobAsk, JobStatus];
  job_cancel: [JobAsk, JobStatus];
  undo: [Nothing, Written];
  redo: [Nothing, Written];
  sync_show: [Nothing, SyncState];
  sync_set: [SyncSet, SyncState];
  sync_now: [SyncAsk, JobStarted];
  erase_preview: [EraseAsk, ErasePreview];
  erase: [EraseAsk, Written];
  sample_open: [Nothing, Status];
  sample_close: [Nothing, Status];
}
