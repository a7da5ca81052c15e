### The chat: what people read and press. Short, calm, concrete; the verb first on buttons.

## Coming in

key-report = 📝 Report an attack
key-position = 📍 Send my position
command-report = Report an attack
command-mine = My reports

## When something does not fit

not-understood = No report is open. To begin one, press “📝 Report an attack” or send /report; to correct one that is sent, send /mine.
edit-too-late = Your edit changed nothing. To correct a report that is sent, send /mine.
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
problem-half-letter = { $field } holds half of a letter's code, which nothing can write. Write the whole letter.
problem-control-character = { $field } holds a character that cannot be written.

## Filing for somebody, periods, silent areas

command-file = File a report for somebody
command-quiet = Nothing to report today
file-for-whom = Who told it, by phone or radio?
file-outside = An outside source
file-for = You are filing this for { $who }.
file-for-outside = You are filing this for an outside source. Say at review who saw it.
file-done = ✓ { $number } is filed.
file-for-you = { $who } filed { $number } for you. /mine shows it and lets you correct it.
quiet-noted = Noted for { $day }: nothing to report from you. If something happens, send /report.

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

## Chats that leave little behind, phones in other hands, who comes in

key-report-neutral = ➕
command-report-neutral = New
command-quiet-neutral = Nothing today
command-mine-neutral = List
command-file-neutral = For somebody
edit-too-late-neutral = Your edit changed nothing. To correct, send /list.
not-understood-neutral = Press ➕ below, or send /new. What was sent before: /list.

## A locked screen, and much at once

voice-unreadable = I could not open your voice note, so nobody can hear it. Please record it again, or write what happened.
voice-unreadable-of = 🎙 The voice note of { $who } could not be opened. They were asked to record it again.

## A whole report in one message

heard-known = Known: { $known } of { $of }
heard-unread = Not understood, kept as a note:
heard-doubt = I read: “{ $words }”. Which is right?
heard-voice = 🎙 A coordinator will hear your voice note and ask if something is missing.
form-flash = ⚡ Send now, the rest later
flash-sent = ⚡ { $number } is sent. What is still missing comes one question at a time; every answer goes to the same report.
