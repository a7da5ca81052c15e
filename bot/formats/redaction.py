"""Redaction: the one place where a profile is applied to records. PURE.

All writers get their values from here, so none of them can write what a profile withholds.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import repeat
from pathlib import Path
from typing import Any, Final
from zoneinfo import ZoneInfo

from bot.formats.columns import ATTACKS, CODES, EVIDENCE, TARGETS, Column, going_to
from bot.formats.values import PLACE, Memo, codes_of, place_of, targets_of
from bot.i18n.words import Words
from storage.model.fields import Profile
from storage.model.vocabulary import ATTRIBUTIONS, PARTIES, SHIELDED, WIDE, is_attack

#: Decimals of a degree in positions: 0.01° is about a kilometre.
DECIMALS: Final[Mapping[Profile, int | None]] = {"internal": None, "partner": 2, "public": 2}
#: Profile → the states of records that it gets; None: all.
STATES: Final[Mapping[Profile, tuple[str, ...] | None]] = {
    "internal": None,
    "partner": None,
    "public": ("verified",),
}
_REMEMBERED = 5_000
_LATITUDE, _LONGITUDE, _PRECISION = (PLACE.index(name) for name in ("latitude", "longitude", "precision"))
#: What is left of a place that must not be found: the area in which it lies.
_SHIELDED_SHOWS = frozenset(("governorate", "governorate_ar", "governorate_pcode"))
_WIDE_SHOWS = frozenset(PLACE) - {"latitude", "longitude"}


@dataclass(frozen=True, slots=True)
class RedactionPolicy:
    """The readers of a file and its language. `named_from`: in public a party is named from this attribution on.

    `scratch`: the folder for a writer's temporary files.
    """

    profile: Profile
    words: Words
    zone: ZoneInfo
    organisation: str
    named_from: str = "approved"
    parties: tuple[str, ...] = PARTIES
    scratch: Path | None = None

    @property
    def columns(self) -> tuple[Column, ...]:
        """Return the columns of attacks in this file."""
        return going_to(ATTACKS, self.profile)

    def heading(self, column: Column) -> str:
        """Return a column's heading in the file's language."""
        return self.words(f"field-{column.name}.column")

    def explanation(self, column: Column) -> str:
        """Explain a column, then list its codes with their words."""
        about = self.words(f"field-{column.name}.about", zone=str(self.zone))
        codes = self.parties if column.codes == "party" else CODES.get(column.codes, ())
        return "\n".join([about, *(f"{code}: {self.words(f'code-{column.codes}-{code}')}" for code in codes)])


@dataclass(frozen=True, slots=True)
class RedactedBatch:
    """Redacted records: a list of values for each column, all of the same length."""

    count: int
    attacks: Mapping[str, Sequence[Any]]
    #: Files of these records, as all of EVIDENCE's columns.
    evidence: Sequence[tuple[Any, ...]] = field(default=())

    def targets(self, policy: RedactionPolicy) -> Iterator[tuple[Any, ...]]:
        """Return the targets, a row each, as TARGETS' columns."""
        assert going_to(TARGETS, policy.profile) == TARGETS
        named = _words("targets", policy.words)
        for number, hit in zip(self.attacks["number"], self.attacks["targets"], strict=True):
            for code, count, damage, service in hit:
                yield number, code, named[code], count, damage, service

    def evidence_rows(self, policy: RedactionPolicy) -> Iterator[tuple[Any, ...]]:
        """Return the files, a row each, as EVIDENCE's columns of this profile."""
        goes = [n for n, column in enumerate(EVIDENCE) if column.goes_to(policy.profile)]
        for row in self.evidence:
            yield tuple(row[n] for n in goes)


def redact(
    batches: Iterable[Mapping[str, Sequence[Any]]],
    policy: RedactionPolicy,
    files: Callable[[Sequence[str]], Sequence[tuple[Any, ...]]] | None = None,
) -> Iterator[RedactedBatch]:
    """Redact batches of records. `files` looks up their evidence by record ids."""
    columns, with_files = policy.columns, bool(going_to(EVIDENCE, policy.profile))
    for batch in batches:
        sources = _Sources(batch, policy)
        attacks = {column.name: sources.values(column) for column in columns}
        found: list[tuple[Any, ...]] = []
        if files is not None and with_files:
            numbers = dict(zip(batch["id"], batch["number"], strict=True))
            found = [
                (numbers[report], kind, mime, size, state, received, sha256)
                for report, kind, mime, size, sha256, state, received in files(batch["id"])
            ]
        yield RedactedBatch(len(batch["id"]), attacks, found)


class _Sources:
    """One batch, its JSON values parsed once."""

    def __init__(self, batch: Mapping[str, Sequence[Any]], policy: RedactionPolicy) -> None:
        self._batch = batch
        self._policy = policy
        self._count = len(batch["id"])
        self._targets = list(map(targets_of, batch["targets"]))
        parts = zip(*self._placed(), strict=True) if self._count else repeat(())
        self._places: dict[str, Sequence[Any]] = dict(zip(PLACE, parts))  # noqa: B905 (an empty batch has no parts)

    def _placed(self) -> list[tuple[Any, ...]]:
        decimals = DECIMALS[self._policy.profile]
        if decimals is None:
            return list(map(place_of, self._batch["place"]))
        public = self._policy.profile == "public"
        return [
            _coarse(text, decimals, public and _shielded(hit))
            for text, hit in zip(self._batch["place"], self._targets, strict=True)
        ]

    def values(self, column: Column) -> Sequence[Any]:
        """Return a column's values."""
        name, words = column.name, self._policy.words
        if column.path.startswith("place."):
            return self._places[column.path.removeprefix("place.")]
        if name == "attributed_to" and self._policy.profile == "public":
            return self._parties()
        if name == "targets":
            return self._targets
        if name == "targets_named":
            # No memo of whole lists: the same targets hardly repeat.
            comma, word = words("summary-comma"), _words("targets", words)
            return [comma.join([word[each[0]] for each in hit]) for hit in self._targets]
        if name == "attack_kinds_named":
            return _named("attack_kinds", words).all(codes_of.all(self._batch["attack_kinds"]))
        if column.kind == "codes":
            return codes_of.all(self._batch[name])
        if name == "organisation":
            return [self._policy.organisation] * self._count
        return self._batch[name]

    def _parties(self) -> Sequence[Any]:
        """Name no party below the attribution level that the organisation set for statements, nor for mines."""
        level = ATTRIBUTIONS.index(self._policy.named_from)
        return [
            party if ATTRIBUTIONS.index(attribution) >= level and is_attack(codes_of[kinds]) else None
            for party, attribution, kinds in zip(
                *(self._batch[name] for name in ("attributed_to", "attribution", "attack_kinds")), strict=True
            )
        ]


@lru_cache(16)
def _named(which: str, words: Words) -> Memo:
    """Return a memo: codes → their words in one line."""
    comma, word = words("summary-comma"), _words(which, words)
    return Memo(lambda codes: comma.join(word.all(codes)), 10_000)


@lru_cache(16)
def _words(which: str, words: Words) -> Memo:
    return Memo(lambda code: words(f"code-{which}-{code}"))


@lru_cache(_REMEMBERED)
def _shielded(hit: tuple[tuple[Any, ...], ...]) -> bool:
    return any(code in SHIELDED for code, *_ in hit)


@lru_cache(_REMEMBERED)
def _coarse(kept: bytes, decimals: int, shielded: bool) -> tuple[Any, ...]:
    """Round a place's position; of a shielded place, keep nothing that locates it (VOCABULARY)."""
    place = list(place_of(kept))
    for n in (_LATITUDE, _LONGITUDE):
        place[n] = None if place[n] is None else round(place[n], decimals)
    if not shielded:
        return tuple(place)
    shows = _WIDE_SHOWS if place[_PRECISION] in WIDE else _SHIELDED_SHOWS
    shown = [value if name in shows else None for name, value in zip(PLACE, place, strict=True)]
    if place[_PRECISION] not in WIDE:
        shown[_PRECISION] = "governorate"
    return tuple(shown)
