## What coordinators see of a report

command-find = Find reports
command-queue = What waits for review
review-verify = ✓ Verify
review-ask = ? Ask
review-same = = Same as …
review-change = ✎ Change
review-more = ⋯
review-back = ‹ Back
review-history = History
review-sure = certainty: { $certainty }
menu-more = What do you want to do?
menu-certainty = How sure are we that it happened this way?
menu-why-certainty = Why “{ $certainty }”?
menu-attribution = How sure are we who attacked?
menu-reject = Why is it rejected?
menu-unverifiable = Why can it not be verified?
menu-ask = What do you want to ask the reporter?
menu-same = Which report is about the same attack?
review-certainty = Certainty
review-name-place = Publish the place’s name
review-unname-place = Do not publish the place’s name
review-own-place-name = You reported this place yourself: somebody else decides whether its name is published.
review-attribution = Who attacked
review-unverifiable = Cannot be verified
review-reject = Reject
review-unverify = Take back “verified”
review-reopen = ↺ Review again
review-unmerge = Undo the merge
review-origin = Attacker: { $party } ({ $level })
review-reporter = reporter { $who }
review-filed-for = reporter { $who }, filed by { $by }
review-filed-outside = outside source, filed by { $by }
review-imported = imported
review-changed-since = changed after it was verified
review-state = State: { $state }
review-state-by = State: { $state }. { $what }
review-question = ❓ { $question } — asked by { $who } at { $at }, not answered yet ({ $age })
review-unreachable = cannot be reached since { $since }
review-duplicate = ⧉ Perhaps the same as { $number }: { $km ->
    [none] same place
   *[other] { $km } km away
}, { $apart } apart
review-account = { $number }, reporter { $who }: { $figures }
review-done = Noted ✓
review-changed = { $number } is changed ✓
review-too-late = Somebody else was quicker. { $what }
review-changed-meanwhile = The report changed meanwhile, so nothing was done. Please look at its card again.
review-type-reason = { $who }, why? Reply to this message with the reason for { $number }.
review-own-change = You changed this report yourself. Another coordinator has to verify it.
review-own-attribution = You reported or wrote this yourself. Another coordinator has to say who attacked.
review-merged-undo = This report is part of another one. Undo the merge there first.
review-change-private = The form is open in your own chat with me.
report-no-such = There is no report { $number }.
find-how = Write what you look for behind the command: days, a place or governorate, what was hit, the kind of attack, the state, a reporter. For example: /find hospitals Idlib since March · /find A-03 yesterday
find-not-read = I did not understand “{ $words }”, so I searched for nothing. Name days, a place or governorate, what was hit, the kind of attack, the state, or a reporter.
find-found = { $count ->
    [0] No report found
    [one] 1 report found
   *[other] { $count } reports found, newest first
}
find-area = { $area } { $count }
find-more = The { $count } newest are shown. With days or a place there are fewer.
queue-empty = Nothing waits for review.
queue-heading = { $count ->
    [one] 1 report waits for review
   *[other] { $count } reports wait for review, oldest first
}
queue-heading-more = The { $count } oldest reports that wait for review
queue-group = { $name } ({ $count })
queue-group-all = All
queue-group-new = Not decided
queue-group-asked = Question open
queue-group-changed = Changed since verified
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
reason-none = no reason given
reason-no_attack = it was no attack
reason-false = it is not true
reason-not_ours = it is outside our area
reason-no_answer = nobody answers our questions
reason-no_source = there is no source to check it with
reason-second = a second, independent source
reason-media = pictures whose place is known
reason-hearsay = only hearsay
reason-doubt = the accounts contradict each other
reason-other = Another reason …
reason-died = an injured person died
did-report-submit = { $who } sent it at { $at }.
did-report-import = { $who } imported it at { $at }.
did-report-import-again = { $who } imported it again at { $at }.
did-report-correct = { $who } corrected it at { $at }.
did-report-withdraw = { $who } withdrew it at { $at }.
did-report-unwithdraw = { $who } took the withdrawal back at { $at }.
did-report-verify = { $who } verified it at { $at }.
did-report-reject = { $who } rejected it at { $at }: { $why }.
did-report-unverifiable = { $who } marked it as not verifiable at { $at }: { $why }.
did-report-reopen = { $who } took the decision back at { $at }.
did-report-attribute = { $who } judged who attacked at { $at }.
did-report-name-place = { $who } allowed the place’s name to be published at { $at }.
did-report-unname-place = { $who } withdrew the place’s name from publication at { $at }.
did-report-object = { $who } noted at { $at } that the family objects.
did-report-unobject = { $who } noted at { $at } that the family does not object any more.
did-report-certainty = { $who } changed the certainty at { $at }: { $why }.
history-heading = { $number }: all that happened
history-change = { $field }: { $before } → { $after }

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
reason-step-where = where it happened
reason-step-when = when it was
reason-step-kinds = what kind of attack it was
reason-step-targets = what was hit
reason-step-origin = who attacked
reason-step-source = who saw it
reason-step-munitions = which munition it was

## The same attack

merge-candidate = { $number } · { $place } · { $apart } apart
merge-type = Another number …
merge-type-number = { $who }, which report is the same as { $number }? Reply to this message with its number.
merge-question = Is this one attack?
merge-certainty = Certainty after merging: { $certainty }. Tick if the two sources are independent: neither heard it from the other. Two of our own teams are not.
merge-agree = { $name }: both { $value }
merge-differ = { $name }: { $first } { $one } | { $second } { $other }
merge-reporter = Reporter
merge-after = After merging, { $kept } counts for both. { $questions ->
    [0] {""}
    [one] The open question about { $other } is closed.{" "}
   *[other] The { $questions } open questions about { $other } are closed.{" "}
}The reporter of { $other } is told.
merge-cancel = ‹ Leave it open
merge-cancelled = Nothing was changed.
merge-unconnected = The two sources are independent
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

## Filing for somebody, periods, silent areas

command-cover = Who covers which area
did-report-file = { $who } filed it at { $at } for { $why }.
reason-outside = an outside source
coverage-heading = Areas that are watched
coverage-nothing = No area is watched yet.
coverage-line = { $area }: { $who }
coverage-hint = /cover A-01 Idlib adds one (a governorate, or a team’s name); /cover A-01 none takes that person’s away.
coverage-how = I could not read “{ $given }”. Send a pseudonym and an area: /cover A-01 Idlib.

## Second reports, pins far away, voice notes

did-report-confirm = { $who } confirmed it at { $at }.

## Chats that leave little behind, phones in other hands, who comes in

command-find-discreet = Find
command-queue-discreet = Open
command-cover-discreet = Areas
review-object = 🕊 The family objects
review-unobject = The family does not object any more
review-family-objects = The family objects: counted by region and day, in no file for others.
review-withheld = Whoever sent it does not agree to: { $purposes }
