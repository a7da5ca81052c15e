"""PURE. Days as people and buttons write them: 2023-10-05."""

import re
from datetime import date
from typing import Final

from bot.domain.places.letters import fold_digits

#: Outside of these years a day is a slip of the thumb, and reckoning with it may leave the calendar.
FIRST_YEAR, LAST_YEAR = 1970, 2200
_DAY: Final = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})", re.ASCII)


def is_plausible(day: date) -> bool:
    """Whether a day lies in the years that can be reckoned with."""
    return FIRST_YEAR <= day.year <= LAST_YEAR


def parse_day(text: str) -> date:
    """Parse a day, such as 2023-10-05 or 2023-10-5, in digits of any script. Raises ValueError for anything else, and
    for an implausible year.

    >>> parse_day("2023-10-05") == parse_day("\u0662\u0660\u0662\u0663-\u0661\u0660-\u0665")
    True
    """
    found = _DAY.fullmatch(fold_digits(text).strip())
    if found is None:
        raise ValueError(text)
    day = date(*map(int, found.groups()))
    if not is_plausible(day):
        raise ValueError(text)
    return day
