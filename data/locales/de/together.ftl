# Mehrere Geräte, und was vergessen werden soll.

sync-none = es ist kein Ordner geteilt; nennen Sie zuerst einen.
sync-no-folder = „{ $what }“ ist kein vorhandener Ordner.
sync-folder-inside = „{ $what }“ liegt in den Aufzeichnungen, oder diese darin; ein geteilter Ordner gehört anderswohin.
sync-bad-name = ein Gerät heißt mit höchstens 60 Zeichen.
sync-unnamed = dieses Gerät
said-synced = { $added ->
    [0] Es kam nichts Neues
    [one] Ein Eintrag kam
   *[other] { $added } Einträge kamen
}, { $sent ->
    [0] nichts war abzugeben
    [one] einer wurde in den Ordner gelegt
   *[other] { $sent } wurden in den Ordner gelegt
}.
sync-awaited = { $count ->
    [one] Eine Datei ist noch unterwegs.
   *[other] { $count } Dateien sind noch unterwegs.
}
sync-damaged = { $count ->
    [one] Eine aufbewahrte Datei ist beschädigt und liegt nirgends im Ordner unversehrt: { $what }.
   *[other] { $count } aufbewahrte Dateien sind beschädigt und liegen nirgends im Ordner unversehrt: { $what }{ $more ->
        [0] {""}
       *[other] {" "}und { $more } weitere
    }.
}
sync-unreadable = { $count ->
    [one] Eine Zeile im Ordner ist noch nicht lesbar: { $what }.
   *[other] { $count } Zeilen im Ordner sind noch nicht lesbar: { $what }{ $more ->
        [0] {""}
       *[other] {" "}und { $more } weitere
    }.
}
sync-not-ended = „{ $what }“ antwortete nicht, während das Fenster geschlossen wurde; Neues geht beim nächsten Abgleich dorthin.
erase-session = diese Lernzeit
erase-note = die Notizen zu { $target }
erase-own-topic = dieses Thema
erase-name = Ihr Name
erase-of = „{ $what }“ würde für immer gelöscht: { $count ->
    [one] Der eine Eintrag, der davon spricht, bleibt leer stehen.
   *[other] Die { $count } Einträge, die je davon sprachen, bleiben leer stehen.
}
erase-files = { $count ->
    [one] Eine Datei, die sonst nichts nennt, würde gelöscht.
   *[other] { $count } Dateien, die sonst nichts nennt, würden gelöscht.
}
erase-aside = Das lässt sich nicht rückgängig machen. Geräte, die diese Aufzeichnungen teilen, löschen es, sobald sie davon erfahren; was als beschädigt beiseitegelegt wurde, wird mitgelöscht.
erase-backups = Bisherige Sicherungen und Exporte behalten es; die Sicherungen liegen in { $folder }.
said-erased = Gelöscht: „{ $what }“, { $count ->
    [one] ein Eintrag
   *[other] { $count } Einträge
}. Frühere Sicherungen behalten es.
said-erased-later = Gelöscht: „{ $what }“. Es steht nirgends mehr; die letzten Spuren auf dem Datenträger gehen, wenn Pathfolio das nächste Mal geöffnet wird. Machen Sie bis dahin Platz auf dem Datenträger.
expected-erasable = davon war hier nie die Rede.
    .next = Nennen Sie einen Nachweis mit seiner Nummer oder eine Lernzeit mit ihrer Kennung.
