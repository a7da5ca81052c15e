"""The munitions and patterns of an attack as one phrase: what was used, what signs there were, what happened.

A munition's text says how it is told: `.used` "the use of … was verified", `.signs` "signs of the use of … were
recorded", or a clause of its own, as every pattern's.
"""

from collections.abc import Sequence

from bot.domain.statement.sentences.phrases import join_list
from bot.domain.words import Words


def flags(words: Words, codes: Sequence[str], *, seen: bool) -> str:
    """Write the clauses of these munitions and patterns. `seen`: our own teams were on the scene."""
    clauses: list[str] = []
    for how in ("used", "signs"):
        named = [words(f"{code}.{how}") for code in codes if words.has(f"{code}.{how}")]
        if named:
            by = "teams" if seen else "others"
            clauses.append(words(f"munitions-{how}", munitions=join_list(words, named), verified_by=by))
    clauses += [words(code) for code in codes if words.has(code)]
    return join_list(words, clauses, "clauses")
