"""The pictures of new sheets, drawn for the coordinators."""

from sqlmodel import Session

from bot.monitoring.failures import Apart
from bot.services.context import AppContext, send_content
from bot.services.coordinator_chats import list_chats
from bot.services.publishing import pictures
from bot.services.publishing.approval import sheets
from bot.views.chart.draw import png
from storage.engine.database import Database
from storage.repositories.operations import key_values
from storage.repositories.publishing import approvals

#: How often the picture of a sheet is begun.
MOST_TRIES = 3


def show_pictures(database: Database, context: AppContext) -> None:
    """Draw the pictures of new sheets and send them to the coordinators, who can approve then.

    A picture that cannot be drawn holds up no words: its statement goes out without one.
    """
    with database.reading() as session:
        due = approvals.list_pictures_due(session)
    apart = Apart()
    for number in due:
        with apart.step() as step:
            _show_pictures(database, context, number)
        if step.error is not None:
            with apart.step(), database.transaction() as session:
                _go_without(session, context, number)
    apart.finish()


def _go_without(session: Session, context: AppContext, number: int) -> None:
    approvals.change(session, number, pictures=None)
    sheets.refresh_cards(session, context, approvals.get(session, number), anew=True)


def _show_pictures(database: Database, context: AppContext, number: int) -> None:
    with database.transaction() as session:
        # Counted first: a picture that kills the process is given up, too.
        if key_values.next_number(session, f"picture/sheet/{number}") > MOST_TRIES:
            _go_without(session, context, number)
            return
        stored = approvals.get(session, number).pictures or {}
    drawn = []
    for language, data in stored.items():
        picture = pictures.JSON.validate_python(data)
        caption = pictures.build_alt_text(picture, context.words(language))
        drawn.append({"items": [["photo", None, context.files.put(png(picture))]], "caption": caption})
    with database.transaction() as session:
        sheet = approvals.get(session, number)
        if sheet.state != "shown":
            return
        approvals.change(session, number, picture_shown=True)
        for chat in list_chats(session, context):
            for content in drawn:
                send_content(session, context, chat, "album", content)
        sheets.refresh_cards(session, context, approvals.get(session, number), anew=True)
