## Coming in

unknown-chat = This is a private service.
unnamed-group = My settings do not name this group, so I answer nothing here, and leave it after a day. Its number is { $chat }. Whoever runs the service can enter it as BALAGH_COORDINATORS_CHAT and start me again.
unnamed-group-discreet = I do not know this group, so I answer nothing here, and leave it after a day. Its number is { $chat }. Whoever runs me can enter it in the settings as COORDINATORS_CHAT and start me again.
anonymous-admin = You write as an anonymous administrator, so I cannot see who you are, and do nothing. Turn off “Remain anonymous” in your rights in this group, or write to me in private.
choose-language = Which language do you read?
language-en = English
language-ar = Arabic
welcome-heading = You are { $pseudonym }.
welcome-sample = Missile on a house an hour ago, 2 men killed, 3 injured: a woman and 2 children
welcome-responder = 
    Write what happened in one message, as you would say it. Press to copy this example:
    { $sample }
    Or press “📝 Report an attack” below and answer with buttons. Every answer is kept; you can stop and go on later.
    Pictures, videos, voice notes and your position can be sent at any time.
    Not known yet is a good answer. You are asked again later.
    /mine shows your reports, to correct or withdraw them.
welcome-coordinator = 
    Each report comes to you as a card. Check it, then press ✓ Verify, ask back, or merge two reports of one attack.
    /queue shows what waits, the oldest first.
    /digest shows today’s statement so far; /digest 2023-10-05 that of any day.
    To report yourself, press “📝 Report an attack”, or write what happened. Press to copy this example:
    { $sample }
welcome-admin = 
    Each report comes to you as a card. Check it, then press ✓ Verify, ask back, or merge two reports of one attack.
    /queue shows what waits, the oldest first.
    /digest shows today’s statement so far; /digest 2023-10-05 that of any day.
    /people is for invitations and roles, /audit for who did what, /bundle for a report with its evidence.
    To report yourself, press “📝 Report an attack”, or write what happened. Press to copy this example:
    { $sample }
command-language = Language
command-consent = Consent
command-consent-discreet = Terms
consent-heading = Before you begin
consent-text =
    What you send is kept, encrypted: what happened, where and when, your pictures and your voice. In place of your name it carries { $pseudonym }.
    The organisation’s coordinators read it. Telegram carries it, and can see it, too.
    Whoever holds your phone sees what stands in this chat. /wipe empties it.
    People come first, then the report: never stay in danger for it. Ask no child and no survivor for an account, and promise nobody anything.
    You need not report. You can stop at any time, and change your answer with /consent.

    What may your reports be used for outside the organisation? Where lives depend on it, rescuers are alerted in any case.
consent-text-discreet =
    What you send here is kept, with { $pseudonym } in place of your name. Those who run this read it; Telegram can see it, and so can whoever holds your phone. /wipe empties this chat.
    You can stop at any time, and change your answer with /consent. What may it be used for?
consent-statistics = Published figures
consent-statistics-discreet = Totals
consent-partners = Files for other aid and rights organisations
consent-partners-discreet = Others
consent-court = Investigators and courts
consent-court-discreet = Official use
consent-contact = You may be asked about it later
consent-contact-discreet = Questions later
consent-save = Save as ticked
consent-all = ✓ Agree to all four
consent-saved = Kept. /consent changes it at any time.

## People, audit, evidence files

command-people = People
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
sandbox-invitation = Your invitation
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
ask-no-access = Access was taken away from whoever reported this: nobody can be asked.

## Chats that leave little behind, phones in other hands, who comes in

report-forgotten = This is not shown here any more. The coordinators have it.
cleanup-not-deleted = { $count ->
        [one] 1 message here is older than 48 hours. Telegram lets only you delete it.
       *[other] { $count } messages here are older than 48 hours. Telegram lets only you delete them.
    }
left-unfinished = { $who } emptied their chat. This report was not finished; it is kept, and not counted:
command-wipe = Empty this chat
lost-phone-how = Nobody is called “{ $given }”. Write it like this: /taken A-03
lost-phone-whose = Whose phone? Write it like this: /taken A-03
lost-phone-group = ⚠️ The phone still shows the coordinators’ group. Remove { $who } from it by hand, now.
lost-phone-done = Done. { $who } has no access, their chat is being emptied, and nothing more is sent there. Only an admin can undo this.
lost-phone-already = The phone of { $who } is cut off already.
lost-phone-own = You cannot cut off your own phone. To empty this chat, send /wipe.
review-lost-phone = 📵 The phone of { $who } was taken
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
command-people-discreet = Team
command-wipe-discreet = Clear
welcome-responder-discreet = 
    Write it in one message, or press ➕ below and answer with buttons.
    Everything is kept at once. You can stop and go on later with ➕ or /new.
    Pictures, voice notes and places can be sent at any time.
    “Not known yet” is a good answer. You are asked again later.
    /list shows what you sent, to correct or take it back.
    /clear empties this chat.
welcome-coordinator-discreet = 
    What others send comes to you as a card. Check it, ask back, or put two together.
    /open shows what waits, the oldest first.
    /day shows the day so far; /day 2023-10-05 any other.
    To send something yourself, write it in one message, or press ➕ or send /new.
    /list shows what you sent, to correct or take it back.
    /clear empties this chat.
welcome-admin-discreet = 
    What others send comes to you as a card. Check it, ask back, or put two together.
    /open shows what waits, the oldest first.
    /day shows the day so far; /day 2023-10-05 any other.
    /team is for the people and their invitations.
    To send something yourself, write it in one message, or press ➕ or send /new. /list shows what you sent.
    /clear empties this chat.
