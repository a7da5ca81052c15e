### Заява українською.
###
### Власний файл організації може замінити тут будь-який текст. `balagh texts list` називає всі слоти.
### Слот без закінчення стоїть у знахідному відмінку (убито { $killed }, уражено { $targets }), тому форми іменників тут
### у знахідному: .one (1, 21, 31 …), .few (2–4, 22–24 …: поранено 2 жінок, але 22 жінки), .other (5–20 …); { $n } – число; [1] – саме один.
### Де написано -nom (.one-nom), це називний відмінок.
###
### Території, регіони й місця стоять із прийменником: «у Харківській області», «у населеному пункті Сармін».
### Сторона: .name – називний («російські війська»), .possessive – родовий («російських військ»).

## Заголовок

statement-title = { $organisation_title }: заява про { $attacks ->
    [1] удар
   *[other] удари
} з боку { $party_title_possessive } { $area_title }
statement-title-no-party = { $organisation_title }: заява про { $attacks ->
    [1] удар
   *[other] удари
} { $area_title }
statement-title-escalation = { $organisation_title }: заява про посилення ударів з боку { $party_title_possessive } { $area_title }
statement-title-escalation-no-party = { $organisation_title }: заява про посилення ударів { $area_title }
statement-title-unexplained = { $organisation_title }: заява про { $explosions ->
    [1] вибух
   *[other] вибухи
} невідомого походження { $area_title }
statement-title-remnants = { $organisation_title }: заява про вибухонебезпечні залишки війни { $area_title }
statement-title-quiet = { $organisation_title }: заява про ситуацію { $area_title }

## Вступ, перше речення

# { $doubt }: порожньо, або що нічого з цього ще не перевірено.
statement-doubt = за даними { statement-reports-checked },{ " " }
# Сторона, названа без погодження координатора, за налаштуванням ATTRIBUTION_LEVEL.
statement-doubt-party = за словами тих, хто про це повідомив,{ " " }
statement-lead = { $doubt }зафіксовано { $kinds } з боку { $party_possessive } { $area } { $when }.
statement-lead-no-party = { $doubt }зафіксовано { $kinds } { $area } { $when }.
statement-lead-escalation = Ситуація різко загострилася: { $doubt }зафіксовано { $kinds } з боку { $party_possessive } { $area } { $when }.
statement-lead-escalation-no-party = Ситуація різко загострилася: { $doubt }зафіксовано { $kinds } { $area } { $when }.

# Інша сторона, що не діє разом із першою; і атаки дня, коли сторону названо.
statement-lead-also = { $doubt }також зафіксовано { $kinds } з боку { $party_possessive } { $area }.
statement-lead-unidentified = { $doubt }також зафіксовано { $kinds } { $area }; хто завдав { $attacks ->
    [1] удару
   *[other] ударів
}, ще не встановлено.

## Вступ, друге речення: окремий текст для кожного випадку чисел …

# Де повідомлено те, що не враховано: поки не підтверджено.
statement-no-casualties = { $also_harmed ->
    [yes] про загиблих чи поранених безпосередньо внаслідок цього не повідомляли
   *[no] { $open_reports ->
        [yes] жертв серед цивільних наразі не підтверджено
       *[no] про жертви серед цивільних не повідомляли
    }
}
statement-no-one-killed = { $open_reports ->
    [yes] загиблих наразі не підтверджено
   *[no] про загиблих не повідомляли
}
statement-no-one-injured = { $open_reports ->
    [yes] поранених наразі не підтверджено
   *[no] про поранених не повідомляли
}
statement-the-attacks = { $sides ->
    [several] { $attacks ->
        [1] унаслідок цього удару
       *[other] унаслідок цих ударів
    }
   *[one] { $attacks ->
        [1] унаслідок удару
       *[other] унаслідок ударів
    }
}
statement-lead-targets-both = { statement-the-attacks } уражено { $targets }; убито { $killed }, поранено { $injured }.
statement-lead-targets-killed = { statement-the-attacks } уражено { $targets }; убито { $killed }.
statement-lead-targets-injured = { statement-the-attacks } уражено { $targets }; поранено { $injured }.
statement-lead-targets-none = { statement-the-attacks } уражено { $targets }; { statement-no-casualties }.
statement-lead-targets-unconfirmed = { statement-the-attacks } уражено { $targets }; кількість загиблих і поранених ще не підтверджено.
statement-lead-targets-killed-injured-open = { statement-the-attacks } уражено { $targets }; убито { $killed }; кількість поранених ще не підтверджено.
statement-lead-targets-injured-killed-open = { statement-the-attacks } уражено { $targets }; поранено { $injured }; кількість загиблих ще не підтверджено.
statement-lead-targets-none-killed-injured-open = { statement-the-attacks } уражено { $targets }; { statement-no-one-killed }, кількість поранених ще не підтверджено.
statement-lead-targets-none-injured-killed-open = { statement-the-attacks } уражено { $targets }; { statement-no-one-injured }, кількість загиблих ще не підтверджено.

# Кілька сторін, жодна нікому не зашкодила: один раз про всі.
statement-lead-targets-alone = { statement-the-attacks } уражено { $targets }.
statement-lead-none-anywhere = у жодному з цих випадків { statement-no-casualties }.

## … і про самі атаки

statement-lead-both = { statement-the-attacks } убито { $killed }, поранено { $injured }.
statement-lead-killed = { statement-the-attacks } убито { $killed }.
statement-lead-injured = { statement-the-attacks } поранено { $injured }.
statement-lead-none = { statement-the-attacks } { statement-no-casualties }.
statement-lead-unconfirmed = кількість загиблих і поранених { statement-the-attacks } ще не підтверджено.
statement-lead-killed-injured-open = { statement-the-attacks } убито { $killed }; кількість поранених ще не підтверджено.
statement-lead-injured-killed-open = { statement-the-attacks } поранено { $injured }; кількість загиблих ще не підтверджено.
statement-lead-none-killed-injured-open = { statement-the-attacks } { statement-no-one-killed }; кількість поранених ще не підтверджено.
statement-lead-none-injured-killed-open = { statement-the-attacks } { statement-no-one-injured }; кількість загиблих ще не підтверджено.

# Скільки з числа відомо лише з повідомлень, які ще перевіряються: порожньо, або кома і слова.
statement-unsure = { $extent ->
    [all] , за даними
   *[some] , з них { $doubted } – за даними
} { statement-reports-checked }
# Жодне повідомлення не перевірене, і жодне число про це не каже.
statement-unchecked = { $reports ->
    [1] Це повідомлення ще перевіряється.
   *[other] Ці повідомлення ще перевіряються.
}

## День без атак

# { $withdrawn } yes: атака, про яку вже було опубліковано.   { $day_is } open або over: день ще триває чи минув.
statement-no-attack = { $withdrawn ->
    [yes] Опубліковане нами про атаку { $when } відкликано; про інші атаки нашим командам не повідомляли.
   *[no] { $day_is ->
        [open] Станом на { $until } нашим командам не повідомляли про атаки { $when }.
       *[over] Нашим командам не повідомляли про атаки { $when }.
    }
}
# Повідомлено те, що ще не враховано.
statement-no-attack-pending = { $uncounted ->
    [1] Ще перевіряється одне повідомлення про подію { $when }
    [one] Ще перевіряється { $uncounted } повідомлення про події { $when }
    [few] Ще перевіряються { $uncounted } повідомлення про події { $when }
   *[other] Ще перевіряються { $uncounted } повідомлень про події { $when }
}; жодної атаки наразі не підтверджено.
# { $more } після інших, які ще перевіряються.
statement-no-attack-unconfirmed = Не вдалося підтвердити { $more ->
    [yes] { $unconfirmed ->
        [1] ще одне повідомлення
        [one] ще { $unconfirmed } повідомлення
        [few] ще { $unconfirmed } повідомлення
       *[other] ще { $unconfirmed } повідомлень
    }
   *[no] { $unconfirmed ->
        [1] одне повідомлення про подію { $when }
        [one] { $unconfirmed } повідомлення про події { $when }
        [few] { $unconfirmed } повідомлення про події { $when }
       *[other] { $unconfirmed } повідомлень про події { $when }
    }
}.
# Про щось повідомлено, але той, хто надіслав, не згоден на публікацію; про це кажуть примітки.
statement-no-attack-withheld = Те, про що повідомлено нашим командам { $when }, не публікується.
# Не повідомляли ні про що, а з регіонів, за якими стежать, звісток не було зовсім.
statement-no-report = { $day_is ->
    [open] Станом на { $until } до нас не надійшло жодного повідомлення про події { $when }
   *[over] До нас не надійшло жодного повідомлення про події { $when }
}
statement-silence = { statement-no-report }. Звісток не було звідси: { $areas }; ми не можемо стверджувати, що там було спокійно.
statement-silence-unplaced = { statement-no-report }. Від деяких наших команд звісток не було; ми не можемо стверджувати, що було спокійно.

## Інші речення вступу

# Лише з налаштуванням PRINT_FACTS.
statement-damage = Повідомлено про такі пошкодження: { $damage }.
damage-destroyed = зруйновано { $what }
damage-damaged = пошкоджено { $what }
damage-damaged-out_of_service = пошкоджено і виведено з ладу { $what }
damage-out_of_service = виведено з ладу { $what }

# Боєприпаси та особливості: { $flags } підтверджено застосування касетних боєприпасів   { $only } усі атаки дня
statement-flags = { $only ->
    [yes] { $attacks ->
        [1] Під час цієї атаки
       *[other] Під час цих атак
    }
   *[no] { $placed ->
        [yes] { $attacks ->
            [1] Під час однієї атаки { $places }
            [one] Під час { $attacks } атаки { $places }
           *[other] Під час { $attacks } атак { $places }
        }
       *[no] { $attacks ->
            [1] Під час однієї з атак
           *[other] Під час { $attacks } з цих атак
        }
    }
} { $flags }.
munitions-used = { $verified_by ->
    [teams] наші команди встановили застосування { $munitions }
   *[others] підтверджено застосування { $munitions }
}
munitions-signs = { $verified_by ->
    [teams] наші команди зафіксували ознаки застосування { $munitions }
   *[others] зафіксовано ознаки застосування { $munitions }
}
statement-responders-killed = До числа загиблих належать і рятувальники: убито { $responders_killed }{ $unsure }.
statement-responders-injured = До числа поранених належать і рятувальники: поранено { $responders_injured }{ $unsure }.
statement-responders-both = До числа загиблих і поранених належать і рятувальники: убито { $responders_killed } та поранено { $responders_injured }.
# Вибухи невідомого походження і вибухонебезпечні залишки війни: не атака, власні числа, ніколи сторона.
statement-apart-when = { $alone ->
    [yes] { " " }{ $when }
   *[other] { "" }
}
statement-unexplained = { $doubt }{ $explosions ->
    [1] унаслідок вибуху
   *[other] унаслідок { $explosions } вибухів
} невідомого походження { $places }{ statement-apart-when }
statement-unexplained-reported = { $doubt }повідомлено про { $explosions_counted } невідомого походження { $places }{ statement-apart-when }
statement-unexplained-both = { statement-unexplained } убито { $killed }, поранено { $injured }.
statement-unexplained-killed = { statement-unexplained } убито { $killed }.
statement-unexplained-injured = { statement-unexplained } поранено { $injured }.
statement-unexplained-none = { statement-unexplained-reported }; { statement-no-casualties }.
statement-unexplained-unconfirmed = { statement-unexplained-reported }; кількість загиблих і поранених ще не підтверджено.
statement-unexplained-killed-injured-open = { statement-unexplained } убито { $killed }; кількість поранених ще не підтверджено.
statement-unexplained-injured-killed-open = { statement-unexplained } поранено { $injured }; кількість загиблих ще не підтверджено.
statement-unexplained-none-killed-injured-open = { statement-unexplained-reported }; { statement-no-one-killed }, кількість поранених ще не підтверджено.
statement-unexplained-none-injured-killed-open = { statement-unexplained-reported }; { statement-no-one-injured }, кількість загиблих ще не підтверджено.
statement-unexplained-targets = { $explosions ->
    [1] Вибухом уражено
   *[other] Вибухами уражено
} { $targets }.
statement-remnants = { $doubt }унаслідок { $explosions ->
    [1] вибуху
   *[other] { $explosions } вибухів
} вибухонебезпечних залишків війни { $places }{ statement-apart-when }
statement-remnants-reported = { $doubt }повідомлено про { $explosions_counted } вибухонебезпечних залишків війни { $places }{ statement-apart-when }
statement-remnants-both = { statement-remnants } убито { $killed }, поранено { $injured }.
statement-remnants-killed = { statement-remnants } убито { $killed }.
statement-remnants-injured = { statement-remnants } поранено { $injured }.
statement-remnants-none = { statement-remnants-reported }; { statement-no-casualties }.
statement-remnants-unconfirmed = { statement-remnants-reported }; кількість загиблих і поранених ще не підтверджено.
statement-remnants-killed-injured-open = { statement-remnants } убито { $killed }; кількість поранених ще не підтверджено.
statement-remnants-injured-killed-open = { statement-remnants } поранено { $injured }; кількість загиблих ще не підтверджено.
statement-remnants-none-killed-injured-open = { statement-remnants-reported }; { statement-no-one-killed }, кількість поранених ще не підтверджено.
statement-remnants-none-injured-killed-open = { statement-remnants-reported }; { statement-no-one-injured }, кількість загиблих ще не підтверджено.

## Атаки по одній, з налаштуванням ATTACK_LIST

statement-attack-list = Атаки докладно:
statement-attack-line = { $line_day }, { $line_where }: { $line }
statement-line-joined = { $line }; { $more }
statement-line-what = { $kinds }
statement-line-targets = уражено { $targets }
statement-line-killed = убито { $killed }
statement-line-injured = поранено { $injured }
statement-line-killed-open = загиблі: ще не підтверджено
statement-line-injured-open = поранені: ще не підтверджено
statement-line-none = { statement-no-casualties }

## Динаміка

# { $during } порожній, або пробіл і частина доби.
statement-trend = { $attacks ->
    [1] Удар стався{ $during } { $regions }.
   *[other] Загалом зафіксовано { $attacks_counted }{ $during } { $regions }.
}
# Де для деяких атак не відомий навіть регіон.
statement-trend-partly = Атаки сталися { $regions }; { $unplaced ->
    [1] місце однієї атаки
   *[other] місця { $unplaced } атак
} ще не підтверджено.
# Де кожне місце – село чи місто, яке можна назвати, і їх кілька.
statement-trend-communities = Загалом зафіксовано { $attacks_counted }{ $during } { $regions }; уражено { $communities_counted }.
statement-trend-escalation = Кількість ударів з боку { $party_possessive } зростає впродовж { $past_days }: зафіксовано { $attacks_counted } { $regions } { $when }.
statement-trend-escalation-no-party = Кількість ударів зростає впродовж { $past_days }: зафіксовано { $attacks_counted } { $regions } { $when }.
statement-trend-escalation-unplaced = Кількість ударів з боку { $party_possessive } зростає впродовж { $past_days }.
statement-trend-escalation-unplaced-no-party = Кількість ударів зростає впродовж { $past_days }.
# Заява за кілька днів, проти стількох само днів до того.
statement-days-before = { $span_days ->
    [one] попередній { $span_days } день
    [few] попередні { $span_days } дні
   *[other] попередні { $span_days } днів
}
statement-trend-period = Ударів з боку { $party_possessive } було більше, ніж за { statement-days-before }: зафіксовано { $attacks_counted } { $regions }.
statement-trend-period-no-party = Ударів було більше, ніж за { statement-days-before }: зафіксовано { $attacks_counted } { $regions }.
statement-trend-period-unplaced = Ударів з боку { $party_possessive } було більше, ніж за { statement-days-before }.
statement-trend-period-unplaced-no-party = Ударів було більше, ніж за { statement-days-before }.
# Лише один день.
statement-trend-sharp = Кількість ударів з боку { $party_possessive } різко зросла { $when }: зафіксовано { $attacks_counted } { $regions }.
statement-trend-sharp-no-party = Кількість ударів різко зросла { $when }: зафіксовано { $attacks_counted } { $regions }.
statement-trend-sharp-unplaced = Кількість ударів з боку { $party_possessive } різко зросла { $when }.
statement-trend-sharp-unplaced-no-party = Кількість ударів різко зросла { $when }.
statement-trend-first = { $attacks ->
    [1] Це перший удар, про який нам повідомили
   *[other] Це перші удари, про які нам повідомили
} за { $days_without ->
    [one] { $days_without } день
    [few] { $days_without } дні
   *[other] { $days_without } днів
}.
# За кілька днів: зростання всередині, найсмертоносніший день.
statement-trend-within = Кількість ударів зростала { $risen_when }.
statement-trend-within-sharp = Кількість ударів різко зросла { $risen_when }.
statement-deadliest = Найбільше людей загинуло { $deadliest_day }: того дня вбито { $killed_people }.
# Лише з налаштуванням TOTALS_SINCE.
statement-totals-both = Унаслідок ударів, про які нам повідомили з { $since }, убито { $killed }, поранено { $injured }.
statement-totals-killed = Унаслідок ударів, про які нам повідомили з { $since }, убито { $killed }.
statement-totals-injured = Унаслідок ударів, про які нам повідомили з { $since }, поранено { $injured }.
statement-situation = Родинам { $area } потрібні безпека, житло й медична допомога, а з кожним новим ударом доправляти допомогу дедалі важче.

## Право

statement-law = Міжнародне гуманітарне право захищає цивільних осіб і цивільні об’єкти, і кожна сторона конфлікту зобов’язана дотримуватися його за будь-яких обставин.
statement-law-groups = Удари, що вражають { $groups }, позбавляють людей місць і допомоги, від яких залежить їхнє життя.

## Заклик і завершення

statement-appeal = Закликаємо всі сторони берегти цивільних і тих, хто приходить їм на допомогу, а міжнародну спільноту – зробити все можливе, щоб припинити такі удари. Кожен із них потрібно незалежно розслідувати, а винних – притягнути до відповідальності.
statement-appeal-remnants = Закликаємо підтримати розмінування та навчання населення розпізнавати вибухонебезпечні предмети й повідомляти про них. Якщо Ви знайшли підозрілий предмет, не підходьте до нього, попередьте інших і повідомте наші команди.
statement-closing = За кожним числом у цій заяві – люди та їхні родини. Наші команди залишаються поруч із ними й відгукуватимуться на кожен виклик про допомогу.
statement-closing-years = { $years ->
    [1] Минув рік
    [one] Минув { $years } рік
    [few] Минуло { $years } роки
   *[other] Минуло { $years } років
} війни, і за кожним числом у цій заяві – люди та їхні родини. Наші команди залишаються поруч із ними й відгукуватимуться на кожен виклик про допомогу.

# Де ніхто не загинув і не зазнав поранень.
statement-closing-unharmed = Наші команди залишаються поруч із людьми { $area } й відгукуватимуться на кожен виклик про допомогу.
statement-closing-years-unharmed = { $years ->
    [1] Минув рік
    [one] Минув { $years } рік
    [few] Минуло { $years } роки
   *[other] Минуло { $years } років
} війни; наші команди залишаються поруч із людьми { $area } й відгукуватимуться на кожен виклик про допомогу.

## Примітки

statement-footer-preliminary = Попередня заява, станом на { $as_of }.
statement-footer-preliminary-numbered = Попередня заява № { $number }, станом на { $as_of }.
statement-footer-final = Остаточна заява, станом на { $as_of }.
statement-footer-final-numbered = Остаточна заява № { $number }, станом на { $as_of }.
statement-footer-updated = Оновлена заява, станом на { $as_of }.
statement-footer-updated-numbered = Оновлена заява № { $number }, станом на { $as_of }.
statement-footer-all-verified = { $reports ->
    [1] Заява ґрунтується на одному повідомленні; його перевірено.
    [one] Заява ґрунтується на { $reports } повідомленні; усі перевірено.
   *[other] Заява ґрунтується на { $reports } повідомленнях; усі перевірено.
}
statement-footer-some-verified = { $reports ->
    [one] Заява ґрунтується на { $reports } повідомленні
   *[other] Заява ґрунтується на { $reports } повідомленнях
}; перевірених серед них – { $verified }.
statement-footer-none-verified = { $reports ->
    [1] Заява ґрунтується на одному повідомленні; його ще не перевірено.
    [one] Заява ґрунтується на { $reports } повідомленні; жодного ще не перевірено.
   *[other] Заява ґрунтується на { $reports } повідомленнях; жодного ще не перевірено.
}
statement-footer-waiting = { $reports ->
    [1] Воно ще перевіряється.
   *[other] { $waiting ->
        [1] Одне з урахованих повідомлень ще перевіряється.
       *[other] Ще перевіряються враховані повідомлення: { $waiting }.
    }
}
statement-footer-uncounted = { $uncounted ->
    [1] Одне повідомлення ще перевіряється і тут не враховане.
    [one] { $uncounted } повідомлення ще перевіряється і тут не враховане.
    [few] { $uncounted } повідомлення ще перевіряються і тут не враховані.
   *[other] { $uncounted } повідомлень ще перевіряються і тут не враховані.
}
statement-footer-unconfirmed = { $unconfirmed ->
    [1] Одне повідомлення не вдалося підтвердити; тут його не враховано.
    [one] { $unconfirmed } повідомлення не вдалося підтвердити; тут його не враховано.
    [few] { $unconfirmed } повідомлення не вдалося підтвердити; тут їх не враховано.
   *[other] { $unconfirmed } повідомлень не вдалося підтвердити; тут їх не враховано.
}
statement-footer-withheld = { $withheld ->
    [1] Одне повідомлення не враховано, бо той, хто надіслав, на це не згоден.
    [one] { $withheld } повідомлення не враховано, бо ті, хто надіслав, на це не згодні.
    [few] { $withheld } повідомлення не враховано, бо ті, хто надіслав, на це не згодні.
   *[other] { $withheld } повідомлень не враховано, бо ті, хто надіслав, на це не згодні.
}
statement-footer-silent = До нас не надійшло повідомлень звідси: { $areas }; ми не можемо стверджувати, що там було спокійно.
statement-footer-doubles = { $doubles ->
    [1] Два повідомлення, можливо, описують ту саму атаку.
    [one] У { $doubles } випадку два повідомлення, можливо, описують ту саму атаку.
   *[other] У { $doubles } випадках два повідомлення, можливо, описують ту саму атаку.
}
statement-footer-verified-only = Ураховано лише перевірені повідомлення.
statement-footer-changes = Змінилося після попередньої заяви:
statement-footer-change = Повідомлення { $report }: { $field } { $after }, раніше { $before }
# Перелік кодів: вид атаки, що вражено, сторона, боєприпаси.
statement-footer-recoded = Повідомлення { $report }: { $what }: { $after } (раніше: { $before })
statement-changed-kinds = вид атаки
statement-changed-targets = що вражено
statement-changed-parties = названа сторона
statement-changed-specials = боєприпас або спосіб атаки
statement-value-unsaid = не зазначено
statement-footer-corrected = Повідомлення { $report }: { $what }
statement-footer-changed-since-verified = { $changed ->
    [1] Одне повідомлення змінено після перевірки; доки зміну не перевірено, воно враховане, як було.
    [one] { $changed } повідомлення змінено після перевірки; доки зміни не перевірено, воно враховане, як було.
    [few] { $changed } повідомлення змінено після перевірки; доки зміни не перевірено, вони враховані, як були.
   *[other] { $changed } повідомлень змінено після перевірки; доки зміни не перевірено, вони враховані, як були.
}
# Що змінилося в повідомленні після публікації: у примітках і в рядку під оновленою заявою.
statement-change-figures = змінено числа
statement-change-place = виправлено місце
statement-change-time = виправлено час
statement-change-kinds = виправлено вид атаки
statement-change-targets = виправлено, що вражено
statement-change-parties = змінено названу сторону
statement-change-specials = виправлено боєприпас або спосіб атаки
statement-change-civilians = підтверджено, що це цивільні
statement-change-people = тепер сказано «люди», бо не певно, що всі вони цивільні
statement-change-verified = знову на перевірці
statement-change-other = виправлено
statement-change-added = додано
statement-change-withdrawn = відкликано
statement-change-rejected = відхилено під час перевірки
statement-change-unverifiable = перевірити не вдалося
statement-change-merged = враховано один раз із повідомленням { $other }
statement-change-moved = належить до іншого дня
statement-change-gone = більше не враховується
# Перші 16 цифр кінця журналу (balagh audit verify --head …).
statement-footer-head = Печатка записів: { $head }
statement-footer-root = Корінь доказів: { $root }

## Хто, де, коли

# .title стоїть у заголовках.
organisation-default =
    .name  = наші рятувальні команди
    .title = Рятувальні команди
organisation-white_helmets =
    .name  = «Білі шоломи»
    .title = «Білі шоломи»
# Без власної форми .possessive: родового відмінка програма не знає.
party-possessive = сторони «{ $name }»
party-title-possessive = сторони «{ $name }»
statement-when = { $day }
statement-when-days = { $day }
statement-day = { $day } { $month } ({ $weekday })
statement-day-year = { $day } { $month } { $year } року
statement-days-two = { $first } та { $last } { $last_month }
statement-days-two-months = { $first } { $first_month } та { $last } { $last_month }
statement-days-two-years = { $first } { $first_month } { $first_year } року та { $last } { $last_month } { $last_year } року
statement-days-years = з { $first } { $first_month } { $first_year } року до { $last } { $last_month } { $last_year } року
# Рік для всіх днів.
statement-days-of-year = { $days } { $year } року
statement-days = з { $first } до { $last } { $last_month }
statement-days-months = з { $first } { $first_month } до { $last } { $last_month }
statement-moment = { $time } { $day }
past-days = { $days ->
    [one] останнього { $days } дня
   *[other] останніх { $days } днів
}
ordinal = { $n }

# { $part_of_day }, якщо всі атаки сталися в одну частину доби.
during-after_midnight = після опівночі
during-night = уночі
during-dawn = на світанку
during-morning = уранці
during-noon = опівдні
during-afternoon = по обіді
during-evening = увечері

## Переліки

list-two = { $a } та { $b }
list-comma = { $a }, { $b }
list-last = { $a } та { $b }
# Кілька речень чи словосполучень поспіль.
phrases-two = { $a }; { $b }
phrases-comma = { $a }; { $b }
phrases-last = { $a }; { $b }
clauses-two = { $a }, а також { $b }
clauses-comma = { $a }, { $b }
clauses-last = { $a }, а також { $b }
statement-target-including = { $whole } (зокрема { $part })
list-services = { $items }, а також { $services }

## Види атак: прикметник або іменник після нього. .adjective-one: коли удар один

statement-kinds-adjectives =
    .one   = { $adjectives } удар
    .other = { $adjectives } удари
statement-kinds-nouns =
    .other = { $nouns }
statement-kinds-both =
    .one   = { $adjectives } удар, а також { $nouns }
    .other = { $adjectives } удари, а також { $nouns }
statement-kinds-plain =
    .one   = удар
    .other = удари

## Люди, у знахідному відмінку. .all: «усі – жінки»

people-civilian =
    .one   = { $n ->
        [1] цивільну особу
       *[other] { $n } цивільну особу
    }
    .few   = { $n ->
        [2] { $n } цивільних осіб
        [3] { $n } цивільних осіб
        [4] { $n } цивільних осіб
       *[other] { $n } цивільні особи
    }
    .other = { $n } цивільних осіб
    .at-least-one = одну цивільну особу
people-person =
    .one   = { $n ->
        [1] людину
       *[other] { $n } людину
    }
    .one-nom = { $n ->
        [1] одна людина
       *[other] { $n } людина
    }
    .few-nom = { $n } людини
    .few   = { $n ->
        [2] { $n } людей
        [3] { $n } людей
        [4] { $n } людей
       *[other] { $n } людини
    }
    .other = { $n } людей
    .at-least-one = одну людину
people-child =
    .one   = { $n ->
        [1] дитину
       *[other] { $n } дитину
    }
    .few   = { $n ->
        [2] { $n } дітей
        [3] { $n } дітей
        [4] { $n } дітей
       *[other] { $n } дитини
    }
    .other = { $n } дітей
    .at-least-one = одну дитину
    .all   = діти
people-woman =
    .one   = { $n ->
        [1] жінку
       *[other] { $n } жінку
    }
    .few   = { $n ->
        [2] { $n } жінок
        [3] { $n } жінок
        [4] { $n } жінок
       *[other] { $n } жінки
    }
    .other = { $n } жінок
    .at-least-one = одну жінку
    .all   = жінки
people-man =
    .one   = { $n ->
        [1] чоловіка
       *[other] { $n } чоловіка
    }
    .few   = { $n ->
        [2] { $n } чоловіків
        [3] { $n } чоловіків
        [4] { $n } чоловіків
       *[other] { $n } чоловіки
    }
    .other = { $n } чоловіків
    .at-least-one = одного чоловіка
    .all   = чоловіки
# Як називають рятувальників, за налаштуванням RESCUE_WORKERS.
people-rescue_worker =
    .one   = { $n ->
        [1] рятувальника
       *[other] { $n } рятувальника
    }
    .few   = { $n ->
        [2] { $n } рятувальників
        [3] { $n } рятувальників
        [4] { $n } рятувальників
       *[other] { $n } рятувальники
    }
    .other = { $n } рятувальників
    .at-least-one = одного рятувальника
people-rescue_worker-female =
    .one   = { $n ->
        [1] рятувальницю
       *[other] { $n } рятувальницю
    }
    .few   = { $n ->
        [2] { $n } рятувальниць
        [3] { $n } рятувальниць
        [4] { $n } рятувальниць
       *[other] { $n } рятувальниці
    }
    .other = { $n } рятувальниць
    .at-least-one = одну рятувальницю
people-volunteer =
    .one   = { $n ->
        [1] волонтера рятувальної команди
       *[other] { $n } волонтера рятувальної команди
    }
    .few   = { $n ->
        [2] { $n } волонтерів рятувальних команд
        [3] { $n } волонтерів рятувальних команд
        [4] { $n } волонтерів рятувальних команд
       *[other] { $n } волонтери рятувальних команд
    }
    .other = { $n } волонтерів рятувальних команд
    .at-least-one = одного волонтера рятувальної команди
people-volunteer-female =
    .one   = { $n ->
        [1] волонтерку рятувальної команди
       *[other] { $n } волонтерку рятувальної команди
    }
    .few   = { $n ->
        [2] { $n } волонтерок рятувальних команд
        [3] { $n } волонтерок рятувальних команд
        [4] { $n } волонтерок рятувальних команд
       *[other] { $n } волонтерки рятувальних команд
    }
    .other = { $n } волонтерок рятувальних команд
    .at-least-one = одну волонтерку рятувальної команди
people-paramedic =
    .one   = { $n ->
        [1] парамедика
       *[other] { $n } парамедика
    }
    .few   = { $n ->
        [2] { $n } парамедиків
        [3] { $n } парамедиків
        [4] { $n } парамедиків
       *[other] { $n } парамедики
    }
    .other = { $n } парамедиків
    .at-least-one = одного парамедика
people-paramedic-female =
    .one   = { $n ->
        [1] парамедикиню
       *[other] { $n } парамедикиню
    }
    .few   = { $n ->
        [2] { $n } парамедикинь
        [3] { $n } парамедикинь
        [4] { $n } парамедикинь
       *[other] { $n } парамедикині
    }
    .other = { $n } парамедикинь
    .at-least-one = одну парамедикиню
# Поранені після загиблих цивільних (або людей) …
people-others-civilian =
    .one   = { $n ->
        [1] ще одну
       *[other] ще { $n } особу
    }
    .few   = { $n ->
        [2] ще { $n } осіб
        [3] ще { $n } осіб
        [4] ще { $n } осіб
       *[other] ще { $n } особи
    }
    .other = ще { $n } осіб
    .at-least-one = ще одну особу
people-others-person =
    .one   = { $n ->
        [1] ще одну
       *[other] ще { $n } людину
    }
    .few   = { $n ->
        [2] ще { $n } людей
        [3] ще { $n } людей
        [4] ще { $n } людей
       *[other] ще { $n } людини
    }
    .other = ще { $n } людей
    .at-least-one = ще одну людину
# … і після загиблих, названих інакше: дітей, рятувальників.
people-another-civilian =
    .one   = { $n ->
        [1] ще одну цивільну особу
       *[other] ще { $n } цивільну особу
    }
    .few   = { $n ->
        [2] ще { $n } цивільних осіб
        [3] ще { $n } цивільних осіб
        [4] ще { $n } цивільних осіб
       *[other] ще { $n } цивільні особи
    }
    .other = ще { $n } цивільних осіб
    .at-least-one = ще одну цивільну особу
people-another-person =
    .one   = { $n ->
        [1] ще одну людину
       *[other] ще { $n } людину
    }
    .few   = { $n ->
        [2] ще { $n } людей
        [3] ще { $n } людей
        [4] ще { $n } людей
       *[other] ще { $n } людини
    }
    .other = ще { $n } людей
    .at-least-one = ще одну людину
people-another-child =
    .one   = { $n ->
        [1] ще одну дитину
       *[other] ще { $n } дитину
    }
    .few   = { $n ->
        [2] ще { $n } дітей
        [3] ще { $n } дітей
        [4] ще { $n } дітей
       *[other] ще { $n } дитини
    }
    .other = ще { $n } дітей
    .at-least-one = ще одну дитину
people-another-woman =
    .one   = { $n ->
        [1] ще одну жінку
       *[other] ще { $n } жінку
    }
    .few   = { $n ->
        [2] ще { $n } жінок
        [3] ще { $n } жінок
        [4] ще { $n } жінок
       *[other] ще { $n } жінки
    }
    .other = ще { $n } жінок
    .at-least-one = ще одну жінку
people-another-man =
    .one   = { $n ->
        [1] ще одного чоловіка
       *[other] ще { $n } чоловіка
    }
    .few   = { $n ->
        [2] ще { $n } чоловіків
        [3] ще { $n } чоловіків
        [4] ще { $n } чоловіків
       *[other] ще { $n } чоловіки
    }
    .other = ще { $n } чоловіків
    .at-least-one = ще одного чоловіка
people-another-rescue_worker =
    .one   = { $n ->
        [1] ще одного рятувальника
       *[other] ще { $n } рятувальника
    }
    .few   = { $n ->
        [2] ще { $n } рятувальників
        [3] ще { $n } рятувальників
        [4] ще { $n } рятувальників
       *[other] ще { $n } рятувальники
    }
    .other = ще { $n } рятувальників
    .at-least-one = ще одного рятувальника
people-another-volunteer =
    .one   = { $n ->
        [1] ще одного волонтера рятувальної команди
       *[other] ще { $n } волонтера рятувальної команди
    }
    .few   = { $n ->
        [2] ще { $n } волонтерів рятувальних команд
        [3] ще { $n } волонтерів рятувальних команд
        [4] ще { $n } волонтерів рятувальних команд
       *[other] ще { $n } волонтери рятувальних команд
    }
    .other = ще { $n } волонтерів рятувальних команд
    .at-least-one = ще одного волонтера рятувальної команди
people-another-paramedic =
    .one   = { $n ->
        [1] ще одного парамедика
       *[other] ще { $n } парамедика
    }
    .few   = { $n ->
        [2] ще { $n } парамедиків
        [3] ще { $n } парамедиків
        [4] ще { $n } парамедиків
       *[other] ще { $n } парамедики
    }
    .other = ще { $n } парамедиків
    .at-least-one = ще одного парамедика
people-another-rescue_worker-female =
    .one   = { $n ->
        [1] ще одну рятувальницю
       *[other] ще { $n } рятувальницю
    }
    .few   = { $n ->
        [2] ще { $n } рятувальниць
        [3] ще { $n } рятувальниць
        [4] ще { $n } рятувальниць
       *[other] ще { $n } рятувальниці
    }
    .other = ще { $n } рятувальниць
    .at-least-one = ще одну рятувальницю
people-another-volunteer-female =
    .one   = { $n ->
        [1] ще одну волонтерку рятувальної команди
       *[other] ще { $n } волонтерку рятувальної команди
    }
    .few   = { $n ->
        [2] ще { $n } волонтерок рятувальних команд
        [3] ще { $n } волонтерок рятувальних команд
        [4] ще { $n } волонтерок рятувальних команд
       *[other] ще { $n } волонтерки рятувальних команд
    }
    .other = ще { $n } волонтерок рятувальних команд
    .at-least-one = ще одну волонтерку рятувальної команди
people-another-paramedic-female =
    .one   = { $n ->
        [1] ще одну парамедикиню
       *[other] ще { $n } парамедикиню
    }
    .few   = { $n ->
        [2] ще { $n } парамедикинь
        [3] ще { $n } парамедикинь
        [4] ще { $n } парамедикинь
       *[other] ще { $n } парамедикині
    }
    .other = ще { $n } парамедикинь
    .at-least-one = ще одну парамедикиню
people-missing =
    .one   = { $n ->
        [1] одну людину
       *[other] { $n } людину
    }
    .few   = { $n ->
        [2] { $n } людей
        [3] { $n } людей
        [4] { $n } людей
       *[other] { $n } людини
    }
    .other = { $n } людей
    .at-least-one = одну людину
noun-attack =
    .one   = { $n ->
        [1] одну атаку
       *[other] { $n } атаку
    }
    .few   = { $n } атаки
    .other = { $n } атак
    .at-least-one = одну атаку
noun-explosion =
    .one   = { $n ->
        [1] вибух
       *[other] { $n } вибух
    }
    .few   = { $n } вибухи
    .other = { $n } вибухів
noun-community =
    .one   = { $n ->
        [1] один населений пункт
       *[other] { $n } населений пункт
    }
    .few   = { $n } населені пункти
    .other = { $n } населених пунктів
noun-report =
    .one   = { $n ->
        [1] одне повідомлення
       *[other] { $n } повідомлення
    }
    .few   = { $n } повідомлення
    .other = { $n } повідомлень
statement-at-least = щонайменше { $what }
# { $people } 13 цивільних осіб   { $groups } 3 жінок та 2 дітей   { $count } 13
statement-people-including = { $people }, зокрема { $groups }
statement-people-all = { $count ->
    [2] { $people }, обоє – { $groups }
   *[other] { $people }, усі – { $groups }
}
# Усі – жінки або діти.
statement-people-whole = { $groups }
# Кожен належить до групи, і є чоловіки, або всі – рятувальники.
statement-people-named = { $count ->
    [2] { $people }: { $groups }
   *[other] { $people } ({ $groups })
}
statement-people-one-of-two-child = { $people }, зокрема { $groups }
statement-people-one-of-two-woman = { $people }, зокрема { $groups }
statement-people-one-of-two-man = { $people }, зокрема { $groups }
statement-people-one-of-two-child-at-least = { $people }, зокрема { $groups }
statement-people-one-of-two-woman-at-least = { $people }, зокрема { $groups }
statement-people-one-of-two-man-at-least = { $people }, зокрема { $groups }
# Усі вони – рятувальники.
statement-people-responders = { $people }
# Про декого або про всіх відомо лише з повідомлень, які ще перевіряються. { $inserted }: після «зокрема …»
statement-people-doubted = { $extent ->
    [all] { $phrase }, за даними
    [these] { $phrase }, { $count ->
        [1] це поранення
       *[other] ці поранення
    } – за даними
   *[some] { $phrase }, { $inserted ->
        [yes] { $doubted } із загального числа – за даними
       *[no] з них { $doubted } – за даними
    }
} { statement-reports-checked }
statement-reports-checked = { $reports ->
    [1] повідомлення, яке ще перевіряється
   *[other] повідомлень, які ще перевіряються
}
# Де речення продовжується після вставки.
statement-people-closed = { $phrase },

## Регіони, за p-кодом, із прийменником. .own: регіон; .city: лише місто

region-city-and-countryside =
    .other = у місті { $names } й довкола нього
region-countryside =
    .other = у { $names }
# Про які більше не відомо або не можна сказати. Назва без власної форми .own стоїть у називному.
region-governorate =
    .other = у { $names }
region-named =
    .one   = у регіоні { $names }
    .other = у регіонах { $names }
# Місця, назва яких стоїть у називному.
region-settlement =
    .one   = у населеному пункті { $names }
    .other = у населених пунктах { $names }
# Місце, яке може бути не селом і не містом, з назвою регіону.
region-place = { $place } { $region }
region-place-vague = { $place } ({ $region })
