# Why a step is recommended, in a good teacher’s words. Every figure in these sentences can be recomputed from the
# arithmetic that stands beside them.

advice-heart = { $competence } is at the heart of your role, { $importance } of 9.
advice-heart-furthest = { $competence } is at the heart of your role, { $importance } of 9, and stands furthest from target.
advice-weighs = { $competence } weighs { $importance } of 9 in your role.
advice-weighs-furthest = { $competence } weighs { $importance } of 9 in your role and stands furthest from target.
advice-furthest = { $competence } stands furthest from target: { $missing } of { $of } levels are missing.
advice-clause = It serves clause { $clause } with { $items }.
advice-clause-suggested = It serves clause { $clause } with { $items }; that link is our suggestion.
advice-only-as-prerequisite = It is in only because { $steps } { $count ->
    [one] needs
   *[other] need
} it.
advice-opens = It opens { $count ->
    [one] one later step
   *[other] { $text } later steps
}.
advice-below-all = All { $items } of its items stand below target.
advice-below = { $below } of its { $items } items stand below target.
advice-counts-twice = { $item } counts as { $also } too, for no further hours.
advice-fits = The whole step fits into your { $minutes }.

# What it does.
advice-lifts = It lifts { $what }.
advice-lifts-knowledge = { $count ->
    [one] one knowledge item from { $from } to { $to }
   *[other] { $text } knowledge items from { $from } to { $to }
}
advice-lifts-skill = { $count ->
    [one] one skill item from { $from } to { $to }
   *[other] { $text } skill items from { $from } to { $to }
}
advice-needs = Before it { $count ->
    [one] comes
   *[other] come
} { $steps }.
advice-needs-work = Level { $target } comes from doing it at work, not from study.
advice-left-out = It does not fit the hours to your date.

advice-step-title = “{ $title }” to level { $level }

# One line for a list.
advice-brief-weighs = Weighs { $importance } of 9
advice-brief-opens = , and opens { $count ->
    [one] one later step
   *[other] { $text } later steps
}
advice-brief-next = ; goes on from level { $from }
advice-brief-needs = Comes after { $step }
advice-brief-lifts = { $items } to level { $level }

# The pocket calculator.
advice-arithmetic = Gain { $gain } for { $duration } of study: { $rate } an hour.
advice-arithmetic-block = In the list it stands at { $together } an hour, together with the steps that belong with it.

# Why not yet.
advice-wait-little = It matters little to { $article }, { $importance } of 9. { $returns }
advice-wait-others = It weighs { $importance } of 9, but other steps are worth more an hour. { $returns }
advice-returns = It returns once { $others }.
advice-returns-level = { $competence } stands at { $knowledge }
advice-returns-levels = { $competence } stands at { $knowledge } in knowledge and { $skill } in skill
advice-wait-needs = { $steps } { $count ->
    [one] comes
   *[other] come
} first.
advice-wait-snoozed = You put it off until { $date }.
advice-wait-behind-snoozed = { $steps } { $count ->
    [one] comes
   *[other] come
} first, put off until { $date }.
advice-wait-not-relevant = What is below target here belongs to { $count ->
    [one] a topic
   *[other] { $text } topics
} that you marked as not relevant to you.
advice-wait-at-target = Everything here stands at target.
advice-wait-needs-work = Study has done its part; { $count ->
    [one] one item
   *[other] { $text } items
} can rise only through real work.
advice-wait-no-step = { $count ->
    [one] One item needs
   *[other] { $textstart } items need
} no study hours: look at a finished one and rate again.
advice-wait-not-asked = Your role does not ask for it.
advice-wait-budget = The hours to your date do not reach it; { $more } more would bring it in.

# Nothing to recommend.
advice-empty-done = Every item stands at its study target. What is left, only work can teach.
advice-empty-clause = No item that serves clause { $clause } has anything left to study.
advice-empty-clause-none = No item of the catalogue serves clause { $clause }.
advice-empty-competence = Nothing is left to study in { $competence }.
