# The rooms Study log and Today, and the timer.

nav-study = Study log
minutes-short = { $minutes } min
hours-short = { $hours } h
# $minutes: two digits
hours-minutes-short = { $hours } h { $minutes }

# The timer, in the navigation. $title: what it runs for
timer-line = { $title }, { $minutes } min
timer-line-name = Timer running: { $title }, { $minutes } min

# Today: the step and its sittings
today-next-in = Next: { $duration }, in { $count ->
    [one] one sitting
    [2] two sittings
    [3] three sittings
    [4] four sittings
    [5] five sittings
    [6] six sittings
    [7] seven sittings
    [8] eight sittings
    [9] nine sittings
   *[other] { $count } sittings
}
# All its sittings are logged
today-next-behind = Its sittings are behind you
today-waits = What waits
today-sittings = Sittings
today-sitting-done = done
today-sittings-all = Show all { $count } sittings
today-sittings-fewer = Show fewer
today-lifts-show = Show what it lifts
today-start = Start sitting { $number }
today-start-more = Study it further
today-later = Later
today-later-until = Back on
today-later-tomorrow = Tomorrow
today-later-week = In a week
today-later-month = In a month
today-later-date = On a date
today-later-set = Put off
today-swap = Swap
today-swapped = Swapped in for now. First by weight:
today-swap-back = Back to it
today-not-for-me = Not for me
today-leave-why = Why, if you like
today-leave-words = It is left out of the plan until you take it up again in the settings.
today-leave = Leave it out
today-leave-not = Keep it
today-aside = { $count ->
    [one] One topic set aside
   *[other] { $count } topics set aside
}
today-rate-again = Time to rate again
today-rate-now = Rate { $item }

# Today: the running timer
timer-since = Running since { $time }
timer-so-far = { $minutes ->
    [0] Just begun.
    [one] One minute so far.
   *[other] { $minutes } minutes so far.
}
timer-sitting = Sitting { $number }
timer-stop = Stop
timer-discard = Discard
timer-discard-ask = { $minutes ->
    [0] Discard it? Nothing is logged.
    [one] Discard one minute? Nothing is logged.
   *[other] Discard { $minutes } minutes? Nothing is logged.
}
timer-discard-yes = Discard it
timer-discard-no = Let it run
timer-log = Log it
timer-on = Let it run on

# Today: the side column, and the line it becomes
today-week = This week
today-week-day = { $day }: { $logged } of { $planned }
today-week-day-free = { $day }: { $logged }
today-week-hours = Give hours a week, and each sitting gets its day.
today-week-line = This week { $words }
today-arrange = Arrange at work
today-arrange-line = { $count ->
    [one] One to arrange at work
   *[other] { $count } to arrange at work
}
today-runs-out = Runs out
today-runs-out-line = { $count ->
    [one] One piece runs out
   *[other] { $count } pieces run out
}

# What was done in a sitting: when the timer stops, and in the study log
session-what = What
session-what-hint = A topic or a work, by any words of its title; or anything else in your own words.
session-what-own = Not in the list: logged in your words.
session-what-count = { $count ->
    [0] Nothing in the list has these words.
    [one] One in the list.
   *[other] { $count } in the list.
}
session-minutes = Minutes
session-minutes-quick = Usual lengths
session-date = Date
session-date-today = Today
session-date-yesterday = Yesterday
session-note = Note
session-note-hint = What you learned, in a line or two.
session-parts = Parts finished
session-parts-all = Show all { $count }
session-parts-fewer = Show fewer

# The study log
study-waiting = Reading the study log
study-log-time = Log time
# While a session is begun and not logged yet
study-go-on = Go on with the session begun
study-log-new = Log time spent
study-log-it = Log it
study-again-same = Anything you read, tried or practised counts.
study-empty = Nothing logged yet
study-empty-words = Time you log here moves the plan on: sittings that are done leave Today, and what you finished is not offered again. Start a sitting on Today, or log one here afterwards.
study-empty-today = Go to Today
study-calendar = The last 26 weeks
study-calendar-name = Minutes by day, the last 26 weeks
study-calendar-days = { $count ->
    [0] No day with study.
    [one] One day with study.
   *[other] { $count } days with study.
}
study-calendar-less = less
study-calendar-more = more
study-months = By month
study-competences = By competence
study-bars-all = Show all { $count }
study-bars-fewer = Show fewer
study-sessions = Sessions
study-sessions-older = Show all { $count }
study-correct = Correct
study-correct-name = Correct { $title }, { $date }
study-save = Save
study-withdraw = Take out of the log
study-as-it-was = Leave it as it was
study-finished = Finished:
