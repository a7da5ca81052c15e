"""Read the cells of other people's tables: figures, codes in words, positions, as the chat reads them. PURE.

Days and times are in `days`. What is not certain ("5+", "3-4") is never a figure: it is `Unsure`, which leaves the
field unknown and keeps the cell's words.
"""

import math
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from bot.domain.parsing.numbers.numbers import NotKnown, Number, Several, Uncertain, read_number
from bot.domain.parsing.positions.reading import find_positions
from bot.domain.parsing.text.choices import match_choices, read_answer
from bot.domain.parsing.text.lexicon import Lexicon
from bot.domain.places.letters import fold, fold_digits
from bot.formats.cells import unescape_formulas
from bot.formats.columns import CODES, Column
from bot.formats.imports.refusal import refused
from bot.formats.values import Memo
from bot.i18n.words import Words
from storage.model.validation import without_control

_WHOLE: Final = re.compile(r"(?:\d{1,9}|\d{1,3}(?:,\d{3})+)(?:\.0+)?")
_NUMBER: Final = re.compile(r"[+-]?\d+(?:[.,]\d+)?(?:[eE][+-]?\d+)?")
_LIST: Final = re.compile(r"\s*[,;/|+\n،؛]\s*")
_COUNTED: Final = re.compile(r"(.+?)\s*[:x×]\s*(\d{1,4})")
#: Well-known text (WKT) and KoboToolbox's position: longitude first, and latitude first.
_POINT: Final = re.compile(r"POINT\s*Z?\s*\(\s*(-?\d+(?:\.\d+)?)\s+(-?\d+(?:\.\d+)?)[^)]*\)", re.IGNORECASE)
_GEOPOINT: Final = re.compile(r"(-?\d{1,2}\.\d+) (-?\d{1,3}\.\d+)(?: -?\d+(?:\.\d+)?){1,2}")
#: Written for a cell that is empty, in every language.
_EMPTY: Final = frozenset(
    {"", "n/a", "#n/a", "na", "nan", "null", "none", "-", "--", "–", "—", ".", "…", "?", "nil"}
)
#: Yes and no, beside the words of the languages.
_FLAGS: Final = {"true": True, "1": True, "false": False, "0": False}
_PLAIN_ANSWERS: Final = {"yes": True, "no": False}
#: Code list of a column → the family of words by which the chat reads it.
_FAMILIES: Final = {
    "attack_kinds": "kind",
    "targets": "target",
    "munitions": "munition",
    "patterns": "pattern",
    "source": "source",
    "party": "origin",
    "origin_known_by": "known_by",
}
#: Windows' own signs (“ ” ’ –) that a program read as Latin-1.
_C1: Final = re.compile("[\x80-\x9f]")
_CACHED: Final = 200


@dataclass(frozen=True, slots=True)
class Unsure:
    """A cell that says something which is no certain figure; `text` is what it says."""

    text: str


class Formula(str):
    """A formula whose result a workbook does not hold: it was never opened in a spreadsheet."""


class Reader:
    """Reads cells. `own`: the table's own words → codes; `parties`: the organisation's codes."""

    def __init__(
        self, lexicon: Lexicon, languages: Iterable[Words], own: Mapping[str, str], parties: tuple[str, ...]
    ) -> None:
        self._lexicon = lexicon
        self._own = {fold(word): code for word, code in own.items()}
        spoken = list(languages)
        self._codes = {
            name: _meanings(f"code-{name}", codes, spoken)
            for name, codes in {**CODES, "party": parties}.items()
            if not name.startswith("evidence")
        }
        self._flags = _FLAGS | {
            words(f"export-{answer}").casefold(): answer == "yes"
            for words in spoken
            for answer in ("yes", "no")
        }
        self._kinds: dict[str, Callable[[Column, str], Any]] = {
            "id": lambda _column, text: text,
            "text": lambda _column, text: text,
            "code": self._code_alone,
            "codes": lambda column, text: list(dict.fromkeys(self._list(column, text))),
            "targets": self._targets,
            "whole": lambda _column, text: self._whole(text),
            "degrees": lambda _column, text: self._degrees(text),
            "flag": lambda _column, text: self._flag(text),
        }
        self._known: dict[str, Memo] = {}

    def value(self, column: Column, cell: Any) -> Any:
        """Return a cell's value as in VOCABULARY's document; None for an empty one; Unsure. Raises Refused."""
        if is_empty(cell) and not (column.path == "narrative" and str(cell or "").strip()):
            return None
        if isinstance(cell, Formula):
            raise refused("formula", cell)
        text = text_of(cell)
        memo = self._known.get(column.name)
        if memo is None:
            read = self._kinds[column.kind]
            memo = self._known[column.name] = Memo(lambda text: read(column, text), 20_000, _CACHED)
        return memo[text]

    def position(self, cell: Any) -> tuple[float, float] | None:
        """Return the latitude and longitude that one cell holds: "35.9, 36.7", WKT, Kobo's geopoint. Raises Refused."""
        if is_empty(cell):
            return None
        text = text_of(cell)
        if found := _POINT.fullmatch(text):
            return float(found[2]), float(found[1])
        if found := _GEOPOINT.fullmatch(text):
            return float(found[1]), float(found[2])
        positions = find_positions(text, self._lexicon.compass, alone=True)
        if len(positions) != 1 or not positions[0].readings:
            raise refused("not-a-position", cell)
        first = positions[0].readings[0]
        return first.latitude, first.longitude

    def _flag(self, text: str) -> bool:
        known = self._flags.get(text.casefold())
        if known is None:
            known = _PLAIN_ANSWERS.get(read_answer(text, self._lexicon) or "")
        if known is None:
            raise refused("not-a-yes", text)
        return known

    def _whole(self, text: str) -> int | Unsure | None:
        plain = fold_digits(text)
        if _WHOLE.fullmatch(plain):
            return int(plain.partition(".")[0].replace(",", ""))
        answer = read_number(plain, self._lexicon)
        if isinstance(answer, Number) and answer.who in (None, "persons"):
            return answer.value
        if isinstance(answer, NotKnown):
            return None
        if isinstance(answer, Number | Uncertain | Several):
            return Unsure(text)
        raise refused("not-a-whole-number", text)

    def _degrees(self, text: str) -> float:
        plain = fold_digits(text)
        if not _NUMBER.fullmatch(plain) or not math.isfinite(value := float(plain.replace(",", "."))):
            raise refused("not-a-number", text)
        return value

    def _code_alone(self, column: Column, text: str) -> str:
        codes = dict.fromkeys(self._said(column, text)) or {}
        if len(codes) != 1:
            raise self._unknown(column, text)
        return next(iter(codes))

    def _list(self, column: Column, text: str) -> list[str]:
        return [code for part in self._parts_of(column, text) for code in self._said(column, part)]

    def _targets(self, column: Column, text: str) -> list[dict[str, Any]]:
        found: dict[str, int | None] = {}
        for part in self._parts_of(column, text):
            counted = _COUNTED.fullmatch(fold_digits(part))
            name, count = (counted[1], int(counted[2])) if counted else (part, None)
            for code, said in self._said(column, name).items():
                number = count if count is not None else said
                # Named twice: together, and without a number where one of them has none.
                before = found.get(code, 0)
                found[code] = None if before is None or number is None else before + number
        return [{"category": code, "count": count} for code, count in found.items()]

    def _said(self, column: Column, text: str) -> dict[str, int | None]:
        """The codes that words name, each with its number: ours, the table's own, or as the chat reads them."""
        code = self._codes_alone(column, text)
        if code is not None:
            return {code: None}
        family = _FAMILIES.get(column.codes)
        if family:
            said = match_choices(text, family, self._lexicon)
            known = self._codes[column.codes].values()
            if said.chosen and not said.unread and all(choice.code in known for choice in said.chosen):
                return {choice.code: choice.count for choice in said.chosen}
        raise self._unknown(column, text)

    def _codes_alone(self, column: Column, text: str) -> str | None:
        known = self._codes[column.codes]
        code = self._own.get(fold(text)) or known.get(text) or known.get(fold(text))
        return code if code in known.values() else None

    def _unknown(self, column: Column, text: str) -> Exception:
        return refused(
            "unknown-word", text, codes=", ".join(dict.fromkeys(self._codes[column.codes].values()))
        )

    def _parts_of(self, column: Column, text: str) -> list[str]:
        """Split a cell: one word, our codes with spaces between, or words with commas between."""
        if self._codes_alone(column, text) is not None:
            return [text]
        known = self._codes[column.codes]
        codes = text.split()
        if all(code.partition(":")[0] in known for code in codes):
            return codes
        return [part for part in _LIST.split(fold_digits(text)) if part]


def is_empty(cell: Any) -> bool:
    """Whether a cell says nothing: it is empty, or it says so in words of spreadsheets (N/A, -)."""
    if cell is None or (isinstance(cell, float) and math.isnan(cell)):
        return True
    return isinstance(cell, str) and cell.strip().casefold() in _EMPTY


def text_of(cell: Any) -> str:
    """Return a cell as text: without control characters, with plain line breaks, a whole float without its fraction."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if not isinstance(cell, str):
        return str(cell)
    if not cell.isprintable():
        cell = without_control(_C1.sub(_windows, cell.replace("\r\n", "\n").replace("\r", "\n")))
    return unescape_formulas(cell).strip()


def _windows(sign: re.Match[str]) -> str:
    return sign[0].encode("latin-1").decode("cp1252", "ignore")


def _meanings(texts: str, codes: Iterable[str], languages: list[Words]) -> dict[str, str]:
    """Map the words of all languages, and the codes themselves, to codes. Words are folded."""
    in_words = {fold(words(f"{texts}-{code}")): code for words in languages for code in codes}
    return in_words | {fold(code): code for code in codes} | {code: code for code in codes}
