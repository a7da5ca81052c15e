"""Steps of the form, their inputs and the results of inputs. Plain values only."""

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
    """A button. `choice`: what a press means; its text is `text_id` with `slots`, or `label`."""

    choice: str
    text_id: str = ""
    slots: Mapping[str, Any] = field(default_factory=dict)
    label: str = ""
    ticked: bool = False


Rows = list[list[FormButton]]


@dataclass(frozen=True, slots=True)
class RecentReport:
    """A report by the same person in the last two hours: new information may belong to it."""

    number: str
    place: Place


@dataclass(frozen=True, slots=True)
class Context:
    """Everything a step may use besides the answers. It is passed in, never looked up."""

    now: datetime
    zone: ZoneInfo
    index: PlaceIndex
    lexicon: Lexicon
    parties: tuple[str, ...] = ()
    #: A party of the list → those that are it where they are named together.
    together: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    last_places: tuple[Place, ...] = ()
    recent_reports: tuple[RecentReport, ...] = ()


@dataclass(frozen=True, slots=True)
class Tapped:
    """A pressed button of a form card: step, visit and choice."""

    step: str
    visit: int
    choice: str


@dataclass(frozen=True, slots=True)
class TextSent:
    """Words that were sent. Through `message_id` an edit corrects their answer.

    `written_at`: when forwarded words were written. `note`: they came with a file or a place; what does not answer the
    question is kept as a note, without asking.
    """

    text: str
    message_id: int
    sent_at: datetime
    written_at: datetime | None = None
    note: bool = False


@dataclass(frozen=True, slots=True)
class Edited:
    """Words that were edited later."""

    text: str
    message_id: int
    sent_at: datetime
    written_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class PositionSent:
    """A shared position in degrees; `accuracy_m` only for the phone's own position, not for a pin.

    `words`: the name and address of a shared place; they become a note.
    """

    latitude: float
    longitude: float
    accuracy_m: float | None = None
    words: str = ""


Input = Tapped | TextSent | Edited | PositionSent


@dataclass(frozen=True, slots=True)
class Answered:
    """The answer of the step. `also`: answers of other steps in the same words."""

    value: Any
    also: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Pending:
    """The step stays open: a partial selection, a list of matches, a figure to confirm."""

    value: Any
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class OpenStep:
    """The person opens another step."""

    step: str


#: The result of an input; None if the kind cannot read it.
Reading = Answered | Pending | Problem | OpenStep | None


class Kind:
    """A way of asking. `pending` is the state of an open step, as plain JSON."""

    def begin(self, answer: Any, context: Context) -> Any:
        """Return the pending state when the step opens; `answer`: the present answer, if any."""
        return None

    def rows(self, answers: Answers, pending: Any, context: Context) -> Rows:
        """Return the buttons."""
        return []

    def tap(self, choice: str, answers: Answers, pending: Any, context: Context) -> Reading:
        """Read a pressed button; None for a choice that is not offered. Pressing twice must be safe."""
        return None

    def text(self, typed: str, answers: Answers, pending: Any, context: Context) -> Reading:
        """Read typed words; None if they are no answer to this question."""
        return None

    def position(self, at: PositionSent, context: Context) -> Reading:
        """Read a shared position."""
        return None

    def is_stale(self, pending: Any, context: Context) -> bool:
        """Whether the card is too old for its buttons."""
        return False


def _always(_answers: Answers) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Step:
    """One question of the form.

    `applies`: whether to ask it, given the answers; `clears`: answers that become invalid when this one changes;
    `optional`: only opened from the review; `record_fields`: fields of the record (`killed.women` is a part of one)
    if their name is not that of the step.
    """

    id: str
    kind: Kind
    applies: Callable[[Answers], bool] = _always
    clears: tuple[str, ...] = ()
    optional: bool = False
    record_fields: tuple[str, ...] | None = None

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields of the record that the step asks for."""
        return (self.id,) if self.record_fields is None else self.record_fields
