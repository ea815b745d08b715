# Die Seite eines Themas, das Übungsunternehmen, Anhang A.

task-read = { $title }: { $part }
task-read-begin = { $title }: beginnen mit { $part }
task-read-note = { $publisher }, { $cost }
task-exercise = Die Übung
task-questions = { $count ->
    [one] Eine Frage beantworten
   *[other] { $count } Fragen beantworten
}
task-own = An einem eigenen Fall versuchen und notieren, was Sie wieder so machen würden
cost-free = kostenlos
cost-paid = kostenpflichtig

address-checked = Adresse { $year } geprüft
address-not-checked = Adresse nicht geprüft
written-for = geschrieben für ISO/IEC 27001:{ $year }
# Andere Sprachen als die der Norm.
language-de = Deutsch
language-fr = Französisch
language-es = Spanisch
language-nl = Niederländisch

theme-organizational = A.5 Organisatorische Maßnahmen
theme-people = A.6 Personenbezogene Maßnahmen
theme-physical = A.7 Physische Maßnahmen
theme-technological = A.8 Technologische Maßnahmen
alt-control = { $number } { $title }: { $items ->
    [one] ein Element
   *[other] { $items } Elemente
}, { $level } am Ziel

# Was mit den verfügbaren Minuten zu tun ist.
portion-whole = In { $minutes }: der ganze Schritt.
portion-begin-read = In { $minutes }: mit { $title }, { $part } beginnen.
portion-begin-exercise = In { $minutes }: mit der Übung beginnen, die { $whole } dauert.
portion-tasks = In { $minutes }: { $tasks }; der Rest beim nächsten Mal.
portion-task-read = { $title } lesen
portion-task-exercise = die Übung machen
portion-task-questions = { $count ->
    [one] eine Frage beantworten
   *[other] { $count } Fragen beantworten
}
portion-task-own = an einem eigenen Fall arbeiten
