"""Whether an unknown word may be a typo of a word that changes a figure ("abot 10", "injurd"). PURE."""

from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.domain.parsing.text.lexicon import Lexicon
from bot.domain.parsing.text.tokens import Token
from bot.domain.spelling import script_of

#: A single letter is similar to too many words.
_SHORTEST = 2


def may_change_a_figure(token: Token, lexicon: Lexicon) -> bool:
    """Whether a token is one letter away from a word about people, figures or their certainty."""
    if token.kind != "word" or len(token.text) < _SHORTEST:
        return False
    words = _words(lexicon)
    script = script_of(token.text)
    bare = (token.text.removeprefix(each) for each in (script.before_slips if script else ()))
    spellings = dict.fromkeys((token.text, *bare))
    return any(
        process.extractOne(spelling, words, scorer=OSA.distance, score_cutoff=1) is not None
        for spelling in spellings
        if len(spelling) >= _SHORTEST
    )


@lru_cache(maxsize=4)
def _words(lexicon: Lexicon) -> list[str]:
    families = ("people", "uncertain", "link", "answer", "number", "multiple", "fraction")
    return sorted({word for key, _ in lexicon.phrases(*families) for word in key if len(word) >= _SHORTEST})
