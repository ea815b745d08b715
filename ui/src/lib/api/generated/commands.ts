// Generated from the command list by `cargo xtask codegen`; never edited.

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
 * Why; needed where it raises an item's existing rating.
 */
reason?: string, };

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
 * One column an item.
 */
stave: FigureDto, };

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
 * Why a command was refused. The command line turns it into an exit code, the window into a place and a colour.
 */
export type ErrorCode = "unknown-command" | "bad-request" | "unknown-role" | "unknown-id" | "bad-date" | "bad-level" | "bad-hours" | "reason-needed" | "would-replace" | "nothing-to-undo" | "read-only" | "bad-framework" | "io" | "disk-full" | "not-writable" | "busy" | "damaged" | "portfolio" | "internal";

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
done: string, };

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
deadline?: string, };

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
total: string, };

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
reason: string | null, };

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
 * What to print.
 */
export type PortfolioAsk = { 
/**
 * `a4` (the default) or `letter`.
 */
paper?: string, };

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
preflight: Array<string>, };

/**
 * Where to write the PDF.
 */
export type PortfolioSave = { 
/**
 * As in the preview.
 */
paper?: string, 
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
 * All role profiles.
 */
export type RoleList = { 
/**
 * In the catalogue's order.
 */
roles: Array<RoleDto>, };

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
purpose?: string, };

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
 * One path of one mark; the window's style sheet gives each mark its ink.
 */
export type ShapeDto = { 
/**
 * `own`, `confirmed`, `assumed`, `gained`, `base`, `not-assessed`, `target`, `hatch`, `hatch-frame`, `ring`, `spoke`.
 */
mark: string, 
/**
 * SVG path data.
 */
d: string, };

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
findings: Array<string>, };

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
 * "2 h 30", of the whole step.
 */
duration: string, 
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
duration: string, };

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
minutes?: number, };

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
needs_work: boolean, };

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
  portfolio_preview: [PortfolioAsk, PortfolioPreview];
  portfolio_page: [PageAsk, PageSvg];
  portfolio_save: [PortfolioSave, PortfolioSaved];
  framework_show: [FrameworkAsk, FrameworkShow];
  framework_check: [FrameworkCheckAsk, FrameworkCheck];
  journal: [Nothing, JournalDto];
  verify: [Nothing, VerifyDto];
  undo: [Nothing, Written];
  redo: [Nothing, Written];
  sample_open: [Nothing, Status];
  sample_close: [Nothing, Status];
}
