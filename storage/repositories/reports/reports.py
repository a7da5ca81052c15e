"""The record: every attack as it stands now, and every state it ever had.

Nothing is overwritten without a revision that names who, when and why. Days are computed by the caller in the
organisation's zone; here are instants.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, tzinfo
from functools import lru_cache
from typing import Any

from sqlalchemy import Select, bindparam, func, insert, select, update
from sqlmodel import Session, col

from storage.audit import audit_log
from storage.audit.fingerprints import RevisionFacts, fingerprint, instant, narrative_sha256
from storage.crypto.column import ring_of
from storage.engine.database import one_at_a_time
from storage.engine.hot_statements import Prepared
from storage.engine.streaming import close_with_session
from storage.errors import Conflict
from storage.model import vocabulary
from storage.model.json_document import Refused, from_document, to_document
from storage.model.records import Attack, Place
from storage.model.validation import problems
from storage.repositories.reports.row_mapping import (
    COLUMNS,
    StoredReport,
    columns_of,
    listed_columns,
    report_from_listed,
    report_from_row,
)
from storage.tables.people import PersonRow
from storage.tables.reports import ReportRow, RevisionRow

_table = ReportRow.__table__  # type: ignore[attr-defined]
_revisions = RevisionRow.__table__  # type: ignore[attr-defined]
_listed = listed_columns()
_told_of = Prepared(
    select(_table.c.number, _table.c.place, _table.c.reported_at, _table.c.state)
    .where(_table.c.reporter_id == bindparam("person"), _table.c.reported_at >= bindparam("since"))
    .order_by(_table.c.reported_at.desc(), _table.c.number.desc())
    .limit(bindparam("most"))
)
_by_id = Prepared(select(*_listed).where(_table.c.id == bindparam("report")))
_by_number = Prepared(select(*_listed).where(_table.c.number == bindparam("report")))
_with_id = Prepared(select(_table.c.id).where(_table.c.id == bindparam("report")))
_with_number = Prepared(select(_table.c.id).where(_table.c.number == bindparam("report")))
_last_in_day = Prepared(
    select(func.max(_table.c.number_in_day)).where(_table.c.number_day == bindparam("day"))
)
_insert = Prepared(insert(_table), *COLUMNS, "reporter_id", "changed_at")
_revise = Prepared(
    update(_table)
    .where(_table.c.id == bindparam("of_report"), _table.c.revision == bindparam("before"))
    .values({name: bindparam(f"to_{name}") for name in (*COLUMNS, "changed_at")})
    .returning(_table.c.reporter_id)
)
_add_revision = Prepared(
    insert(_revisions).returning(_revisions.c.id),
    *(
        "report_id",
        "revision",
        "verb",
        "person_id",
        "at",
        "reason",
        "document",
        "narrative_sha256",
        "narrative_pruned",
    ),
)


@dataclass(frozen=True, slots=True)
class Author:
    """Who makes a revision (None: the program or the command line), when, and how the change is called."""

    person_id: int | None
    at: datetime
    verb: str
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class ReportedPlace:
    """Of a record: its place, when it was reported, and its state."""

    number: str
    place: Place
    reported_at: datetime
    state: str


def submit(
    session: Session, attack: Attack, day: date, author: Author, zone: tzinfo, reporter_id: int | None = None
) -> Attack:
    """Keep a new record; without a number it gets the next one of its day. Returns it as kept.

    Raises Conflict when the id or the number is taken, Refused when the record breaks a rule.
    """
    _refuse_broken(attack)
    if _with_id.first(session, report=attack.id) is not None:
        raise Conflict("id")
    if attack.number is None:
        one_at_a_time(session, "numbering")
        in_day = _next_in_day(session, day)
        attack = replace(attack, number=f"{day.isoformat()}/{in_day:02d}")
    elif _with_number.first(session, report=attack.number) is not None:
        raise Conflict("number")
    _insert.do(session, **columns_of(attack), reporter_id=reporter_id, changed_at=author.at)
    _keep_revision(session, attack, author, zone, reporter_id)
    return attack


def revise(session: Session, attack: Attack, author: Author, zone: tzinfo) -> Attack:
    """Keep a changed record as its next revision. Returns it as kept.

    Raises Conflict when somebody else's revision came first, Refused when the record breaks a rule.
    """
    _refuse_broken(attack)
    before, attack = attack.revision, replace(attack, revision=attack.revision + 1)
    given = {f"to_{name}": value for name, value in columns_of(attack).items()}
    changed = _revise.first(session, of_report=attack.id, before=before, **given, to_changed_at=author.at)
    if changed is None:
        raise Conflict("revision")
    (reporter_id,) = changed
    _keep_revision(session, attack, author, zone, reporter_id)
    return attack


def find(session: Session, number_or_id: str) -> StoredReport | None:
    """The record with this number (2023-10-05/07) or id."""
    query = _by_number if "/" in number_or_id else _by_id
    row = query.first(session, report=number_or_id)
    return report_from_listed(row, ring_of(session.get_bind().dialect)) if row else None


def find_revision(session: Session, report_id: str, revision: int) -> Attack | None:
    """The record as it stood at a former revision."""
    query = select(_revisions.c.document).where(
        _revisions.c.report_id == report_id, _revisions.c.revision == revision
    )
    document = session.execute(query).scalar()
    return from_document(document) if document is not None else None


def list_between(
    session: Session, start: datetime, end: datetime, states: Sequence[str] | None = None
) -> list[Attack]:
    """Records of attacks in [start, end), in any state or in `states`, in order of time and number."""
    return [filed.attack for filed in stream(session, start, end, states)]


def stream(
    session: Session, start: datetime, end: datetime, states: Sequence[str] | None = None
) -> Iterator[StoredReport]:
    """The same one by one, for exports of any size."""
    query: Select[Any] = (
        select(*_listed)
        .where(_table.c.occurred_at >= start, _table.c.occurred_at < end)
        .order_by(_table.c.occurred_at, _table.c.number)
    )
    if states is not None:
        query = query.where(_table.c.state.in_(states))
    ring = ring_of(session.get_bind().dialect)
    for row in close_with_session(session, session.execute(query.execution_options(yield_per=1000))):
        yield report_from_listed(row, ring)


def count_by_day(session: Session, bounds: Sequence[datetime]) -> list[int]:
    """How many attacks struck between each of these instants and the next, as the trend counts them: what counts in
    a statement, without remnants of war. The index alone answers."""
    given = {f"at_{n}": moment for n, moment in enumerate(bounds)}
    return list(session.execute(_counting(len(bounds) - 1), given).one())


@lru_cache(maxsize=4)
def _counting(spans: int) -> Select[Any]:
    """Made ready once: putting it together takes longer than asking it."""
    kind = _table.c.occurred_at.type
    counts = [
        select(func.count())
        .where(
            _table.c.occurred_at >= bindparam(f"at_{n}", type_=kind),
            _table.c.occurred_at < bindparam(f"at_{n + 1}", type_=kind),
            _table.c.remnant_only.is_(False),
            _table.c.state.in_(vocabulary.COUNTED_STATES),
            _table.c.certainty.in_(vocabulary.COUNTED_CERTAINTIES),
        )
        .scalar_subquery()
        for n in range(spans)
    ]
    return select(*counts)


def list_by_reporter(session: Session, person_id: int, since: datetime, most: int) -> list[StoredReport]:
    """A person's own records sent since then, newest first."""
    query = (
        select(_table)
        .where(_table.c.reporter_id == person_id, _table.c.reported_at >= since)
        .order_by(_table.c.reported_at.desc(), _table.c.number.desc())
        .limit(most)
    )
    return [report_from_row(row) for row in session.execute(query)]


def list_recent_places(session: Session, person_id: int, since: datetime, most: int) -> list[ReportedPlace]:
    """Where a person's own records sent since then are about, newest first."""
    rows = _told_of.all(session, person=person_id, since=since, most=most)
    return [ReportedPlace(number, Place(**place), at, state) for number, place, at, state in rows]


def list_with_unknown_figures(session: Session, before: datetime, since: datetime) -> list[StoredReport]:
    """Reports whose figures are not known yet, which were not asked about again, of people who can be asked."""
    people = PersonRow.__table__  # type: ignore[attr-defined]
    here = select(people.c.id).where(people.c.revoked_at.is_(None), people.c.waiting_since.is_(None))
    query = (
        select(_table)
        .where(
            _table.c.reporter_id.in_(here),
            _table.c.reported_at < before,
            _table.c.reported_at >= since,
            _table.c.asked_again_at.is_(None),
            _table.c.state.in_(vocabulary.COUNTED_STATES),
            _table.c.killed_total.is_(None) | _table.c.injured_total.is_(None),
        )
        .order_by(_table.c.reported_at)
        .limit(50)
    )
    return [report_from_row(row) for row in session.execute(query)]


def set_asked_again(session: Session, report_id: str, now: datetime) -> None:
    """The reporter was asked for what was not known."""
    session.execute(update(ReportRow).where(col(ReportRow.id) == report_id).values(asked_again_at=now))
    audit_log.attest(session, now, "asked_again", [report_id, instant(now)])


def list_changed_days(session: Session, since: datetime) -> list[datetime]:
    """Instants of all attacks whose record changed after `since`, former times included."""
    ids = select(_table.c.id).where(_table.c.changed_at >= since)
    now_at = session.execute(select(_table.c.occurred_at).where(_table.c.changed_at >= since)).scalars()
    documents = session.execute(
        select(_revisions.c.document).where(_revisions.c.report_id.in_(ids))
    ).scalars()
    return [*now_at, *(datetime.fromisoformat(document["occurred_at"]) for document in documents)]


def _refuse_broken(attack: Attack) -> None:
    """The last defence: whatever the way in, no record that breaks a rule is ever kept."""
    found = problems(attack)
    if found:
        raise Refused(found)


def _next_in_day(session: Session, day: date) -> int:
    (last,) = _last_in_day.one(session, day=day)
    return (last or 0) + 1


def _keep_revision(
    session: Session, attack: Attack, author: Author, zone: tzinfo, reporter_id: int | None
) -> None:
    document = to_document(attack, zone)
    narrative = narrative_sha256(document)
    (number,) = _add_revision.one(
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
    )
    made = RevisionFacts(number, author.person_id, author.at, author.verb, author.reason, reporter_id)
    state = [attack.id, attack.revision, fingerprint(document, narrative, made)]
    audit_log.attest(session, author.at, "revisions", state)
