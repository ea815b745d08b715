# Sicherungen, Wiederherstellung, Export, Import und die große Prüfung.

archive-readme =
    Diese Datei enthält mit Pathfolio gemachte Aufzeichnungen: Einschätzungen der eigenen Kompetenz, Nachweise, Lernzeit.
    Sie lässt sich ohne Pathfolio lesen.

    journal/<Gerät>/000001.jsonl und so weiter enthalten alles, was je aufgezeichnet wurde, einen Eintrag je Zeile: einen
    Kopf in JSON, einen Tabulator, einen Inhalt in JSON. Nichts wird herausgenommen: was zurückgenommen oder berichtigt
    wurde, hat einen Eintrag, der das sagt, und was auf Verlangen gelöscht wurde, behält den Kopf und hat keinen Inhalt.

    attachments/ab/<Name>, wo vorhanden, enthält die als Nachweis aufbewahrten Dateien. Der Name einer Datei ist die
    SHA-256 ihres Inhalts; wie sie hieß, sagen die Einträge.

    ratings.csv, evidence.csv und study-log.csv, wo vorhanden, enthalten dasselbe als Tabellen, so wie es stand, als diese
    Datei geschrieben wurde.

    manifest.json nennt jede andere Datei mit ihrer Länge und ihrer SHA-256; `sha256sum` berechnet dieselbe. Der Name
    eines Eintrags ist die SHA-256 seines Kopfes; der Kopf nennt die SHA-256 des Inhalts und den Namen des Eintrags davor.

    Um in Pathfolio damit weiterzumachen: `pathfolio-cli import` fügt es Aufzeichnungen hinzu, auch leeren auf einem neuen
    Rechner; `pathfolio-cli restore` setzt es an die Stelle von Aufzeichnungen.

archive-not-one = es ist keine Zip-Datei, die Pathfolio geschrieben hat.
archive-stranger = sie enthält „{ $file }“, was nicht so heißt wie Dateien darin.
archive-not-plain = „{ $file }“ darin ist keine gewöhnliche Datei.
archive-too-large = „{ $file }“ darin ist größer, als eine solche Datei sein kann.
archive-lacks = „{ $file }“ ist darin genannt und nicht da.
archive-differs = „{ $file }“ darin ist nicht so, wie es geschrieben wurde.
archive-form = „{ $file }“ darin ist nicht lesbar.
archive-line = Zeile { $line } von „{ $file }“ darin ist nicht so, wie sie geschrieben wurde.
archive-entries = ihre Einträge sind nicht die, die sie angibt.
archive-altered = sie wurde ganz verschlüsselt und ist nicht mehr ganz.
archive-work = sie zu öffnen verlangt mehr Arbeit als eine Datei von Pathfolio.
export-not-encrypted = „{ $what }“: ein Name, der auf .age endet, sagt, dass die Datei verschlüsselt ist, und ohne Passphrase ist sie es nicht.
backup-keys-gone = die Schlüssel der Sicherungen dieses Geräts sind weg, und die letzte war verschlüsselt. Setzen Sie die Passphrase neu oder stellen Sie sie ab; ältere Sicherungen brauchen dann die Passphrase von damals.
backup-not-ended = Der Ordner der Sicherungen antwortete nicht rechtzeitig; nichts wurde gesichert.
backup-keys-damaged = die Schlüssel der Sicherungen dieses Geräts sind nicht lesbar ({ $file }). Setzen Sie die Passphrase neu; ältere Sicherungen brauchen dann die Passphrase von damals.
expected-archive = eine Sicherung heißt so, wie die Liste der Sicherungen sie nennt; einen Export nennt man mit seiner Datei.
    .next = `pathfolio-cli backup --list` nennt die Sicherungen.
expected-job = laufende Arbeit hat eine Kennung, die sie am Anfang bekam.
    .next = Beginnen Sie sie noch einmal.

backup-for-asked = auf Wunsch gemacht
backup-for-at-closing = beim Schließen des Fensters gemacht
backup-for-while-open = bei offenem Fenster gemacht
backup-for-after-repair = nach einer Reparatur gemacht
backup-for-before-import = vor einem Import gemacht
backup-for-before-restore = vor einer Wiederherstellung gemacht
backup-for-before-upgrade = bevor diese Version die Aufzeichnungen zum ersten Mal öffnete
backup-for-before-repair = vor einer Prüfung gemacht
backup-for-export = ein Export
backup-for-other = von einer anderen Version gemacht
backup-record-damaged = was dort liegt, liest sich nicht unversehrt zurück.
backup-folder-gone = der Ordner ist nicht da; ist sein Datenträger angeschlossen?
backup-folder-inside = „{ $what }“ liegt in den Aufzeichnungen selbst; eine Sicherung gehört anderswohin.
said-backup = Gesichert und zurückgelesen: { $entries ->
    [one] ein Eintrag
   *[other] { $entries } Einträge
}, { $file }
said-export = Exportiert und zurückgelesen: { $entries ->
    [one] ein Eintrag
   *[other] { $entries } Einträge
}, { $files ->
    [0] keine Dateien
    [one] eine Datei
   *[other] { $files } Dateien
}, { $file }
said-restored-bare = Sicherungen, die dieser Rechner macht, sind nicht verschlüsselt, bis Sie hier eine Passphrase setzen.
said-sheet = Wiederherstellungsblatt: { $file }. Drucken Sie es und löschen Sie dann die Datei: wer sie hat, kann Ihre Sicherungen lesen.
said-restored = Wiederhergestellt: { $entries ->
    [one] ein Eintrag
   *[other] { $entries } Einträge
}. Was vorher da war, ist aufbewahrt in { $kept }.
said-imported = { $added ->
    [0] Nichts Neues
    [one] Ein Eintrag hinzugefügt
   *[other] { $added } Einträge hinzugefügt
}, { $known } schon bekannt, { $files ->
    [0] keine neuen Dateien
    [one] eine neue Datei
   *[other] { $files } neue Dateien
}.
said-cloned = { $count ->
    [one] Zwei Rechner schrieben unter der Kennung eines Geräts; was beide schrieben, ist aufbewahrt.
   *[other] Unter { $count } Kennungen schrieb mehr als ein Rechner; alles ist aufbewahrt.
}
export-file = pathfolio-export-{ $date }
restore-of = Das Archiv vom { $at } enthält { $entries ->
    [one] einen Eintrag.
   *[other] { $entries } Einträge.
}
restore-back = Zurück kämen: { $what }.
restore-aside = Seither aufgezeichnet, würde beiseitegelegt und aufbewahrt: { $what }.
restore-same = Es enthält genau das, was jetzt aufgezeichnet ist.
restore-unshares = Das Teilen mit anderen Geräten würde abgestellt: der Ordner enthält, was beiseitegelegt würde, und brächte es zurück.
said-unshared = Das Teilen mit anderen Geräten ist abgestellt: der Ordner brächte zurück, was beiseitegelegt wurde. Stellen Sie es wieder an, wenn Sie das wollen.
restore-files-missing = { $count ->
    [one] Eine als Nachweis aufbewahrte Datei ist weder hier noch bei den Sicherungen.
   *[other] { $count } als Nachweis aufbewahrte Dateien sind weder hier noch bei den Sicherungen.
}
import-of = Das Archiv vom { $at } enthält { $entries ->
    [one] einen Eintrag.
   *[other] { $entries } Einträge.
}
import-adds = Hinzu kämen: { $what }.
import-files = { $count ->
    [one] Eine neue Datei würde aufgenommen.
   *[other] { $count } neue Dateien würden aufgenommen.
}
import-other = Es hat nichts mit dem gemeinsam, was hier aufgezeichnet ist. Importieren Sie es nur, wenn beide Ihre sind: sie werden zu einem.
import-erases = { $count ->
    [one] Es löscht für immer, was ein Eintrag hier sagt. Importieren Sie es nur, wenn Sie das selbst gelöscht haben, auf einem anderen Gerät.
   *[other] Es löscht für immer, was { $count } Einträge hier sagen. Importieren Sie es nur, wenn Sie das selbst gelöscht haben, auf einem anderen Gerät.
}
said-implausible = { $count ->
    [one] Ein Eintrag blieb weg: seine Stelle in der Zeit kann nicht sein.
   *[other] { $count } Einträge blieben weg: ihre Stellen in der Zeit können nicht sein.
}
import-nothing = Alles darin ist schon hier.
count-ratings = { $count ->
    [one] eine Einschätzung
   *[other] { $count } Einschätzungen
}
count-evidence = { $count ->
    [one] eine Beschreibung eines Nachweises
   *[other] { $count } Beschreibungen von Nachweisen
}
count-sessions = { $count ->
    [one] eine Lernsitzung
   *[other] { $count } Lernsitzungen
}
count-others = { $count ->
    [one] ein anderer Eintrag
   *[other] { $count } andere Einträge
}

# Das Wiederherstellungsblatt.
sheet-title = Wiederherstellungsblatt für die Sicherungen von Pathfolio
sheet-for = Ihre Sicherungen sind verschlüsselt. Dieses Blatt öffnet sie, wenn der Rechner weg oder die Passphrase vergessen ist.
sheet-keep = Wer es hat, kann Ihre Sicherungen lesen. Bewahren Sie es auf, wo Sie Ihren Pass aufbewahren, und nicht bei den Sicherungen.
sheet-of = Aufzeichnungen von
sheet-of-nobody = kein Name angegeben
sheet-made = Gedruckt
sheet-since = Öffnet
sheet-since-said = die Sicherungen dieses Rechners seit { $at }, bis die Passphrase geändert wird
sheet-place = Sicherungen liegen in
sheet-key = Geheimer Schlüssel
sheet-key-note = Mit oder ohne Leerzeichen einzugeben. Nach der ersten 1 kommen keine 1, kein B, I oder O mehr vor: was wie ein O aussieht, ist eine Null.
sheet-here = Mit Pathfolio
sheet-here-1 = Installieren Sie Pathfolio. Drücken Sie in den Einstellungen unter „Ihre Aufzeichnungen“ auf „Aus anderer Datei wiederherstellen …“.
sheet-here-2 = Wählen Sie die neueste pathfolio-….zip.age. Lassen Sie sie in ihrem Ordner: die als Nachweis aufbewahrten Dateien liegen daneben.
sheet-here-3 = Wo nach der Passphrase gefragt wird, geben Sie diesen Schlüssel an, oder die Passphrase.
sheet-elsewhere = Ohne Pathfolio, mit dem Programm age (age-encryption.org)
sheet-elsewhere-1 = Schreiben Sie den Schlüssel ohne Leerzeichen in eine Zeile einer Datei key.txt.
sheet-elsewhere-2 = age -d -i key.txt pathfolio-….zip.age > backup.zip
sheet-elsewhere-3 = unzip backup.zip: README.txt darin sagt, wie das Übrige zu lesen ist. Dateien in attachments/, die auf .age enden, öffnen sich ebenso.
sheet-elsewhere-4 = Mit der Passphrase statt diesem Schlüssel: age -d -i key.age pathfolio-….zip.age > backup.zip
sheet-hint = Ein Hinweis auf die Passphrase, von Hand; nicht die Passphrase selbst
sheet-where = Wo die Sicherungen noch liegen
sheet-file = pathfolio-wiederherstellungsblatt-{ $date }
sheet-without-passphrase = es gibt keine Passphrase, also brauchen die Sicherungen kein Wiederherstellungsblatt.

# Die große Prüfung.
doctor-sound = Alles ist, wie es sein soll.
doctor-found = { $count ->
    [one] Eines wurde gefunden; nichts ist verloren.
   *[other] { $count } Dinge wurden gefunden; nichts ist verloren.
}
doctor-lost = { $count ->
    [one] Ein Eintrag ist in keiner Kopie.
   *[other] { $count } Einträge sind in keiner Kopie.
}
found-restore-unfinished = Eine Wiederherstellung war abgebrochen worden
found-entries-in-backup-only = { $count ->
    [one] Eine Sicherung enthält einen Eintrag, der den Aufzeichnungen fehlt
   *[other] Eine Sicherung enthält { $count } Einträge, die den Aufzeichnungen fehlen
}
found-backup-unreadable = Eine Sicherung ist nicht lesbar
found-backup-locked = { $count ->
    [one] Eine Sicherung ist mit einem Schlüssel verschlüsselt, der nicht hier ist
   *[other] { $count } Sicherungen sind mit einem Schlüssel verschlüsselt, der nicht hier ist
}
found-backup-none = Es gibt keine Sicherung
found-mirror-missing = Eine als Nachweis aufbewahrte Datei hatte keine unversehrte Kopie bei den Sicherungen
found-open-to-others = { $count ->
    [one] Eine Datei oder ein Ordner war für andere lesbar
   *[other] { $count } Dateien und Ordner waren für andere lesbar
}
found-little-space = Auf der Platte ist wenig Platz
done-from-backup = Es wurde aus einer Sicherung zurückgeholt.
done-from-backup-in = Wiederhergestellt aus der Sicherung { $kept }.
done-finished = Sie wurde zu Ende gebracht.
done-finished-in = Sie wurde zu Ende gebracht; die früheren Aufzeichnungen sind aufbewahrt in { $kept }.
done-copied = Sie wurde kopiert.
done-closed = Sie sind jetzt nur für Sie lesbar.
now-lost = Suchen Sie eine ältere Kopie der Aufzeichnungen und importieren Sie sie; die verlorenen Einträge sind mit ihrem Hash genannt.
now-add-again = Fügen Sie dieselbe Datei noch einmal hinzu: ihr Fingerabdruck sagt, dass es dieselbe ist.
now-nothing = Rufen Sie `pathfolio-cli doctor` auf, während kein Fenster offen ist.
now-format-newer = Installieren Sie die spätere Version.
now-erasure-unfinished = Machen Sie Platz und sorgen Sie dafür, dass die Aufzeichnungen geschrieben werden können; beim nächsten Öffnen wird sie zu Ende gebracht.
now-merge-unfinished = Machen Sie Platz und sorgen Sie dafür, dass die Aufzeichnungen geschrieben werden können; beim nächsten Öffnen wird sie zu Ende gebracht.
now-backup-none = Machen Sie eine, in den Einstellungen oder mit `pathfolio-cli backup`.
now-backup-locked = Sie dienen zum Wiederherstellen mit ihrer Passphrase oder dem geheimen Schlüssel ihres Wiederherstellungsblatts; ohne das wird nichts aus ihnen zurückgeholt. Sind es Ihre, setzen Sie Ihre Passphrase in den Einstellungen, damit neue entstehen, die hier lesbar sind.
now-backup-unreadable = Verlassen Sie sich nicht auf sie; machen Sie eine neue, in den Einstellungen oder mit `pathfolio-cli backup`. Die anderen sind, wie sie waren.
now-entries-in-backup-only = Schließen Sie das Fenster und rufen Sie `pathfolio-cli doctor` noch einmal auf, oder importieren Sie diese Sicherung.
now-little-space = Machen Sie Platz; ist er aufgebraucht, lässt sich nichts mehr speichern.
now-open-to-others = Das Medium kennt keine Rechte: bewahren Sie die Sicherungen auf einem auf, das sie kennt.
now-mirror-missing = Sehen Sie zu, dass in den Ordner der Sicherungen geschrieben werden kann, und prüfen Sie noch einmal.

# Tabellen eines Exports.
csv-item = Element
csv-reason = Grund
csv-author = Eingeschätzt von
csv-number = Nummer
csv-basis = Grundlage
csv-form = Form
csv-label = Einstufung
csv-until = Bis
csv-expires = Läuft ab
csv-issuer = Aussteller
csv-reference = Nummer des Ausstellers
csv-share = Eigener Anteil
csv-witness = Zeuge
csv-shows = Zeigt
csv-serves = Dient
csv-link = Adresse
csv-held-by = Liegt bei
csv-files = Dateien
csv-withdrawn = Zurückgezogen
csv-on = Gelernt
csv-note = Notiz
