"""The targets as a list: "marketplaces, four schools, a mosque, as well as a fuel station"."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from bot.domain.statement.counting.figures import Figure
from bot.domain.statement.counting.incidents import TargetCount
from bot.domain.statement.sentences.phrases import Case, amount, join_list, with_commas
from bot.domain.words import Words
from storage.model.vocabulary import PARTS_OF, SERVICES, TARGETS

_ORDER: Final = tuple(TARGETS)


def target_list(
    words: Words, hits: Iterable[TargetCount], case: Case, several_days: bool, *, services_apart: bool = True
) -> str:
    """Write the list: uncounted, counted, single ones; services last, `services_apart` led in by words of their own."""
    rows, parts = _wholes(list(hits))
    services = [hit for hit in rows if services_apart and hit.category in SERVICES]
    things = sorted((hit for hit in rows if hit not in services), key=_rank)
    items = [_with_part(words, hit, parts.get(hit.category), case, several_days) for hit in things]
    ending = join_list(words, [target(words, hit, case, several_days) for hit in services])
    if not services:
        return join_list(words, items)
    return words("list-services", items=with_commas(words, items), services=ending) if items else ending


def _wholes(hits: list[TargetCount]) -> tuple[list[TargetCount], dict[str, TargetCount]]:
    """Join a counted category to the wider one, if that was counted, too: what is left, and wider one → its part."""
    counted = {hit.category: hit for hit in hits if hit.count is not None}
    parts = {whole: counted[part] for part, whole in PARTS_OF.items() if {part, whole} <= counted.keys()}
    for whole, part in parts.items():
        of = counted[whole]
        joined = replace(
            of,
            count=(of.count or 0) + (part.count or 0),
            records=of.records + part.records,
            at_least=of.at_least or part.at_least,
        )
        hits = [joined if hit is of else hit for hit in hits if hit is not part]
    return hits, parts


def _with_part(
    words: Words, hit: TargetCount, part: TargetCount | None, case: Case, several_days: bool
) -> str:
    whole = target(words, hit, case, several_days)
    if part is None:
        return whole
    named = target(words, part, "nom", several_days)
    return words("statement-target-including", whole=whole, part=named, count=hit.count)


def target(words: Words, hit: TargetCount, case: Case, several_days: bool) -> str:
    """Write one category with its number."""
    if hit.count is None:
        return words.first(f"target-{hit.category}.plural-{case}", f"target-{hit.category}.plural")
    figure = Figure(hit.count, at_least=hit.at_least)
    return amount(words, f"target-{hit.category}", figure, case, in_words=not several_days)


def _rank(hit: TargetCount) -> tuple[int, int]:
    """Uncounted, counted, single; each in the vocabulary's order, but counted markets after shelters."""
    group = 0 if hit.count is None else 2 if hit.count == 1 else 1
    place = 2 * _ORDER.index(hit.category)
    if hit.category == "market" and hit.count is not None:
        place = 2 * _ORDER.index("shelter") + 1
    return group, place
