"""Shared by the kinds that tick several codes before *Next*. What is pending is plain data."""

from typing import Any

from bot.domain.form.step import Context, FormButton, Kind, Rows


class Selection(Kind):
    """A kind whose pending data starts as the present answer: `{"chosen": […], "more": bool}` or that answer."""

    def begin(self, answer: Any, context: Context) -> Any:
        return answer


def chosen_of(pending: Any) -> list[Any]:
    """Return what is ticked: the open selection or, if pending is a list, the answer that is being changed."""
    if isinstance(pending, list):
        return list(pending)
    return list(pending["chosen"]) if pending else []


def shows_more(pending: Any) -> bool:
    """Whether all codes are shown, not only the first ones."""
    return isinstance(pending, dict) and bool(pending.get("more"))


def grid(buttons: list[FormButton], per_row: int = 2) -> Rows:
    """Arrange buttons in rows."""
    return [buttons[n : n + per_row] for n in range(0, len(buttons), per_row)]
