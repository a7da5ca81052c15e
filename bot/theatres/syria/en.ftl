## The organisation's area

area-northwestern_syria =
    .name  = northwestern Syria
    .title = Northwestern Syria
    .regions = SY02 SY05 SY06 SY07

## Regions, by p-code. .own: instead of "the countryside of"; .city: the city alone

region-SY01 =
    .name = Damascus
    .own  = Damascus
region-SY02 =
    .name = Aleppo
    .city = the city of Aleppo
region-SY03 =
    .name = Rif Dimashq
    .own  = Rif Dimashq
region-SY04 =
    .name = Homs
    .city = the city of Homs
region-SY05 =
    .name = Hama
    .city = the city of Hama
region-SY06 =
    .name = Latakia
    .city = the city of Latakia
region-SY07 =
    .name = Idlib
    .city = the city of Idlib
region-SY08 =
    .name = Hasakah
    .city = the city of Hasakah
region-SY09 =
    .name = Deir ez-Zor
    .city = the city of Deir ez-Zor
region-SY10 =
    .name = Tartus
    .city = the city of Tartus
region-SY11 =
    .name = Raqqa
    .city = the city of Raqqa
region-SY12 =
    .name = Daraa
    .city = the city of Daraa
region-SY13 =
    .name = Sweida
    .city = the city of Sweida
region-SY14 =
    .name = Quneitra
    .city = the city of Quneitra

## Parties

code-party-syrian_regime = Syrian regime
party-syrian_regime =
    .name  = the Syrian regime
    .title = the Syrian Regime
    .short = the regime
    .pronoun = it
read-origin-syrian_regime = syrian regime | regime | the regime | regime forces | assad | assad regime | syrian army | army |
    government forces | assad forces | regime army | saa | regime checkpoint | regime positions

code-party-regime_and_russia = Regime and Russia
party-regime_and_russia =
    .name  = the Syrian regime and Russian forces
    .title = the Syrian Regime and Russian Forces
    .short = both
    .short-possessive = their
    .pronoun = they
read-origin-regime_and_russia = regime and russia | russia and regime | russia and the regime | the regime and russia |
    both regime and russia | russian and regime forces | regime and russian forces | syrian regime and russia |
    russia and assad | assad and russia | regime and russians

code-party-sdf = SDF
party-sdf =
    .name  = the Syrian Democratic Forces
    .title = the Syrian Democratic Forces
    .short = the SDF
    .pronoun = they
read-origin-sdf = sdf | syrian democratic forces | qasad | ypg | kurdish forces

# A set of parties, in the order of the organisation's list, may have a name of its own.
party-set-syrian_regime-russia =
    .name  = { party-regime_and_russia.name }
    .title = { party-regime_and_russia.title }
    .short = { party-regime_and_russia.short }
    .short-possessive = { party-regime_and_russia.short-possessive }
    .pronoun = { party-regime_and_russia.pronoun }

party-set-syrian_regime-regime_and_russia =
    .name = { party-regime_and_russia.name }
    .title = { party-regime_and_russia.title }
    .short = { party-regime_and_russia.short }
    .short-possessive = { party-regime_and_russia.short-possessive }
    .pronoun = { party-regime_and_russia.pronoun }

party-set-russia-regime_and_russia =
    .name = { party-regime_and_russia.name }
    .title = { party-regime_and_russia.title }
    .short = { party-regime_and_russia.short }
    .short-possessive = { party-regime_and_russia.short-possessive }
    .pronoun = { party-regime_and_russia.pronoun }

party-set-syrian_regime-russia-regime_and_russia =
    .name = { party-regime_and_russia.name }
    .title = { party-regime_and_russia.title }
    .short = { party-regime_and_russia.short }
    .short-possessive = { party-regime_and_russia.short-possessive }
    .pronoun = { party-regime_and_russia.pronoun }
