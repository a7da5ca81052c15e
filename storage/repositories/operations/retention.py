"""Letting go of what was kept long enough. Nothing that goes is part of what the audit's lines hash, or its hash stays.

Publications and the audit are never touched. Each function takes at most `most` things, so that a transaction stays
short; each has a count beside it for a look without doing.
"""

from collections.abc import Iterator
from datetime import datetime
from itertools import islice
from typing import Any

from sqlalchemy import Select, delete, func, select, update
from sqlmodel import Session

from storage.audit.verify_files import stored_files
from storage.crypto.column import UNREADABLE, checked
from storage.engine.streaming import close_with_session
from storage.repositories.evidence import evidence as files
from storage.repositories.people import chats, people
from storage.tables.evidence import EvidenceRow
from storage.tables.metadata import metadata
from storage.tables.people import ChatRow, PersonRow
from storage.tables.reports import DraftRow, ReportRow, RevisionRow
from storage.tables.review import DuplicatePairRow, QuestionRow

_drafts = DraftRow.__table__  # type: ignore[attr-defined]
_people = PersonRow.__table__  # type: ignore[attr-defined]
_chats = ChatRow.__table__  # type: ignore[attr-defined]
_evidence = EvidenceRow.__table__  # type: ignore[attr-defined]
_reports = ReportRow.__table__  # type: ignore[attr-defined]
_revisions = RevisionRow.__table__  # type: ignore[attr-defined]
_merges = DuplicatePairRow.__table__  # type: ignore[attr-defined]
_questions = QuestionRow.__table__  # type: ignore[attr-defined]


def _old_drafts(before: datetime) -> Select[Any]:
    closed = _drafts.c.state.in_(("sent", "cancelled", "taken", "dropped"))
    return select(_drafts.c.id).where(closed, _drafts.c.updated_at < before)


def _old_identities(before: datetime) -> Select[Any]:
    return (
        select(_people.c.chat_id)
        .join(_chats, _chats.c.id == _people.c.chat_id)
        .where(_people.c.revoked_at < before, _chats.c.telegram_id.is_not(None))
    )


def _old_evidence(before: datetime) -> Select[Any]:
    return select(_evidence.c.id).where(_evidence.c.state != "pruned", _evidence.c.received_at < before)


def _old_narratives(before: datetime) -> Select[Any]:
    """Reports of which some state still has its words."""
    return (
        select(_reports.c.id)
        .join(_revisions, _revisions.c.report_id == _reports.c.id)
        .where(
            _reports.c.occurred_at < before,
            _revisions.c.narrative_sha256.is_not(None),
            _revisions.c.narrative_pruned.is_(False),
        )
        .distinct()
    )


_OLD = {
    "drafts": _old_drafts,
    "identities": _old_identities,
    "evidence": _old_evidence,
    "narratives": _old_narratives,
}


def count(session: Session, what: str, before: datetime) -> int:
    """How many drafts, identities, evidence or narratives are past their time."""
    found: int = session.execute(select(func.count()).select_from(_OLD[what](before).subquery())).scalar_one()
    return found


def _some(session: Session, what: str, before: datetime, most: int) -> list[Any]:
    return list(session.execute(_OLD[what](before).limit(most)).scalars())


def prune_drafts(session: Session, before: datetime, most: int) -> int:
    """Closed drafts lose their answers; what was sent is in the record. Returns how many."""
    found = _some(session, "drafts", before, most)
    session.execute(update(_drafts).where(_drafts.c.id.in_(found)).values(progress={}, state="pruned"))
    return len(found)


def prune_identities(session: Session, before: datetime, most: int, now: datetime) -> int:
    """Who people without access were on Telegram is forgotten; the pseudonym stays. Returns how many."""
    found = _some(session, "identities", before, most)
    for name in ("outbox", "card", "pending_input"):
        table = metadata.tables[name]
        session.execute(delete(table).where(table.c.chat_id.in_(found)))
    inbox = metadata.tables["inbox"]
    session.execute(update(inbox).where(inbox.c.chat_id.in_(found)).values(content=None))
    chats.forget(session, found, now)
    people.forget(session, found, now)
    return len(found)


def prune_evidence(session: Session, before: datetime, most: int, now: datetime) -> tuple[int, list[str]]:
    """Files are let go, their hashes stay. Returns how many, and the hashes that no other file needs any more.

    One whose hash was changed and does not open stays: nobody knows which file it was (see `unopened`).
    """
    rows = list(islice((row for row in _with_hashes(session, before) if UNREADABLE not in row), most))
    found = [row.id for row in rows]
    session.execute(update(_evidence).where(_evidence.c.id.in_(found)).values(state="pruned", file_id=None))
    files.attest(session, now, found, {"state": "pruned"})
    digests = {digest for row in rows for digest in (row.sha256, row.stripped_sha256) if digest}
    return len(found), find_unneeded(session, sorted(digests))


def list_unreadable(session: Session, before: datetime) -> list[int]:
    """Files past their time whose hash was changed and does not open, so that they stay."""
    return [row.id for row in _with_hashes(session, before) if UNREADABLE in row]


def find_unneeded(session: Session, digests: list[str]) -> list[str]:
    """Those of these hashes that no file has which is still kept. Hashes lie sealed: all are read once.

    A row whose hash does not open needs the file that its line in the audit names.
    """
    if not digests:
        return []
    needed, spoilt = set[str](), set[int]()
    for row in _with_hashes(session):
        needed.update(each for each in (row.sha256, row.stripped_sha256) if isinstance(each, str))
        if UNREADABLE in (row.sha256, row.stripped_sha256):
            spoilt.add(row.id)
    if spoilt:
        needed.update(digest for number, digest in stored_files(session) if number in spoilt)
    return [digest for digest in digests if digest not in needed]


def _with_hashes(session: Session, before: datetime | None = None) -> Iterator[Any]:
    """(number, hash, its copy's hash) of every file that is kept, or of those past their time."""
    query = select(_evidence.c.id, checked(_evidence.c.sha256), checked(_evidence.c.stripped_sha256)).where(
        _evidence.c.state != "pruned"
    )
    if before is not None:
        query = query.where(_evidence.c.received_at < before)
    query = query.order_by(_evidence.c.id).execution_options(yield_per=1000)
    yield from close_with_session(session, session.execute(query))


def prune_narratives(session: Session, before: datetime, most: int) -> int:
    """Reports lose their own words, in every state and wherever a copy stands; the hashes stay. Returns how many."""
    found = _some(session, "narratives", before, most)
    session.execute(update(_reports).where(_reports.c.id.in_(found)).values(narrative=None))
    of_found = _revisions.c.report_id.in_(found)
    _clear(session, _revisions, ("document",), of_found)
    had_words = _revisions.c.narrative_sha256.is_not(None)
    session.execute(update(_revisions).where(of_found, had_words).values(narrative_pruned=True))
    joined = _merges.c.kept_id.in_(found) | _merges.c.other_id.in_(found)
    _clear(session, _merges, ("before", "after", "other_before"), joined)
    asked = _questions.c.report_id.in_(found) & (_questions.c.state != "open")
    session.execute(update(_questions).where(asked).values(answer=None, progress=None))
    return len(found)


def _clear(session: Session, table: Any, columns: tuple[str, ...], which: Any) -> None:
    """Take the narrative out of documents."""
    for row in session.execute(select(table).where(which)).mappings().all():
        values = {name: {**row[name], "narrative": None} for name in columns if row[name]}
        session.execute(update(table).where(table.c.id == row["id"]).values(values))
