"""What was hit: several categories, each with a count or "some, not counted"."""

from typing import Any

from bot.domain.form.reading import is_none, read_codes
from bot.domain.form.step import Answered, Answers, Context, FormButton, Kind, Pending, Reading, Rows
from storage.model.validation import MOST, Problem


class CountedChoices(Kind):
    """Ticks with counts. A ticked line shows − and +; a choice carries the count it means (`=school.2`)."""

    def __init__(
        self, words: str, codes: tuple[str, ...], *, first: tuple[str, ...], areas: frozenset[str]
    ) -> None:
        self.words = words
        self.codes = codes
        self._first = first
        self._areas = areas  # not counted unless somebody counts them

    def begin(self, answer: Any, context: Context) -> Any:
        return answer

    def rows(self, answers: Answers, pending: Any, context: Context) -> Rows:
        chosen, more = _chosen(pending), _more(pending)
        shown = self.codes if more else tuple(c for c in self.codes if c in self._first or c in chosen)
        rows: Rows = []
        loose: list[FormButton] = []
        for code in shown:
            if code in chosen:
                rows += _pairs(loose)
                loose = []
                rows.append(self._ticked(code, chosen[code]))
            else:
                count = "some" if code in self._areas else "1"
                loose.append(FormButton(f"={code}.{count}", f"code-{self.words}-{code}"))
        rows += _pairs(loose)
        last = [] if more else [FormButton("more", "form-more")]
        last.append(FormButton("next", "form-next" if chosen else "form-nothing-known"))
        return [*rows, last]

    def _ticked(self, code: str, count: int | None) -> list[FormButton]:
        name = FormButton(
            f"={code}.0",
            f"code-{self.words}-{code}",
            {"count": "some" if count is None else count},
            ticked=True,
        )
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
        return self._with(code, count, chosen, more=_more(pending))

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


def _pairs(offers: list[FormButton]) -> Rows:
    return [offers[n : n + 2] for n in range(0, len(offers), 2)]


def _chosen(pending: Any) -> dict[str, int | None]:
    """What is ticked: the open selection, or (a list) the answer that is being changed."""
    if isinstance(pending, list):
        return dict(map(tuple, pending))
    return dict(map(tuple, pending["chosen"])) if pending else {}


def _more(pending: Any) -> bool:
    return isinstance(pending, dict) and bool(pending.get("more"))


def _pending(chosen: dict[str, int | None], *, more: bool) -> Pending:
    return Pending({"chosen": [[code, count] for code, count in chosen.items()], "more": more})
