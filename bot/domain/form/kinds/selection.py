"""Shared by the kinds that take several codes. The first press answers; opened again, they are ticks before *Next*.

What is pending is plain data. **Buttons never move**: the codes stay as they were drawn, whatever is ticked.
"""

from typing import Any

from bot.domain.form.step import Context, FormButton, Kind, Rows


class Selection(Kind):
    """A kind whose pending data starts as the present answer.

    Pending: `{"chosen": […], "more": bool, "several": bool}`, or that answer.
    """

    codes: tuple[str, ...]
    first: tuple[str, ...]

    def begin(self, answer: Any, context: Context) -> Any:
        return answer

    def drawn(self, pending: Any, chosen: Any) -> tuple[str, ...]:
        """Return the codes on the card: all of them as soon as one beyond the first is ticked."""
        return self.codes if self.draws_all(pending, chosen) else self.first

    def draws_all(self, pending: Any, chosen: Any) -> bool:
        """Whether all codes are on the card, not only the first ones."""
        more = isinstance(pending, dict) and bool(pending.get("more"))
        return more or not set(chosen) <= set(self.first)


def chosen_of(pending: Any) -> list[Any]:
    """Return what is ticked: the open selection or, if pending is a list, the answer that is being changed."""
    if isinstance(pending, list):
        return list(pending)
    return list(pending["chosen"]) if pending else []


def takes_several(pending: Any) -> bool:
    """Whether something is ticked already, so that a press ticks and *Next* answers."""
    return bool(chosen_of(pending)) or (isinstance(pending, dict) and bool(pending.get("several")))


def grid(buttons: list[FormButton], per_row: int = 2) -> Rows:
    """Arrange buttons in rows."""
    return [buttons[n : n + per_row] for n in range(0, len(buttons), per_row)]
