# Der Raum Einstellungen.

nav-settings = Einstellungen
