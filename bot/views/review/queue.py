"""The queue: pending reports, oldest first."""

from datetime import timedelta

from bot.i18n.words import Words
from bot.views.message import Button, Message, Text, in_rows, styled
from bot.views.review.card_buttons import data
from bot.views.summary import age, number_text, place_name
from storage.model.records import Attack


def card(reviews: list[tuple[Attack, timedelta, int]], more: bool, words: Words) -> Message:
    """List the pending reports with age and open questions, as buttons that open the card."""
    if not reviews:
        return Message(Text(words("queue-empty")))
    buttons = [Button(_line(*review, words), data("open", review[0])) for review in reviews]
    heading = words("queue-heading-more" if more else "queue-heading", count=len(reviews))
    return Message(styled(heading, "bold"), in_rows(buttons))


def _line(attack: Attack, pending_for: timedelta, questions: int, words: Words) -> str:
    return words(
        "queue-line",
        number=number_text(attack.number or "", words),
        place=place_name(attack.place, words, with_region=False),
        age=age(pending_for, words),
        questions=questions,
    )
