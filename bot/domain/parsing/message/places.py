"""The place in a whole message: of the names in it, with region, "near", and the origin of fire. PURE."""

from dataclasses import dataclass, replace

from bot.domain.parsing.message.place_names import (
    MOST_OFFERED,
    Named,
    find_names,
    is_unknown,
    longer_name,
    name_with_article,
)
from bot.domain.parsing.message.spans import Message
from bot.domain.places.gazetteer import GazetteerPlace
from bot.domain.places.index import PlaceIndex
from bot.domain.spelling import script_of

#: Marks between a village and the town it lies beside.
_ASIDE = (",", "(", ")")


@dataclass(frozen=True, slots=True)
class Where:
    """The candidate places: one is certain, several are asked about. `near`: only near the place."""

    places: tuple[GazetteerPlace, ...] = ()
    near: bool = False
    sure: bool = True


def read_place(message: Message, index: PlaceIndex, found: list[Named]) -> Where:
    """Return the place: the names `found` before, else similar spellings. Its words are claimed."""
    named = [longer_name(message, index, name_with_article(message, index, name)) for name in found]
    if all(_seat(name) for name in named):  # "Bennish, Idlib": the province is not the place
        named += [
            name for name in find_names(message, index, (3, 2, 1)) if message.is_free(name.start, name.end)
        ]
    for name in named:
        message.claim(name.start, name.end, "place")
    return _settled(message, index, sorted(named, key=lambda n: n.start))


def _settled(message: Message, index: PlaceIndex, named: list[Named]) -> Where:
    """Choose one place of these names, or those to ask about."""
    near = any(_before(message, name, "near") for name in named)
    regions = [name for name in named if name.region and _is_region(message, name, named, index)]
    names = [name for name in named if name not in regions]
    asked = any(_before(message, name, "between") for name in named)
    doubts = (_beside_unknown, _in_landscape, _and_unknown, _is_questioned)
    asked = asked or any(not name.sure or any(doubt(message, name) for doubt in doubts) for name in names)
    if len(names) > 1:
        targets = [name for name in names if not _before(message, name, "from")]
        names = targets or names
    if not names:
        places = tuple(dict.fromkeys(place for name in regions for place in name.places))
        return Where(places[:MOST_OFFERED], near, sure=False) if places else Where()
    inside = [_within(name, regions, index) for name in names]
    asked = asked or any(not name.exact and len(name.places) > 1 for name in inside)
    places = tuple(dict.fromkeys(place for name in inside for place in name.places))
    wrong = any(len(name.places) == 0 for name in inside)
    if wrong:
        places = tuple(dict.fromkeys(p for name in (*names, *regions) for p in name.places))
    variant = any(not name.exact and _is_doubtful(message, name) for name in names)
    return Where(places[:MOST_OFFERED], near, sure=len(places) == 1 and not (asked or wrong or variant))


def _within(name: Named, regions: list[Named], index: PlaceIndex) -> Named:
    wanted = frozenset().union(*(region.region for region in regions))
    if not wanted:
        return name
    return replace(name, places=tuple(place for place in name.places if index.lies_in(place, wanted)))


def _is_doubtful(message: Message, name: Named) -> bool:
    """A similar spelling next to an unknown word ("Jabal Zawya" is not Jablah)."""
    return is_unknown(message, name.start - 1) or is_unknown(message, name.end)


def _beside_unknown(message: Message, name: Named) -> bool:
    """ "X, east of Idlib", "on X (Idlib)": the place is X, which the gazetteer lacks, and not the town beside it."""
    at = name.start - 1
    while at >= 0:
        hit = next(
            (h for n in (3, 2, 1) if (h := message.find(at + 1 - n, "place:near")) and h.length == n), None
        )
        if hit:
            at -= hit.length
        elif message.tokens[at].text in _ASIDE or message.find(at, "place:region"):
            at -= 1
        else:
            break
    if at == name.start - 1 or not is_unknown(message, at):
        return False
    return at == 0 or message.find(at - 1, "place:label") is not None


def _in_landscape(message: Message, name: Named) -> bool:
    """ "Jabal Zawiya" is a mountain, and no village of that name."""
    return message.find(name.start - 1, "landscape") is not None


def _is_questioned(message: Message, name: Named) -> bool:
    """ "Qurqina? No: Qah": neither is used."""
    at = name.start - 1
    while at > 0 and message.tokens[at].kind == "mark":
        at -= 1
    no = message.find(at, "answer:no") is not None
    return no or (name.end < len(message.tokens) and message.tokens[name.end].text == "?")


def _and_unknown(message: Message, name: Named) -> bool:
    """ "Sarmin and Benish": the word after "and" may be a place that the gazetteer lacks."""
    return is_unknown(message, name.end + 1) and message.find(name.end, "link:and") is not None


def _is_region(message: Message, name: Named, named: list[Named], index: PlaceIndex) -> bool:
    """ "Idlib countryside" always is a region; "Idlib" is one next to another place."""
    tokens = message.tokens
    before, after = message.find(name.start - 1, "place:region"), message.find(name.end, "place:region")
    script = script_of(tokens[name.end].text) if after else None
    if before or (after and not (script and script.region_leads)):
        return True
    close = (n for n in named if 0 <= n.start - name.end <= 2 or 0 <= name.start - n.end <= 2)
    return any(other is not name and not _seat(other) for other in close) and _seat(name)


def _seat(name: Named) -> bool:
    """Whether this is the name of a governorate and its capital."""
    first_inside = any(place.governorate_pcode in name.region for place in name.places[:1])
    return first_inside and any(place.name == place.governorate for place in name.places)


def _before(message: Message, name: Named, code: str) -> bool:
    """Whether this word precedes the name; "near" also with one word between."""
    ends = (name.start, name.start - 1 if code == "near" else name.start)
    starts = (name.start - 1, name.start - 2, name.start - 3)
    return any((hit := message.find(at, f"place:{code}")) and at + hit.length in ends for at in starts)
