"""Kinds, targets, munitions, patterns and origin in a whole message, with their numbers. PURE."""

from dataclasses import dataclass, field, replace
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.domain.parsing.message.counts import count_after, count_before, figure_before
from bot.domain.parsing.message.spans import NEARBY, Message
from bot.domain.parsing.text.choices import is_only_nearby
from bot.domain.parsing.text.lexicon import Hit, Lexicon, Meaning
from bot.domain.spelling import script_of

_SHORTEST_TYPO = 5
#: Kinds that are dropped if the message names a more specific one.
#: Families whose longer phrase is no kind and no target; families of words that are no slip.
_PHRASES = ("people", "kin", "before", "behind", "none", "said")
_OTHERS = (*_PHRASES, "filler:message", "uncertain", "answer:none")
_TIMES = ("part", "day", "ago", "unit", "clock")
_ELSEWHERE = (*_PHRASES, "group", "aside", "number", "link", "filler", "answer", "damage", *_TIMES)
#: What people are taken to.
_REACHED = ("hospital", "medical_facility", "shelter")
#: Kinds that another one says better: what was fired, and what fired it.
_SAID_BETTER = {
    "missile": ("air_strike", "helicopter_strike", "drone_strike", "suicide_drone"),
    "drone_strike": ("suicide_drone",),
    "air_strike": ("barrel_bomb",),
}
_VAGUE_KINDS = ("unknown_explosion", "ground_assault", "ied", "other")


@dataclass(slots=True)
class Codes:
    """The codes named. Numbers: None is "some". `ambiguous`: a figure may also count people."""

    kinds: dict[str, int | None] = field(default_factory=dict)
    targets: dict[str, int | None] = field(default_factory=dict)
    munitions: list[str] = field(default_factory=list)
    patterns: list[str] = field(default_factory=list)
    origins: list[str] = field(default_factory=list)
    strikes: int | None = None
    ambiguous: bool = False
    weak: set[str] = field(default_factory=set)
    strong: set[str] = field(default_factory=set)


def read_codes(message: Message) -> Codes:
    """Read every code in the message, and claim their words and figures."""
    found = Codes()
    _phrases(message)
    _read_details(message, found)
    at = 0
    while at < len(message.tokens):
        hit = _noun(message, at)
        if hit is None or _begins_later(message, at, hit):
            at += 1
            continue
        reached = hit.meaning.code in _REACHED and _is_reached(message, at)
        if hit.meaning.family == "kind" or not (
            reached or is_only_nearby(message.tokens, at, message.lexicon)
        ):
            _add_noun(message, at, hit, found)
        else:  # the attack was only near the target
            message.claim(at, at + hit.length, NEARBY)
        at += hit.length
    _drop_vague(found)
    return found


def _is_reached(message: Message, at: int) -> bool:
    """Whether people were only taken there: "to the hospital"."""
    start = at - 1 if at and message.find(at - 1, "group:his") else at
    script = script_of(message.tokens[at].text)
    if script and message.tokens[at].text.startswith(script.contraction):
        return True
    return any((hit := message.find(start - n, "place:to")) and hit.length == n for n in (2, 1))


def _phrases(message: Message) -> None:
    """Claim phrases whose words alone would mean something else: "taken to hospital"."""
    for at in range(len(message.tokens)):
        hit = message.find(at, "filler:message")
        if hit and hit.length > 1 and message.is_free(at, at + hit.length):
            others = message.find(at, "kind", "target", "people", "pattern", "answer:none")
            if others is None or others.length < hit.length:
                message.claim(at, at + hit.length, "filler")


def _begins_later(message: Message, at: int, hit: Hit) -> bool:
    """Whether a longer phrase begins inside: it is preferred."""
    end = at + hit.length
    return any((inner := _noun(message, n)) and n + inner.length > end for n in range(at + 1, end))


def _noun(message: Message, at: int) -> Hit | None:
    """A kind or a target that begins here, unless another reading is better."""
    if message.claims[at] not in ("", "munition", "pattern", "origin"):
        return None
    hit = message.find(at, "kind", "target")
    other = message.find(
        at, "people", "kin", "before", "behind", "none", "said", "filler:message", "uncertain", "answer:none"
    )
    if hit is None:
        return _typo(message, at) if other is None else None
    if other and other.length > hit.length:
        return None
    if other and other.meaning.family == "people" and figure_before(message, at) is not None:
        return None
    if hit.meaning.code == "civil_defence_team" and _are_people(message, at, hit):
        return None
    if hit.meaning.code in ("ied", "other", "unknown") and message.claims[at]:
        return None  # "cluster bombs": the bomb is the munition's
    return hit if hit.meaning.code not in ("other", "unknown") else None


def _are_people(message: Message, at: int, hit: Hit) -> bool:
    """ "2 volunteers of the civil defence", "the white helmets: …", "1 white helmet killed": people, not a target."""
    tokens, end = message.tokens, at + hit.length
    if end < len(tokens) and (tokens[end].text == ":" or message.find(end, "people")):
        return True
    before = ((n, message.find(n, "people")) for n in range(max(0, at - 3), at))
    return any(named and n + named.length in (at, at - 1) for n, named in before)


def _read_details(message: Message, found: Codes) -> None:
    """Munitions, patterns and the origin: they may overlap a kind ("Russian jet")."""
    details = {"munition": found.munitions, "pattern": found.patterns, "origin": found.origins}
    for at in range(len(message.tokens)):
        for family, codes in details.items():
            hit = message.find(at, family)
            if hit is None or message.claims[at] in ("place", "time", family):
                continue
            if family == "origin" and (side := message.find(at - 1, "group:combatants")) and side.length > 1:
                continue  # "three of the SDF": who they were, not where the fire came from
            if hit.meaning.code == "unknown" or (family, hit.meaning.code) == ("pattern", "at_night"):
                continue
            codes.append(hit.meaning.code)
            message.claim(at, at + hit.length, family)


def _add_noun(message: Message, at: int, hit: Hit, found: Codes) -> None:
    """Add a noun with its number: before it ("2 houses"), in it (a dual), or after it ("houses: 2", "x2")."""
    meaning, end = hit.meaning, at + hit.length
    count, hedged, start, labelled = count_before(message, at)
    form = meaning.number
    if count is None and start == at:
        count, end = count_after(message, end, form)
    found.ambiguous = found.ambiguous or (labelled and count is None)
    if form == 2 and count not in (None, 2):
        found.ambiguous, count = True, None
    message.claim(start, end, meaning.family)
    for n in range(at, end):
        message.claims[n] = meaning.family
    if meaning.family == "target":
        named = None if hedged or meaning.form == "some" else count if count is not None else form
        _add(found.targets, meaning.code, named)
    else:
        weak = message.find(at, "weak")
        found.kinds[meaning.code] = None
        if weak and weak.length >= hit.length:
            found.weak.add(meaning.code)
        else:
            found.strong.add(meaning.code)
        strikes = count if count is not None else _dual(message, at, hit)
        if strikes and not hedged and found.strikes is None:
            found.strikes = strikes


def _dual(message: Message, at: int, hit: Hit) -> int | None:
    """Kinds have no dual in the lexicon: recognise it by its ending."""
    word = message.tokens[at].text
    script = script_of(word) if hit.length == 1 and len(word) > 5 else None
    return 2 if script and word.endswith(script.dual) and not word.endswith(script.no_dual) else None


def _add(counts: dict[str, int | None], code: str, count: int | None) -> None:
    """A code that is named twice ("three tents in a camp") may be the same thing: then it has no number."""
    counts[code] = count if code not in counts else None


def _typo(message: Message, at: int) -> Hit | None:
    """A word with one wrong letter that fits only one code; the card shows it for correction."""
    token = message.tokens[at]
    if token.kind != "word" or len(token.text) < _SHORTEST_TYPO or message.claims[at]:
        return None
    script = script_of(token.text)
    if script and token.text.endswith(script.accusative):
        bare = message.lexicon.find([replace(token, text=token.text[:-1])], 0, "kind", "target")
        if bare:
            return bare
    if _known_elsewhere(message, at):
        return None
    words = _nouns(message.lexicon)
    spelled = process.extract(token.text, words, scorer=OSA.distance, score_cutoff=1, limit=None)
    near = {meaning.code: meaning for word, _, _ in spelled for meaning in words_of(message.lexicon)[word]}
    if len(near) != 1:
        return None
    only = next(iter(near.values()))
    return Hit(Meaning(only.family, only.code, only.form if only.form == "one" else ""), 1)


@lru_cache(maxsize=4)
def words_of(lexicon: Lexicon) -> dict[str, list[Meaning]]:
    """The single words for kinds and targets that a slip may be corrected to, and what they mean."""
    found: dict[str, list[Meaning]] = {}
    for key, meaning in lexicon.phrases("kind", "target"):
        if len(key) == 1 and len(key[0]) >= _SHORTEST_TYPO:
            found.setdefault(key[0], []).append(meaning)
    return found


@lru_cache(maxsize=4)
def _nouns(lexicon: Lexicon) -> list[str]:
    return list(words_of(lexicon))


def _known_elsewhere(message: Message, at: int) -> bool:
    return message.find(at, *_ELSEWHERE) is not None


def _drop_vague(found: Codes) -> None:
    """ "An attack", "an explosion" next to a more specific kind."""
    for vague in _VAGUE_KINDS:
        others = [kind for kind in found.kinds if kind not in _VAGUE_KINDS]
        if vague in found.kinds and others and vague != "ied" and "small_arms" not in others:
            del found.kinds[vague]
    for kind, better in _SAID_BETTER.items():
        if kind in found.kinds and found.kinds.keys() & set(better):
            del found.kinds[kind]
    for kind in found.weak - found.strong:  # "rockets shelled the town"
        if found.strong & set(found.kinds):
            found.kinds.pop(kind, None)
    if "unknown_explosion" in found.kinds and len(found.kinds) > 1:
        del found.kinds["unknown_explosion"]
