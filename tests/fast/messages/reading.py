"""The sentence tables: how a line is written and read, and what the parser makes of it in the same signs.

    text | place | when | kinds | targets | people | rest

place: its name in the table (`Suran/SY05` tells which), `?` when it must not be taken for known. when: `14:30` of
the day, `4T19:00` of the 4th, `?`. targets: `school=2`, without a count "some". people: k killed, i injured, t trapped,
with w, c, m, r (women, children, men, responders): `k2 kw1`; `0` no one; `?k`, `?i`, `?` must be asked, as must all
that is not said. rest: `o:` origin, `m:` munition, `p:` pattern, `s:` strikes.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from os import environ
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bot.domain.form.message_document import record_of
from bot.domain.form.step import Context
from bot.domain.parsing.message.message import Understood, read_report
from bot.domain.parsing.text.lexicon import Lexicon
from bot.domain.places.aliases import add_spellings
from bot.domain.places.files import load
from bot.domain.places.index import PlaceIndex, distance_from
from bot.i18n.catalogue import Catalogue
from tests.support.theatres import INDEX, SYRIA, UKRAINE

ZONE = ZoneInfo("Asia/Damascus")
#: A Thursday, in the middle of the afternoon.
NOW = datetime(2023, 10, 5, 14, 45, tzinfo=ZONE)
HERE = Path(__file__).parent
#: OCHA's table of all populated places; it lies beside the repository where the project is developed.
OCHA = Path(environ.get("BALAGH_OCHA_PLACES", "../shared/data/places-syria.csv"))
LANGUAGES = ("en", "ar", "uk")
#: Of Ukrainian there is one.
TABLES = ("tuned", "held_out", "fresh", "unseen")
#: Names of several places, which the tables tell apart.
NAMESAKES = (
    "Suran",
    "Zaporizhzhya",
    "Kostyantynivka",
    "Mykolayiv",
    "Hulyaypole",
    "Lyman",
    "Zolochiv",
    "Antonivka",
    "Avdiyivka",
)
FIELDS = ("place", "when", "kinds", "targets", "people", "rest")
PARTIES = ("unknown", "syrian_regime", "russia", "regime_and_russia", "sdf")


@dataclass(frozen=True)
class Sentence:
    """One line of a table."""

    text: str
    expected: dict[str, frozenset[str]]
    language: str = "en"


@cache
def context(language: str = "en") -> Context:
    """The words that come with the program, and the places of the theatre that a language's sentences are from."""
    lexicon = Lexicon.from_catalogue(Catalogue(), PARTIES)
    if language == "uk":
        return Context(NOW, ZONE, UKRAINE.index(), lexicon, ("russia", "unknown"), UKRAINE.together)
    return Context(NOW, ZONE, INDEX, lexicon, PARTIES, SYRIA.together)


@cache
def whole_country() -> Context:
    """The same with OCHA's table of places beside the repository; it is never part of it."""
    return replace(
        context(), index=PlaceIndex(add_spellings(load(OCHA, SYRIA.by_pcode), SYRIA.places), SYRIA.areas)
    )


def wrong_places(here: Context) -> list[str]:
    """Sentences whose place is taken for another one (more than 8 km from where the sentence says)."""
    wrong = []
    for sentence in (s for name in TABLES for language in ("en", "ar") for s in table(name, language)):
        where = read_report(sentence.text, NOW, here).answers.get("where")
        if where and not any(_is_at(where, name) for name in sentence.expected["place"]):
            wrong.append(f"{sentence.text}: {where['name']} ({where['admin1']})")
    return wrong


def _is_at(where: dict[str, Any], name: str) -> bool:
    called, _, governorate = name.partition("/")
    return any(
        distance_from(place, where["latitude"], where["longitude"]) < 8.0
        for place in context().index.places
        if place.name == called and governorate in ("", place.admin1_pcode)
    )


@cache
def table(name: str, language: str) -> tuple[Sentence, ...]:
    """The sentences of a table."""
    file = HERE / f"{name}_{language}.txt"
    lines = file.read_text(encoding="utf-8").splitlines() if file.is_file() else []
    return tuple(_sentence(line, language) for line in lines if line.strip() and not line.startswith("#"))


def tables() -> list[tuple[str, str]]:
    """Every table that there is: its name and its language."""
    return [(name, language) for name in TABLES for language in LANGUAGES if table(name, language)]


def _sentence(line: str, language: str) -> Sentence:
    text, *columns = (part.strip() for part in line.split(" | ")) if " | " in line else (line,)
    columns = [column.strip(" |") for column in columns] + [""] * (len(FIELDS) - len(columns))
    found = {field: frozenset(column.split()) for field, column in zip(FIELDS, columns, strict=True)}
    found["place"] = frozenset({columns[0]} if columns[0] not in ("", "?") else ())
    found["when"] -= {"?"}
    found["people"] = frozenset(sign for sign in found["people"] if not sign.startswith("?"))
    return Sentence(text, found, language)


def read(text: str, language: str = "en") -> Understood:
    """What the parser understands, said at NOW, where sentences of this language are from."""
    return read_report(text, NOW, context(language))


def signs(understood: Understood) -> dict[str, frozenset[str]]:
    """The record, as `balagh parse` gives it, in the signs of the tables."""
    record = record_of(understood, ZONE)
    targets = record.get("targets", ())
    return {
        "place": frozenset(_place(record)),
        "when": frozenset(_when(record)),
        "kinds": frozenset(record.get("attack_kinds", ())),
        "targets": frozenset(
            f"{t['category']}={t['count']}" if t["count"] else t["category"] for t in targets
        ),
        "people": frozenset(_people(record)),
        "rest": frozenset(_rest(record)),
    }


@cache
def signs_of(text: str, language: str = "en") -> dict[str, frozenset[str]]:
    """What is understood of a sentence, in those signs; read once for all tests that ask about it."""
    return signs(read(text, language))


def _place(record: dict[str, Any]) -> list[str]:
    place = record.get("place")
    if not place:
        return []
    namesakes = place["name"] in NAMESAKES
    return [f"{place['name']}/{place['admin1_pcode']}" if namesakes else place["name"]]


def _when(record: dict[str, Any]) -> list[str]:
    if "occurred_at" not in record:
        return []
    at = datetime.fromisoformat(record["occurred_at"]).astimezone(ZONE)
    return [f"{at:%H:%M}" if at.date() == NOW.date() else f"{at.day}T{at:%H:%M}"]


def people(understood: Understood) -> list[str]:
    """Every figure of people that was understood."""
    return _people(record_of(understood, ZONE))


def _people(record: dict[str, Any]) -> list[str]:
    totals = {fate: record.get(fate, {}).get("total") for fate in ("killed", "injured")}
    if set(totals.values()) == {0}:
        return ["0"]
    found = [f"t{record['missing']}"] if record.get("missing") else []
    for fate, total in totals.items():
        if total is not None:
            parts = {part: record[fate].get(part) for part in ("women", "children", "men", "responders")}
            found += [f"{fate[0]}{total}", *(f"{fate[0]}{part[0]}{n}" for part, n in parts.items() if n)]
    return found


def _rest(record: dict[str, Any]) -> list[str]:
    found = [f"m:{code}" for code in record.get("munitions", ())]
    found += [f"p:{code}" for code in record.get("patterns", ())]
    if "attributed_to" in record:
        found.append(f"o:{record['attributed_to']}")
    if "strikes" in record:
        found.append(f"s:{record['strikes']}")
    return found
