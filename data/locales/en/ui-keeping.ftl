# What keeps the record safe: backups, restoring, moving house, the check. In the settings, and on the frame.

settings-parts = Parts of the settings
settings-general = General
settings-lies = Where it lies
keeping-sample = While the sample person is open, your own record is neither backed up nor changed. Leave the sample person to keep it safe from here.

# Work that takes a while
work-percent = { $percent } %
work-cancel = Give up
work-cancelling = Giving up
work-close = Close
work-cancelled = Given up

# Backups
keeping-backups = Backups
keeping-last = Last good
keeping-none = None yet. One is made while the window is open and when it closes, once something has changed.
keeping-failed = The last backup failed: { $at }
keeping-failed-next = See to the cause, then back up now. This stays until a backup succeeds.
keeping-now = Back up now
keeping-backing-up = Backing up, and reading it back
keeping-folder-choose = Choose another folder …
keeping-folder-usual = Back to the usual folder
keeping-folder-set = Backups go there from now on. Those made before stay where they are.
keeping-without = { $count ->
    [one] One kept file is not in it, for it is missing or altered: check the record.
   *[other] { $count } kept files are not in it, for they are missing or altered: check the record.
}
keeping-list = Backups there are, newest first
keeping-entries = { $count ->
    [one] one entry
   *[other] { $count } entries
}
keeping-all = Show all { $count }

keeping-encrypted = encrypted
keeping-locked = Encrypted with a key that is not here. Restoring it asks for its passphrase.

# The passphrase
passphrase = Passphrase
passphrase-again = Again
passphrase-differs = The two are not the same.
passphrase-advice = Five or six words that have nothing to do with each other are good. Nobody can bring back a forgotten one.
passphrase-off = None: whoever has the backups can read them.
passphrase-on = Set on { $at }: backups are encrypted.
passphrase-plain = { $count ->
    [one] One backup from before can be read by whoever has it.
   *[other] { $count } backups from before can be read by whoever has them.
}
passphrase-set = Set …
passphrase-change = Change …
passphrase-turn-off = Turn off
passphrase-sheet = Recovery sheet …
passphrase-sheet-name = pathfolio-recovery-sheet-{ $date }.pdf
passphrase-words = Backups from now on are encrypted, and so are the copies of kept files. On this computer nothing asks for it; elsewhere it opens them. The record on this computer and the shared folder stay as they are.
passphrase-do = Encrypt backups
passphrase-not = Leave it
passphrase-setting = Making a key
passphrase-set-said = Backups from now on are encrypted. Those made before stay as they were, and readable here.
passphrase-set-next = Back up now, then print the recovery sheet: it opens the backups if the passphrase is forgotten. An earlier sheet opens only earlier ones.
passphrase-off-said = Backups from now on are not encrypted. Those made before stay encrypted, and readable here.
unlock-label = Passphrase, or secret key of the recovery sheet
unlock = Open it
unlock-not = Leave all as it is

# Restoring
restore-open = Restore …
restore-open-of = Restore the backup of { $at }
restore-elsewhere = Restore from another file …
restore-elsewhere-words = A backup or an export that lies elsewhere takes the place of what is recorded now.
archive-reading = Reading all of the archive
proposed-none = Nothing would change
proposed-ask-restore = Restore this?
proposed-keeps-restore = Before anything changes, what is recorded now is backed up. The former record is kept whole besides, in its folder.
proposed-do-restore = Restore it
proposed-not-restore = Leave all as it is
doing-restore = Backing up, then restoring
restore-lacks = { $count ->
    [one] One file kept as evidence is in no copy. Add the same file again where you have it.
   *[other] { $count } files kept as evidence are in no copy. Add the same files again where you have them.
}
restore-before = Backup of what was there before: { $file }

# Moving house
moving = Move to another computer
moving-words = An export is one ordinary file with everything in it, kept files and tables too. Importing it elsewhere adds what is not there yet; nothing is replaced.
moving-export = Export everything …
moving-protect = Encrypt the export with a passphrase
moving-protect-words = The file then ends in .age. It is opened with this passphrase only, here or with the program age.
moving-exporting = Exporting, and reading it back
moving-export-name = pathfolio-export-{ $date }.zip
moving-import = Import …
proposed-ask-import = Import this?
proposed-keeps-import = What is recorded here stays, and is backed up before. What is new is added.
proposed-do-import = Import it
proposed-not-import = Leave all as it is
doing-import = Backing up, then importing

# The check
check = Check the record
check-words = Compares both copies of the record, reads every kept file and the backups, and mends what can be mended.
check-now = Check now
check-doing = Checking the record
check-counts = Checked: { $entries ->
    [one] one entry
   *[other] { $entries } entries
}, { $files ->
    [0] no files
    [one] one file
   *[other] { $files } files
}, { $backups ->
    [0] no backups
    [one] one backup
   *[other] { $backups } backups
}.
check-lost = { $count ->
    [one] The lost entry by name
   *[other] The { $count } lost entries by name
}

# On the frame, until it is solved
frame-backup-failed = Backup failed
frame-room = Disk almost full
frame-lost = { $count ->
    [one] One entry is lost
   *[other] { $count } entries are lost
}

# No room
room-little = The disk is almost full: { $size } left
room-little-safe = Everything saved so far is safe. Saving goes on while there is room.
room-little-next = Free some space, at least 200 MB. This goes away by itself then.
