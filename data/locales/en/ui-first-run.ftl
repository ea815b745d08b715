# First run, and aims later: role, hours, date, and what one has done and holds.

first-run-title = Where do you want to get?
first-run-words = Four answers make a first plan. Leave any of them empty; everything can be changed later. Nothing leaves this machine.
first-run-make = Make my plan
first-run-sample = Look around with a sample person
aims-title = Your aims
aims-words = What the targets and the order of study rest on. Everything here can be changed at any time.
aims-save = Save
aims-role = Role
aims-role-does = Sets the targets
aims-role-none = No role yet: the whole standard
aims-hours = Hours a week
aims-hours-does = What you can keep up
# Why the hours of a day cannot be used, beside the seven inputs
aims-hours-no-number = { $day }: hours are a number, such as 2 or 2.5.
aims-hours-fraction = { $day }: quarter hours are planned, such as 2.25 or 2.5.
aims-hours-too-many = { $day }: a day has 24 hours.
# An input for one weekday
aims-hours-on = Hours on { $day }
aims-date = Date
aims-date-does = Exam, appraisal, interview
# Shows how a date is typed
aims-date-form = 2027-01-26
aims-purpose = What happens on that date
aims-in-months = { $months ->
    [12] in a year
   *[other] in { $months } months
}
purpose-exam = Exam
purpose-appraisal = Appraisal
purpose-interview = Interview
purpose-other = Something else
day-mon = Mon
day-tue = Tue
day-wed = Wed
day-thu = Thu
day-fri = Fri
day-sat = Sat
day-sun = Sun
weekday-mon = Monday
weekday-tue = Tuesday
weekday-wed = Wednesday
weekday-thu = Thursday
weekday-fri = Friday
weekday-sat = Saturday
weekday-sun = Sunday
outlook = What this gives you
outlook-label = What follows from your answers
outlook-words = The 24 competences, with what your answers let us assume. Left column knowledge, right column skill, line the target.
outlook-waiting = Working out what it would begin with
outlook-begins = It would begin with
group-5 = Business management
group-6 = Information security, 6.1 to 6.6

# A job advert instead of a role
advert-or = or
advert-open = paste a job advert
advert-label = Text of the advert
advert-words = It is read here and nowhere kept.
advert-close = Close the advert
advert-waiting = Reading the advert
advert-found = { $count ->
    [one] One role is near. Take it, or go on without.
   *[other] { $count } roles are near. Take one, or go on without.
}
# $matched: words of the advert
advert-by = by: { $matched }

# What one has done and holds
past = What have you done, what do you hold?
past-does = Sets assumed levels, which are never printed
past-hint = Tick what holds. It spares you rating what you brought along; your own ratings always count first.
past-more = Something else
past-fewer = Show fewer
past-filter = Filter by words
past-count = { $count ->
    [0] Nothing is called that. Leave it out, or rate yourself later.
    [one] One of { $of }
   *[other] { $count } of { $of }
}
past-kind-role = Work
past-kind-certificate = Certificates and degrees
past-waiting = Reading what there is to choose from

# Levels assumed, by hand
assumed = Assumed levels
assumed-does = Never printed, never a rating
assumed-hint = From what you ticked above. Correct what is wrong; a level you rate yourself takes its place.
assumed-none = Nothing is assumed. Tick something above, or set levels by hand.
assumed-all = Show all 24 competences
assumed-fewer = Show only what is assumed
assumed-competence = Competence
assumed-knowledge-of = Assumed knowledge of { $number } { $title }
assumed-skill-of = Assumed skill of { $number } { $title }
# Beside a level that was set by hand
assumed-by-hand = by hand; else knowledge { $knowledge }, skill { $skill }
assumed-take-back = Take back what is set by hand
