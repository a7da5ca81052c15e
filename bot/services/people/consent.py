"""Informing and consent: one screen, in plain words, before somebody's reports are used outside the organisation.

Who joined is told what is kept, who reads it and how to stop, and ticks what it may be used for, each purpose by itself
(Every Casualty, Standards, "witness consent"). Nothing is ticked beforehand. The answer is kept with the version and a
digest of the text that was read, its language and the time; the audit log keeps each one. Messages are taken without an
answer: whoever is under fire is not turned away, and the report waits inside the organisation.
"""

import hashlib
from typing import Final

from bot.services.context import RequestContext
from bot.services.reports import open_report
from bot.views.people import consent as views
from bot.views.people import joining as joining_views
from storage.model.vocabulary import CONSENT_PURPOSES
from storage.repositories.people import people
from storage.repositories.people.people import Person

#: The version of what is told. Who answered an older one is asked again, and until then that answer holds.
VERSION: Final = 1


def is_owed(person: Person) -> bool:
    """Whether somebody did not answer to the present version."""
    return person.consent is None or person.consent["version"] < VERSION


def ask(request: RequestContext) -> None:
    """/consent: show the screen with what was agreed to so far."""
    ticks = "".join(str(int(request.me.agrees_to(purpose))) for purpose in CONSENT_PURPOSES)
    request.show_card(_card(request), views.screen(ticks, request.me.pseudonym, request.words), anew=True)


def handle_button(request: RequestContext, ticks: str, verb: str) -> None:
    """Handle a tick, *All* or *Save*. `ticks`: 0 or 1 for each purpose, as the card shows them."""
    if len(ticks) != len(CONSENT_PURPOSES) or set(ticks) - {"0", "1"}:
        request.answer_callback("button-old")
    elif verb in CONSENT_PURPOSES:
        n = CONSENT_PURPOSES.index(verb)
        ticks = f"{ticks[:n]}{1 - int(ticks[n])}{ticks[n + 1 :]}"
        request.show_card(_card(request), views.screen(ticks, request.me.pseudonym, request.words))
    elif verb in ("all", "save"):
        ticked = [verb == "all" or tick == "1" for tick in ticks]
        _give(request, [purpose for purpose, yes in zip(CONSENT_PURPOSES, ticked, strict=True) if yes])
    else:
        request.answer_callback("button-old")


def _give(request: RequestContext, purposes: list[str]) -> None:
    first, words = request.me.consent is None, request.words
    told = views.told(request.me.pseudonym, words)
    given = {
        "version": VERSION,
        "language": words.language,
        "text": hashlib.sha256(told.encode()).hexdigest(),
        "purposes": purposes,
    }
    people.set_consent(request.session, request.me.id, {**given, "at": request.now.isoformat()}, request.now)
    request.person = people.get(request.session, request.me.id)
    request.audit("consent.give", request.me.pseudonym, **given)
    request.show_card(_card(request), views.answered(purposes, words), last=True)
    if first:
        welcome(request)


def welcome(request: RequestContext) -> None:
    """Say what one can do now, and show the open report."""
    request.send(joining_views.welcome(request.me.role, request.me.pseudonym, request.words))
    open_report.redraw_open_card(request)


def _card(request: RequestContext) -> str:
    return f"consent/{request.chat_id}"
