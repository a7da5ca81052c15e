"""Send the picture of a statement: scheduled in the statement's transaction, drawn in a later step.

A failing picture never affects its statement. Due pictures are stored in the database, so that a crash between
the two steps loses nothing.
"""

from datetime import timedelta

from sqlmodel import Session

from bot.monitoring.failures import Apart
from bot.services import release
from bot.services.context import AppContext
from bot.services.publishing import late_notices, pictures
from bot.views.chart.data import PublicPicture
from bot.views.chart.draw import png
from bot.views.publishing.late_notice import Subject
from storage.engine.database import Database
from storage.repositories.operations import key_values
from storage.repositories.publishing import approvals, publications
from storage.repositories.publishing.publications import Publication

WEEK = timedelta(days=7)
#: How often a picture is tried; one try per run of the scheduler.
MOST_TRIES = 10
#: Key prefix, followed by the statement's number: how often its picture was tried. Written in the statement's
#: transaction.
_OWED = "picture/owed/"


def schedule_picture(session: Session, context: AppContext, publication_id: int) -> None:
    """Schedule a statement's picture in the statement's transaction."""
    if context.settings.digest_picture:
        key_values.write(session, f"{_OWED}{publication_id}", "0")


def cancel_picture(session: Session, publication_id: int) -> None:
    """Cancel the statement's picture if it is not sent yet."""
    key_values.forget(session, f"{_OWED}{publication_id}")


def cancel_all_pictures(session: Session) -> None:
    """Cancel all pictures that are not sent yet: after a restore it is unknown which were published."""
    for publication_id in key_values.list_by_prefix(session, _OWED):
        cancel_picture(session, int(publication_id))


def send_due_pictures(database: Database, context: AppContext) -> int:
    """Draw every due picture and enqueue it below its statement. Returns how many.

    A failing one is reported to the coordinators, tried again at the next call, and given up after MOST_TRIES.
    Errors are raised as one BaseExceptionGroup at the end.
    """
    with database.reading() as session:
        owed = sorted(int(publication_id) for publication_id in key_values.list_by_prefix(session, _OWED))
    apart, sent = Apart(), 0
    for publication_id in owed:
        with apart.step() as step:
            sent += _send_picture(database, context, publication_id)
        if step.error is not None:
            with apart.step(), database.transaction() as session:
                subject = _subject(publications.get(session, publication_id))
                late_notices.report_late(session, context, "picture", subject, step.error)
    apart.finish()
    return sent


def _send_picture(database: Database, context: AppContext, publication_id: int) -> bool:
    """Send one picture. The try is counted first, so that a picture that kills the process is given up, too."""
    with database.transaction() as session:
        publication = _count_try(session, context, publication_id)
    if publication is None:
        return False
    words = context.words(publication.language)
    first = publication.day - (WEEK - timedelta(days=1) if publication.edition == "weekly" else timedelta(0))
    with database.reading() as session:
        sheet = approvals.find(session, publication.approval_id) if publication.approval_id else None
        if sheet is None:
            picture = pictures.gather_picture(session, context, first, publication.day, words)
        elif sheet.pictures is not None:  # the one that was approved
            picture = pictures.JSON.validate_python(sheet.pictures[publication.language])
    if sheet is not None and sheet.pictures is None:
        with database.transaction() as session:
            cancel_picture(session, publication_id)
        return False
    drawn = PublicPicture(context.files.put(png(picture)), pictures.build_alt_text(picture, words))
    with database.transaction() as session:
        if key_values.read(session, f"{_OWED}{publication_id}") is None:
            return False  # it was cancelled meanwhile
        cancel_picture(session, publication_id)
        release.post_picture(session, context, publication.chat_id, publication_id, drawn)
        late_notices.report_recovered(session, context, "picture", _subject(publication))
    return True


def _count_try(session: Session, context: AppContext, publication_id: int) -> Publication | None:
    """Count one more try. Returns None when the picture must not be drawn now or any more."""
    name = f"{_OWED}{publication_id}"
    tries, publication = (
        int(key_values.read(session, name) or 0),
        publications.find_by_id(session, publication_id),
    )
    if publication is not None and publication.state == "unsure":
        return None  # a coordinator decides first
    if (
        publication is None
        or publication.state not in ("claimed", "posted")
        or not context.settings.digest_picture
    ):
        key_values.forget(session, name)
        return None
    if tries >= MOST_TRIES:
        key_values.forget(session, name)
        late_notices.report_given_up(session, context, "picture", _subject(publication))
        return None
    key_values.write(session, name, str(tries + 1))
    return publication


def _subject(publication: Publication) -> Subject:
    return Subject(publication.edition, publication.day, (publication.language,))
