"""What was hit: several categories, each with a number or "some, not counted"."""

from typing import Any

from bot.domain.form.kinds.selection import Selection, chosen_of, grid, takes_several
from bot.domain.form.reading import is_none, read_codes
from bot.domain.form.step import Answered, Answers, Context, FormButton, Pending, Reading, Rows
from storage.model.validation import MOST, Problem


class CountedChoices(Selection):
    """One category or several, with numbers: − and + stand in rows below the grid.

    A choice contains the resulting number (`=school.2`)."""

    def __init__(
        self, words: str, codes: tuple[str, ...], *, first: tuple[str, ...], areas: frozenset[str]
    ) -> None:
        self.words = words
        self.codes = codes
        self.first = first
        self._areas = areas  # not counted unless a person gives a number

    def rows(self, answers: Answers, pending: Any, context: Context) -> Rows:
        chosen = _chosen(pending)
        shown = self.drawn(pending, chosen)
        last = [] if len(shown) == len(self.codes) else [FormButton("more", "form-more")]
        last.append(FormButton("next", "form-next" if takes_several(pending) else "form-nothing-known"))
        counts = [self._count_row(code, count) for code, count in chosen.items()]
        return [*grid([self._offer(code, code in chosen) for code in shown]), last, *counts]

    def _offer(self, code: str, ticked: bool) -> FormButton:
        count = "0" if ticked else "some" if code in self._areas else "1"
        return FormButton(f"={code}.{count}", f"code-{self.words}-{code}", ticked=ticked)

    def _count_row(self, code: str, count: int | None) -> list[FormButton]:
        shown = "some" if count is None else count
        name = FormButton(f"={code}.{shown}", f"code-{self.words}-{code}", {"count": shown})
        less = FormButton(f"={code}.{count - 1 if count and count > 1 else 'some'}", label="−")
        return [less, name, FormButton(f"={code}.{(count or 0) + 1}", label="+")]

    def tap(self, choice: str, answers: Answers, pending: Any, context: Context) -> Reading:
        chosen = _chosen(pending)
        if choice == "next":
            return Answered([[code, chosen[code]] for code in self.codes if code in chosen])
        if choice == "more":
            return self._pending(chosen, pending, more=True)
        code, _, count = choice.removeprefix("=").partition(".")
        if code not in self.codes or not (count == "some" or (count.isascii() and count.isdigit())):
            return None
        return self._with(code, count, chosen, pending)

    def _with(self, code: str, count: str, chosen: dict[str, int | None], pending: Any) -> Reading:
        drawn = self.draws_all(pending, chosen)
        if count == "0":
            chosen.pop(code, None)
        elif count == "some":
            chosen[code] = None
        elif int(count) > MOST:
            return Problem("figure-range", slots={"value": count, "most": MOST})
        else:
            chosen[code] = int(count)
        if not takes_several(pending):
            return Answered([[code, chosen[code]] for code in chosen]) if chosen else None
        return self._pending(chosen, pending, more=drawn)

    def _pending(self, chosen: dict[str, int | None], before: Any, *, more: bool) -> Pending:
        ticked = [[code, count] for code, count in chosen.items()]
        return Pending({"chosen": ticked, "more": more, "several": takes_several(before)})

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
