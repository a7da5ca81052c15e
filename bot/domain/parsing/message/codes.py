"""Kinds, targets, munitions, patterns and origin in a whole message, with their numbers. PURE."""

from dataclasses import dataclass, field

from bot.domain.parsing.message.counts import count_after, count_before, figure_before
from bot.domain.parsing.message.mentions import is_address, is_hit
from bot.domain.parsing.message.slips import PHRASES, known_elsewhere, possessed, typo
from bot.domain.parsing.message.spans import NEARBY, Message
from bot.domain.parsing.text.lexicon import Hit
from bot.domain.spelling import script_of
from storage.model.vocabulary import PARTS_OF

#: Families whose longer phrase is no kind and no target.
_OTHERS = (*PHRASES, "filler:message", "uncertain", "answer:none", "group:family_of", "group:family")
#: Kinds that another one says better: what was fired, and what fired it.
_SAID_BETTER = {
    "missile": ("air_strike", "helicopter_strike", "drone_strike", "suicide_drone", "rocket"),
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
    addresses: int = 0
    parts: frozenset[str] = frozenset()
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
            at += _phrase_of_people(message, at)
            continue
        if hit.meaning.family == "kind" or is_hit(message, at, hit):
            _add_noun(message, at, hit, found)
        else:  # it is only named
            message.claim(at, at + hit.length, NEARBY)
        at += hit.length
    _drop_vague(found)
    if found.addresses and len(found.targets) > 1:  # a street where a house was hit
        found.targets.pop("road", None)
    return found


def _phrases(message: Message) -> None:
    """Claim phrases whose words alone would mean something else: "taken to hospital"."""
    for at in range(len(message.tokens)):
        hit = message.find(at, "filler:message")
        if hit and hit.length > 1 and message.is_free(at, at + hit.length):
            others = message.find(at, "kind", "target", "people", "pattern", "answer:none")
            if others is None or others.length < hit.length:
                message.claim(at, at + hit.length, "filler")


def _phrase_of_people(message: Message, at: int) -> int:
    """How many words to go on: "the owner of the car", "of one house" (a family) are people."""
    phrase = message.find(at, *PHRASES, "group:family_of", "group:family")
    return phrase.length if phrase and message.is_free(at, at + phrase.length) else 1


def _begins_later(message: Message, at: int, hit: Hit) -> bool:
    """Whether a longer phrase begins inside: it is preferred."""
    end = at + hit.length
    return any((inner := _noun(message, n)) and n + inner.length > end for n in range(at + 1, end))


def _noun(message: Message, at: int) -> Hit | None:
    """A kind or a target that begins here, unless another reading is better."""
    if message.claims[at] not in ("", "munition", "pattern", "origin"):
        return None
    hit = message.find(at, "kind", "target")
    other = message.find(at, *_OTHERS)
    if hit is None and other is None and not known_elsewhere(message, at):
        hit = possessed(message, at)
    everyday = message.find(at, "filler:everyday")
    if hit and everyday and everyday.length >= hit.length:
        return None
    if hit is None:
        return typo(message, at) if other is None else None
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
    if message.find(at - 1, "hit"):
        return False
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
                continue  # "three of that army": who they were, not where the fire came from
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
        same = at > 0 and message.claims[at - 1] == "target" and start == at and not hit.joined
        found.addresses += meaning.code == "road" and is_address(message, at)
        _add(found, hit, named, same=same or _is_known(message, at, hit) or _is_around(message, start))
        _take_part(message, start, meaning.code, found)
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


def _take_part(message: Message, start: int, code: str, found: Codes) -> None:
    """ "5 clinics, including 2 hospitals": the wider category counts the others, each thing once."""
    whole = PARTS_OF.get(code, "")
    of, part = found.targets.get(whole), found.targets[code]
    within = any((hit := message.find(start - n, "link:within")) and hit.length == n for n in (1, 2))
    if within and of and part:
        del found.targets[whole]
        found.targets |= {whole: of - part} if of > part else {}


def _dual(message: Message, at: int, hit: Hit) -> int | None:
    """Kinds have no dual in the lexicon: recognise it by its ending."""
    word = message.tokens[at].text
    script = script_of(word) if hit.length == 1 and len(word) > 5 else None
    return 2 if script and word.endswith(script.dual) and not word.endswith(script.no_dual) else None


def _is_known(message: Message, at: int, hit: Hit) -> bool:
    """ "The school" after "a school"."""
    his = message.find(at - 1, "group:his")
    return hit.defined or (his is not None and message.find(at - 1, "link:article") is None)


def _is_around(message: Message, start: int) -> bool:
    """ "A flat in a residential building": what it is in."""
    script = script_of(message.tokens[start].text)
    within = script is not None and message.tokens[start].text.startswith(script.prepositions)
    return within or message.find(start - 1, "place:label", "group:of") is not None


def _add(found: Codes, hit: Hit, count: int | None, *, same: bool) -> None:
    """A code that is named twice may be the same thing: "the school" is the one before, "tents" are of the camp. Of
    two others nobody knows how many they are."""
    code, part = hit.meaning.code, hit.meaning.form == "some"
    if code not in found.targets or (code in found.parts and not part):
        found.targets[code] = count
        found.parts = found.parts | {code} if part else found.parts - {code}
    elif not part and not same:
        found.targets[code] = None


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
