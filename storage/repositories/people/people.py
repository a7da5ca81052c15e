"""People: who may act from which chat, in which role and language."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from operator import attrgetter
from typing import Any

from sqlalchemy import update
from sqlmodel import Session, col, func, select

from storage.audit.verify_rows import attest
from storage.engine import proofs
from storage.engine.hot.people import IS_ACTIVE, PEOPLE_BY_ROLE, PERSON_BY_CHAT
from storage.repositories.people import chats, voiding
from storage.tables.people import PersonRow

#: The kind of entry in the audit log that says what rows of people hold.
ENTRY_KIND = "person_rows"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who joined.

    `language` is None until it was chosen; `active` is false without access; what they sent before `forgets_before` is
    not shown to them; `consent` is None until they answered.
    """

    id: int
    chat_id: int
    pseudonym: str
    role: str
    language: str | None
    last_seen_on: date | None = None
    forgets_before: datetime | None = None
    consent: Mapping[str, Any] | None = None
    active: bool = True

    @property
    def has_arrived(self) -> bool:
        """Whether they chose a language once. Their answer about consent is proven, their language is not."""
        return self.language is not None or self.consent is not None

    def agrees_to(self, purpose: str) -> bool:
        """Whether they agreed to a purpose (storage.model.vocabulary.CONSENT_PURPOSES)."""
        return self.consent is not None and purpose in self.consent["purposes"]


def find_by_chat(session: Session, chat_id: int) -> Person | None:
    """Return the active person of a private chat."""
    row = PERSON_BY_CHAT.first(session, chat=chat_id)
    return _active_person(row) if row else None


def get(session: Session, person_id: int) -> Person:
    """Return the person with this number, active or not. A row that is not genuine is nobody, without access."""
    row = proofs.get(session, PersonRow, person_id)
    if row is not None:
        return _person_from_row(row)
    chat_id = session.exec(select(PersonRow.chat_id).where(PersonRow.id == person_id)).one()
    return Person(person_id, chat_id, "?", "responder", None, active=False)


def list_by_role(session: Session, *roles: str) -> list[Person]:
    """Return the active people in these roles, in order of joining."""
    rows = [row for role in roles for row in PEOPLE_BY_ROLE.all(session, role=role)]
    return sorted(filter(None, map(_active_person, rows)), key=attrgetter("id"))


def languages_by_telegram_id(session: Session) -> dict[int, str | None]:
    """Return the language of every active person, for messages that the outbox cannot carry."""
    active = proofs.read(session, PersonRow, *IS_ACTIVE)
    known = chats.telegram_ids(session, [row.chat_id for row in active])
    found = ((known.get(row.chat_id), row.language) for row in active)
    return {telegram_id: language for telegram_id, language in found if telegram_id is not None}


def change(session: Session, person_id: int, now: datetime, **values: Any) -> None:
    """Change columns of a person; the next audit entry of this transaction attests them.

    Another role, or the end of access, voids the open invitations that this person made; the end of access also those
    that were made for this person.
    """
    changed = proofs.update(session, PersonRow, values, col(PersonRow.id) == person_id)
    attest(session, now, ENTRY_KIND, changed, values)
    if "role" in values or values.get("revoked_at") is not None:
        voiding.void_open(session, now, created_by=person_id)
    if values.get("revoked_at") is not None:
        voiding.void_open(session, now, person_id=person_id)


def add(session: Session, now: datetime, values: dict[str, Any]) -> int:
    """Add a person and return their number."""
    number: int = proofs.insert(session, PersonRow, values)
    attest(session, now, ENTRY_KIND, [number], values)
    return number


def set_language(session: Session, person_id: int, language: str, now: datetime) -> None:
    """Set the language of a person."""
    change(session, person_id, now, language=language)


def set_consent(session: Session, person_id: int, given: Mapping[str, Any], now: datetime) -> None:
    """Set what a person agreed to."""
    change(session, person_id, now, consent=json.dumps(given, ensure_ascii=False, sort_keys=True))


def _consent(kept: str | None) -> Mapping[str, Any] | None:
    return None if kept is None else json.loads(kept)


def list_withholding(session: Session, purpose: str) -> frozenset[int]:
    """Return the people, active or not, who did not agree to a purpose: their reports may not be used for it.

    Who was changed outside Balagh did not agree to anything.
    """
    agreed = {row.id for row in proofs.read(session, PersonRow) if _person_from_row(row).agrees_to(purpose)}
    everybody = session.exec(select(PersonRow.id))
    return frozenset(number for number in everybody if number is not None and number not in agreed)


def note_last_seen(session: Session, person: Person, day: date) -> None:
    """Note the last day on which this person did anything: never the hour. It decides nothing and is not attested."""
    if person.last_seen_on != day:
        session.exec(update(PersonRow).where(col(PersonRow.id) == person.id).values(last_seen_on=day))


def find_by_pseudonym(session: Session, pseudonym: str) -> Person | None:
    """Return the person with this pseudonym, active or not; upper and lower case are the same."""
    found = proofs.read(session, PersonRow, func.lower(PersonRow.pseudonym) == pseudonym.strip().lower())
    return _person_from_row(found[0]) if found else None


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
    return chats.silenced_for(session, person.chat_id) is not None


def admit(session: Session, person_id: int, now: datetime) -> Person | None:
    """Admit a person who waits for admission. None when this person does not wait (any more)."""
    return _decide(session, person_id, now, waiting_since=None)


def reject(session: Session, person_id: int, now: datetime) -> Person | None:
    """Reject a person who waits for admission. None when this person does not wait (any more)."""
    return _decide(session, person_id, now, revoked_at=now)


def _decide(session: Session, person_id: int, now: datetime, **values: datetime | None) -> Person | None:
    row = proofs.get(session, PersonRow, person_id)
    if row is None or row.waiting_since is None or row.revoked_at is not None:
        return None
    change(session, person_id, now, **values)
    return _person_from_row(row)


def _active_person(row: Sequence[Any]) -> Person | None:
    """Return the person of a row of PERSON_BY_CHAT or PEOPLE_BY_ROLE; None when it is not genuine."""
    *proven, language, last_seen_on = row
    if not proofs.is_genuine(PersonRow, proven):
        return None
    number, chat_id, pseudonym, role, _revoked_at, _waiting_since, forgets_before, consent, _proof = proven
    return Person(number, chat_id, pseudonym, role, language, last_seen_on, forgets_before, _consent(consent))


def _person_from_row(row: Any) -> Person:
    active = row.revoked_at is None and row.waiting_since is None
    return Person(
        row.id,
        row.chat_id,
        row.pseudonym,
        row.role,
        row.language,
        row.last_seen_on,
        row.forgets_before,
        _consent(row.consent),
        active,
    )
