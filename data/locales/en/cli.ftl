# The command line: what its help and its answers say.

cli-about = Pathfolio on the command line: the same record and the same commands as the window.
cli-after = Exit codes: 0 done, 1 refused, 2 wrong usage, 3 damaged, 4 busy.
cli-data-dir = Where the record lies; else $PATHFOLIO_DATA_DIR, else the platform’s place
cli-json = Answer one JSON object, for programs
cli-as-of = Fold entries up to this day and plan on it; commands that write refuse
cli-sample = Use the sample person instead of the record; nothing is written

cli-role = Role profiles: what there is, and what you aim at
cli-role-list = All role profiles
cli-role-set = Set role, hours a week, date and name
cli-role-set-role = Role id, such as internal-auditor
cli-hours = Hours a week: 5, 2.5, or per weekday mon=1,sat=3
cli-deadline = The date aimed at: 2027-01-26
cli-purpose = What happens on that date: exam, appraisal, interview, other
cli-name = Your name, as it is printed

cli-assess = Rate an item (6.5.3.K4), or all knowledge (6.5.3.K) or skill (6.5.3.S) of a competence
cli-assess-target = What to rate
cli-assess-level = Level 0 to 5
cli-reason = Why; needed where it raises an item’s rating
cli-date = The day the rating holds for; today when left out
cli-replace = Rating an aspect may clear the ratings of its items

cli-recommend = What to study next, and why
cli-recommend-role = For this role instead of your own
cli-recommend-competence = Only steps of this competence
cli-recommend-clause = Only steps that serve this clause of ISO/IEC 27001
cli-recommend-standard = Edition of the clause number: 2013 or 2022
cli-recommend-minutes = Minutes at hand
cli-recommend-limit = How many steps

cli-portfolio = Write the portfolio as PDF
cli-portfolio-file = The file to write
cli-paper = a4 or letter
cli-journal = Every entry, oldest first
cli-verify = Check both copies of the record
cli-framework = The catalogue
cli-framework-show = Show it, or one competence of it
cli-framework-number = Competence number
cli-framework-check = Check the shipped content, or a file in its place
cli-framework-file = Framework file, as TOML
cli-undo = Take back the last entry of this device
cli-redo = Bring back what was undone last
cli-batch = Requests as JSON lines on standard input, one answer a line

cli-recommend-title = { $role }: what to study next
cli-step = { $position }. { $competence } { $title }, to level { $level }: { $duration }, gain { $gain }
cli-step-items = Items { $items }
cli-step-clauses = Clauses of ISO/IEC 27001: { $clauses }
cli-waits = Not yet
cli-wait = { $competence } { $title }: { $reason }
cli-total = { $duration } of study to all targets.
cli-role-line = { $id }: { $title }. { $summary }
cli-role-current = (yours)
cli-saved-pdf = { $file }: { $pages } pages, { $bytes } bytes, SHA-256 { $sha }
cli-entry = Entry { $hash }
cli-journal-line = { $hash } { $device } { $seq } { $at } { $kind }
cli-journal-empty = No entry yet.
cli-fingerprint = Journal fingerprint { $fingerprint }
cli-verified = { $entries ->
    [one] One entry
   *[other] { $entries } entries
} checked.
cli-verified-sound = Nothing is wrong.
cli-finding = { $what } ({ $place }). { $done }
cli-lost = Lost: { $hash }
cli-checked = { $competences } competences, { $items } items, { $topics } topics.
cli-issue = { $file }:{ $line }: { $what }
cli-issues = { $count ->
    [0] No issue.
    [one] One issue.
   *[other] { $count } issues.
}
cli-competence = { $number } { $title }
cli-hint = Shown by: { $hint }
cli-question = Ask yourself: { $ask }
cli-topic = { $id } { $title } ({ $items })
cli-error = { $message }
cli-error-safe = Safe: { $safe }
cli-error-next = Next: { $next }
cli-error-code = Code: { $code }
cli-line-too-long = a line is longer than { $bytes } bytes.

# Roles, what is assumed, finding.
cli-role-which = Role id; your own when left out
cli-role-show = A role’s targets and importance, competence by competence
cli-role-edit = Change targets and importance of a role
cli-role-target = A competence and its target: 6.5.3=4; may be given more than once
cli-role-importance = A competence and its importance: 6.5.3=9; may be given more than once
cli-role-reset = As shipped, before anything else given
cli-role-nearest = The roles nearest to a job advert
cli-role-advert = A file with the advert’s text
cli-role-row = { $number } { $title }: target { $target }, importance { $importance }
cli-role-row-edited = { $number } { $title }: target { $target } (shipped { $usual_target }), importance { $importance } (shipped { $usual_importance })
cli-near = { $id }: { $title } ({ $matched })
cli-backgrounds = Past work and certificates, and what is assumed of them
cli-background = { $id }: { $title } ({ $covers })
cli-background-chosen = (yours)
cli-assumed = Assumed: { $number } { $title }, knowledge { $knowledge }, skill { $skill }
cli-assume = Say what you have done and hold; levels are assumed from it
cli-assume-backgrounds = Ids from `backgrounds`; none takes it all back
cli-assume-level = A level set by hand instead: 6.5.3.K=3; given alone, what is ticked stays; may be given more than once
cli-find = Find competences, items, topics, clauses, controls, papers and evidence
cli-find-text = A number or words
cli-hit = { $kind } { $id }: { $title }
cli-hit-none = Nothing found.
cli-assess-evidence = The piece it rests on, instead of a reason

# Evidence.
cli-evidence = What demonstrates competence
cli-evidence-add = Add a piece; a file is copied in and never altered
cli-evidence-source = The file, or an address beginning with https://
cli-evidence-title = What it is called
cli-evidence-basis = qualification (shows knowledge), ability (shows skill) or supporting
cli-evidence-form = certificate, degree, course, work-product, observation, testimony, experience, publication, other
cli-evidence-item = An item it serves (6.5.3.S2), or 6.5.3.K for a qualification in all of it; may be given more than once
cli-evidence-passage = The passage that shows an item: 6.5.3.S2=page 4; may be given more than once
cli-passage-bad = “{ $what }” names no item and its passage, such as 6.5.3.S2=page 4.
cli-evidence-clause = A clause of ISO/IEC 27001:2022 it serves, or of 2013 in full (iso-27001-2013/10.1); may be given more than once
cli-evidence-date = The day it happened or was issued; today when left out
cli-evidence-until = The last day, where it took a while
cli-evidence-issuer = Who issued it
cli-evidence-number = The issuer’s number
cli-evidence-expires = The day it runs out
cli-evidence-label = public, internal or confidential
cli-evidence-share = Your own share in it
cli-evidence-witness = Who saw or checked it
cli-evidence-shows = What it shows, in a sentence
cli-evidence-held-by = Who holds it, if it may not leave
cli-evidence-held-reference = Under which reference it lies there
cli-evidence-fingerprint = Its SHA-256 as the holder states it
cli-evidence-situation = What it was like: the situation
cli-evidence-task = What was to be done
cli-evidence-action = What you did
cli-evidence-result = What came of it
cli-evidence-list = All pieces
cli-evidence-competence = Only what serves this competence
cli-evidence-show = One piece, whole
cli-evidence-which = Its number or id
cli-evidence-revise = Describe a piece anew; what it said before stays in its history
cli-evidence-withdraw = Withdraw a piece: it stays in the record and counts no more
cli-evidence-reason = Why
cli-evidence-suggest = Items that words speak of
cli-evidence-text = A title, or what it shows
cli-evidence-save = Copy a kept file out
cli-evidence-sha256 = The file’s SHA-256
cli-evidence-destination = Where to; the documents folder when left out
cli-piece = { $number } { $title } [{ $basis }, { $form }, { $label }] { $date } { $serves }
cli-piece-withdrawn = { $number } { $title } (withdrawn) { $date }
cli-piece-expires = runs out { $date }
cli-pieces-none = No piece yet.
cli-file = { $name }, { $size }, SHA-256 { $sha }
cli-saved-file = { $file }
cli-suggested = { $target } { $text } ({ $matched })
cli-suggested-none = No item speaks of this.
cli-field-until = Until
cli-field-issuer = Issuer
cli-field-reference = Number
cli-field-share = Own share
cli-field-witness = Witness
cli-field-shows = Shows
cli-field-link = Address
cli-field-withdrawn-for = Withdrawn
cli-field-situation = Situation
cli-field-task = Task
cli-field-action = Action
cli-field-result = Result
cli-portfolio-label = The highest label printed in full: public, internal (the default) or confidential
cli-portfolio-competence = Only these competences; may be given more than once

# Study.
cli-study = Time spent
cli-study-add = Log time
cli-study-on = A topic (6.5.3/sampling), an item or a resource; anything else needs a note
cli-study-minutes = Minutes
cli-study-date = The day; today when left out
cli-study-note = What was learned
cli-study-part = A part of a resource: nist-sp-800-30/1; may be given more than once
cli-study-list = The study log
cli-study-from = Only from this day on
cli-study-competence = Only what was spent on this competence
cli-study-revise = Correct a session
cli-study-session = Its id, as `study list` shows it
cli-study-withdraw = Take a session out of the log
cli-study-reason = Why
cli-study-read = Mark parts of resources as read
cli-study-not-after-all = They are not read after all
cli-session = { $date } { $duration } { $competence } { $title } [{ $id }]
cli-log-empty = Nothing logged yet.
cli-note = Write a note on an item or a topic
cli-note-target = 6.5.3.K4 or 6.5.3/sampling
cli-note-text = The note; none takes it away
cli-set-aside = Set a topic aside: until a day, or because it is not for you
cli-set-aside-until = The day it is back; left out: not relevant
cli-set-aside-reason = Why
cli-take-up = Take a topic up again
cli-topic-which = Topic id, such as 6.5.3/sampling

# The plan.
cli-plan = the plan in time; with --accept, take it; with --problem, solve a bare problem file
cli-plan-accept = accept the plan as it would be now
cli-plan-move = put a step on a day, such as 6.5.3/sampling@2=2026-12-14; nothing after = lets the planner choose
cli-plan-problem = a file: `n m cap`, then `value hours competence` per unit, then `prerequisite dependant` per edge
cli-replan = what would be another than in the accepted plan; with --accept, take it
cli-whatif = two plans side by side: as things stand, and with another role, other hours or another date
cli-whatif-role = the role to look at
cli-calendar = write the plan as a calendar file: sittings as events, steps as tasks
cli-calendar-file = FILE.ics, or FILE.csv for a table
cli-calendar-at = when sittings begin; without it they are all-day entries
cli-days-off = set the days without study, all of them; none takes all away
cli-days-off-which = such as 2026-12-21..2027-01-03, or one day
cli-own = topics of your own: a course, a part of an exam, a handbook
cli-own-add = add one
cli-own-change = change one
cli-own-done = one is behind you
cli-own-remove = take one away
cli-own-list = list them
cli-own-which = its id, as `own list` gives it
cli-own-title = its title
cli-own-competence = the competence it helps
cli-own-hours = hours it takes
cli-own-importance = how much it matters; without it, as much as its competence
cli-recall = self-check questions that are due
cli-recall-list = the questions of today
cli-recall-answer = say how a question went; it sets recall, and no level
cli-recall-item = the item, such as 6.5.3.K4
cli-recall-question = the question's number, from 0
cli-recall-badly = it was not answered well
cli-plan-proposed = Nothing is accepted yet: this is the proposal. `plan --accept` takes it.
cli-plan-accepted = As accepted on { $date }.
cli-plan-changed = Accepted on { $date }; it would look different now.
cli-plan-step = { $days }: { $competence } { $title }, { $duration } [{ $id }]
cli-plan-spare = To spare: { $duration }
cli-plan-work = At work:
cli-plan-work-row = { $title }, { $by }: { $words }
cli-plan-refresh = To refresh, from the reserve:
cli-plan-refresh-row = { $competence } { $title }, { $duration }: { $why }
cli-plan-left-out = Not in the plan:
cli-plan-left-out-row = { $competence } { $title }, { $duration }: { $why } [{ $id }]
cli-plan-remedies = What would help:
cli-plan-remedy = { $words }
cli-plan-difference = What changes:
cli-plan-change = { $what }. { $why }
cli-replan-same = The accepted plan still stands.
cli-whatif-now = Now: { $role }, { $hours } { $deadline }
cli-whatif-then = Then: { $role }, { $hours } { $deadline }
cli-whatif-figures = { $steps } steps, { $planned } of { $needed }, done by { $finish }
cli-own-row = { $competence } { $title }: { $spent } of { $duration } [{ $id }]
cli-own-row-done = { $competence } { $title }: behind you [{ $id }]
cli-own-none = You have no topics of your own.
cli-recall-row = { $item } question { $question }: { $ask }
cli-recall-good = A good answer: { $answer }
cli-recall-none = No question is due today.

# Screens: today, a competence, a clause, a topic.
cli-today = The next thing to do with its sittings, the week, and what comes after
cli-today-first = A topic to show first, where it is among the steps
cli-competence-show = One competence: its items, where they stand, what to study next
cli-clause-show = One clause of ISO/IEC 27001: what serves it, and what an auditor asks
cli-clause-which = Its number, such as 9.2
cli-topic-show = One topic: why it matters, what to read, the exercise, the questions
cli-week = This week: { $words }
cli-task = { $what }, { $duration }
cli-done = (done)
cli-up-next = After that
cli-arrange = What only work can teach
cli-runs-out = What runs out
cli-runs-out-row = { $number } { $title }: { $words }
cli-aside = { $count ->
    [one] One topic is set aside.
   *[other] { $count } topics are set aside.
}
cli-target = Target { $target }, importance { $importance }
cli-readiness = Of { $of } items { $level } at target, { $demonstrated } demonstrated, { $confirmed } confirmed, { $open } not assessed
cli-item = { $local } { $text } [{ $level }, target { $target }]
cli-behind = Evidence: { $pieces }
cli-behind-head = Evidence
cli-behind-row = { $number } { $title }, { $date }
cli-noted = Note: { $note }
cli-topics = Topics
cli-topic-left = { $id } { $title } ({ $items }): { $duration } left
cli-steps = What to study next
cli-clause = { $number } { $title } (ISO/IEC 27001:{ $year })
cli-served = Served by
cli-served-by = { $competence } { $title }: { $items } ({ $source })
cli-auditor = What an auditor asks
cli-topic-aside = Set aside
cli-topic-aside-until = Set aside until { $until }
cli-topic-step = To level { $level }: { $duration }
cli-readings = What to read
cli-reading = { $title }: { $what } ({ $duration }, { $cost }) [{ $part }]
cli-exercise = The exercise
cli-questions = Questions to ask yourself

# The timer, hours per step.
cli-timer = The timer of this device; stopped, it is a session
cli-timer-start = Start it
cli-timer-on = What for: a topic (6.5.3/sampling), an item or a resource
cli-timer-stop = Stop it and log the session
cli-timer-minutes = Minutes, where it ran on without you; what it shows when left out
cli-timer-show = Whether it runs, what for and how long
cli-timer-cancel = Stop it without a session
cli-timer-runs = { $title } [{ $on }], since { $since }: { $duration }
cli-timer-none = No timer runs.
cli-timer-cancelled = Stopped; nothing was logged.
cli-step-hours = Hours per step of study, as your advice counts them
cli-step-hours-show = What they are
cli-step-hours-set = Set them
cli-step-hours-steps = A step and its hours, in quarter hours: k1=1.5; `step-hours show` names the steps
cli-step-hours-reset = As shipped, before anything else given
cli-step-hours-row = { $id } { $title }: { $duration }
cli-step-hours-row-own = { $id } { $title }: { $duration } (shipped { $shipped })

# Backups and moving house.
cli-backup = Make a backup and read it back
cli-backup-to = The folder it goes into; the usual one when left out
cli-backup-list = List the backups there are instead
cli-restore = Put a backup or an export in the place of the record; without --yes, only say what would change
cli-import = Add what an export holds to the record; without --yes, only say what would be added
cli-export = Write everything into one file, with the files kept as evidence and plain tables
cli-doctor = Check record, files and backups; mend what can be mended, name what cannot
cli-archive = A file, or a backup by its name
cli-export-file = The file to write; never one that is there already
cli-yes = Do it
cli-nothing-done = Nothing was done. Add --yes to do it.
cli-passphrase = The passphrase that backups are encrypted for
cli-passphrase-set = Set or change it: backups from then on are encrypted, and so are copies of kept files
cli-passphrase-off = Encrypt no more; what is encrypted stays so and readable here
cli-passphrase-file = A file whose first line is the passphrase, or the secret key of a recovery sheet; asked for on the terminal without it
cli-export-passphrase = Encrypt the file with a passphrase; the name gets .age at its end
cli-recovery-sheet = Write the sheet with the key that opens the backups, to be printed
cli-recovery-sheet-file = The PDF file to write
cli-ask-passphrase = Passphrase:
cli-ask-passphrase-again = Again:
cli-ask-secret = Passphrase, or secret key of the recovery sheet:
cli-passphrase-differs = the two are not the same.
cli-passphrase-nobody = a passphrase is needed, and there is no terminal to ask on: give --passphrase-file.
cli-passphrase-is-on = Encrypted since { $protected }, with a key that your passphrase opens; key.age lies beside the backups. Next, print a sheet: pathfolio-cli backup recovery-sheet FILE.pdf
cli-passphrase-plain = { $count ->
    [one] One backup made before can be read by anybody who has it.
   *[other] { $count } backups made before can be read by anybody who has them.
}
cli-passphrase-is-off = Backups are not encrypted.
cli-backup-row = { $name }  { $at }  { $entries ->
    [one] one entry
   *[other] { $entries } entries
}, { $purpose }
cli-backup-row-unreadable = { $name }  { $purpose }
cli-backup-none = No backup yet in { $folder }.
cli-backup-folder = In { $folder }.
cli-backup-failed = The last attempt failed ({ $error_at }): { $error }
cli-backup-without = Not copied, for it is missing or altered: { $hash }
cli-doctored = { $entries ->
    [one] One entry
   *[other] { $entries } entries
}, { $files } files, { $backups } backups checked.
cli-sync = A folder that a sync service carries between your devices
cli-sync-show = Show the shared folder and the devices
cli-sync-set = Name the shared folder, or what this device is called
cli-sync-folder = The folder; it must be there
cli-sync-off = Share no more; what is in the folder stays there
cli-sync-name = What this device is called
cli-sync-now = Take in what the folder has and put there what it lacks
cli-sync-join = Join a record that has no entry in common with this one
cli-sync-shared = Shared in { $folder }, as { $name }.
cli-sync-not = No folder is shared.
cli-sync-at = Last exchange { $at }
cli-sync-failed = The last attempt failed: { $error }
cli-sync-device = { $name }: { $entries } entries, the last { $last }
cli-sync-device-unnamed = { $id }: { $entries } entries, the last { $last }
cli-erase = Erase for ever what was said of something; without --yes, only say what would go
cli-erase-what = What kind of thing
cli-erase-id = Which: a piece by its number, a session or an own topic by its id, a note by its item or topic
