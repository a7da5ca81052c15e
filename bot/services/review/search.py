"""/find: records of any time, by what stands behind the command."""

from collections.abc import Iterator
from datetime import date, timedelta

from bot.domain.escape import escape
from bot.domain.parsing.time.ranges import DayRange
from bot.domain.search import Search, read_search
from bot.services.context import RequestContext
from bot.services.reports import form_context
from bot.services.review import cards
from bot.views.review import search as views
from storage.model.records import Attack
from storage.model.vocabulary import STATES
from storage.repositories.reports import reports

#: How many records are listed; all of them are counted.
SHOWN = 15
_BEGINNING = date(1970, 1, 1)


def find_reports(request: RequestContext, words: str) -> None:
    """List the records that fit the words, newest first, and count them by area. Words that are not understood search
    for nothing: the person is told which."""
    if not words:
        request.send_text("find-how")
        return
    search = read_search(words, form_context.build_form_context(request, "find"), _states(request))
    if search.unread or search.is_empty:
        request.send_text("find-not-read", words=escape((search.unread or words)[:100]))
        return
    found = [*_fitting(request, search)][::-1]
    areas = request.context.index.areas
    request.send(views.found(found, SHOWN, areas, request.zone, request.now, request.words))


def _states(request: RequestContext) -> dict[str, str]:
    """The words for states of a report, in every language."""
    every = [request.context.words(language) for language in request.context.catalogue.languages]
    return {words(f"code-state-{state}"): state for words in every for state in STATES}


def _fitting(request: RequestContext, search: Search) -> Iterator[Attack]:
    days = search.days or DayRange(_BEGINNING, request.today)
    start, end = (request.context.start_of(day) for day in (days.first, days.last + timedelta(days=1)))
    for stored in reports.stream_between(request.session, start, end):
        reporter = cards.read_pseudonym(request.session, stored.reporter_id) if search.pseudonym else None
        if search.fits(stored.attack, reporter or ""):
            yield stored.attack
