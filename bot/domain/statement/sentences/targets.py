"""The targets as a list: "marketplaces, four schools, a mosque, as well as a fuel station"."""

from collections.abc import Iterable
from typing import Final

from bot.domain.statement.counting.incidents import TargetCount
from bot.domain.statement.sentences.phrases import Case, join_list, noun, with_commas
from bot.domain.words import Words
from storage.model.vocabulary import SERVICES, TARGETS

_ORDER: Final = tuple(TARGETS)


def target_list(words: Words, hits: Iterable[TargetCount], case: Case, several_days: bool) -> str:
    """Write the list: uncounted, counted, single ones; services last."""
    rows = list(hits)
    things = sorted((hit for hit in rows if hit.category not in SERVICES), key=_rank)
    services = [hit for hit in rows if hit.category in SERVICES]
    items = [target(words, hit, case, several_days) for hit in things]
    ending = join_list(words, [target(words, hit, case, several_days) for hit in services])
    if not services:
        return join_list(words, items)
    return words("list-services", items=with_commas(words, items), services=ending) if items else ending


def target(words: Words, hit: TargetCount, case: Case, several_days: bool) -> str:
    """Write one category with its number."""
    if hit.count is None:
        return words.first(f"target-{hit.category}.plural-{case}", f"target-{hit.category}.plural")
    return noun(words, f"target-{hit.category}", hit.count, case, in_words=not several_days)


def _rank(hit: TargetCount) -> tuple[int, int]:
    """Uncounted, counted, single; each in the vocabulary's order, but counted markets after shelters."""
    group = 0 if hit.count is None else 2 if hit.count == 1 else 1
    place = 2 * _ORDER.index(hit.category)
    if hit.category == "market" and hit.count is not None:
        place = 2 * _ORDER.index("shelter") + 1
    return group, place
