# The study log, the timer, what is read, what is set aside.

said-studied = { $duration } logged: { $title }
said-study-revised = Corrected: { $duration }, { $title }
said-study-withdrawn = { $duration } taken out of the log
said-read = { $count ->
    [one] One part read
   *[other] { $count } parts read
}
said-unread = { $count ->
    [one] One part not read after all
   *[other] { $count } parts not read after all
}
said-noted = Note on { $target } saved
said-note-gone = Note on { $target } removed
said-snoozed = { $title } is back on { $date }
said-not-relevant = { $title } is left out
said-taken-up = { $title } is taken up again
undo-studied = { $duration } of { $title }
undo-study-withdrawn = session taken out
undo-read = { $count ->
    [one] one part read
   *[other] { $count } parts read
}
undo-noted = note on { $target }
undo-set-aside = { $title } set aside

study-line = { $count ->
    [one] { $duration } in one sitting, on { $since }.
   *[other] { $duration } in { $count } sessions since { $since }.
}
topic-logged = { $count ->
    [one] { $duration } logged in one sitting.
   *[other] { $duration } logged in { $count } sessions.
}
calendar-day = { $date }: { $duration }
calendar-nothing = { $date }: nothing
date-month = { $month } { $year }
rate-again = { $logged } of { $planned } planned are behind you. Rate { $items } again: time alone raises no level.

# Why a session cannot stand.
session-minutes = a session takes 1 to 1,440 minutes.
session-note = a note has at most 4,000 characters, none of them unseen.
session-parts = each part is named once, and at least one.
session-nothing = it needs to say what the time was spent on, or a note.
session-in-the-future = its day has not come yet.
timer-runs = one runs already.
timer-none = none runs.
aside-needs-a-later-day = The day it is back must lie ahead.

# Today.
day-today = today
day-tomorrow = tomorrow
day-short = { $weekday } { $day }
weekday-short-1 = Mon
weekday-short-2 = Tue
weekday-short-3 = Wed
weekday-short-4 = Thu
weekday-short-5 = Fri
weekday-short-6 = Sat
weekday-short-7 = Sun
task-portion = { $what } ({ $at } of { $of })
week-of = { $logged } of { $planned }
week-logged = { $logged }
arrange-by = Ask by { $date }.
arrange-leads-to = Takes { $items } to { $level }.
runs-out = { $date }.
runs-out-lapsed = Ran out on { $date }.
runs-out-before = { $days ->
    [one] { $date }, one day before { $occasion }.
   *[other] { $date }, { $days } days before { $occasion }.
}
occasion-exam = your exam
occasion-appraisal = your appraisal
occasion-interview = your interview
occasion-other = your date
study-elsewhere = anything else
