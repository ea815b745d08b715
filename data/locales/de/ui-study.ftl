# Die Räume Lernprotokoll und Heute, und die Uhr.

nav-study = Lernprotokoll
minutes-short = { $minutes } min
hours-short = { $hours } h
# $minutes: zweistellig
hours-minutes-short = { $hours } h { $minutes }

# Die Uhr, in der Navigation. $title: wofür sie läuft
timer-line = { $title }, { $minutes } min
timer-line-name = Die Uhr läuft: { $title }, { $minutes } min

# Heute: der Schritt und seine Sitzungen
today-next-in = Jetzt: { $duration }, in { $count ->
    [one] einer Sitzung
    [2] zwei Sitzungen
    [3] drei Sitzungen
    [4] vier Sitzungen
    [5] fünf Sitzungen
    [6] sechs Sitzungen
    [7] sieben Sitzungen
    [8] acht Sitzungen
    [9] neun Sitzungen
   *[other] { $count } Sitzungen
}
# Alle Sitzungen sind eingetragen
today-next-behind = Seine Sitzungen liegen hinter Ihnen
today-waits = Was wartet
today-sittings = Sitzungen
today-sitting-done = erledigt
today-sittings-all = Alle { $count } Sitzungen zeigen
today-sittings-fewer = Weniger zeigen
today-lifts-show = Zeigen, was er hebt
today-start = Sitzung { $number } starten
today-start-more = Weiter daran lernen
today-later = Später
today-later-until = Wieder
today-later-tomorrow = Morgen
today-later-week = In einer Woche
today-later-month = In einem Monat
today-later-date = An einem Tag
today-later-set = Zurückstellen
today-swap = Tauschen
today-swapped = Für jetzt getauscht. Nach Gewicht zuerst:
today-swap-back = Dorthin zurück
today-not-for-me = Nichts für mich
today-leave-why = Warum, wenn Sie mögen
today-leave-words = Es bleibt aus dem Plan heraus, bis Sie es in den Einstellungen wieder aufnehmen.
today-leave = Weglassen
today-leave-not = Behalten
today-aside = { $count ->
    [one] Ein Thema zurückgestellt
   *[other] { $count } Themen zurückgestellt
}
today-rate-again = Zeit für eine neue Einschätzung
today-rate-now = { $item } einschätzen

# Heute: die laufende Uhr
timer-since = Läuft seit { $time }
timer-so-far = { $minutes ->
    [0] Gerade begonnen.
    [one] Bisher eine Minute.
   *[other] Bisher { $minutes } Minuten.
}
timer-sitting = Sitzung { $number }
timer-stop = Anhalten
timer-discard = Verwerfen
timer-discard-ask = { $minutes ->
    [0] Verwerfen? Nichts wird eingetragen.
    [one] Eine Minute verwerfen? Nichts wird eingetragen.
   *[other] { $minutes } Minuten verwerfen? Nichts wird eingetragen.
}
timer-discard-yes = Verwerfen
timer-discard-no = Laufen lassen
timer-log = Eintragen
timer-on = Weiterlaufen lassen

# Heute: die Spalte daneben, und die Zeile, zu der sie wird
today-week = Diese Woche
today-week-day = { $day }: { $logged } von { $planned }
today-week-day-free = { $day }: { $logged }
today-week-hours = Nennen Sie Stunden pro Woche, dann bekommt jede Sitzung ihren Tag.
today-week-line = Diese Woche { $words }
today-arrange = Bei der Arbeit vereinbaren
today-arrange-line = { $count ->
    [one] Eines bei der Arbeit zu vereinbaren
   *[other] { $count } bei der Arbeit zu vereinbaren
}
today-runs-out = Läuft ab
today-runs-out-line = { $count ->
    [one] Ein Nachweis läuft ab
   *[other] { $count } Nachweise laufen ab
}

# Was in einer Sitzung getan wurde: wenn die Uhr anhält, und im Lernprotokoll
session-what = Was
session-what-hint = Ein Thema oder ein Werk, mit Worten seines Titels; oder anderes in Ihren eigenen Worten.
session-what-own = Nicht in der Liste: eingetragen in Ihren Worten.
session-what-count = { $count ->
    [0] Nichts in der Liste hat diese Worte.
    [one] Eines in der Liste.
   *[other] { $count } in der Liste.
}
session-minutes = Minuten
session-minutes-quick = Übliche Längen
session-date = Datum
session-date-today = Heute
session-date-yesterday = Gestern
session-note = Notiz
session-note-hint = Was Sie gelernt haben, in ein, zwei Zeilen.
session-parts = Beendete Teile
session-parts-all = Alle { $count } zeigen
session-parts-fewer = Weniger zeigen

# Das Lernprotokoll
study-waiting = Das Lernprotokoll wird gelesen
study-log-time = Zeit eintragen
# Solange eine Sitzung begonnen und nicht eingetragen ist
study-go-on = Mit der begonnenen weitermachen
study-log-new = Aufgewendete Zeit eintragen
study-log-it = Eintragen
study-again-same = Alles zählt, was Sie gelesen, versucht oder geübt haben.
study-empty = Noch nichts eingetragen
study-empty-words = Eingetragene Zeit bringt den Plan voran: Erledigte Sitzungen verlassen „Heute“, und was Sie beendet haben, wird nicht noch einmal angeboten. Starten Sie bei „Heute“ eine Sitzung, oder tragen Sie hier eine nach.
study-empty-today = Zu „Heute“
study-calendar = Die letzten 26 Wochen
study-calendar-name = Minuten je Tag, die letzten 26 Wochen
study-calendar-days = { $count ->
    [0] Kein Tag mit Lernzeit.
    [one] Ein Tag mit Lernzeit.
   *[other] { $count } Tage mit Lernzeit.
}
study-calendar-less = weniger
study-calendar-more = mehr
study-months = Nach Monat
study-competences = Nach Kompetenz
study-bars-all = Alle { $count } zeigen
study-bars-fewer = Weniger zeigen
study-sessions = Sitzungen
study-sessions-older = Alle { $count } zeigen
study-correct = Berichtigen
study-correct-name = { $title } berichtigen, { $date }
study-save = Speichern
study-withdraw = Aus dem Protokoll nehmen
study-as-it-was = Lassen, wie es war
study-finished = Beendet:
