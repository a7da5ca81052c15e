"""Was anyone hurt: buttons; or words that tell all the figures at once ("1 killed, 3 injured incl. a child")."""

from typing import Any

from bot.domain.form.kinds.pick import Pick
from bot.domain.form.step import Answered, Answers, Context, Reading
from bot.domain.parsing.message.message import people_answers


class Casualties(Pick):
    """The way people were hurt. Figures said with it answer their own questions; doubtful ones stay asked."""

    def text(self, typed: str, answers: Answers, pending: Any, context: Context) -> Reading:
        plain = super().text(typed, answers, pending, context)
        if plain is not None:
            return plain
        found = people_answers(typed, context)
        hurt = found.pop("hurt", None)
        return Answered(hurt, found) if hurt else None
