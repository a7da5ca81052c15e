## Вхідні

command-digest = Заява за день

## Заяви, для координаторів

digest-left-out = Не враховано, бо порушують правило запису або змінені поза цією програмою: { $numbers }
digest-which-day = У «{ $given }» дня не видно. Надішліть /digest або день, наприклад /digest 2023-10-05.
statement-correction = Виправлення до заяви за { $day }:
correction-ask = Опублікована заява вже не відповідає дійсності. Це виправлення вийде, лише якщо Ви його опублікуєте:
correction-post = ✓ Опублікувати
correction-changed = Відколи Ви це прочитали, воно змінилося. Нове виправлення нижче.
correction-unproven = ⚠ Опублікована заява за { $day } залишається як є, хоча ці її повідомлення порушують правило запису або змінені поза цією програмою: { $numbers }. Перегляньте їх.
statement-marked-updated = Оновлено пізніше: { $changes }. Докладніше в наступній заяві.
statement-marked-change = { $what } ({ $numbers })
statement-marked-updated-many = Оновлено пізніше: змінено повідомлень – { $count }. Докладніше в наступній заяві.
ask-is-it-there = Програма зупинилася під час публікації заяви за { $day } ({ $language }). Подивіться: чи є вона в каналі?
is-there = Так, є
is-not-there = Ні, опублікувати
post-found = Прийнято: вона там є.
post-sent-again = Зараз публікується.

## Чому щось не прийнято: що зрозуміло і що робити

digest-not-yet = { $day } ще не настало.

## Погодження і публікація

command-sign = Погодити заяву за день
command-retract = Відкликати опубліковану заяву
sheet-open = Відкрити аркуш
sheet-heading-preliminary = Погодження: попередня заява за { $day }
sheet-heading-final = Погодження: остаточна заява за { $day }
sheet-rise = 📈 Числа показують { $days ->
    [1] різке зростання цього дня
    [one] зростання впродовж { $days } дня
   *[other] зростання впродовж { $days } днів
}. Його буде заявлено, лише якщо Ви підтвердите.
sheet-heading-weekly = Заява за тиждень до { $day }
sheet-weekly = Вона вийде, лише якщо Ви її опублікуєте.
sheet-post = ✓ Опублікувати
sheet-at = Час виходу: { $at }.
sheet-at-once = Її час настав: вона виходить відразу.
sheet-held = Притримано: { $who }. Вона не виходить.
sheet-hold = ✋ Притримати
sheet-release = ▶ Випустити
sheet-renew = ↻ Нова редакція з ними
sheet-additions = + Змінилося після цієї редакції: { $numbers }. Це чекає наступного випуску.
sheet-changed = Відколи Ви це прочитали, воно змінилося. Нова редакція нижче.
sheet-picture-coming = 🖼 Картинка малюється. Погодити можна, коли Ви її побачите.
sheet-picture-none = 🖼 Вона виходить без картинки.
sheet-claim = Заявити про зростання
sheet-edits = { $count ->
    [one] ✎ Викреслено або додано { $count } речення.
   *[other] ✎ Викреслено або додано речень: { $count }.
}
sheet-automatic = Вона виходить автоматично.
sheet-not-approved = Вона вийде лише після погодження.
sheet-was-approved = Погоджено: { $who }.
sheet-approved = Погоджено ✓
sheet-approve = ✓ Погодити
sheet-sentences = Речення
sheet-add = ✍ Додати речення
sheet-again = ↻ Показати ще раз
sheet-reminder = Час заяви за { $day } настав, вона чекає Вашого погодження.
sheet-void = Погоджене за { $day } змінилося: погодження не чинне. Перегляньте ще раз.
sheet-which-sentence = Яке речення?
sheet-which-language = У заяві якою мовою?
sheet-remove = Вилучити: { $text }
sheet-clause = { $clause }: { $numbers }
sheet-behind = На підставі: { $numbers }
sheet-strike = ✕ Викреслити цього дня
sheet-restore = ↺ Повернути
sheet-type-sentence = { $who }, яке речення додати ({ $language })? Надішліть його у відповідь на цей допис.
sheet-added = Додано ✓
unresolved-nothing = Невирішеного немає.
unresolved-names = У заяві стоять наші загальні назви, а не Ваші організація чи територія. Перш ніж її публікувати, адміністратор задає { $settings }.
unresolved-waiting = { $count ->
    [one] { $count } повідомлення чекає перевірки: { $numbers }
    [few] { $count } повідомлення чекають перевірки: { $numbers }
   *[other] { $count } повідомлень чекають перевірки: { $numbers }
}
unresolved-asked = Запитання без відповіді: { $numbers }
unresolved-unknown = Числа ще не відомі: { $numbers }
unresolved-party = Хто атакував, не затверджено, тому не названо: { $numbers }
unresolved-changed = Змінено після перевірки, тому враховано, як було: { $numbers }
unresolved-broken = Не враховано, бо порушують правило запису або змінені поза цією програмою: { $numbers }
unresolved-duplicates = { $count ->
    [one] { $count } пара повідомлень може бути про одну атаку
    [few] { $count } пари повідомлень можуть бути про одну атаку кожна
   *[other] { $count } пар повідомлень можуть бути про одну атаку кожна
}
post-approve-first = Спершу цю заяву треба погодити: надішліть /sign.
post-done = { $count ->
    [1] Заява за { $day } публікується.
   *[other] Заява за { $day } публікується; каналів: { $count }.
}
post-nothing = Публікувати нічого: заява за { $day } вже є.
edition-preliminary = Попередня заява, { $language }
edition-final = Остаточна заява, { $language }
retract-which = Яку заяву за { $day } відкликати?
retract-nothing = Заяви за { $day } немає в жодному каналі.
retract-really = { $what }, { $day }: замінити рядком про те, що її відкликано?
retract-do = ✕ Так, відкликати
retract-done = Заяву за { $day } відкликано.
statement-retracted = Цю заяву за { $day } відкликано.

## Заява запізнюється або виходить без чогось

trouble-preliminary = попередня заява за { $day } ({ $languages })
trouble-final = остаточна заява за { $day } ({ $languages })
trouble-weekly = заява за тиждень до { $day } ({ $languages })
trouble-statement-late = ⚠ Запізнюється { $statement }. Її не вдалося створити: { $cause } Програма пробує далі.
trouble-statement-recovered = ✓ Запізнювалася { $statement }. Тепер вона вийшла.
trouble-picture-late = ⚠ Вийшла { $statement }, але картинку не вдалося намалювати: { $cause } Програма пробує далі.
trouble-picture-recovered = ✓ Вийшла картинка: { $statement }.
trouble-picture-abandoned = ⚠ Без картинки залишається { $statement }: намалювати її не вдалося, і програма більше не пробує.
trouble-without-seal = ⚠ Без печатки записів у примітках виходить { $statement }: { $cause }
trouble-without-picture = ⚠ Без картинки підготовлена { $statement }: { $cause }
trouble-without-doubles = ⚠ Без примітки про повідомлення, що можуть бути про одну атаку, виходить { $statement }: { $cause }
trouble-without-changes = ⚠ Без переліку змінених чисел виходить { $statement }: { $cause }
trouble-cause-memory = комп’ютерові бракує пам’яті.
trouble-cause-room = на диску немає місця.
trouble-cause-record = збережений запис або файл пошкоджено чи не вдається відкрити.
trouble-cause-program = помилка програми; адміністратор побачить її в журналі.
trouble-statement-refused = ⚠ Telegram не прийняв: { $statement }. У каналі її немає. Програма сама більше не пробує; щоб спробувати ще раз, надішліть /digest post { $given }.

## Чати, куди не вдається писати

chat-closed = ⚠ З { $since } Telegram не приймає дописів: { $chat }. Причина: { $reason } Те, що туди призначено, зберігається і вийде, коли їх знову прийматимуть.
chat-opened = ✓ Telegram знову приймає дописи: { $chat }. Збережене виходить.
chat-name-channel = канал ({ $language })
chat-name-coordinators = група координаторів
chat-name-alerts = чат сповіщень ({ $language })
chat-closed-blocked = бота там заблоковано.
chat-closed-deleted = обліковий запис видалено.
chat-closed-removed = бот не є учасником. Додайте його знову.
chat-closed-not-found = Telegram його не знаходить. Додайте бота знову або виправте налаштування.
chat-closed-rights = бот не може там писати. Дайте йому право публікувати й редагувати дописи.
chat-closed-topic = тему закрито або видалено. Відкрийте її знову.
chat-closed-other = програма не знає такої причини.
group-moved = Ця група стала супергрупою і має інший номер. Програма працює з новим. Коли змінюватимете налаштування, замініть там { $old } на { $new }.
post-closed = З { $since } Telegram не приймає дописів для каналу ({ $language }). Програма пробує ще раз. Якщо Telegram знову відмовить, заява за { $day } вийде, щойно канал прийматиме дописи.
missed-ask = { $count ->
    [1] Канал ({ $language }) знову приймає дописи. У ньому бракує заяви за { $days }, якій понад три дні. Чи публікувати її?
    [one] Канал ({ $language }) знову приймає дописи. У ньому бракує { $count } заяви, якій понад три дні: { $days }. Чи публікувати їх?
   *[other] Канал ({ $language }) знову приймає дописи. У ньому бракує { $count } заяв, яким понад три дні: { $days }. Чи публікувати їх?
}
missed-week = тиждень до { $day }
missed-post = Опублікувати
missed-leave = Пропустити
missed-posted = Вони виходять зараз, найстаріші першими.
missed-left = Їх пропущено.

## Повідомлення за когось, періоди, регіони без звісток

digest-which-days = У «{ $given }» днів не видно. Надішліть перший і останній день, щонайбільше рік: /digest 2023-10-04 2023-10-08.
edition-weekly = Заява за тиждень, { $language }
unresolved-no-report = Повідомлень немає звідси: { $areas }. Це не означає, що атак не було.

## Чати, що майже нічого не залишають, чужі руки, хто входить

command-digest-discreet = День
command-sign-discreet = Згода
command-retract-discreet = Відкликати
digest-which-day-discreet = У «{ $given }» дня не видно. Надішліть /day або день, наприклад /day 2023-10-05.
digest-which-days-discreet = У «{ $given }» днів не видно. Надішліть перший і останній день, щонайбільше рік: /day 2023-10-04 2023-10-08.
