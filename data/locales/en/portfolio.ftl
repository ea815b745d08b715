# The printed portfolio. The keys are `Word::key()` of the crate `portfolio`; what stands in braces is filled in by the page.

portfolio-kind = Portfolio of competence
portfolio-title-of = Portfolio of { $name }
portfolio-copy-for = Copy for the holder

# Beside the name on the first page
portfolio-fact-framework = Framework
portfolio-fact-targets = Targets
portfolio-fact-deadline = Deadline
portfolio-fact-printed = Printed

# The three figures of readiness; each stands over its bar
portfolio-level = Level
portfolio-demonstrated = Demonstrated
portfolio-confirmed = Confirmed
portfolio-alt-bar = { $number } { $of }

# The key to the levels and the marks
portfolio-key-levels = Key to the levels
portfolio-knowledge = Knowledge
portfolio-skill = Skill
portfolio-key-own = holder’s rating
portfolio-key-confirmed = confirmed
portfolio-key-zero = level 0
portfolio-not-assessed = not assessed
portfolio-round-note = In the round figure each sector is a competence: knowledge first, then skill, clockwise. The black arc is the target.
portfolio-alt-round = All competences round a centre: the level of knowledge and skill of each against its target. The map below gives the same levels as numbers.
portfolio-map-note = One column is one item of the standard, knowledge first, then skill; a rung is a level; the line is the target.

# A cell of the map: "K 2  S 1" and, at its end, "of 3"
portfolio-knowledge-short = K
portfolio-skill-short = S
portfolio-of-target = of { $target }
portfolio-evidence-short = E
portfolio-evidence-note = E counts pieces of evidence of any kind.
portfolio-alt-evidence = pieces of evidence: { $number }
portfolio-no-evidence = No evidence is kept yet.
portfolio-no-study = No study time is kept yet.

# What a screen reader says of a figure
portfolio-alt-stave = { $number } { $title }: knowledge level { $knowledge }, skill level { $skill }, target { $target }
portfolio-alt-own = level { $level }, self-rated
portfolio-alt-confirmed = level { $level }, confirmed
portfolio-alt-clause = { $number } of { $all } items at target
portfolio-alt-link = { $title }, page { $page }

# On every page
portfolio-foot = Printed { $date }. Journal fingerprint { $fingerprint }
portfolio-fingerprint-full = Journal fingerprint in full: { $fingerprint }
portfolio-page-of = { $page } of { $pages }
portfolio-continued = { $title }, continued

portfolio-summary = Summary
portfolio-contents = Contents

# A competence
portfolio-target-importance = target { $target }, importance { $importance } of 9
portfolio-target = target { $target }
portfolio-no-target = not asked for by this role
portfolio-knowledge-head = a) Knowledge,
portfolio-knowledge-shown = shown by qualifications
portfolio-skill-head = b) Skill,
portfolio-skill-shown = shown by doing it
portfolio-missing = What is missing
portfolio-missing-nothing = Nothing against the target of this role.
# Items at target by the holder's word alone
portfolio-missing-evidence = At target with no evidence behind: { $items }.
portfolio-room = Room for the appraiser
portfolio-and-more = and { $number } more
portfolio-best = Pieces that show it best
portfolio-pieces = Pieces of evidence:
portfolio-further = Further pieces:
portfolio-supporting-only = Supporting, not counted as demonstrated:

# A piece of evidence; a square, a circle, a dotted square
portfolio-ability = ability
portfolio-qualification = qualification
portfolio-supporting = supporting
portfolio-situation = Situation:
portfolio-task = Task:
portfolio-action = Action:
portfolio-result = Result:
portfolio-piece-shows = What it shows:
portfolio-own-share = Own share:
portfolio-witness = Witness:
portfolio-held-back = held back: { $label }
portfolio-issued-as = no. { $number }
portfolio-expires = expires { $date }
portfolio-expired-on = expired { $date }
portfolio-expired = expired
portfolio-does-not-count = does not count
portfolio-link-to = Link: { $address }
portfolio-held-by = held by { $holder }
portfolio-reference = reference { $reference }
portfolio-fingerprint = fingerprint { $fingerprint }
portfolio-hash-begins = begins { $digits }

# The evidence register
portfolio-register = Evidence register
portfolio-register-note = A filled square shows skill by doing, an open circle knowledge by qualification; a dotted square only supports. What is said here is stated by the holder, not checked. A file is the one listed if its SHA-256 is the same without the spaces.
portfolio-register-count = pieces: { $number }
portfolio-register-count-held = pieces: { $number }, held back: { $held }
portfolio-register-number = No.
portfolio-register-piece = Title, form and issuer
portfolio-register-basis = Shows
portfolio-register-happened = Happened
portfolio-register-serves = Serves
portfolio-register-files = Files: name and size
portfolio-register-hash = SHA-256
# Where in a piece items are shown: "6.5.3 S2: page 4"
portfolio-passage = { $items }: { $passage }
portfolio-serves-clauses = { $edition }: { $clauses }

# What a print leaves out: one line on the first page, a list at the end of the register
portfolio-left-out = What this print leaves out
portfolio-left-out-line = Held back or left out of this print, as its list says: { $what }.
portfolio-left-out-pieces = pieces of evidence, { $pieces }
portfolio-left-out-competences = competences, { $competences }
portfolio-left-out-label = Held back because of the label “{ $label }”: { $number }. Each stands in the register by number and date, without its title.
portfolio-left-out-named = Competences left out by choice: { $competences }.
portfolio-left-out-unlisted = Pieces that serve only what was left out, not listed at all: { $number }.

# Room to sign
portfolio-sign-holder = Holder
portfolio-sign-holder-says = I made or did what is listed here, in the share stated.
portfolio-sign-reviewer = Reviewer
portfolio-sign-reviewer-says = I have read this register.
portfolio-sign-disagree = I see these numbers differently, and why:
portfolio-sign-name = name
portfolio-sign-role = role
portfolio-sign-date = place, date
portfolio-sign-signature = signature

# The study log
portfolio-study = Study log
portfolio-study-note = Time the holder wrote down. It shows effort; it raises no level and demonstrates nothing by itself.
portfolio-study-total = { $time }; sessions: { $sessions }
portfolio-study-months = Hours per month
portfolio-study-competences = Hours per competence
portfolio-study-sessions = Sessions of the last twelve months
portfolio-study-earlier = Earlier months
portfolio-study-month = Month
portfolio-study-count = Sessions
portfolio-study-time = Time
portfolio-study-date = Date
portfolio-study-what = What
portfolio-study-note-head = Note
portfolio-minutes = { $minutes } min
portfolio-hours = { $hours } h
portfolio-hours-minutes = { $hours } h { $minutes }

# The clause matrix
portfolio-matrix = Clause matrix
portfolio-matrix-note = Which competences and items serve each clause of { $edition }. The staves show first what ISO/IEC 27021 states or what follows from it, then, after a gap, what is suggested.
portfolio-matrix-competence = Competence
portfolio-matrix-items = Items
portfolio-matrix-source = Source
portfolio-matrix-at-target = At target
portfolio-number-of = { $number } of { $all }
portfolio-source-standard = stated
portfolio-source-mapped = mapped
portfolio-source-suggested = suggested

# Sentences that come with their figures
portfolio-of-at-target = of { $of } items at target,
portfolio-note-level = by the holder’s own rating; the bar counts the way there too
portfolio-of-items = of { $of } items
portfolio-note-demonstrated = shown by evidence
portfolio-note-confirmed = signed at target by a reviewer
portfolio-sample = Sample: nobody’s portfolio
portfolio-note-evaluates = Auditor competence as such: see ISO 19011 and ISO/IEC 27007, clause 7; behaviour is not covered here.
portfolio-note-self = What stands in blue is the holder’s own statement, not checked.
portfolio-edition = ISO/IEC 27001:{ $year }
portfolio-serves = Serves { $clauses }.
portfolio-missing-not-assessed = Not assessed: { $items }.
portfolio-missing-below = Below target: { $items }.
# An item, and how its owner would show it to somebody who doubts
portfolio-missing-show = { $item } would be shown by this: { $hint }
portfolio-missing-work = Study alone leads no skill to { $target }; that takes real work.
portfolio-key-1-knowledge = says what it is
portfolio-key-1-skill = has seen a finished one
portfolio-key-2-knowledge = picks the right way, book open
portfolio-key-2-skill = did named parts, was checked
portfolio-key-3-knowledge = decides a standard case alone
portfolio-key-3-skill = did whole cases alone, twice
portfolio-key-4-knowledge = compares methods, teaches
portfolio-key-4-skill = adapted it, reviewed others
portfolio-key-5-knowledge = sets what the organisation uses
portfolio-key-5-skill = answered for it, a year or more
portfolio-file = Pathfolio { $name } { $date }
portfolio-file-nameless = Pathfolio { $date }
preflight-glyphs = These characters are not in the bundled fonts and print as a mark: { $glyphs }
preflight-name = No name is given; the first page has none.
preflight-not-assessed = { $count ->
    [one] One item is not assessed; a reader sees it as a dotted column.
   *[other] { $count } items are not assessed; a reader sees them as dotted columns.
}
preflight-undemonstrated = No item is demonstrated yet: every level is the holder’s own statement.
preflight-role = No role is named; the targets are those of the whole standard.
