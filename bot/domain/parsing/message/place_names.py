"""Names of places in a whole message, as the gazetteer spells them or similar to that. PURE."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product

from bot.domain.parsing.message.spans import Message
from bot.domain.places.gazetteer import GazetteerPlace
from bot.domain.places.index import PlaceIndex
from bot.domain.spelling import script_of, without_case

_LONGEST = 4
#: Scores: from the first a spelling may be a name, from the second it is the name (one vowel differs); else ask.
_LIKE_ENOUGH, _NEARLY_THE_SAME = 85.0, 93.0
#: A shorter single word is no name.
_SHORTEST = 4
MOST_OFFERED = 6
_KNOWN_FAMILIES = (
    *("people", "kind", "target", "munition", "pattern", "origin", "number", "uncertain", "link", "answer"),
    *("moment", "ago", "unit", "fraction", "clock", "part", "day", "weekday", "filler", "place", "damage"),
)
#: A word of these is no name, though a name may be spelled like it.
_WORDS = (
    *_KNOWN_FAMILIES,
    *("kin", "before", "behind", "none", "group", "said", "break", "age", "aside", "hit"),
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


def long_names(message: Message, index: PlaceIndex) -> list[Named]:
    """Find names spelled as in the gazetteer that mean nothing else; they are claimed before other words."""
    found = list(find_names(message, index, range(_LONGEST, 0, -1), exact=True))
    names = [named for named in found if _is_name(message, named)]
    for named in names:
        message.claim(named.start, named.end, "place")
    return names


def find_names(
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
    if exact and (declined := _declined(message, index, at, end, parts)):
        return declined
    if exact or not _may_vary(message, at, end, parts):
        return None
    matches = [match for match in index.called(parts) if match.score >= _LIKE_ENOUGH]
    sure = len(matches) == 1 and matches[0].score >= _NEARLY_THE_SAME
    places = tuple(match.place for match in matches[:MOST_OFFERED])
    return Named(at, end, places, False, index.region(parts), sure) if places else None


def _declined(message: Message, index: PlaceIndex, at: int, end: int, parts: list[str]) -> Named | None:
    """A name in a case of its language; it has a capital letter."""
    forms = [without_case(part) for part in parts]
    if not _is_capital(message, at) or all(len(each) == 1 for each in forms):
        return None
    names = [list(name) for name in product(*forms)]
    places = tuple(dict.fromkeys(place for name in names for place in index.written(name)))
    region = frozenset().union(*(index.region(name) for name in names if index.written(name)))
    return Named(at, end, places, True, region) if places else None


def _may_vary(message: Message, at: int, end: int, name: list[str]) -> bool:
    """Whether a similar spelling may be a name: none of its words means something else ("Saraqib at")."""
    if len("".join(name)) < _SHORTEST:
        return False
    known = (message.find(n, *_WORDS) for n in range(at, end))
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


def longer_name(message: Message, index: PlaceIndex, name: Named) -> Named:
    """ "Kafr Zeita", if the gazetteer has Kafr and Kafr Zayta: the longer name is preferred."""
    if continues(message, name.start, name.end):
        for size in (4, 3, 2):
            longer = _name_at(message, index, name.start, size, exact=False)
            if longer and longer.end > name.end:
                return longer
        if index.leads(_words(message, name.start, name.end - name.start)[0]) or _is_capital(
            message, name.end
        ):
            return replace(name, exact=False, sure=False)  # the unknown word may belong to it: ask
    return name


def continues(message: Message, before: int, at: int) -> bool:
    """Whether the unknown word at `at` may belong to the name whose first word is at `before`.

    It stands on the same line, has no letters for "and" or "by" before it, and a capital where the name has one.
    """
    if not is_unknown(message, at) or not is_unknown_beside(message, at):
        return False
    script = script_of(message.tokens[at].text)
    if script:
        return not message.tokens[at].text.startswith((*script.conjunctions, *script.part_from_figure))
    return _is_capital(message, at) or not _is_capital(message, before)


def _is_capital(message: Message, at: int) -> bool:
    return message.text[message.tokens[at].start].isupper()


def is_unknown_beside(message: Message, at: int) -> bool:
    """Whether the word at `at` stands on the same line as the token before it."""
    return "\n" not in message.text[message.tokens[at - 1].end : message.tokens[at].start]


def name_with_article(message: Message, index: PlaceIndex, name: Named) -> Named:
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


def is_unknown(message: Message, at: int) -> bool:
    if not 0 <= at < len(message.tokens) or message.tokens[at].kind != "word" or message.claims[at]:
        return False
    return message.find(at, *_WORDS) is None
