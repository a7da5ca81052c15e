"""Retention: deletes what was kept long enough.

Nothing that the audit log hashes is deleted, or its hash stays; publications and the audit log are never touched. Each
function handles at most `most` things, so that a transaction stays short; `count` counts without deleting.
"""

from collections.abc import Iterator
from datetime import datetime
from itertools import islice
from typing import Any

from sqlalchemy import delete, update
from sqlmodel import Session, col, func, select
from sqlmodel.sql.expression import SelectOfScalar

from storage.audit.verify_files import stored_files
from storage.crypto.column import UNREADABLE, checked
from storage.engine import proofs
from storage.engine.streaming import stream
from storage.repositories.evidence import evidence as files
from storage.repositories.people import chats, people
from storage.repositories.reports import drafts
from storage.repositories.review import merges
from storage.tables.evidence import EvidenceRow
from storage.tables.messages import CardRow, InboxRow, OutboxRow
from storage.tables.people import ChatRow, PersonRow
from storage.tables.reports import DraftRow, ReportRow, RevisionRow
from storage.tables.review import PendingInputRow, QuestionRow

_IS_CLOSED = col(DraftRow.state).in_(("sent", "cancelled", "taken", "dropped"))
_IS_KEPT = col(EvidenceRow.state) != "pruned"


def _expired(kind: str, before: datetime) -> SelectOfScalar[Any]:
    """Return the query for the numbers of drafts, identities (their chats), evidence or narratives (their reports)."""
    if kind == "drafts":
        return select(DraftRow.id).where(_IS_CLOSED, DraftRow.updated_at < before)
    if kind == "identities":
        members = select(PersonRow.chat_id).join(ChatRow, col(ChatRow.id) == PersonRow.chat_id)
        return members.where(col(PersonRow.revoked_at) < before, col(ChatRow.telegram_id).is_not(None))
    if kind == "evidence":
        return select(EvidenceRow.id).where(_IS_KEPT, EvidenceRow.received_at < before)
    reports = select(ReportRow.id).join(RevisionRow, col(RevisionRow.report_id) == ReportRow.id).distinct()
    return reports.where(
        ReportRow.occurred_at < before,
        col(RevisionRow.narrative_sha256).is_not(None),
        col(RevisionRow.narrative_pruned).is_(False),
    )


def count(session: Session, kind: str, before: datetime) -> int:
    """Count the drafts, identities, evidence or narratives (`kind`) whose time is over."""
    return session.exec(select(func.count()).select_from(_expired(kind, before).subquery())).one()


def _some(session: Session, kind: str, before: datetime, most: int) -> list[Any]:
    return list(session.exec(_expired(kind, before).limit(most)))


def prune_drafts(session: Session, before: datetime, most: int) -> int:
    """Delete the answers of closed drafts; what was sent is in the record. Return how many."""
    found = _some(session, "drafts", before, most)
    drafts.clear(session, found)
    undecided = col(EvidenceRow.words).is_not(None), col(EvidenceRow.received_at) < before
    proofs.change_any(session, EvidenceRow, {"words": None}, *undecided)
    return len(found)


def prune_identities(session: Session, before: datetime, most: int, now: datetime) -> int:
    """Delete the Telegram identity of people without access; the pseudonym stays. Return how many."""
    found = _some(session, "identities", before, most)
    for row in (OutboxRow, CardRow, PendingInputRow):
        session.exec(delete(row).where(col(row.chat_id).in_(found)))
    session.exec(update(InboxRow).where(col(InboxRow.chat_id).in_(found)).values(content=None))
    chats.forget(session, found, now)
    people.forget(session, found, now)
    return len(found)


def prune_evidence(session: Session, before: datetime, most: int, now: datetime) -> tuple[int, list[str]]:
    """Mark files as deleted; their hashes stay. Return how many, and the hashes that no other file needs.

    A file whose hash cannot be decrypted stays: nobody knows which file it was (see `list_unreadable`).
    """
    rows = list(islice((row for row in _hashes(session, before) if UNREADABLE not in row), most))
    found = [number for number, *_ in rows]
    pruned = {"state": "pruned", "file_id": None}
    proofs.change_any(session, EvidenceRow, pruned, col(EvidenceRow.id).in_(found))
    files.attest(session, now, found, {"state": "pruned"})
    return len(found), find_unneeded(
        session, sorted({each for _number, *both in rows for each in both if each})
    )


def list_unreadable(session: Session, before: datetime) -> list[int]:
    """Return the files whose time is over, but whose hash cannot be decrypted, so that they stay."""
    return [number for number, *both in _hashes(session, before) if UNREADABLE in both]


def find_unneeded(session: Session, digests: list[str]) -> list[str]:
    """Return those of these hashes that no kept file has. Hashes are encrypted: all are read once.

    A row whose hash cannot be decrypted needs the file that its audit entry names.
    """
    if not digests:
        return []
    needed, unreadable = set[str](), set[int]()
    for number, *both in _hashes(session):
        needed.update(each for each in both if isinstance(each, str))
        if UNREADABLE in both:
            unreadable.add(number)
    if unreadable:
        needed.update(digest for number, digest in stored_files(session) if number in unreadable)
    return [digest for digest in digests if digest not in needed]


def _hashes(session: Session, before: datetime | None = None) -> Iterator[Any]:
    """Yield (number, hash, its copy's hash) of every kept file, or of those whose time is over."""
    hashes = checked(EvidenceRow.sha256), checked(EvidenceRow.stripped_sha256)
    query = select(col(EvidenceRow.id), *hashes).where(_IS_KEPT).order_by(col(EvidenceRow.id))
    return stream(session, query if before is None else query.where(EvidenceRow.received_at < before))


def prune_narratives(session: Session, before: datetime, most: int) -> int:
    """Delete the narratives of reports in every revision and copy; the hashes stay. Return how many."""
    found = _some(session, "narratives", before, most)
    session.exec(update(ReportRow).where(col(ReportRow.id).in_(found)).values(narrative=None))
    is_of_found = col(RevisionRow.report_id).in_(found)
    for each in session.exec(select(RevisionRow).where(is_of_found)).all():
        each.document = {**each.document, "narrative": None}
    session.flush()
    had_words = col(RevisionRow.narrative_sha256).is_not(None)
    session.exec(update(RevisionRow).where(is_of_found, had_words).values(narrative_pruned=True))
    merges.clear_narratives(session, found)
    is_closed = col(QuestionRow.report_id).in_(found) & (col(QuestionRow.state) != "open")
    proofs.update(session, QuestionRow, {"answer": None, "progress": None}, is_closed)
    return len(found)
