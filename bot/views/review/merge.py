"""Two reports that may be of one attack: the proposals, the comparison, and the decision."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Protocol
from zoneinfo import ZoneInfo

from bot.i18n.words import Words
from bot.views.callbacks import Callback
from bot.views.message import Button, Message, lines, styled
from bot.views.review.card_buttons import Rows, data
from bot.views.summary import age, figures_text, number_text, place_name, record_lines
from storage.model.records import Attack


class Candidate(Protocol):
    """A record that may be of the same attack."""

    @property
    def attack(self) -> Attack: ...
    @property
    def km(self) -> float | None: ...
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


def candidate_rows(attack: Attack, likely: "list[Any]", words: Words) -> Rows:
    """The most likely records as buttons, and a button to type another number."""
    rows: list[tuple[Button, ...]] = [(_candidate(attack, like, words),) for like in likely]
    return (*rows, (Button(words("merge-type"), data("same.type", attack)),))


def _candidate(attack: Attack, like: Candidate, words: Words) -> Button:
    number = like.attack.number or like.attack.id
    label = words(
        "merge-candidate",
        number=number_text(number, words),
        place=place_name(like.attack.place, words, with_region=False),
        apart=age(like.apart, words),
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
    rows: list[tuple[Button, ...]] = []
    for group in ("killed", "injured"):
        kept, other = getattr(view.kept, group), getattr(view.other, group)
        if kept != other:
            rows += [
                (_figures(view, group, "kept", figures_text(kept, group, words), view.kept, words),),
                (_figures(view, group, "other", figures_text(other, group, words), view.other, words),),
            ]
    ticked = bool(view.chosen["unconnected"])
    tick = "✓" if ticked else "☐"
    want = "no" if ticked else "yes"
    rows.append(
        (Button(f"{tick} {words('merge-unconnected')}", Callback.MERGE.data(f"unconnected.{want}", view.id)),)
    )
    rows.append((Button(words("merge-one"), Callback.MERGE.data("merge", view.id)),))
    rows.append((Button(words("merge-two"), Callback.MERGE.data("apart", view.id)),))
    return tuple(rows)


def _figures(view: Comparison, group: str, whose: str, figures: str, attack: Attack, words: Words) -> Button:
    tick = "✓ " if view.chosen[group] == whose else ""
    number = number_text((attack.number or "").partition("/")[2], words)
    label = words("merge-figures", figures=figures, number=number)
    return Button(tick + label, Callback.MERGE.data(f"{group}.{whose}", view.id))
