"""Pictures, videos, voice notes and files of a report, and where they stand on the way to our store."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, func, insert, select, update
from sqlmodel import Session

from storage.audit import verify_rows
from storage.audit.verify_files import ENTRY_KIND
from storage.crypto.column import UNREADABLE, checked
from storage.engine.hot_statements import Prepared
from storage.engine.streaming import close_with_session
from storage.model.records import StoredFile
from storage.tables.evidence import EvidenceRow
from storage.tables.people import PersonRow

_table = EvidenceRow.__table__  # type: ignore[attr-defined]
_people = PersonRow.__table__  # type: ignore[attr-defined]
_count = select(func.count()).select_from(_table)
_to_report = Prepared(
    update(_table)
    .where(_table.c.draft_id == bindparam("draft"), _table.c.report_id.is_distinct_from(bindparam("report")))
    .values(report_id=bindparam("report"))
    .returning(_table.c.id)
)
_coming = Prepared(
    select(_table.c.id).where(_table.c.report_id == bindparam("report"), _table.c.state == "waiting").limit(1)
)
_of_draft = Prepared(_count.where(_table.c.draft_id == bindparam("owner")))
_of_report = Prepared(_count.where(_table.c.report_id == bindparam("owner")))


@dataclass(frozen=True, slots=True)
class ReceivedFile:
    """A file as Telegram names it, and its message. `size` is in bytes, as far as it was told."""

    kind: str
    file_id: str
    mime_type: str | None = None
    size: int | None = None
    message_id: int | None = None


@dataclass(frozen=True, slots=True)
class UnfetchedFile:
    """A file Telegram holds and we do not yet."""

    id: int
    file_id: str
    attempts: int


def add(
    session: Session,
    sent_at: datetime,
    person_id: int,
    file: ReceivedFile,
    draft_id: int | None = None,
) -> int:
    """Keep that a file was received; it is fetched as soon as the line allows. Returns its number.

    `received_at` is when it was sent, not when the line let it through.
    """
    told = {
        "person_id": person_id,
        "kind": file.kind,
        "mime_type": file.mime_type,
        "size": file.size,
        "state": "waiting",
        "received_at": sent_at,
    }
    way = {"draft_id": draft_id, "message_id": file.message_id, "file_id": file.file_id, "attempts": 0}
    key: int = session.execute(insert(_table).returning(_table.c.id), told | way).scalar_one()
    attest(session, sent_at, [key], told)
    return key


def attest(session: Session, at: datetime, evidence_ids: list[int], values: dict[str, Any]) -> None:
    """The next line of this transaction says what the rows of these files hold from now on."""
    verify_rows.attest(session, at, ENTRY_KIND, evidence_ids, values)


def count(session: Session, *, draft_id: int | None = None, report_id: str | None = None) -> int:
    """How many files belong to a draft or a report."""
    if draft_id is not None:
        row = _of_draft.first(session, owner=draft_id)
    else:
        row = _of_report.first(session, owner=report_id)
    return int(row[0]) if row else 0


def move_to_report(session: Session, draft_id: int, report_id: str, now: datetime) -> int:
    """A draft became a report, or is about one: its files go with it. Returns how many were not there yet."""
    return _went(session, _to_report.all(session, draft=draft_id, report=report_id), report_id, now)


def _went(session: Session, rows: Sequence[Any], report_id: str, now: datetime) -> int:
    attest(session, now, sorted(row[0] for row in rows), {"report_id": report_id})
    return len(rows)


def change_draft(session: Session, from_draft: int, to_draft: int) -> None:
    """Files of one draft go on with another."""
    session.execute(update(_table).where(_table.c.draft_id == from_draft).values(draft_id=to_draft))


def move_to_draft(session: Session, evidence_ids: list[int], person_id: int, draft_id: int) -> None:
    """Files sent outside a report begin one."""
    session.execute(
        update(_table)
        .where(_table.c.id.in_(evidence_ids), _table.c.person_id == person_id, _table.c.report_id.is_(None))
        .values(draft_id=draft_id)
    )


def assign(session: Session, evidence_ids: list[int], person_id: int, report_id: str, now: datetime) -> int:
    """Files sent outside a report find theirs. Only one's own, only homeless ones. Returns how many."""
    mine = _table.c.id.in_(evidence_ids) & (_table.c.person_id == person_id)
    homeless = _table.c.report_id.is_(None) & _table.c.draft_id.is_(None)
    query = update(_table).where(mine, homeless).values(report_id=report_id).returning(_table.c.id)
    return _went(session, session.execute(query).all(), report_id, now)


def list_unassigned(
    session: Session, person_id: int, since: datetime | None = None, until: datetime | None = None
) -> list[int]:
    """Numbers of a person's files that belong to no report yet; with bounds only those sent between them."""
    query = select(_table.c.id).where(
        _table.c.person_id == person_id, _table.c.report_id.is_(None), _table.c.draft_id.is_(None)
    )
    if since is not None:
        query = query.where(_table.c.received_at >= since)
    if until is not None:
        query = query.where(_table.c.received_at <= until)
    return list(session.execute(query.order_by(_table.c.id)).scalars())


def list_unfetched(session: Session, most: int) -> list[UnfetchedFile]:
    """Files to fetch, oldest first."""
    query = (
        select(_table.c.id, _table.c.file_id, _table.c.attempts)
        .where(_table.c.state == "waiting", _table.c.file_id.is_not(None))
        .order_by(_table.c.attempts, _table.c.id)
        .limit(most)
    )
    return [UnfetchedFile(*row) for row in session.execute(query)]


def has_unfetched(session: Session, person_id: int) -> bool:
    """Whether a file of this person is not in our store yet, and may still come."""
    query = select(_table.c.id).where(_table.c.person_id == person_id, _table.c.state == "waiting").limit(1)
    return session.execute(query).first() is not None


def report_has_unfetched(session: Session, report_id: str) -> bool:
    """Whether a file of this report is not in our store yet, and may still come."""
    return _coming.first(session, report=report_id) is not None


def list_refused_messages(session: Session, person_id: int) -> set[int]:
    """Messages with files that could not be brought into our store."""
    query = select(_table.c.message_id).where(
        _table.c.person_id == person_id, _table.c.state == "refused", _table.c.message_id.is_not(None)
    )
    return set(session.execute(query).scalars())


def mark_stored(
    session: Session,
    evidence_id: int,
    sha256: str,
    size: int,
    now: datetime,
    copy: tuple[str, str, int] | None = None,
) -> str | None:
    """The file lies in our store under its hash, and (`copy`: kind, hash, size) a copy without metadata.

    Returns the report it belongs to, if it does.
    """
    kind, copy_sha256, copy_size = copy or (None, None, None)
    values: dict[str, Any] = {
        "stripped_kind": kind,
        "stripped_sha256": copy_sha256,
        "stripped_size": copy_size,
    }
    values |= {"sha256": sha256, "size": size, "state": "stored", "stored_at": now}
    report: str | None = session.execute(
        update(_table)
        .where(_table.c.id == evidence_id)
        .values(**values, file_id=None)
        .returning(_table.c.report_id)
    ).scalar()
    attest(session, now, [evidence_id], values)
    return report


def find_voice_draft(session: Session, evidence_id: int) -> int | None:
    """The draft that a voice note belongs to; None for any other file."""
    query = select(_table.c.draft_id).where(_table.c.id == evidence_id, _table.c.kind == "voice")
    found: int | None = session.execute(query).scalar()
    return found


def mark_failed(session: Session, evidence_id: int, now: datetime, *, for_good: bool) -> int:
    """A try failed; for good when Telegram will not give the file at all. Returns whose file it is."""
    if for_good:
        attest(session, now, [evidence_id], {"state": "refused"})
    owner: int = session.execute(
        update(_table)
        .where(_table.c.id == evidence_id)
        .values(attempts=_table.c.attempts + 1, state="refused" if for_good else "waiting")
        .returning(_table.c.person_id)
    ).scalar_one()
    return owner


_stored = select(
    *(_people.c.pseudonym if name == "who" else checked(_table.c[name]) for name in StoredFile.__slots__)
).join(_people, _people.c.id == _table.c.person_id)


def list_by_report(session: Session, report_id: str) -> list[StoredFile]:
    """A report's files in the order they came."""
    query = _stored.where(_table.c.report_id == report_id).order_by(_table.c.id)
    return [_told(row) for row in session.execute(query)]


def stream_all(session: Session) -> Iterator[StoredFile]:
    """All files, one by one."""
    query = _stored.order_by(_table.c.id).execution_options(yield_per=1000)
    for row in close_with_session(session, session.execute(query)):
        yield _told(row)


def _told(row: Sequence[Any]) -> StoredFile:
    values: list[Any] = ["" if value is UNREADABLE else value for value in row]
    return StoredFile(*values)
