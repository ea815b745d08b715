# A topic’s page, the company to practise on, Annex A.

task-read = { $title }: { $part }
task-read-begin = { $title }: begin { $part }
task-read-note = { $publisher }, { $cost }
task-exercise = The exercise
task-questions = { $count ->
    [one] Answer one question
   *[other] Answer { $count } questions
}
task-own = Try it on a case of your own, and note what you would do again
cost-free = free
cost-paid = paid

address-checked = address seen in { $year }
address-not-checked = address not checked
written-for = written for ISO/IEC 27001:{ $year }
# Languages other than the one you read now.
language-de = German
language-fr = French
language-es = Spanish
language-nl = Dutch

theme-organizational = A.5 Organizational controls
theme-people = A.6 People controls
theme-physical = A.7 Physical controls
theme-technological = A.8 Technological controls
alt-control = { $number } { $title }: { $items ->
    [one] one item
   *[other] { $items } items
}, { $level } at target

# What to do with the minutes at hand.
portion-whole = In { $minutes }: the whole step.
portion-begin-read = In { $minutes }: begin { $title }, { $part }.
portion-begin-exercise = In { $minutes }: begin the exercise, which takes { $whole }.
portion-tasks = In { $minutes }: { $tasks }; the rest next time.
portion-task-read = read { $title }
portion-task-exercise = do the exercise
portion-task-questions = { $count ->
    [one] answer one question
   *[other] answer { $count } questions
}
portion-task-own = work on a case of your own
