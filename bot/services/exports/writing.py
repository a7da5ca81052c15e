"""Write records to files in open formats."""

import os
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from types import MappingProxyType
from typing import Any, BinaryIO, Final, cast

from sqlmodel import Session

from bot.formats.formats import FORMATS
from bot.formats.redaction import STATES, RedactedBatch, RedactionPolicy, redact
from bot.formats.selection import EVERYTHING, Selection, select
from bot.services.context import AppContext
from storage.audit import audit_log
from storage.engine.database import Database
from storage.model.fields import PROFILES, Profile
from storage.repositories.people import people
from storage.repositories.reports import export_rows, integrity
from storage.repositories.reports.integrity import Altered

#: Profile → the purpose to which whoever reported must have agreed (storage.model.vocabulary).
_PURPOSES: Final = MappingProxyType({"partner": "partners", "public": "statistics"})
#: Called with the number of records written so far.
Progress = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """What to export: the records of these days (both included), in a format, for a profile and language.

    `plain_headings`: columns are called by their names for programs, which are the same in every language.
    """

    kind: str
    first: date
    last: date
    profile: str
    language: str
    plain_headings: bool = False
    selection: Selection = EVERYTHING


@dataclass(frozen=True, slots=True)
class Written:
    """What a file holds: how many records; the numbers of those that were left out, because they were changed outside
    Balagh."""

    count: int
    left_out: tuple[str, ...] = ()


def build_policy(context: AppContext, export_request: ExportRequest) -> RedactionPolicy:
    """Build the redaction policy for an export."""
    settings, words = context.settings, context.words(export_request.language)
    return RedactionPolicy(
        profile=cast(Profile, export_request.profile),
        words=words,
        zone=settings.zone,
        organisation=words(f"organisation-{settings.organisation}.title"),
        gate=context.gate,
        named_from=settings.attribution_level,
        now=context.clock(),
        plain_headings=export_request.plain_headings,
    )


def count_by_state(session: Session, context: AppContext, export_request: ExportRequest) -> dict[str, int]:
    """Count the records to be exported by state."""
    return export_rows.count_by_state(session, **_wanted(session, context, export_request))


def list_altered(
    session: Session, context: AppContext, export_request: ExportRequest
) -> Mapping[str, Altered]:
    """Return, by id, the records of these days that were changed outside Balagh, in whatever state: no file for others
    holds them. One for ourselves is what the table says: of a million records it takes seconds."""
    if export_request.profile == PROFILES[0]:
        return {}
    return integrity.list_altered(session, *_time_span(context, export_request))


def read_records(
    session: Session,
    context: AppContext,
    export_request: ExportRequest,
    progress: Progress = lambda _count: None,
    altered: Mapping[str, Altered] | None = None,
) -> Iterator[RedactedBatch]:
    """Read the redacted records in batches of some hundred, without those that were `altered` (looked for unless
    given). Raises TooManyRows."""
    form, chosen = FORMATS[export_request.kind], _wanted(session, context, export_request)
    if form.check is not None:
        form.check(export_rows.count_rows(session, **chosen))
    if altered is None:
        altered = list_altered(session, context, export_request)
    batches = export_rows.read_batches(session, **chosen, without=altered)
    done = 0
    redacted = redact(
        batches,
        build_policy(context, export_request),
        (lambda ids: export_rows.list_evidence(session, ids)) if form.files else None,
    )
    wanted = export_request.selection
    for released in select(redacted, wanted) if wanted else redacted:
        yield released
        done += released.count
        progress(done)


def export_to_file(
    database: Database,
    context: AppContext,
    export_request: ExportRequest,
    path: Path,
    progress: Progress = lambda _count: None,
) -> Written:
    """Write a file completely or not at all; the audit line is stored before the file appears.

    Raises OSError when it cannot be written, TooManyRows when Excel cannot hold it.
    """
    handle, name = tempfile.mkstemp(prefix=".balagh-", dir=path.parent)
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as out:
            terms = replace(build_policy(context, export_request), scratch=path.parent)
            with database.reading() as session:
                altered = list_altered(session, context, export_request)
                count = FORMATS[export_request.kind].write(
                    read_records(session, context, export_request, progress, altered), out, terms
                )
            out.flush()
            os.fsync(out.fileno())
        with database.transaction() as session:
            audit_export(session, context, export_request, None, count)
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    return Written(count, numbers_of(altered))


def export_to_stream(
    database: Database,
    context: AppContext,
    export_request: ExportRequest,
    out: BinaryIO,
    progress: Progress = lambda _count: None,
) -> Written:
    """Write the export to a stream. The audit line is stored first, because a stream cannot be recalled."""
    states = _included_states(export_request)
    with database.reading() as session:
        altered = list_altered(session, context, export_request)
        if export_request.selection:
            count = sum(
                each.count for each in read_records(session, context, export_request, altered=altered)
            )
        else:
            count = sum(count_by_state(session, context, export_request).values())
            count -= sum(states is None or each.state in states for each in altered.values())
        with database.transaction() as auditing:
            audit_export(auditing, context, export_request, None, count)
        records = read_records(session, context, export_request, progress, altered)
        written = FORMATS[export_request.kind].write(records, out, build_policy(context, export_request))
    return Written(written, numbers_of(altered))


def numbers_of(altered: Mapping[str, Altered]) -> tuple[str, ...]:
    """Return the numbers of records that were left out."""
    return tuple(each.number for each in altered.values())


def audit_export(
    session: Session, context: AppContext, export_request: ExportRequest, person_id: int | None, count: int
) -> None:
    """Write the audit line of an export."""
    audit_log.note(
        session, context.clock(), person_id, "record.export", export_request.kind,
        first=export_request.first.isoformat(), last=export_request.last.isoformat(), profile=export_request.profile,
        language=export_request.language, count=count, **_selected(export_request.selection),
    )  # fmt: skip


def _selected(selection: Selection) -> dict[str, list[str]]:
    """What an audit line says of a choice."""
    return {name: list(each) for name, each in asdict(selection).items() if each}


def _time_span(context: AppContext, export_request: ExportRequest) -> export_rows.Span:
    return context.start_of(export_request.first), context.start_of(export_request.last + timedelta(days=1))


def _included_states(export_request: ExportRequest) -> tuple[str, ...] | None:
    return STATES[cast(Profile, export_request.profile)]


def _wanted(session: Session, context: AppContext, export_request: ExportRequest) -> dict[str, Any]:
    """Return which records go into a file: for others, only what those agree to who reported it."""
    purpose = _PURPOSES.get(export_request.profile)
    return {
        "span": _time_span(context, export_request),
        "states": _included_states(export_request),
        "withholding": people.list_withholding(session, purpose) if purpose else None,
    }
