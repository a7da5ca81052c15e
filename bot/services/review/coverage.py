"""Coverage: areas without a report and without "nothing to report". A day without a message is not taken for quiet."""

from collections.abc import Collection
from datetime import date, timedelta

from sqlmodel import Session

from bot.domain.escape import escape
from bot.domain.parsing.text.lexicon import Lexicon
from bot.domain.parsing.text.tokens import tokenise
from bot.domain.places.admin1 import Areas, area_named
from bot.services.context import AppContext, RequestContext
from bot.services.lookups import normalise_pseudonym
from bot.views.review import coverage as views
from bot.views.summary import number_text
from storage.repositories.people import people
from storage.repositories.reports import reports
from storage.repositories.review import coverage

LONGEST_AREA = 40
#: A report in one of these states says nothing about its area.
_NOTHING = ("withdrawn", "rejected")


def confirm_quiet(request: RequestContext) -> None:
    """/quiet: confirm in one tap that there is nothing to report today."""
    day = request.today.isoformat()
    if coverage.add_quiet_day(request.session, request.me.id, request.today, request.now):
        request.audit("area.quiet", request.me.pseudonym, day=day)
    request.send_text("quiet-noted", day=number_text(day, request.words))


def set_coverage(request: RequestContext, argument: str) -> None:
    """/cover: list who covers what · /cover A-01 Idlib · /cover A-01 none."""
    pseudonym, _, area = (part.strip() for part in argument.partition(" "))
    if not pseudonym:
        _list(request)
        return
    everyone = people.list_by_role(request.session, "responder", "coordinator", "admin")
    person = next((p for p in everyone if p.pseudonym == normalise_pseudonym(pseudonym)), None)
    if person is None or not area:
        request.send_text("coverage-how", given=escape(argument[:60]))
        return
    if area == "-" or _means_none(area, request.context.lexicon):
        coverage.unassign(request.session, person.id)
    else:
        known = area_named(request.context.index.areas, area)
        coverage.assign(request.session, person.id, known.pcode if known else area[:LONGEST_AREA])
    request.audit("area.cover", person.pseudonym, area=area)
    _list(request)


def _means_none(typed: str, lexicon: Lexicon) -> bool:
    """Whether the whole text says no, or none, in any language."""
    tokens = tokenise(typed)
    hit = lexicon.find(tokens, 0, "answer:none", "answer:no") if tokens else None
    return hit is not None and hit.length == len(tokens)


def _list(request: RequestContext) -> None:
    covered = {
        area: [people.get(request.session, person).pseudonym for person in covering]
        for area, covering in coverage.list_assigned(request.session).items()
    }
    named = {area: area_name(request.context.index.areas, area, request.words.language) for area in covered}
    request.send(views.coverage_list([(named[area], who) for area, who in covered.items()], request.words))


def area_name(areas: Areas, area: str, language: str) -> str:
    """Return the administrative area in the reader's language; a team's name as it was typed."""
    known = areas.get(area)
    return known.name_in(language) if known else area


def find_silent_areas(session: Session, context: AppContext, day: date) -> list[str]:
    """Return the covered areas from which nothing was reported that day."""
    watched = coverage.list_assigned(session)
    if not watched:
        return []
    records = [
        stored
        for stored in reports.stream_between(
            session, context.start_of(day), context.start_of(day + timedelta(days=1))
        )
        if stored.attack.state not in _NOTHING
    ]
    attacked = {stored.attack.place.admin1_pcode for stored in records}
    heard_from = {stored.reporter_id for stored in records} | coverage.list_quiet(session, day)
    return [a for a, covering in watched.items() if a not in attacked and not heard_from & set(covering)]


def find_quiet_days(session: Session, days: Collection[date]) -> set[date]:
    """Return the days on which somebody confirmed "nothing to report" for every covered area."""
    watched = coverage.list_assigned(session) if days else {}
    confirmed = {day: coverage.list_quiet(session, day) for day in (days if watched else ())}
    return {day for day, who in confirmed.items() if all(who & set(c) for c in watched.values())}
