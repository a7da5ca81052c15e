"""The queue: pending reports, oldest first."""

from collections.abc import Mapping
from datetime import timedelta

from bot.i18n.words import Words
from bot.views.callbacks import Callback
from bot.views.message import Button, Message, Text, in_rows, styled
from bot.views.review.card_buttons import data
from bot.views.summary import age, number_text, place_name
from storage.model.records import Attack

#: Groups of pending reports: all, those nobody decided on, those with an open question, those changed after a decision.
GROUPS = ("all", "new", "asked", "changed")


def card(
    reviews: list[tuple[Attack, timedelta, int]], group: str, counts: Mapping[str, int], words: Words
) -> Message:
    """List the pending reports of a group with age and open questions, as buttons that open the card; below them the
    groups that are not empty."""
    if not counts["all"]:
        return Message(Text(words("queue-empty")))
    buttons = [Button(_line(*review, words), data("open", review[0])) for review in reviews]
    heading = words(
        "queue-heading-more" if len(reviews) < counts[group] else "queue-heading", count=len(reviews)
    )
    if group != "all":
        heading = words("summary-dot").join((words(f"queue-group-{group}"), heading))
    others = [
        Button(
            words("queue-group", name=words(f"queue-group-{name}"), count=counts[name]),
            Callback.QUEUE.data(name),
        )
        for name in GROUPS
        if name != group and counts[name] and (name == "all" or counts[name] < counts["all"])
    ]
    return Message(styled(heading, "bold"), (*in_rows(buttons), *in_rows(others, 2)))


def _line(attack: Attack, pending_for: timedelta, questions: int, words: Words) -> str:
    return words(
        "queue-line",
        number=number_text(attack.number or "", words),
        place=place_name(attack.place, words, with_region=False),
        age=age(pending_for, words),
        questions=questions,
    )
