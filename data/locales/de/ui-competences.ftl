# Die Räume für Kompetenzen, Themen und Abschnitte: ein Element, seine Nachweise, seine Notiz, was angenommen ist.

# Zeichen
key-evidence = Nachweise
level-assumed = { $level } { $name }, angenommen
cell-evidence = Nachweise
# Statt „Nicht eingeschätzt“, wo bisherige Arbeit etwas annehmen lässt
cell-assumed = Angenommen
list-assumed = Umrandet: angenommen aus dem, was Sie getan haben. Schätzen Sie es ein, dann ist es Ihres.

# Ein Element einschätzen
# Gesagt, während eine Stufe betrachtet wird
rate-enter = Klicken oder Enter schätzt mit { $level } ein.
rate-explain = Grund nennen
rate-why-how = Sagen Sie in einem Satz, was sich geändert hat.
rate-why-or-piece = Sagen Sie in einem Satz, was sich geändert hat, oder wählen Sie den Nachweis dafür.
rate-piece = Beruht auf
rate-piece-none = Kein Nachweis
item-assumed = angenommen
item-only-assumed = { $keys ->
    [on] { $level } ist angenommen. Wählen Sie eine Stufe, oder drücken Sie 0 bis 5.
   *[off] { $level } ist angenommen. Wählen Sie eine Stufe.
}
item-rated = Eingeschätzt am { $date }
item-evidence = Nachweise
item-evidence-add = Nachweis dafür hinzufügen
item-evidence-none = Noch steht nichts dahinter.
item-reading = Was zu lesen ist
item-reading-count = { $read } von { $of } gelesen
history-rests = beruht auf { $number }

# Nachweise hinter einem Element, einem Thema, einem Abschnitt
detail-evidence = Nachweise { $count }
behind-counts = zählt
behind-lapsed = abgelaufen
behind-beside = zählt hier nicht
behind-until = bis { $date }
behind-withdrawn = zurückgezogen
competence-evidence-none = Noch kein Nachweis
competence-evidence-none-words = Hierher gehören Papiere, Zertifikate und Beobachtungen, die { $title } zeigen. Sie machen aus einer Stufe, die Sie nennen, eine, die sich prüfen lässt.

# Eine Notiz
note = Ihre Notiz
note-write = Notiz schreiben
note-change = Ändern
note-how = Wer das Feld verlässt, speichert; Strg+Enter auch. Esc lässt es, wie es war.
note-saved = Gespeichert

# Was zu lesen ist
# Kästchen zum Ankreuzen; nennt das Werk und den Teil
reading-read = Gelesen: { $title }, { $what }
reading-done = Gelesen am { $date }

# Ein Thema
topic-start = Starten
topic-running = Die Uhr läuft seit { $time }.
topic-runs-elsewhere = Die Uhr läuft für { $title }.
topic-running-see = Zur Uhr
topic-log = Zeit eintragen
topic-evidence = Nachweise
topic-aside = Zurückstellen
topic-aside-how = Wie lange
topic-aside-later = Später
topic-aside-never = Nichts für mich
topic-aside-until = Wieder am
topic-aside-ahead = Der Tag muss vor Ihnen liegen.
topic-aside-why = Warum, wenn Sie mögen
topic-aside-cancel = Abbrechen
topic-aside-back = Zurückgestellt bis { $date }.
topic-aside-gone = Nichts für Sie. Es bleibt aus den Empfehlungen heraus.
topic-take-up = Wieder aufnehmen

# Abschnitte
clauses-show = Welche Zeilen
clauses-all = Alle Zeilen
clauses-bare = Nichts nachgewiesen
clauses-bare-none = Hinter jedem Abschnitt, dem Ihre Elemente dienen, steht ein Nachweis.
clause-evidence = Nachweise
clause-evidence-none = Hinter diesem Abschnitt steht noch nichts.
clause-evidence-all = Alle Nachweise
