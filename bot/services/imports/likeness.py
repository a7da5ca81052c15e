"""Find the records that exist and may be the attacks of a file."""

from collections import deque
from collections.abc import Iterable, Iterator

from sqlmodel import Session

from bot.domain.duplicates import MAX_TIME_APART, find_duplicates
from storage.model.records import Attack
from storage.model.validation import Problem
from storage.model.vocabulary import COUNTED_STATES
from storage.repositories.reports import reports


def like_existing(session: Session, new: Iterable[Attack], named: set[str]) -> dict[str, tuple[Problem, ...]]:
    """Find the records that each new one may describe; not those that the file names itself, for it holds both."""
    records = sorted(new, key=lambda record: record.occurred_at)
    if not records:
        return {}
    start, end = (records[n].occurred_at for n in (0, -1))
    existing = reports.stream_between(session, start - MAX_TIME_APART, end + MAX_TIME_APART, COUNTED_STATES)
    others = (stored.attack for stored in existing if stored.attack.id not in named)
    found: dict[str, tuple[Problem, ...]] = {}
    for record, near in _windows(records, others):
        like = find_duplicates(record, near)
        if like:
            numbers = ", ".join(each.attack.number or each.attack.id for each in like)
            found[record.id] = (Problem("import-like-existing", "id", {"value": numbers}),)
    return found


def _windows(records: list[Attack], others: Iterator[Attack]) -> Iterator[tuple[Attack, Iterable[Attack]]]:
    """Yield each record, in order of time, with the records near it in time; only these are in memory."""
    window: deque[Attack] = deque()
    following = next(others, None)
    for record in records:
        begin, end = record.occurred_at - MAX_TIME_APART, record.occurred_at + MAX_TIME_APART
        while following is not None and following.occurred_at <= end:
            window.append(following)
            following = next(others, None)
        while window and window[0].occurred_at < begin:
            window.popleft()
        yield record, window
