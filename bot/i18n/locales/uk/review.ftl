## Що координатори бачать у повідомленні

command-queue = Що чекає перевірки
review-verify = ✓ Перевірено
review-ask = ? Запитати
review-same = = Те саме, що …
review-change = ✎ Змінити
review-more = ⋯
review-back = ‹ Назад
review-history = Історія
review-certainty = Достовірність
review-name-place = Публікувати назву місця
review-unname-place = Не публікувати назву місця
review-own-place-name = Про це місце повідомили Ви: чи публікувати його назву, вирішує хтось інший.
review-attribution = Хто атакував
review-sure = достовірність: { $certainty }
menu-more = Що зробити?
menu-certainty = Наскільки певно, що все було саме так?
menu-why-certainty = Чому «{ $certainty }»?
menu-attribution = Наскільки певно, хто атакував?
menu-reject = Чому його відхилено?
menu-unverifiable = Чому його неможливо перевірити?
menu-ask = Що запитати в того, хто повідомив?
menu-same = Яке повідомлення про ту саму атаку?
review-unverifiable = Неможливо перевірити
review-object = 🕊 Родина заперечує
review-unobject = Родина більше не заперечує
review-family-objects = Родина заперечує: враховано за регіоном і днем, у файлах для інших немає.
review-withheld = Той, хто надіслав, не згоден на: { $purposes }
review-reject = Відхилити
review-unverify = Зняти «перевірено»
review-reopen = ↺ Перевірити знову
review-unmerge = Скасувати об’єднання
review-origin = Хто атакував: { $party } ({ $level })
review-reporter = повідомлення від { $who }
review-filed-for = повідомлення від { $who }, подано: { $by }
review-filed-outside = зовнішнє джерело, подано: { $by }
review-imported = імпортовано
review-changed-since = змінено після перевірки
review-state = Стан: { $state }
review-state-by = Стан: { $state }. { $what }
review-question = ❓ { $question } — запитання від { $who } о { $at }, відповіді ще немає ({ $age })
review-unreachable = немає зв’язку з { $since }
review-duplicate = ⧉ Можливо, те саме, що { $number }: { $km ->
    [none] те саме місце
   *[other] за { $km } км
}, різниця в часі { $apart }
review-account = { $number }, повідомлення від { $who }: { $figures }
review-done = Прийнято ✓
review-changed = { $number } змінено ✓
review-too-late = Хтось випередив Вас. { $what }
review-changed-meanwhile = Повідомлення тим часом змінилося, тому нічого не зроблено. Перегляньте його картку ще раз.
review-type-reason = { $who }, чому? Надішліть причину щодо { $number } у відповідь на цей допис.
review-own-change = Це повідомлення змінили Ви. Перевірити його має інший координатор.
review-own-attribution = Повідомили або написали про це Ви. Хто атакував, має визначити інший координатор.
review-merged-undo = Це повідомлення є частиною іншого. Спершу скасуйте об’єднання там.
review-change-private = Форму відкрито у Вашому особистому чаті зі мною.
report-no-such = Повідомлення { $number } немає.
queue-empty = Ніщо не чекає перевірки.
queue-heading = { $count ->
    [1] { $count } повідомлення чекає перевірки
    [one] { $count } повідомлення чекає перевірки, найстаріші першими
    [few] { $count } повідомлення чекають перевірки, найстаріші першими
   *[other] { $count } повідомлень чекають перевірки, найстаріші першими
}
queue-heading-more = Найстаріші повідомлення, що чекають перевірки ({ $count })
queue-line = { $number } · { $place } · { $age }{ $questions ->
    [0] {""}
   *[other] {" "}· ❓
}
age-minutes = { $count } хв
age-hours = { $count } год
age-days = { $count ->
    [one] { $count } день
    [few] { $count } дні
   *[other] { $count } днів
}
who-program = Програма
reason-none = причини не вказано
reason-no_attack = атаки не було
reason-false = це неправда
reason-not_ours = це поза нашою територією
reason-no_answer = на наші запитання ніхто не відповідає
reason-no_source = немає джерела для перевірки
reason-second = друге, незалежне джерело
reason-media = кадри, місце яких відоме
reason-hearsay = лише чутки
reason-doubt = свідчення суперечать одне одному
reason-other = Інша причина …
reason-died = хтось із поранених помер
did-report-submit = { $who }: надіслано о { $at }.
did-report-import = { $who }: імпортовано о { $at }.
did-report-import-again = { $who }: імпортовано ще раз о { $at }.
did-report-correct = { $who }: виправлено о { $at }.
did-report-withdraw = { $who }: відкликано о { $at }.
did-report-object = { $who }: зазначено о { $at }, що родина заперечує.
did-report-unobject = { $who }: зазначено о { $at }, що родина більше не заперечує.
did-report-unwithdraw = { $who }: відкликання скасовано о { $at }.
did-report-verify = { $who }: перевірено о { $at }.
did-report-reject = { $who }: відхилено о { $at }: { $why }.
did-report-unverifiable = { $who }: позначено, що перевірити неможливо, о { $at }: { $why }.
did-report-reopen = { $who }: рішення скасовано о { $at }.
did-report-attribute = { $who }: оцінено, хто атакував, о { $at }.
did-report-name-place = { $who }: дозволено публікувати назву місця о { $at }.
did-report-unname-place = { $who }: відкликано дозвіл публікувати назву місця о { $at }.
did-report-certainty = { $who }: змінено достовірність о { $at }: { $why }.
history-heading = { $number }: усе, що відбувалося
history-change = { $field }: { $before } → { $after }

## Уточнення

ask-in-words = ✍ Своїми словами
ask-type-question = { $who }, що запитати про { $number }? Надішліть запитання у відповідь на цей допис.
question-sent = Запитано ✓
question-heading = ❓ Координатори запитують про { $number }
question-reply = Надішліть відповідь на цей допис.
question-unknown = Не знаю
question-answered = Дякуємо ✓
question-thanks = ✓ Дякуємо. Вашу відповідь збережено з { $number }.
question-over = На це запитання вже відповіли.
question-news = { $number }: є відповідь на «{ $question }».
problem-answer-not-read = Не вдалося прочитати «{ $words }» як відповідь. Натисніть кнопку або напишіть іншими словами.
did-report-ask = { $who }: поставлено запитання о { $at }.
did-report-answer = { $who }: надано відповідь о { $at }: { $why }.
reason-step-killed_total = скільки загинуло
reason-step-injured_total = скільки поранено
reason-step-where = де це сталося
reason-step-when = коли це було
reason-step-kinds = який це вид атаки
reason-step-targets = що вражено
reason-step-origin = хто атакував
reason-step-source = хто це бачив
reason-step-munitions = який боєприпас

## Та сама атака

merge-candidate = { $number } · { $place } · різниця { $apart }
merge-type = Інший номер …
merge-type-number = { $who }, яке повідомлення те саме, що { $number }? Надішліть його номер у відповідь на цей допис.
merge-question = Це одна атака?
merge-certainty = Достовірність після об’єднання: { $certainty }. Позначте, якщо обидва джерела незалежні: жодне не почуло про це від іншого. Дві наші власні команди такими не є.
merge-unconnected = Обидва джерела незалежні
merge-one = ✓ Одна атака: об’єднати
merge-two = Це дві атаки
merge-figures = { $figures } ({ $number })
merge-was-merged = { $who }: об’єднано.
merge-was-apart = { $who }: вирішено, що атак дві.
merge-was-undone = { $who }: об’єднання скасовано.
review-ranges = Свідчення:{" "}
review-range-killed = загинуло { $lowest }–{ $highest }
review-range-injured = поранено { $lowest }–{ $highest }
did-report-merge = { $who }: приєднано { $why } о { $at }.
did-report-merged = { $who }: приєднано до { $why } о { $at }.
did-report-unmerge = { $who }: скасовано об’єднання з { $why } о { $at }.

## Сповіщення

alert-heading = 🔴 { $number }
alert-unverified = Ще не перевірено.
alert-verified = Перевірено.
alert-changed = ✎ { $field }: { $before } → { $after }
alert-over = { $number } більше не чинне: { $state }.
alert-place-withheld = місце не називається

## Повідомлення за когось, періоди, регіони без звісток

command-cover = Хто за який регіон відповідає
did-report-file = { $who }: подано о { $at } за { $why }.
reason-outside = зовнішнє джерело
coverage-heading = Регіони, за якими стежать
coverage-nothing = Поки ні за яким регіоном не стежать.
coverage-line = { $area }: { $who }
coverage-hint = /cover A-01 Idlib додає регіон (область або назву команди); /cover A-01 none знімає всі регіони цієї людини.
coverage-how = Не вдалося прочитати «{ $given }». Надішліть псевдонім і регіон: /cover A-01 Idlib.

## Другі повідомлення, далекі позначки, голосові

did-report-confirm = { $who }: підтверджено о { $at }.

## Чати, що майже нічого не залишають, чужі руки, хто входить

command-queue-discreet = Чекає
command-cover-discreet = Регіони

## Пошук повідомлень

command-find = Знайти повідомлення
find-how = Напишіть після команди, що шукаєте: дні, місце або область, що вражено, вид атаки, стан, хто повідомив. Наприклад: /find hospitals Idlib since March · /find A-03 yesterday
find-not-read = Не вдалося зрозуміти «{ $words }», тому пошуку не було. Назвіть дні, місце або область, що вражено, вид атаки, стан або того, хто повідомив.
find-found = { $count ->
    [0] Повідомлень не знайдено
    [1] Знайдено { $count } повідомлення
    [one] Знайдено { $count } повідомлення, найновіші першими
    [few] Знайдено { $count } повідомлення, найновіші першими
   *[other] Знайдено { $count } повідомлень, найновіші першими
}
find-area = { $area } { $count }
find-more = Показано найновіші ({ $count }). Якщо додати дні або місце, їх буде менше.
queue-group = { $name } ({ $count })
queue-group-all = Усі
queue-group-new = Без рішення
queue-group-asked = Є запитання
queue-group-changed = Змінено після перевірки
merge-agree = { $name }: в обох { $value }
merge-differ = { $name }: { $first } { $one } | { $second } { $other }
merge-reporter = Хто повідомив
merge-after = Після об’єднання { $kept } враховується за обидва. { $questions ->
    [0] {""}
    [1] Відкрите запитання про { $other } закривається.{" "}
   *[other] Відкриті запитання про { $other } ({ $questions }) закриваються.{" "}
}Того, хто повідомив { $other }, буде сповіщено.
merge-cancel = ‹ Залишити відкритим
merge-cancelled = Нічого не змінено.
command-find-discreet = Знайти
