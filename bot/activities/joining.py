"""Joining with an invitation, choosing a language; and what a stranger gets."""

from datetime import datetime, timedelta

from sqlmodel import Session

from bot.activities.work import House, Work
from bot.screens import joining as screens
from storage import audit, outbox, people
from storage.database import Database

#: A stranger gets the neutral line once in this time (seconds), and all strangers together this many a minute.
STRANGER_PAUSE_S = 3600
STRANGERS_A_MINUTE = 20


def invite(database: Database, house: House, role: str) -> tuple[str, datetime]:
    """Make an invitation: its secret code (kept only as a hash) and when it expires."""
    with database.transaction() as session:
        return invite_as(session, house, role, None)


def invite_as(session: Session, house: House, role: str, by: int | None) -> tuple[str, datetime]:
    """The same inside a transaction, by a person (None: the command line)."""
    now = house.clock()
    code, expires = house.new_secret(), now + timedelta(days=house.settings.invite_days)
    number = people.invite(session, code, role, now, expires)
    audit.note(session, now, by, "invite.make", f"invite/{number}", role=role)
    return code, expires


def stranger(work: Work) -> None:
    """Whoever has not joined: one neutral line, seldom; nothing about what the bot does."""
    if people.may_greet(work.session, work.chat_id, work.now, STRANGER_PAUSE_S, STRANGERS_A_MINUTE):
        work.say(screens.stranger(work.house.catalogue))


def join(work: Work, code: str) -> None:
    """Come in with an invitation's code; a code that does not hold looks the same as none."""
    person = people.accept(work.session, code, work.chat_id, work.now)
    if person is None:
        if work.person is None:
            stranger(work)
        else:
            greet(work)
        return
    work.person = person
    work.note("person.join", person.pseudonym, role=person.role)
    work.say(screens.choose_language(work.house.catalogue))


def greet(work: Work) -> None:
    """/start and /help of somebody who joined."""
    if work.me.language is None:
        work.say(screens.choose_language(work.house.catalogue))
    else:
        work.say(screens.help_text(work.me.role, work.words))


def ask_language(work: Work) -> None:
    """/language."""
    work.say(screens.choose_language(work.house.catalogue))


def choose_language(work: Work, language: str, message_id: int | None) -> None:
    """A language was chosen: everything from now on is in it, the command menu too."""
    if language not in work.house.catalogue.languages:
        return
    people.set_language(work.session, work.me.id, language)
    work.person = people.by_id(work.session, work.me.id)
    work.note("language.choose", work.me.pseudonym, language=language)
    if message_id is not None:
        work.delete(message_id)
    outbox.keep(work.session, work.now, work.chat_id, "menu", {"role": work.me.role, "language": language})
    work.say(screens.welcome(work.me.role, work.me.pseudonym, work.words))
