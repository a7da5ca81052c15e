### What people say of people: the words of whole phrases, for messages typed at once. Spellings of one meaning are
### parted by " | ". `.one` is one person, `.two` two, the message itself several (or no number). How to add words and
### to see what changed: deploy/guides/reading.en.md.

## Who they are: kin, work, and other names for people

read-kin-persons = relatives | siblings | sons and daughters | siblings of his | cousins | uncles | neighbours | neighbors | twins | students | teachers |
    workers | farmers | drivers | passengers | patients | worshippers | residents | villagers | inhabitants | locals | employees | labourers |
    laborers | shopkeepers | merchants | vendors | bakers | journalists | photographers | doctors | nurses | engineers | shepherds | fishermen |
    fishers | customers | shoppers | occupants | guards | herders | bystanders | passersby | passers by | civs | ppl | pax | guys |
    adults | elderly people | elderly | displaced people | displaced persons | displaced | idps | family members | members of the family |
    members of one family | members of the same family | praying people | riders | motorcyclists | grandchildren | orphans | tractorists | taxi drivers |
    truck drivers | bus drivers | guests | refugees | players | traders | pilgrims | mourners | cooks | lawyers | beekeepers | hunters | sellers | staff members | members of staff |
    neighbours of mine | friends | parents | of us
    .one = cousin | neighbour | neighbor | student | teacher | worker | farmer | driver | passenger | patient |
        worshipper | resident | villager | employee | labourer | laborer | shopkeeper | merchant | vendor | baker | journalist | photographer |
        engineer | fisherman | customer | shopper | occupant | herder | bystander | adult | elderly person | displaced person | family member |
        rider | motorcyclist | grandchild | orphan | tractorist | taxi driver | truck driver | bus driver | guest | refugee | imam | bro |
        beekeeper | lawyer | trader | mayor | judge | cook | cleaner | civ | civilian male | head injury | amputee | case | pharmacist | butcher | barber | plumber | mechanic | electrician |
        carpenter | translator | aid worker | hunter | seller | sheikh | priest | security guard | night guard | watchman | child of unknown age | friend | shop owner | owner | colleague of his
    .two = couple
read-kin-males = brothers | sons | grandsons | nephews | twin brothers
    .one = brother | son | grandson | nephew | bro | twin brother
read-kin-females = sisters | daughters | granddaughters | nieces | twin sisters
    .one = sister | daughter | granddaughter | niece | twin sister
read-kin-women = aunts | grandmothers | female adults | adult females | girlsfriends | old ladies | elderly women | teenage women | mothers and wives | widows | housewives | midwives
    .one = wife | aunt | grandma | granny | female adult | adult female | elderly woman | pregnant lady | bride | widow | housewife | mother of the family | mum | mom |
        elderly lady | midwife | seamstress | mother in law
read-kin-children = schoolchildren | school children | schoolboys | schoolgirls | little ones | pupils | little sons | little daughters | young children | young girls | small children | small girls | small boys | child pupils | teenage pupils
    .one = schoolboy | schoolgirl | small girl | small boy | little son | little daughter | small child | shepherd boy | young girl | young child | baby girl | baby boy | son aged under ten | toddler girl | toddler boy | shepherd girl
    .two = child siblings
read-kin-men = husbands | male adults | adult males | elderly men | grandfathers | nephews of age | bearded men | lads
    .one = husband | uncle | male adult | adult male | elderly man | old man | groom | grandpa | dad | father of the family | gentleman | widower | mr
read-kin-responders = firemen | emergency medics | ambulance workers | rescuers of ours | white helmets volunteers | white helmet volunteers | ambulance crew members | volunteers of ours
    .one = fireman | emergency medic | ambulance worker | white helmets volunteer | white helmet volunteer | volunteer of ours

## What happened: words that come before their people, and words that come after them

read-before-killed = claimed the life of | ☠ | ⚰ | 💀 | claimed the lives of | claimed | cost the life of | cost the lives of | death of | deaths of | killing of |
    took the life of | took the lives of | recovered the body of | recovered the bodies of | body of | bodies of | shot dead | martyred | dead are | murder of | the death of | the killing of | loss of
read-before-injured = 🤕 | 🩹 | 🚑 | 🏥 | received | took in | we received | injury to | injury of | injuries to | injured are | wounds to | wounding of | hurting | hurts | maiming | left injured | hurt his | burned his
read-behind-killed = died | perished | lost their lives | lost his life | lost her life | lost its life | passed away | did not survive | was killed | were killed | was martyred |
    were martyred | are dead | is dead | lie dead | didnt survive | didnt make it | did not make it | was shot dead | were shot dead | dead on arrival | doa | burned to death | burnt to death | drowned |
    succumbed to their wounds | succumbed to his wounds | succumbed to her wounds | kia | killed in action | pulled out dead | found dead | was found dead | were found dead | ded | deds | killd | killed on the spot | got killed | has died | have died |
    had died | has been killed | have been killed | lost life | were among the dead | came out dead | lost a life | killed instantly
read-behind-injured = injrd | was injured | were injured | was wounded | were wounded | was hurt | were hurt | are injured | are wounded | are hurt | is injured | is wounded | is hurt | got hurt | got injured | got wounded | sustained injuries |
    sustained light injuries | sustained minor injuries | sustained wounds | suffered injuries | suffered wounds | suffered burns | got burns | with injuries | with wounds | with burns | wia | wounded in action | lost a leg | lost a hand | lost an arm | lost an eye |
    lost his sight | lost her sight | lost his hand | lost her hand | lost his leg | lost her leg | lost his foot | lost her foot | lost his arm | lost her arm | lost both legs | hospitalized | hospitalised | in coma | in a coma | in surgery |
    burned | burnt | got shrapnel injuries | got shrapnel | got burned | suffocating | suffocated | choking | in hospital | had an arm broken | broke an arm | broke a leg | broken leg | with fractures | with broken leg | with shrapnel | got glass in her face | injurd | hit in the shoulder |
    hit in the leg | hit in the arm | hit in the head | hit in the chest | hit in the back | shrapnel in the leg | were treated | was treated | treated for injuries | was left injured | were left injured | have been injured | has been injured | have been wounded | has been wounded | amputee | head injury | burns |
    got hurted | was hospitalised | was hospitalized | were hospitalised | were hospitalized | were admitted | was admitted | were received | with wounds | with light wounds | with serious wounds | bleeding | is bleeding
read-before-unhurt = rescue of | evacuation of | survival of
read-behind-unhurt = pulled out alive | came out alive | survived | unhurt | unharmed | is fine | are fine | is safe | are safe | is alive | are alive | was saved | were saved | rescued | was rescued | were rescued | evacuated | were evacuated | was evacuated | escaped | not hurt |
    was not hurt | were not hurt | lived | is ok | are ok | hes ok | shes ok | out alive | discharged | without a scratch | has a scratch | displaced from | were displaced | was displaced | are displaced | displaced by | are missing | is missing | was inside | were inside | watched | saw | heard | pulled alive |
    got out alive | were pulled alive | was pulled alive | were pulled out alive | was pulled out alive | lost their homes | arrested | detained | saved | helped | is unhurt | are unhurt | nobody was inside

read-none-killed = everyone alive | everybody alive | all alive | everyone is alive | evry1 alive | no dead | no deaths | no fatalities | no martyrs | nobody died | no one died | no one was killed | nobody was killed | no one killed | nobody killed | no loss of life | without deaths | dead absent | no killed |
    none killed | no one is dead | nobody dead | zero deaths | zero dead | zero killed | zero fatalities | no lives lost | there were no deaths | there are no deaths | there is no dead
read-none-injured = no injuries | no injured | no wounded | nobody injured | no one injured | no one was injured | nobody was injured | nobody wounded | no one wounded | without injuries | no injury | injured absent | none injured | zero injuries | zero injured | zero wounded | no one was wounded | nobody was wounded |
    no injuries were reported | no injuries reported | there are no injuries | there were no injuries
read-none-both = casualties absent | noone hurt | noone was hurt | none hurt | dead and injured absent | no casualties | nobody hurt | no one hurt | no one was hurt | nobody was hurt | no1 hurt | 0 hurt | no cas | nil cas | nil casualties | cas nil | casualties neg | casualties nil | casualties none | casualties no | no victims | without victims | no losses | no human losses | zero casualties |
    no casualties were recorded | nobody was killed or injured | no one was killed or injured | nobody killed or injured | no one killed or injured | nobody suffered | no one suffered | no one was harmed | nobody was harmed | no one harmed | nobody harmed | no harm to people | casualties 0 | no people hurt | no people were hurt | no one injured or killed |
    nobody injured or killed | none of the staff or patients were harmed | no killed or injured | no dead or injured | no dead or wounded | no killed or wounded | no deaths or injuries | no injuries or deaths | no casualty | no cas reported | casualties zero | no one got hurt | nobody got hurt | no one is hurt | nobody is hurt

## Who is meant, and what is no figure of people

read-group-others = others | other | other people | other persons | others from
read-group-family_of = members of one household | members of a family | members of one family | from one family | of one family | of the same family | from the same family | all one family | all from one family | relatives of one family | members of the same family
read-group-family = family of | families of | household of | a family of
read-group-all = all | all of them | both | both of them | all five | all four | all three | all six | all seven | the two | all of whom
read-group-half = half of them | half of whom | half
read-group-most = most of them | most | mostly | the majority | many of them | some of them | several of them | majority of them | most of whom
read-group-one_of = one of them | one of whom | one of the two | one of the wounded | one of the injured | one of the dead
read-group-other_one = another | the other | the second | the other one | the third | a third | a fourth | a fifth | a sixth
read-group-of_them = of them | of whom | of which | of these | of those | out of them
read-group-of = of
read-group-his = his | her | their | my | our | the | its | a | an | her | him | them | he | she
read-group-combatants = soldier | soldiers | fighter | fighters | members of | militants | militant | gunmen killed | combatants | combatant | troops | military | mil | militiamen | officer | officers | policemen | policeman | army | rebels | rebel | isis | terrorists | terrorist | insurgents | commander |
    commanders | recruits | conscripts | conscript | conscripts of | fighters of | members of the sdf | members of isis | security forces | patrol | policewoman
read-group-unhurt = alive | safe | fine | unhurt | unharmed | ok
read-group-numbered = team | channel | falcon | eagle | bravo | alpha | delta | hotel | sector | unit | street | road | route | highway | number | nr | incident | sitrep | update | obs | post | phone | building | flat | floor | room | house no | incident no | part | page | grid | call | base | station | group | tel | whatsapp | blood | point | checkpoint | class | grade |
    grand total of incident | kilometre | s
read-group-thing = floors | floor | flats | apartments | tents | sheep | cows | goats | camels | hens | chickens | animals | cattle | head of cattle | shells | rounds | km | kilometres | kilometers | metres | meters | m from | dunams | dunum | dunums | hectares | ha | tons | units | bombs | rooms | households | families | streets | shops | trees | hives | storey | storeys |
    story | times | sq | years old building | points | percent | vehicles | engines | excavators | boats | windows | houses | shots | barrels | missiles | rockets | raids | strikes | buildings | cars | schools | drones | mortars | kilos | litres | liters | percent of | birds | horses | donkeys | dogs | livestock | poultry | trucks | ambulances

read-said-hearsay = my cousin says | he says | she says | i didnt see | didnt see it | did not see it | have not seen | deny | denied | denies | disputed | stillborn | unborn | unborn child | unborn baby | they say | they said | some say | people say | reports of | reports say | reportedly | allegedly | apparently | unconfirmed | not confirmed | unverified | not verified | cannot confirm | cant confirm | can not confirm | could not confirm | not sure | im not sure | i think | i heard | heard from | rumours | rumors | rumour | rumor | claim | claims |
    claimed that | may have | the rest | remaining | more people have died | more have died | more died | might have | could be | maybe | perhaps | possibly | probably | feared | believed | expected | likely | seems | it seems | according to rumours | could not check | say none | others say | earlier we wrote | first | then | tbc | unk | unknown | not known | not known yet | not counted | not counted yet | yesterdays report of | was wrong | so far | until now | as yet | still counting | i dont know | dont know |
    idk | number unclear | unclear | i hear | we hear that | we heard | it is said | not many | may not make it | hear of | some sources | sources say | if anyone | whether | not certain | uncertain | to be confirmed | approximately | estimated | no word on | no casualty reports | not exist | nobody not
read-said-toll = total now | toll | final count | final toll | rises to | rose to | risen to | has risen to | so total | → now | → | now becomes | becomes | correct figure | correct number | updated toll | reached | climbs to | increases to | increased to | the hospital says
read-said-change = was | were | rises from | rose from | risen from | from | up from
# The moment a figure was counted; it says nothing about when the attack was.
read-said-until = as of | call | as at | last updated | edited | updated at | sitrep | sitrep at | post | posted | posted at | channel post | our post | bulletin | broadcast at
read-said-report = post | report | reports | bulletin | update
# Harm that is not of the attack itself: always asked
read-said-since = ever since
read-said-indirect = heart attack | heart failure | stroke | of fright | from fear
# Who says it, up to the comma
read-said-source = according to
# A second strike: the first one dates the attack
read-said-second = second | again | second raid | second strike | second missile | then again
read-break-any = while | when | after | as | because | since | before | although | but | where | until | following | whose | if | during | however | who | which | tho | because of
read-age-years = years | year-old | years-old | y.o. | y.o | y.b. | years old | year old | years of age | y o | yo | yrs | yr | y | year olds | yrs old | y b
read-age-under_one = months | months old | month old | days old | weeks old | month | months of age | week old | day old
read-age-aged = aged | age | ages | age of | of age | aged between | y o | born
read-age-male = m
read-age-female = f
read-age-child = c | ch
read-aside-any = of their wounds | of his wounds | of her wounds | sir | under ten | under five | under 10 | under 5 | under 18 | already | out | even |  arrived | still | pulled out | by | in | on | at |  critically | seriously | slightly | lightly | severely | badly | in critical condition | in serious condition | critical | serious | moderate | light | slight | minor | stable | heavily | on the spot | instantly | god have mercy on them | god have mercy | may they rest in peace | with shrapnel in the leg | by shrapnel | by glass | neither seriously | one serious | condition stable | of shrapnel | from shrapnel |
    were taken to hospital | was taken to hospital | taken to hospital | rushed to hospital | transferred to hospital | brought to hospital | none critical | some critical | all light | thank god | praise to god | light injuries | by a blast | alhamdulillah | and | the | there | in all | so | today | inside | there is | there are | injuring no one else | only | just | exactly | confirmed | confirmed by the team
read-aside-severity = critical | serious | moderate | light | slight | minor | mild | severe | stable | in icu | in critical condition | in serious condition
read-aside-adjective = of the | the | young | old | elderly | civilian | local | innocent | displaced | syrian | adult | unarmed | little | small | confirmed | new | female | male | of our | of my | of the local | whole | pregnant | of | teenage | unidentified | school
