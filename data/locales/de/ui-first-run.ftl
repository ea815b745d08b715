# Erster Start, und später das Vorhaben: Rolle, Stunden, Termin, und was man getan hat und besitzt.

first-run-title = Wohin wollen Sie kommen?
first-run-words = Vier Antworten ergeben einen ersten Plan. Jede darf fehlen; alles lässt sich später ändern. Nichts verlässt diesen Rechner.
first-run-make = Plan erstellen
first-run-sample = Mit einer Beispielperson umsehen
aims-title = Ihr Vorhaben
aims-words = Worauf die Ziele und die Reihenfolge des Lernens beruhen. Alles hier lässt sich jederzeit ändern.
aims-save = Speichern
aims-role = Rolle
aims-role-does = Setzt die Ziele
aims-role-none = Noch keine Rolle: die ganze Norm
aims-hours = Stunden pro Woche
aims-hours-does = Was Sie durchhalten
# Warum die Stunden eines Tages nicht zu gebrauchen sind, neben den sieben Eingaben
aims-hours-no-number = { $day }: Stunden sind eine Zahl, wie 2 oder 2,5.
aims-hours-fraction = { $day }: Geplant werden Viertelstunden, wie 2,25 oder 2,5.
aims-hours-too-many = { $day }: Ein Tag hat 24 Stunden.
# Eingabe für einen Wochentag
aims-hours-on = Stunden am { $day }
aims-date = Termin
aims-date-does = Prüfung, Beurteilung, Bewerbung
# Zeigt, wie ein Datum eingegeben wird
aims-date-form = 2027-01-26
aims-purpose = Was an diesem Tag ist
aims-in-months = { $months ->
    [12] in einem Jahr
   *[other] in { $months } Monaten
}
purpose-exam = Prüfung
purpose-appraisal = Beurteilung
purpose-interview = Vorstellungsgespräch
purpose-other = Etwas anderes
day-mon = Mo
day-tue = Di
day-wed = Mi
day-thu = Do
day-fri = Fr
day-sat = Sa
day-sun = So
weekday-mon = Montag
weekday-tue = Dienstag
weekday-wed = Mittwoch
weekday-thu = Donnerstag
weekday-fri = Freitag
weekday-sat = Samstag
weekday-sun = Sonntag
outlook = Was sich daraus ergibt
outlook-label = Was aus Ihren Antworten folgt
outlook-words = Die 24 Kompetenzen, mit dem, was Ihre Antworten annehmen lassen. Linke Säule Wissen, rechte Säule Fertigkeit, Linie das Ziel.
outlook-waiting = Der Anfang des Plans wird berechnet
outlook-begins = So würde er beginnen
group-5 = Unternehmensführung
group-6 = Informationssicherheit, 6.1 bis 6.6

# Eine Stellenanzeige statt einer Rolle
advert-or = oder
advert-open = Stellenanzeige einfügen
advert-label = Text der Anzeige
advert-words = Sie wird hier gelesen und nirgends aufbewahrt.
advert-close = Anzeige schließen
advert-waiting = Die Anzeige wird gelesen
advert-found = { $count ->
    [one] Eine Rolle liegt nahe. Nehmen Sie sie, oder gehen Sie ohne weiter.
   *[other] { $count } Rollen liegen nahe. Nehmen Sie eine, oder gehen Sie ohne weiter.
}
# $matched: Worte der Anzeige
advert-by = wegen: { $matched }

# Was man getan hat und besitzt
past = Was haben Sie getan, was besitzen Sie?
past-does = Setzt angenommene Stufen, die nie gedruckt werden
past-hint = Kreuzen Sie an, was zutrifft. Das erspart Ihnen, Mitgebrachtes einzuschätzen; Ihre eigenen Einschätzungen gehen immer vor.
past-more = Etwas anderes
past-fewer = Weniger zeigen
past-filter = Nach Worten filtern
past-count = { $count ->
    [0] So heißt nichts. Lassen Sie es weg, oder schätzen Sie sich später ein.
    [one] Eines von { $of }
   *[other] { $count } von { $of }
}
past-kind-role = Arbeit
past-kind-certificate = Zertifikate und Abschlüsse
past-waiting = Die Auswahl wird gelesen

# Angenommene Stufen, von Hand
assumed = Angenommene Stufen
assumed-does = Nie gedruckt, keine Einschätzung
assumed-hint = Aus dem, was Sie oben angekreuzt haben. Berichtigen Sie, was nicht stimmt; was Sie selbst einschätzen, tritt an die Stelle.
assumed-none = Nichts ist angenommen. Kreuzen Sie oben etwas an, oder setzen Sie Stufen von Hand.
assumed-all = Alle 24 Kompetenzen zeigen
assumed-fewer = Nur Angenommenes zeigen
assumed-competence = Kompetenz
assumed-knowledge-of = Angenommenes Wissen in { $number } { $title }
assumed-skill-of = Angenommene Fertigkeit in { $number } { $title }
# Neben einer Stufe, die von Hand gesetzt ist
assumed-by-hand = von Hand; sonst Wissen { $knowledge }, Fertigkeit { $skill }
assumed-take-back = Von Hand Gesetztes zurücknehmen
