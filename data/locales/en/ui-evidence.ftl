# The room Evidence.

nav-evidence = Evidence
