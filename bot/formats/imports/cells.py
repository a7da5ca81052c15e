"""Read the cells of other people's tables: figures, codes in words, days and times, in all languages. PURE."""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from bot.domain.places.letters import fold, fold_digits
from bot.formats.cells import unescape_formulas
from bot.formats.columns import CODES, Column
from bot.i18n.words import Words
from storage.model.json_document import Refused
from storage.model.validation import Problem
from storage.model.vocabulary import PARTS_OF_DAY

_WHOLE = re.compile(r"\d{1,9}(?:\.0+)?")
_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)?(?:[eE][+-]?\d+)?")
_ISO_DAY = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_DAY = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?")
_LIST = re.compile(r"\s*[,;/|+\n]\s*")
_COUNTED = re.compile(r"(.+?)\s*[:x×]\s*(\d{1,4})")
#: Yes and no, beside the words of the languages.
#: Of a year: a greater number is no month.
_MONTHS = 12
_FLAGS = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}


class Reader:
    """Reads cells. `own`: the table's own words → codes; times are in `zone`."""

    def __init__(
        self,
        languages: Iterable[Words],
        own: Mapping[str, str],
        parties: tuple[str, ...],
        zone: ZoneInfo,
        day_first: bool | None,
    ) -> None:
        self._zone = zone
        self._day_first = day_first
        self._own = {fold(word): code for word, code in own.items()}
        lists = {**CODES, "party": parties}
        spoken = list(languages)
        self._codes = {
            name: _meanings(f"code-{name}", codes, spoken)
            for name, codes in lists.items()
            if not name.startswith("evidence")
        }
        self._parts = _meanings("part-of-day", PARTS_OF_DAY, spoken)
        self._flags = _FLAGS | {
            words(f"export-{answer}").casefold(): answer == "yes"
            for words in spoken
            for answer in ("yes", "no")
        }
        self._kinds: dict[str, Callable[[Column, Any], Any]] = {
            "id": lambda _column, value: _text(value),
            "text": lambda _column, value: _text(value),
            "code": lambda column, value: self._code(column, _text(value)),
            "codes": lambda column, value: self._list(column, _text(value)),
            "targets": lambda column, value: self._targets(column, _text(value)),
            "whole": lambda _column, value: _whole(value),
            "degrees": lambda _column, value: _number(value),
            "flag": lambda _column, value: self._flag(value),
            "moment": lambda _column, value: self.moment(value),
        }

    def value(self, column: Column, cell: Any) -> Any:
        """Return a cell's value as in VOCABULARY's document; None for an empty one. Raises Refused."""
        if cell is None or (isinstance(cell, str) and not cell.strip()):
            return None
        return self._kinds[column.kind](column, cell)

    def moment(self, cell: Any) -> str:
        """Read a day and a time in one cell, with its offset or in the organisation's zone. Raises Refused."""
        if isinstance(cell, datetime):
            return _aware(cell, self._zone)
        text = fold_digits(_text(cell))
        try:
            return _aware(datetime.fromisoformat(text), self._zone)
        except ValueError:
            day, _, clock = text.partition(" ")
        return _aware(
            datetime.combine(self.day(day), self.clock(clock)[0] if clock.strip() else time(12)), self._zone
        )

    def day_and_clock(self, day: Any, clock: Any) -> tuple[str, str]:
        """Read a day, and a time if there is one: the instant and its precision. Raises Refused."""
        on = self.day(day)
        if clock is None or (isinstance(clock, str) and not clock.strip()):
            return _aware(datetime.combine(on, time(12)), self._zone), "date"
        at, precision = self.clock(clock)
        return _aware(datetime.combine(on, at), self._zone), precision

    def day(self, cell: Any) -> date:
        """Read a day: 2023-10-05, or 5/10/2023 in the mapping's order, or in the only one possible. Raises Refused."""
        if isinstance(cell, datetime):
            return cell.date()
        if isinstance(cell, date):
            return cell
        text = fold_digits(_text(cell)).strip()
        if (found := _DAY.fullmatch(text)) and self._may_be_two_days(int(found[1]), int(found[2])):
            raise _refused("day-or-month", cell)
        try:
            if found := _ISO_DAY.fullmatch(text):
                return date(int(found[1]), int(found[2]), int(found[3]))
            if found := _DAY.fullmatch(text):
                first, second = int(found[1]), int(found[2])
                day_first = first > _MONTHS if self._day_first is None else self._day_first
                month, in_month = (second, first) if day_first else (first, second)
                return date(int(found[3]), month, in_month)
        except ValueError:
            pass
        raise _refused("not-a-day", cell)

    def _may_be_two_days(self, first: int, second: int) -> bool:
        return self._day_first is None and first != second and max(first, second) <= _MONTHS

    def clock(self, cell: Any) -> tuple[time, str]:
        """Read a time and its precision: 14:30, or a part of the day with its set hour. Raises Refused."""
        if isinstance(cell, datetime):
            return cell.time(), "minute"
        if isinstance(cell, time):
            return cell, "minute"
        text = fold_digits(_text(cell)).strip()
        part = self._parts.get(fold(text))
        if part is not None:
            return time(*PARTS_OF_DAY[part]), "part_of_day"
        found = _CLOCK.fullmatch(text)
        if found and int(found[1]) < 24 and int(found[2]) < 60 and int(found[3] or 0) < 60:
            return time(int(found[1]), int(found[2]), int(found[3] or 0)), "minute"
        raise _refused("not-a-clock", cell)

    def _flag(self, cell: Any) -> bool:
        text = str(cell).strip().casefold()
        if text not in self._flags:
            raise _refused("not-a-yes", cell)
        return self._flags[text]

    def _code(self, column: Column, text: str) -> str:
        known = self._codes[column.codes]
        code = known.get(text) or known.get(fold(text)) or self._own.get(fold(text))
        if code is None or code not in known.values():
            raise _refused("unknown-word", text, codes=", ".join(dict.fromkeys(known.values())))
        return code

    def _list(self, column: Column, text: str) -> list[str]:
        return [self._code(column, part) for part in self._parts_of(column, text)]

    def _targets(self, column: Column, text: str) -> list[dict[str, Any]]:
        found = []
        for part in self._parts_of(column, text):
            counted = _COUNTED.fullmatch(fold_digits(part))
            name, count = (counted[1], int(counted[2])) if counted else (part, None)
            found.append({"category": self._code(column, name), "count": count})
        return found

    def _parts_of(self, column: Column, text: str) -> list[str]:
        """Split a cell: one word, our codes with spaces between, or words with commas between."""
        known = self._codes[column.codes]
        if text in known or fold(text) in known or fold(text) in self._own:
            return [text]
        codes = text.split()
        if all(code.partition(":")[0] in known for code in codes):
            return codes
        return [part for part in _LIST.split(fold_digits(text)) if part]


def _meanings(texts: str, codes: Iterable[str], languages: list[Words]) -> dict[str, str]:
    """Map the words of all languages, and the codes themselves, to codes. Words are folded."""
    in_words = {fold(words(f"{texts}-{code}")): code for words in languages for code in codes}
    return in_words | {fold(code): code for code in codes} | {code: code for code in codes}


def _text(cell: Any) -> str:
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return unescape_formulas(str(cell)).strip() if isinstance(cell, str) else str(cell)


def _whole(cell: Any) -> int:
    text = fold_digits(_text(cell)).strip()
    if isinstance(cell, bool) or not _WHOLE.fullmatch(text):
        raise _refused("not-a-whole-number", cell)
    return int(text.partition(".")[0])


def _number(cell: Any) -> float:
    text = fold_digits(_text(cell)).strip()
    if isinstance(cell, bool) or not _NUMBER.fullmatch(text):
        raise _refused("not-a-number", cell)
    return float(text.replace(",", "."))


def _aware(moment: datetime, zone: ZoneInfo) -> str:
    return (moment if moment.tzinfo else moment.replace(tzinfo=zone)).isoformat()


def _refused(code: str, cell: Any, **slots: Any) -> Refused:
    return Refused([Problem(code, slots={"value": str(cell)[:40], **slots})])
