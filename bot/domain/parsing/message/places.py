"""The place in a whole message: names in the gazetteer, with region, "near", and the origin of fire. PURE."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.domain.parsing.message.spans import Message
from bot.domain.places.gazetteer import GazetteerPlace
from bot.domain.places.index import PlaceIndex
from bot.domain.spelling import script_of

_LONGEST = 4
#: Scores: from the first a spelling may be a name, from the second it is the name (one vowel differs); else ask.
_LIKE_ENOUGH, _NEARLY_THE_SAME = 85.0, 93.0
#: A shorter single word is no name.
_SHORTEST = 4
MOST_OFFERED = 6
#: Marks between a village and the town it lies beside.
_ASIDE = (",", "(", ")")
_KNOWN_FAMILIES = (
    *("people", "kind", "target", "munition", "pattern", "origin", "number", "uncertain", "link", "answer"),
    *("moment", "ago", "unit", "fraction", "clock", "part", "day", "weekday", "filler", "place", "damage"),
)


@dataclass(frozen=True, slots=True)
class Named:
    """A name in the message: tokens `start` to `end`, and the places with this name, most likely first.

    `sure` is False if it is only similar to their name: then it is asked, even if there is only one.
    """

    start: int
    end: int
    places: tuple[GazetteerPlace, ...]
    exact: bool
    region: frozenset[str] = frozenset()
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Where:
    """The candidate places: one is certain, several are asked about. `near`: only near the place."""

    places: tuple[GazetteerPlace, ...] = ()
    near: bool = False
    sure: bool = True


def long_names(message: Message, index: PlaceIndex) -> list[Named]:
    """Find names spelled as in the gazetteer that mean nothing else; they are claimed before other words."""
    found = list(_names(message, index, range(_LONGEST, 0, -1), exact=True))
    names = [named for named in found if _is_name(message, named)]
    for named in names:
        message.claim(named.start, named.end, "place")
    return names


def read_place(message: Message, index: PlaceIndex, found: list[Named]) -> Where:
    """Return the place: the names `found` before, else similar spellings. Its words are claimed."""
    named = [_longer(message, index, _with_article(message, index, name)) for name in found]
    if all(_seat(name) for name in named):  # "Bennish, Idlib": the province is not the place
        named += [name for name in _names(message, index, (3, 2, 1)) if message.is_free(name.start, name.end)]
    for name in named:
        message.claim(name.start, name.end, "place")
    return _settled(message, index, sorted(named, key=lambda n: n.start))


def _names(
    message: Message, index: PlaceIndex, lengths: range | tuple[int, ...], *, exact: bool = False
) -> Iterator[Named]:
    """Yield names from left to right, the longest first, without overlaps."""
    at = 0
    while at < len(message.tokens):
        found = (_name_at(message, index, at, size, exact=exact) for size in lengths)
        named = next((name for name in found if name), None)
        if named and message.is_free(named.start, named.end):
            yield named
            at = named.end
        else:
            at += 1


def _name_at(message: Message, index: PlaceIndex, at: int, size: int, *, exact: bool) -> Named | None:
    """The name of `size` words that begins here, also with attached letters."""
    parts, end = _words(message, at, size)
    if len(parts) < size:
        return None
    for first in _bare(parts[0]) if exact else ():
        name = [first, *parts[1:]]
        places = index.written(name) if len("".join(name)) > 2 else ()
        if places:
            return Named(at, end, places, True, index.region(name))
    if exact or not _may_vary(message, at, end, parts):
        return None
    matches = [match for match in index.called(parts) if match.score >= _LIKE_ENOUGH]
    sure = len(matches) == 1 and matches[0].score >= _NEARLY_THE_SAME
    places = tuple(match.place for match in matches[:MOST_OFFERED])
    return Named(at, end, places, False, index.region(parts), sure) if places else None


def _may_vary(message: Message, at: int, end: int, name: list[str]) -> bool:
    """Whether a similar spelling may be a name: none of its words means something else ("Saraqib at")."""
    if len("".join(name)) < _SHORTEST:
        return False
    known = (message.find(n, *_KNOWN_FAMILIES) for n in range(at, end))
    return not any(known)


def _words(message: Message, at: int, size: int) -> tuple[list[str], int]:
    """The next `size` words, also with hyphens between them."""
    parts: list[str] = []
    while at < len(message.tokens) and len(parts) < size:
        token = message.tokens[at]
        if token.kind == "word":
            parts.append(token.text)
        elif not (parts and token.text == "-" and token.attached):
            break
        at += 1
    return parts, at


def _bare(word: str) -> Iterator[str]:
    yield word
    script = script_of(word)
    if script is None:
        return
    if whole := script.uncontracted(word):
        yield whole
    for letters in script.before_names:
        if word.startswith(letters) and len(word) - len(letters) >= 3:
            yield word.removeprefix(letters)


def _is_name(message: Message, named: Named) -> bool:
    """Whether it is a name: a single word that means something else is none."""
    if named.end - named.start > 1:
        return True
    return message.find(named.start, *_KNOWN_FAMILIES) is None


def _longer(message: Message, index: PlaceIndex, name: Named) -> Named:
    """ "Kafr Zeita", if the gazetteer has Kafr and Kafr Zayta: the longer name is preferred."""
    if _is_unknown(message, name.end):
        for size in (4, 3, 2):
            longer = _name_at(message, index, name.start, size, exact=False)
            if longer and longer.end > name.end:
                return longer
        return replace(name, exact=False)  # an unknown word may belong to it: ask
    return name


def _with_article(message: Message, index: PlaceIndex, name: Named) -> Named:
    """ "Az Ziyarah", if the gazetteer has Ziyarah and Az-Ziyara: both are candidates."""
    if name.start == 0 or name.end - name.start > 1:
        return name
    article, noun = message.tokens[name.start - 1].text, message.tokens[name.start].text
    if article not in ("al", "el") and not (
        len(article) in (2, 3) and article[0] in "ae" and noun.startswith(article[1:])
    ):
        return name
    more = [match.place for match in index.called([article, noun]) if match.score >= _LIKE_ENOUGH]
    places = tuple(dict.fromkeys((*more, *name.places)))
    return name if set(places) == set(name.places) else replace(name, places=places, sure=False)


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
    return _is_unknown(message, name.start - 1) or _is_unknown(message, name.end)


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
    if at == name.start - 1 or not _is_unknown(message, at):
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
    return _is_unknown(message, name.end + 1) and message.find(name.end, "link:and") is not None


def _is_unknown(message: Message, at: int) -> bool:
    if not 0 <= at < len(message.tokens) or message.tokens[at].kind != "word" or message.claims[at]:
        return False
    return message.find(at, *_KNOWN_FAMILIES) is None


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
