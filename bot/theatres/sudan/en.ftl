## Parties

code-party-saf = SAF
party-saf =
    .name  = the Sudanese Armed Forces
    .title = the Sudanese Armed Forces
    .pronoun = they
read-origin-saf = saf | sudanese armed forces | sudanese army | the army | army | sudanese air force

code-party-rsf = RSF
party-rsf =
    .name  = the Rapid Support Forces
    .title = the Rapid Support Forces
    .pronoun = they
read-origin-rsf = rsf | rapid support forces | rapid support | janjaweed

code-party-splmn = SPLM-N
party-splmn =
    .name  = the SPLM-N
    .title = the SPLM-N
    .pronoun = they
read-origin-splmn = splmn | splm n | splm-n | sudan people's liberation movement north
