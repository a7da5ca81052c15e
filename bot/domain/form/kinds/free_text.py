"""Free text, stored as it was typed."""

from typing import Any

from bot.domain.form.step import Answered, Answers, Context, FormButton, Kind, Pending, Reading, Rows
from storage.model.validation import Problem, without_control

MAX_LETTERS = 4000


class FreeText(Kind):
    """A narrative. New text is appended below the present text."""

    def rows(self, answers: Answers, pending: Any, context: Context) -> Rows:
        return [[FormButton("clear", "form-clear-words")]] if _so_far(answers, pending) else []

    def tap(self, choice: str, answers: Answers, pending: Any, context: Context) -> Reading:
        return Pending({"clear": True}) if choice == "clear" else None

    def text(self, typed: str, answers: Answers, pending: Any, context: Context) -> Reading:
        whole = append_text(_so_far(answers, pending), typed)
        if len(whole) > MAX_LETTERS:
            return Problem("words-too-long", slots={"most": MAX_LETTERS})
        return Answered(whole)


def append_text(before: str | None, more: str) -> str:
    """Return the text with more appended on a new line."""
    return "\n".join(part for part in (before, without_control(more).strip()) if part)


def _so_far(answers: Answers, pending: Any) -> str | None:
    if isinstance(pending, dict) and pending.get("clear"):
        return None
    return answers.get("narrative")
