"""Several codes at once, with ticks. Choices say what is wanted (`+missile`), never "the other way round":
pressed twice they do no harm."""

from typing import Any

from bot.domain.form.reading import read_codes
from bot.domain.form.step import Answered, Answers, Context, FormButton, Kind, Pending, Reading, Rows
from storage.model.validation import Problem


class Toggles(Kind):
    """Ticks for the codes of one list. The first `shown` stand on the card, the rest behind *More*."""

    def __init__(
        self, words: str, codes: tuple[str, ...], *, first: tuple[str, ...] = (), required: bool = False
    ) -> None:
        self.words = words
        self.codes = codes
        self._first = first or codes
        self._required = required

    def begin(self, answer: Any, context: Context) -> Any:
        return answer

    def rows(self, answers: Answers, pending: Any, context: Context) -> Rows:
        chosen = _chosen(pending)
        more = _more(pending)
        shown = self.codes if more else (*self._first, *(c for c in chosen if c not in self._first))
        offers = [
            FormButton(
                f"{'-' if code in chosen else '+'}{code}", f"code-{self.words}-{code}", ticked=code in chosen
            )
            for code in shown
        ]
        rows = [offers[n : n + 2] for n in range(0, len(offers), 2)]
        last = [] if more or len(shown) == len(self.codes) else [FormButton("more", "form-more")]
        if chosen:
            last.append(FormButton("next", "form-next"))
        elif not self._required:
            last.append(FormButton("next", "form-none-of-these"))
        return [*rows, last] if last else rows

    def tap(self, choice: str, answers: Answers, pending: Any, context: Context) -> Reading:
        chosen, code = _chosen(pending), choice[1:]
        if choice == "next":
            return self._next(chosen)
        if choice == "more":
            return Pending({"chosen": chosen, "more": True})
        if code not in self.codes or choice[0] not in "+-":
            return None
        return self._with(code, pending, ticked=choice[0] == "+")

    def text(self, typed: str, answers: Answers, pending: Any, context: Context) -> Reading:
        found = read_codes(typed, self.words, self.codes, context)
        if not found:
            return None
        chosen = _chosen(pending)
        return Answered([code for code in self.codes if code in found or code in chosen])

    def _next(self, chosen: list[str]) -> Reading:
        if self._required and not chosen:
            return Problem("choose-one")
        return Answered(chosen)

    def _with(self, code: str, pending: Any, *, ticked: bool) -> Pending:
        chosen = {*_chosen(pending), code} if ticked else {*_chosen(pending)} - {code}
        return Pending({"chosen": [c for c in self.codes if c in chosen], "more": _more(pending)})


def _chosen(pending: Any) -> list[str]:
    """What is ticked: the open selection, or (a list) the answer that is being changed."""
    if isinstance(pending, list):
        return list(pending)
    return list(pending["chosen"]) if pending else []


def _more(pending: Any) -> bool:
    return isinstance(pending, dict) and bool(pending.get("more"))
