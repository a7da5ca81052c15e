"""Words that are written otherwise: with one wrong letter, or with "their" at the end. PURE.

A kind or a target is corrected; of a word about figures it is only told that it may be one ("abot 10", "3 injrued").
"""

from dataclasses import replace
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.domain.parsing.message.spans import Message
from bot.domain.parsing.text.lexicon import Hit, Lexicon, Meaning
from bot.domain.parsing.text.tokens import Token
from bot.domain.spelling import script_of

_SHORTEST_TYPO = 5
#: Phrases about people; a longer one is no kind and no target.
PHRASES = ("people", "kin", "before", "behind", "none", "said")
_TIMES = ("part", "day", "ago", "unit", "clock")
#: A word of these is no slip.
_OTHER_WORDS = ("group", "aside", "number", "link", "filler", "answer", "damage", "landscape", "hit")
_ELSEWHERE = (*PHRASES, *_OTHER_WORDS, *_TIMES)


def possessed(message: Message, at: int) -> Hit | None:
    """ "Their house" in one word."""
    script = script_of(message.tokens[at].text)
    for stem in script.possessed(message.tokens[at].text) if script else ():
        hit = message.lexicon.find([replace(message.tokens[at], text=stem)], 0, "target")
        if hit:
            return Hit(hit.meaning, 1, hit.joined, defined=True)
    return None


def typo(message: Message, at: int) -> Hit | None:
    """A word with one wrong letter that fits only one code; the card shows it for correction."""
    token = message.tokens[at]
    if token.kind != "word" or len(token.text) < _SHORTEST_TYPO or message.claims[at]:
        return None
    script = script_of(token.text)
    if script and token.text.endswith(script.accusative):
        bare = message.lexicon.find([replace(token, text=token.text[:-1])], 0, "kind", "target")
        if bare:
            return bare
    if known_elsewhere(message, at):
        return None
    words = _nouns(message.lexicon)
    spelled = process.extract(token.text, words, scorer=OSA.distance, score_cutoff=1, limit=None)
    near = {meaning.code: meaning for word, _, _ in spelled for meaning in _words_of(message.lexicon)[word]}
    if len(near) != 1:
        return None
    only = next(iter(near.values()))
    return Hit(Meaning(only.family, only.code, only.form if only.form == "one" else ""), 1)


@lru_cache(maxsize=4)
def _words_of(lexicon: Lexicon) -> dict[str, list[Meaning]]:
    """The single words for kinds and targets that a slip may be corrected to, and what they mean."""
    found: dict[str, list[Meaning]] = {}
    for key, meaning in lexicon.phrases("kind", "target"):
        if len(key) == 1 and len(key[0]) >= _SHORTEST_TYPO:
            found.setdefault(key[0], []).append(meaning)
    return found


@lru_cache(maxsize=4)
def _nouns(lexicon: Lexicon) -> list[str]:
    return list(_words_of(lexicon))


def known_elsewhere(message: Message, at: int) -> bool:
    return message.find(at, *_ELSEWHERE) is not None


#: A shorter word is similar to too many others.
_SHORTEST = 3
#: Where words are written without vowels, three letters are similar to everything.
_SHORTEST_UNVOWELLED = 4
_FIGURES = ("uncertain", "number", "multiple", "fraction", "link:no", "link:within", "link:to")
_PEOPLE = ("people", "before", "behind")


def may_change_a_figure(token: Token, lexicon: Lexicon) -> bool:
    """Whether a token is one letter away from a word about figures or their certainty."""
    return _is_near(token, _family_words(lexicon, _FIGURES, 2))


def may_name_people(token: Token, lexicon: Lexicon) -> bool:
    """Whether a token is one letter away from a word for people or for what happened to them."""
    return len(token.text) > _SHORTEST and _is_near(token, _family_words(lexicon, _PEOPLE, _SHORTEST + 1))


def may_be_number(token: Token, lexicon: Lexicon, unvowelled: int = _SHORTEST) -> bool:
    """Whether a token is one letter away from the word for a number."""
    return _is_near(token, _family_words(lexicon, ("number",), _SHORTEST), unvowelled)


def _is_near(token: Token, words: list[str], unvowelled: int = _SHORTEST_UNVOWELLED) -> bool:
    script = script_of(token.text)
    if token.kind != "word" or len(token.text) < (unvowelled if script else _SHORTEST):
        return False
    bare = (token.text.removeprefix(each) for each in (script.before_slips if script else ()))
    return any(
        process.extractOne(spelling, words, scorer=OSA.distance, score_cutoff=1) is not None
        for spelling in dict.fromkeys((token.text, *bare))
        if len(spelling) >= (unvowelled if script else _SHORTEST)
    )


@lru_cache(maxsize=8)
def _family_words(lexicon: Lexicon, families: tuple[str, ...], shortest: int) -> list[str]:
    wanted = {family.partition(":")[0] for family in families}
    named = (
        (key, f"{meaning.family}:{meaning.code}", meaning.family) for key, meaning in lexicon.phrases(*wanted)
    )
    keys = (key for key, full, family in named if family in families or full in families)
    return sorted({word for key in keys for word in key if len(word) >= shortest})
