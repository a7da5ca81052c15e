## Сторони

code-party-saudi_coalition = Коаліція на чолі з Саудівською Аравією
party-saudi_coalition =
    .name       = коаліція на чолі з Саудівською Аравією
    .title      = коаліція на чолі з Саудівською Аравією
    .possessive = коаліції на чолі з Саудівською Аравією
    .title-possessive = коаліції на чолі з Саудівською Аравією
    .pronoun    = вона
read-origin-saudi_coalition = коаліція | арабська коаліція | саудівська коаліція | саудівська аравія | саудівці | саудовская коалиция

code-party-houthis = Хусити
party-houthis =
    .name       = сили хуситів
    .title      = сили хуситів
    .possessive = сил хуситів
    .title-possessive = сил хуситів
    .pronoun    = вони
read-origin-houthis = хусити | хуситів | ансар аллах | хуситы

code-party-stc = Південна перехідна рада
party-stc =
    .name       = сили Південної перехідної ради
    .title      = сили Південної перехідної ради
    .possessive = сил Південної перехідної ради
    .title-possessive = сил Південної перехідної ради
    .pronoun    = вони
read-origin-stc = південна перехідна рада | южный переходный совет

code-party-united_states = США
party-united_states =
    .name       = війська США
    .title      = війська США
    .possessive = військ США
    .title-possessive = військ США
    .pronoun    = вони
read-origin-united_states = сша | американці | війська сша | американські війська | американцы
