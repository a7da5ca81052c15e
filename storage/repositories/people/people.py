"""People: who may act from which chat, in which role and language."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from operator import attrgetter
from typing import Any

from sqlalchemy import insert, update
from sqlmodel import Session, col, func, select

from storage.audit.verify_rows import attest
from storage.engine.hot.people import IS_ACTIVE, PEOPLE_BY_ROLE, PERSON_BY_CHAT
from storage.repositories.people import chats, voiding
from storage.tables.people import ChatRow, PersonRow

#: The kind of entry in the audit log that says what rows of people hold.
ENTRY_KIND = "person_rows"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who joined.

    `language` is None until it was chosen; `active` is false without access; what they sent before `forgets_before` is
    not shown to them.
    """

    id: int
    chat_id: int
    pseudonym: str
    role: str
    language: str | None
    last_seen_on: date | None = None
    forgets_before: datetime | None = None
    active: bool = True


def find_by_chat(session: Session, chat_id: int) -> Person | None:
    """Return the active person of a private chat."""
    row = PERSON_BY_CHAT.first(session, chat=chat_id)
    return Person(*row) if row else None


def get(session: Session, person_id: int) -> Person:
    """Return the person with this number, active or not."""
    return person_from_row(session.get_one(PersonRow, person_id))


def list_by_role(session: Session, *roles: str) -> list[Person]:
    """Return the active people in these roles, in order of joining."""
    rows = [row for role in roles for row in PEOPLE_BY_ROLE.all(session, role=role)]
    return sorted((Person(*row) for row in rows), key=attrgetter("id"))


def languages_by_telegram_id(session: Session) -> dict[int, str | None]:
    """Return the language of every active person, for messages that the outbox cannot carry."""
    query = select(ChatRow.telegram_id, PersonRow.language)
    rows = session.exec(query.join(PersonRow, col(PersonRow.chat_id) == ChatRow.id).where(*IS_ACTIVE))
    return {telegram_id: language for telegram_id, language in rows if telegram_id is not None}


def change(session: Session, person_id: int, now: datetime, **values: Any) -> None:
    """Change columns of a person; the next audit entry of this transaction attests them.

    Another role, or the end of access, voids the open invitations that this person made; the end of access also those
    that were made for this person.
    """
    session.exec(update(PersonRow).where(col(PersonRow.id) == person_id).values(values))
    attest(session, now, ENTRY_KIND, [person_id], values)
    if "role" in values or values.get("revoked_at") is not None:
        voiding.void_open(session, now, created_by=person_id)
    if values.get("revoked_at") is not None:
        voiding.void_open(session, now, person_id=person_id)


def add(session: Session, now: datetime, values: dict[str, Any]) -> int:
    """Add a person and return their number."""
    number: int = session.exec(insert(PersonRow).values(values).returning(col(PersonRow.id))).scalar_one()
    attest(session, now, ENTRY_KIND, [number], values)
    return number


def set_language(session: Session, person_id: int, language: str, now: datetime) -> None:
    """Set the language of a person."""
    change(session, person_id, now, language=language)


def note_last_seen(session: Session, person: Person, day: date) -> None:
    """Note the last day on which this person did anything: never the hour. It decides nothing and is not attested."""
    if person.last_seen_on != day:
        session.exec(update(PersonRow).where(col(PersonRow.id) == person.id).values(last_seen_on=day))


def find_by_pseudonym(session: Session, pseudonym: str) -> Person | None:
    """Return the person with this pseudonym, active or not; upper and lower case are the same."""
    query = select(PersonRow).where(func.lower(PersonRow.pseudonym) == pseudonym.strip().lower())
    row = session.exec(query).first()
    return person_from_row(row) if row else None


def forget(session: Session, chat_ids: Sequence[int], now: datetime) -> None:
    """Keep only the pseudonym, the role and the period of membership of the people in these chats."""
    query = update(PersonRow).where(col(PersonRow.chat_id).in_(chat_ids))
    forgotten = query.values(language=None, last_seen_on=None).returning(col(PersonRow.id))
    attest(session, now, ENTRY_KIND, sorted(session.exec(forgotten).scalars()), {"language": None})


def lock(session: Session, person: Person, now: datetime) -> None:
    """Lock out a person whose phone is lost: revoke access, hide what they sent, silence the chat."""
    change(session, person.id, now, revoked_at=now, forgets_before=now)
    chats.silence(session, person.chat_id, person.id, now)


def unlock(session: Session, person: Person, now: datetime) -> None:
    """Let a person in again whose phone is back; what was hidden stays hidden."""
    change(session, person.id, now, revoked_at=None)
    chats.unsilence(session, person.chat_id, now)


def is_locked(session: Session, person: Person) -> bool:
    """Return whether this person is locked out because the phone is lost."""
    return session.get_one(ChatRow, person.chat_id).silent_since is not None


def admit(session: Session, person_id: int, now: datetime) -> Person | None:
    """Admit a person who waits for admission. None when this person does not wait (any more)."""
    return _decide(session, person_id, now, waiting_since=None)


def reject(session: Session, person_id: int, now: datetime) -> Person | None:
    """Reject a person who waits for admission. None when this person does not wait (any more)."""
    return _decide(session, person_id, now, revoked_at=now)


def _decide(session: Session, person_id: int, now: datetime, **values: datetime | None) -> Person | None:
    row = session.get(PersonRow, person_id)
    if row is None or row.waiting_since is None or row.revoked_at is not None:
        return None
    change(session, person_id, now, **values)
    return person_from_row(row)


def person_from_row(row: PersonRow) -> Person:
    """Return the person of a row."""
    assert row.id is not None
    active = row.revoked_at is None and row.waiting_since is None
    return Person(
        row.id,
        row.chat_id,
        row.pseudonym,
        row.role,
        row.language,
        row.last_seen_on,
        row.forgets_before,
        active,
    )
