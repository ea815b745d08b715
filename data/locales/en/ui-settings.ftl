# The room Settings.

nav-settings = Settings
