## Coming in

command-digest = The day’s statement

## Statements, for coordinators

digest-left-out = Left out, because they break a rule of the record, or were changed outside this program: { $numbers }
digest-which-day = I read no day in “{ $given }”. Send /digest, or a day such as /digest 2023-10-05.
statement-correction = Correction to the statement of { $day }:
correction-ask = A posted statement is no longer right. This correction goes out only if you post it:
correction-post = ✓ Post the correction
correction-changed = This has changed since you read it. The new correction is below.
correction-unproven = ⚠ The posted statement of { $day } stays as it is, although these of its reports break a rule of the record, or were changed outside this program: { $numbers }. Please look at them.
statement-marked-updated = Updated later: { $changes }. More in the next statement.
statement-marked-change = { $what } ({ $numbers })
statement-marked-updated-many = Updated later: { $count } reports changed. More in the next statement.
ask-is-it-there = The program stopped while it posted the statement of { $day } ({ $language }). Please look: is it in the channel?
is-there = Yes, it is there
is-not-there = No, post it
post-found = Noted: it is there.
post-sent-again = It is being posted now.

## Why something was refused: what was understood, and what to do

digest-not-yet = { $day } has not come yet.

## Sign-off and posting

command-sign = Sign off the day’s statement
command-retract = Take a posted statement back
sheet-open = Open the sheet
sheet-heading-preliminary = Sign-off: the preliminary statement of { $day }
sheet-heading-final = Sign-off: the final statement of { $day }
sheet-rise = 📈 The figures show { $days ->
    [one] a sharp rise on this day
   *[other] a rise over { $days } days
}. It is claimed only if you confirm it.
sheet-heading-weekly = The statement of the week up to { $day }
sheet-weekly = It goes out only if you post it.
sheet-post = ✓ Post it
sheet-at = It is due at { $at }.
sheet-at-once = Its time has come: it goes out at once.
sheet-held = Held back by { $who }. It does not go out.
sheet-hold = ✋ Hold back
sheet-release = ▶ Let it go out
sheet-renew = ↻ New draft with them
sheet-additions = + Changed since this draft: { $numbers }. That waits for the next edition.
sheet-changed = This has changed since you read it. The new draft is below.
sheet-picture-coming = 🖼 The picture is being drawn. You can approve once you have seen it.
sheet-picture-none = 🖼 It goes out without a picture.
sheet-claim = Claim the rise
sheet-edits = { $count ->
    [one] ✎ 1 sentence is struck or added.
   *[other] ✎ { $count } sentences are struck or added.
}
sheet-automatic = It goes out by itself.
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
unresolved-names = The statement names our placeholders, not your organisation or area. Before it can be published, an admin sets { $settings }.
unresolved-waiting = { $count ->
    [one] 1 report waits for review: { $numbers }
   *[other] { $count } reports wait for review: { $numbers }
}
unresolved-asked = Questions not answered: { $numbers }
unresolved-unknown = Figures not known yet: { $numbers }
unresolved-party = Origin of fire not approved, so not named: { $numbers }
unresolved-changed = Changed after they were verified, so counted as they were: { $numbers }
unresolved-broken = Left out, because they break a rule of the record, or were changed outside this program: { $numbers }
unresolved-duplicates = { $count ->
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
trouble-statement-recovered = ✓ The { $statement } was late. It is out now.
trouble-picture-late = ⚠ The { $statement } is out, but its picture could not be drawn: { $cause } The program keeps trying.
trouble-picture-recovered = ✓ The picture for the { $statement } is out now.
trouble-picture-abandoned = ⚠ The { $statement } stays without a picture: it could not be drawn, and the program has stopped trying.
trouble-without-seal = ⚠ The { $statement } goes out without the seal of the records in its footer: { $cause }
trouble-without-picture = ⚠ The { $statement } is drafted without a picture: { $cause }
trouble-without-doubles = ⚠ The { $statement } goes out without its note on reports that may be of one attack: { $cause }
trouble-without-changes = ⚠ The { $statement } goes out without its list of changed figures: { $cause }
trouble-cause-memory = the machine has too little memory.
trouble-cause-room = there is no room left on the disk.
trouble-cause-record = a stored record or file is damaged or cannot be opened.
trouble-cause-program = the program made an error; the administrator can see it in the log.
trouble-statement-refused = ⚠ Telegram refused the { $statement } itself. It is not in the channel. The program does not try again on its own; send /digest post { $given } to try again.

## Chats that cannot be written to

chat-closed = ⚠ Since { $since } Telegram takes no messages for { $chat }: { $reason } What is meant for it is kept, and goes out when it takes messages again.
chat-opened = ✓ Telegram takes messages for { $chat } again. What was kept is going out.
chat-name-channel = the channel ({ $language })
chat-name-coordinators = the coordinators’ group
chat-name-alerts = the alert chat ({ $language })
chat-closed-blocked = the bot is blocked there.
chat-closed-deleted = the account was deleted.
chat-closed-removed = the bot is not a member. Add it again.
chat-closed-not-found = Telegram does not find it. Add the bot again, or correct the setting.
chat-closed-rights = the bot may not write there. Give it the right to post and to edit messages.
chat-closed-topic = its topic is closed or deleted. Open it again.
chat-closed-other = it gives no reason that the program knows.
group-moved = This group has become a supergroup and has another number. The program follows it. When you next change the settings, replace { $old } by { $new } there.
post-closed = Since { $since } Telegram takes no messages for the channel ({ $language }). The program tries once more now. If Telegram refuses again, the statement of { $day } goes out as soon as the channel takes messages.
missed-ask = { $count ->
    [one] The channel ({ $language }) takes messages again. It lacks the statement of { $days }, which is more than three days old. Should it still go out?
   *[other] The channel ({ $language }) takes messages again. It lacks { $count } statements that are more than three days old: { $days }. Should they still go out?
}
missed-week = the week up to { $day }
missed-post = Post
missed-leave = Leave out
missed-posted = They go out now, the oldest first.
missed-left = They are left out.

## Filing for somebody, periods, silent areas

digest-which-days = I read no days in “{ $given }”. Send the first and the last day, at most a year: /digest 2023-10-04 2023-10-08.
edition-weekly = Statement of the week, { $language }
unresolved-no-report = No report came from: { $areas }. That does not mean that there was no attack.

## Chats that leave little behind, phones in other hands, who comes in

command-digest-discreet = Day
command-sign-discreet = Agree
command-retract-discreet = Take back
digest-which-day-discreet = I read no day in “{ $given }”. Send /day, or a day such as /day 2023-10-05.
digest-which-days-discreet = I read no days in “{ $given }”. Send the first and the last day, at most a year: /day 2023-10-04 2023-10-08.
