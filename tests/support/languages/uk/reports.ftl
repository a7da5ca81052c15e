### A third language for the tests: some texts of a form. What it lacks is shown in the first language.

## The form

key-report = 📝 Повідомити про напад
command-report = Повідомити про напад
command-mine = Мої повідомлення
command-help = Що я можу тут зробити
choose-language = Якою мовою ви читаєте?
unknown-chat = Це приватна служба.
welcome-heading = Ви – { $pseudonym }.
card-heading = Нове повідомлення · { $here } з { $of }
form-next = Далі ›
form-more = Ще …
form-now = Зараз { $time }
form-send = ✓ Надіслати
form-cancel = ✕ Скасувати
summary-killed = загинуло { $count }
summary-injured = поранено { $count }
report-sent = Надіслано ✓ { $number }

## Codes

code-attack_kinds-air_strike = Авіаудар
read-kind-air_strike = авіаудар | авіаналіт
code-attack_kinds-artillery = Артилерія
read-kind-artillery = артилерія | обстріл
code-targets-home = Дім
target-home =
    .one = будинок
    .few = { $n } будинки
    .many = { $n } будинків
    .other = { $n } будинку
    .plural = будинки
read-target-home = будинки
    .one = будинок | дім
code-targets-school = Школа
read-target-school = школи
    .one = школа | школу
