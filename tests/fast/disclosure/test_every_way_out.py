"""Planted secrets, through any order of acts, out of every opening: statement, alert, picture, and every file."""

import json
import re
from dataclasses import asdict, replace
from datetime import UTC, datetime
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.merging import merge_records, proposed_choice
from bot.formats.formats import FORMATS
from bot.formats.redaction import STATES
from bot.views.chart.canvas import Canvas
from bot.views.chart.draw import png
from bot.views.chart.shaping import Line
from storage.model.records import Attack, Figures, Place, Target
from tests.fast.disclosure.outlets import (
    WORDS,
    alert_text,
    file_content,
    picture_of,
    picture_words,
    statement_texts,
)
from tests.fast.disclosure.secrets import LATITUDE, LONGITUDE, WORD, found_in, in_sarmin, planted
from tests.fast.statement.sample import POLICY, attack

NOW: Final = datetime(2023, 10, 6, 6, tzinfo=UTC)
#: Every character that changes the direction of what follows or hides in a word.
DIRECTION: Final = re.compile("[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]")
TURNING: Final = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2067\u2068]")
LIVE: Final = re.compile(r"https?://|www\.|t\.me|(?<!\w)@\w|(?<!\w)/[a-z]", re.IGNORECASE)
CODE: Final = re.compile(r"\b[a-z]+_[a-z_]+\b")
#: Names of XML's vocabularies; nothing opens them.
NAMESPACES: Final = re.compile(
    r"http://(schemas\.openxmlformats\.org|www\.w3\.org|purl\.org|www\.opengis\.net|schemas\.microsoft\.com)/[\w./-]*"
)
ACTS: Final = ("correct", "verify", "merge", "withdraw", "hide", "show", "reject")
_languages = st.sampled_from(sorted(WORDS))


def act(records: list[Attack], name: str, n: int, other: Attack) -> list[Attack]:
    """The records after one act on one of them."""
    at = n % len(records)
    record = records[at]
    changed = {
        "correct": replace(other, id=record.id, number=record.number, state=record.state),
        "verify": replace(record, state="verified"),
        "withdraw": replace(record, state="withdrawn"),
        "reject": replace(record, state="rejected"),
        "hide": replace(record, targets=(Target("hospital", 1),)),
        "show": replace(in_sarmin(record), targets=(Target("market"),)),
    }
    if name == "merge":
        second = records[(n + 1) % len(records)]
        merged = merge_records(record, second, proposed_choice(record, second))
        changed[name] = replace(merged, killed=Figures(merged.killed.total))
    return [*records[:at], changed[name], *records[at + 1 :]]


@given(
    st.lists(planted(), min_size=1, max_size=4, unique_by=lambda record: record.number),
    st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, 9), planted()), max_size=4),
    _languages,
    st.sampled_from(["coordination", "public"]),
    st.sampled_from(["approved", "reported"]),
)
def test_nothing_planted_reaches_a_channel(records, acts, language, audience, level) -> None:  # type: ignore[no-untyped-def]
    words, policy = WORDS[language], replace(POLICY, print_level=level)
    said: dict[str, dict[str, object]] = {}
    for name, n, other in [("verify", 0, records[0]), *acts]:
        records = act(records, name, n, other)
        texts, said = statement_texts(records, said, policy, NOW, words)
        texts += [alert_text(record, audience, NOW, words) for record in records]
        picture = picture_words(records, words)
        for text in (*texts, picture):
            assert found_in(text) == []
            assert not TURNING.search(text)
            assert not LIVE.search(text)
        for text in texts:
            assert not CODE.search(text)
            assert text.count("\u2066") == text.count("\u2069")
        hidden = [r for r in records if any(t.category == "hospital" for t in r.targets)]
        if len(hidden) == len(records):
            assert "Sarmin" not in "".join(texts) + picture
            assert "سرمين" not in "".join(texts) + picture


@given(
    st.lists(planted(), min_size=1, max_size=3, unique_by=lambda record: record.number),
    st.sampled_from(sorted(FORMATS)),
    st.sampled_from(sorted(set(STATES) - {"internal"})),
    _languages,
    st.booleans(),
    st.booleans(),
)
def test_nothing_planted_reaches_a_file_for_others(records, kind, profile, language, open_, packed) -> None:  # type: ignore[no-untyped-def]
    rows = [replace(in_sarmin(r) if open_ else r, state="verified") for r in records]
    content = file_content(rows, kind, profile, WORDS[language], packed=packed)
    assert rows[0].number in content
    assert found_in(content) == []
    assert "A-07" not in content
    assert [r.id for r in rows if r.id in content] == []  # its first letters are the millisecond of sending
    assert not re.search(r"2031|33:37", content)
    assert "35.9023" not in content
    assert not DIRECTION.search(content)
    assert not re.search(
        r"https?://|www\.|\bfile:|<hyperlink |href=|TargetMode=\"External",
        NAMESPACES.sub("", content),
        re.IGNORECASE,
    )
    hidden = [r for r in rows if any(t.category == "hospital" for t in r.targets)]
    if len(hidden) == len(rows):
        assert "Sarmin" not in content


@settings(max_examples=20, deadline=None)
@given(planted(), st.sampled_from(sorted(FORMATS)))
def test_the_same_secrets_are_in_a_file_for_ourselves(record: Attack, kind: str) -> None:
    if kind not in ("parquet", "geojson"):
        assert found_in(file_content([record], kind, "internal", WORDS["en"]).casefold())


@pytest.mark.parametrize("language", sorted(WORDS))
def test_a_picture_draws_its_data_and_its_file_says_nothing_more(
    language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a PNG (ISO/IEC 15948) only the chunks of the picture itself: no text, no time, no position, no profile."""
    drawn: list[str] = []
    shaped = Canvas._shaped

    def kept(canvas: Canvas, text: str, size: int, **style: bool) -> Line:
        drawn.append(text)
        return shaped(canvas, text, size, **style)

    monkeypatch.setattr(Canvas, "_shaped", kept)
    typed = Place(
        f"https://{WORD}.example",
        {},
        None,
        "Idlib",
        {"ar": "إدلب"},
        "SY07",
        LATITUDE,
        LONGITUDE,
        "exact_point",
    )
    hit = attack("market", place=typed, killed=Figures(3))
    picture = picture_of([hit, in_sarmin(hit)], WORDS[language])
    content = png(picture)
    assert [spot.name is None for spot in picture.spots] == [True, False]
    assert found_in(" ".join(drawn)) == []
    data = json.dumps(asdict(picture), ensure_ascii=False)
    assert [
        text for text in drawn if not text.isdecimal() and json.dumps(text, ensure_ascii=False) not in data
    ] == []
    chunks, at = list[bytes](), 8
    while at < len(content):
        chunks.append(content[at + 4 : at + 8])
        at += 12 + int.from_bytes(content[at : at + 4], "big")
    assert set(chunks) == {b"IHDR", b"IDAT", b"IEND"}
