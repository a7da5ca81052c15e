"""People: who may act from which chat, in which role and language."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from operator import attrgetter
from typing import Any

from sqlalchemy import bindparam, insert, update
from sqlalchemy import select as select_core
from sqlmodel import Session, col, func, select

from storage.audit.verify_rows import attest
from storage.engine.hot_statements import Prepared
from storage.repositories.people import chats
from storage.tables.people import ChatRow, PersonRow

#: Under which name the audit's lines say what people's rows hold.
ENTRY_KIND = "person_rows"

_ACTIVE = (col(PersonRow.revoked_at).is_(None), col(PersonRow.waiting_since).is_(None))
_people = PersonRow.__table__  # type: ignore[attr-defined]
_PERSON = ("id", "chat_id", "pseudonym", "role", "language", "last_seen_on", "forgets_before")
_of_chat = Prepared(
    select_core(*(_people.c[name] for name in _PERSON)).where(
        _people.c.chat_id == bindparam("chat"), *_ACTIVE
    )
)
_in_role = Prepared(
    select_core(*(_people.c[name] for name in _PERSON))
    .where(_people.c.role == bindparam("role"), *_ACTIVE)
    .order_by(_people.c.id)
)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who joined. `language` is None until it was chosen; not `active`: access was taken away, or is not
    given yet; `forgets_before`: they are shown nothing older."""

    id: int
    chat_id: int
    pseudonym: str
    role: str
    language: str | None
    active: bool = True
    last_seen_on: date | None = None
    forgets_before: datetime | None = None


def find_by_chat(session: Session, chat_id: int) -> Person | None:
    """Who may act from this private chat: a person who joined and was not revoked."""
    row = _of_chat.first(session, chat=chat_id)
    if row is None:
        return None
    return _active(row)


def get(session: Session, person_id: int) -> Person:
    """The person with this number, revoked or not."""
    return person_from_row(session.get_one(PersonRow, person_id))


def list_by_role(session: Session, *roles: str) -> list[Person]:
    """Everyone active in one of these roles, in order of joining."""
    rows = [row for role in roles for row in _in_role.all(session, role=role)]
    return sorted(map(_active, rows), key=attrgetter("id"))


def languages_by_telegram_id(session: Session) -> dict[int, str | None]:
    """The language of everyone active, by Telegram id: for words that the outbox cannot carry."""
    rows = session.exec(
        select(ChatRow.telegram_id, PersonRow.language)
        .join(PersonRow, col(PersonRow.chat_id) == ChatRow.id)
        .where(*_ACTIVE)
    )
    return {telegram: language for telegram, language in rows if telegram is not None}


def change(session: Session, person_id: int, now: datetime, **values: Any) -> None:
    """Write to a person's row; the next line of this transaction says what it holds now."""
    session.execute(update(PersonRow).where(col(PersonRow.id) == person_id).values(values))
    attest(session, now, ENTRY_KIND, [person_id], values)


def add(session: Session, now: datetime, values: dict[str, Any]) -> int:
    """A row for somebody who joins. Returns their number."""
    number: int = session.execute(insert(PersonRow).values(values).returning(col(PersonRow.id))).scalar_one()
    attest(session, now, ENTRY_KIND, [number], values)
    return number


def set_language(session: Session, person_id: int, language: str, now: datetime) -> None:
    """The language this person reads."""
    change(session, person_id, now, language=language)


def note_last_seen(session: Session, person: Person, day: date) -> None:
    """Note the last day this person did anything: the day, never the hour. It decides nothing, and no line says it."""
    if person.last_seen_on != day:
        session.execute(update(PersonRow).where(col(PersonRow.id) == person.id).values(last_seen_on=day))


def find_by_pseudonym(session: Session, pseudonym: str) -> Person | None:
    """Who goes by this pseudonym, revoked or not; letters great or small."""
    query = select(PersonRow).where(func.lower(PersonRow.pseudonym) == pseudonym.strip().lower())
    row = session.exec(query).first()
    return person_from_row(row) if row else None


def forget_before(session: Session, person_id: int, moment: datetime) -> None:
    """What this person sent before is not shown to them again."""
    change(session, person_id, moment, forgets_before=moment)


def forget(session: Session, chat_ids: Sequence[int], now: datetime) -> None:
    """Of the people of these chats stay the pseudonym, the role, and since and until when they were here."""
    gone = {"language": None, "last_seen_on": None}
    query = update(PersonRow).where(col(PersonRow.chat_id).in_(chat_ids)).values(gone)
    numbers = session.execute(query.returning(col(PersonRow.id))).scalars()
    attest(session, now, ENTRY_KIND, sorted(numbers), {"language": None})


def lock(session: Session, person: Person, now: datetime) -> None:
    """This person's phone is in other hands: no access, and not a word more there."""
    change(session, person.id, now, revoked_at=now, forgets_before=now)
    chats.silence(session, person.chat_id, now)


def unlock(session: Session, person: Person, now: datetime) -> None:
    """The phone is with this person again: everything as before, but what was forgotten stays so."""
    change(session, person.id, now, revoked_at=None)
    chats.unsilence(session, person.chat_id, now)


def is_locked(session: Session, person: Person) -> bool:
    """Whether this person's phone is in other hands."""
    return session.get_one(ChatRow, person.chat_id).silent_since is not None


def admit(session: Session, person_id: int, now: datetime) -> Person | None:
    """Whoever waits to be let in is in. None when this person does not wait (any more)."""
    row = session.get(PersonRow, person_id)
    if row is None or row.waiting_since is None or row.revoked_at is not None:
        return None
    change(session, person_id, now, waiting_since=None)
    return person_from_row(row)


def reject(session: Session, person_id: int, now: datetime) -> Person | None:
    """Whoever waits to be let in is not. None when this person does not wait (any more)."""
    row = session.get(PersonRow, person_id)
    if row is None or row.waiting_since is None or row.revoked_at is not None:
        return None
    change(session, person_id, now, revoked_at=now)
    return person_from_row(row)


def _active(row: Sequence[Any]) -> Person:
    """The person of a row of `_PERSON`."""
    key, chat, pseudonym, role, language, last_seen, forgets = row
    return Person(key, chat, pseudonym, role, language, True, last_seen, forgets)


def person_from_row(row: Any) -> Person:
    """The person of a row."""
    active = row.revoked_at is None and row.waiting_since is None
    return Person(
        row.id,
        row.chat_id,
        row.pseudonym,
        row.role,
        row.language,
        active,
        row.last_seen_on,
        row.forgets_before,
    )
