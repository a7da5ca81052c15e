"""The place in a whole message: of the names in it, with region, "near", and the origin of fire. PURE."""

from dataclasses import dataclass, replace

from bot.domain.parsing.message.place_names import (
    MOST_OFFERED,
    Named,
    continues,
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
_STOPS = frozenset(".,;:!?()")
#: "Between" stands at most so many words before the second place.
_NEAR = 6
#: So many kilometres from a place, the place itself is no answer.
_NEAR_KM = 4


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
    named, turned = _said_to_be_elsewhere(message, named)
    near = any(_before(message, name, "near") for name in named)
    regions = [name for name in named if name.region and _is_region(message, name, named, index)]
    names = [name for name in named if name not in regions]
    asked = turned or _is_underway(message) or any(_before(message, name, "between") for name in named)
    asked = asked or (
        any(_before(message, n, "from") for n in named) and any(_before(message, n, "to") for n in named)
    )
    doubts = (_beside_unknown, _is_between, _in_landscape, _and_unknown, _is_questioned, _is_far)
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


def _said_to_be_elsewhere(message: Message, named: list[Named]) -> tuple[list[Named], bool]:
    """The names without those that say something else, and whether none was left: "not Afis", "Hama News", "the road to
    Ihsim", "Karamah school"."""
    tests = (_is_denied, _is_source, _is_ahead)
    named = [name for name in named if not _names_something(message, name)] or named
    left = [name for name in named if not any(test(message, name) for test in tests)]
    if (
        left == named
        or any(not _seat(name) for name in left)
        or (left and not any(_is_ahead(message, n) for n in named))
    ):
        return left, False
    return named, bool(named)


def _is_denied(message: Message, name: Named) -> bool:
    """ "not Afis", "not on Sarmada"."""
    before = name.start - 1
    while message.find(before, "place:label"):
        before -= 1
    return message.find(before, "place:not") is not None


def _is_source(message: Message, name: Named) -> bool:
    """ "Hama News", "the Daraa group": who says it."""
    beside = name.end if script_of(message.tokens[name.start].text) is None else name.start - 1
    return message.find(beside, "place:source") is not None


def _is_ahead(message: Message, name: Named) -> bool:
    """ "On the road to Ihsim", "nearest town: Ihsim"."""
    at = name.start - (1 if message.tokens[name.start - 1].text == ":" else 0)
    return any(
        hit.length == n for n in range(1, 5) if (hit := message.find(at - n, "place:towards")) is not None
    )


def _is_underway(message: Message) -> bool:
    """ "On the road to …", a place that the gazetteer lacks."""
    heads = ((n, message.find(n, "place:towards")) for n in range(len(message.tokens)))
    return any(hit and is_unknown(message, n + hit.length) for n, hit in heads)


def _names_something(message: Message, name: Named) -> bool:
    """ "Karamah school": a school, a street or a quarter that bears the name of a place."""
    script = script_of(message.tokens[name.start].text)
    if script is None or not message.tokens[name.start].text.startswith(script.article):
        return False
    before = message.find(name.start - 1, "target")
    return before is not None and before.length == 1 and not before.defined


def _is_far(message: Message, name: Named) -> bool:
    """ "8 km from Sarmin": somewhere else."""
    for at in range(max(0, name.start - 5), name.start):
        unit = message.find(at, "place:distance")
        figure = message.figure(at - 1) if unit else None
        if (
            figure
            and figure.value > _NEAR_KM
            and not any(t.kind == "mark" for t in message.tokens[at : name.start])
        ):
            return True
    return False


def _within(name: Named, regions: list[Named], index: PlaceIndex) -> Named:
    wanted = frozenset().union(*(region.region for region in regions))
    if not wanted:
        return name
    return replace(name, places=tuple(place for place in name.places if index.lies_in(place, wanted)))


def _is_doubtful(message: Message, name: Named) -> bool:
    """A similar spelling next to an unknown word ("Jabal Zawya" is not Jablah)."""
    before = is_unknown(message, name.start - 1) and continues(message, name.start, name.start - 1)
    return before or continues(message, name.start, name.end)


def _beside_unknown(message: Message, name: Named) -> bool:
    """ "X, east of Idlib", "on X (Idlib)": the place is X, which the gazetteer lacks, and not the town beside it."""
    at, beside = name.start - 1, False
    while at >= 0:
        hit = next(
            (h for n in (3, 2, 1) if (h := message.find(at + 1 - n, "place:near")) and h.length == n), None
        )
        aside = message.find(at, "compass") if len(message.tokens[at].text) > 1 else None
        beside = beside or aside is not None
        if hit or aside:
            at -= hit.length if hit else 1
        elif message.tokens[at].text in _ASIDE or message.find(at, "place:region"):
            at -= 1
        else:
            break
    if at == name.start - 1 or not is_unknown(message, at):
        return False
    return beside or at == 0 or message.find(at - 1, "place:label") is not None


def _is_between(message: Message, name: Named) -> bool:
    """ "Between X and Sarmin", where the gazetteer lacks X."""
    near = range(max(0, name.start - _NEAR), name.start)
    first = next((n for n in near if message.find(n, "place:between")), None)
    inside = range(name.start if first is None else first, name.start)
    marked = any(message.tokens[n].text in _STOPS for n in inside)
    return not marked and any(message.find(n, "link:and") for n in inside)


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
    either = message.find(name.end, "link:and", "link:to")
    if message.find(name.end, "link:no"):
        return False
    return either is not None and continues(message, name.start, name.end + either.length)


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
    """Whether this is the name of a first administrative area and of a city in it."""
    first_inside = any(place.admin1_pcode in name.region for place in name.places[:1])
    return first_inside and any(
        place.precision == "city" and place.admin1_pcode in name.region for place in name.places
    )


def _before(message: Message, name: Named, code: str) -> bool:
    """Whether this word precedes the name; "near" also with one word between."""
    ends = (name.start, name.start - 1 if code == "near" else name.start)
    starts = (name.start - 1, name.start - 2, name.start - 3)
    return any((hit := message.find(at, f"place:{code}")) and at + hit.length in ends for at in starts)
