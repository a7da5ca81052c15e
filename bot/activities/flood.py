"""Much at once from one chat: it is all kept and read one after another, after the others; and it is said once."""

from sqlmodel import Session

from bot.activities.work import House, content_for
from bot.screens.message import Screen, Text
from storage import chats, inbox, outbox, people

#: So many waiting updates of one chat are a flood; it is said once in this time.
MANY = 30
PAUSE_S = 600.0
TOLD_A_MINUTE = 100


def notice(session: Session, house: House, crowding: set[int]) -> None:
    """Tell who floods, if they joined, that it is read in turn."""
    now = house.clock()
    for chat_id in inbox.crowded(session, crowding, MANY):
        person = people.person_of(session, chat_id)
        if person is None or not chats.may_greet(session, chat_id, now, PAUSE_S, TOLD_A_MINUTE):
            continue
        words = house.catalogue.words(person.language)
        outbox.keep(session, now, chat_id, "say", content_for(Screen(Text(words("flood-wait"))), words))
