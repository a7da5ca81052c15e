"""A rating for each target: the damage, or whether it still works."""

from typing import Any

from bot.domain.form.kinds.selection import Selection
from bot.domain.form.step import Answered, Answers, Context, FormButton, Pending, Reading, Rows


class Ratings(Selection):
    """A row of codes below the name of each target. A choice is `=school.severe`."""

    def __init__(self, words: str, codes: tuple[str, ...]) -> None:
        self.words = words
        self.codes = codes

    def rows(self, answers: Answers, pending: Any, context: Context) -> Rows:
        ratings = dict(pending or {})
        rows: Rows = []
        for target, _count in answers.get("targets") or ():
            rows.append([FormButton(f"={target}.", f"code-targets-{target}")])
            rows.append(
                [self._button(target, code, ticked=ratings.get(target) == code) for code in self.codes]
            )
        return [*rows, [FormButton("next", "form-next")]]

    def _button(self, target: str, code: str, *, ticked: bool) -> FormButton:
        return FormButton(f"={target}.{code}", f"code-{self.words}-{code}", ticked=ticked)

    def tap(self, choice: str, answers: Answers, pending: Any, context: Context) -> Reading:
        ratings = dict(pending or {})
        if choice == "next":
            return Answered(ratings)
        target, _, code = choice.removeprefix("=").partition(".")
        if target not in {t for t, _count in answers.get("targets") or ()}:
            return None
        if code in self.codes:
            ratings[target] = code
        elif code == "":
            ratings.pop(target, None)
        else:
            return None
        return Pending(ratings)
