## Parties of several theatres

code-party-russia = Russia
party-russia =
    .name  = Russian forces
    .title = Russian Forces
    .pronoun = they
read-origin-russia = russia | russian | russians | russian forces | russian air force | russian army | the russians

code-party-israel = Israel
party-israel =
    .name  = Israeli forces
    .title = Israeli Forces
    .pronoun = they
read-origin-israel = israel | israeli | israelis | israeli forces | israeli army | idf | israeli air force | the occupation | occupation forces
