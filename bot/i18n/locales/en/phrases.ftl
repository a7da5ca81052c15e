### What people say of people: the words of whole phrases, for messages typed at once. Spellings of one meaning are
### parted by " | ". `.one` is one person, `.two` two, the message itself several (or no number). How to add words and
### to see what changed: deploy/guides/reading.en.md.

## Who they are: kin, work, and other names for people

read-kin-persons = passers-by | deminers | carers | caregivers | wedding guests | relatives | siblings | sons and daughters | siblings of his | cousins | uncles | neighbours | neighbors | twins | students | teachers |
    workers | farmers | drivers | passengers | patients | worshippers | residents | villagers | inhabitants | locals | employees | labourers |
    laborers | shopkeepers | merchants | vendors | bakers | journalists | photographers | doctors | nurses | engineers | shepherds | fishermen |
    fishers | customers | shoppers | occupants | guards | herders | bystanders | passersby | passers by | civs | ppl | pax | guys |
    adults | elderly people | elderly | displaced people | displaced persons | displaced | idps | family members | members of the family |
    members of one family | members of the same family | praying people | riders | motorcyclists | grandchildren | orphans | tractorists | taxi drivers |
    truck drivers | bus drivers | guests | refugees | players | traders | pilgrims | mourners | cooks | lawyers | beekeepers | hunters | sellers | staff members | members of staff |
    neighbours of mine | friends | parents | of us |
    cameramen | monks | visitors | welders | tailors | painters | cyclists | pedestrians | postmen | firemen | milkmen | businessmen | salesmen | craftsmen | handymen | repairmen | tradesmen |
    reporters | correspondents | producers | bloggers | activists | volunteer teachers | headmasters | professors | lecturers | tutors | referees | footballers |
    athletes | swimmers | singers | musicians | actors | artists | poets | writers | editors | translators | interpreters | accountants | cashiers | clerks | secretaries | typists |
    receptionists | booksellers | grocers | greengrocers | florists | jewellers | goldsmiths | blacksmiths | tinsmiths | locksmiths | watchmakers | shoemakers | cobblers | tanners | weavers |
    builders | bricklayers | masons | roofers | glaziers | tilers | plasterers | surveyors | architects | foremen | miners | drillers | technicians | programmers | dentists | surgeons |
    anaesthetists | physiotherapists | psychologists | opticians | vets | veterinarians | caretakers | janitors | doormen | gatekeepers | gardeners | woodcutters | lumberjacks |
    ploughmen | harvesters | reapers | pickers | olive pickers | cotton pickers | herdsmen | goatherds | cowherds | dairymen | fishmongers | brewers | confectioners | pastry cooks |
    waiters | baristas | chefs | kitchen helpers | dishwashers | hairdressers | beauticians | launderers | ironers | launderette workers | laundrymen | chauffeurs | lorry drivers |
    tanker drivers | van drivers | tractor drivers | ambulance drivers | minibus drivers | bikers | couriers | delivery men | delivery drivers | deliverymen | dispatchers | sailors | boatmen |
    ferrymen | mechanics | tyre repairers | panel beaters | scrap collectors | garbage collectors | street sweepers | sweepers | rubbish collectors | beggars | vagrants |
    scavengers | pensioners | retirees | widowers | infirm persons | disabled persons | wheelchair users | blind men | deaf men | councillors | council members | mukhtars | muezzins | preachers |
    pastors | deacons | bishops | rabbis | scholars | quran teachers | judges | notaries | tourists | travellers | landlords | tenants | lodgers | roommates | householders | homeowners |
    property owners | owners of the house | farm owners | farmhands | farm labourers | day labourers | seasonal workers | apprentices | trainees | interns | schoolteachers | university students |
    college students | undergraduates | classmates | schoolmates | teammates | workmates | co workers | coworkers | colleagues of mine | hitchhikers | onlookers | kinsmen |
    brothers in law | fathers in law | sons in law | stepsons | stepdaughters | stepfathers | godsons | fiances | newlyweds | spouses | returnees | residents of the camp |
    camp residents | aid recipients | humanitarian workers | relief workers | charity workers | health workers | community health workers | vaccinators | lab technicians | water carriers |
    tanker owners | stallholders | street vendors | vegetable sellers | bread sellers | fruit sellers | kiosk owners | cafe owners | restaurant owners | farm workers | factory workers |
    construction workers | oil workers | railway workers | municipal workers | municipality workers | council workers | electricity workers | water workers | maintenance workers |
    sanitation workers | road workers | night shift workers | office workers | bank clerks | civil servants | government employees | ngo employees | staffers | crew members
    .one = passer-by | deminer | carer | caregiver | wedding guest | cousin | neighbour | neighbor | student | teacher | worker | farmer | driver | passenger | patient |
        worshipper | resident | villager | employee | labourer | laborer | shopkeeper | merchant | vendor | baker | journalist | photographer |
        engineer | fisherman | customer | shopper | occupant | herder | bystander | adult | elderly person | displaced person | family member |
        rider | motorcyclist | grandchild | orphan | tractorist | taxi driver | truck driver | bus driver | guest | refugee | imam | bro |
        beekeeper | lawyer | trader | mayor | judge | cook | cleaner | civ | civilian male | head injury | amputee | case | pharmacist | butcher | barber | plumber | mechanic | electrician |
        carpenter | translator | aid worker | hunter | seller | sheikh | priest | security guard | night guard | watchman | child of unknown age | friend | shop owner | owner | colleague of his |
        cameraman | monk | visitor | welder | tailor | painter | cyclist | pedestrian | postman | fireman | milkman | businessman | salesman | craftsman | handyman | repairman | tradesman | reporter |
        correspondent | producer | blogger | activist | volunteer teacher | headmaster | professor | lecturer | tutor | referee | footballer | athlete | swimmer |
        singer | musician | actor | artist | poet | writer | editor | interpreter | accountant | cashier | clerk | secretary | typist | receptionist | bookseller | grocer | greengrocer | florist |
        jeweller | goldsmith | blacksmith | tinsmith | locksmith | watchmaker | shoemaker | cobbler | tanner | weaver | builder | bricklayer | mason | roofer | glazier | tiler | plasterer | surveyor |
        architect | foreman | miner | driller | technician | programmer | dentist | surgeon | anaesthetist | physiotherapist | psychologist | optician | vet | veterinarian | caretaker | janitor |
        doorman | gatekeeper | gardener | woodcutter | lumberjack | ploughman | harvester | reaper | picker | olive picker | cotton picker | herdsman | goatherd | cowherd | dairyman |
        fishmonger | brewer | confectioner | pastry cook | waiter | barista | chef | kitchen helper | dishwasher | hairdresser | beautician | launderer | ironer | launderette worker |
        laundryman | chauffeur | lorry driver | tanker driver | van driver | tractor driver | ambulance driver | minibus driver | biker | courier | delivery man | delivery driver | deliveryman |
        dispatcher | sailor | boatman | ferryman | tyre repairer | panel beater | scrap collector | garbage collector | street sweeper | sweeper | rubbish collector | beggar |
        vagrant | scavenger | pensioner | retiree | widower | infirm person | disabled person | wheelchair user | blind man | deaf man | councillor | council member | mukhtar | muezzin | preacher |
        pastor | deacon | bishop | rabbi | scholar | quran teacher | notary | tourist | traveller | pilgrim | mourner | landlord | tenant | lodger | roommate | householder | homeowner |
        property owner | owner of the house | farm owner | farmhand | farm labourer | day labourer | seasonal worker | apprentice | trainee | intern | schoolteacher | university student |
        college student | undergraduate | classmate | schoolmate | teammate | workmate | co worker | coworker | colleague of mine | hitchhiker | onlooker | relative | kinsman |
        brother in law | father in law | son in law | stepson | stepdaughter | stepfather | godson | fiance | newlywed | spouse | returnee | resident of the camp | camp resident |
        aid recipient | humanitarian worker | relief worker | charity worker | health worker | community health worker | vaccinator | lab technician | water carrier | tanker owner | stallholder |
        street vendor | vegetable seller | bread seller | fruit seller | kiosk owner | cafe owner | restaurant owner | farm worker | factory worker | construction worker | oil worker |
        railway worker | municipal worker | municipality worker | council worker | electricity worker | water worker | maintenance worker | sanitation worker | road worker | night shift worker |
        office worker | bank clerk | civil servant | government employee | ngo employee | staff member | staffer | crew member | member of staff
    .two = couple
read-kin-males = brothers | sons | grandsons | nephews | twin brothers
    .one = brother | son | grandson | nephew | bro | twin brother
read-kin-females = sisters | daughters | granddaughters | nieces | twin sisters
    .one = sister | daughter | granddaughter | niece | twin sister
read-kin-women = aunts | grandmothers | female adults | adult females | girlsfriends | old ladies | elderly women | teenage women | mothers and wives | widows | housewives | midwives |
    shepherdesses | nuns | waitresses | sisters in law | headmistresses | fiancees | stepmothers | daughters in law
    .one = wife | aunt | grandma | granny | female adult | adult female | elderly woman | pregnant lady | bride | widow | housewife | mother of the family | mum | mom |
        elderly lady | midwife | seamstress | mother in law |
        daughter in law | fiancee | headmistress | nun | shepherdess | sister in law | stepmother | waitress |
        miss | mrs | ms | um | housekeeper lady | cleaning lady | lady teacher | female teacher | female student | female nurse | female farmer | woman farmer | woman teacher | expectant mother |
        nursing mother | aunty | auntie | mama | elderly mother | old mother
read-kin-children = schoolchildren | school children | schoolboys | schoolgirls | little ones | pupils | little sons | little daughters | young children | young girls | small children | small girls | small boys | child pupils | teenage pupils |
    tots | young ones | teenage boys | teenage girls | teenagers under 18 | minors | school pupils | kindergarteners | preschoolers | sucklings | underage boys | underage girls |
    childrens | peds | kiddos | bairns | wee ones
    .one = schoolboy | schoolgirl | small girl | small boy | little son | little daughter | small child | shepherd boy | young girl | young child | baby girl | baby boy | son aged under ten | toddler girl | toddler boy | shepherd girl |
        minor | tot | preschooler | teenage boy | teenage girl | new born | new born baby | newborn baby | newborn girl | newborn boy | suckling | little kid | small kid | young kid | young boy |
        school pupil | underage boy | underage girl | orphan girl | orphan boy |
        ped
    .two = child siblings
read-kin-men = husbands | male adults | adult males | elderly men | grandfathers | nephews of age | bearded men | lads
    .one = husband | uncle | male adult | adult male | elderly man | old man | groom | grandpa | dad | father of the family | gentleman | widower | mr |
        papa | daddy | grandfather of the family | old farmer man | male nurse | male teacher | male student | elderly father | old father | young fellow | fellow | bloke | lad
read-kin-responders = firemen | emergency medics | ambulance workers | rescuers of ours | white helmets volunteers | white helmet volunteers | ambulance crew members | volunteers of ours
    .one = fireman | emergency medic | ambulance worker | white helmets volunteer | white helmet volunteer | volunteer of ours

## What happened: words that come before their people, and words that come after them

read-before-killed = claimed the life of | ☠ | ⚰ | 💀 | claimed the lives of | claimed | cost the life of | cost the lives of | death of | deaths of | killing of |
    took the life of | took the lives of | recovered the body of | recovered the bodies of | body of | bodies of | shot dead | martyred | dead are | murder of | the death of | the killing of | loss of |
    retrieved the body of | retrieved the bodies of | pulled out the body of | pulled out the bodies of | recovered the corpse of | recovered the corpses of | recovered body of |
    recovered bodies of | took the lives | has killed | have killed | had killed | ended the life of | ended the lives of | left dead | leaving dead | the bodies of | the body of | corpses of |
    corpse of | fatally hit | kills | shot and killed
read-before-injured = grazed | scratched |
    🤕 | 🩹 | 🚑 | 🏥 | received | took in | we received | injury to | injury of | injuries to | injured are | wounds to | wounding of | hurting | hurts | maiming | left injured | hurt his | burned his |
    has wounded | have wounded | has injured | have injured | left wounded | leaving wounded | leaving injured | injures | wounds | hit and wounded | shrapnel hit | shrapnel struck |
    splinters hit | glass cut
read-behind-killed = died | perished | lost their lives | lost his life | lost her life | lost its life | passed away | did not survive | was killed | were killed | was martyred |
    were martyred | are dead | is dead | lie dead | didnt survive | didnt make it | did not make it | was shot dead | were shot dead | dead on arrival | doa | burned to death | burnt to death | drowned |
    succumbed to their wounds | succumbed to his wounds | succumbed to her wounds | kia | killed in action | pulled out dead | found dead | was found dead | were found dead | ded | deds | killd | killed on the spot | got killed | has died | have died |
    had died | has been killed | have been killed | lost life | were among the dead | came out dead | lost a life | killed instantly |
    dies | die | is killed | are killed | kiled | killedd | deceased | is deceased | are deceased | succumbed | succumbs | has succumbed | fell martyr | fell martyrs | got martyred | expired |
    breathed his last | breathed her last | was dead | were dead | declared dead | pronounced dead | was pronounced dead | were pronounced dead | lost their life | passed | were martyrd |
    dead at the scene | died at the scene | died on the way | died on arrival | died instantly | bled to death | was crushed to death | were crushed to death | suffocated to death |
    blown to pieces | are gone forever | is confirmed dead | are confirmed dead | confirmed dead | was confirmed dead | were confirmed dead | confirmed killed |
    kld | klld | is martyr | are martyrs | did not live | has passed away | have passed away | were killed instantly | been killed | has been martyred
read-behind-injured = injrd | was injured | were injured | was wounded | were wounded | was hurt | were hurt | are injured | are wounded | are hurt | is injured | is wounded | is hurt | got hurt | got injured | got wounded | sustained injuries |
    sustained light injuries | sustained minor injuries | sustained wounds | suffered injuries | suffered wounds | suffered burns | got burns | with injuries | with wounds | with burns | wia | wounded in action | lost a leg | lost a hand | lost an arm | lost an eye |
    lost his sight | lost her sight | lost his hand | lost her hand | lost his leg | lost her leg | lost his foot | lost her foot | lost his arm | lost her arm | lost both legs | hospitalized | hospitalised | in coma | in a coma | in surgery |
    burned | burnt | got shrapnel injuries | got shrapnel | got burned | suffocating | suffocated | choking | in hospital | had an arm broken | broke an arm | broke a leg | broken leg | with fractures | with broken leg | with shrapnel | got glass in her face | injurd | hit in the shoulder |
    hit in the leg | hit in the arm | hit in the head | hit in the chest | hit in the back | shrapnel in the leg | were treated | was treated | treated for injuries | was left injured | were left injured | have been injured | has been injured | have been wounded | has been wounded | amputee | head injury | burns |
    got hurted | was hospitalised | was hospitalized | were hospitalised | were hospitalized | were admitted | was admitted | were received | with wounds | with light wounds | with serious wounds | bleeding | is bleeding |
    cut by glass | were cut by glass | was cut by glass | cut by flying glass | got wounds | got cuts | with cuts | were burned | was burned | were burnt | was burnt | got shot in the leg |
    shot in the hand | shot in hand | shot in the leg | shot in leg | shot in the arm | shot in arm | shot in the shoulder | shot in the foot | was maimed | were maimed | lost fingers |
    lost a finger | lost two fingers | lost three fingers | lost a foot | lost his fingers | lost her fingers | lost both hands | lost both eyes | lost both feet | broke his leg | broke her leg |
    broke his arm | broke her arm | is critical | are critical | is bleeding badly | concussed | was concussed | were concussed | is in hospital | are in hospital | remain in hospital |
    was hit by shrapnel | were hit by shrapnel | hit by shrapnel | hit by splinters | was scratched | wounded by shrapnel | sustain injuries | suffer injuries | suffer wounds | sustain wounds |
    got injurd | wonded | woundedd | injuried | injurred | injred | wouned | injured by shrapnel | with broken bones | pulled out injured | pulled out wounded | came out injured |
    was pulled out wounded | were pulled out wounded | were pulled out injured | was pulled out injured | were treated for wounds | treated for wounds | treated for burns | inhaled smoke |
    suffered smoke inhalation | with smoke inhalation | was run over by shrapnel |
    hurt his hand | hurt her hand | hurt his leg | hurt her leg | hurt his head | hurt her head | hurt his arm | hurt her arm | hurt his foot | hurt his back | injure | hurted | broken arm |
    broken hand | both injured | wnded | wndd | were hit by splinters
read-before-unhurt = rescue of | evacuation of | survival of
read-behind-unhurt = pulled out alive | came out alive | survived | unhurt | unharmed | is fine | are fine | is safe | are safe | is alive | are alive | was saved | were saved | rescued | was rescued | were rescued | evacuated | were evacuated | was evacuated | escaped | not hurt |
    was not hurt | were not hurt | lived | is ok | are ok | hes ok | shes ok | out alive | discharged | without a scratch | has a scratch | displaced from | were displaced | was displaced | are displaced | displaced by | are missing | is missing | was inside | were inside | watched | saw | heard | pulled alive |
    got out alive | were pulled alive | was pulled alive | were pulled out alive | was pulled out alive | lost their homes | arrested | detained | saved | helped | is unhurt | are unhurt | nobody was inside

read-none-killed = everyone alive | everybody alive | all alive | everyone is alive | evry1 alive | no dead | no deaths | no fatalities | no martyrs | nobody died | no one died | no one was killed | nobody was killed | no one killed | nobody killed | no loss of life | without deaths | dead absent | no killed |
    none killed | no one is dead | nobody dead | zero deaths | zero dead | zero killed | zero fatalities | no lives lost | there were no deaths | there are no deaths | there is no dead |
    nobody was martyred | no one was martyred | no fatality | no one lost their life |
    nobody lost their life | without fatalities | with no deaths | with no fatalities |
    died nobody | killed nobody | no lives were lost | nobody is dead
read-none-injured = no injuries | no injured | no wounded | nobody injured | no one injured | no one was injured | nobody was injured | nobody wounded | no one wounded | without injuries | no injury | injured absent | none injured | zero injuries | zero injured | zero wounded | no one was wounded | nobody was wounded |
    no injuries were reported | no injuries reported | there are no injuries | there were no injuries |
    nobody got injured | no one got injured | nobody is injured | no one is injured | nobody is wounded |
    no one is wounded | with no injuries | not one injured |
    no one else hurt | nobody else hurt | no one else was hurt | nobody else was hurt | no other injuries | no one else injured | nobody else injured | no people injured | no wounds |
    no injury to people
read-none-both = casualties absent | noone hurt | noone was hurt | none hurt | dead and injured absent | no casualties | nobody hurt | no one hurt | no one was hurt | nobody was hurt | no1 hurt | 0 hurt | no cas | nil cas | nil casualties | cas nil | casualties neg | casualties nil | casualties none | casualties no | no victims | without victims | no losses | no human losses | zero casualties |
    no casualties were recorded | nobody was killed or injured | no one was killed or injured | nobody killed or injured | no one killed or injured | nobody suffered | no one suffered | no one was harmed | nobody was harmed | no one harmed | nobody harmed | no harm to people | casualties 0 | no people hurt | no people were hurt | no one injured or killed |
    nobody injured or killed | none of the staff or patients were harmed | no killed or injured | no dead or injured | no dead or wounded | no killed or wounded | no deaths or injuries | no injuries or deaths | no casualty | no cas reported | casualties zero | no one got hurt | nobody got hurt | no one is hurt | nobody is hurt |
    neg casualties | neg cas | negative casualties | casualties negative | zero cas | we r ok | we are ok | we are all ok | were all ok | all ok | everyone ok | everybody ok | everyones ok |
    everyone is ok | everybody is ok | everyone safe | everybody safe | all are ok | all of us are ok | all fine | everyone fine | everyone is fine | everybody is fine | no human casualties |
    without casualties | without any casualties | left no casualties | caused no casualties | resulted in no casualties | causing no casualties | no casualties among civilians |
    no civilian casualties | no harm to anyone | no harm done | no injuries or casualties | neither dead nor wounded | neither killed nor wounded | no dead no wounded | no wounded no dead |
    no dead no injured | no injured no dead | no killed no injured | no deaths no injuries | no injuries no deaths | 0 killed 0 injured | 0 dead 0 injured | 0 dead 0 wounded |
    only material losses | material losses only | just fear | nobody got a scratch | no one got a scratch | not a single person was hurt |
    not a soul was hurt | luckily nobody hurt | nobody is harmed | nil victims | zero victims |

## Who is meant, and what is no figure of people

read-group-others = others | other | other people | other persons | others from
read-group-family_of = members of one household | members of a family | members of one family | from one family | of one family | of the same family | from the same family | all one family | all from one family | relatives of one family | members of the same family
read-group-family = family of | families of | household of | a family of
read-group-all = all | all of them | both | both of them | all five | all four | all three | all six | all seven | the two | all of whom
read-group-half = half of them | half of whom | half
read-group-most = most of them | most | mostly | the majority | many of them | some of them | several of them | majority of them | most of whom
read-group-one_of = one of them | one of whom | one of the two | one of the wounded | one of the injured | one of the dead |
    one is | one was | one being | 1 is | 1 was | one is a | one is an | one of these
read-group-other_one = another | the other | the second | the other one | the third | a third | a fourth | a fifth | a sixth
read-group-of_them = of them | of whom | of which | of these | of those | out of them
read-group-of = of
read-group-his = his | her | their | my | our | the | its | a | an | her | him | them | he | she
read-group-combatants = soldier | soldiers | fighter | fighters | members of | militants | militant | gunmen killed | combatants | combatant | troops | military | mil | militiamen | officer | officers | policemen | policeman | army | rebels | rebel | isis | terrorists | terrorist | insurgents | commander |
    commanders | recruits | conscripts | conscript | conscripts of | fighters of | members of the sdf | members of isis | security forces | patrol | policewoman |
    jihadist | jihadists | opposition fighter | opposition fighters | opposition | gunman | gunmen | armed men | armed man | armed group members | shabiha | regime soldier | regime soldiers |
    regime forces members | regime members | regime fighters | sdf members | sdf fighters | sdf fighter | ypg fighter | ypg fighters | ypg members | hts fighters | hts members | hts |
    sna fighters | sna | russian soldiers | russian soldier | turkish soldiers | turkish soldier | iranian militiamen | hezbollah fighters | hezbollah | revolutionary guard | border guards |
    border guard | guerrillas | guerrilla | mercenaries | mercenary | commandos | paratroopers | cadets | cadet | sergeant | captain | colonel | lieutenant | corporal |
    peshmerga | asayish | internal security forces | gendarme | gendarmes | prisoner of war | deserter | deserters | enemy | enemies | attackers | attacker | bombers |
    suicide bomber | suicide attacker | assailants | assailant
read-group-unhurt = alive | safe | fine | unhurt | unharmed | ok
read-group-numbered = team | channel | falcon | eagle | bravo | alpha | delta | hotel | sector | unit | street | road | route | highway | number | nr | incident | sitrep | update | obs | post | phone | building | flat | floor | room | house no | incident no | part | page | grid | call | base | station | group | tel | whatsapp | blood | point | checkpoint | class | grade |
    grand total of incident | kilometre | s |
    centre | center | room no | ward | gate | camp no
read-group-thing = floors | floor | flats | apartments | tents | sheep | cows | goats | camels | hens | chickens | animals | cattle | head of cattle | shells | rounds | km | kilometres | kilometers | metres | meters | m from | dunams | dunum | dunums | hectares | ha | tons | units | bombs | rooms | households | families | streets | shops | trees | hives | storey | storeys |
    story | times | sq | years old building | points | percent | vehicles | engines | excavators | boats | windows | houses | shots | barrels | missiles | rockets | raids | strikes | buildings | cars | schools | drones | mortars | kilos | litres | liters | percent of | birds | horses | donkeys | dogs | livestock | poultry | trucks | ambulances |
    cow | goat | camel | hen | chicken | dog | cat | cats | donkey | horse | bird | mule | mules | calf | calves | lamb | lambs | ewe | ewes | ram | rams | bull | bulls | ox | oxen | rabbit |
    rabbits | pigeon | pigeons | turkey | turkeys | duck | ducks | goose | geese | beehive | beehives | hive | sack | sacks | bag | bags | bottles | barrel | drums | crates | boxes | tanks of |
    cylinders | gas cylinders | solar panels | panels | panes | doors | walls | roofs | graves | wells | pumps | generators | poles | pylons | towers | tyres | tires | tractors | trailers |
    carts | motorbikes | motorcycles | bicycles | buses | vans | minibuses | lorries | tankers | trains | wagons | planes | helicopters | warplanes | jets | bullets | fragments of | craters |
    holes | explosions | blasts | impacts | hits | salvos | bursts | waves | sorties | villages | towns | neighbourhoods | neighborhoods | quarters of the city | sites | places | positions |
    facilities | schoolrooms | classrooms | beds | wards | fires | trucks of | acres | square metres | square meters | sqm | sq m | miles | kilometer | kilometre | meter | metre | feet deep |
    degrees | hours of work | times in a row | sips | loaves | meals | books | photos | pictures | videos | pages | messages | calls | dollars | pounds | euros | lira | liras

read-said-hearsay = residents say | locals say | neighbours say | relatives say | villagers say | people there say | family says | regime says | residents told | locals told | he claims |
    my cousin says | he says | she says | i didnt see | didnt see it | did not see it | have not seen | deny | denied | denies | disputed | stillborn | unborn | unborn child | unborn baby | they say | they said | some say | people say | reports of | reports say | reportedly | allegedly | apparently | unconfirmed | not confirmed | unverified | not verified | cannot confirm | cant confirm | can not confirm | could not confirm | not sure | im not sure | i think | i heard | heard from | rumours | rumors | rumour | rumor | claim | claims |
    claimed that | may have | the rest | remaining | more people have died | more have died | more died | might have | could be | maybe | perhaps | possibly | probably | feared | believed | expected | likely | seems | it seems | according to rumours | could not check | say none | others say | earlier we wrote | first | then | tbc | unk | unknown | not known | not known yet | not counted | not counted yet | yesterdays report of | was wrong | so far | until now | as yet | still counting | i dont know | dont know |
    idk | number unclear | unclear | i hear | we hear that | we heard | it is said | not many | may not make it | hear of | some sources | sources say | if anyone | whether | not certain | uncertain | to be confirmed | approximately | estimated | no word on | no casualty reports | not exist | nobody not |
    withdrawn | is withdrawn | retracted | spoke of | speaks of | speak of | alleged | supposedly | presumably | there is talk of | talk of | word of | some are saying | ppl say | ppl are saying |
    they are saying | i was told | someone told me | who knows | nobody knows | no one knows | dont know how many | i dont know how many | idk how many | god knows | one more | two more |
    three more | 1 more | 2 more | 3 more | more bodies | another body | pending | awaiting confirmation | waiting for confirmation | preliminary |
    provisional | initial figure | initial figures | may rise | could rise | likely to rise | expected to rise | conflicting | contradictory | one source says | another source |
    except | except for | apart from | other than | aside from | save for |
    not dead | isnt dead | isnt | wasnt | werent | arent | is not | was not | were not | are not | did not | didnt | do not | does not | doesnt | never | hasnt | havent | has not | have not |
    not killed | not injured | not wounded | false
# What did not happen, may happen or is denied: asked
read-said-unreal = would have | could have | might have been | would be | would | could be | almost killed | nearly killed | nearly died | almost died | narrowly | escaped death | had it | had there been | had the | if it had | if the | unless |
    fake | hoax | exercise | drill | rehearsal | threatened | threat | warned | warns | expected to | we expect | dying | fighting for | each | apiece | per |
    in each | every one of the |
    not attack | not an attack | no attack | nothing to report | not from the strike | not from the shelling | earthquake | accident | gas stove | gas cylinder | electrical fire
# Figures of another day, or of a whole month: asked
read-said-past = anniversary | last week | last weeks | last month | last months | last year | last years | this week | this month | this year | since the start of | since the beginning of | so far this | in total since | years ago | weeks ago | days ago | months ago | buried | burial | funeral | funerals | being buried | yesterdays total |
    previous strike | earlier strike | used to | in the past | to date | month of
read-said-toll = total now | toll | final count | final toll | rises to | rose to | risen to | has risen to | so total | → now | → | now becomes | becomes | correct figure | correct number | updated toll | reached | climbs to | increases to | increased to | the hospital says |
    climbed to | has climbed to | have climbed to | climbing to | up to now at | that makes | makes it | making it | which makes | so that makes | bringing the total to | bringing the toll to |
    bringing the number to | brings the total to | brings the toll to | brings the number to | brought the total to | brought the toll to | total is now | the total is now | the toll is now |
    toll is now | total so far now | now stands at | stands at | stood at | raising the toll to | raises the toll to | raising the total to | raised the toll to | has increased to |
    has reached | have reached | went up to | has gone up to | gone up to | goes up to | final number | final figure | final tally | final total | tally | updated figure |
    updated figures | corrected figure | corrected figures | correction
read-said-change = was | were | rises from | rose from | risen from | from | up from |
    climbed from | climbs from | has climbed from | increased from | has increased from | went up from | jumped from
# The moment a figure was counted; it says nothing about when the attack was.
read-said-until = as of | call | as at | last updated | edited | updated at | sitrep | sitrep at | post | posted | posted at | channel post | our post | bulletin | broadcast at
read-said-report = post | report | reports | bulletin | update
# Harm that is not of the attack itself: always asked
read-said-since = ever since
read-said-indirect = could not reach | couldnt reach | could not get to | couldnt get to | could not be reached | unable to reach | not able to reach | for lack of | lack of | because the ambulance | electrocuted | while running | fell and broke |
    heart attack | heart failure | stroke | of fright | from fear |
    fright | of fear | out of fear | from fright | miscarried | miscarriage | lost her unborn | fainted | in shock | panic attack | asthma attack | traffic accident | car crash | road accident |
    fell while fleeing | while fleeing | stampede
# Who says it, up to the comma
read-said-source = according to |
# A second strike: the first one dates the attack
read-said-second = second | again | second raid | second strike | second missile | then again
read-break-any = while | when | after | as | because | since | before | although | but | where | until | following | whose | if | during | however | who | which | tho | because of
read-age-years = years | y/o | year-old | years-old | y.o. | y.o | y.b. | years old | year old | years of age | y o | yo | yrs | yr | y | year olds | yrs old | y b
read-age-under_one = months | months old | month old | days old | weeks old | month | months of age | week old | day old
read-age-aged = aged | age | ages | age of | of age | aged between | y o | born
read-age-male = m
read-age-female = f
read-age-child = c | ch
read-aside-any = rescued | rescue | rescuing | saved | crews | crew | teams | our teams | white helmets teams | volunteers recovered |
    in front of | outside | outside of | opposite | next to | alongside | behind | on top of | at the door of | on board of | treated | admitted | evacuated | transported | took | retired | standing | sitting | working | sleeping | walking | playing | travelling | driving | riding | collapsed | destroyed | shared |
    recovered | retrieved | pulled | pulled out | dug out | dragged out | unearthed | extracted | removed | lifted | carried out | brought out | took out | found | documented | documents | recorded | records | registered | registers |
    confirm | confirms | announced | announces | mourns | mourn | mourned | counted | lists | listed | resulting in | resulted in | resulting | results in | leading to | led to | leads to | leaving | leaves | left | caused | causing | causes | caused by | bringing |
    for sure | for certain | certainly | definitely | remained | own | beneath | underneath | below | under | rubble | the rubble | rubbles | debris | aboard | on board | onboard | occupation | activists | correspondents say |
    of their wounds | of his wounds | of her wounds | sir | under ten | under five | under 10 | under 5 | under 18 | already | out | even |  arrived | still | pulled out | by | in | on | at |  critically | seriously | slightly | lightly | severely | badly | in critical condition | in serious condition | critical | serious | moderate | light | slight | minor | stable | heavily | on the spot | instantly | god have mercy on them | god have mercy | may they rest in peace | with shrapnel in the leg | by shrapnel | by glass | neither seriously | one serious | condition stable | of shrapnel | from shrapnel |
    were taken to hospital | was taken to hospital | taken to hospital | rushed to hospital | transferred to hospital | brought to hospital | none critical | some critical | all light | thank god | praise to god | light injuries | by a blast | alhamdulillah | and | the | there | in all | so | today | inside | there is | there are | injuring no one else | only | just | exactly | confirmed | confirmed by the team |
    leg | legs | hand | hands | arm | arms | head | chest | back | shoulder | shoulders | face | foot | feet | eye | eyes | neck | stomach | abdomen | belly | knee | thigh | hip | fingers |
    to hospital | were brought | was brought | brought in | carried to hospital | moved to hospital | evacuated to hospital | treated on the spot | treated at the scene | treated there |
    on the scene | at the scene | on the way | on arrival | fragments | splinters | glass | flying glass | burns | fractures | by fragments | by splinters | by flying glass | sources |
    officials say | officials | may she rest | may he rest | may he rest in peace | may she rest in peace | rip | allah yerhamo | allah yerhamha | inna lillah | dear | poor | sadly |
    unfortunately | thankfully | luckily | fortunately | regrettably | mercifully | both of them civilians | all civilians | all of them civilians | including | overall | respectively | new |
    local time |
    remains | remain | stays | remains at | remain at | unchanged at | still at | names
read-aside-severity = critical | serious | moderate | light | slight | minor | mild | severe | stable | in icu | in critical condition | in serious condition |
    lost fingers | lost a finger | lost both legs | lost a leg | lost an arm | lost a hand | lost an eye | lost his leg | lost her leg | lost both hands | very serious | very bad | very badly |
    life threatening | in a bad way | bad | grave | in danger | stable condition | in stable condition | condition serious | light condition | walking wounded | needs surgery | in surgery |
    in the icu | in intensive care
read-aside-adjective = charred | unnamed | lifeless | mutilated | retired | foreign | palestinian | kurdish | turkmen | arab | bedouin | armenian | syrian | iraqi | lebanese | turkish citizen |
    of the | the | young | old | elderly | civilian | local | innocent | displaced | syrian | adult | unarmed | little | small | confirmed | new | female | male | of our | of my | of the local | whole | pregnant | of | teenage | unidentified | school
