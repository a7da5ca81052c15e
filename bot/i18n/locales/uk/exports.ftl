## Експорт та імпорт

command-export = Записи файлом
export-file-title = Атаки, записані організацією: { $organisation }
export-sheet-attacks = Атаки
export-sheet-targets = Цілі
export-sheet-evidence = Докази
export-sheet-columns = Пояснення стовпців
export-about-sheet = Аркуш
export-about-column = Стовпець
export-about-name = Назва для програм
export-about-meaning = Що означає
export-cut = … (тут обрізано: клітинка Excel більше не вміщує; увесь текст у CSV)
export-yes = так
export-no = ні
export-heading = Записи файлом
export-period = 🗓 { $first } – { $last }
export-period-day = 🗓 { $first }
export-today = Сьогодні
export-this-week = Цей тиждень
export-this-month = Цей місяць
export-other-days = Інші дні…
export-chosen = ✓ { $label }
export-format-xlsx = Excel
    .about = Excel: аркуші атак, цілей і доказів та аркуш із поясненням кожного стовпця.
export-format-csv = CSV
    .about = CSV: одна проста таблиця для будь-якої програми.
export-format-geojson = GeoJSON
    .about = GeoJSON: шар мапи для QGIS та вебу.
export-format-kml = KML
    .about = KML: відкривається в Google Earth, кольори за видом атаки.
export-format-hxl = HXL
    .about = HXL: таблиця з хештегами, як обмінюються гуманітарними даними.
export-format-jsonl = JSON Lines
    .about = JSON Lines: усі поля; Balagh може імпортувати його знову.
export-format-parquet = Parquet
    .about = Parquet: стовпці з типами, для обчислень.
export-format-geopackage = GeoPackage
    .about = GeoPackage: шар мапи з таблицями, для QGIS та ArcGIS.
export-format-sqlite = SQLite
    .about = SQLite: база даних із поясненням стовпців, для Datasette, SQL та R.
export-profile-internal = Для себе
    .about = Для себе: усе, зі словами тих, хто повідомив, та псевдонімами.
export-profile-partner = Партнеру
    .about = Партнеру: без слів тих, хто повідомив, без назв доказів; лікарні, табори й рятувальників знайти неможливо.
export-profile-public = Для всіх
    .about = Для всіх: лише перевірене; без джерел; лікарні, табори й рятувальників знайти неможливо.
export-which-days = Які дні? Надішліть перший і останній, наприклад { $example }.
export-days-not-read = У «{ $given }» днів не видно. Надішліть перший і останній, наприклад { $example }.
export-preview = Перегляд ›
export-make = ✓ Створити файл
export-stop = ✕ Зупинити
export-leaves = Що буде передано
export-count = { $count ->
    [0] Жоден запис за ці дні не може вийти в такому вигляді.
    [one] { $count } запис
    [few] { $count } записи
   *[other] { $count } записів
}
export-state-count = { $state } { $count }
export-left-out = Вилучено: { $columns }
export-nothing-left-out = Нічого не вилучено.
export-positions-internal = Координати: настільки точні, наскільки відомі.
export-positions-partner = Координати: округлено до 0,01°, близько 1 км. Де вражено лікарні, табори, укриття чи рятувальників: лише область.
export-positions-public = Координати: округлено до 0,01°, близько 1 км. Де вражено лікарні, табори, укриття чи рятувальників: лише область.
export-telegram-hint = Файл іде через Telegram, який може його прочитати, і залишається на Вашому телефоні.
export-waits = ⏳ Чекає черги…
export-making = { $bar } { $percent } %
export-made-so-far = { $done } із { $count } записів
export-packing = ⏳ Пакується…
export-done = ✓ { $count ->
    [one] { $count } запис. Файл нижче.
    [few] { $count } записи. Файл нижче.
   *[other] { $count } записів. Файл нижче.
}
export-done-parts = ✓ { $count ->
    [one] { $count } запис, файли нижче: { $parts }.
    [few] { $count } записи, файли нижче: { $parts }.
   *[other] { $count } записів, файли нижче: { $parts }.
}
export-altered = ⚠️ { $count ->
    [one] { $count } запису немає у файлі, бо його змінено поза цією програмою: { $numbers }
   *[other] { $count } записів немає у файлі, бо їх змінено поза цією програмою: { $numbers }
}
export-stopped = ✕ Зупинено. Назовні нічого не вийшло.
export-caption-part = { $n } із { $parts }
export-failed-rows = Excel вміщує в аркуші щонайбільше 1 048 576 рядків. Візьміть менше днів або CSV.
export-failed-right = Ви більше не можете це експортувати. Назовні нічого не вийшло.
export-failed-disk = Немає місця, щоб записати файл. Скажіть тому, хто обслуговує сервер. Назовні нічого не вийшло.
export-failed-other = Файл не вдалося створити. Назвіть тому, хто обслуговує сервер, цей номер: { $error }

## Чати, що майже нічого не залишають, чужі руки, хто входить

command-export-discreet = Зберегти
