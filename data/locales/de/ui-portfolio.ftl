# Was ein Druck zeigt.

portfolio-label = Einstufung bis
portfolio-label-public = öffentlich
portfolio-label-internal = intern
portfolio-label-confidential = vertraulich
portfolio-held = { $count ->
    [one] Ein Nachweis zurückgehalten
   *[other] { $count } Nachweise zurückgehalten
}
portfolio-held-does = Gedruckt werden Nummer, Datum und der Anfang des Fingerabdrucks.
portfolio-competences = Kompetenzen
portfolio-all-competences = Alle werden gedruckt
portfolio-left-out = { $count ->
    [one] Eine ist ausgelassen
   *[other] { $count } sind ausgelassen
}
portfolio-take-all = Alle drucken
