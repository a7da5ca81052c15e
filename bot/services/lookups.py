"""People and reports as they are named behind a command: digits in three scripts, letters great or small."""

import re

from bot.domain.places.letters import fold_digits
from bot.services.context import RequestContext
from storage.repositories.people import people
from storage.repositories.people.people import Person

_PSEUDONYM = re.compile(r"([A-Za-z])[- ]?([0-9]{1,6})")


def as_pseudonym(typed: str) -> str:
    """The pseudonym that is meant: A-03 for "a-٠٣", "A03", "a 3". Other words as they are."""
    plain = fold_digits(typed).strip()
    found = _PSEUDONYM.fullmatch(plain)
    return f"{found[1].upper()}-{int(found[2]):02d}" if found else plain


def as_number(typed: str) -> str:
    """The report's number that is meant: 2023-10-05/07 for "٢٠٢٣-١٠-٠٥/٧". Other words as they are."""
    plain = fold_digits(typed).strip()
    day, slash, number = plain.partition("/")
    return f"{day}/{number:0>2}" if slash and number.isdecimal() else plain


def person_called(request: RequestContext, typed: str) -> Person | None:
    """Who goes by this pseudonym, with access or without."""
    return people.named(request.session, as_pseudonym(typed)) if typed else None
