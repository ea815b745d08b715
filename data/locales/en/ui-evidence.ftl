# The room Evidence.

nav-evidence = Evidence

# The table
evidence-waiting = Reading the evidence
evidence-add = Add evidence
# While a piece is begun and not added yet
evidence-go-on = Go on with the piece begun
evidence-number = No.
evidence-title = Title
evidence-basis = Shows
evidence-date = Happened
evidence-serves = Serves
evidence-label = Label
evidence-expires = Runs out
evidence-lapsed = lapsed
evidence-withdrawn-word = Withdrawn
basis-ability = ability
basis-qualification = qualification
basis-supporting = supporting
label-public = public
label-internal = internal
label-confidential = confidential
form-work-product = work product
form-observation = observation
form-testimony = testimony
form-experience = experience
form-certificate = certificate
form-degree = degree
form-course = course
form-publication = publication
form-other = other

# Filters
evidence-search = Number, title or item
evidence-kind = Kind
evidence-kinds-all = All kinds
evidence-form = Form
evidence-competence = Competence
evidence-competences-all = All competences
# While only the pieces behind one clause are shown
evidence-clause = Clause { $number }, edition { $year }
evidence-withdrawn-show = { $count } withdrawn
evidence-shown = { $count ->
    [one] One piece shown
   *[other] { $count } pieces shown
}
evidence-none = Nothing here is like that.
evidence-show-all = Show all
evidence-drop = Drop files here, or paste an address. They are copied in and never altered.
evidence-drop-here = Drop to add
evidence-largest = largest { $size }

# Before the first piece
evidence-empty-what = Here belong certificates, working papers you wrote, what others say of your work, and courses you took.
evidence-empty-why = A level that you gave yourself is a claim. A piece behind it lets a reader check it, and counts towards what you have demonstrated.

# One piece
evidence-piece = Piece
evidence-piece-waiting = Reading the piece
# $date: when it was copied in
evidence-file-kept = copied { $date }.
evidence-file-missing = The copy is missing
evidence-file-missing-next = It is not in the folder where it was kept. Add the same file again: its SHA-256 tells that it is the same.
evidence-file-open = Open
evidence-file-open-name = Open { $name }
evidence-save-copy = Save a copy
evidence-save-copy-of = Save a copy of { $name }
evidence-copy-hash = Copy the SHA-256
evidence-copy-hash-of = Copy the SHA-256 of { $name }
evidence-copy-link = Copy the address
evidence-saved-as = Saved as
evidence-issuer = Issued by
evidence-reference = Number
evidence-share = Own share
evidence-witness = Witness
evidence-shows = What it shows
evidence-held = Held by
evidence-clauses = Clauses
evidence-from-until = { $from } to { $until }
evidence-serves-none = No item yet. Revise it to say which items it shows.
evidence-beside-ability = Listed here, not counted: knowledge is shown by a qualification.
evidence-beside-qualification = Listed here, not counted: skill is shown by doing it.
evidence-beside-supporting = Listed here, not counted: it supports.
evidence-reflection = What it was like
evidence-situation = Situation
evidence-task = Task
evidence-action = Action
evidence-result = Result
evidence-history = History
evidence-revise-do = Revise
evidence-withdraw = Withdraw
evidence-withdraw-why = Why withdraw it?
evidence-withdraw-what = It stays in the record, struck, with your reason, and no longer counts.
evidence-withdraw-do = Withdraw it
evidence-withdraw-not = Keep it
evidence-erase = Erase for ever …
evidence-erase-ask = Erase it for ever?
evidence-erase-do = Erase for ever
evidence-withdrawn-without = No reason was given.

# The form
evidence-revise = Revise evidence
evidence-wrong-title = It needs a title.
evidence-wrong-basis = Say what it may show.
evidence-wrong-date = Year, month and day: 2026-05-22.
basis-does-ability = something you did at work, or somebody who saw you do it. Counts for skill.
basis-does-qualification = a certificate, degree or course passed. Counts for knowledge.
basis-does-supporting = everything else worth keeping. Listed, not counted.
label-does-public = Printed in every portfolio.
label-does-internal = Printed up to label internal.
label-does-confidential = Printed as number, date and fingerprint; title and file names stay out.
# Shows how a date is typed
evidence-date-form = 2026-05-22
evidence-until = Until, if it took a while
evidence-behind = What stands behind it
evidence-behind-how = Drop files here, paste them, or choose them. They are copied in and never altered.
evidence-files = Files
evidence-choose = Choose files
evidence-file-remove = Remove
evidence-file-remove-name = Remove { $name }
evidence-file-stop = Stop
evidence-file-stop-name = Stop { $name }
evidence-file-coming = Copying in: { $done } of { $of } MB
evidence-file-unreadable = “{ $name }” could not be read: it is a folder, or it was changed or moved since you chose it.
evidence-file-unreadable-safe = Nothing of it was kept; the other files are as they were.
evidence-file-unreadable-next = Try again, or choose it anew.
evidence-still-coming = Files are still coming
evidence-each = Several files
evidence-each-one = One piece
evidence-each-each = One piece each
evidence-each-titles = Each piece takes the name of its file as its title.
evidence-link = Address
evidence-held-unfold = It may not leave my employer
evidence-held-how = Then it stays where it is, and the portfolio says who holds it.
evidence-holder = Who holds it
evidence-held-reference = Under which reference
evidence-fingerprint = Its SHA-256
evidence-fingerprint-does = 64 digits, by which a reader can tell it is the same.
evidence-shows-does = One sentence. Items are suggested from it.
evidence-items = Items it serves
evidence-suggested = Suggested from your words
evidence-found-by = found by: { $words }
evidence-item-search = Item by number or words
evidence-item-hits = { $count ->
    [0] No item
    [one] One item
   *[other] { $count } items
}
evidence-item-none = No item speaks of that.
evidence-item-added = { $item } added
evidence-item-remove = Remove { $item }
evidence-passage = Where in it: page, section
evidence-passage-of = Where { $item } shows
evidence-all-knowledge = All knowledge of the competence, by a qualification
evidence-clauses-does = Numbers of ISO/IEC 27001:2022, with commas.
evidence-who = Issuer, validity, own share, witness
evidence-share-does = What of it was yours.
evidence-witness-does = Who saw it or checked it.
evidence-does-situation = What was the case?
evidence-does-task = What were you to do?
evidence-does-action = What did you do yourself?
evidence-does-result = What came of it, and what would you do differently?
evidence-add-do = Add it
evidence-add-each = { $count ->
    [one] Add one piece
   *[other] Add { $count } pieces
}
evidence-save = Save
