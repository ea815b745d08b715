# Backups, restores, exports, imports, and the great check.

archive-readme =
    This file holds a record made with Pathfolio: ratings of one’s own competence, evidence, study. It can be read
    without Pathfolio.

    journal/<device>/000001.jsonl and so on hold everything ever recorded, one entry a line: a header in JSON, a tab, a
    body in JSON. Nothing is taken out: what was undone or corrected has an entry that says so, and of
    what its person had erased the header stays, with an empty body.

    attachments/ab/<name>, where it is there, holds the files kept as evidence. A file’s name is the SHA-256 of what is
    in it; the entries say what it was called.

    ratings.csv, evidence.csv and study-log.csv, where they are there, hold the same as tables for a spreadsheet, as it
    stood when this file was written.

    manifest.json names every other file with its length and its SHA-256; `sha256sum` computes the same. An entry’s
    name is the SHA-256 of its header; the header names the SHA-256 of the body and the name of the entry before it.

    To go on with it in Pathfolio: `pathfolio-cli import` adds it to a record, also to an empty one on a new machine;
    `pathfolio-cli restore` puts it in the place of one.

archive-not-one = it is no zip file that Pathfolio wrote.
archive-stranger = it holds “{ $file }”, which is not named as its files are.
archive-not-plain = “{ $file }” in it is no plain file.
archive-too-large = “{ $file }” in it is larger than such a file can be.
archive-lacks = “{ $file }” is named in it and is not there.
archive-differs = “{ $file }” in it is not as it was written.
archive-form = “{ $file }” in it cannot be read.
archive-line = line { $line } of “{ $file }” in it is not as it was written.
archive-entries = its entries are not those that it states.
archive-altered = it was encrypted whole and is not whole any more.
archive-work = opening it asks for more work than a file of Pathfolio does.
export-not-encrypted = “{ $what }”: a name that ends in .age says that the file is encrypted, and without a passphrase it is not.
backup-keys-gone = the keys of this device’s backups are gone, and the last one was encrypted. Set the passphrase again, or turn it off; older backups then need the passphrase of their time.
backup-not-ended = The folder of backups did not answer in time; nothing was backed up.
backup-keys-damaged = the keys of this device’s backups cannot be read ({ $file }). Set the passphrase again; older backups then need the passphrase of their time.
expected-archive = a backup is named as the list of backups names it, an export by its file.
    .next = `pathfolio-cli backup --list` names the backups.
expected-job = work under way has an id, given when it began.
    .next = Begin it again.

backup-for-asked = made on request
backup-for-at-closing = made when the window closed
backup-for-while-open = made while the window was open
backup-for-after-repair = made after a repair
backup-for-before-import = made before an import
backup-for-before-restore = made before a restore
backup-for-before-upgrade = made before this version opened the record first
backup-for-before-repair = made before a check
backup-for-export = an export
backup-for-other = made by another version
backup-record-damaged = what lies there does not read back whole.
backup-folder-gone = the folder is not there; is its medium connected?
backup-folder-inside = “{ $what }” lies within the record itself; a backup belongs elsewhere.
said-backup = Backed up and read back: { $entries ->
    [one] one entry
   *[other] { $entries } entries
}, { $file }
said-export = Exported and read back: { $entries ->
    [one] one entry
   *[other] { $entries } entries
}, { $files ->
    [0] no files
    [one] one file
   *[other] { $files } files
}, { $file }
said-restored-bare = Backups made on this computer are not encrypted until you set a passphrase here.
said-sheet = Recovery sheet: { $file }. Print it, then delete the file: whoever has it can read your backups.
said-restored = Restored: { $entries ->
    [one] one entry
   *[other] { $entries } entries
}. What was there before is kept in { $kept }.
said-imported = { $added ->
    [0] Nothing new
    [one] One entry added
   *[other] { $added } entries added
}, { $known } known already, { $files ->
    [0] no new files
    [one] one new file
   *[other] { $files } new files
}.
said-cloned = { $count ->
    [one] Two computers wrote under one device’s id; what both wrote is kept.
   *[other] Under { $count } ids more than one computer wrote; everything is kept.
}
export-file = pathfolio-export-{ $date }
restore-of = The archive of { $at } holds { $entries ->
    [one] one entry.
   *[other] { $entries } entries.
}
restore-back = Would come back: { $what }.
restore-aside = Recorded since, would be set aside and kept: { $what }.
restore-same = It holds exactly what is recorded now.
restore-unshares = Sharing with other devices would be turned off: the folder holds what would be set aside, and would bring it back.
said-unshared = Sharing with other devices is off: the folder would bring back what was set aside. Turn it on again if that is what you want.
restore-files-missing = { $count ->
    [one] One file kept as evidence is neither here nor beside the backups.
   *[other] { $count } files kept as evidence are neither here nor beside the backups.
}
import-of = The archive of { $at } holds { $entries ->
    [one] one entry.
   *[other] { $entries } entries.
}
import-adds = Would be added: { $what }.
import-files = { $count ->
    [one] One new file would be taken in.
   *[other] { $count } new files would be taken in.
}
import-other = It has nothing in common with what is recorded here. Import it only if both are yours: they become one record.
import-erases = { $count ->
    [one] It erases for ever what one entry here says. Import it only if you erased that yourself, on another device.
   *[other] It erases for ever what { $count } entries here say. Import it only if you erased that yourself, on another device.
}
said-implausible = { $count ->
    [one] One entry was left out: its place in time cannot be.
   *[other] { $count } entries were left out: their places in time cannot be.
}
import-nothing = Everything in it is here already.
count-ratings = { $count ->
    [one] one rating
   *[other] { $count } ratings
}
count-evidence = { $count ->
    [one] one description of evidence
   *[other] { $count } descriptions of evidence
}
count-sessions = { $count ->
    [one] one study session
   *[other] { $count } study sessions
}
count-others = { $count ->
    [one] one other entry
   *[other] { $count } other entries
}

# The recovery sheet.
sheet-title = Recovery sheet for the backups of Pathfolio
sheet-for = Your backups are encrypted. This sheet opens them when the computer is gone or the passphrase forgotten.
sheet-keep = Whoever holds it can read your backups. Keep it where you keep your passport, and not with the backups.
sheet-of = Record of
sheet-of-nobody = no name given
sheet-made = Printed
sheet-since = Opens
sheet-since-said = the backups of this computer made since { $at }, until the passphrase is changed
sheet-place = Backups lie in
sheet-key = Secret key
sheet-key-note = Type it with or without spaces. After the first 1 it has no 1, B, I or O: what looks like an O is a zero.
sheet-here = With Pathfolio
sheet-here-1 = Install Pathfolio. In the settings, under “Your record”, press “Restore from another file …”.
sheet-here-2 = Choose the newest pathfolio-….zip.age. Leave it in its folder: the files kept as evidence lie beside it.
sheet-here-3 = Where the passphrase is asked for, give this key, or the passphrase.
sheet-elsewhere = Without Pathfolio, with the program age (age-encryption.org)
sheet-elsewhere-1 = Write the key, without spaces, on one line of a file key.txt.
sheet-elsewhere-2 = age -d -i key.txt pathfolio-….zip.age > backup.zip
sheet-elsewhere-3 = unzip backup.zip: README.txt in it says how to read the rest. Files in attachments/ that end in .age open in the same way.
sheet-elsewhere-4 = With the passphrase instead of this key: age -d -i key.age pathfolio-….zip.age > backup.zip
sheet-hint = A hint at the passphrase, by hand; not the passphrase itself
sheet-where = Where else the backups are
sheet-file = pathfolio-recovery-sheet-{ $date }
sheet-without-passphrase = there is no passphrase, so that the backups need no recovery sheet.

# The great check.
doctor-sound = Everything is as it should be.
doctor-found = { $count ->
    [one] One thing was found; nothing is lost.
   *[other] { $count } things were found; nothing is lost.
}
doctor-lost = { $count ->
    [one] One entry is in no copy.
   *[other] { $count } entries are in no copy.
}
found-restore-unfinished = A restore had been cut off
found-entries-in-backup-only = { $count ->
    [one] A backup holds one entry that the record lacks
   *[other] A backup holds { $count } entries that the record lacks
}
found-backup-unreadable = A backup cannot be read
found-backup-locked = { $count ->
    [one] A backup is encrypted with a key that is not here
   *[other] { $count } backups are encrypted with a key that is not here
}
found-backup-none = There is no backup
found-mirror-missing = A file kept as evidence had no intact copy beside the backups
found-open-to-others = { $count ->
    [one] One file or folder could be read by others
   *[other] { $count } files and folders could be read by others
}
found-little-space = There is little room left on the disk
done-from-backup = It was brought back from a backup.
done-from-backup-in = Restored from backup { $kept }.
done-finished = It was brought to its end.
done-finished-in = It was brought to its end; the former record is kept in { $kept }.
done-copied = It was copied.
done-closed = They are for you only now.
now-lost = Look for an older copy of the record and import it; the lost entries are named by their hash.
now-add-again = Add the same file again: its fingerprint tells that it is the same.
now-nothing = Run `pathfolio-cli doctor` while no window is open.
now-format-newer = Install the later version.
now-erasure-unfinished = Make room and see that the record can be written; it is finished when it is next opened.
now-merge-unfinished = Make room and see that the record can be written; it is finished when it is next opened.
now-backup-none = Make one, in the settings or with `pathfolio-cli backup`.
now-backup-locked = They serve for restoring with their passphrase or the secret key of their recovery sheet; nothing is brought back from them without. If they are yours, set your passphrase in the settings, so that new ones are made that can be read here.
now-backup-unreadable = Do not rely on it; make a new one, in the settings or with `pathfolio-cli backup`. The others are as they were.
now-entries-in-backup-only = Close the window and run `pathfolio-cli doctor` again, or import that backup.
now-little-space = Free some space; nothing can be saved once it is gone.
now-open-to-others = The medium knows no rights: keep the backups on one that does.
now-mirror-missing = See that the folder of backups can be written, and check again.

# Tables of an export.
csv-item = Item
csv-reason = Reason
csv-author = Rated by
csv-number = Number
csv-basis = Basis
csv-form = Form
csv-label = Label
csv-until = Until
csv-expires = Expires
csv-issuer = Issuer
csv-reference = Issuer’s number
csv-share = Own share
csv-witness = Witness
csv-shows = Shows
csv-serves = Serves
csv-link = Address
csv-held-by = Held by
csv-files = Files
csv-withdrawn = Withdrawn
csv-on = Studied
csv-note = Note
