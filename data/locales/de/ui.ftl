# Das Fenster: Überschriften, Beschriftungen, Knöpfe und die eigenen Störungen des Fensters. Sätze über die Aufzeichnungen
# kommen aus dem Kern (advice.ftl, app.ftl, errors.ftl). Kurz, wie eine gute Lehrkraft mit Erwachsenen spricht; Sie-Form;
# Knöpfe sind Verben; keine Ausrufezeichen.

app-name = Pathfolio
app-title = { $room } · Pathfolio
opening = Ihre Aufzeichnungen werden geöffnet

# Navigation
nav = Hauptnavigation
nav-today = Heute
nav-competences = Kompetenzen
nav-clauses = Abschnitte
nav-portfolio = Portfolio
nav-aims = Ihr Vorhaben
nav-nameless = Ihre Aufzeichnungen
# Verweis, der die Rolle zeigt und zu Rolle, Stunden und Termin führt
nav-aims-of = { $role }: Rolle, Stunden und Termin
saved-at = Gespeichert { $time }
# Solange sich nichts speichern lässt
unsaved = Nicht gespeichert
unsaved-since = Nicht gespeichert seit { $time }
undo = Rückgängig
redo = Wiederholen
undo-what = Rückgängig: { $what }
redo-what = Wiederholen: { $what }
sample-badge = Beispielperson
sample-words = Nichts davon gehört Ihnen. Ändern Sie, was Sie mögen.
sample-leave = Beispiel verlassen
findings = Beim Öffnen der Aufzeichnungen gefunden
findings-read = Gelesen

# Der Rand, wo er über der Arbeit schwebt
margin-close = Schließen
margin-competence = Kompetenz
margin-clause = Abschnitt

# Stufen und Stand
level-name = { $level } { $name }
knowledge = Wissen
skill = Fertigkeit
knowledge-shown = gezeigt durch Qualifikationen
skill-shown = gezeigt durch eigenes Tun
readiness = Stand
readiness-level = Stufe
readiness-demonstrated = Nachgewiesen
readiness-confirmed = Bestätigt
of-n = von { $of }
# Kurz: steht in einer Zelle der Karte
not-assessed = Ohne Stufe
minutes = { $minutes } min
key-own = selbst eingeschätzt
key-confirmed = von anderen bestätigt
key-assumed = am Anfang angenommen
key-target = Ziel
key-zero = Stufe 0
key-none = nicht eingeschätzt
key-columns = eine Spalte je Element, eine Sprosse je Stufe

# Heute
today-have = Ich habe
today-minutes = Verfügbare Minuten
today-waiting = Der nächste Schritt wird berechnet
today-next = Nächster Schritt
today-lifts = Elemente, die er hebt
today-from-to = { $from } auf { $to }
today-figure = { $number } { $title }, Element für Element
today-rate = Diese Elemente einschätzen
today-up-next = Danach
today-not-yet = noch nicht
today-nothing = Gerade ist nichts zu lernen
today-see-competences = Kompetenzen ansehen
today-side = Weitere Wege
today-by-competence = Nach Kompetenz
today-by-competence-words = Erste Schritte in anderen, die viel zählen.
today-by-clause = Nach Abschnitt
today-by-clause-words = Was für einen Abschnitt von ISO/IEC 27001 zu lernen ist, etwa 9.2.
today-see-clauses = Abschnitte ansehen
today-not-assessed = Noch nicht eingeschätzt
today-rate-quickly = Schnell einschätzen
setting-desk = Schreibtisch
setting-exercise = Übung
setting-desk-to = Am Schreibtisch, auf Stufe { $level }.
setting-exercise-to = Übung, auf Stufe { $level }.

# Die Rechnung hinter einer Reihenfolge
arithmetic-show = Rechnung zeigen
arithmetic-item = Element
arithmetic-size = Größe
arithmetic-importance = Gewicht
arithmetic-points = Punkte
arithmetic-gain = Gewinn
arithmetic-minutes = Minuten
arithmetic-sum = Zusammen

# Kompetenzen
competences-line = { $at } von { $of } Elementen am Ziel.
competences-not-assessed = { $count } nicht eingeschätzt.
competences-waiting = Die Kompetenzen werden gelesen
competence-waiting = Die Kompetenz wird gelesen
competences-view = Ansicht
competences-map = Karte
competences-list = Liste
competences-grid = 24 Kompetenzen
cell-knowledge = K
cell-skill = S
list-competence = Kompetenz
list-importance = Gewicht
list-target = Ziel
list-at-target = Am Ziel
list-how = { $keys ->
    [on] Eine Stufe für alles Wissen und eine für alle Fertigkeiten. Die Tasten 0 bis 5 schätzen ein und gehen weiter; Pfeile bewegen.
   *[off] Eine Stufe für alles Wissen und eine für alle Fertigkeiten. Pfeile bewegen; die Eingabetaste schätzt ein.
}
rate-all-knowledge = Alles Wissen von { $number } { $title }
rate-all-skill = Alle Fertigkeiten von { $number } { $title }
rate-item = Stufe von { $item }
# Ein Element, das geöffnet ist und noch keine Stufe hat
rate-how = { $keys ->
    [on] Noch nicht eingeschätzt. Wählen Sie eine Stufe, oder drücken Sie 0 bis 5.
   *[off] Noch nicht eingeschätzt. Wählen Sie eine Stufe.
}
# Gefragt, wo eine Einschätzung steigt
rate-why = Warum jetzt { $level }?
rate-save-reason = Mit { $level } einschätzen
rate-cancel = Lassen, wie es war
rate-replace = Einschätzungen einzelner Elemente ersetzen?
rate-replace-yes = Ersetzen
rate-replace-no = Behalten
item-follows = Folgt der Einschätzung des Ganzen.
item-also = Dasselbe wie { $item }; eine Einschätzung zählt in beiden.
detail-target = Ziel { $target }
detail-importance = Gewicht { $importance } von 9
detail-panels = Teile dieser Kompetenz
detail-items = Elemente
detail-steps = Schritte { $count }
detail-history = Verlauf
detail-rate = Elemente einschätzen
detail-next-here = Nächste Schritte hier
detail-topics = Noch zu lernen, nach Thema
detail-topic-done = am Ziel
history-none = Noch keine Einschätzung. Jede bleibt hier stehen, mit Datum und Ihrem Grund.
history-level = Stufe { $level }
history-follows = folgt wieder dem Ganzen

# Abschnitte
clauses-title = Abschnitte von ISO/IEC 27001
clauses-line = Wo Ihre Elemente der Norm dienen.
clauses-unserved = { $count ->
    [one] Ein Element dient keinem Abschnitt.
   *[other] { $count } Elemente dienen keinem Abschnitt.
}
clauses-waiting = Die Abschnitte werden gelesen
clause-waiting = Der Abschnitt wird gelesen
clauses-edition = Ausgabe
clauses-edition-of = Ausgabe { $year }
clauses-tree = Abschnitte 4 bis 10, Ausgabe { $year }
clauses-clause = Abschnitt
clauses-items = Elemente
clauses-items-order = genannt, dann Vorschläge
clauses-since-2013 = Seit 2013
clauses-in-2022 = In 2022
clauses-row = { $number } { $title }, { $level } von { $items } Elementen am Ziel
clause-number = 27001, { $number }
clause-served = Kompetenzen dafür
clause-served-none = Kein Element der 24 Kompetenzen dient diesem Abschnitt.
clause-next = Als Nächstes für diesen Abschnitt
clause-then = Danach
clause-editions = Zwischen den Ausgaben
source-standard = genannt
source-mapped = übertragen
source-suggested = Vorschlag

# Portfolio
portfolio-name = Name
portfolio-name-none = Ihr Name
portfolio-name-does = Wie er auf der ersten Seite steht.
portfolio-paper = Papier
paper-a4 = A4
paper-letter = Letter
portfolio-save = PDF speichern
portfolio-save-as = Anderswo speichern
portfolio-save-does = Liegt dann in Ihren Dokumenten, unter dem heutigen Datum.
portfolio-saved = Gespeichert
portfolio-saved-size = { $pages ->
    [one] Eine Seite, { $size }
   *[other] { $pages } Seiten, { $size }
}
# $hash: die ersten acht Zeichen
portfolio-saved-hash = SHA-256 { $hash }…
portfolio-saved-hash-copy = Ganz kopieren
portfolio-before = Vor dem Druck
portfolio-before-words = Was man beim Lesen fragen wird. Keine Note, kein Haken.
portfolio-contents = Inhalt
portfolio-pages = Seiten
portfolio-count = { $pages ->
    [one] Eine Seite, { $paper }
   *[other] { $pages } Seiten, { $paper }
}
portfolio-size = Größe der Seiten
portfolio-small = Klein
portfolio-large = Groß
portfolio-page = Seite { $page }: { $title }
portfolio-waiting = Die Seiten werden gesetzt

# Störungen
failure-again = Noch einmal versuchen
failure-dismiss = Schließen
failure-copy = Einzelheiten kopieren
failure-copied = Kopiert
failure-door = Das Programm hat nicht geantwortet: { $what }
failure-door-safe = Was aufgezeichnet wurde, liegt sicher auf dem Datenträger.
failure-door-next = Versuchen Sie es noch einmal; bleibt es so, schließen Sie das Fenster und starten Sie neu.
failure-title-program = Hier hat das Programm versagt
failure-title-unknown = Nicht gefunden
failure-title-input = Das war nicht lesbar
failure-title-reason = Ein Grund fehlt
failure-title-replace = Einzelne Einschätzungen stehen im Weg
failure-title-undo = Nichts zurückzunehmen
failure-title-unsaved = Nicht gespeichert
failure-title-framework = Die Inhalte waren nicht lesbar
failure-title-encrypted = Eine Datei ist verschlüsselt
failure-title-file = Eine Datei ließ sich nicht lesen oder schreiben
failure-title-busy = Die Aufzeichnungen sind anderswo geöffnet
failure-title-damaged = Die Aufzeichnungen sind beschädigt
failure-title-portfolio = Die Seiten ließen sich nicht setzen

# Ein Thema
nav-topics = Thema
topic-waiting = Das Thema wird gelesen
topic-exercise = Übung
topic-makes = Am Ende:
topic-papers = Unterlagen:
topic-steps = Schritt für Schritt
topic-step = Auf Stufe { $level }
topic-no-steps = Hier ist nichts mehr zu lernen.
topic-reading = Lesen
topic-reading-all = Alle { $count } zeigen
topic-reading-fewer = Weniger zeigen
topic-items = Elemente
topic-side = Elemente, und wann die Arbeit sie bietet
topic-at-work = Bei der Arbeit
topic-needs-work = Ihr Ziel liegt höher, als Lernen reicht.
topic-open = Thema öffnen
cost-free = kostenlos
cost-paid = kostenpflichtig
hint = So würden Sie es zeigen:
check-yourself = Prüfen Sie sich
check-mistake = Typischer Fehler:
check-rests-on = Beruht auf { $what }

item-topic = Gelernt in: { $title }

# Das Unternehmen zum Üben
nav-practice = Üben
practice-waiting = Die Unterlagen werden gelesen
practice-words = Erfunden, und nicht ohne Fehler. Die Übungen verwenden diese Unterlagen.
practice-exercises = { $count ->
    [one] 1 Übung
   *[other] { $count } Übungen
}
practice-side = Übungen und Fehler
practice-used-by = Übungen, die sie verwenden
practice-faults = Eingebaute Fehler
practice-faults-words = { $count ->
    [one] Ein Fehler ist hier eingebaut. Suchen Sie ihn zuerst selbst.
   *[other] { $count } Fehler sind hier eingebaut. Suchen Sie sie zuerst selbst.
}
practice-faults-show = Zeigen, mit den Antworten
practice-table = { $title }, Tabelle

# Anhang A, und was ein Audit fragt
clause-auditor = Was ein Audit fragt
annex-a = Anhang A
annex-a-name = Anhang A, die Maßnahmen
annex-line = Die 93 Maßnahmen von ISO/IEC 27001:2022, und die Elemente, deren Studium Sie darauf vorbereitet. Die Zuordnung ist unser Vorschlag.
annex-number = Nummer
annex-control = Maßnahme
annex-served = Vorbereitet durch
annex-new = neu in 2022

# Ein Formular, das behält, was eingegeben ist
form-discard = Verwerfen
form-discard-ask = Verwerfen, was Sie hier eingegeben und gewählt haben?
form-discard-do = Verwerfen
form-discard-not = Behalten
form-drop = Änderungen verwerfen
