# Die Befehlszeile: was ihre Hilfe und ihre Antworten sagen.

cli-about = Pathfolio auf der Befehlszeile: dieselben Aufzeichnungen und dieselben Befehle wie im Fenster.
cli-after = Rückgabewerte: 0 getan, 1 abgelehnt, 2 falscher Aufruf, 3 beschädigt, 4 belegt.
cli-data-dir = Wo die Aufzeichnungen liegen; sonst $PATHFOLIO_DATA_DIR, sonst der Ort der Plattform
cli-json = Mit einem JSON-Objekt antworten, für Programme
cli-as-of = Einträge bis zu diesem Tag auswerten und darauf planen; schreibende Befehle lehnen ab
cli-sample = Die Beispielperson statt der Aufzeichnungen; nichts wird geschrieben

cli-role = Rollenprofile: welche es gibt, und worauf Sie hinarbeiten
cli-role-list = Alle Rollenprofile
cli-role-set = Rolle, Stunden pro Woche, Termin und Name setzen
cli-role-set-role = Kennung der Rolle, wie internal-auditor
cli-hours = Stunden pro Woche: 5, 2.5 oder je Wochentag mon=1,sat=3
cli-deadline = Der angestrebte Termin: 2027-01-26
cli-purpose = Was an diesem Tag ist: exam, appraisal, interview, other
cli-name = Ihr Name, wie er gedruckt wird

cli-assess = Ein Element (6.5.3.K4) einschätzen, oder alles Wissen (6.5.3.K) oder alle Fertigkeiten (6.5.3.S) einer Kompetenz
cli-assess-target = Was einzuschätzen ist
cli-assess-level = Stufe 0 bis 5
cli-reason = Warum; nötig, wenn die Einschätzung eines Elements steigt
cli-date = Der Tag, für den die Einschätzung gilt; heute, wenn er fehlt
cli-replace = Die Einschätzung des Ganzen darf die der einzelnen Elemente leeren

cli-recommend = Was als Nächstes zu lernen ist, und warum
cli-recommend-role = Für diese Rolle statt Ihrer eigenen
cli-recommend-competence = Nur Schritte dieser Kompetenz
cli-recommend-clause = Nur Schritte, die diesem Abschnitt von ISO/IEC 27001 dienen
cli-recommend-standard = Ausgabe, aus der die Abschnittsnummer stammt: 2013 oder 2022
cli-recommend-minutes = Verfügbare Minuten
cli-recommend-limit = Wie viele Schritte

cli-portfolio = Das Portfolio als PDF schreiben
cli-portfolio-file = Die Datei, die geschrieben wird
cli-paper = a4 oder letter
cli-journal = Jeder Eintrag, der älteste zuerst
cli-verify = Beide Kopien der Aufzeichnungen prüfen
cli-framework = Der Katalog
cli-framework-show = Ihn zeigen, oder eine Kompetenz daraus
cli-framework-number = Nummer der Kompetenz
cli-framework-check = Die mitgelieferten Inhalte prüfen, oder eine Datei an ihrer Stelle
cli-framework-file = Rahmenwerk als TOML-Datei
cli-undo = Den letzten Eintrag dieses Geräts zurücknehmen
cli-redo = Das zuletzt Zurückgenommene wiederherstellen
cli-batch = Anfragen als JSON-Zeilen auf der Standardeingabe, je Zeile eine Antwort

cli-recommend-title = { $role }: was als Nächstes zu lernen ist
cli-step = { $position }. { $competence } { $title }, auf Stufe { $level }: { $duration }, Gewinn { $gain }
cli-step-items = Elemente { $items }
cli-step-clauses = Abschnitte von ISO/IEC 27001: { $clauses }
cli-waits = Noch nicht
cli-wait = { $competence } { $title }: { $reason }
cli-total = { $duration } Lernzeit bis zu allen Zielen.
cli-role-line = { $id }: { $title }. { $summary }
cli-role-current = (Ihre)
cli-saved-pdf = { $file }: { $pages } Seiten, { $bytes } Byte, SHA-256 { $sha }
cli-entry = Eintrag { $hash }
cli-journal-line = { $hash } { $device } { $seq } { $at } { $kind }
cli-journal-empty = Noch kein Eintrag.
cli-fingerprint = Fingerabdruck des Journals { $fingerprint }
cli-verified = { $entries ->
    [one] Ein Eintrag
   *[other] { $entries } Einträge
} geprüft.
cli-verified-sound = Nichts ist beschädigt.
cli-finding = { $what } ({ $place }). { $done }
cli-lost = Verloren: { $hash }
cli-checked = { $competences } Kompetenzen, { $items } Elemente, { $topics } Themen.
cli-issue = { $file }:{ $line }: { $what }
cli-issues = { $count ->
    [0] Keine Beanstandung.
    [one] Eine Beanstandung.
   *[other] { $count } Beanstandungen.
}
cli-competence = { $number } { $title }
cli-hint = Gezeigt durch: { $hint }
cli-question = Fragen Sie sich: { $ask }
cli-topic = { $id } { $title } ({ $items })
cli-error = { $message }
cli-error-safe = Sicher: { $safe }
cli-error-next = Weiter: { $next }
cli-error-code = Code: { $code }
cli-line-too-long = eine Zeile ist länger als { $bytes } Byte.

# Rollen, was angenommen wird, Suche.
cli-role-which = Kennung der Rolle; Ihre eigene, wenn sie fehlt
cli-role-show = Ziele und Gewichte einer Rolle, Kompetenz für Kompetenz
cli-role-edit = Ziele und Gewichte einer Rolle ändern
cli-role-target = Eine Kompetenz und ihr Ziel: 6.5.3=4; mehrfach möglich
cli-role-importance = Eine Kompetenz und ihr Gewicht: 6.5.3=9; mehrfach möglich
cli-role-reset = Wie mitgeliefert, vor allem anderen, was angegeben ist
cli-role-nearest = Die Rollen, die einer Stellenanzeige am nächsten kommen
cli-role-advert = Eine Datei mit dem Text der Anzeige
cli-role-row = { $number } { $title }: Ziel { $target }, Gewicht { $importance }
cli-role-row-edited = { $number } { $title }: Ziel { $target } (mitgeliefert { $usual_target }), Gewicht { $importance } (mitgeliefert { $usual_importance })
cli-near = { $id }: { $title } ({ $matched })
cli-backgrounds = Bisherige Arbeit und Zertifikate, und was daraus angenommen wird
cli-background = { $id }: { $title } ({ $covers })
cli-background-chosen = (Ihre)
cli-assumed = Angenommen: { $number } { $title }, Wissen { $knowledge }, Fertigkeit { $skill }
cli-assume = Sagen, was Sie getan haben und besitzen; daraus werden Stufen angenommen
cli-assume-backgrounds = Kennungen aus `backgrounds`; ohne Angabe wird alles zurückgenommen
cli-assume-level = Eine Stufe von Hand: 6.5.3.K=3; allein angegeben bleibt, was gewählt ist; mehrfach möglich
cli-find = Kompetenzen, Elemente, Themen, Abschnitte, Maßnahmen, Unterlagen und Nachweise finden
cli-find-text = Eine Nummer oder Worte
cli-hit = { $kind } { $id }: { $title }
cli-hit-none = Nichts gefunden.
cli-assess-evidence = Der Nachweis, auf dem sie beruht, statt eines Grundes

# Nachweise.
cli-evidence = Was Kompetenz nachweist
cli-evidence-add = Einen Nachweis hinzufügen; eine Datei wird kopiert und nie verändert
cli-evidence-source = Die Datei, oder eine Adresse, die mit https:// beginnt
cli-evidence-title = Wie er heißt
cli-evidence-basis = qualification (zeigt Wissen), ability (zeigt Fertigkeit) oder supporting (ergänzt)
cli-evidence-form = certificate, degree, course, work-product, observation, testimony, experience, publication, other
cli-evidence-item = Ein Element, dem er dient (6.5.3.S2), oder 6.5.3.K für eine Qualifikation im Ganzen; mehrfach möglich
cli-evidence-passage = Die Stelle, die ein Element zeigt: 6.5.3.S2=Seite 4; mehrfach möglich
cli-passage-bad = „{ $what }“ nennt kein Element mit seiner Stelle, wie 6.5.3.S2=Seite 4.
cli-evidence-clause = Ein Abschnitt von ISO/IEC 27001:2022, dem er dient, oder von 2013 mit voller Kennung (iso-27001-2013/10.1); mehrfach möglich
cli-evidence-date = Der Tag, an dem es geschah oder ausgestellt wurde; heute, wenn er fehlt
cli-evidence-until = Der letzte Tag, wenn es länger dauerte
cli-evidence-issuer = Wer ihn ausgestellt hat
cli-evidence-number = Die Nummer des Ausstellers
cli-evidence-expires = Der Tag, an dem er abläuft
cli-evidence-label = public, internal oder confidential
cli-evidence-share = Ihr eigener Anteil daran
cli-evidence-witness = Wer es gesehen oder geprüft hat
cli-evidence-shows = Was er zeigt, in einem Satz
cli-evidence-held-by = Wer ihn verwahrt, wenn er das Haus nicht verlassen darf
cli-evidence-held-reference = Unter welchem Zeichen er dort liegt
cli-evidence-fingerprint = Sein SHA-256, wie ihn der Verwahrer nennt
cli-evidence-situation = Wie es war: die Situation
cli-evidence-task = Was zu tun war
cli-evidence-action = Was Sie getan haben
cli-evidence-result = Was dabei herauskam
cli-evidence-list = Alle Nachweise
cli-evidence-competence = Nur was dieser Kompetenz dient
cli-evidence-show = Ein Nachweis, ganz
cli-evidence-which = Seine Nummer oder Kennung
cli-evidence-revise = Einen Nachweis neu beschreiben; was er vorher sagte, bleibt im Verlauf
cli-evidence-withdraw = Einen Nachweis zurückziehen: Er bleibt in den Aufzeichnungen und zählt nicht mehr
cli-evidence-reason = Warum
cli-evidence-suggest = Elemente, von denen Worte sprechen
cli-evidence-text = Ein Titel, oder was der Nachweis zeigt
cli-evidence-save = Eine aufbewahrte Datei herauskopieren
cli-evidence-sha256 = SHA-256 der Datei
cli-evidence-destination = Wohin; in den Dokumentenordner, wenn es fehlt
cli-piece = { $number } { $title } [{ $basis }, { $form }, { $label }] { $date } { $serves }
cli-piece-withdrawn = { $number } { $title } (zurückgezogen) { $date }
cli-piece-expires = läuft ab am { $date }
cli-pieces-none = Noch kein Nachweis.
cli-file = { $name }, { $size }, SHA-256 { $sha }
cli-saved-file = { $file }
cli-suggested = { $target } { $text } ({ $matched })
cli-suggested-none = Kein Element spricht davon.
cli-field-until = Bis
cli-field-issuer = Aussteller
cli-field-reference = Nummer
cli-field-share = Eigenanteil
cli-field-witness = Zeuge
cli-field-shows = Zeigt
cli-field-link = Adresse
cli-field-withdrawn-for = Zurückgezogen
cli-field-situation = Situation
cli-field-task = Aufgabe
cli-field-action = Vorgehen
cli-field-result = Ergebnis
cli-portfolio-label = Die höchste Einstufung, die ganz gedruckt wird: public, internal (üblich) oder confidential
cli-portfolio-competence = Nur diese Kompetenzen; mehrfach möglich

# Lernen.
cli-study = Aufgewendete Zeit
cli-study-add = Zeit eintragen
cli-study-on = Ein Thema (6.5.3/sampling), ein Element oder eine Quelle; alles andere braucht eine Notiz
cli-study-minutes = Minuten
cli-study-date = Der Tag; heute, wenn er fehlt
cli-study-note = Was gelernt wurde
cli-study-part = Ein Teil einer Quelle: nist-sp-800-30/1; mehrfach möglich
cli-study-list = Das Lernprotokoll
cli-study-from = Erst ab diesem Tag
cli-study-competence = Nur was dieser Kompetenz galt
cli-study-revise = Eine Lernzeit berichtigen
cli-study-session = Ihre Kennung, wie `study list` sie zeigt
cli-study-withdraw = Eine Lernzeit aus dem Protokoll nehmen
cli-study-reason = Warum
cli-study-read = Teile von Quellen als gelesen markieren
cli-study-not-after-all = Sie sind doch nicht gelesen
cli-session = { $date } { $duration } { $competence } { $title } [{ $id }]
cli-log-empty = Noch nichts eingetragen.
cli-note = Eine Notiz zu einem Element oder Thema schreiben
cli-note-target = 6.5.3.K4 oder 6.5.3/sampling
cli-note-text = Die Notiz; ohne Angabe wird sie entfernt
cli-set-aside = Ein Thema zurückstellen: bis zu einem Tag, oder weil es nichts für Sie ist
cli-set-aside-until = Der Tag, an dem es wiederkommt; ohne Angabe: nicht relevant
cli-set-aside-reason = Warum
cli-take-up = Ein Thema wieder aufnehmen
cli-topic-which = Kennung des Themas, wie 6.5.3/sampling

# Der Plan.
cli-plan = der Plan in der Zeit; mit --accept annehmen; mit --problem eine bloße Aufgabendatei lösen
cli-plan-accept = den Plan annehmen, wie er jetzt wäre
cli-plan-move = einen Schritt auf einen Tag legen, etwa 6.5.3/sampling@2=2026-12-14; nichts nach = lässt den Planer wählen
cli-plan-problem = eine Datei: `n m cap`, dann je Einheit `value hours competence`, dann je Kante `prerequisite dependant`
cli-replan = was jetzt anders wäre als im angenommenen Plan; mit --accept annehmen
cli-whatif = zwei Pläne nebeneinander: wie es steht, und mit anderer Rolle, anderen Stunden oder anderem Datum
cli-whatif-role = die Rolle, die betrachtet wird
cli-calendar = den Plan als Kalenderdatei schreiben: Sitzungen als Termine, Schritte als Aufgaben
cli-calendar-file = DATEI.ics, oder DATEI.csv für eine Tabelle
cli-calendar-at = wann Sitzungen beginnen; ohne Angabe sind sie ganztägig
cli-days-off = die Tage ohne Lernen setzen, alle zusammen; keine Angabe entfernt alle
cli-days-off-which = etwa 2026-12-21..2027-01-03, oder ein Tag
cli-own = eigene Themen: ein Kurs, ein Prüfungsteil, ein Handbuch
cli-own-add = eines hinzufügen
cli-own-change = eines ändern
cli-own-done = eines ist abgeschlossen
cli-own-remove = eines entfernen
cli-own-list = sie auflisten
cli-own-which = seine Kennung, wie `own list` sie nennt
cli-own-title = sein Titel
cli-own-competence = die Kompetenz, der es dient
cli-own-hours = Stunden, die es dauert
cli-own-importance = sein Gewicht; ohne Angabe das seiner Kompetenz
cli-recall = Fragen zur Selbstprüfung, die anstehen
cli-recall-list = die Fragen von heute
cli-recall-answer = sagen, wie eine Frage ausging; das vermerkt das Erinnern und keine Stufe
cli-recall-item = das Element, etwa 6.5.3.K4
cli-recall-question = die Nummer der Frage, ab 0
cli-recall-badly = sie wurde nicht gut beantwortet
cli-plan-proposed = Noch ist nichts angenommen: Das ist der Vorschlag. `plan --accept` nimmt ihn an.
cli-plan-accepted = Wie angenommen am { $date }.
cli-plan-changed = Angenommen am { $date }; jetzt sähe er anders aus.
cli-plan-step = { $days }: { $competence } { $title }, { $duration } [{ $id }]
cli-plan-spare = Noch frei: { $duration }
cli-plan-work = Bei der Arbeit:
cli-plan-work-row = { $title }, { $by }: { $words }
cli-plan-refresh = Aufzufrischen, aus der Reserve:
cli-plan-refresh-row = { $competence } { $title }, { $duration }: { $why }
cli-plan-left-out = Nicht im Plan:
cli-plan-left-out-row = { $competence } { $title }, { $duration }: { $why } [{ $id }]
cli-plan-remedies = Was helfen würde:
cli-plan-remedy = { $words }
cli-plan-difference = Was sich ändert:
cli-plan-change = { $what }. { $why }
cli-replan-same = Der angenommene Plan gilt noch.
cli-whatif-now = Jetzt: { $role }, { $hours } { $deadline }
cli-whatif-then = Dann: { $role }, { $hours } { $deadline }
cli-whatif-figures = { $steps } Schritte, { $planned } von { $needed }, fertig am { $finish }
cli-own-row = { $competence } { $title }: { $spent } von { $duration } [{ $id }]
cli-own-row-done = { $competence } { $title }: abgeschlossen [{ $id }]
cli-own-none = Sie haben keine eigenen Themen.
cli-recall-row = { $item }, Frage { $question }: { $ask }
cli-recall-good = Eine gute Antwort: { $answer }
cli-recall-none = Heute steht keine Frage an.

# Bildschirme: heute, eine Kompetenz, ein Abschnitt, ein Thema.
cli-today = Was als Nächstes zu tun ist, in Sitzungen, die Woche, und was danach kommt
cli-today-first = Ein Thema, das zuerst kommt, wenn es zu den Schritten gehört
cli-competence-show = Eine Kompetenz: ihre Elemente, wo sie stehen, was als Nächstes zu lernen ist
cli-clause-show = Ein Abschnitt von ISO/IEC 27001: was ihm dient, und wonach ein Auditor fragt
cli-clause-which = Seine Nummer, wie 9.2
cli-topic-show = Ein Thema: warum es zählt, was zu lesen ist, die Übung, die Fragen
cli-week = Diese Woche: { $words }
cli-task = { $what }, { $duration }
cli-done = (erledigt)
cli-up-next = Danach
cli-arrange = Was nur die Arbeit lehrt
cli-runs-out = Was abläuft
cli-runs-out-row = { $number } { $title }: { $words }
cli-aside = { $count ->
    [one] Ein Thema ist zurückgestellt.
   *[other] { $count } Themen sind zurückgestellt.
}
cli-target = Ziel { $target }, Gewicht { $importance }
cli-readiness = Von { $of } Elementen { $level } am Ziel, { $demonstrated } nachgewiesen, { $confirmed } bestätigt, { $open } nicht eingeschätzt
cli-item = { $local } { $text } [{ $level }, Ziel { $target }]
cli-behind = Nachweise: { $pieces }
cli-behind-head = Nachweise
cli-behind-row = { $number } { $title }, { $date }
cli-noted = Notiz: { $note }
cli-topics = Themen
cli-topic-left = { $id } { $title } ({ $items }): noch { $duration }
cli-steps = Was als Nächstes zu lernen ist
cli-clause = { $number } { $title } (ISO/IEC 27001:{ $year })
cli-served = Dem dienen
cli-served-by = { $competence } { $title }: { $items } ({ $source })
cli-auditor = Wonach ein Auditor fragt
cli-topic-aside = Zurückgestellt
cli-topic-aside-until = Zurückgestellt bis { $until }
cli-topic-step = Auf Stufe { $level }: { $duration }
cli-readings = Was zu lesen ist
cli-reading = { $title }: { $what } ({ $duration }, { $cost }) [{ $part }]
cli-exercise = Die Übung
cli-questions = Fragen an Sie selbst

# Die Uhr, Stunden je Schritt.
cli-timer = Die Uhr dieses Geräts; angehalten ist sie eine Lernzeit
cli-timer-start = Sie starten
cli-timer-on = Wofür: ein Thema (6.5.3/sampling), ein Element oder eine Quelle
cli-timer-stop = Sie anhalten und die Lernzeit eintragen
cli-timer-minutes = Minuten, wenn sie ohne Sie weiterlief; sonst was sie zeigt
cli-timer-show = Ob sie läuft, wofür und wie lange
cli-timer-cancel = Sie anhalten, ohne etwas einzutragen
cli-timer-runs = { $title } [{ $on }], seit { $since }: { $duration }
cli-timer-none = Keine Uhr läuft.
cli-timer-cancelled = Angehalten; nichts wurde eingetragen.
cli-step-hours = Stunden je Lernschritt, mit denen Ihr Rat rechnet
cli-step-hours-show = Welche es sind
cli-step-hours-set = Sie setzen
cli-step-hours-steps = Ein Schritt und seine Stunden, in Viertelstunden: k1=1.5; `step-hours show` nennt die Schritte
cli-step-hours-reset = Wie mitgeliefert, vor allem anderen, was angegeben ist
cli-step-hours-row = { $id } { $title }: { $duration }
cli-step-hours-row-own = { $id } { $title }: { $duration } (mitgeliefert { $shipped })

# Sicherungen und Umzug.
cli-backup = Eine Sicherung machen und zurücklesen
cli-backup-to = Der Ordner, in den sie kommt; ohne Angabe der übliche
cli-backup-list = Stattdessen die vorhandenen Sicherungen auflisten
cli-restore = Eine Sicherung oder einen Export an die Stelle der Aufzeichnungen setzen; ohne --yes nur sagen, was sich änderte
cli-import = Den Inhalt eines Exports den Aufzeichnungen hinzufügen; ohne --yes nur sagen, was hinzukäme
cli-export = Alles in eine Datei schreiben, mit den als Nachweis aufbewahrten Dateien und einfachen Tabellen
cli-doctor = Aufzeichnungen, Dateien und Sicherungen prüfen; beheben, was sich beheben lässt, nennen, was nicht
cli-archive = Eine Datei, oder eine Sicherung mit ihrem Namen
cli-export-file = Die zu schreibende Datei; nie eine, die es schon gibt
cli-yes = Es tun
cli-nothing-done = Nichts wurde getan. Mit --yes geschieht es.
cli-passphrase = Die Passphrase, für die Sicherungen verschlüsselt werden
cli-passphrase-set = Sie setzen oder ändern: von da an sind Sicherungen verschlüsselt, ebenso die Kopien aufbewahrter Dateien
cli-passphrase-off = Nicht mehr verschlüsseln; was verschlüsselt ist, bleibt es und ist hier lesbar
cli-passphrase-file = Eine Datei, deren erste Zeile die Passphrase ist oder der geheime Schlüssel eines Wiederherstellungsblatts; ohne sie wird am Terminal gefragt
cli-export-passphrase = Die Datei mit einer Passphrase verschlüsseln; der Name bekommt .age ans Ende
cli-recovery-sheet = Das Blatt mit dem Schlüssel schreiben, der die Sicherungen öffnet, zum Ausdrucken
cli-recovery-sheet-file = Die PDF-Datei, die geschrieben wird
cli-ask-passphrase = Passphrase:
cli-ask-passphrase-again = Noch einmal:
cli-ask-secret = Passphrase oder geheimer Schlüssel des Wiederherstellungsblatts:
cli-passphrase-differs = die beiden sind nicht gleich.
cli-passphrase-nobody = eine Passphrase ist nötig, und es gibt kein Terminal, um zu fragen: geben Sie --passphrase-file an.
cli-passphrase-is-on = Verschlüsselt seit { $protected }, mit einem Schlüssel, den Ihre Passphrase öffnet; key.age liegt bei den Sicherungen. Drucken Sie als Nächstes ein Blatt: pathfolio-cli backup recovery-sheet DATEI.pdf
cli-passphrase-plain = { $count ->
    [one] Eine frühere Sicherung kann jeder lesen, der sie hat.
   *[other] { $count } frühere Sicherungen kann jeder lesen, der sie hat.
}
cli-passphrase-is-off = Sicherungen sind nicht verschlüsselt.
cli-backup-row = { $name }  { $at }  { $entries ->
    [one] ein Eintrag
   *[other] { $entries } Einträge
}, { $purpose }
cli-backup-row-unreadable = { $name }  { $purpose }
cli-backup-none = Noch keine Sicherung in { $folder }.
cli-backup-folder = In { $folder }.
cli-backup-failed = Der letzte Versuch schlug fehl ({ $error_at }): { $error }
cli-backup-without = Nicht kopiert, denn es fehlt oder ist verändert: { $hash }
cli-doctored = { $entries ->
    [one] Ein Eintrag
   *[other] { $entries } Einträge
}, { $files } Dateien, { $backups } Sicherungen geprüft.
cli-sync = Ein Ordner, den ein Abgleichdienst zwischen Ihren Geräten trägt
cli-sync-show = Den geteilten Ordner und die Geräte zeigen
cli-sync-set = Den geteilten Ordner nennen, oder wie dieses Gerät heißt
cli-sync-folder = Der Ordner; er muss vorhanden sein
cli-sync-off = Nicht mehr teilen; was im Ordner ist, bleibt dort
cli-sync-name = Wie dieses Gerät heißt
cli-sync-now = Übernehmen, was der Ordner hat, und hineinlegen, was ihm fehlt
cli-sync-join = Aufzeichnungen zusammenführen, die keinen Eintrag gemeinsam haben
cli-sync-shared = Geteilt in { $folder }, als { $name }.
cli-sync-not = Es ist kein Ordner geteilt.
cli-sync-at = Letzter Abgleich { $at }
cli-sync-failed = Der letzte Versuch misslang: { $error }
cli-sync-device = { $name }: { $entries } Einträge, der letzte { $last }
cli-sync-device-unnamed = { $id }: { $entries } Einträge, der letzte { $last }
cli-erase = Für immer löschen, was über etwas gesagt wurde; ohne --yes nur sagen, was ginge
cli-erase-what = Welche Art
cli-erase-id = Was genau: ein Nachweis mit seiner Nummer, eine Lernzeit oder ein eigenes Thema mit der Kennung, eine Notiz mit ihrem Element oder Thema
