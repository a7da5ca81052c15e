"""What a step of the form is, what a person can give it, and what comes of that. Plain values only."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.domain.parsing.text.lexicon import Lexicon
from bot.domain.places.index import PlaceIndex
from storage.model.records import Place
from storage.model.validation import Problem

Answers = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class FormButton:
    """A button. `choice` is what pressing it means; its words are `text_id` with `slots`, or `label` as it is."""

    choice: str
    text_id: str = ""
    slots: Mapping[str, Any] = field(default_factory=dict)
    label: str = ""
    ticked: bool = False


Rows = list[list[FormButton]]


@dataclass(frozen=True, slots=True)
class RecentReport:
    """An own report of the last two hours: what is told now may be more about it."""

    number: str
    place: Place


@dataclass(frozen=True, slots=True)
class Context:
    """All that a step may know besides the answers: handed in, never looked up."""

    now: datetime
    zone: ZoneInfo
    index: PlaceIndex
    lexicon: Lexicon
    parties: tuple[str, ...] = ()
    last_places: tuple[Place, ...] = ()
    recent_reports: tuple[RecentReport, ...] = ()


@dataclass(frozen=True, slots=True)
class Tapped:
    """A button of a form card: of which step and visit, and its choice."""

    step: str
    visit: int
    choice: str


@dataclass(frozen=True, slots=True)
class TextSent:
    """A text message. `message_id` lets an edit of it correct the answer."""

    text: str
    message_id: int
    sent_at: datetime


@dataclass(frozen=True, slots=True)
class Edited:
    """A text message that was edited later."""

    text: str
    message_id: int
    sent_at: datetime


@dataclass(frozen=True, slots=True)
class PositionSent:
    """A shared position in degrees; `accuracy_m` is given by a phone's own position, not by a pin."""

    latitude: float
    longitude: float
    accuracy_m: float | None = None


Input = Tapped | TextSent | Edited | PositionSent


@dataclass(frozen=True, slots=True)
class Answered:
    """The step has its answer. `also` are other steps' answers the same words held."""

    value: Any
    also: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Pending:
    """The step goes on: a partial selection, a list of matches, a figure to be confirmed."""

    value: Any
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class OpenStep:
    """The person wants to go to another step."""

    step: str


#: What a kind makes of what it was given; None when it cannot read it.
Reading = Answered | Pending | Problem | OpenStep | None


class Kind:
    """A way of asking. `pending` is what a step keeps while it is open, as plain JSON."""

    def begin(self, answer: Any, context: Context) -> Any:
        """What is pending when the step opens; `answer` is the present answer, if there is one."""
        return None

    def rows(self, answers: Answers, pending: Any, context: Context) -> Rows:
        """The buttons."""
        return []

    def tap(self, choice: str, answers: Answers, pending: Any, context: Context) -> Reading:
        """What a pressed button means; None for a choice that is not offered. Pressed twice it does no harm."""
        return None

    def text(self, typed: str, answers: Answers, pending: Any, context: Context) -> Reading:
        """What typed words mean; None when they are no answer to this."""
        return None

    def position(self, at: PositionSent, context: Context) -> Reading:
        """What a shared position means."""
        return None

    def is_stale(self, pending: Any, context: Context) -> bool:
        """Whether the card is too old to be answered by a button."""
        return False


def _always(_answers: Answers) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Step:
    """One question of the form.

    `applies` says from the answers whether it is asked; `clears` names answers that no longer hold when this one
    changes; an `aside` is never asked by itself, only opened at review. `asks_for` names the fields of the record
    (`killed.women` is a part of one) where they are not called like the step.
    """

    id: str
    kind: Kind
    applies: Callable[[Answers], bool] = _always
    clears: tuple[str, ...] = ()
    optional: bool = False
    record_fields: tuple[str, ...] | None = None

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields of the record that it asks for."""
        return (self.id,) if self.record_fields is None else self.record_fields
