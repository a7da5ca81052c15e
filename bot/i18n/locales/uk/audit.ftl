## Люди, журнал, файли доказів

command-audit = Хто що робив
audit-heading = { $count ->
    [one] Хто що робив: { $count } рядок
    [few] Хто що робив: { $count } рядки
   *[other] Хто що робив: { $count } рядків
}
audit-head = Печатка: { $head }
audit-broken = ⚠️ Базу даних змінено поза цією програмою. Запустіть на сервері «balagh audit verify»: команда назве, що саме змінено.
audit-empty = Ще нічого не робили.
audit-other = { $who }: { $verb } { $what }
audit-alert-raise = Надіслано сповіщення про { $what }.
audit-area-cover = { $who }: { $what } тепер відповідає за { $area }.
audit-area-quiet = { $who }: повідомляти не було про що.
audit-channel-open = Відкрито канал { $what }.
audit-channel-catch-up = { $who }: вирішено, які пропущені заяви ще отримає канал { $what }.
audit-chat-move = Група стала супергрупою.
audit-consent-give = { $who }: надано відповідь, для чого можна використовувати повідомлення.
audit-draft-start = { $who }: розпочато повідомлення (чернетка { $what }).
audit-draft-close = { $who }: закрито чернетку { $what }.
audit-draft-take = { $who }: перейнято чернетку { $what } людини без доступу.
audit-draft-drop = { $who }: викинуто чернетку { $what } людини без доступу.
audit-evidence-add = { $who }: надіслано файл (№ { $what }).
audit-evidence-assign = { $who }: додано { $count ->
    [one] { $count } файл
    [few] { $count } файли
   *[other] { $count } файлів
} до { $what }.
audit-evidence-store = Файл № { $what } збережено.
audit-evidence-refuse = Файл № { $what } не вдалося отримати.
audit-evidence-export = { $who }: вивантажено { $what } з доказами.
audit-invite-make = { $who }: створено запрошення на роль «{ $role }».
audit-audit-root = Підписано корінь доказів за день ({ $what }).
audit-audit-prove = На сервері створено доказ для інших: { $what }.
audit-audit-accept = На сервері після розслідування прийнято пошкоджений журнал таким, як він є ({ $what }).
audit-invite-void = { $who }: скасовано всі відкриті запрошення ({ $count }).
audit-language-choose = { $who }: обрано мову – { $language }.
audit-merge-apart = { $who }: вирішено, що пара { $what } – це дві атаки.
audit-merge-merged = { $who }: об’єднано пару { $what }.
audit-merge-undone = { $who }: скасовано об’єднання пари { $what }.
audit-person-join = { $what }: вхід, роль – { $role }.
audit-person-role = { $who }: роль { $what } змінено з «{ $before }» на «{ $role }».
audit-person-revoke = { $who }: забрано доступ у { $what }.
audit-person-reinstate = { $who }: повернуто доступ { $what }.
audit-places-load = Завантажено таблицю населених пунктів ({ $count }).
audit-publication-settle = { $who }: з’ясовано, чи є заява { $what } у каналі.
audit-publication-doubt = Не відомо, чи дійшла заява { $what } до каналу.
audit-question-ask = { $who }: поставлено запитання про { $what }.
audit-question-answer = { $who }: надано відповідь на запитання про { $what }.
audit-record-attest = { $count ->
    [one] Засвідчено { $count } стан запису.
    [few] Засвідчено { $count } стани записів.
   *[other] Засвідчено { $count } станів записів.
}
audit-record-backup = Створено резервну копію.
audit-record-restore = Тут відновлено резервну копію.
audit-record-export = { $who }: експортовано { $count ->
    [one] { $count } запис
    [few] { $count } записи
   *[other] { $count } записів
} за { $days } як { $what }.
audit-record-import = { $who }: імпортовано { $count ->
    [one] { $count } запис.
    [few] { $count } записи.
   *[other] { $count } записів.
}
audit-record-prune = Вилучено те, чий строк минув.
audit-report-submit = { $who }: надіслано { $what }.
audit-report-file = { $who }: подано { $what }.
audit-report-import = { $who }: імпортовано { $what }.
audit-report-import-again = { $who }: ще раз імпортовано { $what }.
audit-report-correct = { $who }: виправлено { $what }.
audit-report-withdraw = { $who }: відкликано { $what }.
audit-report-unwithdraw = { $who }: скасовано відкликання { $what }.
audit-report-verify = { $who }: перевірено { $what }.
audit-report-reject = { $who }: відхилено { $what }.
audit-report-unverifiable = { $who }: позначено, що { $what } неможливо перевірити.
audit-report-reopen = { $who }: { $what } знову на перевірці.
audit-report-attribute = { $who }: оцінено, хто атакував, у { $what }.
audit-report-name-place = { $who }: дозволено публікувати назву місця { $what }.
audit-report-unname-place = { $who }: відкликано дозвіл публікувати назву місця { $what }.
audit-report-certainty = { $who }: змінено достовірність { $what }.
audit-report-ask = { $who }: перепитано про { $what }.
audit-report-ask-again = { $who }: ще раз запитано про те, що не було відомо в { $what }.
audit-report-answer = { $who }: надано відповідь про { $what }.
audit-report-object = { $who }: зазначено, що родина заперечує проти публікації { $what }.
audit-report-unobject = { $who }: зазначено, що родина більше не заперечує проти публікації { $what }.
audit-report-merge = { $who }: приєднано інше повідомлення до { $what }.
audit-report-merged = { $who }: приєднано { $what } до іншого повідомлення.
audit-report-unmerge = { $who }: скасовано об’єднання { $what }.
audit-statement-add = { $who }: додано речення до заяви { $what }.
audit-statement-strike = { $who }: викреслено речення із заяви { $what }.
audit-statement-restore = { $who }: повернуто речення до заяви { $what }.
audit-statement-remove = { $who }: вилучено власне речення із заяви { $what }.
audit-statement-claim = { $who }: підтверджено зростання в заяві { $what }.
audit-statement-hold = { $who }: притримано заяву { $what }.
audit-statement-release = { $who }: випущено заяву { $what }.
audit-statement-correct = До заяви { $what } опубліковано виправлення.
audit-statement-approve = { $who }: погоджено заяву { $what }.
audit-statement-post = { $who }: опубліковано заяву { $what }.
audit-statement-retract = { $who }: відкликано заяву { $what }.
audit-statement-mark = Опубліковану заяву { $what } позначено як оновлену.
audit-statement-close = Заява { $what } – остаточна.
audit-statement-skip = Заяву { $what } пропущено: повідомлень не було.
audit-statement-withdraw = Заяву { $what } знято: Telegram її не прийняв. Вона знову очікує виходу.
audit-voice-wait = Голосове чекає на своє повідомлення (чернетка { $what }).
audit-chat-wipe = { $who }: очищено чат із ботом.
audit-invite-move = { $who }: створено запрошення для { $what } на новий телефон.
audit-person-let-in = { $who }: впущено { $what }.
audit-person-turn-away = { $who }: не впущено { $what }.
audit-person-taken = { $who }: повідомлено, що телефон { $what } забрали.
audit-person-restore = { $who }: { $what } знову має доступ після втрати телефону.
audit-report-confirm = { $who }: підтверджено { $what }.
audit-voice-fill = { $who }: розпочато запис із голосового (чернетка { $what }).

## Чати, що майже нічого не залишають, чужі руки, хто входить

command-audit-discreet = Журнал
