# Das gedruckte Portfolio. Die Schlüssel sind `Word::key()` der Crate `portfolio`; was in Klammern steht, füllt die Seite.

portfolio-kind = Kompetenzportfolio
portfolio-title-of = Portfolio von { $name }
portfolio-copy-for = Eigenes Exemplar

# Neben dem Namen auf der ersten Seite
portfolio-fact-framework = Rahmenwerk
portfolio-fact-targets = Ziele
portfolio-fact-deadline = Termin
portfolio-fact-printed = Gedruckt

# Die drei Zahlen zum Stand; jede steht über ihrem Balken
portfolio-level = Stufe
portfolio-demonstrated = Nachgewiesen
portfolio-confirmed = Bestätigt
portfolio-alt-bar = { $number } { $of }

# Der Schlüssel zu Stufen und Zeichen
portfolio-key-levels = Die Stufen
portfolio-knowledge = Wissen
portfolio-skill = Fertigkeit
portfolio-key-own = selbst eingeschätzt
portfolio-key-confirmed = bestätigt
portfolio-key-zero = Stufe 0
portfolio-not-assessed = ohne Stufe
portfolio-round-note = Im runden Bild ist jeder Sektor eine Kompetenz: zuerst Wissen, dann Fertigkeit, im Uhrzeigersinn. Der schwarze Bogen ist das Ziel.
portfolio-alt-round = Alle Kompetenzen um eine Mitte: die Stufe von Wissen und Fertigkeit jeder Kompetenz gegen ihr Ziel. Die Karte darunter nennt dieselben Stufen als Zahlen.
portfolio-map-note = Eine Spalte steht für ein Element der Norm, zuerst Wissen (K), dann Fertigkeit (S); eine Sprosse für eine Stufe; die Linie ist das Ziel.

# Eine Zelle der Karte: „K 2  S 1“ und am Ende „von 3“. K und S wie in den Nummern der Elemente.
portfolio-knowledge-short = K
portfolio-skill-short = S
portfolio-of-target = von { $target }
portfolio-evidence-short = E
portfolio-evidence-note = E zählt die Nachweise, was immer sie zeigen.
portfolio-alt-evidence = Nachweise: { $number }
portfolio-no-evidence = Noch kein Nachweis ist aufbewahrt.
portfolio-no-study = Noch keine Lernzeit ist festgehalten.

# Was ein Vorleseprogramm zu einem Schaubild sagt
portfolio-alt-stave = { $number } { $title }: Wissen Stufe { $knowledge }, Fertigkeit Stufe { $skill }, Ziel { $target }
portfolio-alt-own = Stufe { $level }, selbst eingeschätzt
portfolio-alt-confirmed = Stufe { $level }, bestätigt
portfolio-alt-clause = { $number } von { $all } Elementen am Ziel
portfolio-alt-link = { $title }, Seite { $page }

# Auf jeder Seite
portfolio-foot = Gedruckt am { $date }. Fingerabdruck des Journals { $fingerprint }
portfolio-fingerprint-full = Fingerabdruck des Journals, vollständig: { $fingerprint }
portfolio-page-of = { $page } von { $pages }
portfolio-continued = { $title }, Fortsetzung

portfolio-summary = Überblick
portfolio-contents = Inhalt

# Eine Kompetenz
portfolio-target-importance = Ziel { $target }, Gewicht { $importance } von 9
portfolio-target = Ziel { $target }
portfolio-no-target = von dieser Rolle nicht verlangt
portfolio-knowledge-head = a) Wissen,
portfolio-knowledge-shown = gezeigt durch Qualifikationen
portfolio-skill-head = b) Fertigkeit,
portfolio-skill-shown = gezeigt durch eigenes Tun
portfolio-missing = Was fehlt
portfolio-missing-nothing = Nichts, gemessen am Ziel dieser Rolle.
# Elemente, die nur nach eigener Aussage am Ziel stehen
portfolio-missing-evidence = Am Ziel, ohne Nachweis: { $items }.
portfolio-room = Raum für die Beurteilung
portfolio-and-more = und { $number } weitere
portfolio-best = Nachweise, die es am besten zeigen
portfolio-pieces = Nachweise:
portfolio-further = Weitere Nachweise:
portfolio-supporting-only = Ergänzend, zählt nicht als nachgewiesen:

# Ein Nachweis; Quadrat, Kreis, gepunktetes Quadrat
portfolio-ability = Können
portfolio-qualification = Qualifikation
portfolio-supporting = ergänzend
portfolio-situation = Situation:
portfolio-task = Aufgabe:
portfolio-action = Vorgehen:
portfolio-result = Ergebnis:
portfolio-piece-shows = Was er zeigt:
portfolio-own-share = Eigenanteil:
portfolio-witness = Zeuge:
portfolio-held-back = zurückgehalten: { $label }
portfolio-issued-as = Nr. { $number }
portfolio-expires = gültig bis { $date }
portfolio-expired-on = abgelaufen am { $date }
portfolio-expired = abgelaufen
portfolio-does-not-count = zählt nicht
portfolio-link-to = Link: { $address }
portfolio-held-by = liegt bei { $holder }
portfolio-reference = Zeichen { $reference }
portfolio-fingerprint = Fingerabdruck { $fingerprint }
portfolio-hash-begins = beginnt mit { $digits }

# Das Nachweisverzeichnis
portfolio-register = Nachweisverzeichnis
portfolio-register-note = Ein gefülltes Quadrat zeigt Fertigkeit durch Können, ein offener Kreis Wissen durch Qualifikation; ein gepunktetes Quadrat ergänzt nur. Was hier steht, ist eigene Aussage, nicht geprüft. Eine Datei ist die genannte, wenn ihr SHA-256 ohne Leerzeichen gleich ist.
portfolio-register-count = Nachweise: { $number }
portfolio-register-count-held = Nachweise: { $number }, zurückgehalten: { $held }
portfolio-register-number = Nr.
portfolio-register-piece = Titel, Form und Aussteller
portfolio-register-basis = Zeigt
portfolio-register-happened = Wann
portfolio-register-serves = Dient
portfolio-register-files = Dateien: Name und Größe
portfolio-register-hash = SHA-256
# Wo in einem Nachweis Elemente gezeigt sind: „6.5.3 S2: Seite 4“
portfolio-passage = { $items }: { $passage }
portfolio-serves-clauses = { $edition }: { $clauses }

# Was ein Druck auslässt: eine Zeile auf der ersten Seite, eine Liste am Ende des Verzeichnisses
portfolio-left-out = Was dieser Druck auslässt
portfolio-left-out-line = In diesem Druck zurückgehalten oder ausgelassen, wie seine Liste sagt: { $what }.
portfolio-left-out-pieces = Nachweise, { $pieces }
portfolio-left-out-competences = Kompetenzen, { $competences }
portfolio-left-out-label = Zurückgehalten wegen der Einstufung „{ $label }“: { $number }. Jeder steht im Verzeichnis mit Nummer und Datum, ohne Titel.
portfolio-left-out-named = Bewusst ausgelassene Kompetenzen: { $competences }.
portfolio-left-out-unlisted = Nachweise, die nur Ausgelassenem dienen und gar nicht aufgeführt sind: { $number }.

# Raum für Unterschriften
portfolio-sign-holder = Vorgelegt von
portfolio-sign-holder-says = Was hier steht, habe ich im genannten Anteil selbst gemacht.
portfolio-sign-reviewer = Gelesen von
portfolio-sign-reviewer-says = Ich habe dieses Verzeichnis gelesen.
portfolio-sign-disagree = Diese Nummern sehe ich anders, und warum:
portfolio-sign-name = Name
portfolio-sign-role = Funktion
portfolio-sign-date = Ort, Datum
portfolio-sign-signature = Unterschrift

# Das Lernprotokoll
portfolio-study = Lernprotokoll
portfolio-study-note = Selbst festgehaltene Zeit. Sie zeigt Einsatz; sie hebt keine Stufe und weist allein nichts nach.
portfolio-study-total = { $time }; Sitzungen: { $sessions }
portfolio-study-months = Stunden je Monat
portfolio-study-competences = Stunden je Kompetenz
portfolio-study-sessions = Sitzungen der letzten zwölf Monate
portfolio-study-earlier = Frühere Monate
portfolio-study-month = Monat
portfolio-study-count = Sitzungen
portfolio-study-time = Zeit
portfolio-study-date = Datum
portfolio-study-what = Was
portfolio-study-note-head = Notiz
portfolio-minutes = { $minutes } min
portfolio-hours = { $hours } h
portfolio-hours-minutes = { $hours } h { $minutes }

# Die Abschnittsmatrix
portfolio-matrix = Abschnittsmatrix
portfolio-matrix-note = Welche Kompetenzen und Elemente jedem Abschnitt von { $edition } dienen. Die Schaubilder zeigen zuerst, was ISO/IEC 27021 nennt oder was daraus folgt, dann, nach einer Lücke, unsere Vorschläge.
portfolio-matrix-competence = Kompetenz
portfolio-matrix-items = Elemente
portfolio-matrix-source = Quelle
portfolio-matrix-at-target = Am Ziel
portfolio-number-of = { $number } von { $all }
portfolio-source-standard = genannt
portfolio-source-mapped = übertragen
portfolio-source-suggested = Vorschlag

# Sätze, die mit ihren Zahlen kommen
portfolio-of-at-target = von { $of } Elementen am Ziel,
portfolio-note-level = selbst eingeschätzt; der Balken zeigt den Weg aller Elemente
portfolio-of-items = von { $of } Elementen
portfolio-note-demonstrated = durch Nachweise gezeigt
portfolio-note-confirmed = am Ziel, abgezeichnet
portfolio-sample = Beispiel: niemandes Portfolio
portfolio-note-evaluates = Zur Auditkompetenz selbst siehe ISO 19011 und ISO/IEC 27007, Abschnitt 7; Verhalten ist hier nicht erfasst.
portfolio-note-self = Was blau ist, ist eigene Aussage, nicht geprüft.
portfolio-edition = ISO/IEC 27001:{ $year }
portfolio-serves = Dient { $clauses }.
portfolio-missing-not-assessed = Nicht eingeschätzt: { $items }.
portfolio-missing-below = Unter dem Ziel: { $items }.
# Ein Element, und wie man es jemandem zeigen würde, der zweifelt
portfolio-missing-show = { $item } ließe sich so zeigen: { $hint }
portfolio-missing-work = Lernen allein bringt keine Fertigkeit auf { $target }; das braucht echte Arbeit.
portfolio-key-1-knowledge = sagt, was es ist
portfolio-key-1-skill = kennt ein Beispiel
portfolio-key-2-knowledge = wählt mit Buch
portfolio-key-2-skill = tat Teile, geprüft
portfolio-key-3-knowledge = entscheidet allein
portfolio-key-3-skill = tat Ganzes allein
portfolio-key-4-knowledge = vergleicht, lehrt
portfolio-key-4-skill = passt an, prüft
portfolio-key-5-knowledge = legt fest, was gilt
portfolio-key-5-skill = steht dafür ein
portfolio-file = Pathfolio { $name } { $date }
portfolio-file-nameless = Pathfolio { $date }
preflight-glyphs = Diese Zeichen fehlen in den mitgelieferten Schriften und werden als Marke gedruckt: { $glyphs }
preflight-name = Es ist kein Name angegeben; die erste Seite hat keinen.
preflight-not-assessed = { $count ->
    [one] Ein Element ist nicht eingeschätzt; man sieht es als gepunktete Spalte.
   *[other] { $count } Elemente sind nicht eingeschätzt; man sieht sie als gepunktete Spalten.
}
preflight-undemonstrated = Noch kein Element ist nachgewiesen: Jede Stufe ist eigene Aussage.
preflight-role = Es ist keine Rolle genannt; die Ziele sind die der ganzen Norm.
