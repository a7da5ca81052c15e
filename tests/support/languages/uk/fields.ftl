### The words of the fields

field-when =
    .question = Коли?
    .hint = Натисніть або напишіть: 14:30, 20 хвилин тому.
    .answer = Коли
field-where =
    .answer = Де
field-kinds =
    .question = Який це був напад?
    .hint = Натисніть усе, що підходить, або напишіть.
    .answer = Вид
field-hurt =
    .question = Хтось постраждав?
