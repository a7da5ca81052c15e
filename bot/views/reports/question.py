"""A coordinator's question in the reporter's chat, with the form's own buttons."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.domain.form.progress import Progress
from bot.domain.form.step import Context
from bot.i18n.words import Words
from bot.views.callbacks import Callback
from bot.views.message import Button, Message, Rows, Text, in_rows, lines, styled
from bot.views.reports import form_card
from bot.views.reports.form_card import CardContext
from bot.views.review.card_buttons import data
from bot.views.summary import number_text, record_lines
from storage.model.records import Attack
from storage.model.validation import Problem


def question_rows(steps: tuple[str, ...], attack: Attack, words: Words) -> Rows:
    """List what a coordinator can ask: fields of the form, or own words."""
    buttons = [Button(words(f"field-{step}.answer"), data(f"ask.{step}", attack)) for step in steps]
    return (*in_rows(buttons, 2), (Button(words("ask-in-words"), data("ask.words", attack)),))


def form_question(
    question_id: int,
    progress: Progress,
    context: Context,
    attack: Attack,
    words: Words,
    problem: Problem | None,
) -> Message:
    """Show the form's question about a sent report."""
    card = form_card.card(progress, context, CardContext(question_id, attack.number), words, problem)
    heading = styled(words("question-heading", number=number_text(attack.number, words)), "bold")
    rows = tuple(
        tuple(replace(button, data="q" + button.data.removeprefix("f")) for button in row)
        for row in card.buttons[:-1]  # no back and no cancel: there is one question only
    )
    unknown = Callback.QUESTION.data(question_id, progress.visit, progress.step, "unknown-now")
    buttons = (*rows, (Button(words("question-unknown"), unknown),))
    return Message(lines([heading, card.text], "\n\n"), buttons)


def text_question(question: str, attack: Attack, zone: ZoneInfo, now: datetime, words: Words) -> Message:
    """A coordinator's own words; the phone opens a reply to it."""
    heading = styled(words("question-heading", number=number_text(attack.number, words)), "bold")
    known = lines([Text(line) for line in record_lines(attack, zone, now, words)])
    body = lines([known, "", styled(question, "bold"), words("question-reply")])
    return Message(lines([heading, body], "\n\n"), asks=True)
