"""People killed or injured as a phrase: how many, who they were, in every grammatical case.

This module decides the content; the wording is in the texts `people-…` and `statement-people-…`.
"""

from dataclasses import dataclass, replace
from typing import Final

from bot.domain.statement.counting.figures import Figure, Toll
from bot.domain.statement.model import Clause
from bot.domain.statement.sentences.phrases import CASES, Case, amount, at_least, join_list
from bot.domain.words import Words

#: Group → its noun, in the order for equal numbers.
NOUNS: Final = {"children": "child", "women": "woman", "men": "man"}


@dataclass(frozen=True, slots=True)
class Breakdown:
    """The shape of the phrase, and the groups that it names."""

    shape: str
    groups: tuple[tuple[str, Figure], ...] = ()


@dataclass(frozen=True, slots=True)
class PeoplePhrase:
    """The phrase as slots of a sentence."""

    slots: dict[str, object]
    clauses: tuple[Clause, ...]


@dataclass(frozen=True, slots=True)
class Naming:
    """How people without a group are called: `whole` "civilian" or "person"; `rescuer` the word for rescue workers.

    `after`: the toll of the killed, if the phrase follows theirs: then it speaks of others.
    """

    whole: str
    rescuer: str
    men: bool
    after: Toll | None = None


def people_phrase(words: Words, name: str, toll: Toll, naming: Naming) -> PeoplePhrase:
    """Write the phrase for a toll above 0. `name` of its slots: killed or injured."""
    found = breakdown(toll, naming.men)
    head, found = _head(words, toll, found, naming)
    parts = {"total": toll.total, **{part: getattr(toll, part) for part in NOUNS}}
    slots: dict[str, object] = {f"{name}_{part}": each.some for part, each in parts.items() if each.some}
    for suffix, case in (("", "acc"), *((f"_{case}", case) for case in CASES)):
        whole, closed, people = f"{name}{suffix}", f"{name}{suffix}_closed", f"{name}{suffix}_people"
        if words.uses_slot(whole) or words.uses_slot(closed):
            phrase = _phrase(words, toll.total, found, head, case, naming)
            phrase = slots[whole] = _doubted(words, name, phrase, toll, found, naming.after)
            slots[closed] = _closed(words, phrase, found, toll)
        if words.uses_slot(people):
            slots[people] = amount(words, f"people-{head}", toll.total, case)
    clauses = [Clause(name, amount(words, f"people-{head}", toll.total, "nom"), toll.total.records)]
    for part, figure in found.groups:
        text = amount(words, f"people-{NOUNS[part]}", figure, "nom")
        clauses.append(Clause(f"{name}-{part}", text, figure.records))
    return PeoplePhrase(slots, tuple(clauses))


def all_responders(toll: Toll) -> bool:
    """Whether all people of a toll, as far as they are known, are rescue workers."""
    return 0 < toll.total.some == toll.responders.some


def breakdown(toll: Toll, men: bool) -> Breakdown:
    """Choose the shape of the phrase (table of figures in STATEMENT.md)."""
    total, responders = toll.total, all_responders(toll)
    groups = _groups(toll, men)
    named = sum(figure.some for _, figure in groups)
    if not groups or named > total.some or (responders and total.some == 1):
        return Breakdown("plain")
    if named == total.some and not total.at_least:
        groups = tuple((part, replace(figure, at_least=False)) for part, figure in groups)
        return Breakdown(_whole(groups, total.some, responders), groups)
    if named == total.some and len(groups) == 1 and groups[0][0] != "men":
        part, figure = groups[0]  # as many as the bound, at least
        return Breakdown("group", ((part, replace(figure, at_least=True)),))
    if total.some == 2 and named == 1:
        part, figure = groups[0]
        known = "" if not (total.at_least or figure.at_least) else "-at-least"
        return Breakdown(f"one-of-two-{NOUNS[part]}{known}", groups)
    return Breakdown("including", groups)


def _whole(groups: tuple[tuple[str, Figure], ...], total: int, responders: bool) -> str:
    """The shape if the groups are everyone: are the groups enough, or is the head noun needed, too?"""
    man = any(part == "men" for part, _ in groups)
    if len(groups) == 1:
        return "all" if responders or (man and total > 2) else "group"
    return "named" if responders or man else "whole"


def _groups(toll: Toll, men: bool) -> tuple[tuple[str, Figure], ...]:
    """Groups with anyone in them: larger ones first, in the order of NOUNS if equal."""
    found = [(part, getattr(toll, part)) for part in NOUNS]
    found = [(part, figure) for part, figure in found if figure.some]
    pair = not toll.total.at_least and toll.total.some == 2 and len(found) == 2
    if not men and not pair:
        found = [(part, figure) for part, figure in found if part != "men"]
    if pair and {part for part, _ in found} == {"men", "women"}:
        return tuple(reversed(found))  # "a man and a woman"
    return tuple(sorted(found, key=lambda group: -group[1].some))


def _head(words: Words, toll: Toll, found: Breakdown, naming: Naming) -> tuple[str, Breakdown]:
    """The noun for all of them (`people-…`), and the shape with it."""
    head, after = naming.whole, naming.after
    if all_responders(toll):
        same = after is not None and all_responders(after)
        head = f"another-{naming.rescuer}" if same else naming.rescuer
        if toll.women.some == toll.total.some and words.has(f"people-{head}-female.one"):
            head, found = f"{head}-female", Breakdown("plain")
        return head, found
    if after is None:
        return head, found
    before = breakdown(after, naming.men)
    if found.shape in ("all", "group"):
        same = found.shape == "group" and found.groups[0][0] in dict(before.groups)
        return (f"another-{NOUNS[found.groups[0][0]]}" if same else head), found
    # "Another" alone is one more of those who were just named: only civilians, or people, can be meant, and nothing
    # may stand between.
    named = all_responders(after) or before.shape in ("group", "whole")
    apart = toll.total.some == 1 and (before.shape != "plain" or after.doubted.some > 0)
    return f"{'another' if named or apart else 'others'}-{head}", found


def _phrase(words: Words, total: Figure, found: Breakdown, head: str, case: Case, naming: Naming) -> str:
    if found.shape == "group":
        part, figure = found.groups[0]
        return amount(words, f"people-{head if head.startswith('another') else NOUNS[part]}", figure, case)
    people = amount(words, f"people-{head}", total, case)
    if naming.rescuer in head:
        people = words("statement-people-responders", people=people, rescuer=naming.rescuer)
    if found.shape == "plain":
        return people
    groups = _groups_phrase(words, found)
    return words(f"statement-people-{found.shape}", people=people, groups=groups, count=total.some)


def _groups_phrase(words: Words, found: Breakdown) -> str:
    """The groups as a list; after "among them", "they are": nominative, if the language has cases."""
    named = [(f"people-{NOUNS[part]}", figure) for part, figure in found.groups]
    if found.shape == "all":
        return words(f"{named[0][0]}.all")
    if all(figure.at_least for _, figure in named) and not found.shape.startswith("one-of-two"):
        return at_least(words, *((name, figure.some) for name, figure in named))
    return join_list(words, [amount(words, name, figure, "nom") for name, figure in named])


def _doubted(words: Words, name: str, phrase: str, toll: Toll, found: Breakdown, after: Toll | None) -> str:
    """The phrase with how many of them are known only from reports that are still being checked.

    `after`: the toll that stands before it in the sentence; the doubt must not reach back to it.
    """
    if not toll.doubted.some:
        return phrase
    extent = "all" if toll.doubted.some == toll.total.some else "some"
    if extent == "all" and after is not None and not after.doubted.some:
        extent = "these"
    return words(
        "statement-people-doubted",
        phrase=phrase,
        extent=extent,
        doubted=toll.doubted.some,
        count=toll.total.some,
        reports=len(toll.doubted.records),
        inserted="no" if found.shape in ("plain", "group") else "yes",
        of=name,
    )


def _closed(words: Words, phrase: str, found: Breakdown, toll: Toll) -> str:
    """The phrase with the mark that closes an insertion, for a sentence that continues after it."""
    if found.shape in ("plain", "group") and not toll.doubted.some:
        return phrase
    return words("statement-people-closed", phrase=phrase)
