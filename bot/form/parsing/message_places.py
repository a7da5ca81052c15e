"""The place in a whole message: names of the place table, with their region, "near", and where fire came from. PURE."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.form.parsing.message_spans import Message
from bot.gazetteer.index import PlaceIndex
from bot.gazetteer.letters import is_arabic
from bot.gazetteer.places import GazetteerPlace

_LONGEST = 4
#: A spelling variant this like its name may be it; a single word shorter than this says too little.
_LIKE_ENOUGH = 85.0
_SHORTEST = 4
#: What the index scores a name and another name that are written as in the table.
_OWN, _OTHER = 100.0, 92.0
MOST_OFFERED = 6
#: What may be written onto the first word of a name, longest first.
_ONTO = ("وبال", "وعال", "وب", "ول", "وع", "عل", "ب", "ل", "ع", "و", "ف")
_KNOWN_FAMILIES = (
    *("people", "kind", "target", "munition", "pattern", "origin", "number", "uncertain", "link", "answer"),
    *("moment", "ago", "unit", "fraction", "clock", "part", "day", "weekday", "filler", "place", "damage"),
)


@dataclass(frozen=True, slots=True)
class Named:
    """A name found in the message: tokens `start` to `end`, and the places so called, the likeliest first."""

    start: int
    end: int
    places: tuple[GazetteerPlace, ...]
    exact: bool
    region: frozenset[str] = frozenset()


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
    named = found or [n for n in _names(message, index, (3, 2, 1)) if _is_name(message, n)]
    if not named:
        named = list(_slips(message, index))
    for name in named:
        message.claim(name.start, name.end, "place")
    return _settled(message, index, sorted(named, key=lambda n: n.start))


def _names(
    message: Message, index: PlaceIndex, lengths: range | tuple[int, ...], *, exact: bool = False
) -> Iterator[Named]:
    """Names from left to right, the longest first, none over another."""
    at = 0
    while at < len(message.tokens):
        found = (_name_at(message, index, at, size) for size in lengths)
        named = next((n for n in found if n and (n.exact or not exact)), None)
        if named and message.is_free(named.start, named.end):
            yield named
            at = named.end
        else:
            at += 1


def _name_at(message: Message, index: PlaceIndex, at: int, size: int) -> Named | None:
    """The name of `size` words that begins here, also with letters written onto it."""
    parts, end = _words(message, at, size)
    if len(parts) < size:
        return None
    for first in _bare(parts[0]):
        name = [first, *parts[1:]]
        if size == 1 and len(first) < 2:
            continue
        matches = [m for m in index.called(name) if m.score >= _LIKE_ENOUGH]
        exact = tuple(m.place for m in matches if m.score in (_OWN, _OTHER) and (m.exact or len(first) > 2))
        if exact or (matches and first == parts[0] and _may_vary(message, at, end, name)):
            best = exact or tuple(m.place for m in matches if m.score >= matches[0].score - 2.0)
            return Named(at, end, best, bool(exact), index.region(name))
    return None


def _may_vary(message: Message, at: int, end: int, name: list[str]) -> bool:
    """A spelling like a name's counts only where no word of it means something else ("Saraqib at")."""
    if len("".join(name)) < _SHORTEST:
        return False
    known = (message.lexicon.find(message.tokens, n, *_KNOWN_FAMILIES) for n in range(at, end))
    return not any(known)


def _words(message: Message, at: int, size: int) -> tuple[list[str], int]:
    """So many words from here on; hyphens may stand between them."""
    parts: list[str] = []
    while at < len(message.tokens) and len(parts) < size:
        token = message.tokens[at]
        if token.kind == "word":
            parts.append(token.text)
        elif not (parts and token.text == "-" and token.glued):
            break
        at += 1
    return parts, at


def _bare(word: str) -> Iterator[str]:
    yield word
    if not is_arabic(word):
        return
    if word.startswith("لل") and len(word) > 4:
        yield "ا" + word[0] + word[2:]
    if word.startswith("عال") and len(word) > 5:
        yield word[1:]
    for letters in _ONTO:
        if word.startswith(letters) and len(word) - len(letters) >= 3:
            yield word.removeprefix(letters)


def _is_name(message: Message, named: Named) -> bool:
    """A single word that means something else is no name."""
    if named.end - named.start > 1:
        return True
    return message.lexicon.find(message.tokens, named.start, *_KNOWN_FAMILIES) is None


def _slips(message: Message, index: PlaceIndex) -> Iterator[Named]:
    """A word nobody understands, where a name stands, one letter away from names: always asked."""
    for at, token in enumerate(message.tokens):
        stands = (
            at == 0 or message.lexicon.find(message.tokens, at - 1, "place:label", "place:near") is not None
        )
        unknown = token.kind == "word" and not message.claims[at] and len(token.text) >= _SHORTEST
        if stands and unknown and message.lexicon.find(message.tokens, at, *_KNOWN_FAMILIES) is None:
            matches = index.search(token.text, MOST_OFFERED)
            if matches:
                yield Named(at, at + 1, tuple(m.place for m in matches), False)
                return


def _settled(message: Message, index: PlaceIndex, named: list[Named]) -> Where:
    """One place of the names found, or those to ask."""
    near = any(_before(message, name, "near") for name in named)
    regions = [name for name in named if name.region and _is_region(message, name, named, index)]
    names = [name for name in named if name not in regions]
    asked = any(_before(message, name, "between") for name in named)
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
    slip = any(not name.exact and _is_doubtful(message, name, index) for name in names)
    return Where(places[:MOST_OFFERED], near, sure=len(places) == 1 and not (asked or wrong or slip))


def _within(name: Named, regions: list[Named], index: PlaceIndex) -> Named:
    wanted = frozenset().union(*(region.region for region in regions))
    if not wanted:
        return name
    return replace(name, places=tuple(place for place in name.places if index.lies_in(place, wanted)))


def _is_doubtful(message: Message, name: Named, index: PlaceIndex) -> bool:
    """A slip of a name, or a spelling of it beside a word nobody knows ("Jabal Zawya" is not Jablah)."""
    parts, _ = _words(message, name.start, name.end - name.start)
    variant = any(match.score >= _LIKE_ENOUGH for match in index.called(parts))
    beside = [at for at in (name.start - 1, name.end) if 0 <= at < len(message.tokens)]
    return not variant or any(_is_unknown(message, at) for at in beside)


def _is_unknown(message: Message, at: int) -> bool:
    if message.tokens[at].kind != "word" or message.claims[at]:
        return False
    return message.lexicon.find(message.tokens, at, *_KNOWN_FAMILIES) is None


def _is_region(message: Message, name: Named, named: list[Named], index: PlaceIndex) -> bool:
    """ "Idlib countryside" always is one; "Idlib" beside a place that is not itself."""
    lexicon, tokens = message.lexicon, message.tokens
    before = name.start > 0 and lexicon.find(tokens, name.start - 1, "place:region")
    after = name.end < len(tokens) and lexicon.find(tokens, name.end, "place:region")
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
            hit = message.lexicon.find(message.tokens, at, f"place:{code}")
            if hit and at + hit.length in (name.start, name.start - 1 if code == "near" else name.start):
                return True
    return False
