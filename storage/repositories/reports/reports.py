"""The record: every attack as it is now, and every revision of it.

Every change adds a revision that names who, when and why. Days are computed by the caller in the organisation's zone;
here are instants.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, tzinfo

from sqlalchemy import update
from sqlmodel import Session, col, or_, select

from storage.audit import audit_log
from storage.audit.fingerprints import RevisionFacts, fingerprint, instant, made_by, narrative_sha256
from storage.crypto.column import UNREADABLE, ring_of
from storage.engine import proofs
from storage.engine.database import one_at_a_time
from storage.engine.hot import reports as hot
from storage.engine.streaming import invalid_text_as_bytes
from storage.errors import Conflict
from storage.model import vocabulary
from storage.model.json_document import Refused, from_document, to_document
from storage.model.records import Attack, Place
from storage.model.validation import problems
from storage.repositories.reports import integrity, verification
from storage.repositories.reports.row_mapping import (
    StoredReport,
    columns_of,
    read_reports,
    report_from_damaged,
)
from storage.tables.people import PersonRow
from storage.tables.reports import ReportRow, RevisionRow


@dataclass(frozen=True, slots=True)
class Author:
    """Who made a revision (None: the program or the command line), when, by which verb, and why."""

    person_id: int | None
    at: datetime
    verb: str
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class ReportedPlace:
    """The place of a record, when it was reported, and its state."""

    number: str
    place: Place
    reported_at: datetime
    state: str


def submit(
    session: Session, attack: Attack, day: date, author: Author, zone: tzinfo, reporter_id: int | None = None
) -> Attack:
    """Store a new record; without a number it gets the next one of its day. Return it as stored.

    Raises Conflict when the id or the number is taken, Refused when the record breaks a rule.
    """
    _refuse_invalid(attack)
    if hot.ID_IS_TAKEN.first(session, report=attack.id) is not None:
        raise Conflict("id")
    if attack.number is None:
        one_at_a_time(session, "numbering")
        (last,) = hot.LAST_IN_DAY.one(session, day=day)
        attack = replace(attack, number=f"{day.isoformat()}/{(last or 0) + 1:02d}")
    elif hot.NUMBER_IS_TAKEN.first(session, report=attack.number) is not None:
        raise Conflict("number")
    verified = attack.revision if attack.state == "verified" else None
    columns = columns_of(attack) | {"changed_at": author.at, "verified_revision": verified}
    proof = proofs.proof_of(ReportRow, attack.id, reporter_id, attack.revision)
    hot.ADD_REPORT.do(session, **columns, reporter_id=reporter_id, proof=proof)
    _add_revision(session, attack, author, zone, reporter_id)
    return attack


def revise(session: Session, attack: Attack, author: Author, zone: tzinfo) -> Attack:
    """Store a changed record as its next revision. Return it as stored: not verified, if a verified fact changed.

    Raises Conflict when somebody else's revision came first, Refused when the record breaks a rule.
    """
    _refuse_invalid(attack)
    before, attack = attack.revision, replace(attack, revision=attack.revision + 1)
    stored = find(session, attack.id)
    if stored is None:
        raise Conflict("revision")
    attack, verified = verification.apply(stored.attack, stored.verified_revision, attack)
    columns = columns_of(attack) | {"changed_at": author.at, "verified_revision": verified}
    proof = proofs.proof_of(ReportRow, attack.id, stored.reporter_id, attack.revision)
    values = {f"to_{name}": value for name, value in {**columns, "proof": proof}.items()}
    changed = hot.REVISE_REPORT.first(session, of_report=attack.id, before=before, **values)
    if changed is None:
        raise Conflict("revision")
    _add_revision(session, attack, author, zone, *changed)
    return attack


def find(session: Session, number_or_id: str) -> StoredReport | None:
    """Return the record with this number (2023-10-05/07) or id, as its last revision says. Raises WrongKeys."""
    query = hot.REPORT_BY_NUMBER if "/" in number_or_id else hot.REPORT_BY_ID
    with invalid_text_as_bytes(session):
        row = query.first(session, report=number_or_id)
    ring = ring_of(session.get_bind().dialect)
    return integrity.read_last_revision(session, report_from_damaged(row, ring)) if row else None


def find_revision(session: Session, report_id: str, revision: int) -> Attack | None:
    """Return the record as it was at a former revision."""
    query = select(col(RevisionRow.document))
    query = query.where(RevisionRow.report_id == report_id, RevisionRow.revision == revision)
    document = session.exec(query).first()
    return from_document(document) if document is not None else None


def list_between(
    session: Session, start: datetime, end: datetime, states: Sequence[str] | None = None
) -> list[Attack]:
    """Return the records of attacks in [start, end), in any state or in `states`, in order of time and number."""
    return [stored.attack for stored in stream_between(session, start, end, states)]


def stream_between(
    session: Session, start: datetime, end: datetime, states: Sequence[str] | None = None
) -> Iterator[StoredReport]:
    """Return the same one by one, for exports of any size."""
    query = hot.RAW_REPORTS.where(ReportRow.occurred_at >= start, ReportRow.occurred_at < end)
    if states is not None:
        query = query.where(col(ReportRow.state).in_(states))
    return read_reports(session, query.order_by(col(ReportRow.occurred_at), col(ReportRow.number)))


def has_any(session: Session, start: datetime, end: datetime, states: Sequence[str]) -> bool:
    """Return whether there is a record of an attack in [start, end) in one of these states."""
    at = col(ReportRow.occurred_at)
    query = select(ReportRow.id).where(at >= start, at < end, col(ReportRow.state).in_(states))
    return session.exec(query.limit(1)).first() is not None


def list_by_reporter(session: Session, person_id: int, since: datetime, most: int) -> list[StoredReport]:
    """Return a person's own records sent since then, newest first."""
    reported_at = col(ReportRow.reported_at)
    query = hot.RAW_REPORTS.where(col(ReportRow.reporter_id) == person_id, reported_at >= since)
    query = query.order_by(reported_at.desc(), col(ReportRow.number).desc())
    return [each for each in read_reports(session, query.limit(most)) if each.reporter_id == person_id]


def list_recent_places(session: Session, person_id: int, since: datetime, most: int) -> list[ReportedPlace]:
    """Return the places of a person's own records sent since then, newest first."""
    rows = hot.RECENT_PLACES.all(session, person=person_id, since=since, most=most)
    return [
        ReportedPlace(number, Place(**place), at, state)
        for *whose, number, place, at, state in rows
        if place is not UNREADABLE and proofs.is_genuine(ReportRow, whose)
    ]


def list_with_unknown_figures(session: Session, before: datetime, since: datetime) -> list[StoredReport]:
    """Return reports with unknown figures whose reporter has access and was not asked again yet."""
    active = select(PersonRow.id).where(
        col(PersonRow.revoked_at).is_(None), col(PersonRow.waiting_since).is_(None)
    )
    reported_at = col(ReportRow.reported_at)
    query = hot.RAW_REPORTS.where(
        col(ReportRow.reporter_id).in_(active),
        reported_at < before,
        reported_at >= since,
        col(ReportRow.asked_again_at).is_(None),
        col(ReportRow.state).in_(vocabulary.COUNTED_STATES),
        or_(col(ReportRow.killed_total).is_(None), col(ReportRow.injured_total).is_(None)),
    )
    query = query.order_by(reported_at).limit(50)
    return [each for each in read_reports(session, query) if each.reporter_id is not None]


def set_asked_again(session: Session, report_id: str, now: datetime) -> None:
    """Record that the reporter was asked again for unknown figures."""
    session.exec(update(ReportRow).where(col(ReportRow.id) == report_id).values(asked_again_at=now))
    audit_log.attest(session, now, "asked_again", [report_id, instant(now)])


def _refuse_invalid(attack: Attack) -> None:
    """Refuse a record that breaks a rule, wherever it comes from: the last defence."""
    if found := problems(attack):
        raise Refused(found)


def _add_revision(
    session: Session, attack: Attack, author: Author, zone: tzinfo, reporter_id: int | None
) -> None:
    document = to_document(attack, zone)
    narrative = narrative_sha256(document)
    (number,) = hot.ADD_REVISION.one(
        session,
        report_id=attack.id,
        revision=attack.revision,
        verb=author.verb,
        person_id=author.person_id,
        at=author.at,
        reason=author.reason,
        document=document,
        narrative_sha256=narrative,
        narrative_pruned=False,
        made=made_by(
            attack.id, attack.revision, author.verb, author.person_id, author.at, author.reason, narrative
        ),
    )
    made = RevisionFacts(number, author.person_id, author.at, author.verb, author.reason, reporter_id)
    state = [attack.id, attack.revision, fingerprint(document, narrative, made)]
    audit_log.attest(session, author.at, "revisions", state)
