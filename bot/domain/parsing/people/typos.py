"""Whether an unknown word may be a slip of a word that changes a figure ("abot 10", "3 injrued"). PURE."""

from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.domain.parsing.text.lexicon import Lexicon
from bot.domain.parsing.text.tokens import Token
from bot.domain.spelling import script_of

#: A shorter word is similar to too many others.
_SHORTEST = 3
#: Where words are written without vowels, three letters are similar to everything.
_SHORTEST_UNVOWELLED = 4
_FIGURES = ("uncertain", "number", "multiple", "fraction", "link:no", "link:within", "link:to")
_PEOPLE = ("people", "before", "behind")


def may_change_a_figure(token: Token, lexicon: Lexicon) -> bool:
    """Whether a token is one letter away from a word about figures or their certainty."""
    return _is_near(token, _words(lexicon, _FIGURES, 2))


def may_name_people(token: Token, lexicon: Lexicon) -> bool:
    """Whether a token is one letter away from a word for people or for what happened to them."""
    return len(token.text) > _SHORTEST and _is_near(token, _words(lexicon, _PEOPLE, _SHORTEST + 1))


def may_be_number(token: Token, lexicon: Lexicon, unvowelled: int = _SHORTEST) -> bool:
    """Whether a token is one letter away from the word for a number."""
    return _is_near(token, _words(lexicon, ("number",), _SHORTEST), unvowelled)


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
def _words(lexicon: Lexicon, families: tuple[str, ...], shortest: int) -> list[str]:
    wanted = {family.partition(":")[0] for family in families}
    named = (
        (key, f"{meaning.family}:{meaning.code}", meaning.family) for key, meaning in lexicon.phrases(*wanted)
    )
    keys = (key for key, full, family in named if family in families or full in families)
    return sorted({word for key in keys for word in key if len(word) >= shortest})
