"""Import records from a file of JSON Lines."""

import json
from collections import Counter
from collections.abc import Hashable, Iterable
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

from bot.domain.places.index import PlaceIndex
from bot.formats.imports.places import resolve
from bot.services.context import AppContext
from bot.services.imports.storing import Choices, ImportResult, RefusedLine, Row, store_records
from storage.engine.database import Database
from storage.model.decisions import without_decisions
from storage.model.json_document import Refused, content_hash, from_document
from storage.model.records import Place
from storage.model.validation import Problem

_Kept = TypeVar("_Kept", bound=Hashable)
#: Letters of a line, and lines of a file: a record has a few thousand letters.
LONGEST_LINE = 1_000_000
#: A file of our own: what was decided of its records holds.
TRUSTED = Choices(decided=True)
MOST_LINES = 200_000


def import_file(
    database: Database, context: AppContext, path: Path, choices: Choices | None = None
) -> ImportResult:
    """Read the whole file, then store its records as the choices say; by default a file of our own, whose decisions
    hold. Raises OSError, UnicodeDecodeError.
    """
    choices = choices or TRUSTED
    rows, refused = _read(path, context.index, decided=choices.decided)
    return store_records(database, context, rows, refused, choices)


def _read(path: Path, index: PlaceIndex, *, decided: bool) -> tuple[list[Row], list[RefusedLine]]:
    rows: list[Row] = []
    refused: list[RefusedLine] = []
    seen: Counter[str] = Counter()
    with path.open(encoding="utf-8-sig") as file:
        for number, text in enumerate(iter(lambda: file.readline(LONGEST_LINE), ""), 1):
            if len(text) == LONGEST_LINE:
                problem = Problem("line-too-long", slots={"most": LONGEST_LINE})
                return [], [*refused, RefusedLine(number, (problem,))]
            if len(rows) + len(refused) >= MOST_LINES:
                problem = Problem("too-many-lines", slots={"most": MOST_LINES})
                return [], [*refused, RefusedLine(number, (problem,))]
            if not text.strip():
                continue
            try:
                rows.append(_row(number, text, seen, index, decided=decided))
            except Refused as error:
                refused.append(RefusedLine(number, tuple(error.problems)))
    return rows, refused


def _row(number: int, text: str, seen: "Counter[str]", index: PlaceIndex, *, decided: bool) -> Row:
    try:
        document = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Refused([Problem("not-json")]) from error
    if not isinstance(document, dict):
        raise Refused([Problem("not-an-object")])
    resolved, doubts = document if decided else without_decisions(document), []
    undecided = resolved != document
    place = resolved.get("place")
    if isinstance(place, dict) and _can_be_resolved(place):
        known, doubt = resolve(place, index, ours=decided)
        resolved, doubts = {**resolved, "place": known}, [doubt] if doubt else []
    return replace(build_row(number, resolved, document, seen, doubts), undecided=undecided)


def _can_be_resolved(place: dict[str, Any]) -> bool:
    """Whether a place has the fields and types that it must have; else the record's own rules say what is wrong."""
    words = [place.get(name) for name in ("name", "pcode", "admin1", "admin1_pcode", "method", "precision")]
    names = [place.get(name) for name in ("names", "admin1_names")]
    degrees = [place.get(name) for name in ("latitude", "longitude")]
    return (
        place.keys() <= set(Place.__slots__)
        and all(isinstance(word, str | None) for word in words)
        and all(isinstance(each, dict | None) for each in names)
        and all(isinstance(name, str) for each in names for name in (each or {}).values())
        and all(isinstance(each, int | float | None) and not isinstance(each, bool) for each in degrees)
    )


def build_row(
    number: int,
    document: dict[str, Any],
    key: dict[str, Any],
    seen: "Counter[str]",
    doubts: Iterable[Problem] = (),
) -> Row:
    """Build a row from a document; without an id it gets one from `key`, what the file itself says. Raises Refused.

    `seen`: how often each content occurred before in the file.
    """
    given = frozenset(name for name, value in document.items() if value is not None)
    if derived := document.get("id") is None:
        same = content_hash(key)
        seen[same] += 1  # two equal attacks remain two records
        document = {**document, "id": same if seen[same] == 1 else content_hash(key, seen[same])}
    attack = from_document(document)
    # A list names few places, figures and sets of fields: each is kept once.
    parts = {name: _once(getattr(attack, name)) for name in ("place", "killed", "injured", "targets")}
    attack = replace(attack, **parts)
    return Row(number, attack, derived, _once(given), tuple(doubts))


@lru_cache(maxsize=10_000)
def _once(value: _Kept) -> _Kept:
    """The first of equal values, so that equal ones take no memory."""
    return value
