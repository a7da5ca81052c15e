"""The kinds of attack as a phrase: "artillery and missile attacks", "an air attack", "attacks and gunfire".

Families with an adjective (`kind-family-air.adjective`) come first, those that are nouns (`.noun`) follow.
"""

from bot.domain.statement.counting.facts import Incidents
from bot.domain.statement.sentences.phrases import Case, join_list, noun
from bot.domain.words import Words
from storage.model.vocabulary import FAMILIES


def kinds(words: Words, incidents: Incidents, case: Case) -> str:
    """Write the phrase for these attacks, in singular, dual or plural."""
    codes = [family.code for family in incidents.families if family.code in FAMILIES]
    form = words.form(incidents.count)
    if form == "two" and len(codes) > 1:
        # Two attacks of several kinds: a dual adjective would mean that both were of each kind.
        adjectives, nouns = [], [words(f"kind-family-{code}.noun") for code in codes]
    else:
        with_adjective = [code for code in codes if words.has(f"kind-family-{code}.adjective")]
        adjectives = [_adjective(words, code, form, case, place) for place, code in enumerate(with_adjective)]
        nouns = [words(f"kind-family-{code}.noun") for code in codes if code not in with_adjective]
    present = [name for name, found in (("adjectives", adjectives), ("nouns", nouns)) if found]
    shape = "both" if len(present) == 2 else present[0] if present else "plain"
    return noun(
        words,
        f"statement-kinds-{shape}",
        incidents.count,
        case,
        adjectives=join_list(words, adjectives),
        nouns=join_list(words, nouns),
    )


def _adjective(words: Words, code: str, form: str, case: Case, place: int) -> str:
    """The adjective for this number; `first-…` for the first of several, if it takes an article."""
    names = [f"adjective-{form}-{case}", f"adjective-{form}", "adjective"]
    if place == 0:
        names = [f"first-{form}", *names]
    return words.first(*(f"kind-family-{code}.{name}" for name in names))
