# The room Path: the plan in time, what a move would do, what would be if, days off, own topics; and what it adds to Today.

nav-path = Path
do-plan-accept = Accept the plan
do-calendar = Calendar file
do-what-if = What if: another role, other hours, another date
failure-title-plan = There is no plan

path-waiting = The plan is being worked out
path-view = How the path is shown
path-timeline = Timeline
path-list = List
path-calendar = Calendar file
path-what-if = What if

# The timeline
path-grid = { $count ->
    [one] One step on its days
   *[other] { $count } steps on their days
}
path-column-competence = Competence
path-column-step = Step
path-column-hours = Hours
path-column-days = Days
path-today = Today
path-spare = To spare
path-spare-on = { $duration } to spare, from { $from } to { $to }
path-work = At work and on paper
path-work-more = { $count } more to ask for by { $day }
path-none = without a day
path-sittings = { $days }, { $count ->
    [one] one sitting
   *[other] { $count } sittings
}
path-state-late = late
path-state-done = done
path-state-started = begun
path-state-gone = gone
path-keys = Arrow keys go through the rows, Enter opens a step.
path-rows-below = { $count ->
    [one] One more row
   *[other] { $count } more rows
}
path-more-left-out = { $count ->
    [one] One step is not in the plan
   *[other] { $count } steps are not in the plan
}

# The list
path-week-of = Week of { $day }
path-week-free = { $hours } free
path-left-out = Not in the plan
path-left-out-some = the { $shown } worth most of { $count }
path-refresh = To refresh, from the reserve

# One step
path-step = The step
path-step-worth = It is worth its hours: the weight of its competence and how far it stands from target decide.
path-step-placed = You put it on { $day }.
path-step-let = Let the planner choose
path-step-topic = See the topic
path-start = Start
path-sittings-all = Show all { $count } sittings
path-move-to = Move to …
path-move-first = First possible
path-move-week = Next week
path-move-month = In four weeks
path-move-date = On a date
path-date-form = YYYY-MM-DD
path-move-look = Look

# What a move would do
path-move-ask = Move “{ $title }” to { $day }?
path-move-let = Let the planner choose the day of “{ $title }”?
path-move-new = It would take place { $days }.
path-move-no-room = { $day } has no room. The next days with room are { $days }.
path-move-no-room-day = { $day } has no room. The next day with room is { $days }.
path-move-nothing = Nothing else changes.
path-move-spare = Time to spare
path-move-spare-same = Time to spare stays the same
path-from-to = { $from } → { $to }
path-move = Move
path-move-choose = Let it choose
path-move-not = Leave as it is
path-move-accepts = The plan is accepted with it.
path-move-accepts-new = The new plan is accepted with it.
path-falls-away = falls away
path-rows-all = Show all { $count }

# Accepting
path-accept = Accept this plan
path-accept-words = From then on it stays, and is held against what happens. You can undo it, and change it at any time.
path-accepted-on = Accepted on { $day }.
path-changed = Your plan would look different now
path-changed-accept = Accept the new plan
path-changed-keep = Keep the old one
path-changed-kept = You go on with the plan of { $day }.
path-changed-ask = See the difference
path-none-fits = No plan fits these hours and this date.
path-look-later = Look at a later date
path-look-hours = Look at more hours
path-look = Which plan is drawn
path-look-accepted = Accepted
path-look-now = As it would be now

# No plan
path-empty-no-hours = Here every step stands on its days, with what has to be asked for at work and what is left over, so that you see whether your date can be kept.
path-empty-deadline-past = Here every step stands on its days up to the date you work towards.
path-empty-nothing-left = Here stand the steps to study. All of them are behind you.
path-empty-title-no-hours = How many hours a week do you have?
path-empty-title-deadline-past = The date is behind you
path-empty-title-nothing-left = Nothing is left to study
path-set-hours = Set the hours
path-set-hours-days = Or hours for each weekday, in your aims
path-set-date = Set the date
path-set-no-date = Go on without a date
path-see-competences = Look at the competences

# How it would fit after all
path-remedies = Three ways to make it fit
path-remedies-some = Ways to make it fit
path-remedies-all = What it would take to fit everything
# Instead of naming them, where there are many
path-remedy-without = Without the { $count } competences that weigh least, the rest would fit.
path-remedy-which = Which
path-remedy-look = Look at it
path-remedy-edit = Edit targets of the role

# Hours
path-hours = Hours
path-hours-alt = Hours over time, to { $end }: { $done }; { $plan }; { $free }.
path-hours-alt-open = Hours over time, to { $end }: { $done }; { $plan }.
path-hours-none = nothing logged yet

# What if
path-what-if-words = Two plans side by side. Nothing changes until you take one.
path-what-if-role = Role
path-what-if-hours = Hours a week
path-what-if-date = Date
path-what-if-ask = Compare
path-what-if-now = Now
path-what-if-then = Then
path-what-if-steps = Steps
path-what-if-planned = Planned
path-what-if-of = { $planned } of { $needed } to every target
path-what-if-finish = Last sitting
path-what-if-first = First steps
path-what-if-verdict = Does it fit?
path-what-if-difference = What changes
path-what-if-same = The steps and their days stay the same.
path-what-if-take = Take this plan
path-what-if-back = Back to the path
path-what-if-leave = Leave as it is
path-none-set = none

# Calendar file
path-calendar-words = Every sitting becomes an entry, every step a task. A later file updates the entries of an earlier one.
path-calendar-format = Kind of file
path-calendar-ics = Calendar (.ics)
path-calendar-csv = Table (.csv)
path-calendar-at = Sittings begin at
path-calendar-at-hint = Such as 18:30. Left empty, they are all-day entries.
path-calendar-save = Save in the documents
path-calendar-elsewhere = Save elsewhere …
path-close = Close

# Days off
path-off = Days off
path-off-words = Nothing is planned on them.
path-off-none = None yet.
path-off-from = From
path-off-to = To
path-off-add = Add
path-off-remove = Remove
path-off-remove-name = Remove { $days }
path-days = { $first } to { $last }

# Own topics
path-own = Topics of your own
path-own-words = What no framework knows and your work asks for. The planner weighs it with the rest.
path-own-none = None yet.
path-own-add = Add a topic
path-own-title = Title
path-own-competence = Helps with
path-own-hours = Hours
path-own-importance = Importance
path-own-importance-as = as its competence
path-own-save = Save
path-own-drop = Cancel
path-own-done = It is behind me
path-own-again = Take it up again
path-own-remove = Take it away
path-own-log = Log time on it
path-own-change = Change { $title }
path-own-logged = { $logged } of { $planned }
path-own-behind = behind you

# How good it is
path-arithmetic = The arithmetic
path-arithmetic-value = Gain of what is planned
path-arithmetic-bound = No choice gains more than
path-arithmetic-gap = What may be missing
path-arithmetic-gap-words = (bound − gain) ÷ bound, in millionths: { $gap }

# On Today
path-recall = Recall
path-recall-count = { $count ->
    [one] One question is due
    [2] Two questions are due
    [3] Three questions are due
   *[other] { $count } questions are due
}
path-recall-words = Your answer sets when it is asked again. It sets no level.
path-recall-begin = Answer now
path-recall-show = Show the answer
path-recall-mistake = The usual mistake: { $mistake }
path-recall-knew = Knew it
path-recall-not = Not yet
path-recall-later = Not now
path-drift-look = See the difference
path-fresh-look = Look at the fresh plan
