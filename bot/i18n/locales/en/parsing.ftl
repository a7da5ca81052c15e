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
    or more | and more | upwards of | above | so far | until now | up to now | till now | as of now
read-uncertain-at_most = at most | less than | under | up to | no more than | not more than | fewer than | maximum |
    or less | or fewer
read-uncertain-vague = several | many more | more people | more | many | a few | few | a couple | a couple of | couple of | dozens | dozens of | tens |
    tens of | scores | scores of | hundreds | hundreds of | a number of | numerous | a lot | a lot of | lots of |
    various | multiple | some of | a handful | a handful of | unknown number of | a group of |
    couple dozen | a couple dozen | few dozen | a few dozen | several dozen | some dozen | many many | some guys | loads of | plenty of

## Small words

read-link-and = and | plus | & | n
# Only where people follow: "the mother with her three children", not "with shrapnel".
read-link-with = with | along with | together with | as well as | alongside
read-link-article = a | an
read-link-no = no | not any | without | without any | no other |
    not
read-link-within = including | incl | among them | amongst them | of them | of whom | of which | among whom | includes |
    included | among the injured | among the killed | among the dead | of these
read-link-to = to | or | till | through
read-link-between = between | from
read-link-of = of the | of those | of these
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
    elderly people | nurses | doctors | shepherds | guards | parents
    .one = person | civilian | somebody | someone | old person | nurse | doctor | shepherd | guard
read-people-women = women | ladies | females | mothers | wives | pregnant women | womens
    .one = woman | lady | female | mother | wife | pregnant woman | old woman | grandmother
read-people-children = children | kids | girls | boys | babies | infants | toddlers | newborns | childs | childern |
    pupils | little girls | little boys
    .one = child | kid | girl | boy | baby | infant | toddler | newborn | little girl | little boy | pupil
read-people-men = men | males | fathers | old men | young men
    .one = man | male | father | old man | grandfather | young man
read-people-responders = volunteers of the civil defence | volunteers of the civil defense | rescuers | rescue workers | responders | first responders | volunteers | paramedics | medics |
    white helmets | civil defence volunteers | civil defense volunteers | of our team | of ours | colleagues |
    rescue volunteers | emergency workers | firefighters | aid workers | team members
    .one = rescuer | rescue worker | responder | volunteer of the civil defence | volunteer of the civil defense | first responder | volunteer | paramedic | medic | white helmet |
    civil defence volunteer | civil defense volunteer | colleague | firefighter | team member
read-people-killed = killed | dead | died | deaths | fatalities | martyrs | martyred | bodies | corpses | death toll |
    killing | kills | lost their lives | lost his life | lost her life | dead bodies | lives lost |
    fat | fats | kld
    .one = death | fatality | martyr | body | corpse | dead body
read-people-injured = injured | wounded | hurt | injuries | injury | wounds | hospitalised | hospitalized | injureds | minor injuries | minor injury | serious injuries | light injuries |
    inj | wnd | injurd | woundd | lightly injured | slightly injured | seriously injured | badly injured | lightly wounded |
    seriously wounded | wounded people | injured people | injured persons | injuring | wounding | injures | wounds people
    .one = wounded person | injured person
read-people-casualties = casualties | victims | casualty | killed or injured | hurt or killed | killed and injured
    .one = victim
read-people-trapped = missing | trapped | trapped under | trapped in | trapped inside | trapped beneath | buried under | stuck under | under the rubble | under rubble | trapped under the rubble | trapped under rubble |
    still under the rubble | buried under the rubble | beneath the rubble | stuck under the rubble

## Plain answers

read-answer-yes = yes | y | yeah | yep | yup | ok | okay | sure | right | correct | true | of course | indeed | aye
read-answer-no = no | n | nope | nah | wrong | not so | false | no no
read-answer-none = none | nobody | no one | noone | nothing | zero | nil | no casualties | no one hurt | nobody hurt |
    no one was hurt | nobody was hurt | no victims | all safe | everyone is safe | all are safe | not any |
    no deaths or injuries | no harm | no human losses | none hurt | none were hurt | no people hurt | no people were hurt |
    no one hurt | no one is hurt | nobody is hurt | no casualties were reported | no casualties reported | no injuries or deaths |
    no killed no wounded | no one was killed or injured | nobody was killed or injured | staff safe
read-answer-not_known = not known | not known yet | unknown | dont know | i dont know | do not know | i do not know |
    dunno | no idea | not sure | im not sure | i am not sure | unclear | not clear | not clear yet | not yet known |
    not yet | unsure | we dont know | we do not know | dont know yet | not confirmed | unconfirmed | no information |
    no info | idk
read-answer-skip = skip | pass | skip it | later | leave it | not now
read-answer-cancel = cancel | stop | abort | quit | exit | discard | delete it | never mind
read-answer-back = back | go back | previous | undo | return
read-answer-next = next | continue | go on | forward | done | finished | thats all | that is all | ready
read-answer-send = send | send it | submit | report it | confirm

## Words around the parts of a whole report

read-filler-message = and | the | in | on | at | with | by | to | from | of | for | was | were | is | are | be | been | has | have |
    had | it | its | this | that | there | here | hit | hits | hitting | struck | strike | strikes | strikes hit | targeted |
    targeting | target | targets | bombed | bombing | attack | attacked | attacks | landed | fell | falls | fallen | dropped |
    went off | exploded | explodes | started | began | under | after | when | while | during | due to | because of | as a result |
    as a result of | result of | caused | causing | left | leaving | carried out | reports that | we were told that |
    it was reported that | reported | report | reports | our team reports that | damaged | damage | damaging | destroyed |
    destroying | burnt | burned | burning | then | also | but | so | please | town | city | village | the town of | the city of |
    the village of | location | place | where | when | time | kind | type | what | hit | date | details to follow | details |
    bus stop | ruins of | the ruins of | under the ruins | gone home | went home | at home | came home | go home | taken to hospital | were taken to hospital | taken to the hospital | moved to hospital | update | urgent | us | our | we | some | around | god have mercy | out of service | cut | both | via | using | fired |
    happened | took place | came | coming | into | inside | onto | off | thanks | over | yard | empty | he | she | they | his | her | their | building | taken |
    our team is still working | our team is working | our team is searching | our team is responding | our team is on the way | our team is on site |
    our team is there | our team is at the scene | our team went | our team arrived | our team responded | our team evacuated | our team recovered |
    our team rescued | our team pulled | our team treated | our team transferred | our team took | our team put out | our teams are still working |
    our teams are working | our teams are searching | our teams are responding | our teams are on the way | our teams are on site |
    our teams are there | our teams are at the scene | our teams went | our teams arrived | our teams responded | our teams evacuated |
    our teams recovered | our teams rescued | our teams pulled | our teams treated | our teams transferred | our teams took | our teams put out |
    good morning | good evening | good afternoon | good day | good night
# Words of every day that are one letter from a kind or a target, or sound like a place: never taken for it
read-filler-everyday = arms | array | babel | balls | bases | bean | bells | bench | bills | cannot | care | cents | chain | class | classes | coming | comes | commas | count |
    crash | crashed | cross | dark | dents | drops | drove | factor | faulty | fills | firms | flags | floats | forms | game | goods | hall |
    handy | header | holes | horse | horses | lamps | lasts | lines | loads | made | malls | marked | marker | markers | media | misses | mouse | opens |
    places | plate | plates | pocket | pockets | props | rains | reads | rents | safety | seen | share | shared | ships | shouting | siren | sirens |
    slash | slice | slots | small | socket | sockets | spell | spelled | spelling | spots | stale | still | stops | storing | tail | talks | tasks | tells |
    tests | texts | track | tracks | trims | walls | wines | words | yield | yields | you
read-weak-artillery = shelled | shelling | shells | shell
read-place-near = near | in front of | behind | opposite | across from | metres from | meters from | m from | far from | way from | close to | next to | around | east of | west of | north of | south of | outside | outskirts of |
    surroundings of | vicinity of | towards | northeast of | northwest of | southeast of | southwest of |
    on side of | on the side of | side of | by the side of
read-compass-n = n | north
read-compass-e = e | east
read-compass-s = s | south
read-compass-w = w | west
read-compass-lat = lat | latitude
read-compass-lon = lon | long | lng | longitude
read-place-region = countryside | province | governorate | rif | reef | rural | district | subdistrict | region
# Where people are taken: not what was hit.
read-place-to = to | taken to | reached | arrived at | our
read-place-from = from | fired from | launched from | coming from
read-place-between = between
read-place-towards = road to | way to | on the way to | the way to | road towards | headed to | heading to | highway to | nearest town | nearest village | nearest city
# Where, and no target if something else was hit
read-place-street = street | streets | roundabout | square | avenue | alley | road to | intersection | crossroads | main street
read-place-not = not | not in | not on | not at | rather than | instead of | nor
read-place-source = news | observatory | group | eye | channel | page | network | press | agency | radio | correspondent | media
read-place-distance = km | kms | kilometre | kilometres | kilometer | kilometers | miles | mile
# What says that something was hit, before its name or after it.
read-hit-any = hit | hits | hitting | struck | strikes | targeted | targeting | targets | bombed | bombing | shelled | attacked | damaged | damaging |
    destroyed | destroying | burned | burnt | burning | on fire | collapsed | flattened | levelled | exploded | ruined | out of service |
    fell on | landed on | under fire | fired on | fired at | was shot at | came under
read-hit-on = on | onto | into | against
# A mountain or valley is not the village of its name: asked.
read-landscape-any = mount | mountain | mountains | mt | jabal | jebel | hills of | valley | wadi | plain of
read-place-label = place | location | where | in | at | on | town of | city of | village of | town | city | village

## Time

read-moment-now = now | rn | right now | just now | this moment | at this moment | this minute | currently | it is happening |
    happening now | at the moment
read-moment-recently = a moment ago | moments ago | a short while ago | a little while ago | a while ago | recently |
    a few minutes ago | few minutes ago | minutes ago | shortly before | some minutes ago
read-moment-midnight = midnight | at midnight
read-ago-before = since | for
read-ago-after = ago | back | earlier | before | before now
read-span-this = this
read-span-past = last | past | previous | the last | the past | the previous
read-span-from = from | between
read-span-to = to | until | till | through | and
read-span-since = since
read-span-month = months
    .one = month
read-span-year = years
    .one = year
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
