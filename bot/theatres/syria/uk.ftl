## Територія організації

area-northwestern_syria =
    .name  = на північному заході Сирії
    .title = на північному заході Сирії
    .regions = SY02 SY05 SY06 SY07

## Регіони, за p-кодом, із прийменником. .own: регіон; .city: лише місто

region-SY01 =
    .name = Дамаск
    .own  = у Дамаску
region-SY02 =
    .name = Алеппо
    .own  = у провінції Алеппо
    .city = у місті Алеппо
region-SY03 =
    .name = Риф-Димашк
    .own  = у провінції Риф-Димашк
region-SY04 =
    .name = Хомс
    .own  = у провінції Хомс
    .city = у місті Хомс
region-SY05 =
    .name = Хама
    .own  = у провінції Хама
    .city = у місті Хама
region-SY06 =
    .name = Латакія
    .own  = у провінції Латакія
    .city = у місті Латакія
region-SY07 =
    .name = Ідліб
    .own  = у провінції Ідліб
    .city = у місті Ідліб
region-SY08 =
    .name = Ель-Хасака
    .own  = у провінції Ель-Хасака
    .city = у місті Ель-Хасака
region-SY09 =
    .name = Дейр-ез-Зор
    .own  = у провінції Дейр-ез-Зор
    .city = у місті Дейр-ез-Зор
region-SY10 =
    .name = Тартус
    .own  = у провінції Тартус
    .city = у місті Тартус
region-SY11 =
    .name = Ракка
    .own  = у провінції Ракка
    .city = у місті Ракка
region-SY12 =
    .name = Дараа
    .own  = у провінції Дараа
    .city = у місті Дараа
region-SY13 =
    .name = Сувейда
    .own  = у провінції Сувейда
    .city = у місті Сувейда
region-SY14 =
    .name = Кунейтра
    .own  = у провінції Кунейтра
    .city = у місті Кунейтра

## Сторони

code-party-syrian_regime = Сирійський режим
party-syrian_regime =
    .name       = сирійський режим
    .title      = сирійський режим
    .possessive = сирійського режиму
    .title-possessive = сирійського режиму
    .pronoun    = він
read-origin-syrian_regime = режим | сирійський режим | режим асада | асад | армія асада | сирійська армія | урядові війська | сирийский режим | режим асада | сирийская армия

code-party-regime_and_russia = Режим і Росія
party-regime_and_russia =
    .name       = сирійський режим та російські війська
    .title      = сирійський режим та російські війська
    .possessive = сирійського режиму та російських військ
    .title-possessive = сирійського режиму та російських військ
    .pronoun    = вони
read-origin-regime_and_russia = режим і росія | росія і режим | сирійський режим і росія | режим и россия | россия и режим

code-party-sdf = СДС
party-sdf =
    .name       = Сирійські демократичні сили
    .title      = Сирійські демократичні сили
    .possessive = Сирійських демократичних сил
    .title-possessive = Сирійських демократичних сил
    .pronoun    = вони
read-origin-sdf = сдс | сирійські демократичні сили | курди | курдські сили | сирийские демократические силы | курды

# Кілька сторін у порядку списку організації можуть мати спільну назву.
party-set-syrian_regime-russia =
    .name = { party-regime_and_russia.name }
    .title = { party-regime_and_russia.title }
    .possessive = { party-regime_and_russia.possessive }
    .title-possessive = { party-regime_and_russia.title-possessive }
    .pronoun = { party-regime_and_russia.pronoun }

party-set-syrian_regime-regime_and_russia =
    .name = { party-regime_and_russia.name }
    .title = { party-regime_and_russia.title }
    .possessive = { party-regime_and_russia.possessive }
    .title-possessive = { party-regime_and_russia.title-possessive }
    .pronoun = { party-regime_and_russia.pronoun }

party-set-russia-regime_and_russia =
    .name = { party-regime_and_russia.name }
    .title = { party-regime_and_russia.title }
    .possessive = { party-regime_and_russia.possessive }
    .title-possessive = { party-regime_and_russia.title-possessive }
    .pronoun = { party-regime_and_russia.pronoun }

party-set-syrian_regime-russia-regime_and_russia =
    .name = { party-regime_and_russia.name }
    .title = { party-regime_and_russia.title }
    .possessive = { party-regime_and_russia.possessive }
    .title-possessive = { party-regime_and_russia.title-possessive }
    .pronoun = { party-regime_and_russia.pronoun }
