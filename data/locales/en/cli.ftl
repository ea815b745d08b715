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
