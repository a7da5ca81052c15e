"""Choose some of the records of a file, by what the file itself says of them: a choice tells nothing more. PURE."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from bot.formats.redaction import RedactedBatch


@dataclass(frozen=True, slots=True)
class Selection:
    """P-codes of first administrative areas, kinds of attack and states; empty: all of them."""

    areas: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    states: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.areas or self.kinds or self.states)


#: No choice.
EVERYTHING = Selection()


def select(batches: Iterable[RedactedBatch], wanted: Selection) -> Iterator[RedactedBatch]:
    """Yield the chosen records of each batch, with their files."""
    for batch in batches:
        kept = [n for n in range(batch.count) if _is_chosen(batch, n, wanted)]
        attacks = {name: [values[n] for n in kept] for name, values in batch.attacks.items()}
        numbers = set(attacks["number"])
        # A file's first cell is the number of its record (columns.EVIDENCE).
        evidence = [row for row in batch.evidence if row[0] in numbers]
        yield replace(batch, count=len(kept), attacks=attacks, evidence=evidence)


def _is_chosen(batch: RedactedBatch, n: int, wanted: Selection) -> bool:
    attacks = batch.attacks
    return (
        (not wanted.areas or attacks["place_admin1_pcode"][n] in wanted.areas)
        and (not wanted.kinds or not set(wanted.kinds).isdisjoint(attacks["attack_kinds"][n]))
        and (not wanted.states or attacks["state"][n] in wanted.states)
    )
