"""Two records in which every field holds something, and how to look at one field of a record.

All of it derives from the dataclasses of the record: a new field is there as soon as it is declared.
"""

import typing
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass, replace
from datetime import UTC, datetime, timedelta
from types import MappingProxyType
from typing import Any, Final

import pytest

from storage.model import vocabulary
from storage.model.records import Attack, Figures, Place

#: Field → its codes; another text is people's own words. Two codes that differ are taken from each.
CODES: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "place.precision": ("town", "village"),
        "place.method": ("gazetteer", "pin"),
        "attack_kinds": ("air_strike", "missile", "artillery", "rocket"),
        "time_precision": ("minute", "date"),
        "munitions": vocabulary.MUNITIONS,
        "patterns": vocabulary.PATTERNS,
        "attributed_to": ("russia", "sdf"),
        "attribution": ("approved", "assessed"),
        "origin_known_by": vocabulary.ORIGIN_KNOWN_BY,
        "targets.category": ("school", "home", "market", "mosque"),
        "targets.damage": vocabulary.DAMAGE,
        "targets.service": vocabulary.SERVICE_STATES,
        "civilian_status": ("unknown", "civilians"),
        "search": vocabulary.SEARCHES,
        "access": vocabulary.ACCESS,
        "source": ("eyewitness", "family"),
        "certainty": ("confirmed", "probable"),
        "state": ("verified", "needs_info"),
    }
)
#: Values of another form than their type says.
_FORMS: Final[Mapping[str, tuple[Any, Any]]] = MappingProxyType(
    {"id": ("field-1", "field-2"), "number": ("2023-10-05/01", "2023-10-05/02"), "revision": (3, 4)}
)
_FIRST = datetime(2023, 10, 5, 9, tzinfo=UTC)


def _leaves(of: type, above: str = "") -> dict[str, type]:
    found: dict[str, type] = {}
    for field in fields(of):
        kind = typing.get_type_hints(of)[field.name]
        part = _part(kind)
        found |= _leaves(part, f"{above}{field.name}.") if part else {f"{above}{field.name}": _simple(kind)}
    return found


def _part(kind: Any) -> type | None:
    """The dataclass that a field is, or is a list of."""
    inner = typing.get_args(kind)[0] if typing.get_origin(kind) is tuple else kind
    return inner if is_dataclass(inner) and isinstance(inner, type) else None


def _simple(kind: Any) -> type:
    """What a field holds where it holds something: of `int | None` int, of a list of codes str."""
    if typing.get_origin(kind) is Mapping:
        return dict
    found = next(each for each in (*typing.get_args(kind), kind) if each not in (type(None), ...))
    assert isinstance(found, type), kind
    return found


#: Every field, those of the parts too (`missing`, `place.name`, `targets.damage`, `killed.women`) → what it holds.
KINDS: Final[Mapping[str, type]] = MappingProxyType(_leaves(Attack))
FIELDS: Final = tuple(KINDS)
#: Counts of the record and of people.
FIGURES: Final = tuple(path for path in FIELDS if KINDS[path] is int and not path.startswith("targets."))


def _made(of: type, which: int, above: str = "", nth: int = 0) -> Any:
    """The first (0) or second (1) sample of a record or a part; the nth of a list."""
    values: dict[str, Any] = {}
    for field in fields(of):
        path, kind = f"{above}{field.name}", typing.get_type_hints(of)[field.name]
        part = _part(kind)
        if typing.get_origin(kind) is tuple:
            values[field.name] = tuple(
                _made(part, which, f"{path}.", n) if part else CODES[path][which + n] for n in (0, 1)
            )
        else:
            values[field.name] = _made(part, which, f"{path}.") if part else _value(path, which, nth)
    if of is Figures:  # the parts are disjoint, and nobody is left over
        values["total"] = values["women"] + values["children"] + values["men"]
    return of(**values)


def _value(path: str, which: int, nth: int) -> Any:
    if path in _FORMS:
        return _FORMS[path][which]
    if path in CODES:
        return CODES[path][which + 2 * nth if path == "targets.category" else (which + nth) % 2]
    at = FIELDS.index(path)
    samples = {
        bool: which == 0,
        int: 10 + 3 * at + which + 200 * nth,  # no two figures are alike: one read in another's place is seen
        float: 20.5 + at + which,
        datetime: _FIRST + timedelta(hours=which, minutes=at),
        dict: {"ar": f"{('first', 'second')[which]} {path}"},
        str: f"{('first', 'second')[which]} {path}",
    }
    return samples[KINDS[path]]


ONE: Final[Attack] = _made(Attack, 0)
OTHER: Final[Attack] = _made(Attack, 1)


def bare(of: Attack = ONE) -> Attack:
    """A record that knows only what it must."""
    must = {f.name: getattr(of, f.name) for f in fields(Attack) if f.default is f.default_factory is MISSING}
    return Attack(**must | {"place": Place(of.place.name)})


def held(record: Attack, path: str) -> Any:
    """What a record holds in a field; of a list, what each entry holds."""
    name, _, part = path.partition(".")
    value = getattr(record, name)
    if not part:
        return value
    return tuple(getattr(each, part) for each in value) if isinstance(value, tuple) else getattr(value, part)


def changed(record: Attack, path: str, value: Any) -> Attack:
    """The record with another value in this one field; of a list, in its first entry."""
    name, _, part = path.partition(".")
    if not part:
        return replace(record, **{name: value})
    whole = getattr(record, name)
    new: Any = (
        (replace(whole[0], **{part: value}), *whole[1:])
        if isinstance(whole, tuple)
        else replace(whole, **{part: value})
    )
    return replace(record, **{name: new})


def with_other(record: Attack, path: str) -> Attack:
    """The record with the second sample's value in this one field."""
    value = held(OTHER, path)
    return changed(record, path, value[0] if path.startswith("targets.") else value)


def column(path: str) -> str:
    """The column of a row that holds a field: people in columns of their own, places and targets as JSON."""
    name, _, part = path.partition(".")
    return f"{name}_{part}" if part and name not in ("place", "targets") else name


def row() -> dict[str, Any]:
    """The first sample as a row, made from the names of the fields alone."""
    made: dict[str, Any] = {
        "reporter_id": None,
        "changed_at": _FIRST,
        "verified_revision": None,
        "is_attack": True,
    }
    for path in FIELDS:
        name, _, part = path.partition(".")
        value = held(ONE, path)
        if name == "place":
            made.setdefault(name, {})[part] = value
        elif name == "targets":
            made.setdefault(name, [{} for _ in value])
            for each, inner in zip(made[name], value, strict=True):
                each[part] = inner
        else:
            made[column(path)] = list(value) if isinstance(value, tuple) else value
    return made


def document() -> dict[str, Any]:
    """The first sample as its JSON document, made from the names of the fields alone."""
    made = {name: row()[name] for name in ("place", "targets")}
    for path in FIELDS:
        name, _, part = path.partition(".")
        value = held(ONE, path)
        value = value.astimezone(UTC).isoformat() if isinstance(value, datetime) else value
        value = list(value) if isinstance(value, tuple) else value
        if name not in ("place", "targets"):
            (made.setdefault(name, {}) if part else made)[part or name] = value
    return made


def inside(whole: dict[str, Any], path: str) -> Any:
    """What a document or a row holds of a field; what is not there is no None."""
    name, _, part = path.partition(".")
    value = whole.get(name, "nothing")
    if not part or value == "nothing":
        return value
    return [each.get(part, "nothing") for each in value] if name == "targets" else value.get(part, "nothing")


def every_field(
    *, of: tuple[str, ...] = FIELDS, but: Mapping[str, str] = MappingProxyType({})
) -> pytest.MarkDecorator:
    """Run a test for every field. Those in `but` must fail, for the reason given: one that no longer does is red."""
    reasons = {name: why for names, why in but.items() for name in names.split()}
    assert reasons.keys() <= set(of), f"no such fields: {reasons.keys() - set(of)}"
    rows = [
        pytest.param(
            path, marks=pytest.mark.xfail(reason=reasons[path], raises=AssertionError, strict=True), id=path
        )
        if path in reasons
        else pytest.param(path, id=path)
        for path in of
    ]
    return pytest.mark.parametrize("path", rows)
