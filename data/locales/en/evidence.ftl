# Evidence: what it is, what was done with it, what cannot stand.

evidence-line = { $count ->
    [one] One piece: { $parts }.
   *[other] { $count } pieces: { $parts }.
}
evidence-line-qualification = { $count ->
    [one] one shows knowledge
   *[other] { $count } show knowledge
}
evidence-line-ability = { $count ->
    [one] one shows skill
   *[other] { $count } show skill
}
evidence-line-supporting = { $count ->
    [one] one supports
   *[other] { $count } support
}

said-evidence-added = { $number } added: { $title }
said-evidence-revised = { $number } revised: { $title }
said-evidence-withdrawn = { $number } withdrawn
undo-evidence = { $title }
undo-evidence-withdrawn = withdrawal of { $title }

# The history of a piece.
evidence-added = Added
evidence-revised = Revised: { $fields }
evidence-withdrawn = Withdrawn
evidence-withdrawn-for = Withdrawn: { $reason }

# Fields by name.
field-title = title
field-basis = what it shows
field-label = label
field-dates = dates
field-issuer = issuer and number
field-share = own share and witness
field-witness = witness
field-shows = what it shows
field-serves = items and clauses
field-clauses = clauses
field-files = files
field-link = address
field-reference = number
field-holder = holder
field-name = file name
field-passage = passage
field-reflection = what it was like
field-situation = situation
field-task = task
field-action = action
field-result = result

# Why a description cannot stand.
evidence-needs-title = it needs a title.
evidence-needs-basis = it needs to say what it may show: qualification, ability or supporting.
evidence-unknown-basis = “{ $what }” is no basis: qualification, ability or supporting.
evidence-unknown-form = “{ $what }” is no form: certificate, degree, course, work-product, observation, testimony, experience, publication or other.
evidence-unknown-label = “{ $what }” is no label: public, internal or confidential.
evidence-unknown-clause = “{ $what }” is no clause of ISO/IEC 27001:2022: they have numbers such as 9.2.
evidence-in-the-future = its day has not come yet.
evidence-too-long = { $field } has more than { $most } characters.
evidence-too-many = { $field } has more than 300 rows.
evidence-unseen = { $field } holds characters that cannot be seen or that turn the order of others.
evidence-expired-before-issued = it runs out before it was issued.
evidence-ended-before-begun = it ended before it began.
evidence-twice = { $what } stands twice.
evidence-not-a-link = the address must begin with https:// or http://.
evidence-not-a-fingerprint = a SHA-256 fingerprint has 64 digits from 0 to f.
evidence-nothing-behind = nothing stands behind it: add a file, an address, who holds it, a number, a witness, or what it was like.
evidence-nothing-changed = nothing would change.
evidence-withdrawn-already = it was withdrawn before.
    .next = It stays in the record and counts no more. Add a new piece where one is to count.
evidence-withdraw-needs-reason = withdrawing needs a reason: it is part of the record.

# What is worth knowing.
evidence-beside-qualification = { $count ->
    [one] { $items } is a skill or asks for ability: a qualification is listed there and does not count as demonstrated.
   *[other] { $items } are skills: a qualification is listed there and does not count as demonstrated.
}
evidence-beside-ability = { $count ->
    [one] { $items } is knowledge: work is listed there and does not count as demonstrated; a qualification would.
   *[other] { $items } are knowledge: work is listed there and does not count as demonstrated; a qualification would.
}
file-also-in = { $name } is also behind { $number }.
file-known = Kept already, behind { $numbers }. It will not be kept twice.
file-renamed = Its name held a path or characters that cannot be seen, or was too long for a disk; it is kept as “{ $name }”.

# Clauses of an edition before the newest, as the register prints them: "2013: 10.1".
clauses-of-edition = { $year }: { $clauses }

# What a label does in print.
label-prints-public = Printed in every portfolio.
label-prints-internal = Printed up to label internal.
label-prints-confidential = Prints as number, date and fingerprint; title and file names stay out, unless you print up to confidential.

# Files.
file-nameless = file
file-empty = it is empty.
file-not-regular = it is a folder or a device, not a file.
file-given-up = it was given up on the way.
file-unreadable = it cannot be read: { $why }
file-gone = it is not in the folder where it was kept.
file-altered = it is not what was kept any more.
file-push-unreadable = a part of the file did not come through.
files-too-many = { $count } files are on their way in already.
size-bytes = { $number ->
    [one] { $number } byte
   *[other] { $number } bytes
}
size-kb = { $number } KB
size-mb = { $number } MB
size-gb = { $number } GB

# Basis, form and label by name, as they are printed.
form-certificate = certificate
form-degree = degree
form-course = course
form-work-product = work product
form-observation = observation
form-testimony = testimony
form-experience = experience
form-publication = publication
form-other = other
label-public = public
label-internal = internal
label-confidential = confidential
