"""Heads of the audit chain in a file: what was chained once cannot be cut off or written anew with the database alone.

One line for each day, and one for now: `2023-10-05T12:22:00Z 17 <hash>`. Better on another machine or disk than the
database: whoever can write to both can bring both back to an older state. Every backup gets a copy of the file beside
it (`FILE.heads`), and copies are compared, too.
"""

import os
import re
import secrets
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from storage.audit.hash_chain import Head, PublishedHead

_LINE = re.compile(r"(\S{10})T(\S{8})Z (\d{1,15}) ([0-9a-f]{64})")


def read(path: Path) -> list[PublishedHead]:
    """Return the heads in the file; none when there is no file yet. Raises OSError."""
    heads = []
    for line in _lines(path):
        found = _LINE.fullmatch(line)
        head = Head(int(found[3]), found[4]) if found else None
        heads.append(PublishedHead(f"{path} of {found[1]} {found[2]}" if found else str(path), head))
    return heads


def read_all(path: Path, copies: Iterable[str]) -> list[PublishedHead]:
    """Return the heads in the file and in its copies: paths, in whose last part `*` stands for any letters.

    One that names no file is a head that cannot be read: a copy that is gone must not go unnoticed. Raises OSError.
    """
    heads = read(path)
    for pattern in copies:
        found = sorted(Path(pattern).parent.glob(Path(pattern).name))
        heads += [PublishedHead(pattern, None)] * (not found)
        heads += [head for each in found for head in read(each)]
    return heads


def keep(path: Path, head: Head, now: datetime) -> None:
    """Write a head into the file, in place of the last one of the same day. Raises OSError."""
    lines = _lines(path)
    if lines and lines[-1].endswith(f" {head.position} {head.hash}"):
        return
    at = now.astimezone(UTC)
    if lines and lines[-1].startswith(f"{at:%Y-%m-%d}T"):
        lines.pop()
    lines.append(f"{at:%Y-%m-%dT%H:%M:%SZ} {head.position} {head.hash}")
    part = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as out:
            out.writelines(f"{line}\n" for line in lines)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text("utf-8", "replace").splitlines()
    except FileNotFoundError:
        return []
