"""The place in a whole message: names of the place table, with their region, "near", and where fire came from. PURE."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.domain.parsing.message.spans import Message
from bot.domain.places.gazetteer import GazetteerPlace
from bot.domain.places.index import PlaceIndex
from bot.domain.spelling import script_of

_LONGEST = 4
#: A spelling variant this like its name may be it, this like it is it (one vowel of many): all between is asked.
_LIKE_ENOUGH, _NEARLY_THE_SAME = 85.0, 93.0
#: A single word shorter than this says too little.
_SHORTEST = 4
MOST_OFFERED = 6
_KNOWN_FAMILIES = (
    *("people", "kind", "target", "munition", "pattern", "origin", "number", "uncertain", "link", "answer"),
    *("moment", "ago", "unit", "fraction", "clock", "part", "day", "weekday", "filler", "place", "damage"),
)


@dataclass(frozen=True, slots=True)
class Named:
    """A name found in the message: tokens `start` to `end`, and the places so called, the likeliest first.

    `sure` is False where it is only like their name: then it is asked, even when it is like one alone.
    """

    start: int
    end: int
    places: tuple[GazetteerPlace, ...]
    exact: bool
    region: frozenset[str] = frozenset()
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Where:
    """The places that may be meant: one is sure, several are asked, none is not said. `near`: only near it."""

    places: tuple[GazetteerPlace, ...] = ()
    near: bool = False
    sure: bool = True


def long_names(message: Message, index: PlaceIndex) -> list[Named]:
    """Names written as in the table, and no other words; they are claimed before all others."""
    found = list(_names(message, index, range(_LONGEST, 0, -1), exact=True))
    names = [named for named in found if _is_name(message, named)]
    for named in names:
        message.claim(named.start, named.end, "place")
    return names


def read_place(message: Message, index: PlaceIndex, found: list[Named]) -> Where:
    """Where it happened: the names `found` before, else spellings like a name. What is read is claimed."""
    named = [_longer(message, index, _with_article(message, index, name)) for name in found]
    if all(_seat(name) for name in named):  # "Bennish, Idlib": the province is not the place
        named += [name for name in _names(message, index, (3, 2, 1)) if message.is_free(name.start, name.end)]
    for name in named:
        message.claim(name.start, name.end, "place")
    return _settled(message, index, sorted(named, key=lambda n: n.start))


def _names(
    message: Message, index: PlaceIndex, lengths: range | tuple[int, ...], *, exact: bool = False
) -> Iterator[Named]:
    """Names from left to right, the longest first, none over another."""
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
    """The name of `size` words that begins here, also with letters written onto it."""
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
    """A spelling like a name's counts only where no word of it means something else ("Saraqib at")."""
    if len("".join(name)) < _SHORTEST:
        return False
    known = (message.find(n, *_KNOWN_FAMILIES) for n in range(at, end))
    return not any(known)


def _words(message: Message, at: int, size: int) -> tuple[list[str], int]:
    """So many words from here on; hyphens may stand between them."""
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
    """A single word that means something else is no name."""
    if named.end - named.start > 1:
        return True
    return message.find(named.start, *_KNOWN_FAMILIES) is None


def _longer(message: Message, index: PlaceIndex, name: Named) -> Named:
    """ "Kafr Zeita", where the table has a Kafr and writes Kafr Zayta: the longer name is meant."""
    if name.end < len(message.tokens) and _is_unknown(message, name.end):
        for size in (4, 3, 2):
            longer = _name_at(message, index, name.start, size, exact=False)
            if longer and longer.end > name.end:
                return longer
        return replace(name, exact=False)  # a word nobody knows belongs to it: asked
    return name


def _with_article(message: Message, index: PlaceIndex, name: Named) -> Named:
    """ "Az Ziyarah", where the table has a Ziyarah and an Az-Ziyara: both may be meant."""
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
    """One place of the names found, or those to ask."""
    near = any(_before(message, name, "near") for name in named)
    regions = [name for name in named if name.region and _is_region(message, name, named, index)]
    names = [name for name in named if name not in regions]
    asked = any(_before(message, name, "between") for name in named)
    doubts = (_in_landscape, _and_unknown, _is_questioned)
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
    slip = any(not name.exact and _is_doubtful(message, name) for name in names)
    return Where(places[:MOST_OFFERED], near, sure=len(places) == 1 and not (asked or wrong or slip))


def _within(name: Named, regions: list[Named], index: PlaceIndex) -> Named:
    wanted = frozenset().union(*(region.region for region in regions))
    if not wanted:
        return name
    return replace(name, places=tuple(place for place in name.places if index.lies_in(place, wanted)))


def _is_doubtful(message: Message, name: Named) -> bool:
    """A spelling like a name beside a word nobody knows ("Jabal Zawya" is not Jablah)."""
    beside = [at for at in (name.start - 1, name.end) if 0 <= at < len(message.tokens)]
    return any(_is_unknown(message, at) for at in beside)


def _in_landscape(message: Message, name: Named) -> bool:
    """ "Jabal Zawiya" is a mountain, and no village of that name."""
    before = name.start - 1
    return before >= 0 and message.find(before, "landscape") is not None


def _is_questioned(message: Message, name: Named) -> bool:
    """ "Qurqina? No: Qah": neither is taken."""
    at = name.start - 1
    while at > 0 and message.tokens[at].kind == "mark":
        at -= 1
    no = at >= 0 and message.find(at, "answer:no") is not None
    return no or (name.end < len(message.tokens) and message.tokens[name.end].text == "?")


def _and_unknown(message: Message, name: Named) -> bool:
    """ "Sarmin and Benish": the word after "and" may be a second place that is not in the table."""
    if name.end + 1 >= len(message.tokens) or not _is_unknown(message, name.end + 1):
        return False
    return message.find(name.end, "link:and") is not None


def _is_unknown(message: Message, at: int) -> bool:
    if message.tokens[at].kind != "word" or message.claims[at]:
        return False
    return message.find(at, *_KNOWN_FAMILIES) is None


def _is_region(message: Message, name: Named, named: list[Named], index: PlaceIndex) -> bool:
    """ "Idlib countryside" always is one; "Idlib" beside a place that is not itself."""
    tokens = message.tokens
    before = name.start > 0 and message.find(name.start - 1, "place:region")
    after = name.end < len(tokens) and message.find(name.end, "place:region")
    script = script_of(tokens[name.end].text) if after else None
    if script and script.region_leads:
        after = None
    if before or after:
        return True
    apart = [
        n for n in named if (n is not name and 0 <= n.start - name.end <= 2) or 0 <= name.start - n.end <= 2
    ]
    return any(other is not name and not _seat(other) for other in apart) and _seat(name)


def _seat(name: Named) -> bool:
    """Whether this is the name of a governorate's seat, which is the governorate's name, too."""
    return (
        bool(name.region)
        and any(place.governorate_pcode in name.region for place in name.places[:1])
        and any(place.name == place.governorate for place in name.places)
    )


def _before(message: Message, name: Named, code: str) -> bool:
    """Whether this word stands before the name (one or two words before)."""
    for at in (name.start - 1, name.start - 2, name.start - 3):
        if at >= 0:
            hit = message.find(at, f"place:{code}")
            if hit and at + hit.length in (name.start, name.start - 1 if code == "near" else name.start):
                return True
    return False
