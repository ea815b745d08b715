# Worte der Anwendungsfälle: was ein Befehl zurücksagt.

list-and = { $most } und { $last }

# Dauern. „2 h 30“ sind zweieinhalb Stunden; nie mit Dezimalen.
duration-minutes = { $minutes } min
duration-hours = { $hours } h
duration-hours-minutes = { $hours } h { $minutes }

# Daten. Wochentage und Monate ab 1. Jede Form passt auch hinter „bis zum“ und „am“.
date-full = { $weekday }, { $day }. { $month }
date-day = { $day }. { $month }
date-year = { $day }. { $month } { $year }
date-moment = { $date }, { $time }
weekday-1 = Montag
weekday-2 = Dienstag
weekday-3 = Mittwoch
weekday-4 = Donnerstag
weekday-5 = Freitag
weekday-6 = Samstag
weekday-7 = Sonntag
month-1 = Januar
month-2 = Februar
month-3 = März
month-4 = April
month-5 = Mai
month-6 = Juni
month-7 = Juli
month-8 = August
month-9 = September
month-10 = Oktober
month-11 = November
month-12 = Dezember
number-0 = keine
number-1 = ein
number-2 = zwei
number-3 = drei
number-4 = vier
number-5 = fünf
number-6 = sechs
number-7 = sieben
number-8 = acht
number-9 = neun
number-10 = zehn
number-11 = elf
number-12 = zwölf
# Danach steht der Anlass mit „zu“ oder „zum“.
span-days = { $days ->
    [0] Kein Tag mehr bis
    [one] Ein Tag bis
   *[other] { $days } Tage bis
}
span-weeks = { $weeks } Wochen bis
span-past = Vorbei ist die Zeit bis

purpose-exam = zu Ihrer Prüfung am { $date }
purpose-appraisal = zu Ihrer Beurteilung am { $date }
purpose-interview = zu Ihrem Vorstellungsgespräch am { $date }
purpose-other = zum { $date }

# Die sechs Stufen, in unseren eigenen Worten.
level-0 = keine
    .knowledge = kann noch nicht sagen, was es ist
    .skill = hat es noch nicht getan
level-1 = kennt
    .knowledge = kann sagen, was es ist und wozu es dient, mit einem eigenen Beispiel
    .skill = hat ein fertiges Beispiel gesehen und kann sagen, was daran gut ist
level-2 = mit Hilfe
    .knowledge = kann im gegebenen Fall den richtigen Weg wählen, mit offenem Buch
    .skill = hat benannte Teile getan, und jemand hat sie geprüft
level-3 = selbstständig
    .knowledge = kann einen üblichen Fall allein entscheiden, mit Grund und Ausgabe
    .skill = hat ganze übliche Fälle allein bearbeitet, zweimal oder öfter; das Ergebnis wurde verwendet
level-4 = führend
    .knowledge = kann Methoden vergleichen, ihre Grenzen nennen und sie lehren
    .skill = hat die Methode an einen ungewöhnlichen Fall angepasst und die Arbeit anderer geprüft
level-5 = prägend
    .knowledge = kann festlegen und überarbeiten, womit die Organisation arbeitet
    .skill = hat dafür eingestanden; die Wirkung zeigte sich über zwölf Monate oder länger

# Was getan wurde: für die Meldung, den Fuß und die Befehlszeile.
said-role = Rolle gesetzt: { $role }
said-profile = Vorhaben gesetzt
said-rated-one = { $target } eingeschätzt: { $level }
said-rated-many = { $count } Einschätzungen
said-undone = Zurückgenommen: { $what }
said-redone = Wiederhergestellt: { $what }
undo-role = Rolle { $role }
undo-profile = Vorhaben
undo-name = Name
undo-rated-one = { $target } auf { $level }
undo-rated-cleared = { $target } geleert
undo-rated-many = { $count } Einschätzungen
undo-unknown = letzter Eintrag

# Erster Start.
first-hours = { $hours } pro Woche.
first-hours-none = Ohne Angabe wird nur die Reihenfolge geplant.
first-hours-bad = Die Stunden sind nicht lesbar: Geben Sie 5, 2.5 oder mon=1,sat=3 ein.
first-date-none = Ohne Angabe ist nichts an einen Termin gebunden.
first-date-hours = In { $weeks }. { $all }, davon bleiben { $reserve } in Reserve.
first-date-alone = In { $weeks }.
first-date-past = Dieser Tag ist vorbei.
first-date-bad = Das Datum ist nicht lesbar: Geben Sie es wie 2027-01-26 ein.
first-weeks = { $weeks ->
    [0] weniger als einer Woche
    [one] einer Woche
   *[other] { $text } Wochen
}
first-span = { $hours } bis zum { $date }
first-span-open = kein Termin gesetzt
first-total = Alle { $competences } bis zum Lernziel würden etwa { $hours } dauern. Der Plan nimmt zuerst, was am meisten zählt, und sagt, was er auslässt.

# Heute.
today-line-none = Kein Termin gesetzt. Zuerst kommt, was in Ihrer Rolle am meisten zählt.
today-line-date = { $span } { $occasion }.
today-fits = { $spare ->
    [0] Alles passt, ohne Luft.
    [one] Alles passt, mit einer Stunde Luft.
   *[other] Alles passt, mit { $spare } Stunden Luft.
}
today-tight = { $planned } von { $total } Stunden passen; zuerst kommt, was am meisten zählt.
today-past = Setzen Sie einen neuen Termin.
today-assess = { $count ->
    [one] Ein Element ist nicht eingeschätzt und zählt als 0.
   *[other] { $count } Elemente sind nicht eingeschätzt und zählen als 0.
} Schätzen Sie sie ein, dann gilt die Empfehlung Ihnen.
today-done = Alle Elemente stehen am Lernziel. Den Rest lehrt nur die Arbeit.

# Kompetenz und Abschnitt.
clause-refs = { $count ->
    [one] ISO/IEC 27001, Abschnitt { $list }
   *[other] ISO/IEC 27001, Abschnitte { $list }
}
competence-no-steps = Alles, was sich hier lernen lässt, steht am Ziel.
competence-needs-work = Alles, was sich hier lernen lässt, steht am Ziel. Stufe { $target } braucht echte Arbeit.
items-all = alle Elemente
clause-same = Nummer und Pflicht sind in beiden Ausgaben gleich.

# Was beim Öffnen der Aufzeichnungen gefunden wurde.
finding = { $what } ({ $place }). { $done }
found-journal-tail-unterminated = Eine Datei des Journals endete mitten in einer Zeile
found-journal-line-damaged = Eine Zeile des Journals war beschädigt
found-journal-entries-missing = { $count ->
    [one] Im Journal fehlte ein Eintrag
   *[other] Im Journal fehlten { $count } Einträge
}
found-journal-chain-broken = Die Kette der Einträge war unterbrochen
found-merge-unfinished = Die Übernahme von Einträgen von anderswo wurde unterbrochen
found-erasure-unfinished = Eine Löschung wurde unterbrochen
found-entry-blank = Einträge sind leer, die niemand gelöscht hat
found-format-newer = Eine spätere Version von Pathfolio hat diese Aufzeichnungen geschrieben; sie sind nur zum Lesen offen
found-heads-unreadable = Die Liste der letzten Einträge war nicht lesbar
found-device-unreadable = Die Datei dieses Geräts war nicht lesbar
found-directory-copied = Die Aufzeichnungen wurden von einem anderen Rechner kopiert
found-database-missing = Die Datenbank fehlte
found-database-unreadable = Die Datenbank war nicht lesbar
found-database-unfinished = Die Datenbank war unvollständig geblieben
found-database-other-layout = Die Datenbank hatte die Form einer anderen Version
found-database-entries-missing = In der Datenbank fehlten Einträge
found-database-entries-foreign = Die Datenbank enthielt Einträge, die zu keiner Kette passen
found-state-differs = Die gespeicherte Zusammenfassung wich von den Einträgen ab
found-attachment-missing = Eine als Nachweis aufbewahrte Datei fehlt
found-attachment-altered = Eine als Nachweis aufbewahrte Datei ist nicht mehr die, die aufbewahrt wurde
found-attachment-unreadable = Eine als Nachweis aufbewahrte Datei ist nicht lesbar
done-restored = Alles wurde aus der anderen Kopie zurückgeholt.
done-rebuilt = Sie wurde aus dem Journal neu aufgebaut.
done-put-aside = Die beschädigten Bytes wurden beiseitegelegt.
done-put-aside-in = Die beschädigten Bytes wurden beiseitegelegt, in { $kept }.
done-new-device-id = Dieses Gerät schreibt unter einer neuen Kennung; sonst ändert sich nichts.
done-lost = Keine Kopie enthält, was dort war.
done-add-again = Fügen Sie dieselbe Datei noch einmal hinzu, dann ist es behoben.
done-nothing = Nichts wurde geändert.

# Schaubilder, für alle, die sie nicht sehen.
alt-stave = { $number } { $title }: Wissen { $knowledge }, Fertigkeit { $skill }, Ziel { $target }
alt-item = { $item }: { $level }, Ziel { $target }
alt-level = Stufe { $level }
alt-assumed = Stufe { $level }, angenommen
alt-trend = { $item }: { $count } Einschätzungen im Lauf der Zeit
alt-not-assessed = nicht eingeschätzt
alt-clause = { $number } { $title }: { $items ->
    [one] ein Element
   *[other] { $items } Elemente
}, { $level } am Ziel
alt-share = { $part } von { $of }
alt-step = { $number } Element für Element; es steigen: { $items }
all-knowledge = Alles Wissen
all-skill = Alle Fertigkeiten
axis-knowledge = Wissen
axis-skill = Fertigkeit
axis-target = Ziel { $target }
date-span = { $from } bis { $until }
