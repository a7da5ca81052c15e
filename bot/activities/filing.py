"""A report that came by phone or radio: a coordinator files it for whoever told it, with the same form."""

from dataclasses import replace

from bot.activities import reporting
from bot.activities.work import Work
from bot.screens import filing as screens
from storage import people

#: How many pseudonyms are offered as buttons.
MOST = 60


def begin(work: Work) -> None:
    """/file: for whom? In the coordinator's own chat, where the form will stand."""
    private = replace(work, chat_id=work.me.chat_id)
    told_by = [(p.id, p.pseudonym) for p in people.with_role(work.session, "responder")][:MOST]
    private.say(screens.for_whom(told_by, work.words))


def pressed(work: Work, person: str, message_id: int) -> None:
    """For this pseudonym, or for an outside source: the form begins."""
    if not (person.isascii() and person.isdigit() and len(person) < 16):
        work.answer("button-old")
        return
    known = {p.id: p.pseudonym for p in people.with_role(work.session, "responder")}
    if int(person) and int(person) not in known:
        work.answer("button-old")
        return
    work.delete(message_id)
    work.say(screens.filing_for(known.get(int(person)), work.words))
    reporting.begin_new(work, {"behalf": int(person) or None})
