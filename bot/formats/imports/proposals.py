"""Propose what the columns of a table mean, from their headings. PURE."""

import hashlib
import re
from collections.abc import Sequence
from typing import Final

from rapidfuzz import fuzz, process

from bot.domain.places.letters import fold
from bot.formats.imports.mapping import FIELDS, ColumnMap
from bot.i18n.words import Words

#: The least similarity of two headings to propose the field (0 to 100).
ALIKE: Final = 84.0
#: Columns that only Balagh's own files have: their ids are its own.
_OURS: Final = frozenset({"id", "number", "revision", "state"})


def proposed(headings: Sequence[str], languages: Sequence[Words], list_: str = "") -> ColumnMap:
    """Propose a mapping by the similarity of headings to known ones; each field once, for its most similar heading."""
    known = _known_headings(languages)
    likest = sorted(
        (
            (score, -at, heading, known[found])
            for at, heading in enumerate(headings)
            for found, score, _n in process.extract(fold(heading), list(known), scorer=fuzz.ratio, limit=3)
            if score >= ALIKE
        ),
        reverse=True,
    )
    columns = dict.fromkeys(headings, "")
    taken: set[str] = set()
    for _score, _at, heading, target in likest:
        if not columns[heading] and target not in taken:
            columns[heading] = target
            taken.add(target)
    constants = {} if "civilian_status" in taken else {"civilian_status": "unknown"}
    return ColumnMap(columns, constants=constants, list_name="" if taken >= _OURS else list_)


def list_name(file_name: str) -> str:
    """Return a name for the list in a file: its own name in letters that ids have, without dates that change."""
    letters = re.sub(r"[^a-z]+", "-", fold(file_name.partition(".")[0])).strip("-")[:16].strip("-")
    return letters or hashlib.sha256(file_name.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def _known_headings(languages: Sequence[Words]) -> dict[str, str]:
    texts = [
        (words.fill(text_id.format(name)), name)
        for text_id in ("read-heading-{}", "field-{}.column")
        for words in languages
        for name in FIELDS
    ]
    known = {fold(heading.strip()): name for text, name in texts if text for heading in text.split("|")}
    for name, column in FIELDS.items():
        known[fold(name)] = name
        known[fold(name.replace("_", " "))] = name
        if column is not None and column.hxl:
            known[fold(column.hxl)] = name
    return known
