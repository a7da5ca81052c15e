"""Parsed texts kept on the disk, beside Python's own compiled modules: parsing them is half of a start otherwise.

A file here is as trusted as the modules of this package, in whose folder it lies. Where the folder cannot be written,
or Python is told to keep no compiled modules, texts are parsed at each start.
"""

import hashlib
import os
import pickle
import sys
from contextlib import suppress
from dataclasses import dataclass, replace
from importlib.metadata import version
from pathlib import Path
from typing import Final

from fluent.syntax import FluentParser, ast

FOLDER: Final = Path(__file__).with_name("__pycache__")
#: A shorter source is parsed sooner than a file is found. Letters.
_WORTH_KEEPING: Final = 20_000
#: Of each language an open and a discreet form, before and after a change.
_MOST_FILES: Final = 16


@dataclass(frozen=True, slots=True)
class Entries:
    """The messages and terms of a source by id, each pickled by itself: a program opens those that it shows.

    `readable`: whether every line could be read.
    """

    messages: dict[str, bytes]
    terms: dict[str, bytes]
    readable: bool


def entries_of(source: str) -> Entries:
    """Return the entries of a Fluent source, without where they stand in it; the last one of an id counts."""
    if len(source) < _WORTH_KEEPING:
        return _parse(source)
    file = FOLDER / f"texts-{_digest(source)}.pickle"
    # What is not there, was cut off or is of another program's classes is made anew.
    with suppress(
        OSError,
        pickle.UnpicklingError,
        EOFError,
        AttributeError,
        ImportError,
        LookupError,
        TypeError,
        ValueError,
    ):
        kept = pickle.loads(file.read_bytes())  # noqa: S301  # nosec B301
        if isinstance(kept, Entries):
            return kept
    entries = _parse(source)
    if not sys.dont_write_bytecode:
        with suppress(OSError):  # read-only: parsed at each start
            _keep(file, entries)
    return entries


def open_entry(entry: bytes) -> ast.Message | ast.Term:
    """Return an entry."""
    found: ast.Message | ast.Term = pickle.loads(entry)  # noqa: S301  # nosec B301
    return found


def _parse(source: str) -> Entries:
    entries = Entries({}, {}, True)
    for entry in FluentParser(with_spans=False).parse(source).body:
        if isinstance(entry, ast.Junk):
            return replace(entries, readable=False)
        if isinstance(entry, (ast.Message, ast.Term)):
            kept = entries.messages if isinstance(entry, ast.Message) else entries.terms
            kept[entry.id.name] = pickle.dumps(entry, pickle.HIGHEST_PROTOCOL)
    return entries


def _digest(source: str) -> str:
    by = f"{sys.implementation.cache_tag} {version('fluent.syntax')}\n"
    return hashlib.sha256((by + source).encode()).hexdigest()[:32]


def _keep(file: Path, entries: Entries) -> None:
    """Written whole or not at all, whoever starts at the same time; the oldest beyond the limit go."""
    FOLDER.mkdir(exist_ok=True)
    unfinished = file.with_suffix(f".{os.getpid()}")
    unfinished.write_bytes(pickle.dumps(entries, pickle.HIGHEST_PROTOCOL))
    unfinished.chmod(Path(__file__).stat().st_mode & 0o777)  # whoever installs it is not who runs it
    unfinished.replace(file)
    files = sorted(FOLDER.glob("texts-*.pickle"), key=lambda each: each.stat().st_mtime, reverse=True)
    for old in files[_MOST_FILES:]:
        old.unlink(missing_ok=True)
