"""Regions and places as phrases: "the countryside of both valleys", "the mill in …"."""

from collections.abc import Sequence

from bot.domain.places.admin1 import Admin1
from bot.domain.statement.counting.regions import Locations, NamedPlace, Region
from bot.domain.statement.sentences.phrases import Case, clean, in_cases, join_list, noun
from bot.domain.words import Words

#: If there are more places than this, only regions are named.
PLACES_NAMED = 4


def where_slots(words: Words, where: Locations) -> dict[str, object]:
    """Return the slots `regions` (or the one place), `region_names` and `places` (or the regions), if known."""
    slots: dict[str, object] = {}
    if where.regions:
        slots |= {"unplaced": where.unplaced} if where.unplaced else {}
        slots["region_names"] = join_list(words, [_name(words, region) for region in where.regions])
    if where.regions or len(where.places_named) == 1:
        slots |= in_cases(words, "regions", lambda case: _regions(words, where, case))
    if len(where.places_named) == 1:
        slots["place"] = _place(words, where.places_named[0])
    if 0 < len(where.places_named) <= PLACES_NAMED:
        slots["places"] = join_list(words, [_place(words, spot) for spot in where.places_named])
    elif where.regions and not where.unplaced:
        slots["places"] = _regions(words, where, "gen")
    return slots


def _regions(words: Words, where: Locations, case: Case) -> str:
    if len(where.places_named) == 1:
        return _one_place(words, where.places_named[0], where.regions, case)
    return join_regions(words, where.regions, case)


def _one_place(words: Words, spot: NamedPlace, regions: Sequence[Region], case: Case) -> str:
    place = _place(words, spot)
    if spot.rural and regions and words.has(f"region-{regions[0].pcode}.name"):
        return words("region-place", place=place, region=join_regions(words, regions, "gen"))
    if spot.vague and regions:
        return words("region-place-vague", place=place, region=_name(words, regions[0]))
    return place


def join_regions(words: Words, regions: Sequence[Region], case: Case) -> str:
    """Regions with a text of their own first, so that "the countryside of" applies only to the others."""
    own = [_own(words, region) for region in regions]
    items = [text for text in own if text is not None]
    others = [region for region, text in zip(regions, own, strict=True) if text is None]
    if others:
        name = "region-countryside"
        if any(region.city == "unknown" for region in others):
            name = "region-governorate"
        elif all(_has_city(words, region) for region in others):
            name = "region-city-and-countryside"
        names = join_list(words, [_name(words, region) for region in others])
        items.append(noun(words, name, len(others), case, names=names))
    return join_list(words, items)


def _has_city(words: Words, region: Region) -> bool:
    """Whether the city and its countryside were hit."""
    return region.city == "too" and words.has(f"region-{region.pcode}.city")


def _own(words: Words, region: Region) -> str | None:
    if region.city == "only" and words.has(f"region-{region.pcode}.city"):
        return words(f"region-{region.pcode}.city")
    if words.has(f"region-{region.pcode}.own"):
        return words(f"region-{region.pcode}.own")
    return None if words.has(f"region-{region.pcode}.name") else _name(words, region)


def _name(words: Words, region: Region) -> str:
    return area_name(words, region.pcode, region)


def area_name(words: Words, pcode: str | None, area: Region | Admin1) -> str:
    """An area's name as the texts have it, else as it is called there."""
    if words.has(f"region-{pcode}.name"):
        return words(f"region-{pcode}.name")
    return clean(words, area.name_in(words.language))


def _place(words: Words, spot: NamedPlace) -> str:
    if words.has(f"place-{spot.pcode}"):
        return words(f"place-{spot.pcode}")
    if spot.is_capital and spot.region_pcode and words.has(f"region-{spot.region_pcode}.city"):
        return words(f"region-{spot.region_pcode}.city")
    return clean(words, spot.name_in(words.language))
