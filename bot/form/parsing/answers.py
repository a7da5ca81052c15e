"""Plain answers in words: yes, no, none, not known, skip, cancel, back, next, send."""

from bot.form.parsing.lexicon import Lexicon
from bot.form.parsing.tokens import tokenise

_POLITE = frozenset(".,!")


def read_answer(text: str, lexicon: Lexicon) -> str | None:
    """The code of a plain answer (`meanings.ANSWERS`) when the whole text is one, else None."""
    tokens = tokenise(text)
    while tokens and tokens[-1].text in _POLITE:
        tokens.pop()
    hit = lexicon.find(tokens, 0, "answer") if tokens else None
    return hit.meaning.code if hit and hit.length == len(tokens) else None
