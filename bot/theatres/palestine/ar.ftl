## Parties

code-party-settlers = المستوطنون
party-settlers =
    .name = مستوطنون إسرائيليون
    .gender = masculine
    .pronoun = هم
read-origin-settlers = مستوطنون | المستوطنون | مستوطنين | المستوطنين | مستوطن
