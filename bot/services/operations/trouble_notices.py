"""Tell the coordinators of a trouble that only the person who runs the computer can end, and once when it is over."""

from collections.abc import Mapping

from bot.services.context import AppContext, send_message
from bot.services.coordinator_chats import list_chats
from bot.views.operations import troubles as views
from storage.engine.database import Database
from storage.repositories.operations import key_values

#: Prefix of the keys of the troubles that coordinators were told of.
_TOLD = "told/"


def tell_troubles(database: Database, context: AppContext, troubles: Mapping[str, bool | None]) -> None:
    """Tell of each trouble (a key of `views.TROUBLES`) that began or ended. None: nobody knows just now."""
    with database.reading() as session:
        told = {name for name in troubles if key_values.read(session, _TOLD + name)}
    for name, lasts in troubles.items():
        if lasts is None or lasts == (name in told):
            continue
        with database.transaction() as session:
            chats = list_chats(session, context)
            if not chats:
                continue  # those who join while it lasts are told
            if lasts:
                key_values.write(session, _TOLD + name, "yes")
            else:
                key_values.forget(session, _TOLD + name)
            for chat in chats:
                send_message(session, context, chat, views.notice(name, chat.words, lasts=lasts))
