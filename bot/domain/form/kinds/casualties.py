"""Was anyone hurt: buttons, or words with all figures at once ("1 killed, 3 injured incl. a child")."""

from typing import Any

from bot.domain.form.kinds.pick import Pick
from bot.domain.form.step import Answered, Answers, Context, Reading
from bot.domain.parsing.message.message import casualty_answers


class Casualties(Pick):
    """Whether people were killed or injured. Figures in the words answer their questions; doubtful ones stay open."""

    def text(self, typed: str, answers: Answers, pending: Any, context: Context) -> Reading:
        plain = super().text(typed, answers, pending, context)
        if plain is not None:
            return plain
        found = casualty_answers(typed, context)
        hurt = found.pop("hurt", None)
        return Answered(hurt, found) if hurt else None
