"""What was hit: several categories, each with a number or "some, not counted"."""

from typing import Any

from bot.domain.form.kinds.selection import Selection, chosen_of, grid, shows_more
from bot.domain.form.reading import is_none, read_codes
from bot.domain.form.step import Answered, Answers, Context, FormButton, Pending, Reading, Rows
from storage.model.validation import MOST, Problem


class CountedChoices(Selection):
    """Ticks with numbers. A ticked row has − and +; a choice contains the resulting number (`=school.2`)."""

    def __init__(
        self, words: str, codes: tuple[str, ...], *, first: tuple[str, ...], areas: frozenset[str]
    ) -> None:
        self.words = words
        self.codes = codes
        self._first = first
        self._areas = areas  # not counted unless a person gives a number

    def rows(self, answers: Answers, pending: Any, context: Context) -> Rows:
        chosen, more = _chosen(pending), shows_more(pending)
        shown = self.codes if more else tuple(c for c in self.codes if c in self._first or c in chosen)
        rows: Rows = []
        loose: list[FormButton] = []
        for code in shown:
            if code in chosen:
                rows += grid(loose)
                loose = []
                rows.append(self._ticked(code, chosen[code]))
            else:
                count = "some" if code in self._areas else "1"
                loose.append(FormButton(f"={code}.{count}", f"code-{self.words}-{code}"))
        rows += grid(loose)
        last = [] if more else [FormButton("more", "form-more")]
        last.append(FormButton("next", "form-next" if chosen else "form-nothing-known"))
        return [*rows, last]

    def _ticked(self, code: str, count: int | None) -> list[FormButton]:
        shown = {"count": "some" if count is None else count}
        name = FormButton(f"={code}.0", f"code-{self.words}-{code}", shown, ticked=True)
        more = FormButton(f"={code}.{(count or 0) + 1}", label="+")
        if count is None:
            return [name, more]
        less = FormButton(f"={code}.{count - 1 if count > 1 else 'some'}", label="−")
        return [less, name, more]

    def tap(self, choice: str, answers: Answers, pending: Any, context: Context) -> Reading:
        chosen = _chosen(pending)
        if choice == "next":
            return Answered([[code, chosen[code]] for code in self.codes if code in chosen])
        if choice == "more":
            return _pending(chosen, more=True)
        code, _, count = choice.removeprefix("=").partition(".")
        if code not in self.codes or not (count == "some" or (count.isascii() and count.isdigit())):
            return None
        return self._with(code, count, chosen, more=shows_more(pending))

    def _with(self, code: str, count: str, chosen: dict[str, int | None], *, more: bool) -> Reading:
        if count == "0":
            chosen.pop(code, None)
        elif count == "some":
            chosen[code] = None
        elif int(count) > MOST:
            return Problem("figure-range", slots={"value": count, "most": MOST})
        else:
            chosen[code] = int(count)
        return _pending(chosen, more=more)

    def text(self, typed: str, answers: Answers, pending: Any, context: Context) -> Reading:
        found = read_codes(typed, self.words, self.codes, context)
        if not found and not _chosen(pending) and is_none(typed, context):
            return Answered([])
        if not found:
            return None
        chosen = _chosen(pending) | dict(found)
        return Answered([[code, chosen[code]] for code in self.codes if code in chosen])


def _chosen(pending: Any) -> dict[str, int | None]:
    """What is ticked, with its count."""
    return dict(map(tuple, chosen_of(pending)))


def _pending(chosen: dict[str, int | None], *, more: bool) -> Pending:
    return Pending({"chosen": [[code, count] for code, count in chosen.items()], "more": more})
