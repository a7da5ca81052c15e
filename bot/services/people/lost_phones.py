"""Lost or seized phone: revoke access, clear the chat and stop sending to it. And moving to a new phone."""

from bot.config.permissions import may
from bot.domain.escape import escape
from bot.services.context import RequestContext
from bot.services.lookups import find_person
from bot.services.people import chat_cleanup, joining
from bot.views.people import joining as views
from bot.views.summary import number_text
from storage.repositories.messages import outbox
from storage.repositories.people import people
from storage.repositories.people.people import Person
from storage.repositories.review import pending_inputs


def report_lost(request: RequestContext, argument: str) -> None:
    """/taken A-03."""
    person = find_person(request, argument)
    if person is None:
        _ask_person(request, "lost-phone", argument)
        return
    request.send_text(_lock(request, person), who=number_text(person.pseudonym, request.words))


def handle_button(request: RequestContext, person_id: int) -> None:
    """Handle the button on a report's card."""
    person = people.get(request.session, person_id)
    who = number_text(person.pseudonym, request.words)
    request.answer_callback(_lock(request, person), who=who, alert=True)


def _lock(request: RequestContext, person: Person) -> str:
    """Lock the phone. Returns the id of the text that says what was done."""
    if person.id == request.me.id:
        return "lost-phone-own"
    if people.is_locked(request.session, person):
        return "lost-phone-already"
    people.lock(request.session, person, request.now)
    pending_inputs.clear(request.session, person.id)
    chat_cleanup.clear_chat(request.session, person.chat_id, "taken", request.now)
    outbox.enqueue(request.session, request.now, person.chat_id, "remove_menu", {})
    request.audit("person.taken", person.pseudonym)
    if request.context.settings.coordinators_chat and may(person.role, "report.review"):
        request.send_text("lost-phone-group", who=number_text(person.pseudonym, request.words))
    return "lost-phone-done"


def _ask_person(request: RequestContext, command: str, typed: str) -> None:
    """Ask which person, when the pseudonym is unknown or missing."""
    if typed:
        request.send_text(f"{command}-how", given=escape(typed[:40]))
    else:
        request.send_text(f"{command}-whose")


def restore_access(request: RequestContext, argument: str) -> None:
    """/restore A-03: the phone is back. Deleted messages are not restored."""
    person = find_person(request, argument)
    if person is None or not people.is_locked(request.session, person):
        _ask_person(request, "restore", argument)
        return
    people.unlock(request.session, person, request.now)
    request.audit("person.restore", person.pseudonym)
    content = {"role": person.role, "language": person.language or request.words.language}
    outbox.enqueue(request.session, request.now, person.chat_id, "set_menu", content)
    request.send_text("restore-done", who=number_text(person.pseudonym, request.words))


def send_phone_link(request: RequestContext, argument: str) -> None:
    """/phone A-03: send a link that moves this pseudonym to another chat; the old chat then loses access."""
    person = find_person(request, argument)
    if person is None:
        _ask_person(request, "phone", argument)
        return
    me, role = request.me.id, person.role
    code, expires = joining.invite_person(request.session, request.context, role, me, person.id)
    request.audit("invite.move", person.pseudonym)
    link = joining.build_link(request.session, code)
    request.send(views.new_phone(person.pseudonym, link, expires, request.zone, request.words))
