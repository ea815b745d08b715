# Several devices, and what is to be forgotten.

sync-none = no folder is shared; name one first.
sync-no-folder = “{ $what }” is no folder that is there.
sync-folder-inside = “{ $what }” lies within the record, or the record within it; a shared folder belongs elsewhere.
sync-bad-name = a device is called by up to 60 characters.
sync-unnamed = this device
said-synced = { $added ->
    [0] Nothing new came
    [one] One entry came
   *[other] { $added } entries came
}, { $sent ->
    [0] nothing was to be sent
    [one] one was put into the folder
   *[other] { $sent } were put into the folder
}.
sync-awaited = { $count ->
    [one] One file is still on its way.
   *[other] { $count } files are still on their way.
}
sync-damaged = { $count ->
    [one] One kept file is damaged and whole nowhere in the folder: { $what }.
   *[other] { $count } kept files are damaged and whole nowhere in the folder: { $what }{ $more ->
        [0] {""}
       *[other] {","} and { $more } more
    }.
}
sync-unreadable = { $count ->
    [one] One line in the folder cannot be read yet: { $what }.
   *[other] { $count } lines in the folder cannot be read yet: { $what }{ $more ->
        [0] {""}
       *[other] {","} and { $more } more
    }.
}
sync-not-ended = “{ $what }” did not answer while the window was being closed; what is new goes there with the next exchange.
erase-session = this session
erase-note = the notes on { $target }
erase-own-topic = this topic
erase-name = your name
erase-of = “{ $what }” would be erased for ever: { $count ->
    [one] the one entry that speaks of it stays, empty.
   *[other] the { $count } entries that ever spoke of it stay, empty.
}
erase-files = { $count ->
    [one] One file that nothing else names would be deleted.
   *[other] { $count } files that nothing else names would be deleted.
}
erase-aside = This cannot be undone. Devices that share this record erase it when they hear of it; whatever was put aside as damaged is deleted too.
erase-backups = Backups and exports made until now keep it; the backups are in { $folder }.
said-erased = Erased: “{ $what }”, { $count ->
    [one] one entry
   *[other] { $count } entries
}. Backups made before keep it.
said-erased-later = Erased: “{ $what }”. It shows nowhere any more; its last traces on the disk go when Pathfolio is opened next. Make room on the disk until then.
expected-erasable = nothing was ever said of it here.
    .next = Name a piece of evidence by its number, or a session by its id.
