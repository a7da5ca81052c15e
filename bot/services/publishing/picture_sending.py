"""Pictures follow their statements: each is owed from the statement's own transaction on, and drawn in a later step.

Nothing that happens to a picture touches its statement. What is owed lies in the database: a crash between the two
loses nothing.
"""

from datetime import timedelta

from sqlmodel import Session

from bot.monitoring.failures import Apart
from bot.services.context import AppContext
from bot.services.publishing import late_notices, pictures
from bot.views.chart.draw import png
from bot.views.publishing.late_notice import Subject
from storage.engine.database import Database
from storage.repositories.messages import outbox
from storage.repositories.operations import key_values
from storage.repositories.publishing import publications
from storage.repositories.publishing.publications import Publication

WEEK = timedelta(days=7)
#: How often a picture is tried; each try is made at another look of the schedule.
MOST_TRIES = 10
#: Under this name and the statement's number: how often its picture was tried. Noted in the statement's transaction.
_OWED = "picture/owed/"


def schedule_picture(session: Session, context: AppContext, publication_id: int) -> None:
    """Note, with the statement itself, that its picture is to follow."""
    if context.settings.digest_picture:
        key_values.write(session, f"{_OWED}{publication_id}", "0")


def cancel_picture(session: Session, publication_id: int) -> None:
    """The statement's picture, if one is still owed, does not follow any more."""
    key_values.forget(session, f"{_OWED}{publication_id}")


def cancel_all_pictures(session: Session) -> None:
    """No picture follows that is still owed: after a restore nobody knows which of them are out."""
    for publication_id in key_values.beginning_with(session, _OWED):
        cancel_picture(session, int(publication_id))


def send_due_pictures(database: Database, context: AppContext) -> int:
    """Draw every picture that is owed and keep it to be sent below its statement. Returns how many.

    One that fails is told to the coordinators, tried again at the next call, and given up after MOST_TRIES. Raises what
    they raised as one BaseExceptionGroup, when all were tried.
    """
    with database.reading() as session:
        owed = sorted(int(publication_id) for publication_id in key_values.beginning_with(session, _OWED))
    apart, sent = Apart(), 0
    for publication_id in owed:
        with apart.step() as step:
            sent += _send_picture(database, context, publication_id)
        if step.error is not None:
            with apart.step(), database.transaction() as session:
                subject = _subject(publications.by_id(session, publication_id))
                late_notices.report_late(session, context, "picture", subject, step.error)
    apart.finish()
    return sent


def _send_picture(database: Database, context: AppContext, publication_id: int) -> bool:
    """One picture. The try is noted before it is drawn: where drawing kills the process, that too comes to an end."""
    with database.transaction() as session:
        publication = _count_try(session, context, publication_id)
    if publication is None:
        return False
    words = context.catalogue.words(publication.language)
    first = publication.day - (WEEK - timedelta(days=1) if publication.edition == "weekly" else timedelta(0))
    with database.reading() as session:
        picture = pictures.gather_picture(session, context, first, publication.day, words)
    content = {
        "items": [["photo", None, context.files.put(png(picture))]],
        "caption": pictures.build_alt_text(picture, words),
    }
    with database.transaction() as session:
        if key_values.read(session, f"{_OWED}{publication_id}") is None:
            return False  # it was taken back meanwhile
        cancel_picture(session, publication_id)
        card = f"statement/{publication_id}/picture"
        outbox.enqueue(session, context.clock(), publication.chat_id, "album", content, card=card)
        late_notices.report_recovered(session, context, "picture", _subject(publication))
    return True


def _count_try(session: Session, context: AppContext, publication_id: int) -> Publication | None:
    """Count one more try. None when the picture is not to be drawn now, or not any more."""
    name = f"{_OWED}{publication_id}"
    tries, publication = int(key_values.read(session, name) or 0), publications.find(session, publication_id)
    if (
        publication is None
        or publication.state not in ("claimed", "posted")
        or not context.settings.digest_picture
    ):
        if publication is None or publication.state != "unsure":  # that one is decided by a coordinator
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
