# Nachweise: was sie sind, was mit ihnen geschah, was nicht gehen kann.

evidence-line = { $count ->
    [one] Ein Nachweis: { $parts }.
   *[other] { $count } Nachweise: { $parts }.
}
evidence-line-qualification = { $count ->
    [one] einer zeigt Wissen
   *[other] { $count } zeigen Wissen
}
evidence-line-ability = { $count ->
    [one] einer zeigt Fertigkeit
   *[other] { $count } zeigen Fertigkeit
}
evidence-line-supporting = { $count ->
    [one] einer ergänzt
   *[other] { $count } ergänzen
}

said-evidence-added = { $number } hinzugefügt: { $title }
said-evidence-revised = { $number } überarbeitet: { $title }
said-evidence-withdrawn = { $number } zurückgezogen
undo-evidence = { $title }
undo-evidence-withdrawn = Rückzug von { $title }

# Der Verlauf eines Nachweises.
evidence-added = Hinzugefügt
evidence-revised = Überarbeitet: { $fields }
evidence-withdrawn = Zurückgezogen
evidence-withdrawn-for = Zurückgezogen: { $reason }

# Felder mit Namen.
field-title = Titel
field-basis = Nachweisart
field-label = Einstufung
field-dates = Daten
field-issuer = Aussteller und Nummer
field-share = Eigenanteil und Zeuge
field-witness = Zeuge
field-shows = was er zeigt
field-serves = Elemente und Abschnitte
field-clauses = Abschnitte
field-files = Dateien
field-link = Adresse
field-reference = Nummer
field-holder = Verwahrer
field-name = Dateiname
field-passage = Stelle
field-reflection = wie es war
field-situation = Situation
field-task = Aufgabe
field-action = Vorgehen
field-result = Ergebnis

# Warum eine Beschreibung nicht gehen kann.
evidence-needs-title = Es fehlt ein Titel.
evidence-needs-basis = Es fehlt die Nachweisart: Qualifikation, Können oder ergänzend.
evidence-unknown-basis = „{ $what }“ ist keine Nachweisart: qualification, ability oder supporting.
evidence-unknown-form = „{ $what }“ ist keine Form: certificate, degree, course, work-product, observation, testimony, experience, publication oder other.
evidence-unknown-label = „{ $what }“ ist keine Einstufung: public, internal oder confidential.
evidence-unknown-clause = „{ $what }“ ist kein Abschnitt der ISO/IEC 27001:2022: Abschnitte tragen Nummern wie 9.2.
evidence-in-the-future = der Tag liegt noch in der Zukunft.
evidence-too-long = { $field }: mehr als { $most } Zeichen.
evidence-too-many = { $field }: mehr als 300 Zeilen.
evidence-unseen = { $field }: Darin sind Zeichen, die man nicht sieht oder die andere umordnen.
evidence-expired-before-issued = Der Nachweis läuft ab, bevor er ausgestellt wurde.
evidence-ended-before-begun = Das Ende liegt vor dem Anfang.
evidence-twice = { $what } steht zweimal da.
evidence-not-a-link = Die Adresse muss mit https:// oder http:// beginnen.
evidence-not-a-fingerprint = Ein SHA-256-Fingerabdruck hat 64 Stellen von 0 bis f.
evidence-nothing-behind = Nichts steht dahinter: Fügen Sie eine Datei hinzu, eine Adresse, den Verwahrer, eine Nummer, einen Zeugen oder wie es war.
evidence-nothing-changed = Es würde sich nichts ändern.
evidence-withdrawn-already = Er wurde schon zurückgezogen.
    .next = Er bleibt in den Aufzeichnungen und zählt nicht mehr. Fügen Sie einen neuen hinzu, wo einer zählen soll.
evidence-withdraw-needs-reason = Zurückziehen braucht einen Grund: Er gehört zu den Aufzeichnungen.

# Was zu wissen lohnt.
evidence-beside-qualification = { $count ->
    [one] { $items } ist eine Fertigkeit oder verlangt Können: Eine Qualifikation steht dort dabei und zählt nicht als nachgewiesen.
   *[other] { $items } sind Fertigkeiten: Eine Qualifikation steht dort dabei und zählt nicht als nachgewiesen.
}
evidence-beside-ability = { $count ->
    [one] { $items } ist Wissen: Arbeit steht dort dabei und zählt nicht als nachgewiesen; eine Qualifikation würde zählen.
   *[other] { $items } sind Wissen: Arbeit steht dort dabei und zählt nicht als nachgewiesen; eine Qualifikation würde zählen.
}
file-also-in = { $name } steht auch hinter { $number }.
file-known = Schon aufbewahrt, hinter { $numbers }. Die Datei wird nicht doppelt aufbewahrt.
file-renamed = Der Name enthielt einen Pfad oder unsichtbare Zeichen oder war zu lang für einen Datenträger; die Datei heißt hier „{ $name }“.

# Abschnitte einer Ausgabe vor der neuesten, wie das Verzeichnis sie druckt: „2013: 10.1“.
clauses-of-edition = { $year }: { $clauses }

# Was eine Einstufung im Druck bewirkt.
label-prints-public = Steht in jedem gedruckten Portfolio.
label-prints-internal = Gedruckt, wenn bis „intern“ gedruckt wird.
label-prints-confidential = Gedruckt werden Nummer, Datum und Fingerabdruck; Titel und Dateinamen fehlen, außer Sie drucken bis „vertraulich“.

# Dateien.
file-nameless = Datei
file-empty = Sie ist leer.
file-not-regular = Das ist ein Ordner oder ein Gerät, keine Datei.
file-given-up = Die Übernahme wurde unterwegs abgebrochen.
file-unreadable = Sie ist nicht lesbar: { $why }
file-gone = Sie liegt nicht mehr in dem Ordner, in dem sie aufbewahrt wurde.
file-altered = Sie ist nicht mehr die, die aufbewahrt wurde.
file-push-unreadable = Ein Teil der Datei kam nicht durch.
files-too-many = { $count } Dateien sind schon unterwegs.
size-bytes = { $number ->
    [one] { $number } Byte
   *[other] { $number } Byte
}
size-kb = { $number } KB
size-mb = { $number } MB
size-gb = { $number } GB

# Nachweisart, Form und Einstufung mit Namen, wie sie gedruckt werden.
form-certificate = Zertifikat
form-degree = Abschluss
form-course = Kurs
form-work-product = Arbeitsergebnis
form-observation = Beobachtung
form-testimony = Bestätigung Dritter
form-experience = Erfahrung
form-publication = Veröffentlichung
form-other = Sonstiges
label-public = öffentlich
label-internal = intern
label-confidential = vertraulich
