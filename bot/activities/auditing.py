"""The audit: lines are sealed behind the taps, read page by page, and checked from the first to the last."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlmodel import Session

from bot.activities.work import House, Work
from bot.screens import audit as screens
from storage import attested, audit, chain
from storage.attested import Attested
from storage.chain import EMPTY, Head
from storage.database import Database

#: Lines on one page in the chat.
PAGE = 8


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong: `line` is a place in the chain, where it is about one; `what` names the text for it.

    gone · changed · after-end · head-differs · head-missing, and of records what storage.attested.Odd says
    ("gone-state" for its "gone").
    """

    what: str
    line: int | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check found, the first broken line first; with the chain's end and how many lines wait for their seal."""

    head: Head
    unsealed: int
    findings: tuple[Finding, ...]


def seal(database: Database, _house: House) -> int:
    """One batch of lines gets its places in the chain. Returns how many; 0 when none waits."""
    with database.reading() as session:
        if not chain.unsealed(session):
            return 0
    with database.transaction() as session:
        return chain.seal(session)


def check(session: Session, published: str | None = None) -> Checked:
    """Walk the whole chain, compare heads kept elsewhere, and every record state with its line.

    `published` is a head as a statement's footer shows it; it must be the hash of a line (or the empty chain's).
    """
    wanted = {kept.head.position: kept for kept in chain.kept_heads(session)}
    walk = _Walk(wanted, published)
    findings = list(walk.broken(session))
    if not findings:
        findings += walk.heads_missing()
        for says in chain.not_yet_sealed(session):
            if says["detail"] is None:
                findings.append(Finding("waiting-changed", detail=f"{says['at'][:19]}Z {says['verb']}"))
            else:
                walk.take(says["verb"], says["detail"])
        odd = attested.odd_states(session, walk.attested, walk.pruned_before)
        findings += [
            Finding(
                {"gone": "gone-state"}.get(each.what, each.what),
                detail=f"{each.number}, revision {each.revision}",
            )
            for each in odd
        ]
    return Checked(walk.last, chain.unsealed(session), tuple(findings))


def told(finding: Finding) -> str:
    """A finding as one line for the terminal."""
    return _TOLD[finding.what].format(line=finding.line, detail=finding.detail)


_TOLD = {
    "gone": "line {line} is gone",
    "changed": "line {line} ({detail}) was changed, moved or put in: its hash is not that of what it says",
    "waiting-changed": "a line that waits for its seal ({detail}) was changed: what it says does not open",
    "head-differs": "line {line} is not what it was when its hash was kept ({detail}): the chain was rewritten",
    "after-end": "line {line} is gone, which {detail} names: the end of the chain was cut off",
    "head-missing": "no line has the published hash {detail}: the chain was rewritten, or it is another house's",
    "rewritten": "report {detail} was changed without a line",
    "unattested": "report {detail} has no line",
    "gone-state": "report {detail} is gone, though a line names it",
    "wordless": "report {detail} lost its own words without a line",
    "unopened": "report {detail} was changed: something sealed in it does not open with the keys here",
    "current": "report {detail}: the record is not what its last revision says",
}


class _Walk:
    """From the first line to the last."""

    def __init__(self, wanted: dict[int, chain.Kept], published: str | None) -> None:
        self._wanted = wanted
        self._published = published
        self.last = EMPTY
        self.attested: Attested = {}
        self.pruned_before: datetime | None = None
        self._found = published is None or EMPTY.hash.startswith(published)

    def broken(self, session: Session) -> Iterator[Finding]:
        """The first line that is not as it was sealed: after it nothing can be said."""
        for line in chain.sealed(session):
            expected = self.last.position + 1
            if line.position != expected:
                yield Finding("gone", expected)
                return
            if line.hash != line.hash_after(self.last.hash):
                yield Finding("changed", line.position, f"{line.says['at'][:19]}Z {line.says['verb']}")
                return
            self.last = Head(line.position, line.hash)
            self._found = self._found or line.hash.startswith(self._published or "-")
            kept = self._wanted.pop(line.position, None)
            if kept is not None and kept.head.hash != line.hash:
                yield Finding("head-differs", line.position, kept.where or "here")
                return
            self.take(line.says["verb"], line.says["detail"])

    def heads_missing(self) -> Iterator[Finding]:
        """Heads that stand elsewhere and are past the chain's end: its tail was cut off."""
        for position, kept in sorted(self._wanted.items()):
            if position:
                yield Finding(
                    "after-end", position, f"the statement {kept.where}" if kept.where else "a note"
                )
        if not self._found:
            yield Finding("head-missing", detail=self._published or "")

    def take(self, verb: str, detail: dict[str, Any]) -> None:
        """What a line says of record states, and of words that went by the retention rule."""
        for report_id, revision, fingerprint in detail.get("revisions", ()):
            self.attested[report_id, revision] = fingerprint
        if verb == "record.prune" and detail.get("narratives"):
            before = datetime.fromisoformat(detail["narratives_before"])
            self.pruned_before = max(before, self.pruned_before or before)


def show(work: Work, where: str = "") -> None:
    """/audit, and its buttons: `o12` older than line 12, `n12` newer than it, or the newest."""
    side, key = where[:1], where[1:]
    if where and not (side in ("o", "n") and key.isascii() and key.isdigit() and len(key) < 16):
        work.answer("button-old")
        return
    bounds = {"before": int(key)} if side == "o" else {"after": int(key)} if side == "n" else {}
    lines = audit.page(work.session, PAGE, **bounds)
    if side == "n" and len(lines) < PAGE:  # the newest page is always a full one
        lines = audit.page(work.session, PAGE)
    older = bool(lines) and bool(audit.page(work.session, 1, before=lines[-1].id))
    newer = bool(lines) and bool(audit.page(work.session, 1, after=lines[0].id))
    head = chain.head(work.session)
    screen = screens.page(
        lines, audit.count(work.session), head.short if head.position else "",
        (older, newer), work.house.settings.zone, work.now, work.words,
    )  # fmt: skip
    work.show(f"audit/{work.chat_id}", screen, anew=not where)
