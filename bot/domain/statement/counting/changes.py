"""Compare the records of a day with those at the time of its statement. PURE."""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from bot.domain.statement.counting.facts import is_counted
from bot.domain.statement.counting.policy import Policy
from storage.model.fields import Field, Kind
from storage.model.records import FIELDS, Attack, Change

Value = str | int | None
Snapshot = dict[str, dict[str, Value]]
Values = list[tuple[str, Value]]


def snapshot(records: Iterable[Attack], policy: Policy) -> Snapshot:
    """Return, by report number, what a statement used of each record that counts."""
    return {
        record.number or record.id: _footer_values(record) for record in records if is_counted(record, policy)
    }


def differences(before: Mapping[str, Mapping[str, str | int | None]], now: Snapshot) -> list[Change]:
    """List each value that differs; a record that was added or removed is one change of `record`."""
    changes: list[Change] = []
    for number in sorted({*before, *now}):
        was, now_is = before.get(number), now.get(number)
        if was is None or now_is is None:
            values = ("counted", None) if now_is is None else (None, "counted")
            changes.append(Change(number, "record", *values))
            continue
        differing = ((field, value) for field, value in now_is.items() if was.get(field) != value)
        changes += [Change(number, field, was.get(field), value) for field, value in differing]
    return changes


def _footer_values(record: Attack) -> dict[str, Value]:
    """The values that a footer reports: figures of people first, then by kind of field."""
    return {
        name: value
        for kind, take in _READERS.items()
        for field in FIELDS
        if field.kind == kind and field.printed_in("footer")
        for name, value in take(field, record)
    }


def _people(field: Field, record: Attack) -> Values:
    people = getattr(record, field.name)
    return [(f"{field.name}.{part.name}", getattr(people, part.name)) for part in field.parts]


def _targets(field: Field, record: Attack) -> Values:
    targets = (f"{target.category} {target.count or ''}".strip() for target in getattr(record, field.name))
    return [(field.name, ", ".join(targets))]


def _party(field: Field, record: Attack) -> Values:
    """The party, if a coordinator approved it."""
    return [(field.name, getattr(record, field.name) if record.attribution == "approved" else None)]


_READERS: Mapping[Kind, Callable[[Field, Attack], Values]] = MappingProxyType(
    {
        "people": _people,
        "place": lambda field, record: [(field.name, getattr(record, field.name).name)],
        "codes": lambda field, record: [(field.name, ", ".join(getattr(record, field.name)))],
        "targets": _targets,
        "whole": lambda field, record: [(field.name, getattr(record, field.name))],
        "party": _party,
    }
)
