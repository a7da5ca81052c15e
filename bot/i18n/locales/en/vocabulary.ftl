### All words of each code together: the button, the forms of the noun in the statement, and what people type for it
### (`read-…`: spellings of one meaning are parted by " | "; letters' case and accents do not matter; `.one` is the
### singular, `.two` the dual, the text itself the plural, or a word that says no number).

## Kinds of attack

code-attack_kinds-air_strike = Air strike
read-kind-air_strike = air strike | raid | raids | a/s | guided air bomb | guided air bombs | kab | aerial bomb | aerial bombs | glide bomb | glide bombs | airstrike | air strikes | airstrikes | air raid | air raids | air attack | warplane |
    warplanes | jet | jets | fighter jet | plane | planes | aircraft | bombing raid | aerial bombing | aerial bombardment |
    war plane | airplane | air bombardment | russian jet | sukhoi | mig

code-attack_kinds-helicopter_strike = Helicopter strike
read-kind-helicopter_strike = helicopter | helicopters | helicopter strike | helicopter strikes | helicopter attack | chopper |
    gunship | helicopter gunship | heli

code-attack_kinds-barrel_bomb = Barrel bomb
read-kind-barrel_bomb = barrel bomb | barrel bombs | barrel | barrels | explosive barrel | explosive barrels | barrelbomb

code-attack_kinds-artillery = Artillery
read-kind-artillery = artillery | arty | howitzer fire | shelling attack | artillery shelling | artillery shell | artillery shells | artillery fire | shelling |
    shells | cannon | howitzer | howitzers | field gun | artilery | artillary | artillery attack | shell | shelled

code-attack_kinds-mortar = Mortar
read-kind-mortar = mortar | mortars | mortar fire | mortar shell | mortar shells | mortar attack | mortar round |
    mortar rounds

code-attack_kinds-tank_fire = Tank, direct fire
read-kind-tank_fire = tank | tanks | tank fire | tank shell | tank shells | direct fire | tank round | armoured vehicle fire |
    heavy machine gun vehicle

code-attack_kinds-missile = Missile
read-kind-missile = missile | missiles | missile attack | missile attacks | missile strike | missile strikes |
    ballistic missile | cruise missile | scud | missle | missles | surface to surface missile |
    ssm | ssms | surface to surface missiles | ballistic missiles

code-attack_kinds-rocket = Rocket launcher
read-kind-rocket = rocket | rockets | rocket launcher | rocket launchers | multiple rocket launcher | grad | grads |
    rocket fire | rocket attack | mlrs | rocket salvo | rocket shelling | uragan | smerch | rajima

code-attack_kinds-guided_missile = Guided missile
read-kind-guided_missile = guided missile | guided missiles | anti tank missile | anti tank guided missile | atgm | tow |
    kornet | anti tank | guided anti tank missile | antitank missile | guided rocket | guided missile attack

code-attack_kinds-naval_strike = From the sea
read-kind-naval_strike = naval strike | naval | from the sea | warship | warships | navy | strike from the sea | ship fire |
    sea launched | naval shelling | battleship

code-attack_kinds-drone_strike = Drone strike
read-kind-drone_strike = drone | drones | drone strike | drone strikes | armed drone | uav | drone attack | drone bomb |
    armed drones | unmanned aircraft

code-attack_kinds-suicide_drone = One-way drone
read-kind-suicide_drone = suicide drone | suicide drones | kamikaze drone | kamikaze drones | kamikaze | fpv | fpv drone |
    fpv drones | one way drone | loitering munition | shahed | one way attack drone | suicide uav |
    shahed drone | shahed drones | shaheds | shahid drone | loitering munitions | lancet

code-attack_kinds-car_bomb = Car bomb
read-kind-car_bomb = car bomb | car bombs | motorcycle bomb | motorbike bomb | vbied | booby trapped car | car explosion |
    truck bomb | booby trapped motorcycle | bomb in a car | vehicle bomb

code-attack_kinds-ied = Planted bomb (IED)
read-kind-ied = ied | ieds | improvised explosive device | improvised explosive devices | explosive device | roadside bomb |
    bomb | planted bomb | hand grenade | grenade | booby trap | sticky bomb

code-attack_kinds-unknown_explosion = Explosion, cause unknown
read-kind-unknown_explosion = explosion | explosions | unknown explosion | blast | blasts | unexplained explosion |
    explosion of unknown cause | explosion cause unknown |
    massive bang | loud bang | big bang | bang | loud explosion | huge explosion | big explosion | loud blast | boom | loud boom | huge blast

code-attack_kinds-small_arms = Gunfire, sniper
read-kind-small_arms = gunfire | opened fire | gunmen opened fire | open fire | small arms fire | gunshot | gunshot wound | machine gun fire | stray bullet | celebratory fire | sniper | snipers | shooting | shots | bullets | machine gun | machine guns | small arms |
    gun fire | sniper fire | rifle | rifles | gunshots | shot | bullet | sniping |
    shooting at | shot dead | shot and killed | shot at | was shot | were shot | drive by shooting | rifle fire | bursts of fire | stray bullets | gun shots | gsw | crossfire |
    heavy machine gun |
    heavy machinegun | machinegun | machineguns

code-attack_kinds-ground_assault = Ground assault
read-kind-ground_assault = ground assault | ground attack | clashes | clash | infiltration | incursion | ground offensive |
    raid on the ground | fighting | storming

code-attack_kinds-landmine = Landmine
read-kind-landmine = landmine | landmines | land mine | land mines | mine | mines | anti personnel mine | anti tank mine | anti-tank mine | anti-tank mines | anti-personnel mine

code-attack_kinds-unexploded_ordnance = Unexploded ordnance
read-kind-unexploded_ordnance = unexploded ordnance | not exploded shell | unexploded rocket | old shell | old bomb | cluster remnant | submunition | bomblet | explosive remnant of war | uxo | unexploded shell | unexploded bomb | remnants of war |
    war remnants | remnant of war | unexploded submunition | unexploded | explosive remnants | leftover munition |
    old munition | dud | leftover bomb | leftover shell | leftover bombs |
    remnant | remnants | warhead remnant | leftover bomblet | leftover cluster bomblet | left over | explosive remnant | war remnant

code-attack_kinds-other = Other
read-kind-other = other | something else | another kind | other kind | other attack

## Families of kinds of attack: an adjective, or a noun that follows the others. .first-one: where one attack opens with it

kind-family-air =
    .adjective = air
    .first-one = an air
kind-family-artillery =
    .adjective = artillery
    .first-one = an artillery
kind-family-missile =
    .adjective = missile
    .first-one = a missile
kind-family-guided_missile =
    .adjective = guided missile
    .first-one = a guided missile
kind-family-naval =
    .adjective = naval
    .first-one = a naval
kind-family-drone =
    .adjective = drone
    .first-one = a drone
kind-family-one_way_drone =
    .adjective = one-way drone
    .first-one = a one-way drone
kind-family-car_bomb =
    .adjective = car bomb
    .first-one = a car bomb
kind-family-planted_bomb =
    .adjective = planted bomb
    .first-one = a planted bomb
kind-family-gunfire =
    .noun = gunfire
kind-family-ground =
    .adjective = ground
    .first-one = a ground
# Where other families are named, too; alone they are "attacks".
kind-family-other =
    .noun     = other attacks
    .noun-one = another form of attack
# A family of which only this kind was reported.
kind-only-rocket =
    .adjective = rocket
    .first-one = a rocket

## What was hit. .plural: not counted, or counted in some reports only

code-targets-market = Market
target-market =
    .plural = marketplaces
    .one    = a marketplace
    .other  = { $n } marketplaces
    .at-least-one = one marketplace
read-target-market = markets | bazaars | vegetable markets | popular markets | shopping street
    .one = market | bazaar | marketplace | market place | vegetable market | popular market | souk | souq
    .some = shop | shops | stall | stalls

code-targets-residential_area = Residential area
target-residential_area =
    .plural = residential areas
    .one    = a residential area
    .other  = { $n } residential areas
read-target-residential_area = residential area | residential areas | neighbourhood | neighbourhoods | neighborhood |
    neighborhoods | residential neighbourhood | residential neighbourhoods | residential district | civilian area |
    civilian areas | populated area | residential | residential quarter | residential zone | town centre

code-targets-home = House
target-home =
    .plural = homes
    .one    = a home
    .other  = { $n } homes
read-target-home = homes | houses | residential buildings | apartments | flats | apartment buildings | civilian homes |
    civilian houses | family homes | dwellings
    .one = home | house | private house | apartment block | multi apartment house | block of flats | apartment house | tower block | residential block | residential building | apartment | flat | apartment building | civilian home | civilian house |
    family home | dwelling

code-targets-school = School
target-school =
    .plural = schools
    .one    = a school
    .other  = { $n } schools
    .at-least-one = one school
read-target-school = schools
    .one = school | primary school | secondary school | high school | elementary school

code-targets-university = University
target-university =
    .plural = universities
    .one    = a university
    .other  = { $n } universities
    .at-least-one = one university
read-target-university = universities | colleges | institutes
    .one = university | college | institute | faculty

code-targets-kindergarten = Kindergarten
target-kindergarten =
    .plural = kindergartens
    .one    = a kindergarten
    .other  = { $n } kindergartens
    .at-least-one = one kindergarten
read-target-kindergarten = kindergartens | nurseries
    .one = kindergarten | nursery | nursery school | preschool

code-targets-mosque = Mosque
target-mosque =
    .plural = mosques
    .one    = a mosque
    .other  = { $n } mosques
    .at-least-one = one mosque
read-target-mosque = mosques
    .one = mosque | masjid | mosk

code-targets-church = Church
target-church =
    .plural = churches
    .one    = a church
    .other  = { $n } churches
    .at-least-one = one church
read-target-church = churches | monasteries
    .one = church | monastery

code-targets-hospital = Hospital
target-hospital =
    .plural = hospitals
    .one    = a hospital
    .other  = { $n } hospitals
    .at-least-one = one hospital
read-target-hospital = hospitals
    .one = hospital | maternity hospital | field hospital | surgical hospital

code-targets-medical_facility = Clinic
target-medical_facility =
    .plural = medical facilities
    .one    = a medical facility
    .other  = { $n } medical facilities
    .at-least-one = one medical facility
read-target-medical_facility = medical facilities | clinics | health centres | health centers | dispensaries | pharmacies |
    medical points | medical centres | medical centers
    .one = medical facility | clinic | health centre | health center | dispensary | pharmacy | medical point |
    medical centre | medical center | blood bank

code-targets-ambulance = Ambulance
target-ambulance =
    .plural = ambulances
    .one    = an ambulance
    .other  = { $n } ambulances
read-target-ambulance = ambulances
    .one = ambulance | ambulance car

code-targets-displacement_camp = Displacement camp
target-displacement_camp =
    .plural = displacement camps
    .one    = a displacement camp
    .other  = { $n } displacement camps
    .at-least-one = one displacement camp
read-target-displacement_camp = camps | displacement camps | idp camps | refugee camps | displaced camps
    .one = camp | displacement camp | idp camp | refugee camp | camp for the displaced | displaced camp
    .some = tent | tents

code-targets-shelter = Shelter
target-shelter =
    .plural = shelters for displaced people
    .one    = a shelter for displaced people
    .other  = { $n } shelters for displaced people
    .at-least-one = one shelter for displaced people
read-target-shelter = shelters | collective shelters | collective centres
    .one = shelter | collective shelter | collective centre | collective center | displaced shelter

code-targets-civil_defence_centre = Civil defence centre
target-civil_defence_centre =
    .plural = civil defence centres
    .one    = a civil defence centre
    .other  = { $n } civil defence centres
    .at-least-one = one civil defence centre
read-target-civil_defence_centre = civil defence centres | civil defense centers | white helmets centres |
    civil defence centers | civil defense centres
    .one = civil defence centre | civil defence center | civil defense center | civil defense centre |
    white helmets centre | white helmets center | our centre | our center | rescue centre | rescue center | fire station

code-targets-civil_defence_team = Civil defence team
target-civil_defence_team =
    .plural = civil defence teams
    .one    = a civil defence team
    .other  = { $n } civil defence teams
read-target-civil_defence_team = civil defence teams | civil defense teams | rescue teams
    .one = civil defence team | civil defense team | rescue team | white helmets team | our team | white helmets |
    rescuers | rescue crew

code-targets-civil_defence_vehicle = Civil defence vehicle
target-civil_defence_vehicle =
    .plural = civil defence vehicles
    .one    = a civil defence vehicle
    .other  = { $n } civil defence vehicles
read-target-civil_defence_vehicle = civil defence vehicles | civil defense vehicles | fire engines | rescue vehicles
    .one = civil defence vehicle | civil defense vehicle | fire engine | fire truck | rescue vehicle | our vehicle |
    white helmets vehicle | our car

code-targets-aid_facility = Aid facility
target-aid_facility =
    .plural = aid facilities
    .one    = an aid facility
    .other  = { $n } aid facilities
    .at-least-one = one aid facility
read-target-aid_facility = aid facilities | aid centres | aid warehouses | ngo offices | aid convoys
    .one = aid facility | aid centre | aid center | aid warehouse | ngo office | aid convoy | aid office | un warehouse

code-targets-media_office = Media office
target-media_office =
    .plural = media offices
    .one    = a media office
    .other  = { $n } media offices
    .at-least-one = one media office
read-target-media_office = media offices
    .one = media office | media centre | media center | press office | radio station

code-targets-public_building = Public building
target-public_building =
    .plural = public buildings
    .one    = a public building
    .other  = { $n } public buildings
    .at-least-one = one public building
read-target-public_building = public buildings | government buildings | public facilities | courts | town halls | police stations
    .one = public building | government building | town hall | municipality | court | city hall | police station |
    public facility | park | local council

code-targets-cultural_site = Cultural site
target-cultural_site =
    .plural = cultural sites
    .one    = a cultural site
    .other  = { $n } cultural sites
    .at-least-one = one cultural site
read-target-cultural_site = cultural sites | ancient sites | museums | archaeological sites | heritage sites | ruins
    .one = cultural site | ancient site | museum | archaeological site | castle | heritage site | citadel | library

code-targets-road = Road
target-road =
    .plural = roads
    .one    = a road
    .other  = { $n } roads
read-target-road = roads | streets | highways
    .one = road | street | highway | main road | motorway | main street | roundabout | intersection

code-targets-bridge = Bridge
target-bridge =
    .plural = bridges
    .one    = a bridge
    .other  = { $n } bridges
    .at-least-one = one bridge
read-target-bridge = bridges
    .one = bridge | overpass

code-targets-farmland = Farmland
target-farmland =
    .plural = farmland
    .one    = an area of farmland
    .other  = { $n } areas of farmland
read-target-farmland = farmland | farmlands | fields | field | farm land | agricultural land | agricultural lands | crops |
    olive groves | olive grove | orchards | orchard | olive trees | agricultural area

code-targets-farm = Farm
target-farm =
    .plural = farms
    .one    = a farm
    .other  = { $n } farms
read-target-farm = farms | poultry farms | chicken farms | livestock farms | greenhouses
    .one = farm | poultry farm | chicken farm | livestock farm | cattle farm | barn

code-targets-factory = Factory
target-factory =
    .plural = factories
    .one    = a factory
    .other  = { $n } factories
    .at-least-one = one factory
read-target-factory = factories | workshops | olive presses | mills | plants
    .one = factory | workshop | olive press | mill | plant | brick factory

code-targets-civilian_vehicle = Civilian car
target-civilian_vehicle =
    .plural = civilian vehicles
    .one    = a civilian vehicle
    .other  = { $n } civilian vehicles
read-target-civilian_vehicle = civilian vehicles | cars | vehicles | civilian cars | motorcycles | motorbikes | minibuses | vans | buses | trucks | tractors
    .one = pickup | pick up truck | school bus | civilian vehicle | car | vehicle | civilian car | motorcycle | motorbike | bus | truck | taxi | tractor | van | minibus | moto | m/cycle | lorry | jeep | scooter | bicycle | wedding car

code-targets-electricity_facility = Electricity
target-electricity_facility =
    .plural = electricity facilities
    .one    = an electricity facility
    .other  = { $n } electricity facilities
    .at-least-one = one electricity facility
read-target-electricity_facility = electricity facilities | power stations | power lines | electricity stations |
    electricity | power plants | substations | electricity grid
    .one = electricity facility | power station | electricity station | power plant | power line | substation |
    electrical substation | electricity plant | transformer

code-targets-water_facility = Water
target-water_facility =
    .plural = water facilities
    .one    = a water facility
    .other  = { $n } water facilities
    .at-least-one = one water facility
read-target-water_facility = water facilities | water stations | wells | water networks | water tanks
    .one = water facility | water station | pumping station | water pumping station | water well | well | water pump | water tank | water network |
    water plant | water tower

code-targets-fuel_station = Fuel station
target-fuel_station =
    .plural = fuel stations
    .one    = a fuel station
    .other  = { $n } fuel stations
    .at-least-one = one fuel station
read-target-fuel_station = fuel stations | gas stations | petrol stations | fuel markets | fuel
    .one = fuel station | gas station | petrol station | fuel market | fuel depot | fuel tanker

code-targets-bakery = Bakery
target-bakery =
    .plural = bakeries
    .one    = a bakery
    .other  = { $n } bakeries
    .at-least-one = one bakery
read-target-bakery = bakeries | ovens | bread ovens
    .one = bakery | oven | bread oven | bread factory

code-targets-telecom_facility = Telecommunications
target-telecom_facility =
    .plural = telecommunications facilities
    .one    = a telecommunications facility
    .other  = { $n } telecommunications facilities
    .at-least-one = one telecommunications facility
read-target-telecom_facility = telecom facilities | telecommunication towers | phone towers | internet towers
    .one = telecom facility | telecommunications centre | telecommunication tower | phone tower | telephone exchange |
    internet tower | communications tower | telecom tower | telecommunications facility | post office

code-targets-open_area = Open ground
read-target-open_area = open area | open areas | open land | empty land | open ground | open fields |
    empty area | mountain | forest | woods

code-targets-other = Other
read-target-other = other | something else | another thing | other target | other place

code-targets-unknown = Not known
read-target-unknown = unknown | not known | dont know | i dont know | not known yet | no idea | not sure

## Groups of what was hit, for the sentence on the law

law-group-markets = markets
law-group-residential_areas = residential areas
law-group-schools = schools
law-group-medical_facilities = medical facilities
law-group-displacement_camps = displacement camps
law-group-public_facilities = public facilities
law-group-livelihoods = livelihoods
law-group-civilian_property = civilian property
law-group-aid_workers_and_journalists = humanitarian and media workers
law-group-rescue_teams = rescue teams

## Munitions

code-munitions-cluster = Cluster
# What statement-flags says of an attack: verified reports only. $verified_by is teams where ours were on the scene.
munition-cluster =
    .used = cluster munitions
read-munition-cluster = cluster | cluster bomb | cluster bombs | cluster munition | cluster munitions | bomblets |
    submunitions | cluster rockets

code-munitions-incendiary = Incendiary
munition-incendiary =
    .used = incendiary weapons
read-munition-incendiary = incendiary | incendiary weapons | incendiary bombs | napalm | thermite | fire bombs

code-munitions-white_phosphorus = White phosphorus
munition-white_phosphorus =
    .used = white phosphorus
read-munition-white_phosphorus = white phosphorus | phosphorus | phosphorous | white phosphorous

code-munitions-thermobaric = Thermobaric
munition-thermobaric =
    .used = thermobaric weapons
read-munition-thermobaric = thermobaric | vacuum bomb | vacuum bombs | vacuum missile | fuel air | vacuum missiles

code-munitions-chlorine = Chlorine
munition-chlorine =
    .signs = chlorine
read-munition-chlorine = chlorine | chlorine gas

code-munitions-other_chemical = Other chemical
munition-other_chemical =
    .signs = a toxic chemical
read-munition-other_chemical = chemical | chemical weapons | sarin | poison gas | toxic gas | nerve gas | gas attack | chemicals

code-munitions-unexploded_left = Unexploded remains
munition-unexploded_left = unexploded munitions were left behind
statement-munition-unexploded_left-advice = Anyone who finds unexploded munitions should keep away from them and report them.
read-munition-unexploded_left = unexploded left | unexploded munitions left | did not explode | left unexploded |
    duds left | some did not explode

## Patterns

code-patterns-double_tap = Second strike on the same place
pattern-double_tap = a second strike hit the same site
read-pattern-double_tap = double tap | repeated strike | second raid on same spot | second raid on the same | second strike on the same | returned to the same | same place again | same spot again | second strike on the same place | double strike | hit twice | struck again

code-patterns-several_waves = Several waves
pattern-several_waves = strikes came in several waves
read-pattern-several_waves = several waves | two waves | three waves | in waves | repeated strikes | wave after wave | several raids | multiple waves

code-patterns-on_responders = On rescue workers
pattern-on_responders = rescue workers came under fire
read-pattern-on_responders = on responders | on rescuers | on the rescue team | while rescuing | on the rescuers |
    during the rescue

code-patterns-at_night = At night
pattern-at_night = strikes took place at night
read-pattern-at_night = at night | night attack | by night | during the night

## Where the fire came from

code-party-unknown = Not known
read-origin-unknown = unknown | not known | dont know | i dont know | do not know | not sure | unclear | no idea |
    unknown party | not known yet

## Who told it

code-source-own_team_on_scene = Our team, on scene
read-source-own_team_on_scene = own team on scene | our team | our team on the scene | my team | own team | i was there |
    we were there | we are there | i am at the scene | we are on the scene | our team is there | team on scene |
    at the scene | myself | i saw it

code-source-eyewitness = Eyewitness
read-source-eyewitness = eyewitness | eyewitnesses | witness | witnesses | eye witness | resident | residents | a neighbour |
    neighbours | local people | people who saw it | a witness who saw it

code-source-medical_staff = Medical staff
read-source-medical_staff = medical staff | doctor | doctors | nurse | nurses | hospital staff | a medic | the hospital |
    hospital | medical worker

code-source-family = Family
read-source-family = family | relative | relatives | the family | a relative | family member | families | parents

code-source-observer = Observer
read-source-observer = observer | observers | observatory | spotter | spotters | watchtower | monitor | monitors | early warning

code-source-media = Media
read-source-media = media | news | journalist | press | tv | radio | a journalist | news agency | journalists

code-source-official = Officials
read-source-official = official | officials | authorities | local council | council | mayor | police | government

code-source-social_media = Social media
read-source-social_media = social media | facebook | telegram | whatsapp | twitter | x | internet | online | a group |
    whatsapp group | telegram channel

code-source-unknown = Not known
read-source-unknown = unknown | not known | dont know | i dont know | do not know | not sure

## How the origin of the fire is known

code-origin_known_by-seen = Seen
read-known_by-seen = seen | saw | i saw | i saw it | we saw it | saw it | with my own eyes | visible

code-origin_known_by-heard = Heard
read-known_by-heard = heard | i heard it | by the sound | heard it | sound | we heard it

code-origin_known_by-told = Told by others
read-known_by-told = told | i was told | someone told me | was told | they say | people say | reported

## Damage

code-damage-none = None
read-damage-none = none | no damage | undamaged | not damaged | intact

code-damage-partial = Partly
read-damage-partial = partial | partly damaged | light damage | slight damage | minor damage | partial damage | slightly damaged

code-damage-severe = Badly
read-damage-severe = severe | severe damage | heavy damage | badly damaged | heavily damaged | major damage | severely damaged

code-damage-destroyed = Destroyed
read-damage-destroyed = destroyed | completely destroyed | total destruction | collapsed | levelled | leveled | ruined

## Service

code-service-working = Works
read-service-working = working | in service | open | functional | running | still working

code-service-partly = Partly
read-service-partly = partly | partly working | partially | partly in service | partially working | limited

code-service-out_of_service = Out of service
read-service-out_of_service = out of service | closed | not working | stopped | out of order | shut | shut down | suspended

## Civilians or not

code-civilian_status-civilians = All civilians
code-civilian_status-unknown = Not certain

## Search and access

code-search-continuing = It goes on
code-search-ended = It has ended
code-access-reached = They reached it
code-access-denied = They were denied access

## Certainty

code-certainty-rumour = rumour
code-certainty-possible = possible
code-certainty-probable = probable
code-certainty-confirmed = confirmed

## Attribution

code-attribution-not_assessed = not assessed
code-attribution-reported = reported
code-attribution-assessed = assessed
code-attribution-approved = approved

## States of a report

code-state-submitted = sent

code-state-needs_info = question open

code-state-verified = verified

code-state-rejected = rejected

code-state-merged = merged

code-state-withdrawn = withdrawn

code-state-unverifiable = cannot be verified

statement-value-unknown = not known

## Parts of the day

part-of-day-after_midnight = after midnight
read-part-after_midnight = after midnight | past midnight | small hours | in the small hours

part-of-day-dawn = dawn
read-part-dawn = dawn | at dawn | daybreak | sunrise | first light | early morning | in the early morning |
    early in the morning | before sunrise | at sunrise

part-of-day-morning = morning
read-part-morning = morning | in the morning | mornings | forenoon | this morning | before noon | late morning |
    mornin | this mornin

part-of-day-noon = noon
read-part-noon = noon | at noon | midday | at midday | lunchtime | noontime

part-of-day-afternoon = afternoon
read-part-afternoon = afternoon | in the afternoon | this afternoon | after noon | late afternoon |
    afternon | this afternon

part-of-day-evening = evening
read-part-evening = evening | in the evening | this evening | sunset | at sunset | dusk | at dusk | nightfall | eve

part-of-day-night = night
read-part-night = night | at night | in the night | during the night | late at night | late night | late evening | nighttime

## Answers: was anyone hurt

code-hurt-none = No one (checked)
code-hurt-killed_and_injured = Killed and injured
code-hurt-only_killed = Only killed
code-hurt-only_injured = Only injured
code-hurt-trapped = People trapped
code-hurt-unknown = Not known yet

## Answers: who one person was

code-who-man = Man
code-who-woman = Woman
code-who-child = Child
code-who-unknown = Not known yet

## Answers: is a number a lower bound

code-at_least-yes = It may be more
code-at_least-no = No, it is the number

## Answers: were all the others men

code-others_men-yes = Yes
code-others_men-unknown = Not known yet

## Answers: rescue workers among them

code-responders-none = None
code-responders-some = Yes
code-responders-unknown = Not known yet

## Answers: a new attack or more about one

code-again-new = A new attack
code-again-more = More about it

## Exactness of the time

code-time_precision-minute = to the minute
code-time_precision-quarter_hour = to a quarter of an hour
code-time_precision-hour = to the hour
code-time_precision-part_of_day = part of the day
code-time_precision-date = only the day
code-time_precision-unknown = not known

## Exactness of the place

code-place_precision-exact_point = the exact point
code-place_precision-street = street
code-place_precision-neighbourhood = neighbourhood
code-place_precision-village = village
code-place_precision-town = town
code-place_precision-city = city
code-place_precision-near_place = near the place
code-place_precision-subdistrict = sub-district
code-place_precision-district = district
code-place_precision-governorate = governorate
code-place_precision-unknown = not known

## How the position was found

code-place_method-device_gps = the phone’s GPS
code-place_method-pin = a pin on the map
code-place_method-gazetteer = the table of places
code-place_method-text_only = typed, no position

## Kinds of evidence file

code-evidence_kind-photo = picture
code-evidence_kind-video = video
code-evidence_kind-video_note = round video
code-evidence_kind-voice = voice note
code-evidence_kind-audio = sound
code-evidence_kind-document = file

## States of an evidence file

code-evidence_state-waiting = not fetched yet
code-evidence_state-stored = kept
code-evidence_state-refused = could not be fetched

## Roles

role-responder = responder
role-coordinator = coordinator
role-admin = admin
