## Parties

code-party-settlers = Settlers
party-settlers =
    .name  = Israeli settlers
    .title = Israeli Settlers
    .pronoun = they
read-origin-settlers = settlers | settler | israeli settlers | israeli settler
