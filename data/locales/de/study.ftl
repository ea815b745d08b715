# Das Lernprotokoll, die Uhr, was gelesen ist, was zurückgestellt ist.

said-studied = { $duration } eingetragen: { $title }
said-study-revised = Berichtigt: { $duration }, { $title }
said-study-withdrawn = { $duration } aus dem Protokoll genommen
said-read = { $count ->
    [one] Ein Teil gelesen
   *[other] { $count } Teile gelesen
}
said-unread = { $count ->
    [one] Ein Teil doch nicht gelesen
   *[other] { $count } Teile doch nicht gelesen
}
said-noted = Notiz zu { $target } gespeichert
said-note-gone = Notiz zu { $target } entfernt
said-snoozed = { $title } kommt am { $date } wieder
said-not-relevant = { $title } bleibt weg
said-taken-up = { $title } ist wieder dabei
undo-studied = { $duration } { $title }
undo-study-withdrawn = Lernzeit herausgenommen
undo-read = { $count ->
    [one] ein Teil gelesen
   *[other] { $count } Teile gelesen
}
undo-noted = Notiz zu { $target }
undo-set-aside = { $title } zurückgestellt

study-line = { $count ->
    [one] { $duration } in einer Sitzung, am { $since }.
   *[other] { $duration } in { $count } Sitzungen seit dem { $since }.
}
topic-logged = { $count ->
    [one] { $duration } in einer Sitzung eingetragen.
   *[other] { $duration } in { $count } Sitzungen eingetragen.
}
calendar-day = { $date }: { $duration }
calendar-nothing = { $date }: nichts
date-month = { $month } { $year }
rate-again = { $logged } von { $planned } geplanten liegen hinter Ihnen. Schätzen Sie { $items } neu ein: Zeit allein hebt keine Stufe.

# Warum eine Lernzeit nicht gehen kann.
session-minutes = Eine Lernzeit dauert 1 bis 1.440 Minuten.
session-note = Eine Notiz hat höchstens 4.000 Zeichen, keines davon unsichtbar.
session-parts = Jeder Teil wird einmal genannt, und mindestens einer.
session-nothing = Es fehlt, wofür die Zeit war, oder eine Notiz.
session-in-the-future = Der Tag ist noch nicht da.
timer-runs = Eine läuft schon.
timer-none = Keine läuft.
aside-needs-a-later-day = Der Tag der Wiederkehr muss vor Ihnen liegen.

# Heute.
day-today = heute
day-tomorrow = morgen
day-short = { $weekday } { $day }.
weekday-short-1 = Mo
weekday-short-2 = Di
weekday-short-3 = Mi
weekday-short-4 = Do
weekday-short-5 = Fr
weekday-short-6 = Sa
weekday-short-7 = So
task-portion = { $what } ({ $at } von { $of })
week-of = { $logged } von { $planned }
week-logged = { $logged }
arrange-by = Fragen Sie bis { $date }.
arrange-leads-to = Bringt { $items } auf { $level }.
runs-out = { $date }.
runs-out-lapsed = Abgelaufen am { $date }.
runs-out-before = { $days ->
    [one] { $date }, ein Tag vor { $occasion }.
   *[other] { $date }, { $days } Tage vor { $occasion }.
}
# Im Dativ, hinter „vor“.
occasion-exam = Ihrer Prüfung
occasion-appraisal = Ihrer Beurteilung
occasion-interview = Ihrem Vorstellungsgespräch
occasion-other = Ihrem Termin
study-elsewhere = alles andere
