"""Joining with an invitation, choosing a language, and the reply to unknown chats."""

from datetime import datetime, timedelta

from sqlmodel import Session

from bot.services import coordinator_chats
from bot.services.context import AppContext, Recipient, RequestContext, send_message
from bot.services.people import chat_cleanup, consent
from bot.views.people import joining as views
from bot.views.summary import number_text
from storage.audit import audit_log
from storage.engine.database import Database
from storage.repositories.messages import outbox
from storage.repositories.operations import key_values
from storage.repositories.people import chats, invitations, people, voiding
from storage.repositories.people.people import Person

#: An unknown chat gets the neutral line once in this time (seconds), and all unknown chats at most this many a
#: minute.
STRANGER_PAUSE_S = 3600
STRANGERS_A_MINUTE = 20


def create_invitation(database: Database, context: AppContext, role: str) -> tuple[str, datetime]:
    """Create an invitation. Returns its secret code (stored only as a hash) and when it expires."""
    with database.transaction() as session:
        return invite_person(session, context, role, None)


def void_invitations(database: Database, context: AppContext) -> int:
    """Void every open invitation. Returns how many there were."""
    now = context.clock()
    with database.transaction() as session:
        count = voiding.void_open(session, now)
        audit_log.note(session, now, None, "invite.void", "invite", count=count)
        return count


def invite_person(
    session: Session, context: AppContext, role: str, by: int | None, person_id: int | None = None
) -> tuple[str, datetime]:
    """Create an invitation in this transaction, by a person (None: the command line).

    `person_id`: a member who moves to another phone.
    """
    now = context.clock()
    code, expires = context.new_secret(), now + timedelta(days=context.settings.invite_days)
    number = invitations.create(session, code, role, now, expires, by=by, person_id=person_id)
    audit_log.note(session, now, by, "invite.make", f"invite/{number}", role=role)
    return code, expires


def build_link(session: Session, code: str) -> str:
    """Build the link that carries an invitation's code."""
    return f"https://t.me/{key_values.read(session, 'bot/username') or ''}?start={code}"


def greet_unknown_chat(request: RequestContext) -> None:
    """Send an unknown chat one neutral line, rarely, that says nothing about the bot's purpose."""
    if chats.may_greet(request.session, request.chat_id, request.now, STRANGER_PAUSE_S, STRANGERS_A_MINUTE):
        request.send(views.unknown_chat_line(request.context.catalogue))


def join_with_code(request: RequestContext, code: str) -> None:
    """Join with an invitation's code. An invalid code looks the same as none."""
    confirmed = not request.context.settings.join_confirmed
    accepted = invitations.redeem(request.session, code, request.chat_id, request.now, confirmed=confirmed)
    if accepted is None:
        if request.person is None:
            greet_unknown_chat(request)
        else:
            send_welcome(request)
        return
    person = request.person = accepted.person
    if accepted.left_chat is not None:
        _close_old_chat(request, accepted.left_chat, person.id)
    request.audit("person.join", person.pseudonym, role=person.role)
    if accepted.waits:
        _ask_admins(request, person)
        greet_unknown_chat(request)
        return
    request.send(views.choose_language(request.context.catalogue))


def _close_old_chat(request: RequestContext, chat_id: int, person_id: int) -> None:
    """Clear and silence the chat that a person left for another phone."""
    chats.silence(request.session, chat_id, person_id, request.now)
    chat_cleanup.clear_chat(request.session, chat_id, "taken", request.now)
    outbox.enqueue(request.session, request.now, chat_id, "remove_menu", {})


def _ask_admins(request: RequestContext, person: Person) -> None:
    """Send each admin a card with two buttons."""
    for admin in people.list_by_role(request.session, "admin"):
        to = request.context.recipient(admin)
        view = views.join_request(person.id, person.pseudonym, person.role, to.words)
        coordinator_chats.show_card(request.session, request.context, to, f"join/{person.id}", view)


def decide_join_request(request: RequestContext, verb: str, person_id: int) -> None:
    """Admit (`in`) or reject a person; the first admin's decision counts."""
    let_in = verb == "in"
    change = people.admit if let_in else people.reject
    person = change(request.session, person_id, request.now)
    request.remove_keyboard()
    if person is None:
        request.answer_callback("button-old")
        return
    request.audit("person.let_in" if let_in else "person.turn_away", person.pseudonym)
    who = number_text(person.pseudonym, request.words)
    request.answer_callback("join-let-in" if let_in else "join-turned-away", who=who)
    if let_in:
        view, to = views.choose_language(request.context.catalogue), request.context.words(None)
        send_message(request.session, request.context, Recipient(person.chat_id, to), view)


def send_welcome(request: RequestContext) -> None:
    """/start and /help of a member."""
    if request.me.language is None:
        request.send(views.choose_language(request.context.catalogue))
    elif consent.is_owed(request.me):
        consent.ask(request)
    else:
        request.send(views.help_text(request.me.role, request.words))


def ask_language(request: RequestContext) -> None:
    """/language."""
    request.send(views.choose_language(request.context.catalogue))


def choose_language(request: RequestContext, language: str) -> None:
    """Set the language of texts and of the command menu; then ask for consent once, else show the open report."""
    if language not in request.context.catalogue.languages:
        return
    people.set_language(request.session, request.me.id, language, request.now)
    request.person = people.get(request.session, request.me.id)
    request.audit("language.choose", request.me.pseudonym, language=language)
    request.delete_message()
    menu = {"role": request.me.role, "language": language}
    outbox.enqueue(request.session, request.now, request.chat_id, "set_menu", menu)
    if consent.is_owed(request.me):
        consent.ask(request)
    else:
        consent.welcome(request)
