"""Release policy: when the public may learn where something happened, and of what it never may. PURE.

Until then, and of those records for good, it learns the first administrative area and the day. The rules follow what
humanitarian data is protected by: a list of fresh strikes helps whoever aims the next one, and a few facts of one
person in a small place name that person (OCHA Centre for Humanitarian Data; ICRC, "mosaic effect").
"""

from collections.abc import Collection, Iterable
from datetime import datetime, time, timedelta
from typing import Final

from storage.model.records import Figures

#: After the end of its day a record is released: until then it would tell an attacker what was hit.
RELEASE_AFTER: Final = timedelta(hours=48)
#: Fewer people in one record can be known again by those who live there.
FEW_PEOPLE: Final = 3
#: Of what was hit, and of patterns: rescuers were at work there. Their own teams and centres are hidden anyway.
RESCUERS_AT_WORK: Final = frozenset({"ambulance", "on_responders"})


def is_released(occurred_at: datetime, after: timedelta, now: datetime | None) -> bool:
    """Whether `after` has passed since the end of the day of `occurred_at`, in the time zone it is given in.

    Without a delay everything is; at no known time (`now`) nothing else is.
    """
    if not after:
        return True
    end = datetime.combine(occurred_at.date() + timedelta(days=1), time(0), occurred_at.tzinfo)
    return now is not None and now >= end + after


def is_traceable(
    killed: Figures, injured: Figures, others: Iterable[int | None], codes: Collection[str]
) -> bool:
    """Whether one or two people could be found by a record, or where and when rescuers work.

    `others`: further counts of people; `codes`: of what was hit, and of patterns.
    """
    if killed.responders or injured.responders or not RESCUERS_AT_WORK.isdisjoint(codes):
        return True
    of_parts = (
        max(each.total or 0, sum(filter(None, (each.women, each.children, each.men))))
        for each in (killed, injured)
    )
    return 0 < sum(of_parts) + sum(filter(None, others)) < FEW_PEOPLE
