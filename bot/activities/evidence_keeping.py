"""Evidence in our store: what came in, what could not be had, and whether all is still as it was received."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlmodel import Session

from bot.activities import review_cards, voice_files
from bot.activities.work import House, content_for
from bot.evidence.stripping import Copy
from bot.screens.message import Screen, Text
from storage import audit, evidence, outbox, people
from storage.database import Database
from storage.files import FileStore, Missing, is_name
from storage.held import Stored
from storage.reading import garbage_stays


def stored(
    database: Database, house: House, evidence_id: int, sha256: str, size: int, copy: Copy | None = None
) -> None:
    """The file lies in our store; its hash goes into the audit's chain, its copy under the coordinators' card."""
    now = house.clock()
    kept = (copy.kind, house.files.put(copy.content), len(copy.content)) if copy else None
    with database.transaction() as session:
        report = evidence.fetched(session, evidence_id, sha256, size, now, kept)
        if report is not None:
            review_cards.file_came(session, house, report)
        else:
            voice_files.came(session, house, evidence_id, kept[1] if kept else None)
        audit.note(session, now, None, "evidence.store", f"evidence/{evidence_id}", sha256=sha256, size=size)


def not_fetched(database: Database, house: House, evidence_id: int, for_good: bool) -> None:
    """Telegram did not give it; when it never will, whoever sent it is told what to do."""
    now = house.clock()
    with database.transaction() as session:
        person = people.by_id(session, evidence.not_fetched(session, evidence_id, for_good=for_good))
        if not for_good:
            return
        audit.note(session, now, None, "evidence.refuse", f"evidence/{evidence_id}")
        if person.active:
            words = house.catalogue.words(person.language)
            screen = Screen(Text(words("evidence-not-fetched")))
            outbox.keep(session, now, person.chat_id, "say", content_for(screen, words))


@dataclass(frozen=True, slots=True)
class Bad:
    """A file that is not as it was received: `missing`, `changed`, `relabelled` (its row names another hash, or the
    hash it names does not open), or `gone` (a line says that it was stored, and no row has it so)."""

    what: str
    evidence_id: int
    sha256: str


def check(session: Session, store: FileStore, sample: int = 0) -> tuple[int, list[Bad]]:
    """Re-read files and compare every hash. Returns how many were read and what is wrong.

    `sample`: only so many, evenly over all of them; 0 reads every one. Nothing is kept in memory but what is wrong.
    """
    with garbage_stays(session):
        return _check(session, store, sample)


def _check(session: Session, store: FileStore, sample: int) -> tuple[int, list[Bad]]:
    attested = dict(audit.stored_files(session))
    rows = [row.id for row in evidence.everything(session)] if sample else []
    chosen = set(rows[:: max(1, len(rows) // sample)]) if sample else None
    read, bad = 0, list[Bad]()
    for row in evidence.everything(session):
        said = attested.get(row.id)
        if row.state in ("stored", "pruned"):
            attested.pop(row.id, None)
        if row.state == "stored" and (chosen is None or row.id in chosen):
            read += 1
            bad += _wrong(row, said, store)
    return read, bad + [Bad("gone", number, sha256) for number, sha256 in attested.items()]


def _wrong(row: Stored, attested: str | None, store: FileStore) -> Iterator[Bad]:
    if row.sha256 != attested or row.stripped_sha256 == "":
        yield Bad("relabelled", row.id, row.sha256 if is_name(row.sha256) else "")
    for digest in (row.sha256, row.stripped_sha256):
        if not is_name(digest):
            continue
        try:
            if not store.intact(digest):
                yield Bad("changed", row.id, digest)
        except Missing:
            yield Bad("missing", row.id, digest)
