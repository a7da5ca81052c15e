"""Records out of the house, as files anyone can open."""

import os
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import BinaryIO, cast

from sqlmodel import Session

from bot.formats.columns import Profile
from bot.formats.formats import FORMATS
from bot.formats.redaction import STATES, Released, Terms, release
from bot.services.context import House
from storage.audit import audit_log
from storage.engine.database import Database
from storage.repositories.reports import export_rows

#: Told how many records were written so far.
Progress = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to leave: the records of these days (both included) as such a file, for such a reader."""

    kind: str
    first: date
    last: date
    profile: str
    language: str


def terms_of(house: House, wish: Wish) -> Terms:
    """On which terms it leaves."""
    settings, words = house.settings, house.catalogue.words(wish.language)
    return Terms(
        profile=cast(Profile, wish.profile),
        words=words,
        zone=settings.zone,
        organisation=words(f"organisation-{settings.organisation}.title"),
        named_from=settings.attribution_level,
        parties=settings.parties,
    )


def totals(session: Session, house: House, wish: Wish) -> dict[str, int]:
    """How many records will leave, by state."""
    return export_rows.totals(session, _span(house, wish), _states(wish))


def records(
    session: Session, house: House, wish: Wish, progress: Progress = lambda _count: None
) -> Iterator[Released]:
    """The records as they leave, some hundred at a time. Raises TooManyRows."""
    form, chosen = FORMATS[wish.kind], (_span(house, wish), _states(wish))
    if form.check is not None:
        form.check(export_rows.rows(session, *chosen))
    batches = export_rows.batches(session, *chosen)
    done = 0
    for released in release(
        batches,
        terms_of(house, wish),
        (lambda ids: export_rows.evidence(session, ids)) if form.files else None,
    ):
        yield released
        done += released.count
        progress(done)


def export(
    database: Database,
    house: House,
    wish: Wish,
    path: Path,
    progress: Progress = lambda _count: None,
) -> int:
    """Write a file, whole or not at all; noted in the audit before it stands there. Returns how many records.

    Raises OSError when it cannot be written, TooManyRows when Excel cannot hold it.
    """
    handle, name = tempfile.mkstemp(prefix=".balagh-", dir=path.parent)
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as out:
            terms = replace(terms_of(house, wish), scratch=path.parent)
            with database.reading() as session:
                count = FORMATS[wish.kind].write(records(session, house, wish, progress), out, terms)
            out.flush()
            os.fsync(out.fileno())
        with database.transaction() as session:
            note(session, house, wish, None, count)
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    return count


def export_to(
    database: Database, house: House, wish: Wish, out: BinaryIO, progress: Progress = lambda _count: None
) -> int:
    """The same to a stream: what leaves cannot be called back, so it is noted before the first byte."""
    with database.reading() as session:
        count = sum(totals(session, house, wish).values())
    with database.transaction() as session:
        note(session, house, wish, None, count)
    with database.reading() as session:
        return FORMATS[wish.kind].write(records(session, house, wish, progress), out, terms_of(house, wish))


def note(session: Session, house: House, wish: Wish, person_id: int | None, count: int) -> None:
    """The audit's line for what leaves."""
    audit_log.note(
        session, house.clock(), person_id, "record.export", wish.kind,
        first=wish.first.isoformat(), last=wish.last.isoformat(), profile=wish.profile,
        language=wish.language, count=count,
    )  # fmt: skip


def _span(house: House, wish: Wish) -> export_rows.Span:
    return house.start_of(wish.first), house.start_of(wish.last + timedelta(days=1))


def _states(wish: Wish) -> tuple[str, ...] | None:
    return STATES[cast(Profile, wish.profile)]
