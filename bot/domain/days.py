"""PURE. Days as people and buttons write them: 2023-10-05."""

from datetime import date

#: Outside of these years a day is a slip of the thumb, and reckoning with it may leave the calendar.
FIRST_YEAR, LAST_YEAR = 1970, 2200


def is_plausible(day: date) -> bool:
    """Whether a day lies in the years that can be reckoned with."""
    return FIRST_YEAR <= day.year <= LAST_YEAR


def parse_day(text: str) -> date:
    """Parse a day in ISO 8601. Raises ValueError for anything else, and for an implausible year.

    >>> parse_day("2023-10-05")
    datetime.date(2023, 10, 5)
    """
    day = date.fromisoformat(text)
    if not is_plausible(day):
        raise ValueError(text)
    return day
