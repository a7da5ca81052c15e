"""Times: clock changes, half past one in the night, and that no answer lies in the future."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.parsing.text.lexicon import Lexicon
from bot.domain.parsing.time.times import AHEAD, Problem, When, canonical, part_of_day, read_when
from bot.i18n.catalogue import Catalogue
from storage.model.vocabulary import PARTS_OF_DAY, TIME_PRECISIONS
from tests.fast.parsing.reading import NOW, ZONE
from tests.support.theatres import PARTIES

_LEXICON = Lexicon.from_catalogue(Catalogue(), PARTIES)
_BERLIN = ZoneInfo("Europe/Berlin")
_MOMENTS = st.datetimes(datetime(2022, 1, 1), datetime(2026, 1, 1)).map(lambda at: at.replace(tzinfo=UTC))
_TIME_WORDS = sorted(
    {
        " ".join(key)
        for key, _ in _LEXICON.phrases(
            "moment", "ago", "unit", "fraction", "clock", "hour", "part", "day", "weekday", "month", "number"
        )
    }
    | {"3", "9:15", "14:30", "5/10", "2023-10-05", "00:30"}
)


@given(_MOMENTS, st.lists(st.sampled_from(_TIME_WORDS), min_size=1, max_size=4))
def test_a_time_is_past_aware_and_of_the_zone(now: datetime, words: list[str]) -> None:
    found = read_when(" ".join(words), now, ZONE, _LEXICON)
    if isinstance(found, When):
        assert found.occurred_at <= now + AHEAD
        assert found.occurred_at >= now - timedelta(days=367)
        assert found.occurred_at.tzinfo is ZONE
        assert found.precision in TIME_PRECISIONS
    else:
        assert found.code != "ambiguous" or len(found.candidates) == 2


@given(st.text(max_size=60))
def test_no_text_is_too_odd(text: str) -> None:
    found = read_when(text, NOW, ZONE, _LEXICON)
    assert found.code if isinstance(found, Problem) else found.occurred_at <= NOW + AHEAD


@given(_MOMENTS, st.integers(1, 59))
def test_minutes_ago_are_elapsed_minutes_also_when_clocks_change(now: datetime, minutes: int) -> None:
    found = read_when(f"{minutes} minutes ago", now, _BERLIN, _LEXICON)
    assert isinstance(found, When)
    elapsed = now - found.occurred_at
    assert timedelta(minutes=minutes) <= elapsed < timedelta(minutes=minutes + 1)


@given(_MOMENTS, st.integers(0, 23), st.integers(0, 59))
def test_a_clock_time_yesterday_is_that_time_or_asked_back(now: datetime, hour: int, minute: int) -> None:
    found = read_when(f"yesterday at {hour:02}:{minute:02}", now, ZONE, _LEXICON)
    # "10:15" may be said of the evening; "09:15" and "22:15" are not.
    assert isinstance(found, Problem if hour in (10, 11, 12) else When)
    locals_ = [when.occurred_at for when in (found.candidates if isinstance(found, Problem) else (found,))]
    assert all(local.date() == now.astimezone(ZONE).date() - timedelta(days=1) for local in locals_)
    assert all(local.minute == minute for local in locals_)
    # Syria's clocks sprang forward at midnight until 2022: a skipped hour is moved on.
    assert hour in [local.hour for local in locals_] or any(local.hour == hour + 1 for local in locals_)


def test_an_hour_that_comes_twice_is_the_later_one_once_it_has_passed() -> None:
    after = datetime(2023, 10, 29, 10, 0, tzinfo=_BERLIN)
    between = datetime(2023, 10, 29, 2, 45, tzinfo=_BERLIN)  # fold 0: the hour comes again in fifteen minutes
    late = read_when("02:30", after, _BERLIN, _LEXICON)
    early = read_when("02:30", between, _BERLIN, _LEXICON)
    assert isinstance(late, When)
    assert isinstance(early, When)
    assert late.occurred_at.astimezone(UTC) == datetime(2023, 10, 29, 1, 30, tzinfo=UTC)
    assert early.occurred_at.astimezone(UTC) == datetime(2023, 10, 29, 0, 30, tzinfo=UTC)


def test_a_time_that_the_clock_jumps_over_is_moved_on() -> None:
    found = read_when("02:30", datetime(2023, 3, 26, 9, 0, tzinfo=_BERLIN), _BERLIN, _LEXICON)
    assert isinstance(found, When)
    assert (found.occurred_at.hour, found.occurred_at.minute) == (3, 30)


@pytest.mark.parametrize(
    ("text", "now", "expected"),
    [
        ("23:50", "2023-10-06 00:20", "2023-10-05 23:50"),
        ("night", "2023-10-06 01:00", "2023-10-05 22:00"),
        ("tonight", "2023-10-06 01:00", "2023-10-05 22:00"),
        ("morning", "2023-10-06 08:00", "2023-10-06 08:00"),
        ("today", "2023-10-06 08:00", "2023-10-06 08:00"),
        ("14:47", "2023-10-06 14:44", "2023-10-06 14:47"),
        ("29 February", "2024-03-01 10:00", "2024-02-29 12:00"),
        ("31 December", "2024-01-02 10:00", "2023-12-31 12:00"),
        ("3:30", "2023-10-05 16:00", "2023-10-05 15:30"),
        ("11:30", "2023-10-06 00:10", "2023-10-05 23:30"),
    ],
)
def test_round_the_hours(text: str, now: str, expected: str) -> None:
    found = read_when(text, datetime.fromisoformat(now).replace(tzinfo=ZONE), ZONE, _LEXICON)
    assert isinstance(found, When), found
    assert f"{found.occurred_at:%Y-%m-%d %H:%M}" == expected


@pytest.mark.parametrize("part", PARTS_OF_DAY)
def test_the_canonical_hour_lies_in_its_part(part: str) -> None:
    when = canonical(date(2023, 10, 5), part, ZONE)
    assert part_of_day(when.occurred_at) == part
    assert when.precision == "part_of_day"
