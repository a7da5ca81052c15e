"""One mark for each thing that was hit: how badly, or whether it still works."""

from typing import Any

from bot.domain.form.step import Answered, Answers, Context, FormButton, Kind, Pending, Reading, Rows


class Ratings(Kind):
    """A line of codes under each target's name. A choice is `=school.severe`."""

    def __init__(self, words: str, codes: tuple[str, ...]) -> None:
        self.words = words
        self.codes = codes

    def begin(self, answer: Any, context: Context) -> Any:
        return answer

    def rows(self, answers: Answers, pending: Any, context: Context) -> Rows:
        marks = dict(pending or {})
        rows: Rows = []
        for target, _count in answers.get("targets") or ():
            rows.append([FormButton(f"={target}.", f"code-targets-{target}")])
            rows.append(
                [
                    FormButton(
                        f"={target}.{code}", f"code-{self.words}-{code}", ticked=marks.get(target) == code
                    )
                    for code in self.codes
                ]
            )
        return [*rows, [FormButton("next", "form-next")]]

    def tap(self, choice: str, answers: Answers, pending: Any, context: Context) -> Reading:
        marks = dict(pending or {})
        if choice == "next":
            return Answered(marks)
        target, _, code = choice.removeprefix("=").partition(".")
        if target not in {t for t, _count in answers.get("targets") or ()}:
            return None
        if code in self.codes:
            marks[target] = code
        elif code == "":
            marks.pop(target, None)
        else:
            return None
        return Pending(marks)
