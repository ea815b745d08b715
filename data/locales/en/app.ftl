# Words of the use cases: what a command says back.

list-and = { $most } and { $last }

# Durations. "2 h 30" is two and a half hours; it is never written with decimals.
duration-minutes = { $minutes } min
duration-hours = { $hours } h
duration-hours-minutes = { $hours } h { $minutes }

# Dates. Weekdays and months from 1.
date-full = { $weekday } { $day } { $month }
date-day = { $day } { $month }
date-year = { $day } { $month } { $year }
date-moment = { $date }, { $time }
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
number-0 = no
number-1 = one
number-2 = two
number-3 = three
number-4 = four
number-5 = five
number-6 = six
number-7 = seven
number-8 = eight
number-9 = nine
number-10 = ten
number-11 = eleven
number-12 = twelve
span-days = { $days ->
    [0] Today is
    [1] One day to
   *[other] { $days } days to
}
span-weeks = { $weeks } weeks to
span-past = The date has passed:

purpose-exam = your exam on { $date }
purpose-appraisal = your appraisal on { $date }
purpose-interview = your interview on { $date }
purpose-other = { $date }

# The six levels, in our own words.
level-0 = none
    .knowledge = cannot say yet what it is
    .skill = has not done it
level-1 = aware
    .knowledge = can say what it is and what it is for, with an example of one’s own
    .skill = has seen a finished one and can say what makes it good
level-2 = assisted
    .knowledge = can pick the right way in a given case, book open
    .skill = has done named parts, and someone checked
level-3 = independent
    .knowledge = can decide a standard case unaided, with reason and edition
    .skill = has done whole standard cases alone, twice or more; the result was used
level-4 = lead
    .knowledge = can compare methods, name their limits, teach them
    .skill = has adapted the method to an unusual case and reviewed others’ work
level-5 = shape
    .knowledge = can set and revise what the organisation uses
    .skill = has answered for it; the effect showed over twelve months or more

# What was done: for the toast, the foot and the command line.
said-role = Role set: { $role }
said-profile = Aims set
said-rated-one = { $target } rated { $level }
said-rated-many = { $count } ratings
said-undone = Undone: { $what }
said-redone = Done again: { $what }
undo-role = role { $role }
undo-profile = aims
undo-name = name
undo-rated-one = { $target } to { $level }
undo-rated-cleared = { $target } cleared
undo-rated-many = { $count } ratings
undo-unknown = last entry

# First run.
first-hours = { $hours } a week.
first-hours-none = Leave it empty, and the order alone is planned.
first-hours-bad = Hours cannot be read: give 5, 2.5 or mon=1,sat=3.
first-date-none = Leave it empty, and nothing is tied to a date.
first-date-hours = In { $weeks }. { $all }, of which { $reserve } stay in reserve.
first-date-alone = In { $weeks }.
first-date-past = That date has passed.
first-date-bad = The date cannot be read: give 2027-01-26.
first-weeks = { $weeks ->
    [0] less than a week
    [one] one week
   *[other] { $text } weeks
}
first-span = { $hours } until { $date }
first-span-open = no date set
first-total = All { $competences } at their study targets would take about { $hours }. The plan takes what weighs most first and says what it leaves out.

# Today.
today-line-none = No date set. The order stands by what weighs most for { $article }.
today-line-date = { $span } { $occasion }.
today-fits = { $spare ->
    [0] Everything fits, with nothing to spare.
    [one] Everything fits, with one hour to spare.
   *[other] Everything fits, with { $spare } hours to spare.
}
today-tight = { $planned } of { $total } hours fit; what weighs most comes first.
today-past = Set a new date to plan to.
today-assess = { $count ->
    [one] One item is not assessed and counts as 0.
   *[other] { $count } items are not assessed and count as 0.
} Rating them makes the advice yours.
today-done = Every item stands at its study target. What is left, only work can teach.

# Competence and clause.
clause-refs = { $count ->
    [one] ISO/IEC 27001 clause { $list }
   *[other] ISO/IEC 27001 clauses { $list }
}
competence-no-steps = Everything here that can be studied stands at target.
competence-needs-work = Everything here that can be studied stands at target. Level { $target } needs real work.
items-all = all items
clause-same = Number and duty are the same in both editions.

# What opening the record found.
finding = { $what } ({ $place }). { $done }
found-journal-tail-unterminated = A file of the journal ended in the middle of a line
found-journal-line-damaged = A line of the journal was damaged
found-journal-entries-missing = { $count ->
    [one] One entry was missing from the journal
   *[other] { $count } entries were missing from the journal
}
found-journal-chain-broken = The chain of entries was broken
found-merge-unfinished = Taking in entries from elsewhere was cut off
found-erasure-unfinished = An erasure was cut off
found-entry-blank = Entries are empty that nobody erased
found-format-newer = A later version of Pathfolio wrote this record; it is open for reading only
found-heads-unreadable = The list of last entries could not be read
found-device-unreadable = This device’s own file could not be read
found-directory-copied = The record was copied from another machine
found-database-missing = The database was missing
found-database-unreadable = The database could not be read
found-database-unfinished = The database was left unfinished
found-database-other-layout = The database had the form of another version
found-database-entries-missing = The database lacked entries
found-database-entries-foreign = The database held entries that fit no chain
found-state-differs = The stored summary differed from the entries
found-attachment-missing = A file kept as evidence is missing
found-attachment-altered = A file kept as evidence is no longer what was kept
found-attachment-unreadable = A file kept as evidence cannot be read
done-restored = Everything was brought back from the other copy.
done-rebuilt = It was made anew from the journal.
done-put-aside = The damaged bytes were put aside.
done-put-aside-in = The damaged bytes were put aside, in { $kept }.
done-new-device-id = This device writes under a new id; nothing else changes.
done-lost = No copy holds what was there.
done-add-again = Add the same file again to put it right.
done-nothing = Nothing was changed.

# Figures, for who does not see them.
alt-stave = { $number } { $title }: knowledge { $knowledge }, skill { $skill }, target { $target }
alt-item = { $item }: { $level }, target { $target }
alt-level = level { $level }
alt-assumed = level { $level }, assumed
alt-trend = { $item }: { $count } ratings over time
alt-not-assessed = not assessed
alt-clause = { $number } { $title }: { $items ->
    [one] one item
   *[other] { $items } items
}, { $level } at target
alt-share = { $part } of { $of }
alt-step = { $number } item by item; rising: { $items }
all-knowledge = All knowledge
all-skill = All skill
axis-knowledge = Knowledge
axis-skill = Skill
axis-target = target { $target }
date-span = { $from } to { $until }
