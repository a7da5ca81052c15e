"""The kinds of attack as a phrase: "artillery and missile attacks", "an air attack", "an air attack and gunfire".

Families with an adjective (`kind-family-air.adjective`) come first, those that are nouns (`.noun`) follow; each has the
number of its own attacks. A family of which only one kind was reported may have a text of its own (`kind-only-rocket`).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.statement.counting.incidents import Incidents
from bot.domain.statement.sentences.phrases import Case, join_list, noun, uncounted_form
from bot.domain.words import Words
from storage.model.vocabulary import ATTACK_KINDS, FAMILIES


@dataclass(frozen=True, slots=True)
class _Family:
    """A family, by its text, and the attacks of which it was reported."""

    text: str
    attacks: frozenset[str]


def kinds(words: Words, incidents: Incidents, case: Case) -> str:
    """Write the phrase for these attacks, in singular, dual or plural."""
    found = _families(words, incidents)
    if [each.text for each in found] == ["kind-family-other"]:
        found = []  # of a kind that the list does not have: attacks, with no more said
    if not found:
        return noun(words, "statement-kinds-plain", incidents.count, case, counted=False)
    of_two = words.form(incidents.count) == "two" and len(found) > 1
    if of_two and len(found) == 2 and _are_apart(*found) and words.has("statement-kinds-each.two"):
        one, other = (_singular(words, each) for each in found)
        return noun(words, "statement-kinds-each", 2, case, one=one, other=other)
    described, named = _split(words, found, of_two=of_two)
    if described and named:
        return _both(words, described, named, incidents.count, case)
    return _alike(words, described or named, case)


def leading_number(words: Words, incidents: Incidents) -> int:
    """Return how many attacks the phrase names first: a verb before it may agree with them."""
    described, named = _split(words, _families(words, incidents), of_two=False)
    return _count(described) if _each_counted(words, described, named, incidents.count) else incidents.count


def _split(words: Words, families: Sequence[_Family], *, of_two: bool) -> tuple[list[_Family], list[_Family]]:
    """Those with an adjective, and those that are nouns; all of them are nouns of two attacks of several kinds."""
    described = [each for each in families if words.has(f"{each.text}.adjective") and not of_two]
    return described, [each for each in families if each not in described]


def _each_counted(words: Words, described: Sequence[_Family], named: Sequence[_Family], count: int) -> bool:
    """Whether both have a number of their own: no attack is in both, and of one it were few."""
    few = any(words.form(_count(each)) in ("one", "two") for each in (described, named) if each)
    joined = words.has("statement-kinds-both.other")
    return bool(joined and described and named and few and _count(described) + _count(named) == count)


def _both(
    words: Words, described: Sequence[_Family], named: Sequence[_Family], count: int, case: Case
) -> str:
    if not words.has(
        "statement-kinds-both.other"
    ):  # one list of what the adjectives describe and of the nouns
        return join_list(words, [_alike(words, described, case), *(_noun(words, each) for each in named)])
    if _each_counted(words, described, named, count):
        return join_list(words, [_alike(words, each, case) for each in (described, named)])
    form = uncounted_form(words, count)
    return noun(
        words,
        "statement-kinds-both",
        count,
        case,
        counted=False,
        adjectives=_adjectives(words, described, form, case),
        nouns=join_list(words, [_noun(words, each) for each in named]),
    )


def _alike(words: Words, families: Sequence[_Family], case: Case) -> str:
    """The attacks of families that all have an adjective, or are all nouns."""
    count = _count(families)
    form = uncounted_form(words, count)
    adjectives = all(words.has(f"{each.text}.adjective") for each in families)
    # Two attacks of several kinds: a dual adjective would mean that both were of each kind.
    if adjectives and not (form == "two" and len(families) > 1):
        text = _adjectives(words, families, form, case)
        return noun(words, "statement-kinds-adjectives", count, case, counted=False, adjectives=text)
    nouns = join_list(words, [_noun(words, each) for each in families])
    return noun(words, "statement-kinds-nouns", count, case, counted=False, nouns=nouns)


def _families(words: Words, incidents: Incidents) -> list[_Family]:
    return [
        _Family(_text(words, incidents, each.code), frozenset(each.records))
        for each in incidents.families
        if each.code in FAMILIES
    ]


def _count(families: Sequence[_Family]) -> int:
    return len(frozenset[str]().union(*(each.attacks for each in families)))


def _are_apart(one: _Family, other: _Family) -> bool:
    """Whether it was one attack of each."""
    return len(one.attacks) == len(other.attacks) == 1 and one.attacks != other.attacks


def _text(words: Words, incidents: Incidents, family: str) -> str:
    of_family = [kind.code for kind in incidents.kinds if ATTACK_KINDS[kind.code] == family]
    only = f"kind-only-{of_family[0]}"
    alone = len(of_family) == 1 and (words.has(f"{only}.adjective") or words.has(f"{only}.noun"))
    return only if alone else f"kind-family-{family}"


def _singular(words: Words, family: _Family) -> str:
    return words.first(f"{family.text}.adjective-one", f"{family.text}.noun-one", f"{family.text}.noun")


def _noun(words: Words, family: _Family) -> str:
    form = uncounted_form(words, len(family.attacks))
    return words.first(f"{family.text}.noun-{form}", f"{family.text}.noun")


def _adjectives(words: Words, families: Sequence[_Family], form: str, case: Case) -> str:
    """The adjectives for this number; `first-…` for the first of several, if it takes an article."""
    forms = [f"adjective-{form}-{case}", f"adjective-{form}", "adjective"]
    return join_list(
        words,
        [
            words.first(*(f"{each.text}.{f}" for f in ([f"first-{form}", *forms] if n == 0 else forms)))
            for n, each in enumerate(families)
        ],
    )
