"""Spelling rules of each language, from the file `spelling.toml` in its folder of texts.

`[letters]` and `[signs]`: which ones are equivalent; `[names]`: words around names of places; `[endings]`: only for a
language that puts names in cases; `[script]`: only for a language that attaches words to each other.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from importlib import resources
from typing import Any, Final


@dataclass(frozen=True)
class Script:
    """A script that attaches conjunctions, prepositions and the article to the following word."""

    #: The range of its letters.
    first: str
    last: str
    #: Letters that often differ between spellings of a name.
    vowels: str
    conjunctions: tuple[str, ...]
    prepositions: tuple[str, ...]
    article: str
    #: The contraction of a preposition and the article.
    contraction: str
    #: Prefixes to remove from a word that may be a name: in a message, and in a typed place.
    before_names: tuple[str, ...]
    before_searched_names: tuple[str, ...]
    #: Prefixes to remove from a word that may be misspelt.
    before_slips: tuple[str, ...]
    #: Prefixes that separate a noun from the figure before it.
    part_from_figure: tuple[str, ...]
    #: Endings of a dual, and similar endings that are none.
    dual: tuple[str, ...]
    no_dual: tuple[str, ...]
    accusative: str
    #: Whether "three and twenty" is 23.
    units_before_tens: bool
    #: Whether the word before an hour proves that it is one.
    hour_is_said: bool
    #: Whether "countryside" precedes the name of its region.
    region_leads: bool
    #: Endings for "his", "her", "their"; before them one letter may stand for another (`bound`: as written → alone).
    possessives: tuple[str, ...]
    bound: tuple[tuple[str, str], ...]

    def possessed(self, word: str) -> Iterator[str]:
        """Yield what a word may be without the ending that says whose it is."""
        for ending in self.possessives:
            stem = word.removesuffix(ending)
            if stem != word and len(stem) > 1:
                yield from (stem.removesuffix(a) + b for a, b in self.bound if stem.endswith(a))
                yield stem

    @cached_property
    def letter(self) -> re.Pattern[str]:
        """Pattern of one of its letters."""
        return re.compile(f"[{self.first}-{self.last}]")

    @cached_property
    def vowel(self) -> re.Pattern[str]:
        """Pattern of a vowel that does not begin the word."""
        return re.compile(f"(?<!^)[{self.vowels}]")

    def uncontracted(self, word: str) -> str | None:
        """Return the word with the full article and without the preposition; None without a contraction."""
        if word.startswith(self.contraction) and len(word) > 4:
            return self.article + word[len(self.contraction) :]
        return None


def _read(file: str) -> dict[str, Any]:
    """Read the data of a language, with tuples for lists."""
    return {
        table: {name: tuple(value) if isinstance(value, list) else value for name, value in content.items()}
        for table, content in tomllib.loads(file).items()
    }


_LOCALES: Final = resources.files("bot.i18n") / "locales"
_FILES: Final = [
    _read(file.read_text(encoding="utf-8"))
    for folder in sorted(_LOCALES.iterdir(), key=lambda each: each.name)
    if (file := folder / "spelling.toml").is_file()
]


def of_all(table: str) -> list[dict[str, Any]]:
    """Return this table of every language that has it."""
    return [file[table] for file in _FILES if table in file]


def read_as(table: str) -> dict[int, str]:
    """Return the table for `str.translate` that replaces equivalent letters or signs."""
    return {
        ord(written): read for each in of_all(table) for read, letters in each.items() for written in letters
    }


#: Ending of a name in a case → its endings without one.
_ENDINGS: Final = {
    written: tuple(base.strip("-") for base in bases.split())
    for each in of_all("endings")
    for written, bases in each.items()
}
_LONGEST_ENDING: Final = max(map(len, _ENDINGS), default=0)
#: A stem has at least so many letters.
_SHORTEST_STEM: Final = 2


def without_case(word: str) -> list[str]:
    """Return the folded word of a name, and what it may be where the sentence does not put it in a case."""
    longest = min(_LONGEST_ENDING, len(word) - _SHORTEST_STEM)
    found = [word[:-size] + base for size in range(longest, 0, -1) for base in _ENDINGS.get(word[-size:], ())]
    return list(dict.fromkeys((word, *found)))


_SCRIPTS: Final = tuple(Script(**each) for each in of_all("script"))


def script_of(text: str) -> Script | None:
    """Return the script of a text if it attaches words to each other, else None."""
    return next((script for script in _SCRIPTS if script.letter.search(text)), None)


def is_joined(word: str) -> bool:
    """Whether the word may begin with an attached conjunction."""
    script = script_of(word)
    return script is not None and word.startswith(script.conjunctions)
