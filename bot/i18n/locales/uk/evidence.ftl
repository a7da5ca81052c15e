## Після надсилання

files-whose = { $count ->
    [one] Збережено { $count } файл. До якого повідомлення він належить?
    [few] Збережено { $count } файли. До якого повідомлення вони належать?
   *[other] Збережено { $count } файлів. До якого повідомлення вони належать?
}
files-new-report = 📝 Нове повідомлення
files-joined = { $count ->
    [one] Додано до { $number }: { $count } файл.
    [few] Додано до { $number }: { $count } файли.
   *[other] Додано до { $number }: { $count } файлів.
}
files-are-new = 📝 Це нове повідомлення
files-words-wait = Написаного разом із ним ще немає в повідомленні:
files-add-words = ✍ Додати текст до { $number }
files-kept = { $count ->
    [1] Збережено з { $number } ✓
   *[other] { $count } збережено з { $number } ✓
}

## Люди, журнал, файли доказів

evidence-too-big = { $limit ->
    [1] Файл не збережено: він більший за { $limit } МБ.
   *[other] Файл не збережено: він більший за { $limit } МБ, а більше Telegram ботові не віддає.
} Покладіть його в надійне місце й надішліть посилання текстом або розріжте відео на коротші частини. Адміністратор може збільшити це обмеження.
evidence-not-fetched = Надісланий Вами файл не вдалося отримати з Telegram, його не збережено. Надішліть його ще раз або посилання текстом. Файл понад 20 МБ отримати не можна; адміністратор може збільшити це обмеження.
evidence-zip = 🗜 Усе одним файлом
evidence-zip-coming = Файл прийде у Ваш особистий чат зі мною.
evidence-zip-only-admin = Забрати повідомлення файлом може лише адміністратор.
evidence-zip-how = Яке повідомлення? Надішліть його номер: /bundle 2023-10-05/07
evidence-zip-too-big = Докази { $number } займають { $size } МБ: більше за 50 МБ, які може надіслати бот. На сервері: balagh evidence zip { $number } FILE
evidence-zip-caption = { $number }: запис, аркуш і докази
evidence-zip-lacking = { $count ->
    [one] Бракує { $count } файлу: див. аркуш.
   *[other] Бракує { $count } файлів: див. аркуш.
}
evidence-zip-withheld-reporter = { $number } не передається слідчим і судам: той, хто повідомив, не згоден. Змінити це можна через /consent.
evidence-zip-withheld-family = { $number } не передається слідчим і судам: родина заперечує. Координатор може змінити це на картці.
command-bundle = Повідомлення з доказами
sheet-file-title = Повідомлення { $number }, редакція { $revision }
sheet-file-made = Складено { $at } ({ $zone }). Діти – особи до 18 років.
sheet-file-field = { $field }: { $value }
sheet-file-state = Стан
sheet-file-reported = Повідомлено
sheet-file-reporter = Хто повідомив (псевдонім)
sheet-file-position = Координати (WGS 84)
sheet-file-history = Що з ним відбувалося
sheet-file-evidence = Докази
sheet-file-none = Файлів немає.
sheet-file-received = отримано { $at } від { $who }
sheet-file-missing = У ЦЬОМУ ФАЙЛІ НЕМАЄ: { $why }
sheet-file-missing-waiting = ще не отримано
sheet-file-missing-refused = Telegram його не віддав
sheet-file-missing-pruned = вилучено за правилом строку зберігання; хеш залишився
sheet-file-missing-gone = немає у сховищі
sheet-file-missing-changed = хеш не той, що був під час отримання
sheet-file-check = Хеші всіх файлів: sha256sum -c manifest-sha256.txt. Докази записів: python verify.py у цій теці (програму візьміть із самого Balagh).

## Чати, що майже нічого не залишають, чужі руки, хто входить

files-copies = Копії без метаданих; оригінали зберігаються зашифрованими.
files-compressed = Надіслане як фото Telegram ще раніше зменшив.
files-kept-back = { $number }: { $count ->
        [one] { $count } файл зберігається зашифрованим і тут не показаний, бо з нього неможливо вилучити метадані.
        [few] { $count } файли зберігаються зашифрованими і тут не показані, бо з них неможливо вилучити метадані.
       *[other] { $count } файлів зберігаються зашифрованими і тут не показані, бо з них неможливо вилучити метадані.
    }
file-too-large = Цей файл більший за 20 МБ: Telegram мені його не віддає, тому його не збережено. Надішліть коротший або менший.
command-bundle-discreet = Пакет
