# What a print shows.

portfolio-label = Label up to
portfolio-label-public = public
portfolio-label-internal = internal
portfolio-label-confidential = confidential
portfolio-held = { $count ->
    [one] One piece held back
   *[other] { $count } pieces held back
}
portfolio-held-does = They print as number, date and the beginning of their fingerprints.
portfolio-competences = Competences
portfolio-all-competences = All are printed
portfolio-left-out = { $count ->
    [one] One is left out
   *[other] { $count } are left out
}
portfolio-take-all = Print all
