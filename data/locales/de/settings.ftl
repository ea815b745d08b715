# Einstellungen, Bearbeitung der Rolle, was angenommen wird.

held-entries = { $entries ->
    [one] Ein Eintrag, keine Dateien.
   *[other] { $entries } Einträge, keine Dateien.
}
held-all = { $entries } Einträge; { $files ->
    [one] eine Datei, { $size }.
   *[other] { $files } Dateien, { $size }.
}
pref-unknown = „{ $what }“ steht nicht zur Wahl.
step-hours-k1 = Wissen auf Stufe 1
step-hours-k2 = Wissen von 1 auf 2
step-hours-k3 = Wissen von 2 auf 3
step-hours-s02 = Fertigkeit von 0 auf 2
step-hours-s12 = Fertigkeit von 1 auf 2
step-hours-bad = „{ $what }“ ist keine Dauer für einen Schritt: ganze Viertelstunden, von 15 Minuten bis 40 Stunden.
importance-bad = „{ $what }“ ist kein Gewicht: 1 bis 9.
role-edit-empty = Es würde sich nichts ändern.
said-step-hours = Stunden je Schritt gesetzt
said-role-edited = { $role } geändert
said-role-reset = { $role } wie mitgeliefert
said-assumed = { $count ->
    [0] Nichts wird mehr angenommen
    [one] Eine Stufe angenommen
   *[other] { $count } Stufen angenommen
}
undo-role-edited = Änderungen an { $role }
undo-assumed = angenommene Stufen
undo-step-hours = Stunden je Schritt
covers-many = { $count } Kompetenzen
advert-empty = Die Anzeige ist leer.
advert-nearest = Am nächsten an { $role }, wegen: { $words }.
advert-nothing = Darin ist von Informationssicherheit nicht die Rede. Wählen Sie eine Rolle aus der Liste.
