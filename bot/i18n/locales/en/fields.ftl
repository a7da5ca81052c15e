### All words of the record's fields and of the questions, one block for each (`field-<name>`):
###   .question and .hint: the card · .answer: its line on the review · .button: under “More details”
###   .label: in histories and in the footer of a statement · .sentence: in a statement
###   .column: the heading in exports · .about: what the column means
###   read-heading-<name>: what other people call that column; parted by " | "

field-number =
    .column = Number
    .about = The record’s number: its day and its place in that day.
read-heading-number = number
field-id =
    .column = Id
    .about = Never changes, whatever becomes of the record.
read-heading-id = event id | incident id | case id | uuid | _uuid | event_id_cnty | unique reference code | #event+id
field-revision =
    .column = Revision
    .about = How often the record was written; 1 is the first time. A higher one replaces a lower one.
field-state =
    .column = State
    .about = What became of the record. Only verified ones were checked by a coordinator.
field-certainty =
    .label = certainty
    .column = Certainty
    .about = How well it is known that it happened, as in WHO’s surveillance of attacks.
field-when =
    .question = When?
    .hint = Press, or type: 14:30, yesterday 9 pm, 20 minutes ago.
    .answer = When
read-heading-day = date | day | event date | incident date | date of attack | date of incident | date of event | event_date | date_start | date occurred | when | #date | #date+start | #date+event | #date+incident
read-heading-clock = time | hour | time of attack | event time | incident time | time of incident
read-heading-person_sex = sex | gender | victim sex
read-heading-person_age = age | age at death | victim age
read-heading-person_fate = fate | casualty type | killed or injured | killed/injured
read-heading-position = coordinates | position | gps | gps coordinates | geopoint | geometry | point | coords | lat lon | latitude longitude
field-occurred_at =
    .label = time
    .column = When it struck
    .about = Local time ({ $zone }). How exact it is stands in the next column: a part of a day has one set hour.
read-heading-occurred_at = date and time | datetime | timestamp
field-time_precision =
    .column = Exactness of the time
    .about = How exactly the time is known.
field-reported_at =
    .column = When it was reported
    .about = Local time ({ $zone }).
read-heading-reported_at = submission time | _submission_time | date reported
field-where =
    .question = Where did it happen?
    .hint = Press a place, type its name, or send a pin.
    .answer = Where
field-again =
    .question = A new attack, or more about the one you already reported here?
field-place =
    .label = place
field-place_name =
    .column = Place
    .about = The smallest place that is named. Empty where the place must not be found, or no coordinator approved its name.
read-heading-place_name = location | place | town | village | site | community | place name | location name | locality | settlement | city | village name | town name | where | #loc | #loc+town
field-place_name_ar =
    .column = Place (Arabic)
    .about = The same in Arabic, where it is known.
read-heading-place_name_ar = location arabic | place arabic
field-place_name_uk =
    .column = Place (Ukrainian)
    .about = The same in Ukrainian, where it is known.
read-heading-place_name_uk = location ukrainian | place ukrainian
field-place_pcode =
    .column = Place’s p-code
    .about = OCHA’s code of the place.
read-heading-place_pcode = pcode | p-code | place pcode | admin4 pcode | admin4pcode
field-place_admin1 =
    .column = Governorate
    .about = Administrative level 1.
read-heading-place_admin1 = governorate | province | admin1 | adm1 | admin 1 | admin1 name | adm_1 | oblast | first administrative area | #adm1
field-place_admin1_ar =
    .column = Governorate (Arabic)
    .about = The same in Arabic.
read-heading-place_admin1_ar = governorate arabic
field-place_admin1_uk =
    .column = Governorate (Ukrainian)
    .about = The same in Ukrainian.
read-heading-place_admin1_uk = governorate ukrainian | oblast ukrainian
field-place_admin1_pcode =
    .column = Governorate’s p-code
    .about = OCHA’s code of the governorate.
read-heading-place_admin1_pcode = admin1 pcode | adm1 pcode | admin1pcode | governorate pcode | place_governorate_pcode | #adm1+code
field-place_latitude =
    .column = Latitude
    .about = Degrees north, WGS 84. Outside the organisation rounded to 0.01°, about a kilometre. Empty: not known, or withheld.
read-heading-place_latitude = latitude | lat | y | gps latitude | latitude y | point y
field-place_longitude =
    .column = Longitude
    .about = Degrees east, WGS 84; rounded as the latitude is.
read-heading-place_longitude = longitude | lon | lng | long | x | gps longitude | longitude x | point x
field-place_precision =
    .column = Exactness of the place
    .about = What the place and its position stand for.
field-place_method =
    .column = How the position was found
    .about = How the position came into the record.
field-place_gps_accuracy_m =
    .column = GPS accuracy (m)
    .about = Metres, as the phone gave them.
field-place_reporter_at_scene =
    .column = Reporter at the scene
    .about = Whether the reporter stood there when sending the position.
field-place_approved_name =
    .column = Name approved
    .about = Whether a coordinator allowed this name, which the table of places does not have, to be published.
field-kinds =
    .question = What kind of attack?
    .hint = Press it, or type. You can add another kind afterwards.
    .answer = Kind
field-attack_kinds =
    .label = kind of attack
    .column = Kinds of attack (codes)
    .about = One code or more, with a space between.
read-heading-attack_kinds = attack type | type of attack | weapon | event type | type | attack | attack kind | kind of attack | weapon used | weapon type | weapon system | sub event type | strike type | means of attack | #event | #cause+weapon
field-attack_kinds_named =
    .column = Kinds of attack
    .about = The same in words.
field-munitions =
    .question = Which munition, if it was seen?
    .answer = Munition
    .button = Munition
    .label = munition
    .column = Munitions
    .about = No code or more, with a space between.
field-patterns =
    .question = Was it one of these?
    .answer = Pattern
    .button = Pattern
    .label = pattern
    .column = Patterns
    .about = No code or more, with a space between.
field-strikes =
    .question = How many strikes were there?
    .answer = Strikes
    .button = Number of strikes
    .label = strikes
    .column = Strikes
    .about = How many hit. Empty: not known.
    .sentence =
        There { $strikes_number ->
            [one] was
           *[other] were
        } { $strikes }{ $unsure }.
noun-strikes =
    .one   = one strike
    .other = { $n } strikes
    .at-least-one = one strike
field-origin =
    .question = Who attacked, as far as you saw?
    .answer = Attacker
field-attributed_to =
    .label = origin of fire
    .column = Origin of fire
    .about = The party the fire is attributed to; how surely, the next column says. In public files empty below the level the organisation set.
field-attribution =
    .label = judgement of the origin
    .column = Attribution
    .about = “Reported” is what a reporter said; only a coordinator assesses or approves it.
field-origin_known_by =
    .question = How is it known who attacked?
    .answer = How the attacker is known
    .button = How the attacker is known
    .label = how the origin is known
    .column = How the origin is known
    .about = How the reporter knows where the fire came from.
field-targets =
    .question = What was hit?
    .hint = Press it, or type. You can add more, and how many, afterwards.
    .answer = Hit
    .label = what was hit
    .column = What was hit (codes)
    .about = Codes with a space between; school:2 is two schools, school alone is some, not counted.
read-heading-targets = target | targets | what was hit | facility | target type | type of target | type of area affected | type of facility | facility type | object hit
field-targets_named =
    .column = What was hit
    .about = The same in words.
field-target_category =
    .column = Target (code)
    .about = What was hit; each kind once for a record.
field-target_named =
    .column = Target
    .about = The same in words.
field-target_count =
    .column = How many
    .about = Empty: some, not counted.
field-target_damage =
    .column = Damage
    .about = How badly it was hit. Empty: not known.
field-target_service =
    .column = Service
    .about = Whether it still works. Empty: not known.
field-damage =
    .question = How badly was it damaged?
    .answer = Damage
    .button = Damage
field-service =
    .question = Does it still work?
    .answer = Working
    .button = Still working?
field-hurt =
    .question = Was anyone hurt?
    .answer = Hurt
field-trapped =
    .question = How many people are trapped or missing?
    .answer = Trapped
field-killed_total =
    .question = How many were killed?
    .hint = Civilians, rescue workers included. Press or type.
    .answer = Killed
    .label = killed
    .column = Killed: all
    .about = Civilians killed, rescue workers included. Empty: not known yet. 0: none.
read-heading-killed_total = killed | deaths | dead | fatalities | number killed | people killed | total killed | civilians killed | civilians reported killed | number of deaths | no of killed | martyrs | #affected+killed
field-killed_who =
    .question = Who was killed?
    .hint = A child is anyone under 18.
    .answer = Killed, who
field-killed_women =
    .question = Of the { $total } killed, how many were women?
    .hint = Women of 18 and over; girls are asked for as children.
    .answer = Women killed
    .label = women killed
    .column = Killed: women
    .about = Women, 18 and over. Empty: not known. Women, children and men do not overlap.
read-heading-killed_women = killed women | women killed | female killed
field-killed_children =
    .question = Of the { $total } killed, how many were children?
    .hint = A child is anyone under 18.
    .answer = Children killed
    .label = children killed
    .column = Killed: children (under 18)
    .about = A child is under 18. Empty: not known.
read-heading-killed_children = killed children | children killed | minors killed
field-killed_men =
    .question = { $left ->
        [one] Was the other person killed a man?
       *[other] Were the { $left } others killed all men?
    }
    .answer = Other killed, men
    .label = men killed
    .column = Killed: men
    .about = Men, 18 and over. Empty: not known.
read-heading-killed_men = killed men | men killed | male killed
field-killed_responders =
    .question = How many of the killed were rescue workers?
    .answer = Rescue workers killed
    .label = rescue workers killed
    .column = Killed: rescue workers
    .about = They are counted among the others too.
field-killed_at_least =
    .question = Were more than { $total } killed?
    .answer = Killed: at least
    .label = whether the number of killed is a lower bound
    .column = Killed: at least
    .about = Yes: the number of killed is a lower bound. Empty: it is the number itself.
field-injured_total =
    .question = How many were injured?
    .hint = Civilians, rescue workers included. Press or type.
    .answer = Injured
    .label = injured
    .column = Injured: all
    .about = Civilians injured, rescue workers included. Empty: not known yet. 0: none.
read-heading-injured_total = injured | wounded | injuries | number injured | people injured | total injured | civilians injured | civilians reported injured | no of injured | #affected+injured
field-injured_who =
    .question = Who was injured?
    .hint = A child is anyone under 18.
    .answer = Injured, who
field-injured_women =
    .question = Of the { $total } injured, how many are women?
    .hint = Women of 18 and over; girls are asked for as children.
    .answer = Women injured
    .label = women injured
    .column = Injured: women
    .about = Women, 18 and over. Empty: not known. Women, children and men do not overlap.
read-heading-injured_women = injured women | women injured
field-injured_children =
    .question = Of the { $total } injured, how many are children?
    .hint = A child is anyone under 18.
    .answer = Children injured
    .label = children injured
    .column = Injured: children (under 18)
    .about = A child is under 18. Empty: not known.
read-heading-injured_children = injured children | children injured
field-injured_men =
    .question = { $left ->
        [one] Is the other injured person a man?
       *[other] Are the { $left } other injured all men?
    }
    .answer = Other injured, men
    .label = men injured
    .column = Injured: men
    .about = Men, 18 and over. Empty: not known.
read-heading-injured_men = injured men | men injured
field-injured_responders =
    .question = How many of the injured are rescue workers?
    .answer = Rescue workers injured
    .label = rescue workers injured
    .column = Injured: rescue workers
    .about = They are counted among the others too.
field-injured_at_least =
    .question = Were more than { $total } injured?
    .answer = Injured: at least
    .label = whether the number of injured is a lower bound
    .column = Injured: at least
    .about = Yes: the number of injured is a lower bound. Empty: it is the number itself.
field-responders =
    .question = Are rescue workers among the killed or injured?
    .answer = Rescue workers
field-civilian_status =
    .question = Were all the killed and injured civilians?
    .answer = Civilians
    .button = All civilians?
    .label = civilians
    .column = Civilians
    .about = Whether it is certain that all of them were civilians.
field-missing =
    .question = How many people are missing?
    .answer = Missing
    .button = Missing people
    .label = missing
    .column = Missing
    .about = People not found yet. Empty: not known.
    .sentence =
        { $missing } { $missing_number ->
            [one] was
           *[other] were
        } reported missing{ $unsure }.
read-heading-missing = missing
field-indirect_deaths =
    .question = How many died of it indirectly?
    .hint = A heart attack during the shelling, a death while fleeing. They are never added to the killed.
    .answer = Indirect deaths
    .button = Indirect deaths
    .label = indirect deaths
    .column = Indirect deaths
    .about = Such as a heart attack during the shelling. Never part of “Killed: all”.
    .sentence =
        { $indirect_deaths } died as an indirect result of what happened and { $indirect_deaths_number ->
            [one] is
           *[other] are
        } not counted among those killed{ $unsure }.
field-died_later =
    .question = How many of the killed were injured first and died later?
    .hint = They are part of the killed.
    .answer = Died later
    .button = Died later
    .label = died later
    .column = Died later
    .about = Those among the killed who were injured first. Part of “Killed: all”.
    .sentence =
        Of those killed, { $died_later_number ->
            [one] one
           *[other] { $died_later_number }
        } had been injured first and died later{ $unsure }.
field-rescued =
    .question = How many people were rescued alive?
    .answer = Rescued
    .button = Rescued people
    .label = rescued
    .column = Rescued
    .about = People brought out alive, injured or not. Empty: not known.
    .sentence =
        { $rescued } { $rescued_number ->
            [one] was
           *[other] were
        } rescued alive{ $unsure }.
field-displaced_families =
    .question = How many families were displaced?
    .answer = Displaced families
    .button = Displaced families
    .label = displaced families
    .column = Displaced families
    .about = Families who had to leave because of it. Empty: not known.
    .sentence =
        { $displaced_families } { $displaced_families_number ->
            [one] was
           *[other] were
        } displaced{ $unsure }.
noun-displaced_families =
    .one   = a family
    .other = { $n } families
    .at-least-one = one family
field-homes_destroyed =
    .question = How many homes were destroyed?
    .answer = Homes destroyed
    .button = Homes destroyed
    .label = homes destroyed
    .column = Homes destroyed
    .about = Homes in which nobody can live any more. Empty: not known.
    .sentence =
        { $homes_destroyed } { $homes_destroyed_number ->
            [one] was
           *[other] were
        } destroyed{ $unsure }.
noun-homes_destroyed =
    .one   = a home
    .other = { $n } homes
    .at-least-one = one home
field-search =
    .question = Does the search for survivors go on?
    .answer = Search
    .button = Search for survivors
    .label = search
    .column = Search
    .about = Whether rescuers still search. A statement says only that a search has ended.
    .sentence-ended =
        { $attacks ->
            [one] The search for survivors has ended
           *[other] The search for survivors has ended at { $search_ended_number ->
                [one] one
               *[other] { $search_ended_number }
            } of the sites
        }{ $unsure }.
field-access =
    .question = Could the teams reach the place?
    .answer = Access
    .button = Access to the place
    .label = access
    .column = Access
    .about = Whether the teams were let through.
    .sentence-denied =
        { $attacks ->
            [one] Our teams could not reach the site
           *[other] Our teams could not reach { $access_denied_number ->
                [one] one
               *[other] { $access_denied_number }
            } of the sites
        }{ $unsure }.
field-family_objects =
    .label = objection of the family
    .column = Family objects
    .about = Whether the family of those concerned objects to publication. Such a record counts in totals, and is in no file for others.
field-narrative =
    .question = What else should be known? Type it.
    .answer = Note
    .label = note
    .column = In words
    .about = The reporter’s own words.
read-heading-narrative = narrative | notes | description | comments | remarks | event description | incident description | summary | details | comment | #description+event
field-source =
    .question = Who saw it?
    .answer = Seen by
    .label = source
    .column = Source
    .about = Who told it, by kind.
read-heading-source = source
field-reporter =
    .column = Reporter
    .about = A pseudonym. Names are kept nowhere.
field-organisation =
    .column = Organisation
    .about = Whose record this is.
field-evidence_kind =
    .column = Kind of file
    .about = What sort of file it is.
field-evidence_mime_type =
    .column = File type
    .about = As Telegram gave it.
field-evidence_size =
    .column = Bytes
    .about = How large it is.
field-evidence_state =
    .column = Kept
    .about = Whether the file lies in the store.
field-evidence_received_at =
    .column = Received
    .about = When it came in, local time ({ $zone }).
field-evidence_sha256 =
    .column = SHA-256
    .about = The hash of its bytes, and its name in the store.
field-review =
    .question = Is this right?
    .hint = Press a line to change it.
field-evidence =
    .question = Send pictures, videos, voice notes or files now, as many as you like.
    .hint = A picture sent “as file” keeps more detail. You can also send them at any other moment.
field-more_details =
    .question = What do you want to add?
