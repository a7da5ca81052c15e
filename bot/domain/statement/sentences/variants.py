"""Which text a sentence is made from: the organisation's own before ours, none that names a party in vain.

A sentence that may name no party takes its variant `<id>-no-party`. An organisation's sentence that names a
party and has no such variant is dropped; where it carries the day's facts, ours takes its place.
"""

from collections.abc import Mapping

from bot.domain.words import Words

VARIANT = "-no-party"


def choose(
    words: Words, names: tuple[str, ...], slots: Mapping[str, object], *, named: bool, facts: bool
) -> tuple[str, str] | None:
    """The id and the text of the best of these variants; None: the sentence is left out."""
    candidates = names if named else tuple(each for name in names for each in (name + VARIANT, name))
    barred = False
    for name in candidates:
        if not words.owns(name):
            continue
        if not named and names_a_party(words, name):
            barred = True
            continue
        text = words.own(name, **slots)
        if text is not None:
            return name, text
    if barred and not facts:
        return None
    return _ours(words, candidates, slots, named)


def _ours(
    words: Words, candidates: tuple[str, ...], slots: Mapping[str, object], named: bool
) -> tuple[str, str] | None:
    for name in candidates:
        text = words.ours(name, **slots)
        if text is not None:
            return name, text
    return None


def names_a_party(words: Words, name: str) -> bool:
    """Whether the organisation's own text speaks of a party, by a slot or by the party's own message."""
    return any(each.startswith(("$party", "party-")) for each in words.mentions(name))
