"""A menu of steps: the review, and *More details*. It has no answer of its own."""

from collections.abc import Callable
from typing import Any

from bot.domain.form.step import Answers, Context, Kind, OpenStep, Reading, Rows


class Menu(Kind):
    """Buttons that open steps (`open.<step>`), and a few that the engine handles (`send`)."""

    def __init__(self, rows: Callable[[Answers, Context], Rows]) -> None:
        self._rows = rows

    def rows(self, answers: Answers, pending: Any, context: Context) -> Rows:
        return self._rows(answers, context)

    def tap(self, choice: str, answers: Answers, pending: Any, context: Context) -> Reading:
        verb, _, step = choice.partition(".")
        offered = {offer.choice for row in self._rows(answers, context) for offer in row}
        return OpenStep(step) if verb == "open" and choice in offered else None
