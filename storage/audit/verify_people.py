"""People, their chats and their invitations against what the audit's lines say of them.

Whoever writes to the database could give themselves a role, take back that access was taken, send a person's words
to another chat, or make an invitation: each of these shows here.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import select
from sqlmodel import Session

from storage.audit.verify_rows import ExpectedRows, RowMismatch
from storage.crypto.column import checked
from storage.engine.streaming import close_with_session
from storage.repositories.people import chats, invitations, people
from storage.tables.people import ChatRow, InvitationRow, PersonRow

#: What lines say of a person: all but the day they were last seen on, which decides nothing.
PERSON = (
    *("chat_id", "pseudonym", "role", "language", "joined_at", "revoked_at", "waiting_since"),
    "forgets_before",
)
#: What lines say of a chat of somebody who joined: whose it is on Telegram (see chats.whose), and whether it is silent.
CHAT = ("telegram_id", "silent_since")
INVITE = ("code_hash", "role", "created_at", "expires_at", "person_id", "used_at", "used_by")


class ExpectedPeople:
    """What the lines said of people, taken in one by one in their order."""

    def __init__(self) -> None:
        self._people = ExpectedRows(people.ENTRY_KIND, PERSON)
        self._chats = ExpectedRows(chats.ENTRY_KIND, CHAT)
        self._invites = _InvitesSaid()

    def take(self, detail: Any) -> None:
        """A line's detail. Raises AttributeError, LookupError, TypeError or ValueError: no line of ours says that."""
        for said in (self._people, self._chats, self._invites):
            said.take(detail)

    def pseudonym(self, person_id: Any) -> Any:
        """How a person is called by the lines, whatever their row says now; None when no line named them."""
        return self._people.of(person_id, "pseudonym")

    def odd(self, session: Session) -> Iterator[tuple[str, RowMismatch]]:
        """("person", "chat" or "invite", the row) of each that is not as was said."""
        for each in self._people.compare(_rows(session, PersonRow, PERSON)):
            named = self.pseudonym(each.number) if each.what != "unattested" else None
            yield "person", replace(each, name=named or "")
        for each in self._chats.compare(_chats_known(session, self._chats)):
            yield "chat", each
        for each in _chats_spoilt(session):
            yield "chat", each
        for each in self._invites.odd(session):
            yield "invite", each


class _InvitesSaid(ExpectedRows):
    """What the lines said of invitations, and which of these were changed only while they were used."""

    def __init__(self) -> None:
        super().__init__(invitations.ENTRY_KIND, INVITE)
        self._misused: dict[int, tuple[str, ...]] = {}

    def apply(self, number: int, values: dict[str, Any]) -> None:
        """A use says the whole invitation: who lets themselves in by another's, or by one of their own, stands here."""
        if "used_by" in values:
            differ = tuple(
                name
                for name, value in values.items()
                if (
                    self.of(number, name) is not None
                    if name.startswith("used")
                    else self.of(number, name) != value
                )
            )
            if differ:
                self._misused[number] = differ
        super().apply(number, values)

    def odd(self, session: Session) -> Iterator[RowMismatch]:
        """Every invitation that is not as was said, or was not when it let somebody in."""
        misused = dict(self._misused)
        for each in self.compare(_rows(session, InvitationRow, INVITE)):
            columns = misused.pop(each.number, ())
            yield replace(each, columns=tuple(name for name in INVITE if name in {*each.columns, *columns}))
        for number, columns in misused.items():
            yield RowMismatch("misused", number, columns)


def _rows(session: Session, row: Any, names: Sequence[str]) -> Iterator[Any]:
    """(number, these columns) of each row of a table."""
    table = row.__table__
    query = select(table.c.id, *(checked(table.c[name]) for name in names)).order_by(table.c.id)
    yield from close_with_session(session, session.execute(query.execution_options(yield_per=1000)))


def _chats_known(session: Session, said: ExpectedRows) -> Iterator[tuple[Any, ...]]:
    """(number, whose it is, since when it is silent) of each chat that a line named, or that is silent."""
    seen = set()
    for number, silent_since, telegram_id, mark, _index in _rows(session, ChatRow, _OF_A_CHAT):
        if number in seen or silent_since is not None or said.knows(number):
            yield number, chats.identity_digest(mark, telegram_id), silent_since
        seen.add(number)


def _chats_spoilt(session: Session) -> Iterator[RowMismatch]:
    """Chats that are found by another Telegram id than they are written to by, strangers' and groups' too."""
    for number, _silent_since, telegram_id, _mark, index in _rows(session, ChatRow, _OF_A_CHAT):
        if not chats.index_matches(session, index, telegram_id):
            yield RowMismatch("rewritten", number, ("telegram_index",))


_OF_A_CHAT = ("silent_since", "telegram_id", "mark", "telegram_index")
