"""Export jobs: write the requested files outside the inbox worker, completely or not at all; delete them once sent."""

import logging
import shutil
from pathlib import Path

from sqlmodel import Session

from bot.formats.writers.xlsx import TooManyRows
from bot.i18n.words import Words
from bot.services.context import AppContext, build_content
from bot.services.exports import files, writing
from bot.services.exports.dialog import build_choice, build_request, card_key, file_card_keys, may_export
from bot.services.exports.files import Cancelled, CancelToken
from bot.views.exports import dialog as views
from bot.views.message import Message
from storage.engine.database import Database
from storage.repositories.exports import export_jobs
from storage.repositories.exports.export_jobs import Job
from storage.repositories.messages import cards, outbox
from storage.repositories.people import people

log = logging.getLogger(__name__)


def export_folder(context: AppContext) -> Path:
    """Return the folder that holds files until they are sent."""
    return context.settings.data_dir / "exports"


def recover_jobs(database: Database, context: AppContext) -> None:
    """Recover after any stop: restart unfinished jobs and delete incomplete files."""
    with database.transaction() as session:
        for job in export_jobs.list_in_state(session, "working"):
            export_jobs.change(session, job.id, state="waiting")
        needed = {name for job in export_jobs.list_in_state(session, "made") for name in job.files}
    if export_folder(context).is_dir():
        for path in export_folder(context).iterdir():
            if not any(name.startswith(f"{path.name}/") for name in needed):
                shutil.rmtree(path, ignore_errors=True)


def claim_next(database: Database, context: AppContext) -> tuple[Job, int] | None:
    """Claim the next job. Returns it with the number of records it will hold."""
    with database.transaction() as session:
        for job in export_jobs.list_in_state(session, "waiting"):
            if not _is_allowed(session, job):
                _fail(session, context, job, "export-failed-right")
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


def show_progress(database: Database, context: AppContext, job: Job, token: CancelToken) -> None:
    """Show the progress on the card, and stop the job if the person cancelled it."""
    with database.transaction() as session:
        if not _is_running(session, job):
            token.stop = True
            return
        words = _words_for(session, context, job)
        view = views.progress_card(build_choice(job), token.done, token.count, words)
        _show_card(session, context, job, view, words)


def _is_running(session: Session, job: Job) -> bool:
    now = export_jobs.find(session, job.id)
    return now is not None and now.state == "working"


def write_files(database: Database, context: AppContext, job: Job, token: CancelToken) -> list[Path]:
    """Write the job's files. Raises OSError, TooManyRows, Cancelled."""
    return files.write_files(database, context, build_request(job), _job_folder(context, job), token)


def _job_folder(context: AppContext, job: Job) -> Path:
    return export_folder(context) / str(job.id)


def complete_job(
    database: Database, context: AppContext, job: Job, paths: list[Path], token: CancelToken
) -> None:
    """Enqueue the files and write the audit line in one transaction, if the person still has the right."""
    count = token.count
    with database.transaction() as session:
        running, allowed = _is_running(session, job), _is_allowed(session, job)
        if not (running and allowed):
            shutil.rmtree(_job_folder(context, job), ignore_errors=True)
            if running:
                _fail(session, context, job, "export-failed-right")
            return
        words, chosen = _words_for(session, context, job), build_choice(job)
        names = [f"{job.id}/{path.name}" for path in paths]
        export_jobs.change(session, job.id, state="made", files=names)
        finished = views.finished_card(chosen, count, len(names), token.left_out, words)
        _show_card(session, context, job, finished, words)
        for n, name in enumerate(names):
            caption = views.caption(chosen, count, n + 1, len(names), words)
            content, card = {"path": name, "caption": caption}, f"export/{job.id}/{n}"
            outbox.enqueue(session, context.clock(), job.chat_id, "file", content, card=card)
        writing.audit_export(session, context, build_request(job), job.person_id, count)


def fail_job(database: Database, context: AppContext, job: Job, error: Exception) -> None:
    """Mark the job as failed and show the reason on the card."""
    shutil.rmtree(_job_folder(context, job), ignore_errors=True)
    with database.transaction() as session:
        if isinstance(error, Cancelled):
            return
        if isinstance(error, TooManyRows):
            _fail(session, context, job, "export-failed-rows")
        elif isinstance(error, OSError):
            _fail(session, context, job, "export-failed-disk")
        else:
            error_id = context.new_id()[-6:]
            log.error("a file could not be made", extra={"error_id": error_id, "kind": type(error).__name__})
            _fail(session, context, job, "export-failed-other", error=error_id)


def delete_sent_files(database: Database, context: AppContext) -> bool:
    """Delete sent files from the disk. A job whose file is missing before it was sent is restarted.

    Returns whether files are still pending in the outbox.
    """
    waiting = False
    with database.transaction() as session:
        for job in export_jobs.list_in_state(session, "made"):
            keys = file_card_keys(job)
            if not export_jobs.has_pending_files(session, keys):
                shutil.rmtree(_job_folder(context, job), ignore_errors=True)
                export_jobs.change(session, job.id, state="sent", files=[])
                for card in keys:
                    cards.forget(session, card)
            elif not all((export_folder(context) / name).exists() for name in job.files):
                export_jobs.drop_pending_files(session, keys)
                export_jobs.change(session, job.id, state="waiting", files=[])
            else:
                waiting = True
    return waiting


def _fail(session: Session, context: AppContext, job: Job, text_id: str, **slots: object) -> None:
    words = _words_for(session, context, job)
    export_jobs.change(session, job.id, state="failed", files=[])
    _show_card(session, context, job, views.failure_card(build_choice(job), words, text_id, **slots), words)


def _show_card(session: Session, context: AppContext, job: Job, view: Message, words: Words) -> None:
    outbox.upsert(session, context.clock(), job.chat_id, card_key(job.id), build_content(view, words))


def _words_for(session: Session, context: AppContext, job: Job) -> Words:
    """Return the texts in the person's language, not in that of the file."""
    return context.words(people.get(session, job.person_id).language)
