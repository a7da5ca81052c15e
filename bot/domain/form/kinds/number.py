"""A number: a pad of digits, or typed; never guessed."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from bot.domain.form.kinds.selection import grid
from bot.domain.form.reading import lower_bound, read_figure_answer
from bot.domain.form.step import Answered, Answers, Context, FormButton, Kind, Pending, Reading, Rows
from storage.model.validation import LARGE, MOST, Problem


class Number(Kind):
    """A number, or *not known yet* (None). `of`: the group it counts (killed, injured); `part`: which of them
    (women, children, responders); `most`: the largest number that fits the other answers; `least`: the smallest.

    A total that is a lower bound (`of` without `part`: "at least 5") is a button of its own, beside the bare figure.
    `spread` turns people named with the number ("two women") into answers of other steps; `shortcuts` are buttons
    (`form-<choice>`) that answer this step and others with one press.
    """

    def __init__(
        self,
        *,
        of: str = "",
        part: str = "",
        most: Callable[[Answers], int] = lambda _answers: MOST,
        least: int = 0,
        spread: Callable[[dict[str, int], int], dict[str, Any] | Problem] | None = None,
        shortcuts: Mapping[str, Answered] = MappingProxyType({}),
    ) -> None:
        self._of = of
        self._part = part
        self._most = most
        self._least = least
        self._spread = spread
        self._shortcuts = shortcuts

    def rows(self, answers: Answers, pending: Any, context: Context) -> Rows:
        if isinstance(pending, dict) and "sure" in pending:
            value = pending["sure"]
            return [
                [FormButton(f"!{value}", "form-sure", {"value": value}), FormButton("pad", "form-type-again")]
            ]
        most, tens = self._most(answers), (pending or {}).get("tens", 0) if isinstance(pending, dict) else 0
        values = range(max(tens, self._least), min(tens + 9, most) + 1)
        pad = [FormButton(str(value), label=str(value)) for value in values]
        rows = [*_read(pending, most), *grid(pad, 5)]
        if tens + 10 <= most:
            rows.append([FormButton(f"from{tens + 10}", label=f"{tens + 10} …")])
        shortcuts = [[FormButton(choice, f"form-{choice}")] for choice in self._shortcuts]
        return [*rows, [FormButton("unknown", "form-not-known")], *shortcuts]

    def tap(self, choice: str, answers: Answers, pending: Any, context: Context) -> Reading:
        if choice == "unknown":
            return Answered(None)
        if choice in self._shortcuts:
            return self._shortcuts[choice]
        if choice == "pad":
            return Pending(None)
        if choice.startswith("from") and choice[4:].isascii() and choice[4:].isdigit():
            return Pending({"tens": int(choice[4:]) % 1000})
        sure, bound = choice.startswith("!"), choice.startswith(">") and self._is_total
        digits = choice[1:] if sure or bound else choice
        if not (digits.isascii() and digits.isdigit() and len(digits) <= 5):
            return None
        reading = self._value(int(digits), answers, sure=sure)
        if bound and isinstance(reading, Answered):
            return Answered(reading.value, {f"{self._of}_at_least": "yes"})
        return reading

    def text(self, typed: str, answers: Answers, pending: Any, context: Context) -> Reading:
        figure = read_figure_answer(typed, self._of, context)
        if figure is None or isinstance(figure, Problem):
            bound = lower_bound(typed, context) if figure and self._is_total else None
            return Pending({"at_least": bound}, figure) if bound and bound <= MOST else figure
        if figure.value is None:
            return Answered(None)
        reading = self._value(figure.value, answers, sure=False)
        if not isinstance(reading, Answered) or not figure.parts:
            return reading
        if self._spread is None:
            # "2 children" at "how many women?" answers another question: it is asked back.
            others = Problem("figure-of-others", slots={"words": typed[:40]})
            return reading if set(figure.parts) == {self._part} else others
        also = self._spread(figure.parts, figure.value)
        return also if isinstance(also, Problem) else Answered(figure.value, also)

    def _value(self, value: int, answers: Answers, *, sure: bool) -> Reading:
        most = self._most(answers)
        if value > MOST or value < self._least:
            return Problem("figure-range", slots={"value": str(value), "most": MOST})
        if value > most:
            return Problem("more-than-all", slots={"value": value, "most": most})
        if value > LARGE and not sure:
            return Pending({"sure": value}, Problem("figure-large", slots={"value": value}))
        bound = f"{self._of}_at_least"
        return Answered(value, {bound: None} if self._is_total and bound in answers else {})

    @property
    def _is_total(self) -> bool:
        return bool(self._of) and not self._part


def _read(pending: Any, most: int) -> Rows:
    """The figures that a message may mean, first."""
    read: dict[str, Any] = pending if isinstance(pending, dict) else {}
    bound = read.get("at_least")
    offered = [
        *([FormButton(f">{bound}", "form-at-least", {"value": bound})] if bound else []),
        *(
            FormButton(str(value), "form-as-read", {"value": value})
            for value in read.get("readings", ())
            if value <= most
        ),
    ]
    return [offered] if offered else []
