"""Find people and reports by what was typed after a command: digits of three scripts, any letter case."""

import re
from collections.abc import Sequence

from bot.domain.escape import escape
from bot.domain.parsing.time.ranges import DayRange
from bot.domain.places.letters import fold_digits
from bot.services.context import RequestContext
from bot.views.summary import number_text
from storage.repositories.people import people
from storage.repositories.people.people import Person

_PSEUDONYM = re.compile(r"([A-Za-z])[- ]?([0-9]{1,6})")


def normalise_pseudonym(typed: str) -> str:
    """Normalise a typed pseudonym: A-03 for "a-03", "A03", "a 3". Other words are returned unchanged."""
    plain = fold_digits(typed).strip()
    found = _PSEUDONYM.fullmatch(plain)
    return f"{found[1].upper()}-{int(found[2]):02d}" if found else plain


def normalise_number(typed: str) -> str:
    """Normalise a typed report number: 2023-10-05/07 for "2023-10-05/7". Other words are returned unchanged."""
    plain = fold_digits(typed).strip()
    day, slash, number = plain.partition("/")
    return f"{day}/{number:0>2}" if slash and number.isdecimal() else plain


def parse_key(text: str) -> int:
    """Parse a row id as our callback data carries it. Raises ValueError for anything else."""
    if not (text.isascii() and text.isdigit() and len(text) < 16):
        raise ValueError(text)
    return int(text)


def find_person(request: RequestContext, typed: str) -> Person | None:
    """Find the person with this pseudonym, with or without access."""
    return people.find_by_pseudonym(request.session, normalise_pseudonym(typed)) if typed else None


def ask_which_days(request: RequestContext, given: str, readings: Sequence[DayRange]) -> None:
    """Say what days a text may mean, so that the person sends the right one."""
    named = [
        number_text(" – ".join(dict.fromkeys((days.first.isoformat(), days.last.isoformat()))), request.words)
        for days in readings
    ]
    days = request.words("summary-comma").join(named)
    request.send_text("days-several", given=escape(given[:60]), days=days)
