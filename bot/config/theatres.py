"""Which theatres there are: each folder of data is one, ours or an organisation's (deploy/guides/theatres.md)."""

import tomllib
from collections.abc import Iterable
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

#: A folder for each theatre that is shipped.
THEATRES: Final = resources.files("bot.theatres")
#: Texts that several of them need.
SHARED: Final = THEATRES / "shared"
_FILE: Final = "theatre.toml"
#: What a theatre may suggest for a setting of the same name.
_SUGGESTED: Final = ("time_zone", "languages", "parties")


def shipped() -> tuple[str, ...]:
    """The names of the theatres that are shipped."""
    return tuple(sorted(each.name for each in THEATRES.iterdir() if (each / _FILE).is_file()))


def folder_of(theatre: str) -> Traversable:
    """The folder of a theatre: one that is shipped, else a path. Raises ValueError where there is none."""
    folder = THEATRES / theatre if theatre in shipped() else Path(theatre)
    if not (folder / _FILE).is_file():
        raise ValueError(f"{', '.join(shipped())}, or a folder with the file {_FILE}; several with commas")
    return folder


def folders_of(theatres: Iterable[str]) -> tuple[Traversable, ...]:
    """The folders of several theatres."""
    return tuple(map(folder_of, theatres))


@cache
def declared(theatre: str) -> MappingProxyType[str, Any]:
    """What the file of a theatre declares. Raises ValueError for a file that cannot be read."""
    file = folder_of(theatre) / _FILE
    try:
        return MappingProxyType(tomllib.loads(file.read_text(encoding="utf-8")))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise ValueError(f"a theatre whose {_FILE} can be read: {error}") from error


def suggested(theatres: tuple[str, ...]) -> dict[str, Any]:
    """Settings that theatres suggest: the first one's time zone, and the languages and parties of all."""
    found: dict[str, Any] = {}
    for name in _SUGGESTED:
        values = [declared(theatre)[name] for theatre in theatres if name in declared(theatre)]
        if values and isinstance(values[0], str):
            found[name] = values[0]
        elif values:
            found[name] = tuple(dict.fromkeys(each for value in values for each in value))
    return found
