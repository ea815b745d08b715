# Settings, the role editor, what is assumed.

held-entries = { $entries ->
    [one] One entry, no files.
   *[other] { $entries } entries, no files.
}
held-all = { $entries } entries; { $files ->
    [one] one file, { $size }.
   *[other] { $files } files, { $size }.
}
pref-unknown = “{ $what }” is not among the choices.
step-hours-k1 = Knowledge to level 1
step-hours-k2 = Knowledge from 1 to 2
step-hours-k3 = Knowledge from 2 to 3
step-hours-s02 = Skill from 0 to 2
step-hours-s12 = Skill from 1 to 2
step-hours-bad = “{ $what }” is no time for a step: whole quarter hours, from 15 minutes to 40 hours.
importance-bad = “{ $what }” is no importance: 1 to 9.
role-edit-empty = nothing would change.
said-step-hours = Hours per step set
said-role-edited = { $role } changed
said-role-reset = { $role } as shipped
said-assumed = { $count ->
    [0] Nothing is assumed any more
    [one] One level assumed
   *[other] { $count } levels assumed
}
undo-role-edited = changes to { $role }
undo-assumed = assumed levels
undo-step-hours = hours per step
covers-many = { $count } competences
advert-empty = the advert is empty.
advert-nearest = Nearest to { $role }, by: { $words }.
advert-nothing = Nothing in it speaks of information security. Choose a role from the list.
