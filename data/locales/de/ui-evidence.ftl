# Der Raum Nachweise.

nav-evidence = Nachweise
