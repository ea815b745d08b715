# Der Raum Lernen.

nav-study = Lernprotokoll
