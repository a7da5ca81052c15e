"""Two reports that may be of one attack: the proposals, the comparison, and the decision."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Protocol
from zoneinfo import ZoneInfo

from bot.i18n.words import Words
from bot.views.callbacks import Callback
from bot.views.message import Button, Message, Rows, in_rows, lines, styled
from bot.views.review.card_buttons import data
from bot.views.summary import age, figures_text, number_text, place_name, record_lines
from storage.model.records import Attack


class Candidate(Protocol):
    """A record that may be of the same attack."""

    @property
    def attack(self) -> Attack: ...
    @property
    def apart(self) -> timedelta: ...


@dataclass(frozen=True, slots=True)
class Comparison:
    """A pair of records, its choices, and the person who last looked or decided."""

    id: int
    kept: Attack
    other: Attack
    state: str
    chosen: dict[str, Any]
    who: str


def candidate_rows(attack: Attack, likely: Sequence[Candidate], words: Words) -> Rows:
    """The most likely records as buttons, and a button to type another number."""
    buttons = [_candidate(attack, candidate, words) for candidate in likely]
    return in_rows((*buttons, Button(words("merge-type"), data("same.type", attack))))


def _candidate(attack: Attack, candidate: Candidate, words: Words) -> Button:
    number = candidate.attack.number or candidate.attack.id
    label = words(
        "merge-candidate",
        number=number_text(number, words),
        place=place_name(candidate.attack.place, words, with_region=False),
        apart=age(candidate.apart, words),
    )
    return Button(label, data(f"same.{number}", attack))


def comparison(view: Comparison, certainty: str, words: Words, zone: ZoneInfo, now: datetime) -> Message:
    """Show both reports one below the other, with the choices."""
    parts = []
    for attack in (view.kept, view.other):
        first, *rest = record_lines(attack, zone, now, words)
        number = number_text(attack.number, words)
        parts.append(lines([styled(words("summary-dot").join((number, first)), "bold"), *rest]))
    if view.state == "proposed":
        closing = words("merge-certainty", certainty=words(f"code-certainty-{certainty}"))
        question = styled(words("merge-question"), "bold")
        return Message(lines([question, *parts, closing], "\n\n"), _buttons(view, words))
    decided = words(f"merge-was-{view.state}", who=number_text(view.who, words))
    return Message(lines([*parts, styled(decided, "italic")], "\n\n"))


def _buttons(view: Comparison, words: Words) -> Rows:
    buttons = [
        _figures(view, group, whose, words)
        for group in ("killed", "injured")
        if getattr(view.kept, group) != getattr(view.other, group)
        for whose in ("kept", "other")
    ]
    tick, wanted = ("✓", "no") if view.chosen["unconnected"] else ("☐", "yes")
    for label, verb in (
        (f"{tick} {words('merge-unconnected')}", f"unconnected.{wanted}"),
        (words("merge-one"), "merge"),
        (words("merge-two"), "apart"),
    ):
        buttons.append(Button(label, Callback.MERGE.data(verb, view.id)))
    return in_rows(buttons)


def _figures(view: Comparison, group: str, whose: str, words: Words) -> Button:
    attack = view.kept if whose == "kept" else view.other
    number = number_text((attack.number or "").partition("/")[2], words)
    label = words("merge-figures", figures=figures_text(getattr(attack, group), group, words), number=number)
    tick = "✓ " if view.chosen[group] == whose else ""
    return Button(tick + label, Callback.MERGE.data(f"{group}.{whose}", view.id))
