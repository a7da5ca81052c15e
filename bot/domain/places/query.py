"""Parse a typed search: the name of a place, perhaps with words before it and a region after it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.domain.places.names import Spelling, normalise, words
from bot.domain.spelling import of_all, script_of


def _words(where: str) -> frozenset[str]:
    """The words that the languages put there."""
    return frozenset(word for each in of_all("names") for word in each[where].split())


#: Words before and after a name that do not belong to it, folded. A caller may add more.
_BEFORE, _AFTER = _words("before"), _words("after")
#: Words around the name of a region: "Sarmin, Idlib countryside".
_REGIONAL = _words("region")
_LONGEST_NAME = 8


@dataclass(frozen=True, slots=True)
class PlaceQuery:
    """One reading of the text: the name, and the p-codes of regions that must contain it (None: anywhere)."""

    name: Spelling
    region: frozenset[str] | None = None


def parse_query(
    text: str, regions: Mapping[str, frozenset[str]], skip: frozenset[str] = frozenset()
) -> Iterator[PlaceQuery]:
    """Yield all plausible readings of a text, each once. A text of more than eight words is no name."""
    parts = words(text)
    seen: set[tuple[str, frozenset[str] | None]] = set()
    for name, region in _split(parts, regions):
        for variant in _bare(name, skip):
            spelling = normalise(variant)
            if len(spelling.plain) >= 2 and (spelling.plain, region) not in seen:
                seen.add((spelling.plain, region))
                yield PlaceQuery(spelling, region)


def _split(
    parts: list[str], regions: Mapping[str, frozenset[str]]
) -> Iterator[tuple[list[str], frozenset[str] | None]]:
    """The whole as a name, and every split into a name and a region (after it, or before it)."""
    if not parts or len(parts) > _LONGEST_NAME:
        return
    yield parts, None
    for cut in range(1, len(parts)):
        for name, rest in ((parts[:cut], parts[cut:]), (parts[cut:], parts[:cut])):
            region = _region(rest, regions)
            if region:
                yield name, region


def _region(parts: list[str], regions: Mapping[str, frozenset[str]]) -> frozenset[str] | None:
    whole = regions.get(normalise(parts).skeleton)
    if whole:  # "Rif Dimashq": the word belongs to the name
        return whole
    core = [part for part in (_unprefixed(part) for part in parts) if part not in _REGIONAL]
    return regions.get(normalise(core).skeleton) if core else None


def _bare(name: list[str], skip: frozenset[str]) -> Iterator[list[str]]:
    """The name as written, and without the words and letters before it."""
    yield name
    start, end = 0, len(name)
    while start < end - 1 and (name[start] in _BEFORE or name[start] in skip):
        start += 1
    while end > start + 1 and name[end - 1] in _AFTER:
        end -= 1
    core = name[start:end]
    if core != name:
        yield core
    first = _unprefixed(core[0])
    if first != core[0]:
        yield [first, *core[1:]]


def _unprefixed(word: str) -> str:
    """The word without an attached preposition."""
    script = script_of(word)
    if script is None:
        return word
    if whole := script.uncontracted(word):
        return whole
    return word[1:] if len(word) > 3 and word.startswith(script.before_searched_names) else word
