## People, audit, evidence files

command-audit = Who did what
audit-heading = { $count ->
    [one] Who did what: 1 line
   *[other] Who did what: { $count } lines
}
audit-head = Seal: { $head }
audit-broken = ⚠️ The database was changed outside this program. Run “balagh audit verify” on the server: it names what was changed.
audit-empty = Nothing was done yet.
audit-other = { $who }: { $verb } { $what }
audit-alert-raise = An alert went out for { $what }.
audit-area-cover = { $what } covers { $area } now, set by { $who }.
audit-area-quiet = { $who } had nothing to report.
audit-channel-open = The channel { $what } was opened.
audit-channel-catch-up = { $who } settled which missed statements the channel { $what } still gets.
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
audit-audit-root = The root of the proofs of a day was signed ({ $what }).
audit-audit-prove = On the server, a proof of { $what } was made for others.
audit-audit-accept = On the server, a broken audit log was accepted as it was, after an investigation ({ $what }).
audit-invite-void = { $who } voided all open invitations ({ $count }).
audit-language-choose = { $who } reads { $language }.
audit-consent-give = { $who } answered what their reports may be used for.
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
audit-report-import-again = { $who } imported { $what } again.
audit-report-correct = { $who } corrected { $what }.
audit-report-withdraw = { $who } withdrew { $what }.
audit-report-unwithdraw = { $who } took back the withdrawal of { $what }.
audit-report-verify = { $who } verified { $what }.
audit-report-reject = { $who } rejected { $what }.
audit-report-unverifiable = { $who } marked { $what } as not verifiable.
audit-report-reopen = { $who } reopened { $what }.
audit-report-attribute = { $who } assessed the origin of { $what }.
audit-report-name-place = { $who } allowed the name of the place of { $what } to be published.
audit-report-unname-place = { $who } withdrew the name of the place of { $what } from publication.
audit-report-object = { $who } noted that the family objects to publication of { $what }.
audit-report-unobject = { $who } noted that the family does not object to publication of { $what } any more.
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
audit-statement-hold = { $who } held the statement { $what } back.
audit-statement-release = { $who } let the statement { $what } go out.
audit-statement-correct = A correction was posted to the statement { $what }.
audit-statement-approve = { $who } approved the statement { $what }.
audit-statement-post = { $who } posted the statement { $what }.
audit-statement-retract = { $who } took statement { $what } back.
audit-statement-mark = The posted statement { $what } was marked as updated.
audit-statement-close = The statement { $what } stands as final.
audit-statement-skip = The statement { $what } was left out: nothing was reported.
audit-statement-withdraw = The statement { $what } was withdrawn: Telegram did not take it. It is due again.
audit-voice-wait = A voice note waits for its report (draft { $what }).
audit-chat-wipe = { $who } cleared their chat with the bot.
audit-invite-move = { $who } made an invitation for { $what } to move to a new phone.
audit-person-let-in = { $who } let { $what } in.
audit-person-turn-away = { $who } turned { $what } away.
audit-person-taken = { $who } said that the phone of { $what } was taken.
audit-person-restore = { $who } let { $what } back in after the phone was taken.
audit-report-confirm = { $who } confirmed { $what }.
audit-voice-fill = { $who } began to fill in what a voice note says (draft { $what }).

## Chats that leave little behind, phones in other hands, who comes in

command-audit-discreet = Log
