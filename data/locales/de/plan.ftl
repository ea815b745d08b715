# Der Plan in der Zeit, das Erinnern und was man neben dem Rahmenwerk lernt.

undo-plan = Plan mit { $count ->
    [one] einem Schritt
   *[other] { $count } Schritten
}
undo-recalled = Frage zu { $item }
undo-own-topic = eigenes Thema { $title }
undo-own-topic-gone = ein eigenes Thema entfernt
undo-days-off = freie Tage

# Was man neben dem Rahmenwerk lernt.
task-through = Durcharbeiten und notieren, was Sie damit tun würden
portion-task-through = damit weitermachen
advice-own = Es ist ein eigenes Thema.
advice-brief-own = , eigenes Thema

# Tage auf der Zeitachse.
date-short = { $day }. { $month }
month-short-1 = Jan.
month-short-2 = Feb.
month-short-3 = März
month-short-4 = Apr.
month-short-5 = Mai
month-short-6 = Juni
month-short-7 = Juli
month-short-8 = Aug.
month-short-9 = Sept.
month-short-10 = Okt.
month-short-11 = Nov.
month-short-12 = Dez.

# Ob es zu schaffen ist.
plan-line-fits = Es passt. { $planned } sind geplant, { $free } sind bis { $date } frei; weitere { $reserve } bleiben als Reserve zum Auffrischen.
plan-line-part = Das Wichtigste passt. Geplant sind { $planned } von { $needed } bis zu allen Zielen; { $free } sind bis { $date } frei, { $reserve } bleiben als Reserve.
plan-line-short = Es passt nicht. { $planned } sind bis { $date } geplant, das Wichtigste zuerst; das Wichtigste braucht { $needed }, davon sind { $reached } dabei.
plan-line-nothing = In die { $free } bis { $date } passt nichts; das Wichtigste braucht { $needed }.
plan-line-open = { $planned } bis zu allen Zielen, bei Ihren Stunden fertig am { $finish }. Mit einem Datum wird ausgewählt, was am meisten zählt.
plan-cannot-no-hours = Ohne Stunden pro Woche lässt sich nichts auf einen Tag legen.
plan-cannot-no-hours-next = Geben Sie an, wie viele Stunden pro Woche Sie haben; das lässt sich jederzeit ändern.
plan-cannot-deadline-past = Das Datum, auf das Sie hinarbeiten, liegt nicht in der Zukunft.
plan-cannot-deadline-past-next = Setzen Sie ein späteres Datum oder keines.
plan-cannot-nothing-left = Für diese Rolle gibt es nichts mehr zu lernen.
plan-cannot-nothing-left-next = Sehen Sie nach, was nur die Arbeit lehrt, oder wählen Sie eine andere Rolle.
plan-remedy-hours = { $hours } pro Woche, { $more } mehr, { $goal ->
    [matters] würden für das Wichtigste reichen
   *[all] würden für alles reichen
}.
plan-remedy-later = Ein späteres Datum, { $date }, { $goal ->
    [matters] würde für das Wichtigste reichen
   *[all] würde für alles reichen
}.
plan-remedy-narrower = Ohne { $without } würde der Rest passen: { $needed }.
plan-certified-all = Alles ist geplant: Es gibt nichts auszuwählen.
plan-certified-best = Keine andere Auswahl bringt in diesen Stunden mehr; das ist bewiesen, nicht geschätzt.
plan-certified-within = Höchstens { $whole },{ $tenth } % unter der besten Auswahl für diese Stunden; das ist bewiesen, nicht geschätzt.
plan-robust = Läge jede Schätzung der Stunden um 30 % daneben, blieben { $percent } von 100 Schritten.
plan-step-title = { $title }, Stufe { $level }
plan-step-begun = Begonnen: { $logged } von { $planned }.
plan-span = { $first } bis { $last }
plan-week-away = frei
plan-deadline-exam = Prüfung
plan-deadline-appraisal = Beurteilung
plan-deadline-interview = Gespräch
plan-deadline-other = Datum
plan-left-out = Pro Stunde weniger wert als das Geplante. { $hours } mehr brächten es hinein.
plan-left-out-needs = Pro Stunde weniger wert als das Geplante. Mit dem, was vorher kommen muss, brächten es { $hours } mehr hinein.
plan-work-by = bis { $day }
plan-work-expires = Erneuern, oder etwas haben, das darauf folgt
plan-hours-done = { $done } erledigt
plan-hours-behind = { $done } erledigt, { $behind } zurück
plan-hours-plan = { $hours } Plan
plan-hours-free = { $hours } frei
plan-hours-free-reserve = { $hours } frei, davon { $reserve } Reserve
plan-no-hours = keine Stunden angegeben
plan-hours-a-week = { $hours } pro Woche
plan-state-ahead = {""}
plan-state-started = Begonnen.
plan-state-late = Die Tage dafür sind verstrichen.

# Was sich ändert, und warum.
plan-added = { $title } kommt am { $new } dazu
plan-dropped = { $title } fällt weg
plan-moved = { $title } rückt vom { $old } auf den { $new }
plan-ends = { $title } endet jetzt am { $last }
plan-count-added = { $count ->
    [one] ein Schritt kommt dazu
   *[other] { $text } Schritte kommen dazu
}
plan-count-dropped = { $count ->
    [one] einer fällt weg
   *[other] { $text } fallen weg
}
plan-count-moved = { $count ->
    [one] einer verschiebt sich
   *[other] { $text } verschieben sich
}
plan-why-started = Sie haben damit begonnen.
plan-why-placed = Sie haben es auf den { $day } gelegt.
plan-why-needed = Es ist nur dabei, weil { $steps } es { $count ->
    [one] braucht
   *[other] brauchen
}.
plan-why-more-hours = Es gibt mehr Stunden.
plan-why-fewer-hours = Es gibt weniger Stunden.
plan-why-worth-more = Es ist pro Stunde mehr wert als das, was es ersetzt.
plan-why-worth-less = Anderes ist pro Stunde mehr wert.
plan-why-done = Die Stufe ist erreicht.
plan-why-not-relevant = Sie haben es für sich als nicht relevant bezeichnet.
plan-why-removed = Sie haben dieses eigene Thema entfernt.
plan-why-not-asked = Ihre Rolle verlangt es nicht.
plan-why-snoozed = Sie haben es bis zum { $day } zurückgestellt.
plan-why-missed = Der Tag dafür ist verstrichen.
plan-why-others-moved = Was davor kommt, hat sich geändert.
move-past = Dieser Tag liegt zurück. Ein Schritt lässt sich auf heute oder auf einen späteren Tag legen.
move-next = Wählen Sie einen Tag ab heute, vor dem Datum, auf das Sie hinarbeiten.
move-too-long = Von diesem Tag an wäre es nicht vor dem Datum fertig, auf das Sie hinarbeiten.
move-late = Dieser Tag liegt nicht vor dem Datum, auf das Sie hinarbeiten.
said-plan-accepted = Plan angenommen: { $count ->
    [one] ein Schritt
   *[other] { $count } Schritte
}
said-plan-changed = Neuer Plan angenommen. { $what }
said-plan-moved = Verschoben
today-fresh-plan = Sie waren weg. Ein neuer Plan ab heute liegt bereit; nachzuholen ist nichts.
today-plan-differs = Ihr Plan sähe jetzt anders aus. { $what }

# Eigene Themen, freie Tage.
own-needs-title = Es braucht einen Titel von einer Zeile, höchstens 120 Zeichen.
own-needs-competence = Es braucht die Kompetenz, der es dient.
own-needs-hours = Es dauert eine Viertelstunde bis 200 Stunden; was länger ist, sind mehrere Themen.
own-importance = Das Gewicht geht von 1 bis 9.
said-own-added = Eigenes Thema hinzugefügt: { $title }
said-own-changed = Eigenes Thema geändert: { $title }
said-own-done = Abgeschlossen: { $title }
said-own-removed = Eigenes Thema entfernt: { $title }
days-off-many = Es sind mehr als 100 freie Zeiträume. Fassen Sie zusammen, was aneinandergrenzt.
days-off-order = Freie Tage enden nicht, bevor sie beginnen.
said-days-off = { $count ->
    [0] Keine freien Tage
    [one] Ein freier Zeitraum
   *[other] { $count } freie Zeiträume
}

# Erinnern.
refresh-why = { $items } { $count ->
    [one] wurde
   *[other] wurden
} zuletzt am { $since } gezeigt, eingeschätzt oder beantwortet.
recall-why = { $days ->
    [one] Zuletzt gestern gezeigt oder beantwortet.
   *[other] Zuletzt vor { $days } Tagen gezeigt oder beantwortet.
}
said-recalled-well = { $item }: sitzt noch. Das Erinnern ist vermerkt, Ihre Stufe bleibt, wie sie war
said-recalled-badly = { $item }: kommt bald wieder. Das Erinnern ist vermerkt, Ihre Stufe bleibt, wie sie war

# Die Kalenderdatei.
calendar-name = Pathfolio
calendar-file = Pathfolio-Plan { $date }
calendar-sitting = { $title }, { $duration } ({ $at } von { $of })
calendar-step = { $title }, { $duration }
calendar-cancelled = Nicht mehr im Plan
calendar-format-unknown = „{ $what }“ ist kein Format: ics oder csv.
calendar-time-unknown = „{ $what }“ ist keine Uhrzeit: Sie braucht die Form 19:00.
said-calendar = { $file }: { $sittings } Sitzungen aus { $steps } Schritten
csv-step = Schritt
csv-competence = Kompetenz
csv-title = Titel
csv-level = Stufe
csv-sitting = Sitzung
csv-date = Datum
csv-minutes = Minuten
