# One message a code: what was refused, where and why; .safe what is safe; .next what to do next.

error-unknown-command = There is no command “{ $what }”.
    .safe = Nothing was changed.
    .next = `pathfolio-cli help` lists what there is.
error-bad-request = The request cannot be read: { $what }
    .safe = Nothing was changed.
    .next = Correct it and send it again.
error-unknown-role = There is no role “{ $what }”.
    .safe = Your role and everything recorded are as they were.
    .next = Name one of: { $known }.
error-unknown-id = “{ $what }” names nothing in the catalogue: { $expected }
    .safe = Nothing was changed.
    .next = `pathfolio-cli framework show` lists every number.
error-bad-date = “{ $what }” is no date that can be used: it needs the form 2027-01-26 and a year from 2000 to 2199.
    .safe = Nothing was changed.
    .next = Give the date as year, month and day, with hyphens.
error-bad-level = “{ $what }” is no level: levels go from 0 (none) to 5 (shape).
    .safe = Your ratings are as they were.
    .next = Give a whole number from 0 to 5.
error-bad-hours = “{ $what }” hours a week cannot be used: { $why }
    .safe = Your hours are as they were.
    .next = Give 5, 2.5 or mon=1,sat=3; at most 24 a day.
error-reason-needed = { $target } stands at { $from }; raising it to { $to } needs a reason.
    .safe = The rating is as it was.
    .next = Say in a sentence what changed.
error-would-replace = Rating all of { $target } would replace { $count ->
        [one] one rating of its own item
       *[other] { $count } ratings of single items
    } ({ $items }).
    .safe = All ratings are as they were.
    .next = Confirm that they are meant to go, or rate the items one by one.
error-nothing-to-undo = There is nothing to take back on this device.
    .safe = Everything recorded is as it was.
    .next = Undo takes back what was recorded here, newest first.
error-read-only = { $what } writes, and the record is open for reading only (a past date or the sample).
    .safe = Nothing was changed.
    .next = Leave out the date or the sample.
error-bad-framework = { $file } cannot be read as a framework: { $what }
    .safe = The framework in use and your record are as they were.
    .next = Mend the file and check it again.
error-io = A file could not be used: { $what }
    .safe = What was saved before is safe.
    .next = See to the cause and try again.
error-disk-full = The disk is full: { $what }
    .safe = Everything saved before is safe; this last step was not saved.
    .next = Free some space and try again.
error-not-writable = The data directory cannot be written: { $what }
    .safe = What is there is untouched.
    .next = Give yourself the right to write there, or choose another place with --data-dir.
error-busy = { $holder } has this record open for writing.
    .safe = Nothing was changed.
    .next = Close the other one, or use it. Reading works beside it.
error-damaged = The record is damaged: { $what }
    .safe = Nothing was deleted; damaged files are set aside beside the good ones.
    .next = `pathfolio-cli verify` names what is missing.
error-portfolio = The portfolio could not be made: { $what }
    .safe = Your record is as it was.
    .next = Try again; if it happens twice, report it with this message.
error-internal = The program made a fault: { $what }
    .safe = What was saved before is safe.
    .next = Try again; if it happens twice, report it with this message.

# Parts of these.
expected-competence = a competence has a number such as 6.2.3.
expected-target = an item has an id such as 6.2.3.K4, all knowledge of a competence 6.2.3.K, all skill 6.2.3.S.
expected-clause = a clause of ISO/IEC 27001:{ $year } has a number such as 9.2.
expected-topic = a topic has an id such as 6.5.3/sampling.
expected-paper = a practice paper has an id such as leavers.
expected-page = a page picture is named by its hash, after a preview.
hours-not-a-number = it is neither a number nor a list such as mon=1,sat=3.
hours-too-many = a day has 24 hours.
hours-fraction = whole quarter hours, such as 2.25, are planned.
purpose-unknown = “{ $what }” is no purpose: exam, appraisal, interview or other.
standard-unknown = There is no edition { $what }: 2013 or 2022.
paper-unknown = “{ $what }” is no paper: a4 or letter.
minutes-unknown = Minutes go from 5 to 600.
no-ratings = no rating is given.
purpose-without-date = a purpose needs a date.
holder-unknown = Another window or program
holder-process = Another Pathfolio ({ $purpose }, process { $pid })
