"""Two reports that may be of one attack: the proposals, the comparison, and the decision."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Protocol
from zoneinfo import ZoneInfo

from bot.i18n.words import Words
from bot.views.callbacks import Callback
from bot.views.message import Button, Message, Rows, Text, in_rows, lines, styled
from bot.views.review.card_buttons import data
from bot.views.summary import age, codes_text, figures_text, number_text, place_name, targets_text, time_text
from storage.model.records import Attack


class Candidate(Protocol):
    """A record that may be of the same attack."""

    @property
    def attack(self) -> Attack: ...
    @property
    def apart(self) -> timedelta: ...


@dataclass(frozen=True, slots=True)
class Comparison:
    """A pair of records, its choices, and the person who last looked or decided. `reporters`: their pseudonyms;
    `questions`: how many are open about the other one."""

    id: int
    kept: Attack
    other: Attack
    state: str
    chosen: dict[str, Any]
    who: str
    reporters: tuple[str | None, str | None] = (None, None)
    questions: int = 0


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
    """Show both reports side by side, a fact a line, with the choices; bold where they differ."""
    kept, other = (number_text(attack.number, words) for attack in (view.kept, view.other))
    heading = styled(words("summary-dot").join((kept, other)), "bold")
    facts = lines([heading, *_side_by_side(view, zone, now, words)])
    if view.state == "proposed":
        closing = words("merge-certainty", certainty=words(f"code-certainty-{certainty}"))
        after = words("merge-after", kept=kept, other=other, questions=view.questions)
        question = styled(words("merge-question"), "bold")
        return Message(lines([question, facts, closing, after], "\n\n"), _buttons(view, words))
    decided = words(f"merge-was-{view.state}", who=number_text(view.who, words))
    return Message(lines([facts, styled(decided, "italic")], "\n\n"))


def _side_by_side(view: Comparison, zone: ZoneInfo, now: datetime, words: Words) -> Iterator[Text | str]:
    """Yield a line for each fact that one of the two has."""
    first, second = (_short(attack, words) for attack in (view.kept, view.other))
    texts: dict[str, Callable[[Attack], str]] = {
        "where": lambda a: place_name(a.place, words),
        "when": lambda a: time_text(a.occurred_at, a.time_precision, zone, now, words),
        "kinds": lambda a: codes_text(a.attack_kinds, "attack_kinds", words),
        "targets": lambda a: targets_text(a.targets, words),
        "killed_total": lambda a: figures_text(a.killed, "killed", words),
        "injured_total": lambda a: figures_text(a.injured, "injured", words),
        "source": lambda a: words(f"code-source-{a.source}"),
    }
    rows = [
        (words(f"field-{step}.answer"), text(view.kept), text(view.other)) for step, text in texts.items()
    ]
    who = tuple(number_text(each, words) for each in view.reporters)
    for name, one, other in (*rows, (words("merge-reporter"), *who)):
        if one == other:
            yield words("merge-agree", name=name, value=one) if one else ""
        else:
            sides = {"first": first, "one": one or "–", "second": second, "other": other or "–"}
            yield styled(words("merge-differ", name=name, **sides), "bold")


def _short(attack: Attack, words: Words) -> str:
    return number_text((attack.number or "").partition("/")[2], words)


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
        (words("merge-cancel"), "cancel"),
    ):
        buttons.append(Button(label, Callback.MERGE.data(verb, view.id)))
    return in_rows(buttons)


def _figures(view: Comparison, group: str, whose: str, words: Words) -> Button:
    attack = view.kept if whose == "kept" else view.other
    figures = figures_text(getattr(attack, group), group, words)
    label = words("merge-figures", figures=figures, number=_short(attack, words))
    tick = "✓ " if view.chosen[group] == whose else ""
    return Button(tick + label, Callback.MERGE.data(f"{group}.{whose}", view.id))
