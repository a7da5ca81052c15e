"""The statement as messages for a channel: title bold, parts as paragraphs, footer apart."""

from datetime import date
from typing import Any

from bot.domain.statement.model import Part, Statement
from bot.i18n.words import Words
from bot.views.callbacks import Callback
from bot.views.message import LONGEST_TEXT, Button, Message, Span, Text, lines, styled, units
from bot.views.summary import number_named
from storage.model.records import Change

#: Room left in every message for a later "updated" line.
_ROOM = 300


def pieces(statement: Statement) -> list[Message]:
    """The statement in as few messages as hold it, split at paragraphs."""
    screens: list[Message] = []
    whole = Text()
    for part in statement.parts:
        for paragraph in _paragraphs(part):
            longer = lines([whole, paragraph], "\n\n")
            if units(longer.plain) > LONGEST_TEXT - _ROOM and whole.plain:
                screens.append(Message(whole))
                longer = paragraph
            whole = longer
    return [*screens, Message(whole)]


def _paragraphs(part: Part) -> list[Text]:
    """A part as one paragraph, or (longer than a message) cut at its sentences and, at worst, at words."""
    style = {"title": "bold", "footer": "italic"}.get(part.name)
    most = LONGEST_TEXT - _ROOM
    texts = [part.text] if units(part.text) <= most else [s.text for s in part.sentences]
    cut = [text[n : n + most // 2] for text in texts for n in range(0, len(text), most // 2)]
    found = texts if all(units(text) <= most for text in texts) else cut
    return [styled(text, style) if style else Text(text) for text in found if text]


def marked(piece: dict[str, Any], changes: list[Change], words: Words) -> dict[str, Any]:
    """A posted message with the line that says it was updated; its own words stay as they were."""
    text = Text(piece["text"], tuple(Span(*span) for span in piece.get("spans", ())))
    numbers = sorted({number_named(change.number, words) for change in changes})
    if not numbers:
        return piece
    line = words("statement-marked-updated", numbers=words("summary-comma").join(numbers))
    if units(line) > _ROOM:
        line = words("statement-marked-updated-many", count=len(numbers))
    return {**piece, **Message(lines([text, styled(line, "bold")], "\n\n")).to_json()}


def is_it_there(publication_id: int, day: date, language: str, words: Words) -> Message:
    """The question to coordinators after a crash in the middle of posting."""
    return Message(
        Text(
            words(
                "ask-is-it-there",
                day=number_named(day.isoformat(), words),
                language=words.name_of(language),
            )
        ),
        (
            (
                Button(words("is-there"), Callback.UNCERTAIN_POST.data("there", publication_id)),
                Button(words("is-not-there"), Callback.UNCERTAIN_POST.data("again", publication_id)),
            ),
        ),
    )
