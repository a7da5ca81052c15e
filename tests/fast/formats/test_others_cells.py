"""Cells and places of other people's tables: what is read, what stays unknown, what is refused, what is doubtful."""

from datetime import date, datetime, time, timedelta
from typing import Any

import pytest

from bot.domain.parsing.text.lexicon import Lexicon
from bot.formats.columns import ATTACKS
from bot.formats.imports.cells import Reader, Unsure, text_of
from bot.formats.imports.days import read_clock, read_days, settle_order, time_of
from bot.formats.imports.mapping import ColumnMap
from bot.formats.imports.people_rows import events_of
from bot.formats.imports.places import resolve
from bot.formats.imports.rows import own_id
from bot.i18n.catalogue import Catalogue
from storage.model.json_document import Refused
from tests.support.theatres import INDEX

CATALOGUE = Catalogue()
LEXICON = Lexicon.from_catalogue(CATALOGUE)
COLUMNS = {column.name: column for column in ATTACKS}
READER = Reader(
    LEXICON,
    [CATALOGUE.words(language) for language in CATALOGUE.languages],
    {"Roads/Highways/Transport": "road"},
    ("unknown", "russia"),
)
FIFTH, MAY = date(2023, 10, 5), date(2023, 5, 10)


@pytest.mark.parametrize(
    ("cell", "days"),
    [
        ("2023-10-05", (FIFTH, FIFTH)),
        ("05/10/2023", (FIFTH, MAY)),
        ("5.10.23", (FIFTH, MAY)),
        ("٥/١٠/٢٠٢٣", (FIFTH, MAY)),
        ("13/10/2023", (date(2023, 10, 13), None)),
        ("10/13/2023", (None, date(2023, 10, 13))),
        ("5 October 2023", (FIFTH, FIFTH)),
        ("October 5, 2023", (FIFTH, FIFTH)),
        ("Thursday, October 5, 2023", (FIFTH, FIFTH)),
        ("05-Oct-2023", (FIFTH, FIFTH)),
        ("5 تشرين الأول 2023", (FIFTH, FIFTH)),
        ("45204", (FIFTH, FIFTH)),
        ("Friday, October 5, 2023", "not-a-day"),  # it was a Thursday
        ("20/03/1445", "hijri-day"),
        ("yesterday", "not-a-day"),
        ("5 October", "not-a-day"),
        ("2023-13-05", "not-a-day"),
        ("Unknown", "not-a-day"),
        ("12345", "not-a-day"),
    ],
)
def test_days(cell: str, days: Any) -> None:
    assert told(read_days, cell, LEXICON) == days


@pytest.mark.parametrize(
    ("days", "doubtful", "order"),
    [
        ([(FIFTH, MAY)], False, None),
        ([(FIFTH, MAY), (date(2023, 10, 13), None)], False, True),
        ([(FIFTH, MAY), (None, date(2023, 10, 13))], False, False),
        ([(date(2023, 10, 13), None), (None, date(2023, 10, 13))], False, None),
        # 5/10 that a spreadsheet made a date in May stands beside 13/10 that it left as text.
        ([(date(2023, 10, 13), None)], True, None),
    ],
)
def test_the_order_of_day_and_month_is_settled_by_the_whole_column(
    days: Any, doubtful: bool, order: bool | None
) -> None:
    assert settle_order(days, doubtful=doubtful) is order


@pytest.mark.parametrize(
    ("cell", "clock"),
    [
        ("14:30", (time(14, 30), "minute")),
        ("2:30 PM", (time(14, 30), "minute")),
        ("٢:٣٠ مساء", (time(14, 30), "minute")),
        ("14.30", (time(14, 30), "minute")),
        ("1430", (time(14, 30), "minute")),
        ("morning", (time(9), "part_of_day")),
        ("ليلاً", (time(22), "part_of_day")),
        ("half past two", "not-a-clock"),  # at night or in the afternoon?
        ("25:00", "not-a-clock"),
    ],
)
def test_clocks(cell: str, clock: Any) -> None:
    assert told(read_clock, cell, LEXICON) == clock


def test_times_of_spreadsheets() -> None:
    for cell in (time(14, 30), datetime(1899, 12, 31, 14, 30), timedelta(hours=14.5), 14.5 / 24):
        assert time_of(cell) == time(14, 30)


@pytest.mark.parametrize(
    ("column", "cell", "value"),
    [
        *(
            ("killed_total", cell, None)
            for cell in ("N/A", "unknown", "-", "none", "غير معروف", float("nan"))
        ),
        *(("killed_total", cell, 2) for cell in ("2", 2.0, "two", "٢", "2.0")),
        ("killed_total", "1,200", 1200),
        *(
            ("killed_total", cell, Unsure(cell))
            for cell in ("5+", "3-4", "~10", "at least 5", "many", "3 women")
        ),
        *(("killed_total", cell, "not-a-whole-number") for cell in (2.5, "1.200", "12,5", "x")),
        *(("attack_kinds", cell, ["air_strike"]) for cell in ("Airstrike", "air strikes", "غارة جوية")),
        *(("attack_kinds", cell, ["artillery"]) for cell in ("مدفعية", "Shelling", "قصف مدفعي")),
        ("attack_kinds", "missile air_strike", ["missile", "air_strike"]),
        ("attack_kinds", "Missile, missiles", ["missile"]),
        ("attack_kinds", "Battles", "unknown-word"),
        ("targets", "Roads/Highways/Transport", [{"category": "road", "count": None}]),
        ("targets", "two schools", [{"category": "school", "count": 2}]),
        ("targets", "School: 2, schools: 3", [{"category": "school", "count": 5}]),
        ("place_latitude", "35,9025", 35.9025),
        ("narrative", "-", "-"),
    ],
)
def test_values(column: str, cell: Any, value: Any) -> None:
    assert told(READER.value, COLUMNS[column], cell) == value


@pytest.mark.parametrize(
    ("cell", "position"),
    [
        ("35.9, 36.7", (35.9, 36.7)),
        ("POINT (36.7 35.9)", (35.9, 36.7)),
        ("35.9 36.7 0 5", (35.9, 36.7)),
        ("the mill", "not-a-position"),
    ],
)
def test_positions(cell: str, position: Any) -> None:
    assert told(READER.position, cell) == position


def test_line_breaks_and_signs_of_windows() -> None:
    assert text_of("a\r\nb\x00 \x93c\x94") == "a\nb “c”"


def test_ids_of_two_lists_never_meet() -> None:
    assert own_id("list", "7") == "list-7"
    odd = [own_id("list", text) for text in ("a/b", "a.b", "x" * 90, "x" * 91)]
    assert len(set(odd)) == 4
    assert max(map(len, odd)) <= 64


def place(**given: Any) -> dict[str, Any]:
    return given


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (place(name="Ariha", admin1="Idlib"), ("Ariha", "SY07", "town", None)),
        (place(name="أريحا", admin1="إدلب"), ("Ariha", "SY07", "town", None)),
        (place(name="Ariha", admin1_pcode="SY07"), ("Ariha", "SY07", "town", None)),
        (place(name="Sarmeen", admin1="SY07"), ("Sarmin", "SY07", "town", None)),
        (place(admin1="Idlib"), ("Idlib", "SY07", "governorate", None)),
        (place(name="Idlib governorate"), ("Idlib", "SY07", "governorate", None)),
        (place(name="محافظة إدلب"), ("Idlib", "SY07", "governorate", None)),
        (place(latitude=35.9025, longitude=36.7260), ("Sarmin", "SY07", "town", None)),
        (place(name="Kherson"), ("Kherson", None, None, "import-place-unknown")),
        (place(name="Sarmin", admin1="Homs"), ("Sarmin", "SY04", "unknown", "import-place-like")),
        (place(name="Sarmin", admin1="Sahel"), ("Sarmin", None, None, "import-area-unknown")),
        (place(name="X", latitude=35.9, longitude=36.72), ("X", "SY07", "unknown", "import-place-like")),
        (place(name="Sarmin", pcode="SY999"), ("Sarmin", None, None, "import-pcode-unknown")),
        (place(latitude=0, longitude=0), ("0.00, 0.00", None, None, "import-position-outside")),
        (place(latitude=36.72, longitude=35.9), ("Shaykh al Hadid (67 km)", None, None, "import-position-swapped")),
        (
            place(name="Sarmin", latitude=33.51, longitude=36.3),
            ("Sarmin", "SY07", "town", "import-position-elsewhere"),
        ),
    ],
)  # fmt: skip
def test_places(given: dict[str, Any], expected: tuple[str | None, ...]) -> None:
    found, doubt = resolve(given, INDEX)
    known = found["name"], found.get("admin1_pcode"), found.get("precision")
    assert (*known, doubt and doubt.code) == expected


def test_a_place_of_balagh_stays_as_it_is() -> None:
    given = place(name="Kherson", method="text_only")
    assert resolve(given, INDEX, ours=True) == (given, None)


PEOPLE = ColumnMap(
    {"date": "day", "place": "place_name", "sex": "person_sex", "age": "person_age", "fate": "person_fate"},
    constants={"person_fate": "killed"},
)


def test_people_of_one_event_are_summed() -> None:
    rows = [
        ("2023-10-05", "Sarmin", "F", "30", "killed"),
        ("2023-10-06", "Ariha", "M", "", "شهيد"),
        ("2023-10-05", "Sarmin", "ذكر", "5.0", ""),  # the constant says it
        ("2023-10-05", "SARMIN", "child", "", "wounded"),
        ("2023-10-06", "Ariha", "F", "40", "dead"),
        ("2023-10-07", "Binnish", "F", "40", "dead"),
        ("2023-10-07", "Binnish", "F", "40", "missing since"),
    ]
    first, second, third = events_of(enumerate(rows, 2), PEOPLE, list(PEOPLE.columns), LEXICON)
    assert (first.number, first.figures()) == (
        2,
        {
            "killed": {"total": 2, "women": 1, "children": 1, "men": 0},
            "injured": {"total": 1, "women": 0, "children": 1, "men": 0},
        },
    )
    assert second.figures() == {"killed": {"total": 2}}  # a male of unknown age may be a boy
    with pytest.raises(Refused, match="unknown-word"):  # nobody of it: its figure would be too low
        third.figures()


def told(read: Any, *given: Any) -> Any:
    """What was read, or the code of why it was refused."""
    try:
        return read(*given)
    except Refused as error:
        return error.problems[0].code
