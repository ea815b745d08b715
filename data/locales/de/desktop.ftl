# Was das Programm `pathfolio` im Terminal sagt, bevor sein Fenster erscheint oder wenn keines erscheint.

desktop-usage =
    Aufruf: pathfolio [--data-dir DIR]
    Öffnet das Fenster. Was kein Fenster braucht: pathfolio-cli --help
    --data-dir DIR: die Daten liegen in DIR (auch: PATHFOLIO_DATA_DIR)
    --version: die Version nennen
desktop-unknown-argument = pathfolio kennt „{ $argument }“ nicht. Nichts wurde geändert.
desktop-no-display =
    Es gibt keine Anzeige für ein Fenster: Weder WAYLAND_DISPLAY noch DISPLAY führt zu einer. Nichts wurde geändert.
    Starten Sie pathfolio in einer grafischen Sitzung, oder nehmen Sie pathfolio-cli, das keine braucht, zum Beispiel:
    pathfolio-cli recommend
    pathfolio-cli portfolio FILE.pdf
desktop-window-failed = Das Fenster lässt sich nicht öffnen: { $why }. Nichts wurde geändert. `pathfolio-cli` kann alles, was kein Fenster braucht.
