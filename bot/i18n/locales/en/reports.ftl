### The chat: what people read and press. Short, calm, concrete; the verb first on buttons.

## Coming in

key-report = 📝 Report an attack
key-position = 📍 Send my position
command-report = Report an attack
command-mine = My reports

## When something does not fit

not-understood = No report is open, so this is not kept. To begin one, press “📝 Report an attack” or send /report; to correct one that is sent, reply to its receipt or send /mine.
words-not-kept = What you wrote with it is not kept. Send it as a message of its own.
words-changed = Your edit is noted. Which report the words belong to is asked above.
report-in-private = In a group I take no reports, and what you wrote is not kept. Send it to me in our private chat.
edit-too-late = Your edit changed nothing. To correct a report that is sent, send /mine.
button-of-closed = This report is no longer open.

## The card of a report

card-heading = New report · { $here } of { $of }
card-correcting = Correcting { $number }
card-files = 📎 { $count ->
    [one] 1 file
   *[other] { $count } files
}
card-rest = { $number } is sent · question { $here } of { $of }
card-words = ✍ { $words }
where-position-hint = If you are there, send your position with the button below the text field.
where-taken = ✓
ask-where-which = Which “{ $name }”?
ask-where-unknown = I do not know a place called “{ $name }”. Keep the name as you typed it, or type it again.
ask-sure = { $value } — really?
ask-cancel = Throw this report away?
ask-keep-words = I could not read this as an answer to “{ $question }”. Keep it as a note in the report?
form-more = More …
form-next = Next ›
form-another-kinds = ＋ Another kind
form-another-targets = ＋ More was hit, or how many
form-none-of-these = None of these ›
form-nothing-known = Not known yet ›
form-none = None
form-sure = Yes, { $value }
form-type-again = No, again
form-not-known = Not known yet
form-all-men = All of them men
form-who-unknown = Who they are: not known yet
form-here-yes = Yes, here
form-here-no = No, elsewhere
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
summary-at-least = { $total } or more
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
report-not-withdrawn = { $number } counts again.
report-undo = ↩ Undo
undo-too-late = A withdrawal can be undone for one hour. A coordinator can still take the report back.
receipt-heading = ✓ { $number }
receipt-corrected = corrected
told-verify = { $number } was checked and is verified.
told-reject = { $number } was rejected{ $why ->
    [none] .
   *[other] : { $why }.
}
told-unverifiable = { $number } cannot be verified{ $why ->
    [none] .
   *[other] : { $why }.
}
told-merged = { $number } is counted together with another report of the same attack.
edit-says-the-same = Your edit changes nothing in { $number }.
report-correct = ✎ Correct
report-withdraw = Withdraw
report-injured-died = An injured person died
report-keep = ‹ No, keep it
report-really-withdraw = Yes, withdraw { $number }
ask-withdraw = Withdraw { $number }? It will not be counted any more.
ask-who-died = { $number }: who of the injured died?
died-does-not-fit = Nobody like that is among the injured of this report. Correct its figures first.
died-noted = Noted ✓
own-reports-empty = You sent no report in the last { $hours } hours.
own-reports-heading = Your reports of the last { $hours } hours
own-unfinished = ✎ Not sent yet
own-reports-incomplete = figures missing
own-reports-line = { $number } · { $place } · { $state }
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
problem-bound-without-total = “At least” stands beside no number of people. How many in all?
problem-parts-without-total = { $parts } are named but not how many there were in all. How many in all?
problem-place-unknown = No place of this name in my table.
problem-name-too-long = That is too long for a name: at most { $most } letters.
problem-words-too-long = That is too long: at most { $most } letters in all.
problem-coordinate-range = This position cannot be right. Send it again.
problem-position-far = This position is far from every place in my table. Is it the right one?
problem-position-here = Did it strike where you stand? If not, your position is forgotten at once.
problem-position-order = These numbers fit more than one place. Which one is meant?
problem-position-unread = I find no position in this, and links are never opened. Send the position itself, its numbers (35.904, 36.725), or the name of the place.
problem-time-in-future = { $time } is still to come. When was it?
problem-time-too-old = { $date } is more than a year ago. When was it?
problem-time-ambiguous = “{ $words }” can mean several times. Press the right one.
problem-time-no-such-date = There is no such day or hour as “{ $words }”. When was it?
problem-time-forwarded = The message you forwarded was written on { $date }. Which day does it mean?
problem-note-too-long = Your last words are not kept: the report holds { $most } letters already, and takes no more.
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
voice-received = 🎙 { $who } sent a voice note as a report
    .hint = Listen to it above and fill the report in; { $who } will be asked to confirm it.
voice-fill = ✎ Fill in
voice-in-progress = 🎙 { $by } is writing down the voice note of { $who }.
voice-is-taken = { $who } is filling it in already.
voice-over = This voice note has become a report already, or its sender is telling it in words.
voice-filed = 🎙 The voice note of { $who } is report { $number }.
voice-discarded = 🎙 { $who } gave up the report of this voice note.
voice-confirm = 🎙 { $by } heard your voice note and wrote it down as { $number }
    .hint = Is this right?
voice-yes = ✓ Yes, it is right
voice-change = ✎ Change
voice-thanks = Thank you. Confirmed.

## Chats that leave little behind, phones in other hands, who comes in

key-report-discreet = ➕
command-report-discreet = New
command-quiet-discreet = Nothing today
command-mine-discreet = List
command-file-discreet = For somebody
edit-too-late-discreet = Your edit changed nothing. To correct, send /list.
not-understood-discreet = This is not kept. Press ➕ below, or send /new. What was sent before: /list.

## A locked screen, and much at once

voice-unreadable = I could not open your voice note, so nobody can hear it. Please record it again, or write what happened.
voice-unreadable-of = 🎙 The voice note of { $who } could not be opened. They were asked to record it again.

## A whole report in one message

parsed-unread = Not understood, kept as a note:
parsed-doubt = I read: “{ $words }”. Which is right?
parsed-forwarded = The message you forwarded was written on { $date }.
parsed-open = { $name }: not sure, you wrote “{ $words }”
parsed-flash = ⚡ would leave open: { $names }
form-at-least = At least { $value }
form-as-read = { $value } (as read)
parsed-voice = 🎙 A coordinator will hear your voice note and ask if something is missing.
form-partial = ⚡ Send now, the rest later
partial-sent = ⚡ { $number } is sent. What is still missing comes one question at a time; every answer goes to the same report.
