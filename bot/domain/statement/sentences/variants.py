"""Choose the text of a sentence: the organisation's own before ours.

A sentence that may not name a party uses its variant `<id>-no-party`. An organisation's sentence that names a party
and has no such variant is omitted, or replaced by ours if it states facts of the day.
"""

from collections.abc import Mapping

from bot.domain.statement.counting.incidents import Incidents
from bot.domain.words import Words

VARIANT = "-no-party"


def choose(
    words: Words, names: tuple[str, ...], slots: Mapping[str, object], *, named: bool, facts: bool
) -> tuple[str, str] | None:
    """Return id and text of the best variant; None: omit the sentence. `facts`: it states facts of the day."""
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
    texts = ((name, words.ours(name, **slots)) for name in candidates)
    return next(((name, text) for name, text in texts if text is not None), None)


def names_a_party(words: Words, name: str) -> bool:
    """Whether the organisation's own text mentions a party, by a slot or by the message of a party."""
    return any(each.startswith(("$party", "party-")) for each in words.mentions(name))


def casualties(incidents: Incidents) -> str:
    """Return the case of the lead for these figures."""
    killed, injured = incidents.killed.total, incidents.injured.total
    names = {
        ("some", "some"): "both",
        ("some", "none"): "killed",
        ("none", "some"): "injured",
        ("none", "none"): "none",
        ("open", "open"): "unconfirmed",
        ("some", "open"): "killed-injured-open",
        ("open", "some"): "injured-killed-open",
        ("none", "open"): "none-killed-injured-open",
        ("open", "none"): "none-injured-killed-open",
    }
    how = [
        "open" if figure.value is None else "some" if figure.value else "none" for figure in (killed, injured)
    ]
    if "some" not in how:  # else that the other number is not yet confirmed says it
        how = ["none" if f.none_so_far else h for f, h in zip((killed, injured), how, strict=True)]
    return names[how[0], how[1]]
