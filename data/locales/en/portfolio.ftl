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
portfolio-map-note = One column stands for one item of the standard, knowledge first, then skill; one rung for one level; the line is the target.

# A cell of the map: "K 2  S 1" and, at its end, "of 3"
portfolio-knowledge-short = K
portfolio-skill-short = S
portfolio-of-target = of { $target }

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
portfolio-room = Room for the appraiser

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
