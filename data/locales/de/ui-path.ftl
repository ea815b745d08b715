# Der Raum Lernweg: der Plan in der Zeit, was ein Verschieben täte, was wäre wenn, freie Tage, eigene Themen; und was er zu Heute beiträgt.

nav-path = Lernweg
do-plan-accept = Plan annehmen
do-calendar = Kalenderdatei
do-what-if = Was wäre wenn: andere Rolle, andere Stunden, anderer Termin
failure-title-plan = Es gibt keinen Plan

path-waiting = Der Plan wird berechnet
path-view = Darstellung des Lernwegs
path-timeline = Zeitachse
path-list = Liste
path-calendar = Kalenderdatei
path-what-if = Was wäre wenn

# Die Zeitachse
path-grid = { $count ->
    [one] Ein Schritt an seinen Tagen
   *[other] { $count } Schritte an ihren Tagen
}
path-column-competence = Kompetenz
path-column-step = Schritt
path-column-hours = Stunden
path-column-days = Tage
path-today = Heute
path-spare = Übrig
path-spare-on = { $duration } übrig, von { $from } bis { $to }
path-work = Bei der Arbeit und auf Papier
path-state-late = überfällig
path-state-done = erledigt
path-state-started = begonnen
path-state-gone = entfallen
path-work-more = { $count } weitere, bis { $day } anzufragen
path-none = ohne Tag
path-sittings = { $days }, { $count ->
    [one] eine Sitzung
   *[other] { $count } Sitzungen
}
path-keys = Pfeiltasten gehen durch die Zeilen, Eingabe öffnet einen Schritt.
path-rows-below = { $count ->
    [one] Eine weitere Zeile
   *[other] { $count } weitere Zeilen
}
path-more-left-out = { $count ->
    [one] Ein Schritt ist nicht im Plan
   *[other] { $count } Schritte sind nicht im Plan
}

# Die Liste
path-week-of = Woche ab { $day }
path-week-free = { $hours } frei
path-left-out = Nicht im Plan
path-left-out-some = die { $shown } wertvollsten von { $count }
path-refresh = Aufzufrischen, aus der Reserve

# Ein Schritt
path-step = Der Schritt
path-step-worth = Er ist seine Stunden wert: Es entscheiden das Gewicht seiner Kompetenz und ihr Abstand zum Ziel.
path-step-placed = Sie haben ihn auf den { $day } gelegt.
path-step-let = Den Planer wählen lassen
path-step-topic = Thema ansehen
path-start = Beginnen
path-sittings-all = Alle { $count } Sitzungen zeigen
path-move-to = Verschieben auf …
path-move-first = So früh wie möglich
path-move-week = Nächste Woche
path-move-month = In vier Wochen
path-move-date = Auf einen Tag
path-date-form = JJJJ-MM-TT
path-move-look = Ansehen

# Was ein Verschieben täte
path-move-ask = „{ $title }“ auf den { $day } verschieben?
path-move-let = Den Planer den Tag von „{ $title }“ wählen lassen?
path-move-new = Seine neuen Tage: { $days }
path-move-no-room = Am { $day } ist kein Platz. Die nächsten Tage mit Platz: { $days }.
path-move-no-room-day = Am { $day } ist kein Platz. Der nächste Tag mit Platz ist der { $days }.
path-move-nothing = Sonst ändert sich nichts.
path-move-spare = Freie Zeit
path-move-spare-same = Die freie Zeit bleibt gleich
path-from-to = { $from } → { $to }
path-move = Verschieben
path-move-choose = Wählen lassen
path-move-not = Lassen, wie es ist
path-move-accepts = Der Plan wird damit angenommen.
path-move-accepts-new = Der neue Plan wird damit angenommen.
path-falls-away = entfällt
path-rows-all = Alle { $count } zeigen

# Annehmen
path-accept = Diesen Plan annehmen
path-accept-words = Von da an bleibt er stehen und wird mit dem verglichen, was geschieht. Sie können es rückgängig machen und ihn jederzeit ändern.
path-accepted-on = Angenommen am { $day }.
path-changed = Ihr Plan sähe jetzt anders aus
path-changed-accept = Neuen Plan annehmen
path-changed-keep = Alten behalten
path-changed-kept = Sie bleiben beim Plan vom { $day }.
path-changed-ask = Unterschied ansehen
path-none-fits = Zu diesen Stunden und diesem Termin passt kein Plan.
path-look-later = Späteren Termin ansehen
path-look-hours = Mehr Stunden ansehen
path-look = Welcher Plan gezeichnet wird
path-look-accepted = Angenommen
path-look-now = Wie er jetzt wäre

# Kein Plan
path-empty-no-hours = Hier steht jeder Schritt an seinen Tagen, dazu, worum bei der Arbeit zu bitten ist und was übrig bleibt. So sehen Sie, ob Ihr Termin zu halten ist.
path-empty-deadline-past = Hier steht jeder Schritt an seinen Tagen bis zu Ihrem Termin.
path-empty-nothing-left = Hier stehen die Schritte, die zu lernen sind. Alle liegen hinter Ihnen.
path-empty-title-no-hours = Wie viele Stunden pro Woche haben Sie?
path-empty-title-deadline-past = Der Termin liegt hinter Ihnen
path-empty-title-nothing-left = Es ist nichts mehr zu lernen
path-set-hours = Stunden festlegen
path-set-hours-days = Oder Stunden je Wochentag, unter Ihr Vorhaben
path-set-date = Termin festlegen
path-set-no-date = Ohne Termin weitermachen
path-see-competences = Kompetenzen ansehen

# Wie es doch passt
path-remedies = Drei Wege, damit es passt
path-remedies-some = Wege, damit es passt
path-remedies-all = Was nötig wäre, damit alles passt
# Statt ihrer Aufzählung, wo es viele sind
path-remedy-without = Ohne die { $count } Kompetenzen, die am wenigsten zählen, würde der Rest passen.
path-remedy-which = Welche
path-remedy-look = Ansehen
path-remedy-edit = Ziele der Rolle bearbeiten

# Stunden
path-hours = Stunden
path-hours-alt = Stunden im Verlauf, bis { $end }: { $done }; { $plan }; { $free }.
path-hours-alt-open = Stunden im Verlauf, bis { $end }: { $done }; { $plan }.
path-hours-none = noch nichts eingetragen

# Was wäre wenn
path-what-if-words = Zwei Pläne nebeneinander. Nichts ändert sich, bis Sie einen übernehmen.
path-what-if-role = Rolle
path-what-if-hours = Stunden pro Woche
path-what-if-date = Termin
path-what-if-ask = Vergleichen
path-what-if-now = Jetzt
path-what-if-then = Dann
path-what-if-steps = Schritte
path-what-if-planned = Geplant
path-what-if-of = { $planned } von { $needed } bis zu allen Zielen
path-what-if-finish = Letzte Sitzung
path-what-if-first = Erste Schritte
path-what-if-verdict = Passt es?
path-what-if-difference = Was sich ändert
path-what-if-same = Die Schritte und ihre Tage bleiben gleich.
path-what-if-take = Diesen Plan nehmen
path-what-if-back = Zurück zum Lernweg
path-what-if-leave = Lassen, wie es ist
path-none-set = keiner

# Kalenderdatei
path-calendar-words = Aus jeder Sitzung wird ein Eintrag, aus jedem Schritt eine Aufgabe. Eine spätere Datei aktualisiert die Einträge einer früheren.
path-calendar-format = Art der Datei
path-calendar-ics = Kalender (.ics)
path-calendar-csv = Tabelle (.csv)
path-calendar-at = Sitzungen beginnen um
path-calendar-at-hint = Etwa 18:30. Ohne Angabe sind es ganztägige Einträge.
path-calendar-save = In den Dokumenten speichern
path-calendar-elsewhere = Anderswo speichern …
path-close = Schließen

# Freie Tage
path-off = Freie Tage
path-off-words = An ihnen wird nichts geplant.
path-off-none = Noch keine.
path-off-from = Von
path-off-to = Bis
path-off-add = Hinzufügen
path-off-remove = Entfernen
path-off-remove-name = { $days } entfernen
path-days = { $first } bis { $last }

# Eigene Themen
path-own = Eigene Themen
path-own-words = Was kein Rahmenwerk kennt und Ihre Arbeit verlangt. Der Planer wägt es mit allem anderen ab.
path-own-none = Noch keine.
path-own-add = Thema hinzufügen
path-own-title = Titel
path-own-competence = Hilft bei
path-own-hours = Stunden
path-own-importance = Gewicht
path-own-importance-as = wie seine Kompetenz
path-own-save = Speichern
path-own-drop = Abbrechen
path-own-done = Es liegt hinter mir
path-own-again = Wieder aufnehmen
path-own-remove = Entfernen
path-own-log = Zeit eintragen
path-own-change = { $title } ändern
path-own-logged = { $logged } von { $planned }
path-own-behind = liegt hinter Ihnen

# Wie gut er ist
path-arithmetic = Die Rechnung
path-arithmetic-value = Gewinn des Geplanten
path-arithmetic-bound = Keine Auswahl bringt mehr als
path-arithmetic-gap = Was fehlen kann
path-arithmetic-gap-words = (Schranke − Gewinn) ÷ Schranke, in Millionsteln: { $gap }

# Auf Heute
path-recall = Erinnern
path-recall-count = { $count ->
    [one] Eine Frage ist fällig
    [2] Zwei Fragen sind fällig
    [3] Drei Fragen sind fällig
   *[other] { $count } Fragen sind fällig
}
path-recall-words = Ihre Antwort bestimmt, wann wieder gefragt wird. Sie setzt keine Stufe.
path-recall-begin = Jetzt antworten
path-recall-show = Antwort zeigen
path-recall-mistake = Der übliche Fehler: { $mistake }
path-recall-knew = Gewusst
path-recall-not = Noch nicht
path-recall-later = Nicht jetzt
path-drift-look = Unterschied ansehen
path-fresh-look = Frischen Plan ansehen
