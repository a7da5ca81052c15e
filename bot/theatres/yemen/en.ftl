## Parties

code-party-saudi_coalition = Saudi-led coalition
party-saudi_coalition =
    .name  = the Saudi-led coalition
    .title = the Saudi-Led Coalition
    .pronoun = it
read-origin-saudi_coalition = coalition | the coalition | saudi coalition | saudi led coalition | saudi-led coalition | saudi arabia | saudi | saudis

code-party-houthis = Houthis
party-houthis =
    .name  = Houthi forces
    .title = Houthi Forces
    .pronoun = they
read-origin-houthis = houthis | houthi | houthi forces | ansar allah | the houthis

code-party-stc = STC
party-stc =
    .name  = the Southern Transitional Council’s forces
    .title = the Southern Transitional Council’s Forces
    .pronoun = they
read-origin-stc = stc | southern transitional council | transitional council | security belt

code-party-united_states = United States
party-united_states =
    .name  = US forces
    .title = US Forces
    .pronoun = they
read-origin-united_states = united states | usa | us forces | american | americans | american forces | america
