"""Kinds, targets, munitions, patterns and origin in a whole message, with the counts that stand beside them. PURE."""

from dataclasses import dataclass, field, replace

from rapidfuzz.distance import OSA

from bot.domain.parsing.message.counts import count_after, count_before, has_figure_before
from bot.domain.parsing.message.spans import NEARBY, Message
from bot.domain.parsing.text.choices import is_only_nearby
from bot.domain.parsing.text.lexicon import Hit, Meaning
from bot.domain.spelling import script_of

_SHORTEST_TYPO = 5
#: Words that are a kind of their own only where no better one is named.
_VAGUE_KINDS = ("unknown_explosion", "ground_assault", "ied", "other")


@dataclass(slots=True)
class Codes:
    """What was named. Counts: None is "some". `contested`: a figure that may count people as well."""

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
    """Every code the message names. Their words, and the figures that count them, are claimed."""
    found = Codes()
    _phrases(message)
    _read_details(message, found)
    at = 0
    while at < len(message.tokens):
        hit = _noun(message, at)
        if hit is None or _begins_later(message, at, hit):
            at += 1
            continue
        if hit.meaning.family == "kind" or not is_only_nearby(message.tokens, at, message.lexicon):
            _add_noun(message, at, hit, found)
        else:  # a figure or a name beside it is as sure as beside a target
            message.claim(at, at + hit.length, NEARBY)
        at += hit.length
    _drop_vague(found)
    return found


def _phrases(message: Message) -> None:
    """Phrases whose words would mean something by themselves: "taken to hospital"."""
    for at in range(len(message.tokens)):
        hit = message.find(at, "filler:message")
        if hit and hit.length > 1 and message.is_free(at, at + hit.length):
            others = message.find(at, "kind", "target", "people", "pattern", "answer:none")
            if others is None or others.length < hit.length:
                message.claim(at, at + hit.length, "filler")


def _begins_later(message: Message, at: int, hit: Hit) -> bool:
    """Whether longer words begin inside: those are meant."""
    for n in range(at + 1, at + hit.length):
        inner = _noun(message, n)
        if inner and n + inner.length > at + hit.length:
            return True
    return False


def _noun(message: Message, at: int) -> Hit | None:
    """A kind or a target that begins here and is no better read as something else."""
    if message.claims[at] not in ("", "munition", "pattern", "origin"):
        return None
    hit = message.find(at, "kind", "target")
    other = message.find(at, "people", "filler:message", "uncertain", "answer:none")
    if hit is None:
        return _typo(message, at) if other is None else None
    if other and other.length > hit.length:
        return None
    if other and other.meaning.family == "people" and has_figure_before(message, at):
        return None
    if hit.meaning.code == "civil_defence_team" and _are_people(message, at, hit):
        return None
    if hit.meaning.code in ("ied", "other", "unknown") and message.claims[at]:
        return None  # "cluster bombs": the bomb is the munition's
    return hit if hit.meaning.code not in ("other", "unknown") else None


def _are_people(message: Message, at: int, hit: Hit) -> bool:
    """ "2 volunteers of the civil defence", "the white helmets: …", "1 white helmet killed": no target is named."""
    tokens, end = message.tokens, at + hit.length
    if end < len(tokens) and (tokens[end].text == ":" or message.find(end, "people")):
        return True
    before = ((n, message.find(n, "people")) for n in range(max(0, at - 3), at))
    return any(named and n + named.length in (at, at - 1) for n, named in before)


def _read_details(message: Message, found: Codes) -> None:
    """Munitions, patterns and the origin: they may lie over a kind ("Russian jet")."""
    for at in range(len(message.tokens)):
        for family, codes in (
            ("munition", found.munitions),
            ("pattern", found.patterns),
            ("origin", found.origins),
        ):
            hit = message.find(at, family)
            if (
                hit is None
                or message.claims[at] in ("place", "time", family)
                or hit.meaning.code == "unknown"
            ):
                continue
            if family == "pattern" and hit.meaning.code == "at_night":
                continue
            codes.append(hit.meaning.code)
            message.claim(at, at + hit.length, family)


def _add_noun(message: Message, at: int, hit: Hit, found: Codes) -> None:
    """One noun with its count: before it ("2 houses"), in it (a dual), or after it ("houses: 2", "x2")."""
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
        said = count if count is not None else _dual(message, at, hit)
        if said and not hedged:
            found.strikes = said if found.strikes is None else found.strikes


def _dual(message: Message, at: int, hit: Hit) -> int | None:
    """Kinds know no dual in the lexicon: the ending tells."""
    word = message.tokens[at].text
    script = script_of(word) if hit.length == 1 and len(word) > 5 else None
    return 2 if script and word.endswith(script.dual) and not word.endswith(script.no_dual) else None


def _add(counts: dict[str, int | None], code: str, count: int | None) -> None:
    """A code named twice ("three tents in a camp") may be the same again: then it is not counted."""
    counts[code] = count if code not in counts else None


def _typo(message: Message, at: int) -> Hit | None:
    """A word with one wrong letter that can be but one code's; it shows on the card."""
    token = message.tokens[at]
    if token.kind != "word" or len(token.text) < _SHORTEST_TYPO or message.claims[at]:
        return None
    script = script_of(token.text)
    if script and token.text.endswith(script.accusative):
        bare = message.lexicon.find([replace(token, text=token.text[:-1])], 0, "kind", "target")
        if bare:
            return bare
    near = {
        meaning.code: meaning
        for key, meaning in message.lexicon.phrases("kind", "target")
        if len(key) == 1 and abs(len(key[0]) - len(token.text)) <= 1 and len(key[0]) >= _SHORTEST_TYPO
        if OSA.distance(token.text, key[0], score_cutoff=1) <= 1
    }
    if len(near) != 1 or _known_elsewhere(message, at):
        return None
    only = next(iter(near.values()))
    return Hit(Meaning(only.family, only.code, only.form if only.form == "one" else ""), 1)


def _known_elsewhere(message: Message, at: int) -> bool:
    families = (
        "people",
        "number",
        "link",
        "filler",
        "answer",
        "part",
        "day",
        "ago",
        "unit",
        "damage",
        "clock",
    )
    return message.find(at, *families) is not None


def _drop_vague(found: Codes) -> None:
    """ "An attack", "an explosion" beside a kind that says more."""
    for vague in _VAGUE_KINDS:
        others = [kind for kind in found.kinds if kind not in _VAGUE_KINDS]
        if vague in found.kinds and others and vague != "ied" and "small_arms" not in others:
            del found.kinds[vague]
    for kind in found.weak - found.strong:  # "rockets shelled the town"
        if found.strong & set(found.kinds):
            found.kinds.pop(kind, None)
    if "unknown_explosion" in found.kinds and len(found.kinds) > 1:
        del found.kinds["unknown_explosion"]
