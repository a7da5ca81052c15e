## After sending

files-whose = { $count ->
    [one] 1 file is kept. Which report does it belong to?
   *[other] { $count } files are kept. Which report do they belong to?
}
files-new-report = 📝 A new report
files-joined = { $count ->
    [one] Added to { $number }: 1 file.
   *[other] Added to { $number }: { $count } files.
}
files-are-new = 📝 It is a new report
files-words-wait = What you wrote with it is not in the report yet:
files-add-words = ✍ Add the words to { $number }
files-kept = { $count ->
    [one] Kept with { $number } ✓
   *[other] { $count } kept with { $number } ✓
}

## People, audit, evidence files

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
sheet-file-check = The hashes of all files: sha256sum -c manifest-sha256.txt. The proofs: python verify.py in this folder (take the program from Balagh itself).

## Chats that leave little behind, phones in other hands, who comes in

files-copies = Copies without metadata; as received they are kept sealed.
files-compressed = What was sent as a photo was made smaller by Telegram before.
files-kept-back = { $number }: { $count ->
        [one] 1 file is kept sealed and not shown here, because its metadata cannot be taken out.
       *[other] { $count } files are kept sealed and not shown here, because their metadata cannot be taken out.
    }
file-too-large = This file is larger than 20 MB: Telegram does not give it to me, so it is not kept. Please send a shorter or smaller one.
evidence-zip-withheld-reporter = { $number } goes to no investigator and no court: whoever reported it does not agree. They can change that with /consent.
evidence-zip-withheld-family = { $number } goes to no investigator and no court: the family objects. A coordinator can change that on its card.
command-bundle-discreet = Pack
