"""Regions and places as phrases: "the countryside of both valleys", "the mill in …"."""

from collections.abc import Sequence
from itertools import groupby

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
        slots["place"] = _places(words, where.places_named)
    if 0 < len(where.places_named) <= PLACES_NAMED:
        slots["places"] = _places(words, where.places_named)
    elif where.regions and not where.unplaced:
        slots["places"] = _regions(words, where, "gen")
    return slots


def _regions(words: Words, where: Locations, case: Case) -> str:
    if len(where.places_named) == 1:
        return _one_place(words, where.places_named[0], where.regions, case)
    return join_regions(words, where.regions, case)


def _one_place(words: Words, spot: NamedPlace, regions: Sequence[Region], case: Case) -> str:
    place = _places(words, [spot])
    if spot.rural and regions and words.has(f"region-{regions[0].pcode}.name"):
        return words("region-place", place=place, region=join_regions(words, regions, "gen"))
    if spot.vague and regions:
        return words("region-place-vague", place=place, region=_name(words, regions[0]))
    return place


def join_regions(words: Words, regions: Sequence[Region], case: Case) -> str:
    """Regions with a text of their own first, so that "the countryside of" applies only to the others."""
    own = [_own(words, region) for region in regions]
    texts = [(text, _name(words, region)) for region, text in zip(regions, own, strict=True) if text != ""]
    items = _led(words, "region-named", texts)
    others = [region for region, text in zip(regions, own, strict=True) if text == ""]
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


def _led(words: Words, noun_name: str, items: Sequence[tuple[str | None, str]]) -> list[str]:
    """The texts of items, each with the name for where it has none: a name of the gazetteer, which stays as it is where
    a language puts nouns in cases. There the texts have a common noun to lead it in ("in the village of")."""
    if not words.has(f"{noun_name}.other"):
        return [name if text is None else text for text, name in items]
    found: list[str] = []
    for bare, group in groupby(items, lambda item: item[0] is None):
        row = list(group)
        if bare:
            names = [name for _, name in row]
            found.append(noun(words, noun_name, len(names), "gen", names=join_list(words, names)))
        else:
            found += [text for text, _ in row if text is not None]
    return found


def _own(words: Words, region: Region) -> str | None:
    """The region's own text; "" if it takes a common noun, None if the texts do not have it."""
    if region.city == "only" and words.has(f"region-{region.pcode}.city"):
        return words(f"region-{region.pcode}.city")
    if words.has(f"region-{region.pcode}.own"):
        return words(f"region-{region.pcode}.own")
    return "" if words.has(f"region-{region.pcode}.name") else None


def _name(words: Words, region: Region) -> str:
    return area_name(words, region.pcode, region)


def area_name(words: Words, pcode: str | None, area: Region | Admin1) -> str:
    """An area's name as the texts have it, else as it is called there."""
    if words.has(f"region-{pcode}.name"):
        return words(f"region-{pcode}.name")
    return clean(words, area.name_in(words.language))


def _places(words: Words, spots: Sequence[NamedPlace]) -> str:
    items = [(_own_place(words, spot), clean(words, spot.name_in(words.language))) for spot in spots]
    return join_list(words, _led(words, "region-settlement", items))


def _own_place(words: Words, spot: NamedPlace) -> str | None:
    """The text that a place has, or a region's seat."""
    if words.has(f"place-{spot.pcode}"):
        return words(f"place-{spot.pcode}")
    if spot.is_capital and spot.region_pcode and words.has(f"region-{spot.region_pcode}.city"):
        return words(f"region-{spot.region_pcode}.city")
    return None
