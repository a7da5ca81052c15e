# en

### Words that people type, and what is read from them. Spellings of one meaning are parted by " | "; add yours.
### Letters' case and accents do not matter. `.one` is the singular, `.two` the dual, the message itself the plural
### (or a word that says no number).

## Numbers
read-number-0 = zero | none | no one | noone | nobody | nil | null | not one | nought
read-number-1 = one | single | a single
read-number-2 = two | both | a pair of
read-number-3 = three
read-number-4 = four
read-number-5 = five
read-number-6 = six
read-number-7 = seven
read-number-8 = eight
read-number-9 = nine
read-number-10 = ten
read-number-11 = eleven
read-number-12 = twelve | dozen | a dozen | one dozen
read-number-13 = thirteen
read-number-14 = fourteen
read-number-15 = fifteen
read-number-16 = sixteen
read-number-17 = seventeen
read-number-18 = eighteen
read-number-19 = nineteen
read-number-20 = twenty
read-number-24 = two dozen
read-number-30 = thirty
read-number-40 = forty | fourty
read-number-50 = fifty
read-number-60 = sixty
read-number-70 = seventy
read-number-80 = eighty
read-number-90 = ninety
read-number-100 = hundred | a hundred
read-number-1000 = thousand | a thousand
read-multiple-100 = hundred | hundreds
read-multiple-1000 = thousand

## Uncertain words
read-uncertain-about = about | around | approximately | approx | roughly | nearly | almost | circa | some | maybe |
    perhaps | possibly | probably | i think | or so | more or less | likely | up around | close to | estimated
read-uncertain-at_least = at least | more than | over | no less than | no fewer than | not less than | minimum |
    or more | and more | upwards of | above | so far
read-uncertain-at_most = at most | less than | under | up to | no more than | not more than | fewer than | maximum |
    or less | or fewer
read-uncertain-vague = several | many | a few | few | a couple | a couple of | couple of | dozens | dozens of | tens |
    tens of | scores | scores of | hundreds | hundreds of | a number of | numerous | a lot | a lot of | lots of |
    various | multiple | some of | a handful | a handful of | unknown number of | a group of

## Small words
read-link-and = and | plus | &
read-link-article = a | an
read-link-no = no | not any | without | without any | no other
read-link-within = including | incl | among them | amongst them | of them | of whom | of which | among whom | includes |
    included | among the injured | among the killed | among the dead | of these
read-link-to = to | or | till | through
read-link-between = between | from
read-link-times = x | times
read-filler-number = there are | there is | there were | there was | we have | we had | i have | i count | i counted |
    counted | total | in total | in all | altogether | all together | total of | a total of | only | just | exactly |
    so | the | number | number of | were | was | are | is | have been | has been | been | got | as well | also | other |
    others | another | it is | please | of | sir | confirmed | all | all of them
read-filler-choice = and | the | a | an | was | were | is | been | has been | have been | hit | struck | targeted |
    attacked | bombed | shelled | damaged | also | on | in | with | by | from | of | attack | attacks | some | several |
    plus | it | at | to | near | using | they | used | then | both | it was | there was | by means of | strikes on |
    shelling of | bombing of | likely | fire came from | came from | the fire
read-filler-time = at | on | the | oclock | t | it was | was | happened | about the time | time | hour | hrs | hours |
    exactly | local time | this | day | of

## People
read-people-persons = people | persons | civilians | souls | individuals | victims in all | human beings | elderly |
    elderly people
    .one = person | civilian | somebody | someone | old person
read-people-women = women | ladies | females | mothers | wives | pregnant women | womens
    .one = woman | lady | female | mother | wife | pregnant woman | old woman | grandmother
read-people-children = children | kids | girls | boys | babies | infants | minors | toddlers | newborns | childs | childern |
    pupils | little girls | little boys
    .one = child | kid | girl | boy | baby | infant | minor | toddler | newborn | little girl | little boy | pupil
read-people-men = men | males | fathers | old men
    .one = man | male | father | old man | grandfather
read-people-responders = rescuers | rescue workers | responders | first responders | volunteers | paramedics | medics |
    white helmets | civil defence volunteers | civil defense volunteers | of our team | of ours | colleagues |
    rescue volunteers | emergency workers | firefighters | aid workers | team members
    .one = rescuer | rescue worker | responder | first responder | volunteer | paramedic | medic | white helmet |
    civil defence volunteer | civil defense volunteer | colleague | firefighter | team member
read-people-killed = killed | dead | died | deaths | fatalities | martyrs | martyred | bodies | corpses | death toll |
    lost their lives | lost his life | lost her life | dead bodies | lives lost
    .one = death | fatality | martyr | body | corpse | dead body
read-people-injured = injured | wounded | hurt | injuries | injury | wounds | hospitalised | hospitalized | injureds |
    wounded people | injured people | injured persons
read-people-casualties = casualties | victims | casualty | killed or injured | hurt or killed | killed and injured
    .one = victim

## Plain answers
read-answer-yes = yes | y | yeah | yep | yup | ok | okay | sure | right | correct | true | of course | indeed | aye
read-answer-no = no | n | nope | nah | wrong | not so | false | no no
read-answer-none = none | nobody | no one | noone | nothing | zero | nil | no casualties | no one hurt | nobody hurt |
    no one was hurt | nobody was hurt | no victims | all safe | everyone is safe | all are safe | not any |
    no deaths or injuries | no harm | no human losses
read-answer-not_known = not known | not known yet | unknown | dont know | i dont know | do not know | i do not know |
    dunno | no idea | not sure | im not sure | i am not sure | unclear | not clear | not clear yet | not yet known |
    not yet | unsure | we dont know | we do not know | dont know yet | not confirmed | unconfirmed | no information |
    no info | idk
read-answer-skip = skip | pass | skip it | later | leave it | not now
read-answer-cancel = cancel | stop | abort | quit | exit | discard | delete it | never mind
read-answer-back = back | go back | previous | undo | return
read-answer-next = next | continue | go on | forward | done | finished | thats all | that is all | ready
read-answer-send = send | send it | submit | report it | confirm

## Time
read-moment-now = now | right now | just now | this moment | at this moment | this minute | currently | it is happening |
    happening now | at the moment | immediately
read-moment-recently = a moment ago | moments ago | a short while ago | a little while ago | a while ago | recently |
    a few minutes ago | few minutes ago | minutes ago | shortly before | some minutes ago
read-moment-midnight = midnight | at midnight
read-ago-before = since | for
read-ago-after = ago | back | earlier | before | before now
read-unit-minute = minutes | mins | min | m | minuts
    .one = minute | a minute | one minute
read-unit-hour = hours | hrs | hr | h
    .one = hour | an hour | a hour | one hour
read-unit-day = days
    .one = day | a day | one day
read-unit-week = weeks
    .one = week | a week | one week
read-fraction-half = half | half a | half an | a half
read-fraction-quarter = quarter | a quarter | quarter of a | quarter of an | a quarter of a | a quarter of an
read-fraction-three_quarters = three quarters | three quarters of an | three quarters of a
read-fraction-third = third of an | a third of an
read-clock-at = at | at about
read-clock-past = past | after
read-clock-to = to | before | till
read-clock-am = am | a.m. | a.m
read-clock-pm = pm | p.m. | p.m
read-clock-minutes = minutes | mins | min
read-part-after_midnight = after midnight | past midnight | small hours | in the small hours
read-part-dawn = dawn | at dawn | daybreak | sunrise | first light | early morning | in the early morning |
    early in the morning | before sunrise | at sunrise
read-part-morning = morning | in the morning | mornings | forenoon | this morning | before noon | late morning
read-part-noon = noon | at noon | midday | at midday | lunchtime | noontime
read-part-afternoon = afternoon | in the afternoon | this afternoon | after noon | late afternoon
read-part-evening = evening | in the evening | this evening | sunset | at sunset | dusk | at dusk | nightfall | eve
read-part-night = night | at night | in the night | during the night | late at night | late night | late evening | nighttime
read-day-today = today | this day
read-day-yesterday = yesterday | the day before | yday | yesterdays | yesteday | yesturday
read-day-before_yesterday = day before yesterday | the day before yesterday | two days ago | 2 days ago
read-day-last_night = last night | yesterday night | the night before | yesterday at night
read-day-tonight = tonight | this night
read-day-last = last | past | previous
read-weekday-0 = monday | mon
read-weekday-1 = tuesday | tue | tues
read-weekday-2 = wednesday | wed | wednsday
read-weekday-3 = thursday | thu | thurs
read-weekday-4 = friday | fri
read-weekday-5 = saturday | sat
read-weekday-6 = sunday | sun
read-month-1 = january | jan
read-month-2 = february | feb
read-month-3 = march | mar
read-month-4 = april | apr
read-month-5 = may
read-month-6 = june | jun
read-month-7 = july | jul
read-month-8 = august | aug
read-month-9 = september | sep | sept
read-month-10 = october | oct
read-month-11 = november | nov
read-month-12 = december | dec

## Kinds of attack
read-kind-air_strike = air strike | airstrike | air strikes | airstrikes | air raid | air raids | air attack | warplane |
    warplanes | jet | jets | fighter jet | plane | planes | aircraft | bombing raid | aerial bombing | aerial bombardment |
    war plane | airplane | air bombardment | russian jet | sukhoi | mig
read-kind-helicopter_strike = helicopter | helicopters | helicopter strike | helicopter strikes | helicopter attack | chopper |
    gunship | helicopter gunship | heli
read-kind-barrel_bomb = barrel bomb | barrel bombs | barrel | barrels | explosive barrel | explosive barrels | barrelbomb
read-kind-artillery = artillery | artillery shelling | artillery shell | artillery shells | artillery fire | shelling |
    shells | cannon | howitzer | howitzers | field gun | artilery | artillary | artillery attack | shell | shelled
read-kind-mortar = mortar | mortars | mortar fire | mortar shell | mortar shells | mortar attack | mortar round |
    mortar rounds
read-kind-tank_fire = tank | tanks | tank fire | tank shell | tank shells | direct fire | tank round | armoured vehicle fire |
    heavy machine gun vehicle
read-kind-missile = missile | missiles | missile attack | missile attacks | missile strike | missile strikes |
    ballistic missile | cruise missile | scud | missle | missles | surface to surface missile
read-kind-rocket = rocket | rockets | rocket launcher | rocket launchers | multiple rocket launcher | grad | grads |
    rocket fire | rocket attack | mlrs | rocket salvo | rocket shelling | uragan | smerch | rajima
read-kind-guided_missile = guided missile | guided missiles | anti tank missile | anti tank guided missile | atgm | tow |
    kornet | anti tank | guided anti tank missile | antitank missile | guided rocket | guided missile attack
read-kind-naval_strike = naval strike | naval | from the sea | warship | warships | navy | strike from the sea | ship fire |
    sea launched | naval shelling | battleship
read-kind-drone_strike = drone | drones | drone strike | drone strikes | armed drone | uav | drone attack | drone bomb |
    armed drones | unmanned aircraft
read-kind-suicide_drone = suicide drone | suicide drones | kamikaze drone | kamikaze drones | kamikaze | fpv | fpv drone |
    fpv drones | one way drone | loitering munition | shahed | one way attack drone | suicide uav
read-kind-car_bomb = car bomb | car bombs | motorcycle bomb | motorbike bomb | vbied | booby trapped car | car explosion |
    truck bomb | booby trapped motorcycle | bomb in a car | vehicle bomb
read-kind-ied = ied | ieds | improvised explosive device | improvised explosive devices | explosive device | roadside bomb |
    bomb | planted bomb | hand grenade | grenade | booby trap | sticky bomb
read-kind-unknown_explosion = explosion | explosions | unknown explosion | blast | blasts | unexplained explosion |
    explosion of unknown cause | explosion cause unknown
read-kind-small_arms = gunfire | sniper | snipers | shooting | shots | bullets | machine gun | machine guns | small arms |
    gun fire | sniper fire | rifle | rifles | gunshots | shot | bullet | sniping
read-kind-ground_assault = ground assault | ground attack | clashes | clash | infiltration | incursion | ground offensive |
    raid on the ground | fighting | storming
read-kind-landmine = landmine | landmines | land mine | land mines | mine | mines | anti personnel mine | anti tank mine
read-kind-unexploded_ordnance = unexploded ordnance | uxo | unexploded shell | unexploded bomb | remnants of war |
    war remnants | remnant of war | unexploded submunition | unexploded | explosive remnants | leftover munition |
    old munition | dud
read-kind-other = other | something else | another kind | other kind | other attack

## Munitions and patterns
read-munition-cluster = cluster | cluster bomb | cluster bombs | cluster munition | cluster munitions | bomblets |
    submunitions | cluster rockets
read-munition-incendiary = incendiary | incendiary weapons | incendiary bombs | napalm | thermite | fire bombs
read-munition-white_phosphorus = white phosphorus | phosphorus | phosphorous | white phosphorous
read-munition-thermobaric = thermobaric | vacuum bomb | vacuum bombs | vacuum missile | fuel air | vacuum missiles
read-munition-chlorine = chlorine | chlorine gas
read-munition-other_chemical = chemical | chemical weapons | sarin | poison gas | toxic gas | nerve gas | gas attack | chemicals
read-munition-unexploded_left = unexploded left | unexploded munitions left | did not explode | left unexploded |
    duds left | some did not explode
read-pattern-double_tap = double tap | second strike on the same place | double strike | hit twice | struck again
read-pattern-several_waves = several waves | in waves | repeated strikes | wave after wave | several raids | multiple waves
read-pattern-on_responders = on responders | on rescuers | on the rescue team | while rescuing | on the rescuers |
    during the rescue
read-pattern-at_night = at night | night attack | by night | during the night

## What was hit
read-target-market = markets | bazaars | shops | vegetable markets | popular markets | shopping street
    .one = market | bazaar | marketplace | market place | vegetable market | popular market | shop | souk | souq
read-target-residential_area = residential area | residential areas | neighbourhood | neighbourhoods | neighborhood |
    neighborhoods | residential neighbourhood | residential neighbourhoods | residential district | civilian area |
    civilian areas | populated area | residential | residential quarter | residential zone | town centre
read-target-home = homes | houses | residential buildings | apartments | flats | apartment buildings | civilian homes |
    civilian houses | family homes | dwellings
    .one = home | house | residential building | apartment | flat | apartment building | civilian home | civilian house |
    family home | dwelling
read-target-school = schools
    .one = school | primary school | secondary school | high school | elementary school
read-target-university = universities | colleges | institutes
    .one = university | college | institute | faculty
read-target-kindergarten = kindergartens | nurseries
    .one = kindergarten | nursery | nursery school | preschool
read-target-mosque = mosques
    .one = mosque | masjid | mosk
read-target-church = churches | monasteries
    .one = church | monastery
read-target-hospital = hospitals
    .one = hospital | maternity hospital | field hospital | surgical hospital
read-target-medical_facility = medical facilities | clinics | health centres | health centers | dispensaries | pharmacies |
    medical points | medical centres | medical centers
    .one = medical facility | clinic | health centre | health center | dispensary | pharmacy | medical point |
    medical centre | medical center | blood bank
read-target-ambulance = ambulances
    .one = ambulance | ambulance car
read-target-displacement_camp = camps | displacement camps | idp camps | refugee camps | tents | displaced camps
    .one = camp | displacement camp | idp camp | refugee camp | camp for the displaced | displaced camp | tent
read-target-shelter = shelters | collective shelters | collective centres
    .one = shelter | collective shelter | collective centre | collective center | displaced shelter
read-target-civil_defence_centre = civil defence centres | civil defense centers | white helmets centres |
    civil defence centers | civil defense centres
    .one = civil defence centre | civil defence center | civil defense center | civil defense centre |
    white helmets centre | white helmets center | our centre | our center | rescue centre | rescue center | fire station
read-target-civil_defence_team = civil defence teams | civil defense teams | rescue teams
    .one = civil defence team | civil defense team | rescue team | white helmets team | our team | white helmets |
    rescuers | rescue crew
read-target-civil_defence_vehicle = civil defence vehicles | civil defense vehicles | fire engines | rescue vehicles
    .one = civil defence vehicle | civil defense vehicle | fire engine | fire truck | rescue vehicle | our vehicle |
    white helmets vehicle | our car
read-target-aid_facility = aid facilities | aid centres | aid warehouses | ngo offices | aid convoys
    .one = aid facility | aid centre | aid center | aid warehouse | ngo office | aid convoy | aid office | un warehouse
read-target-media_office = media offices | journalists
    .one = media office | media centre | media center | press office | journalist | radio station
read-target-public_building = public buildings | government buildings | public facilities
    .one = public building | government building | town hall | municipality | court | city hall | police station |
    public facility | park | local council
read-target-cultural_site = cultural sites | ancient sites | museums | archaeological sites | heritage sites | ruins
    .one = cultural site | ancient site | museum | archaeological site | castle | heritage site | citadel | library
read-target-road = roads | streets | highways
    .one = road | street | highway | main road | motorway | main street | roundabout | intersection
read-target-bridge = bridges
    .one = bridge | overpass
read-target-farmland = farmland | farmlands | fields | field | farm land | agricultural land | agricultural lands | crops |
    olive groves | olive grove | orchards | orchard | olive trees | agricultural area
read-target-farm = farms | poultry farms | chicken farms | livestock farms | greenhouses
    .one = farm | poultry farm | chicken farm | livestock farm | cattle farm | barn
read-target-factory = factories | workshops | olive presses | mills | plants
    .one = factory | workshop | olive press | mill | plant | brick factory
read-target-civilian_vehicle = civilian vehicles | cars | vehicles | civilian cars | motorcycles | buses | trucks | tractors
    .one = civilian vehicle | car | vehicle | civilian car | motorcycle | motorbike | bus | truck | taxi | tractor | van
read-target-electricity_facility = electricity facilities | power stations | power lines | electricity stations |
    electricity | power plants | substations | electricity grid
    .one = electricity facility | power station | electricity station | power plant | power line | substation |
    electrical substation | electricity plant | transformer
read-target-water_facility = water facilities | water stations | wells | water | water networks | water tanks
    .one = water facility | water station | pumping station | well | water pump | water tank | water network |
    water plant | water tower
read-target-fuel_station = fuel stations | gas stations | petrol stations | fuel markets | fuel
    .one = fuel station | gas station | petrol station | fuel market | fuel depot | fuel tanker
read-target-bakery = bakeries | ovens | bread ovens
    .one = bakery | oven | bread oven | bread factory
read-target-telecom_facility = telecom facilities | telecommunication towers | phone towers | internet towers
    .one = telecom facility | telecommunications centre | telecommunication tower | phone tower | telephone exchange |
    internet tower | communications tower | telecom tower | telecommunications facility | post office
read-target-open_area = open area | open areas | open land | empty land | open ground | outskirts | open fields |
    empty area | mountain | forest | woods
read-target-other = other | something else | another thing | other target | other place
read-target-unknown = unknown | not known | dont know | i dont know | not known yet | no idea | not sure

## Who told it
read-source-own_team_on_scene = own team on scene | our team | our team on the scene | my team | own team | i was there |
    we were there | we are there | i am at the scene | we are on the scene | our team is there | team on scene |
    at the scene | myself | i saw it
read-source-eyewitness = eyewitness | eyewitnesses | witness | witnesses | eye witness | resident | residents | a neighbour |
    neighbours | local people | people who saw it | a witness who saw it
read-source-medical_staff = medical staff | doctor | doctors | nurse | nurses | hospital staff | a medic | the hospital |
    hospital | medical worker
read-source-family = family | relative | relatives | the family | a relative | family member | families | parents
read-source-observer = observer | observers | observatory | spotter | spotters | watchtower | monitor | monitors | early warning
read-source-media = media | news | journalist | press | tv | radio | a journalist | news agency | journalists
read-source-official = official | officials | authorities | local council | council | mayor | police | government
read-source-social_media = social media | facebook | telegram | whatsapp | twitter | x | internet | online | a group |
    whatsapp group | telegram channel
read-source-unknown = unknown | not known | dont know | i dont know | do not know | not sure
read-known_by-seen = seen | saw | i saw | i saw it | we saw it | saw it | with my own eyes | visible
read-known_by-heard = heard | i heard it | by the sound | heard it | sound | we heard it
read-known_by-told = told | i was told | someone told me | was told | they say | people say | reported

## Where the fire came from
read-origin-syrian_regime = syrian regime | regime | the regime | regime forces | assad | assad regime | syrian army | army |
    government forces | assad forces | regime army | saa | regime checkpoint | regime positions
read-origin-russia = russia | russian | russians | russian forces | russian air force | russian army | the russians
read-origin-regime_and_russia = regime and russia | russia and regime | russia and the regime | the regime and russia |
    both regime and russia | russian and regime forces | regime and russian forces | syrian regime and russia |
    russia and assad | assad and russia | regime and russians
read-origin-sdf = sdf | syrian democratic forces | qasad | ypg | kurdish forces
read-origin-unknown = unknown | not known | dont know | i dont know | do not know | not sure | unclear | no idea |
    unknown party | not known yet

## Damage and service
read-damage-none = none | no damage | undamaged | not damaged | intact
read-damage-partial = partial | partly damaged | light damage | slight damage | minor damage | partial damage | slightly damaged
read-damage-severe = severe | severe damage | heavy damage | badly damaged | heavily damaged | major damage | severely damaged
read-damage-destroyed = destroyed | completely destroyed | total destruction | collapsed | levelled | leveled | ruined
read-service-working = working | in service | open | functional | running | still working
read-service-partly = partly | partly working | partially | partly in service | partially working | limited
read-service-out_of_service = out of service | closed | not working | stopped | out of order | shut | shut down | suspended
