"""What a day's records said when its statement went out, and what differs now. PURE."""

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
    """Per number of a sound record what a statement took from it; a record that does not count is left out."""
    return {
        record.number or record.id: _footer_values(record) for record in records if is_counted(record, policy)
    }


def differences(before: Mapping[str, Mapping[str, str | int | None]], now: Snapshot) -> list[Change]:
    """Figure by figure what differs; a record that came or went is one change of `record`."""
    changes: list[Change] = []
    for number in sorted({*before, *now}):
        was, now_is = before.get(number), now.get(number)
        if was is None or now_is is None:
            gone = now_is is None
            changes.append(Change(number, "record", "counted" if gone else None, None if gone else "counted"))
            continue
        changes += [
            Change(number, field, was.get(field), value)
            for field, value in now_is.items()
            if was.get(field) != value
        ]
    return changes


def _footer_values(record: Attack) -> dict[str, Value]:
    """Return what a footer tells of: figures of people first, then by kind of field."""
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


def _place(field: Field, record: Attack) -> Values:
    return [(field.name, getattr(record, field.name).name)]


def _codes(field: Field, record: Attack) -> Values:
    return [(field.name, ", ".join(getattr(record, field.name)))]


def _targets(field: Field, record: Attack) -> Values:
    hit = (f"{target.category} {target.count or ''}".strip() for target in getattr(record, field.name))
    return [(field.name, ", ".join(hit))]


def _value(field: Field, record: Attack) -> Values:
    return [(field.name, getattr(record, field.name))]


def _party(field: Field, record: Attack) -> Values:
    return [(field.name, getattr(record, field.name) if is_party_approved(record) else None)]


_READERS: Mapping[Kind, Callable[[Field, Attack], Values]] = MappingProxyType(
    {
        "people": _people,
        "place": _place,
        "codes": _codes,
        "targets": _targets,
        "whole": _value,
        "party": _party,
    }
)


def is_party_approved(record: Attack) -> bool:
    """Whether the record's party was approved by a coordinator."""
    return record.attribution == "approved"
