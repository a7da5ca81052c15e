"""What a day's records said when its statement went out, and what differs now. PURE."""

from collections.abc import Iterable, Mapping

from bot.domain.statement.counting.facts import counts
from bot.domain.statement.counting.policy import Policy
from storage.model.records import Attack, Change
from storage.model.vocabulary import FIGURE_PARTS

Said = dict[str, dict[str, str | int | None]]


def snapshot(records: Iterable[Attack], policy: Policy) -> Said:
    """Per number of a sound record what a statement took from it; a record that does not count is left out."""
    return {record.number or record.id: _taken(record) for record in records if counts(record, policy)}


def differences(before: Mapping[str, Mapping[str, str | int | None]], now: Said) -> list[Change]:
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


def _taken(record: Attack) -> dict[str, str | int | None]:
    taken: dict[str, str | int | None] = {
        f"{group}.{part}": getattr(getattr(record, group), part)
        for group in ("killed", "injured")
        for part in FIGURE_PARTS
    }
    return taken | {
        "place": record.place.name,
        "attack_kinds": ", ".join(record.attack_kinds),
        "targets": ", ".join(f"{t.category} {t.count or ''}".strip() for t in record.targets),
        "missing": record.missing,
        "indirect_deaths": record.indirect_deaths,
        "attributed_to": record.attributed_to if policy_free(record) else None,
    }


def policy_free(record: Attack) -> bool:
    """Whether the record's party was approved by a coordinator."""
    return record.attribution == "approved"
