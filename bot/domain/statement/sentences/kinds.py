"""The kinds of attack as a phrase: "artillery and missile attacks", "an air attack", "attacks and gunfire".

Families with an adjective (`kind-family-air.adjective`) come first, those that are nouns (`.noun`) follow. A family of
which only one kind was reported may have a text of its own (`kind-only-rocket`).
"""

from bot.domain.statement.counting.incidents import Incidents
from bot.domain.statement.sentences.phrases import Case, join_list, noun
from bot.domain.words import Words
from storage.model.vocabulary import ATTACK_KINDS, FAMILIES


def kinds(words: Words, incidents: Incidents, case: Case) -> str:
    """Write the phrase for these attacks, in singular, dual or plural."""
    names = [_message(words, incidents, each.code) for each in incidents.families if each.code in FAMILIES]
    form = words.form(incidents.count)
    adjectives: list[str] = []
    nouns: list[str] = []
    for name in names:
        # Two attacks of several kinds: a dual adjective would mean that both were of each kind.
        if words.has(f"{name}.adjective") and not (form == "two" and len(names) > 1):
            adjectives.append(_adjective(words, name, form, case, first=not adjectives))
        else:
            nouns.append(words.first(f"{name}.noun-{form}", f"{name}.noun"))
    if names == ["kind-family-other"]:
        nouns = []  # of a kind that the list does not have: attacks, with no more said
    return _joined(words, incidents.count, case, adjectives, nouns)


def _joined(words: Words, count: int, case: Case, adjectives: list[str], nouns: list[str]) -> str:
    first, more = join_list(words, adjectives), join_list(words, nouns)
    present = [name for name, found in (("adjectives", first), ("nouns", more)) if found]
    shape = "both" if len(present) == 2 else present[0] if present else "plain"
    if shape == "both" and not words.has("statement-kinds-both.other"):
        # One list of what the adjectives describe and of the nouns.
        described = noun(words, "statement-kinds-adjectives", count, case, adjectives=first)
        return join_list(words, [described, *nouns])
    return noun(words, f"statement-kinds-{shape}", count, case, adjectives=first, nouns=more)


def _message(words: Words, incidents: Incidents, family: str) -> str:
    of_family = [kind.code for kind in incidents.kinds if ATTACK_KINDS[kind.code] == family]
    only = f"kind-only-{of_family[0]}"
    alone = len(of_family) == 1 and (words.has(f"{only}.adjective") or words.has(f"{only}.noun"))
    return only if alone else f"kind-family-{family}"


def _adjective(words: Words, name: str, form: str, case: Case, *, first: bool) -> str:
    """The adjective for this number; `first-…` for the first of several, if it takes an article."""
    forms = [f"adjective-{form}-{case}", f"adjective-{form}", "adjective"]
    return words.first(*(f"{name}.{each}" for each in ([f"first-{form}", *forms] if first else forms)))
