# What the program `pathfolio` says on the terminal before, or instead of, its window.

desktop-usage =
    Usage: pathfolio [--data-dir DIR]
    Opens the window. What needs no window: pathfolio-cli --help
    --data-dir DIR: keep the data in DIR (also: PATHFOLIO_DATA_DIR)
    --version: print the version
desktop-unknown-argument = pathfolio does not know “{ $argument }”. Nothing was changed.
desktop-no-display =
    There is no display to open a window on: neither WAYLAND_DISPLAY nor DISPLAY leads to one. Nothing was changed.
    Start pathfolio in a desktop session, or use pathfolio-cli, which needs none, such as:
    pathfolio-cli recommend
    pathfolio-cli portfolio FILE.pdf
desktop-window-failed = The window cannot be opened: { $why }. Nothing was changed. `pathfolio-cli` does everything that needs no window.
