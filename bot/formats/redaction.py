"""What leaves, and how coarsely: the one place where a profile is applied. PURE.

Every writer gets its values from here, so nothing a profile withholds can come out of any of them.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import repeat
from pathlib import Path
from typing import Any, Final, Protocol
from zoneinfo import ZoneInfo

from bot.formats.columns import ATTACKS, EVIDENCE, TARGETS, Column, going_to
from bot.formats.values import PLACE, Memo, codes_of, place_of, targets_of
from storage.model.fields import Profile
from storage.model.vocabulary import ATTRIBUTIONS, PARTIES, REMNANT, SHIELDED, WIDE, families

#: Decimals of a degree that positions are given with: 0.01° is about a kilometre.
DECIMALS: Final[Mapping[Profile, int | None]] = {"internal": None, "partner": 2, "public": 2}
#: In which states a record goes to whom; None: in all.
STATES: Final[Mapping[Profile, tuple[str, ...] | None]] = {
    "internal": None,
    "partner": None,
    "public": ("verified",),
}
_REMEMBERED = 5_000
_LATITUDE, _LONGITUDE, _PRECISION = (PLACE.index(name) for name in ("latitude", "longitude", "precision"))
#: Of a place that must not be found: what is left is where it lies, not what or where it is.
_SHIELDED_SHOWS = frozenset(("governorate", "governorate_ar", "governorate_pcode"))
_WIDE_SHOWS = frozenset(PLACE) - {"latitude", "longitude"}


class Says(Protocol):
    """The texts of one language, or as many of them as are needed: `words("id", slot=...)`."""

    language: str
    right_to_left: bool

    def __call__(self, text_id: str, /, **slots: object) -> str:
        """The text."""

    def __hash__(self) -> int: ...


@dataclass(frozen=True, slots=True)
class RedactionPolicy:
    """To whom a file goes and in which words. `named_from`: in public a party is named from this attribution on.

    `scratch`: the folder for what a writer cannot keep in memory; it is gone when the file is written.
    """

    profile: Profile
    words: Says
    zone: ZoneInfo
    organisation: str
    named_from: str = "approved"
    parties: tuple[str, ...] = PARTIES
    scratch: Path | None = None

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns of attacks in this file."""
        return going_to(ATTACKS, self.profile)

    def heading(self, column: Column) -> str:
        """A column's heading in the file's language."""
        return self.words(f"field-{column.name}.column")


@dataclass(frozen=True, slots=True)
class RedactedBatch:
    """Some records as they leave: a list of values for each column that goes, all of the same length."""

    count: int
    attacks: Mapping[str, Sequence[Any]]
    #: Files of these records: report id and values as EVIDENCE's columns without the number.
    evidence: Sequence[tuple[Any, ...]] = field(default=())

    def targets(self, terms: RedactionPolicy) -> Iterator[tuple[Any, ...]]:
        """What was hit, a row each, as TARGETS' columns."""
        assert len(going_to(TARGETS, terms.profile)) == len(TARGETS)
        named = _words("targets", terms.words)
        for number, hit in zip(self.attacks["number"], self.attacks["targets"], strict=True):
            for code, count, damage, service in hit:
                yield number, code, named[code], count, damage, service

    def evidence_rows(self, terms: RedactionPolicy) -> Iterator[tuple[Any, ...]]:
        """The files, a row each, as those of EVIDENCE's columns that go."""
        goes = [n for n, column in enumerate(EVIDENCE) if column.goes_to(terms.profile)]
        for row in self.evidence:
            yield tuple(row[n] for n in goes)


def redact(
    batches: Iterable[Mapping[str, Sequence[Any]]],
    terms: RedactionPolicy,
    files: Callable[[Sequence[str]], Sequence[tuple[Any, ...]]] | None = None,
) -> Iterator[RedactedBatch]:
    """Records as they may leave on these terms. `files` looks up evidence by record."""
    goes = terms.columns
    wants_files = files is not None and going_to(EVIDENCE, terms.profile)
    for batch in batches:
        sources = _Sources(batch, terms)
        attacks = {column.name: sources.values(column) for column in goes}
        found: list[tuple[Any, ...]] = []
        if files is not None and wants_files:
            numbers = dict(zip(batch["id"], batch["number"], strict=True))
            found = [
                (numbers[report], kind, mime, size, state, received, sha256)
                for report, kind, mime, size, sha256, state, received in files(batch["id"])
            ]
        yield RedactedBatch(len(batch["id"]), attacks, found)


class _Sources:
    """One batch, and what its JSON texts hold, read once."""

    def __init__(self, batch: Mapping[str, Sequence[Any]], terms: RedactionPolicy) -> None:
        self._batch = batch
        self._terms = terms
        self._count = len(batch["id"])
        self._targets = list(map(targets_of, batch["targets"]))
        parts = zip(*self._placed(), strict=True) if self._count else repeat(())
        self._places: dict[str, Sequence[Any]] = dict(zip(PLACE, parts))  # noqa: B905 (an empty batch has no parts)

    def _placed(self) -> list[tuple[Any, ...]]:
        decimals = DECIMALS[self._terms.profile]
        if decimals is None:
            return list(map(place_of, self._batch["place"]))
        public = self._terms.profile == "public"
        return [
            _coarse(text, decimals, public and _shielded(hit))
            for text, hit in zip(self._batch["place"], self._targets, strict=True)
        ]

    def values(self, column: Column) -> Sequence[Any]:
        """What a column holds."""
        name, words = column.name, self._terms.words
        if column.path.startswith("place."):
            return self._places[column.path.removeprefix("place.")]
        if name == "attributed_to" and self._terms.profile == "public":
            return self._parties()
        if name == "targets":
            return self._targets
        if name == "targets_named":
            # No memo of whole lists: what was hit together hardly repeats.
            comma, word = words("summary-comma"), _words("targets", words)
            return [comma.join([word[each[0]] for each in hit]) for hit in self._targets]
        if name == "attack_kinds_named":
            return _named("attack_kinds", words).all(codes_of.all(self._batch["attack_kinds"]))
        if column.kind == "codes":
            return codes_of.all(self._batch[name])
        if name == "organisation":
            return [self._terms.organisation] * self._count
        return self._batch[name]

    def _parties(self) -> Sequence[Any]:
        """In public nobody is accused below the level the organisation set for its statements, nor of mines."""
        level = ATTRIBUTIONS.index(self._terms.named_from)
        return [
            party
            if ATTRIBUTIONS.index(attribution) >= level and families(codes_of[kinds]) != (REMNANT,)
            else None
            for party, attribution, kinds in zip(
                *(self._batch[name] for name in ("attributed_to", "attribution", "attack_kinds")), strict=True
            )
        ]


@lru_cache(16)
def _named(which: str, words: Says) -> Memo:
    """Codes → the words for them in one line."""
    comma, word = words("summary-comma"), _words(which, words)
    return Memo(lambda codes: comma.join(word.all(codes)), 10_000)


@lru_cache(16)
def _words(which: str, words: Says) -> Memo:
    return Memo(lambda code: words(f"code-{which}-{code}"))


@lru_cache(_REMEMBERED)
def _shielded(hit: tuple[tuple[Any, ...], ...]) -> bool:
    return any(code in SHIELDED for code, *_ in hit)


@lru_cache(_REMEMBERED)
def _coarse(kept: bytes, decimals: int, shielded: bool) -> tuple[Any, ...]:
    """A place as others get it: its position rounded; of a shielded one nothing that finds it (VOCABULARY)."""
    place = list(place_of(kept))
    for n in (_LATITUDE, _LONGITUDE):
        place[n] = None if place[n] is None else round(place[n], decimals)
    if not shielded:
        return tuple(place)
    shows = _WIDE_SHOWS if place[_PRECISION] in WIDE else _SHIELDED_SHOWS
    shown = tuple(value if name in shows else None for name, value in zip(PLACE, place, strict=True))
    return (
        shown if place[_PRECISION] in WIDE else (*shown[:_PRECISION], "governorate", *shown[_PRECISION + 1 :])
    )
