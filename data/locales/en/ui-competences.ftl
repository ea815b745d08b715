# The rooms of competences, topics and clauses: one item, its evidence, its note, what is assumed.

# Marks
key-evidence = pieces of evidence
level-assumed = { $level } { $name }, assumed
cell-evidence = pieces of evidence
# In place of "Not assessed", where past work lets something be assumed
cell-assumed = Assumed
list-assumed = Framed: assumed from what you have done. Rate it to make it yours.

# Rating one item
# Said while a level is looked at
rate-enter = Click, or press Enter, to rate { $level }.
rate-explain = Say why
rate-why-how = Say in a sentence what changed.
rate-why-or-piece = Say in a sentence what changed, or choose the piece it rests on.
rate-piece = It rests on
rate-piece-none = No piece
item-assumed = assumed
item-only-assumed = { $keys ->
    [on] { $level } is assumed. Choose a level, or press 0 to 5.
   *[off] { $level } is assumed. Choose a level.
}
item-rated = Rated { $date }
item-evidence = Evidence
item-evidence-add = Add evidence for this
item-evidence-none = Nothing stands behind it yet.
item-reading = What to read
item-reading-count = { $read } of { $of } read
history-rests = rests on { $number }

# Evidence behind an item, a topic, a clause
detail-evidence = Evidence { $count }
behind-counts = counts
behind-lapsed = ran out
behind-beside = does not count here
behind-until = until { $date }
behind-withdrawn = withdrawn
competence-evidence-none = No evidence yet
competence-evidence-none-words = Papers, certificates and observations that show { $title } belong here. They turn a level you say into one a reader can check.

# A note
note = Your note
note-write = Write a note
note-change = Change it
note-how = Leaving the field saves, and so does Ctrl+Enter. Escape leaves it as it was.
note-saved = Saved

# What to read
# Tick box; names the work and the part
reading-read = Read: { $title }, { $what }
reading-done = Read { $date }

# A topic
topic-start = Start
topic-running = The timer runs since { $time }.
topic-runs-elsewhere = The timer runs for { $title }.
topic-running-see = See the timer
topic-log = Log time
topic-evidence = Evidence
topic-aside = Set aside
topic-aside-how = How long
topic-aside-later = Later
topic-aside-never = Not for me
topic-aside-until = Back on
topic-aside-ahead = The day must lie ahead.
topic-aside-why = Why, if you want to say
topic-aside-cancel = Cancel
topic-aside-back = Set aside until { $date }.
topic-aside-gone = Not for you. It is left out of the advice.
topic-take-up = Take it up again

# Clauses
clauses-show = Which rows
clauses-all = All rows
clauses-bare = Nothing demonstrated
clauses-bare-none = Evidence stands behind every clause that your items serve.
clause-evidence = Evidence
clause-evidence-none = Nothing stands behind this clause yet.
clause-evidence-all = All evidence
