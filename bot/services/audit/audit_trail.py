"""The audit log: chain new lines, show pages of it, and verify the whole log."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlmodel import Session

from bot.services.context import AppContext, RequestContext
from bot.views.audit import audit_trail as views
from storage.audit import audit_log, hash_chain, verify_reports
from storage.audit.hash_chain import EMPTY, Head, PublishedHead
from storage.audit.verify_reports import ExpectedReports
from storage.audit.verify_rows import RowMismatch
from storage.engine import proofs
from storage.engine.database import Database
from storage.engine.streaming import invalid_text_as_bytes
from storage.errors import BrokenChain

#: Lines on one page in the chat.
PAGE = 8


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem that verification found. `line`: the position in the chain, if it concerns one.

    `kind`: gone · put-in · changed · past-head · after-end · head-differs · head-missing · head-unread · waiting-unread
    (`line` is its number, it has no position yet); for records the kinds of verify_reports ("gone-state" for its
    "gone"); for rows of files, people, chats and invitations the kinds of verify_rows ("file-gone" and so on); forged
    for rows without their proof (storage.engine.proofs) that nothing else names.
    """

    kind: str
    line: int | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True)
class CheckResult:
    """Result of a verification: findings with the first broken line first, the chain's head, and the number of
    lines not chained yet.
    """

    head: Head
    unchained: int
    findings: tuple[Finding, ...]


def extend_chain(database: Database, _context: AppContext) -> int:
    """Add one batch of lines to the hash chain. Returns how many; 0 when none is pending."""
    with database.reading() as session:
        if not hash_chain.count_unchained(session):
            return 0
    with database.transaction() as session:
        return hash_chain.extend(session)


def verify_log(
    session: Session, published: str | None = None, kept: Sequence[PublishedHead] = ()
) -> CheckResult:
    """Verify the whole chain, compare published heads, and compare every record state with its line.

    `published`: a head as printed in a statement's footer; it must be the hash of a line (or of the empty chain).
    `kept`: heads from the file of heads.
    """
    with invalid_text_as_bytes(session):
        return _check(session, published, kept)


def _check(session: Session, published: str | None, kept: Sequence[PublishedHead]) -> CheckResult:
    end = PublishedHead("the encrypted head", hash_chain.encrypted_head(session))
    heads = [*hash_chain.published_heads(session), *kept, end]
    walk = _Walk(heads, published)
    findings = list(walk.broken(session))
    findings += [Finding("head-unread", detail=each.where) for each in heads if each.head is None]
    if not findings:
        if end.head is not None and walk.last.position > end.head.position:
            findings.append(Finding("past-head", end.head.position + 1))
        findings += walk.heads_missing()
        findings += [
            Finding("waiting-unread", line=says["id"])
            for says in hash_chain.unchained_lines(session)
            if not (walk.is_ours(says) and walk.expected.read(says["verb"], says["detail"]))
        ]
        for each in verify_reports.mismatches(session, walk.expected):
            kind = "gone-state" if each.kind == "gone" else each.kind
            findings.append(Finding(kind, detail=f"{each.number}, revision {each.revision}"))
        findings += [_finding_of_row("file", each) for each in walk.expected.files.mismatches(session)]
        people = list(walk.expected.people.mismatches(session))
        findings += [_finding_of_row(*each) for each in people]
        named = {(_TABLES.get(thing, thing), odd.number) for thing, odd in people}
        findings += [
            Finding("forged", detail=f"{table} {key if isinstance(key, int) else repr(key)[:40]}")
            for table, key in proofs.forged(session)
            if (table, key) not in named
        ]
    return CheckResult(walk.last, hash_chain.count_unchained(session), tuple(findings))


def _finding_of_row(thing: str, odd: RowMismatch) -> Finding:
    name = odd.name or (odd.number if isinstance(odd.number, int) else repr(odd.number)[:40])
    columns = f" ({', '.join(odd.columns)})" if odd.columns else ""
    return Finding(f"{thing}-{odd.kind}", detail=f"{name}{columns}")


def describe_finding(finding: Finding) -> str:
    """Describe a finding in one line for the terminal."""
    return _SENTENCES[finding.kind].format(line=finding.line, detail=finding.detail)


#: The table of a thing, where it is called otherwise.
_TABLES = {"invite": "invitation"}
_THINGS = {"file": "file", "person": "person", "chat": "chat", "invite": "invitation"}
_ROWS = {
    "rewritten": "{detail}: this was changed in its row without a line",
    "unattested": "{detail} has no line",
    "gone": "{detail} is gone, though a line names it",
    "misused": "{detail}: this was otherwise when it was used than lines said, without a line",
}
_SENTENCES = {
    "gone": "line {line} is gone",
    "put-in": "a line was put in or moved before line {line}: its place says {detail}",
    "changed": "line {line} ({detail}) was changed, moved or put in: its hash is not that of what it says",
    "past-head": "line {line} and what follows it was added outside Balagh: the end of the chain is before it",
    "head-differs": "line {line} is not what it was when its hash was kept ({detail}): the chain was rewritten",
    "after-end": "line {line} is gone, which {detail} names: the end of the chain was cut off",
    "head-unread": "{detail} names the end of the chain in a way nobody can read: it was changed",
    "waiting-unread": "the line with number {line}, which is not chained yet, was changed, copied or put in",
    "head-missing": "no line has the published hash {detail}: the chain was rewritten, or is of another organisation",
    "rewritten": "report {detail} was changed without a line",
    "unattested": "report {detail} has no line",
    "gone-state": "report {detail} is gone, though a line names it",
    "wordless": "report {detail} lost its own words without a line",
    "unopened": "report {detail} was changed: a value in it cannot be decrypted with the keys here",
    "current": "report {detail}: the record is not what its last revision says",
    "forged": "{detail} is not as Balagh wrote it, and counts as absent",
    "asked": "report {detail}: whether its reporter was asked again, or when, was changed without a line",
    **{
        f"{thing}-{kind}": f"{name} {sentence}"
        for thing, name in _THINGS.items()
        for kind, sentence in _ROWS.items()
    },
}


class _Walk:
    """Walks the chain from the first line to the last."""

    def __init__(self, heads: Sequence[PublishedHead], published: str | None) -> None:
        self._wanted = defaultdict[int, list[tuple[str, Head]]](list)
        for each in heads:
            if each.head is not None:
                self._wanted[each.head.position].append((each.where, each.head))
        self._salts: set[str] = set()
        self._published = published
        self.last = EMPTY
        self.expected = ExpectedReports()
        self._found = published is None or EMPTY.hash.startswith(published)

    def broken(self, session: Session) -> Iterator[Finding]:
        """Return the first line that differs from its hash; the lines after it cannot be verified."""
        for line in hash_chain.chained_lines(session):
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
        return True

    def _hash_with_pseudonym(self, line: hash_chain.ChainedLine) -> str:
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


def _seal(session: Session) -> str | None:
    """Return the shortened head of the chain, "" for an empty chain; None when it was changed outside Balagh."""
    try:
        head = hash_chain.head(session)
    except BrokenChain:
        return None
    return head.short if head.position else ""


def show_page(request: RequestContext, where: str = "") -> None:
    """/audit and its buttons: `o12` shows lines older than 12, `n12` newer ones; otherwise the newest page."""
    side, key = where[:1], where[1:]
    if where and not (side in ("o", "n") and key.isascii() and key.isdigit() and len(key) < 16):
        request.answer_callback("button-old")
        return
    bounds = {"before": int(key)} if side == "o" else {"after": int(key)} if side == "n" else {}
    lines = audit_log.page(request.session, PAGE, **bounds)
    if side == "n" and len(lines) < PAGE:  # the newest page is always full
        lines = audit_log.page(request.session, PAGE)
    older = bool(lines) and bool(audit_log.page(request.session, 1, before=lines[-1].id))
    newer = bool(lines) and bool(audit_log.page(request.session, 1, after=lines[0].id))
    view = views.page(
        lines, audit_log.count(request.session), _seal(request.session), (older, newer),
        request.zone, request.now, request.words,
    )  # fmt: skip
    request.show_card(f"audit/{request.chat_id}", view, anew=not where)
