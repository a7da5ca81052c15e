"""Files that came outside a report: which one they belong to, or which one they joined."""

from collections.abc import Sequence

from bot.domain.escape import escape
from bot.i18n.words import Words
from bot.views.callbacks import Callback
from bot.views.message import Button, Message, Text, in_rows, lines, shortened, styled
from bot.views.reports.receipts import report_line
from bot.views.summary import number_text
from storage.model.records import Attack

#: Words beside a file are shown up to this length.
LONGEST = 500


def which_report(reports: list[Attack], count: int, said: Sequence[str], words: Words) -> Message:
    """Ask which report the files belong to, with the words that came with them."""
    buttons = [
        Button(report_line(attack, words), Callback.EVIDENCE.data(attack.number)) for attack in reports
    ]
    new = Button(words("files-new-report"), Callback.EVIDENCE.data("new"))
    text = lines([styled(words("files-whose", count=count), "bold"), *_quoted(said)])
    return Message(text, in_rows((*buttons, new)))


def joined_notice(attack: Attack, count: int, said: Sequence[str], words: Words) -> Message:
    """Say which report the files joined; words that came with them are offered as an addition to it."""
    number = number_text(attack.number, words)
    new = Button(words("files-are-new"), Callback.JOINED.data("new", attack.number))
    add = Button(words("files-add-words", number=number), Callback.JOINED.data("words", attack.number))
    text = lines(
        [
            words("files-joined", count=count, number=number),
            words("files-words-wait") if said else None,
            *_quoted(said),
        ]
    )
    return Message(text, in_rows((add, new) if said else (new,)))


def _quoted(said: Sequence[str]) -> list[Text]:
    return [styled(escape(shortened(each, LONGEST)), "blockquote") for each in said]
