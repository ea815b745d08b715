# Der Raum Nachweise.

nav-evidence = Nachweise

# Die Tabelle
evidence-waiting = Die Nachweise werden gelesen
evidence-add = Nachweis hinzufügen
# Solange ein Nachweis begonnen und noch nicht hinzugefügt ist
evidence-go-on = Mit dem begonnenen weitermachen
evidence-number = Nr.
evidence-title = Titel
evidence-basis = Zeigt
evidence-date = Wann
evidence-serves = Dient
evidence-label = Einstufung
evidence-expires = Läuft ab
evidence-lapsed = abgelaufen
evidence-withdrawn-word = Zurückgezogen
basis-ability = Können
basis-qualification = Qualifikation
basis-supporting = ergänzend
label-public = öffentlich
label-internal = intern
label-confidential = vertraulich
form-work-product = Arbeitsergebnis
form-observation = Beobachtung
form-testimony = Bestätigung Dritter
form-experience = Erfahrung
form-certificate = Zertifikat
form-degree = Abschluss
form-course = Kurs
form-publication = Veröffentlichung
form-other = Sonstiges

# Filter
evidence-search = Nummer, Titel oder Element
evidence-kind = Art
evidence-kinds-all = Alle Arten
evidence-form = Form
evidence-competence = Kompetenz
evidence-competences-all = Alle Kompetenzen
# Solange nur gezeigt wird, was hinter einem Abschnitt steht
evidence-clause = Abschnitt { $number }, Ausgabe { $year }
evidence-withdrawn-show = { $count } zurückgezogen
evidence-shown = { $count ->
    [one] Ein Nachweis gezeigt
   *[other] { $count } Nachweise gezeigt
}
evidence-none = So etwas gibt es hier nicht.
evidence-show-all = Alle zeigen
evidence-drop = Ziehen Sie Dateien hierher, oder fügen Sie eine Adresse ein. Dateien werden kopiert und nie verändert.
evidence-drop-here = Zum Hinzufügen loslassen
evidence-largest = höchstens { $size }

# Vor dem ersten Nachweis
evidence-empty-what = Hierher gehören Zertifikate, Arbeitspapiere von Ihnen, was andere über Ihre Arbeit sagen, und besuchte Kurse.
evidence-empty-why = Eine Stufe, die Sie sich selbst geben, ist eine Behauptung. Mit einem Nachweis dahinter lässt sie sich prüfen und zählt als nachgewiesen.

# Ein Nachweis
evidence-piece = Nachweis
evidence-piece-waiting = Der Nachweis wird gelesen
# $date: wann die Datei kopiert wurde
evidence-file-kept = kopiert am { $date }.
evidence-file-missing = Die Kopie fehlt
evidence-file-missing-next = Sie liegt nicht mehr in dem Ordner, in dem sie aufbewahrt wurde. Fügen Sie dieselbe Datei noch einmal hinzu: Am SHA-256 ist sie zu erkennen.
evidence-file-open = Öffnen
evidence-file-open-name = { $name } öffnen
evidence-save-copy = Kopie speichern
evidence-save-copy-of = Kopie von { $name } speichern
evidence-copy-hash = SHA-256 kopieren
evidence-copy-hash-of = SHA-256 von { $name } kopieren
evidence-copy-link = Adresse kopieren
evidence-saved-as = Gespeichert als
evidence-issuer = Aussteller
evidence-reference = Nummer
evidence-share = Eigenanteil
evidence-witness = Zeuge
evidence-shows = Was er zeigt
evidence-held = Liegt bei
evidence-clauses = Abschnitte
evidence-from-until = { $from } bis { $until }
evidence-serves-none = Noch kein Element. Überarbeiten Sie ihn und sagen Sie, welche Elemente er zeigt.
evidence-beside-ability = Hier dabei, nicht gezählt: Wissen zeigt eine Qualifikation.
evidence-beside-qualification = Hier dabei, nicht gezählt: Fertigkeit zeigt das eigene Tun.
evidence-beside-supporting = Hier dabei, nicht gezählt: er ergänzt.
evidence-reflection = Wie es war
evidence-situation = Situation
evidence-task = Aufgabe
evidence-action = Vorgehen
evidence-result = Ergebnis
evidence-history = Verlauf
evidence-revise-do = Überarbeiten
evidence-withdraw = Zurückziehen
evidence-withdraw-why = Warum zurückziehen?
evidence-withdraw-what = Er bleibt in den Aufzeichnungen, durchgestrichen, mit Ihrem Grund, und zählt nicht mehr.
evidence-withdraw-do = Zurückziehen
evidence-withdraw-not = Behalten
evidence-erase = Für immer löschen …
evidence-erase-ask = Für immer löschen?
evidence-erase-do = Für immer löschen
evidence-withdrawn-without = Kein Grund angegeben.

# Das Formular
evidence-revise = Nachweis überarbeiten
evidence-wrong-title = Es fehlt ein Titel.
evidence-wrong-basis = Sagen Sie, was er zeigen kann.
evidence-wrong-date = Jahr, Monat und Tag: 2026-05-22.
basis-does-ability = etwas, das Sie bei der Arbeit getan haben, oder jemand, der es gesehen hat. Zählt für Fertigkeit.
basis-does-qualification = ein Zertifikat, ein Abschluss oder ein bestandener Kurs. Zählt für Wissen.
basis-does-supporting = alles andere, was aufzubewahren lohnt. Aufgeführt, nicht gezählt.
label-does-public = Steht in jedem gedruckten Portfolio.
label-does-internal = Gedruckt, wenn bis „intern“ gedruckt wird.
label-does-confidential = Gedruckt werden Nummer, Datum und Fingerabdruck; Titel und Dateinamen fehlen.
# Zeigt, wie ein Datum eingegeben wird
evidence-date-form = 2026-05-22
evidence-until = Bis, falls länger
evidence-behind = Was dahintersteht
evidence-behind-how = Ziehen Sie Dateien hierher, fügen Sie sie ein, oder wählen Sie sie aus. Sie werden kopiert und nie verändert.
evidence-files = Dateien
evidence-choose = Dateien wählen
evidence-file-remove = Entfernen
evidence-file-remove-name = { $name } entfernen
evidence-file-stop = Anhalten
evidence-file-stop-name = { $name } anhalten
evidence-file-coming = Wird kopiert: { $done } von { $of } MB
evidence-file-unreadable = „{ $name }“ war nicht lesbar: Es ist ein Ordner, oder die Datei wurde seit der Auswahl geändert oder verschoben.
evidence-file-unreadable-safe = Nichts davon wurde aufbewahrt; die anderen Dateien sind, wie sie waren.
evidence-file-unreadable-next = Versuchen Sie es noch einmal, oder wählen Sie sie neu aus.
evidence-still-coming = Dateien sind noch unterwegs
evidence-each = Mehrere Dateien
evidence-each-one = Ein Nachweis
evidence-each-each = Je ein Nachweis
evidence-each-titles = Jeder Nachweis bekommt den Namen seiner Datei als Titel.
evidence-link = Adresse
evidence-held-unfold = Er darf meinen Arbeitgeber nicht verlassen
evidence-held-how = Dann bleibt er, wo er ist, und das Portfolio sagt, bei wem er liegt.
evidence-holder = Bei wem er liegt
evidence-held-reference = Unter welchem Zeichen
evidence-fingerprint = Sein SHA-256
evidence-fingerprint-does = 64 Stellen, an denen zu erkennen ist, dass es derselbe ist.
evidence-shows-does = Ein Satz. Daraus werden Elemente vorgeschlagen.
evidence-items = Elemente, denen er dient
evidence-suggested = Aus Ihren Worten vorgeschlagen
evidence-found-by = gefunden wegen: { $words }
evidence-item-search = Element nach Nummer oder Worten
evidence-item-hits = { $count ->
    [0] Kein Element
    [one] Ein Element
   *[other] { $count } Elemente
}
evidence-item-none = Kein Element spricht davon.
evidence-item-added = { $item } hinzugefügt
evidence-item-remove = { $item } entfernen
evidence-passage = Wo darin: Seite, Abschnitt
evidence-passage-of = Wo sich { $item } zeigt
evidence-all-knowledge = Alles Wissen der Kompetenz, durch eine Qualifikation
evidence-clauses-does = Nummern von ISO/IEC 27001:2022, mit Kommas.
evidence-who = Aussteller, Gültigkeit, Eigenanteil, Zeuge
evidence-share-does = Was daran von Ihnen ist.
evidence-witness-does = Wer es gesehen oder geprüft hat.
evidence-does-situation = Worum ging es?
evidence-does-task = Was sollten Sie tun?
evidence-does-action = Was haben Sie selbst getan?
evidence-does-result = Was kam heraus, und was würden Sie anders machen?
evidence-add-do = Hinzufügen
evidence-add-each = { $count ->
    [one] Einen Nachweis hinzufügen
   *[other] { $count } Nachweise hinzufügen
}
evidence-save = Speichern
