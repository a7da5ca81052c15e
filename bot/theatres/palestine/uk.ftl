## Сторони

code-party-settlers = Поселенці
party-settlers =
    .name       = ізраїльські поселенці
    .title      = ізраїльські поселенці
    .possessive = ізраїльських поселенців
    .title-possessive = ізраїльських поселенців
    .pronoun    = вони
read-origin-settlers = поселенці | поселенців | ізраїльські поселенці | поселенцы | израильские поселенцы
