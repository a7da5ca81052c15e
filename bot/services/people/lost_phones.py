"""A phone in other hands: access ends, its chat is emptied, nothing more is said there. And a new phone."""

from bot.services.context import Work
from bot.services.lookups import person_called
from bot.services.people import chat_cleanup, joining
from bot.views.escape import inert
from bot.views.people import joining as screens
from bot.views.summary import number_named
from storage.repositories.messages import outbox
from storage.repositories.people import people
from storage.repositories.people.people import Person
from storage.repositories.review import pending_inputs


def taken(work: Work, argument: str) -> None:
    """/taken A-03."""
    person = person_called(work, argument)
    if person is None:
        _ask_who(work, "taken", argument)
        return
    work.tell(_take(work, person), who=number_named(person.pseudonym, work.words))


def pressed(work: Work, person_id: int) -> None:
    """The button on a report's card."""
    person = people.by_id(work.session, person_id)
    work.answer(_take(work, person), who=number_named(person.pseudonym, work.words), alert=True)


def _take(work: Work, person: Person) -> str:
    """Do it. Returns the text that says what was done."""
    if person.id == work.me.id:
        return "taken-own"
    if people.is_taken(work.session, person):
        return "taken-already"
    people.taken(work.session, person, work.now)
    pending_inputs.over(work.session, person.id)
    chat_cleanup.at_once(work.session, work.house, person.chat_id, "taken", work.now)
    outbox.keep(work.session, work.now, person.chat_id, "no-menu", {})
    work.note("person.taken", person.pseudonym)
    return "taken-done"


def _ask_who(work: Work, command: str, typed: str) -> None:
    """Nobody is called so; or nobody was named."""
    if typed:
        work.tell(f"{command}-how", given=inert(typed[:40]))
    else:
        work.tell(f"{command}-whose")


def restore(work: Work, argument: str) -> None:
    """/restore A-03: the phone is back; what was deleted is not."""
    person = person_called(work, argument)
    if person is None or not people.is_taken(work.session, person):
        _ask_who(work, "restore", argument)
        return
    people.give_back(work.session, person, work.now)
    work.note("person.restore", person.pseudonym)
    content = {"role": person.role, "language": person.language or work.words.language}
    outbox.keep(work.session, work.now, person.chat_id, "menu", content)
    work.tell("restore-done", who=number_named(person.pseudonym, work.words))


def new_phone(work: Work, argument: str) -> None:
    """/phone A-03: a link with which this pseudonym goes on in another chat; the old chat is cut off then."""
    person = person_called(work, argument)
    if person is None:
        _ask_who(work, "phone", argument)
        return
    code, expires = joining.invite_as(work.session, work.house, person.role, work.me.id, person.id)
    work.note("invite.move", person.pseudonym)
    link = joining.link(work.session, code)
    work.say(screens.new_phone(person.pseudonym, link, expires, work.house.settings.zone, work.words))
