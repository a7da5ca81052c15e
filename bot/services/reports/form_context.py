"""What the form knows besides the answers: the time, the places, and the person's recent reports."""

from datetime import timedelta

from bot.config.settings import Settings
from bot.domain.form.kinds.place import place_key
from bot.domain.form.step import Context, RecentReport
from bot.services.context import RequestContext
from bot.services.people import chat_cleanup
from storage.model.records import Place
from storage.repositories.reports import reports
from storage.repositories.reports.reports import ReportedPlace

#: How far back recently used places are looked up, and how many are offered.
LAST_PLACES_DAYS = 30
LAST_PLACES = 4
#: How many of the person's own reports are read.
MOST_READ = 40
#: An own report about the same place within this time may be the same attack.
SAME_ATTACK = timedelta(hours=2)


def build_form_context(request: RequestContext, step: str | None = None) -> Context:
    """Build the form's context. The person's own reports are read only when the place is asked."""
    own = _reported_places(request) if step in (None, "where") else []
    places: dict[str, Place] = {}
    for report in own:
        if report.place.method != "text_only":
            places.setdefault(place_key(report.place), _without_position(request, report.place))
    recent = tuple(
        RecentReport(report.number, report.place)
        for report in own
        if request.now - report.reported_at < SAME_ATTACK and report.state != "withdrawn"
    )
    return Context(
        now=request.now,
        zone=request.zone,
        index=request.context.index,
        lexicon=request.context.lexicon,
        parties=list_parties(request.context.settings),
        together=request.context.theatre.together,
        last_places=tuple(places.values())[:LAST_PLACES],
        recent_reports=recent,
    )


def _reported_places(request: RequestContext) -> list[ReportedPlace]:
    known = request.reported_places.get(request.me.id)
    if known is None:
        since = chat_cleanup.visible_since(request, place_history_hours(request))
        known = request.reported_places[request.me.id] = reports.list_recent_places(
            request.session, request.me.id, since, MOST_READ
        )
    return known


def place_history_hours(request: RequestContext) -> float:
    """How many hours back used places are offered: with chat clean-up, no further than /mine shows."""
    settings = request.context.settings
    return settings.mine_hours if settings.chat_cleanup else LAST_PLACES_DAYS * 24


def list_parties(settings: Settings) -> tuple[str, ...]:
    """List the parties that can be named. *Not known* comes first: it is never wrong."""
    given = settings.parties
    return ("unknown", *(party for party in given if party != "unknown")) if given else ()


def _without_position(request: RequestContext, place: Place) -> Place:
    """Return a used place as the gazetteer has it, without the exact position of an earlier attack."""
    known = request.context.index.by_pcode(place.pcode) if place.pcode else None
    return known.to_place() if known else place
