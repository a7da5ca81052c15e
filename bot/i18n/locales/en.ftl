### The chat: what people read and press. Short, calm, concrete; the verb first on buttons.

## Coming in

stranger = This is a private service.
choose-language = Which language do you read?
language-name = English
language-en = English
language-ar = Arabic
welcome-heading = You are { $pseudonym }.
welcome-responder =
    Press “📝 Report an attack” below, or send /report. Every answer is kept at once; you can stop and go on later.
    /mine shows your reports, to correct or withdraw them.
welcome-coordinator =
    Each report comes to you as a card to decide on.
    /queue shows what waits.
    /digest shows the statement of today so far; /digest 2023-10-05 that of any day.
    To report yourself, press “📝 Report an attack”, or send /report.
welcome-admin =
    Each report comes to you as a card to decide on.
    /queue shows what waits.
    /digest shows the statement of today so far; /digest 2023-10-05 that of any day.
    /people is for invitations and roles, /audit for who did what, /bundle for a report with its evidence.
    To report yourself, press “📝 Report an attack”, or send /report.
key-report = 📝 Report an attack
key-position = 📍 Send my position
command-report = Report an attack
command-mine = My reports
command-digest = The day’s statement
command-language = Language
command-help = What I can do here

## When something does not fit

not-understood = No report is open. To begin one, press “📝 Report an attack” or send /report; to correct one that is sent, send /mine.
kind-not-taken = I cannot keep this kind of message. Send words, a position, pictures, videos, voice notes or files.
edit-too-late = Your edit changed nothing. To correct a report that is sent, send /mine.
not-kept = Your last message could not be kept. Please send it again. If it happens again, tell your coordinator this number: { $error }
not-kept-yet = We cannot keep your answer just now. Nothing is lost: it is taken by itself as soon as we can. You need not send it again.
button-old = That was an old button; nothing was changed. Please use the newest card.
button-of-closed = This report is no longer open.

## The card of a report

card-heading = New report · { $here } of { $of }
card-correcting = Correcting { $number }
card-files = 📎 { $count ->
    [one] 1 file
   *[other] { $count } files
}
card-rest = { $number } is sent · what is missing: { $here } of { $of }
card-words = ✍ { $words }
where-position-hint = If you are where it struck, send your position with the button below the text field.
where-taken = 📍 ✓
ask-where = Where did it strike?
    .hint = Press a place, type its name, or send a pin.
ask-where-which = Which “{ $name }”?
ask-where-unknown = I know no place called “{ $name }”. Keep the name as you typed it, or type it again.
ask-again = A new attack, or more about the one you already reported here?
ask-when = When?
    .hint = Press, or type: 14:30, yesterday 9 pm, 20 minutes ago.
ask-kinds = What kind of attack?
    .hint = Press all that apply, or type them.
ask-targets = What was hit?
    .hint = Press all that apply; − and + change how many.
ask-origin = Where did the fire come from?
ask-hurt = Was anyone hurt?
ask-trapped = How many people are trapped or missing?
ask-killed_total = How many were killed?
    .hint = Civilians, rescue workers included. Press or type.
ask-killed_who = Who was killed?
    .hint = A child is anyone under 18.
ask-killed_women = Of the { $total } killed, how many were women?
    .hint = Women of 18 and over; girls are asked for as children.
ask-killed_children = Of the { $total } killed, how many were children?
    .hint = A child is anyone under 18.
ask-killed_men = Were all the others killed men?
ask-injured_total = How many were injured?
    .hint = Civilians, rescue workers included. Press or type.
ask-injured_who = Who was injured?
    .hint = A child is anyone under 18.
ask-injured_women = Of the { $total } injured, how many are women?
    .hint = Women of 18 and over; girls are asked for as children.
ask-injured_children = Of the { $total } injured, how many are children?
    .hint = A child is anyone under 18.
ask-injured_men = Are all the others injured men?
ask-responders = Are rescue workers among the killed or injured?
ask-killed_responders = How many of the killed were rescue workers?
ask-injured_responders = How many of the injured are rescue workers?
ask-review = Is this right?
    .hint = Press a line to change it.
ask-evidence = Send pictures, videos, voice notes or files now, as many as you like.
    .hint = A picture sent “as file” keeps more detail. You can also send them at any other moment.
ask-narrative = What else should be known? Type it.
ask-source = Who saw it?
ask-more_details = What do you want to add?
ask-munitions = Which munition, if it was seen?
ask-patterns = Was it one of these?
ask-damage = How badly was it damaged?
ask-service = Does it still work?
ask-missing = How many people are missing?
ask-indirect_deaths = How many died of it indirectly?
    .hint = A heart attack during the shelling, a death in flight. They are never added to the killed.
ask-strikes = How many strikes were there?
ask-civilian_status = Were all the killed and injured civilians?
ask-origin_known_by = How is it known where the fire came from?
ask-sure = { $value } — really?
ask-cancel = Throw this report away?
ask-keep-words = I could not read this as an answer to “{ $question }”. Keep it as a note in the report?

form-more = More …
form-next = Next ›
form-none-of-these = None of these ›
form-nothing-known = Not known yet ›
form-none = None
form-sure = Yes, { $value }
form-type-again = No, again
form-not-known = Not known yet
form-all-men = All of them men
form-who-unknown = Who they are: not known yet
form-keep-typed = Keep “{ $name }” as typed
form-now = Now { $time }
form-clock = { $time }
form-day-clock = { $date } { $time }
form-today = Today, { $part }
form-yesterday = Yesterday, { $part }
form-clear-words = Clear the note
form-done = ‹ Back to the report
form-send = ✓ Send
form-evidence = 📷 Pictures, files
form-words = ✍ Add a note
form-source = 👁 Who saw it?
form-more-details = ⋯ More details
form-back = ‹ Back
form-cancel = ✕ Cancel
form-stay = ‹ No, go on
form-really-cancel = ✕ Yes, throw away
form-keep-words = ✓ Keep as a note
form-drop-words = No, drop it
form-counted = { $name } · { $count ->
    [some] some
   *[other] { $count }
}
review-line = { $name }: { $answer }
detail-munitions = Munition
detail-patterns = Pattern
detail-damage = Damage
detail-service = Still working?
detail-missing = Missing people
detail-indirect_deaths = Indirect deaths
detail-strikes = Number of strikes
detail-civilian_status = All civilians?
detail-origin_known_by = How the origin is known
name-where = Where
name-when = When
name-kinds = Kind
name-targets = Hit
name-origin = Fire from
name-hurt = Hurt
name-trapped = Trapped
name-killed_total = Killed
name-killed_who = Killed, who
name-killed_women = Women killed
name-killed_children = Children killed
name-killed_men = Others killed
name-injured_total = Injured
name-injured_who = Injured, who
name-injured_women = Women injured
name-injured_children = Children injured
name-injured_men = Others injured
name-responders = Rescue workers
name-killed_responders = Rescue workers killed
name-injured_responders = Rescue workers injured
name-narrative = Note
name-source = Seen by
name-munitions = Munition
name-patterns = Pattern
name-damage = Damage
name-service = Working
name-missing = Missing
name-indirect_deaths = Indirect deaths
name-strikes = Strikes
name-civilian_status = Civilians
name-origin_known_by = Origin known

## Codes of the record, as words on buttons

code-attack_kinds-air_strike = Air strike
code-attack_kinds-helicopter_strike = Helicopter strike
code-attack_kinds-barrel_bomb = Barrel bomb
code-attack_kinds-artillery = Artillery
code-attack_kinds-mortar = Mortar
code-attack_kinds-tank_fire = Tank, direct fire
code-attack_kinds-missile = Missile
code-attack_kinds-rocket = Rocket launcher
code-attack_kinds-guided_missile = Guided missile
code-attack_kinds-naval_strike = From the sea
code-attack_kinds-drone_strike = Drone strike
code-attack_kinds-suicide_drone = One-way drone
code-attack_kinds-car_bomb = Car bomb
code-attack_kinds-ied = Planted bomb (IED)
code-attack_kinds-unknown_explosion = Explosion, cause unknown
code-attack_kinds-small_arms = Gunfire, sniper
code-attack_kinds-ground_assault = Ground assault
code-attack_kinds-landmine = Landmine
code-attack_kinds-unexploded_ordnance = Unexploded ordnance
code-attack_kinds-other = Other
code-targets-market = Market
code-targets-residential_area = Residential area
code-targets-home = House
code-targets-school = School
code-targets-university = University
code-targets-kindergarten = Kindergarten
code-targets-mosque = Mosque
code-targets-church = Church
code-targets-hospital = Hospital
code-targets-medical_facility = Clinic
code-targets-ambulance = Ambulance
code-targets-displacement_camp = Displacement camp
code-targets-shelter = Shelter
code-targets-civil_defence_centre = Civil defence centre
code-targets-civil_defence_team = Civil defence team
code-targets-civil_defence_vehicle = Civil defence vehicle
code-targets-aid_facility = Aid facility
code-targets-media_office = Media office
code-targets-public_building = Public building
code-targets-cultural_site = Cultural site
code-targets-road = Road
code-targets-bridge = Bridge
code-targets-farmland = Farmland
code-targets-farm = Farm
code-targets-factory = Factory
code-targets-civilian_vehicle = Civilian car
code-targets-electricity_facility = Electricity
code-targets-water_facility = Water
code-targets-fuel_station = Fuel station
code-targets-bakery = Bakery
code-targets-telecom_facility = Telecommunications
code-targets-open_area = Open ground
code-targets-other = Other
code-targets-unknown = Not known
code-munitions-cluster = Cluster
code-munitions-incendiary = Incendiary
code-munitions-white_phosphorus = White phosphorus
code-munitions-thermobaric = Thermobaric
code-munitions-chlorine = Chlorine
code-munitions-other_chemical = Other chemical
code-munitions-unexploded_left = Unexploded remains
code-patterns-double_tap = Second strike on the same place
code-patterns-several_waves = Several waves
code-patterns-on_responders = On rescue workers
code-patterns-at_night = At night
code-party-unknown = Not known
code-party-syrian_regime = Syrian regime
code-party-russia = Russia
code-party-regime_and_russia = Regime and Russia
code-party-sdf = SDF
code-hurt-none = No one (checked)
code-hurt-killed_and_injured = Killed and injured
code-hurt-only_killed = Only killed
code-hurt-only_injured = Only injured
code-hurt-trapped = People trapped
code-hurt-unknown = Not known yet
code-who-man = Man
code-who-woman = Woman
code-who-child = Child
code-who-unknown = Not known yet
code-others_men-yes = Yes, men
code-others_men-unknown = Not known yet
code-responders-none = None
code-responders-some = Yes
code-responders-unknown = Not known yet
code-again-new = A new attack
code-again-more = More about it
code-source-own_team_on_scene = Our team, on scene
code-source-eyewitness = Eyewitness
code-source-medical_staff = Medical staff
code-source-family = Family
code-source-observer = Observer
code-source-media = Media
code-source-official = Officials
code-source-social_media = Social media
code-source-unknown = Not known
code-damage-none = None
code-damage-partial = Partly
code-damage-severe = Badly
code-damage-destroyed = Destroyed
code-service-working = Works
code-service-partly = Partly
code-service-out_of_service = Out of service
code-civilian_status-civilians = All civilians
code-civilian_status-unknown = Not certain
code-origin_known_by-seen = Seen
code-origin_known_by-heard = Heard
code-origin_known_by-told = Told by others
code-state-submitted = sent
code-state-needs_info = question open
code-state-verified = verified
code-state-rejected = rejected
code-state-merged = merged
code-state-withdrawn = withdrawn
code-state-unverifiable = cannot be verified
part-of-day-after_midnight = after midnight
part-of-day-dawn = dawn
part-of-day-morning = morning
part-of-day-noon = noon
part-of-day-afternoon = afternoon
part-of-day-evening = evening
part-of-day-night = night
day-today = today
day-yesterday = yesterday

## A report in a few lines

place-in-region = { $place }, { $region }
summary-comma = {", "}
summary-dot = {" · "}
summary-hit = Hit: { $targets }
summary-target = { $name } ×{ $count }
summary-killed = killed { $count }
summary-injured = injured { $count }
summary-killed-none = none killed
summary-injured-none = none injured
summary-killed-unknown = killed: not known yet
summary-injured-unknown = injured: not known yet
summary-no-one = No one hurt
summary-with-parts = { $total } ({ $parts })
summary-part-women = women { $count }
summary-part-children = children { $count }
summary-part-men = men { $count }
summary-part-responders = rescue workers { $count }

## After sending

report-sent = Sent ✓ { $number }
report-cancelled = The report was thrown away.
report-more-about = It is more about a report you sent: here it is.
report-closed = This report is { $state }; it can no longer be changed here.
report-withdrawn = { $number } is withdrawn.
receipt-heading = ✓ { $number }{ $revision ->
    [1] {""}
   *[other] {" "}· corrected
}
report-correct = ✎ Correct
report-withdraw = Withdraw
report-injured-died = An injured person died
report-keep = ‹ No, keep it
report-really-withdraw = Yes, withdraw { $number }
ask-withdraw = Withdraw { $number }? It will not be counted any more.
ask-who-died = { $number }: who of the injured died?
died-does-not-fit = Nobody like that is among the injured of this report. Correct its figures first.
died-noted = Noted ✓
mine-empty = You sent no report in the last { $hours } hours.
mine-heading = Your reports of the last { $hours } hours
mine-line = { $number } · { $place } · { $state }
ask-again-heading = { $number }: is it known by now?
ask-again-line = Press what you know now.
still-not-known = Still not known
still-not-known-noted = Noted ✓
unfinished-heading = You have an unfinished report.
unfinished-go-on = Go on with it
unfinished-new = Start a new one
files-whose = { $count ->
    [one] 1 file is kept. Which report does it belong to?
   *[other] { $count } files are kept. Which report do they belong to?
}
files-new-report = 📝 A new report
files-kept = { $count ->
    [one] Kept with { $number } ✓
   *[other] { $count } kept with { $number } ✓
}

## Statements, for coordinators

digest-left-out = Left out, because they break a rule of the record: { $numbers }
digest-which-day = I read no day in “{ $given }”. Send /digest, or a day such as /digest 2023-10-05.
statement-marked-updated = Updated later; figures changed in { $numbers }. The next statement says how.
statement-marked-updated-many = Updated later; figures changed in { $count } reports. The next statement says how.
ask-is-it-there = The program stopped while it posted the statement of { $day } ({ $language }). Please look: is it in the channel?
is-there = Yes, it is there
is-not-there = No, post it
settled-there = Noted: it is there.
settled-sent-again = It is being posted now.

## A gazetteer file that was not taken

places-twice = { $column } holds “{ $value }”, which an earlier line has already.
places-no-rows = The file has no places.
places-not-readable = The file cannot be read as CSV or XLSX.
places-no-column = There is no column for { $column }.
places-missing = { $column } is empty.
places-unknown-governorate = { $column } holds “{ $value }”, which is no governorate’s p-code.
places-not-a-number = { $column } holds “{ $value }”, which is not a number.
places-out-of-range = { $column } holds “{ $value }”, which is not on earth.

## Why something was refused: what was understood, and what to do

problem-choose-one = Press at least one.
problem-figure-range = I read { $value }. A number from 0 to { $most } is needed.
problem-figure-large = I read { $value }. That is a great many.
problem-more-than-all = I read { $value }, but there are only { $most } left. Which is right?
problem-figure-unclear = I am not sure what “{ $words }” means as a number. Send just the number.
problem-figure-uncertain = “{ $words }” is not a number I may write down. Send the number that is sure, or press “Not known yet”.
problem-figure-of-others = “{ $words }” is about others than I asked for. Send just the number.
problem-parts-above-total = I read { $total } in all but { $parts } women, children and men among them. Which is right?
problem-responders-above-total = I read { $total } in all but { $parts } rescue workers among them. Which is right?
problem-parts-without-total = { $parts } are named but not how many there were in all. How many in all?
problem-place-unknown = No place of this name in my table.
problem-name-too-long = That is too long for a name: at most { $most } letters.
problem-words-too-long = That is too long: at most { $most } letters in all.
problem-coordinate-range = This position cannot be right. Send it again.
problem-time-in-future = { $time } is still to come. When was it?
problem-time-too-old = { $date } is more than a year ago. When was it?
problem-time-ambiguous = “{ $words }” can mean several times. Press the right one.
problem-time-no-such-date = There is no such day or hour as “{ $words }”. When was it?
problem-time-contradiction = “{ $words }” contradicts itself. When was it?
problem-edit-not-read = You edited your answer to “{ $name }”, but I cannot read it now. The old answer stands; press its line at review to change it.
targets-nothing = Not known yet
correction-overtaken = The report was changed meanwhile. Here it is as it stands now; please correct it again.
digest-not-yet = { $day } has not come yet.
problem-bad-id = { $field } holds “{ $value }”; it may hold letters, digits, - and _.
problem-bad-number = { $field } holds “{ $value }”; it may hold a day and a number such as 2023-10-05/07.
problem-half-letter = { $field } holds half of a letter's code, which nothing can write. Write the whole letter.
problem-control-character = { $field } holds a character that cannot be written.
problem-required = { $field } is missing.
problem-unknown-field = { $field } is not a field of the record.
problem-wrong-type = { $field } holds “{ $value }”, which is not of the right type ({ $wanted }).
problem-not-a-time = { $field } holds “{ $value }”, which is not a date and time such as 2023-10-05T15:00:00+03:00.
problem-no-zone = { $field } has no time zone; write it as 2023-10-05T15:00:00+03:00.
problem-not-json = This is not JSON.
problem-not-an-object = This is not a JSON object.
problem-unknown-code = { $field } holds “{ $value }”; it may hold: { $codes }.
problem-code-twice = { $field } names a code twice.
problem-target-count = { $field } holds { $value }; it may hold 1 or more, or null for “some”.
problem-target-twice = { $field } names “{ $value }” a second time.
problem-half-position = { $field } has a latitude or a longitude without the other.
problem-id-differs = id: another record has this id and says something else.
problem-number-taken = number: another record has the number { $value }.
problem-id-twice = id: this file names it a second time.

## What coordinators see of a report

command-queue = What waits for review
review-verify = ✓ Verify
review-ask = ? Ask
review-same = = Same as …
review-change = ✎ Change
review-more = ⋯
review-back = ‹ Back
review-history = History
review-certainty = Certainty
review-attribution = Origin of fire
review-unverifiable = Cannot be verified
review-reject = Reject
review-unverify = Take back “verified”
review-reopen = ↺ Review again
review-unmerge = Undo the merge
review-origin = From: { $party } ({ $level })
review-reporter = reporter { $who }
review-filed-for = reporter { $who }, filed by { $by }
review-filed-outside = outside source, filed by { $by }
review-imported = imported
review-state = State: { $state }
review-state-by = State: { $state }. { $what }
review-question = ❓ { $question } — asked by { $who } at { $at }, not answered yet ({ $age })
review-double = ⧉ Perhaps the same as { $number }: { $km ->
    [none] same place
   *[other] { $km } km away
}, { $apart } apart
review-account = { $number }, reporter { $who }: { $figures }
review-done = Noted ✓
review-changed = { $number } is changed ✓
review-too-late = Somebody else was quicker. { $what }
review-changed-meanwhile = The report changed meanwhile, so nothing was done. Please look at its card again.
review-type-reason = { $who }, why? Reply to this message with the reason for { $number }.
review-own-attribution = You reported this yourself. Another coordinator has to say who fired.
review-merged-undo = This report is part of another one. Undo the merge there first.
review-change-private = The form is open in your own chat with me.
report-no-such = There is no report { $number }.
queue-empty = Nothing waits for review.
queue-heading = { $count ->
    [one] 1 report waits for review
   *[other] { $count } reports wait for review, oldest first
}
queue-heading-more = The { $count } oldest reports that wait for review
queue-line = { $number } · { $place } · { $age }{ $questions ->
    [0] {""}
   *[other] {" "}· ❓
}
age-minutes = { $count } min
age-hours = { $count } h
age-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
who-program = The program
code-certainty-rumour = rumour
code-certainty-possible = possible
code-certainty-probable = probable
code-certainty-confirmed = confirmed
code-attribution-not_assessed = not assessed
code-attribution-reported = reported
code-attribution-assessed = assessed
code-attribution-approved = approved
reason-none = no reason given
reason-no_attack = it was no attack
reason-false = it is not true
reason-not_ours = it is outside our area
reason-no_answer = nobody answers our questions
reason-no_source = there is no source to check it with
reason-second = a second, unconnected source
reason-media = pictures whose place is known
reason-hearsay = only hearsay
reason-doubt = the accounts contradict each other
reason-other = Another reason …
reason-died = an injured person died

did-report-submit = { $who } sent it at { $at }.
did-report-import = { $who } imported it at { $at }.
did-report-correct = { $who } corrected it at { $at }.
did-report-withdraw = { $who } withdrew it at { $at }.
did-report-verify = { $who } verified it at { $at }.
did-report-reject = { $who } rejected it at { $at }: { $why }.
did-report-unverifiable = { $who } marked it as not verifiable at { $at }: { $why }.
did-report-reopen = { $who } took the decision back at { $at }.
did-report-attribute = { $who } judged the origin of fire at { $at }.
did-report-certainty = { $who } changed the certainty at { $at }: { $why }.
history-heading = { $number }: all that happened
history-change = { $field }: { $before } → { $after }
field-place = place
field-time = time
field-targets = what was hit
field-attributed_to = origin of fire
field-attack_kinds = kind of attack
field-munitions = munition
field-patterns = pattern
field-killed-total = killed
field-killed-women = women killed
field-killed-children = children killed
field-killed-men = men killed
field-killed-responders = rescue workers killed
field-injured-total = injured
field-injured-women = women injured
field-injured-children = children injured
field-injured-men = men injured
field-injured-responders = rescue workers injured
field-certainty = certainty
field-attribution = judgement of the origin
field-source = source
field-civilian_status = civilians
field-origin_known_by = how the origin is known
field-strikes = strikes
field-missing = missing
field-indirect_deaths = indirect deaths
field-narrative = note

## Asking back

ask-in-words = ✍ In your own words
ask-type-question = { $who }, what should be asked about { $number }? Reply to this message with the question.
question-sent = Asked ✓
question-heading = ❓ The coordinators ask about { $number }
question-reply = Reply to this message with your answer.
question-unknown = I do not know
question-answered = Thank you ✓
question-thanks = ✓ Thank you. Your answer is kept with { $number }.
question-over = This question is answered already.
question-news = { $number }: “{ $question }” was answered.
problem-answer-not-read = I could not read “{ $words }” as an answer. Press a button, or type it in other words.
did-report-ask = { $who } asked a question about it at { $at }.
did-report-answer = { $who } answered a question at { $at }: { $why }.
reason-step-killed_total = how many were killed
reason-step-injured_total = how many were injured
reason-step-where = where it struck
reason-step-when = when it was
reason-step-kinds = what kind of attack it was
reason-step-targets = what was hit
reason-step-origin = where the fire came from
reason-step-source = who saw it
reason-step-munitions = which munition it was

## The same attack

merge-candidate = { $number } · { $place } · { $apart } apart
merge-type = Another number …
merge-type-number = { $who }, which report is the same as { $number }? Reply to this message with its number.
merge-question = Is this one attack?
merge-certainty = Merged, it is { $certainty }. Tick “unconnected” only if the two could not have heard it from each other; two teams of ours are not unconnected.
merge-unconnected = The two sources are unconnected
merge-one = ✓ One attack: merge
merge-two = They are two attacks
merge-figures = { $figures } ({ $number })
merge-was-merged = { $who } merged them.
merge-was-apart = { $who } decided: two attacks.
merge-was-undone = { $who } undid the merge.
review-ranges = Accounts:{" "}
review-range-killed = killed { $lowest }–{ $highest }
review-range-injured = injured { $lowest }–{ $highest }
did-report-merge = { $who } merged { $why } into it at { $at }.
did-report-merged = { $who } merged it into { $why } at { $at }.
did-report-unmerge = { $who } undid the merge with { $why } at { $at }.

## Alerts

alert-heading = 🔴 { $number }
alert-unverified = Not verified yet.
alert-verified = Verified.
alert-changed = ✎ { $field }: { $before } → { $after }
alert-over = { $number } does not stand any more: { $state }.
alert-place-withheld = place withheld

## Sign-off and posting

command-sign = Sign off the day’s statement
command-retract = Take a posted statement back
sheet-open = Open the sheet
sheet-heading-preliminary = Sign-off: the preliminary statement of { $day }
sheet-heading-final = Sign-off: the final statement of { $day }
sheet-rise = 📈 The figures show a rise over { $days } days. It is claimed only if you confirm it.
sheet-claim = Claim the rise
sheet-edits = { $count ->
    [one] ✎ 1 sentence is struck or added.
   *[other] ✎ { $count } sentences are struck or added.
}
sheet-by-itself = It goes out by itself.
sheet-not-approved = It goes out only once it is approved.
sheet-was-approved = Approved by { $who }.
sheet-approved = Approved ✓
sheet-approve = ✓ Approve
sheet-sentences = Sentences
sheet-add = ✍ Add a sentence
sheet-again = ↻ Show the draft again
sheet-reminder = The statement of { $day } is due and waits for your approval.
sheet-void = What was approved for { $day } has changed: the approval is void. Please look again.
sheet-which-sentence = Which sentence?
sheet-which-language = In which language’s statement?
sheet-remove = Remove: { $text }
sheet-clause = { $clause }: { $numbers }
sheet-behind = Behind it: { $numbers }
sheet-strike = ✕ Strike it for this day
sheet-restore = ↺ Let it stand again
sheet-type-sentence = { $who }, which sentence should be added ({ $language })? Reply to this message with it.
sheet-added = Added ✓
unresolved-nothing = Nothing is unresolved.
unresolved-waiting = { $count ->
    [one] 1 report waits for review: { $numbers }
   *[other] { $count } reports wait for review: { $numbers }
}
unresolved-asked = Questions not answered: { $numbers }
unresolved-unknown = Figures not known yet: { $numbers }
unresolved-party = Origin of fire not approved, so not named: { $numbers }
unresolved-broken = Left out, because they break a rule of the record: { $numbers }
unresolved-doubles = { $count ->
    [one] 1 pair of reports may be one attack
   *[other] { $count } pairs of reports may be one attack each
}
post-approve-first = This statement has to be approved first: send /sign.
post-done = { $count ->
    [one] The statement of { $day } is being posted.
   *[other] The statement of { $day } is being posted in { $count } channels.
}
post-nothing = Nothing to post: the statement of { $day } is there already.
edition-preliminary = Preliminary statement, { $language }
edition-final = Final statement, { $language }
retract-which = Which statement of { $day } should be taken back?
retract-nothing = No statement of { $day } stands in a channel.
retract-really = { $what }, { $day }: replace it by a line that says it was taken back?
retract-do = ✕ Yes, take it back
retract-done = The statement of { $day } is taken back.
statement-retracted = This statement of { $day } was taken back.

## A statement that is late, or goes out without something

trouble-preliminary = preliminary statement for { $day } ({ $languages })
trouble-final = final statement for { $day } ({ $languages })
trouble-weekly = statement of the week up to { $day } ({ $languages })
trouble-statement-late = ⚠ The { $statement } is late. It could not be made: { $cause } The program keeps trying.
trouble-statement-out = ✓ The { $statement } was late. It is out now.
trouble-picture-late = ⚠ The { $statement } is out, but its picture could not be drawn: { $cause } The program keeps trying.
trouble-picture-out = ✓ The picture for the { $statement } is out now.
trouble-picture-given-up = ⚠ The { $statement } stays without a picture: it could not be drawn, and the program has stopped trying.
trouble-without-seal = ⚠ The { $statement } goes out without the seal of the records in its footer: { $cause }
trouble-without-doubles = ⚠ The { $statement } goes out without its note on reports that may be of one attack: { $cause }
trouble-without-changes = ⚠ The { $statement } goes out without its list of changed figures: { $cause }
trouble-cause-memory = the machine has too little memory.
trouble-cause-room = there is no room left on the disk.
trouble-cause-record = a stored record or file is damaged or cannot be opened.
trouble-cause-program = the program made an error; the administrator can see it in the log.

## Filing for somebody, periods, silent areas

command-file = File a report for somebody
command-quiet = Nothing to report today
command-cover = Who covers which area
file-for-whom = Who told it, by phone or radio?
file-outside = An outside source
file-for = You are filing this for { $who }.
file-for-outside = You are filing this for an outside source. Say at review who saw it.
file-done = ✓ { $number } is filed.
file-for-you = { $who } filed { $number } for you. /mine shows it and lets you correct it.
did-report-file = { $who } filed it at { $at } for { $why }.
reason-outside = an outside source
digest-which-days = I read no days in “{ $given }”. Send the first and the last day, at most a year: /digest 2023-10-04 2023-10-08.
edition-weekly = Statement of the week, { $language }
weekly-draft = This is the draft of the week up to { $day }. It goes out only if you post it.
weekly-post = ✓ Post it
quiet-noted = Noted for { $day }: nothing to report from you. If something happens, send /report.
cover-heading = Areas that are watched
cover-nothing = No area is watched yet.
cover-line = { $area }: { $who }
cover-hint = /cover A-01 Idlib adds one (a governorate, or a team’s name); /cover A-01 none takes that person’s away.
cover-how = I could not read “{ $given }”. Send a pseudonym and an area: /cover A-01 Idlib.
unresolved-no-report = No report came from: { $areas }. That does not mean that there was no attack.

## The picture

picture-title-day = Attacks of the day
picture-title-days = Attacks of these days
picture-map-note = Positions rounded. Red: people killed or injured. Data: Natural Earth, GeoNames.
picture-at-least = At least so many: some figures are not known yet.
picture-unplaced = { $count ->
    [one] 1 attack is not on the map: its position is not known.
   *[other] { $count } attacks are not on the map: their positions are not known.
}
picture-killed = killed
picture-injured = injured
picture-regions = By governorate
picture-days = Killed and injured, last { $days } days
picture-nobody = No one reported killed or injured
picture-elsewhere = Elsewhere
picture-alt-region = { $region } { $killed } killed and { $injured } injured
picture-alt = { $attacks ->
    [0] Picture for { $day }: no attack. { $regions }.
    [one] Picture for { $day }: a map and bars, 1 attack. { $regions }.
   *[other] Picture for { $day }: a map and bars, { $attacks } attacks. { $regions }.
}

## Second reports, pins far away, voice notes
edit-by-hand = You edited your message, but its report was changed here meanwhile, or I cannot read the new words as a report. It stays as it is; correct its lines here.
ask-where-pin = Your pin lies far from { $name }. Which is right?
second-ask = This reads like a whole report, and another one is still open. Which is it?
second-new = A new report
second-part = Part of the open report
second-kept = Kept as a note of the open report.
voice-came = 🎙 { $who } sent a voice note as a report
    .hint = Listen to it above and fill the report in; { $who } will be asked to confirm it.
voice-fill = ✎ Fill in
voice-taken = 🎙 { $by } is writing down the voice note of { $who }.
voice-is-taken = { $who } is filling it in already.
voice-over = This voice note has become a report already, or its sender is telling it in words.
voice-settled = 🎙 The voice note of { $who } is report { $number }.
voice-given-up = 🎙 { $who } gave up the report of this voice note.
voice-confirm = 🎙 { $by } heard your voice note and wrote it down as { $number }
    .hint = Is this right?
voice-yes = ✓ Yes, it is right
voice-change = ✎ Change
voice-thanks = Thank you. Confirmed.
did-report-confirm = { $who } confirmed it at { $at }.
## Exports and imports

command-export = Records as a file
export-file-title = Attacks, recorded by { $organisation }
export-sheet-attacks = Attacks
export-sheet-targets = Targets
export-sheet-evidence = Evidence
export-sheet-columns = Columns explained
export-about-sheet = Sheet
export-about-column = Column
export-about-name = Name for programs
export-about-meaning = What it means
export-cut = … (cut here: a cell of Excel holds no more; the whole text is in the CSV)
export-yes = yes
export-no = no
export-column-number = Number
    .about = The record’s number: its day and its place in that day.
export-column-id = Id
    .about = Never changes, whatever becomes of the record.
export-column-revision = Revision
    .about = How often the record was written; 1 is the first time. A higher one replaces a lower one.
export-column-state = State
    .about = What became of the record. Only verified ones were checked by a coordinator.
export-column-certainty = Certainty
    .about = How well it is known that it happened, as in WHO’s surveillance of attacks.
export-column-occurred_at = When it struck
    .about = Local time ({ $zone }). How exact it is stands in the next column: a part of a day has one set hour.
export-column-time_precision = Exactness of the time
    .about = How exactly the time is known.
export-column-reported_at = When it was reported
    .about = Local time ({ $zone }).
export-column-place_name = Place
    .about = The smallest place that is named. Empty where the place must not be found.
export-column-place_name_ar = Place (Arabic)
    .about = The same in Arabic, where it is known.
export-column-place_pcode = Place’s p-code
    .about = OCHA’s code of the place.
export-column-place_governorate = Governorate
    .about = Administrative level 1.
export-column-place_governorate_ar = Governorate (Arabic)
    .about = The same in Arabic.
export-column-place_governorate_pcode = Governorate’s p-code
    .about = OCHA’s code of the governorate.
export-column-place_latitude = Latitude
    .about = Degrees north, WGS 84. Outside the organisation rounded to 0.01°, about a kilometre. Empty: not known, or withheld.
export-column-place_longitude = Longitude
    .about = Degrees east, WGS 84; rounded as the latitude is.
export-column-place_precision = Exactness of the place
    .about = What the place and its position stand for.
export-column-place_method = How the position was found
    .about = How the position came into the record.
export-column-place_gps_accuracy_m = GPS accuracy (m)
    .about = Metres, as the phone gave them.
export-column-place_reporter_at_scene = Reporter at the scene
    .about = Whether the reporter stood there when sending the position.
export-column-attack_kinds = Kinds of attack (codes)
    .about = One code or more, with a space between.
export-column-attack_kinds_named = Kinds of attack
    .about = The same in words.
export-column-munitions = Munitions
    .about = No code or more, with a space between.
export-column-patterns = Patterns
    .about = No code or more, with a space between.
export-column-strikes = Strikes
    .about = How many hit. Empty: not known.
export-column-attributed_to = Origin of fire
    .about = The party the fire is attributed to; how surely, the next column says. In public files empty below the level the organisation set.
export-column-attribution = Attribution
    .about = “Reported” is what a reporter said; only a coordinator assesses or approves it.
export-column-origin_known_by = How the origin is known
    .about = How the reporter knows where the fire came from.
export-column-targets = What was hit (codes)
    .about = Codes with a space between; school:2 is two schools, school alone is some, not counted.
export-column-targets_named = What was hit
    .about = The same in words.
export-column-killed_total = Killed: all
    .about = Civilians killed, rescue workers included. Empty: not known yet. 0: none.
export-column-killed_women = Killed: women
    .about = Women, 18 and over. Empty: not known. Women, children and men do not overlap.
export-column-killed_children = Killed: children (under 18)
    .about = A child is under 18. Empty: not known.
export-column-killed_men = Killed: men
    .about = Men, 18 and over. Empty: not known.
export-column-killed_responders = Killed: rescue workers
    .about = They are counted among the others too.
export-column-injured_total = Injured: all
    .about = Civilians injured, rescue workers included. Empty: not known yet. 0: none.
export-column-injured_women = Injured: women
    .about = Women, 18 and over. Empty: not known. Women, children and men do not overlap.
export-column-injured_children = Injured: children (under 18)
    .about = A child is under 18. Empty: not known.
export-column-injured_men = Injured: men
    .about = Men, 18 and over. Empty: not known.
export-column-injured_responders = Injured: rescue workers
    .about = They are counted among the others too.
export-column-civilian_status = Civilians
    .about = Whether it is certain that all of them were civilians.
export-column-missing = Missing
    .about = People not found yet. Empty: not known.
export-column-indirect_deaths = Indirect deaths
    .about = Such as a heart attack during the shelling. Never part of “Killed: all”.
export-column-source = Source
    .about = Who told it, by kind.
export-column-narrative = In words
    .about = The reporter’s own words.
export-column-reporter = Reporter
    .about = A pseudonym. Names are kept nowhere.
export-column-organisation = Organisation
    .about = Whose record this is.
export-column-target_category = Target (code)
    .about = What was hit; each kind once for a record.
export-column-target_named = Target
    .about = The same in words.
export-column-target_count = How many
    .about = Empty: some, not counted.
export-column-target_damage = Damage
    .about = How badly it was hit. Empty: not known.
export-column-target_service = Service
    .about = Whether it still works. Empty: not known.
export-column-evidence_kind = Kind of file
    .about = What sort of file it is.
export-column-evidence_mime_type = File type
    .about = As Telegram gave it.
export-column-evidence_size = Bytes
    .about = How large it is.
export-column-evidence_state = Kept
    .about = Whether the file lies in the store.
export-column-evidence_received_at = Received
    .about = When it came in, local time ({ $zone }).
export-column-evidence_sha256 = SHA-256
    .about = The hash of its bytes, and its name in the store.
code-time_precision-minute = to the minute
code-time_precision-quarter_hour = to a quarter of an hour
code-time_precision-hour = to the hour
code-time_precision-part_of_day = part of the day
code-time_precision-date = only the day
code-time_precision-unknown = not known
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
code-place_method-device_gps = the phone’s GPS
code-place_method-pin = a pin on the map
code-place_method-gazetteer = the table of places
code-place_method-text_only = typed, no position
code-evidence_kind-photo = picture
code-evidence_kind-video = video
code-evidence_kind-video_note = round video
code-evidence_kind-voice = voice note
code-evidence_kind-audio = sound
code-evidence_kind-document = file
code-evidence_state-waiting = not fetched yet
code-evidence_state-stored = kept
code-evidence_state-refused = could not be fetched
export-heading = Records as a file
export-period = 🗓 { $first } – { $last }
export-period-day = 🗓 { $first }
export-today = Today
export-this-week = This week
export-this-month = This month
export-other-days = Other days…
export-chosen = ✓ { $label }
export-format-xlsx = Excel
    .about = Excel: sheets for attacks, targets and evidence, and one that explains each column.
export-format-csv = CSV
    .about = CSV: one plain table, for any program.
export-format-geojson = GeoJSON
    .about = GeoJSON: a map layer, for QGIS and the web.
export-format-kml = KML
    .about = KML: opens in Google Earth, coloured by kind of attack.
export-format-hxl = HXL
    .about = HXL: a table with hashtags, as humanitarian data is exchanged.
export-format-jsonl = JSON Lines
    .about = JSON Lines: every field; Balagh can import it again.
export-format-parquet = Parquet
    .about = Parquet: typed columns, for people who compute.
export-profile-internal = Ourselves
    .about = Ourselves: everything, with the reporters’ words and pseudonyms.
export-profile-partner = A partner
    .about = A partner: no words of reporters, no names of evidence, positions to about 1 km.
export-profile-public = Everybody
    .about = Everybody: only what is verified; no sources; hospitals, camps and rescue teams cannot be found.
export-which-days = Which days? Send the first and the last, such as { $example }.
export-days-not-read = I read no days in “{ $given }”. Send the first and the last, such as { $example }.
export-preview = Preview ›
export-make = ✓ Make the file
export-stop = ✕ Stop
export-leaves = What leaves
export-count = { $count ->
    [0] No record of these days can leave in this way.
    [one] 1 record
   *[other] { $count } records
}
export-state-count = { $state } { $count }
export-left-out = Left out: { $columns }
export-nothing-left-out = Nothing is left out.
export-positions-internal = Positions: as exact as they are known.
export-positions-partner = Positions: rounded to 0.01°, about 1 km.
export-positions-public = Positions: rounded to 0.01°, about 1 km. Where hospitals, camps, shelters or rescue teams were hit: the town or governorate only.
export-telegram-hint = The file goes through Telegram, which can read it, and stays on your phone.
export-waits = ⏳ Waiting for its turn…
export-making = { $bar } { $percent } %
export-made-so-far = { $done } of { $count } records
export-packing = ⏳ Packing…
export-done = ✓ { $count ->
    [one] 1 record. The file is below.
   *[other] { $count } records. The file is below.
}
export-done-parts = ✓ { $count ->
    [one] 1 record, in { $parts } files below.
   *[other] { $count } records, in { $parts } files below.
}
export-stopped = ✕ Stopped. Nothing left.
export-caption-part = { $n } of { $parts }
export-failed-rows = Excel holds at most 1,048,576 rows in a sheet. Take fewer days, or CSV.
export-failed-right = You may not export this any more. Nothing left.
export-failed-disk = There is no room to write the file. Tell whoever runs the server. Nothing left.
export-failed-other = The file could not be made. Tell whoever runs the server this number: { $error }
import-map-columns =
    Which column holds what. Left: the heading in your file; right: a field, or "" to leave the column out.
    Fields: { $fields }.
    “day” and “clock” are for tables that have them in two columns.
import-map-words =
    What words of your own mean, where they are not ours, such as:  "barrel" = "barrel_bomb"
import-map-reading =
    day_first: whether 05/10/2023 is the fifth of October (true) or the tenth of May (false).
problem-not-a-whole-number = It holds “{ $value }”; it may hold a whole number from 0, or nothing where it is not known.
problem-not-a-number = It holds “{ $value }”; it may hold a number such as 35.9025, or nothing.
problem-not-a-day = It holds “{ $value }”; it may hold a day such as 2023-10-05 or 05/10/2023.
problem-not-a-clock = It holds “{ $value }”; it may hold a time such as 14:30, or a part of the day such as morning.
problem-not-a-yes = It holds “{ $value }”; it may hold yes or no, or nothing.
problem-unknown-word = It holds “{ $value }”; it may hold: { $codes }. Other words can be given a meaning in the mapping, below [words].
problem-map-heading = The mapping names a column “{ $value }”, which the file does not have.
problem-map-field = The mapping gives a column the field “{ $value }”; it may give: { $codes }.
problem-map-twice = The mapping gives the field “{ $value }” to two columns.
problem-map-without = The mapping has no column for “{ $value }”, without which there is no record.
problem-map-word = The mapping gives a word the meaning “{ $value }”; it may give: { $codes }.
problem-map-shape = The mapping is not of the right shape at “{ $value }”.
## People, audit, evidence files

command-people = People
command-audit = Who did what
role-responder = responder
role-coordinator = coordinator
role-admin = admin
page-newer = ‹ Newer
page-older = Older ›
people-heading = { $count ->
    [one] 1 person
   *[other] { $count } people
}
people-hint = Role, and the day last seen. Press a person to change something.
people-line = { $who } · { $role } · { $seen }
people-line-gone = { $who } · access taken away
people-seen-never = not seen yet
people-next = Next ›
people-previous = ‹ Back
people-invite = + Invite
people-invite-as = Invite somebody as
people-invited = One-time invitation for one { $role }, until { $until }:
people-invited-hint = Give it to one person, in a way nobody else can read. Whoever opens it first comes in.
people-no-name = The bot’s name is not known yet. Try again in a minute.
people-person-heading = { $who }
people-person-role = { $role } since { $since }
people-person-seen = Last seen: { $seen }
people-person-gone = Access taken away on { $day }. What this person sends is not read.
people-person-forgotten = Who this was is forgotten; to come back, a new invitation is needed.
people-person-drafts = { $count ->
    [one] 1 unfinished report
   *[other] { $count } unfinished reports
}
people-role-button = Change role
people-role-which = Which role should { $who } have?
people-role-done = { $who } is now { $role }.
people-revoke = ✕ Take access away
people-revoke-really = Take access away from { $who }? From the next tap on nothing is answered. Unfinished reports stay for you to settle. If this person is in the coordinators’ group, remove them there yourself.
people-revoke-do = ✕ Yes, take it away
people-revoke-done = { $who } has no access any more.
people-reinstate = ↺ Give access back
people-reinstate-done = { $who } has access again, as { $role }.
people-last-admin = { $who } is the last admin. Make somebody else admin first.
people-changed-meanwhile = Somebody changed this just now. Here is where it stands.
people-you-are = You are now { $role }. /help says what you can do.
people-you-are-back = You have access again.
people-drafts-heading = Unfinished reports of { $who }
people-drafts-none = { $who } left no unfinished report.
people-draft-empty = nothing was answered yet
people-draft-correction = Correction of { $number }
people-draft-when = Last answer: { $at }
people-draft-file = ✎ Finish it for { $who }
people-draft-drop = Throw away
people-draft-drop-do = Yes, throw it away
people-draft-dropped = Thrown away.
people-draft-taken = The unfinished report of { $who } stands below: look through it and send it.
people-draft-gone = This report is settled already.
people-back = ‹ Back
evidence-too-big = { $limit ->
    [one] This file is not kept: it is larger than 1 MB.
   *[other] This file is not kept: it is larger than { $limit } MB, more than Telegram gives a bot.
} Put it somewhere safe and send the link in words; or cut the video into shorter pieces. Your admin can raise this limit.
evidence-not-fetched = A file you sent could not be fetched from Telegram and is not kept. Send it again, or a link in words. A file over 20 MB cannot be fetched; your admin can raise this limit.
evidence-zip = 🗜 All in one file
evidence-zip-coming = The file comes to your own chat with me.
evidence-zip-only-admin = Only an admin can take a report out.
evidence-zip-how = Which report? Send its number: /bundle 2023-10-05/07
evidence-zip-too-big = The evidence of { $number } is { $size } MB: more than the 50 MB a bot may send. On the server: balagh evidence zip { $number } FILE
evidence-zip-caption = { $number }: record, sheet and evidence
evidence-zip-lacking = { $count ->
    [one] 1 file is missing in it: see the sheet.
   *[other] { $count } files are missing in it: see the sheet.
}
command-bundle = A report with its evidence
sheet-file-title = Report { $number }, revision { $revision }
sheet-file-made = Written at { $at } ({ $zone }). Children are persons under 18.
sheet-file-field = { $field }: { $value }
sheet-file-state = State
sheet-file-reported = Reported at
sheet-file-reporter = Reporter (pseudonym)
sheet-file-position = Position (WGS 84)
sheet-file-history = What happened to it
sheet-file-evidence = Evidence
sheet-file-none = No files.
sheet-file-received = received { $at } from { $who }
sheet-file-missing = NOT IN THIS FILE: { $why }
sheet-file-missing-waiting = not fetched yet
sheet-file-missing-refused = Telegram did not give it
sheet-file-missing-pruned = removed by the retention rule; its hash stays
sheet-file-missing-gone = missing in the store
sheet-file-missing-changed = does not have the hash it had when it came in
sheet-file-check = The hashes of all files stand in SHA256SUMS: sha256sum -c SHA256SUMS
audit-heading = { $count ->
    [one] Who did what: 1 line
   *[other] Who did what: { $count } lines
}
audit-head = Seal: { $head }
audit-empty = Nothing was done yet.
audit-other = { $who }: { $verb } { $what }
audit-alert-raise = An alert went out for { $what }.
audit-area-cover = { $what } covers { $area } now, set by { $who }.
audit-area-quiet = { $who } had nothing to report.
audit-channel-open = The channel { $what } was opened.
audit-chat-move = A group became a supergroup.
audit-draft-start = { $who } began a report (draft { $what }).
audit-draft-close = { $who } closed draft { $what }.
audit-draft-take = { $who } took over draft { $what } of a person without access.
audit-draft-drop = { $who } threw away draft { $what } of a person without access.
audit-evidence-add = { $who } sent a file (no. { $what }).
audit-evidence-assign = { $who } put { $count ->
    [one] 1 file
   *[other] { $count } files
} to { $what }.
audit-evidence-store = File no. { $what } was stored.
audit-evidence-refuse = File no. { $what } could not be fetched.
audit-evidence-export = { $who } took { $what } out with its evidence.
audit-invite-make = { $who } made an invitation for one { $role }.
audit-language-choose = { $who } reads { $language }.
audit-merge-apart = { $who } decided that pair { $what } is two attacks.
audit-merge-merged = { $who } merged pair { $what }.
audit-merge-undone = { $who } undid the merge of pair { $what }.
audit-person-join = { $what } joined as { $role }.
audit-person-role = { $who } changed { $what } from { $before } to { $role }.
audit-person-revoke = { $who } took access away from { $what }.
audit-person-reinstate = { $who } gave access back to { $what }.
audit-places-load = A table of { $count } places was loaded.
audit-publication-settle = { $who } settled whether statement { $what } is in its channel.
audit-publication-doubt = It is not known whether statement { $what } reached its channel.
audit-question-ask = { $who } asked about { $what }.
audit-question-answer = { $who } answered a question about { $what }.
audit-record-attest = { $count ->
    [one] 1 state of a record was attested.
   *[other] { $count } states of records were attested.
}
audit-record-backup = A backup was made.
audit-record-restore = A backup was restored here.
audit-record-export = { $who } exported { $count ->
    [one] 1 record
   *[other] { $count } records
} of { $days } as { $what }.
audit-record-import = { $who } imported { $count ->
    [one] 1 record.
   *[other] { $count } records.
}
audit-record-prune = What was past its time was removed.
audit-report-submit = { $who } sent { $what }.
audit-report-file = { $who } filed { $what }.
audit-report-import = { $who } imported { $what }.
audit-report-correct = { $who } corrected { $what }.
audit-report-withdraw = { $who } withdrew { $what }.
audit-report-verify = { $who } verified { $what }.
audit-report-reject = { $who } rejected { $what }.
audit-report-unverifiable = { $who } marked { $what } as not verifiable.
audit-report-reopen = { $who } reopened { $what }.
audit-report-attribute = { $who } assessed the origin of { $what }.
audit-report-certainty = { $who } changed the certainty of { $what }.
audit-report-ask = { $who } asked back about { $what }.
audit-report-ask-again = { $who } asked once more for what was not known of { $what }.
audit-report-answer = { $who } answered about { $what }.
audit-report-merge = { $who } merged another report into { $what }.
audit-report-merged = { $who } merged { $what } into another report.
audit-report-unmerge = { $who } undid the merge of { $what }.
audit-statement-add = { $who } added a sentence to the statement { $what }.
audit-statement-strike = { $who } struck a sentence from the statement { $what }.
audit-statement-restore = { $who } put a sentence of the statement { $what } back.
audit-statement-remove = { $who } removed an own sentence from the statement { $what }.
audit-statement-claim = { $who } confirmed the rise in the statement { $what }.
audit-statement-approve = { $who } approved the statement { $what }.
audit-statement-post = { $who } posted the statement { $what }.
audit-statement-retract = { $who } took statement { $what } back.
audit-statement-mark = The posted statement { $what } was marked as updated.
audit-statement-close = The statement { $what } stands as final.
audit-voice-wait = A voice note waits for its report (draft { $what }).
audit-chat-wipe = { $who } cleared their chat with the bot.
audit-invite-move = { $who } made an invitation for { $what } to move to a new phone.
audit-person-let-in = { $who } let { $what } in.
audit-person-turn-away = { $who } turned { $what } away.
audit-person-taken = { $who } said that the phone of { $what } was taken.
audit-person-restore = { $who } let { $what } back in after the phone was taken.
audit-report-confirm = { $who } confirmed { $what }.
audit-voice-fill = { $who } began to fill in what a voice note says (draft { $what }).
ask-no-access = Access was taken away from whoever reported this: nobody can be asked.
## Chats that leave little behind, phones in other hands, who comes in
neutral-number = ✓ { $number }
neutral-more = ⋯
neutral-done = ✓
report-forgotten = This is not shown here any more. The coordinators have it.
clear-could-not = { $count ->
        [one] 1 message here is older than 48 hours. Telegram lets only you delete it.
       *[other] { $count } messages here are older than 48 hours. Telegram lets only you delete them.
    }
left-unfinished = { $who } emptied their chat. This report was not finished; it is kept, and not counted:
command-wipe = Empty this chat
taken-how = Nobody is called “{ $given }”. Write it like this: /taken A-03
taken-whose = Whose phone? Write it like this: /taken A-03
taken-done = Done. { $who } has no access, their chat is being emptied, and nothing more is sent there. Only an admin can undo this.
taken-already = The phone of { $who } is cut off already.
taken-own = You cannot cut off your own phone. To empty this chat, send /wipe.
review-taken = 📵 The phone of { $who } was taken
restore-how = There is no cut-off phone of “{ $given }”. Write it like this: /restore A-03
restore-whose = Whose phone? Write it like this: /restore A-03
restore-done = { $who } has access again. What was deleted in their chat is not back.
phone-how = Nobody is called “{ $given }”. Write it like this: /phone A-03
phone-whose = Whose phone? Write it like this: /phone A-03
phone-link =
    For { $who } on another phone, once, until { $until }. When it is used, the old chat is cut off.
    { $link }
join-waits = { $who } ({ $role }) used an invitation and waits to be let in.
join-in = ✓ Let in
join-out = ✕ Turn away
join-let-in = { $who } is in.
join-turned-away = { $who } was turned away.
files-copies = Copies without metadata; as received they are kept sealed.
files-compressed = What was sent as a photo was made smaller by Telegram before.
files-kept-back = { $number }: { $count ->
        [one] 1 file is kept sealed and not shown here, because its metadata cannot be taken out.
       *[other] { $count } files are kept sealed and not shown here, because their metadata cannot be taken out.
    }
file-too-large = This file is larger than 20 MB: Telegram does not give it to me, so it is not kept. Please send a shorter or smaller one.
key-report-neutral = ➕
command-report-neutral = New
command-quiet-neutral = Nothing today
command-mine-neutral = List
command-queue-neutral = Open
command-file-neutral = For somebody
command-digest-neutral = Day
command-sign-neutral = Agree
command-retract-neutral = Take back
command-cover-neutral = Areas
command-export-neutral = Save
command-people-neutral = Team
command-audit-neutral = Log
command-bundle-neutral = Pack
command-wipe-neutral = Clear
command-help-neutral = Help
welcome-responder-neutral = Press ➕ below, or send /new. /list shows what is yours, /clear empties this chat.
welcome-coordinator-neutral =
    Press ➕ below, or send /new.
    /open shows what waits, /day the day so far, /clear empties this chat.
welcome-admin-neutral =
    Press ➕ below, or send /new.
    /open shows what waits, /day the day so far, /clear empties this chat.
edit-too-late-neutral = Your edit changed nothing. To correct, send /list.
digest-which-day-neutral = I read no day in “{ $given }”. Send /day, or a day such as /day 2023-10-05.
digest-which-days-neutral = I read no days in “{ $given }”. Send the first and the last day, at most a year: /day 2023-10-04 2023-10-08.
not-understood-neutral = Press ➕ below, or send /new. What was sent before: /list.
flood-wait = That was a lot at once. What you sent is kept, and is read one after another.

## A locked screen, and much at once
veil-line = Tap the grey part to read it.
flood-full = That was far too much at once. What came last was not taken; please send it again later.
voice-unreadable = I could not open your voice note, so nobody can hear it. Please record it again, or write what happened.
voice-unreadable-of = 🎙 The voice note of { $who } could not be opened. They were asked to record it again.

### The statement in English.
###
### An organisation's own file may replace any message here: a sentence, a noun, a group, a region, a party.
### Slots that every sentence may use (a slot with nothing to say is left out, and a sentence that wants it
### gives way to ours):
###   { $organisation } { $organisation_title } { $theatre } { $theatre_title }
###   { $party } { $party_title } { $party_short } { $party_possessive } { $party_short_possessive }
###   { $party_title_possessive } { $party_gender } { $party_pronoun }   only where a party may be named
###   { $day } Thursday, October 5th   { $when } on Thursday, October 5th   { $date } { $year } { $span_days }
###   { $attacks } 15   { $attacks_counted } two attacks   { $kinds } artillery and missile attacks
###   { $targets } marketplaces, four schools, as well as a fuel station   { $groups } markets and schools
###   { $killed } 13 civilians, including 3 women   { $killed_closed } the same, with a comma where it needs one
###   { $killed_people } 13 civilians   { $killed_total } 13   { $killed_women } 3   { $killed_children } 2
###   { $injured } 62 others, including 18 children   { $injured_closed } { $injured_people } { $injured_total } …
###   { $responders_killed } { $responders_injured } { $missing } { $indirect }
###   { $regions } the countryside of Idlib   { $region_names } Idlib   { $place } { $places } Sarmin and Ariha
###   { $past_days } past three days   { $rise_days } three   { $rise_days_number } 3   { $years } 12
### The footer also: { $as_of } { $number } { $reports } { $verified } { $waiting } { $uncounted } { $doubles } { $head }
###
### A sentence that names a party needs a variant without one, of the same id with -no-party at its end.

## Title

statement-title = { $organisation_title }: Statement on { $party_title_possessive } Attacks in { $theatre_title }
statement-title-no-party = { $organisation_title }: Statement on Attacks in { $theatre_title }
statement-title-escalation = { $organisation_title }: Statement on { $party_title_possessive } Escalating Attacks in { $theatre_title }
statement-title-escalation-no-party = { $organisation_title }: Statement on Escalating Attacks in { $theatre_title }
statement-title-remnants = { $organisation_title }: Statement on Explosive Remnants of War in { $theatre_title }
statement-title-quiet = { $organisation_title }: Statement on the Situation in { $theatre_title }

## Lead, first sentence

statement-lead = { $party } subjected { $theatre } to { $kinds } { $when }.
statement-lead-no-party = { $theatre } came under { $kinds } { $when }.
statement-lead-escalation = In a serious escalation, { $party } subjected { $theatre } to { $kinds } { $when }.
statement-lead-escalation-no-party = In a serious escalation, { $theatre } came under { $kinds } { $when }.

## Lead, second sentence: one text per case of figures, with something that was hit …

statement-the-attacks = { $attacks ->
    [one] the attack
   *[other] the attacks
}
statement-lead-targets-both = { statement-the-attacks } struck { $targets }, killing { $killed_closed } and injuring { $injured }.
statement-lead-targets-killed = { statement-the-attacks } struck { $targets }, killing { $killed }.
statement-lead-targets-injured = { statement-the-attacks } struck { $targets }, injuring { $injured }.
statement-lead-targets-none = { statement-the-attacks } struck { $targets }; no one was killed or injured.
statement-lead-targets-unconfirmed = { statement-the-attacks } struck { $targets }; the numbers of people killed and injured are not yet confirmed.
statement-lead-targets-killed-injured-open = { statement-the-attacks } struck { $targets }, killing { $killed }; the number of people injured is not yet confirmed.
statement-lead-targets-injured-killed-open = { statement-the-attacks } struck { $targets }, injuring { $injured }; the number of people killed is not yet confirmed.
statement-lead-targets-none-killed-injured-open = { statement-the-attacks } struck { $targets }; no one was killed, and the number of people injured is not yet confirmed.
statement-lead-targets-none-injured-killed-open = { statement-the-attacks } struck { $targets }; no one was injured, and the number of people killed is not yet confirmed.

## … and of the attacks alone

statement-lead-both = { statement-the-attacks } killed { $killed_closed } and injured { $injured }.
statement-lead-killed = { statement-the-attacks } killed { $killed }.
statement-lead-injured = { statement-the-attacks } injured { $injured }.
statement-lead-none = No one was killed or injured in { statement-the-attacks }.
statement-lead-unconfirmed = The numbers of people killed and injured in { statement-the-attacks } are not yet confirmed.
statement-lead-killed-injured-open = { statement-the-attacks } killed { $killed }; the number of people injured is not yet confirmed.
statement-lead-injured-killed-open = { statement-the-attacks } injured { $injured }; the number of people killed is not yet confirmed.
statement-lead-none-killed-injured-open = No one was killed in { statement-the-attacks }; the number of people injured is not yet confirmed.
statement-lead-none-injured-killed-open = No one was injured in { statement-the-attacks }; the number of people killed is not yet confirmed.

## A day without an attack

statement-no-attack = No attack was reported to our teams { $when }.
# Something was reported that is not counted yet.
statement-no-attack-pending = No attack has yet been confirmed by our teams { $when }.

## Further sentences of the lead

statement-responders-killed = { $responders_killed } { $responders_killed_number ->
    [one] was
   *[other] were
} among those killed.
statement-responders-injured = { $responders_injured } { $responders_injured_number ->
    [one] was
   *[other] were
} among those injured.
statement-missing = { $missing } { $missing_number ->
    [one] is
   *[other] are
} still missing.
statement-indirect = { $indirect } died of indirect causes, such as a heart attack or an accident during flight, and { $indirect_number ->
    [one] is
   *[other] are
} not counted among those killed.

# Explosive remnants of war: their own figures, never a party. The day is told where they are all that happened.
statement-remnants-when = { $alone ->
    [yes] { " " }{ $when }
   *[other] { "" }
}
statement-remnants-both = Explosive remnants of war killed { $killed_closed } and injured { $injured } in { $places }{ statement-remnants-when }.
statement-remnants-killed = Explosive remnants of war killed { $killed_closed } in { $places }{ statement-remnants-when }.
statement-remnants-injured = Explosive remnants of war injured { $injured_closed } in { $places }{ statement-remnants-when }.
statement-remnants-none = Explosive remnants of war went off in { $places }{ statement-remnants-when }; no one was killed or injured.
statement-remnants-unconfirmed = Explosive remnants of war went off in { $places }{ statement-remnants-when }; the numbers of people killed and injured are not yet confirmed.
statement-remnants-killed-injured-open = Explosive remnants of war killed { $killed_closed } in { $places }{ statement-remnants-when }; the number of people injured is not yet confirmed.
statement-remnants-injured-killed-open = Explosive remnants of war injured { $injured_closed } in { $places }{ statement-remnants-when }; the number of people killed is not yet confirmed.
statement-remnants-none-killed-injured-open = Explosive remnants of war went off in { $places }{ statement-remnants-when }; no one was killed, and the number of people injured is not yet confirmed.
statement-remnants-none-injured-killed-open = Explosive remnants of war went off in { $places }{ statement-remnants-when }; no one was injured, and the number of people killed is not yet confirmed.

# Munitions and patterns: verified reports only.
statement-munition-cluster = Our teams verified the use of cluster munitions in { $attacks_counted } in { $places }.
statement-munition-incendiary = Our teams verified the use of incendiary weapons in { $attacks_counted } in { $places }.
statement-munition-white_phosphorus = Our teams verified the use of white phosphorus in { $attacks_counted } in { $places }.
statement-munition-thermobaric = Our teams verified the use of thermobaric weapons in { $attacks_counted } in { $places }.
statement-munition-chlorine = Our teams verified the use of chlorine in { $attacks_counted } in { $places }.
statement-munition-other_chemical = Our teams verified the use of a toxic chemical in { $attacks_counted } in { $places }.
statement-munition-unexploded_left = Unexploded munitions were left behind after { $attacks_counted } in { $places }; people there should keep away from them and report them.
statement-pattern-double_tap = In { $attacks_counted } in { $places }, a second strike hit the same site after people had come to help.
statement-pattern-several_waves = { $attacks_counted } in { $places } came in several waves.
statement-pattern-on_responders = Rescue workers came under fire in { $attacks_counted } in { $places }.
statement-pattern-at_night = { $attacks_counted } in { $places } took place at night.

## Trend

statement-trend = { statement-the-attacks } took place in { $regions }.
statement-trend-escalation = Attacks by { $party } have increased over the { $past_days }, reaching { $regions }.
statement-trend-escalation-no-party = Attacks have increased over the { $past_days }, reaching { $regions }.
statement-trend-escalation-unplaced = Attacks by { $party } have increased over the { $past_days }.
statement-trend-escalation-unplaced-no-party = Attacks have increased over the { $past_days }.
statement-situation = Families in { $theatre } need safety, shelter and medical care, and every attack makes it harder for help to reach them.

## Law

statement-law = International humanitarian law protects civilians and civilian objects, and every party to a conflict must respect it at all times.
statement-law-groups = When { $groups } come under attack, people lose the places and the help on which their lives depend.

## Appeal and closing

statement-appeal = We call on all parties to spare civilians and those who come to their aid, and on the international community to do what is in its power to end such attacks. Each of them should be investigated independently, and those responsible should be held to account.
statement-appeal-remnants = We call for support for clearing explosive remnants of war and for teaching people to recognise and report them. Whoever finds a suspicious object should keep away, warn others and tell our teams.
statement-closing = Behind every figure in this statement are people and their families. Our teams remain beside them and will go on answering every call for help.
statement-closing-years = After { $years ->
    [one] a year
   *[other] { $years } years
} of war, behind every figure in this statement are people and their families. Our teams remain beside them and will go on answering every call for help.

## Footer

statement-footer-preliminary = Preliminary statement, as of { $as_of }.
statement-footer-preliminary-numbered = Preliminary statement no. { $number }, as of { $as_of }.
statement-footer-final = Final statement, as of { $as_of }.
statement-footer-final-numbered = Final statement no. { $number }, as of { $as_of }.
statement-footer-updated = Updated statement, as of { $as_of }.
statement-footer-updated-numbered = Updated statement no. { $number }, as of { $as_of }.
statement-footer-all-verified = { $reports ->
    [one] Based on one report, which is verified.
   *[other] Based on { $reports } reports, all of them verified.
}
statement-footer-some-verified = Based on { $reports } reports, { $verified } of them verified.
statement-footer-none-verified = { $reports ->
    [one] Based on one report, which is not yet verified.
   *[other] Based on { $reports } reports, none of them verified yet.
}
statement-footer-waiting = { $waiting ->
    [one] One of the reports counted is still to be reviewed.
   *[other] { $waiting } of the reports counted are still to be reviewed.
}
statement-footer-uncounted = { $uncounted ->
    [one] One further report is still to be reviewed and is not counted here.
   *[other] { $uncounted } further reports are still to be reviewed and are not counted here.
}
statement-footer-doubles = { $doubles ->
    [one] One pair of reports may describe the same attack.
   *[other] { $doubles } pairs of reports may describe the same attack.
}
statement-footer-verified-only = Only verified reports are counted.
statement-footer-changes = Changed since the last statement:
statement-footer-change = Report { $report }: { $field } { $after }, earlier { $before }
# The first 16 digits of the audit chain's head (balagh audit verify --head …).
statement-footer-head = Seal of the records: { $head }

statement-field-killed-total = killed
statement-field-killed-women = women killed
statement-field-killed-children = children killed
statement-field-killed-men = men killed
statement-field-killed-responders = rescue workers killed
statement-field-injured-total = injured
statement-field-injured-women = women injured
statement-field-injured-children = children injured
statement-field-injured-men = men injured
statement-field-injured-responders = rescue workers injured
statement-field-missing = missing
statement-field-indirect-deaths = indirect deaths
statement-field-attack-kinds = kind of attack
statement-field-attributed-to = origin of fire
statement-field-attribution = attribution
statement-field-targets = what was hit
statement-field-place = place
statement-field-occurred-at = time
statement-field-civilian-status = civilian status
statement-field-certainty = certainty
statement-field-state = state
statement-value-unknown = not known
statement-value-submitted = to be reviewed
statement-value-needs_info = to be reviewed
statement-value-verified = verified
statement-value-rejected = rejected
statement-value-merged = merged with another report
statement-value-withdrawn = withdrawn
statement-value-unverifiable = could not be verified

## Who, where, when

# .title stands in titles.
organisation-default =
    .name  = our rescue teams
    .title = Rescue Teams
organisation-white_helmets =
    .name  = the White Helmets
    .title = White Helmets
theatre-default =
    .name  = the area where our teams work
    .title = Our Area of Operations
theatre-northwestern_syria =
    .name  = northwestern Syria
    .title = Northwestern Syria

# A party: full name, in titles, short; each also as a possessive.
party-possessive = { $name }'s
# Several parties that an organisation gave no name as a set.
party-pronoun-several = they
party-syrian_regime =
    .name  = the Syrian regime
    .title = the Syrian Regime
    .title-possessive = the Syrian Regime’s
    .short = the regime
    .pronoun = it
party-russia =
    .name  = Russian forces
    .title = Russian Forces
    .possessive = Russian forces'
    .title-possessive = Russian Forces’
    .short-possessive = Russian forces'
    .pronoun = they
party-regime_and_russia =
    .name  = the Syrian regime and Russian forces
    .title = the Syrian Regime and Russian Forces
    .possessive = the Syrian regime and Russian forces'
    .title-possessive = the Syrian Regime and Russian Forces’
    .short = both
    .short-possessive = their
    .pronoun = they
party-sdf =
    .name  = the Syrian Democratic Forces
    .title = the Syrian Democratic Forces
    .possessive = the Syrian Democratic Forces'
    .title-possessive = the Syrian Democratic Forces’
    .short = the SDF
    .pronoun = they
# A set of parties, in the order of the organisation's list, may have a name of its own.
party-set-syrian_regime-russia =
    .name  = { party-regime_and_russia.name }
    .title = { party-regime_and_russia.title }
    .possessive = { party-regime_and_russia.possessive }
    .title-possessive = { party-regime_and_russia.title-possessive }
    .short = { party-regime_and_russia.short }
    .short-possessive = { party-regime_and_russia.short-possessive }
    .pronoun = { party-regime_and_russia.pronoun }
party-set-syrian_regime-regime_and_russia =
    .name = { party-regime_and_russia.name }
    .title = { party-regime_and_russia.title }
    .possessive = { party-regime_and_russia.possessive }
    .title-possessive = { party-regime_and_russia.title-possessive }
    .short = { party-regime_and_russia.short }
    .short-possessive = { party-regime_and_russia.short-possessive }
    .pronoun = { party-regime_and_russia.pronoun }
party-set-russia-regime_and_russia =
    .name = { party-regime_and_russia.name }
    .title = { party-regime_and_russia.title }
    .possessive = { party-regime_and_russia.possessive }
    .title-possessive = { party-regime_and_russia.title-possessive }
    .short = { party-regime_and_russia.short }
    .short-possessive = { party-regime_and_russia.short-possessive }
    .pronoun = { party-regime_and_russia.pronoun }
party-set-syrian_regime-russia-regime_and_russia =
    .name = { party-regime_and_russia.name }
    .title = { party-regime_and_russia.title }
    .possessive = { party-regime_and_russia.possessive }
    .title-possessive = { party-regime_and_russia.title-possessive }
    .short = { party-regime_and_russia.short }
    .short-possessive = { party-regime_and_russia.short-possessive }
    .pronoun = { party-regime_and_russia.pronoun }

statement-when = on { $day }
statement-when-days = { $day }
statement-day = { $weekday }, { $month } { $ordinal }
statement-days = from { $first_month } { $first_ordinal } to { $last_ordinal }
statement-days-months = from { $first_month } { $first_ordinal } to { $last_month } { $last_ordinal }
statement-moment = { $time } on { $day }
past-days = past { $word } days
ordinal = { $n ->
    [1] 1st
    [2] 2nd
    [3] 3rd
    [21] 21st
    [22] 22nd
    [23] 23rd
    [31] 31st
   *[other] { $n }th
}
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

# Objects from two to nine are words in a day's statement, and a figure that opens a sentence is a word.
number-2 = two
number-3 = three
number-4 = four
number-5 = five
number-6 = six
number-7 = seven
number-8 = eight
number-9 = nine

## Lists

list-two = { $a } and { $b }
list-comma = { $a }, { $b }
list-last = { $a }, and { $b }
list-services = { $items }, as well as { $services }

## Kinds of attack: an adjective, or a noun that follows the others. .first-one: where one attack opens with it.

statement-kinds-adjectives =
    .one   = { $adjectives } attack
    .other = { $adjectives } attacks
statement-kinds-nouns =
    .other = { $nouns }
statement-kinds-both =
    .one   = { $adjectives } attack and { $nouns }
    .other = { $adjectives } attacks and { $nouns }
statement-kinds-plain =
    .one   = an attack
    .other = attacks
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
kind-family-explosion =
    .adjective = bomb
    .first-one = a bomb
kind-family-gunfire =
    .noun = gunfire
kind-family-ground =
    .adjective = ground
    .first-one = a ground

## People. .all: "all of them women"

people-civilian =
    .one   = a civilian
    .other = { $n } civilians
    .at-least-one = one civilian
people-person =
    .one   = a person
    .other = { $n } people
    .at-least-one = one person
people-child =
    .one   = a child
    .other = { $n } children
    .at-least-one = one child
    .all   = children
people-woman =
    .one   = a woman
    .other = { $n } women
    .at-least-one = one woman
    .all   = women
people-man =
    .one   = a man
    .other = { $n } men
    .at-least-one = one man
    .all   = men
people-volunteer =
    .one   = a rescue volunteer
    .other = { $n } rescue volunteers
    .at-least-one = one rescue volunteer
people-other =
    .one   = another
    .other = { $n } others
    .at-least-one = one other
people-missing =
    .one   = a person
    .other = { $n } people
    .at-least-one = one person
noun-attack =
    .one   = an attack
    .other = { $n } attacks
noun-report =
    .one   = one report
    .other = { $n } reports

statement-at-least = at least { $what }
# { $people } 13 civilians   { $groups } 3 women and 2 children   { $count } 13
statement-people-including = { $people }, including { $groups }
statement-people-all = { $people }, { $count ->
    [2] both
   *[other] all
} of them { $groups }
# Everyone is a woman or a child.
statement-people-whole = { $groups }
# Everyone is in a group, and there are men, or all are rescue workers.
statement-people-named = { $people }, { $groups }
statement-people-one-of-two-child = { $people }, including { $groups }
statement-people-one-of-two-woman = { $people }, including { $groups }
statement-people-one-of-two-man = { $people }, including { $groups }
statement-people-one-of-two-child-at-least = { $people }, including { $groups }
statement-people-one-of-two-woman-at-least = { $people }, including { $groups }
statement-people-one-of-two-man-at-least = { $people }, including { $groups }
# All of them are rescue workers.
statement-people-responders = { $people }
# Where the sentence goes on after an insertion.
statement-people-closed = { $phrase },

## What was hit. .plural: not counted, or counted in some reports only

target-market =
    .plural = marketplaces
    .one    = a marketplace
    .other  = { $n } marketplaces
target-residential_area =
    .plural = residential areas
    .one    = a residential area
    .other  = { $n } residential areas
target-home =
    .plural = civilians' homes
    .one    = a home
    .other  = { $n } homes
target-school =
    .plural = schools
    .one    = a school
    .other  = { $n } schools
target-university =
    .plural = universities
    .one    = a university
    .other  = { $n } universities
target-kindergarten =
    .plural = kindergartens
    .one    = a kindergarten
    .other  = { $n } kindergartens
target-mosque =
    .plural = mosques
    .one    = a mosque
    .other  = { $n } mosques
target-church =
    .plural = churches
    .one    = a church
    .other  = { $n } churches
target-hospital =
    .plural = hospitals
    .one    = a hospital
    .other  = { $n } hospitals
target-medical_facility =
    .plural = medical facilities
    .one    = a medical facility
    .other  = { $n } medical facilities
target-ambulance =
    .plural = ambulances
    .one    = an ambulance
    .other  = { $n } ambulances
target-displacement_camp =
    .plural = displacement camps
    .one    = a displacement camp
    .other  = { $n } displacement camps
target-shelter =
    .plural = shelters for displaced people
    .one    = a shelter for displaced people
    .other  = { $n } shelters for displaced people
target-civil_defence_centre =
    .plural = civil defence centres
    .one    = a civil defence centre
    .other  = { $n } civil defence centres
target-civil_defence_team =
    .plural = civil defence teams
    .one    = a civil defence team
    .other  = { $n } civil defence teams
target-civil_defence_vehicle =
    .plural = civil defence vehicles
    .one    = a civil defence vehicle
    .other  = { $n } civil defence vehicles
target-aid_facility =
    .plural = aid facilities
    .one    = an aid facility
    .other  = { $n } aid facilities
target-media_office =
    .plural = media offices
    .one    = a media office
    .other  = { $n } media offices
target-public_building =
    .plural = public buildings
    .one    = a public building
    .other  = { $n } public buildings
target-cultural_site =
    .plural = cultural sites
    .one    = a cultural site
    .other  = { $n } cultural sites
target-road =
    .plural = roads
    .one    = a road
    .other  = { $n } roads
target-bridge =
    .plural = bridges
    .one    = a bridge
    .other  = { $n } bridges
target-farmland =
    .plural = farmland
    .one    = an area of farmland
    .other  = { $n } areas of farmland
target-farm =
    .plural = farms
    .one    = a farm
    .other  = { $n } farms
target-factory =
    .plural = factories
    .one    = a factory
    .other  = { $n } factories
target-civilian_vehicle =
    .plural = civilian vehicles
    .one    = a civilian vehicle
    .other  = { $n } civilian vehicles
target-electricity_facility =
    .plural = electricity facilities
    .one    = an electricity facility
    .other  = { $n } electricity facilities
target-water_facility =
    .plural = water facilities
    .one    = a water facility
    .other  = { $n } water facilities
target-fuel_station =
    .plural = fuel stations
    .one    = a fuel station
    .other  = { $n } fuel stations
target-bakery =
    .plural = bakeries
    .one    = a bakery
    .other  = { $n } bakeries
target-telecom_facility =
    .plural = telecommunications facilities
    .one    = a telecommunications facility
    .other  = { $n } telecommunications facilities

## Groups of what was hit, for the sentence on the law

law-group-markets = markets
law-group-residential_areas = residential areas
law-group-schools = schools
law-group-medical_facilities = medical facilities
law-group-displacement_camps = displacement camps
law-group-public_facilities = public facilities
law-group-livelihoods = livelihoods
law-group-aid_workers_and_journalists = aid workers and journalists
law-group-rescue_teams = rescue teams

## Regions, by p-code. .own: instead of "the countryside of"; .city: the city alone

region-countryside =
    .other = the countryside of { $names }
region-place = { $place } in { $region }
place-name = { $name }
region-SY01 =
    .name = Damascus
    .own  = Damascus
region-SY02 =
    .name = Aleppo
    .city = Aleppo city
region-SY03 =
    .name = Rif Dimashq
    .own  = Rif Dimashq
region-SY04 =
    .name = Homs
    .city = Homs city
region-SY05 =
    .name = Hama
    .city = Hama city
region-SY06 =
    .name = Latakia
    .city = Latakia city
region-SY07 =
    .name = Idlib
    .city = Idlib city
region-SY08 =
    .name = Hasakah
    .city = Hasakah city
region-SY09 =
    .name = Deir ez-Zor
    .city = Deir ez-Zor city
region-SY10 =
    .name = Tartus
    .city = Tartus city
region-SY11 =
    .name = Raqqa
    .city = Raqqa city
region-SY12 =
    .name = Daraa
    .city = Daraa city
region-SY13 =
    .name = Sweida
    .city = Sweida city
region-SY14 =
    .name = Quneitra
    .city = Quneitra city
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
    or more | and more | upwards of | above | so far | until now | up to now | till now | as of now
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
read-people-children = children | kids | girls | boys | babies | infants | minors | toddlers | newborns | childs | childern |
    pupils | little girls | little boys
    .one = child | kid | girl | boy | baby | infant | minor | toddler | newborn | little girl | little boy | pupil
read-people-men = men | males | fathers | old men | young men
    .one = man | male | father | old man | grandfather | young man
read-people-responders = volunteers of the civil defence | volunteers of the civil defense | rescuers | rescue workers | responders | first responders | volunteers | paramedics | medics |
    white helmets | civil defence volunteers | civil defense volunteers | of our team | of ours | colleagues |
    rescue volunteers | emergency workers | firefighters | aid workers | team members
    .one = rescuer | rescue worker | responder | volunteer of the civil defence | volunteer of the civil defense | first responder | volunteer | paramedic | medic | white helmet |
    civil defence volunteer | civil defense volunteer | colleague | firefighter | team member
read-people-killed = killed | dead | died | deaths | fatalities | martyrs | martyred | bodies | corpses | death toll |
    killing | kills | lost their lives | lost his life | lost her life | dead bodies | lives lost
    .one = death | fatality | martyr | body | corpse | dead body
read-people-injured = injured | wounded | hurt | injuries | injury | wounds | hospitalised | hospitalized | injureds |
    inj | wnd | injurd | woundd | lightly injured | slightly injured | seriously injured | badly injured | lightly wounded |
    seriously wounded | wounded people | injured people | injured persons | injuring | wounding | injures | wounds people
    .one = wounded person | injured person
read-people-casualties = casualties | victims | casualty | killed or injured | hurt or killed | killed and injured
    .one = victim

read-people-trapped = trapped | under the rubble | under rubble | trapped under the rubble | trapped under rubble |
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
    taken to hospital | were taken to hospital | taken to the hospital | moved to hospital | update | urgent | us | our | we | some | around | god have mercy | out of service | cut | both | via | using | fired |
    happened | took place | came | coming | into | inside | onto | off | two of them | thanks | over | yard | empty | he | she | they | his | her | their | building | taken |
    our team is still working | our team is working | our team is searching | our team is responding | our team is on the way | our team is on site |
    our team is there | our team is at the scene | our team went | our team arrived | our team responded | our team evacuated | our team recovered |
    our team rescued | our team pulled | our team treated | our team transferred | our team took | our team put out | our teams are still working |
    our teams are working | our teams are searching | our teams are responding | our teams are on the way | our teams are on site |
    our teams are there | our teams are at the scene | our teams went | our teams arrived | our teams responded | our teams evacuated |
    our teams recovered | our teams rescued | our teams pulled | our teams treated | our teams transferred | our teams took | our teams put out
# Words of every day that are one letter from a kind or a target, or sound like a place: never taken for it
read-filler-everyday = array | babel | balls | bases | bean | bells | bench | bills | cannot | care | cents | chain | class | classes | coming | comes | commas | count |
    crash | crashed | cross | dark | dents | drops | drove | factor | faulty | fills | firms | flags | floats | forms | game | goods | hall |
    handy | header | holes | horse | horses | lamps | lasts | lines | loads | made | malls | marked | marker | markers | media | misses | mouse | opens |
    places | plate | plates | pocket | pockets | props | rains | reads | rents | safety | seen | share | shared | ships | shouting | siren | sirens |
    slash | slice | slots | small | socket | sockets | spell | spelled | spelling | spots | stale | still | stops | storing | tail | talks | tasks | tells |
    tests | texts | track | tracks | trims | walls | wines | words | yield | yields | you
read-weak-artillery = shelled | shelling | shells | shell
read-place-near = near | close to | next to | around | east of | west of | north of | south of | outside | outskirts of |
    surroundings of | vicinity of | towards | northeast of | northwest of | southeast of | southwest of
read-place-region = countryside | province | governorate | rif | reef | rural | district | subdistrict | region
read-place-from = from | fired from | launched from | coming from
read-place-between = between
# A mountain or valley is not the village of its name: asked.
read-landscape-any = mount | mountain | mountains | mt | jabal | jebel | hills of | valley | wadi | plain of
read-place-label = place | location | where | in | at | on | town of | city of | village of | town | city | village

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
    old munition | dud | leftover bomb | leftover shell | leftover bombs
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
read-target-market = markets | bazaars | vegetable markets | popular markets | shopping street
    .one = market | bazaar | marketplace | market place | vegetable market | popular market | souk | souq
    .some = shop | shops | stall | stalls
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
read-target-displacement_camp = camps | displacement camps | idp camps | refugee camps | displaced camps
    .one = camp | displacement camp | idp camp | refugee camp | camp for the displaced | displaced camp
    .some = tent | tents
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
read-target-public_building = public buildings | government buildings | public facilities | courts | town halls | police stations
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
    .one = pickup | pick up truck | school bus | civilian vehicle | car | vehicle | civilian car | motorcycle | motorbike | bus | truck | taxi | tractor | van
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

## A whole report in one message
heard-known = Known: { $known } of { $of }
heard-unread = Not understood, kept as a note:
heard-doubt = I read: “{ $words }”. Which is right?
heard-voice = 🎙 A coordinator will hear your voice note and ask if something is missing.
form-flash = ⚡ Send now, the rest later
flash-sent = ⚡ { $number } is sent. What is still missing comes one question at a time; every answer goes to the same report.
