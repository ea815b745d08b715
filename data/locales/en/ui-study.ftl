# The room Study.

nav-study = Study log
