"""A walk along the audit chain from the first line to the last: the first break is named, accepted ones are passed."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlmodel import Session

from storage.audit import acceptance, audit_log, hash_chain
from storage.audit.acceptance import Acceptance
from storage.audit.hash_chain import EMPTY, ChainedLine, Head, PublishedHead
from storage.audit.verify_reports import ExpectedReports


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem that verification found. `line`: the position in the chain, if it concerns one.

    `kind`: gone · put-in · changed · past-head · after-end · head-differs · head-missing · head-unread · waiting-unread
    (`line` is its number, it has no position yet); for records the kinds of verify_reports ("gone-state" for its
    "gone"); for rows of files, people, chats and invitations the kinds of verify_rows ("file-gone" and so on); forged
    for rows without their proof (storage.engine.proofs) that nothing else names; repeated for what
    was done again by an update that was put back; acting for what acts inside the
    database by itself (storage.engine.acting);
    rules for a table with others than ours (storage.engine.table_rules).
    """

    kind: str
    line: int | None = None
    detail: str = ""


class ChainWalk:
    """Walks the chain from the first line to the last."""

    def __init__(self, heads: Sequence[PublishedHead], published: str | None) -> None:
        self._wanted = defaultdict[int, list[tuple[str, Head]]](list)
        for each in heads:
            if each.head is not None:
                self._wanted[each.head.position].append((each.where, each.head))
        self._salts: set[str] = set()
        self._updates: dict[str, str] = {}
        self.repeated: list[Finding] = []
        self._published = published
        self.last = EMPTY
        self.accepted: list[Acceptance] = []
        self.expected = ExpectedReports()
        self._found = published is None or EMPTY.hash.startswith(published)

    def broken(self, session: Session) -> Iterator[Finding]:
        """Return the first line that differs from its hash, and that nobody accepted; the lines after it cannot be
        verified."""
        known = acceptance.list_all(session)
        found = list(self._first_break(hash_chain.chained_lines(session)))
        while found:
            here = next((each for each in known if each.after == self.last.position), None)
            if here is None or not acceptance.matches(session, here):
                yield from found
                return
            known.remove(here)
            self._take(here, acceptance.lines(session, here.after, here.id))
            found = list(self._first_break(hash_chain.chained_lines(session, here.position, here.id)))

    def _take(self, accepted: Acceptance, lines: Iterator[ChainedLine]) -> None:
        """Take lines that were accepted as they are; those that Balagh wrote say what rows hold."""
        self.accepted.append(accepted)
        hashes = {}
        for line in lines:
            hashes[line.position] = line.hash
            if self.is_ours(line.says):
                self.expected.read(line.says["verb"], line.says["detail"])
        for position in [each for each in self._wanted if each < accepted.position]:
            left = [each for each in self._wanted.pop(position) if each[1].hash != hashes.get(position)]
            if left:
                self._wanted[position] = left
        self.last = Head(accepted.position - 1, accepted.digest)

    def _first_break(self, lines: Iterator[ChainedLine]) -> Iterator[Finding]:
        for line in lines:
            expected = self.last.position + 1
            if line.position != expected:
                if isinstance(line.position, int) and line.position > expected:
                    yield Finding("gone", expected)
                else:
                    yield Finding("put-in", expected, repr(line.position)[:40])
                return
            if line.hash != line.hash_after(self.last.hash) and line.hash != self._hash_with_pseudonym(line):
                at, verb = line.says["at"], line.says["verb"]
                readable = isinstance(at, str) and isinstance(verb, str)
                yield Finding("changed", line.position, f"{at[:19]}Z {verb}" if readable else "not readable")
                return
            self.last = Head(line.position, line.hash)
            self._found = self._found or line.hash.startswith(self._published or "-")
            differ = [where for where, head in self._wanted.pop(line.position, ()) if head.hash != line.hash]
            if differ:
                yield Finding("head-differs", line.position, differ[0])
                return
            if not self.is_ours(line.says):
                yield Finding("changed", line.position, f"number {line.id}")
                return
            self.expected.read(line.says["verb"], line.says["detail"])

    def is_ours(self, says: dict[str, Any]) -> bool:
        """Return whether an entry is as Balagh wrote it, and was not met before."""
        salt = audit_log.salt_of(*(says[name] for name in ("at", "person", "verb", "subject", "detail")))
        if salt is None or salt in self._salts:
            return False
        self._salts.add(salt)
        self._look_at_update(says)
        return True

    def _look_at_update(self, says: dict[str, Any]) -> None:
        """Note an entry that came of an update which had been handled before."""
        once, handling = says["detail"].get("update", (None, None))
        if once is not None and self._updates.setdefault(once, handling) != handling:
            self.repeated.append(
                Finding("repeated", detail=f"{says['at'][:19]}Z {says['verb']} {says['subject']}")
            )

    def _hash_with_pseudonym(self, line: ChainedLine) -> str:
        """Return the line's hash with the person named as lines name them: then the line is right and only the
        person's row is not.
        """
        named = ExpectedReports()
        named.read(line.says["verb"], line.says["detail"])  # the line of joining names the person who joined
        person = line.says["person"]
        pseudonym = self.expected.people.pseudonym(person) or named.people.pseudonym(person)
        corrected = replace(line, says=line.says | {"who": pseudonym})
        return corrected.hash_after(self.last.hash) if pseudonym else ""

    def heads_missing(self) -> Iterator[Finding]:
        """Return the published heads that lie past the chain's end: its tail was cut off."""
        for position, heads in sorted(self._wanted.items()):
            for where, _head in heads if position else ():
                yield Finding("after-end", position, where)
        if not self._found:
            yield Finding("head-missing", detail=self._published or "")
