"""Verify people, their chats and their invitations.

Whoever can write to the database could give themselves a role, undo a revocation, redirect a person's messages to
another chat, or make an invitation: each of these is found here.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from sqlmodel import Session, col, select

from storage.audit.verify_rows import ExpectedRows, RowMismatch
from storage.crypto.column import checked
from storage.engine.rows import columns
from storage.engine.streaming import stream
from storage.repositories.people import chats, people, voiding
from storage.tables.people import ChatRow, InvitationRow, PersonRow

#: The attested columns of a person: all but the day they were last seen on, which decides nothing.
PERSON = (
    *("chat_id", "pseudonym", "role", "language", "joined_at", "revoked_at", "waiting_since"),
    *("forgets_before", "consent"),
)
#: The attested columns of a chat: its identity (see chats.identity_digest), whether it is silent, and where it moved.
CHAT = ("telegram_id", "silent_since", "silent_of", "moved_to")
INVITATION = InvitationRow.trusted


class ExpectedPeople:
    """What the log says of people, read entry by entry in their order."""

    def __init__(self) -> None:
        self._people = ExpectedRows(people.ENTRY_KIND, PERSON)
        self._chats = ExpectedRows(chats.ENTRY_KIND, CHAT)
        self._invitations = _ExpectedInvitations()

    def read(self, detail: Any) -> None:
        """Read an entry's detail. Raises AttributeError, LookupError, TypeError or ValueError if it is not ours."""
        for expected in (self._people, self._chats, self._invitations):
            expected.read(detail)

    def pseudonym(self, person_id: Any) -> Any:
        """Return a person's pseudonym in the log, whatever their row says now; None when no entry named them."""
        return self._people.expected(person_id, "pseudonym")

    def mismatches(self, session: Session) -> Iterator[tuple[str, RowMismatch]]:
        """Yield ("person", "chat" or "invite", the row) of each row that differs."""
        for each in self._people.compare(_rows(session, PersonRow, PERSON)):
            named = self.pseudonym(each.number) if each.kind != "unattested" else None
            yield "person", replace(each, name=named or "")
        for each in self._chats.compare(_known_chats(session, self._chats)):
            yield "chat", each
        for each in _misdirected_chats(session):
            yield "chat", each
        for each in self._invitations.mismatches(session):
            yield "invite", each


class _ExpectedInvitations(ExpectedRows):
    """What the log says of invitations, and which of them were changed only while they were used."""

    def __init__(self) -> None:
        super().__init__(voiding.ENTRY_KIND, INVITATION)
        self._misused: dict[int, tuple[str, ...]] = {}

    def apply(self, number: int, values: dict[str, Any]) -> None:
        """Expect these values. The entry of a use attests the whole invitation: one that was made or changed in the
        table shows here."""
        if "used_by" in values:
            before = {name: self.expected(number, name) for name in values}
            differ = tuple(
                name
                for name, value in values.items()
                if before[name] != (None if name.startswith("used") else value)
            )
            if differ:
                self._misused[number] = differ
        super().apply(number, values)

    def mismatches(self, session: Session) -> Iterator[RowMismatch]:
        """Yield every invitation that differs, or did so when it let somebody in."""
        misused = dict(self._misused)
        for each in self.compare(_rows(session, InvitationRow, INVITATION)):
            differ = {*each.columns, *misused.pop(each.number, ())}
            yield replace(each, columns=tuple(name for name in INVITATION if name in differ))
        for number, names in misused.items():
            yield RowMismatch("misused", number, names)


def _rows(session: Session, row: Any, names: Sequence[str]) -> Iterator[Any]:
    """Yield (number, these columns) of each row of a table."""
    return stream(session, select(col(row.id), *map(checked, columns(row, names))).order_by(col(row.id)))


def _known_chats(session: Session, expected: ExpectedRows) -> Iterator[tuple[Any, ...]]:
    """Yield the number and CHAT of each chat that an entry named, or that is silent or moved."""
    seen = set()
    for number, telegram_id, mark, _index, *state in _rows(session, ChatRow, _OF_A_CHAT):
        if number in seen or any(each is not None for each in state) or expected.knows(number):
            yield number, chats.identity_digest(mark, telegram_id), *state
        seen.add(number)


def _misdirected_chats(session: Session) -> Iterator[RowMismatch]:
    """Yield chats whose Telegram id is not the one that finds them, strangers' and groups' too."""
    for number, telegram_id, _mark, index, *_state in _rows(session, ChatRow, _OF_A_CHAT):
        if not chats.index_matches(session, index, telegram_id):
            yield RowMismatch("rewritten", number, ("telegram_index",))


_OF_A_CHAT = ("telegram_id", "mark", "telegram_index", *CHAT[1:])
