"""Free words: kept as they are."""

from typing import Any

from bot.domain.form.step import Answers, Context, Kind, Offer, Pending, Reading, Rows, Taken
from storage.model.validation import Problem, without_control

LONGEST = 4000


class FreeWords(Kind):
    """A narrative. What is typed is added below what stands there."""

    def rows(self, answers: Answers, pending: Any, context: Context) -> Rows:
        return [[Offer("clear", "form-clear-words")]] if _so_far(answers, pending) else []

    def tap(self, choice: str, answers: Answers, pending: Any, context: Context) -> Reading:
        return Pending({"clear": True}) if choice == "clear" else None

    def text(self, typed: str, answers: Answers, pending: Any, context: Context) -> Reading:
        whole = added(_so_far(answers, pending), typed)
        if len(whole) > LONGEST:
            return Problem("words-too-long", slots={"most": LONGEST})
        return Taken(whole)


def added(before: str | None, more: str) -> str:
    """Words below words."""
    return "\n".join(part for part in (before, without_control(more).strip()) if part)


def _so_far(answers: Answers, pending: Any) -> str | None:
    if isinstance(pending, dict) and pending.get("clear"):
        return None
    return answers.get("narrative")
