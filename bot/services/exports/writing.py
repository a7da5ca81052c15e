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
from bot.formats.redaction import STATES, RedactedBatch, RedactionPolicy, redact
from bot.services.context import AppContext
from storage.audit import audit_log
from storage.engine.database import Database
from storage.repositories.reports import export_rows

#: Told how many records were written so far.
Progress = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """What is to leave: the records of these days (both included) as such a file, for such a reader."""

    kind: str
    first: date
    last: date
    profile: str
    language: str


def terms_of(context: AppContext, wish: ExportRequest) -> RedactionPolicy:
    """On which terms it leaves."""
    settings, words = context.settings, context.catalogue.words(wish.language)
    return RedactionPolicy(
        profile=cast(Profile, wish.profile),
        words=words,
        zone=settings.zone,
        organisation=words(f"organisation-{settings.organisation}.title"),
        named_from=settings.attribution_level,
        parties=settings.parties,
    )


def totals(session: Session, context: AppContext, wish: ExportRequest) -> dict[str, int]:
    """How many records will leave, by state."""
    return export_rows.totals(session, _span(context, wish), _states(wish))


def records(
    session: Session, context: AppContext, wish: ExportRequest, progress: Progress = lambda _count: None
) -> Iterator[RedactedBatch]:
    """The records as they leave, some hundred at a time. Raises TooManyRows."""
    form, chosen = FORMATS[wish.kind], (_span(context, wish), _states(wish))
    if form.check is not None:
        form.check(export_rows.rows(session, *chosen))
    batches = export_rows.batches(session, *chosen)
    done = 0
    for released in redact(
        batches,
        terms_of(context, wish),
        (lambda ids: export_rows.evidence(session, ids)) if form.files else None,
    ):
        yield released
        done += released.count
        progress(done)


def export(
    database: Database,
    context: AppContext,
    wish: ExportRequest,
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
            terms = replace(terms_of(context, wish), scratch=path.parent)
            with database.reading() as session:
                count = FORMATS[wish.kind].write(records(session, context, wish, progress), out, terms)
            out.flush()
            os.fsync(out.fileno())
        with database.transaction() as session:
            note(session, context, wish, None, count)
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    return count


def export_to(
    database: Database,
    context: AppContext,
    wish: ExportRequest,
    out: BinaryIO,
    progress: Progress = lambda _count: None,
) -> int:
    """The same to a stream: what leaves cannot be called back, so it is noted before the first byte."""
    with database.reading() as session:
        count = sum(totals(session, context, wish).values())
    with database.transaction() as session:
        note(session, context, wish, None, count)
    with database.reading() as session:
        return FORMATS[wish.kind].write(
            records(session, context, wish, progress), out, terms_of(context, wish)
        )


def note(
    session: Session, context: AppContext, wish: ExportRequest, person_id: int | None, count: int
) -> None:
    """The audit's line for what leaves."""
    audit_log.note(
        session, context.clock(), person_id, "record.export", wish.kind,
        first=wish.first.isoformat(), last=wish.last.isoformat(), profile=wish.profile,
        language=wish.language, count=count,
    )  # fmt: skip


def _span(context: AppContext, wish: ExportRequest) -> export_rows.Span:
    return context.start_of(wish.first), context.start_of(wish.last + timedelta(days=1))


def _states(wish: ExportRequest) -> tuple[str, ...] | None:
    return STATES[cast(Profile, wish.profile)]
