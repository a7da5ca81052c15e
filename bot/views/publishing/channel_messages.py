"""The statement as channel messages: bold title, parts as paragraphs, separate footer."""

from datetime import date
from typing import Any

from bot.domain.statement.model import Part, Statement
from bot.domain.statement.sentences.footer import change_line, describe_change
from bot.domain.statement.sentences.phrases import day_alone
from bot.i18n.words import Words
from bot.views.callbacks import Callback
from bot.views.message import LONGEST_TEXT, Button, Message, PublicMessage, Span, Text, lines, styled, units
from bot.views.summary import number_text
from storage.model.history import Change

#: Space left in every message for a later "updated" line.
_ROOM = 300


def split_statement(statement: Statement) -> list[PublicMessage]:
    """Split the statement into as few messages as possible, at paragraphs."""
    messages: list[PublicMessage] = []
    whole = Text()
    for part in statement.parts:
        for paragraph in _paragraphs(part):
            longer = lines([whole, paragraph], "\n\n")
            if units(longer.plain) > LONGEST_TEXT - _ROOM and whole.plain:
                messages.append(PublicMessage(Message(whole)))
                longer = paragraph
            whole = longer
    return [*messages, PublicMessage(Message(whole))]


def _paragraphs(part: Part) -> list[Text]:
    """Return a part as one paragraph; if it is longer than a message, split it at sentences or, as a last
    resort, at words.
    """
    style = {"title": "bold", "footer": "italic"}.get(part.name)
    most = LONGEST_TEXT - _ROOM
    texts = [part.text] if units(part.text) <= most else [s.text for s in part.sentences]
    cut = [text[n : n + most // 2] for text in texts for n in range(0, len(text), most // 2)]
    found = texts if all(units(text) <= most for text in texts) else cut
    return [styled(text, style) if style else Text(text) for text in found if text]


def mark_amended(piece: dict[str, Any], changes: list[Change], words: Words) -> PublicMessage:
    """Add the "updated" line to a posted message; its own text stays unchanged."""
    text = Text(piece["text"], tuple(Span(*span) for span in piece.get("spans", ())))
    if not changes:
        return PublicMessage(Message(text))
    reports: dict[str, dict[str, None]] = {}
    for change in changes:
        number = number_text(change.number, words)
        reports.setdefault(describe_change(words, change), {})[number] = None
    comma = words("summary-comma")
    each = (
        words("statement-marked-change", what=what, numbers=comma.join(numbers))
        for what, numbers in reports.items()
    )
    line = words("statement-marked-updated", changes=comma.join(each))
    if units(line) > _ROOM:
        line = words("statement-marked-updated-many", count=len({change.number for change in changes}))
    return PublicMessage(Message(lines([text, styled(line, "bold")], "\n\n")))


def correction(day: date, changes: list[Change], words: Words) -> PublicMessage:
    """A correction of a posted statement: what it said that no longer holds, report by report."""
    heading = styled(words("statement-correction", day=day_alone(words, day)), "bold")
    text = lines([heading, *(change_line(words, change).text for change in changes)])
    if units(text.plain) > LONGEST_TEXT:
        count = len({change.number for change in changes})
        text = lines([heading, words("statement-marked-updated-many", count=count)])
    return PublicMessage(Message(text))


def ask_correction(publication_id: int, asked: str, shown: PublicMessage, words: Words) -> Message:
    """Ask the coordinators to approve a correction of a posted statement. `asked`: which correction this is."""
    button = Button(words("correction-post"), Callback.RETRACT.data(f"correct.{asked}", publication_id))
    return Message(lines([words("correction-ask"), shown.text], "\n\n"), ((button,),))


def warn_of_unproven(day: date, numbers: list[str], words: Words) -> Message:
    """Tell the coordinators which reports of a posted statement broke a rule or were changed outside the program."""
    listed = words("summary-comma").join(number_text(number, words) for number in numbers)
    return Message(Text(words("correction-unproven", day=day_alone(words, day), numbers=listed)))


def retracted(day: date, words: Words) -> PublicMessage:
    """The line that stands where a statement was."""
    return PublicMessage(Message(Text(words("statement-retracted", day=number_text(day.isoformat(), words)))))


def ask_about_post(publication_id: int, day: date, language: str, words: Words) -> Message:
    """Ask the coordinators after a crash whether a post is in the channel."""
    question = words(
        "ask-is-it-there", day=number_text(day.isoformat(), words), language=words.name_of(language)
    )
    buttons = (
        Button(words("is-there"), Callback.UNCERTAIN_POST.data("there", publication_id)),
        Button(words("is-not-there"), Callback.UNCERTAIN_POST.data("again", publication_id)),
    )
    return Message(Text(question), (buttons,))
