"""Which watched areas were silent: no report and no "nothing to report". Silence is never taken for quiet."""

from collections.abc import Collection
from datetime import date, timedelta

from sqlmodel import Session

from bot.domain.places.governorates import GOVERNORATES, governorate_named
from bot.services.context import House, Work
from bot.services.lookups import as_pseudonym
from bot.views.escape import inert
from bot.views.review import coverage as screens
from bot.views.summary import number_named
from storage.repositories.people import people
from storage.repositories.reports import reports
from storage.repositories.review import coverage

LONGEST_AREA = 40
#: A report in one of these states tells nothing of its area.
_NOTHING = ("withdrawn", "rejected")


def quiet(work: Work) -> None:
    """/quiet: nothing to report today, in one tap."""
    today = work.house.day_of(work.now)
    if coverage.quiet(work.session, work.me.id, today, work.now):
        work.note("area.quiet", work.me.pseudonym, day=today.isoformat())
    work.tell("quiet-noted", day=number_named(today.isoformat(), work.words))


def cover(work: Work, argument: str) -> None:
    """/cover: who covers what · /cover A-01 Idlib · /cover A-01 none."""
    pseudonym, _, area = (part.strip() for part in argument.partition(" "))
    if not pseudonym:
        _list(work)
        return
    everyone = people.with_role(work.session, "responder", "coordinator", "admin")
    person = next((p for p in everyone if p.pseudonym == as_pseudonym(pseudonym)), None)
    if person is None or not area:
        work.tell("cover-how", given=inert(argument[:60]))
        return
    if area.casefold() in ("none", "-", "لا"):
        coverage.uncover(work.session, person.id)
    else:
        known = governorate_named(area)
        coverage.cover(work.session, person.id, known.pcode if known else area[:LONGEST_AREA])
    work.note("area.cover", person.pseudonym, area=area)
    _list(work)


def _list(work: Work) -> None:
    covered = {
        area: [people.by_id(work.session, person).pseudonym for person in covering]
        for area, covering in coverage.covered(work.session).items()
    }
    named = {area: area_name(area, work.words.language) for area in covered}
    work.say(screens.covered([(named[area], who) for area, who in covered.items()], work.words))


def area_name(area: str, language: str) -> str:
    """A governorate in the reader's language; a team as it was called."""
    known = GOVERNORATES.get(area)
    if known is None:
        return area
    return known.name_ar if language == "ar" else known.name


def silent(session: Session, house: House, day: date) -> list[str]:
    """Watched areas from which nothing came that day."""
    watched = coverage.covered(session)
    if not watched:
        return []
    records = [
        filed
        for filed in reports.stream(session, house.start_of(day), house.start_of(day + timedelta(days=1)))
        if filed.attack.state not in _NOTHING
    ]
    struck = {filed.attack.place.governorate_pcode for filed in records}
    told = {filed.reporter_id for filed in records} | coverage.quiet_on(session, day)
    return [area for area, covering in watched.items() if area not in struck and not told & set(covering)]


def confirmed_quiet(session: Session, days: Collection[date]) -> set[date]:
    """Those of the days on which somebody of every watched area said that there was nothing to report."""
    watched = coverage.covered(session) if days else {}
    said = {day: coverage.quiet_on(session, day) for day in (days if watched else ())}
    return {day for day, who in said.items() if all(who & set(covering) for covering in watched.values())}
