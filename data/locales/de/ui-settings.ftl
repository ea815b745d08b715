# Der Raum Einstellungen, und die Palette „Suchen oder tun“ mit ihren Tasten.

nav-settings = Einstellungen
settings-words = Was hier aufbewahrt wird, und wie sich das Fenster auf diesem Rechner verhält.
settings-waiting = Die Einstellungen werden gelesen

# Die Aufzeichnungen
settings-record = Ihre Aufzeichnungen
settings-folder = Ordner
settings-copy = Pfad kopieren
settings-copied = Kopiert
settings-held = Darin
settings-plain = Einfache Dateien, jede beim Lesen geprüft.

# Dieses Gerät
settings-device = Dieses Gerät
settings-theme = Farben
theme-system = Wie das System
theme-light = Hell
theme-dark = Dunkel
settings-language = Sprache
settings-language-words = Was noch nicht übersetzt ist, bleibt englisch.
settings-keys = Einzelne Tasten
settings-keys-on = An
settings-keys-off = Aus
settings-keys-words = Zifferntasten zum Einschätzen, ? für Hilfe, G und ein Buchstabe für einen Raum. Aus, wo sie eine Spracheingabe stören.

# Die Beispielperson
settings-sample = Beispielperson
settings-sample-words = Jemand auf halbem Weg in eine Auditrolle, zum Ausprobieren. Ihre eigenen Aufzeichnungen bleiben solange, wie sie sind.
settings-sample-open = Beispielperson öffnen
settings-sample-now = Die Beispielperson ist geöffnet. Nichts, was Sie ändern, kommt in Ihre eigenen Aufzeichnungen.

# Zurückgestellte Themen
settings-aside = Zurückgestellte Themen
settings-aside-none = Keine. Ein Thema, das Sie nicht betrifft oder nicht jetzt, lässt sich auf seiner Seite zurückstellen.
aside-until = bis { $date }
aside-always = nicht relevant
aside-take-up = Wieder aufnehmen
aside-take-up-of = Wieder aufnehmen: { $title }

# Stunden je Schritt
settings-hours = Stunden je Schritt
settings-hours-words = Wie lange Sie für einen Schritt gewöhnlicher Größe brauchen. Damit rechnet jeder Plan.
hours-of = Zeit für: { $step }
hours-usual = üblich { $time }
hours-save = Stunden speichern
hours-reset = Wie mitgeliefert

# Die Tastatur, und was am Ende steht
settings-keyboard = Tastatur
settings-about = Über Pathfolio
settings-version = Pathfolio { $version }
settings-licence-code = Programm: MIT oder Apache-2.0, nach Ihrer Wahl.
settings-licence-content = Inhalte: CC BY 4.0. Schrift Inter: SIL Open Font Licence 1.1.
settings-licence-standards = Titel, Nummern und Anzahlen von ISO/IEC 27021 und 27001 sind Tatsachen; jeder Satz ist unser eigener. Pathfolio zertifiziert niemanden.

# Die Rolle bearbeiten
settings-role = Ziele und Gewichte
settings-role-words = Was die Rolle von jeder Kompetenz verlangt. Die mitgelieferten Profile sind ein Anfang; Ihr Arbeitgeber kann es anders sehen.
settings-role-shipped = wie mitgeliefert.
settings-role-changed = von Ihnen geändert.
settings-role-unsaved = { $count ->
    [one] Eine Änderung ist noch nicht gespeichert.
   *[other] { $count } Änderungen sind noch nicht gespeichert.
}
settings-role-open = Ziele und Gewichte bearbeiten
role-editor-words = Ziel: die Stufe, die die Rolle verlangt, 0 bis 5. Gewicht: wie viel die Kompetenz zählt, 1 bis 9.
role-editor-waiting = Die Rolle wird gelesen
role-editor-role = Rolle, die bearbeitet wird
role-editor-yours = { $title } (Ihre)
role-editor-competence = Kompetenz
role-editor-target = Ziel
role-editor-importance = Gewicht
role-editor-target-of = Ziel von { $number } { $title }
role-editor-importance-of = Gewicht von { $number } { $title }
role-editor-was-target = mitgeliefert: Ziel { $target }
role-editor-was-importance = mitgeliefert: Gewicht { $importance }
role-editor-was-both = mitgeliefert: Ziel { $target }, Gewicht { $importance }
role-editor-save = Änderungen speichern
role-editor-reset = Zurück zum Mitgelieferten
role-editor-state-changed = { $count ->
    [one] Eine Kompetenz weicht vom mitgelieferten Profil ab.
   *[other] { $count } Kompetenzen weichen vom mitgelieferten Profil ab.
}
role-editor-state-shipped = Wie mitgeliefert.
role-editor-kept = Sie bleiben hier, bis Sie sie speichern oder verwerfen.
stepper-less = { $what }: weniger
stepper-more = { $what }: mehr

# Die Palette
palette-open = Suchen
palette-key = Strg K
palette-key-mac = ⌘ K
palette-label = Suchen oder tun
palette-placeholder = Ein Befehl, eine Nummer oder Worte eines Titels
palette-list = Was es gibt
palette-nothing = So heißt nichts. Versuchen Sie eine Nummer wie 9.2 oder ein Wort eines Titels.
palette-count = { $count ->
    [0] Nichts gefunden
    [one] Eine Zeile
   *[other] { $count } Zeilen
}
palette-foot = Pfeile bewegen, Enter geht dorthin, Esc schließt.
palette-do = Tun
palette-go = Gehen zu
found-competence = Kompetenzen
found-topic = Themen
found-clause = Abschnitte
found-evidence = Nachweise
found-item = Elemente
found-control = Maßnahmen aus Anhang A
found-paper = Unterlagen zum Üben
do-evidence = Nachweis hinzufügen
do-time = Zeit eintragen
do-timer-start = Uhr für den nächsten Schritt starten
do-timer-stop = Uhr anhalten: { $what }
do-rate = Schnell einschätzen, aus einer Liste
do-portfolio = Portfolio als PDF speichern
do-role = Ziele und Gewichte der Rolle bearbeiten
do-theme-system = Farben: wie das System
do-theme-light = Farben: hell
do-theme-dark = Farben: dunkel
do-sample-open = Mit einer Beispielperson umsehen
do-keys = Tasten zeigen
do-annex = Anhang A, die Maßnahmen
do-record = Aufzeichnungen sichern, wiederherstellen, umziehen, prüfen

# Die Tasten
keys = Tasten
keys-close = Schließen
keys-off = Einzelne Tasten sind ausgeschaltet: siehe Einstellungen.
keys-everywhere = Überall
keys-palette = alles suchen oder tun
keys-help = diese Tasten zeigen
keys-undo = rückgängig
keys-redo = wiederholen
keys-escape = schließen, was schwebt
keys-rooms = In einen Raum gehen
keys-lists = In Listen und Schaubildern
keys-move = bewegen
keys-enter = öffnen oder wählen
keys-rate = einschätzen, wo nach einer Stufe gefragt wird
key-arrows = Pfeile
key-enter = Enter
key-escape = Esc
key-control = Strg
key-shift = Umsch

# Andere Geräte.
sharing = Andere Geräte
sharing-words = Ein Ordner, den ein Abgleichdienst trägt, verbindet Ihre Geräte: Jedes legt seine Einträge hinein und übernimmt die der anderen. Gelöscht wird dadurch nichts.
sharing-choose = Ordner teilen …
sharing-stop = Nicht mehr teilen
sharing-last = Abgleich
sharing-never = noch nicht
sharing-name = Dieses Gerät heißt
sharing-name-set = Umbenennen
sharing-now = Jetzt abgleichen
sharing-doing = Wird mit dem Ordner abgeglichen
sharing-join = Beide sind meine: zusammenführen
sharing-failed = Der letzte Abgleich misslang
sharing-this = (dieses)
sharing-entries = { $count ->
    [one] ein Eintrag
   *[other] { $count } Einträge
}, zuletzt { $at }
