"""Whether what is named was hit: "brought to the hospital" and "rescuers put out the fire" only name it. PURE."""

from bot.domain.parsing.message.spans import Message
from bot.domain.parsing.text.choices import is_only_nearby
from bot.domain.parsing.text.lexicon import Hit
from bot.domain.parsing.text.meanings import WHO
from bot.domain.spelling import script_of

#: What a report names also where it was not hit: who helps, and where people are taken or shelter.
_HELPERS = frozenset(
    {"hospital", "medical_facility", "shelter", "ambulance", "civil_defence_team", "civil_defence_vehicle"}
)
#: A word of these is not the name of something.
_KNOWN = ("kind", "target", "people", "kin", "number", "place", "link", "hit", "filler:message")
_LISTED = (
    "kind",
    "target",
    "link:and",
    "link:article",
    "place",
    "number",
    "aside:adjective",
    "people",
    "kin",
    "before",
)
_SMALL = ("link:article", "group:his", "aside:adjective", "number")
#: Marks that part what is said of one thing from what is said of another.
_STOPS = frozenset(".,;:!?()•-")
#: Words between a verb and what it hit: articles, numbers, adjectives.
_FARTHEST = 4
#: A verb so many words after a helper is said of it: "the clinic in Azaz was shelled".
_NEAR = 6
#: What is said of a thing stands within so many words.
_LONGEST = 15


def is_hit(message: Message, at: int, hit: Hit) -> bool:
    """Whether the target named at a token was hit, as far as the words around it say."""
    tests = (_is_nearby, _is_denied, _belongs_to_people, _is_left, _is_a_name)
    if any(test(message, at, hit) for test in tests):
        return False
    rest = range(at + hit.length, _stop(message, at + hit.length))
    if any(message.find(n, "damage:none") for n in rest[:_NEAR]):
        return False
    return hit.meaning.code not in _HELPERS or _is_said_to_be_hit(message, at, at + hit.length)


def is_address(message: Message, at: int) -> bool:
    """Whether a street only says where: it is no target where something else was hit."""
    return message.find(at, "place:street") is not None


def _first(message: Message, at: int) -> int:
    """Where the words for a target begin, with its articles, its number and its adjectives ("the central hospital")."""
    if at > 1 and not message.claims[at - 1] and message.find(at - 2, "group:his", "link:article"):
        at -= message.tokens[at - 1].kind == "word" and message.find(at - 1, *_KNOWN) is None
    for _ in range(_FARTHEST):
        if at == 0 or message.tokens[at - 1].kind == "mark":
            break
        attached = script_of(message.tokens[at - 1].text) is not None
        small = message.find(at - 1, *(("number",) if attached else _SMALL))
        if small is None and not message.tokens[at - 1].is_figure:
            break
        at -= 1
    return at


def _is_nearby(message: Message, at: int, _: Hit) -> bool:
    """ "Near the school", also with a word between: "near the clock roundabout"."""
    if is_only_nearby(message.tokens, at, message.lexicon):
        return True
    first = _first(message, at)
    beside = (
        (n, message.find(n, "place:region", "place:near")) for n in range(max(0, first - _FARTHEST), first)
    )
    if any(
        hit and hit.meaning.code == "near" and n + hit.length == first for n, hit in beside
    ):  # "in front of his house"
        return True
    start = first - 1
    if (
        start < 1
        or message.claims[start]
        or message.tokens[start].kind != "word"
        or message.find(start, *_KNOWN)
    ):
        return False
    return is_only_nearby(message.tokens, start, message.lexicon)


def _is_a_name(message: Message, at: int, hit: Hit) -> bool:
    """ "The roundabout of the municipality": what a street or a mosque is called after."""
    before = message.find(at - 1, "target")
    named = before is not None and before.length == 1 and not before.defined and before.meaning.number == 1
    script = script_of(message.tokens[at].text)
    defined = script is not None and message.tokens[at].text.startswith(script.article)
    return named and defined and _is_on_line(message, at)


def _is_denied(message: Message, at: int, _: Hit) -> bool:
    """ "No water", "without electricity", "not the school"."""
    start = _first(message, at)
    share = start > 1 and message.tokens[start - 2].text == "%"
    return share or message.find(start - 1, "link:no", "place:not") is not None


def _is_left(message: Message, at: int, _: Hit) -> bool:
    """ "Fled from the camp", "water from the well"; but "2 of the houses", "from under the house"."""
    start = _first(message, at)
    hit = message.find(start - 1, "place:from")
    return hit is not None and hit.length == 1 and message.figure(start - 2) is None


def _belongs_to_people(message: Message, at: int, hit: Hit) -> bool:
    """ "Two farm workers", "the guard of the school": people who work there."""
    end = at + hit.length
    if script_of(message.tokens[at].text) is None:
        worker = message.find(end, "kin", "people")
        return worker is not None and worker.meaning.code in WHO and _is_on_line(message, end)
    before = message.find(at - 1, "kin:persons")
    written = message.tokens[at].text.startswith(script_of(message.tokens[at].text).part_from_figure)  # type: ignore[union-attr]
    return before is not None and before.length == 1 and not written and _is_on_line(message, at)


def _is_on_line(message: Message, at: int) -> bool:
    return "\n" not in message.text[message.tokens[at - 1].end : message.tokens[at].start]


def _is_said_to_be_hit(message: Message, at: int, end: int) -> bool:
    """Whether a helper was hit: after a verb or a weapon, before a verb of damage, or named alone in a list."""
    start = _first(message, at)
    script = script_of(message.tokens[at].text)
    if script and message.tokens[at].text.startswith(script.contraction):
        return False
    if start and message.claims[start - 1] in ("kind", "target") and _is_on_line(message, start):
        return True
    before = start - 1 if message.find(start - 1, "group:of", "link:and") else start
    if message.find(before - 1, "hit", "kind") is not None or message.find(start - 1, "hit") is not None:
        return True
    rest = range(end, _stop(message, end))
    if any(message.find(n, "hit:any", "damage") for n in rest[:_NEAR]):
        return True
    if message.find(start - 1, "place:to", "place:label") is not None:
        return False
    return all(_is_listed(message, n) for n in (*range(_back(message, start), start), *rest))


def _is_listed(message: Message, at: int) -> bool:
    """Whether a word belongs to a mere list of what, where and how many."""
    if message.claims[at] in ("kind", "target", "place", "time", "munition", "origin", "pattern"):
        return True
    token = message.tokens[at]
    if token.is_figure or token.kind == "mark":
        return True
    return message.find(at, *_LISTED) is not None


def _stop(message: Message, at: int) -> int:
    last = min(at + _LONGEST, len(message.tokens))
    return next((n for n in range(at, last) if _parts(message, n)), last)


def _back(message: Message, at: int) -> int:
    first = max(at - _LONGEST, 0)
    return next(
        (n for n in range(at, first, -1) if _parts(message, n - 1) or not _is_on_line(message, n)), first
    )


def _parts(message: Message, at: int) -> bool:
    return (
        (message.tokens[at].kind == "mark" and message.tokens[at].text in _STOPS)
        or (at > 0 and not _is_on_line(message, at))
        or message.find(at, "break") is not None
    )
