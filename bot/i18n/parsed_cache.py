"""Parsed texts kept on the disk, beside Python's own compiled modules: parsing them is half of a start otherwise.

A file here is as trusted as the modules of this package, in whose folder it lies. Where the folder cannot be written,
or Python is told to keep no compiled modules, texts are parsed at each start.
"""

import hashlib
import os
import pickle
import sys
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path
from typing import Final

from fluent.syntax import FluentParser, ast

FOLDER: Final = Path(__file__).with_name("__pycache__")
#: A shorter source is parsed sooner than a file is found. Letters.
_WORTH_KEEPING: Final = 20_000
#: Of each language an open and a discreet form, before and after a change.
_MOST_FILES: Final = 16


def without_positions(source: str) -> ast.Resource:
    """The entries of a Fluent source, without where they stand in it."""
    if len(source) < _WORTH_KEEPING:
        return FluentParser(with_spans=False).parse(source)
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
        if isinstance(kept, ast.Resource):
            return kept
    resource = FluentParser(with_spans=False).parse(source)
    if not sys.dont_write_bytecode:
        with suppress(OSError):  # read-only: parsed at each start
            _keep(file, resource)
    return resource


def _digest(source: str) -> str:
    by = f"{sys.implementation.cache_tag} {version('fluent.syntax')}\n"
    return hashlib.sha256((by + source).encode()).hexdigest()[:32]


def _keep(file: Path, resource: ast.Resource) -> None:
    """Written whole or not at all, whoever starts at the same time; the oldest beyond the limit go."""
    FOLDER.mkdir(exist_ok=True)
    unfinished = file.with_suffix(f".{os.getpid()}")
    unfinished.write_bytes(pickle.dumps(resource, pickle.HIGHEST_PROTOCOL))
    unfinished.chmod(Path(__file__).stat().st_mode & 0o777)  # whoever installs it is not who runs it
    unfinished.replace(file)
    files = sorted(FOLDER.glob("texts-*.pickle"), key=lambda each: each.stat().st_mtime, reverse=True)
    for old in files[_MOST_FILES:]:
        old.unlink(missing_ok=True)
