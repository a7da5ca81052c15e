"""What coordinators look for, as they write it."""

from datetime import date
from typing import Any

import pytest

from bot.domain.form.step import Context
from bot.domain.parsing.time.ranges import DayRange
from bot.domain.search import Search, read_search
from storage.model.vocabulary import STATES
from tests.fast.form.conftest import NOW, catalogue

STATE_WORDS = {
    catalogue().words(language)(f"code-state-{state}"): state for language in ("en", "ar") for state in STATES
}
TODAY = NOW.date()
SINCE_MARCH = DayRange(date(2023, 3, 1), TODAY)
YESTERDAY = DayRange(date(2023, 10, 4), date(2023, 10, 4))


def _named(**fields: Any) -> Search:
    sets = {name: frozenset(value) for name, value in fields.items() if isinstance(value, list)}
    return Search(**{**fields, **sets})


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("hospitals in Idlib since March", _named(days=SINCE_MARCH, area="SY07", targets=["hospital"])),
        ("مستشفيات في إدلب منذ آذار", _named(days=SINCE_MARCH, area="SY07", targets=["hospital"])),
        ("missile Sarmeen yesterday", _named(days=YESTERDAY, places=["Sarmin"], kinds=["missile"])),
        ("سرمين أمس", _named(days=YESTERDAY, places=["Sarmin"])),
        (
            "airstrikes on markets in Aleppo from 3 to 5 October",
            _named(
                days=DayRange(date(2023, 10, 3), date(2023, 10, 5)),
                area="SY02",
                kinds=["air_strike"],
                targets=["market"],
            ),
        ),
        ("a3 rejected, yesterday", _named(days=YESTERDAY, pseudonym="A-03", state="rejected")),
        ("فيه سؤال", _named(state="needs_info")),
        # What is not understood is told, never left out of the search in silence.
        ("zebrafish in Sarmin", _named(places=["Sarmin"], unread="zebrafish")),
        ("2 killed in Sarmin", _named(places=["Sarmin"], unread="2 killed in Sarmin")),
        ("Sarmin 5/10/2023", _named(places=["Sarmin"], unread="Sarmin 5/10/2023")),  # of October, or of May
    ],
)
def test_what_is_looked_for(typed: str, wanted: Search, context: Context) -> None:
    assert read_search(typed, context, STATE_WORDS) == wanted
