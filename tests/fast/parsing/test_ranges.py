"""Days and ranges as people write them: the same reader for the chat, commands, exports and the terminal."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.parsing.text.lexicon import Lexicon
from bot.domain.parsing.time.ranges import DayRange, DaysNotRead, read_days, read_one_day
from tests.fast.form.conftest import form_context

#: Thursday.
TODAY = date(2023, 10, 5)

SURE = {
    "2023-10-05": "2023-10-05",
    "2023-10-5": "2023-10-05",
    "٢٠٢٣-١٠-٠٥": "2023-10-05",
    "25/09/2023": "2023-09-25",
    "25.9.2023": "2023-09-25",
    "٢٥/٩/٢٠٢٣": "2023-09-25",
    "5/5/2023": "2023-05-05",
    "25/9": "2023-09-25",
    "13/10": "2022-10-13",
    "today": "2023-10-05",
    "Yesterday": "2023-10-04",
    "أمس": "2023-10-04",
    "أول أمس": "2023-10-03",
    "Monday": "2023-10-02",
    "last Monday": "2023-10-02",
    "5 October 2023": "2023-10-05",
    "October 5, 2023": "2023-10-05",
    "October 5th": "2023-10-05",
    "5 Oct": "2023-10-05",
    "5-Oct-2022": "2022-10-05",
    "٥ تشرين الأول": "2023-10-05",
    "٥ تشرين الأول ٢٠٢٢": "2022-10-05",
    "5 أيلول": "2023-09-05",
    "October 2023": "2023-10-01 2023-10-31",
    "تشرين الأول ٢٠٢٢": "2022-10-01 2022-10-31",
    "September": "2023-09-01 2023-09-30",
    "November": "2022-11-01 2022-11-30",
    "2022": "2022-01-01 2022-12-31",
    "this week": "2023-10-02 2023-10-05",
    "last week": "2023-09-25 2023-10-01",
    "الأسبوع الماضي": "2023-09-25 2023-10-01",
    "هذا الأسبوع": "2023-10-02 2023-10-05",
    "last month": "2023-09-01 2023-09-30",
    "الشهر الماضي": "2023-09-01 2023-09-30",
    "this month": "2023-10-01 2023-10-05",
    "last year": "2022-01-01 2022-12-31",
    "the past three days": "2023-10-03 2023-10-05",
    "past 3 days": "2023-10-03 2023-10-05",
    "last two weeks": "2023-09-22 2023-10-05",
    "آخر ثلاثة أيام": "2023-10-03 2023-10-05",
    "آخر ٣ أيام": "2023-10-03 2023-10-05",
    "الأيام الثلاثة الماضية": "2023-10-03 2023-10-05",
    "from 3 to 5 October": "2023-10-03 2023-10-05",
    "3 - 5 October 2022": "2022-10-03 2022-10-05",
    "من 3 إلى 5 تشرين الأول": "2023-10-03 2023-10-05",
    "من ٣ حتى ٥ تشرين الأول ٢٠٢٢": "2022-10-03 2022-10-05",
    "3 September to 5 October": "2023-09-03 2023-10-05",
    "from 28 December to 3 January 2023": "2022-12-28 2023-01-03",
    "from August to October 2022": "2022-08-01 2022-10-31",
    "2023-10-01 2023-10-05": "2023-10-01 2023-10-05",
    "2023-10-01 - 2023-10-05": "2023-10-01 2023-10-05",
    "from Monday to yesterday": "2023-10-02 2023-10-04",
    "since 1 October": "2023-10-01 2023-10-05",
    "since March": "2023-03-01 2023-10-05",
    "منذ أمس": "2023-10-04 2023-10-05",
}
#: Several readings: asked about, never chosen.
SEVERAL = {
    "5/10/2023": ["2023-10-05", "2023-05-10"],
    "٥/١٠": ["2023-10-05", "2023-05-10"],
    "05/10/23": ["2023-10-05", "2023-05-10"],
    "Thursday": ["2023-10-05", "2023-09-28"],
}
#: What general libraries take for days.
NONE = [
    "", " ", "N/A", "n.a.", "5+", "10", "5", "-", "غير معروف", "not known", "may be", "march on", "31/2/2023", "2023-02-30",
    "2023-13-01", "9999-01-01", "0001-01-01", "1/1/1", "12:30", "5 o'clock", "last", "last night", "this morning", "3 days",
    "two weeks", "past two months", "past 0 days", "October to", "to October", "from", "2023-10-05 to 2023-10-01",
    "5 October 2023 maybe", "5 to 3 October", "32 October", "Sarmin", "10.5", "1.2.3.4", "2023-10-05T12:00", "October 99",
    "past 99999 days", "١٢٣٤٥٦٧", "😀", "x" * 5000,
]  # fmt: skip


def as_range(text: str) -> DayRange:
    days = [date.fromisoformat(day) for day in text.split()]
    return DayRange(days[0], days[-1])


@pytest.mark.parametrize(("text", "days"), SURE.items())
def test_what_is_sure(text: str, days: str, lexicon: Lexicon) -> None:
    assert read_days(text, TODAY, lexicon) == as_range(days)
    assert read_days(f"  {text.upper()} ", TODAY, lexicon) == as_range(days)


@pytest.mark.parametrize(("text", "days"), SEVERAL.items())
def test_what_has_several_readings(text: str, days: list[str], lexicon: Lexicon) -> None:
    with pytest.raises(DaysNotRead) as asked:
        read_days(text, TODAY, lexicon)
    assert asked.value.readings == tuple(map(as_range, days))


@pytest.mark.parametrize("text", NONE)
def test_nothing_is_guessed(text: str, lexicon: Lexicon) -> None:
    with pytest.raises(DaysNotRead) as refused:
        read_days(text, TODAY, lexicon)
    assert refused.value.readings == ()


def test_one_day_is_no_week(lexicon: Lexicon) -> None:
    assert read_one_day("أمس", TODAY, lexicon) == TODAY - timedelta(days=1)
    with pytest.raises(DaysNotRead):
        read_one_day("last week", TODAY, lexicon)


@settings(max_examples=100)
@given(
    st.dates(date(1970, 1, 1), date(2200, 12, 31)),
    st.integers(0, 400),
    st.dates(date(1990, 1, 1), date(2100, 1, 1)),
)
def test_whatever_today_is(first: date, days: int, today: date) -> None:
    lexicon, last = form_context().lexicon, min(first + timedelta(days=days), date(2200, 12, 31))
    for text in (f"{first} {last}", f"from {first} to {last}", f"{first:%d %B %Y} - {last:%d %B %Y}"):
        assert read_days(text, today, lexicon) == DayRange(first, last), text


@settings(max_examples=100)
@given(
    st.lists(st.sampled_from([*SURE, "to", "-", "5", "past", "days", "من", "/", "2024", "week"]), max_size=4)
)
def test_never_raises_another_error(parts: list[str]) -> None:
    try:
        found = read_days(" ".join(parts), TODAY, form_context().lexicon)
    except DaysNotRead:
        return
    assert found.first <= found.last
