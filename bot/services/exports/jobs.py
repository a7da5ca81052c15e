"""Export jobs: write the requested files outside the inbox worker, completely or not at all, and delete them
once sent.

Files are encrypted from the first byte: somebody who takes the disk cannot read pending exports.
"""

import logging
import math
import shutil
import time
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain, islice
from pathlib import Path
from typing import BinaryIO, cast

from sqlmodel import Session

from bot.formats.formats import FORMATS
from bot.formats.redaction import RedactedBatch
from bot.formats.xlsx import TooManyRows
from bot.i18n.words import Words
from bot.services.context import AppContext, build_content
from bot.services.exports import writing
from bot.services.exports.dialog import build_choice, build_request, card_key, file_card_keys, may_export
from bot.services.exports.writing import ExportRequest
from bot.views.exports import dialog as views
from bot.views.message import Message
from storage.crypto.file import Writer, open_file, plain_size
from storage.engine.database import Database
from storage.repositories.exports import export_jobs
from storage.repositories.exports.export_jobs import Job
from storage.repositories.messages import cards, outbox
from storage.repositories.people import people

log = logging.getLogger(__name__)

#: The largest file to send, in bytes: Telegram's limit is 50 MB, and an upload is a little larger than its file.
MOST_BYTES = 49_000_000
MOST_PARTS = 100
#: Pause in seconds between two batches, so that taps are processed while a file is written.
REST_S = 0.0012


class Cancelled(Exception):
    """The export was stopped by the person or by the end of the program."""


@dataclass(slots=True)
class CancelToken:
    """Progress of an export, and the signal to stop it."""

    count: int = 0
    done: int = 0
    stop: bool = False

    def __call__(self, done: int) -> None:
        if self.stop:
            raise Cancelled
        self.done = done
        time.sleep(REST_S)


def export_folder(context: AppContext) -> Path:
    """Return the folder that holds files until they are sent."""
    return context.settings.data_dir / "exports"


def recover_jobs(database: Database, context: AppContext) -> None:
    """Recover after any stop: restart unfinished jobs and delete incomplete files."""
    with database.transaction() as session:
        for job in export_jobs.list_in_state(session, "working"):
            export_jobs.change(session, job.id, state="waiting")
        kept = {name for job in export_jobs.list_in_state(session, "made") for name in job.files}
    if export_folder(context).is_dir():
        for path in export_folder(context).iterdir():
            if not any(name.startswith(f"{path.name}/") for name in kept):
                shutil.rmtree(path, ignore_errors=True)


def claim_next(database: Database, context: AppContext) -> tuple[Job, int] | None:
    """Claim the next job. Returns it with the number of records it will hold."""
    with database.transaction() as session:
        for job in export_jobs.list_in_state(session, "waiting"):
            if not _is_allowed(session, job):
                _end_job(session, context, job, "failed", "export-failed-right")
                continue
            export_jobs.change(session, job.id, state="working")
            return job, sum(writing.count_by_state(session, context, build_request(job)).values())
    return None


def _is_allowed(session: Session, job: Job) -> bool:
    """Whether the person still has the right; checked before writing and before sending."""
    person = people.find_by_chat(session, job.chat_id)
    return (
        person is not None and person.id == job.person_id and may_export(person.role, job.request["profile"])
    )


def show_progress(database: Database, context: AppContext, job: Job, watch: CancelToken) -> None:
    """Show the progress on the card, and stop the job if the person cancelled it."""
    with database.transaction() as session:
        now = export_jobs.find(session, job.id)
        if now is None or now.state != "working":
            watch.stop = True
            return
        words = _words_for(session, context, job)
        _show_card(
            session,
            context,
            job,
            views.progress_card(build_choice(job), watch.done, watch.count, words),
            words,
        )


def write_files(database: Database, context: AppContext, job: Job, watch: CancelToken) -> list[Path]:
    """Write the file; as a ZIP or in parts where it is too large to send. Raises OSError, TooManyRows,
    Cancelled.
    """
    export_request = build_request(job)
    target = export_folder(context) / str(job.id)
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True, mode=0o700)
    with database.reading() as session:
        whole = _write(
            writing.read_records(session, context, export_request, watch), context, export_request, target, ""
        )
        watch.done = max(watch.count, 1)
    size = plain_size(whole)
    if size <= MOST_BYTES:
        return [whole]
    whole.unlink()
    parts = math.ceil(size * 1.1 / MOST_BYTES)
    while parts <= MOST_PARTS:
        made = _write_parts(database, context, export_request, target, parts, watch)
        if all(plain_size(path) <= MOST_BYTES for path in made):
            return made
        for path in made:
            path.unlink()
        parts *= 2
    raise OSError(0, "too large to send")


def _write_parts(
    database: Database,
    context: AppContext,
    export_request: ExportRequest,
    target: Path,
    parts: int,
    watch: CancelToken,
) -> list[Path]:
    """Write several files, each complete in itself."""
    made: list[Path] = []
    with database.reading() as session:
        count = sum(writing.count_by_state(session, context, export_request).values())
        batches = writing.read_records(session, context, export_request, watch)
        each = max(1, math.ceil(count / parts))
        while (first := next(batches, None)) is not None:
            take = max(1, round(each / max(first.count, 1)))
            some = chain([first], islice(batches, take - 1))
            made.append(_write(some, context, export_request, target, f"-{len(made) + 1}"))
    return made


def _write(
    released: Iterator[RedactedBatch],
    context: AppContext,
    export_request: ExportRequest,
    target: Path,
    part: str,
) -> Path:
    form = FORMATS[export_request.kind]
    name = (
        f"balagh-{export_request.first}--{export_request.last}-{export_request.profile}{part}.{form.suffix}"
    )
    path = target / name
    with _open_encrypted(path, context) as out:
        form.write(released, out, replace(writing.build_policy(context, export_request), scratch=target))
    if form.packed or plain_size(path) <= MOST_BYTES:
        return path
    packed = target / (f"{path.stem}.kmz" if form.suffix == "kml" else f"{name}.zip")
    with (
        _open_encrypted(packed, context) as out,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("doc.kml" if form.suffix == "kml" else name, "w", force_zip64=True) as member,
        open_file(path, context.files.keys) as plain,
    ):
        shutil.copyfileobj(plain, member)
    path.unlink()
    return packed


def _open_encrypted(path: Path, context: AppContext) -> BinaryIO:
    return cast(BinaryIO, Writer(path.open("wb"), context.files.keys.keys[0]))


def complete_job(database: Database, context: AppContext, job: Job, paths: list[Path], count: int) -> None:
    """Enqueue the files and write the audit line in one transaction, if the person still has the right."""
    with database.transaction() as session:
        now = export_jobs.find(session, job.id)
        if now is None or now.state != "working":
            shutil.rmtree(export_folder(context) / str(job.id), ignore_errors=True)
            return
        if not _is_allowed(session, job):
            shutil.rmtree(export_folder(context) / str(job.id), ignore_errors=True)
            _end_job(session, context, job, "failed", "export-failed-right")
            return
        words, chosen = _words_for(session, context, job), build_choice(job)
        names = [f"{job.id}/{path.name}" for path in paths]
        export_jobs.change(session, job.id, state="made", files=names)
        _show_card(session, context, job, views.finished_card(chosen, count, len(names), words), words)
        for n, name in enumerate(names):
            caption = views.caption(chosen, count, n + 1, len(names), words)
            outbox.enqueue(
                session, context.clock(), job.chat_id, "file", {"path": name, "caption": caption},
                card=f"export/{job.id}/{n}",
            )  # fmt: skip
        writing.audit_export(session, context, build_request(job), job.person_id, count)


def fail_job(database: Database, context: AppContext, job: Job, error: Exception) -> None:
    """Mark the job as failed and show the reason on the card."""
    shutil.rmtree(export_folder(context) / str(job.id), ignore_errors=True)
    with database.transaction() as session:
        if isinstance(error, Cancelled):
            return
        if isinstance(error, TooManyRows):
            _end_job(session, context, job, "failed", "export-failed-rows")
        elif isinstance(error, OSError):
            _end_job(session, context, job, "failed", "export-failed-disk")
        else:
            error_id = context.new_id()[-6:]
            log.error("a file could not be made", extra={"error_id": error_id, "kind": type(error).__name__})
            _end_job(session, context, job, "failed", "export-failed-other", error=error_id)


def delete_sent_files(database: Database, context: AppContext) -> bool:
    """Delete sent files from the disk. A job whose file is missing before it was sent is restarted.

    Returns whether files are still pending in the outbox.
    """
    waiting = False
    with database.transaction() as session:
        for job in export_jobs.list_in_state(session, "made"):
            keys = file_card_keys(job)
            if not export_jobs.has_pending_files(session, keys):
                shutil.rmtree(export_folder(context) / str(job.id), ignore_errors=True)
                export_jobs.change(session, job.id, state="sent", files=[])
                for card in keys:
                    cards.forget(session, card)
            elif not all((export_folder(context) / name).exists() for name in job.files):
                export_jobs.drop_pending_files(session, keys)
                export_jobs.change(session, job.id, state="waiting", files=[])
            else:
                waiting = True
    return waiting


def _end_job(
    session: Session, context: AppContext, job: Job, state: str, text_id: str, **slots: object
) -> None:
    words = _words_for(session, context, job)
    export_jobs.change(session, job.id, state=state, files=[])
    _show_card(session, context, job, views.failure_card(build_choice(job), words, text_id, **slots), words)


def _show_card(session: Session, context: AppContext, job: Job, view: Message, words: Words) -> None:
    outbox.upsert(session, context.clock(), job.chat_id, card_key(job.id), build_content(view, words))


def _words_for(session: Session, context: AppContext, job: Job) -> Words:
    """Return the texts in the person's language, not in that of the file."""
    return context.catalogue.words(people.get(session, job.person_id).language)
