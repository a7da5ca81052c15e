"""One code or several. A choice states the result (`+missile`, `-missile`), so pressing twice is safe."""

from typing import Any

from bot.domain.form.kinds.selection import Selection, chosen_of, grid, takes_several
from bot.domain.form.reading import read_codes
from bot.domain.form.step import Answered, Answers, Context, FormButton, Pending, Reading, Rows
from storage.model.validation import Problem


class Toggles(Selection):
    """Ticks for the codes of one list: `first` on the card, the rest behind *More*."""

    def __init__(
        self, words: str, codes: tuple[str, ...], *, first: tuple[str, ...] = (), required: bool = False
    ) -> None:
        self.words = words
        self.codes = codes
        self.first = first or codes
        self._required = required

    def rows(self, answers: Answers, pending: Any, context: Context) -> Rows:
        chosen = chosen_of(pending)
        shown = self.drawn(pending, chosen)
        offers = [
            FormButton(
                f"{'-' if code in chosen else '+'}{code}", f"code-{self.words}-{code}", ticked=code in chosen
            )
            for code in shown
        ]
        rows = grid(offers)
        last = [] if len(shown) == len(self.codes) else [FormButton("more", "form-more")]
        if takes_several(pending):
            last.append(FormButton("next", "form-next"))
        elif not self._required:
            last.append(FormButton("next", "form-none-of-these"))
        return [*rows, last] if last else rows

    def tap(self, choice: str, answers: Answers, pending: Any, context: Context) -> Reading:
        chosen, code = chosen_of(pending), choice[1:]
        if choice == "next":
            return Problem("choose-one") if self._required and not chosen else Answered(chosen)
        if choice == "more":
            return Pending({"chosen": chosen, "more": True, "several": takes_several(pending)})
        if code not in self.codes or choice[0] not in "+-":
            return None
        if choice[0] == "+" and not takes_several(pending):
            return Answered([code])
        ticked = {*chosen, code} if choice[0] == "+" else {*chosen} - {code}
        drawn = {"more": self.draws_all(pending, chosen), "several": takes_several(pending)}
        return Pending({"chosen": [c for c in self.codes if c in ticked], **drawn})

    def text(self, typed: str, answers: Answers, pending: Any, context: Context) -> Reading:
        found = read_codes(typed, self.words, self.codes, context)
        if not found:
            return None
        chosen = chosen_of(pending)
        return Answered([code for code in self.codes if code in found or code in chosen])
