"""Joining with an invitation, choosing a language; and what a stranger gets."""

from datetime import datetime, timedelta

from sqlmodel import Session

from bot.services.context import House, Work, content_for
from bot.services.people import chat_cleanup
from bot.views.people import joining as screens
from bot.views.summary import number_named
from storage.audit import audit_log
from storage.engine.database import Database
from storage.repositories.messages import outbox
from storage.repositories.operations import key_values
from storage.repositories.people import chats, invitations, people
from storage.repositories.people.people import Person

#: A stranger gets the neutral line once in this time (seconds), and all strangers together this many a minute.
STRANGER_PAUSE_S = 3600
STRANGERS_A_MINUTE = 20


def invite(database: Database, house: House, role: str) -> tuple[str, datetime]:
    """Make an invitation: its secret code (kept only as a hash) and when it expires."""
    with database.transaction() as session:
        return invite_as(session, house, role, None)


def invite_as(
    session: Session, house: House, role: str, by: int | None, person_id: int | None = None
) -> tuple[str, datetime]:
    """The same inside a transaction, by a person (None: the command line).

    With `person_id` for somebody who is here already and moves to another phone.
    """
    now = house.clock()
    code, expires = house.new_secret(), now + timedelta(days=house.settings.invite_days)
    number = invitations.invite(session, code, role, now, expires, person_id)
    audit_log.note(session, now, by, "invite.make", f"invite/{number}", role=role)
    return code, expires


def link(session: Session, code: str) -> str:
    """The link that carries an invitation's code."""
    return f"https://t.me/{key_values.read(session, 'bot/username') or ''}?start={code}"


def stranger(work: Work) -> None:
    """Whoever has not joined: one neutral line, seldom; nothing about what the bot does."""
    if chats.may_greet(work.session, work.chat_id, work.now, STRANGER_PAUSE_S, STRANGERS_A_MINUTE):
        work.say(screens.stranger(work.house.catalogue))


def join(work: Work, code: str) -> None:
    """Come in with an invitation's code; a code that does not hold looks the same as none."""
    confirmed = not work.house.settings.join_confirmed
    accepted = invitations.come_in(work.session, code, work.chat_id, work.now, confirmed=confirmed)
    if accepted is None:
        if work.person is None:
            stranger(work)
        else:
            greet(work)
        return
    person = work.person = accepted.person
    if accepted.left_chat is not None:
        _cut_off(work, accepted.left_chat)
    work.note("person.join", person.pseudonym, role=person.role)
    if accepted.waits:
        _ask_admins(work, person)
        stranger(work)
        return
    work.say(screens.choose_language(work.house.catalogue))


def _cut_off(work: Work, chat_id: int) -> None:
    """The chat somebody left for another phone: emptied, and silent."""
    chats.silence(work.session, chat_id, work.now)
    chat_cleanup.at_once(work.session, work.house, chat_id, "taken", work.now)
    outbox.keep(work.session, work.now, chat_id, "no-menu", {})


def _ask_admins(work: Work, person: Person) -> None:
    """Each admin gets a card with two buttons."""
    for admin in people.with_role(work.session, "admin"):
        words = work.house.catalogue.words(admin.language)
        screen = screens.wants_in(person.id, person.pseudonym, person.role, words)
        card = f"join/{person.id}/{admin.chat_id}"
        outbox.show(work.session, work.now, admin.chat_id, card, content_for(screen, words))


def decided(work: Work, person_id: int, *, let_in: bool, message_id: int) -> None:
    """An admin lets somebody in, or turns them away; the first one decides."""
    change = people.let_in if let_in else people.turn_away
    person = change(work.session, person_id, work.now)
    work.strip(message_id)
    if person is None:
        work.answer("button-old")
        return
    work.note("person.let_in" if let_in else "person.turn_away", person.pseudonym)
    work.answer(
        "join-let-in" if let_in else "join-turned-away", who=number_named(person.pseudonym, work.words)
    )
    if let_in:
        screen = screens.choose_language(work.house.catalogue)
        content = content_for(screen, work.house.catalogue.words(None))
        outbox.keep(work.session, work.now, person.chat_id, "say", content)


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
    people.set_language(work.session, work.me.id, language, work.now)
    work.person = people.by_id(work.session, work.me.id)
    work.note("language.choose", work.me.pseudonym, language=language)
    if message_id is not None:
        work.delete(message_id)
    outbox.keep(work.session, work.now, work.chat_id, "menu", {"role": work.me.role, "language": language})
    work.say(screens.welcome(work.me.role, work.me.pseudonym, work.words))
