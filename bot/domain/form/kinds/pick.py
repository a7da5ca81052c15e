"""One of a few codes."""

from collections.abc import Callable
from typing import Any

from bot.domain.form.kinds.selection import grid
from bot.domain.form.reading import read_codes
from bot.domain.form.step import Answered, Answers, Context, FormButton, Kind, Reading, Rows


class Pick(Kind):
    """A button for each code of a list, in order; a press answers. Texts are `code-<words>-<code>`."""

    def __init__(
        self, words: str, codes: tuple[str, ...] | Callable[[Context], tuple[str, ...]], *, per_row: int = 1
    ) -> None:
        self.words = words
        self._codes = codes
        self._per_row = per_row

    def codes(self, context: Context) -> tuple[str, ...]:
        """Return the codes on offer."""
        return self._codes(context) if callable(self._codes) else self._codes

    def rows(self, answers: Answers, pending: Any, context: Context) -> Rows:
        offers = [FormButton(code, f"code-{self.words}-{code}") for code in self.codes(context)]
        return grid(offers, self._per_row)

    def tap(self, choice: str, answers: Answers, pending: Any, context: Context) -> Reading:
        return Answered(choice) if choice in self.codes(context) else None

    def text(self, typed: str, answers: Answers, pending: Any, context: Context) -> Reading:
        found = read_codes(typed, self.words, self.codes(context), context)
        return Answered(next(iter(found))) if len(found) == 1 else None
