## Troubles of the computer that runs the bot, told to coordinators

operations-clock-begins = ⚠️ The clock of the computer that runs this bot is wrong. Until it is right, no statement goes out and nothing is deleted. Reports are taken as ever. Please tell whoever looks after the computer.
operations-clock-ends = The computer’s clock is right again. Statements that were due go out now.
operations-two-programs-begins = ⚠️ Two programs receive messages for this bot, so a report may reach the wrong one. Please tell whoever looks after the computer: one of the two must be stopped.
operations-two-programs-ends = Only one program receives messages for this bot again.
operations-webhook-begins = ⚠️ Telegram cannot reach the computer that runs this bot, so reports arrive late or not at all. Nothing is lost for a day. Please tell whoever looks after the computer.
operations-webhook-ends = Telegram reaches this bot again. Reports that waited arrive now.
operations-disk-begins = ⚠️ The disk of the computer that runs this bot is almost full. Reports are taken as ever, but pictures and other files wait at Telegram and cannot be seen yet. Please tell whoever looks after the computer.
operations-disk-ends = There is room on the computer’s disk again. The files that waited are fetched now.
