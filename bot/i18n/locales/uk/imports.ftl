## Чому щось не прийнято: що зрозуміло і що робити

problem-bad-id = { $field } містить «{ $value }»; дозволено літери, цифри, - та _.
problem-bad-number = { $field } містить «{ $value }»; потрібні день і номер, наприклад 2023-10-05/07.
problem-required = Немає { $field }.
problem-unknown-field = { $field }: такого поля в записі немає.
problem-wrong-type = { $field } містить «{ $value }»: це не той тип даних ({ $wanted }).
problem-not-a-time = { $field } містить «{ $value }»: це не дата й час, як-от 2023-10-05T15:00:00+03:00.
problem-no-zone = { $field } без часового поясу; пишіть так: 2023-10-05T15:00:00+03:00.
problem-not-json = Це не JSON.
problem-line-too-long = Рядок довший за будь-який запис: щонайбільше { $most } знаків.
problem-too-many-lines = У файлі більше записів, ніж приймає один імпорт: щонайбільше { $most }. Розділіть його.
problem-not-an-object = Це не об’єкт JSON.
problem-unknown-code = { $field } містить «{ $value }»; можливі значення: { $codes }.
problem-code-twice = { $field } називає код двічі.
problem-target-count = { $field } містить { $value }; дозволено 1 або більше, або null, якщо «кілька».
problem-target-twice = { $field } називає «{ $value }» удруге.
problem-half-position = { $field }: є лише широта або лише довгота.
problem-id-differs = id: інший запис має цей id, але інший зміст.
problem-number-taken = number: номер { $value } вже має інший запис.
problem-id-twice = id: у цьому файлі він названий удруге.

## Експорт та імпорт

import-map-columns =
    Який стовпець що містить. Ліворуч: заголовок у Вашому файлі; праворуч: поле або "", щоб пропустити стовпець. Стовпець,
    що є двома полями відразу, має обидва через кому: "place_name, place_admin1".
    Поля: { $fields }.
    «day» і «clock» – для таблиць, де день і час у двох стовпцях; «position» – де широта й довгота в одній клітинці.
import-map-words =
    Що означають Ваші власні слова, якщо вони відрізняються від наших, наприклад:  "barrel" = "barrel_bomb"
import-map-reading =
    day_first: чи 05/10/2023 – це п’яте жовтня (true), чи десяте травня (false). Потрібно лише тоді, коли з самого
    файлу це не зрозуміло. list: назва Вашого переліку. Вона стоїть перед номерами, бо багато переліків починаються з 1.
problem-not-a-whole-number = Тут «{ $value }»; потрібне ціле число від 0 або порожньо, якщо не відомо.
problem-not-a-number = Тут «{ $value }»; потрібне число, наприклад 35.9025, або порожньо.
problem-not-a-day = Тут «{ $value }»; потрібен день, наприклад 2023-10-05 або 05/10/2023.
problem-day-or-month = «{ $value }» може бути двома різними днями. Укажіть у відповідності стовпців під [reading], що стоїть першим: день (day_first = true) чи місяць (day_first = false).
problem-not-a-clock = Тут «{ $value }»; потрібен час, наприклад 14:30, або частина доби, наприклад ранок.
problem-not-a-yes = Тут «{ $value }»; потрібне «так» або «ні», або порожньо.
problem-unknown-word = Тут «{ $value }»; можливі значення: { $codes }. Іншим словам можна надати значення у відповідності під [words].
problem-map-heading = Відповідність називає стовпець «{ $value }», якого у файлі немає.
problem-map-field = Відповідність надає стовпцю поле «{ $value }»; можливі: { $codes }.
problem-map-twice = Відповідність надає поле «{ $value }» двом стовпцям.
problem-map-without = У відповідності немає стовпця для «{ $value }», без якого запису немає.
problem-map-word = Відповідність надає слову значення «{ $value }»; можливі: { $codes }.
problem-map-shape = Відповідність має неправильну будову біля «{ $value }».
problem-map-people = У таблиці з рядком на кожну людину відповідність не може надавати «{ $value }»: люди рахуються, а їхні номери не є номерами атак.
problem-map-constant = Відповідність надає полю «{ $value }» сталу, якої воно мати не може.
problem-hijri-day = Тут «{ $value }»: це день ісламського календаря. Перетворіть стовпець на дати, наприклад 2023-10-05.
problem-in-future = Тут «{ $value }»: це ще не настало.
problem-not-a-position = Тут «{ $value }»; потрібні координати, наприклад 35.9025, 36.7260, або порожньо.
problem-changed-here = Запис змінено тут, відколи файл надходив востаннє, і файл його теж змінив: { $fields }. Виправте одне з двох.
import-map-places =
    Ваші власні назви місць, яких не знайдено, з p-кодом або відомою назвою, наприклад:  "старий млин" = "Sarmin"
import-map-constants =
    Що діє для кожного рядка, який сам цього не каже, наприклад:  attack_kinds = "other"
    civilian_status: civilians або unknown, якщо серед постраждалих можуть бути комбатанти.
problem-import-area-unknown = «{ $value }»: такого регіону на цій території немає.
problem-import-pcode-unknown = Населеного пункту з p-кодом «{ $value }» на цій території немає.
problem-import-place-contradicts = Населений пункт із p-кодом «{ $value }» лежить не в тому регіоні, що вказаний у рядку.
problem-import-place-several = Назву «{ $value }» мають кілька населених пунктів: { $more }. Укажіть регіон, p-код або координати.
problem-import-place-unknown = Населеного пункту «{ $value }» на цій території немає.
problem-import-place-like = «{ $value }» там не знайдено. Поруч або подібні: { $more }.
problem-import-position-outside = Координати { $value } лежать поза цією територією.
problem-import-position-swapped = Координати { $value } лежать поза цією територією; якби поміняти широту й довготу, вони були б у її межах.
problem-import-position-far = Координати { $value } далеко від усіх населених пунктів цієї території.
problem-import-position-elsewhere = Координати за { $more } км від { $value }.
problem-import-like-existing = Це може бути та сама атака, що { $value }.
import-refused-row = Рядок
import-refused-reason = Причина
problem-formula = Тут формула «{ $value }», результат якої не збережено. Відкрийте файл у табличному редакторі та збережіть ще раз.
problem-other-form = Це визначення форми (XLSForm), а не перелік атак. Імпортуйте відповіді, зібрані з її допомогою.
problem-other-activities = Це перелік діяльності організацій (хто що де робить), а не атак.
problem-other-gazetteer = Це таблиця населених пунктів, а не атак: її приймає balagh places load.
problem-other-survey = Це відповіді опитування людей або домогосподарств, а не перелік атак.
problem-other-totals = Це підсумки за днями, а не перелік атак: запис потребує місця і того, що влучило.

## Слова чужих таблиць, згорнуті; розділено " | "

read-table-totals = разом | усього | всього | підсумок | загалом | итого | всего
read-table-activities = сектор | кластер | виконавець | бенефіціари | донор
read-table-survey = домогосподарство | розмір домогосподарства | сімейний стан | респондент | інтерв'юер
