# The plan in time, recall and what one studies beside the framework.

undo-plan = plan of { $count ->
    [one] one step
   *[other] { $count } steps
}
undo-recalled = question on { $item }
undo-own-topic = own topic { $title }
undo-own-topic-gone = an own topic taken away
undo-days-off = days off

# What one studies beside the framework.
task-through = Work through it, and note what you would do with it
portion-task-through = go on with it
advice-own = It is a topic of your own.
advice-brief-own = , your own topic

# Dates on a timeline.
date-short = { $day } { $month }
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec

# Whether it can be done.
plan-line-fits = It fits. { $planned } are planned and { $free } are free until { $date }; another { $reserve } stay in reserve for refreshing.
plan-line-part = What matters most fits. { $planned } are planned of { $needed } to every target; { $free } are free until { $date }, and { $reserve } stay in reserve.
plan-line-short = It does not fit. { $planned } are planned until { $date }, the most important first; what matters most needs { $needed }, and { $reached } of it are in.
plan-line-nothing = Nothing fits into the { $free } until { $date }; what matters most needs { $needed }.
plan-line-open = { $planned } to every target, done by { $finish } at the hours you have. With a date, what matters most is chosen.
plan-cannot-no-hours = Without hours a week nothing can be put on a day.
plan-cannot-no-hours-next = Say how many hours a week you have; they can be changed at any time.
plan-cannot-deadline-past = The date you work towards is not ahead.
plan-cannot-deadline-past-next = Set a later date, or none.
plan-cannot-nothing-left = Study has nothing left to do for this role.
plan-cannot-nothing-left-next = Look at what only work can teach, or aim at another role.
plan-remedy-hours = { $hours } a week, { $more } more, { $goal ->
    [matters] would do for what matters most
   *[all] would do for everything
}.
plan-remedy-later = A later date, { $date }, { $goal ->
    [matters] would do for what matters most
   *[all] would do for everything
}.
plan-remedy-narrower = Without { $without } the rest would fit: { $needed }.
plan-certified-all = Everything is planned: there is nothing to choose.
plan-certified-best = No other choice for these hours gains more; that is proved, not estimated.
plan-certified-within = At most { $whole }.{ $tenth } % below the best choice for these hours; that is proved, not estimated.
plan-robust = If every estimate of hours were off by 30 %, { $percent } of 100 steps would stay.
plan-step-title = { $title }, level { $level }
plan-step-begun = Begun: { $logged } of { $planned }.
plan-span = { $first } to { $last }
plan-week-away = away
plan-deadline-exam = Exam
plan-deadline-appraisal = Appraisal
plan-deadline-interview = Interview
plan-deadline-other = Date
plan-left-out = Worth less per hour than what is planned. { $hours } more would bring it in.
plan-left-out-needs = Worth less per hour than what is planned. With what has to come first, { $hours } more would bring it in.
plan-work-by = by { $day }
plan-work-expires = Renew it, or have something that follows it
plan-hours-done = { $done } done
plan-hours-behind = { $done } done, { $behind } behind
plan-hours-plan = { $hours } plan
plan-hours-free = { $hours } free
plan-hours-free-reserve = { $hours } free, { $reserve } of it reserve
plan-no-hours = no hours set
plan-hours-a-week = { $hours } a week
plan-state-ahead = {""}
plan-state-started = Begun.
plan-state-late = Its days went by.

# What changes, and why.
plan-added = { $title } joins on { $new }
plan-dropped = { $title } falls away
plan-moved = { $title } moves from { $old } to { $new }
plan-ends = { $title } ends on { $last } now
plan-count-added = { $count ->
    [one] one step joins
   *[other] { $text } steps join
}
plan-count-dropped = { $count ->
    [one] one falls away
   *[other] { $text } fall away
}
plan-count-moved = { $count ->
    [one] one moves
   *[other] { $text } move
}
plan-why-started = You have begun it.
plan-why-placed = You put it on { $day }.
plan-why-needed = It is in only because { $steps } { $count ->
    [one] needs
   *[other] need
} it.
plan-why-more-hours = There are more hours.
plan-why-fewer-hours = There are fewer hours.
plan-why-worth-more = It is worth more per hour than what it replaces.
plan-why-worth-less = Others are worth more per hour.
plan-why-done = It stands at its level.
plan-why-not-relevant = You said that it is not relevant to you.
plan-why-removed = You took this topic of yours away.
plan-why-not-asked = Your role does not ask for it.
plan-why-snoozed = You put it off until { $day }.
plan-why-missed = Its day went by.
plan-why-others-moved = What comes before it has changed.
move-past = That day lies behind. A step can be put on today or on a later day.
move-next = Choose a day from today on, before the date you work towards.
move-too-long = From that day on it would not be done before the date you work towards.
move-late = That day is not before the date you work towards.
said-plan-accepted = Plan accepted: { $count ->
    [one] one step
   *[other] { $count } steps
}
said-plan-changed = New plan accepted. { $what }
said-plan-moved = Moved
today-fresh-plan = You were away. A fresh plan from today is ready; nothing is owed.
today-plan-differs = Your plan would look different now. { $what }

# Topics of one’s own, days off.
own-needs-title = it needs a title of one line, at most 120 characters.
own-needs-competence = it needs the competence it helps.
own-needs-hours = it takes a quarter of an hour to 200 hours; what is longer is several topics.
own-importance = importance goes from 1 to 9.
said-own-added = Own topic added: { $title }
said-own-changed = Own topic changed: { $title }
said-own-done = Behind you: { $title }
said-own-removed = Own topic taken away: { $title }
days-off-many = There are more than 100 stretches of days off. Join those that meet.
days-off-order = Days off end no earlier than they begin.
said-days-off = { $count ->
    [0] No days off
    [one] One stretch of days off
   *[other] { $count } stretches of days off
}

# Recall.
refresh-why = { $items } { $count ->
    [one] was
   *[other] were
} last shown, rated or answered on { $since }.
recall-why = { $days ->
    [one] Last shown or answered yesterday.
   *[other] Last shown or answered { $days } days ago.
}
said-recalled-well = { $item }: it still stands. Recall is set, your level is as it was
said-recalled-badly = { $item }: it comes back sooner. Recall is set, your level is as it was

# The calendar file.
calendar-name = Pathfolio
calendar-file = Pathfolio plan { $date }
calendar-sitting = { $title }, { $duration } ({ $at } of { $of })
calendar-step = { $title }, { $duration }
calendar-cancelled = No longer in the plan
calendar-format-unknown = “{ $what }” is no format: ics or csv.
calendar-time-unknown = “{ $what }” is no time of day: it needs the form 19:00.
said-calendar = { $file }: { $sittings } sittings of { $steps } steps
csv-step = Step
csv-competence = Competence
csv-title = Title
csv-level = Level
csv-sitting = Sitting
csv-date = Date
csv-minutes = Minutes
