# The window: headings, labels, buttons, and the window's own failures. Sentences about the record come from the core
# (advice.ftl, app.ftl, errors.ftl). Short, as a good teacher speaks to an adult; buttons are verbs; no exclamation marks.

app-name = Pathfolio
app-title = { $room } · Pathfolio
opening = Opening your record

# Navigation
nav = Main
nav-today = Today
nav-competences = Competences
nav-clauses = Clauses
nav-portfolio = Portfolio
nav-aims = Your aims
nav-nameless = Your record
# Link that shows the role and leads to role, hours and date
nav-aims-of = { $role }: role, hours and date
saved-at = Saved { $time }
# While nothing can be saved
unsaved = Not saved
unsaved-since = Not saved since { $time }
undo = Undo
redo = Do it again
undo-what = Undo: { $what }
redo-what = Again: { $what }
sample-badge = Sample person
sample-words = Nothing here is yours. Change what you like.
sample-leave = Leave the sample
findings = Found when the record was opened
findings-read = I have read it

# The margin, where it floats over the work
margin-close = Close
margin-competence = Competence
margin-clause = Clause

# Levels and readiness
level-name = { $level } { $name }
knowledge = Knowledge
skill = Skill
knowledge-shown = shown by qualifications
skill-shown = shown by doing it
readiness = Readiness
readiness-level = Level
readiness-demonstrated = Demonstrated
readiness-confirmed = Confirmed
of-n = of { $of }
not-assessed = Not assessed
minutes = { $minutes } min
key-own = rated by yourself
key-confirmed = confirmed by a reviewer
key-assumed = assumed at the start
key-target = target
key-zero = level 0
key-none = not assessed
key-columns = one column an item, one rung a level

# Today
today-have = I have
today-minutes = Minutes at hand
today-waiting = Working out what to do next
today-next = Next step
today-lifts = Items it lifts
today-from-to = { $from } to { $to }
today-figure = { $number } { $title }, item by item
today-rate = Rate these items
today-up-next = Up next
today-not-yet = not yet
today-nothing = Nothing to study now
today-see-competences = See the competences
today-side = More ways in
today-by-competence = By competence
today-by-competence-words = First steps of others that weigh much.
today-by-clause = By clause
today-by-clause-words = What to study for one clause of ISO/IEC 27001, such as 9.2.
today-see-clauses = See the clauses
today-not-assessed = Not assessed yet
today-rate-quickly = Rate quickly
setting-desk = desk
setting-exercise = exercise
setting-desk-to = At the desk, to level { $level }.
setting-exercise-to = Exercise, to level { $level }.

# The arithmetic behind an order
arithmetic-show = Show the arithmetic
arithmetic-item = Item
arithmetic-size = Size
arithmetic-importance = Importance
arithmetic-points = Points
arithmetic-gain = Gain
arithmetic-minutes = Minutes
arithmetic-sum = Together

# Competences
competences-line = { $at } of { $of } items at target.
competences-not-assessed = { $count } not assessed.
competences-waiting = Reading the competences
competence-waiting = Reading the competence
competences-view = View
competences-map = Map
competences-list = List
competences-grid = 24 competences
cell-knowledge = K
cell-skill = S
list-competence = Competence
list-importance = Importance
list-target = Target
list-at-target = At target
# $keys: whether keys that work alone are `on` or `off`; only those that work are named
list-how = { $keys ->
    [on] A level for all knowledge and one for all skill. Keys 0 to 5 rate and go on; arrows move.
   *[off] A level for all knowledge and one for all skill. Arrows move; Enter rates.
}
rate-all-knowledge = All knowledge of { $number } { $title }
rate-all-skill = All skill of { $number } { $title }
rate-item = Level of { $item }
# An item that was opened and has no level yet
rate-how = { $keys ->
    [on] Not assessed yet. Choose a level, or press 0 to 5.
   *[off] Not assessed yet. Choose a level.
}
# Asked where a rating rises
rate-why = Why { $level } now?
rate-save-reason = Rate { $level }
rate-cancel = Leave it as it was
rate-replace = Replace the ratings of single items?
rate-replace-yes = Replace them
rate-replace-no = Keep them
item-follows = Follows the rating of the whole.
item-also = The same as { $item }; one rating counts in both.
detail-target = Target { $target }
detail-importance = Importance { $importance } of 9
detail-panels = Parts of this competence
detail-items = Items
detail-steps = Steps { $count }
detail-history = History
detail-rate = Rate items
detail-next-here = Next steps here
detail-topics = Left to study, by topic
detail-topic-done = at target
history-none = No ratings yet. Each one you make stays here, with its date and your reason.
history-level = level { $level }
history-follows = follows the whole again

# Clauses
clauses-title = Clauses of ISO/IEC 27001
clauses-line = Where your items serve the standard.
clauses-unserved = { $count ->
    [one] One item serves no clause.
   *[other] { $count } items serve no clause.
}
clauses-waiting = Reading the clauses
clause-waiting = Reading the clause
clauses-edition = Edition
clauses-edition-of = Edition { $year }
clauses-tree = Clauses 4 to 10, edition { $year }
clauses-clause = Clause
clauses-items = Items
clauses-items-order = stated, then suggested
clauses-since-2013 = Since 2013
clauses-in-2022 = In 2022
clauses-row = { $number } { $title }, { $level } of { $items } items at target
clause-number = 27001, { $number }
clause-served = Served by
clause-served-none = No item of the 24 competences serves this clause.
clause-next = Next for this clause
clause-then = After that
clause-editions = Between the editions
source-standard = stated
source-mapped = mapped
source-suggested = suggested

# Portfolio
portfolio-name = Name
portfolio-name-none = Your name
portfolio-name-does = As it stands on the cover.
portfolio-paper = Paper
paper-a4 = A4
paper-letter = Letter
portfolio-save = Save PDF
portfolio-save-as = Save elsewhere
portfolio-save-does = Saved in your documents, under today’s date.
portfolio-saved = Saved
portfolio-saved-size = { $pages ->
    [one] One page, { $size }
   *[other] { $pages } pages, { $size }
}
# $hash: the first eight characters
portfolio-saved-hash = SHA-256 { $hash }…
portfolio-saved-hash-copy = Copy the whole
portfolio-before = Before it prints
portfolio-before-words = What a reader will ask. No score, no tick.
portfolio-contents = Contents
portfolio-pages = Pages
portfolio-count = { $pages ->
    [one] One page, { $paper }
   *[other] { $pages } pages, { $paper }
}
portfolio-size = Size of the pages
portfolio-small = Small
portfolio-large = Large
portfolio-page = Page { $page }: { $title }
portfolio-waiting = Laying out the pages

# Failures
failure-again = Try again
failure-dismiss = Close
failure-copy = Copy the details
failure-copied = Copied
failure-door = The program did not answer: { $what }
failure-door-safe = What was recorded is safe on the disk.
failure-door-next = Try again; if it stays so, close the window and start it anew.
failure-title-program = The program failed here
failure-title-unknown = That was not found
failure-title-input = That could not be read
failure-title-reason = A reason is needed
failure-title-replace = Single ratings stand in the way
failure-title-undo = Nothing to take back
failure-title-unsaved = Not saved
failure-title-framework = The content could not be read
failure-title-encrypted = A file is encrypted
failure-title-file = A file could not be read or written
failure-title-busy = The record is open elsewhere
failure-title-damaged = The record is damaged
failure-title-portfolio = The pages could not be made

# A topic
nav-topics = Topic
topic-waiting = Reading the topic
topic-exercise = Exercise
topic-makes = At the end:
topic-papers = Papers:
topic-steps = Step by step
topic-step = To level { $level }
topic-no-steps = Nothing is left to study here.
topic-reading = Reading
topic-reading-all = Show all { $count }
topic-reading-fewer = Show fewer
topic-items = Items
topic-side = Items, and when work offers them
topic-at-work = At work
topic-needs-work = Your target is higher than study reaches.
topic-open = Open the topic
cost-free = free
cost-paid = paid
hint = How you would show it:
check-yourself = Check yourself
check-mistake = Typical mistake:
check-rests-on = Rests on { $what }

item-topic = Studied in: { $title }

# The company to practise on
nav-practice = Practice
practice-waiting = Reading the papers
practice-words = Invented, and not without faults. The exercises use these papers.
practice-exercises = { $count ->
    [one] 1 exercise
   *[other] { $count } exercises
}
practice-side = Exercises and faults
practice-used-by = Exercises that use it
practice-faults = Planted faults
practice-faults-words = { $count ->
    [one] One fault is planted here. Look for it first.
   *[other] { $count } faults are planted here. Look for them first.
}
practice-faults-show = Show them, with the answers
practice-table = { $title }, table

# Annex A, and what an auditor asks
clause-auditor = What an auditor asks
annex-a = Annex A
annex-a-name = Annex A, the controls
annex-line = The 93 controls of ISO/IEC 27001:2022, and the items whose study prepares you for them. The links are our suggestion.
annex-number = Number
annex-control = Control
annex-served = Prepared by
annex-new = new in 2022

# A form that keeps what is typed
form-discard = Discard
form-discard-ask = Discard what you typed and chose here?
form-discard-do = Discard it
form-discard-not = Keep it
form-drop = Drop changes
