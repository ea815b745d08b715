# The room Settings, and the palette "Find or do" with its keys.

nav-settings = Settings
settings-words = What is kept here, and how the window behaves on this machine.
settings-waiting = Reading the settings

# The record
settings-record = Your record
settings-folder = Folder
settings-copy = Copy the path
settings-copied = Copied
settings-held = Held
settings-plain = Plain files, each checked when it is read.

# This device
settings-device = This device
settings-theme = Theme
theme-system = As the system
theme-light = Light
theme-dark = Dark
settings-language = Language
settings-language-words = Words that are not translated yet stay English.
settings-keys = Single keys
settings-keys-on = On
settings-keys-off = Off
settings-keys-words = Number keys that rate, ? for help, G and a letter to go to a room. Off where they get in the way of speech input.

# The sample person
settings-sample = Sample person
settings-sample-words = Somebody half-way to an audit role, to try things on. Your own record stays as it is meanwhile.
settings-sample-open = Open the sample person
settings-sample-now = The sample person is open. Nothing you change is kept in your own record.

# Topics set aside
settings-aside = Topics set aside
settings-aside-none = None. A topic that does not concern you, or not now, can be set aside from its page.
aside-until = until { $date }
aside-always = not relevant
aside-take-up = Take up again
aside-take-up-of = Take up again: { $title }

# Hours per step
settings-hours = Hours per step
settings-hours-words = How long one step of ordinary size takes you. Every plan counts with these.
hours-of = Time for: { $step }
hours-usual = usually { $time }
hours-save = Save hours
hours-reset = As shipped

# The keyboard, and what is at the end
settings-keyboard = Keyboard
settings-about = About
settings-version = Pathfolio { $version }
settings-licence-code = Program: MIT or Apache-2.0, at your choice.
settings-licence-content = Content: CC BY 4.0. Typeface Inter: SIL Open Font Licence 1.1.
settings-licence-standards = Titles, numbers and counts of ISO/IEC 27021 and 27001 are facts; every sentence is our own. Pathfolio certifies nobody.

# The role editor
settings-role = Targets and importance
settings-role-words = What the role asks of each competence. The profiles that come along are a start; your employer may see it otherwise.
settings-role-shipped = as shipped.
settings-role-changed = changed by you.
settings-role-unsaved = { $count ->
    [one] One change is not saved yet.
   *[other] { $count } changes are not saved yet.
}
settings-role-open = Edit targets and importance
role-editor-words = Target: the level the role asks, 0 to 5. Importance: how much the competence weighs, 1 to 9.
role-editor-waiting = Reading the role
role-editor-role = Role to edit
role-editor-yours = { $title } (yours)
role-editor-competence = Competence
role-editor-target = Target
role-editor-importance = Importance
role-editor-target-of = Target of { $number } { $title }
role-editor-importance-of = Importance of { $number } { $title }
role-editor-was-target = shipped: target { $target }
role-editor-was-importance = shipped: importance { $importance }
role-editor-was-both = shipped: target { $target }, importance { $importance }
role-editor-save = Save changes
role-editor-reset = Back to as shipped
role-editor-state-changed = { $count ->
    [one] One competence differs from the shipped profile.
   *[other] { $count } competences differ from the shipped profile.
}
role-editor-state-shipped = As shipped.
role-editor-kept = They stay here until you save or drop them.
stepper-less = { $what }: less
stepper-more = { $what }: more

# The palette
palette-open = Find or do
palette-key = Ctrl K
palette-key-mac = ⌘ K
palette-label = Find or do
palette-placeholder = A command, a number, or words of a title
palette-list = What there is
palette-nothing = Nothing is called that. Try a number such as 9.2, or one word of a title.
palette-count = { $count ->
    [0] Nothing found
    [one] One line
   *[other] { $count } lines
}
palette-foot = Arrows move, Enter goes there, Escape closes.
palette-do = Do
palette-go = Go to
found-competence = Competences
found-topic = Topics
found-clause = Clauses
found-evidence = Evidence
found-item = Items
found-control = Controls of Annex A
found-paper = Papers to practise on
do-evidence = Add evidence
do-time = Log time
do-timer-start = Start the timer on the next step
do-timer-stop = Stop the timer: { $what }
do-rate = Rate quickly, from a list
do-portfolio = Save the portfolio as PDF
do-role = Edit targets and importance of the role
do-theme-system = Theme: as the system
do-theme-light = Theme: light
do-theme-dark = Theme: dark
do-sample-open = Look around with a sample person
do-keys = Show the keys
do-annex = Annex A, the controls
do-record = Back up, restore, move or check the record

# The keys
keys = Keys
keys-close = Close
keys-off = Single keys are switched off: see the settings.
keys-everywhere = Everywhere
keys-palette = find or do anything
keys-help = show these keys
keys-undo = undo
keys-redo = do it again
keys-escape = close what floats
keys-rooms = Go to a room
keys-lists = In lists and figures
keys-move = move
keys-enter = open, or choose
keys-rate = rate, where a level is asked
key-arrows = Arrows
key-enter = Enter
key-escape = Esc
key-control = Ctrl
key-shift = Shift

# Other devices.
sharing = Other devices
sharing-words = A folder that a sync service carries joins your devices: each puts its own entries there and takes in those of the others. Nothing is deleted by it.
sharing-choose = Share a folder …
sharing-stop = Share no more
sharing-last = Exchanged
sharing-never = not yet
sharing-name = This device is called
sharing-name-set = Rename
sharing-now = Exchange now
sharing-doing = Exchanging with the folder
sharing-join = Both are mine: join them
sharing-failed = The last exchange failed
sharing-this = (this one)
sharing-entries = { $count ->
    [one] one entry
   *[other] { $count } entries
}, last { $at }
