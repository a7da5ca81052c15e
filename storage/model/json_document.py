"""One attack record as one JSON document (VOCABULARY), and back.

Writing is canonical: the same record gives the same bytes. Reading names every refused field with a reason.
"""

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime, tzinfo
from functools import cache
from types import MappingProxyType
from typing import Any, Final

from pydantic import TypeAdapter, ValidationError

from storage.model.records import FIELDS, Attack, Figures, Place, Target
from storage.model.validation import Problem, half_a_letter, problems

#: The fields of a document, in order.
NAMES = tuple(field.name for field in FIELDS)
#: Written only when known; everything else is always written, null or not.
ONLY_WHEN_KNOWN = frozenset(
    field.name for whole in FIELDS for field in (whole, *whole.parts) if field.only_when_known
)
_MOMENTS = tuple(field.name for field in FIELDS if field.kind == "moment")
#: pydantic's kinds of error → our codes; the rest is a wrong type.
_CODES = {
    "missing": "required",
    "extra_forbidden": "unknown-field",
    "unexpected_keyword_argument": "unknown-field",
    "datetime_from_date_parsing": "not-a-time",
    "datetime_parsing": "not-a-time",
    "datetime_type": "not-a-time",
    "json_invalid": "not-json",
    "dataclass_type": "not-an-object",
    "finite_number": "wrong-type",
}


class Refused(ValueError):
    """A document that is not a record; `problems` says which fields and why."""

    def __init__(self, found: list[Problem]) -> None:
        super().__init__(", ".join(f"{p.field}: {p.code}" for p in found))
        self.problems = found


def to_document(attack: Attack, zone: tzinfo) -> dict[str, Any]:
    """Return the record as a JSON document, instants written in `zone`."""
    whole = _known(attack, NAMES)
    for name in _MOMENTS:
        whole[name] = _written_at(whole[name], zone)
    return whole


def partial_document(fields: Mapping[str, Any], zone: tzinfo) -> dict[str, Any]:
    """Return the document of these fields alone; of figures, only what is known."""
    found: dict[str, Any] = {}
    for name in NAMES:
        if name in fields:
            value = fields[name]
            found[name] = _written_at(_plain(value), zone)
            if isinstance(value, Figures):
                found[name] = {part: number for part, number in found[name].items() if number is not None}
    return found


def _written_at(value: Any, zone: tzinfo) -> Any:
    return value.astimezone(zone).isoformat() if isinstance(value, datetime) else value


def from_document(document: Any, make_id: Callable[[dict[str, Any]], str] | None = None) -> Attack:
    """Return the record that a document holds. Raises Refused with every problem found.

    `make_id` gives an id to a document without one (it gets the document); else such a document is refused.
    """
    if not isinstance(document, dict):
        raise Refused([Problem("not-an-object")])
    # null is "not given": the record's own default stands for it.
    given = {name: value for name, value in document.items() if value is not None}
    if isinstance(given.get("place"), dict):
        given["place"] = _without_older_names(given["place"])
    if "id" not in given and make_id:
        given["id"] = make_id(document)
    try:
        attack = _adapter().validate_json(json.dumps(given))
    except ValidationError as error:
        halves = [Problem("half-letter", where) for where in _half_letters(given)]
        found = halves or [_problem(dict(e)) for e in error.errors(include_url=False)]
        raise Refused(found) from error
    found = problems(attack)
    if found:
        raise Refused(found)
    return attack


#: Names that fields of a place had before names were kept by language.
_OLDER: Final = MappingProxyType(
    {
        "name_ar": ("names", "ar"),
        "governorate": ("admin1", ""),
        "governorate_ar": ("admin1_names", "ar"),
        "governorate_pcode": ("admin1_pcode", ""),
    }
)


def _without_older_names(place: dict[str, Any]) -> dict[str, Any]:
    """A place whose fields have their names of today; one that is given under both names is refused as unknown."""
    found = {name: value for name, value in place.items() if name not in _OLDER}
    for older, (name, language) in _OLDER.items():
        if older not in place:
            continue
        value = place[older]
        if language:
            names = found.get(name)
            names = dict(names) if isinstance(names, dict) else {}
            if value is not None:
                names.setdefault(language, value)
            found[name] = names
        elif name in place:
            found[older] = value
        else:
            found[name] = value
    return found


def content_hash(document: dict[str, Any], nth: int = 1) -> str:
    """Return an id for a document without one: the hash of its content and of its being the n-th such in its file."""
    canonical = json.dumps(document, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(f"{nth}\n{canonical}".encode("utf-8", "surrogatepass")).hexdigest()[:32]


@cache
def _adapter() -> TypeAdapter[Attack]:
    return TypeAdapter(Attack)


def _half_letters(value: Any, where: str = "") -> Iterator[str]:
    """Where in a document half of a letter's code stands, in names of fields too: pydantic calls that no JSON."""
    if isinstance(value, str) and half_a_letter(value):
        yield where
    elif isinstance(value, list):
        for n, inner in enumerate(value):
            yield from _half_letters(inner, f"{where}[{n}]")
    elif isinstance(value, dict):
        for name, inner in value.items():
            written = name.encode("utf-8", "backslashreplace").decode()
            path = f"{where}.{written}" if where else written
            if written != name:
                yield path
            yield from _half_letters(inner, path)


def _problem(error: dict[str, Any]) -> Problem:
    where = ""
    for part in error["loc"]:
        where += f"[{part}]" if isinstance(part, int) else f".{part}" if where else str(part)
    value = error.get("input")
    shown = "" if isinstance(value, (dict, list)) else str(value)[:40]
    code = _CODES.get(error["type"], "wrong-type")
    wanted = error["type"].removesuffix("_type").removesuffix("_parsing")
    return Problem(code, where, {"value": shown, "wanted": wanted})


def _known(whole: Attack | Place | Target | Figures, names: Sequence[str]) -> dict[str, Any]:
    """A record, or a part of one, as plain data. Not `dataclasses.asdict`: that copies deeply."""
    found = {name: getattr(whole, name) for name in names}
    return {
        name: _plain(value)
        for name, value in found.items()
        if value is not None or name not in ONLY_WHEN_KNOWN
    }


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(inner) for inner in value]
    if isinstance(value, (Place, Target, Figures)):
        return _known(value, value.__slots__)
    return value
