"""What is read fast is read as the patient parser reads it."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import inspect

from bot.formats import values
from bot.formats.columns import ATTACKS
from bot.formats.redaction import RedactedBatch, RedactionPolicy
from bot.formats.values import Memo
from bot.formats.writers import csv_file
from storage.crypto import serialisation
from storage.crypto.serialisation import PURPOSES, to_bytes
from storage.tables.reports import ReportRow
from tests.fast.disclosure.secrets import GATE
from tests.stories.exports.sample import DAMASCUS

_TEXT = st.none() | st.text()
_NUMBER = st.none() | st.floats(-180, 180) | st.integers(-180, 180)
PLACES = st.fixed_dictionaries(
    {
        name: _NUMBER if name in ("latitude", "longitude", "gps_accuracy_m") else _TEXT
        for name in values.PLACE
        if name not in ("reporter_at_scene", "approved_name")
    },
    optional={
        **dict.fromkeys(("reporter_at_scene", "approved_name"), st.none() | st.booleans()),
        "of_tomorrow": _TEXT,
    },
)


def test_the_parts_of_a_place_keep_their_order() -> None:
    assert values._Place.__struct_fields__ == values.PLACE


def test_purposes_are_those_of_the_tables() -> None:
    columns = inspect(ReportRow).columns
    assert {name: columns[name].type.purpose for name in PURPOSES} == PURPOSES


@given(PLACES)
def test_places(place: dict[str, Any]) -> None:
    found = values.place_of(to_bytes(place))
    expected = tuple(json.loads(json.dumps(place)).get(name) for name in values.PLACE)
    assert list(map(repr, found)) == list(map(repr, expected))


@pytest.mark.parametrize(
    "text", ['{"name":"\ud83d!"}', '{"name":"x","latitude":NaN}', '{"name":7}', '{"name":"x","latitude":"1"}']
)
def test_what_the_fast_one_refuses_is_read_all_the_same(text: str) -> None:
    found = values.place_of(text.encode("utf-8", "surrogatepass"))
    assert repr(found[0]) == repr(json.loads(text)["name"])


@given(st.lists(st.tuples(st.text(), st.none() | st.integers(0, 10**12), _TEXT, _TEXT)))
def test_targets(hit: list[tuple[Any, ...]]) -> None:
    names = ("category", "count", "damage", "service")
    assert values.targets_of(json.dumps([dict(zip(names, each, strict=True)) for each in hit])) == tuple(hit)


def test_what_is_remembered_has_an_end() -> None:
    made: list[int] = []
    memo = Memo(lambda value: made.append(value) or -value, 3)
    assert memo.all([1, 2, 1, 3, 4, 4, 1]) == [-1, -2, -1, -3, -4, -4, -1]
    assert made == [1, 2, 3, 4, 1]
    assert len(memo) <= 3


def test_long_texts_are_not_remembered() -> None:
    memo = Memo(lambda text: text and text.upper(), long=4)
    assert memo.all([None, "abc", "abcd", "abc"]) == [None, "ABC", "ABCD", "ABC"]
    assert list(memo) == [None, "abc"]


@given(st.text())
def test_texts_are_opened_as_json_reads_them(text: str) -> None:
    for each in (text, f"{text}\ud83d"):
        assert serialisation.from_bytes(to_bytes(each)) == each


@given(
    st.lists(
        st.none() | st.floats(-180, 180) | st.floats() | st.sampled_from([1e-5, 10.00001, 1e16, -0.0]),
        min_size=1,
    ),
    st.sampled_from([None, 7, "1"]),
)
def test_degrees_are_written_as_python_writes_them(values: list[Any], other: object) -> None:
    for each in (values, [*values, other]):
        expected = ["" if value is None else repr(value) for value in each]
        assert csv_file._degrees(each) == expected


@given(st.lists(st.sampled_from([None, 0, 0.0, -0.0, 1.5]), min_size=1), st.booleans())
def test_columns_of_one_value_are_written_as_others(values: list[Any], apart: bool) -> None:
    columns = tuple(c for c in ATTACKS if c.name in ("killed_total", "place_latitude", "state", "narrative"))
    count = len(values)
    attacks = {
        "killed_total": [3] * count,
        "place_latitude": values,
        "state": ["verified", *["new" if apart else "verified"] * (count - 1)],
        "narrative": [None] * count,
    }
    terms = RedactionPolicy("internal", str, DAMASCUS, "", GATE)  # type: ignore[arg-type]
    one_by_one = [
        ",".join("" if (value := attacks[c.name][n]) is None else str(value) for c in columns)
        for n in range(count)
    ]
    lines = csv_file.lines(RedactedBatch(count, attacks), terms, columns).decode()
    assert lines == "".join(f"{line}\r\n" for line in one_by_one)
