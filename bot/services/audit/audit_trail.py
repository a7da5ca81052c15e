"""The audit log: chain new lines, show pages of it, and verify the whole log."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlmodel import Session

from bot.services.audit.chain_walk import ChainWalk, Finding
from bot.services.context import AppContext, RequestContext
from bot.views.audit import audit_trail as views
from storage.audit import acceptance, audit_log, hash_chain, roots, verify_reports
from storage.audit.acceptance import Acceptance
from storage.audit.hash_chain import Head, PublishedHead
from storage.audit.verify_rows import RowMismatch
from storage.engine import proofs
from storage.engine.acting import list_acting
from storage.engine.database import Database
from storage.engine.streaming import invalid_text_as_bytes
from storage.engine.table_rules import list_differences
from storage.errors import BrokenChain

#: Lines on one page in the chat.
PAGE = 8


@dataclass(frozen=True, slots=True)
class CheckResult:
    """Result of a verification: findings with the first broken line first, the chain's head, and the number of
    lines not chained yet. `accepted`: breaks that were accepted after an investigation; `lost`: heads not found.
    """

    head: Head
    unchained: int
    findings: tuple[Finding, ...]
    accepted: tuple[Acceptance, ...] = ()
    lost: tuple[PublishedHead, ...] = ()


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
    heads = acceptance.without_accepted(session, [*hash_chain.published_heads(session), *kept, end])
    walk = ChainWalk(heads, published)
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
    if lost_root := roots.find_lost(session):
        findings.append(Finding("roots", detail=lost_root))
    findings += walk.repeated
    findings += [Finding("acting", detail=each) for each in list_acting(session)]
    findings += [Finding("rules", detail=each) for each in list_differences(session)]
    lost = tuple(hash_chain.missing(session, heads))
    return CheckResult(
        walk.last, hash_chain.count_unchained(session), tuple(findings), tuple(walk.accepted), lost
    )


#: What `accept_break` accepts: findings of the chain. Rows that differ from it are mended, not accepted.
_OF_THE_CHAIN = (
    "gone",
    "put-in",
    "changed",
    "past-head",
    "after-end",
    "head-differs",
    "head-unread",
    "waiting-unread",
)


def accept_break(
    database: Database, context: AppContext, by: str, why: str, kept: Sequence[PublishedHead] = ()
) -> CheckResult:
    """Accept the chain as it is now, after an investigation by `by`. Returns what was found before; without findings of
    the chain nothing is written."""
    with database.transaction() as session:
        found = verify_log(session, kept=kept)
        broken = [each for each in found.findings if each.kind in _OF_THE_CHAIN]
        if broken:
            acceptance.accept(
                session, context.clock(), by=by, why=why, after=found.head.position, lost=found.lost,
                findings=[describe_finding(each) for each in broken],
            )  # fmt: skip
    return replace(found, findings=tuple(broken))


def _finding_of_row(thing: str, odd: RowMismatch) -> Finding:
    name = odd.name or (odd.number if isinstance(odd.number, int) else repr(odd.number)[:40])
    columns = f" ({', '.join(odd.columns)})" if odd.columns else ""
    return Finding(f"{thing}-{odd.kind}", detail=f"{name}{columns}")


def describe_finding(finding: Finding) -> str:
    """Describe a finding in one line for the terminal."""
    return _SENTENCES[finding.kind].format(line=finding.line, detail=finding.detail)


def describe_acceptance(accepted: Acceptance) -> str:
    """Describe an acceptance in one line for the terminal."""
    what = "; ".join(accepted.findings[:3]) + (" …" if len(accepted.findings) > 3 else "")
    return f"accepted on {accepted.at[:10]} by {accepted.by} ({accepted.why}): {what}"


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
    "repeated": "{detail}: an update did this again that had been done before, and was put back",
    "roots": "roots of the proofs: {detail}",
    "acting": "{detail} is in the database, and Balagh made none: it may keep lines back, or change what is written",
    "rules": "the table {detail}: that is not as Balagh made it, and may drop or change what is written",
    "asked": "report {detail}: whether its reporter was asked again, or when, was changed without a line",
    **{
        f"{thing}-{kind}": f"{name} {sentence}"
        for thing, name in _THINGS.items()
        for kind, sentence in _ROWS.items()
    },
}


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
