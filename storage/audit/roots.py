"""Roots: a salted Merkle tree over what was recorded since the one before, its root signed, so that others can check.

The hash chain shows that nothing was changed since; it is the organisation's own. A root that was published, and that a
timestamping authority dated, shows that to an outsider; and one fact ("13 killed", "Sarmin", "recorded that evening")
is proven by its leaf, its salt and a path of some ten hashes, without showing any other. The salt of each leaf derives
from the tree's seed, which stays encrypted: nobody can try out what other leaves say.

A tree's leaves, in order: the root before it; the audit's lines, each by its hash in the chain; of each revision every
field of its document (a narrative by its hash, which stays when it is pruned), who recorded it how and when; and the
hashes of each file that was stored. All of these never change, so that a tree is built again from the tables.
"""

import hmac
import json
import secrets
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Row, update
from sqlmodel import Session, col, func, select

from storage.audit import hash_chain
from storage.audit.fingerprints import instant, is_as_made
from storage.audit.merkle import Tree, leaf_hash
from storage.audit.verify_files import ENTRY_KIND
from storage.engine import proofs
from storage.engine.database import one_at_a_time
from storage.errors import BrokenChain, WrongKeys
from storage.tables.audit import AuditHeadRow, AuditRootRow, AuditRow
from storage.tables.evidence import EvidenceRow
from storage.tables.reports import ReportRow, RevisionRow

#: So many revisions and lines are in one tree at most: it is built in a second. The rest comes into the next one.
MOST_REVISIONS: Final = 1_000
MOST_LINES: Final = 20_000
#: The verb of the audit's line that names a root.
ROOT_VERB: Final = "audit.root"
#: The form of the signed document.
VERSION: Final = 1


@dataclass(frozen=True, slots=True)
class Leaf:
    """One fact: of what it is (`before`, `line`, `record` or `file`), its name there, and its value as JSON."""

    kind: str
    subject: str
    name: str
    value: Any

    def content(self, seed: bytes) -> list[Any]:
        """Return what is hashed: the fact, and its salt."""
        fact = [self.kind, self.subject, self.name]
        return [*fact, self.value, hmac.new(seed, canonical(fact), "sha256").hexdigest()]


@dataclass(frozen=True, slots=True)
class Proven:
    """A tree that was built again from the tables, and its row."""

    row: Row[Any]
    leaves: Sequence[Leaf]
    tree: Tree

    def prove(self, index: int) -> dict[str, Any]:
        """Return a leaf as others check it: what it says, its place, and the path to the root."""
        content = self.leaves[index].content(bytes.fromhex(self.row.seed))
        return {"leaf": content, "index": index, "path": [each.hex() for each in self.tree.path(index)]}


def canonical(value: Any) -> bytes:
    """Return JSON without spaces, with sorted names, as UTF-8: what is hashed and signed."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode(
        "utf-8", "surrogatepass"
    )


def newest(session: Session) -> Row[Any] | None:
    """Return the newest root."""
    found = proofs.read(session, AuditRootRow, col(AuditRootRow.id) == _newest_id())
    return found[0] if found else None


def _newest_id() -> Any:
    return select(func.max(AuditRootRow.id)).scalar_subquery()


def list_since(session: Session, at: datetime) -> list[Row[Any]]:
    """List the roots since then, oldest first."""
    return proofs.read(session, AuditRootRow, col(AuditRootRow.at) >= at)


def is_behind(session: Session, last: Row[Any]) -> bool:
    """Whether a tree was full: more was recorded before it than it holds."""
    revision = col(RevisionRow.id) > last.last_revision, col(RevisionRow.at) <= last.at
    line = col(AuditRow.position) > last.last_line, col(AuditRow.at) <= last.at
    return any(session.exec(select(1).where(*each).limit(1)).first() for each in (revision, line))


def seal(session: Session, now: datetime) -> Row[Any]:
    """Make the tree of what was recorded since the newest one, sign its root and store it.

    Raises BrokenChain, also when a root that the audit names is gone, or the key that signed them.
    """
    one_at_a_time(session, "audit roots")
    if lost := find_lost(session):
        raise BrokenChain(lost)
    head, last = hash_chain.extend_all(session), newest(session)
    number, line, revision = (last.id + 1, last.last_line, last.last_revision) if last else (1, 0, 0)
    to_line = min(head.position, line + MOST_LINES)
    revisions = select(RevisionRow.id).where(col(RevisionRow.id) > revision).order_by(col(RevisionRow.id))
    found = session.exec(revisions.limit(MOST_REVISIONS)).all()
    to_revision = found[-1] or revision if found else revision
    seed, signer = secrets.token_bytes(32), _signer(session)
    leaves = list(_leaves(session, last.root if last else "", (line, to_line), (revision, to_revision)))
    root = _tree(leaves, seed).root.hex()
    document = canonical(
        {
            "version": VERSION,
            "number": number,
            "at": instant(now),
            "size": len(leaves),
            "root": root,
            "before": last.root if last else "",
            "public_key": signer.public_key().public_bytes_raw().hex(),
        }
    )
    values: dict[str, Any] = {
        "id": number,
        "at": now,
        "root": root,
        "document": document.decode(),
        "signature": signer.sign(document).hex(),
        "seed": seed.hex(),
        "last_line": to_line,
        "last_revision": to_revision,
        "tokens": [],
    }
    proofs.insert(session, AuditRootRow, values)
    made = newest(session)
    assert made is not None
    return made


def find_lost(session: Session) -> str | None:
    """Return what is gone of the roots: each has a line of the audit, one key signs them all, and each names the one
    before it. A root that statements printed must be there, and never be made anew."""
    named = session.exec(select(func.count()).where(col(AuditRow.verb) == ROOT_VERB)).one()
    rows = proofs.read(session, AuditRootRow)
    if [row.id for row in rows] != list(range(1, named + 1)):
        return f"the audit names {named} roots, and {len(rows)} are there"
    before = ""
    for row in rows:
        if (signed := json.loads(row.document))["before"] != before or signed["root"] != row.root:
            return f"root {row.id} does not follow the one before it"
        before = row.root
    kept = session.exec(select(AuditHeadRow.signing_key)).all() or [None]
    return "the key that signed the roots is gone" if rows and kept[0] is None else None


def store_token(session: Session, number: int, authority: str, token: str) -> None:
    """Store a timestamp over a root's document, in base64, unless it has one of this authority."""
    row = proofs.get(session, AuditRootRow, number)
    if row is not None and authority not in {name for name, _ in row.tokens}:
        tokens = [*row.tokens, [authority, token]]
        proofs.update(session, AuditRootRow, {"tokens": tokens}, col(AuditRootRow.id) == number)


def trees_of(session: Session, report_id: str, *, with_files: bool = False) -> tuple[list[Proven], list[int]]:
    """Return the trees that hold revisions of a record, and its files if asked, built again, oldest first; and the
    numbers of those that are not the ones that were signed."""
    ids = session.exec(select(RevisionRow.id).where(RevisionRow.report_id == report_id)).all()
    stored = select(EvidenceRow.stored_at).where(EvidenceRow.report_id == report_id)
    times = [at for at in session.exec(stored) if at is not None] if with_files else []
    found, broken, before, made_before = list[Proven](), list[int](), (0, 0), None
    for row in proofs.read(session, AuditRootRow):
        revised = any(before[1] < (each or 0) <= row.last_revision for each in ids)
        if revised or any((made_before is None or at > made_before) and at <= row.at for at in times):
            try:
                found.append(_rebuild(session, row, before))
            except (BrokenChain, WrongKeys):
                broken.append(row.id)
        before, made_before = (row.last_line, row.last_revision), row.at
    return found, broken


def _rebuild(session: Session, row: Row[Any], before: tuple[int, int]) -> Proven:
    """Build a tree again. Raises BrokenChain when it is another one now."""
    signed = json.loads(row.document)
    leaves = list(
        _leaves(session, signed["before"], (before[0], row.last_line), (before[1], row.last_revision))
    )
    tree = _tree(leaves, bytes.fromhex(row.seed))
    if tree.root.hex() != row.root:
        raise BrokenChain(f"the tree of root {row.id} is not the one that was signed")
    return Proven(row, leaves, tree)


def _signer(session: Session) -> Ed25519PrivateKey:
    """The key that signs roots, made with the first one."""
    (kept,) = session.exec(select(AuditHeadRow.signing_key)).all() or [None]
    if kept is not None:
        return Ed25519PrivateKey.from_private_bytes(bytes.fromhex(kept))
    made = Ed25519PrivateKey.generate()
    session.exec(update(AuditHeadRow).values(signing_key=made.private_bytes_raw().hex()))
    return made


def _tree(leaves: Sequence[Leaf], seed: bytes) -> Tree:
    return Tree([leaf_hash(canonical(each.content(seed))) for each in leaves])


def _leaves(
    session: Session, before: str, lines: tuple[int, int], revisions: tuple[int, int]
) -> Iterator[Leaf]:
    yield Leaf("before", "", "root", before)
    position = col(AuditRow.position)
    chained = select(AuditRow.position, AuditRow.hash, AuditRow.verb, AuditRow.detail).order_by(position)
    for at, digest, verb, detail in session.exec(chained.where(position > lines[0], position <= lines[1])):
        yield Leaf("line", str(at), "hash", digest)
        if verb == "evidence.store":
            yield from _file_leaves(detail)
    row_id = col(RevisionRow.id)
    wanted = select(RevisionRow, ReportRow.number).join(
        ReportRow, col(ReportRow.id) == col(RevisionRow.report_id)
    )
    for row, number in session.exec(
        wanted.where(row_id > revisions[0], row_id <= revisions[1]).order_by(row_id)
    ):
        if not is_as_made(row):
            raise BrokenChain(
                f"a revision of report {number} was changed outside Balagh: no root is made over it"
            )
        facts = {
            **facts_of(row.document, row.narrative_sha256),
            "recorded_at": instant(row.at),
            "recorded_on": instant(row.at)[
                :10
            ],  # the day in UTC: proven alone, it tells no moment of sending
            "verb": row.verb,
        }
        for name in sorted(facts):
            yield Leaf("record", f"{number}/{row.revision}", name, facts[name])


def _file_leaves(detail: Mapping[str, Any]) -> Iterator[Leaf]:
    """The hashes of files and of their copies, as the audit's line says them."""
    for numbers, values in detail.get(ENTRY_KIND, ()):
        for number in numbers:
            for name in ("sha256", "stripped_sha256"):
                if values.get(name):
                    yield Leaf("file", str(number), name, values[name])


def facts_of(document: dict[str, Any], narrative_sha256: str | None) -> dict[str, Any]:
    """Return a document's facts by name, each part by itself (`killed.total`); a narrative by its hash.

    >>> facts_of({"killed": {"total": 13}, "narrative": "…"}, "ab")
    {'killed.total': 13, 'narrative_sha256': 'ab'}
    """
    facts: dict[str, Any] = {}
    for name, value in document.items():
        if isinstance(value, dict):
            facts |= {f"{name}.{part}": held for part, held in value.items()}
        elif name != "narrative":
            facts[name] = value
    return facts | {"narrative_sha256": narrative_sha256}
