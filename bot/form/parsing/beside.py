"""Whether a target is only what an attack fell near ("near the school", "قرب المشفى"). PURE."""

from collections.abc import Sequence

from bot.form.parsing.lexicon import Lexicon
from bot.form.parsing.tokens import Token

_ARTICLES = ("the", "a", "an")
#: Words that say "near" are at most so long ("in the vicinity of").
_LONGEST = 3


def lies_beside(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Such a word stands right before: it tells where it fell. That the target was hit is asked, never taken."""
    end = at
    while end > 0 and tokens[end - 1].text in _ARTICLES:
        end -= 1
    before = range(max(0, end - _LONGEST), end)
    words = ((n, lexicon.find(tokens, n, "place:region", "place:near")) for n in before)
    return any(hit and hit.meaning.code == "near" and n + hit.length == end for n, hit in words)
