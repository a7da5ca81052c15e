## Сторони

code-party-saf = Армія Судану
party-saf =
    .name       = Збройні сили Судану
    .title      = Збройні сили Судану
    .possessive = Збройних сил Судану
    .title-possessive = Збройних сил Судану
    .pronoun    = вони
read-origin-saf = армія судану | суданська армія | збройні сили судану | суданская армия

code-party-rsf = СШР
party-rsf =
    .name       = Сили швидкої підтримки
    .title      = Сили швидкої підтримки
    .possessive = Сил швидкої підтримки
    .title-possessive = Сил швидкої підтримки
    .pronoun    = вони
read-origin-rsf = сили швидкої підтримки | сили швидкого реагування | джанджавід | силы быстрой поддержки

code-party-splmn = SPLM-N
party-splmn =
    .name       = SPLM-N
    .title      = SPLM-N
    .possessive = SPLM-N
    .title-possessive = SPLM-N
    .pronoun    = вони
read-origin-splmn = народно-визвольний рух судану північ | сплм
