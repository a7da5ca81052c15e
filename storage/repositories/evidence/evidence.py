"""Evidence: pictures, videos, voice notes and files of a report, and their state on the way to our store."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import func, update
from sqlmodel import Session, col, select

from storage.audit import verify_rows
from storage.audit.verify_files import ENTRY_KIND
from storage.crypto.column import UNREADABLE, checked
from storage.engine import proofs
from storage.engine.hot.reports import (
    COUNT_EVIDENCE_OF_DRAFT,
    COUNT_EVIDENCE_OF_REPORT,
    UNFETCHED_OF_REPORT,
)
from storage.engine.streaming import stream
from storage.model.listings import StoredFile
from storage.tables.evidence import EvidenceRow
from storage.tables.people import PersonRow

_is_unassigned = (col(EvidenceRow.report_id).is_(None), col(EvidenceRow.draft_id).is_(None))
_stored: list[Any] = [
    PersonRow.pseudonym if name == "who" else checked(getattr(EvidenceRow, name))
    for name in StoredFile.__slots__
]
_STORED_FILES = (
    select(*_stored).select_from(EvidenceRow).join(PersonRow, col(PersonRow.id) == col(EvidenceRow.person_id))
)


@dataclass(frozen=True, slots=True)
class ReceivedFile:
    """A file as Telegram names it, its message, and its album. `size` is in bytes, if it is known."""

    kind: str
    file_id: str
    mime_type: str | None = None
    size: int | None = None
    message_id: int | None = None
    album: str | None = None


@dataclass(frozen=True, slots=True)
class UnfetchedFile:
    """A file that Telegram holds and that is not in our store yet. `size` is in bytes, if it is known."""

    id: int
    file_id: str
    size: int | None


def add(
    session: Session,
    sent_at: datetime,
    person_id: int,
    file: ReceivedFile,
    draft_id: int | None = None,
    words: str | None = None,
) -> int:
    """Record a file that is to be fetched and return its number. `sent_at`: not when the network let it through.

    `words` came with it and are kept until somebody says what they belong to.
    """
    attested = {
        "person_id": person_id,
        "kind": file.kind,
        "mime_type": file.mime_type,
        "size": file.size,
        "state": "waiting",
        "received_at": sent_at,
    }
    rest = {"draft_id": draft_id, "message_id": file.message_id, "file_id": file.file_id, "words": words}
    rest["album"] = file.album
    number: int = proofs.insert(session, EvidenceRow, attested | rest)
    attest(session, sent_at, [number], attested)
    return number


def attest(session: Session, at: datetime, evidence_ids: list[int], values: dict[str, Any]) -> None:
    """Let the next audit entry of this transaction say what the rows of these files hold from now on."""
    verify_rows.attest(session, at, ENTRY_KIND, evidence_ids, values)


def count(session: Session, *, draft_id: int | None = None, report_id: str | None = None) -> int:
    """Count the files of a draft or a report."""
    if draft_id is not None:
        return int(COUNT_EVIDENCE_OF_DRAFT.one(session, owner=draft_id)[0])
    return int(COUNT_EVIDENCE_OF_REPORT.one(session, owner=report_id)[0])


def move_to_report(session: Session, draft_id: int, report_id: str, now: datetime) -> int:
    """Move the files of a draft to the report that it became, or is about. Return how many are new there."""
    if not count(session, draft_id=draft_id):
        return 0
    new = col(EvidenceRow.draft_id) == draft_id, col(EvidenceRow.report_id).is_distinct_from(report_id)
    moved = proofs.update(session, EvidenceRow, {"report_id": report_id}, *new)
    return _attest_report(session, moved, report_id, now)


def _attest_report(session: Session, numbers: list[int], report_id: str, now: datetime) -> int:
    attest(session, now, sorted(numbers), {"report_id": report_id})
    return len(numbers)


def change_draft(session: Session, from_draft: int, to_draft: int) -> None:
    """Move the files of one draft to another."""
    proofs.update(session, EvidenceRow, {"draft_id": to_draft}, col(EvidenceRow.draft_id) == from_draft)


def move_to_draft(session: Session, evidence_ids: list[int], person_id: int, draft_id: int) -> None:
    """Move files that this person sent outside a report to a draft."""
    own = *_own(evidence_ids, person_id), col(EvidenceRow.report_id).is_(None)
    proofs.update(session, EvidenceRow, {"draft_id": draft_id}, *own)


def assign(session: Session, evidence_ids: list[int], person_id: int, report_id: str, now: datetime) -> int:
    """Assign files that this person sent outside a report to a report. Return how many were unassigned."""
    own = *_own(evidence_ids, person_id), *_is_unassigned
    moved = proofs.update(session, EvidenceRow, {"report_id": report_id}, *own)
    return _attest_report(session, moved, report_id, now)


def _own(evidence_ids: list[int], person_id: int) -> tuple[Any, ...]:
    return col(EvidenceRow.id).in_(evidence_ids), col(EvidenceRow.person_id) == person_id


def list_unassigned(
    session: Session, person_id: int, since: datetime | None = None, until: datetime | None = None
) -> list[int]:
    """Return the numbers of a person's files without a report; with bounds only those sent between them."""
    where = [col(EvidenceRow.person_id) == person_id, *_is_unassigned]
    if since is not None:
        where.append(col(EvidenceRow.received_at) >= since)
    if until is not None:
        where.append(col(EvidenceRow.received_at) <= until)
    return [row.id for row in proofs.read(session, EvidenceRow, *where)]


def list_unfetched(session: Session, most: int) -> list[UnfetchedFile]:
    """Return the next file to fetch of each person, so that nobody waits for somebody else's many: the one with the
    fewest attempts, then the oldest."""
    order = col(EvidenceRow.attempts), col(EvidenceRow.id)
    turn = func.row_number().over(partition_by=col(EvidenceRow.person_id), order_by=order)
    waits = EvidenceRow.state == "waiting", col(EvidenceRow.file_id).is_not(None)
    turns = select(EvidenceRow.id, turn.label("turn")).where(*waits).subquery()
    wanted = [*proofs.columns(EvidenceRow), checked(EvidenceRow.file_id), EvidenceRow.size]
    query = select(*wanted)
    query = query.join(turns, turns.c.id == col(EvidenceRow.id)).where(turns.c.turn == 1)
    return [
        UnfetchedFile(row[0], file_id, size)
        for *row, file_id, size in session.execute(query.order_by(*order).limit(most))
        if proofs.is_genuine(EvidenceRow, row) and file_id is not None
    ]


def has_unfetched(session: Session, person_id: int) -> bool:
    """Return whether a file of this person is still to be fetched."""
    query = select(EvidenceRow.id).where(EvidenceRow.person_id == person_id, EvidenceRow.state == "waiting")
    return session.exec(query.limit(1)).first() is not None


def report_has_unfetched(session: Session, report_id: str) -> bool:
    """Return whether a file of this report is still to be fetched."""
    return UNFETCHED_OF_REPORT.first(session, report=report_id) is not None


def list_refused_messages(session: Session, person_id: int) -> set[int]:
    """Return the messages with files that could not be fetched."""
    query = select(EvidenceRow.message_id)
    found = session.exec(query.where(EvidenceRow.person_id == person_id, EvidenceRow.state == "refused"))
    return {message_id for message_id in found if message_id is not None}


def mark_stored(
    session: Session,
    evidence_id: int,
    sha256: str,
    size: int,
    now: datetime,
    copy: tuple[str, str, int] | None = None,
) -> str | None:
    """Record that a file is in our store, and its `copy` without metadata (kind, hash, size in bytes).

    Return the report that it belongs to, if it does.
    """
    kind, copy_sha256, copy_size = copy or (None, None, None)
    values: dict[str, Any] = {
        "stripped_kind": kind,
        "stripped_sha256": copy_sha256,
        "stripped_size": copy_size,
    }
    values |= {"sha256": sha256, "size": size, "state": "stored", "stored_at": now}
    this = col(EvidenceRow.id) == evidence_id
    proofs.update(session, EvidenceRow, values | {"file_id": None}, this)
    attest(session, now, [evidence_id], values)
    return session.exec(select(EvidenceRow.report_id).where(this)).one()


def find_voice_draft(session: Session, evidence_id: int) -> int | None:
    """Return the draft that a voice note belongs to; None for any other file."""
    query = select(EvidenceRow.draft_id)
    return session.exec(query.where(EvidenceRow.id == evidence_id, EvidenceRow.kind == "voice")).first()


def mark_failed(session: Session, evidence_id: int, now: datetime, *, for_good: bool) -> int:
    """Record a failed attempt; `for_good` when Telegram refuses the file. Return whose file it is."""
    state = "refused" if for_good else "waiting"
    if for_good:
        attest(session, now, [evidence_id], {"state": state})
    query = update(EvidenceRow).where(col(EvidenceRow.id) == evidence_id)
    query = query.values(attempts=col(EvidenceRow.attempts) + 1, state=state)
    owner: int = session.exec(query.returning(col(EvidenceRow.person_id))).scalar_one()
    return owner


def count_strip_attempt(session: Session, evidence_id: int) -> int:
    """Count one more attempt to strip a file of its metadata. Return how many there were, with this one."""
    query = update(EvidenceRow).where(col(EvidenceRow.id) == evidence_id)
    counted = query.values(strip_attempts=col(EvidenceRow.strip_attempts) + 1)
    attempts: int = session.exec(counted.returning(col(EvidenceRow.strip_attempts))).scalar_one()
    return attempts


def list_by_report(session: Session, report_id: str) -> list[StoredFile]:
    """Return a report's files in the order of arrival; one that was changed outside Balagh has no hash."""
    query = _STORED_FILES.add_columns(*proofs.columns(EvidenceRow))
    query = query.where(EvidenceRow.report_id == report_id).order_by(col(EvidenceRow.id))
    found = []
    for row in session.execute(query):
        file = _stored_file(row[: len(_stored)])
        if not proofs.is_genuine(EvidenceRow, row[len(_stored) :]):
            file = replace(file, sha256="", stripped_sha256=None)
        found.append(file)
    return found


def stream_all(session: Session) -> Iterator[StoredFile]:
    """Yield all files, one by one."""
    return map(_stored_file, stream(session, _STORED_FILES.order_by(col(EvidenceRow.id))))


def _stored_file(row: Sequence[Any]) -> StoredFile:
    values: list[Any] = ["" if value is UNREADABLE else value for value in row]
    return StoredFile(*values)
