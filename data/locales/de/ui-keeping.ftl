# Was die Aufzeichnungen sichert: Sicherungen, Wiederherstellung, Umzug, Prüfung. In den Einstellungen, und am Rahmen.

settings-parts = Teile der Einstellungen
settings-general = Allgemein
settings-lies = Wo sie liegen
keeping-sample = Solange die Beispielperson geöffnet ist, werden Ihre eigenen Aufzeichnungen weder gesichert noch geändert. Verlassen Sie die Beispielperson, um sie von hier aus zu sichern.

# Arbeit, die etwas dauert
work-percent = { $percent } %
work-cancel = Abbrechen
work-cancelling = Wird abgebrochen
work-close = Schließen
work-cancelled = Abgebrochen

# Sicherungen
keeping-backups = Sicherungen
keeping-last = Letzte gute
keeping-none = Noch keine. Bei offenem Fenster und beim Schließen wird eine gemacht, sobald sich etwas geändert hat.
keeping-failed = Die letzte Sicherung ist gescheitert: { $at }
keeping-failed-next = Beheben Sie die Ursache, dann sichern Sie jetzt. Dies bleibt stehen, bis eine Sicherung gelingt.
keeping-now = Jetzt sichern
keeping-backing-up = Wird gesichert und zurückgelesen
keeping-folder-choose = Anderen Ordner wählen …
keeping-folder-usual = Zurück zum üblichen Ordner
keeping-folder-set = Sicherungen kommen von jetzt an dorthin. Frühere bleiben, wo sie sind.
keeping-without = { $count ->
    [one] Eine aufbewahrte Datei ist nicht darin, denn sie fehlt oder ist verändert: prüfen Sie die Aufzeichnungen.
   *[other] { $count } aufbewahrte Dateien sind nicht darin, denn sie fehlen oder sind verändert: prüfen Sie die Aufzeichnungen.
}
keeping-list = Vorhandene Sicherungen, die neueste zuerst
keeping-entries = { $count ->
    [one] ein Eintrag
   *[other] { $count } Einträge
}
keeping-all = Alle { $count } zeigen

keeping-encrypted = verschlüsselt
keeping-locked = Mit einem Schlüssel verschlüsselt, der nicht hier ist. Beim Wiederherstellen wird nach der Passphrase gefragt.

# Die Passphrase
passphrase = Passphrase
passphrase-again = Noch einmal
passphrase-differs = Die beiden sind nicht gleich.
passphrase-advice = Gut sind fünf oder sechs Wörter, die nichts miteinander zu tun haben. Eine vergessene holt niemand zurück.
passphrase-off = Keine: wer die Sicherungen hat, kann sie lesen.
passphrase-on = Gesetzt am { $at }: Sicherungen sind verschlüsselt.
passphrase-plain = { $count ->
    [one] Eine frühere Sicherung kann jeder lesen, der sie hat.
   *[other] { $count } frühere Sicherungen kann jeder lesen, der sie hat.
}
passphrase-set = Setzen …
passphrase-change = Ändern …
passphrase-turn-off = Ausschalten
passphrase-sheet = Wiederherstellungsblatt …
passphrase-sheet-name = pathfolio-wiederherstellungsblatt-{ $date }.pdf
passphrase-words = Von jetzt an sind Sicherungen verschlüsselt, ebenso die Kopien aufbewahrter Dateien. Auf diesem Rechner fragt nichts danach; anderswo öffnet sie sie. Die Aufzeichnungen auf diesem Rechner und der gemeinsame Ordner bleiben, wie sie sind.
passphrase-do = Sicherungen verschlüsseln
passphrase-not = Lassen
passphrase-setting = Ein Schlüssel wird gemacht
passphrase-set-said = Sicherungen sind von jetzt an verschlüsselt. Frühere bleiben, wie sie waren, und hier lesbar.
passphrase-set-next = Sichern Sie jetzt, dann drucken Sie das Wiederherstellungsblatt: es öffnet die Sicherungen, wenn die Passphrase vergessen ist. Ein früheres Blatt öffnet nur frühere.
passphrase-off-said = Sicherungen sind von jetzt an nicht verschlüsselt. Frühere bleiben verschlüsselt und hier lesbar.
unlock-label = Passphrase oder geheimer Schlüssel des Wiederherstellungsblatts
unlock = Öffnen
unlock-not = Alles lassen, wie es ist

# Wiederherstellen
restore-open = Wiederherstellen …
restore-open-of = Sicherung wiederherstellen: { $at }
restore-elsewhere = Aus anderer Datei wiederherstellen …
restore-elsewhere-words = Eine Sicherung oder ein Export von anderswo tritt an die Stelle dessen, was jetzt aufgezeichnet ist.
archive-reading = Das ganze Archiv wird gelesen
proposed-none = Nichts würde sich ändern
proposed-ask-restore = Dies wiederherstellen?
proposed-keeps-restore = Bevor sich etwas ändert, wird gesichert, was jetzt aufgezeichnet ist. Die früheren Aufzeichnungen bleiben außerdem ganz erhalten, in ihrem Ordner.
proposed-do-restore = Wiederherstellen
proposed-not-restore = Alles lassen, wie es ist
doing-restore = Wird gesichert, dann wiederhergestellt
restore-lacks = { $count ->
    [one] Eine als Nachweis aufbewahrte Datei ist in keiner Kopie. Fügen Sie dieselbe Datei noch einmal hinzu, wenn Sie sie haben.
   *[other] { $count } als Nachweis aufbewahrte Dateien sind in keiner Kopie. Fügen Sie dieselben Dateien noch einmal hinzu, wenn Sie sie haben.
}
restore-before = Sicherung dessen, was vorher da war: { $file }

# Umzug
moving = Auf einen anderen Rechner umziehen
moving-words = Ein Export ist eine gewöhnliche Datei, in der alles steht, auch aufbewahrte Dateien und Tabellen. Anderswo importiert, fügt sie hinzu, was dort noch nicht ist; ersetzt wird nichts.
moving-export = Alles exportieren …
moving-protect = Den Export mit einer Passphrase verschlüsseln
moving-protect-words = Die Datei endet dann auf .age. Nur diese Passphrase öffnet sie, hier oder mit dem Programm age.
moving-exporting = Wird exportiert und zurückgelesen
moving-export-name = pathfolio-export-{ $date }.zip
moving-import = Importieren …
proposed-ask-import = Dies importieren?
proposed-keeps-import = Was hier aufgezeichnet ist, bleibt und wird vorher gesichert. Neues kommt hinzu.
proposed-do-import = Importieren
proposed-not-import = Alles lassen, wie es ist
doing-import = Wird gesichert, dann importiert

# Die Prüfung
check = Die Aufzeichnungen prüfen
check-words = Vergleicht beide Kopien der Aufzeichnungen, liest jede aufbewahrte Datei und die Sicherungen und behebt, was sich beheben lässt.
check-now = Jetzt prüfen
check-doing = Die Aufzeichnungen werden geprüft
check-counts = Geprüft: { $entries ->
    [one] ein Eintrag
   *[other] { $entries } Einträge
}, { $files ->
    [0] keine Dateien
    [one] eine Datei
   *[other] { $files } Dateien
}, { $backups ->
    [0] keine Sicherungen
    [one] eine Sicherung
   *[other] { $backups } Sicherungen
}.
check-lost = { $count ->
    [one] Der verlorene Eintrag mit Namen
   *[other] Die { $count } verlorenen Einträge mit Namen
}

# Am Rahmen, bis es behoben ist
frame-backup-failed = Sicherung gescheitert
frame-room = Datenträger fast voll
frame-lost = { $count ->
    [one] Ein Eintrag ist verloren
   *[other] { $count } Einträge sind verloren
}

# Kein Platz
room-little = Der Datenträger ist fast voll: noch { $size }
room-little-safe = Alles bisher Gespeicherte ist sicher. Gespeichert wird, solange Platz ist.
room-little-next = Machen Sie Platz frei, mindestens 200 MB. Dann verschwindet dieser Hinweis von selbst.
