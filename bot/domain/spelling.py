"""How each language is written: read from the file `spelling.toml` in its folder of texts.

`[letters]` and `[signs]` say which ones are read as one, `[names]` which words stand around names of places.
`[script]` is for a language whose words are written onto each other; a language without it needs none.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import cached_property
from importlib import resources
from typing import Any, Final


@dataclass(frozen=True)
class Script:
    """A script in which conjunctions, prepositions and the article are written onto the word that follows."""

    #: The range of its letters.
    first: str
    last: str
    #: Letters that spellings of one name often differ in.
    vowels: str
    conjunctions: tuple[str, ...]
    prepositions: tuple[str, ...]
    article: str
    #: What a preposition and the article become together.
    contraction: str
    #: What is taken off a word that may be a name: in a message, and in what was typed as a place.
    before_names: tuple[str, ...]
    before_searched_names: tuple[str, ...]
    #: What is taken off a word that may be misspelt.
    before_slips: tuple[str, ...]
    #: What parts a noun from the figure before it.
    part_from_figure: tuple[str, ...]
    #: How a noun ends that means two things, and endings that only look so.
    dual: tuple[str, ...]
    no_dual: tuple[str, ...]
    accusative: str
    #: Whether "three and twenty" is 23.
    units_before_tens: bool
    #: Whether the word before an hour says that it is one.
    hour_is_said: bool
    #: Whether "countryside" stands before the name of its region.
    region_leads: bool

    @cached_property
    def letter(self) -> re.Pattern[str]:
        """Matches one of its letters."""
        return re.compile(f"[{self.first}-{self.last}]")

    @cached_property
    def vowel(self) -> re.Pattern[str]:
        """Matches a vowel that does not begin the word."""
        return re.compile(f"(?<!^)[{self.vowels}]")

    def uncontracted(self, word: str) -> str | None:
        """The word with its whole article, without the preposition; None where nothing is contracted."""
        if word.startswith(self.contraction) and len(word) > 4:
            return self.article + word[len(self.contraction) :]
        return None


def _read(file: str) -> dict[str, Any]:
    """A language's data, lists as tuples."""
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
    """This table of every language that has it."""
    return [file[table] for file in _FILES if table in file]


def read_as(table: str) -> dict[int, str]:
    """What to read for each letter or sign, for `str.translate`."""
    return {
        ord(written): read for each in of_all(table) for read, letters in each.items() for written in letters
    }


_SCRIPTS: Final = tuple(Script(**each) for each in of_all("script"))


def script_of(text: str) -> Script | None:
    """The script of a text whose words are written onto each other; None for any other."""
    for script in _SCRIPTS:
        if script.letter.search(text):
            return script
    return None


def is_joined(word: str) -> bool:
    """Whether the word may begin with a conjunction written onto it."""
    script = script_of(word)
    return script is not None and word.startswith(script.conjunctions)
