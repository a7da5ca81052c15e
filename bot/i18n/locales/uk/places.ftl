## Файл із населеними пунктами, який не прийнято

places-twice = { $column } містить «{ $value }», що вже є в попередньому рядку.
places-no-rows = У файлі немає населених пунктів.
places-not-readable = Файл не вдається прочитати як CSV або XLSX.
places-too-large = Файл завеликий для таблиці населених пунктів.
places-no-column = Немає стовпця для { $column }.
places-missing = { $column } порожній.
places-unknown-area = { $column } містить «{ $value }»: такого регіону немає у Вашій території, і файл його не називає.
places-other-area = { $column } містить «{ $value }»: це p-код іншого регіону Вашої території.
places-not-a-number = { $column } містить «{ $value }»: це не число.
places-out-of-range = { $column } містить «{ $value }»: такого місця на Землі немає.

## Хто, де, коли

# З прийменником: так це стоїть у реченнях.
area-default =
    .name  = у районі роботи наших команд
    .title = у районі роботи наших команд
