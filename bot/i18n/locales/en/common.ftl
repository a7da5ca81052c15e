## Coming in

command-help = What I can do here

## When something does not fit

kind-not-taken = I cannot keep this kind of message. Send words, a position, pictures, videos, voice notes or files.
not-kept = Your last message could not be kept. Please send it again. If it happens again, tell your coordinator this number: { $error }
not-kept-yet = We cannot keep your answer just now. Nothing is lost: it is taken by itself as soon as we can. You need not send it again.
days-several = “{ $given }” may mean different days: { $days }. Send the one you mean.
button-old = That was an old button; nothing was changed. Please use the newest card.

## People, audit, evidence files

page-newer = ‹ Newer
page-older = Older ›

## Chats that leave little behind, phones in other hands, who comes in

cleanup-number = ✓ { $number }
cleanup-more = ⋯
cleanup-done = ✓
command-help-discreet = Help
flood-wait = That was a lot at once. What you sent is kept, and is read one after another.

## A locked screen, and much at once

spoiler-line = Tap the grey part to read it.
flood-full = That was far too much at once. What came last was not taken; please send it again later.
