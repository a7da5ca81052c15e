"""What must never leave the organisation, planted in every field of a record that somebody types."""

from dataclasses import fields, replace
from datetime import UTC, datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from bot.domain.disclosure import Gate
from storage.model import vocabulary
from storage.model.fields import Field
from storage.model.records import FIELDS, Attack, Figures, Place, Target
from tests.support.theatres import INDEX, PARTIES

GATE: Final = Gate(INDEX, PARTIES, ZoneInfo("Asia/Damascus"))
#: Each holds this word, in whatever it is wrapped.
WORD: Final = "qzsecret"
WRAPPED: Final = (
    f"{WORD}", f"https://{WORD}.example/x", f"@{WORD}", f"/wipe {WORD}", f"#{WORD}", f"t.me/{WORD}",
    f"\u202e{WORD}\u202c", f"\u2067{WORD}\u2069", f"\u200f{WORD}", f"Sarmin {WORD}", f"{WORD}, Idlib",
    f"=HYPERLINK(\"http://{WORD}\")", f"<b>{WORD}</b>", f"{{ ${WORD} }}", f"Cave hospital {WORD}",
)  # fmt: skip
#: An exact position, in a corner where no rounding ends with these digits.
LATITUDE, LONGITUDE = 34.123457, 39.654329
EXACT: Final = ("34.123", "39.654", "34.1235", "39.6543", "٣٤٫١٢٣", "34°07", "③④①②③", "三四一二三")
#: A position typed as words.
TYPED_POSITIONS: Final = (
    "34.1235, 39.6543", "34.123457 39.654329", "٣٤٫١٢٣٥ ٣٩٫٦٥٤٣", "34°07'24.4\"N 39°39'15.6\"E", "341235-396543",
    "③④①②③⑤ ③⑨⑥⑤④③", "三四一二三五 三九六五四三",
)  # fmt: skip
_SHIELDED: Final = tuple(sorted(vocabulary.SHIELDED))
_OPEN: Final = ("market", "home", "school", "mosque", "other")


def typed_fields(of: tuple[Field, ...]) -> list[str]:
    """The fields that hold people's own words."""
    return [field.name for field in of if field.kind in ("text", "party")]


_PLACE: Final = next(field for field in FIELDS if field.kind == "place")
_secret = st.sampled_from([*WRAPPED, *TYPED_POSITIONS])


@st.composite
def typed_places(draw: st.DrawFn) -> Place:
    """A place whose every word was typed by one person; with or without an exact position."""
    here: dict[str, Any] = {name: draw(st.none() | _secret) for name in typed_fields(_PLACE.parts)}
    here["name"] = draw(_secret)
    if draw(st.booleans()):
        here |= {"latitude": LATITUDE, "longitude": LONGITUDE, "gps_accuracy_m": 6.123457}
    if draw(st.booleans()):
        here |= {"admin1": "Idlib", "admin1_names": {"ar": "إدلب"}, "admin1_pcode": "SY07"}
    here["precision"] = draw(st.sampled_from(vocabulary.PLACE_PRECISIONS))
    here["method"] = draw(st.sampled_from(vocabulary.PLACE_METHODS))
    return Place(**here)


#: When each was sent: whoever sees the network's traffic finds the sender by the second.
SENT_AT = datetime(2031, 2, 28, 3, 33, 37, tzinfo=UTC)


@st.composite
def planted(draw: st.DrawFn) -> Attack:
    """A sound record with secrets wherever somebody types; it may be of a hidden place."""
    given_words = {name: draw(_secret) for name in typed_fields(FIELDS)}
    hit = draw(st.lists(st.sampled_from([*_SHIELDED, *_OPEN]), max_size=3, unique=True))
    target_words = {f.name: WORD for f in fields(Target) if f.name in _typed_of_targets()}
    return Attack(
        id=f"planted-{draw(st.integers(0, 9999)):04}",
        number=f"2023-10-05/{draw(st.integers(1, 99)):02}",
        occurred_at=datetime(2023, 10, 5, draw(st.integers(6, 17)), tzinfo=UTC),
        place=draw(typed_places()),
        attack_kinds=(draw(st.sampled_from(sorted(vocabulary.ATTACK_KINDS))),),
        munitions=draw(st.sampled_from([(), ("cluster",)])),
        patterns=draw(st.sampled_from([(), ("double_tap",)])),
        attribution=draw(st.sampled_from(vocabulary.ATTRIBUTIONS)),
        targets=tuple(Target(code, **target_words) for code in hit),
        killed=Figures(draw(st.none() | st.integers(0, 30))),
        injured=Figures(draw(st.none() | st.integers(0, 30))),
        reported_at=SENT_AT,
        certainty=draw(st.sampled_from(vocabulary.CERTAINTIES)),
        state=draw(st.sampled_from(vocabulary.STATES)),
        **given_words,
    )


def _typed_of_targets() -> list[str]:
    return typed_fields(next(field for field in FIELDS if field.kind == "targets").parts)


def found_in(text: str) -> list[str]:
    """Which secrets a text holds, whatever escaping was done to it."""
    return [secret for secret in (WORD, *EXACT) if secret in text.casefold()]


def in_sarmin(record: Attack) -> Attack:
    """The same record in a town of the gazetteer, at an exact position there."""
    town = Place(
        "Sarmin", {"ar": "سرمين"}, None, "Idlib", {"ar": "إدلب"}, "SY07", 35.902361, 36.726584, "exact_point"
    )
    return replace(record, place=town)
