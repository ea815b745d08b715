# Warum ein Schritt empfohlen wird, in den Worten einer guten Lehrkraft. Jede Zahl in diesen Sätzen lässt sich aus der
# Rechnung nachrechnen, die daneben steht.

advice-heart = { $competence } steht im Mittelpunkt Ihrer Rolle, Gewicht { $importance } von 9.
advice-heart-furthest = { $competence } steht im Mittelpunkt Ihrer Rolle, Gewicht { $importance } von 9, und ist am weitesten vom Ziel entfernt.
advice-weighs = { $competence } hat in Ihrer Rolle Gewicht { $importance } von 9.
advice-weighs-furthest = { $competence } hat in Ihrer Rolle Gewicht { $importance } von 9 und ist am weitesten vom Ziel entfernt.
advice-furthest = { $competence } ist am weitesten vom Ziel entfernt: { $missing } von { $of } Stufen fehlen.
advice-clause = Der Schritt dient Abschnitt { $clause } mit { $items }.
advice-clause-suggested = Der Schritt dient Abschnitt { $clause } mit { $items }; diese Zuordnung ist unser Vorschlag.
advice-only-as-prerequisite = Der Schritt ist nur dabei, weil { $steps } ihn { $count ->
    [one] voraussetzt
   *[other] voraussetzen
}.
advice-opens = Danach { $count ->
    [one] wird ein späterer Schritt
   *[other] werden { $text } spätere Schritte
} möglich.
advice-below-all = Alle { $items } Elemente dieser Kompetenz liegen unter dem Ziel.
advice-below = { $below } von { $items } Elementen dieser Kompetenz liegen unter dem Ziel.
advice-counts-twice = { $item } zählt auch als { $also }, ohne weitere Stunden.
advice-fits = Der ganze Schritt passt in Ihre { $minutes }.

# Was er bewirkt. Die Teile stehen im Akkusativ.
advice-lifts = Der Schritt hebt { $what }.
advice-lifts-knowledge = { $count ->
    [one] eine Kenntnis von { $from } auf { $to }
   *[other] { $text } Kenntnisse von { $from } auf { $to }
}
advice-lifts-skill = { $count ->
    [one] eine Fertigkeit von { $from } auf { $to }
   *[other] { $text } Fertigkeiten von { $from } auf { $to }
}
advice-needs = Vorher { $count ->
    [one] kommt
   *[other] kommen
} { $steps }.
advice-needs-work = Stufe { $target } erreicht man durch die Arbeit selbst, nicht durch Lernen.
advice-left-out = In die Stunden bis zu Ihrem Termin passt er nicht.

advice-step-title = „{ $title }“ bis Stufe { $level }

# Eine Zeile für eine Liste.
advice-brief-weighs = Gewicht { $importance } von 9
advice-brief-opens = , macht { $count ->
    [one] einen späteren Schritt
   *[other] { $text } spätere Schritte
} möglich
advice-brief-next = ; geht von Stufe { $from } aus weiter
advice-brief-needs = Kommt nach { $step }
advice-brief-lifts = { $items } auf Stufe { $level }

# Der Taschenrechner.
advice-arithmetic = Gewinn { $gain } für { $duration } Lernzeit: { $rate } je Stunde.
advice-arithmetic-block = In der Liste steht der Schritt mit { $together } je Stunde, zusammen mit den Schritten, die dazugehören.

# Warum noch nicht.
advice-wait-little = Für Ihre Rolle zählt das wenig, Gewicht { $importance } von 9. { $returns }
advice-wait-others = Das hat Gewicht { $importance } von 9, doch andere Schritte bringen je Stunde mehr. { $returns }
advice-returns = Es kommt wieder, sobald { $others }.
advice-returns-level = { $competence } auf { $knowledge } steht
advice-returns-levels = { $competence } bei Wissen auf { $knowledge } und bei Fertigkeit auf { $skill } steht
advice-wait-needs = Zuerst { $count ->
    [one] kommt
   *[other] kommen
} { $steps }.
advice-wait-snoozed = Sie haben das bis zum { $date } zurückgestellt.
advice-wait-behind-snoozed = Zuerst { $count ->
    [one] kommt
   *[other] kommen
} { $steps }, zurückgestellt bis zum { $date }.
advice-wait-not-relevant = Was hier unter dem Ziel liegt, gehört zu { $count ->
    [one] einem Thema, das
   *[other] { $text } Themen, die
} Sie als nicht relevant markiert haben.
advice-wait-at-target = Hier steht alles am Ziel.
advice-wait-needs-work = Das Lernen hat seinen Teil getan; { $count ->
    [one] ein Element kann
   *[other] { $text } Elemente können
} nur durch echte Arbeit steigen.
advice-wait-no-step = { $count ->
    [one] Ein Element braucht
   *[other] { $textstart } Elemente brauchen
} keine Lernstunden: Sehen Sie sich ein fertiges Beispiel an und schätzen Sie neu ein.
advice-wait-not-asked = Ihre Rolle verlangt das nicht.
advice-wait-budget = Die Stunden bis zu Ihrem Termin reichen nicht so weit; mit { $more } mehr wäre es dabei.

# Nichts zu empfehlen.
advice-empty-done = Alle Elemente stehen am Lernziel. Den Rest lehrt nur die Arbeit.
advice-empty-clause = Bei keinem Element, das Abschnitt { $clause } dient, ist noch etwas zu lernen.
advice-empty-clause-none = Kein Element des Katalogs dient Abschnitt { $clause }.
advice-empty-competence = In { $competence } ist nichts mehr zu lernen.
