"""What a file for others holds in place of a record's own values, column by column. PURE.

The rules are the gate's (bot.domain.disclosure, bot.domain.release_policy); a file is written from columns of plain
values, without an object for each record.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime, tzinfo
from typing import Any, Final

from bot.domain.disclosure import Gate, noon_of
from bot.domain.release_policy import is_traceable
from bot.formats.values import Memo, codes_of, instant, stored
from storage.model.records import FIELDS, Figures

_PEOPLE: Final = tuple(field.columns for field in FIELDS if field.kind == "people")
_OTHER_PEOPLE: Final = tuple(field.name for field in FIELDS if field.of_people)

#: A target as (category, count, damage, service) → without what became of it.
categories: Final = Memo(lambda hit: tuple((code, count, None, None) for code, count, *_ in hit))


def widened(
    batch: Mapping[str, Sequence[Any]], targets: Sequence[Any], gate: Gate, now: datetime | None
) -> list[bool]:
    """Find the records of which the public learns no more than the area and the day."""
    released = (gate.is_released(instant(each), now) for each in batch["occurred_at"])
    people = (map(Figures, *(batch[name] for name in names)) for names in _PEOPLE)
    others = zip(*(batch[name] for name in _OTHER_PEOPLE), strict=True)
    rows = zip(released, *people, others, targets, batch["patterns"], strict=True)
    return [
        not out or is_traceable(killed, injured, more, {*codes_of[flags], *(code for code, *_ in hit)})
        for out, killed, injured, more, hit, flags in rows
    ]


def moments(batch: Mapping[str, Sequence[Any]], zone: tzinfo, *, days_only: bool) -> Sequence[Any]:
    """Return the moment of each attack; the noon of its day where no more is known, or with `days_only`."""
    noon = Memo(lambda text: stored(noon_of(instant(text), zone)))
    return [
        noon[at] if days_only or precision in ("date", "unknown") else at
        for at, precision in zip(batch["occurred_at"], batch["time_precision"], strict=True)
    ]


def precisions(batch: Mapping[str, Sequence[Any]], *, days_only: bool) -> Sequence[Any]:
    """Return how exactly the moments are known."""
    known = batch["time_precision"]
    return ["unknown" if each == "unknown" else "date" for each in known] if days_only else known
