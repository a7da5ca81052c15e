"""The moments of a table: a day and a time in one cell or in two. PURE."""

from collections.abc import Collection
from datetime import date, datetime, time
from typing import Any, Final
from zoneinfo import ZoneInfo

from bot.domain.parsing.text.lexicon import Lexicon
from bot.formats.imports.cells import is_empty, text_of
from bot.formats.imports.days import (
    SHORT_YEAR,
    Days,
    clock_in_zone,
    read_clock,
    read_days,
    read_moment,
    settle_order,
    time_of,
)
from bot.formats.imports.refusal import refused
from storage.model.json_document import Refused

_NOON: Final = time(12)


class MomentReader:
    """Reads moments in a zone. `day_first`: 5/10 is the fifth of October; None: `settle` finds it out."""

    def __init__(self, lexicon: Lexicon, zone: ZoneInfo, day_first: bool | None) -> None:
        self._lexicon, self._zone, self._day_first = lexicon, zone, day_first

    def settle(self, cells: Collection[Any]) -> str:
        """Find out whether the day or the month stands first in a column. Return a cell that leaves it open, or ""."""
        if self._day_first is not None:
            return ""
        texts = {
            text_of(cell).partition(" ")[0] for cell in cells if isinstance(cell, str) and not is_empty(cell)
        }
        read: dict[str, Days] = {}
        for text in sorted(texts):
            try:
                read[text] = read_days(text, self._lexicon)
            except Refused:
                continue
        written = {text: days for text, days in read.items() if days[0] != days[1]}
        if not written:
            return ""
        doubtful = any(isinstance(cell, date) for cell in cells) or any(map(SHORT_YEAR.fullmatch, written))
        self._day_first = settle_order(written.values(), doubtful=doubtful)
        return next(iter(written)) if self._day_first is None else ""

    def read(self, cell: Any, clock: Any, *, exact: bool) -> tuple[datetime, str]:
        """Read a day with its time, if there is one: the moment and its precision. Raises Refused.

        `exact`: the table says how exact its times are, so that midnight is a time and not the absence of one.
        """
        moment = _moment_in(cell, self._zone)
        if moment is not None and is_empty(clock):
            local = moment.astimezone(self._zone)
            if local.time() == time(0) and not exact:
                return datetime.combine(local.date(), _NOON, self._zone), "date"
            return moment, "minute"
        if moment is not None:
            day, rest = moment.astimezone(self._zone).date(), ""
        else:
            day, rest = self._day(text_of(cell))
        if is_empty(clock):
            clock = rest
        if is_empty(clock):
            return datetime.combine(day, _NOON, self._zone), "date"
        if (at := time_of(clock)) is not None:
            return datetime.combine(day, at, self._zone), "minute"
        text = text_of(clock)
        if (with_zone := clock_in_zone(text, day, self._zone)) is not None:
            return with_zone, "minute"
        read, precision = read_clock(text, self._lexicon)
        return datetime.combine(day, read, self._zone), precision

    def clock(self, cell: Any) -> tuple[time, str]:
        """Read a time of day and its precision. Raises Refused."""
        text = text_of(cell)
        moment = clock_in_zone(text, date(2000, 1, 1), self._zone)
        return (moment.time(), "minute") if moment else read_clock(text, self._lexicon)

    def _day(self, text: str) -> tuple[date, str]:
        """Return the day that a text names, and what stands behind it."""
        try:
            found, rest = read_days(text, self._lexicon), ""
        except Refused:
            first, _, rest = text.partition(" ")
            if not rest:
                raise
            found = read_days(first, self._lexicon)
        if found[0] != found[1] and self._day_first is None:
            raise refused("day-or-month", text)
        day = found[0] if self._day_first else found[1]
        if day is None:
            raise refused("not-a-day", text)
        return day, rest


def _moment_in(cell: Any, zone: ZoneInfo) -> datetime | None:
    if isinstance(cell, datetime):
        return cell if cell.tzinfo else cell.replace(tzinfo=zone)
    if isinstance(cell, date):
        return datetime.combine(cell, time(0), zone)
    return read_moment(text_of(cell), zone) if isinstance(cell, str) else None
