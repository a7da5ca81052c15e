"""A report with its evidence as one ZIP, for investigators, insurers and courts. Anyone can open and verify it.

It is a BagIt bag: the record and all its states as JSON, who did what (W3C PROV), a sheet in plain text, each file
under its own name, the proofs of each fact with the signed roots, and the program that checks them. A file that is not
as received is never included; the sheet says so.
"""

import json
import mimetypes
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final

from sqlmodel import Session

from bot.services.context import AppContext, RequestContext
from bot.services.exports import proofs, provenance
from bot.services.exports.bag import Bag
from bot.services.review import cards
from bot.views.review import record_sheet as views
from bot.views.review.record_sheet import Item
from bot.views.summary import number_text
from storage.model.json_document import to_document
from storage.model.listings import StoredFile
from storage.repositories.evidence import evidence
from storage.repositories.evidence.file_store import FileStore, Missing
from storage.repositories.messages import outbox
from storage.repositories.people import people
from storage.repositories.reports import reports
from storage.repositories.reports.row_mapping import StoredReport
from storage.repositories.review import review_queue

#: Telegram's limit for a bot's file, less a margin for the other content of the ZIP.
LARGEST = 50 * 1024 * 1024 - 1024 * 1024
_CHUNK = 1024 * 1024
#: What checks a pack without Balagh; it is put into each.
_VERIFIER: Final = Path(__file__).with_name("verify_pack.py")
#: File name extensions by type: fixed here, because the machine's own table differs between machines.
_ENDINGS = mimetypes.MimeTypes()
for _kind, _ending in (("audio/ogg", ".oga"), ("audio/mp4", ".m4a"), ("image/webp", ".webp")):
    _ENDINGS.add_type(_kind, _ending)
#: States of a file that is not in the ZIP; a "stored" file may still be missing or changed.
_ABSENT = ("waiting", "refused", "pruned")


@dataclass(frozen=True, slots=True)
class Bundle:
    """Result of writing: the number of files in the ZIP, and of the report's files that are missing from it."""

    files: int
    lacking: int


class Withheld(Exception):
    """Whoever reported it does not agree, or the family objects; the argument says which."""


def send_bundle(request: RequestContext, number: str) -> None:
    """/bundle 2023-10-05/07."""
    stored = reports.find(request.session, number) if "/" in number else None
    if stored is None:
        if number:
            request.send_text("report-no-such", number=number_text(number[:40], request.words))
        else:
            request.send_text("evidence-zip-how")
        return
    _enqueue_bundle(request, stored)


def handle_button(request: RequestContext, stored: StoredReport, _detail: str) -> None:
    """Handle the button of a coordinator's card; the file is sent to the admin's own chat, never to a group."""
    if request.may("evidence.export"):
        _enqueue_bundle(request, stored)
    else:
        request.answer_callback("evidence-zip-only-admin", alert=True)


def withheld(session: Session, stored: StoredReport) -> str | None:
    """Return why a report goes to no investigator: `family`, `reporter` (no consent), or None."""
    if stored.attack.family_objects:
        return "family"
    reporter = stored.reporter_id
    return None if reporter is None or people.get(session, reporter).agrees_to("court") else "reporter"


def _enqueue_bundle(request: RequestContext, stored: StoredReport) -> None:
    number = stored.attack.number or stored.attack.id
    if why := withheld(request.session, stored):
        request.send_text(f"evidence-zip-withheld-{why}", number=number_text(number, request.words))
        return
    size = sum(file.size or 0 for file in evidence.list_by_report(request.session, stored.attack.id))
    if size > LARGEST:
        slots = {"number": number_text(number, request.words), "size": -(-size // (1024 * 1024))}
        request.send_text("evidence-zip-too-big", **slots)
        return
    content = {"number": number, "language": request.words.language}
    outbox.enqueue(request.session, request.now, request.me.chat_id, "bundle", content)
    request.audit("evidence.export", number)
    if request.chat_id != request.me.chat_id:
        request.answer_callback("evidence-zip-coming")


def write_bundle(
    session: Session, context: AppContext, number: str, language: str, target: IO[bytes]
) -> Bundle:
    """Write the ZIP. Raises LookupError when there is no such report, Withheld when it goes to nobody outside, OSError
    when it cannot be written."""
    stored = reports.find(session, number)
    if stored is None:
        raise LookupError(number)
    if why := withheld(session, stored):
        raise Withheld(why)
    files = evidence.list_by_report(session, stored.attack.id)
    with Bag(target, f"balagh-{number.replace('/', '-')}", context.clock()) as bag:
        items = [_add_file(bag, context.files, file, n) for n, file in enumerate(files, 1)]
        for name, text in _build_documents(session, context, stored, items, language):
            bag.add(name, [text.encode()])
        lacking = proofs.add_proofs(bag, session, stored.attack, files)
        info = {"External-Identifier": number} | ({"Roots-Not-Rebuilt": lacking} if lacking else {})
        bag.finish(info, {"verify.py": _VERIFIER.read_bytes()})
    inside = sum(item.name is not None for item in items)
    return Bundle(inside, len(items) - inside)


def _build_documents(
    session: Session, context: AppContext, stored: StoredReport, items: list[Item], language: str
) -> list[tuple[str, str]]:
    """Build the record's current state, all its states, and the sheet."""
    words, zone, now = context.words(language), context.settings.zone, context.clock()
    states = review_queue.list_revisions(session, stored.attack.id)
    history = [(cards.describe_revision(session, state, words), state.document) for state in states]
    who = cards.read_pseudonym(session, stored.reporter_id)
    revisions = [
        {
            "revision": state.revision,
            "verb": state.verb,
            "who": cards.read_pseudonym(session, state.person_id),
            "at": state.at.astimezone(zone).isoformat(),
            "why": state.reason,
            "record": state.document,
        }
        for state in states
    ]
    made = provenance.document(stored.attack.number or stored.attack.id, revisions, items, zone)
    return [
        ("provenance.json", json.dumps(made, ensure_ascii=False, indent=2) + "\n"),
        ("report.json", json.dumps(to_document(stored.attack, zone), ensure_ascii=False, indent=2) + "\n"),
        ("history.json", json.dumps(revisions, ensure_ascii=False, indent=2) + "\n"),
        (f"sheet.{words.language}.txt", views.sheet(stored.attack, who, history, items, zone, now, words)),
    ]


def _add_file(bag: Bag, store: FileStore, file: StoredFile, number: int) -> Item:
    """Add one file if it is still as received: read it once to compare and once to copy."""
    if file.state in _ABSENT or file.sha256 is None:
        return Item(file, None, file.state if file.state in _ABSENT else "gone")
    try:
        if not file.sha256 or not store.is_intact(file.sha256):
            return Item(file, None, "changed")
        ending = _ENDINGS.guess_extension(file.mime_type or "") or {"photo": ".jpg"}.get(file.kind, "")
        name = f"evidence/{number:02d}-{file.kind}{ending}"
        with store.open(file.sha256) as source:
            # Photos and videos are compressed already.
            bag.add(name, iter(lambda: source.read(_CHUNK), b""), compress=False)
    except Missing:
        return Item(file, None, "gone")
    return Item(file, name)
