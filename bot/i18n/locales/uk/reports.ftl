### Чат: що люди читають і натискають. Коротко, спокійно, конкретно; на кнопках дієслово першим.

## Вхідні

key-report = 📝 Повідомити про атаку
key-position = 📍 Надіслати моє місце
command-report = Повідомити про атаку
command-mine = Мої повідомлення

## Коли щось не підходить

not-understood = Жодне повідомлення не відкрите, тому це не збережено. Щоб почати, натисніть «📝 Повідомити про атаку» або надішліть /report; щоб виправити надіслане, дайте відповідь на його квитанцію або надішліть /mine.
words-not-kept = Написане разом із ним не збережено. Надішліть його окремим дописом.
words-changed = Вашу правку прийнято. До якого повідомлення належить текст, запитано вище.
report-in-private = У групі я повідомлень не приймаю, і написане Вами не збережено. Надішліть мені особисто.
edit-too-late = Ваша правка нічого не змінила. Щоб виправити надіслане повідомлення, надішліть /mine.
button-of-closed = Це повідомлення вже не відкрите.

## Картка повідомлення

card-heading = Нове повідомлення · { $here } з { $of }
card-correcting = Виправлення { $number }
card-files = 📎 { $count ->
    [one] { $count } файл
    [few] { $count } файли
   *[other] { $count } файлів
}
card-rest = { $number } надіслано · запитання { $here } з { $of }
card-words = ✍ { $words }
where-position-hint = Якщо Ви там, надішліть своє місце кнопкою під полем для тексту.
where-taken = ✓
ask-where-which = Яке саме «{ $name }»?
ask-where-unknown = Місця «{ $name }» у таблиці немає. Залиште назву, як написали, або напишіть ще раз.
ask-sure = { $value } — справді?
ask-cancel = Викинути це повідомлення?
ask-keep-words = Не вдалося прочитати це як відповідь на «{ $question }». Залишити приміткою в повідомленні?
form-more = Ще …
form-another-kinds = ＋ Інший вид
form-another-targets = ＋ Вражено ще, або скільки
form-next = Далі ›
form-none-of-these = Нічого з цього ›
form-nothing-known = Ще не відомо ›
form-none = Нікого
form-sure = Так, { $value }
form-type-again = Ні, ще раз
form-not-known = Ще не відомо
form-all-men = Усі чоловіки
form-who-unknown = Хто вони: ще не відомо
form-here-yes = Так, тут
form-here-no = Ні, деінде
form-keep-typed = Залишити «{ $name }»
form-now = Зараз { $time }
form-clock = { $time }
form-day-clock = { $date } { $time }
form-today = Сьогодні, { $part }
form-yesterday = Учора, { $part }
form-clear-words = Стерти примітку
form-done = ‹ До повідомлення
form-send = ✓ Надіслати
form-evidence = 📷 Фото, файли
form-words = ✍ Додати примітку
form-source = 👁 Хто це бачив?
form-more-details = ⋯ Докладніше
form-back = ‹ Назад
form-cancel = ✕ Скасувати
form-stay = ‹ Ні, далі
form-really-cancel = ✕ Так, викинути
form-keep-words = ✓ Залишити приміткою
form-drop-words = Ні, викинути
form-counted = { $name } · { $count ->
    [some] кілька
   *[other] { $count }
}
review-line = { $name }: { $answer }

## Повідомлення в кількох рядках

place-in-region = { $place }, { $region }
summary-comma = {", "}
summary-dot = {" · "}
summary-hit = Вражено: { $targets }
summary-target = { $name } ×{ $count }
summary-killed = загинуло { $count }
summary-injured = поранено { $count }
summary-killed-none = загиблих немає
summary-injured-none = поранених немає
summary-killed-unknown = загиблі: ще не відомо
summary-injured-unknown = поранені: ще не відомо
summary-no-one = Ніхто не постраждав
summary-at-least = { $total } або більше
summary-with-parts = { $total } ({ $parts })
summary-part-women = жінки { $count }
summary-part-children = діти { $count }
summary-part-men = чоловіки { $count }
summary-part-responders = рятувальники { $count }

## Після надсилання

report-sent = Надіслано ✓ { $number }
report-cancelled = Повідомлення викинуто.
report-more-about = Це додаток до повідомлення, яке Ви надіслали: ось воно.
report-closed = Стан цього повідомлення: { $state }; тут його вже не змінити.
report-withdrawn = { $number } відкликано.
report-not-withdrawn = { $number } знову враховується.
report-undo = ↩ Скасувати
undo-too-late = Відкликання можна скасувати впродовж години. Координатор ще може повернути повідомлення.
receipt-heading = ✓ { $number }
receipt-corrected = виправлено
told-verify = { $number } перевірено.
told-reject = { $number } відхилено{ $why ->
    [none] .
   *[other] : { $why }.
}
told-unverifiable = { $number } неможливо перевірити{ $why ->
    [none] .
   *[other] : { $why }.
}
told-merged = { $number } враховано разом з іншим повідомленням про ту саму атаку.
edit-says-the-same = Ваша правка нічого не змінює в { $number }.
own-unfinished = ✎ Ще не надіслано
own-reports-incomplete = бракує чисел
report-correct = ✎ Виправити
report-withdraw = Відкликати
report-injured-died = Помер хтось із поранених
report-keep = ‹ Ні, залишити
report-really-withdraw = Так, відкликати { $number }
ask-withdraw = Відкликати { $number }? Його більше не враховуватимуть.
ask-who-died = { $number }: хто з поранених помер?
died-does-not-fit = Такої людини серед поранених у цьому повідомленні немає. Спершу виправте числа.
died-noted = Прийнято ✓
own-reports-empty = За останні { $hours } год Ви не надсилали повідомлень.
own-reports-heading = Ваші повідомлення за останні { $hours } год
own-reports-line = { $number } · { $place } · { $state }
ask-again-heading = { $number }: чи вже відомо?
ask-again-line = Натисніть те, що знаєте зараз.
still-not-known = Досі не відомо
still-not-known-noted = Прийнято ✓
unfinished-heading = У Вас є незавершене повідомлення.
unfinished-go-on = Продовжити його
unfinished-new = Почати нове

## Чому щось не прийнято: що зрозуміло і що робити

problem-choose-one = Натисніть хоча б одне.
problem-figure-range = Прочитано { $value }. Потрібне число від 0 до { $most }.
problem-figure-large = Прочитано { $value }. Це дуже багато.
problem-more-than-all = Прочитано { $value }, але залишилося лише { $most }. Що правильно?
problem-figure-unclear = Не зрозуміло, яке число означає «{ $words }». Надішліть лише число.
problem-figure-uncertain = «{ $words }» – не те число, яке можна записати. Надішліть число, у якому впевнені, або натисніть «Ще не відомо».
problem-figure-of-others = «{ $words }» – не про тих, про кого запитано. Надішліть лише число.
problem-parts-above-total = Прочитано { $total } загалом, але { $parts } жінок, дітей і чоловіків серед них. Що правильно?
problem-responders-above-total = Прочитано { $total } загалом, але { $parts } рятувальників серед них. Що правильно?
problem-bound-without-total = «Щонайменше» стоїть без кількості людей. Скільки їх загалом?
problem-parts-without-total = Названо { $parts }, але не сказано, скільки їх загалом. Скільки?
problem-place-unknown = Місця з такою назвою в таблиці немає.
problem-name-too-long = Задовго для назви: щонайбільше { $most } літер.
problem-words-too-long = Задовго: щонайбільше { $most } літер загалом.
problem-coordinate-range = Такого місця бути не може. Надішліть ще раз.
problem-position-far = Це місце далеко від усіх місць у таблиці. Воно правильне?
problem-position-here = Влучило там, де Ви стоїте? Якщо ні, Ваше місце буде відразу забуто.
problem-position-order = Ці числа підходять до кількох місць. Яке мається на увазі?
problem-position-unread = Координат тут не видно, а посилання не відкриваються. Надішліть геопозицію, її числа (35.904, 36.725) або назву місця.
problem-time-in-future = { $time } ще не настало. Коли це було?
problem-time-too-old = { $date } – понад рік тому. Коли це було?
problem-time-ambiguous = «{ $words }» може означати різний час. Натисніть правильний.
problem-time-no-such-date = Дня чи години «{ $words }» не буває. Коли це було?
problem-time-forwarded = Переслане Вами написано { $date }. Про який день ідеться?
problem-note-too-long = Останні Ваші слова не збережено: у повідомленні вже { $most } літер, більше не вміщається.
problem-time-contradiction = «{ $words }» суперечить саме собі. Коли це було?
problem-edit-not-read = Ви змінили відповідь на «{ $name }», але тепер її не вдається прочитати. Залишається стара; щоб змінити її, натисніть її рядок перед надсиланням.
targets-nothing = Ще не відомо
correction-overtaken = Повідомлення тим часом змінилося. Ось його теперішній стан; виправте ще раз.
problem-half-letter = { $field } містить половину коду літери, яку неможливо записати. Напишіть літеру повністю.
problem-control-character = { $field } містить знак, який неможливо записати.

## Повідомлення за когось, періоди, регіони без звісток

command-file = Повідомити за когось
command-quiet = Сьогодні нема про що
file-for-whom = Хто це передав телефоном або рацією?
file-outside = Зовнішнє джерело
file-for = Ви подаєте це за { $who }.
file-for-outside = Ви подаєте це за зовнішнє джерело. Хто це бачив, укажіть перед надсиланням.
file-done = ✓ { $number } подано.
file-for-you = { $who }: за Вас подано { $number }. /mine покаже його, там можна виправити.
quiet-noted = Прийнято за { $day }: Вам нема про що повідомляти. Якщо щось станеться, надішліть /report.

## Другі повідомлення, далекі позначки, голосові

edit-by-hand = Ви змінили свій допис, але його повідомлення тим часом змінили тут, або нові слова не вдається прочитати як повідомлення. Воно залишається як є; виправте його рядки тут.
ask-where-pin = Ваша позначка далеко від { $name }. Що правильно?
second-ask = Це схоже на ціле повідомлення, а інше ще відкрите. Що це?
second-new = Нове повідомлення
second-part = Частина відкритого
second-kept = Збережено приміткою до відкритого повідомлення.
voice-received = 🎙 { $who }: голосове як повідомлення
    .hint = Прослухайте його вище і заповніть повідомлення; { $who } отримає прохання підтвердити.
voice-fill = ✎ Заповнити
voice-in-progress = 🎙 { $by } записує голосове від { $who }.
voice-is-taken = { $who } вже заповнює.
voice-over = Із цього голосового вже є повідомлення, або його відправник розповідає словами.
voice-filed = 🎙 Голосове від { $who } – це повідомлення { $number }.
voice-discarded = 🎙 { $who }: повідомлення із цього голосового покинуто.
voice-confirm = 🎙 { $by }: Ваше голосове прослухано і записано як { $number }
    .hint = Усе правильно?
voice-yes = ✓ Так, правильно
voice-change = ✎ Змінити
voice-thanks = Дякуємо. Підтверджено.

## Чати, що майже нічого не залишають, чужі руки, хто входить

key-report-discreet = ➕
command-report-discreet = Нове
command-quiet-discreet = Сьогодні нічого
command-mine-discreet = Список
command-file-discreet = За когось
edit-too-late-discreet = Ваша правка нічого не змінила. Щоб виправити, надішліть /list.
not-understood-discreet = Це не збережено. Натисніть ➕ внизу або надішліть /new. Надіслане раніше: /list.

## Заблокований екран і багато відразу

voice-unreadable = Ваше голосове не вдалося відкрити, тож його ніхто не почує. Запишіть його ще раз або напишіть, що сталося.
voice-unreadable-of = 🎙 Голосове від { $who } не вдалося відкрити. Надіслано прохання записати ще раз.

## Ціле повідомлення в одному дописі

parsed-unread = Не зрозуміло, збережено приміткою:
parsed-doubt = Прочитано: «{ $words }». Що правильно?
parsed-forwarded = Переслане Вами написано { $date }.
parsed-open = { $name }: не певно, Ви написали «{ $words }»
parsed-flash = ⚡ залишить відкритим: { $names }
form-at-least = Щонайменше { $value }
form-as-read = { $value } (як прочитано)
parsed-voice = 🎙 Координатор прослухає Ваше голосове і запитає, якщо чогось бракує.
form-partial = ⚡ Надіслати зараз, решту потім
partial-sent = ⚡ { $number } надіслано. Решту запитаємо по одному; кожна відповідь іде до того самого повідомлення.
