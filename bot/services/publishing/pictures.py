"""Gather the data for the picture of a day or a period."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from pydantic import TypeAdapter
from sqlmodel import Session

from bot.domain.disclosure import PublicAttack
from bot.domain.places.admin1 import Areas
from bot.domain.places.index import PlaceIndex
from bot.domain.statement.counting.incidents import is_counted
from bot.domain.statement.sentences.phrases import days
from bot.i18n.words import Words
from bot.services.context import AppContext
from bot.services.publishing import composing
from bot.views.chart.data import Bar, Picture, Spot, Town
from bot.views.summary import place_name

DAYS = 14
#: A picture as plain data.
JSON: TypeAdapter[Picture] = TypeAdapter(Picture)


def gather_picture(session: Session, context: AppContext, first: date, last: date, words: Words) -> Picture:
    """Gather the picture's data for these days, with the texts of one language."""
    begin = min(first, last - timedelta(days=DAYS - 1))
    policy, zone = composing.build_policy(context), context.settings.zone
    records = composing.read_records(session, context, begin, last)
    every = [row for row in records.disclosed(context, words.language) if is_counted(row, policy)]
    known = {count.day for count in composing.read_history(session, context, last) if count.known}
    by_day: dict[date, list[PublicAttack]] = {}
    for row in every:
        by_day.setdefault(row.occurred_at.astimezone(zone).date(), []).append(row)
    shown = [row for day, rows in by_day.items() if first <= day <= last for row in rows]
    last_days = [last - timedelta(days=n) for n in reversed(range(DAYS))]
    spots = list_spots(shown, words)
    title = "picture-title-day" if first == last else "picture-title-days"
    return Picture(
        right_to_left=words.right_to_left,
        title=words(title),
        subtitle=_span(first, last, words),
        map_notes=(
            words("picture-map-note"),
            *_unplaced_note(len(shown) - sum(s.attacks for s in spots), words),
            *_at_least_note(every, words),
        ),
        lower_bound=_has_unknown_figures(shown),
        killed=words("picture-killed"),
        injured=words("picture-injured"),
        regions_title=words("picture-regions"),
        days_title=words("picture-days", days=DAYS),
        nobody=words("picture-nobody"),
        attacks=len(shown),
        spots=spots,
        towns=_list_towns(context.index, words),
        outline=context.theatre.outline,
        regions=list_regions(shown, words, context.index.areas),
        days=tuple(_build_day(day, by_day.get(day), day in known or day in by_day) for day in last_days),
    )


def _span(first: date, last: date, words: Words) -> str:
    return days(words, first, last)


def _unplaced_note(count: int, words: Words) -> tuple[str, ...]:
    """Return the note on attacks that the map cannot show, so that the picture does not understate."""
    return (words("picture-unplaced", count=count),) if count else ()


def _at_least_note(rows: Iterable[PublicAttack], words: Words) -> tuple[str, ...]:
    """Return the note that the bars are a lower bound where a figure is not known: unknown is not 0."""
    return (words("picture-at-least"),) if _has_unknown_figures(rows) else ()


def _has_unknown_figures(rows: Iterable[PublicAttack]) -> bool:
    return any(each.total is None or each.at_least for row in rows for each in (row.killed, row.injured))


def _sum_figures(rows: Iterable[PublicAttack], group: str) -> int:
    return sum(getattr(row, group).total or 0 for row in rows)


def list_spots(rows: Sequence[PublicAttack], words: Words) -> tuple[Spot, ...]:
    """List attacks by position. Those in hidden places have none."""
    at: dict[tuple[float, float, str | None], list[PublicAttack]] = {}
    for row in rows:
        place = row.place
        if place.latitude is None or place.longitude is None:
            continue
        name = place_name(place, words, with_region=False) or None
        at.setdefault((place.latitude, place.longitude, name), []).append(row)
    return tuple(
        Spot(
            latitude,
            longitude,
            len(here),
            bool(_sum_figures(here, "killed") + _sum_figures(here, "injured")),
            name,
        )
        for (latitude, longitude, name), here in at.items()
    )


def _list_towns(index: PlaceIndex, words: Words) -> tuple[Town, ...]:
    """List the largest place of each administrative area, for orientation."""
    return tuple(
        Town(place.name_in(words.language), place.latitude, place.longitude) for place in index.seats.values()
    )


def list_regions(rows: Sequence[PublicAttack], words: Words, areas: Areas) -> tuple[Bar, ...]:
    """List killed and injured by first administrative area, the highest figures first."""
    by_code: dict[str, list[PublicAttack]] = {}
    for row in rows:
        by_code.setdefault(row.place.admin1_pcode or "", []).append(row)
    bars = [
        Bar(_region_name(areas, code, words), _sum_figures(here, "killed"), _sum_figures(here, "injured"))
        for code, here in by_code.items()
    ]
    hurt = [bar for bar in bars if bar.killed or bar.injured]
    return tuple(sorted(hurt, key=lambda bar: (-(bar.killed or 0), -(bar.injured or 0), bar.label)))


def _region_name(areas: Areas, code: str, words: Words) -> str:
    known = areas.get(code)
    if known is None:
        return words("picture-elsewhere")
    return known.name_in(words.language)


def _build_day(day: date, rows: Sequence[PublicAttack] | None, known: bool) -> Bar:
    if not known:
        return Bar(str(day.day), None, None)
    return Bar(str(day.day), _sum_figures(rows or (), "killed"), _sum_figures(rows or (), "injured"))


def build_alt_text(picture: Picture, words: Words) -> str:
    """Build the picture's text alternative for people who cannot see it."""
    comma = words("summary-comma")
    regions = comma.join(
        words("picture-alt-region", region=bar.label, killed=bar.killed, injured=bar.injured)
        for bar in picture.regions
    )
    text = words(
        "picture-alt", day=picture.subtitle, attacks=picture.attacks, regions=regions or picture.nobody
    )
    return f"{text} {words('picture-at-least')}"[:1000] if picture.lower_bound else text[:1000]
