"""Redaction: the one place where a profile is applied to records. PURE.

All writers get their values from here, so none of them can write what a profile withholds.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from itertools import repeat
from mimetypes import MimeTypes
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final
from zoneinfo import ZoneInfo

from bot.domain.disclosure import Gate, disclose_place, hides_place
from bot.domain.places.index import PlaceIndex
from bot.formats.columns import ATTACKS, CODES, EVIDENCE, TARGETS, Column, going_to
from bot.formats.outside import categories, moments, precisions, widened
from bot.formats.values import PLACE, Memo, codes_of, place_of, targets_of
from bot.i18n.words import Words
from storage.model.fields import Profile
from storage.model.records import Place, plain
from storage.model.vocabulary import ATTRIBUTIONS, is_attack

#: Profile → the states of records that it gets; None: all.
STATES: Final[Mapping[Profile, tuple[str, ...] | None]] = {
    "internal": None,
    "partner": None,
    "public": ("verified",),
}
_REMEMBERED = 5_000
#: The kinds of file that Python knows, and phones' own: another kind is what somebody's program said.
_MIME_TYPES: Final = frozenset(
    {*MimeTypes().types_map_inv[True], "audio/ogg", "audio/mp4", "image/webp", "image/heic", "video/3gpp"}
)
_MIME_TYPE: Final = next(n for n, column in enumerate(EVIDENCE) if column.name == "evidence_mime_type")


@dataclass(frozen=True, slots=True)
class RedactionPolicy:
    """The readers of a file and its language. `gate`: what decides which parts of a record go outside.

    `named_from`: in public a party is named from this attribution on. `now`: when the file is written; it decides what
    is released to the public. `scratch`: the folder for a writer's temporary files. `plain_headings`: columns are
    called by their names for programs.
    """

    profile: Profile
    words: Words
    zone: ZoneInfo
    organisation: str
    gate: Gate
    named_from: str = "approved"
    scratch: Path | None = None
    now: datetime | None = None
    plain_headings: bool = False

    @property
    def columns(self) -> tuple[Column, ...]:
        """Return the columns of attacks in this file."""
        return going_to(ATTACKS, self.profile)

    def heading(self, column: Column) -> str:
        """Return a column's heading in the file's language, or its name for programs."""
        if self.plain_headings:
            return column.name
        return self.words(f"field-{column.name}.column")

    def explanation(self, column: Column) -> str:
        """Explain a column, then list its codes with their words."""
        about = self.words(f"field-{column.name}.about", zone=str(self.zone))
        codes = self.gate.parties if column.codes == "party" else CODES.get(column.codes, ())
        return "\n".join([about, *(f"{code}: {self.words(f'code-{column.codes}-{code}')}" for code in codes)])


@dataclass(frozen=True, slots=True)
class RedactedBatch:
    """Redacted records: a list of values for each column, all of the same length."""

    count: int
    attacks: Mapping[str, Sequence[Any]]
    #: Files of these records, as all of EVIDENCE's columns.
    evidence: Sequence[tuple[Any, ...]] = field(default=())

    def targets(self, policy: RedactionPolicy) -> Iterator[tuple[Any, ...]]:
        """Return the targets, a row each, as TARGETS' columns of this profile."""
        named = _words("targets", policy.words)
        goes = len(going_to(TARGETS, policy.profile))
        for number, hit in zip(self.attacks["number"], self.attacks["targets"], strict=True):
            for code, *rest in hit:
                yield (number, code, named[code], *rest)[:goes]

    def evidence_rows(self, policy: RedactionPolicy) -> Iterator[tuple[Any, ...]]:
        """Return the files, a row each, as EVIDENCE's columns of this profile."""
        goes = [n for n, column in enumerate(EVIDENCE) if column.goes_to(policy.profile)]
        for row in self.evidence:
            known = policy.profile == "internal" or row[_MIME_TYPE] in _MIME_TYPES
            yield tuple(row[n] if known or n != _MIME_TYPE else None for n in goes)


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
        self._outside = policy.profile != "internal"
        self._targets = list(map(targets_of, batch["targets"]))
        self._hidden = [self._outside and _hidden(hit) for hit in self._targets]
        self._widened = (
            widened(batch, self._targets, policy.gate, policy.now)
            if policy.profile == "public"
            else [False] * self._count
        )
        parts = zip(*self._placed(), strict=True) if self._count else repeat(())
        self._places: dict[str, Sequence[Any]] = dict(zip(PLACE, parts))  # noqa: B905 (an empty batch has no parts)

    def _placed(self) -> list[tuple[Any, ...]]:
        if not self._outside:
            return list(map(place_of, self._batch["place"]))
        index = self._policy.gate.index
        return [
            _disclosed(kept, index, hidden or widened)
            for kept, hidden, widened in zip(self._batch["place"], self._hidden, self._widened, strict=True)
        ]

    def values(self, column: Column) -> Sequence[Any]:
        """Return a column's values."""
        name, words = column.name, self._policy.words
        if column.path.startswith("place."):
            part, _, language = column.path.removeprefix("place.").partition(".")
            values = self._places[part]
            return [names.get(language) if names else None for names in values] if language else values
        if self._outside and (outside := self._values_outside(name)) is not None:
            return outside
        if name == "targets":
            return self._targets
        if name == "targets_named":
            # No memo of whole lists: the same targets hardly repeat.
            comma, word = words("summary-comma"), _words("targets", words)
            return [comma.join([word[each[0]] for each in hit]) for hit in self._targets]
        if name == "attack_kinds_named":
            return _named("attack_kinds", words).all(codes_of.all(self._batch["attack_kinds"]))
        if name == "organisation":
            return [self._policy.organisation] * self._count
        read = _READ.get(column.kind)
        return read(self._batch[name]) if read else self._batch[name]

    def _values_outside(self, name: str) -> Sequence[Any] | None:
        """Return the values of a column in which a file for others holds others than the record; else None."""
        days_only = self._policy.profile == "public"
        if name == "occurred_at":
            return moments(self._batch, self._policy.gate.zone, days_only=days_only)
        if name == "time_precision":
            return precisions(self._batch, days_only=days_only)
        if name == "displaced_families":  # a camp is known by its size
            left = zip(self._batch[name], self._hidden, strict=True)
            return [None if hidden else families for families, hidden in left]
        if name == "targets":
            return [categories[hit] for hit in self._targets]
        return self._parties() if name == "attributed_to" else None

    def _parties(self) -> Sequence[Any]:
        """Name only parties of the organisation's list; to the public none below the attribution level that it set for
        statements, nor for mines.
        """
        policy, public = self._policy, self._policy.profile == "public"
        level = ATTRIBUTIONS.index(policy.named_from)
        return [
            party
            if party in policy.gate.parties
            and (not public or (ATTRIBUTIONS.index(attribution) >= level and is_attack(codes_of[kinds])))
            else None
            for party, attribution, kinds in zip(
                *(self._batch[name] for name in ("attributed_to", "attribution", "attack_kinds")), strict=True
            )
        ]


#: How values are read of which a row holds another form; of flags, SQLite's own cursor gives 0 and 1.
_READ: Mapping[str, Callable[[Sequence[Any]], Sequence[Any]]] = {
    "codes": codes_of.all,
    "flag": lambda values: [None if value is None else bool(value) for value in values],
}


@lru_cache(16)
def _named(which: str, words: Words) -> Memo:
    """Return a memo: codes → their words in one line."""
    comma, word = words("summary-comma"), _words(which, words)
    return Memo(lambda codes: comma.join(word.all(codes)), 10_000)


@lru_cache(16)
def _words(which: str, words: Words) -> Memo:
    return Memo(lambda code: words(f"code-{which}-{code}"))


@lru_cache(_REMEMBERED)
def _hidden(hit: tuple[tuple[Any, ...], ...]) -> bool:
    return hides_place(code for code, *_ in hit)


#: What stands in a place for what a damaged one lacks.
_BLANK: Final[Mapping[str, Any]] = MappingProxyType(
    {"name": "", "names": {}, "admin1_names": {}, "precision": "unknown"}
)


@lru_cache(_REMEMBERED)
def _disclosed(kept: bytes, index: PlaceIndex, hidden: bool) -> tuple[Any, ...]:
    """Return what the gate lets pass of a place, in the order of `PLACE`."""
    known = dict(zip(PLACE, place_of(kept), strict=True))
    shown = disclose_place(
        Place(**known | {name: known[name] or blank for name, blank in _BLANK.items()}),
        index,
        hidden=hidden,
    )
    return tuple(None if value == "" else value for value in plain(shown).values())
