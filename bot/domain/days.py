"""PURE. The years that can be reckoned with."""

from datetime import date

#: Outside of these years a day is a slip of the thumb, and reckoning with it may leave the calendar.
FIRST_YEAR, LAST_YEAR = 1970, 2200


def is_plausible(day: date) -> bool:
    """Whether a day lies in the years that can be reckoned with."""
    return FIRST_YEAR <= day.year <= LAST_YEAR
