"""A statement that was on its way when the process died, or due while a restored copy knew nothing: is it there?"""

from bot.activities import picture_sending
from bot.activities.work import House, Work, content_for
from bot.screens import statement as screens
from bot.screens.message import Screen, Text
from storage import audit, cards, outbox, parcels, people, publications
from storage.database import Database


def ask(database: Database, house: House, on_their_way: frozenset[int] = frozenset()) -> None:
    """A statement was on its way when the process died: the coordinators are asked whether it is there."""
    with database.transaction() as session:
        for _row, publication_id in parcels.interrupted(session, on_their_way):
            publication = publications.by_id(session, publication_id)
            if publication.state == "unsure":
                continue
            publications.set_state(session, publication_id, "unsure")
            audit.note(session, house.clock(), None, "publication.doubt", f"publication/{publication_id}")
            for person in people.with_role(session, "coordinator", "admin"):
                words = house.catalogue.words(person.language)
                screen = screens.is_it_there(publication_id, publication.day, publication.language, words)
                outbox.keep(session, house.clock(), person.chat_id, "say", content_for(screen, words))


def settle(work: Work, publication_id: int, *, there: bool, message_id: int) -> None:
    """A coordinator looked: the statement is in the channel, or it is not and goes out now."""
    publication = publications.find(work.session, publication_id)
    if publication is None or publication.state != "unsure":
        work.answer("button-old")
        work.strip(message_id)
        return
    parcels.settle(work.session, publication_id, "done" if there else "waiting", work.now)
    publications.set_state(work.session, publication_id, "posted" if there else "claimed")
    if there:
        picture_sending.let_go(work.session, publication_id)
    elif not cards.is_known(work.session, f"statement/{publication_id}/picture"):
        picture_sending.owe(work.session, work.house, publication_id)  # one that was held has none
    work.note("publication.settle", f"publication/{publication_id}", there=there)
    work.strip(message_id)
    work.say(Screen(Text(work.words("settled-there" if there else "settled-sent-again"))))
