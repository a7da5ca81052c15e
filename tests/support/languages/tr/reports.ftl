### A language of its own for the tests: some texts of a form. What it lacks is shown in the first language.

## The form

key-report = 📝 Saldırı bildir
command-report = Saldırı bildir
command-mine = Bildirimlerim
command-help = Burada ne yapabilirim
choose-language = Hangi dilde okuyorsunuz?
unknown-chat = Bu özel bir hizmettir.
welcome-heading = Siz { $pseudonym } olarak kayıtlısınız.
card-heading = Yeni bildirim · { $here } / { $of }
form-next = İleri ›
form-more = Daha …
form-now = Şimdi { $time }
form-send = ✓ Gönder
form-cancel = ✕ İptal
summary-killed = ölü { $count }
summary-injured = yaralı { $count }
report-sent = Gönderildi ✓ { $number }

## Codes

code-attack_kinds-air_strike = Hava saldırısı
read-kind-air_strike = hava saldırısı | havasaldırısı
code-attack_kinds-artillery = Topçu
read-kind-artillery = topçu | top atışı
code-targets-home = Ev
target-home =
    .one = bir ev
    .other = { $n } ev
    .plural = evler
read-target-home = evler
    .one = konut | hane
code-targets-school = Okul
read-target-school = okullar
    .one = okul | okulu
